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
from factcheck.compare.happenings import Happening, happenings_of
from factcheck.compare.taking_part import Part, part_of
from factcheck.model import Claim

MONTH, SLACK = Decimal(31), Decimal(10)
"""Days of the longest month, and those that a rough date may be off."""
_FIGURES, _MONTHS = re.compile(r"[0-9]{1,4}"), re.compile(r"월|달|[A-Z][a-z]{2}")


@dataclass(frozen=True, slots=True)
class Dated:
    """A happening with its days and what takes part in it."""

    what: Happening
    lo: Decimal
    hi: Decimal
    fine: bool
    part: Part
    around: Beside

    @property
    def claim(self) -> Claim:
        """The date's claim."""
        return self.what.claim


def dated_happenings(each: Extraction) -> Iterator[Dated]:
    """The happenings of one article whose days are known."""
    for what in happenings_of(each):
        days = days_of(what.claim, what.role)
        if days is not None:
            lo, hi, fine = days
            yield Dated(what, lo, hi, fine, part_of(each, what), beside(each, what.claim.span))


def printed_days(each: Extraction) -> frozenset[tuple[Decimal, Decimal]]:
    """Every day or span of days that an article prints, and each end of it."""
    found = set()
    for claim in each.claims:
        ends = [ordinal(end) for end in (claim.value.lo, claim.value.hi) if claim.kind == "date" and isinstance(end, str)]
        found |= {(end, end) for end in ends} | ({(ends[0], ends[-1])} if ends else set())
    return frozenset(found)


def days_of(claim: Claim, role: str) -> tuple[Decimal, Decimal, bool] | None:
    """The first and the last day that a date may be of, and whether it is one day."""
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
    return first - slack, last + slack, first == last


def _as_written(claim: Claim, day: str) -> tuple[Decimal, Decimal, bool]:
    """The day, or its month or year where the words hold no day."""
    year, month, number = day.split("-")
    figures = {figure.lstrip("0") for figure in _FIGURES.findall(claim.quote)}
    if number.lstrip("0") in figures or not (_MONTHS.search(claim.quote) or year in figures):
        return ordinal(day), ordinal(day), True
    months = (month, month) if _MONTHS.search(claim.quote) else ("01", "12")
    first, last = f"{year}-{months[0]}-01", f"{year}-{months[1]}-{_last(year, months[1])}"
    return ordinal(first), ordinal(last), False


def _last(year: str, month: str) -> int:
    return monthrange(date.fromisoformat(f"{year}-{month}-01").year, date.fromisoformat(f"{year}-{month}-01").month)[1]


def ordinal(day: str) -> Decimal:
    return Decimal(date.fromisoformat(day).toordinal())


def meet(a: Dated, b: Dated) -> bool:
    return a.lo <= b.hi and b.lo <= a.hi


def is_slip(a: Dated, b: Dated) -> bool:
    """Month or day differs and no other part of the date; a year by one figure or by one."""
    parts = 3 if a.fine and b.fine else 2 if max(a.hi - a.lo, b.hi - b.lo) <= MONTH else 1
    one, other = (date.fromordinal(int(each.lo)).isoformat().split("-")[:parts] for each in (a, b))
    if parts == 1 or one[0] != other[0]:
        return one[1:] == other[1:] and is_misprint(one[0], other[0])
    return sum(x != y for x, y in zip(one, other, strict=True)) == 1


def is_typo(a: Dated, b: Dated) -> bool:
    """A misprint of the whole date, or the day before or after."""
    x, y = (date.fromordinal(int(each.lo)).isoformat() for each in (a, b))
    return is_misprint(x, y) or abs(a.lo - b.lo) == 1


def is_misprint(x: str, y: str) -> bool:
    """One figure is another, or two have changed places."""
    at = [n for n, (one, other) in enumerate(zip(x, y, strict=True)) if one != other]
    return len(at) == 1 or (len(at) == 2 and x[at[0]] == y[at[1]] and x[at[1]] == y[at[0]])


def year_of(dated: Dated) -> int:
    return date.fromordinal(int(dated.lo)).year
