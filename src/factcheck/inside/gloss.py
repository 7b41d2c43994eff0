"""FC503, FC512: a value and its other notation in parentheses: 500B(5000억), 84㎡(약 25평), 10억달러(약 1조4000억원).

Two notations of one unit must meet; so must two units with a fixed factor. Two currencies meet within a wide band of
rates (lexicon/rates.toml): only a rate that never was, usually off by ten or a thousand, is reported.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from factcheck import lexicon
from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.model import Claim, Message, message
from factcheck.overlap import prove


@dataclass(frozen=True, slots=True)
class Band:
    """Lowest and highest rate that a newspaper may print, in won."""

    low: Decimal
    high: Decimal


@dataclass(frozen=True, slots=True)
class Rates:
    """Shape of rates.toml: won for one unit of a currency."""

    won_per: Mapping[str, Band]


WON_PER = lexicon.load("rates.toml", Rates).won_per


def check(each: Extraction) -> Iterator[Draft]:
    """Glosses that cannot be the value beside them."""
    for claim, gloss in each.glossed_values:
        if claim.value.unit in WON_PER and gloss.value.unit == "KRW":
            yield from _check_rate(claim, gloss)
            continue
        proof = prove(claim.readings, gloss.readings)
        if proof.meeting == "apart":
            rule = "FC503" if claim.value.unit == gloss.value.unit else "FC512"
            why = message("why.gloss", first=claim.value, second=gloss.value, tried=str(proof.tried))
            yield _draft(rule, claim, gloss, why)


def _check_rate(claim: Claim, gloss: Claim) -> Iterator[Draft]:
    foreign, won = claim.value.lo, gloss.value.lo
    if not isinstance(foreign, Decimal) or not isinstance(won, Decimal) or foreign <= 0:
        return
    rate, band = won / foreign, WON_PER[claim.value.unit or ""]
    if band.low <= rate <= band.high:
        return
    why = message(
        "why.rate",
        first=claim.value,
        second=gloss.value,
        rate=f"{rate.quantize(Decimal('0.01')):,f}",
        low=f"{band.low:f}",
        high=f"{band.high:f}",
    )
    yield _draft("FC512", claim, gloss, why)


def _draft(rule: str, claim: Claim, gloss: Claim, why: Message) -> Draft:
    return Draft(rule, "CONFLICT", "error", ((claim,), (gloss,)), (why,), Decimal("0.95"), ask=message("ask.gloss"))
