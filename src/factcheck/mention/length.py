"""Lengths of time: 4개월, 2시간 53분, 사흘, 넉 달; three months, 14 weeks, 1 hour and 30 minutes.

The value stays in the (smallest) written unit; readings are in seconds so that 1200시간 meets 50일 and 48주 meets
11개월. Calendar units have a width of their own: a month is 28 to 31 days, a year 365 or 366.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from math import trunc
from types import MappingProxyType

from factcheck.mention import calendar_math as calendar
from factcheck.model import Hedge, Interval, Mention, Reading, Value

UNIT = "second"
DAY = Decimal(86_400)
SECONDS: Mapping[str, Decimal] = MappingProxyType(
    {"second": Decimal(1), "minute": Decimal(60), "hour": Decimal(3600), "day": DAY, "week": 7 * DAY}
)
MONTHS: Mapping[str, int] = MappingProxyType({"month": 1, "quarter": 3, "year": 12, "decade": 120})
ORDER = ("decade", "year", "quarter", "month", "week", "day", "hour", "minute", "second")
MOST = Decimal(10) ** 12
"""Longest length that is read, in its own unit; beyond the age of the universe in years it is a slip or an attack."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One number with one unit: 53분. `high` differs from `low` for a range (3~4년)."""

    start: int
    end: int
    low: Decimal
    high: Decimal
    unit: str
    step: Decimal
    numerals: tuple[tuple[int, int, Decimal], ...] = ()
    significant: int = 0


@dataclass(frozen=True, slots=True)
class Length:
    """Pieces that make one length, with the words around it."""

    pieces: tuple[Piece, ...]
    extent: tuple[int, int]
    hedge: Hedge = "exact"
    rules: tuple[str, ...] = ()
    further: tuple[Reading, ...] = ()
    end: int | None = None
    """Where the words end that belong to the length itself (한 시간 반); None: with the last piece."""
    extra: Decimal = Decimal(0)
    """What they add, in the unit of the last piece."""


def mention(text: str, length: Length) -> Mention:
    """The length as a Mention of kind duration."""
    pieces = length.pieces
    start, end = pieces[0].start, length.end or pieces[-1].end
    low, high, unit = total(pieces, length.extra)
    return Mention(
        start=start,
        end=end,
        extent=(min(start, length.extent[0]), max(end, length.extent[1])),
        numerals=tuple(each for piece in pieces for each in piece.numerals),
        quote=text[start:end],
        kind="duration",
        value=_value(low, high, unit, length.hedge),
        readings=(_reading(low, high, unit, _Width(length.hedge, pieces[-1].step, pieces)), *length.further),
        hedge="range" if low != high and length.hedge == "exact" else length.hedge,
        rules=("duration.length", *length.rules),
        significant=_significant(pieces, low),
    )


def _significant(pieces: Sequence[Piece], low: Decimal) -> int:
    """Digits as written; those of the sum where a part of a second was timed (1분55초12 is 115.12), else none for a sum."""
    if len(pieces) == 1:
        return pieces[0].significant
    return len(low.as_tuple().digits) if pieces[-1].step < 1 else 0


def total(pieces: Sequence[Piece], extra: Decimal = Decimal(0)) -> tuple[Decimal, Decimal, str]:
    """The sum in the smallest written unit; in days where months and days mix, which no fixed factor joins."""
    smallest = max(pieces, key=lambda piece: ORDER.index(piece.unit)).unit
    for table in (SECONDS, {unit: Decimal(count) for unit, count in MONTHS.items()}):
        if all(piece.unit in table for piece in pieces):
            low, high = (_joined(ends, table, smallest) + extra for ends in _ends(pieces))
            return low, high, smallest
    low = sum((seconds(piece.low, piece.unit)[0] for piece in pieces), Decimal(0)) / DAY
    high = sum((seconds(piece.high, piece.unit)[1] for piece in pieces), Decimal(0)) / DAY
    return low, high, "day"


def _joined(amounts: Sequence[tuple[Decimal, str]], table: Mapping[str, Decimal], unit: str) -> Decimal:
    return sum((amount * table[each] / table[unit] for amount, each in amounts), Decimal(0))


