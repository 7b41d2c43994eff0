"""The dead or hurt of one earlier happening, told as background with two numbers (FC107): 1997.8.6 … 225명 사망, 1997년 8월 6일 … 229명이 사망했다.

A happening is one by its date (a day may be another for the time zone; a year holds its days) and by the names and nouns told of it:
the rougher the date, the more of them. Refused: counts of a part or of a group, first counts and counts that somebody reckons, the
dead beside whom others are missing, a text that gives two numbers, a happening that may be either of two, and what a sentence without
a date may tell of the story itself (이번 사고로, the number of a headline).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import combinations

from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.compare.spans import claims_in, runs_in
from factcheck.compare.values.casualties import WORDS, group_of, is_of_one_sex, kind_of
from factcheck.compare.values.earlier import YEAR, Day, is_settled, told_of
from factcheck.compare.values.ties import by_value
from factcheck.grammar.english import FUNCTION_WORDS
from factcheck.lexicon.anchors import either
from factcheck.model import Claim, message
from factcheck.overlap import prove

TOLLS = frozenset({"deaths", "injuries"})
NAME, NOUN = 2, 1
"""Weight of a shared name and of another noun."""
FINE, MIXED, ROUGH = 3, 4, 6
"""Weight that two days share, a day and a year, two years."""
ZONES = 1
"""Days between two dates of one happening that is told in two time zones."""
STEM, SHORT = 2, 2
"""Letters by which two Korean nouns are one, and the fewest of a noun; one letter is enough for a name."""
ENGLISH = 5
FAR = Decimal(3)
"""How many times the smaller of two counts the larger may be: further apart they are of two things."""
_PARTIAL = re.compile(rf"(?<![가-힣A-Za-z]){either(WORDS.partial)}|(?:부터|까지)(?=\s)|\b[0-9]{{1,4}}건", re.IGNORECASE)
"""Counts of a while, of many happenings, or that somebody reckons; and words of the story's own day."""
_WORD_EN = re.compile(r"(?<![A-Za-z])[a-z]{5,20}(?![A-Za-z])")
_EMPTY = re.compile(either(WORDS.empty))


@dataclass(frozen=True, slots=True)
class _Told:
    """A toll of an earlier happening."""

    claim: Claim
    kind: str
    group: str
    day: Day
    names: frozenset[str]
    nouns: frozenset[str]


