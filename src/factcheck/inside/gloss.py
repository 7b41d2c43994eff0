"""FC503, FC512: a value and its other notation in parentheses: 500B(5000억), 84㎡(약 25평), 10억달러(약 1조4000억원).

Two notations of one unit must meet; so must two units with a fixed factor. Two currencies meet within a wide band of
rates (lexicon/rates.toml): only a rate that never was, usually off by ten or a thousand, is reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from factcheck import lexicon
from factcheck.compare.draft import Draft
from factcheck.inside.found import alarm, at, mendable, tie
from factcheck.inside.page import Page
from factcheck.inside.repair import of_equal, of_number
from factcheck.model import Claim, message
from factcheck.overlap import prove


@dataclass(frozen=True, slots=True)
class Band:
    """Lowest and highest rate that a newspaper may print: units of the currency for one US dollar."""

    low: Decimal
    high: Decimal


@dataclass(frozen=True, slots=True)
class Rates:
    """Shape of rates.toml."""

    per_dollar: Mapping[str, Band]


POWERS = (-4, -3, -2, -1, 1, 2, 3, 4)
"""Powers of ten by which a conversion is misprinted."""
PER_DOLLAR = lexicon.load("rates.toml", Rates).per_dollar

_COMPOUND = re.compile(r"[0-9]\s?(?:st|stone|ft|feet|foot|lb|lbs|hours?|척|자)\s?$", re.IGNORECASE)
"""12st 4lb (78kg): the value before the brackets is the end of one that has two parts."""


def check(page: Page) -> Iterator[Draft]:
    """Glosses that cannot be the value beside them, and those that meet it."""
    for claim, gloss in page.each.glossed_values:
        if _is_money(claim) and _is_money(gloss) and claim.value.unit != gloss.value.unit:
            yield from _rate(claim, gloss)
            continue
        if _COMPOUND.search(page.each.article.text[max(0, claim.span[0] - 8) : claim.span[0]]):
            continue
        proof = prove(claim.readings, gloss.readings)
        if proof.meeting == "apart":
            rule = "FC512" if _is_converted(claim, gloss) else "FC503"
            why = message("why.gloss", first=claim.value, second=gloss.value, tried=str(proof.tried))
            yield mendable(alarm(rule, ((claim,), (gloss,)), why, message("ask.gloss")), of_equal(claim, gloss))
        elif proof.meeting == "same" and _is_converted(claim, gloss):
            # One value in two notations of its unit is one claim; only a converted one is a second number to tick.
            yield tie(((claim, gloss),), message("why.tie.gloss", first=claim.value, second=gloss.value))


def _is_converted(claim: Claim, gloss: Claim) -> bool:
    """Two units, not two notations of one: a bare 500B goes with whatever is counted."""
    units = {claim.value.unit, gloss.value.unit}
    return len(units) == 2 and None not in units and {claim.kind, gloss.kind} != {"count"}


def _is_money(claim: Claim) -> bool:
    return claim.value.unit in PER_DOLLAR


def _rate(claim: Claim, gloss: Claim) -> Iterator[Draft]:
    """The rate that the pair implies, against what the two currencies' bands allow."""
    first, second = claim.value.lo, gloss.value.lo
    if not (isinstance(first, Decimal) and isinstance(second, Decimal)) or first <= 0 or second <= 0:
        return
    rate, band = second / first, _cross(claim.value.unit or "", gloss.value.unit or "")
    if band.low <= rate <= band.high:
        return
    why = message(
        "why.rate",
        first=claim.value,
        second=gloss.value,
        rate=_shown(rate),
        low=_shown(band.low),
        high=_shown(band.high),
    )
    shifts = [k for k in POWERS if band.low <= rate.scaleb(k) <= band.high]
    wanted = [replace(each, beside=claim) for k in shifts for each in of_number(gloss, second.scaleb(k))]
    wanted += [each for k in shifts for each in of_number(claim, first.scaleb(-k))]
    yield mendable(alarm("FC512", ((claim,), (gloss,)), why, message("ask.gloss")), tuple(wanted))


def _cross(first: str, second: str) -> Band:
    """Units of the second currency for one of the first."""
    a, b = PER_DOLLAR[first], PER_DOLLAR[second]
    return Band(b.low / a.high, b.high / a.low)


def _shown(rate: Decimal) -> str:
    places = Decimal("0.01") if rate >= 1 else Decimal("0.0001")
    return f"{at(rate, places).normalize():,f}"
