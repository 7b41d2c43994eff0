"""What a written number covers: widths, units and intervals. The only room of pint.

A written value is an interval (field study 4.3): strict is what the words promise, lenient what may still save it from
an alarm. Everything is exact Decimal; pint sees only the factors of `units.toml`, once per unit, never article text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Context, Decimal, localcontext
from functools import cache, lru_cache
from typing import Any

from factcheck.lexicon.units import by_name, units
from factcheck.model import Hedge, Interval

EXACT = 60
"""Digits of working precision."""
NUMBER = "number"
"""Reading unit of a number that nothing counts."""
PERCENT_OF_BASE = "percent_of_base"
"""Reading unit of a level as a share of what it is compared with: 70 % less, to 30 % and to 0.3 times meet here."""


@dataclass(frozen=True, slots=True)
class Width:
    """How far a hedge reaches, as shares of the value: below and above it, strictly and at most."""

    below: Decimal
    above: Decimal
    most_below: Decimal
    most_above: Decimal


def _width(*shares: str) -> Width:
    return Width(*map(Decimal, shares))


WIDTHS: Mapping[str, Width] = {
    "about": _width("0.05", "0.05", "0.10", "0.10"),
    "around": _width("0.10", "0.10", "0.15", "0.15"),
    "nearly": _width("0.10", "0", "0.20", "0"),
    "class": _width("0.15", "0.15", "0.25", "0.25"),
}
"""Field study 4.3. `odd` (여, 남짓) is one-sided by the written place and stands in `_odd`."""
FADE: Mapping[int, Decimal] = {1: Decimal(1), 2: Decimal("0.5")}
"""A hedge is as wide as the number is coarse: full width at one significant digit, half at two, a tenth from three."""
FINE = Decimal("0.1")
LENIENT_CAP = Decimal("0.01")
"""Rounding beyond the written unit step is forgiven up to one percent of the value, so that 600만 and 700만 differ."""


@dataclass(frozen=True, slots=True)
class Written:
    """A number as it was written: all that its width depends on."""

    lo: Decimal
    hi: Decimal
    significant: int
    step: Decimal
    hedge: Hedge
    width: str = ""
    discrete: bool = False
    """Things that are counted one by one: a count written to the unit is exact."""


_EXACTLY = Context(prec=EXACT)
"""One context for all: a copy of the caller's would make the same text give other numbers elsewhere."""


def intervals(written: Written) -> tuple[Interval, Interval]:
    """The strict and the lenient interval of a written number. Negative numbers mirror positive ones."""
    with localcontext(_EXACTLY):
        if written.hi < 0 or (written.lo < 0 and written.hi <= 0):
            mirrored = Written(
                -written.hi, -written.lo, written.significant, written.step, written.hedge, written.width, written.discrete
            )
            strict, lenient = intervals(mirrored)
            return mirror(strict), mirror(lenient)
        return _intervals(written)


def _intervals(written: Written) -> tuple[Interval, Interval]:
    lo, hi = written.lo, written.hi
    if written.hedge == "vague":
        return Interval(lo, hi, False, True), Interval(lo, hi)
    if written.width == "odd":
        return _odd(written)
    if written.hedge in ("at_least", "more_than"):
        one = Interval(lo, None, written.hedge == "more_than")
        return one, Interval(lo, None)
    if written.hedge in ("at_most", "less_than"):
        one = Interval(None, hi, False, written.hedge == "less_than")
        return one, Interval(None, hi)
    if written.hedge == "approx":
        return _approximate(written)
    return _rounded(written)


def _rounded(written: Written) -> tuple[Interval, Interval]:
    """Half of the written step to both sides; leniently the last non-zero place (capped) and cutting off instead of rounding."""
    lo, hi, step = written.lo, written.hi, written.step
    if written.discrete and step <= 1:
        return Interval(lo, hi), Interval(lo, hi)
    half = step / 2
    slack = max(half, min(_last_place(hi) / 2, hi * LENIENT_CAP))
    up = max(slack, min(step, max(hi * LENIENT_CAP, half)))
    strict = Interval(lo - half, hi + half, False, True)
    return strict, strict if written.discrete else Interval(lo - slack, hi + up)


