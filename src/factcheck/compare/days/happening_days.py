"""The dates of happenings as days: what each covers, what takes part, and how far two of them are apart."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from factcheck.claim import Extraction
from factcheck.compare.beside import Beside, beside
from factcheck.compare.days.dated import is_of_count
from factcheck.compare.days.happenings import Happening, happenings_of
from factcheck.compare.names.taking_part import Part, part_of
from factcheck.model import Claim

MONTH, SLACK = Decimal(31), Decimal(10)
"""Days of the longest month, and those that a rough date may be off."""
_FIGURES, _MONTHS = re.compile(r"[0-9]{1,4}"), re.compile(r"월(?!요일)|달|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)")


@dataclass(frozen=True, slots=True)
class Days:
    """The first and the last day that a date may be of, as ordinals, and the first one as it is written."""

    first: str
    lo: Decimal
    hi: Decimal
    fine: bool


@dataclass(frozen=True, slots=True)
class Dated:
    """A happening with its days and what takes part in it."""

    what: Happening
    days: Days
    part: Part
    around: Beside

    @property
    def claim(self) -> Claim:
        """The date's claim."""
        return self.what.claim

    @property
    def lo(self) -> Decimal:
        """The first day that it may be of, as an ordinal."""
        return self.days.lo

    @property
    def hi(self) -> Decimal:
        """The last one."""
        return self.days.hi

    @property
    def fine(self) -> bool:
        """A day, not a month or a year."""
        return self.days.fine

    @property
    def year(self) -> str:
        """The year of its first day."""
        return self.days.first[:4]


def dated_happenings(each: Extraction) -> Iterator[Dated]:
    """The happenings of one article whose days are known."""
    for what in happenings_of(each):
        days = days_of(what.claim, what.role)
        if days is not None and not is_of_count(each, what.claim):
            yield Dated(what, days, part_of(each, what), beside(each, what.claim.span))


def printed_days(each: Extraction) -> frozenset[tuple[Decimal, Decimal]]:
    """Every day or span of days that an article prints, and each end of it."""
    found = set()
    for claim in each.claims:
        ends = [ordinal(end) for end in (claim.value.lo, claim.value.hi) if claim.kind == "date" and isinstance(end, str)]
        found |= {(end, end) for end in ends} | ({(ends[0], ends[-1])} if ends else set())
    return frozenset(found)


def days_of(claim: Claim, role: str) -> Days | None:
    """The days that a date may be of: of a span its end or its start, of what is open the end that is written."""
    lo, hi = claim.value.lo, claim.value.hi
    if role in {"start", "since"} and isinstance(lo, str) and (hi is None or claim.hedge == "range"):
        return _as_written(claim, lo)
    if role == "end" and isinstance(hi, str) and (lo is None or claim.hedge == "range"):
        return _as_written(claim, hi)
    if hi is None and isinstance(lo, str):
        return _as_written(claim, lo)
    if not isinstance(lo, str) or not isinstance(hi, str):
        return None
    first, last = ordinal(lo), ordinal(hi)
    slack = SLACK if claim.hedge in {"vague", "approx"} and first != last else 0
    return Days(lo, first - slack, last + slack, first == last)


def _as_written(claim: Claim, day: str) -> Days:
    """The day, or its month or year where the words hold no day."""
    year, month, number = day.split("-")
    figures = {figure.lstrip("0") for figure in _FIGURES.findall(claim.quote)}
    if number.lstrip("0") in figures or not (_MONTHS.search(claim.quote) or year in figures):
        return Days(day, ordinal(day), ordinal(day), True)
    months = (month, month) if _MONTHS.search(claim.quote) else ("01", "12")
    first, begun = f"{year}-{months[0]}-01", date.fromisoformat(f"{year}-{months[1]}-01")
    last = begun.replace(day=monthrange(begun.year, begun.month)[1])
    return Days(first, ordinal(first), Decimal(last.toordinal()), False)


def ordinal(day: str) -> Decimal:
    """The number of a day, written 2026-03-05."""
    return Decimal(date.fromisoformat(day).toordinal())


def meet(a: Dated, b: Dated) -> bool:
    """The two may be of one day."""
    return a.lo <= b.hi and b.lo <= a.hi


def is_slip(a: Dated, b: Dated) -> bool:
    """Month or day differs and no other part of the date; a year by one figure or by one."""
    parts = 3 if a.fine and b.fine else 2 if max(a.hi - a.lo, b.hi - b.lo) <= MONTH else 1
    one, other = (each.days.first.split("-")[:parts] for each in (a, b))
    if parts == 1 or one[0] != other[0]:
        return one[1:] == other[1:] and is_misprint(one[0], other[0])
    return sum(x != y for x, y in zip(one, other, strict=True)) == 1


def is_typo(a: Dated, b: Dated) -> bool:
    """A misprint of the whole date, or the day before or after."""
    return is_misprint(a.days.first, b.days.first) or abs(a.lo - b.lo) == 1


def is_misprint(x: str, y: str) -> bool:
    """One figure is another, or two have changed places."""
    at = [n for n, (one, other) in enumerate(zip(x, y, strict=True)) if one != other]
    return len(at) == 1 or (len(at) == 2 and x[at[0]] == y[at[1]] and x[at[1]] == y[at[0]])
