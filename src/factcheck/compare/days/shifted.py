"""One event of several days that two texts put a day or two apart (FC401): 청약 17∼18일, 청약 18~19일; the fair runs 4 to 7 May, 5 to 8 May.

As long in the one as in the other, with a day in common but not all, and called by the same word: two rounds of a thing do not overlap. Refused:
a date that a text says was moved, texts that give more such events than one, numbered stages, and events that each text names.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import combinations

from factcheck.claim import Extraction
from factcheck.compare.beside import Beside, beside, weight
from factcheck.compare.days.dated import Dated, dated_events
from factcheck.compare.draft import Draft
from factcheck.compare.naming import apart_by_name
from factcheck.model import Claim, message

LONGEST = 31
"""Days of an event; a longer stretch is a period."""
SHARED, AROUND = 2, 4
"""Words in common beside the event's own, and the weight of what stands around both instead of them, a name among it."""


@dataclass(frozen=True, slots=True)
class _Run:
    """An event with its first and last day, as ordinals."""

    dated: Dated
    first: int
    last: int
    around: Beside


def compare_shifted(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """Events of one length on days that overlap in part."""
    runs = [run for each in extractions for run in _runs(each)]
    moved = {run.dated.kind for run in runs if run.dated.revised}
    are_two = apart_by_name(extractions)
    rivals: dict[tuple[str, int, int], dict[str, Claim]] = defaultdict(dict)
    lone = sorted((run for run in runs if run.dated.kind not in moved and _is_lone(run, runs)), key=_order)
    for a, b in combinations(lone, 2):
        if _are_one(a, b) and not are_two(a.dated.claim, b.dated.claim):
            rivals[a.dated.kind, a.first, b.first] |= {r.dated.claim.id: r.dated.claim for r in (a, b)}
    for (kind, first, _), found in sorted(rivals.items()):
        begun = date.fromordinal(first).isoformat()
        sides = tuple(tuple(c for c in found.values() if (c.value.lo == begun) == same) for same in (True, False))
        event = message(f"event.{kind}")
        why = message("why.event_dates", event=event, first=sides[0][0].quote, second=sides[1][0].quote)
        ask = message("ask.event_date", event=event)
        yield Draft("FC401", "CONFLICT", "warning", sides, (why,), Decimal("0.8"), attribute="event_date", ask=ask)


def _runs(each: Extraction) -> Iterator[_Run]:
    for dated in dated_events(each):
        lo, hi = dated.claim.value.lo, dated.claim.value.hi
        if "date.range" in dated.claim.derivation and isinstance(lo, str) and isinstance(hi, str) and not dated.zoned:
            first, last = (date.fromisoformat(day).toordinal() for day in (lo, hi))
            if first < last <= first + LONGEST:
                yield _Run(dated, first, last, beside(each, dated.claim.span))


def _are_one(a: _Run, b: _Run) -> bool:
    """The same word for it, as long, a day in common but not all, no two stages."""
    x, y = a.dated, b.dated
    if x.claim.article == y.claim.article or (x.kind, x.trigger) != (y.kind, y.trigger):
        return False
    if (x.stages or y.stages) and not x.stages & y.stages:
        return False
    shifted = a.last - a.first == b.last - b.first and a.first != b.first and max(a.first, b.first) <= min(a.last, b.last)
    named = bool(a.around.heavy & b.around.heavy) and weight(a.around, b.around) >= AROUND
    return shifted and (named or len(x.about & y.about) >= SHARED)


def _order(run: _Run) -> tuple[int, str]:
    return run.first, run.dated.claim.id


def _is_lone(run: _Run, runs: Sequence[_Run]) -> bool:
    """Its text gives no other days for such an event: a calendar of many gives several."""
    same = (r for r in runs if r.dated.claim.article == run.dated.claim.article and r.dated.kind == run.dated.kind)
    return all((r.first, r.last) == (run.first, run.last) for r in same)