def _approximate(written: Written) -> tuple[Interval, Interval]:
    width, lo, hi = WIDTHS.get(written.width, WIDTHS["about"]), written.lo, written.hi
    if not lo and not hi:
        around = Interval(-written.step, written.step)  # a share of nothing is nothing: about 0 % is up to one step away
        return around, around
    fade = FADE.get(written.significant, FINE)
    strict = Interval(lo * (1 - width.below * fade), hi * (1 + width.above * fade), False, width.above == 0)
    return strict, Interval(lo * (1 - width.most_below * fade), hi * (1 + width.most_above * fade))


def _odd(written: Written) -> tuple[Interval, Interval]:
    """1천여: from the number to the next step of its last written place; leniently to half as much again when coarse."""
    lo, place = written.lo, _last_place(written.lo)
    reach = min(lo + place, lo * Decimal("1.5")) if lo else lo + place
    most = max(reach, lo * Decimal("1.5")) if written.significant == 1 else lo + place
    return Interval(lo, reach, False, True), Interval(lo * (1 - LENIENT_CAP), most)


@lru_cache(maxsize=4096)
def _last_place(value: Decimal) -> Decimal:
    """The place of the last non-zero digit: 10^8 of 236,000,000,000 is 10^9; 1 for zero."""
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent) if value and isinstance(exponent, int) else Decimal(1)


def mirror(one: Interval) -> Interval:
    """The interval of the negated number."""
    lo = None if one.hi is None else -one.hi
    hi = None if one.lo is None else -one.lo
    return Interval(lo, hi, one.hi_open, one.lo_open)


def scaled(one: Interval, factor: Decimal, offset: Decimal = Decimal(0)) -> Interval:
    """factor × interval + offset, exactly; a negative factor mirrors."""
    if factor == 1 and not offset:
        return one
    with localcontext(_EXACTLY):
        if factor < 0:
            return scaled(mirror(one), -factor, offset)
        lo = None if one.lo is None else one.lo * factor + offset
        hi = None if one.hi is None else one.hi * factor + offset
    return Interval(lo, hi, one.lo_open, one.hi_open)


def overlap(left: Interval, right: Interval) -> bool:
    """Whether two intervals share a number. Symmetric; an open end does not reach its own number."""
    return _reaches(left, right) and _reaches(right, left)


def _reaches(low: Interval, high: Interval) -> bool:
    """Whether `low` begins before `high` ends."""
    if low.lo is None or high.hi is None or low.lo < high.hi:
        return True
    return low.lo == high.hi and not (low.lo_open or high.hi_open)


_PLAIN = re.compile(r"(?P<factor>[0-9]{1,20}(?:\.[0-9]{1,30})?) (?P<base>[a-z_A-Z]{1,40})")
"""A factor that is written out, of a base unit (1000 metre): nothing is left to work out, and half the table is so."""


@cache
def factor_of(name: str) -> tuple[Decimal, str]:
    """A unit's exact factor and base unit: kilometre → (1000, metre). A base unit is (1, itself). Raises KeyError."""
    unit = by_name()[name]
    if not unit.is_:
        return Decimal(1), name
    plain = _PLAIN.fullmatch(unit.is_)
    if plain and not by_name()[plain["base"]].is_:
        return Decimal(plain["factor"]), plain["base"]
    with localcontext(prec=EXACT):
        quantity = _registry().Quantity(Decimal(1), name).to_root_units()
        return +Decimal(quantity.magnitude), str(quantity.units)


@cache
def _registry() -> Any:
    """Our own empty registry: the stock one knows neither 평 nor 원, and its ton is the American one."""
    import pint

    registry: Any = pint.UnitRegistry(None, non_int_type=Decimal, cache_folder=None)
    for unit in units().unit:
        registry.define(f"{unit.name} = {unit.is_}" if unit.is_ else f"{unit.name} = [{unit.name}]")
    return registry
