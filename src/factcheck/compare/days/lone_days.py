"""A date that one text alone prints, one part away from the date that the others print for the thing (FC401).

What a list of events does not know is found by the words that bind to the date: two or more that bind to no other date of either
text, or one where two other texts agree on the other date. A year that differs while month and day are the same needs one. Each
date keeps its best partner, and only where that partner agrees. Refused: days of the texts themselves, dates that a text says were
moved, dates that the other text prints as well, rough dates.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from factcheck.claim import Extraction
from factcheck.compare.days.counted_days import is_counted_day
from factcheck.compare.days.dated import (
    COUNTED_BACK,
    CUES,
    is_another_time,
    is_elsewhere,
    is_joined,
    is_length,
    is_moved,
    is_of_count,
    is_of_many,
    only_quoted,
)
from factcheck.compare.days.happenings import is_of_saying
from factcheck.compare.draft import Draft
from factcheck.keyed import RARE, value_key
from factcheck.model import Article, Claim, message

ATTESTED, BOUND, AROUND, MUCH = 2, 2, 2, 4
"""Texts that print the other date; words that bind to the two dates alone; words in common around an attested date, and around
one that is not."""
FEW, NAMED = 3, 3
"""Dates of the story that a word binds to if it is to tell a date apart; without one so many words must bind to both."""
_YEAR = re.compile(r"(?<![0-9])[0-9]{4}(?![0-9])|['’‘][0-9]{2}(?![0-9])")
_DIGIT = re.compile(r"[0-9]")
_EMPTY = frozenset(
    {
        "시간",
        "현지",
        "오전",
        "오후",
        "기준",
        "이날",
        "당시",
        "이후",
        "이전",
        "예정",
        "계획",
        "정부",
        "회사",
        "기간",
        "일시",
        "처음",
        "것",
    }
    | {
        "회의",
        "브리핑",
        "조사",
        "점검",
        "경기",
        "훈련",
        "회담",
        "열리",
        "열",
        "참석",
        "meeting",
        "briefing",
        "game",
        "match",
        "session",
    }
    | {"day", "time", "local", "week", "month", "year", "be", "have", "say", "=duration", "=announcement_date", "=companies"}
    | {"=start_date", "=countries", "=institutions", "=cities", "=meeting_date"}
)


@dataclass(frozen=True, slots=True)
class _Day:
    """A written date by its parts."""

    claim: Claim
    parts: tuple[str, ...]
    """Year and month, and the day where one is written."""
    role: str
    """at | start | end | since: what the date is of a span; ends are compared with ends."""
    dated: bool
    """Its year is written."""
    near: frozenset[str]
    """What binds to the date: its label, what it dates, its verb."""
    around: frozenset[str]
    rare: frozenset[tuple[str, str, str]]
    """Values of three digits in its sentence."""


@dataclass(frozen=True, slots=True)
class _Pair:
    lone: _Day
    other: _Day
    weight: tuple[int, int, int]
    sure: bool


def compare_lone_days(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """Dates that stand alone against their best partner."""
    days = [day for each in extractions for day in _days(each)]
    own = {each.article.id: tuple((each.article.date or "").split("-")) for each in extractions}
    printed = _printed(days)
    bound = _bound(days)
    best: dict[tuple[str, str], _Pair] = {}
    for pair in sorted(_pairs(days, own, printed, bound), key=lambda p: (p.weight, p.lone.claim.id, p.other.claim.id)):
        best[pair.lone.claim.id, pair.other.claim.article] = pair
        best[pair.other.claim.id, pair.lone.claim.article] = pair
    told: dict[frozenset[tuple[str, ...]], list[_Pair]] = defaultdict(list)
    for pair in best.values():
        agreed = best[pair.lone.claim.id, pair.other.claim.article] is best[pair.other.claim.id, pair.lone.claim.article]
        strongest = max(p.weight for (cid, _), p in best.items() if cid in {pair.lone.claim.id, pair.other.claim.id})
        if agreed and pair.weight[0] >= strongest[0]:
            told[frozenset({pair.lone.parts, pair.other.parts})].append(pair)
    for _, pairs in sorted(told.items(), key=lambda item: sorted(item[0])):
        yield _draft(pairs, days)


def _days(each: Extraction) -> Iterator[_Day]:
    rare: dict[tuple[int, int], set[tuple[str, str, str]]] = defaultdict(set)
    for claim in each.claims:
        if claim.significant >= RARE and claim.kind not in {"date", "time"}:
            rare[claim.scope].add(value_key(claim))
    for claim in each.claims:
        parts = _parts(claim) if _is_plain(claim, each.article) and not is_of_count(each, claim) else None
        if parts:
            context, quoted = claim.context, only_quoted(claim, each.article)
            near = _kept(context.label | context.head | {context.predicate or ""}, quoted)
            around = near | _kept(context.clause | context.topic, quoted)
            yield _Day(
                claim,
                parts,
                _role(claim, each.article.text),
                bool(_YEAR.search(claim.quote)),
                near,
                around,
                frozenset(rare[claim.scope]),
            )


_BEGUN = re.compile(r"부터\s[가-힣]{0,6}[한된인온던진]\s")
"""지난 15일부터 벌인 조사: what has gone on since then is dated, as a rule, by when it ended."""


def _role(claim: Claim, text: str) -> str:
    if claim.value.hi is None or _BEGUN.match(text, claim.span[1]):
        return "since"
    if claim.value.lo is None and "date.before" not in claim.derivation:
        return "end"
    return "end" if "date.range" in claim.derivation else "start" if "date.from" in claim.derivation else "at"


def _is_plain(claim: Claim, article: Article) -> bool:
    """A date in figures of the text's own calendar, of which the sentence does not say that it was moved."""
    if claim.kind != "date" or not _DIGIT.search(claim.quote) or claim.hedge == "vague" or COUNTED_BACK.search(claim.quote):
        return False
    if "date.guess" in claim.derivation or "date.comparison_base" in claim.derivation:
        return False
    if is_length(claim, article) or is_another_time(claim, article) or is_of_saying(claim, article):
        return False
    if is_counted_day(article, claim) or is_joined(claim, article):
        return False
    sentence = article.text[claim.scope[0] : claim.scope[1]]
    return not is_moved(sentence, article.language) and not is_elsewhere(sentence)


