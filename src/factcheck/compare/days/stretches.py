"""Stretches of time that share one end (FC401): 2021년 4월 21일부터 2024년 9월 5일까지, ’22.4.21.~’24.9.5.; and ends alone.

Two stretches with one and the same full date at one end, and at the other dates of which one part differs, are one stretch: nobody prints
such a day by chance. Where the days are those that periods usually begin and end with, or the stretch is short, words must say so as well.
An end alone (until December 2046) is compared with one of the same month that several texts print, in sentences with much in common.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import combinations

from factcheck import lexicon
from factcheck.claim import Extraction
from factcheck.compare.days.dated import dated_events, is_elsewhere, is_moved
from factcheck.compare.days.events import days_apart
from factcheck.compare.draft import Draft
from factcheck.compare.naming import apart_by_name
from factcheck.lexicon.anchors import either
from factcheck.model import Claim, message

LONG = 60
"""Days from which on a stretch is no usual one: a week, a month."""
SHARED, SHARED_DAYS, SHARED_USUAL = 1, 2, 3
"""Words that the sentences of two stretches must have in common: where the years differ; where months or days do; and where the days are
usual ones or to come, for much may begin or end on one day."""
SHARED_ENDS, SURE_ENDS, ATTESTED = 1, 2, 2
"""The same for ends alone, of which fewer words make a note only, and the texts that print the one."""
_FIGURES = re.compile(r"[0-9]{1,4}")


@dataclass(frozen=True, slots=True)
class _Words:
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _File:
    ko: _Words
    en: _Words


_FILE = lexicon.load("stretches.toml", _File)
_TERM = re.compile(rf"{either(_FILE.ko.terms)}|(?<![a-z]){either(_FILE.en.terms)}(?![a-z])", re.IGNORECASE)
_EMPTY = frozenset({"기간", "이날", "당시", "것", "이번", "예정", "계획", "period", "year", "month", "day", "time"})
_USUAL_DAYS = frozenset({"01", "15", "30", "31", "28", "29"})
Day = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A stretch by its two days, or an end alone."""

    claim: Claim
    start: Day
    end: Day
    words: frozenset[str]
    event: str
    """The kind of event that the end dates; empty where the text names none."""


