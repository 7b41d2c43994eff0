"""The value strip: where the values of a finding lie on one line, with ranges as bars and open ends as arrows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from factcheck.model import Bound, Position

WIDTH = 600
"""Units of the drawing's width; it scales with the page."""
_LEFT, _RIGHT = Decimal(70), Decimal(530)
_FEWEST, _MOST = 2, 6
_LOGARITHMIC = Decimal(20)
"""From this ratio on a linear line would press the small values into one spot."""


@dataclass(frozen=True, slots=True)
class Tick:
    """One value on the line, in units of the drawing."""

    label: str
    left: str
    right: str
    """Equal to `left` for a point."""
    middle: str
    open_left: bool
    open_right: bool
    below: bool
    """Labels alternate, so that neighbours do not cover one another."""


def strip(positions: Sequence[Position]) -> tuple[Tick, ...]:
    """The ticks, from small to large; none where the values are no numbers or days of one unit, or lie on one spot."""
    values = [each.value for each in positions]
    ends = [(_number(each.lo), _number(each.hi)) for each in values]
    known = sorted(end for pair in ends for end in pair if end is not None)
    if not _FEWEST <= len(ends) <= _MOST or len({each.unit for each in values}) > 1 or (None, None) in ends:
        return ()
    if known[0] == known[-1]:
        return ()
    scale = _Scale(known[0], known[-1])
    ranked = sorted(zip(ends, positions, strict=True), key=lambda pair: tuple(end for end in pair[0] if end is not None))
    return tuple(_tick(lo, hi, each.display, scale, place % 2 == 1) for place, ((lo, hi), each) in enumerate(ranked))


class _Scale:
    """Places numbers between the margins, by size or, for wide spans of positive numbers, by magnitude."""

    def __init__(self, low: Decimal, high: Decimal) -> None:
        self._by_magnitude = low > 0 and high / low >= _LOGARITHMIC
        self._low, self._high = self._measure(low), self._measure(high)

    def _measure(self, number: Decimal) -> Decimal:
        return number.ln() if self._by_magnitude else number

    def place(self, number: Decimal) -> Decimal:
        """Units from the left edge."""
        return _LEFT + (self._measure(number) - self._low) / (self._high - self._low) * (_RIGHT - _LEFT)


def _tick(lo: Decimal | None, hi: Decimal | None, label: str, scale: _Scale, below: bool) -> Tick:
    left = Decimal(10) if lo is None else scale.place(lo)
    right = Decimal(WIDTH - 10) if hi is None else scale.place(hi)
    anchor = right if lo is None else left if hi is None else (left + right) / 2
    return Tick(label, f"{left:.1f}", f"{right:.1f}", f"{anchor:.1f}", lo is None, hi is None, below)


def _number(bound: Bound) -> Decimal | None:
    if bound is None or isinstance(bound, Decimal):
        return bound
    try:
        return Decimal(date.fromisoformat(bound).toordinal())
    except ValueError:  # a time of day, a quarter: not a place on this line
        return None
