"""FC522: a duration beside the two days that it spans: 3월 1일부터 4일까지 나흘간, 2026. 4. 1. ~ 2028. 3. 31.(24개월).

Both ends may count or one; months and years may round to the next. Days that are left out (weekdays, sessions) end the matter.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from factcheck.compare.draft import Draft
from factcheck.inside.arithmetic import number
from factcheck.inside.found import alarm, mendable, tie
from factcheck.inside.page import Page, shape
from factcheck.inside.repair import of_number
from factcheck.model import Claim, message

PATTERNS = (
    shape(r"<D:span>(?:까지)?,?[\s\ue008]{0,3}[(](?:총\s|모두\s|약\s)?<T:long>\s?(?:간|동안)?(?:\)|\s소요|\s일정)"),
    shape(r"<D:span>(?:까지)?,?\s?(?:총\s|모두\s)?<T:long>\s?(?:간|동안|에 걸쳐|일정)"),
    shape(r"<D:span>,\s<T:long>\s(?:in all|in total|long|altogether)"),
    shape(r"<D:span>,\s(?:a\s[a-z]{2,10}\sof\s|for\s)<T:long>"),
    shape(r"<T:long>\s?(?:간|동안)?\s?[(]<D:span>[)]"),
    shape(r"<D:from>(?:부터|에서)\s?<D:to>(?:까지)?,?\s?[(]?(?:총\s|모두\s)?<T:long>\s?(?:간|동안|\)|에 걸쳐|일정)"),
    shape(r"<D:from>\s?[~∼–-]\s?<D:to>,?[\s\ue008]{0,3}[(](?:총\s|모두\s)?<T:long>\s?(?:간|동안)?\)"),
)
_PARTIAL = shape("{some_days}")
DAYS_IN = MappingProxyType({"day": Decimal(1), "week": Decimal(7), "month": Decimal("30.44"), "year": Decimal("365.24")})
GRANTED = MappingProxyType({"day": Decimal("1.01"), "week": Decimal("1.2"), "month": Decimal("1.05"), "year": Decimal("1.05")})
"""How far the count may be off, in its own unit: one end or both, and rounding."""


def check(page: Page) -> Iterator[Draft]:
    """Durations that their endpoints contradict, and those that hold."""
    told: set[str] = set()
    for pattern in PATTERNS:
        for found in page.find(pattern):
            if found["long"].id not in told:
                told.add(found["long"].id)
                yield from _check_span(page, found.get("span"), found.get("from"), found.get("to"), found["long"])


def _check_span(page: Page, span: Claim | None, start: Claim | None, end: Claim | None, long: Claim) -> Iterator[Draft]:
    first, last = (_day(span, "lo"), _day(span, "hi")) if span else (_day(start, "lo"), _day(end, "hi"))
    unit = long.value.unit or ""
    row = page.row(span or start or long)
    if first is None or last is None or last <= first or unit not in DAYS_IN or not long.value.is_point:
        return
    if span is not None and not _two_days(span) or _PARTIAL.search(page.text, row.start, row.end):
        return
    days = Decimal((last - first).days)
    counted = [n / DAYS_IN[unit] for n in (days, days + 1)]
    off = min(abs(number(long) - each) for each in counted)
    claims = tuple(c for c in (span, start, end) if c is not None)
    ends = (first.isoformat(), last.isoformat())
    if off <= (Decimal("0.01") if unit == "day" else Decimal("0.5")):
        yield tie(((*claims, long),), message("why.tie.span", first=ends[0], last=ends[1], stated=long.value))
    elif off > GRANTED[unit]:
        computed = f"{max(Decimal(1), counted[1].to_integral_value()):f}"
        why = message("why.span", computed=computed, first=ends[0], last=ends[1], stated=long.value)
        wanted = [each for n in counted for each in of_number(long, n)] if unit == "day" else []
        yield mendable(alarm("FC522", ((long,), claims), why, message("ask.span")), tuple(wanted))


def _two_days(span: Claim) -> bool:
    """A range of two written days, not a month or a year."""
    return any(sign in span.quote for sign in "~∼–-") or "부터" in span.quote or " to " in span.quote or " through " in span.quote


def _day(claim: Claim | None, side: str) -> date | None:
    value = getattr(claim.value, side) if claim is not None else None
    return date.fromisoformat(value[:10]) if isinstance(value, str) and len(value) >= 10 else None
