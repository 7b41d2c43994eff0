"""Interval arithmetic over written numbers (XBRL Calculations 1.1): a result is consistent if the intervals can meet.

Strict widths say that arithmetic holds (a tie); lenient ones, with cutting off instead of rounding, must fail before
anything is called inconsistent.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal, localcontext
from typing import Literal

from factcheck.model import Claim, Interval
from factcheck.overlap import overlap

HUNDRED = Decimal(100)
Width = Literal["strict", "lenient"]
Fit = Literal["fits", "near", "off"]
"""`fits`: meets at strict width; `near`: only leniently, so nothing is said; `off`: the arithmetic does not hold."""
WIDTHS: tuple[Width, Width] = ("strict", "lenient")
_SINGLE = frozenset({"point"})
PRECISION = 40
SPREAD = Decimal("1.75")
"""Standard widths that a sum of rounded numbers may be off."""
FEW = 100
"""A bare whole number below this counts things one by one and is not rounded."""


@dataclass(frozen=True, slots=True)
class Range:
    """A closed interval with both ends."""

    lo: Decimal
    hi: Decimal


def number(claim: Claim) -> Decimal:
    """The written number of a point claim, else 0."""
    return claim.value.lo if isinstance(claim.value.lo, Decimal) else Decimal(0)


def unit(claim: Claim) -> str:
    """The unit that sums and ratios are formed in."""
    return claim.readings[0].unit if claim.readings else claim.value.unit or "number"


def same_unit(a: Claim, b: Claim) -> bool:
    """Two values of one unit; a bare number goes with bare numbers only."""
    return unit(a) == unit(b)


def ends(claim: Claim, width: Width) -> Range | None:
    """The closed interval of a claim as written, or None where it is open."""
    if not claim.readings:
        return None
    if claim.hedge == "exact" and number(claim) < FEW and _is_whole(claim):
        return Range(number(claim), number(claim))
    one: Interval = getattr(claim.readings[0], width)
    if one.lo is None or one.hi is None:
        return None
    return _as_printed(claim, Range(one.lo, one.hi))


def _is_whole(claim: Claim) -> bool:
    """A bare count, or points of a game: what is counted one by one."""
    counted = claim.kind == "count" and claim.value.unit is None
    return counted or (claim.value.unit in _SINGLE and number(claim) == number(claim).to_integral_value())


def _as_printed(claim: Claim, read: Range) -> Range:
    """A nought that is printed after the point (38.0 %) is no round number: no wider than one unit of that place."""
    exponent = number(claim).as_tuple().exponent
    if claim.kind != "percent" or claim.hedge != "exact" or not isinstance(exponent, int) or exponent >= 0:
        return read
    step = last_step(number(claim))
    return Range(max(read.lo, number(claim) - step), min(read.hi, number(claim) + step))


def added(parts: Iterable[Range]) -> Range:
    """Sum of intervals."""
    listed = list(parts)
    return Range(sum((p.lo for p in listed), Decimal(0)), sum((p.hi for p in listed), Decimal(0)))


def difference(a: Range, b: Range) -> Range:
    """Size of a − b."""
    return size(Range(a.lo - b.hi, a.hi - b.lo))


def ratio(a: Range, b: Range) -> Range | None:
    """a ÷ b for positive intervals."""
    if b.lo <= 0 or a.lo < 0:
        return None
    with localcontext(prec=PRECISION):
        return Range(a.lo / b.hi, a.hi / b.lo)


def product(a: Range, b: Range) -> Range:
    """a × b for positive intervals."""
    with localcontext(prec=PRECISION):
        return Range(a.lo * b.lo, a.hi * b.hi)


def scaled(a: Range, factor: Decimal, offset: Decimal = Decimal(0)) -> Range:
    """factor × a + offset, factor positive."""
    with localcontext(prec=PRECISION):
        return Range(a.lo * factor + offset, a.hi * factor + offset)


def size(a: Range) -> Range:
    """Absolute values of an interval."""
    low, high = sorted((abs(a.lo), abs(a.hi)))
    return Range(Decimal(0) if a.lo <= 0 <= a.hi else low, high)


def meets(a: Range, b: Range) -> bool:
    """The two intervals share a number."""
    return overlap(Interval(a.lo, a.hi), Interval(b.lo, b.hi))


def widened(a: Range, by: Decimal) -> Range:
    """Both ends moved outward."""
    return Range(a.lo - by, a.hi + by)


def fit_of(strict: bool, lenient: bool) -> Fit:
    """The verdict from the two widths."""
    return "fits" if strict else "near" if lenient else "off"


def sum_fit(parts: Sequence[Claim], total: Claim) -> Fit:
    """Do the parts add up to the total?"""
    verdicts = []
    for width in WIDTHS:
        each, goal = [ends(c, width) for c in parts], _of_total(total, width)
        known = [e for e in each if e is not None]
        if goal is None or len(known) < len(each):
            return "near"
        verdicts.append(meets(added(known), goal) and (width == "strict" or _likely(known, goal)))
    return fit_of(verdicts[0], verdicts[1] or verdicts[0])


def some_fit(parts: Sequence[Claim], total: Claim) -> bool:
    """Whether `sum_fit` would call any two or more of the parts fitting or near."""
    if len(parts) < 2:
        return False
    tried: list[tuple[list[Range], Range]] = []
    for width in WIDTHS:
        goal, known = _of_total(total, width), [each for each in (ends(c, width) for c in parts) if each is not None]
        if goal is None or len(known) < len(parts):
            return True
        tried.append((known, goal))
    (strict, narrow), (lenient, wide) = tried
    return any(_sums(strict, narrow)) or any(_likely(each, wide) for each in _sums(lenient, wide))


def _sums(parts: Sequence[Range], goal: Range) -> Iterator[tuple[Range, ...]]:
    """Each two or more of the parts whose sum meets the goal; what those that are left cannot reach any more is not tried."""
    more, less = [Decimal(0)], [Decimal(0)]
    for part in reversed(parts):
        more.append(more[-1] + max(part.hi, Decimal(0)))
        less.append(less[-1] + min(part.lo, Decimal(0)))
    waiting: list[tuple[int, Decimal, Decimal, tuple[Range, ...]]] = [(0, Decimal(0), Decimal(0), ())]
    while waiting:
        place, lo, hi, taken = waiting.pop()
        left = len(parts) - place
        if hi + more[left] < goal.lo or lo + less[left] > goal.hi:
            continue
        if not left:
            if len(taken) > 1:
                yield taken
            continue
        part = parts[place]
        waiting.append((place + 1, lo, hi, taken))
        waiting.append((place + 1, lo + part.lo, hi + part.hi, (*taken, part)))


def _of_total(total: Claim, width: Width) -> Range | None:
    """370억원 규모 beside its parts is written as finely as its digits say: a round word widens a sum by one of the last."""
    read, value = ends(total, width), number(total)
    if read is None or total.hedge != "approx" or total.significant < 2 or value <= 0:
        return read
    exponent = value.normalize().as_tuple().exponent
    step = Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(0)
    return Range(max(read.lo, value - step), min(read.hi, value + step))


def _likely(parts: Sequence[Range], total: Range) -> bool:
    """Widths add up like errors that do not know of one another: that four numbers were all rounded as far as can be, and
    all to one side, is no charity but a wonder."""
    with localcontext(prec=PRECISION):
        together = [*parts, total]
        spread = sum((((each.hi - each.lo) / 2) ** 2 for each in together), Decimal(0)).sqrt()
        middle = sum(((p.lo + p.hi) / 2 for p in parts), Decimal(0))
        return abs(middle - (total.lo + total.hi) / 2) <= SPREAD * spread


def last_step(value: Decimal) -> Decimal:
    """One unit of the last written decimal place; 1 for whole numbers."""
    exponent = value.as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) and exponent < 0 else Decimal(1)


def power_of_ten(a: Decimal, b: Decimal, slack: Decimal = Decimal("0.03")) -> int:
    """k where a ≈ b · 10^k within `slack`, k from 1 to 4 either way; 0 otherwise."""
    if a <= 0 or b <= 0:
        return 0
    for k in (-4, -3, -2, -1, 1, 2, 3, 4):
        if abs(a / b.scaleb(k) - 1) <= slack:
            return k
    return 0
