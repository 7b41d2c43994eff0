"""The pairs of readings that are tried, one by one: what the proof of a finding shows."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.model import Interval, Reading
from factcheck.overlap import Trial, gap, meet, prove, trials
from factcheck.value import PERCENT_OF_BASE


def interval(lo: str | None, hi: str | None) -> Interval:
    return Interval(None if lo is None else Decimal(lo), None if hi is None else Decimal(hi))


def reading(
    strict: tuple[str | None, str | None],
    lenient: tuple[str | None, str | None] | None = None,
    unit: str = "KRW",
    name: str = "as_written",
) -> Reading:
    return Reading(name=name, unit=unit, strict=interval(*strict), lenient=interval(*(lenient or strict)))


ONE = reading(("1", "2"), ("0", "3"))


@pytest.mark.parametrize(
    ("other", "ends"),
    [
        (reading(("2", "4")), "same"),
        (reading(("1.5", "1.6")), "same"),
        (reading(("3", "4")), "near"),
        (reading(("-2", "0")), "near"),
        (reading(("3.1", "4")), "apart"),
        (reading((None, "-1")), "apart"),
        (reading((None, None)), "same"),
    ],
)
def test_each_pair_has_its_end(other: Reading, ends: str) -> None:
    (trial,) = trials([ONE], [other])
    (back,) = trials([other], [ONE])
    assert (trial.meeting, back.meeting, meet([ONE], [other])) == (ends, ends, ends)
    assert (trial.first, trial.second) == (ONE, other) == (back.second, back.first)


@pytest.mark.parametrize(
    ("other", "between"),
    [(reading(("5", "6")), "2"), (reading(("-4", "-3")), "3"), (reading((None, "-1")), "1"), (reading(("10", None)), "7")],
)
def test_what_lies_between(other: Reading, between: str) -> None:
    assert trials([ONE], [other])[0].between == trials([other], [ONE])[0].between == Decimal(between)


@pytest.mark.parametrize("other", [reading(("2", "4")), reading(("3", "4"))])
def test_nothing_lies_between_what_meets(other: Reading) -> None:
    assert trials([ONE], [other])[0].between is None


def test_what_lies_above_nothing() -> None:
    nothing, half = reading(("0", "0")), reading(("0.5", "1"))
    assert trials([nothing], [half])[0].between == trials([half], [nothing])[0].between == Decimal("0.5")


def test_what_is_apart_is_proved_by_all_pairs() -> None:
    far, farther = reading(("8", "9")), reading(("20", "30"))
    found = prove([ONE, far], [farther])
    assert (found.meeting, found.tried, found.met) == ("apart", 2, ())
    assert meet([ONE, far], [farther]) == "apart"


def test_an_open_end_that_cannot_be_measured() -> None:
    assert Trial(reading((None, None)), reading((None, None)), "apart").between is None


def test_only_pairs_of_one_unit_are_tried() -> None:
    dollars = reading(("1", "2"), unit="USD", name="as_dollars")
    found = prove([ONE, dollars], [dollars])
    assert (found.meeting, found.tried, found.met) == ("same", 1, (("as_dollars", "as_dollars"),))
    assert prove([ONE], [dollars]).meeting == meet([ONE], [dollars]) == "incomparable"
    assert prove([ONE], [dollars]).tried == 0 and trials([ONE], [dollars]) == ()


def test_a_share_of_a_base_counts_alone_where_both_have_it() -> None:
    level, cut = (reading((each, each), unit="percent") for each in ("34.5", "34.5"))
    left = reading(("34.5", "34.5"), unit=PERCENT_OF_BASE, name="left")
    gone = reading(("65.5", "65.5"), unit=PERCENT_OF_BASE, name="left")
    assert meet([level, left], [cut, gone]) == "apart"
    assert prove([level, left], [cut, gone]).tried == 1
    assert meet([level, left], [cut]) == "same"


def test_the_names_of_what_meets() -> None:
    a, b = reading(("1", "1"), name="a"), reading(("9", "9"), ("1", "9"), name="b")
    assert prove([a, b], [a]).met == (("a", "a"),)
    assert prove([b], [a]) == type(prove([b], [a]))("near", 1, (("b", "a"),))


@pytest.mark.parametrize(
    ("a", "b", "wide"),
    [
        (("1", "2"), ("4", "8"), Decimal(2).ln()),
        (("1", "2"), ("2", "3"), Decimal(0)),
        (("0.1", "0.5"), ("1", "2"), Decimal(2).ln()),
        (("1", "2"), ("1.5", "3"), Decimal(0)),
        (("-2", "-1"), ("4", "8"), Decimal(1)),
        (("-1", "0"), ("4", "8"), Decimal(1)),
        ((None, "2"), ("4", None), Decimal(2).ln()),
        ((None, None), ("4", "5"), Decimal(0)),
    ],
)
def test_how_wide_the_gap_is(a: tuple[str | None, str | None], b: tuple[str | None, str | None], wide: Decimal) -> None:
    assert gap(interval(*a), interval(*b)) == gap(interval(*b), interval(*a)) == wide
