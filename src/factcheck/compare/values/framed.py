"""A value that two texts give differently beside one that they give alike: 4개국 7개 기관 27명, 4개국 8개 기관 연구자 27명; 480 bitcoin,
$32.6 million and 480 bitcoin, $3.26 million.

What stands beside a value says what it is of, better than words do. Between two values that both texts have, another number of one
counted noun is a difference; beside one, the same figures at another power of ten. Refused: rows of one counter, texts that print both numbers, groups and
rates that differ (30만원씩, 모두 300만원), what moves with
the days, a value that stands beside the other as another thing's (0.45%인 무기 외에 0.9%), and figures so few that they stand beside one another by chance.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from factcheck.align import Story
from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.compare.values.groups import are_of_two_groups
from factcheck.compare.values.likeness import WORDING, rule_of
from factcheck.compare.values.stated_shares import is_stated_share, stated_in
from factcheck.keyed import CALENDAR_KINDS, base_unit
from factcheck.lexicon.concepts import COUNTERS
from factcheck.lexicon.cues import WORDS, english, korean
from factcheck.model import Claim, message
from factcheck.value import factor_of

NEAR, BESIDE = 16, 48
"""Characters to a neighbour of a list, and to one that a power of ten stands beside."""
DIGITS, NAMES, ENOUGH = 2, 2, 5
"""Significant digits of a neighbour in a list; words in common of a power of ten, or digits of the value, of its neighbour and such words
together."""
POWERS = 4
KINDS = frozenset({"count", "money", "percent", "quantity", "ratio"})
MOST = 400
"""Pairs of values beside one neighbour; more are a table of look-alikes."""
_EACH = re.compile(f"{korean(WORDS['each_one'].ko)}|{english(WORDS['each_one'].en)}")
_OTHERS = re.compile(f"{korean(WORDS['besides'].ko)}|{english(WORDS['besides'].en)}")
_Key = tuple[str, Decimal | None]
"""Unit and number of a value, be it a bound (2억원, 2억원까지)."""


@dataclass(frozen=True, slots=True)
class _Spot:
    """A value with the neighbours on both sides of it in its sentence."""

    claim: Claim
    text: Extraction
    left: Claim | None
    right: Claim | None


def compare_framed(story: Story, extractions: Sequence[Extraction], told: Sequence[Draft]) -> Iterator[Draft]:
    """Every value that differs beside what two texts give alike; what `told` alarms on is not told again."""
    alarms, stated = [frozenset(map(_key, draft.claims)) for draft in told if draft.is_alarm], stated_in(story.claims)
    seen: set[frozenset[_Key]] = set()
    for a, b in _beside_one(story, extractions):
        between = _is_between(story, a, b)
        keys = frozenset(_key(each.claim) for each in (a, b))
        if keys in seen or not (between or _is_power_beside(story, a, b)) or _are_two(story, a, b):
            continue
        if not between and any(is_stated_share(stated, x, y) for x in _alike(story, a.claim) for y in _alike(story, b.claim)):
            continue
        seen.add(keys)
        if not any(keys <= each for each in alarms):
            yield _draft(a.claim, b.claim, between)


def _alike(story: Story, claim: Claim) -> list[Claim]:
    """All who print the value."""
    return [each for each in story.claims if each.kind == claim.kind and _key(each) == _key(claim)]


def _beside_one(story: Story, extractions: Sequence[Extraction]) -> Iterator[tuple[_Spot, _Spot]]:
    """Values of one unit in two texts that have one value on the same side of them."""
    found: dict[tuple[str, ...], list[_Spot]] = defaultdict(list)
    for spot in _spots(story, extractions):
        for side, other in (("left", spot.left), ("right", spot.right)):
            if other is not None and _number(other) is not None:
                found[(side, base_unit(spot.claim), *map(str, _key(other)))].append(spot)
    for place in sorted(found):
        pairs = [(a, b) for a, b in combinations(found[place], 2) if a.claim.article != b.claim.article]
        if len(pairs) <= MOST:
            yield from pairs


def _spots(story: Story, extractions: Sequence[Extraction]) -> Iterator[_Spot]:
    texts = {each.article.id: each for each in extractions}
    for row in story.in_sentence.values():
        for n, claim in enumerate(row):
            if claim.kind in KINDS and claim.article in texts and _number(claim) is not None:
                left = row[n - 1] if n and claim.span[0] - row[n - 1].span[1] <= BESIDE else None
                right = row[n + 1] if n + 1 < len(row) and row[n + 1].span[0] - claim.span[1] <= BESIDE else None
                yield _Spot(claim, texts[claim.article], left, right)


def _number(claim: Claim) -> Decimal | None:
    """The one number that is written, be it a bound."""
    ends = {end for end in (claim.value.lo, claim.value.hi) if end is not None}
    number = next(iter(ends)) if len(ends) == 1 else None
    return number if isinstance(number, Decimal) and number > 0 else None


def _key(claim: Claim) -> _Key:
    number, unit = _number(claim), claim.value.unit
    if number is None or unit is None or claim.kind in CALENDAR_KINDS:
        return base_unit(claim), number
    return base_unit(claim), (number * factor_of(unit)[0]).normalize()


def _is_between(story: Story, a: _Spot, b: _Spot) -> bool:
    """One counted noun between two values that are the same in both texts."""
    if a.claim.kind != "count" or a.claim.counter is None or a.claim.counter != b.claim.counter:
        return False
    if not (a.left and a.right and b.left and b.right) or story.pair(a.claim, b.claim).meeting != "apart":
        return False
    neighbours = [(a.left, b.left), (a.right, b.right)]
    if any(_key(x) != _key(y) or x.counter != y.counter for x, y in neighbours) or _is_toll(a, b):
        return False
    if any(x.counter == a.claim.counter for x, _ in neighbours):
        return False  # a row of one counter is a table of look-alikes
    near = all(_gap(x, each.claim) <= NEAR for each in (a, b) for x in (each.left, each.right) if x)
    return near and any(x.significant >= DIGITS for x, _ in neighbours)


def _is_toll(a: _Spot, b: _Spot) -> bool:
    """People whom texts of two days count: who was hurt, who has come."""
    return base_unit(a.claim) == "person" and a.text.article.date != b.text.article.date


def _gap(x: Claim, y: Claim) -> int:
    return max(x.span[0], y.span[0]) - min(x.span[1], y.span[1])


def _is_power_beside(story: Story, a: _Spot, b: _Spot) -> bool:
    """The same figures some powers of ten apart, beside a value that both texts have on that side."""
    x, y = a.claim, b.claim
    if x.kind != y.kind or x.value.unit != y.value.unit or x.framing != y.framing and "change_by" in {x.framing, y.framing}:
        return False
    one, other = _number(x), _number(y)
    if one is None or other is None or not _is_power(one, other) or not _are_bound_alike(x, y):
        return False
    pairs = [(m, n) for m, n in ((a.left, b.left), (a.right, b.right)) if m and n and _key(m) == _key(n)]
    named = len(_names(x) & _names(y))
    digits = min(x.significant, y.significant)
    if named < NAMES and digits < DIGITS:
        return False  # 30만원 and 300만원 stand beside any number
    known = ENOUGH if named >= NAMES else named + digits
    return any(m.significant + known >= ENOUGH and m.kind not in {"date", "time", "ordinal"} for m, _ in pairs)


def _is_power(one: Decimal, other: Decimal) -> bool:
    low, high = sorted((one, other))
    return low != high and low.normalize().as_tuple().digits == high.normalize().as_tuple().digits and high <= low.scaleb(POWERS)


def _are_bound_alike(a: Claim, b: Claim) -> bool:
    return a.hedge == b.hedge or {a.hedge, b.hedge} <= {"exact", "approx", "at_most"}


def _names(claim: Claim) -> frozenset[str]:
    return frozenset(word for word in claim.context.sentence if len(word) > 1 and not word.startswith("="))


def _are_two(story: Story, a: _Spot, b: _Spot) -> bool:
    """Something shows that the two are of two things."""
    x, y = a.claim, b.claim
    if story.in_one_article(x, y) or (story.veto(x, y) or "sibling") not in WORDING or x.attribute in COUNTERS:
        return True
    around = [spot.text.article.text[slice(*_around(spot))] for spot in (a, b)]
    if bool(_EACH.search(around[0])) != bool(_EACH.search(around[1])) or any(map(_OTHERS.search, around)):
        return True
    return are_of_two_groups(a.text, x.scope, b.text, y.scope)


def _around(spot: _Spot) -> tuple[int, int]:
    """The words from the value before it to a few behind it."""
    (start, end), (first, last) = spot.claim.span, spot.claim.scope
    return max(first, start - NEAR, spot.left.span[1] if spot.left else 0), min(last, end + NEAR)


def _draft(a: Claim, b: Claim, between: bool) -> Draft:
    key = "why.between_same" if between else "why.power_beside_same"
    why = message(key, first=a.value, second=b.value)
    rule = rule_of(a, b) if between else "FC102"
    return Draft(rule, "CONFLICT", "warning", ((a,), (b,)), (why,), Decimal("0.8"), ask=message("ask.sources"))
