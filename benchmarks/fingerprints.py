"""Count how many findings keep their fingerprint when a story is edited where the finding does not live.

    python benchmarks/fingerprints.py [STORIES…] [--show]

A story is a folder of articles (or a folder with `articles/` in it). Every edit is made to one article of every story,
taken by hash, so that the same call always edits the same articles. A dismissal is remembered by the fingerprint: one
that does not stay asks the desk the same question twice. A finding that loses its fingerprint is either `renamed` (the
same rule on the same words under another fingerprint: a fault of the fingerprint) or `gone` (the edit moved the engine).
"""

from __future__ import annotations

import argparse
import hashlib
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from factcheck.api import run
from factcheck.model import Article, Finding, Report

ROOT = Path(__file__).parents[1]
BODY = frozenset({"lead", "body"})
TEMPERATURE = {
    "ko": "한편 이날 제주의 낮 최고 기온은 21도로 평년과 비슷했다.",
    "en": "The high in Jersey that day was 21 degrees.",
}
OTHER_MATTER = """---
title: "구립도서관, 새 열람실 문 열어"
publisher: 골목소식
published_at: 2024-05-07 09:00
---

# 구립도서관, 새 열람실 문 열어

구립도서관이 7일 어린이 열람실을 새로 열었다. 그림책 1만8700권을 갖췄고 좌석은 64석이다. 사서 도연희 씨는 "소리 내어 읽어도 되는 방"이라고 말했다.

The new reading room holds 18,700 picture books and 64 seats, the librarian said.
"""


def before(article: Article) -> str | None:
    """A sentence on the weather in front of the body."""
    spans = paragraphs(article)
    return spliced(article.raw, spans[0][0], spans[0][0], TEMPERATURE[article.language] + " ") if spans else None


def after(article: Article) -> str | None:
    """The same behind it."""
    spans = paragraphs(article)
    return spliced(article.raw, spans[-1][1], spans[-1][1], " " + TEMPERATURE[article.language]) if spans else None


def swapped(article: Article) -> str | None:
    """The last two paragraphs change places."""
    spans = paragraphs(article)
    if len(spans) < 3:
        return None
    (a, b), (c, d) = spans[-2:]
    raw = article.raw
    return raw[:a] + raw[c:d] + raw[b:c] + raw[a:b] + raw[d:]


def retyped(article: Article) -> str | None:
    """Every quotation mark of the body is typed in the other way."""
    spans = paragraphs(article)
    if not spans or "<" in article.raw[spans[0][0] : spans[-1][1]]:
        return None
    start, end = spans[0][0], spans[-1][1]
    body = re.sub("&quot;|&#34;|&ldquo;|&rdquo;", '"', article.raw[start:end])
    straight = re.sub("[“”]", '"', body)
    curly = re.sub('"([^"]{0,400})"', r"“\1”", body)
    other = straight if straight != body else curly
    return spliced(article.raw, start, end, other) if other != article.raw[start:end] else None


def spaced(article: Article) -> str | None:
    """A blank line and a space at the end: what saving in another program does."""
    return article.raw + " \n\n"


TEXT_EDITS: Mapping[str, Callable[[Article], str | None]] = {
    "sentence before": before,
    "sentence after": after,
    "paragraphs swapped": swapped,
    "quotation marks": retyped,
    "saved again": spaced,
}
"""Edit → the edited raw text, or None where the article offers no place for it."""
FILE_EDITS = ("file renamed", "copy added", "other matter added")
EDITS = (*TEXT_EDITS, *FILE_EDITS)


def paragraphs(article: Article) -> list[tuple[int, int]]:
    """Raw spans of the body's paragraphs."""
    return [article.raw_span(b.start, b.end) for b in article.blocks if b.kind in BODY]


def spliced(raw: str, start: int, end: int, new: str) -> str:
    """The text with one stretch replaced."""
    return raw[:start] + new + raw[end:]


@dataclass
class Kept:
    """What became of the findings of all stories under one edit."""

    kept: int = 0
    renamed: int = 0
    gone: int = 0
    shown: list[str] = field(default_factory=list)

    @property
    def all(self) -> int:
        """Findings before the edit."""
        return self.kept + self.renamed + self.gone

    @property
    def share(self) -> float:
        """1.0 when every fingerprint stays."""
        return self.kept / self.all if self.all else 1.0


