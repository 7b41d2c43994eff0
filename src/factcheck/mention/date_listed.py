"""A date that takes from the one listed before it what it leaves out: 2018년 2분기(5조원)와 3분기(6조원), 10월 5일과 6일.

Only forward and only in one shape: after 2분기 comes 3분기, after the fifth the sixth. A smaller number may be of the next year
or of the article's own, so it stays what it is alone.
"""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.mention.date_fields import Fields
from factcheck.mention.date_outcome import Moment
from factcheck.mention.date_span import Span

LISTED = "date.listed"
"""Rule id of what a date takes from the one before it."""
WIDEST = 44
"""Characters between two dates of one list: a bracket with what was on the first, and the word that joins them."""
_BRACKET = r"(?:\s?[(][^()\n]{1,30}[)])?"
_JOINED = re.compile(rf"{_BRACKET}(?:[와과]\s|\s?(?:및|그리고)\s|\s?[·ㆍ・]\s?)")
_IN_A_ROW = re.compile(rf"{_BRACKET},\s?(?:그리고\s)?")


def is_joined(between: str) -> bool:
    """`and` joins the two."""
    return len(between) <= WIDEST and _JOINED.fullmatch(between) is not None


def is_in_a_row(between: str) -> bool:
    """A comma, which may also begin another clause."""
    return len(between) <= WIDEST and _IN_A_ROW.fullmatch(between) is not None


def continued(before: Moment, after: Moment) -> Moment | None:
    """`after` with the year, or the month and year, of `before`; None where it takes nothing from it."""
    last = before.completed()[1] if isinstance(before, Span) else before
    if isinstance(after, Span):
        first = _continued(last, after.first)
        return replace(after, first=first) if first else None
    return _continued(last, after)


def _continued(last: Moment, next_: Moment) -> Fields | None:
    if not isinstance(last, Fields) or not isinstance(next_, Fields) or not _is_bare(next_) or last.week is not None:
        return None
    if last.slot is None and last.slot_by is None:
        return None
    if next_.grain is None:
        return _day_of(last, next_)
    return _slot_of(last, next_)


def _is_bare(fields: Fields) -> bool:
    """It names a place in the calendar and nothing that says of which year."""
    relative = (
        fields.year,
        fields.year_by,
        fields.slot_by,
        fields.day_by,
        fields.toward,
        fields.marked,
        fields.week,
        fields.weekday,
    )
    return all(each is None for each in relative)


def _day_of(last: Fields, next_: Fields) -> Fields | None:
    if last.grain != "month" or last.day is None or next_.day is None or not 0 < last.day < next_.day:
        return None
    return replace(
        next_,
        year=last.year,
        year_by=last.year_by,
        grain=last.grain,
        slot=last.slot,
        slot_by=last.slot_by,
        toward=last.toward,
        marked=last.marked,
    )


def _slot_of(last: Fields, next_: Fields) -> Fields | None:
    says_when = (last.year, last.year_by, last.toward) != (None, None, None)
    if not says_when or last.grain != next_.grain or last.slot is None or next_.slot is None:
        return None
    if last.slot >= next_.slot or (last.day is None) != (next_.day is None):
        return None
    return replace(next_, year=last.year, year_by=last.year_by, toward=last.toward, marked=last.marked)
