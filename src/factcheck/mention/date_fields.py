"""What the words of a date say (fields), and which days that means on the day of publication.

Conventions, each with its rule id, because every one of them is an assumption that a report must be able to star:
a month without a year lies in the article's year (date.same_year), a bare day in its month (date.same_month);
where the calendar neighbour is much nearer, that one is taken and marked (date.guess). The road not taken stays
as a further reading, so that a comparison never rests on the guess alone.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from factcheck.mention import calendar_math as calendar
from factcheck.mention.calendar_math import Days, Grain
from factcheck.mention.date_outcome import UNKNOWN, Outcome, Part, Refused, Resolved, part_of, with_other

FAR, NEAR = 250, 125
"""Days: the middle of a month so far off is not meant when the same month of the next year over is this near."""
MONTH_EDGE = 12
"""Days: a bare day further off than this, with a nearer one over the month's edge, is taken from there."""


@dataclass(frozen=True, slots=True)
class Fields:
    """The parts of a written date; what is not written is None. Offsets (`*_by`) count from the reference day."""

    year: int | None = None
    year_by: int | None = None
    grain: Grain | None = None
    """What `slot` counts inside the year: month, quarter, half or season."""
    slot: int | None = None
    slot_by: int | None = None
    """Offset in blocks of `grain` (last month: month, -1); grain week too."""
    week: int | None = None
    """Week of the month or year; -1 is the last."""
    day: int | None = None
    """Day of the month; -1 is the last."""
    day_by: int | None = None
    weekday: int | None = None
    nth: int | None = None
    """Which of the month's such weekdays."""
    part: Part | None = None
    toward: int | None = None
    """-1 지난/last, 0 이번/this, +1 오는/next: the side on which the missing part lies."""
    stated: int | None = None
    """Weekday printed beside the date; checked elsewhere, never used to move the date."""
    marked: str | None = None
    """The reference is a date last mentioned in the text, not the article's: date.last_day, last_month or last_year."""

    def resolve(self, ref: date | None) -> Outcome:
        """The days that the fields mean, seen from `ref`."""
        if self.year is not None and not 1 <= self.year <= 9999:
            return Refused("no_such_year")
        if ref is None and self.is_relative:
            return self._unknown()
        outcome = _Resolver(self, ref or date.min).run()
        if isinstance(outcome, Resolved) and self.marked and self.marked not in outcome.rules:
            return replace(outcome, rules=(*outcome.rules, self.marked))
        return outcome

    @property
    def is_relative(self) -> bool:
        """True when the words alone do not name the days."""
        return self.year is None

    @property
    def is_of_a_year(self) -> bool:
        """The words say of which year it is, or on which side of the reference it lies."""
        return any(each is not None for each in (self.year, self.year_by, self.toward))

    def _unknown(self) -> Outcome:
        """Without a reference day a date keeps what is written: month and day as "12-30" (if there is such a day)."""
        if self.grain != "month" or self.slot is None or self.day is None:
            return UNKNOWN
        if calendar.day(2000, self.slot, self.day) is None:
            return Refused("no_such_day")
        return replace(UNKNOWN, text=f"{self.slot:02}-{self.day:02}")