def compare_stretches(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """Stretches of one thing that differ at one end."""
    days = {each.article.id: each.article.date for each in extractions}
    stretches = [stretch for each in extractions for stretch in _stretches(each)]
    printed, are_two = _printed(extractions), apart_by_name(extractions)
    rivals: dict[frozenset[Day], list[_Stretch]] = defaultdict(list)
    for a, b in combinations([s for s in stretches if s.start], 2):
        found = _other_end(a, b)
        if found is None or a.claim.article == b.claim.article or not _is_one(a, b, found, days):
            continue
        if are_two(a.claim, b.claim):
            continue
        if not _knows_both(a, b, found, printed) and not _may_have_moved(a, b, found, days):
            rivals[frozenset(found)] += [a, b]
    for lone, other in _ends(stretches, printed, days):
        rivals[frozenset({lone.end[:2], other.end[:2]})] += [lone, other]
    for key in sorted(rivals, key=sorted):
        yield _draft(rivals[key], key, stretches)


def _stretches(each: Extraction) -> Iterator[_Stretch]:
    events = {dated.claim.id: dated.kind for dated in dated_events(each)}
    for claim in each.claims:
        sentence = each.article.text[claim.scope[0] : claim.scope[1]]
        if claim.kind != "date" or is_moved(sentence, each.article.language) or is_elsewhere(sentence) or _TERM.search(sentence):
            continue
        lo, hi = claim.value.lo, claim.value.hi
        words = frozenset(w for w in claim.context.sentence if len(w) > 1 and w[0] not in "=0123456789" and w not in _EMPTY)
        if "date.range" in claim.derivation and isinstance(lo, str) and isinstance(hi, str):
            if _has_day(claim, lo) and _has_day(claim, hi):
                yield _Stretch(claim, tuple(lo.split("-")), tuple(hi.split("-")), words, events.get(claim.id, ""))
        elif lo is None and isinstance(hi, str) and "date.until" in claim.derivation and hi[:4] in claim.quote:
            parts = tuple(hi.split("-"))
            months = len(_FIGURES.findall(claim.quote)) + sum(sign.isupper() for sign in claim.quote)
            fine = parts if _has_day(claim, hi) and months > 2 else parts[:2]
            if months > 1:
                yield _Stretch(claim, (), fine, words, events.get(claim.id, ""))


def _has_day(claim: Claim, day: str) -> bool:
    """The day is written, not only its month or year."""
    return day[8:].lstrip("0") in {figure.lstrip("0") for figure in _FIGURES.findall(claim.quote)}


def _other_end(a: _Stretch, b: _Stretch) -> tuple[Day, Day] | None:
    """The two days at the end that differs, where the other end is the same and one part of them is another."""
    if (a.start == b.start) == (a.end == b.end):
        return None
    found = (a.end, b.end) if a.start == b.start else (a.start, b.start)
    return found if sum(x != y for x, y in zip(*found, strict=True)) == 1 else None


def _is_one(a: _Stretch, b: _Stretch, ends: tuple[Day, Day], days: Mapping[str, str | None]) -> bool:
    common = a.end if a.start != b.start else a.start
    usual = any(day[2] in _USUAL_DAYS for day in (common, *ends)) or min(_length(a), _length(b)) < LONG
    to_come = any("-".join(s.end) >= (days[s.claim.article] or "") for s in (a, b))
    needed = SHARED if ends[0][0] != ends[1][0] else SHARED_USUAL if to_come else SHARED_DAYS
    return len(a.words & b.words) >= (SHARED_USUAL if usual else needed)


def _length(stretch: _Stretch) -> int:
    return _ordinal(stretch.end) - _ordinal(stretch.start)


def _ordinal(day: Day) -> int:
    return date.fromisoformat("-".join(day)).toordinal()


def _printed(extractions: Sequence[Extraction]) -> Mapping[str, frozenset[str]]:
    """Every day that an article prints."""
    return {
        each.article.id: frozenset(
            end for c in each.claims if c.kind == "date" for end in (c.value.lo, c.value.hi) if isinstance(end, str)
        )
        for each in extractions
    }


def _knows_both(a: _Stretch, b: _Stretch, ends: tuple[Day, Day], printed: Mapping[str, frozenset[str]]) -> bool:
    return "-".join(ends[1]) in printed[a.claim.article] or "-".join(ends[0]) in printed[b.claim.article]


def _may_have_moved(a: _Stretch, b: _Stretch, ends: tuple[Day, Day], days: Mapping[str, str | None]) -> bool:
    """Texts of two days, of which the later may know a new end: one that was to come for the earlier."""
    x, y = days[a.claim.article], days[b.claim.article]
    if x is None or y is None or days_apart(x, y) == 0:
        return x is None or y is None
    return max("-".join(end) for end in ends) >= min(x, y)


def _ends(
    stretches: Sequence[_Stretch], printed: Mapping[str, frozenset[str]], days: Mapping[str, str | None]
) -> Iterator[tuple[_Stretch, _Stretch]]:
    """An end alone whose year one text alone has, with each that several print for the same month."""
    texts: dict[Day, set[str]] = defaultdict(set)
    for stretch in stretches:
        texts[stretch.end[:2]].add(stretch.claim.article)
    for lone in stretches:
        if (
            lone.start
            or len(texts[lone.end[:2]]) > 1
            or any(_prints(printed[article], lone.end) for article in printed if article != lone.claim.article)
        ):
            continue
        for other in stretches:
            if (
                len(texts[other.end[:2]]) >= ATTESTED
                and lone.claim.article not in texts[other.end[:2]]
                and not _prints(printed[lone.claim.article], other.end)
                and _is_slip_of_year(lone, other)
                and lone.event == other.event
                and len(lone.words & other.words) >= SHARED_ENDS
                and _are_to_come(lone, other, days)
            ):
                yield lone, other


def _prints(printed: frozenset[str], end: Day) -> bool:
    month = "-".join(end[:2])
    return any(day.startswith(month) for day in printed)


def _is_slip_of_year(a: _Stretch, b: _Stretch) -> bool:
    """One figure of the year is another, all else is the same."""
    one_figure = sum(x != y for x, y in zip(a.end[0], b.end[0], strict=True)) == 1
    return one_figure and all(x == y for x, y in zip(a.end[1:], b.end[1:], strict=False))


def _are_to_come(a: _Stretch, b: _Stretch, days: Mapping[str, str | None]) -> bool:
    """Both ends lie on one side of the day of their text."""
    sides = {("-".join(s.end) > (days[s.claim.article] or "")) for s in (a, b)}
    return len(sides) == 1


def _draft(pairs: Sequence[_Stretch], key: frozenset[Day], stretches: Sequence[_Stretch]) -> Draft:
    """Each side with all that print its day: the same stretch, or the same month where ends alone differ."""
    whole = all(pair.start for pair in pairs)
    sides = [_with_peers([p for p in pairs if day in (p.start, p.end, p.end[:2])], stretches, whole) for day in sorted(key)]
    much = any(len(a.words & b.words) >= SURE_ENDS for a, b in combinations(pairs, 2) if a.end[:2] != b.end[:2])
    why = message("why.stretches", first=sides[0][0].quote, second=sides[1][0].quote)
    return Draft(
        "FC401",
        "CONFLICT",
        "warning" if whole or much else "info",
        tuple(sides),
        (why,),
        Decimal("0.8") if whole or much else Decimal("0.6"),
        attribute="stretch",
        ask=message("ask.stretches"),
    )


def _with_peers(side: Sequence[_Stretch], stretches: Sequence[_Stretch], whole: bool) -> tuple[Claim, ...]:
    """The claims of one side, and those of every text that prints the same."""
    found = {stretch.claim.id: stretch.claim for stretch in side}
    for other in stretches:
        same = (s.start == other.start and s.end == other.end if whole else s.end[:2] == other.end[:2] for s in side)
        if any(same):
            found[other.claim.id] = other.claim
    return tuple(found[cid] for cid in sorted(found))
