"""A count that goes on rising passes through its own swap: 134명 on one day, 143명 on the next, 279명 in a third text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from factcheck.model import Claim

Sides = tuple[Sequence[Claim], Sequence[Claim]]
"""All who state the one value of a difference, and all who state the other."""


def is_passed_through(sides: Sides, moved: Iterable[Sides]) -> bool:
    """One text each gives the two values, a third text one that is larger than both, and from the first text to the second
    another count of the kind has risen with them."""
    if any(len({c.article for c in side}) > 1 or side[0].kind != "count" for side in sides):
        return False
    low, high = sorted((side[0] for side in sides), key=_number)
    states = list(moved)
    return any(_goes_on(state, low, high) for state in states) and any(_rises_with(state, low, high) for state in states)


def _goes_on(state: Sides, low: Claim, high: Claim) -> bool:
    """What the one text gives is larger than both in a third."""
    ids = {low.id, high.id}
    return any(
        not ids.isdisjoint(c.id for c in mine) and _number(others[0]) > _number(high)
        for mine, others in (state, (state[1], state[0]))
    )


def _rises_with(state: Sides, low: Claim, high: Claim) -> bool:
    """The text of the lower value gives less of something else too."""
    for before, after in (state, (state[1], state[0])):
        earlier = [c for c in before if c.article == low.article and c.id != low.id]
        later = [c for c in after if c.article == high.article and c.id != high.id]
        if earlier and later and earlier[0].value.unit == low.value.unit and _number(earlier[0]) < _number(later[0]):
            return True
    return False


def _number(claim: Claim) -> Decimal:
    return claim.value.lo if isinstance(claim.value.lo, Decimal) else Decimal(0)
