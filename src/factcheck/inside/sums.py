"""FC504: parts that are set out as a list and a total that the same text gives for them.

Interval sums (XBRL Calculations 1.1): the parts' intervals are added and must meet the total's. Only near misses are
reported (at most 15 % or two units off): a larger gap means that the numbers were never meant to add up. Before anything
is said every subset of the values near by is tried; one that fits ends the matter.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, groupby

from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.model import Claim, Interval, Value, message
from factcheck.overlap import overlap

NEAR_MISS = Decimal("0.15")
FEW = Decimal(2)
MAX_PARTS = 12
"""Subsets are tried over at most this many values."""


def check(each: Extraction) -> Iterator[Draft]:
    """Totals whose list of parts does not add up."""
    for unit_claims in _by_unit(each.claims):
        lists = _lists(unit_claims)
        for total in (c for c in unit_claims if _is_total(c)):
            yield from _check_total(each, total, lists, unit_claims)


def _by_unit(claims: Sequence[Claim]) -> Iterator[list[Claim]]:
    points = [
        c for c in claims if c.value.is_point and isinstance(c.value.lo, Decimal) and c.framing != "change_by" and c.readings
    ]
    points = [c for c in points if c.kind in {"count", "money", "quantity", "percent"}]
    for _, group in groupby(sorted(points, key=lambda c: (c.readings[0].unit, c.span)), key=lambda c: c.readings[0].unit):
        yield list(group)


def _is_total(claim: Claim) -> bool:
    return dict(claim.axes).get("part") in {"total", "base"}


def _lists(claims: Sequence[Claim]) -> list[list[Claim]]:
    """Runs of two or more values of one sentence that are set side by side under different names."""
    runs = []
    for _, group in groupby(claims, key=lambda c: c.scope):
        parts = [c for c in group if not _is_total(c)]
        names = [c.context.label for c in parts]
        if len(parts) >= 2 and all(names) and len(set(names)) == len(names):
            runs.append(parts)
    return runs


def _check_total(each: Extraction, total: Claim, lists: Sequence[list[Claim]], claims: Sequence[Claim]) -> Iterator[Draft]:
    near = [run for run in lists if _is_near(each, total, run)]
    around = [c for c in claims if c is not total and abs(c.span[0] - total.span[0]) < 400][:MAX_PARTS]
    if not near or _some_subset_fits(around, total):
        return
    run = min(near, key=lambda r: (abs(r[0].span[0] - total.span[0]), r[0].span))
    added = _added(run)
    if any(_number(c) >= _number(total) for c in run) or not _is_near_miss(added, total):
        return
    yield _draft(run, total, added)


def _is_near(each: Extraction, total: Claim, run: Sequence[Claim]) -> bool:
    """In the total's own sentence or the one beside it."""
    starts = [s.start for s in each.sentences]
    if total.scope[0] not in starts or run[0].scope[0] not in starts:
        return False
    return abs(starts.index(total.scope[0]) - starts.index(run[0].scope[0])) <= 1


def _some_subset_fits(around: Sequence[Claim], total: Claim) -> bool:
    goal = _interval(total)
    return any(overlap(_added(part), goal) for size in range(2, len(around) + 1) for part in combinations(around, size))


def _number(claim: Claim) -> Decimal:
    return claim.value.lo if isinstance(claim.value.lo, Decimal) else Decimal(0)


def _interval(claim: Claim) -> Interval:
    return claim.readings[0].strict


def _added(parts: Sequence[Claim]) -> Interval:
    los = [_interval(c).lo for c in parts]
    his = [_interval(c).hi for c in parts]
    lo = None if any(x is None for x in los) else sum((x for x in los if x is not None), Decimal(0))
    hi = None if any(x is None for x in his) else sum((x for x in his if x is not None), Decimal(0))
    return Interval(lo, hi)


def _is_near_miss(added: Interval, total: Claim) -> bool:
    goal = _number(total)
    if added.lo is None or added.hi is None or overlap(added, _interval(total)):
        return False
    off = min(abs(added.lo - goal), abs(added.hi - goal))
    return off <= max(NEAR_MISS * abs(goal), FEW)


def _draft(run: Sequence[Claim], total: Claim, added: Interval) -> Draft:
    together = sum((_number(c) for c in run), Decimal(0))
    terms = " + ".join(c.quote for c in run)
    unit = total.value.unit
    why = message("why.sum", terms=terms, sum=Value(together, together, unit), total=total.value)
    gap = abs(together - _number(total)) / max(abs(_number(total)), Decimal(1))
    return Draft("FC504", "CONFLICT", "error", ((total,), tuple(run)), (why,), Decimal("0.9"), gap, ask=message("ask.sum"))
