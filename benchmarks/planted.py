"""Plant one slip of a named kind into one article of a story and see whether the report finds it.

    python benchmarks/planted.py STORIES… [--each N] [--show] [--inside]

A story is a folder of articles (or a folder with `articles/` in it). For every kind, N places are taken by hash, so that
the same call always plants the same slips. Places are chosen among what the story itself corroborates: a number that a
second article prints too, a person whom two articles name. Found = an alarm with a claim on the planted words; `top 3` =
among the first three findings. Printed per kind; no text is shown without --show.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

from factcheck.api import run
from factcheck.model import ALARMS, Article, Claim, Finding, Report
from planted_inside import measure

SWAPPABLE = re.compile(r"[0-9]")
LARGER = {"억": "조", "만": "억", "million": "billion", "조": "억", "billion": "million"}
NOUGHT = re.compile(r"[1-9]0+(?![0-9.,])")
SHORT = re.compile(r"(?<![0-9.,])[1-9][0-9]?(?![0-9.,])")
NEXT = {str(n): str((n + 1) % 10) for n in range(10)}
DAY = re.compile(r"(?<![0-9.])(?P<tens>[123])[0-9](?=일)")
TENS = {"1": "2", "2": "1", "3": "2"}
SYLLABLES = "가나다라마바사아자하현진수연우석훈민재원"


@dataclass(frozen=True)
class Slip:
    """One replacement in one article."""

    kind: str
    path: str
    start: int
    end: int
    new: str


def slips(report: Report) -> Iterator[Slip]:
    """Every place where one slip of a kind can be planted."""
    articles = {a.id: a for a in report.articles}
    by_id = {c.id: c for c in report.claims}
    touched = {cid for f in report.findings for p in f.positions for cid in p.claims}
    for tie in report.ties:
        if len({c.article for p in tie.positions for c in (by_id[i] for i in p.claims)}) < 2:
            continue
        for position in tie.positions:
            for cid in position.claims:
                if cid not in touched:
                    yield from _number_slips(by_id[cid], articles[by_id[cid].article])
                    yield from _day_slips(by_id[cid], articles[by_id[cid].article])
    yield from _name_slips(report, articles)


def _number_slips(claim: Claim, article: Article) -> Iterator[Slip]:
    if not isinstance(claim.value.lo, Decimal) or not claim.value.is_point:
        return
    quote = claim.quote
    digits = [m.start() for m in SWAPPABLE.finditer(quote)]
    for a, b in pairwise(digits):
        if claim.significant >= 3 and quote[a] != quote[b] and (a > digits[0] or quote[b] != "0"):
            new = quote[:a] + quote[b] + quote[a + 1 : b] + quote[a] + quote[b + 1 :]
            yield Slip("swapped digits", article.path, claim.start, claim.end, new)
            break
    for word, other in LARGER.items():
        if (
            quote.count(word) == 1
            and claim.kind in {"money", "quantity"}
            and not re.search(r"[조억만][0-9천백십 ]+[조억만]", quote)
        ):
            yield Slip("power of ten", article.path, claim.start, claim.end, quote.replace(word, other))
            break
    if claim.value.unit == "percent" and "%" in quote:
        yield Slip(
            "% for %p",
            article.path,
            claim.start,
            claim.end,
            quote.replace("%", "%포인트" if article.language == "ko" else " percentage points"),
        )
    if quote.endswith("달러"):
        yield Slip("currency", article.path, claim.start, claim.end, quote.replace("달러", "원"))
    for kind, new in _natural(claim):
        yield Slip(kind, article.path, claim.start, claim.end, new)


def _natural(claim: Claim) -> Iterator[tuple[str, str]]:
    """What a hurried typist does to a short number: a nought too few, the next digit, one digit more."""
    quote = claim.quote
    if claim.kind in {"count", "quantity", "money"} and (found := NOUGHT.search(quote)):
        yield "nought dropped", quote[: found.end() - 1] + quote[found.end() :]
    short = SHORT.search(quote)
    if short and claim.kind == "count":
        yield "other digit of a count", quote[: short.end() - 1] + NEXT[quote[short.end() - 1]] + quote[short.end() :]
    if short and claim.kind == "duration" and len(short.group()) == 1:
        yield "one digit more of a duration", quote[: short.start()] + "1" + quote[short.start() :]


def _day_slips(claim: Claim, article: Article) -> Iterator[Slip]:
    """20일 for 30일: the tens digit of a written day."""
    found = DAY.search(claim.quote)
    if claim.kind == "date" and claim.value.is_point and found:
        place = found.start("tens")
        new = claim.quote[:place] + TENS[found["tens"]] + claim.quote[place + 1 :]
        yield Slip("other digit of a day", article.path, claim.start, claim.end, new)


def _name_slips(report: Report, articles: dict[str, Article]) -> Iterator[Slip]:
    names = [c for c in report.claims if c.attribute == "person_name"]
    holders = {n.value.text: {c.article for c in names if c.value.text == n.value.text} for n in names}
    for claim in names:
        text = claim.value.text or ""
        if len(holders[text]) >= 2 and len(text) == 3 and not text.isascii():
            pick = SYLLABLES[int(hashlib.sha256(text.encode()).hexdigest(), 16) % len(SYLLABLES)]
            if pick != text[2]:
                yield Slip("person's name", articles[claim.article].path, claim.start, claim.end, text[:2] + pick)


def chosen(found: list[Slip], each: int) -> list[Slip]:
    """N slips of each kind, by hash."""
    ranked = sorted(found, key=lambda s: hashlib.sha256(f"{s.kind}{Path(s.path).name}{s.start}{s.new}".encode()).hexdigest())
    counts: Counter[str] = Counter()
    kept = []
    for slip in ranked:
        counts[slip.kind] += 1
        if counts[slip.kind] <= each:
            kept.append(slip)
    return kept


def planted(folder: Path, slip: Slip) -> tuple[Report, str]:
    """The story with the slip in it, run; and the planted article's file name."""
    with tempfile.TemporaryDirectory() as scratch:
        for path in sorted(folder.iterdir()):
            raw = path.read_bytes().decode("utf-8-sig")
            if path.name == Path(slip.path).name:
                raw = raw[: slip.start] + slip.new + raw[slip.end :]
            (Path(scratch) / path.name).write_bytes(raw.encode())
        return run([scratch]), Path(slip.path).name


