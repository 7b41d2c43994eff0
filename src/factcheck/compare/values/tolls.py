"""The toll of a story as its texts give it from day to day (FC402): 사망 3명 → 4명 → 5명, newest first.

Small counts share few words and few digits, so that no likeness of words finds them; what finds them is that a story has one toll of
a kind. Each text gives it once: the first count of the kind in its title or its first sentences, by the words right around it before
any other sign. Refused: what is of an earlier year, an earlier value, a part (이 가운데), a count of a place or a group that a label
names, counts too far apart for one story, unless the toll only grows and its texts are headed alike.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from decimal import Decimal
from itertools import pairwise

from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.compare.values.casualties import group_of, is_addition, is_of_one_sex, kind_of
from factcheck.compare.values.earlier import is_of_earlier_year
from factcheck.compare.values.ties import by_value
from factcheck.entity.aliases import PLACE_KEYS
from factcheck.lexicon.concepts import CONCEPT_FINDER
from factcheck.model import Claim, message

TOLLS = ("deaths", "injuries", "confirmed_cases", "casualties", "missing")
"""Counts of people of which a story has one and which move as it is told."""
FIRST, NEAR = 12, 24
"""Sentences of a text in which its toll is looked for, and characters from the count to its word."""
FAR = Decimal(4)
"""How many times the smaller of two counts the larger may be."""
ALIKE, STEM = 2, 2
"""Words that the titles of two texts share whose tolls are further apart, and letters by which two words are one."""
_OUT_OF = re.compile(r"(?:중|가운데)\s?$|\bof\s(?:them|whom|those),?\s$")
_PLACE = re.compile(r"(?<![가-힣])[가-힣]{2,4}(?:시|군|구|읍|면|동|역|항)(?![가-힣])")
_PLACES = frozenset(PLACE_KEYS)
_WORD = re.compile(r"[가-힣]{2,12}|[A-Za-z]{4,20}")


def compare_tolls(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """One note for each toll that the texts of several days or hours give with several values."""
    for toll in TOLLS:
        given = [(each, claim) for each in extractions if (claim := _toll(each, toll))]
        told = sorted(given, key=lambda row: (row[0].article.published_at or "", row[1].value.lo, row[1].id))
        told = [(each, claim) for each, claim in told if each.article.date]
        if not told or not _are_one(given) or not _moves(told):
            continue
        if _near({claim.value.lo for _, claim in told}) or _only_grows(told):
            yield _draft(toll, [claim for each, first in reversed(told) for claim in _again(each, first, toll)])


def _again(each: Extraction, first: Claim, toll: str) -> list[Claim]:
    """The count, and every place where the text says it again."""
    more = (c for c in each.claims if c.value == first.value and _says(each, c, toll) and _is_whole(c))
    return [first, *(c for c in more if c.id != first.id and not is_of_earlier_year(each, c))]


def _are_one(given: Sequence[tuple[Extraction, Claim]]) -> bool:
    """No text's toll is of a place that the others do not name while theirs is of another one."""
    places = [frozenset(_PLACE.findall(each.article.text[c.scope[0] : c.scope[1]])) for each, c in given]
    for named in places:
        for (other, _), theirs in zip(given, places, strict=True):
            if named and theirs and not named & theirs and not any(place in other.article.text for place in named):
                return False
    return True


def _toll(each: Extraction, toll: str) -> Claim | None:
    """The count that the text gives first for the whole story: the words around it say so, or signs further off."""
    by_words = (c for c in each.claims if _says(each, c, toll))
    by_signs = (c for c in each.claims if kind_of(each, c) is None and _is_named(c, each, toll) and not _is_part(each, c))
    return next((c for found in (by_words, by_signs) for c in _told_first(each, found)), None)


def _says(each: Extraction, claim: Claim, toll: str) -> bool:
    """The words right around it say that it is one of all: not of one sex or of a place (부산 3명 사망)."""
    return kind_of(each, claim) == toll and not is_of_one_sex(each, claim) and group_of(each, claim) not in _PLACES


def _is_part(each: Extraction, claim: Claim) -> bool:
    of_place = (claim.context.label | claim.context.head) & _PLACES
    return bool(of_place) or is_of_one_sex(each, claim) or is_addition(each, claim)


def _told_first(each: Extraction, counts: Iterator[Claim]) -> Iterator[Claim]:
    spans = {(s.start, s.end) for s in each.sentences[:FIRST]}
    for c in counts:
        if (c.scope in spans or dict(c.axes).get("part") == "total") and _is_whole(c) and not is_of_earlier_year(each, c):
            yield c


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
    return people and not part and claim.modality == "actual" and isinstance(claim.value.lo, Decimal)


def _near(values: Set[object]) -> bool:
    numbers = [value for value in values if isinstance(value, Decimal)]
    return min(numbers) > 0 and max(numbers) <= FAR * min(numbers)


def _only_grows(told: Sequence[tuple[Extraction, Claim]]) -> bool:
    """From text to text it grows or stays, and where it leaps both are headed alike: 1명 사망, 16명 사망 of the first hours."""
    counts = [(each, claim, claim.value.lo) for each, claim in told]
    for (a, one, low), (b, other, high) in pairwise(counts):
        if not isinstance(low, Decimal) or not isinstance(high, Decimal) or not 0 < low <= high:
            return False
        if high > FAR * low and (len(_headed(a) & _headed(b)) < ALIKE or group_of(a, one) or group_of(b, other)):
            return False
    return True


def _headed(each: Extraction) -> frozenset[str]:
    return frozenset(word[:STEM].lower() for word in _WORD.findall(each.article.title or ""))


def _moves(told: Sequence[tuple[Extraction, Claim]]) -> bool:
    """Some later text has another count than an earlier one, by the day or by the hour of both."""
    first: Mapping[object, str] = {claim.value.lo: each.article.published_at or "" for each, claim in reversed(told)}
    return any(_is_later(a, b) for a in first.values() for b in first.values())


def _is_later(a: str, b: str) -> bool:
    day = len("2026-03-05")
    return a[:day] < b[:day] or (a[:day] == b[:day] and day < len(a) and day < len(b) and a < b)


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


def of_two_kinds(extractions: Sequence[Extraction]) -> Callable[[Draft], bool]:
    """Whether a difference sets the dead against the hurt, all against those of one sex or who died since, or the toll of an
    earlier happening against that of the story: by the words right around each count."""
    of_claim = {c.id: _nature(each, c) for each in extractions for c in each.claims if c.kind == "count"}

    def differ(draft: Draft) -> bool:
        sides = [{nature for c in group if (nature := of_claim.get(c.id))} for group in draft.groups]
        return len(sides) > 1 and all(sides) and not set.intersection(*sides)

    return differ


def _nature(each: Extraction, claim: Claim) -> tuple[str, bool, bool] | None:
    kind, sex = "more" if is_addition(each, claim) else kind_of(each, claim), is_of_one_sex(each, claim)
    return (kind or "", sex, is_of_earlier_year(each, claim)) if kind or sex else None  # a date is sought for these alone
