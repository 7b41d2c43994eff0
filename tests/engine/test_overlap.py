"""Two written values meet when any pair of their readings does."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from newsroom import claim

from factcheck import read_values
from factcheck.model import Interval, Reading
from factcheck.overlap import gap, meet, overlap, prove
from factcheck.value import PERCENT_OF_BASE

NUMBERS = st.one_of(st.none(), st.decimals(-1000, 1000, places=2, allow_nan=False, allow_infinity=False))


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """Intervals that hold at least one number."""
    lo, hi = draw(NUMBERS), draw(NUMBERS)
    if lo is not None and hi is not None and lo > hi:
        lo, hi = hi, lo
    point = lo is not None and lo == hi
    return Interval(lo, hi, draw(st.booleans()) and not point, draw(st.booleans()) and not point)


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """Readings whose lenient interval is the strict one or wider."""
    strict = draw(intervals())
    lo = None if strict.lo is None else strict.lo - draw(st.integers(0, 3))
    hi = None if strict.hi is None else strict.hi + draw(st.integers(0, 3))
    return Reading(draw(st.sampled_from(("a", "b"))), draw(st.sampled_from(("KRW", "USD"))), strict, Interval(lo, hi))


@given(intervals(), intervals())
def test_overlap_is_symmetric(a: Interval, b: Interval) -> None:
    assert overlap(a, b) == overlap(b, a)


@given(intervals())
def test_overlap_is_reflexive(a: Interval) -> None:
    assert overlap(a, a)


@given(intervals(), intervals())
def test_gap_is_symmetric_and_none_where_they_overlap(a: Interval, b: Interval) -> None:
    assert gap(a, b) == gap(b, a) >= 0
    assert gap(a, b) == 0 or not overlap(a, b)


@given(st.lists(readings(), max_size=3), st.lists(readings(), max_size=3))
def test_meeting_is_symmetric(a: list[Reading], b: list[Reading]) -> None:
    left, right = prove(a, b), prove(b, a)
    assert (left.meeting, left.tried, sorted(left.met)) == (right.meeting, right.tried, sorted((y, x) for x, y in right.met))


@given(st.lists(readings(), min_size=1, max_size=3))
def test_everything_meets_itself(a: list[Reading]) -> None:
    assert meet(a, a) == "same"


@given(st.lists(readings(), max_size=3), st.lists(readings(), max_size=3), readings())
def test_one_more_reading_never_makes_two_values_differ(a: list[Reading], b: list[Reading], more: Reading) -> None:
    """Charity: an admissible reading can only bring values together."""
    order = ("incomparable", "apart", "near", "same")
    assert order.index(meet([*a, more], b)) >= order.index(meet(a, b))


def test_an_open_end_does_not_reach_its_number() -> None:
    under, five = Interval(None, Decimal(5), hi_open=True), Interval(Decimal(5), Decimal(5))
    assert not overlap(under, five)
    assert overlap(Interval(None, Decimal(5)), five)


def _meet(a: str, b: str) -> str:
    (left,), (right,) = ([m for m in read_values(text, None, None) if m.gloss_of is None] for text in (a, b))
    return meet(left.readings, right.readings)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("5000억 원", "5천억 원"),
        ("약 5000억 원", "5012억 원"),
        ("1.2조원", "1조2천억원"),
        ("50명 이상", "57명"),
        ("12억 달러", "$1.2 billion"),
        ("3명 중 1명", "33%"),
        ("1천여 명", "1100명"),
        ("10%대", "14%"),
        ("at least 50 people", "57 people"),
        ("124 miles", "200 kilometers"),
        ("about $3 billion", "$3.05 billion"),
    ],
)
def test_meet(a: str, b: str) -> None:
    assert _meet(a, b) in {"same", "near"}
    assert _meet(b, a) in {"same", "near"}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("5000억 원", "5천만 원"),
        ("50명 이상", "43명"),
        ("최대 50명", "57명"),
        ("12명", "21명"),
        ("10%대", "21%"),
        ("32%", "40%"),
        ("1.5 million people", "1.5 billion people"),
        ("$41.2 million", "$42.1 million"),
        ("120 miles", "120 kilometers"),
    ],
)
def test_apart(a: str, b: str) -> None:
    assert _meet(a, b) == _meet(b, a) == "apart"


@pytest.mark.parametrize(("a", "b"), [("5000억 원", "5000억 달러"), ("12명", "12kg"), ("3%", "3%포인트")])
def test_incomparable(a: str, b: str) -> None:
    assert _meet(a, b) == _meet(b, a) == "incomparable"


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("연산량을 30% 수준으로 줄였다.", "연산량을 70% 줄였다.", "same"),
        ("연산량을 30%로 줄였다.", "연산량을 30% 줄였다.", "apart"),
        ("이용량이 100건에서 300건으로 3배로 늘었다.", "이용량이 100건에서 300건으로 200% 늘었다.", "same"),
    ],
)
def test_level_and_change_meet_by_what_is_left(a: str, b: str, expected: str) -> None:
    left, right = (claim(text, "%" if "%" in text else "배").readings for text in (a, b))
    assert PERCENT_OF_BASE in {r.unit for r in left} & {r.unit for r in right}
    assert meet(left, right) == expected
