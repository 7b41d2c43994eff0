"""A slip is what a typist or a converter does to one number; two different numbers are none."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from newsroom import claim

from factcheck.compare.values.slips import EVIDENCE, RULE_OF, Likeness, evidence, likeness
from factcheck.model import Claim, Framing, Value

SEED = claim("매출은 1000억원이다.", "1000억원")


def stated(number: str, unit: str = "KRW", kind: str = "money", framing: Framing | None = None) -> Claim:
    """A claim that states this number."""
    return replace(SEED, value=Value(Decimal(number), Decimal(number), unit), kind=kind, framing=framing)


@pytest.mark.parametrize(
    ("a", "b", "mechanism"),
    [
        ("1576", "15760", "magnitude"),
        ("150000000", "15000", "magnitude"),
        ("2360", "2630", "swapped_digits"),
        ("1324", "1342", "swapped_digits"),
        ("12", "21", "swapped_digits"),
        ("72.03", "72.30", "swapped_digits"),
        ("8050", "850", "dropped_digit"),
        ("99289", "9989", "dropped_digit"),
        ("42180.5", "43180.5", "replaced_digit"),
    ],
)
def test_mechanism(a: str, b: str, mechanism: str) -> None:
    left, right = likeness(stated(a), stated(b)), likeness(stated(b), stated(a))
    assert left == right
    assert left is not None
    assert left.mechanism == mechanism


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("9896", "99289"),
        ("3", "30"),
        ("2360", "2361234"),
        ("1234", "4321"),
        ("100", "250"),
        ("612", "437"),
        ("1000000", "1"),
        ("61", "66"),
    ],
)
def test_no_mechanism(a: str, b: str) -> None:
    """One digit alone, too far a shift, and digits that no typist confuses."""
    assert likeness(stated(a), stated(b)) is None


@pytest.mark.parametrize(("a", "b"), [("KRW", "USD"), ("USD", "EUR")])
def test_currency(a: str, b: str) -> None:
    assert likeness(stated("1210", a), stated("1210", b)) == Likeness("unit", 3)


@pytest.mark.parametrize(
    ("a", "b"), [("percent", "percentage_point"), ("metre", "kilometre"), ("square_metre", "pyeong"), ("kilogram", "pound")]
)
def test_units_of_one_family(a: str, b: str) -> None:
    found = likeness(stated("325", a, "quantity"), stated("325", b, "quantity"))
    assert found is not None
    assert found.mechanism == "unit"


@pytest.mark.parametrize(("a", "b"), [("KRW", "person"), ("percent", "KRW"), ("metre", "kilogram")])
def test_units_of_two_families(a: str, b: str) -> None:
    assert likeness(stated("325", a), stated("325", b)) is None


def test_equal_numerals_in_other_frames() -> None:
    to, by = (stated("-32.5", "percent", "percent", framing) for framing in ("level", "change_by"))
    assert likeness(to, by) == Likeness("framing", 3)
    fell, rose = (stated(number, "percent", "percent", "change_by") for number in ("-3.25", "3.25"))
    assert likeness(fell, rose) == Likeness("sign", 3)


@pytest.mark.parametrize(
    "value",
    [Value(Decimal(1), Decimal(2), "KRW"), Value(Decimal(1), None, "KRW"), Value(text="가"), Value("2026-01-01", "2026-01-01")],
)
def test_only_points_have_slips(value: Value) -> None:
    assert likeness(replace(SEED, value=value), stated("12")) is None


NUMBERS = st.decimals(1, 10**9, places=2).map(lambda n: format(n, "f"))


@given(NUMBERS, NUMBERS, st.sampled_from(["KRW", "USD", "percent"]), st.sampled_from(["KRW", "USD", "percent"]))
def test_likeness_is_symmetric(a: str, b: str, unit: str, other: str) -> None:
    assert likeness(stated(a, unit), stated(b, other)) == likeness(stated(b, other), stated(a, unit))


@given(NUMBERS)
def test_equal_amounts_have_no_slip(a: str) -> None:
    assert likeness(stated(a), stated(a)) is None


def test_fewer_digits_are_less_evidence() -> None:
    for mechanism in EVIDENCE:
        weights = [evidence(Likeness(mechanism, digits)) for digits in (0, 1, 2, 3, 4)]
        assert weights == sorted(weights)
        assert weights[:2] == [0.0, 0.0]
    assert evidence(None) == 0.0


def test_every_mechanism_has_a_rule() -> None:
    assert set(EVIDENCE) == set(RULE_OF)


@pytest.mark.parametrize(
    ("a", "b", "mechanism", "digits"),
    [
        ("1억320원", "1만320원", "magnitude", 3),
        ("14조 6,000만 달러", "14억 6,000만 달러", "magnitude", 3),
        ("$192.6 billion", "$192.6 million", "magnitude", 4),
        ("8조원", "8억원", "scale_word", 1),
    ],
)
def test_one_other_word_of_scale(a: str, b: str, mechanism: str, digits: int) -> None:
    first, second = (claim(f"The reserve was {each}." if each.isascii() else f"적립금은 {each}이다.", each) for each in (a, b))
    assert likeness(first, second) == Likeness(mechanism, digits)


@pytest.mark.parametrize(("a", "b"), [("1억320원", "1만230원"), ("3조원", "3원"), ("1,320원", "1320원")])
def test_no_other_word_of_scale(a: str, b: str) -> None:
    first, second = (claim(f"적립금은 {each}이다.", each) for each in (a, b))
    found = likeness(first, second)
    assert found is None or found.mechanism not in {"magnitude", "scale_word"}
