"""FC522: a number of days beside the two days that bound it in one sentence: 2월 9일 시작된 파업은 46일 만인 4월 14일 끝났다; on April 14
they had been inside for 46 days, since Feb. 9.

Both days must be written with their month, no third day and no other length of time may stand in the sentence, and its words
must say that the one is where the count begins and the other where it ends. Both ends may count, one, or none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from factcheck.compare.draft import Draft
from factcheck.inside.arithmetic import number
from factcheck.inside.found import alarm, mendable, tie
from factcheck.inside.page import Page, Row, shape
from factcheck.inside.repair import of_number
from factcheck.model import Claim, message

_SINCE_D = r"\ssince\s<D:from>"
_DAYS = r"<T:long>(?!\s(?:of|out\sof|in\s(?:court|class|session)|after|before|from|earlier|ago))"
PATTERNS = (
    shape(r"\b[Oo]n\s<D:to>,\s<g60>\bfor\s<T:long>,?" + _SINCE_D),
    shape(r"\b(?:for|of)\s<T:long>,?" + _SINCE_D + r",?\s(?:until|till|to|through|when|and ended|ending)\s<g16><D:to>"),
    shape(
        r"\b(?:began|begun|started|opened|launched|broke out|set in|closed|shut)\s(?:on\s)?<D:from>,?\s<g30>(?:ended|ends|ending|closed|lifted|finished|over|out|reopened|stopped)\s(?:on\s)?<D:to>,?\s(?:after|or)\s"
        + _DAYS
    ),
    shape(r"\bfor\s<T:long>,?\s<D:span>"),
    shape(r"<D:span>,?\sor\s" + _DAYS + r"(?:$|[.,;)\s])"),
    shape(r"<D:from>(?:에)?\s<m12>(?:{sets_in})<g16>\s<D:to>까지\s(?:총\s|모두\s)?<T:long>\s?(?:간|동안)"),
    shape(r"<D:from>(?:에)?\s<g12>(?:{sets_in})<g20>(?<!지\s)<T:long>\s?만인\s<D:to>"),
    shape(r"<D:from>(?:에)?\s<g12>(?:{sets_in})<g16>\s<D:to>,?\s(?:꼭\s)?<T:long>\s?만에"),
    shape(r"<D:from>(?:에)?\s<m20>[가-힣]\s지\s<T:long>\s?만(?:인|에)\s<D:to>"),
    shape(r"<D:from>부터\s<T:long>\s?(?:간|동안),?\s<D:to>까지"),
    shape(r"<D:from>(?:에)?\s<g12>(?:{sets_in})<g20>(?<!지\s)<T:long>(?:이|가)\s(?:지난\s)?<D:to>"),
)
_PARTIAL = shape(
    r"{some_days}|[가-힣]일(?:수)?(?:로|로는|로만|만|기준|을\s세면)\s|날(?:만|로만|만을|을\s세면|\s기준)\s|날짜로만|실제로\s|빼고|빼면|뺀\s"
)
"""Not every day counts: 조업일로 41일, 비 온 날만 17일."""
_KIND_OF_DAY, _NIGHTS = re.compile(r"[가-힣]일\s?$"), re.compile(r"night|박")
"""공사일 46일: days of one kind; nights are not days."""
_LEFT_OUT = shape("{days_left_out}")
BEHIND = 2
"""Sentences behind a count that may say which days it leaves out."""
_FULL = re.compile(r"[0-9]{1,2}월\s?[0-9]{1,2}일|\b[A-Z][a-z]{2,8}\.?\s[0-9]{1,2}\b|\b[0-9]{1,2}\s[A-Z][a-z]{2,8}\b")
_BETWEEN = re.compile(r"\s(?:and|to|through|until)\s|부터")
GRANTED = 1
"""Days by which a count may be off: both ends count, one of them, or none."""


def check(page: Page) -> Iterator[Draft]:
    """Numbers of days that their two days contradict, and those that hold."""
    told: set[str] = set()
    for pattern in PATTERNS:
        for found in page.find(pattern):
            long = found["long"]
            if long.id not in told and long.value.unit == "day" and long.value.is_point and long.hedge == "exact":
                draft = _judged(page, found.get("span"), found.get("from"), found.get("to"), long)
                if draft is not None:
                    told.add(long.id)
                    yield draft


def _judged(page: Page, span: Claim | None, start: Claim | None, end: Claim | None, long: Claim) -> Draft | None:
    days = tuple(c for c in (span, start, end) if c is not None)
    row = page.row(long)
    times = [c for c in row.claims if c.kind in {"date", "duration"}]
    if {c.id for c in times} != {c.id for c in (*days, long)} or _PARTIAL.search(page.text, row.start, row.end):
        return None
    if _KIND_OF_DAY.search(page.before(long, 8)) or _NIGHTS.search(long.quote):
        return None
    if sum(len(_FULL.findall(c.quote)) for c in days) != len(("first", "last")) or (span and not _BETWEEN.search(span.quote)):
        return None
    first, last = (_day(span, "lo"), _day(span, "hi")) if span else (_day(start, "lo"), _day(end, "hi"))
    if first is None or last is None or last <= first:
        return None
    counted, ends = Decimal((last - first).days), (first.isoformat(), last.isoformat())
    off = min(abs(number(long) - each) for each in (counted, counted + 1))
    if not off:
        return tie(((*days, long),), message("why.tie.span", first=ends[0], last=ends[1], stated=long.value))
    if off <= GRANTED or (number(long) < counted and _leaves_out(page, row, counted - number(long))):
        return None
    why = message("why.span", computed=f"{counted + 1:f}", first=ends[0], last=ends[1], stated=long.value)
    wanted = (*of_number(long, counted), *of_number(long, counted + 1))
    return mendable(alarm("FC522", ((long,), days), why, message("ask.span")), wanted)


def _leaves_out(page: Page, row: Row, missing: Decimal) -> bool:
    """The sentences behind say that some days do not count (쉰 18일은 뺀 수다), or tell of as many as are missing."""
    behind = [each for each in page.rows[row.index + 1 : row.index + 1 + BEHIND] if each.kind == row.kind]
    told = [c for each in behind for c in each.claims if c.kind == "duration" and c.value.unit == "day"]
    return any(_LEFT_OUT.search(page.text, each.start, each.end) for each in behind) or any(
        abs(number(c) - missing) <= GRANTED for c in told if c.value.is_point
    )


def _day(claim: Claim | None, side: str) -> date | None:
    """The day itself; of an open end (since Feb. 9) the one that is written."""
    if claim is None:
        return None
    value = getattr(claim.value, side) or claim.value.lo or claim.value.hi
    return date.fromisoformat(value[:10]) if isinstance(value, str) and len(value) >= len("2026-02-09") else None
