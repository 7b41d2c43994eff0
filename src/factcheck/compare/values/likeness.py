"""What the words that name two values say about whether they may be one."""

from __future__ import annotations

from factcheck.model import Claim

COMMON_UNITS = frozenset({None, "person", "item", "percent", "case", "place", "occurrence"})
"""Units in which two digits recur by chance within one story."""
PEOPLE_OR_HOMES = frozenset({"person", "household"})
"""Whoever counts both counts two things (2,310명, 940가구)."""
WORDING = frozenset({"sibling", "subject", "axis.framing"})
"""Vetoes that only say how a value is worded."""


def named_alike(a: Claim, b: Claim) -> bool:
    """A word that names the one value names the other too."""
    return bool((a.context.label | a.context.head) & (b.context.label | b.context.head))


def count_other_things(a: Claim, b: Claim) -> bool:
    """97타점 and 1365안타: each number has a counter of its own that says what is counted, and it is not the same."""
    units = {a.value.unit, b.value.unit}
    return a.kind == b.kind == "count" and len(units) > 1 and (units.isdisjoint(COMMON_UNITS) or units == PEOPLE_OR_HOMES)
