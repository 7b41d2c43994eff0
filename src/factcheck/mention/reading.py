"""Turns what is written into all admissible readings: base units, bare numbers, and levels as a share of the base.

`70% 줄였다` and `30% 수준으로 줄여` meet in `percent_of_base`; `2배 늘었다` has two readings there, because the press
uses it for the result and the books for the increase.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from factcheck.lexicon.units import units
from factcheck.mention.candidate import OWN_MONEY, Measured
from factcheck.model import Direction, Framing, Hedge, Interval, Mention, Reading, Value
from factcheck.value import NUMBER, PERCENT_OF_BASE, Written, factor_of, intervals, scaled

DISCRETE = frozenset({"count"})


def with_readings(one: Measured) -> Mention:
    """The mention of a measured value with its readings and, for percent, the sign of the change."""
    value = one.value
    readings = () if value.items else _readings_of(_written(one))
    if readings and OWN_MONEY in one.rules:  # nobody wrote the currency: it may still be a number of anything
        readings = (*readings, Reading("bare_number", NUMBER, readings[0].strict, readings[0].lenient))
    if readings and value.unit == "percent" and one.framing == "change_by" and one.direction == "down":
        value = Value(_negative(value.hi), _negative(value.lo), value.unit)
    return Mention(
        one.start,
        one.end,
        one.extent,
        one.numerals,
        one.quote,
        one.kind,
        value,
        readings,
        one.hedge,
        one.framing,
        one.direction,
        one.base_period,
        one.counter,
        one.gloss_of,
        one.rules,
        one.significant,
    )


def _negative(end: object) -> Decimal | None:
    return -end if isinstance(end, Decimal) else None


class _Number(NamedTuple):
    """All that the readings of a value depend on. Numbers stand as written, for 1.0 and 1 are equal but not the same."""

    lo: str
    hi: str
    step: str
    significant: int
    hedge: Hedge
    width: str
    kind: str
    unit: str | None
    framing: Framing | None
    direction: Direction | None
    others: tuple[str, ...]
    """Further units that its word may stand for (파운드: money or mass)."""


def _written(one: Measured) -> _Number:
    lo = str(one.lo)
    hi = lo if one.hi is one.lo else str(one.hi)
    unit = one.value.unit
    others = units().ambiguous.get(one.counter.lower(), ()) if one.counter and unit is not None else ()
    numbers = (lo, hi, str(one.step), one.significant, one.hedge, one.width)
    return _Number(*numbers, one.kind, unit, one.framing, one.direction, tuple(others))


@lru_cache(maxsize=8192)
def _readings_of(one: _Number) -> tuple[Reading, ...]:
    """The readings: one story prints the same numbers over and over."""
    discrete = one.kind in ("count", "rank", "ordinal") and one.unit is not None
    written = Written(Decimal(one.lo), Decimal(one.hi), one.significant, Decimal(one.step), one.hedge, one.width, discrete)
    return tuple(_readings(one, *intervals(written)))


def _readings(one: _Number, strict: Interval, lenient: Interval) -> Iterator[Reading]:
    if one.unit is None:
        yield Reading("as_written", NUMBER, strict, lenient)
        return
    factor, base = factor_of(one.unit)
    own = (scaled(strict, factor), scaled(lenient, factor))
    if one.unit in ("percent", "multiple"):
        yield from _shares(one, own)
        return
    yield Reading("as_written", base, *own)
    yield from _other_units(one, strict, lenient)
    if one.kind == "count" or base in ("token", "parameter"):
        yield Reading("bare_number", NUMBER, *own)


def _other_units(one: _Number, strict: Interval, lenient: Interval) -> Iterator[Reading]:
    """A word of two units (파운드: money or mass) keeps the other one as a reading."""
    for name in one.others:
        if name != one.unit:
            factor, base = factor_of(name)
            yield Reading("other_unit", base, scaled(strict, factor), scaled(lenient, factor))


def _shares(one: _Number, own: tuple[Interval, Interval]) -> Iterator[Reading]:
    """Percent and multiples: as written, and the level that they leave, as a share of the base."""
    percent = one.unit == "percent"
    down = one.direction == "down"
    change = one.framing == "change_by"
    signed = tuple(scaled(each, Decimal(-1)) for each in own) if percent and change and down else own
    yield Reading("as_written", "percent" if percent else "multiple", signed[0], signed[1])
    hundred, size = Decimal(100), Decimal(1) if percent else Decimal(100)
    if change:
        sign = -size if down else size
        name = "result_level" if percent else "multiple_as_increase"
        if percent or not down:
            yield Reading(name, PERCENT_OF_BASE, *(scaled(each, sign, hundred) for each in own))
    if not percent and change and not down or one.framing in ("level", "relative_to") and _is_share(one):
        name = "multiple_as_result" if not percent else "result_level"
        yield Reading(name, PERCENT_OF_BASE, *(scaled(each, size) for each in own))


def _is_share(one: _Number) -> bool:
    """A level is a share of the base only where a change or a comparison says so; 지지율 30%로 is no share of the past."""
    return one.framing == "relative_to" or one.direction is not None
