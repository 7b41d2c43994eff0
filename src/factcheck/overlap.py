"""Do two written values meet? All admissible readings of both sides are tried before anything is called apart.

Interval consistency after XBRL Calculations 1.1: a written number is the interval that its precision allows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from factcheck.model import Interval, Reading
from factcheck.value import PERCENT_OF_BASE, overlap

__all__ = ["AN_E_FOLD", "Meeting", "Proof", "Trial", "gap", "meet", "overlap", "prove", "times", "trials"]

AN_E_FOLD = Decimal(1).exp()
"""The ratio of which the logarithm is 1."""

Meeting = Literal["same", "near", "apart", "incomparable"]
"""`same`: some pair of readings overlaps at strict width; `near`: only at lenient width; `apart`: none does."""


@dataclass(frozen=True, slots=True)
class Proof:
    """The pairs of readings that were tried, for the report: `0 of 4 pairs of readings meet`."""

    meeting: Meeting
    tried: int
    met: tuple[tuple[str, str], ...]
    """Names of the readings that meet."""


@dataclass(frozen=True, slots=True)
class Trial:
    """One pair of readings and how the two meet: a line of the proof."""

    first: Reading
    second: Reading
    meeting: Meeting

    @property
    def between(self) -> Decimal | None:
        """What lies between the two at their widest, in their unit; None where they meet."""
        low, high = sorted((self.first.lenient, self.second.lenient), key=_beginning)
        if self.meeting != "apart" or low.hi is None or high.lo is None:
            return None
        return high.lo - low.hi


def _beginning(interval: Interval) -> tuple[bool, Decimal]:
    return interval.lo is not None, interval.lo or Decimal(0)


def trials(a: Sequence[Reading], b: Sequence[Reading]) -> tuple[Trial, ...]:
    """The pairs that `prove` tries, each with its own end."""
    return tuple(Trial(x, y, _end(x, y)) for x, y in _pairs(a, b))


def _end(x: Reading, y: Reading) -> Meeting:
    if overlap(x.strict, y.strict):
        return "same"
    return "near" if overlap(x.lenient, y.lenient) else "apart"


def _pairs(a: Sequence[Reading], b: Sequence[Reading]) -> list[tuple[Reading, Reading]]:
    pairs = [(x, y) for x in a for y in b if x.unit == y.unit]
    left = [pair for pair in pairs if pair[0].unit == PERCENT_OF_BASE]
    return left or pairs


def prove(a: Sequence[Reading], b: Sequence[Reading]) -> Proof:
    """Try every pair of readings with one unit, strict widths first. Where both sides say what is left of a base, only that
    counts: a level of 34.5 % and a cut by 34.5 % share a number and nothing else."""
    pairs = _pairs(a, b)
    strict = tuple((x.name, y.name) for x, y in pairs if overlap(x.strict, y.strict))
    if strict:
        return Proof("same", len(pairs), strict)
    lenient = tuple((x.name, y.name) for x, y in pairs if overlap(x.lenient, y.lenient))
    if lenient:
        return Proof("near", len(pairs), lenient)
    return Proof("apart" if pairs else "incomparable", len(pairs), ())


def meet(a: Sequence[Reading], b: Sequence[Reading]) -> Meeting:
    """How the two meet; see `prove` for the pairs."""
    pairs = _pairs(a, b)
    if not pairs:
        return "incomparable"
    if any(overlap(x.strict, y.strict) for x, y in pairs):
        return "same"
    return "near" if any(overlap(x.lenient, y.lenient) for x, y in pairs) else "apart"


def gap(a: Interval, b: Interval) -> Decimal:
    """ln(larger near end / smaller near end), 0 where they overlap, 1 where an end is not positive (field study 5)."""
    ends = _near_ends(a, b)
    if ends is None:
        return Decimal(0)
    return _ln(ends[1] / ends[0]) if ends[0] > 0 else Decimal(1)


def times(a: Interval, b: Interval) -> Decimal:
    """How many times the smaller near end the larger one is: e to the power of `gap`, without the price of a logarithm."""
    ends = _near_ends(a, b)
    if ends is None:
        return Decimal(1)
    return ends[1] / ends[0] if ends[0] > 0 else AN_E_FOLD


def _near_ends(a: Interval, b: Interval) -> tuple[Decimal, Decimal] | None:
    """The ends that face each other, the lower first; None where the two overlap."""
    low, high = (a, b) if (a.hi is not None and b.lo is not None and a.hi < b.lo) else (b, a)
    return None if low.hi is None or high.lo is None or low.hi >= high.lo else (low.hi, high.lo)


_ln = lru_cache(maxsize=4096)(Decimal.ln)
