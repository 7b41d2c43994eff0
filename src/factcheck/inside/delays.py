"""FC522: a length of time whose two times of day stand in other sentences: 2시간 40분 늦은 오후 1시 5분. 원래 도착 시각은 11시 25분;
a siege that began at 9am on Monday, ended at 3pm on Tuesday and lasted 20 hours.

A delay is measured from a time that the words call the timetable's, a stay from the one time at which something began to the
one at which it ended. Any two times near by that give the length end the matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import permutations

from factcheck.compare.draft import Draft
from factcheck.inside.arithmetic import number
from factcheck.inside.clocks import MINUTES, Moment, fits, is_one_slip, moment, spans
from factcheck.inside.found import alarm, mendable
from factcheck.inside.page import DURATION, Page, shape
from factcheck.inside.repair import of_number
from factcheck.model import Claim, message

_LATE = (shape(r"^(?:이나|가량|여)?\s?[^\ue000-\ue008,]{0,6}{delayed}"), shape(r"{delayed}[^\ue000-\ue008]{0,12}$"))
_LASTED = (
    shape(r"^(?:이나|가량|여)?\s?(?:간|동안|만에|넘게\s)?[^\ue000-\ue008,]{0,10}{lasted}"),
    shape(r"{lasted}\s(?:for\s|some\s|about\s|nearly\s|almost\s|just\s)?$"),
)
_TIMETABLE = shape(r"{timetable}[^\ue000-\ue008.]{0,24}$")
_TIMETABLE_AFTER = shape(r"^[^\ue000-\ue008.,]{0,14}(?:예정|due|scheduled)")
_BEGINS, _ENDS = shape("{begins}"), shape("{ends}")
_APART = shape(r"(?:하루|매일|평일|휴식|제외|빼고|every day|a day|each day|daily|break|lunch|adjourn)")
_USUAL = shape(r"{usual}|{than_after}|지난\s(?![0-9])")
_TOPIC = re.compile(r"(?<!늦)[은는이가]\s")
BEFORE, AFTER, MOST = 3, 1, 6
TWO = 2


def check(page: Page) -> Iterator[Draft]:
    """Delays and stays that no two times near by give."""
    for place, claim in sorted(page.at.items()):
        if page.text[place] == DURATION and claim.value.unit in MINUTES and claim.value.is_point and number(claim) > 0:
            yield from _check_long(page, claim)


def _check_long(page: Page, long: Claim) -> Iterator[Draft]:
    late = _is_said(page, long, _LATE)
    sentence = page.each.sentences[page.row_of[long.id]]
    if not late and (not _is_said(page, long, _LASTED) or _USUAL.search(page.each.article.text, sentence.start, sentence.end)):
        return
    index = page.row_of[long.id]
    rows = page.rows[max(0, index - BEFORE) : index + AFTER + 1]
    if _APART.search(page.text, rows[0].start, rows[-1].end):
        return
    near = [_dated(page, m) for row in rows for c in row.claims if (m := moment(page, c))]
    stated = number(long) * MINUTES[long.value.unit or "minute"]
    if not TWO <= len(near) <= MOST or any(fits(a, b, stated, long) for a, b in permutations(near, TWO)):
        return
    pair = _of_timetable(page, near, long) if late else _of_stay(page, near)
    if pair is not None:
        yield from _judged(pair, long, stated, late)


def _is_said(page: Page, long: Claim, patterns: Sequence[re.Pattern[str]]) -> bool:
    after, before = patterns
    return bool(after.search(page.after(long, 24)) or before.search(page.before(long, 30)))


def _dated(page: Page, one: Moment) -> Moment:
    """The day that stands behind the time: 3pm on Tuesday."""
    if one.day is not None:
        return one
    row = page.row(one.claim)
    behind = [
        c
        for c in row.claims
        if c.kind == "date" and c.span[0] >= one.claim.span[1] and len(page.between(one.claim, c)) <= TWO * 2
    ]
    lo = behind[0].value.lo if behind and behind[0].value.is_point else None
    return replace(one, day=date.fromisoformat(lo[:10])) if isinstance(lo, str) and len(lo) >= 10 else one


def _of_timetable(page: Page, near: Sequence[Moment], long: Claim) -> tuple[Moment, Moment] | None:
    """The one time of the timetable, and of the others the first that stands behind the delay in its sentence."""
    planned = [m for m in near if _TIMETABLE.search(page.before(m.claim, 40)) or _TIMETABLE_AFTER.search(page.after(m.claim, 24))]
    real = [m for m in near if m not in planned and page.row(m.claim) is page.row(long)]
    real = [m for m in real if m.claim.span > long.span and not _TOPIC.search(page.between(long, m.claim))]
    return (planned[0], real[0]) if len(planned) == 1 and real else None


def _of_stay(page: Page, near: Sequence[Moment]) -> tuple[Moment, Moment] | None:
    """The only two times: at one something began, at the other it ended."""
    if len(near) != TWO:
        return None
    first, last = near
    before = page.before(first.claim, 50) + page.after(first.claim, 30)
    after = page.before(last.claim, 50) + page.after(last.claim, 30)
    return (first, last) if _BEGINS.search(before) and _ENDS.search(after) else None


def _judged(pair: tuple[Moment, Moment], long: Claim, stated: Decimal, late: bool) -> Iterator[Draft]:
    start, end = pair
    sure = all(m.sure_half for m in pair) or all(m.day is not None for m in pair)
    found = spans(start, end)
    if not found or found[0] <= 0 or long.hedge not in {"exact", "approx"}:
        return
    if not any(is_one_slip(span, stated) for span in found) and not (sure and not late and abs(found[0] / stated - 1) < 1):
        return
    span = next((s for s in found if is_one_slip(s, stated)), found[0])
    said = {"first": start.claim.quote, "last": end.claim.quote, "stated": long.quote}
    why = message("why.clock", hours=f"{span // 60:f}", minutes=f"{span % 60:f}", **said)
    wanted = of_number(long, span / MINUTES[long.value.unit or "minute"])
    yield mendable(alarm("FC522", ((long,), (start.claim, end.claim)), why, message("ask.span")), wanted)
