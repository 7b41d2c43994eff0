"""FC515: what headline and body call by one name, beside one value that both have: 징역 15년·벌금 180억원 above 징역 15년과 벌금 130억원.

A headline picks and adds up, so that its value may stand nowhere in the body. Told is a value whose own name the body gives to one
other value alone, in a sentence that also has another value of the headline: both speak of one occasion. Refused: what the body prints
or what two of its values make, a plan against what came of it, and a value that the body calls an earlier one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from factcheck.compare.draft import Draft
from factcheck.inside.arithmetic import number, same_unit
from factcheck.inside.found import alarm, mendable
from factcheck.inside.headline import HEADS, is_met
from factcheck.inside.page import Page
from factcheck.inside.repair import of_number
from factcheck.model import Claim, message

KINDS = frozenset({"money", "duration"})
"""Counts and percentages have checks of their own."""
BESIDE = frozenset({"money", "duration", "count", "quantity", "percent"})
FEW_DIGITS = 2
"""Digits of a value that stands in headline and body by more than chance."""
MOST, PARTS = 12, 4
"""Values of the body that may make the headline's, and how many of them together."""
LEAST = 2
"""Letters of a name."""


def check(page: Page) -> Iterator[Draft]:
    """Values of the headline whose name the body gives to another value."""
    claims = [c for c in page.at.values() if c.kind in BESIDE and c.value.is_point]
    heads = [c for c in claims if c.where in HEADS]
    body = [c for c in claims if c.where not in HEADS]
    for head in heads:
        named = _named(head, heads, body) if head.kind in KINDS and head.hedge == "exact" else []
        if len({number(c) for c in named}) == 1:
            why = message("why.headline_named", head=head.value, body=named[0].value)
            draft = alarm("FC515", ((head,), tuple(named)), why, message("ask.headline"))
            yield mendable(draft, of_number(head, number(named[0])))


def _named(head: Claim, heads: Sequence[Claim], body: Sequence[Claim]) -> list[Claim]:
    """The body's values of the headline's name, where none of its values can be the headline's and one was told of that occasion."""
    alike = [c for c in body if c.kind == head.kind and same_unit(c, head)]
    if not _names(head) or any(is_met(head, c) for c in alike) or _is_made(head, alike):
        return []
    named = [c for c in alike if _names(head) & _names(c)]
    if any(c.modality != head.modality or c.hedge != "exact" or c.framing == "change_by" for c in named):
        return []
    return named if any(_is_of_one(head, c, heads, body) for c in named) else []


def _names(claim: Claim) -> frozenset[str]:
    return frozenset(word for word in claim.context.label if len(word) >= LEAST and not word.startswith("="))


def _is_made(head: Claim, alike: Sequence[Claim]) -> bool:
    """Some values of the body together, or what is between two of them."""
    values = sorted({number(c) for c in alike})[:MOST]
    if any(abs(a - b) == number(head) for a, b in combinations(values, 2)):
        return True
    return any(sum(some) == number(head) for n in range(2, PARTS + 1) for some in combinations(values, n))


def _is_of_one(head: Claim, named: Claim, heads: Sequence[Claim], body: Sequence[Claim]) -> bool:
    """One more value of the headline's sentence stands in the sentence of the body."""
    beside = [c for c in heads if c.scope == head.scope and c is not head and c.significant >= FEW_DIGITS]
    there = [c for c in body if c.scope == named.scope and c is not named]
    return any(a.kind == b.kind and same_unit(a, b) and number(a) == number(b) for a in beside for b in there)
