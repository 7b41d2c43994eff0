"""Repairs: what each value of a broken sum, product or change would have to be, all others as they are written.

An article can only say that its numbers do not fit; which one slipped is for its peers to say (the one whose repair they
print). The numbers are taken as written: a repair is looked for, nothing is excused by it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal, localcontext

from factcheck.compare.draft import Wanted
from factcheck.inside.arithmetic import HUNDRED, PRECISION, number, unit
from factcheck.model import Claim

ONE = Decimal(1)


def of_sum(total: Claim, parts: Sequence[Claim]) -> tuple[Wanted, ...]:
    """total = Σ parts, solved for each of them."""
    together = sum((_base(part) for part in parts), Decimal(0))
    off = _base(total) - together
    return _positive([_wanted(total, together), *(_wanted(part, _base(part) + off) for part in parts)])


def of_product(result: Claim, first: Claim, second: Claim, scale: Decimal = ONE) -> tuple[Wanted, ...]:
    """result = scale × first × second, solved for each of them (a share is part = whole × share / 100)."""
    goal, a, b = _base(result), _base(first), _base(second)
    if min(goal, a, b) <= 0:
        return ()
    with localcontext(prec=PRECISION):
        return (_wanted(result, a * b * scale), _wanted(first, goal / b / scale), _wanted(second, goal / a / scale))


def of_change(base: Claim, result: Claim, change: Claim) -> tuple[Wanted, ...]:
    """change = result / base − 1 in percent, solved for each of them; for the levels a rise and a fall are both tried."""
    start, end = _base(base), _base(result)
    if start <= 0:
        return ()
    with localcontext(prec=PRECISION):
        found = [_wanted(change, abs(end / start - 1) * HUNDRED)]
        for sign in (1, -1):
            times, off = ONE + sign * abs(number(change)) / HUNDRED, _half(change) / HUNDRED
            found.append(_wanted(result, start * times, start * off + _half(base) * times))
            if times > off:
                found.append(_wanted(base, end / times, end * off / times / times + _half(result) / times))
    return _positive(found)


def _half(claim: Claim) -> Decimal:
    """Half of what rounding leaves open of a value."""
    strict = claim.readings[0].strict if claim.readings else None
    return (strict.hi - strict.lo) / 2 if strict is not None and strict.lo is not None and strict.hi is not None else Decimal(0)


def of_equal(claim: Claim, gloss: Claim) -> tuple[Wanted, ...]:
    """One value in two notations: either side is what the other side says."""
    return tuple(_glossed(claim, gloss))


def _glossed(claim: Claim, gloss: Claim) -> Iterator[Wanted]:
    for one, other in ((claim, gloss), (gloss, claim)):
        for reading in other.readings:
            low, high = reading.strict.lo, reading.strict.hi
            if low is not None and high is not None:
                yield Wanted(one, (low + high) / 2, reading.unit, claim)


def of_number(claim: Claim, value: Decimal, asked: str | None = None) -> tuple[Wanted, ...]:
    """A count whose list has another length, a length of time that its two ends contradict; with a unit of its own, a change
    whose unit is another. `value` is in the unit that the text writes."""
    return (Wanted(claim, value if asked else value * _scale(claim), asked or unit(claim)),)


def _scale(claim: Claim) -> Decimal:
    """What one of the written unit is in the unit that readings are compared in (3시간 in seconds)."""
    return _base(claim) / number(claim) if claim.value.is_point and number(claim) else ONE


def _base(claim: Claim) -> Decimal:
    """The written number in the unit that its readings are compared in."""
    strict = claim.readings[0].strict if claim.readings else None
    if strict is None or strict.lo is None or strict.hi is None:
        return number(claim)
    return (strict.lo + strict.hi) / 2


def _wanted(claim: Claim, value: Decimal, slack: Decimal = Decimal(0)) -> Wanted:
    return Wanted(claim, value, unit(claim), slack=max(slack, Decimal(0)))


def _positive(found: Sequence[Wanted]) -> tuple[Wanted, ...]:
    return tuple(each for each in found if each.value > 0)
