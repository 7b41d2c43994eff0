"""FC514: years and months beside the month that they are counted from: 2018년 1월 이후 8년 8개월 만.

They are counted up to the text or to the months before it that its numbers are of. Told are only years that are one off while the months
hold: that is one wrong figure. Another year in the sentence, or in the one before it, may be what it is counted up to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck.compare.draft import Draft
from factcheck.inside.arithmetic import number
from factcheck.inside.found import alarm
from factcheck.inside.page import Page, shape
from factcheck.model import Claim, message
from factcheck.numerals import read_digits

_COUNTED = shape(r"<D:start>\s?(?:이후|이래)\s(?:[가-힣]{1,4}\s)?<T:count>\s?만(?:에|의|인|이다|이라|이며|으로|에야|[.,\s])")
_MONTH = re.compile(r"(?<![0-9])(?P<year>[0-9]{4})년\s(?P<month>[0-9]{1,2})월")
_BESIDE = re.compile(r"지난해|작년|재작년|올해|내년|당시|(?<![0-9])[0-9]{4}년")
LAG = 3
"""Months by which the numbers of a text may be older than it is."""
YEAR = 12


def check(page: Page) -> Iterator[Draft]:
    """Years and months since a month that are a year off."""
    now = _months_of(page.each.article.date)
    if now is None:
        return
    for found in page.find(_COUNTED):
        start, count = found["start"], found["count"]
        begun = _MONTH.fullmatch(start.quote)
        if begun is None or count.value.unit != "month" or count.hedge != "exact" or _says_when(page, start, count):
            continue
        stated, computed = number(count), now - _months(begun["year"], begun["month"])
        years, rest = divmod(computed - stated, YEAR)
        if (years == 1 and rest <= LAG) or (years == -1 and rest <= LAG):
            why = message("why.since_months", start=start.quote, stated=count.quote, **_worded(stated + years * YEAR))
            yield alarm("FC514", ((start,), (count,)), why, message("ask.year"))


def _says_when(page: Page, start: Claim, count: Claim) -> bool:
    """The sentence, or the one before it, has another year or a word for one."""
    row = page.row(start)
    if page.row_of[count.id] != row.index:
        return True
    sentences = page.each.sentences[max(0, row.index - 1) : row.index + 1]
    text = "\n".join(page.each.article.text[s.start : s.end] for s in sentences)
    return bool(_BESIDE.search(text.replace(start.quote, "", 1)))


def _months_of(day: str | None) -> Decimal | None:
    return _months(day[:4], day[5:7]) if day else None


def _months(year: str, month: str) -> Decimal:
    """Months since the year 0."""
    read = [read_digits(each) for each in (year, month.lstrip("0") or "0")]
    return sum((each.value * size for each, size in zip(read, (YEAR, 1), strict=True) if each), Decimal(0))


def _worded(months: Decimal) -> dict[str, str]:
    years, rest = divmod(months, YEAR)
    return {"months": f"{months:f}", "years": f"{years:f}", "rest": f"{rest:f}"}
