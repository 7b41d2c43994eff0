"""FC522: a length of time between two dates that are told one after the other: 5월 1일 첫 환자가 나왔다. 사흘 뒤인 5월 6일 휴교했다;
arrested on April 3 and released two days later, on April 8.

The later date must be bound to the length (사흘 뒤인, two days later, on), the earlier one stand right before it, in its clause or in
the sentence before, with no other event between that could be meant. Any date of the text from which the length does lead to the
later one ends the matter, and so does one unit more or less.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise
from types import MappingProxyType

from factcheck.compare.draft import Draft
from factcheck.inside.arithmetic import number
from factcheck.inside.found import alarm
from factcheck.inside.page import Page, Row, shape
from factcheck.model import Claim, message

_UNITS = MappingProxyType(
    {
        "year": re.compile(r"년|\byears?\b", re.IGNORECASE),
        "month": re.compile(r"달|개월|\bmonths?\b", re.IGNORECASE),
        "week": re.compile(r"주|\bweeks?\b", re.IGNORECASE),
        "day": re.compile(r"[일루틀흘새]|\bdays?\b", re.IGNORECASE),
    }
)
_LATER = re.compile(r"(?:뒤|후|later)$", re.IGNORECASE)
_BOUND = re.compile(r"인\s|,?\s(?:on|in)\s", re.IGNORECASE)
_PASSED = re.compile(r"(?:이|가)\s(?:지난|흐른)\s(?:뒤인\s)?|\s?(?:뒤|후)인\s")
"""What binds a date to `사흘 뒤` and to a bare length: 닷새가 지난 3월 19일."""
_ROUGH = re.compile(
    r"(?:약|대략|거의|채|또|다시|about|around|some|nearly|almost|roughly|more than|over|less than|within|another|a further)\s?$",
    re.IGNORECASE,
)
_SEVERAL = shape(r"[가-힣](?:고|며|[아어해]|[아어해]서|지|면서|지만|는데|자)[,\s]")
_OTHER = shape(
    r"지\s|이후|[뒤후]\s|때|결과|예정|계획|[,;:(]|\b(?:after|when|before|until|but|while|by|since|then|who|which|due|scheduled|planned|expected|to)\b"
)
"""Another event between the two dates, from which the length may be counted."""
_START = re.compile(
    r"(?:and\s|but\s|then\s|그로부터\s|그런데\s|그러나\s|이로부터\s|그리고\s|불과\s|정확히\s|just\s|only\s)?$", re.I
)
NEAR, BEHIND, AHEAD = 28, 44, 8
"""Signs between the earlier date and the length in one sentence; behind it to the end of its own; before the length in the next."""
MONTHS, WEEK = 12, 7
DAY = len("2026-05-01")
_MONTH_NAMED = re.compile(r"월|[-./]|[A-Za-z]{3}")


@dataclass(frozen=True, slots=True)
class _Length:
    """So many units that lie between two dates."""

    claim: Claim
    many: Decimal
    unit: str


def check(page: Page) -> Iterator[Draft]:
    """Dates that do not lie as far apart as the text says."""
    for row in page.rows:
        for claim, end in pairwise(row.claims):
            length = _length(page, claim, end)
            start = _start(page, row, claim) if length else None
            if length and start and _tells(start, length.unit) and not _from_any(page, length, end):
                yield _draft(length, start, end)


def _length(page: Page, claim: Claim, end: Claim) -> _Length | None:
    """The length that is bound to the date behind it; None where it is rough, or of a finer unit than the date."""
    between = page.between(claim, end)
    if end.kind != "date" or claim.hedge not in {"exact", "vague"} or _ROUGH.search(page.before(claim, 12)):
        return None
    between += "지난 " * end.quote.startswith("지난 ")
    if claim.kind == "duration" and _PASSED.fullmatch(between) and claim.value.is_point:
        length: _Length | None = _Length(claim, number(claim), claim.value.unit or "")
    elif claim.kind == "date" and _LATER.search(claim.quote) and _BOUND.fullmatch(between):
        length = _relative(page, claim)
    else:
        return None
    return length if length and length.unit in _UNITS and length.many > 0 and _tells(end, length.unit) else None


def _relative(page: Page, claim: Claim) -> _Length | None:
    """`사흘 뒤` is read as a day counted from the text's own: what was counted is their distance."""
    units = [unit for unit, word in _UNITS.items() if word.search(claim.quote.rsplit(" ", 1)[0])]
    own, there = page.each.article.date, _first(claim)
    if "date.relative" not in claim.derivation or own is None or there is None or len(units) != 1:
        return None
    apart = _apart(date.fromisoformat(own[:DAY]), there, units[0])
    return _Length(claim, apart, units[0])


