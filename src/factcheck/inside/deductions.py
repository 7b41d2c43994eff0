"""FC508: interest, tax and discount: 180만원 … 15.4%의 세금 27만7200원을 떼면 162만2800원; from £180, 30% off, £136.

What is left after a deduction is the amount before it less what is taken; a price with a discount is the price less its share.
Any amounts near by that give the result, by the rate or by subtraction, end the matter; an alarm needs a result of three digits
that one slip makes of the computed one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import permutations

from factcheck.compare.draft import Draft
from factcheck.inside.arithmetic import HUNDRED, number, same_unit
from factcheck.inside.eras import are_digits_slipped
from factcheck.inside.found import alarm, at, mendable, of_unit
from factcheck.inside.page import Page, shape
from factcheck.inside.repair import of_number
from factcheck.model import Claim, message

_TAKEN = (
    shape(r"<L:taken>(?:을|를)?\s{deducts}[^\ue000-\ue008.]{0,30}<L:left>"),
    shape(
        r"(?:less|minus|after)\s(?:a\s|the\s)?(?:[a-z]{3,12}\s(?:of\s)?){0,3}<L:taken>,?[^\ue000-\ue008.]{0,30}{leaves}\s<L:left>"
    ),
)
_RATE = (
    shape(r"<L:price>(?:에서|을|를|짜리)?[^\ue000-\ue008.]{0,24}<P:rate>\s?{discounts}[^\ue000-\ue008.]{0,24}<L:left>"),
    shape(r"<P:rate>\s?{discounts}[^\ue000-\ue008.]{0,24}<L:price>[^\ue000-\ue008.]{0,24}<L:left>"),
)
_INTEREST = (
    shape(
        r"<L:price>[^\ue000-\ue008.]{0,24}(?:연\s|연리\s|at\s)<P:rate>[^\ue000-\ue004\ue006-\ue008]{0,30}(?:<T:time>)?[^\ue000-\ue008.]{0,40}{interest}[^\ue000-\ue008.]{0,12}<L:left>"
    ),
)
FINE, MOST = 3, 8
SMALL = Decimal("0.012")


def check(page: Page) -> Iterator[Draft]:
    """Results of a deduction, a discount or a rate of interest that are another."""
    for pattern in _TAKEN:
        for found in page.find(pattern):
            yield from _left_over(page, found["taken"], found["left"])
    for pattern in _RATE:
        for found in page.find(pattern):
            kept = 1 - abs(number(found["rate"])) / HUNDRED
            yield from _of_rate(page, found["price"], found["rate"], found["left"], number(found["price"]) * kept)
    for pattern in _INTEREST:
        for found in page.find(pattern):
            time = _years(found.get("time"))
            if time is not None:
                yield from _of_rate(
                    page,
                    found["price"],
                    found["rate"],
                    found["left"],
                    number(found["price"]) * number(found["rate"]) / HUNDRED * time,
                )


def _years(claim: Claim | None) -> Decimal | None:
    if claim is None:
        return Decimal(1)
    per = {"year": Decimal(1), "month": Decimal(12)}.get(claim.value.unit or "")
    return number(claim) / per if per and claim.value.is_point else None


def _amounts(page: Page, claim: Claim) -> list[Claim]:
    index = page.row_of[claim.id]
    near = [c for row in page.rows[max(0, index - 2) : index + 2] for c in row.claims]
    return [c for c in near if same_unit(c, claim) and c.value.is_point and number(c) > 0][:MOST]


def _left_over(page: Page, taken: Claim, left: Claim) -> Iterator[Draft]:
    """A − taken = left, for the one A before it that is nearest to it."""
    if not same_unit(taken, left) or left.significant < FINE:
        return
    wholes = [
        c
        for c in _amounts(page, left)
        if c not in (taken, left) and c.span < taken.span and number(c) > max(number(taken), number(left))
    ]
    if any(_near(number(c) - number(taken), number(left)) or _near(number(c) - number(left), number(taken)) for c in wholes):
        return
    for whole in reversed(wholes):
        yield from _told(page, (whole, taken), left, number(whole) - number(taken))


def _of_rate(page: Page, price: Claim, rate: Claim, left: Claim, computed: Decimal) -> Iterator[Draft]:
    if not same_unit(price, left) or computed <= 0:
        return
    share = number(rate) / HUNDRED
    fitting = [(a, b) for a, b in permutations(_amounts(page, left), 2) if b is left]
    ways = [number(a) * f for a, _ in fitting for f in (share, 1 - share, 1 + share)]
    if not any(_near(way, number(left)) for way in ways):
        yield from _told(page, (price, rate), left, computed)


def _near(a: Decimal, b: Decimal) -> bool:
    return b > 0 and abs(a / b - 1) <= SMALL


def _told(page: Page, terms: Sequence[Claim], left: Claim, computed: Decimal) -> Iterator[Draft]:
    if computed <= 0 or left.significant < 2:
        return
    rounded = at(computed, Decimal(1).scaleb(number(left).adjusted() - left.significant + 1))
    if are_digits_slipped(number(left), rounded) and abs(number(left) / computed - 1) > SMALL:
        terms_said = ", ".join(c.quote for c in terms)
        why = message("why.deduction", terms=terms_said, left=left.value, computed=of_unit(rounded, left.value.unit))
        yield mendable(alarm("FC508", ((left,), tuple(terms)), why, message("ask.price")), of_number(left, rounded))
