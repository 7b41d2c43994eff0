"""A value that one text alone prints, one slip away from what others print: how many words the two must share.

The rarer what chance would have to bring about, the fewer: four digits of which two have changed places need none, two digits
and a power of ten need a few, one figure before another word of scale must be named alike. The table is from 71 stories: of the
pairs in which one side stands in a single article that lacks the other value, those above these floors were one data item.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType

from factcheck.align import Pair, Story
from factcheck.compare.values.likeness import WORDING, named_alike
from factcheck.compare.values.slips import Likeness, scale_word_slip, swapped_as_printed
from factcheck.keyed import LONG
from factcheck.lexicon.cues import WORDS
from factcheck.model import Claim
from factcheck.side import names_clash

ONE_STORY = 3
"""Values that two texts print alike, by which they tell one story."""
ANY_WORD, LIKE_WORDS = 0.001, 0.4
"""At least one word; and words that match, where the text prints both values or known attributes name them apart."""
NEVER = 2.0
REMOTE = 100
"""How many times one measure is another whose unit alone is not easily mistaken for it."""
_ByDigits = Mapping[int, tuple[float, float, float]]
FLOORS: Mapping[str, _ByDigits] = MappingProxyType(
    {
        "swapped_digits": MappingProxyType({2: (0.15, 0.10, 0.10), 3: (0.15, 0.0, 0.0), 4: (0.0, 0.0, 0.0)}),
        "replaced_digit": MappingProxyType({LONG: (0.05, 0.02, 0.02), LONG + 1: (0.0, 0.0, 0.0)}),
        "magnitude": MappingProxyType({2: (0.30, 0.15, 0.08), 3: (0.08, 0.03, 0.0), 4: (0.05, 0.0, 0.0)}),
        "scale_word": MappingProxyType({1: (0.30, 0.20, 0.20), 2: (0.0, 0.0, 0.0)}),
        "unit": MappingProxyType({2: (0.0, 0.0, 0.0)}),
        "measure": MappingProxyType({2: (0.08, 0.03, 0.03), 3: (0.0, 0.0, 0.0)}),
        "points": MappingProxyType({2: (0.35, 0.15, 0.15), 3: (0.30, 0.15, 0.15)}),
        "misplaced_points": MappingProxyType({2: (0.20, 0.15, 0.10), 3: (0.03, 0.02, 0.0)}),
        "framing": MappingProxyType({2: (NEVER, 0.15, 0.15), 3: (NEVER, 0.03, 0.03)}),
    }
)
"""Mechanism → significant digits (the last row holds for more) → words where one, two, three or more texts print the other value.
`measure` are two units of
one dimension that are far from each other, `points` percentage points for percent, `misplaced_points` those where the words tell which is wrong (점유율 23.4%포인트)."""


def is_long(slip: Likeness) -> bool:
    """All digits but one, or but two neighbours that have changed places, of a number too long for chance."""
    return slip.mechanism in {"replaced_digit", "swapped_digits"} and slip.digits >= LONG


def is_misprint(story: Story, pair: Pair, slip: Likeness | None) -> bool:
    """One value that only one text prints, a slip away from one that its peers print. Its own text may print both, and what
    only says how the two are worded does not part them."""
    if slip is None or (pair.veto and pair.veto not in WORDING):
        return False
    kind = _kind(pair, slip)
    a, b = pair.first, pair.second
    if is_long(slip) and story.in_one_article(a, b):
        return False
    if kind not in FLOORS or not (story.is_lone(a) or story.is_lone(b)):
        return False
    return pair.score >= _floor(story, pair, kind, slip)


def _kind(pair: Pair, slip: Likeness) -> str:
    """The row of the table."""
    a, b = pair.first, pair.second
    if scale_word_slip(a, b):
        return "scale_word"
    if slip.mechanism == "unit" and "percent" in {a.kind, b.kind}:
        return "misplaced_points" if any(map(_is_out_of_place, (a, b))) else "points"
    return "measure" if slip.mechanism == "unit" and a.kind == b.kind == "quantity" and _are_remote(a, b) else slip.mechanism


def _are_remote(a: Claim, b: Claim) -> bool:
    """15㎏ and 15t, unlike 140 metres and 140 feet: a unit is mistaken for its like, and things of both sizes are about."""
    ends = [c.readings[0].strict.hi for c in (a, b) if c.readings and c.readings[0].strict.hi is not None]
    low, high = (min(ends), max(ends)) if len(ends) > 1 else (Decimal(0), Decimal(0))
    return low > 0 and high > low * REMOTE


_DIFFERENCE = frozenset(WORDS["difference"].ko) | frozenset(WORDS["difference"].en)


def _is_out_of_place(claim: Claim) -> bool:
    """Points that nothing goes up, down or apart by, and a difference in percent: the unit says one thing, the words another."""
    if claim.framing == "change_by" or claim.direction is not None:
        return False
    context = claim.context
    apart = not _DIFFERENCE.isdisjoint(context.label | context.head | context.segment | context.topic)
    return apart == (claim.value.unit == "percent")


def _floor(story: Story, pair: Pair, kind: str, slip: Likeness) -> float:
    a, b = pair.first, pair.second
    rows = FLOORS[kind]
    if slip.digits < min(rows) or (slip.digits == 1 and not named_alike(a, b)) or _is_chance(story, pair, slip):
        return NEVER
    support = max(story.articles_with[story.keys[c.id]] for c in (a, b))
    floor = rows[min(slip.digits, max(rows))][min(support, 3) - 1]
    if story.in_one_article(a, b) or (names_clash(a, b) and not is_long(slip) and not _needs_no_words(slip, support)):
        return max(floor, LIKE_WORDS)
    if floor or _needs_no_words(slip, support):
        return floor
    return floor if len(story.printed[a.article] & story.printed[b.article]) >= ONE_STORY else ANY_WORD


def _needs_no_words(slip: Likeness, support: int) -> bool:
    """Two neighbours of five figures or more that have changed places in a number that several texts print."""
    return slip.mechanism == "swapped_digits" and slip.digits >= LONG - 1 and support > 1


def _is_chance(story: Story, pair: Pair, slip: Likeness) -> bool:
    """Two swapped digits under two units (14 farms, a bare 41 of a table) or of two times (전월(9.6%)보다, 6.9% 올랐다), and a fare
    beside its rise, both of which one text gives (1,500원, 150원 올라)."""
    a, b = pair.first, pair.second
    if slip.digits == 2 and dict(a.axes).get("compared") != dict(b.axes).get("compared"):
        return True
    if slip.mechanism == "swapped_digits" and slip.digits == 2:
        return a.value.unit != b.value.unit or pair.veto == "axis.framing" or not swapped_as_printed(a, b)
    return slip.mechanism == "magnitude" and pair.veto == "axis.framing" and story.in_one_article(a, b)
