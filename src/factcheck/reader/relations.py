"""What printed claims give when they are added, divided, multiplied or subtracted, for a statement of a given kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, permutations
from types import MappingProxyType

from factcheck.keyed import base_unit
from factcheck.model import Claim, Interval, Reading
from factcheck.overlap import overlap
from factcheck.value import NUMBER, factor_of

COUNTABLE = frozenset({"count", "money", "quantity"})
SHARES = frozenset({"percent", "ratio"})
MOST_ADDED = 4
HUNDRED = Decimal(100)
Result = tuple[tuple[Claim, ...], str, Decimal]
"""Terms, the name of the relation, and what follows, in the stated claim's own unit."""


def results(stated: Claim, others: Sequence[Claim]) -> Iterator[Result]:
    """All that two or more of the others give for a statement of this kind."""
    numbers = [(c, n) for c in others if (n := number_of(c)) is not None]
    for one, other in permutations(numbers, 2):
        yield from _of_two(stated, one, other)
    alike = [(c, n) for c, n in numbers if _may_be_added(c, stated)]
    for size in range(2, min(len(alike), MOST_ADDED) + 1):
        for row in combinations(alike, size):
            yield tuple(c for c, _ in row), "sum", sum((n for _, n in row), Decimal(0))
    yield from _framed(stated, others)
    yield from _spans(stated, others)


def _may_be_added(term: Claim, total: Claim) -> bool:
    if term.kind == total.kind == "duration":
        return term.value.unit == total.value.unit
    return total.kind in COUNTABLE and one_unit(term, total)


_Numbered = tuple[Claim, Decimal]


def _of_two(stated: Claim, one: _Numbered, other: _Numbered) -> Iterator[Result]:
    (a, x), (b, y) = one, other
    terms = (a, b)
    if stated.kind in SHARES and a.kind in COUNTABLE and one_unit(a, b) and y:
        scale = HUNDRED if stated.value.unit == "percent" else Decimal(1)
        yield terms, "share", x / y * scale
        yield terms, "change", (x / y - 1) * HUNDRED
    if stated.value.unit == "percentage_point" and a.kind == b.kind == "percent" and x > y:
        yield terms, "points", x - y
    if stated.kind in COUNTABLE and one_unit(a, stated):
        if b.kind == "ratio" or b.value.unit == "occurrence":
            yield terms, "product", x * y
        if b.kind == "percent":
            yield terms, "product", x * y / HUNDRED
        if stated.kind == "money" and b.kind == "count" and b.value.unit and y > 1:
            yield terms, "product", x * y


def _framed(stated: Claim, others: Sequence[Claim]) -> Iterator[Result]:
    """A level beside its change: 128.2 % and 28.2 % more, 1.2 times and 19.9 % more, 96.2 % and a fall of 3.8 %."""
    for other in others:
        number = number_of(other)
        if number is None or stated.kind not in SHARES or other.kind not in SHARES or "percentage_point" in _units(stated, other):
            continue
        level = number * HUNDRED if other.value.unit == "multiple" else number
        for result in (HUNDRED + level, HUNDRED - level, level - HUNDRED, level):
            if result != number or other.value.unit != stated.value.unit:
                yield (other,), "change", result / HUNDRED if stated.value.unit == "multiple" else result


def _units(*claims: Claim) -> set[str | None]:
    return {c.value.unit for c in claims}


def _spans(stated: Claim, others: Sequence[Claim]) -> Iterator[Result]:
    """A duration between two times of day."""
    unit = SECONDS.get(stated.value.unit or "")
    clock = [(c, at) for c in others if (at := second_of(c)) is not None]
    if stated.kind == "duration" and unit:
        for (a, x), (b, y) in combinations(clock, 2):
            yield (a, b), "difference", abs(x - y) / unit


SECONDS = MappingProxyType({"second": Decimal(1), "minute": Decimal(60), "hour": Decimal(3600)})


def second_of(claim: Claim) -> Decimal | None:
    """The time of day in seconds."""
    if claim.kind != "time" or not claim.readings or not claim.value.is_point:
        return None
    return claim.readings[0].strict.lo


def one_unit(a: Claim, b: Claim) -> bool:
    """Two amounts that may be added or divided."""
    return (
        a.kind in COUNTABLE and b.kind in COUNTABLE and (base_unit(a) == base_unit(b) or NUMBER in {base_unit(a), base_unit(b)})
    )


def number_of(claim: Claim) -> Decimal | None:
    """The one number that is written, of an amount in the unit in which amounts are compared."""
    if not isinstance(claim.value.lo, Decimal) or not claim.value.is_point:
        return None
    return claim.value.lo * factor(claim)


def factor(claim: Claim) -> Decimal:
    """What a written amount is multiplied by for comparing."""
    return factor_of(claim.value.unit)[0] if claim.kind in COUNTABLE and claim.value.unit else Decimal(1)


def _own(stated: Claim) -> tuple[Reading, ...]:
    """The readings of the words as they stand."""
    return tuple(reading for reading in stated.readings if reading.name == "as_written") or stated.readings[:1]


def fits(stated: Claim, result: Decimal) -> bool:
    """Some reading of the statement holds the result or its size, at lenient width: charity."""
    return any(overlap(reading.lenient, Interval(size, size)) for reading in _own(stated) for size in (result, -result))


def fits_exactly(stated: Claim, result: Decimal) -> bool:
    """The statement as written, at strict width, holds the result or its size: proof."""
    if stated.kind == "duration":
        result *= SECONDS.get(stated.value.unit or "", Decimal(1))
    return any(overlap(reading.strict, Interval(size, size)) for reading in _own(stated) for size in (result, -result))
