"""How long after one thing another happened, in two texts (FC404): 재판에 넘겨진 지 179일 만, 재판에 넘겨진 지 183일 만.

The words right before 지 are the start and must be the same. A day more or less is a way of counting and a note. Refused: rough lengths, counts
that grow with the days of their texts, a text that gives both, and two things that each text names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from factcheck.claim import Extraction
from factcheck.compare.beside import Beside, beside, weight
from factcheck.compare.days.events import days_apart
from factcheck.compare.draft import Draft
from factcheck.compare.naming import apart_by_name
from factcheck.model import Claim, Severity, message

LEAST, PART, SHARED, LEAD = Decimal(10), 5, 3, 30
"""Days of a length that is counted and not guessed, the part of it by which two may differ, the weight of what stands around both, and
characters before it in which the start stands."""
_START = re.compile(
    r"(?<![가-힣])(?P<object>[가-힣]{2,8}(?:에|을|를|이|가|로|에서))\s(?P<verb>[가-힣]{1,6})\s지\s(?:약\s|꼭\s|꼬박\s)?$"
)
_PASSED = re.compile(r"\s?만(?![가-힣]{3})")


@dataclass(frozen=True, slots=True)
class _Elapsed:
    claim: Claim
    days: Decimal
    start: tuple[str, str]
    around: Beside


def compare_elapsed(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """Days from one start that differ."""
    found = [each for extraction in extractions for each in _elapsed(extraction)]
    own = {each.article.id: each.article.date for each in extractions}
    are_two = apart_by_name(extractions)
    told: set[frozenset[Decimal]] = set()
    for a, b in combinations(found, 2):
        key = frozenset({a.days, b.days})
        if key in told or not _differ(a, b, own) or are_two(a.claim, b.claim) or _gives(a, b, found) or _gives(b, a, found):
            continue
        told.add(key)
        sides = tuple(tuple(e.claim for e in found if (e.start, e.days) == (x.start, x.days)) for x in (a, b))
        sure = abs(a.days - b.days) > 1
        why = message("why.elapsed", start=" ".join(a.start), first=a.claim.quote, second=b.claim.quote)
        confidence = Decimal("0.8") if sure else Decimal("0.6")
        severity: Severity = "warning" if sure else "info"
        ask = message("ask.lengths")
        yield Draft("FC404", "CONFLICT", severity, sides, (why,), confidence, attribute="duration", ask=ask)


def _elapsed(each: Extraction) -> Iterator[_Elapsed]:
    text = each.article.text
    for claim in each.claims:
        lo = claim.value.lo
        if claim.kind != "duration" or claim.value.unit != "day" or claim.hedge != "exact" or not isinstance(lo, Decimal):
            continue
        start = _START.search(text, max(claim.scope[0], claim.span[0] - LEAD), claim.span[0])
        if start and claim.value.is_point and lo >= LEAST and _PASSED.match(text, claim.span[1]):
            yield _Elapsed(claim, lo, (start["object"], start["verb"]), beside(each, (start.start(), claim.span[1])))


def _differ(a: _Elapsed, b: _Elapsed, own: Mapping[str, str | None]) -> bool:
    """From one start, by a little, and not by the days between the texts."""
    apart = abs(a.days - b.days)
    if a.claim.article == b.claim.article or a.start != b.start or not apart or apart * PART > max(a.days, b.days):
        return False
    between = days_apart(own[a.claim.article], own[b.claim.article])
    return (not between or apart != between) and weight(a.around, b.around) >= SHARED


def _gives(a: _Elapsed, b: _Elapsed, found: Sequence[_Elapsed]) -> bool:
    """The text of `a` gives the days of `b` as well."""
    return any(e.claim.article == a.claim.article and e.days == b.days for e in found)
