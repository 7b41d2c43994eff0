"""Checks of one article against itself: arithmetic and consistency, no other text needed, highest precision."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.inside import (
    change,
    clocks,
    direction,
    gaps,
    gloss,
    headline,
    holding,
    hundred,
    kinds,
    lists,
    means,
    multiples,
    order,
    parted,
    periods,
    polls,
    portions,
    prices,
    scale,
    shares,
    spans,
    sums,
    tables,
    weekday,
    wholes,
    written,
    years,
)
from factcheck.inside.fuller import filled
from factcheck.inside.page import Page, page_of

FAMILIES: tuple[Callable[[Page], Iterator[Draft]], ...] = (
    change.check,
    multiples.check,
    direction.check,
    sums.check,
    gaps.check,
    tables.check,
    shares.check,
    parted.check,
    lists.check,
    gloss.check,
    scale.check,
    polls.check,
    order.check,
    prices.check,
    periods.check,
    written.check,
    years.check,
    spans.check,
    clocks.check,
    headline.check,
)
"""One function per family of checks; each yields drafts whose groups lie in one article."""

SOLVERS: tuple[Callable[[Page, Sequence[Draft]], Iterator[Draft]], ...] = (
    portions.check,
    means.check,
    hundred.check,
    kinds.check,
    wholes.check,
)
"""Checks that read what a value is to the others from words around it; each knows what was told before it."""


def check(each: Extraction) -> Iterator[Draft]:
    """Everything that one article says against itself, and what of its arithmetic holds."""
    page = page_of(each)
    told = [draft for family in FAMILIES for draft in family(page)]
    full = filled(page)
    for solver in SOLVERS:
        told += solver(full, told)
    yield from told
    yield from holding.check(page, told)
    yield from weekday.check(each)


CHECKS: tuple[Callable[[Extraction], Iterator[Draft]], ...] = (check,)
