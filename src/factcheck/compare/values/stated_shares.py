"""A share that a text states between two amounts: 계약금은 10%, 7,490만 원 beside 7억4,900만원; a deposit of 10 percent, £45,000.

Two amounts a power of ten apart look like a slip of a place. Where a text says beside one of them that it is a tenth of the
other, or ten times as much, both are meant.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from factcheck.model import Claim

HUNDRED = Decimal(100)
ADJOINING = 3
"""Signs between a sentence and the one before it."""
Stated = Mapping[str, Sequence[tuple[Claim, Decimal]]]
"""Article id → the values of it that say how many times one amount another is, with that number."""


def stated_in(claims: Iterable[Claim]) -> Stated:
    """Shares and multiples that are powers of ten, those of a change left out."""
    found: dict[str, list[tuple[Claim, Decimal]]] = defaultdict(list)
    for claim in claims:
        times = _times(claim)
        if times is not None and times != 1 and _is_power_of_ten(times):
            found[claim.article].append((claim, times))
    return found


def _times(claim: Claim) -> Decimal | None:
    value = claim.value.lo
    if not claim.value.is_point or not isinstance(value, Decimal) or value <= 0 or claim.framing == "change_by":
        return None
    if claim.value.unit == "multiple":
        return value
    return value / HUNDRED if claim.readings and claim.readings[0].unit == "percent" else None


def _is_power_of_ten(number: Decimal) -> bool:
    return number.normalize().as_tuple().digits == (1,)


def is_stated_share(stated: Stated, a: Claim, b: Claim) -> bool:
    """One of the two has a word beside it that it is this share of the other."""
    x, y = a.value.lo, b.value.lo
    if not isinstance(x, Decimal) or not isinstance(y, Decimal) or x <= 0 or y <= 0:
        return False
    return _is_said(stated, a, x / y) or _is_said(stated, b, y / x)


def _is_said(stated: Stated, claim: Claim, times: Decimal) -> bool:
    return any(said in (times, 1 / times) and _is_beside(share, claim) for share, said in stated.get(claim.article, ()))


def _is_beside(share: Claim, claim: Claim) -> bool:
    """In its sentence, or in the one just before."""
    first, last = claim.scope[0], claim.scope[1]
    return share.span[0] < last and share.span[1] >= first or first - ADJOINING <= share.scope[1] <= first
