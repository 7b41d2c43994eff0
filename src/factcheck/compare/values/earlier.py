"""The day or year of an earlier happening that a sentence is told of: 1997년 8월 6일 … 떨어졌다. … 229명이 숨졌다.

The nearest date before a count in its sentence, else the dates of the nearest sentence before it that has any, two back at most: a
text that goes on about an earlier happening names its day once.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from factcheck.claim import Extraction
from factcheck.compare.spans import claims_in
from factcheck.model import Claim

BACK = 2
"""Sentences before a count in which the date of what it tells may stand."""
YEAR = len("1997")
SETTLED = 90
"""Days after which the toll of a happening has come to rest."""
_THE_YEAR = re.compile(r"\b(?:[Tt]he|[Ii]n|[Oo]f|[Dd]uring)\s(?P<year>(?:19|20)[0-9]{2})\b(?![%,.]?[0-9])")
"""An English year before a noun, which is no date of its own: the 1997 crash."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day, a month or a year, by its first and its last day, and where it stands."""

    lo: str
    hi: str
    start: int

    @property
    def is_fine(self) -> bool:
        """It is one day."""
        return self.lo == self.hi


def days_in(each: Extraction, span: tuple[int, int]) -> list[Day]:
    """The dates of a stretch of text, in order; open ones and longer ones than a year are none."""
    found = [
        Day(c.value.lo, c.value.hi, c.span[0])
        for c in claims_in(each, span)
        if c.kind == "date" and isinstance(c.value.lo, str) and isinstance(c.value.hi, str) and _is_day(c.value.lo, c.value.hi)
    ]
    taken = {day.start for day in found}
    if each.article.language == "en":
        for match in _THE_YEAR.finditer(each.article.text, *span):
            if not any(abs(start - match.start("year")) < YEAR * 4 for start in taken):
                found.append(Day(f"{match['year']}-01-01", f"{match['year']}-12-31", match.start("year")))
    return sorted(found, key=lambda day: day.start)


def _is_day(lo: str, hi: str) -> bool:
    return len(lo) == len(hi) == len("1997-08-06") and lo[:YEAR] == hi[:YEAR]


def told_of(each: Extraction, claim: Claim) -> tuple[Day, tuple[int, int]] | None:
    """The date of what a count is told of, and the stretch of text that is about it."""
    own = days_in(each, claim.scope)
    before = [day for day in own if day.start < claim.span[0]]
    if before:
        return before[-1], _stretch(claim, own, before[-1])
    if own:
        return (own[0], claim.scope) if len(own) == 1 else None
    place = bisect_right(each.sentences, claim.scope[0], key=lambda sentence: sentence.start) - 1
    return _of_sentence_before(each, place, claim)


def _stretch(claim: Claim, own: Sequence[Day], day: Day) -> tuple[int, int]:
    """From the date, or from the start of the sentence where it is the first, to the next date."""
    start = claim.scope[0] if own[0] is day else day.start
    return start, next((other.start for other in own if other.start > claim.span[1]), claim.scope[1])


def _of_sentence_before(each: Extraction, place: int, claim: Claim) -> tuple[Day, tuple[int, int]] | None:
    block = each.sentences[place].block
    for sentence in reversed(each.sentences[max(0, place - BACK) : place]):
        days = days_in(each, (sentence.start, sentence.end)) if sentence.block == block else []
        if days:
            return (days[0], (sentence.start, claim.scope[1])) if len(days) == 1 else None
    return None


def is_earlier(each: Extraction, day: Day) -> bool:
    """It is of another year than the text; a day of the last weeks before a new year is still of the story that is told."""
    own = each.article.date or ""
    return bool(own) and day.hi[:YEAR] != own[:YEAR] and not (day.is_fine and _days_before(own, day.hi) < SETTLED)


def is_settled(each: Extraction, day: Day) -> bool:
    """It is of another year, and so long ago that its toll moves no more."""
    own = each.article.date or ""
    return bool(own) and day.hi[:YEAR] < own[:YEAR] and _days_before(own, day.hi) >= SETTLED


def _days_before(own: str, day: str) -> int:
    return (date.fromisoformat(own) - date.fromisoformat(day)).days


def is_of_earlier_year(each: Extraction, claim: Claim) -> bool:
    """The count is told of another year than the text's own."""
    found = told_of(each, claim)
    return any(is_earlier(each, day) for day in (*([found[0]] if found else []), *days_in(each, claim.scope)))
