"""Plant one slip into one term of arithmetic that holds inside an article, and see whether the article's own checks say so.

Every tie by arithmetic in the stories is a place: each of its terms gets two neighbouring digits swapped, one digit replaced,
and one digit more. Found = an alarm on the planted words or on a value that was tied to them. Called by planted.py --inside.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from factcheck.claim import extract
from factcheck.compare.draft import Draft
from factcheck.inside import check
from factcheck.model import Article, Claim
from factcheck.read import Limits, read_bytes, read_paths

NUMBER = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?")


def swapped(words: str) -> str | None:
    """The first two unequal digits side by side change places; no number begins with 0."""
    for match in NUMBER.finditer(words):
        digits = match[0]
        for n in range(len(digits) - 1):
            a, b = digits[n], digits[n + 1]
            if a.isdigit() and b.isdigit() and a != b and not (n == 0 and b == "0"):
                return words[: match.start() + n] + b + a + words[match.start() + n + 2 :]
    return None


def replaced(words: str) -> str | None:
    """The leading digit is one higher, 9 becomes 8."""
    match = NUMBER.search(words)
    if match is None or match[0][0] == "0":
        return None
    other = "8" if match[0][0] == "9" else chr(ord(match[0][0]) + 1)
    return words[: match.start()] + other + words[match.start() + 1 :]


def tenfold(words: str) -> str | None:
    """One more digit in the whole part of the first number."""
    match = re.match(r"[^0-9]{0,2}[1-9][0-9]*(?=[^0-9,]|$)", words)
    return words[: match.end()] + "0" + words[match.end() :] if match else None


MAKERS: Mapping[str, Callable[[str], str | None]] = {
    "swapped digits": swapped,
    "replaced digit": replaced,
    "power of ten": tenfold,
}


@dataclass(frozen=True)
class Place:
    """A relation that holds and what the article says before anything is planted."""

    article: Article
    tie: Draft
    before: Counter[tuple[str, ...]]

    @property
    def kind(self) -> str:
        """What kind of relation: sum, share, change, gloss …"""
        return self.tie.why[0].key.removeprefix("why.tie.")


def places(folders: list[Path]) -> Iterator[Place]:
    """Every tie by arithmetic of the stories."""
    for folder in folders:
        for article in read_paths([str(folder)], base=Path.cwd()).articles:
            drafts = [d for d in check(extract(article)) if not d.held]
            before = Counter(_key(d) for d in drafts if d.severity != "tie")
            yield from (Place(article, d, before) for d in drafts if d.rule == "FC113" and d.severity == "tie")


def _key(draft: Draft) -> tuple[str, ...]:
    return (draft.rule, *sorted(c.quote for c in draft.claims))


def is_found(place: Place, claim: Claim, words: str) -> bool:
    """A new alarm lies on the planted words or on a value that was tied to them."""
    raw = place.article.raw[: claim.start] + words + place.article.raw[claim.end :]
    made = read_bytes(raw.encode(), place.article.path, Limits())
    if not isinstance(made, Article):
        return False
    tied = {c.quote for c in place.tie.claims} | {words}
    drafts = check(extract(replace(made, published_at=place.article.published_at)))
    alarms = [d for d in drafts if d.severity != "tie" and not d.held and not place.before[_key(d)]]
    return any({c.quote for c in d.claims} & tied for d in alarms)


def measure(folders: list[Path], each: int, show: bool) -> int:
    """Print found / planted for every kind of relation and of slip."""
    total: Counter[tuple[str, str]] = Counter()
    found: Counter[tuple[str, str]] = Counter()
    for n, place in enumerate(places(folders)):
        for claim in [c for c in place.tie.claims if c.kind != "list"]:
            for slip, maker in MAKERS.items():
                words = maker(claim.quote)
                if words is None or (n + claim.start) % each:
                    continue
                hit = is_found(place, claim, words)
                total[(place.kind, slip)] += 1
                found[(place.kind, slip)] += hit
                if show and not hit:
                    print(
                        "missed",
                        Path(place.article.path).parts[-3:],
                        place.kind,
                        f"{claim.quote} -> {words}",
                        [c.quote for c in place.tie.claims],
                    )
    for kind, slip in sorted(total):
        print(
            f"{kind:10} {slip:16} {total[(kind, slip)]:6} {found[(kind, slip)]:6}   {100 * found[(kind, slip)] // total[(kind, slip)]} %"
        )
    print(f"{'all':27} {total.total():6} {found.total():6}   {100 * found.total() / max(1, total.total()):.1f} %")
    return 0
