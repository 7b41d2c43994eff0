"""Dates that are reached from others: three weeks ago, the next two days, the last Monday of March, the end of next week."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import cast

from factcheck.mention import calendar_math as calendar
from factcheck.mention.calendar_math import Days, Grain
from factcheck.mention.date_fields import Fields
from factcheck.mention.date_outcome import UNKNOWN, Moment, Outcome, Part, Refused, Resolved, part_of, with_other

RELATIVE = ("date.relative",)
_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
_DAYS = {"day": 1, "week": 7, "weekend": 7}


def _based(base: Moment | None, ref: date | None) -> Outcome:
    """The days of the base; without one, the reference day."""
    if base is not None:
        return base.resolve(ref)
    return Resolved(calendar.one(ref), rules=RELATIVE) if ref else UNKNOWN


def _applied(outcome: Outcome, change: Callable[[Days], Days | None], *rules: str) -> Outcome:
    """`change` on the days and on every further reading of them."""
    if isinstance(outcome, Refused) or outcome.days is None:
        return outcome
    days = change(outcome.days)
    if days is None:
        return Refused("no_such_day")
    others = tuple((name, changed) for name, other in outcome.others if (changed := change(other)))
    return Resolved(days, others, tuple(dict.fromkeys((*outcome.rules, *rules))), vague=outcome.vague)


@dataclass(frozen=True, slots=True)
class Around:
    """Last month, next quarter, this weekend, the 1990s: the block that holds the base, moved by `by`."""

    grain: str
    by: int
    year: int | None = None
    """Where a decade or century begins, when it is written."""
    base: Moment | None = None

    def resolve(self, ref: date | None) -> Outcome:
        """The block's days."""
        if self.year is not None:
            days = calendar.block(cast(Grain, self.grain), self.year)
            return Resolved(days, rules=("date.absolute",)) if days else Refused("no_such_year")
        return _applied(_based(self.base, ref), self._block)

    def _block(self, days: Days) -> Days | None:
        if days.first is None:
            return None
        if self.grain != "weekend":
            return calendar.around(cast(Grain, self.grain), days.first, self.by)
        week = calendar.week(days.first, self.by)
        return Days(calendar.shift(week.first, 5), week.last, "week") if week and week.first else None


@dataclass(frozen=True, slots=True)
class Steps:
    """Three weeks ago, two years hence, 3 days after X. Bare months and years are meant by the month."""

    steps: tuple[tuple[str, int], ...]
    base: Moment | None = None
    exact: bool = False
    """True for `in two months`: the same day of that month."""

    def resolve(self, ref: date | None) -> Outcome:
        """The day, or the month that holds it, with the day as a further reading."""
        outcome = _applied(_based(self.base, ref), self._moved)
        if isinstance(outcome, Refused) or outcome.days is None or outcome.days.first is None:
            return outcome
        if self.base is not None or self.steps[0][0] in _DAYS:
            return outcome
        month = calendar.around("month", outcome.days.first)
        assert month is not None
        if self.exact:
            return replace(outcome, others=(*outcome.others, ("whole_month", month)))
        return Resolved(month, (("same_day", outcome.days),), (*outcome.rules, "date.ago"), vague=True)

    def _moved(self, days: Days) -> Days | None:
        at = days.last if self.steps[0][1] > 0 else days.first
        for unit, count in self.steps:
            if at is None or abs(count) > 100_000:
                return None
            at = calendar.shift(at, count * _DAYS[unit]) if unit in _DAYS else calendar.shift_months(at, count * _MONTHS[unit])
        return calendar.one(at)


@dataclass(frozen=True, slots=True)
class Window:
    """The next three days, the past two quarters; with a base: 10 days from 18 December, that day included."""

    grain: str
    count: int
    toward: int
    base: Moment | None = None

    def resolve(self, ref: date | None) -> Outcome:
        """Days that follow or precede the reference day, without it; whole quarters."""
        if self.count > 100_000:
            return Refused("no_such_day")
        return _applied(_based(self.base, ref), self._window, "date.window")

    def _window(self, days: Days) -> Days | None:
        if days.first is None:
            return None
        if self.grain in {"quarter", "half", "decade", "century"}:
            return self._blocks(days.first)
        ahead = self.toward > 0
        start = days.first if self.base else calendar.shift(days.first, 1 if ahead else 0)
        other = Steps(((self.grain, self.count * self.toward),))._moved(Days(start, start)) if start else None
        if start is None or other is None or other.first is None:
            return None
        return Days(start, calendar.shift(other.first, -1)) if ahead else Days(other.first, calendar.shift(start, -1))

    def _blocks(self, at: date) -> Days | None:
        near = calendar.around(cast(Grain, self.grain), at, self.toward)
        far = calendar.around(cast(Grain, self.grain), at, self.toward * self.count)
        if near is None or far is None:
            return None
        return Days(near.first, far.last, near.grain) if self.toward > 0 else Days(far.first, near.last, near.grain)


@dataclass(frozen=True, slots=True)
class WeekdaySteps:
    """Two Sundays from now, two Thursdays back."""

    weekday: int
    count: int

    def resolve(self, ref: date | None) -> Outcome:
        """The count-th such weekday after or before the reference day."""
        if ref is None:
            return UNKNOWN
        near = calendar.nearest_weekday(ref, self.weekday, 1 if self.count > 0 else -1)
        steps = abs(self.count) - 1
        found = calendar.shift(near, 7 * steps * (1 if self.count > 0 else -1)) if near and steps < 10_000 else None
        return Resolved(Days(found, found), rules=RELATIVE) if found else Refused("no_such_day")