def _ends(pieces: Sequence[Piece]) -> tuple[list[tuple[Decimal, str]], list[tuple[Decimal, str]]]:
    return [(piece.low, piece.unit) for piece in pieces], [(piece.high, piece.unit) for piece in pieces]


def seconds(amount: Decimal, unit: str) -> tuple[Decimal, Decimal]:
    """Fewest and most seconds of so many units: 1 month is 28 to 31 days, 1 year 365 or 366."""
    if unit in SECONDS:
        return amount * SECONDS[unit], amount * SECONDS[unit]
    months = amount * MONTHS[unit]
    if months % 12 == 0 or months > 4_800 or months != months.to_integral_value():
        years = months / 12
        short = (365 * years, 366 * years) if months % 12 == 0 or months > 12 else (28 * months, 31 * months)
        return short[0] * DAY, short[1] * DAY
    fewest, most = calendar.month_lengths(trunc(months))
    return fewest * DAY, most * DAY


def _value(low: Decimal, high: Decimal, unit: str, hedge: Hedge) -> Value:
    if hedge in {"at_least", "more_than"} and low == high and hedge == "at_least":
        return Value(low, None, unit)
    return Value(None, high, unit) if hedge in {"at_most", "less_than"} and low == high else Value(low, high, unit)


@dataclass(frozen=True, slots=True)
class _Width:
    """What widens a length: its hedge and the written step, in units of the last piece."""

    hedge: Hedge
    step: Decimal
    pieces: tuple[Piece, ...]

    @property
    def half(self) -> Decimal:
        low, high = seconds(self.step, self.pieces[-1].unit)
        return (low + high) / 4


def _reading(low: Decimal, high: Decimal, unit: str, width: _Width) -> Reading:
    """Field study 4.3 for lengths: half a written unit lenient, 5 and 10 % for about, one-sided for bounds."""
    bottom, top = seconds(low, unit)[0], seconds(high, unit)[1]
    if width.hedge in {"at_least", "more_than"} and width.hedge == "at_least":
        return Reading("as_written", UNIT, Interval(bottom, None), Interval(bottom, None))
    if width.hedge in {"at_most", "less_than"}:
        return Reading("as_written", UNIT, Interval(None, top, hi_open=width.hedge == "less_than"), Interval(None, top))
    if width.hedge == "more_than":
        following = top + 2 * width.half
        return Reading(
            "as_written", UNIT, Interval(bottom, following, hi_open=True), Interval(bottom, max(following, top * 3 / 2))
        )
    if width.hedge == "approx":
        strict = max(width.half, top / 20)
        return Reading("as_written", UNIT, _grown(bottom, top, strict), _grown(bottom, top, max(width.half, top / 10)))
    return Reading("as_written", UNIT, Interval(bottom, top), _grown(bottom, top, width.half))


def _grown(bottom: Decimal, top: Decimal, by: Decimal) -> Interval:
    return Interval(max(Decimal(0), bottom - by), top + by)


def deadline(run: Sequence[Piece], when: date | None) -> tuple[Reading, ...]:
    """`3년 내` and `in two months` name a last day too: counted from the day of publication; that day, and its month."""
    if when is None or len(run) != 1 or run[0].unit not in {"day", "week", "month", "year"} or run[0].high > 10_000:
        return ()
    count, unit = trunc(run[0].high), run[0].unit
    ref = date(when.year, when.month, when.day)
    spans: tuple[calendar.Days | None, ...]
    if unit in {"day", "week"}:
        spans = (calendar.one(calendar.shift(ref, count * (7 if unit == "week" else 1))),)
    else:
        last = calendar.shift_months(ref, count * MONTHS[unit])
        spans = (calendar.one(last), calendar.around("month", last) if last else None)
    return tuple(Reading("deadline", "date", interval, interval) for days in spans if days for interval in [_days(days)])


def _days(days: calendar.Days) -> Interval:
    return Interval(calendar.ordinal(days.first), calendar.ordinal(days.last))
