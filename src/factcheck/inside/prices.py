"""FC508: a price or amount per head against the total and the number that the text gives just before.

A unit price is another matter unless the text counts what it is per (대당 and 228대, apiece and a count): then total ÷ number
must meet it. Only a tenfold slip is reported; other gaps have other reasons (averages, taxes, parts left out).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType

from factcheck.compare.draft import Draft
from factcheck.compare.values.slips import likeness
from factcheck.inside.arithmetic import Width, ends, meets, number, power_of_ten, product, same_unit
from factcheck.inside.found import alarm, at, mendable, of_unit, tie
from factcheck.inside.page import Page
from factcheck.inside.repair import of_product
from factcheck.lexicon.inside import any_of
from factcheck.model import Claim, Value, message

_PER_BEFORE = re.compile(any_of("per_one") + r"[^0-9.]{0,30}$")
_PER_AFTER = re.compile(r"\s?(?:수준|정도|쯤)?" + any_of("per_after"), re.IGNORECASE)
_VARIES = re.compile(any_of("may_vary"))
_COUNTER = MappingProxyType(
    {"인": "person", "명": "person", "사람": "person", "대": "vehicle", "가구": "household", "세대": "household"}
)
_PER_WORD = re.compile(r"(?P<per>인|명|사람|가구|세대|대|개|건|곳|회)(?:에|당)")
_DIVIDED = re.compile(any_of("divided"), re.IGNORECASE)
NEAR = Decimal("0.3")
ROUGH = Decimal("0.1")
"""A total this coarse proves nothing."""
REACH = 5
"""Rows before the price that may hold total and number."""


def check(page: Page) -> Iterator[Draft]:
    """Unit prices with a total and a number near by."""
    for row in page.rows:
        for price in row.claims:
            if price.kind == "money" and price.value.is_point and _is_per(page, price):
                yield from _check_price(page, price)


def _is_per(page: Page, price: Claim) -> bool:
    text = page.each.article.text
    before, after = text[max(0, price.span[0] - 40) : price.span[0]], text[price.span[1] : price.span[1] + 16]
    return bool(_PER_BEFORE.search(before) or _PER_AFTER.match(after)) and not _VARIES.search(before[-12:])


def _check_price(page: Page, price: Claim) -> Iterator[Draft]:
    index = page.row_of[price.id]
    near = [c for row in page.rows[max(0, index - REACH) : index + 1] for c in row.claims if c is not price]
    totals = [c for c in near if same_unit(c, price) and number(c) > number(price)]
    counts = [c for c in near if c.kind == "count" and c.value.is_point and number(c) >= 2 and _counts(page, price, c)]
    pairs = [(t, n) for t in totals for n in counts]
    exact = [pair for pair in pairs if _holds(price, *pair, "strict")]
    if exact:
        total, count = exact[-1]
        yield tie(((total, count, price),), message("why.tie.price", total=total.value, count=count.value, price=price.value))
    elif not any(_holds(price, *pair, "lenient") for pair in pairs):
        before = [c for c in totals if c.span < price.span], [c for c in counts if c.span < price.span]
        yield from _slip(page, price, before[0][-2:], before[1][-2:])


def _slip(page: Page, price: Claim, totals: Sequence[Claim], counts: Sequence[Claim]) -> Iterator[Draft]:
    """The price is a power of ten away from what total and number give; or the text says that it divided, and it did not."""
    if len({number(c) for c in counts}) != 1:
        return
    slack = Decimal("0.03") if price.significant >= 2 else Decimal("0.001")
    product_ = number(price) * number(counts[-1])
    divided = _DIVIDED.search(page.before(price, 30)) and len({number(c) for c in totals}) == 1
    for total in totals:
        if (
            power_of_ten(number(total), product_, slack)
            or _swapped(price, number(total) / number(counts[-1]))
            or (divided and abs(number(total) / product_ - 1) <= NEAR)
        ):
            computed = of_unit(at(number(total) / number(counts[-1]), number(price)), price.value.unit)
            said = {"total": total.value, "count": counts[-1].value, "price": price.value, "computed": computed}
            why, wanted = message("why.price", **said), of_product(total, price, counts[-1])
            yield mendable(alarm("FC508", ((price,), (total, counts[-1])), why, message("ask.price")), wanted)
            return


def _swapped(price: Claim, computed: Decimal) -> bool:
    """The stated price has two digits of the computed one in the other order."""
    places = number(price).adjusted() - price.significant + 1
    rounded = at(computed, Decimal(1).scaleb(places))
    found = likeness(price, replace(price, value=Value(rounded, rounded, price.value.unit)))
    return price.significant >= 2 and found is not None and found.mechanism == "swapped_digits"


def _counts(page: Page, price: Claim, count: Claim) -> bool:
    """The number counts what the price is per; English `apiece` goes with any count."""
    if page.each.article.language == "en":
        return True
    text = page.each.article.text
    before = text[max(0, price.span[0] - 40) : price.span[0]]
    word = next(iter(_PER_WORD.findall(before)), None)
    return word is None or (count.counter or "").startswith(word) or count.value.unit == _COUNTER.get(word)


def _holds(price: Claim, total: Claim, count: Claim, width: Width) -> bool:
    each, whole, times = ends(price, width), ends(total, width), ends(count, width)
    if each is None or whole is None or times is None or each.lo < 0 or whole.hi - whole.lo > ROUGH * whole.hi:
        return False
    return meets(product(each, times), whole)
