"""Proleptic Gregorian calendar arithmetic on inclusive spans of days. Pure; knows no language and no clock.

Weeks run Monday to Sunday (ISO 8601, which KS X ISO 8601 adopts); `weekday` counts Monday as 0.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date
from decimal import Decimal
from functools import cache
from typing import Literal

Grain = Literal["day", "week", "month", "quarter", "half", "season", "year", "decade", "century"]
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTHS: dict[Grain, int] = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
_SOLSTICES = ((3, 20), (6, 21), (9, 23), (12, 21))
"""Usual first days of spring, summer, autumn and winter in the northern hemisphere."""


@dataclass(frozen=True, slots=True)
class Days:
    """First and last day, both included; None where the end is open."""

    first: date | None
    last: date | None
    grain: Grain = "day"

    @property
    def middle(self) -> int:
        """Ordinal of the middle day of a closed span (of the closed end otherwise)."""
        ends = [each.toordinal() for each in (self.first, self.last) if each]
        return sum(ends) // len(ends)


def day(year: int, month: int, number: int) -> date | None:
    """The day, or None where the calendar has none."""
    try:
        return date(year, month, number)
    except ValueError:
        return None


def shift(start: date, days: int) -> date | None:
    """`start` moved by days, or None outside of the calendar's years 1 to 9999."""
    ordinal = start.toordinal() + days
    return date.fromordinal(ordinal) if 1 <= ordinal <= date.max.toordinal() else None


def shift_months(start: date, months: int) -> date | None:
    """`start` moved by whole months; the 31st falls back to the last day of a shorter month."""
    index = start.year * 12 + start.month - 1 + months
    year, month = divmod(index, 12)
    if not MINYEAR <= year <= MAXYEAR:
        return None
    return date(year, month + 1, min(start.day, last_of_month(year, month + 1)))


def last_of_month(year: int, month: int) -> int:
    """Number of days in the month."""
    if month == 12:
        return 31
    return (date(year, month + 1, 1) - date(year, month, 1)).days


def one(single: date | None) -> Days | None:
    """The span of one day."""
    return Days(single, single) if single else None


def block(grain: Grain, year: int, number: int = 1) -> Days | None:
    """The `number`-th month, quarter or half of the year; the year, decade or century that begins with `year`."""
    length = _MONTHS[grain]
    index = (number - 1) * length
    if not MINYEAR <= year <= MAXYEAR or not 0 <= index < max(12, length):
        return None
    first = date(year, index + 1, 1)
    return span_of_months(first, length, grain)


def span_of_months(first: date, months: int, grain: Grain) -> Days | None:
    """`months` whole months from the first day of a month."""
    last = shift_months(first, months - 1)
    return Days(first, last.replace(day=last_of_month(last.year, last.month)), grain) if last else None


def around(grain: Grain, anchor: date, offset: int = 0) -> Days | None:
    """The block of that grain which holds `anchor`, moved by `offset` blocks (last month: -1)."""
    if grain == "day":
        return one(shift(anchor, offset))
    if grain == "week":
        return week(anchor, offset)
    length = _MONTHS[grain]
    index = (anchor.year * 12 + anchor.month - 1) // length + offset
    year, month = divmod(index * length, 12)
    if year == 0 and offset == 0:
        year = 1
    return span_of_months(date(year, month + 1, 1), length, grain) if MINYEAR <= year <= MAXYEAR else None


def week(anchor: date, offset: int = 0) -> Days | None:
    """Monday to Sunday of the week that holds `anchor`, moved by `offset` weeks."""
    first = shift(anchor, 7 * offset - anchor.weekday())
    last = shift(first, 6) if first else None
    return Days(first, last, "week") if last else None


def season(year: int, number: int) -> Days | None:
    """Astronomical season 1 to 4 (spring first) that begins in `year`, the days of change included: they vary by a day."""
    month, number_of_day = _SOLSTICES[number - 1]
    following = _SOLSTICES[number % 4]
    last = day(year + (number == 4), *following)
    first = day(year, month, number_of_day)
    return Days(first, last, "season") if first and last else None


def nth_weekday(inside: Days, weekday: int, number: int) -> date | None:
    """The number-th such weekday inside the span; -1 is the last one. None where the span has fewer."""
    if inside.first is None or inside.last is None or number == 0:
        return None
    if number > 0:
        found = shift(inside.first, (weekday - inside.first.weekday()) % 7 + 7 * (number - 1))
    else:
        found = shift(inside.last, -((inside.last.weekday() - weekday) % 7) + 7 * (number + 1))
    return found if found and inside.first <= found <= inside.last else None


def nth_week(inside: Days, number: int) -> tuple[Days | None, Days | None]:
    """The number-th week of a month or year, -1 the last: by ISO 8601 (holds the Thursday), and by its Monday."""
    thursday, monday = nth_weekday(inside, 3, number), nth_weekday(inside, 0, number)
    return (week(thursday) if thursday else None), (week(monday) if monday else None)


def nearest_weekday(anchor: date, weekday: int, toward: int) -> date | None:
    """The closest such weekday strictly before (-1) or after (+1) `anchor`."""
    ahead = (weekday - anchor.weekday()) % 7 or 7
    behind = (anchor.weekday() - weekday) % 7 or 7
    return shift(anchor, ahead if toward > 0 else -behind)


@cache
def month_lengths(months: int) -> tuple[int, int]:
    """Fewest and most days that so many whole months can have; the starts cover leap, common and century years."""
    cycles, rest = divmod(months, 4800)
    starts = [date(year, month, 1) for year in (*range(1896, 1905), *range(1996, 2004)) for month in range(1, 13)]
    spans = [(to - each).days for each in starts if (to := shift_months(each, rest))]
    return 146_097 * cycles + min(spans), 146_097 * cycles + max(spans)


def ordinal(single: date | None) -> Decimal | None:
    """The day as a proleptic ordinal (day 1 is 0001-01-01), the number that intervals of dates hold."""
    return Decimal(single.toordinal()) if single else None
