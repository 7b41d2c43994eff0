"""FC512: two amounts of one dimension that the text sets side by side as one: (950㎿, 95만㎾), a quarter of a point (25 basis
points), 950㎿, 즉 95만㎾.

What stands in the brackets of a value, or is said again after 즉 and `that is`, is the same value: converted, it must meet. Two
values beside each other in one pair of brackets may be two things (2m, 30㎝), so only a power of ten between fine numbers tells.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.compare.draft import Draft
from factcheck.inside.arithmetic import ends, meets, number, power_of_ten
from factcheck.inside.found import alarm, mendable, of_unit, tie
from factcheck.inside.page import Page, shape
from factcheck.inside.repair import of_equal
from factcheck.model import Claim, message
from factcheck.value import factor_of

_ABOUT = r"(?:약\s?|or\s|about\s|roughly\s|some\s|nearly\s|equal to\s|equivalent to\s|that is,?\s|i\.e\.,?\s|=\s?)?"
_SAID_AGAIN = (
    shape(rf"<LQ:one>\s?[(（\[]{_ABOUT}<LQ:other>[)）\]]"),
    shape(r"<LQ:one>,?\s(?:즉|다시 말해|곧),?\s<LQ:other>"),
    shape(rf"<LQ:one>,?\s(?:or|that is|i\.e\.|in other words),?\s{_ABOUT}<LQ:other>(?=[,.;)]|\ue008)"),
    shape(r"<LQ:one>\s?=\s?<LQ:other>"),
)
_SIDE_BY_SIDE = (shape(rf"[(（\[]\s?{_ABOUT}<L:one>\s?[,·/;=]\s?{_ABOUT}<L:other>\s?[)）\]]"),)
LENGTH = factor_of("metre")[1]
"""Two lengths in one pair of brackets are a height and a width."""
CLOSE = Decimal("0.006")
"""How near a power of ten the two must be."""
FINE = 2
"""Significant digits of both numbers of a pair that only its brackets hold together."""
ROUGH = Decimal("0.05")
"""How far apart two values may be that agree by their rounding alone; what is further is no agreement yet."""
POINT, BASIS = "percentage_point", "b"


def check(page: Page) -> Iterator[Draft]:
    """Values that are said twice and are two."""
    known = {frozenset((one.id, other.id)) for one, other in page.each.glossed_values}
    for patterns, alone in ((_SAID_AGAIN, False), (_SIDE_BY_SIDE, True)):
        for pattern in patterns:
            for found in page.find(pattern):
                one, other = found["one"], found["other"]
                if frozenset((one.id, other.id)) not in known and _is_one_dimension(one, other):
                    known.add(frozenset((one.id, other.id)))
                    yield from _judged(one, other, alone)


def _is_one_dimension(one: Claim, other: Claim) -> bool:
    """Two units of one measure; points of percent are written in points or in hundredths of them."""
    units = one.value.unit, other.value.unit
    if units == (POINT, POINT):
        return _in_basis_points(one) != _in_basis_points(other)
    if None in units or units[0] == units[1] or not one.kind == other.kind == "quantity":
        return False
    return factor_of(units[0] or "")[1] == factor_of(units[1] or "")[1]


def _in_basis_points(claim: Claim) -> bool:
    return (claim.counter or "").lower().startswith((BASIS, "비피", "베이시스"))


def _judged(one: Claim, other: Claim, alone: bool) -> Iterator[Draft]:
    """Agreement, or an alarm: beside one another, only where a power of ten makes one the other."""
    first, second = ends(one, "lenient"), ends(other, "lenient")
    if first is None or second is None or min(number(one), number(other)) <= 0:
        return
    meant = number(one) * _factor(one) / _factor(other)
    if meets(first, second):
        if abs(number(other) / meant - 1) <= ROUGH:
            yield tie(((one, other),), message("why.tie.gloss", first=one.value, second=other.value))
        return
    fine = min(one.significant, other.significant) >= FINE and factor_of(one.value.unit or "")[1] != LENGTH
    if alone and not (fine and power_of_ten(number(other), meant, CLOSE)):
        return
    computed = of_unit(meant, other.value.unit)
    why = message("why.converted", first=one.value, second=other.value, computed=computed)
    yield mendable(alarm("FC512", ((one,), (other,)), why, message("ask.gloss")), of_equal(one, other))


def _factor(claim: Claim) -> Decimal:
    """The written unit in the one that both are compared in; points of percent are read in one already."""
    return Decimal(1) if claim.value.unit == POINT else factor_of(claim.value.unit or "")[0]
