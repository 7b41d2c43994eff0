"""Short numbers that were mistyped: what shows it where their digits alone show nothing.

Two small numbers are a nought or a digit apart by chance, everywhere. It is none where the lexicon knows what both measure,
or one verb governs both, and nobody else prints the one of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck.align import Pair, Story
from factcheck.compare.values.slips import Likeness, one_digit_more, one_digit_shifted, one_stroke
from factcheck.lexicon.concepts import CONCEPTS, COUNTERS
from factcheck.model import Claim

ENOUGH_WORDS = 0.4
"""Words that two short numbers must share to be one that was mistyped."""
SAME_WORDS = 0.6
"""Words that two short numbers of two subjects must share, one of them a name of both."""
VOTERS, OUTVOTED = 3, 0.12
"""Articles that print a count alike, and what that adds to the evidence against one that prints another."""


def short_slip(story: Story, pair: Pair) -> Likeness | None:
    """A nought or a digit too few or too many, in a number of a single digit."""
    if pair.meeting != "apart" or pair.veto or pair.score < ENOUGH_WORDS:
        return None
    if _lost_a_nought(story, pair):
        return Likeness("magnitude", 1)
    return Likeness("dropped_digit", 1) if _grew_by_a_digit(story, pair.first, pair.second) else None


def _lost_a_nought(story: Story, pair: Pair) -> bool:
    """500B and 50B of one known attribute, and of one subject or a measure by one more name (가시거리가 80m, 가시거리는 800m), the one
    lone and the other attested."""
    a, b = pair.first, pair.second
    if not _is_one_attribute(a, b) or not one_digit_shifted(a, b):
        return False
    named = pair.score >= SAME_WORDS and any(not word.startswith("=") for word in a.context.label & b.context.label)
    if a.subject.id != b.subject.id and not (named and a.kind == b.kind == "quantity"):
        return False  # each maker has its model; what is measured on a day is there once
    sides = ((a, b), (b, a))
    return any(not story.is_attested(one) and other.value.is_point and len(_printing(story, other)) > 1 for one, other in sides)


def _printing(story: Story, claim: Claim) -> frozenset[str]:
    """Articles that print the number, as a bound too (500B 이상)."""
    return frozenset(article for article, key in story.holders if key[:2] == story.keys[claim.id][:2])


def _grew_by_a_digit(story: Story, a: Claim, b: Claim) -> bool:
    """Developed in 4 months and developed in 14 months: durations in one unit that one verb governs."""
    if not a.kind == b.kind == "duration" or a.value.unit != b.value.unit or not (story.is_single(a) and story.is_single(b)):
        return False
    governed = a.context.predicate is not None and a.context.predicate == b.context.predicate
    return governed and not (story.is_attested(a) and story.is_attested(b)) and one_digit_more(a, b)


def outvoted(story: Story, pair: Pair, left: Sequence[Claim], right: Sequence[Claim]) -> float:
    """What it adds that several articles count alike and one article alone counts otherwise; what moves from hour to hour
    is no vote."""
    a, b = pair.first, pair.second
    if not a.kind == b.kind == "count" or not _is_one_attribute(a, b) or a.attribute in COUNTERS or not one_stroke(a, b):
        return 0.0
    sides = ((a, right), (b, left))
    return OUTVOTED * any(not story.is_attested(one) and len({c.article for c in others}) >= VOTERS for one, others in sides)


def _is_one_attribute(a: Claim, b: Claim) -> bool:
    return a.attribute == b.attribute and a.attribute in CONCEPTS and all(isinstance(c.value.lo, Decimal) for c in (a, b))