def _parts(claim: Claim) -> tuple[str, ...] | None:
    """The day or the month that is written; of a span its end, of what is before a day that day."""
    lo, hi = claim.value.lo, claim.value.hi
    if isinstance(lo, str) and hi is None:
        return _written(claim, lo)
    if not isinstance(hi, str):
        return None
    if "date.before" in claim.derivation:
        return _written(claim, (date.fromisoformat(hi) + timedelta(days=1)).isoformat())
    if lo is None or lo == hi or "date.range" in claim.derivation:
        return _written(claim, hi)
    whole = isinstance(lo, str) and lo[:8] == hi[:8] and lo.endswith("-01") and _day_of(hi) == _last(hi)
    return tuple(hi.split("-")[:2]) if whole else None


def _day_of(day: str) -> Decimal:
    """The day of the month."""
    return Decimal(day[8:])


def _last(day: str) -> Decimal:
    at = date.fromisoformat(day)
    return Decimal(monthrange(at.year, at.month)[1])


_FIGURES, _MONTHS = re.compile(r"[0-9]{1,4}"), re.compile(r"월|[A-Z][a-z]{2}")


def _written(claim: Claim, day: str) -> tuple[str, ...] | None:
    """Its parts; the month alone where the words hold no day, nothing where they hold no month."""
    parts = tuple(day.split("-"))
    figures = _FIGURES.findall(claim.quote)
    if str(Decimal(parts[2])) in {figure.lstrip("0") for figure in figures}:
        return parts
    ended = claim.value.hi is not None and _day_of(day) == _last(day)
    begun = claim.value.hi is None and parts[2] == "01"
    months = _MONTHS.search(claim.quote)
    return parts[:2] if months and (ended or begun) else None


def _kept(words: frozenset[str], quoted: frozenset[str] = frozenset()) -> frozenset[str]:
    kept = (w for w in words if len(w) > 1 and not w[0].isdigit() and w not in _EMPTY and w not in CUES.told)
    return frozenset(w for w in kept if w not in quoted)


