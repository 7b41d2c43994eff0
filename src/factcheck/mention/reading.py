"""Turns what is written into all admissible readings: base units, bare numbers, and levels as a share of the base.

`70% 줄였다` and `30% 수준으로 줄여` meet in `percent_of_base`; `2배 늘었다` has two readings there, because the press
uses it for the result and the books for the increase.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from factcheck.lexicon.units import units
from factcheck.mention.candidate import Measured
from factcheck.model import Interval, Mention, Reading, Value
from factcheck.value import NUMBER, PERCENT_OF_BASE, Written, factor_of, intervals, scaled

DISCRETE = frozenset({"count"})


def with_readings(measured: Measured) -> Mention:
    """The mention of a measured value with its readings and, for percent, the sign of the change."""
    mention = measured.mention
    if mention.value.items:
        return mention
    strict, lenient = intervals(_written(measured))
    readings = tuple(_readings(mention, strict, lenient))
    value = mention.value
    if mention.value.unit == "percent" and mention.framing == "change_by" and mention.direction == "down":
        value = Value(_negative(value.hi), _negative(value.lo), value.unit)
    return replace(mention, readings=readings, value=value)


def _negative(end: object) -> Decimal | None:
    return -end if isinstance(end, Decimal) else None


def _written(measured: Measured) -> Written:
    mention = measured.mention
    return Written(
        measured.lo,
        measured.hi,
        mention.significant,
        measured.step,
        mention.hedge,
        measured.width,
        mention.kind in ("count", "rank", "ordinal") and mention.value.unit is not None,
    )


def _readings(mention: Mention, strict: Interval, lenient: Interval) -> Iterator[Reading]:
    unit = mention.value.unit
    if unit is None:
        yield Reading("as_written", NUMBER, strict, lenient)
        return
    factor, base = factor_of(unit)
    own = (scaled(strict, factor), scaled(lenient, factor))
    if unit in ("percent", "multiple"):
        yield from _shares(mention, own)
        return
    yield Reading("as_written", base, *own)
    yield from _other_units(mention, strict, lenient)
    if mention.kind == "count" or base in ("token", "parameter"):
        yield Reading("bare_number", NUMBER, *own)


def _other_units(mention: Mention, strict: Interval, lenient: Interval) -> Iterator[Reading]:
    """A word of two units (파운드: money or mass) keeps the other one as a reading."""
    for name in units().ambiguous.get((mention.counter or "").lower(), ()):
        if name != mention.value.unit:
            factor, base = factor_of(name)
            yield Reading("other_unit", base, scaled(strict, factor), scaled(lenient, factor))


def _shares(mention: Mention, own: tuple[Interval, Interval]) -> Iterator[Reading]:
    """Percent and multiples: as written, and the level that they leave, as a share of the base."""
    percent = mention.value.unit == "percent"
    down = mention.direction == "down"
    change = mention.framing == "change_by"
    signed = tuple(scaled(each, Decimal(-1)) for each in own) if percent and change and down else own
    yield Reading("as_written", "percent" if percent else "multiple", signed[0], signed[1])
    hundred, size = Decimal(100), Decimal(1) if percent else Decimal(100)
    if change:
        sign = -size if down else size
        name = "result_level" if percent else "multiple_as_increase"
        if percent or not down:
            yield Reading(name, PERCENT_OF_BASE, *(scaled(each, sign, hundred) for each in own))
    if not percent and change and not down or mention.framing in ("level", "relative_to") and _is_share(mention):
        name = "multiple_as_result" if not percent else "result_level"
        yield Reading(name, PERCENT_OF_BASE, *(scaled(each, size) for each in own))


def _is_share(mention: Mention) -> bool:
    """A level is a share of the base only where a change or a comparison says so; 지지율 30%로 is no share of the past."""
    return mention.framing == "relative_to" or mention.direction is not None
