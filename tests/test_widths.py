"""How far each written number reaches, end by end: what the widths of value.py promise, as intervals of mathematics."""

from __future__ import annotations

from decimal import Decimal, localcontext

import pytest

from factcheck.model import Hedge, Interval
from factcheck.numerals import MAX_DIGITS, MAX_POWER, read_digits
from factcheck.numerals.number import Number
from factcheck.value import Written, intervals, mirror, overlap, scaled


def shown(one: Interval) -> str:
    """`[1, 2)`: round where the end itself does not belong to it."""
    lo = "-∞" if one.lo is None else f"{one.lo.normalize():f}"
    hi = "∞" if one.hi is None else f"{one.hi.normalize():f}"
    assert one.lo_open in (True, False) and one.hi_open in (True, False)
    return f"{'(' if one.lo_open else '['}{lo}, {hi}{')' if one.hi_open else ']'}"


def written(
    lo: str, significant: int, step: str, hedge: Hedge = "exact", width: str = "", discrete: bool = False, hi: str | None = None
) -> Written:
    return Written(Decimal(lo), Decimal(hi or lo), significant, Decimal(step), hedge, width, discrete)


CASES: tuple[tuple[Written, str, str], ...] = (
    # Rounded: half of the written step strictly; leniently half of the last place and cutting off, up to a hundredth.
    (written("12.5", 3, "0.1"), "[12.45, 12.55)", "[12.45, 12.6]"),
    (written("5000", 1, "1000"), "[4500, 5500)", "[4500, 5500]"),
    (written("1234", 4, "1"), "[1233.5, 1234.5)", "[1233.5, 1235]"),
    (written("1200", 2, "1"), "[1199.5, 1200.5)", "[1188, 1212]"),
    (written("3", 1, "1"), "[2.5, 3.5)", "[2.5, 3.5]"),
    (written("0", 1, "1"), "[-0.5, 0.5)", "[-0.5, 0.5]"),
    (written("10", 2, "1", hi="20"), "[9.5, 20.5)", "[9.5, 20.5]"),
    # Things that are counted: to the unit they are exact, coarser ones are rounded and forgive nothing beyond.
    (written("1284", 4, "1", discrete=True), "[1284, 1284]", "[1284, 1284]"),
    (written("1284", 4, "0.1", discrete=True), "[1284, 1284]", "[1284, 1284]"),
    (written("24", 2, "2", discrete=True), "[23, 25)", "[23, 25)"),
    (written("30000", 1, "10000", discrete=True), "[25000, 35000)", "[25000, 35000)"),
    # Bounds.
    (written("40", 1, "1", "at_least"), "[40, ∞]", "[40, ∞]"),
    (written("40", 1, "1", "more_than"), "(40, ∞]", "[40, ∞]"),
    (written("40", 1, "1", "at_most"), "[-∞, 40]", "[-∞, 40]"),
    (written("40", 1, "1", "less_than"), "[-∞, 40)", "[-∞, 40]"),
    (written("100", 1, "1", "vague", hi="1000"), "[100, 1000)", "[100, 1000]"),
    # Hedges: full width at one significant digit, half at two, a tenth from three.
    (written("500", 1, "100", "approx", "about"), "[475, 525]", "[450, 550]"),
    (written("520", 2, "10", "approx", "about"), "[507, 533]", "[494, 546]"),
    (written("523", 3, "1", "approx", "about"), "[520.385, 525.615]", "[517.77, 528.23]"),
    (written("500", 1, "100", "approx", "around"), "[450, 550]", "[425, 575]"),
    (written("500", 1, "100", "approx", "nearly"), "[450, 500)", "[400, 500]"),
    (written("500", 1, "100", "approx", "class"), "[425, 575]", "[375, 625]"),
    (written("500", 1, "100", "approx", "no such word"), "[475, 525]", "[450, 550]"),
    # A little more than: up to the next of the last place, never beyond half as much again.
    (written("10", 1, "1", "approx", "odd"), "[10, 15)", "[9.9, 15]"),
    (written("300", 1, "1", "approx", "odd"), "[300, 400)", "[297, 450]"),
    (written("320", 2, "1", "approx", "odd"), "[320, 330)", "[316.8, 330]"),
    (written("0", 1, "1", "approx", "odd"), "[0, 1)", "[0, 1]"),
)


@pytest.mark.parametrize(("number", "strict", "lenient"), CASES, ids=lambda each: each if isinstance(each, str) else str(each.lo))
def test_how_far_it_reaches(number: Written, strict: str, lenient: str) -> None:
    assert tuple(map(shown, intervals(number))) == (strict, lenient)


