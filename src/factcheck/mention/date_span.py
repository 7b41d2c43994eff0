"""From one date to another: 12월 30일~1월 3일, 15~17일, 2026~2027년, from 13 to 15 July."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from factcheck.mention import calendar_math as calendar
from factcheck.mention.calendar_math import Days
from factcheck.mention.date_fields import Fields
from factcheck.mention.date_outcome import Moment, Outcome, Refused, Resolved


@dataclass(frozen=True, slots=True)
class Span:
    """First and last part; each takes from the other what it leaves out."""

    first: Moment
    last: Moment

    def resolve(self, ref: date | None) -> Outcome:
        """From the first day of the first part to the last day of the last one; refused where it runs backwards."""
        first, last = self.completed()
        start, end = first.resolve(ref), last.resolve(ref)
        if first != self.first and isinstance(start, Resolved) and isinstance(end, Resolved) and _is_behind(start, end):
            own = self._between(self.first, last, ref)
            return own if isinstance(own, Resolved) else self._between(first, last, ref)
        return self._between(first, last, ref)

    def _between(self, first: Moment, last: Moment, ref: date | None) -> Outcome:
        """From one to the other; a first day without a month that lies behind the last one is of the text's own month
        (7일부터 2028년 9월 6일까지)."""
        start = first.resolve(ref)
        if isinstance(start, Refused):
            return start
        end = last.resolve(start.days.first if _points_back(last) and start.days else ref)
        if isinstance(end, Refused):
            return end
        if start.days is None or end.days is None:
            return replace(start, days=None, text=f"{start.text}/{end.text}" if start.text and end.text else None)
        later = self.after(start, end, last, ref)
        if later is None or later.days is None:
            return Refused("runs_backwards")
        rules = tuple(dict.fromkeys((*start.rules, *later.rules, "date.range")))
        days = Days(start.days.first, later.days.last, start.days.grain)
        lenient = Days((start.lenient or start.days).first, (later.lenient or later.days).last)
        return Resolved(
            days,
            (*_short(days, later), *_both(start, later)),
            rules,
            lenient if start.lenient or later.lenient else None,
            None,
            start.vague or later.vague,
        )

    def completed(self) -> tuple[Moment, Moment]:
        """Both parts, with what one takes from the other."""
        if not isinstance(self.first, Fields) or not isinstance(self.last, Fields):
            return self.first, self.last
        return _completed(self.first, self.last)

    def after(self, start: Resolved, end: Resolved, last: Moment, ref: date | None) -> Resolved | None:
        """The end, moved to the next month or year where it would lie before the start (28일~3일, 12월~1월)."""
        assert start.days and start.days.first and end.days and end.days.last
        if end.days.last >= start.days.first:
            return end
        if not isinstance(last, Fields) or (isinstance(self.last, Fields) and self.last.year is not None):
            return None
        moved = _moved(last, self.last, start.days.first)
        again = moved.resolve(ref) if moved else None
        return (
            again
            if isinstance(again, Resolved) and again.days and again.days.last and again.days.last >= start.days.first
            else None
        )


def _is_behind(start: Resolved, end: Resolved) -> bool:
    a, b = start.days, end.days
    return bool(a and b and a.first and b.last and b.last < a.first)


def _points_back(moment: Moment) -> bool:
    """2024년 10월부터 같은 달 25일."""
    return isinstance(moment, Fields) and moment.marked is not None


def _completed(first: Fields, last: Fields) -> tuple[Fields, Fields]:
    """`15~17일` after `1월`: the end takes year and month; `2026.1~3월`: the start takes the year from the end."""
    if last.marked:
        return first, last
    if last.year is None and last.year_by is None and first.day_by is None and last.toward is None:
        last = replace(last, year=first.year, year_by=first.year_by, toward=first.toward)
        if last.grain is None and last.day is not None:
            last = replace(last, grain=first.grain, slot=first.slot, slot_by=first.slot_by)
    elif first.year is None and first.year_by is None and first.toward is None and last.year is not None:
        first = replace(first, year=_year_before(first, last))
    if first.grain is None and first.day is not None and last.grain is not None:
        first = replace(first, grain=last.grain, slot=last.slot, slot_by=last.slot_by, year=last.year, year_by=last.year_by)
    return first, last


def _year_before(first: Fields, last: Fields) -> int | None:
    """Nov–Feb 2017 begins in 2016."""
    if last.year is None or first.slot is None or last.slot is None:
        return last.year
    return last.year - 1 if first.slot > last.slot else last.year


def _moved(last: Fields, written: Moment, start: date) -> Fields | None:
    if isinstance(written, Fields) and written.grain is None and written.day is not None:
        year, month = (start.year, start.month + 1) if start.month < 12 else (start.year + 1, 1)
        return replace(last, year=year, year_by=None, grain="month", slot=month, slot_by=None, toward=None)
    return replace(last, year=start.year + 1, year_by=None, toward=None) if last.slot is not None else None


def _short(days: Days, later: Resolved) -> tuple[tuple[str, Days], ...]:
    """Up to the last part, without it: from 2014 to 2018 is four years as often as five (field study, E22)."""
    last = calendar.shift(later.days.first, -1) if later.days and later.days.first else None
    return (("end_excluded", Days(days.first, last, days.grain)),) if last and days.first and last >= days.first else ()


def _both(start: Resolved, end: Resolved) -> tuple[tuple[str, Days], ...]:
    """Further readings of both ends that go by the same name, taken together."""
    ends = dict(end.others)
    pairs = [(name, days, ends[name]) for name, days in start.others if name in ends]
    spans = [(name, a, b) for name, a, b in pairs if a.first and b.last and a.first <= b.last]
    made = [(name, Days(a.first, b.last, a.grain), b) for name, a, b in spans]
    return tuple(each for name, days, b in made for each in ((name, days), *_short(days, Resolved(b))))