def _start(page: Page, row: Row, claim: Claim) -> Claim | None:
    """The one date before the length, with nothing else between that it may be counted from."""
    before = [c for c in row.claims if c.span[1] <= claim.span[0] and c.kind in {"date", "time"}]
    if before:
        between = page.between(before[-1], claim)
        several = len(_SEVERAL.findall(between)) > 1
        return before[-1] if len(before) == 1 and len(between) <= NEAR and not several and not _OTHER.search(between) else None
    if not row.index or not _START.fullmatch(page.before(claim, AHEAD)) or page.rows[row.index - 1].kind != row.kind:
        return None
    last = page.rows[row.index - 1]
    dates = [c for c in last.claims if c.kind in {"date", "time"}]
    if len(dates) != 1 or any(c.kind == "duration" for c in last.claims):
        return None
    behind = page.text[page.place[dates[0].id] + 1 : last.end]
    return dates[0] if len(behind) <= BEHIND and not _SEVERAL.search(behind) and not _OTHER.search(behind) else None


def _tells(claim: Claim, unit: str) -> bool:
    """The date is as fine as the unit, and one that is written down."""
    first, hi = _first(claim), claim.value.hi
    if claim.kind != "date" or first is None or not isinstance(hi, str) or not any(map(str.isdigit, claim.quote)):
        return False
    if _LATER.search(claim.quote):
        return False
    days = (date.fromisoformat(hi[:DAY]) - first).days
    return days <= {"day": 0, "week": 0, "month": 31}.get(unit, 366)


def _first(claim: Claim) -> date | None:
    lo = claim.value.lo
    return date.fromisoformat(lo[:DAY]) if isinstance(lo, str) and len(lo) >= DAY else None


def _from_any(page: Page, length: _Length, end: Claim) -> bool:
    """Some date of the text leads to the later one, as does its own day."""
    own = page.each.article.date
    days = [day for c in page.each.claims if c is not end and c is not length.claim and c.kind == "date" for day in _ends(c)]
    if own:
        days.append((date.fromisoformat(own[:DAY]), True))
    last = _first(end)
    named = bool(_MONTH_NAMED.search(end.quote))
    return last is None or any(
        abs(_apart(day, other, length.unit) - length.many) <= 1
        for day, fixed in days
        for other in _readings(last, fixed and named, length.unit)
    )


def _ends(claim: Claim) -> Iterator[tuple[date, bool]]:
    """The days that a date begins and ends with, and whether its month is written."""
    for value in (claim.value.lo, claim.value.hi):
        if isinstance(value, str) and len(value) >= DAY:
            yield date.fromisoformat(value[:DAY]), bool(_MONTH_NAMED.search(claim.quote))


def _readings(day: date, fixed: bool, unit: str) -> Iterator[date]:
    """A day without its month may be of the month before or after."""
    yield day
    if fixed or unit not in {"day", "week"}:
        return
    for by in (-2, -1, 1, 2):
        months = day.year * MONTHS + day.month - 1 + by
        year, month = months // MONTHS, months % MONTHS + 1
        if day.day <= monthrange(year, month)[1]:
            yield day.replace(year=year, month=month)


def _apart(first: date, last: date, unit: str) -> Decimal:
    """From the one to the other, in whole units of the calendar."""
    if unit in {"day", "week"}:
        return Decimal((last - first).days) / (WEEK if unit == "week" else 1)
    months = (last.year - first.year) * MONTHS + last.month - first.month
    return Decimal(last.year - first.year) if unit == "year" else Decimal(months)


def _draft(length: _Length, start: Claim, end: Claim) -> Draft:
    said = {"first": start.quote, "last": end.quote, "stated": length.claim.quote}
    return alarm("FC522", ((length.claim,), (start, end)), message("why.later", **said), message("ask.span"))
