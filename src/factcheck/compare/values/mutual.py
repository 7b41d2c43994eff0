"""Agreements that few words carry: two values that meet each other and nothing else within reach in the two articles.

Two texts about one story print few values of one unit and size. Where each has exactly one, it is more often the same thing than
another, and the more so the more digits it has or the rarer its unit is. This only adds agreements: what is compared, and so
every alarm, is as it was.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from factcheck.align import Pair, Story, identity
from factcheck.compare.values.likeness import COMMON_UNITS, are_two_numbers, named_alike
from factcheck.keyed import base_unit, value_key
from factcheck.model import Claim
from factcheck.overlap import meet
from factcheck.side import names_clash
from factcheck.value import factor_of

REACH = Decimal("1.1")
"""How many times the smaller of two values the larger may be."""
MOST_NEAR = 60
"""Values within reach of one; where more are, the number says nothing."""
CALENDAR = frozenset({"date", "time", "rank", "ordinal", "name", "role", "list", "boolean"})
SECONDS: Mapping[str, Decimal] = MappingProxyType(
    {
        "second": Decimal(1),
        "minute": Decimal(60),
        "hour": Decimal(3600),
        "day": Decimal(86_400),
        "week": Decimal(604_800),
        "month": Decimal(2_629_800),
        "year": Decimal(31_557_600),
    }
)
NEVER, SURE_DIGITS = 2.0, 4
HARDLY, SOME, MANY, MOST = 0.05, 0.10, 0.20, 0.30
"""Words that two values must share; what each sort of number needs was read off 60 annotated stories."""


@dataclass(frozen=True, slots=True)
class _Sized:
    """A claim, what it is measured in, and how large it is in that."""

    claim: Claim
    measure: str
    size: Decimal


def lone_pairs(story: Story) -> Iterator[Pair]:
    """Claims of two articles of which each is the only value there that the other meets, with the words that they need."""
    return (pair for pair in _lone(story) if pair.told is not False and pair.score >= _floor(pair))


def undecided(story: Story) -> Iterator[Pair]:
    """Those that have too few words, and nothing that speaks against them."""
    return (pair for pair in _lone(story) if pair.veto is None and pair.score < _floor(pair))


def _lone(story: Story) -> Iterator[Pair]:
    near = list(_near(story))
    partners: dict[tuple[str, str], set[tuple[str, ...]]] = defaultdict(set)
    for a, b in near:
        partners[(a.id, b.article)].add(story.keys[b.id])
        partners[(b.id, a.article)].add(story.keys[a.id])
    for a, b in near:
        # A bound and the number that it names (최대 78억원, 78억원) are one, whatever else the bound holds.
        named = _one_number(story.keys[a.id], story.keys[b.id]) and not _exact(a, b)
        alone = len(partners[(a.id, b.article)]) == len(partners[(b.id, a.article)]) == 1
        if (alone or named) and story.may_be_one(a, b):
            yield story.pair(a, b)


def _one_number(a: tuple[str, str, str], b: tuple[str, str, str]) -> bool:
    """The same number and unit, be it a bound or a point."""
    ends = [{end for end in key[1:] if end != "None"} for key in (a, b)]
    return a[0] == b[0] and len(ends[0]) == len(ends[1]) == 1 and ends[0] == ends[1]


def _floor(pair: Pair) -> float:
    """Words that the two must share: the more digits, the rarer the unit and the less exactly equal they are, the fewer. Equal
    numbers of few digits recur by chance; a bound and what it holds, or a number and what it was rounded to, seldom do."""
    a, b = pair.first, pair.second
    if pair.told and pair.veto is None:
        return 0.0
    if pair.veto is None and _exact(a, b) and min(a.significant, b.significant) >= SURE_DIGITS:
        return 0.0
    if identity(a, b) < 0:
        return NEVER
    if pair.veto is not None or names_clash(a, b):
        return MOST if pair.veto == "axis.framing" and _exact(a, b) and named_alike(a, b) else NEVER
    if "duration" in {a.kind, b.kind}:
        return _floor_of_duration(a, b)
    coarse, fine = sorted((a.significant, b.significant))
    shares = {a.kind, b.kind} & {"percent", "ratio"}
    common = bool({a.value.unit, b.value.unit} & COMMON_UNITS)
    if _exact(a, b):
        return _floor_of_equals(a, b, coarse, bool(shares), common)
    if shares:
        least = SOME if coarse > 1 else MOST
        return 0.0 if coarse > 2 and fine > 3 else least if coarse > 1 or named_alike(a, b) else NEVER
    if coarse > 1:
        return 0.0 if fine > 2 or not common else SOME
    if common:
        return SOME if fine > 2 else NEVER
    return 0.0 if fine > 1 and not (a.value.is_point and b.value.is_point) else SOME


def _floor_of_equals(a: Claim, b: Claim, digits: int, shares: bool, common: bool) -> float:
    if shares or common:
        named = None not in {a.value.unit, b.value.unit} and named_alike(a, b)
        return SOME if named and (digits > 1 or not shares) else NEVER
    return 0.0 if digits > 1 else SOME


def _floor_of_duration(a: Claim, b: Claim) -> float:
    """Hours and minutes are measured, days and years are counted: each text has its two weeks."""
    if _exact(a, b):
        return MANY if named_alike(a, b) else NEVER
    measured = {a.value.unit, b.value.unit} <= {"second", "minute", "hour"}
    return 0.0 if measured else SOME if a.value.unit == b.value.unit else HARDLY


def _exact(a: Claim, b: Claim) -> bool:
    return a.value.lo is not None and value_key(a) == value_key(b)


def _near(story: Story) -> Iterator[tuple[Claim, Claim]]:
    """Claims of two articles that meet and are of about one size."""
    rows: dict[str, list[_Sized]] = defaultdict(list)
    for each in filter(None, map(_sized, story.claims)):
        rows[each.measure].append(each)
    for row in rows.values():
        row.sort(key=lambda s: (s.size, s.claim.id))
        yield from _within(row)


def _within(row: Sequence[_Sized]) -> Iterator[tuple[Claim, Claim]]:
    for n, low in enumerate(row):
        for high in row[n + 1 : n + 1 + MOST_NEAR]:
            if high.size > REACH * low.size:
                break
            a, b = low.claim, high.claim
            if a.article != b.article and not are_two_numbers(a, b) and meet(a.readings, b.readings) == "same":
                yield a, b


def _sized(claim: Claim) -> _Sized | None:
    value = claim.value
    if claim.kind in CALENDAR or not claim.readings or (not value.is_point and None not in {value.lo, value.hi}):
        return None
    bound = claim.value.lo if claim.value.lo is not None else claim.value.hi
    if not isinstance(bound, Decimal) or not bound:
        return None
    if claim.kind == "duration":
        unit = SECONDS.get(claim.value.unit or "")
        return _Sized(claim, "duration", abs(bound) * unit) if unit else None
    factor = factor_of(claim.value.unit)[0] if claim.value.unit else Decimal(1)
    return _Sized(claim, base_unit(claim), abs(bound) * factor)
