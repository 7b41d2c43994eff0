"""Two values that have changed places (FC109): 가나 51 %, 다라 49 % in one text, and the reverse in another.

Both texts print both values close together, so that no value is new; what differs is which name stands with which. Told
only where every name of the one is the other's in the other text and none is its own. Refused: tolls and other counts
that move, for which two values of yesterday may meet by chance.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations, product

from factcheck.align import Story
from factcheck.compare.draft import Draft
from factcheck.entity.aliases import PLACE_KEYS
from factcheck.grammar.courts import PENALTIES
from factcheck.keyed import base_unit
from factcheck.lexicon.concepts import CONCEPTS, COUNTERS
from factcheck.lexicon.orders import ORDERS
from factcheck.model import Claim, message

REACH = 120
"""Characters from one of the two values to the other."""
MOST = 400
"""Pairs of one article that are looked at; more are a table of look-alikes."""
DIGITS, WHOLE = 2, Decimal(100)
"""Significant digits of two values that stand together in two texts by no chance, and the percentage of the two shares of one thing."""
KINDS = frozenset({"count", "duration", "money", "percent", "quantity", "ratio"})
_ASIDE = frozenset({*ORDERS["ko"].aside, *ORDERS["en"].aside})
_PLACES = frozenset(PLACE_KEYS)
_Values = tuple[tuple[str, str, str], tuple[str, str, str]]


@dataclass(frozen=True, slots=True)
class _Two:
    """Two values of one unit that one text prints close together, in the order of their values."""

    first: Claim
    second: Claim

    @property
    def names(self) -> tuple[frozenset[str], frozenset[str]]:
        """The words that name the one value and not the other."""
        a, b = (_names(claim) for claim in (self.first, self.second))
        return a - b, b - a


def _names(claim: Claim) -> frozenset[str]:
    """The words that name a value, and their own wording, which morphology cuts up now so and now otherwise (가람화학)."""
    own = frozenset[str]() if claim.attribute in CONCEPTS else frozenset({claim.attribute})
    words = claim.context.label | claim.context.head
    return frozenset(word.lower() for word in (words | own) if not word.startswith("="))


def compare_swaps(story: Story) -> Iterator[Draft]:
    """Every two values whose names have changed places, once."""
    by_article: dict[str, list[Claim]] = defaultdict(list)
    for claim in story.claims:
        if claim.kind in KINDS and claim.value.is_point and claim.attribute not in COUNTERS:
            by_article[claim.article].append(claim)
    printed: dict[_Values, list[list[_Two]]] = defaultdict(list)
    for article in sorted(by_article):
        for values, twos in _twos(story, by_article[article]).items():
            printed[values].append(twos)
    for values in sorted(printed):
        found = [pair for left, right in combinations(printed[values], 2) for pair in product(left, right)]
        if told := [(x, y) for x, y in found if _changed_places(x, y) and _are_of_one_thing(story, x, y)]:
            yield _draft(told)


def _twos(story: Story, claims: list[Claim]) -> Mapping[_Values, list[_Two]]:
    found: dict[_Values, list[_Two]] = defaultdict(list)
    count = 0
    for n, claim in enumerate(claims):
        for other in claims[n + 1 :]:
            if other.span[0] - claim.span[1] > REACH or count >= MOST:
                break
            if base_unit(claim) == base_unit(other) and story.keys[claim.id] != story.keys[other.id]:
                first, second = sorted((claim, other), key=lambda c: story.keys[c.id])
                found[(story.keys[first.id], story.keys[second.id])].append(_Two(first, second))
                count += 1
    return found


def _changed_places(x: _Two, y: _Two) -> bool:
    (a, b), (c, d) = x.names, y.names
    common = (a & b) | (c & d)
    own = (a & c) | (b & d)
    return not own and bool((a & d) - common) and bool((b & c) - common)


def _are_of_one_thing(story: Story, x: _Two, y: _Two) -> bool:
    """The sentences share a word besides the names, or the values are fine enough, and neither speaks of another place, time or side
    than the other."""
    left, right = (two.first.context.sentence | two.second.context.sentence for two in (x, y))
    names = frozenset().union(*x.names, *y.names)
    if x.first.kind == "duration" and names & PENALTIES:
        return False  # a court hears many: 징역 2년에 집행유예 3년 for one, 징역 3년에 집행유예 2년 for another
    if x.first.as_of != y.first.as_of and (x.first.kind != "duration" or (x.first.as_of and y.first.as_of)):
        return False  # what lasts is so on any day
    if not ((left & right) - names or _are_fine(x, y)) or story.veto(x.first, y.second) == "axis.base_period":
        return False
    return left & _ASIDE == right & _ASIDE and not any((a in left) != (a in right) for a in _PLACES)


def _are_fine(x: _Two, y: _Two) -> bool:
    """Both values have two digits, or they are the shares of one whole: 가나 51%, 다라 49%."""
    a, b = x.first.value.lo, x.second.value.lo
    whole = x.first.kind == "percent" and isinstance(a, Decimal) and isinstance(b, Decimal) and a + b == WHOLE
    return whole or min(x.first.significant, y.first.significant) >= DIGITS


def _draft(pairs: list[tuple[_Two, _Two]]) -> Draft:
    """The first name's two values; the second's are the reverse, which the reason says."""
    x, y = pairs[0]
    left = {pair.first.id: pair.first for pair, _ in pairs if pair.names[0] & y.names[1]}
    right = {pair.second.id: pair.second for _, pair in pairs if pair.names[1] & x.names[0]}
    why = message("why.swapped", first=x.first.value, second=x.second.value)
    groups = (tuple(left[key] for key in sorted(left)), tuple(right[key] for key in sorted(right)))
    return Draft("FC109", "CONFLICT", "warning", groups, (why,), Decimal("0.85"), ask=message("ask.sources"))