def compare_past_tolls(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """One finding for each earlier happening whose toll the texts give with several numbers."""
    headed = frozenset(c.value.lo for each in extractions for c in each.claims if c.where == "title" and c.kind == "count")
    told = {each.article.id: _tolls(each, headed) for each in extractions}
    for kind in sorted(TOLLS):
        rows = {article: [t for t in found if t.kind == kind] for article, found in told.items()}
        for group in _happenings({article: _sure(found) for article, found in rows.items()}):
            if any(_differ(a.claim, b.claim) for a, b in combinations(group, 2)):
                yield _draft(kind, group)


def _differ(a: Claim, b: Claim) -> bool:
    """Two numbers of which neither is the other, rounded."""
    low, high = sorted(x for x in (a.value.lo, b.value.lo) if isinstance(x, Decimal))
    return 0 < low < high <= FAR * low and not prove(a.readings, b.readings).met


def _tolls(each: Extraction, headed: Set[object]) -> list[_Told]:
    found = (_told(each, claim, headed) for claim in each.claims)
    return [told for told in found if told and is_settled(each, told.day)]


def _told(each: Extraction, claim: Claim, headed: Set[object]) -> _Told | None:
    kind = kind_of(each, claim)
    if kind not in TOLLS or claim.hedge != "exact" or claim.modality != "actual" or not claim.value.is_point:
        return None
    found = None if is_of_one_sex(each, claim) else told_of(each, claim)
    if found is None or _is_partial(each, claim, found[1]):
        return None
    if found[0].start < claim.scope[0] and claim.value.lo in headed:
        return None
    names, nouns = _words(each, found[1])
    return _Told(claim, kind, group_of(each, claim), found[0], names, nouns)


def _is_partial(each: Extraction, claim: Claim, stretch: tuple[int, int]) -> bool:
    """In brackets right behind its happening it is of that alone, whatever the sentence goes on to say."""
    text = each.article.text
    start, end = max(stretch[0], claim.scope[0]), min(stretch[1], claim.scope[1])
    if text[claim.span[0] - 1] == "(":
        close = text.find(")", claim.span[1], end)
        start, end = claim.span[0], close if close > 0 else end
    return bool(_PARTIAL.search(text, start, end))


def _words(each: Extraction, stretch: tuple[int, int]) -> tuple[frozenset[str], frozenset[str]]:
    """Names and other nouns of the stretch, without those of every such report (사고, 사망)."""
    text = each.article.text
    dates = [c.span for c in claims_in(each, stretch) if c.kind == "date"]
    names: set[str] = set()
    nouns: set[str] = set()
    for run in runs_in(each, stretch):
        for part in run:
            word = text[part.start : part.end]
            inside = part.start >= stretch[0] and not any(start < part.end and part.start < end for start, end in dates)
            if not inside or word[0].isdigit() or _EMPTY.match(word.lower()) or word.lower() in FUNCTION_WORDS:
                continue
            if part.name:
                names.add(word)
            elif len(word) >= SHORT:
                nouns.add(word[:STEM])
    if each.article.language == "en":
        found = (word for word in _WORD_EN.findall(text, *stretch) if word not in FUNCTION_WORDS)
        nouns |= {word[:ENGLISH] for word in found if not _EMPTY.match(word)}
    return frozenset(names), frozenset(nouns)


def _sure(found: Sequence[_Told]) -> list[_Told]:
    """Those of the happenings for which the text gives one number: two are of two times or of two groups."""
    return [t for t in found if all(t.claim.value.lo == o.claim.value.lo for o in found if _may_be_one_day(t.day, o.day))]


def _happenings(rows: Mapping[str, Sequence[_Told]]) -> Iterator[list[_Told]]:
    """The tolls of one happening from several texts."""
    every = [t for found in rows.values() for t in found]
    pairs = [(a, b) for a, b in combinations(every, 2) if a.claim.article != b.claim.article and _are_one(a, b)]
    partners: dict[str, list[_Told]] = defaultdict(list)
    for a, b in pairs:
        partners[a.claim.id].append(b)
        partners[b.claim.id].append(a)
    done: set[str] = set()
    for first in every:
        if first.claim.id in done or not partners[first.claim.id]:
            continue
        group, ids = [first], {first.claim.id}
        for t in group:
            new = [o for o in partners[t.claim.id] if o.claim.id not in ids]
            group += new
            ids |= {o.claim.id for o in new}
        done |= ids
        if _is_single(group):
            yield group


def _is_single(group: Sequence[_Told]) -> bool:
    """All of them may be of one day: a year that holds two happenings joins none."""
    return all(_may_be_one_day(a.day, b.day) for a, b in combinations(group, 2))


def _are_one(a: _Told, b: _Told) -> bool:
    if a.group != b.group or not _may_be_one_day(a.day, b.day):
        return False
    names = sum(any(_is_one_name(x, y) for y in b.names) for x in a.names)
    weight = NAME * names + NOUN * len(a.nouns & b.nouns)
    fine = (a.day.is_fine, b.day.is_fine)
    return names > 0 and weight >= (FINE if all(fine) else MIXED if any(fine) else ROUGH)


def _is_one_name(a: str, b: str) -> bool:
    short, long = sorted((a.lower(), b.lower()), key=len)
    return short == long or (len(short) >= STEM and long.startswith(short)) or (long.startswith(short) and long[1:] in _PLACE)


_PLACE = frozenset(WORDS.places)


def _may_be_one_day(a: Day, b: Day) -> bool:
    if a.is_fine and b.is_fine:
        return abs((date.fromisoformat(a.lo) - date.fromisoformat(b.lo)).days) <= ZONES
    return a.lo <= b.hi and b.lo <= a.hi


def _draft(kind: str, group: Sequence[_Told]) -> Draft:
    claims = [t.claim for t in sorted(group, key=lambda t: (t.claim.value.lo or Decimal(0), t.claim.id))]
    finest = min(group, key=lambda t: (not t.day.is_fine, t.day.lo))
    shared = sorted({x for a, b in combinations(group, 2) for x in a.names if any(_is_one_name(x, y) for y in b.names)})
    day = finest.day.lo if finest.day.is_fine else finest.day.lo[:YEAR]
    why = message("why.past_toll", day=day, words=", ".join(shared[:3]))
    return Draft(
        "FC107", "CONFLICT", "error", by_value(claims), (why,), Decimal("0.85"), attribute=kind, ask=message("ask.sources")
    )


def tells_past_toll(draft: Draft, told: Sequence[Draft]) -> bool:
    """The toll of an earlier happening holds both sides of it."""
    ids = [{claim.id for claim in each.claims} for each in told]
    return any(all(any(claim.id in known for claim in group) for group in draft.groups) for known in ids)
