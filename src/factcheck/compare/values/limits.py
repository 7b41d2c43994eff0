"""One number that is the most in one text and the least in another (FC105): 최대 60일, 최소 60일; a minimum and a maximum of 60 days.

The two meet in the number itself, so no comparison of intervals sees them. Refused: a text that prints the number in any other
way as well, numbers of one digit without words in common.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.model import Claim, message

MOST, LEAST = frozenset({"at_most"}), frozenset({"at_least"})
FINE, TENS, SHARED = 2, 10, 2
"""Digits of a number that two texts do not bound by chance; where it has fewer, words in common, and one from ten on."""
_Key = tuple[str, str]


def compare_limits(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """Numbers that two texts bound from opposite sides."""
    bounds: dict[_Key, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for each in extractions:
        for claim in each.claims:
            if (key := _key(claim)) is not None:
                bounds[key][claim.article].append(claim)
    for key in sorted(bounds):
        yield from _opposed(bounds[key])


def _key(claim: Claim) -> _Key | None:
    """The number with its unit, however it is bounded."""
    ends = [end for end in (claim.value.lo, claim.value.hi) if isinstance(end, Decimal)]
    if not ends or len(set(ends)) > 1 or claim.kind in {"date", "time", "ordinal"}:
        return None
    return claim.value.unit or "", format(ends[0].normalize(), "f")


def _opposed(by_article: dict[str, list[Claim]]) -> Iterator[Draft]:
    sides: dict[str, list[Claim]] = defaultdict(list)
    for claims in by_article.values():
        hedges = {claim.hedge for claim in claims}
        if len(hedges) == 1 and hedges <= MOST | LEAST:
            sides[hedges.pop()] += claims
    pairs = [(a, b) for a in sides["at_most"] for b in sides["at_least"] if _speak_of_one(a, b)]
    if not pairs:
        return
    groups = tuple(tuple(dict.fromkeys(pair[n] for pair in pairs)) for n in (0, 1))
    why = message("why.opposite_bounds", value=pairs[0][0].value)
    yield Draft("FC105", "CONFLICT", "warning", groups, (why,), Decimal("0.8"), attribute="limit", ask=message("ask.sources"))


def _speak_of_one(a: Claim, b: Claim) -> bool:
    if min(a.significant, b.significant) >= FINE:
        return True
    numbers = [end for c in (a, b) for end in (c.value.lo, c.value.hi) if isinstance(end, Decimal)]
    return len(a.context.sentence & b.context.sentence) >= (1 if min(numbers) >= TENS else SHARED)
