"""Years that an article prints, and the slips between two counts of years."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from factcheck.inside.arithmetic import number
from factcheck.inside.page import Page
from factcheck.model import Claim
from factcheck.numerals import read_digits

_YEAR = re.compile(r"(?<![0-9.,$€£₩-])(?:1[0-9]|20)[0-9]{2}(?![0-9]|[.,][0-9])")
OLDEST = Decimal(2000)
MOST = 24
"""Years of one article that are tried with one another."""


@dataclass(frozen=True, slots=True)
class Era:
    """A date whose year is printed."""

    claim: Claim
    year: Decimal
    row: int


def eras(page: Page) -> list[Era]:
    """All dates of one year that print it, in order."""
    found = [
        Era(c, year, page.row_of[c.id]) for c in page.at.values() if c.kind == "date" and (year := computed_of(c)) is not None
    ]
    return sorted(found, key=lambda era: era.claim.span)[:MOST]


def computed_of(claim: Claim) -> Decimal | None:
    """The year of a date that prints one, and one only."""
    years = set(_YEAR.findall(claim.quote))
    named = {end[:4] for end in (claim.value.lo, claim.value.hi) if isinstance(end, str)}
    if len(years) != 1 or not years & named:
        return None
    read = read_digits(years.pop())
    return read.value if read else None


def other_years(page: Page) -> set[Decimal]:
    """Whatever looks like a year, read as a date or not: they only excuse."""
    found = [read_digits(match[0]) for match in _YEAR.finditer(page.each.article.text)]
    return set(sorted({read.value for read in found if read})[-MOST:])


def now_of(page: Page) -> Decimal | None:
    """The year of the article."""
    day = page.each.article.published_at
    read = read_digits(day[:4]) if day else None
    return read.value if read else None


def is_whole_years(claim: Claim) -> bool:
    """A count of whole years, or a bare number beside a word of years."""
    return (
        claim.value.unit in {"year", "ordinal", None}
        and claim.value.is_point
        and claim.hedge == "exact"
        and isinstance(claim.value.lo, Decimal)
        and 0 < number(claim) < OLDEST
        and number(claim) == number(claim).to_integral_value()
    )


def are_digits_slipped(stated: Decimal, meant: Decimal) -> bool:
    """One other digit, two neighbours in the other order, one digit more or less."""
    a, b = f"{stated.normalize():f}", f"{meant.normalize():f}"
    if len(a) == len(b):
        off = [n for n in range(len(a)) if a[n] != b[n]]
        swapped = len(off) == 2 and off[1] == off[0] + 1 and a[off[0]] == b[off[1]] and a[off[1]] == b[off[0]]
        return len(off) == 1 or swapped
    shorter, longer = sorted((a, b), key=len)
    return len(longer) - len(shorter) == 1 and any(longer[:n] + longer[n + 1 :] == shorter for n in range(len(longer)))
