"""FC501, FC302: a change in percent recomputed from the two levels that the same sentence gives.

The levels are intervals of their written precision; truncation is allowed as well as rounding. A percentage that equals
the difference of two percentages is the well-known slip of % for %p.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.model import Claim, Interval, Value, message

_FROM_AFTER = re.compile(r"\s?(?:에서(?!는)|이던|이었던|였던)")
_TO_AFTER = re.compile(r"\s?(?:으로|로)(?![가-힣]{0,2}\s?(?:추정|예상))")
_FROM_BEFORE = re.compile(
    r"(?:from|compared with|versus|up from|down from|against)\s(?:an? |the |about |around )?$", re.IGNORECASE
)
_TO_BEFORE = re.compile(
    r"(?:(?:percent|per cent|%)\s)?(?:to|was|reached|hit|totaled)\s(?:about |around |a record )?$", re.IGNORECASE
)
HUNDRED = Decimal(100)
SLACK = Decimal("0.1")
"""Percentage points that rounding in two steps may add."""


def check(each: Extraction) -> Iterator[Draft]:
    """Sentences with one start level, one end level and one change that do not fit."""
    for _, group in groupby(each.claims, key=lambda c: c.scope):
        yield from _check_sentence(each.article.text, [c for c in group if isinstance(c.value.lo, Decimal) and c.value.is_point])


def _check_sentence(text: str, claims: Sequence[Claim]) -> Iterator[Draft]:
    starts = [c for c in claims if _is_start(text, c)]
    for start in starts:
        ends = [
            c for c in claims if c is not start and c.value.unit == start.value.unit and _is_end(text, c) and _beside(start, c)
        ]
        changes = [c for c in claims if _is_change(c) and c not in (start, *ends) and _within(c, start, ends)]
        if len(ends) == 1 and len(changes) == 1:
            yield from _check_triple(start, ends[0], changes[0])


def _is_start(text: str, claim: Claim) -> bool:
    before = text[max(0, claim.span[0] - 24) : claim.span[0]]
    return bool(_FROM_AFTER.match(text, claim.span[1]) or _FROM_BEFORE.search(before))


def _is_end(text: str, claim: Claim) -> bool:
    before = text[max(0, claim.span[0] - 24) : claim.span[0]]
    return bool(_TO_AFTER.match(text, claim.span[1]) or _TO_BEFORE.search(before))


def _beside(a: Claim, b: Claim) -> bool:
    return abs(a.span[0] - b.span[0]) <= 60


def _within(change: Claim, start: Claim, ends: Sequence[Claim]) -> bool:
    """Close to both levels: another clause's percentage is another matter."""
    return bool(ends) and all(abs(change.span[0] - c.span[0]) <= 60 for c in (start, *ends))


def _is_change(claim: Claim) -> bool:
    return claim.value.unit == "percent" and claim.framing == "change_by"


def _check_triple(start: Claim, end: Claim, change: Claim) -> Iterator[Draft]:
    stated = change.value.lo
    if not isinstance(stated, Decimal) or not start.readings or not end.readings:
        return
    if start.value.unit == "percent":
        yield from _check_points(start, end, change, stated)
        return
    computed = _relative(start.readings[0].strict, end.readings[0].strict)
    if computed is None or _fits(abs(stated), computed, change):
        return
    exact = _exact(start, end)
    why = message("why.change", start=start.value, end=end.value, stated=change.value, computed=_percent(exact))
    gap = abs(abs(exact) - abs(stated)) / max(abs(stated), Decimal(1))
    yield Draft("FC501", "CONFLICT", "error", ((change,), (start, end)), (why,), Decimal("0.9"), gap, ask=message("ask.change"))


def _check_points(start: Claim, end: Claim, change: Claim, stated: Decimal) -> Iterator[Draft]:
    """From 11.6 % to 14.5 % is 2.9 percentage points, not 2.9 %."""
    lo, hi = start.value.lo, end.value.lo
    if not isinstance(lo, Decimal) or not isinstance(hi, Decimal) or lo == 0 or abs(hi - lo) != abs(stated):
        return
    if abs(abs((hi - lo) / lo * HUNDRED) - abs(stated)) <= SLACK:
        return
    why = message("why.points", start=start.value, end=end.value, stated=change.value)
    yield Draft("FC302", "CONFLICT", "warning", ((change,), (start, end)), (why,), Decimal("0.9"), ask=message("ask.points"))


def _relative(start: Interval, end: Interval) -> Interval | None:
    """Percent change between two intervals of positive levels, as a size."""
    if start.lo is None or start.hi is None or end.lo is None or end.hi is None or start.lo <= 0:
        return None
    ends = (abs((end.lo / start.hi - 1) * HUNDRED), abs((end.hi / start.lo - 1) * HUNDRED))
    return Interval(min(ends), max(ends))


def _fits(stated: Decimal, computed: Interval, change: Claim) -> bool:
    """Within the interval, widened by one step of the stated precision (rounding or truncation) and the hedge."""
    exponent = stated.as_tuple().exponent
    step = Decimal(1).scaleb(exponent if isinstance(exponent, int) and exponent < 0 else 0) + SLACK
    widest = change.readings[0].lenient if change.readings else Interval(stated, stated)
    sizes = [abs(x) for x in (widest.lo, widest.hi) if x is not None] or [stated]
    lo, hi = computed.lo or Decimal(0), computed.hi or Decimal(0)
    return min(sizes) - step <= hi and max(sizes) + step >= lo


def _exact(start: Claim, end: Claim) -> Decimal:
    lo, hi = start.value.lo, end.value.lo
    return (hi / lo - 1) * HUNDRED if isinstance(lo, Decimal) and isinstance(hi, Decimal) else Decimal(0)


def _percent(value: Decimal) -> Value:
    number = value.quantize(Decimal("0.1"))
    return Value(number, number, "percent")
