"""The rank of somebody in one named list (FC108): 다승 2위(14승) and 다승 공동 3위, though each text has other ranks of the same person.

That it is one list is said by the word before the rank, that it is one season by a count or another rank that both texts print beside
it, and whose rank it is by a name. A tie has the rank that it shares. Refused: a text with two ranks in the list, words for two periods,
standings of a day, and what `rank_scope` takes for two.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from factcheck import lexicon
from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.compare.order.rank_scope import RankScope, are_of_others, scope_of_rank
from factcheck.lexicon.anchors import either
from factcheck.mention.name import KOREAN_NAME
from factcheck.model import Claim, message
from factcheck.resolve import text_claim

BACK = 3
"""Sentences before a rank in which its holder and counts may stand."""
ENOUGH, RECURS = 2, 2
"""Counts and other ranks in common, and uses of a name, that show whose rank it is where a text drops the name."""
LONG_NAME = 3
"""Letters of a name."""


@dataclass(frozen=True, slots=True)
class _File:
    scopes: tuple[str, ...]
    current: tuple[str, ...]
    times: tuple[str, ...]
    same: tuple[tuple[str, ...], ...]
    whole: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Placing:
    """One rank in one list."""

    claim: Claim
    topic: str
    number: Decimal
    names: frozenset[str]
    beside: frozenset[str]
    """Counts and other ranks beside it, as printed without blanks."""
    period: frozenset[str]
    current: bool
    text: str
    scope: RankScope


_FILE = lexicon.load("placings.toml", _File)
_RANK = re.compile(
    r"(?<![가-힣0-9])(?P<list>[가-힣]{2,8})(?:\s(?:부문|순위))?\s(?:공동\s)?(?P<number>[0-9]{1,2})위(?![가-힣]{0,3}(?:권|팀|와의))"
)
_COUNT = re.compile(
    r"[0-9][0-9.,]{0,8}(?:승|패|골|개|점|이닝|세이브|홀드|도움|타점|안타|홈런|도루|표|경기|회|건|명)|(?<![가-힣])[가-힣]{2,8}\s[0-9]{1,2}위|0?\.[0-9]{3}"
)
_CURRENT = re.compile(either(_FILE.current))
_SUBJECT = re.compile(
    rf"(?<![가-힣])(?P<name>{KOREAN_NAME})(?=(?:[은는이가의]|\([0-9]{{1,2}}\)[은는이가의]?)\s|\s[0-9]{{1,3}}[승골점])"
)
_BLANK = re.compile(r"\s")


def compare_placings(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """One finding for each list in which somebody has two ranks."""
    by_topic: dict[str, list[_Placing]] = defaultdict(list)
    for each in extractions:
        for placing in _placings(each) if each.article.language == "ko" else ():
            by_topic[placing.topic].append(placing)
    for topic in sorted(by_topic):
        sure = _of_one_rank(by_topic[topic])
        pairs = [(a, b) for a, b in combinations(sure, 2) if _are_rivals(a, b)]
        if pairs:
            yield _draft(pairs)


def _placings(each: Extraction) -> Iterator[_Placing]:
    text = each.article.text
    for n, s in enumerate(each.sentences):
        start = each.sentences[max(0, n - BACK)].start
        for match in _RANK.finditer(text, s.start, s.end):
            if match["list"].endswith(_FILE.scopes):
                continue
            own = _BLANK.sub("", match.group())
            counts = frozenset(_BLANK.sub("", m.group()) for m in _COUNT.finditer(text, start, min(len(text), s.end)))
            sentence = text[s.start : s.end]
            claim = text_claim(each, "rank", match.span(), (match["list"], "order"), match.group())
            yield _Placing(
                claim,
                match["list"],
                Decimal(match["number"]),
                _names(each, start, s.end),
                counts - {own},
                frozenset(word for word in _FILE.times if word in sentence),
                bool(_CURRENT.search(sentence)),
                text,
                scope_of_rank(each, claim),
            )


def _names(each: Extraction, start: int, end: int) -> frozenset[str]:
    text = each.article.text
    parts = (p for run in each.runs for p in run if start <= p.start and p.end <= end)
    people = {p.name for p in each.people}
    found = {text[p.start : p.end] for p in parts if p.name and p.end - p.start >= LONG_NAME}
    found |= {m["name"] for m in _SUBJECT.finditer(text, start, end)}
    return frozenset(found | {name for name in people if name in text[start:end]})


def _of_one_rank(placings: Sequence[_Placing]) -> list[_Placing]:
    """Without the texts that have two ranks in the list."""
    numbers: Mapping[str, set[Decimal]] = defaultdict(set)
    for placing in placings:
        numbers[placing.claim.article].add(placing.number)
    return [placing for placing in placings if len(numbers[placing.claim.article]) == 1]


def _are_rivals(a: _Placing, b: _Placing) -> bool:
    if a.claim.article == b.claim.article or a.number == b.number or a.current or b.current or are_of_others(a.scope, b.scope):
        return False
    if (
        any((word in a.period) != (word in b.period) for word in _FILE.whole)
        or a.period
        and b.period
        and not _one_period(a.period, b.period)
    ):
        return False
    shared = len(a.beside & b.beside)
    return bool(shared and a.names & b.names) or (shared >= ENOUGH and (_speaks_of(a, b) or _speaks_of(b, a)))


def _speaks_of(a: _Placing, b: _Placing) -> bool:
    """Somebody named beside the one rank is who the other text, which drops its subject, speaks of."""
    return not b.names and any(b.text.count(name) >= RECURS for name in a.names)


def _one_period(a: frozenset[str], b: frozenset[str]) -> bool:
    return bool(a & b) or any(a & set(row) and b & set(row) for row in _FILE.same)


def _draft(pairs: Sequence[tuple[_Placing, _Placing]]) -> Draft:
    by_number: dict[Decimal, dict[str, Claim]] = defaultdict(dict)
    for placing in (each for pair in pairs for each in pair):
        by_number[placing.number][placing.claim.id] = placing.claim
    groups = tuple(tuple(by_number[number].values()) for number in sorted(by_number))
    why = message("why.one_order", first=groups[0][0].quote, second=groups[1][0].quote)
    return Draft("FC108", "CONFLICT", "warning", groups, (why,), Decimal("0.8"), attribute="order", ask=message("ask.first"))
