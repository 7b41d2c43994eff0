"""What a run of English tokens of time means: one production per rule of date_en, which holds the codes.

A production returns None where the words that matched are no date after all (the 45th, the third last month of …).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.mention.cascade import Token
from factcheck.mention.date_en_words import grain, is_plural
from factcheck.mention.date_fields import Fields
from factcheck.mention.date_numeric import Ambiguous
from factcheck.mention.date_outcome import Moment, Part
from factcheck.mention.date_span import Span
from factcheck.mention.date_steps import (
    Around,
    CountOf,
    DayOf,
    Fiscal,
    NthOf,
    OnThe,
    PartOf,
    Rest,
    Steps,
    WeekdaySteps,
    Window,
)

Tokens = Sequence[Token[Moment]]
_PARTS: tuple[Part | None, ...] = (None, "early", "mid", "late", "start", "end")


def _of(run: Tokens, codes: str) -> list[int]:
    return [token.number for token in run if token.code in codes]


def _first(run: Tokens, codes: str) -> int | None:
    found = _of(run, codes)
    return found[0] if found else None


def _moment(run: Tokens, place: int = -1) -> Moment | None:
    found = [token.meaning for token in run if token.code == "X" and token.meaning]
    return found[place] if found else None


def calendar(run: Tokens) -> Moment | None:
    """Weekday, month, day and year in any order."""
    day = _first(run, "ONn")
    if day is not None and not 1 <= day <= 31:
        return None
    fields = Fields(year=_first(run, "Y"), grain="month", slot=_first(run, "MKm"), day=day, stated=_first(run, "Ww"))
    toward = _first(run, "T")
    return replace(fields, toward=toward) if toward is not None and fields.year is None else fields


def weekday_day(run: Tokens) -> Moment | None:
    """Tuesday 19th, the 4th."""
    day = _first(run, "ON")
    return OnThe(day, _first(run, "Ww")) if day and 1 <= day <= 31 else None


def stated(run: Tokens) -> Moment | None:
    """Friday 5/12: the weekday stands beside a date in figures."""
    meaning = run[-1].meaning or run[-2].meaning
    first = meaning.first if isinstance(meaning, Ambiguous) else meaning
    if not isinstance(first, Fields) or first.day is None or first.stated is not None:
        return None
    stated = replace(first, stated=_first(run, "Ww"))
    return Ambiguous(stated, meaning.second) if isinstance(meaning, Ambiguous) else stated


def year_unit(run: Tokens) -> Moment | None:
    """The year 2019."""
    return year(run) if grain(run[0].number) == "year" else None


def slot(run: Tokens) -> Moment | None:
    """Q3 2026, the third quarter, the first half of 2026, H1."""
    written = next((token for token in run if token.code in "QRH"), None)
    number = written.number if written else _first(run, "On")
    unit = ("quarter" if written.code in "QR" else "half") if written else grain(_first(run, "u") or 0)
    if unit not in {"quarter", "half"} or number is None or number > (4 if unit == "quarter" else 2):
        return None
    toward = _first(run, "T")
    fields = Fields(year=_first(run, "Y"), grain="quarter" if unit == "quarter" else "half", slot=number)
    return replace(fields, year_by=toward) if toward is not None and fields.year is None else fields


def slot_of(run: Tokens) -> Moment | None:
    """The third quarter of last year."""
    base, part = _moment(run), run[0].meaning
    if not isinstance(part, Fields) or part.grain not in {"quarter", "half"} or part.slot is None:
        return None
    if isinstance(base, Around) and base.grain == "year":
        return replace(part, year_by=base.by)
    if isinstance(base, Fields) and base.year is not None and base.grain is None:
        return replace(part, year=base.year)
    return None


def fiscal(run: Tokens) -> Moment | None:
    """Fiscal 2026, the fiscal third quarter, Q3 FY26."""
    year, number = _first(run, "Y"), _first(run, "QO")
    short = _first(run, "N")
    return Fiscal(year if year is not None else short + 2000 if short is not None and short < 100 else None, number)


def season(run: Tokens) -> Moment | None:
    """Summer 2026, this winter."""
    return Fields(
        year=_first(run, "Y"), grain="season", slot=_first(run, "S"), toward=None if _of(run, "Y") else _first(run, "T")
    )


def toward_unit(run: Tokens) -> Moment | None:
    """Last month, next quarter, this weekend."""
    return Around(grain(_first(run, "u") or 0), _first(run, "T") or 0)


def after_next(run: Tokens) -> Moment | None:
    """The week after next, Friday after next: the second one to come."""
    weekday, unit = _first(run, "Ww"), _first(run, "u")
    if run[-1].number != 1 or run[-1].end - run[-1].start != len("next"):
        return None
    return Around(grain(unit), 2) if unit is not None else WeekdaySteps(weekday, 2) if weekday is not None else None


def window(run: Tokens) -> Moment | None:
    """The next three days, the past two quarters."""
    count, toward = _first(run, "Nn"), _first(run, "T")
    if run[-2].code == "T" and not is_plural(run[-1].number):
        return None
    return Window(grain(_first(run, "u") or 0), count, toward) if count and toward else None


def ago(run: Tokens) -> Moment | None:
    """Three weeks ago, two years hence, in two months."""
    sign = -1 if _of(run, "a") else 1
    counts, units = _of(run, "Nn"), _of(run, "u")
    return Steps(tuple((grain(unit), sign * count) for count, unit in zip(counts, units, strict=False)))


def steps_exact(run: Tokens) -> Moment | None:
    """In two months: that very day."""
    unit = grain(_first(run, "u") or 0)
    return Steps(((unit, _first(run, "Nn") or 0),), None, True)


def steps_from(run: Tokens) -> Moment | None:
    """Three days after January 12th, two weeks before yesterday."""
    base, sign = _moment(run), -1 if _of(run, "B") else 1
    steps = tuple((grain(unit), sign * count) for count, unit in zip(_of(run, "Nn"), _of(run, "u"), strict=False))
    return Steps(steps, base) if base and all(unit != "weekend" for unit, _ in steps) else None


def weekday_steps(run: Tokens) -> Moment | None:
    """Two Sundays from now."""
    count, weekday = _first(run, "Nn"), _first(run, "Ww")
    return WeekdaySteps(weekday, -count if _of(run, "a") else count) if count and weekday is not None else None


def weekday(run: Tokens) -> Moment | None:
    """Tuesday, last Tuesday."""
    toward = _first(run, "T")
    return Fields(weekday=_first(run, "Ww"), toward=toward)


def weekday_of(run: Tokens) -> Moment | None:
    """Wednesday of next week."""
    if grain(_first(run, "u") or 0) != "week":
        return None
    return NthOf(Around("week", _first(run, "T") or 0), weekday=_first(run, "Ww"), number=1)


def nth_of(run: Tokens) -> Moment | None:
    """The first Monday of this month, the third last week of 2018, the last day of October."""
    base, unit, weekday = _moment(run), _first(run, "u"), _first(run, "Ww")
    number = _first(run, "On") or 1
    if _of(run[:-1], "T"):
        number = -number
    counted = bool(_of(run[:-1], "OnT"))
    if base is None or (unit is not None and (grain(unit) not in {"day", "week"} or not counted)):
        return None
    return NthOf(base, weekday, number, unit is not None and grain(unit) == "week")


def day_of(run: Tokens) -> Moment | None:
    """The 20th of next month."""
    base, number = _moment(run), _first(run, "ON")
    monthly = getattr(base, "grain", None) == "month" and getattr(base, "day", None) is None
    return DayOf(base, number) if base and monthly and number and number <= 31 else None


def part(run: Tokens) -> Moment | None:
    """Late March, the end of next week, the beginning of the month."""
    base = _moment(run) or (Around(grain(_first(run, "u") or 0), 0) if _of(run, "u") else None)
    part = _first(run, "p") or 0
    if base is None or (isinstance(base, Fields) and base.day is not None):
        return None
    return Rest(base) if part == 9 else PartOf(base, _PARTS[part])


def welded(run: Tokens) -> Moment | None:
    """EOM, EOY."""
    return PartOf(Around(grain(run[-1].number // 10), 0), _PARTS[run[-1].number % 10])


def year(run: Tokens) -> Moment | None:
    """2014."""
    return Fields(year=_first(run, "Y"))


def decade(run: Tokens) -> Moment | None:
    """The 1990s."""
    number = _first(run, "E") or 0
    return Around("decade", 0, number if number > 99 else number + (2000 if number < 30 else 1900))


def century(run: Tokens) -> Moment | None:
    """The 21st century."""
    number, unit = _first(run, "O"), _first(run, "u")
    return Around("century", 0, (number - 1) * 100) if number and unit is not None and grain(unit) == "century" else None


def span(run: Tokens) -> Moment | None:
    """From one date to another."""
    first, last = _moment(run, 0), _moment(run, -1)
    return Span(first, last) if first and last else None


def days_month(run: Tokens) -> Moment | None:
    """13 to 15 July, July 13-15, 2020: the days share month and year."""
    days = _of(run, "ON")
    month, year = _first(run, "MKm"), _first(run, "Y")
    if len(days) != 2 or not all(1 <= day <= 31 for day in days):
        return None
    if days[0] > days[1]:
        return Span(Fields(year=year, grain="month", slot=month, day=days[0]), Fields(day=days[1]))
    first, last = (Fields(year=year, grain="month", slot=month, day=day) for day in days)
    return Span(first, last)


def months_year(run: Tokens) -> Moment | None:
    """April-June 2017, from Sep to Nov."""
    months, year = _of(run, "MKm"), _first(run, "Y")
    before = year - 1 if year is not None and months[0] > months[1] else year
    return Span(Fields(year=before, grain="month", slot=months[0]), Fields(year=year, grain="month", slot=months[1]))


def years(run: Tokens) -> Moment | None:
    """2014 to 2018, 2014-18."""
    first, last = _of(run, "Y")[0], (_of(run, "Y")[1:] or _of(run, "N"))[0]
    last = first // 100 * 100 + last if last < 100 else last
    return Span(Fields(year=first), Fields(year=last)) if 1500 <= first < last <= 2999 else None


def week_of(run: Tokens) -> Moment | None:
    """The week of October 6th."""
    base = _moment(run)
    return Around("week", 0, None, base) if base and grain(_first(run, "u") or 0) == "week" else None


def week_number(run: Tokens) -> Moment | None:
    """Week 27 of last year."""
    number, year = _first(run, "N"), _first(run, "Y")
    if grain(_first(run, "u") or 0) != "week" or not number or number > 53:
        return None
    return NthOf(Fields(year=year) if year else Around("year", _first(run, "T") or 0), None, number, True)


def duration_from(run: Tokens) -> Moment | None:
    """For 10 days from 18 December."""
    base = _moment(run)
    count, unit = _first(run, "Nn"), _first(run, "u")
    return Window(grain(unit), count, 1, base) if base and count and unit is not None else None


def day_unit(run: Tokens) -> Moment | None:
    """The third day of October."""
    number, unit = _first(run, "O"), _first(run, "u")
    if unit is None or grain(unit) != "day" or not number or number > 31:
        return None
    return Fields(year=_first(run, "Y"), grain="month", slot=_first(run, "MKm"), day=number)


def count_of(run: Tokens) -> Moment | None:
    """The first two weeks of 2021."""
    base, count, unit = _moment(run), _first(run, "Nn"), _first(run, "u")
    if base is None or count is None or unit is None or grain(unit) == "weekend":
        return None
    return CountOf(base, grain(unit), -count if _of(run, "T") else count)


def lone_day(run: Tokens) -> Moment | None:
    """On the 4th."""
    day = _first(run, "O")
    return OnThe(day) if day and day <= 31 else None


def weekday_at(run: Tokens) -> Moment | None:
    """Monday two weeks from now: that weekday of the week so far away."""
    base, weekday = _moment(run), _first(run, "Ww")
    if not isinstance(base, Steps) or base.base is not None:
        return None
    return NthOf(Around("week", 0, None, replace(base, exact=True)), weekday, 1)


def rest(run: Tokens) -> Moment | None:
    """Later this year: what is left of it."""
    return Rest(Around(grain(_first(run, "u") or 0), _first(run, "T") or 0)) if _first(run, "T") == 0 else None


def holiday(run: Tokens) -> Moment | None:
    """Christmas 2014, next new year's day: a day of the year by name."""
    number = _first(run, "J") or 0
    toward = _first(run, "T")
    return Fields(year=_first(run, "Y"), grain="month", slot=number // 100, day=number % 100, toward=toward)


def weekend(run: Tokens) -> Moment | None:
    """Over the weekend: the one of the article's week."""
    return Around("weekend", 0) if grain(_first(run, "u") or 0) == "weekend" else None


def of_unit(run: Tokens) -> Moment | None:
    """Of last week; of the month, the present one."""
    if _of(run, "T"):
        return toward_unit(run)
    unit = _first(run, "u") or 0
    return Around(grain(unit), 0) if unit > 0 else None


def from_day(run: Tokens) -> Moment | None:
    """A week today, two weeks tomorrow; a year ago today: counted from that day."""
    count, unit = _first(run, "Nn"), grain(_first(run, "u") or 0)
    sign = -1 if _of(run, "a") else 1
    if not count or (sign > 0 and unit != "week"):
        return None
    return Steps(((unit, sign * count),), day_word(run[-1:]))


def day_word(run: Tokens) -> Moment | None:
    """Today, yesterday."""
    return Fields(day_by=run[0].number)
