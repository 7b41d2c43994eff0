"""FC511, FC518: values whose order the words fix: lowest, mean, highest; first, second, third."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from factcheck.compare.draft import Draft
from factcheck.inside.arithmetic import same_unit
from factcheck.inside.found import alarm
from factcheck.inside.page import DATE, DURATION, ORDINAL, Page, Row, shape
from factcheck.model import Claim, message

_LOW, _MEAN, _HIGH = (shape(rf"{{{name}}}\s?[^\ue000-\ue008.]{{0,10}}$") for name in ("low", "mean", "high"))
THREE = 3


def check(page: Page) -> Iterator[Draft]:
    """All rows that order their values by words."""
    for row in page.rows:
        yield from _bounds(page, row)
        yield from _ranks(page, row)


def bound(claim: Claim) -> Decimal | None:
    """The number of a point or of a bound (최대 40)."""
    value = claim.value.lo if claim.value.lo is not None else claim.value.hi
    return value if isinstance(value, Decimal) else None


def _bounds(page: Page, row: Row) -> Iterator[Draft]:
    """One low, one mean and one high of one unit in one sentence."""
    named = [[c for c in row.claims if c.readings and word.search(page.before(c, 24))] for word in (_LOW, _MEAN, _HIGH)]
    if any(len(each) != 1 for each in named):
        return
    low, mean, high = (each[0] for each in named)
    numbers = [bound(c) for c in (low, mean, high)]
    if not (same_unit(low, mean) and same_unit(mean, high)) or len({c.id for c in (low, mean, high)}) < THREE:
        return
    first, middle, last = numbers
    if first is None or middle is None or last is None or first <= middle <= last:
        return
    why = message("why.order", low=low.value, mean=mean.value, high=high.value)
    yield alarm("FC511", ((mean,), (low, high)), why, message("ask.order"))


def _ranks(page: Page, row: Row) -> Iterator[Draft]:
    """1위 … 2위 … 3위 with a value each: they must rise or fall."""
    ranked = list(_ranked(page, row))
    if len(ranked) < THREE or [rank for rank, _ in ranked] != [Decimal(n) for n in range(1, len(ranked) + 1)]:
        return
    values = [value for _, value in ranked]
    numbers = [bound(c) or Decimal(0) for c in values]
    if not all(same_unit(c, values[0]) for c in values) or _monotone(numbers):
        return
    why = message("why.ranks", values=", ".join(c.quote for c in values))
    yield alarm("FC518", tuple((c,) for c in values), why, message("ask.order"))


def _ranked(page: Page, row: Row) -> Iterator[tuple[Decimal, Claim]]:
    """Each rank with the next value after it, where no other rank comes first."""
    for rank, value in pairwise(row.claims):
        signs = page.text[page.place[rank.id]], page.text[page.place[value.id]]
        beside = signs[0] == ORDINAL and signs[1] not in (ORDINAL, DATE, DURATION) and len(page.between(rank, value)) <= 24
        if beside and isinstance(rank.value.lo, Decimal):
            yield rank.value.lo, value


def _monotone(numbers: Sequence[Decimal]) -> bool:
    pairs = list(pairwise(numbers))
    return all(a <= b for a, b in pairs) or all(a >= b for a, b in pairs)
