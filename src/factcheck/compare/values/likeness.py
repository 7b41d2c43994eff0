"""What the words that name two values say about whether they may be one."""

from __future__ import annotations

from decimal import Decimal

from factcheck.keyed import base_unit
from factcheck.model import Claim

COMMON_UNITS = frozenset({None, "person", "item", "percent", "case", "place", "occurrence"})
"""Units in which two digits recur by chance within one story."""
PEOPLE_OR_HOMES = frozenset({"person", "household"})
"""Whoever counts both counts two things (2,310명, 940가구)."""
EXACT_END = 2
"""Digits from which a bound or a number told roughly is not a round one (at least 90)."""
MARKET = frozenset({"share_price", "exchange_rate", "price", "index"})
"""Attributes that have another value each moment."""
WORDING = frozenset({"sibling", "subject", "axis.framing"})
"""Vetoes that only say how a value is worded."""


def named_alike(a: Claim, b: Claim) -> bool:
    """A word that names the one value names the other too."""
    return bool((a.context.label | a.context.head) & (b.context.label | b.context.head))


def count_other_things(a: Claim, b: Claim) -> bool:
    """97타점 and 1365안타: each number has a counter of its own that says what is counted, and it is not the same."""
    units = {a.value.unit, b.value.unit}
    return a.kind == b.kind == "count" and len(units) > 1 and (units.isdisjoint(COMMON_UNITS) or units == PEOPLE_OR_HOMES)


def are_two_numbers(a: Claim, b: Claim) -> bool:
    """Ranges that hold one another's numbers, though whoever rounds or bounds so exactly means that number: up to 7.8bn beside
    7.5bn or up to 7.5bn, about 75 beside 78. No agreement, and no conflict."""
    ends = [{end for end in (c.value.lo, c.value.hi) if isinstance(end, Decimal)} for c in (a, b)]
    if any(len(found) != 1 for found in ends) or a.value.unit != b.value.unit or min(a.significant, b.significant) < EXACT_END:
        return False
    (one,), (other,) = ends
    framings = {a.framing, b.framing}
    if a.kind != b.kind or a.hedge == b.hedge == "exact" or ("change_by" in framings and len(framings) > 1):
        return False  # a third, of 34.5 %; and what meets without a hedge meets in another reading (51.2 % lost, 48.8 % left)
    if a.value.is_point and b.value.is_point:
        return abs(one - other) > max(_last_place(one, a), _last_place(other, b))
    return one != other and a.significant == b.significant


def _last_place(number: Decimal, claim: Claim) -> Decimal:
    """What one in the last digit that a number shows is worth: 10 in 150."""
    return Decimal(1).scaleb(number.adjusted() - claim.significant + 1)


def rule_of(a: Claim, b: Claim) -> str:
    """The rule of a difference without a slip: a broken bound, a share, a count of people, any other number."""
    if any(c.value.lo is None or c.value.hi is None for c in (a, b)):
        return "FC105"
    if a.kind == "percent":
        return "FC106"
    return "FC107" if base_unit(a) == "person" else "FC101"


NAMED_ALIKE_AT = 0.8
"""Evidence for an update of a count that no concept names."""


def are_counted_so_far(a: Claim, b: Claim) -> bool:
    """Each text names the hour or the day of its number (오후 4시 기준, as of Tuesday)."""
    return a.kind == b.kind != "percent" and all("counted_at" in dict(c.axes) for c in (a, b))


def is_named_alike(a: Claim, b: Claim, weight: float) -> bool:
    """Both are counts of one thing by the very words before them (악성코드 25종, 악성코드 33종), and much else is alike."""
    return a.kind == "count" and bool(a.context.label) and a.context.label == b.context.label and weight >= NAMED_ALIKE_AT
