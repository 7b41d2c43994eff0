"""FC513: a date with a weekday that the calendar does not give it. Two-sided: either may be the wrong one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from itertools import islice

from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.model import Claim, message
from factcheck.numerals import read_digits

_KOREAN = "월화수목금토일"
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_DAY = re.compile(
    r"(?<![0-9])(?P<day>[0-9]{1,2})일?\s?[(]?(?P<ko>[월화수목금토일])(?:요일|[)])"
    r"|(?P<en>Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},?\s(?:[A-Z][a-z]{2,8}\s)?(?P<day_en>[0-9]{1,2})(?![0-9])"
)
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def check(each: Extraction) -> Iterator[Draft]:
    """Dates whose stated weekday is another day's."""
    years = {match.group() for claim in each.claims if claim.kind == "date" and (match := _YEAR.search(claim.quote))}
    for claim in each.claims:
        yield from _of_span(claim)
        stated = claim.value.text
        if claim.kind != "date" or stated not in WEEKDAYS or not claim.value.is_point or not isinstance(claim.value.lo, str):
            continue
        if _YEAR.search(claim.quote) or not _fits_in(years, claim.value.lo, stated):
            yield from _judged(claim, claim.value.lo, stated)


def _fits_in(years: Iterable[str], day: str, stated: str) -> bool:
    """A day without a year (2월 28일, 2025년의 일에 이어) may be of any year that the text prints."""
    for year in years:
        try:
            found = date.fromisoformat(f"{year}{day[4:10]}")
        except ValueError:
            continue
        if WEEKDAYS[found.weekday()] == stated:
            return True
    return False


def _judged(claim: Claim, day: str, stated: str) -> Iterator[Draft]:
    actual = WEEKDAYS[date.fromisoformat(day[:10]).weekday()]
    if actual != stated:
        why = message("why.weekday", day=day, stated=message(f"weekday.{stated}"), actual=message(f"weekday.{actual}"))
        yield Draft("FC513", "CONFLICT", "warning", ((claim,),), (why,), Decimal("0.9"), ask=message("ask.weekday"))


def _of_span(claim: Claim) -> Iterator[Draft]:
    """Weekdays within a range of days: 8월 3일 월요일부터 28일 목요일까지. Each goes with the end whose day it stands beside."""
    ends = [end for end in (claim.value.lo, claim.value.hi) if isinstance(end, str) and len(end) >= 10]
    if claim.kind != "date" or len(ends) != 2 or ends[0] == ends[1] or claim.value.text is not None:
        return
    for match in islice(_DAY.finditer(claim.quote), 2):
        name, read = match["ko"] or match["en"], read_digits(match["day"] or match["day_en"])
        held = [end for end in ends if read is not None and date.fromisoformat(end[:10]).day == read.value]
        stated = WEEKDAYS[_KOREAN.index(name)] if name in _KOREAN else name[:3].lower()
        if len(held) == 1 and stated in WEEKDAYS:
            drafts = list(_judged(claim, held[0], stated))
            if drafts:
                yield drafts[0]
                return
