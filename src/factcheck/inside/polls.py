"""FC510: a poll's margin of error against its number of respondents.

Simple random sampling at 95 % gives 98/√n points, at 99 % 129/√n (Lohr, Sampling, section 2.5); weighting and design make
margins larger, so only a smaller one, or one more than twice as large, is reported.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal, localcontext

from factcheck.compare.draft import Draft
from factcheck.inside.arithmetic import PRECISION, number
from factcheck.inside.found import alarm, at, of_unit, tie
from factcheck.inside.page import Page, shape
from factcheck.model import Claim, message

AT_95, AT_99 = Decimal(98), Decimal(129)
LEAST, MOST = Decimal("0.9"), Decimal(2)
_MARKED = shape(r"(?:±|\+/-|plus or minus|plus or|플러스마이너스)\s?$")
"""`minus` may have been taken for the sign of the number."""
_CONFIDENCE_99 = shape(r"{confidence_99}")
_ASKED = shape(r"명|people|adults|respondents|voters|registered|likely|인(?![가-힣])")
WIDEST = Decimal(40)
FEWEST, MANY = Decimal(100), Decimal(200_000)


def check(page: Page) -> Iterator[Draft]:
    """Margins of the polls that the article describes with one number of respondents."""
    for row in page.rows:
        for margin in row.claims:
            if margin.value.unit in {"percentage_point", "percent"} and _is_margin(page, margin):
                yield from _check_margin(page, margin)


def _is_margin(page: Page, claim: Claim) -> bool:
    row, place = page.row(claim), page.place[claim.id]
    around = page.text[max(row.start, place - 60) : min(row.end, place + 40)]
    return bool(_WORDS.search(around)) and 0 < abs(number(claim)) < WIDEST and bool(_MARKED.search(page.before(claim, 20)))


_WORDS = shape("{margin}")


def _check_margin(page: Page, margin: Claim) -> Iterator[Draft]:
    asked = [c for c in page.near(margin, 3) if c.kind == "count" and c.value.is_point and FEWEST <= number(c) <= MANY]
    asked = [c for c in asked if c.value.unit == "person" or _ASKED.match(page.after(c, 14).lstrip())]
    if not asked:
        return
    with localcontext(prec=PRECISION):
        fits = {c.id: _fits(abs(number(margin)), number(c), page, margin) for c in asked}
    said = {"stated": margin.value, "asked": asked[0].value}
    exact = [c for c in asked if fits[c.id] == "fits"]
    if exact:
        yield tie(((exact[0], margin),), message("why.tie.margin", stated=margin.value, asked=exact[0].value))
    elif len({number(c) for c in asked}) == 1 and fits[asked[0].id] == "off":
        computed = of_unit(at(AT_95 / number(asked[0]).sqrt(), Decimal("0.1")), "percentage_point")
        yield alarm("FC510", ((margin,), (asked[0],)), message("why.margin", computed=computed, **said), message("ask.margin"))


def _fits(stated: Decimal, asked: Decimal, page: Page, margin: Claim) -> str:
    row = page.row(margin)
    sure = _CONFIDENCE_99.search(page.text, row.start, row.end)
    least, likely = AT_95 / asked.sqrt(), (AT_99 if sure else AT_95) / asked.sqrt()
    if abs(stated - likely) <= Decimal("0.1") or abs(stated - least) <= Decimal("0.1"):
        return "fits"
    return "near" if least * LEAST - Decimal("0.05") <= stated <= likely * MOST else "off"
