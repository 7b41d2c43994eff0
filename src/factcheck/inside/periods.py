"""FC508: one amount by the week or month and by the year: £95,000 a week, £4.94m a year; 월 390만원, 연 4680만원.

The second must restate the first (`or`, an apposition, `That is`), with no other amount between, and only a typing slip is
reported (two digits swapped, a power of ten): a year may hold thirteen months of pay, a bonus, a discount.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from factcheck.compare.draft import Draft
from factcheck.compare.values.slips import likeness
from factcheck.inside.arithmetic import WIDTHS, ends, meets, number, power_of_ten, scaled, unit
from factcheck.inside.found import alarm, at, mendable, of_unit, tie
from factcheck.inside.page import Page
from factcheck.inside.repair import of_number
from factcheck.lexicon.inside import any_of
from factcheck.model import Claim, Value, message

_WEEK, _MONTH, _YEAR = (
    (
        re.compile(r"\s?" + any_of(f"per_{name}_after") + r"(?!\s(?:ago|earlier|later|before\sthat|on\syear))", re.IGNORECASE),
        re.compile(
            r"(?<![가-힣0-9])" + any_of(f"per_{name}_before") + r"(?:으로는|로는|으로|로|은|는|이)?\s?(?:약\s)?$", re.IGNORECASE
        ),
    )
    for name in ("week", "month", "year")
)
"""Words after and before an amount; they may have been read as lengths of time, so the text itself is asked."""
_TIMES = ((_WEEK, Decimal(52)), (_MONTH, Decimal(12)))
_JOINT = re.compile(any_of("restated") + r"|\bor\s|[,(]\s?(?:or\s)?$|(?:으로|로|이며|이고|인데),?\s?$", re.IGNORECASE)
"""What makes one amount of two: an apposition, `or`, `That is`."""
_LAST_WORD = re.compile(any_of("per_year_before") + r"\s?$", re.IGNORECASE)
APART = 60
"""Characters from the one to the other."""
DIGITS = 3
"""Significant digits of an amount that a power of ten may be told of; 월 1만원 and 연 120만원 are two fees."""
REACH = 18
"""Characters before an amount that hold the word."""
ROUGHLY = Decimal("0.015")
"""A year has 52 weeks and a day or two."""


def check(page: Page) -> Iterator[Draft]:
    """Amounts for two lengths of time that belong together."""
    claims = [c for row in page.rows for c in row.claims]
    for first, second in pairwise(c for c in claims if c.kind == "money" and c.value.is_point):
        between = _bare(page.each.article.text[first.span[1] : second.span[0]])
        if len(between) > APART or not _JOINT.search(between) or unit(first) != unit(second):
            continue
        for patterns, times in _TIMES:
            if _is_per(page, first, patterns) and _is_per(page, second, _YEAR):
                yield from _judged(second, first, times)


def _bare(between: str) -> str:
    """What stands between two amounts without the last word of time, which belongs to the second."""
    return _LAST_WORD.sub("", between)


def _is_per(page: Page, claim: Claim, patterns: tuple[re.Pattern[str], re.Pattern[str]]) -> bool:
    after, before = patterns
    if claim.framing == "change_by" or number(claim) <= 0:
        return False
    text, (start, end) = page.each.article.text, claim.span
    return bool(after.match(text, end) or before.search(text, max(0, start - REACH), start))


def _judged(year: Claim, part: Claim, times: Decimal) -> Iterator[Draft]:
    computed = number(part) * times
    said = {"each": part.value, "year": year.value}
    if _holds(year, part, times):
        yield tie(((part, year),), message("why.tie.period", **said))
    elif _is_slip(year, part, computed):
        why = message("why.period", computed=of_unit(computed, year.value.unit), **said)
        draft = alarm("FC508", ((year,), (part,)), why, message("ask.price"))
        yield mendable(draft, (*of_number(year, computed), *of_number(part, number(year) / times)))


def _holds(year: Claim, part: Claim, times: Decimal) -> bool:
    for width in WIDTHS:
        whole, each = ends(year, width), ends(part, width)
        if whole is None or each is None or meets(scaled(each, times), whole):
            return True
    return abs(number(part) * times / number(year) - 1) <= ROUGHLY


def _is_slip(year: Claim, part: Claim, computed: Decimal) -> bool:
    """The stated year is the computed one with two digits swapped, or with another power of ten."""
    if power_of_ten(number(year), computed, Decimal("0.005")):
        return max(year.significant, part.significant) >= DIGITS
    rounded = at(computed, Decimal(1).scaleb(number(year).adjusted() - year.significant + 1))
    found = likeness(year, replace(year, value=Value(rounded, rounded, year.value.unit)))
    return year.significant >= 2 and found is not None and found.mechanism == "swapped_digits"
