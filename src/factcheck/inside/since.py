"""FC514: counts of years beside the year that they start in: 2009년 대회 뒤 처음이다. 27년 만의 결승; its 150th anniversary. It opened in 1886.

The count and its year may stand in two sentences. Any two years of the article that give the count end the matter; an
alarm needs a year that the words call the start, no other past year near by, and a count that a slip makes of the true one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from factcheck.compare.draft import Draft
from factcheck.inside.arithmetic import number
from factcheck.inside.eras import Era, are_digits_slipped, computed_of, eras, is_whole_years, now_of, other_years
from factcheck.inside.found import alarm, mendable
from factcheck.inside.page import Page, shape
from factcheck.inside.repair import of_number
from factcheck.model import Claim, message

_KINDS = (
    ("anniversary", shape(r"<LTR:count>\s?(?:{anniversary}|주기)(?![가-힣]{2})")),
    ("anniversary", shape(r"<R:count>\s(?:[a-z]{3,9}\s)?(?:anniversary|birthday)\b")),
    (
        "anniversary",
        shape(r"(?:문을 연|세워진|지어진|태어난|만들어진|생긴|놓인)\s지\s(?:<D:now>로\s)?(?:꼭\s|딱\s|벌써\s)?<T:count>"),
    ),
    ("since", shape(r"<T:count>\s?만(?:에|의|인|이|\s|에야)")),
    ("since", shape(r"<T:count>\s(?:after|since)\s")),
    ("since", shape(r"\b(?:gap|absence|wait|hiatus|break|closure|drought)\sof\s(?:[a-z]{4,8}\s)?<T:count>")),
    (
        "since",
        shape(
            r"(?:[\ue007]|not\b|time\b|since\b|longest\b|best\b|worst\b|biggest\b)[^\ue000-\ue008,]{0,40}\s(?:in|for)\s<T:count>"
        ),
    ),
)
_BOUND = {
    "anniversary": (shape("{begun}"), shape(r"{begun}[^\ue000-\ue008,;]{0,40}$")),
    "since": (shape("{not_since}"), shape(r"{not_since}[^\ue000-\ue008,;]{0,40}$")),
}
_REACHED = re.compile(r"(?:에|은|이|\s)?\s?(?:[가-힣]{2,4}\s)?")
_REACHED_IN = re.compile(r"\s?[가-힣]{1,3}(?:이던|인|이었던|을 맞은|을 맞이한|을 맞는|을 기념해|이 되는|이 된)\s(?:지난\s)?")
_OWN = shape(r"{own_event}\s?$")
_OTHERWISE = shape("{reckoned}")
REACH, OWN = 40, 6
"""Signs after a year in which the words say what began or ended in it."""
CLOSE = Decimal(10)
"""Years by which an anniversary in the sentence of its year may be off and still be meant for it."""


@dataclass(frozen=True, slots=True)
class Count:
    """A count of years in the text."""

    claim: Claim
    kind: str


def check(page: Page) -> Iterator[Draft]:
    """Anniversaries and `first since` that no year of the article gives."""
    known = eras(page)
    now = now_of(page)
    if now is None or not known:
        return
    told: set[str] = set()
    for count in _counts(page):
        if count.claim.id not in told:
            told.add(count.claim.id)
            yield from _check_count(page, count, known, now)


def _counts(page: Page) -> Iterator[Count]:
    for kind, pattern in _KINDS:
        for found in page.find(pattern):
            if is_whole_years(found["count"]):
                yield Count(found["count"], kind)


def _check_count(page: Page, count: Count, known: Sequence[Era], now: Decimal) -> Iterator[Draft]:
    stated = number(count.claim)
    index = page.row_of[count.claim.id]
    years = {era.year for era in known} | other_years(page)
    ends = years | {now - 1, now, now + 1}
    if any(abs(end - start - stated) <= 1 for end in ends for start in years):
        return
    if _OTHERWISE.search(page.text, page.row(count.claim).start, page.row(count.claim).end):
        return
    end = _end(page, count, known)
    near = [era for era in known if abs(era.row - index) <= 1 and era.claim is not end and era.year < now - 1]
    starts = [era for era in near if _is_start(page, era, count) or _is_proven(page, era, known, count)]
    if not starts or len({era.year for era in near}) != 1:
        return
    last = era_year(end) or now
    computed = last - starts[0].year
    if computed > 0 and _is_off(stated, computed, beside=starts[0].row == index and count.kind == "anniversary"):
        why = message(f"why.{count.kind}", start=starts[0].claim.quote, stated=str(stated), computed=str(computed))
        draft = alarm("FC514", ((starts[0].claim,), (count.claim,)), why, message("ask.year"))
        yield mendable(draft, of_number(count.claim, computed))


def era_year(claim: Claim | None) -> Decimal | None:
    """The year of a date."""
    return computed_of(claim) if claim is not None else None


def _is_off(stated: Decimal, computed: Decimal, beside: bool) -> bool:
    return are_digits_slipped(stated, computed) or (beside and abs(stated - computed) <= CLOSE)


def _end(page: Page, count: Count, known: Sequence[Era]) -> Claim | None:
    """지난 2016년 개항 100주년 때: the year right before the count is the one in which it was reached."""
    if count.kind != "anniversary":
        return None
    place = page.place[count.claim.id]
    before = [era for era in known if page.place[era.claim.id] < place]
    if before and _REACHED.fullmatch(page.between(before[-1].claim, count.claim)):
        return before[-1].claim
    after = [era for era in known if page.place[era.claim.id] > place]
    return after[0].claim if after and _REACHED_IN.fullmatch(page.between(count.claim, after[0].claim)) else None


def _is_start(page: Page, era: Era, count: Count) -> bool:
    """The words after the year, or for English before it, call it the start."""
    after, before = _BOUND[count.kind]
    start, end = era.claim.span
    dates = [c.span[0] for c in page.row(era.claim).claims if c.kind == "date" and c.span[0] >= end]
    last = min([end + REACH, page.each.sentences[page.row_of[era.claim.id]].end, *dates])
    text = page.each.article.text
    first = max(start - REACH, page.each.sentences[page.row_of[era.claim.id]].start)
    own = _OWN.search(page.before(count.claim, 12))
    if own and own[0] not in text[first : min(last, max(end, count.claim.span[0] - OWN))]:
        return False
    return bool(after.search(text, end, last) or before.search(text[first:start]))


def _is_proven(page: Page, era: Era, known: Sequence[Era], count: Count) -> bool:
    """Another count of the article holds with this start."""
    others = [number(other.claim) for other in _counts(page) if other.claim is not count.claim]
    now = now_of(page)
    return now is not None and now - era.year in others