def place_of(report: Report, name: str, slip: Slip) -> int | None:
    """Rank of the first alarm with a claim on the planted words."""
    ids = {a.id for a in report.articles if Path(a.path).name == name}
    end = slip.start + len(slip.new)
    hit = {c.id for c in report.claims if c.article in ids and c.start < end and slip.start < c.end}
    for rank, finding in enumerate(report.findings, 1):
        if finding.severity in ALARMS and any(cid in hit for cid in _claims(finding)):
            return rank
    return None


def _claims(finding: Finding) -> Iterator[str]:
    for position in finding.positions:
        yield from position.claims


def folders(names: list[str]) -> Iterator[Path]:
    """Folders of articles below the names given."""
    for name in map(Path, names):
        inner = sorted(p for p in name.glob("*/articles")) or ([name / "articles"] if (name / "articles").is_dir() else [name])
        yield from inner


def main() -> int:
    """Print found / planted / in the first three, per kind."""
    args = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    args.add_argument("stories", nargs="+", help="folders of stories")
    args.add_argument("--each", type=int, default=2)
    args.add_argument("--show", action="store_true")
    args.add_argument(
        "--inside", action="store_true", help="plant into arithmetic that holds inside one article; --each N takes every Nth"
    )
    opts = args.parse_args()
    if opts.inside:
        return measure(list(folders(opts.stories)), opts.each, opts.show)
    total: Counter[str] = Counter()
    found: Counter[str] = Counter()
    top: Counter[str] = Counter()
    for folder in folders(opts.stories):
        for slip in chosen(list(slips(run([str(folder)]))), opts.each):
            report, name = planted(folder, slip)
            rank = place_of(report, name, slip)
            total[slip.kind] += 1
            found[slip.kind] += rank is not None
            top[slip.kind] += rank is not None and rank <= 3
            if opts.show and rank is None:
                print("missed", folder.parent.name, slip)
    print(f"{'kind':16} {'planted':>8} {'found':>6} {'top 3':>6}")
    for kind in sorted(total):
        print(f"{kind:16} {total[kind]:8} {found[kind]:6} {top[kind]:6}   {100 * found[kind] // total[kind]} %")
    return 0


if __name__ == "__main__":
    sys.exit(main())
