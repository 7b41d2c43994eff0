"""Checks of one article against itself: arithmetic and consistency, no other text needed, highest precision."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.inside import (
    change,
    clocks,
    converted,
    day_counts,
    deductions,
    delays,
    direction,
    divided,
    fates,
    gaps,
    gloss,
    graded,
    headline,
    heads,
    holding,
    hundred,
    kinds,
    later,
    lists,
    lives,
    majorities,
    malformed,
    means,
    multiples,
    named_heads,
    noted,
    order,
    outlays,
    parted,
    periods,
    polls,
    portions,
    prices,
    quoted,
    restated,
    rosters,
    scale,
    scores,
    set_out,
    shares,
    since,
    since_months,
    spans,
    standings,
    streaks,
    sums,
    tables,
    twice,
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
    majorities.check,
    parted.check,
    lists.check,
    rosters.check,
    noted.check,
    gloss.check,
    converted.check,
    restated.check,
    scale.check,
    polls.check,
    order.check,
    prices.check,
    outlays.check,
    deductions.check,
    periods.check,
    written.check,
    malformed.check,
    years.check,
    since.check,
    since_months.check,
    lives.check,
    spans.check,
    day_counts.check,
    clocks.check,
    delays.check,
    later.check,
    standings.check,
    scores.check,
    streaks.check,
    headline.check,
    heads.check,
    named_heads.check,
)
"""One function per family of checks; each yields drafts whose groups lie in one article."""

SOLVERS: tuple[Callable[[Page, Sequence[Draft]], Iterator[Draft]], ...] = (
    portions.check,
    means.check,
    hundred.check,
    kinds.check,
    wholes.check,
    divided.check,
    set_out.check,
    graded.check,
    quoted.check,
    fates.check,
)
"""Checks that read what a value is to the others from words around it; each knows what was told before it."""


def check(each: Extraction) -> Iterator[Draft]:
    """Everything that one article says against itself, and what of its arithmetic holds."""
    page = page_of(each)
    told = _once(draft for family in FAMILIES for draft in family(page))
    full = filled(page)
    for solver in SOLVERS:
        told = _once((*told, *solver(full, told)))
    told = [draft for draft in told if not divided.may_be_more(full, draft) and not twice.explains_sum(full, draft)]
    yield from told
    yield from holding.check(page, told)
    yield from weekday.check(each)


def _once(drafts: Iterable[Draft]) -> list[Draft]:
    """Without alarms over all values of an earlier one: two families have read one inconsistency."""
    kept: list[Draft] = []
    alarms: list[frozenset[str]] = []
    for draft in drafts:
        ids = frozenset(claim.id for claim in draft.claims)
        if draft.is_alarm and any(earlier <= ids for earlier in alarms if len(earlier) > 1):
            continue
        if draft.is_alarm and not draft.held:
            alarms.append(ids)
        kept.append(draft)
    return kept


CHECKS: tuple[Callable[[Extraction], Iterator[Draft]], ...] = (check,)