def measured(stories: Sequence[Path], work: Path) -> Mapping[str, Kept]:
    """All edits on all stories. `work` is an empty folder that is written to."""
    found = {edit: Kept() for edit in EDITS}
    for number, story in enumerate(stories):
        files = {path.name: path.read_bytes() for path in sorted(story.iterdir()) if path.is_file()}
        old = _run(work / f"{number}-as-it-is", files)
        for edit in EDITS:
            edited = _edited(old, files, edit, story.name)
            if edited is not None:
                _compare(found[edit], old, _run(work / f"{number}-{edit.replace(' ', '-')}", edited))
    return found


def _run(folder: Path, files: Mapping[str, bytes]) -> Report:
    folder.mkdir(parents=True)
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return run(folder)


def _edited(old: Report, files: Mapping[str, bytes], edit: str, seed: str) -> dict[str, bytes] | None:
    """The files with the edit made to the first article, in an order by hash, that admits it."""
    order = sorted(old.articles, key=lambda a: hashlib.sha256(f"{seed}/{edit}/{Path(a.path).name}".encode()).digest())
    for article in order:
        name = Path(article.path).name
        if edit in TEXT_EDITS:
            text = TEXT_EDITS[edit](article) if article.encoding == "utf-8" else None
            if text is not None:
                return {**files, name: text.encode()}
        elif edit == "other matter added":
            return {**files, "zz_other.md": OTHER_MATTER.encode()}
        else:
            moved = {f"aa_{name}": files[name]}
            return {**files, **moved} if edit == "copy added" else {**{k: v for k, v in files.items() if k != name}, **moved}
    return None


def _compare(into: Kept, old: Report, new: Report) -> None:
    ids = {finding.id for finding in new.findings}
    words = Counter(_words(new, finding) for finding in new.findings)
    for finding in old.findings:
        if finding.id in ids:
            into.kept += 1
            continue
        renamed = words[_words(old, finding)] > 0
        into.renamed += renamed
        into.gone += not renamed
        into.shown.append(_shown(finding, "renamed" if renamed else "gone"))


def _words(report: Report, finding: Finding) -> tuple[str, frozenset[str]]:
    """Rule and the words of all claims: what the same finding is recognised by when its fingerprint is another."""
    quotes = {claim.id: claim.quote for claim in report.claims}
    return finding.rule, frozenset(quotes[each] for position in finding.positions for each in position.claims)


def _shown(finding: Finding, what: str) -> str:
    values = " / ".join(position.display for position in finding.positions)
    return f"{what}: {finding.rule} {finding.subject} · {finding.attribute}: {values}"


def folders(given: Sequence[str]) -> Iterator[Path]:
    """Folders of articles: those given, their `articles/`, and those of the stories inside them."""
    for each in map(Path, given):
        inner = sorted(path.parent if path.is_file() else path for path in each.glob("**/articles") if path.is_dir())
        yield from inner or [each]


def table(found: Mapping[str, Kept]) -> Iterator[str]:
    """A row for each edit and one for all."""
    yield f"{'edit':<22}{'findings':>9}{'kept':>7}{'renamed':>9}{'gone':>6}{'share':>8}"
    total = Kept(*(sum(getattr(each, name) for each in found.values()) for name in ("kept", "renamed", "gone")))
    for edit, each in [*found.items(), ("all", total)]:
        yield f"{edit:<22}{each.all:>9}{each.kept:>7}{each.renamed:>9}{each.gone:>6}{each.share:>8.1%}"


def main() -> int:
    """Print the table."""
    import tempfile

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stories", nargs="*", default=[str(ROOT / "seeds"), str(ROOT / "benchmarks" / "stories" / "ours")])
    parser.add_argument("--show", action="store_true", help="also the findings whose fingerprint did not stay")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        found = measured(list(folders(given.stories)), Path(work))
    print("\n".join(table(found)))
    if given.show:
        print("\n".join(f"{edit}: {row}" for edit, each in found.items() for row in each.shown))
    return 0


if __name__ == "__main__":
    sys.exit(main())
