"""Slips digit by digit: which strokes turn one number into the other, how many digits say so, and what that weighs."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from newsroom import claim

from factcheck.compare.values.slips import (
    Likeness,
    evidence,
    likeness,
    one_digit_more,
    one_digit_shifted,
    one_stroke,
    scale_word_slip,
    units_slip,
)
from factcheck.model import Claim, Interval, Reading, Value

SEED = claim("매출은 1000억원이다.", "1000억원")
WORDS = replace(SEED, value=Value(text="가"))


def said(number: str, quote: str | None = None, unit: str | None = "KRW", kind: str = "money", read: str | None = None) -> Claim:
    """A claim that states this number in these words; `read` is the unit of its one reading."""
    readings = (Reading("as_written", read, Interval(None, None), Interval(None, None)),) if read else ()
    value = Value(Decimal(number), Decimal(number), unit)
    return replace(SEED, value=value, kind=kind, quote=quote or number, readings=readings)


def bare(number: str) -> Claim:
    return said(number.replace(",", ""), number, None, "count")


# --- strokes ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("a", "b", "stroke", "more"),
    [
        ("5", "6", True, False),
        ("0", "7", True, False),
        ("50", "60", True, False),
        ("1234", "1334", True, False),
        ("4", "14", True, True),
        ("10", "100", True, True),
        ("12", "123", True, True),
        ("12", "312", True, True),
        ("12", "132", True, True),
        ("5000", "50000", True, True),
        ("9", "12", False, False),
        ("5", "5", False, False),
        ("12", "21", False, False),
        ("12", "345", False, False),
        ("12", "1234", False, False),
        ("5", "700", False, False),
        ("2.5", "25", False, False),
        ("2.5", "3.5", False, False),
        ("-5", "-6", False, False),
        ("-5", "-15", False, False),
    ],
)
def test_one_stroke_and_one_digit_more(a: str, b: str, stroke: bool, more: bool) -> None:
    for one, other in ((said(a), said(b)), (said(b), said(a))):
        assert (one_stroke(one, other), one_digit_more(one, other)) == (stroke, more)


def test_what_is_no_number_is_no_stroke_away() -> None:
    for one, other in ((WORDS, said("5")), (said("5"), WORDS), (WORDS, WORDS), (said("2.5"), said("5")), (said("5"), said("-5"))):
        assert not one_stroke(one, other) and not one_digit_more(one, other)
    assert not one_digit_shifted(WORDS, said("5")) and not one_digit_shifted(said("5"), WORDS)


@pytest.mark.parametrize(
    ("a", "b", "shifted"),
    [
        ("500", "50", True),
        ("5", "50000", True),
        ("0.5", "5", True),
        ("0.5", "50", True),
        ("500000", "50", True),
        ("5", "500000", False),
        ("5", "5", False),
        ("5", "60", False),
        ("55", "550", False),
        ("55", "55", False),
    ],
)
def test_one_digit_some_powers_of_ten_apart(a: str, b: str, shifted: bool) -> None:
    assert one_digit_shifted(said(a), said(b)) is one_digit_shifted(said(b), said(a)) is shifted


def test_a_bare_number_may_be_counted_in_thousands() -> None:
    """1,284 in a table under `만 원` is no slip of 1284만 원; two bare numbers, or a number in words, stand for themselves."""
    named = said("12840000", "1284만 원")
    assert likeness(bare("1,284"), said("12840", "12840명", None, "count")) is None
    for table in (bare("1,284"), bare("1284")):
        assert likeness(table, named) is None and likeness(named, table) is None
    for first, second in (
        (bare("1,284"), bare("12,840")),
        (said("1284", "1284", None, "money"), said("12840", "12840", None, "money")),
        (said("1284", "1284 전후", None, "count"), bare("12840")),
    ):
        found = likeness(first, second)
        assert found == likeness(second, first) and (found is None) == (first.quote == "1284 전후")
    assert likeness(said("1284", "1284", None, "count"), said("12840", "12840명", None, "count")) is None
    assert likeness(said("1284", "1284명", None, "count"), said("12840", "12840명", None, "count")) == Likeness("magnitude", 4)
    assert likeness(bare("5"), said("50", "50명", "person", "count", "item")) is None
    assert not one_digit_shifted(bare("5"), said("50", "50명", None, "count"))
    assert one_digit_shifted(bare("5"), bare("50"))


# --- counting words ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other", "kinds", "alike"),
    [
        (("person", "item"), ("place", "item"), ("count", "count"), True),
        (("person", "person"), ("place", "place"), ("count", "count"), False),
        ((None, "number"), ("person", "person"), ("count", "count"), True),
        (("person", "person"), (None, "number"), ("count", "count"), True),
        ((None, None), ("person", "person"), ("count", "count"), False),
        (("person", "person"), (None, None), ("count", "count"), False),
        (("person", "item"), ("place", "item"), ("count", "quantity"), False),
        (("person", "item"), ("place", "item"), ("quantity", "count"), False),
        (("person", "item"), ("place", "item"), ("quantity", "quantity"), False),
    ],
)
def test_counts_that_differ_in_their_counting_word(
    one: tuple[str | None, str | None], other: tuple[str | None, str | None], kinds: tuple[str, str], alike: bool
) -> None:
    first = said("1284", "1284 ", one[0], kinds[0], one[1])
    second = said("1248", "1248 ", other[0], kinds[1], other[1])
    assert likeness(first, second) == likeness(second, first) == (Likeness("swapped_digits", 4) if alike else None)


@pytest.mark.parametrize(
    ("a", "b", "slip"),
    [
        ("percent", "percentage_point", True),
        ("kilowatt", "kilowatt_hour", True),
        ("KRW", "USD", True),
        ("metre", "foot", True),
        ("metre", "kilogram", False),
        ("person", "place", False),
        ("person", "case", True),
        ("KRW", None, False),
        (None, "KRW", False),
        (None, None, False),
        ("KRW", "no such unit", False),
        ("no such unit", "KRW", False),
    ],
)
def test_units_that_are_written_for_one_another(a: str | None, b: str | None, slip: bool) -> None:
    assert units_slip(a, b) is slip


@pytest.mark.parametrize(
    ("a", "b", "digits"),
    [("4452000000000", "4452000000", 4), ("4450000000000", "4450000000", None), ("445", "445", 3), ("5", "5", 1)],
)
def test_an_amount_that_keeps_its_digits_in_another_currency(a: str, b: str, digits: int | None) -> None:
    expected = None if digits is None else Likeness("unit", digits)
    assert likeness(said(a), said(b, unit="USD")) == likeness(said(b, unit="USD"), said(a)) == expected
    if a != b:
        assert likeness(said(a, kind="quantity"), said(b, unit="USD", kind="quantity")) is None
        assert likeness(said(a), said(b, unit="USD", kind="quantity")) is None


# --- words ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("a", "b", "alike"),
    [
        (("19", "nineteen people"), ("90", "ninety people"), True),
        (("14", "Fourteen people"), ("40", "some FORTY people"), True),
        (("18", "eighteen"), ("80", "Eighty"), True),
        (("13", "THIRTEEN"), ("30", "thirty"), True),
        (("15", "fifteen"), ("50", "fifty-one"), True),
        (("14", "fourteen"), ("50", "fifty"), False),
        (("16", "sixteen"), ("70", "seventy"), False),
        (("16", "sixteen"), ("17", "seventeen"), False),
        (("60", "sixty"), ("70", "seventy"), False),
    ],
)
def test_one_ending_misheard(a: tuple[str, str], b: tuple[str, str], alike: bool) -> None:
    first, second = said(*a, "person", "count"), said(*b, "person", "count")
    found = likeness(first, second)
    assert found == likeness(second, first) and (found == Likeness("number_word", 1)) is alike


@pytest.mark.parametrize(
    ("a", "b", "digits"),
    [
        ("$1.5 million", "$1.5 billion", 2),
        ("1만320원", "1억320원", 3),
        ("$1.50 million", "$1.50 billion", 2),
        ("$100 million", "$100 billion", 1),
        ("1,200만 원", "1,200억 원", 2),
        ("5-billion", "5-trillion", 1),
        ("3만 2천만", "3억 2천만", 2),
        ("1억320원", "1만230원", None),
        ("3조원", "3원", None),
        ("5만 3억", "5억 3만", None),
        ("$1.5 million", "$1.5 million", None),
        ("1 million", "1 billion and 2", None),
        ("no number", "none", None),
    ],
)
def test_another_word_of_scale(a: str, b: str, digits: int | None) -> None:
    first, second = said("7", a), said("8", b)
    assert scale_word_slip(first, second) is scale_word_slip(second, first) is (digits is not None)
    expected = None if digits is None else Likeness("magnitude" if digits > 1 else "scale_word", digits)
    assert likeness(first, second) == expected


# --- digits -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("1576", "15760", Likeness("magnitude", 4)),
        ("15", "1500", Likeness("magnitude", 2)),
        ("15", "150000", Likeness("magnitude", 2)),
        ("15", "1500000", None),
        ("8050", "850", Likeness("dropped_digit", 3)),
        ("99289", "9989", Likeness("dropped_digit", 5)),
        ("1234", "134", Likeness("dropped_digit", 4)),
        ("1234", "123", Likeness("dropped_digit", 4)),
        ("1234", "234", None),  # the first digit is not overlooked
        ("123", "13", None),
        ("12345", "145", None),
        ("72.03", "72.30", Likeness("swapped_digits", 4)),
        ("12", "21", Likeness("swapped_digits", 2)),
        ("1200", "2100", Likeness("swapped_digits", 2)),
        ("1203", "1230", Likeness("swapped_digits", 4)),
        ("1324", "1423", None),  # not neighbours
        ("1324", "3142", None),  # two pairs
        ("1250000", "1523400", Likeness("swapped_digits", 3)),  # a rounded number and a finer one
        ("120000", "218000", None),
        ("43181", "42181", Likeness("replaced_digit", 5)),
        ("4319", "4219", None),
        ("43181", "42182", None),
        ("431810", "421810", Likeness("replaced_digit", 5)),
    ],
)
def test_mechanism_and_digits(a: str, b: str, expected: Likeness | None) -> None:
    assert likeness(said(a), said(b)) == likeness(said(b), said(a)) == expected


def test_an_open_bound_is_its_end() -> None:
    most = replace(SEED, value=Value(None, Decimal(1253000), "KRW"), quote="125만3천")
    least = replace(SEED, value=Value(Decimal(1253000), None, "KRW"), quote="125만3천")
    both = replace(SEED, value=Value(Decimal(1), Decimal(1253000), "KRW"), quote="125만3천")
    none = replace(SEED, value=Value(None, None, "KRW"), quote="125만3천")
    assert likeness(most, said("1235000")) == likeness(said("1235000"), least) == Likeness("swapped_digits", 4)
    assert likeness(both, said("1235000")) is likeness(said("1235000"), none) is None


def test_equal_numbers_differ_in_a_share_only() -> None:
    up, down = (replace(said(number, unit="percent", kind="percent"), framing="change_by") for number in ("32.5", "-32.5"))
    level = replace(up, framing="level")
    assert likeness(up, down) == Likeness("sign", 3)
    assert likeness(level, down) == Likeness("framing", 3)
    assert likeness(said("32.5"), said("-32.5")) is None


@given(st.integers(1000, 10**9).filter(lambda number: len(str(number).rstrip("0")) > 1), st.integers(0, 8))
def test_a_digit_that_is_dropped_or_doubled_is_found(number: int, at: int) -> None:
    """Whatever number and place: the longer one with that digit taken out is the other one."""
    digits = str(number)
    at = 1 + at % (len(digits) - 1)
    shorter, longer = said(digits), said(digits[:at] + digits[at] + digits[at:])
    assert one_digit_more(shorter, longer) and one_stroke(longer, shorter)
    assert likeness(shorter, longer) is not None


# --- weight -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("found", "misprint", "weight"),
    [
        (Likeness("magnitude", 3), False, 0.48),
        (Likeness("magnitude", 9), False, 0.48),
        (Likeness("magnitude", 2), False, 0.48 * 0.6),
        (Likeness("magnitude", 2), True, 0.48),
        (Likeness("magnitude", 1), False, 0.0),
        (Likeness("magnitude", 1), True, 0.48),
        (Likeness("magnitude", 0), True, 0.0),
        (Likeness("replaced_digit", 5), False, 0.15),
        (Likeness("dropped_digit", 2), False, 0.0),
        (Likeness("framing", 2), False, 0.25),
        (Likeness("framing", 1), False, 0.0),
        (None, True, 0.0),
    ],
)
def test_what_a_slip_weighs(found: Likeness | None, misprint: bool, weight: float) -> None:
    assert evidence(found, misprint) == weight
    assert misprint or evidence(found) == weight
