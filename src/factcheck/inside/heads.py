"""FC515: the one percentage of a headline against the one of the body: 4.9% above a text that knows 3.9% alone; 고작 1%대 above 3%.

A headline may compute what the body leaves to the reader: the ratio, change or share of any two values, the rest to a hundred,
a sum or difference of percentages. Only where nothing of this gives it, and one digit makes it the body's, it is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import permutations

from factcheck.compare.draft import Draft
from factcheck.inside.arithmetic import HUNDRED, number, unit
from factcheck.inside.eras import are_digits_slipped
from factcheck.inside.found import alarm, mendable
from factcheck.inside.page import Page
from factcheck.inside.repair import of_number
from factcheck.model import Claim, message

HEADS = frozenset({"title", "deck"})
MOST_LEVELS, MOST_SHARES = 16, 8
ROUNDED = Decimal("0.6")
"""A headline may round to whole percent."""
DECADE = Decimal(10)


def check(page: Page) -> Iterator[Draft]:
    """The headline's percentage, where the body has one and another."""
    percents = [c for c in page.at.values() if c.value.unit == "percent" and _low(c) is not None]
    heads = [c for c in percents if c.where in HEADS]
    body = [c for c in percents if c.where not in HEADS]
    if len({_low(c) for c in heads}) != 1 or not body:
        return
    stated = _low(heads[0]) or Decimal(0)
    values = list(dict.fromkeys(_low(c) or Decimal(0) for c in body))
    moves = any(c.framing == "change_by" for c in (heads[0], *body))
    if any(_meets(heads[0], value) for value in _may_be(page, values, moves)):
        return
    alike = [c for c in body if c.hedge == "exact" and are_digits_slipped(abs(stated), abs(_low(c) or Decimal(0)))]
    if len(values) == 1 and alike:
        why = message("why.headline_only", head=heads[0].quote, body=alike[0].quote)
        draft = alarm("FC515", ((heads[0],), tuple(alike[:3])), why, message("ask.headline"))
        yield mendable(draft, of_number(heads[0], values[0]))


def _low(claim: Claim) -> Decimal | None:
    """The number of a percentage, of 3%대 its lower end."""
    low, high = claim.value.lo, claim.value.hi
    value = low if isinstance(low, Decimal) else high
    return value if isinstance(value, Decimal) and value != 0 else None


def _meets(head: Claim, value: Decimal) -> bool:
    stated = abs(_low(head) or Decimal(0))
    high = head.value.hi if isinstance(head.value.hi, Decimal) else stated
    return stated - ROUNDED <= abs(value) <= max(abs(high), stated) + ROUNDED


def _may_be(page: Page, percents: Sequence[Decimal], moves: bool) -> Iterator[Decimal]:
    """All that a headline may have made of the body; a change has no rest to a hundred."""
    few = [abs(value) for value in percents[:MOST_SHARES]]
    yield from few
    yield from () if moves else (HUNDRED - value for value in few)
    yield from (a + sign * b for a, b in permutations(few, 2) for sign in (1, -1))
    levels = [
        c for c in page.at.values() if c.where not in HEADS and c.kind in {"money", "count", "quantity"} and c.value.is_point
    ]
    for a, b in permutations(levels[:MOST_LEVELS], 2):
        if unit(a) == unit(b) and number(b) > 0:
            share = number(a) / number(b) * HUNDRED
            yield from (share, share - HUNDRED, HUNDRED - share)