@dataclass(frozen=True, slots=True)
class NthOf:
    """The first Monday of this month, the third last week of 2018, the last day of October."""

    base: Moment
    weekday: int | None
    number: int
    weeks: bool = False

    def resolve(self, ref: date | None) -> Outcome:
        """The day or week; negative numbers count from the end."""
        outcome = _applied(self.base.resolve(ref), self._nth)
        if not self.weeks or isinstance(outcome, Refused):
            return outcome
        second = _applied(self.base.resolve(ref), lambda days: calendar.nth_week(days, self.number)[1])
        other = second.days if isinstance(second, Resolved) else None
        extra = (("week_by_monday", other),) if other and other != outcome.days else ()
        return replace(outcome, others=(*outcome.others, *extra))

    def _nth(self, days: Days) -> Days | None:
        if self.weeks:
            iso, by_monday = calendar.nth_week(days, self.number)
            return iso or by_monday
        if self.weekday is not None:
            return calendar.one(calendar.nth_weekday(days, self.weekday, self.number))
        edge = days.first if self.number > 0 else days.last
        found = calendar.shift(edge, self.number + (-1 if self.number > 0 else 1)) if edge else None
        inside = found and days.first and days.last and days.first <= found <= days.last
        return calendar.one(found) if inside else None


@dataclass(frozen=True, slots=True)
class CountOf:
    """The first two weeks of 2021, the last four months of 2021."""

    base: Moment
    grain: str
    count: int

    def resolve(self, ref: date | None) -> Outcome:
        """So many units from the start of the base; from its end where the count is negative."""
        return _applied(self.base.resolve(ref), self._counted)

    def _counted(self, days: Days) -> Days | None:
        if days.first is None or days.last is None or abs(self.count) > 10_000:
            return None
        after = calendar.shift(days.last, 1)
        if self.count < 0:
            start = Steps(((self.grain, self.count),))._moved(Days(after, after)) if after else None
            return Days(start.first, days.last) if start and start.first and start.first >= days.first else None
        end = Steps(((self.grain, self.count),))._moved(Days(days.first, days.first))
        last = calendar.shift(end.first, -1) if end and end.first else None
        return Days(days.first, last) if last and last <= days.last else None


@dataclass(frozen=True, slots=True)
class DayOf:
    """The 20th of next month."""

    base: Moment
    number: int

    def resolve(self, ref: date | None) -> Outcome:
        """That day of the base, which must be a month."""
        return _applied(self.base.resolve(ref), self._day)

    def _day(self, days: Days) -> Days | None:
        if days.grain != "month" or days.first is None:
            return None
        return calendar.one(calendar.day(days.first.year, days.first.month, self.number))


@dataclass(frozen=True, slots=True)
class OnThe:
    """On the 4th: of the article's month, or of the month beside it on the other side of the article's day."""

    number: int
    stated: int | None = None
    """Weekday printed beside it (Sat 14th); it opens a further reading, and never moves the day."""

    def resolve(self, ref: date | None) -> Outcome:
        """The day in the article's month; the next or previous month's is a further reading."""
        outcome = Fields(day=self.number).resolve(ref)
        if ref is None or isinstance(outcome, Refused) or outcome.days is None or outcome.days.first is None:
            return outcome
        other = Fields(day=self.number, toward=1 if outcome.days.first <= ref else -1).resolve(ref)
        made = with_other(replace(outcome, others=()), "other_month", other)
        fitting = self._fitting(ref)
        if fitting:
            made = with_other(made, "weekday_fits", Resolved(Days(fitting, fitting)))
        return replace(made, rules=tuple(dict.fromkeys((*made.rules, "date.guess"))))

    def _fitting(self, ref: date) -> date | None:
        """The nearest coming month in which the day is that weekday."""
        if self.stated is None:
            return None
        months = (calendar.shift_months(ref.replace(day=1), step) for step in range(12))
        days = (calendar.day(month.year, month.month, self.number) for month in months if month)
        return next((each for each in days if each and each.weekday() == self.stated and each >= ref), None)


@dataclass(frozen=True, slots=True)
class PartOf:
    """The end of next week, late March, early 2026."""

    base: Moment
    part: Part | None

    def resolve(self, ref: date | None) -> Outcome:
        """The part's days, for every reading of the whole."""
        outcome = self.base.resolve(ref)
        if isinstance(outcome, Refused) or outcome.days is None:
            return outcome
        made = part_of(outcome.days, self.part, outcome.rules)
        others = tuple((name, changed) for name, other in outcome.others if (changed := part_of(other, self.part).days))
        return replace(made, others=others)


@dataclass(frozen=True, slots=True)
class Rest:
    """The rest of the week, later this year: from the reference day on."""

    base: Moment

    def resolve(self, ref: date | None) -> Outcome:
        """What is left of the base."""
        if ref is None:
            return UNKNOWN
        return _applied(self.base.resolve(ref), lambda days: replace(days, first=max(days.first, ref)) if days.first else None)


@dataclass(frozen=True, slots=True)
class Fiscal:
    """Fiscal 2026, the fiscal third quarter: a company's own calendar, so no days are named."""

    year: int | None
    quarter: int | None

    def resolve(self, ref: date | None) -> Outcome:
        """Only what is written, as text: FY2026, FY2026-Q3."""
        written = f"FY{self.year or ''}" + (f"-Q{self.quarter}" if self.quarter else "")
        return Resolved(None, rules=("date.fiscal",), text=written, vague=True)
