"""FC522: a duration in hours and minutes beside the two times of day that it lies between.

`2시 20분, 29시간 40분이 흐른 뒤`, `52 minutes later`, `from 2:10 to 5:40, or three and a half hours`. Where one sentence prints
both times, the duration must meet them. Where the start stands in a sentence before, more is asked: no two times near by
give the duration, and one digit or one hour turns what they give into what is printed; another event may have begun it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import permutations
from types import MappingProxyType

from factcheck.compare.draft import Draft
from factcheck.inside.arithmetic import number
from factcheck.inside.found import alarm, mendable, tie
from factcheck.inside.page import Page, shape
from factcheck.inside.repair import of_number
from factcheck.model import Claim, message
from factcheck.numerals import read_digits

_AND = r"[^\ue000-\ue004\ue006\ue008]"
PATTERNS = (
    shape(
        r"<D:end>(?:이었다|이다|으로|께|쯤|경)?,\s(?:무려\s|꼬박\s|모두\s|총\s)?<T:long>(?:이나|이|가)?\s?(?:흐른|지난|늦은|걸린)"
    ),
    shape(r"(?:[,\ue008]\s?|로부터\s|때부터\s)<T:long>\s?(?:뒤|후|만|지난|흐른)(?:이었던|이던|인)?\s?(?:[\ue005]\s)?<D:end>"),
    shape(r"<D:end>,\s(?:some |about |nearly |just |only )?<T:long>\s(?:later|afterwards)\b(?!\sthan)"),
    shape(r"<D:end>,\s(?:a|an)\s(?:[a-z]{2,12}\s)?(?:delay|gap|lag|wait|interval|lapse|difference|response time)\sof\s<T:long>"),
    shape(r"<D:end>(?:까지|에)?\s?[(]?(?:약\s|총\s|모두\s)?<T:long>\s?(?:간|동안|\)|에 걸쳐|걸렸|걸린|소요)"),
    shape(r"<D:end>[^\ue000-\ue008]{0,20}[.]\ue008\s{0,2}(?:꼬박\s|모두\s|총\s|딱\s)?<T:long>(?:이|가)?\s?(?:걸린|걸렸|소요)"),
    shape(
        r"<D:end>[^\ue000-\ue008]{0,20}[.]?\ue008\s{0,2}(?:It|The [a-z]{3,12}) (?:took|lasted)\s<T:long>(?!\s(?:to|for|before|until)\s)"
    ),
    shape(
        r"<D:end>(?:,|\s—|\s–)?\s(?:or\s|for\s|a total of\s|lasting\s)<T:long>(?![^\ue008]{0,12}(?:before|earlier|later|until))"
    ),
)
"""The end and, bound to it, the duration."""
_FROM = shape(r"<D:start>(?:부터|에서|~|∼|-|–|\sto\s|\sand\s|\suntil\s)" + _AND + r"{0,14}<D:end>(?:까지)?")
_WITHIN = shape(r"(?:하루|매일|평일|주말|휴식|제외|빼고|every day|a day|each day|daily|break)")
_HALF = re.compile(r"오전|오후|새벽|아침|점심|저녁|밤|낮|정오|자정|[ap]\.?\s?m|noon|midnight", re.IGNORECASE)
MINUTES = MappingProxyType({"minute": 1, "hour": 60})
DAY, NOON, NOON_HOUR = 24 * 60, 12 * 60, 12
BEFORE = 3
"""Sentences before the end that may hold the start."""
SLACK = MappingProxyType({"minute": Decimal("1.01"), "hour": Decimal(30)})
MOST_TIMES = 8


@dataclass(frozen=True, slots=True)
class Moment:
    """A time of day that the text prints, and the day that stands right before it."""

    claim: Claim
    minute: Decimal
    day: date | None
    day_alone: bool
    """Whether the month is left out: then it is that of the date before it, not that of the article."""
    sure_half: bool
    """Whether the words say which half of the day."""


def check(page: Page) -> Iterator[Draft]:
    """Durations that two times contradict, and those that they give."""
    moments = [m for _, c in sorted(page.at.items()) if (m := moment(page, c))]
    at = {each.claim.id: each for each in moments}
    told: set[str] = set()
    for pattern in PATTERNS:
        for found in page.find(pattern):
            end, long = at.get(found["end"].id), found["long"]
            if end and long.id not in told and long.value.unit in MINUTES and long.value.is_point and number(long) > 0:
                told.add(long.id)
                yield from _check_long(page, end, long, moments)


def moment(page: Page, claim: Claim) -> Moment | None:
    """The time of day that a claim states."""
    written = claim.value.lo
    if claim.kind != "time" or not claim.value.is_point or not isinstance(written, str) or not _CLOCK.fullmatch(written[:5]):
        return None
    hours, minutes = (read_digits(part) for part in written[:5].split(":"))
    if hours is None or minutes is None:
        return None
    half = bool(_HALF.search(claim.quote)) or hours.value > NOON_HOUR
    day = _day_before(page, claim)
    return Moment(
        claim, hours.value * 60 + minutes.value, _iso(day), day is not None and bool(_DAY_ALONE.fullmatch(day.quote)), half
    )


_CLOCK = re.compile(r"[0-9]{2}:[0-9]{2}")


_DAY_ALONE = re.compile(r"[0-9]{1,2}\s?일")


def _day_before(page: Page, claim: Claim) -> Claim | None:
    place = page.place[claim.id]
    before = next((page.at[p] for p in range(place - 1, max(-1, place - 3), -1) if p in page.at), None)
    return before if before is not None and before.kind == "date" and before.value.is_point else None


def _iso(day: Claim | None) -> date | None:
    written = day.value.lo if day is not None else None
    return date.fromisoformat(written[:10]) if isinstance(written, str) and len(written) >= 10 else None


def _check_long(page: Page, end: Moment, long: Claim, moments: list[Moment]) -> Iterator[Draft]:
    index = page.row_of[end.claim.id]
    row = page.rows[index]
    if _WITHIN.search(page.text, row.start, row.end):
        return
    near = [m for m in moments if index - BEFORE <= page.row_of[m.claim.id] <= index + 1][:MOST_TIMES]
    stated = number(long) * MINUTES[long.value.unit or "minute"]
    fitting = [pair for pair in permutations(near, 2) if fits(*pair, stated, long)]
    starts = [m for m in near if m.claim.span < end.claim.span]
    start = next((a for a, b in fitting if b is end), starts[-1] if starts else None)
    if start is None:
        return
    if any(b is end and a is start for a, b in fitting):
        yield tie(((start.claim, end.claim, long),), message("why.tie.span", **_said(start, end, long)))
    elif not fitting and _sure(page, start, end, long, stated):
        computed = spans(start, end)[0]
        why = message("why.clock", hours=f"{computed // 60:f}", minutes=f"{computed % 60:f}", **_said(start, end, long))
        wanted = of_number(long, computed / MINUTES[long.value.unit or "minute"])
        yield mendable(alarm("FC522", ((long,), (start.claim, end.claim)), why, message("ask.span")), wanted)


def _said(start: Moment, end: Moment, long: Claim) -> dict[str, str]:
    return {"first": start.claim.quote, "last": end.claim.quote, "stated": long.quote}


def spans(start: Moment, end: Moment) -> list[Decimal]:
    """Minutes from start to end: over days where both are named, within a day and a night otherwise, and half a day more
    or less where the words leave the half open."""
    minutes = end.minute - start.minute
    if start.day is not None and end.day is not None:
        found = [(_days(start.day, end.day, end.day_alone) * DAY) + minutes]
    else:
        found = [(minutes % DAY + DAY) % DAY]
    if not (start.sure_half and end.sure_half):
        found += [(span + NOON) % DAY for span in found if span < DAY]
        found.sort()
    return [span for span in found if span > 0] or [Decimal(0)]


def _days(first: date, last: date, day_alone: bool) -> int:
    """Days from one to the other; a day without a month lies in the month of the day before it, or in the next."""
    if not day_alone:
        return (last - first).days
    off = last.day - first.day
    return off if off >= 0 else off + (30 if first.month in {4, 6, 9, 11} else 31)


def fits(start: Moment, end: Moment, stated: Decimal, long: Claim) -> bool:
    """From start to end it is as long as stated."""
    slack = SLACK[long.value.unit or "minute"] if number(long) == number(long).to_integral_value() else SLACK["minute"]
    if long.hedge != "exact":
        slack = max(slack, Decimal(10), stated / 5)
    return any(abs(span - stated) <= slack for span in spans(start, end))


def _sure(page: Page, start: Moment, end: Moment, long: Claim, stated: Decimal) -> bool:
    """Both times bound in one sentence by from and to; or a start before, and one digit or hour between the durations."""
    if long.hedge != "exact":
        return False
    row = page.row(end.claim)
    bound = any(found["start"] is start.claim and found["end"] is end.claim for found in page.find(_FROM)) or (
        page.row(start.claim) is row and sum(c.kind == "time" for c in row.claims) == 2
    )
    return bound or any(is_one_slip(span, stated) for span in spans(start, end))


def is_one_slip(span: Decimal, stated: Decimal) -> bool:
    """Tens of minutes, or whole hours, or tens of hours apart, all else equal."""
    off = abs(span - stated)
    return span > 0 and (off in _TENS or (off % 60 == 0 and off // 60 in _HOURS))


_TENS = frozenset(Decimal(n) for n in (10, 20, 30, 40, 50))
_HOURS = frozenset(Decimal(n) for n in (1, 2, 3, 10, 20))
