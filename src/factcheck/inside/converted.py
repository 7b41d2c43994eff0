"""FC512: a value said again in another unit where the reader of glosses made no pair of them, temperatures above all; and one
text's conversions of one currency, which go by one rate: €640m (1.02tn won), €600m (860bn won).

Two degrees differ by an offset as well as a factor, so both a temperature and a difference of temperatures are granted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from factcheck.compare.draft import Draft
from factcheck.inside.arithmetic import Range, ends, number, ratio
from factcheck.inside.found import alarm, mendable, of_unit
from factcheck.inside.page import Page, shape
from factcheck.inside.repair import of_number
from factcheck.lexicon.inside import any_of
from factcheck.model import Claim, message
from factcheck.value import factor_of

_BESIDE = (shape(r"<L:one>\s?[(（]<L:other>[)）]"), shape(r"<L:one>,\sor\s(?:about\s|nearly\s|roughly\s|some\s)?<L:other>"))
_OTHER_RATE = re.compile(any_of("other_rate"), re.IGNORECASE)
CELSIUS, FAHRENHEIT = "degree_celsius", "degree_fahrenheit"
ROUGH = Decimal("0.04")
"""How far two rounded lengths or weights may be apart."""
DEGREE = Decimal("1.1")
RATE = Decimal("0.06")
"""How far two rates of one text may be apart before they are two rates."""
MOST = 12


def check(page: Page) -> Iterator[Draft]:
    """Conversions that do not hold."""
    known = {(one.id, other.id) for one, other in page.each.glossed_values}
    for pattern in _BESIDE:
        for found in page.find(pattern):
            one, other = found["one"], found["other"]
            if (one.id, other.id) not in known and one.value.unit != other.value.unit:
                yield from _converted(one, other)
    yield from _rates(page)


def _converted(one: Claim, other: Claim) -> Iterator[Draft]:
    units = one.value.unit or "", other.value.unit or ""
    if set(units) == {CELSIUS, FAHRENHEIT}:
        meant = _degrees(number(one), units[0])
        off = min(abs(number(other) - each) for each in (meant, _step(number(one), units[0])))
        if off > DEGREE:
            yield _told(one, other, meant)
    elif one.kind == other.kind == "quantity" and all(units) and "year_of_age" not in units:
        (a, base), (b, same) = factor_of(units[0]), factor_of(units[1])
        meant = number(one) * a / b
        if base == same and meant > 0 and abs(number(other) / meant - 1) > ROUGH and abs(number(other) - meant) > 1:
            yield _told(one, other, meant)


def _told(one: Claim, other: Claim, meant: Decimal) -> Draft:
    computed = of_unit(meant, other.value.unit)
    why = message("why.converted", first=one.value, second=other.value, computed=computed)
    return mendable(alarm("FC512", ((one,), (other,)), why, message("ask.gloss")), of_number(other, meant))


def _degrees(value: Decimal, name: str) -> Decimal:
    """A temperature in the other unit."""
    return (value - 32) * 5 / 9 if name == FAHRENHEIT else value * 9 / 5 + 32


def _step(value: Decimal, name: str) -> Decimal:
    """A difference of temperatures in the other unit."""
    return value * 5 / 9 if name == FAHRENHEIT else value * 9 / 5


def _rates(page: Page) -> Iterator[Draft]:
    """Pairs of the same two currencies: the rates that they imply must lie near one another."""
    pairs = [(a, b) for a, b in page.each.glossed_values if a.kind == b.kind == "money" and a.value.unit != b.value.unit][:MOST]
    if len(pairs) < 2 or _OTHER_RATE.search(page.each.article.text):
        return
    for currencies in sorted({(a.value.unit or "", b.value.unit or "") for a, b in pairs}):
        same = [(a, b) for a, b in pairs if (a.value.unit, b.value.unit) == currencies]
        rates = [(pair, rate) for pair in same if (rate := _rate(*pair)) is not None]
        odd = [pair for pair, rate in rates if all(_apart(rate, other) for each, other in rates if each is not pair)]
        rest = [rate for pair, rate in rates if pair not in odd]
        agree = not any(_apart(a, b) for a, b in combinations(rest, 2))
        if len(odd) == 1 and rest and agree:
            yield from _odd_rate(odd[0], [pair for pair, _ in rates if pair is not odd[0]])
        elif len(rates) == 2 and len(odd) == 2:
            yield from _odd_rate(odd[1], [odd[0]])


def _rate(one: Claim, other: Claim) -> Range | None:
    first, second = ends(one, "strict"), ends(other, "strict")
    return ratio(second, first) if first is not None and second is not None and first.lo > 0 and second.lo > 0 else None


def _apart(a: Range, b: Range) -> bool:
    return a.lo > b.hi * (1 + RATE) or b.lo > a.hi * (1 + RATE)


def _odd_rate(odd: tuple[Claim, Claim], others: Sequence[tuple[Claim, Claim]]) -> Iterator[Draft]:
    one, other = odd
    first, second = others[0]
    meant = number(one) * number(second) / number(first)
    computed = of_unit(meant, other.value.unit)
    why = message("why.two_rates", first=one.value, second=other.value, computed=computed, like=second.value, per=first.value)
    wanted = tuple(replace(each, slack=abs(each.value) * RATE / 2, beside=one) for each in of_number(other, meant))
    yield mendable(alarm("FC512", ((one,), (other,), (first, second)), why, message("ask.gloss")), wanted)
