"""Two lists of one kind that differ in every place count two sets (stolen: 2 statues, 9 paintings, 12 vessels; recovered: 1, 4
and 7), and no place of them is an error."""

from __future__ import annotations

from decimal import Decimal

from factcheck.align import Pair, Story
from factcheck.keyed import base_unit
from factcheck.model import Claim

PLACES = 3
"""Numbers that a list must have."""


def are_two_sets(story: Story, pair: Pair) -> bool:
    """The two values stand at one place of two lists of which one is the larger in every place."""
    left, right = (_list_of(story, claim) for claim in (pair.first, pair.second))
    if min(len(left), len(right)) < PLACES or left.index(pair.first) != right.index(pair.second):
        return False
    steps = [_step(a, b) for a, b in zip(left, right, strict=False)]
    return steps in ([1] * len(steps), [-1] * len(steps))


def _list_of(story: Story, one: Claim) -> list[Claim]:
    """The counts of one kind and unit in the sentence of a claim, in the order of the text."""
    beside = story.in_sentence[(one.article, one.sentence)]
    return [c for c in beside if c.kind == one.kind and base_unit(c) == base_unit(one) and c.value.is_point]


def _step(a: Claim, b: Claim) -> int:
    x, y = a.value.lo, b.value.lo
    if not isinstance(x, Decimal) or not isinstance(y, Decimal):
        return 0
    return (x > y) - (x < y)
