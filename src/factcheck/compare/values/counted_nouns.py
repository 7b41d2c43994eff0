"""A number that one text gives of the passengers and another of the bookings (FC303): 168,000 passengers, holding 74,000 bookings.

Two nouns for one number may be two words for one thing. Here a text counts both, so that they are two: beside the number it prints one of
its own for the noun of the first. English alone, whose plain noun stands behind the number: a Korean counter (명, 건) is of many things.
Refused: few digits, a number that other texts give of more than one thing, a text that prints the other number too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.keyed import RARE, value_key
from factcheck.model import Claim, message

NEAR = 90
"""Characters between the two numbers of one text."""
DIGITS = 2
"""Significant digits of the number for the other noun."""
_NOUN = re.compile(r"\s(?P<noun>[a-z]{4,16}s)(?![a-z\-])")


@dataclass(frozen=True, slots=True)
class _Counted:
    """A number with the noun that is counted, empty where none stands behind it."""

    claim: Claim
    number: str
    noun: str


def compare_counted_nouns(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """Every number that one text gives of what another counts apart."""
    texts = [list(_counted(each)) for each in extractions if each.article.language == "en"]
    told: set[tuple[str, str]] = set()
    for mine in texts:
        theirs = [c for other in texts if other is not mine for c in other]
        printed = {each.number for each in mine}
        for a in (a for a in mine if a.noun and a.claim.significant >= RARE and (a.number, a.noun) not in told):
            same = [c for c in (*mine, *theirs) if c.number == a.number and c.noun and c.noun != a.noun]
            own = [c for c in theirs if c.noun == a.noun and c.number not in printed and _is_beside(c, a.number, theirs)]
            if own and len({c.noun for c in same}) == 1 and not any(c in mine for c in same):
                told.add((a.number, a.noun))
                yield _draft(a, same, own)


def _counted(each: Extraction) -> Iterator[_Counted]:
    for claim in each.claims:
        if claim.kind == "count" and claim.significant >= DIGITS and claim.value.is_point:
            noun = _NOUN.match(each.article.text, claim.span[1])
            yield _Counted(claim, value_key(claim)[1], noun["noun"] if noun else "")


def _is_beside(own: _Counted, number: str, theirs: Sequence[_Counted]) -> bool:
    """In its text the number itself stands right beside."""
    near = (c.claim for c in theirs if c.number == number and c.claim.article == own.claim.article)
    return any(max(c.span[0] - own.claim.span[1], own.claim.span[0] - c.span[1]) <= NEAR for c in near)


def _draft(a: _Counted, same: Sequence[_Counted], own: Sequence[_Counted]) -> Draft:
    """Three positions: what the one counts, what the others count, and their number for the noun of the first."""
    groups = ((a.claim,), tuple(c.claim for c in same), tuple(c.claim for c in own))
    why = message("why.counted_nouns", number=a.claim.value, noun=a.noun, own=own[0].claim.value)
    return Draft("FC303", "CONFLICT", "warning", groups, (why,), Decimal("0.8"), ask=message("ask.sources"))
