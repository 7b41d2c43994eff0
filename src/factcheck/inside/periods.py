"""FC508: one amount by the week or month and by the year: £95,000 a week, £4.94m a year; 월 390만원, 연 4680만원.

The two must stand in one row or the next, and only a typing slip is reported (two digits swapped, a power of ten): a year
may hold thirteen months of pay, a bonus, a discount.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import product

from factcheck.compare.draft import Draft
from factcheck.compare.slips import likeness
from factcheck.inside.arithmetic import WIDTHS, ends, meets, number, power_of_ten, scaled, unit
from factcheck.inside.found import alarm, at, mendable, of_unit, tie
from factcheck.inside.page import Page, Row
from factcheck.inside.repair import of_number
from factcheck.lexicon.inside import any_of
from factcheck.model import Claim, Value, message

_WEEK, _MONTH, _YEAR = (
    (
        re.compile(r"\s?" + any_of(f"per_{name}_after"), re.IGNORECASE),
        re.compile(any_of(f"per_{name}_before") + r"(?:으로는|로는|으로|로|은|는|이)?\s?(?:약\s)?$", re.IGNORECASE),
    )
    for name in ("week", "month", "year")
)
"""Words after and before an amount; they may have been read as lengths of time, so the text itself is asked."""
_TIMES = ((_WEEK, Decimal(52)), (_MONTH, Decimal(12)))
NEAR = 1
"""Rows between the two amounts."""
REACH = 18
"""Characters before an amount that hold the word."""
ROUGHLY = Decimal("0.015")
"""A year has 52 weeks and a day or two."""


def check(page: Page) -> Iterator[Draft]:
    """Amounts for two lengths of time that belong together."""
    for row in page.rows:
        years = [c for c in row.claims if _is_per(page, c, _YEAR)]
        parts = [(c, times) for near in _around(page, row) for c in near.claims for p, times in _TIMES if _is_per(page, c, p)]
        for year, (part, times) in product(years, parts):
            if unit(year) == unit(part):
                yield from _judged(year, part, times)


def _around(page: Page, row: Row) -> tuple[Row, ...]:
    return page.rows[max(0, row.index - NEAR) : row.index + NEAR + 1]


def _is_per(page: Page, claim: Claim, patterns: tuple[re.Pattern[str], re.Pattern[str]]) -> bool:
    after, before = patterns
    if claim.kind != "money" or not claim.value.is_point or claim.framing == "change_by" or number(claim) <= 0:
        return False
    text, (start, end) = page.each.article.text, claim.span
    return bool(after.match(text, end) or before.search(text, max(0, start - REACH), start))


def _judged(year: Claim, part: Claim, times: Decimal) -> Iterator[Draft]:
    computed = number(part) * times
    said = {"each": part.value, "year": year.value}
    if _holds(year, part, times):
        yield tie(((part, year),), message("why.tie.period", **said))
    elif _is_slip(year, computed):
        why = message("why.period", computed=of_unit(computed, year.value.unit), **said)
        draft = alarm("FC508", ((year,), (part,)), why, message("ask.price"))
        yield mendable(draft, (*of_number(year, computed), *of_number(part, number(year) / times)))


def _holds(year: Claim, part: Claim, times: Decimal) -> bool:
    for width in WIDTHS:
        whole, each = ends(year, width), ends(part, width)
        if whole is None or each is None or meets(scaled(each, times), whole):
            return True
    return abs(number(part) * times / number(year) - 1) <= ROUGHLY


def _is_slip(year: Claim, computed: Decimal) -> bool:
    """The stated year is the computed one with two digits swapped, or with another power of ten."""
    if power_of_ten(number(year), computed, Decimal("0.005")):
        return True
    rounded = at(computed, Decimal(1).scaleb(number(year).adjusted() - year.significant + 1))
    found = likeness(year, replace(year, value=Value(rounded, rounded, year.value.unit)))
    return year.significant >= 2 and found is not None and found.mechanism == "swapped_digits"
