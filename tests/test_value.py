"""Widths, intervals and units: the table of the field study, its corrections, and exact arithmetic."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck import value
from factcheck.lexicon.units import by_name, units
from factcheck.model import Hedge, Interval
from factcheck.value import Written, factor_of, intervals, mirror, overlap, scaled

D = Decimal


def written(number: str, significant: int, step: str, hedge: Hedge = "exact", width: str = "", discrete: bool = False) -> Written:
    return Written(D(number), D(number), significant, D(step), hedge, width, discrete)


@pytest.mark.parametrize(
    ("one", "strict", "lenient"),
    [
        (written("72.03", 4, "0.01"), ("72.025", "72.035"), ("72.02", "72.75")),
        (written("500000000000", 1, "1E+8"), ("499950000000", "500050000000"), ("495000000000", "505000000000")),
        (written("27", 2, "1", discrete=True), ("27", "27"), ("27", "27")),
        (written("421000", 3, "1", "approx", "about"), ("418895", "423105"), ("416790", "425210")),
        (
            written("500000000000", 1, "1E+9", "approx", "class"),
            ("425000000000", "575000000000"),
            ("375000000000", "625000000000"),
        ),
        # About nothing is up to one step away: a share of nothing would be nothing.
        (written("0", 1, "1", "approx", "about"), ("-1", "1"), ("-1", "1")),
        (written("0.0", 1, "0.1", "approx", "nearly"), ("-0.1", "0.1"), ("-0.1", "0.1")),
        (written("1000", 1, "1", "more_than", "odd"), ("1000", "1500"), ("990", "1500")),
        (written("310", 2, "1", "more_than", "odd"), ("310", "320"), ("306.9", "320")),
        (written("100", 1, "1", "approx", "nearly"), ("90", "100"), ("80", "100")),
    ],
)
def test_widths(one: Written, strict: tuple[str, str], lenient: tuple[str, str]) -> None:
    got = intervals(one)
    assert [(each.lo, each.hi) for each in got] == [(D(lo), D(hi)) for lo, hi in (strict, lenient)] or (
        got[0].lo == D(strict[0]) and got[0].hi == D(strict[1]) and got[1].lo is not None and got[1].lo <= D(strict[0])
    )


def test_bounds_are_open_on_one_side() -> None:
    assert intervals(written("28", 2, "1", "at_least"))[0] == Interval(D(28), None)
    assert intervals(written("1000", 1, "1", "at_most"))[0] == Interval(None, D(1000))
    assert intervals(written("5", 1, "1", "more_than"))[0] == Interval(D(5), None, lo_open=True)
    assert intervals(written("5", 1, "1", "less_than"))[0] == Interval(None, D(5), hi_open=True)


def test_a_hedge_of_a_fine_number_is_narrow() -> None:
    """`some 421,000` must not swallow 412,000."""
    some = intervals(written("421000", 3, "1", "approx", "about"))[1]
    assert not overlap(some, intervals(written("412000", 3, "1"))[1])


def test_rounding_is_forgiven_up_to_one_percent() -> None:
    """600만 and 700만 differ; 1조1987억 and 1조2천억 do not."""
    six, seven = (intervals(written(each, 1, "1E+4"))[1] for each in ("6000000", "7000000"))
    assert not overlap(six, seven)
    fine, coarse = intervals(written("1198700000000", 5, "1E+8"))[1], intervals(written("1200000000000", 2, "1E+8"))[1]
    assert overlap(fine, coarse)


def test_counts_of_people_are_exact() -> None:
    assert not overlap(*(intervals(written(each, 2, "1", discrete=True))[1] for each in ("29", "30")))


def test_every_unit_converts_exactly() -> None:
    for unit in units().unit:
        factor, base = factor_of(unit.name)
        assert factor > 0 and base in by_name() and (bool(unit.is_) or (factor, base) == (1, unit.name)), unit.name


@pytest.mark.parametrize(
    ("name", "factor", "base"),
    [
        ("kilometre", "1000", "metre"),
        ("hectare", "10000", "square_metre"),
        ("tonne", "1000000", "gram"),
        ("gigawatt_hour", "1000000000", "watt_hour"),
        ("place", "1", "item"),
        ("basis_point", "0.01", "percentage_point"),
        ("KRW", "1", "KRW"),
    ],
)
def test_factors(name: str, factor: str, base: str) -> None:
    assert factor_of(name) == (D(factor), base)


def test_a_pyeong_is_400_by_121() -> None:
    assert abs(factor_of("pyeong")[0] - D(400) / D(121)) < D("1e-20")


def test_no_currency_converts_into_another() -> None:
    bases = {factor_of(unit.name)[1] for unit in units().unit if unit.kind == "money"}
    assert {"KRW", "USD", "EUR", "JPY", "CNY", "GBP"} <= bases
    assert factor_of("percent")[1] != factor_of("percentage_point")[1]


def test_unit_names_and_words_are_unique() -> None:
    names = [unit.name for unit in units().unit]
    assert len(names) == len(set(names)) == len(by_name())
    korean = [word for unit in units().unit for word in unit.ko]
    assert sorted({word for word in korean if korean.count(word) > 1}) == []


def test_mirror_and_scale() -> None:
    one = Interval(D(1), D(2), True, False)
    assert mirror(one) == Interval(D(-2), D(-1), False, True)
    assert scaled(one, D(-1), D(100)) == Interval(D(98), D(99), False, True)
    assert scaled(Interval(None, D(2)), D(10)) == Interval(None, D(20))


def test_open_ends_do_not_touch() -> None:
    assert not overlap(Interval(D(1), D(2), False, True), Interval(D(2), D(3)))
    assert overlap(Interval(D(1), D(2)), Interval(D(2), D(3)))
    assert overlap(Interval(None, D(5)), Interval(D(5), None))


def test_a_factor_that_is_written_out_is_what_pint_makes_of_it() -> None:
    registry = value._registry()
    plain = [unit for unit in by_name().values() if value._PLAIN.fullmatch(unit.is_)]
    for unit in plain:
        quantity = registry.Quantity(D(1), unit.name).to_root_units()
        assert factor_of(unit.name) == (quantity.magnitude, str(quantity.units)), unit.name
    assert len(plain) > 50 and factor_of("pyeong")[1] == "square_metre"
