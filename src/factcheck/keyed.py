"""By what claims are found and put side by side: the exact value in one unit, rare values near by, the words of a block."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache

from factcheck.model import Bound, Claim
from factcheck.value import NUMBER, factor_of

RARE, BESIDE, REACH = 3, 2, 40
"""Significant digits of a rare value, values looked at on either side, and characters to them."""
Anchor = tuple[str, str, str, str]
CALENDAR_KINDS = frozenset({"date", "time", "duration"})
"""Kinds whose units are the calendar's, outside the table of units."""
LONG = 6
"""Significant digits of a number that chance does not bring within one digit of another of its unit."""
MAX_MASKED = 12
"""Digits of a number that is found by all but one of them; an amount in a newspaper has no more."""
BLOCK_CAP = 400
"""Claims in one block; a larger block is too common a word to align by."""


def value_key(claim: Claim) -> tuple[str, str, str]:
    """Unit of comparison and exact value in it: 1.2조원 and 1,200,000,000,000원 have one key, 500B and 5천억 개 too."""
    factor = Decimal(1)
    if claim.kind not in CALENDAR_KINDS and claim.value.unit:
        factor, _ = factor_of(claim.value.unit)
    bare = claim.kind != "money" and any(r.unit == NUMBER for r in claim.readings)
    unit = NUMBER if bare else base_unit(claim)
    return unit, _plain(claim.value.lo, factor), _plain(claim.value.hi, factor)


@lru_cache(maxsize=8192)
def _plain(bound: Bound, factor: Decimal) -> str:
    return format((bound * factor).normalize(), "f") if isinstance(bound, Decimal) else str(bound)


def base_unit(claim: Claim) -> str:
    """The unit in which a claim is compared."""
    return claim.readings[0].unit if claim.readings else claim.value.unit or ""


def beside_of(claims: Sequence[Claim], keys: Mapping[str, tuple[str, str, str]]) -> Mapping[str, frozenset[Anchor]]:
    """The rare values next to each claim in its sentence, each with its side."""
    rows: dict[tuple[str, tuple[int, int]], list[Claim]] = defaultdict(list)
    for claim in claims:
        rows[(claim.article, claim.sentence)].append(claim)
    found: dict[str, frozenset[Anchor]] = {}
    for row in rows.values():
        for n, claim in enumerate(row):
            near = [("left", other) for other in row[max(0, n - BESIDE) : n]] + [
                ("right", other) for other in row[n + 1 : n + 1 + BESIDE]
            ]
            found[claim.id] = frozenset(
                (side, *keys[other.id]) for side, other in near if other.significant >= RARE and _apart(claim, other) <= REACH
            )
    return found


def rare_of(claims: Sequence[Claim], keys: Mapping[str, tuple[str, str, str]]) -> Mapping[str, frozenset[tuple[str, str, str]]]:
    """Article → the values that it prints with so many digits that chance seldom repeats them."""
    found: dict[str, set[tuple[str, str, str]]] = defaultdict(set)
    for claim in claims:
        found[claim.article] |= {keys[claim.id]} if claim.significant >= RARE else set()
    return {article: frozenset(values) for article, values in found.items()}


def _apart(a: Claim, b: Claim) -> int:
    return max(a.span[0], b.span[0]) - min(a.span[1], b.span[1])


def blocks_of(
    claims: Sequence[Claim], keys: Mapping[str, tuple[str, str, str]], beside: Mapping[str, frozenset[Anchor]]
) -> Mapping[tuple[str, ...], list[Claim]]:
    """Key → the claims that have it: two claims are compared only where they share one."""
    found: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        for key in dict.fromkeys(_block_keys(claim, keys[claim.id])):
            found[key].append(claim)
        for anchor in sorted(beside[claim.id]):
            found[("beside", base_unit(claim), *anchor)].append(claim)
    return found


def _block_keys(claim: Claim, key: tuple[str, str, str]) -> Iterator[tuple[str, ...]]:
    """Unit with each near word, unit with the exact value, and the bare digits for slips of a unit, of a bound too (최대 50억)."""
    context = claim.context
    for reading in claim.readings:
        for word in context.clause | context.segment | context.label | context.head | context.topic:
            yield reading.unit, word
    if claim.kind == "time" and claim.value.is_point:
        yield "clock", str(claim.value.lo)
    written = claim.value.lo if isinstance(claim.value.lo, Decimal) else claim.value.hi
    if isinstance(written, Decimal) and claim.significant > 1:
        yield ("value", *key)
        digits = "".join(map(str, abs(written).normalize().as_tuple().digits))
        yield "digits", digits
        if len(digits) > 1:
            yield "anagram", base_unit(claim), "".join(sorted(digits))
        if len(digits) >= LONG and len(digits) <= MAX_MASKED:
            size = str(abs(written).adjusted())
            yield from (("masked", base_unit(claim), size, f"{digits[:n]}*{digits[n + 1 :]}") for n in range(len(digits)))