@pytest.mark.parametrize(
    "number", [each[0] for each in CASES if each[0].lo > 0 and each[0].hedge in ("exact", "approx", "vague")], ids=str
)
def test_a_negative_number_mirrors_a_positive_one(number: Written) -> None:
    other = Written(-number.hi, -number.lo, number.significant, number.step, number.hedge, number.width, number.discrete)
    assert intervals(other) == tuple(mirror(each) for each in intervals(number))


def test_from_below_zero_to_zero() -> None:
    assert shown(intervals(written("-5", 1, "1", hi="0"))[0]) == "(-5.5, 0.5]"
    assert shown(intervals(written("-5", 1, "1", hi="1"))[0]) == "[-5.5, 1.5)"
    assert shown(intervals(written("-5", 1, "1", hi="3"))[0]) == "[-5.5, 3.5)"


def test_the_precision_of_the_caller_changes_nothing() -> None:
    number = written("123456789012345678901234567890", 30, "0.1")
    with localcontext(prec=3):
        small = (
            intervals(number),
            scaled(Interval(number.lo, number.hi), Decimal("1.5"), Decimal("0.1")),
            Number(number.lo, 30, Decimal(1)).times(Decimal("1.1")),
        )
    assert small[0] == intervals(number)
    assert small[1].lo == Decimal("185185183518518518351851851835.1")
    assert small[2].value == Decimal("135802467913580246791358024679.0")


def test_scaling() -> None:
    one = Interval(Decimal(1), Decimal(2), False, True)
    assert shown(scaled(one, Decimal(2))) == "[2, 4)"
    assert shown(scaled(one, Decimal(1))) == "[1, 2)"
    assert shown(scaled(one, Decimal(1), Decimal(3))) == "[4, 5)"
    assert shown(scaled(one, Decimal(-2))) == "(-4, -2]"
    assert shown(scaled(one, Decimal(0))) == "[0, 0)"
    assert shown(scaled(Interval(None, Decimal(2)), Decimal(-1))) == "[-2, ∞]"


def test_open_ends_do_not_reach_their_number() -> None:
    low, high = Interval(Decimal(1), Decimal(2), False, True), Interval(Decimal(2), Decimal(3))
    assert not overlap(low, high) and not overlap(high, low)
    assert overlap(Interval(Decimal(1), Decimal(2)), high) and overlap(Interval(None, None), low)


# --- numbers from digits ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "value", "significant", "step"),
    [
        ("7", "7", 1, "1"),
        ("007", "7", 1, "1"),
        ("500", "500", 1, "1"),
        ("1,234", "1234", 4, "1"),
        ("1,200", "1200", 2, "1"),
        ("0.50", "0.50", 2, "0.01"),
        ("0.05", "0.05", 1, "0.01"),
        (".5", "0.5", 1, "0.1"),
        ("12.30", "12.30", 4, "0.01"),
        ("0", "0", 1, "1"),
        ("0.0", "0.0", 1, "0.1"),
        ("1,000.5", "1000.5", 5, "0.1"),
        ("1.5e3", "1500", 2, "100"),
        ("2E-3", "0.002", 1, "0.001"),
        ("2e+10", "20000000000", 1, "10000000000"),
        ("1e-36", "1E-36", 1, "1E-36"),
        ("1e039", "1E+39", 1, "1E+39"),
    ],
)  # fmt: skip
def test_digits(text: str, value: str, significant: int, step: str) -> None:
    assert read_digits(text) == (Decimal(value), significant, Decimal(step))
    assert str(read_digits(text).value) == str(Decimal(value)) or "e" in text.lower()  # type: ignore[union-attr]


def test_the_longest_numbers() -> None:
    whole, part = "1" * (MAX_DIGITS - 10), "1" * 10
    assert read_digits(f"{whole}.{part}") is not None and read_digits(f"{whole}.{part}1") is None
    assert read_digits("9" * MAX_DIGITS) is not None and read_digits("9" * (MAX_DIGITS + 1)) is None
    most = MAX_POWER - 1
    assert read_digits(f"1e{most}") is not None and read_digits(f"1e{most + 1}") is None and read_digits(f"1e-{most + 1}") is None
    assert read_digits(f"12e{most}") is None and read_digits(f"12e{most - 1}") is not None
    assert all(read_digits(text) is None for text in ("1e", "1e+", "1eX5", "1e00001", "1e٣", "e5", "", ".", "1e5e5", "1,2345"))


def test_times_and_negative_keep_how_finely_it_was_written() -> None:
    assert Number(Decimal("2.5"), 2, Decimal("0.1")).times(Decimal(1000)) == (Decimal(2500), 2, Decimal(100))
    assert Number(Decimal("2.5"), 2, Decimal("0.1")).negative() == (Decimal("-2.5"), 2, Decimal("0.1"))
