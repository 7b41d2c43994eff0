"""The toll of a story as its texts give it from day to day (FC402): 사망 3명 → 4명 → 5명, newest first.

Small counts share few words and few digits, so that no likeness of words finds them; what finds them is that a story has one toll of
a kind. Each text gives it once: the first count of the kind in its title or its first sentences. Refused: what the sentence dates to
another year, an earlier value, a part (이 가운데), a count of a place or a group that a label names, counts too far apart for one story.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from decimal import Decimal

from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.compare.values.ties import by_value
from factcheck.entity.aliases import PLACE_KEYS
from factcheck.lexicon.concepts import CONCEPT_FINDER
from factcheck.model import Claim, message

TOLLS = ("deaths", "injuries", "confirmed_cases", "casualties")
"""Counts of people of which a story has one and which grow as it is told."""
FIRST, NEAR = 12, 24
"""Sentences of a text in which its toll is looked for, and characters from the count to its word."""
FAR = Decimal(4)
"""How many times the smaller of two counts the larger may be."""
_OUT_OF = re.compile(r"(?:중|가운데)\s?$|\bof\s(?:them|whom|those),?\s$")
_PLACE = re.compile(r"(?<![가-힣])[가-힣]{2,4}(?:시|군|구|읍|면|동|역|항)(?![가-힣])")
_PLACES = frozenset(PLACE_KEYS)


def compare_tolls(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """One note for each toll that the texts of several days give with several values."""
    for toll in TOLLS:
        given = [(each, claim) for each in extractions if (claim := _toll(each, toll))]
        found = [(each.article, claim) for each, claim in given]
        dated = sorted(((a.date, c.start, c) for a, c in found if a.date), key=lambda row: (row[0], row[2].id))
        if not _are_one(given):
            continue
        days = {day for day, _, _ in dated}
        claims = [claim for _, _, claim in reversed(dated)]
        values = {claim.value.lo for claim in claims}
        if len(days) > 1 and len(values) > 1 and _near(values) and _moves(dated):
            yield _draft(toll, claims)


def _are_one(given: Sequence[tuple[Extraction, Claim]]) -> bool:
    """No text's toll is of a place that the others do not name while theirs is of another one."""
    places = [frozenset(_PLACE.findall(each.article.text[c.scope[0] : c.scope[1]])) for each, c in given]
    for named in places:
        for (other, _), theirs in zip(given, places, strict=True):
            if named and theirs and not named & theirs and not any(place in other.article.text for place in named):
                return False
    return True


def _toll(each: Extraction, toll: str) -> Claim | None:
    """The count that the text gives first for the whole story."""
    spans = {(s.start, s.end) for s in each.sentences[:FIRST]}
    counts = [c for c in each.claims if _is_whole(c) and _is_named(c, each, toll)]
    first = (c for c in counts if c.scope in spans or dict(c.axes).get("part") == "total")
    return next((c for c in first if not _is_of_another_year(c, each)), None)


def _is_named(claim: Claim, each: Extraction, toll: str) -> bool:
    """The word of the toll is the count's own, not that of the next count (131명이 구조됐고 3명이 숨졌다)."""
    if _OUT_OF.search(each.article.text[max(claim.scope[0], claim.span[0] - 8) : claim.span[0]]):
        return False
    if claim.attribute == toll and claim.value.unit and f"={toll}" in claim.context.label | claim.context.head:
        return True
    finder = CONCEPT_FINDER[each.article.language]
    if claim.attribute != toll and each.article.language == "en" and claim.value.unit:
        before = max([claim.scope[0], claim.span[0] - NEAR, *(c.span[1] for c in each.claims if c.span[1] <= claim.span[0])])
        return any(toll in hit.names for hit in finder.find(each.article.text, before, claim.span[0]))
    if claim.attribute != toll:
        return False
    starts = [c.span[0] for c in each.claims if c.scope == claim.scope and c.span[0] >= claim.span[1]]
    stop = min([claim.scope[1], claim.span[1] + NEAR, *starts])
    return any(toll in hit.names for hit in finder.find(each.article.text, claim.span[1], stop))


def _is_whole(claim: Claim) -> bool:
    marks = dict(claim.axes)
    people = claim.kind == "count" and claim.value.unit in {"person", None} and claim.value.is_point and claim.hedge == "exact"
    part = marks.get("part") == "base" or marks.get("stage") == "previous" or marks.get("framing") == "change_by"
    named = (claim.context.label | claim.context.head) & _PLACES
    return people and not part and not named and claim.modality == "actual" and isinstance(claim.value.lo, Decimal)


def _is_of_another_year(claim: Claim, each: Extraction) -> bool:
    year = (each.article.date or "")[:4]
    dates = (c for c in each.claims if c.kind == "date" and c.scope == claim.scope)
    return any(str(c.value.hi or c.value.lo)[:4] != year for c in dates)


def _near(values: Set[object]) -> bool:
    numbers = [value for value in values if isinstance(value, Decimal)]
    return min(numbers) > 0 and max(numbers) <= FAR * min(numbers)


def _moves(dated: Sequence[tuple[str | None, int, Claim]]) -> bool:
    """Some later text has another count than an earlier one, not only texts of one day."""
    first: Mapping[object, str | None] = {claim.value.lo: day for day, _, claim in reversed(dated)}
    return len(set(first.values())) > 1


def _draft(toll: str, claims: Sequence[Claim]) -> Draft:
    newest, oldest = claims[0], claims[-1]
    why = message("why.toll", first=oldest.value, last=newest.value)
    return Draft("FC402", "UPDATE", "info", by_value(claims), (why,), Decimal("0.8"), attribute=toll)


def tells_toll(draft: Draft, tolls: Sequence[Draft]) -> bool:
    """A note of an update that a toll holds already: both sides of it stand there."""
    if draft.rule != "FC402":
        return False
    ids = [{claim.id for claim in toll.claims} for toll in tolls]
    return any(sum(any(claim.id in told for claim in group) for group in draft.groups) > 1 for told in ids)