@dataclass(frozen=True, slots=True)
class _Resolver:
    """Fills the missing fields of one date from the reference day."""

    fields: Fields
    ref: date

    def run(self) -> Outcome:
        f = self.fields
        if f.day_by is not None:
            return self.found(calendar.one(calendar.shift(self.ref, f.day_by)), "date.relative")
        if f.grain is not None and f.slot is not None:
            return self.in_year(f.grain, f.slot)
        if f.grain is not None:
            return self.found(calendar.around(f.grain, self.ref, f.slot_by or 0), "date.relative")
        if f.year is not None or f.year_by is not None:
            return self.found(calendar.block("year", self.year()), *self.year_rule())
        if f.day is not None:
            return self.bare_day(f.day)
        return self.bare_weekday() if f.weekday is not None else Refused("no_date")

    def year(self) -> int:
        return self.fields.year if self.fields.year is not None else self.ref.year + (self.fields.year_by or 0)

    def year_rule(self) -> tuple[str, ...]:
        return ("date.absolute",) if self.fields.year is not None else ("date.relative",)

    def found(self, base: Days | None, *rules: str) -> Outcome:
        """The inner part (day, week, weekday, early …) of the block that is known now."""
        if base is None:
            return Refused("no_such_year")
        f = self.fields
        if f.day is not None:
            return self.day_inside(base, f.day, rules)
        if f.weekday is not None and f.day_by is None:
            return self.weekday_inside(base, f.weekday, rules)
        if f.week is not None:
            return _nth_week(base, f.week, rules)
        return part_of(base, f.part, rules)

    def day_inside(self, base: Days, number: int, rules: tuple[str, ...]) -> Outcome:
        if base.first is None or base.last is None or number > 31:
            return Refused("no_such_day")
        found = base.last if number == -1 else calendar.day(base.first.year, base.first.month, number)
        return Resolved(Days(found, found), rules=rules) if found else Refused("no_such_day")

    def weekday_inside(self, base: Days, weekday: int, rules: tuple[str, ...]) -> Outcome:
        if self.fields.week is not None:
            base = next((each for each in calendar.nth_week(base, self.fields.week) if each), base)
        found = calendar.nth_weekday(base, weekday, self.fields.nth or 1)
        return Resolved(Days(found, found), rules=rules) if found else Refused("no_such_day")

    def in_year(self, grain: Grain, slot: int) -> Outcome:
        """A month, quarter, half or season of a year that is written, relative or missing."""
        f = self.fields
        if f.year is not None or f.year_by is not None:
            days = _block(grain, self.year(), slot)
            return self.found(days, *self.year_rule()) if days else Refused(f"no_such_{grain}")
        here = _block(grain, self.ref.year, slot)
        if here is None:
            return Refused(f"no_such_{grain}")
        if f.toward is not None:
            return self.directed(grain, slot, here)
        return self.undirected(grain, slot, here)

    def directed(self, grain: Grain, slot: int, here: Days) -> Outcome:
        """지난 6월, 오는 12월: the last one that has begun before the present one, or the next."""
        assert here.first is not None and here.last is not None
        before = _block(grain, self.ref.year - 1, slot)
        if self.fields.toward == 0 and before and before.last and before.last >= self.ref:
            return self.found(before, "date.relative")
        toward, step = self.fields.toward, 0
        inner = self.fields.day is not None or self.fields.part is not None
        if toward == -1 and here.last >= self.ref and not (inner and here.first <= self.ref):
            step = -1
        if toward == 1 and here.first <= self.ref and not (inner and here.last >= self.ref):
            step = 1
        return self.found(_block(grain, self.ref.year + step, slot), "date.relative")

    def undirected(self, grain: Grain, slot: int, here: Days) -> Outcome:
        side = 1 if here.middle < self.ref.toordinal() else -1
        other = _block(grain, self.ref.year + side, slot)
        if other and _gap(here, self.ref) > FAR and _gap(other, self.ref) < NEAR:
            return self.between(other, here, "date.nearest_year", "date.guess")
        return self.between(here, other, "date.same_year")

    def between(self, chosen: Days, spare: Days | None, *rules: str) -> Outcome:
        """The chosen year's, with the other year's as a further reading."""
        outcome = self.found(chosen, *rules)
        if isinstance(outcome, Refused):
            return self.leap_day(spare) or outcome
        further = self.found(spare) if spare else outcome
        return with_other(outcome, "other_year", further)

    def leap_day(self, spare: Days | None) -> Outcome | None:
        """2월 29일 without a year, in a year that has none."""
        again = self.found(spare, "date.nearest_year", "date.guess") if spare and self.fields.day == 29 else None
        return again if isinstance(again, Resolved) else None

    def bare_day(self, number: int) -> Outcome:
        """30일, the 4th: in the article's month, unless the words or the calendar say otherwise."""
        months = [self.month_by(step, number) for step in (-1, 0, 1)]
        before, here, after = months
        if not 1 <= number <= 31:
            return Refused("no_such_day")
        if self.fields.toward == -1:
            return self.first_of((here if here and here <= self.ref else None), before)
        if self.fields.toward == 1:
            return self.first_of((here if here and here >= self.ref else None), after)
        near = min((each for each in months if each), key=lambda each: (abs((each - self.ref).days), each != here))
        if here and (near == here or abs((here - self.ref).days) <= MONTH_EDGE):
            spare = near if near != here else None
            return _points("date.same_month", here, spare)
        if here and abs((near - self.ref).days) > MONTH_EDGE // 2:
            return _points("date.same_month", here, near, "date.guess")
        return _points("date.nearest_month", near, here, "date.guess")

    def month_by(self, step: int, number: int) -> date | None:
        start = calendar.shift_months(self.ref.replace(day=1), step)
        return calendar.day(start.year, start.month, number) if start else None

    def first_of(self, *days: date | None) -> Outcome:
        found = next((each for each in days if each), None)
        return Resolved(Days(found, found), rules=("date.relative",)) if found else Refused("no_such_day")

    def bare_weekday(self) -> Outcome:
        """On Thursday: the one nearest to publication on the side that the words name, or the one before."""
        weekday, toward = self.fields.weekday or 0, self.fields.toward
        if toward:
            return self.weekday_toward(weekday, toward)
        if toward is not None:
            return self.weekday_of_week(weekday)
        if self.ref.weekday() == weekday:
            return _points("date.article_week", self.ref, calendar.nearest_weekday(self.ref, weekday, 1), "date.guess")
        before, after = (calendar.nearest_weekday(self.ref, weekday, side) for side in (-1, 1))
        return _points("date.article_week", before or self.ref, after, "date.guess")

    def weekday_toward(self, weekday: int, toward: int) -> Outcome:
        """Next Saturday is the coming one or that of next week; last Tuesday likewise: the nearer one first."""
        near = calendar.nearest_weekday(self.ref, weekday, toward)
        week = calendar.week(self.ref, toward)
        other = calendar.nth_weekday(week, weekday, 1) if week else None
        if near is None:
            return Refused("no_such_day")
        return _points("date.relative", near, other if other != near else None)

    def weekday_of_week(self, weekday: int) -> Outcome:
        """This Monday: of this week, or the coming one where that has gone by."""
        inside = calendar.week(self.ref)
        found = calendar.nth_weekday(inside, weekday, 1) if inside else None
        if not found:
            return Refused("no_such_day")
        spare = calendar.shift(found, 7) if found < self.ref else None
        return _points("date.relative", found, spare)


def _block(grain: Grain, year: int, slot: int) -> Days | None:
    if grain == "season":
        return calendar.season(year, slot) if 1 < year < 9999 else None
    return calendar.block(grain, year, slot)


def _gap(days: Days, ref: date) -> int:
    return abs(days.middle - ref.toordinal())


def _points(rule: str, chosen: date, spare: date | None, *marks: str) -> Resolved:
    others = (("other_date", Days(spare, spare)),) if spare else ()
    return Resolved(Days(chosen, chosen), others, (rule, *marks))


def _nth_week(base: Days, number: int, rules: tuple[str, ...]) -> Outcome:
    iso, by_monday = calendar.nth_week(base, number)
    chosen = iso or by_monday
    if chosen is None:
        return Refused("no_such_week")
    others = (("week_by_monday", by_monday),) if by_monday and by_monday != chosen else ()
    return Resolved(chosen, others, (*rules, "date.iso_week"), vague=False)