def _printed(days: Sequence[_Day]) -> Mapping[tuple[str, ...], frozenset[str]]:
    """Date → the texts that print it; a day counts for its month too."""
    found: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for day in days:
        starts = day.claim.value.lo if "date.range" in day.claim.derivation else None
        for parts in (day.parts, tuple(starts.split("-")) if isinstance(starts, str) else day.parts):
            for length in (2, 3):
                found[parts[:length]].add(day.claim.article)
    return {parts: frozenset(articles) for parts, articles in found.items()}


def _bound(days: Sequence[_Day]) -> Mapping[tuple[str, str], frozenset[tuple[str, ...]]]:
    """Text and word → the dates that the word binds to there."""
    found: dict[tuple[str, str], set[tuple[str, ...]]] = defaultdict(set)
    for day in days:
        for word in day.near:
            found[day.claim.article, word].add(day.parts)
    return {key: frozenset(dates) for key, dates in found.items()}


def _pairs(
    days: Sequence[_Day],
    own: Mapping[str, tuple[str, ...]],
    printed: Mapping[tuple[str, ...], frozenset[str]],
    bound: Mapping[tuple[str, str], frozenset[tuple[str, ...]]],
) -> Iterator[_Pair]:
    for lone in days:
        if len(printed[lone.parts]) != 1 or lone.parts in own.values():
            continue
        for other in days:
            if other.claim.article == lone.claim.article or not _is_slip(lone, other):
                continue
            parts = other.parts[: len(lone.parts)]
            both = lone.claim.article in printed[parts] or other.claim.article in printed[lone.parts]
            texts = len(printed[parts])
            mine, theirs = (own[day.claim.article][: len(parts)] == parts for day in (lone, other))
            if both or mine or (theirs and texts < ATTESTED):
                continue
            pair = _weighed(lone, other, texts, bound)
            if pair:
                yield pair


def _is_slip(a: _Day, b: _Day) -> bool:
    """One part of the date differs, and both are written with the same parts."""
    year = a.parts[0] != b.parts[0]
    if (len(a.parts) != len(b.parts) and not year) or (a.role != b.role and "at" not in {a.role, b.role}):
        return False
    if "since" in {a.role, b.role} and a.role != b.role:
        return False
    if year and not (a.dated and b.dated):
        return False
    return sum(x != y for x, y in zip(a.parts, b.parts, strict=False)) == 1


def _weighed(lone: _Day, other: _Day, texts: int, bound: Mapping[tuple[str, str], frozenset[tuple[str, ...]]]) -> _Pair | None:
    near, around = lone.near & other.near, lone.around & other.around
    alone = {w for w in near if all(len(bound[day.claim.article, w]) == 1 for day in (lone, other))}
    if len(around) < MUCH and any(is_of_many(word) for word in around):
        return None
    rare = bool(lone.rare & other.rare)
    own = {w for w in alone if len(set().union(*(dates for (_, word), dates in bound.items() if word == w))) <= FEW}
    year = lone.parts[0] != other.parts[0]
    attested = texts >= ATTESTED
    many = len(alone) >= BOUND and len(around) >= MUCH
    some = attested and bool(near) and (len(around) >= AROUND or rare or year)
    if not (many or some or (rare and near) or (year and near and len(around) >= AROUND) or (year and attested and around)):
        return None
    if not own and not year and len(near) < NAMED:
        return None
    return _Pair(lone, other, (len(near) + 2 * rare, len(around), texts), attested and bool(own or year))


def _draft(pairs: Sequence[_Pair], days: Sequence[_Day]) -> Draft:
    first = max(pairs, key=lambda p: (p.weight, p.lone.claim.id, p.other.claim.id))
    sides = []
    for day in (first.lone, first.other):
        claims = {p.claim.id: p.claim for pair in pairs for p in (pair.lone, pair.other) if p.parts == day.parts}
        sides.append(tuple(claims[cid] for cid in sorted(claims)))
    words = sorted(first.lone.around & first.other.around)
    why = message("why.dates", first=first.lone.claim.quote, second=first.other.claim.quote, words=", ".join(words[:5]))
    sure = any(pair.sure for pair in pairs)
    return Draft(
        "FC401",
        "CONFLICT",
        "warning" if sure else "info",
        tuple(sides),
        (why,),
        Decimal("0.75") if sure else Decimal("0.6"),
        attribute="event_date",
        ask=message("ask.date", words=", ".join(words[:3])),
    )
