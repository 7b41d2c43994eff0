"""Who came second, where two texts name two: 차순위인 가람위성기술과 0.69점 차, and 2위 대륭항공우주와는 0.69점 차 (FC108).

That it is one contest is said by a margin, a score or a share, printed with a decimal in both sentences. Refused: a text that gives two
that place beside the value, two spellings of one name, what `rank_scope` takes for two rankings.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from factcheck import lexicon
from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.compare.order.rank_scope import RankScope, are_of_others, scope_of_rank
from factcheck.compare.values.tied import Tie, draft_of
from factcheck.entity.jamo import distance
from factcheck.entity.person import organisations_meet
from factcheck.lexicon.anchors import either
from factcheck.mention.name import ORGANISATION_ENDS
from factcheck.resolve import text_claim

TEXTS = 2
"""Texts that print a name."""
LETTERS = 2
"""Letters in which two spellings of one name differ."""


@dataclass(frozen=True, slots=True)
class _File:
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class _Placed:
    """A name in a place, with the exact values of its sentence."""

    place: int
    tie: Tie
    each: Extraction
    values: frozenset[str]
    scope: RankScope


_FILE = lexicon.load("runners_up.toml", _File)
_PLACE = rf"(?<![0-9가-힣])(?P<place>{either([w for row in _FILE.rows for w in row if not w.isascii()])})"
_NAME = r"(?<![가-힣A-Za-z0-9])(?P<name>[가-힣A-Za-z0-9]{3,14}?)"
_BEFORE = re.compile(
    rf"{_PLACE}(?:인|는|은|로|를\s차지한|에\s오른)?\s{_NAME}(?=(?:과의|와의|과는|와는|에는|에게|으로|이었다|였다|이다|[은는이가을를의과와도로다])?(?:[\s(,.·]|$))"
)
_BEHIND = re.compile(rf"{_NAME}(?:이|가|은|는)\s(?:[^\s.]{{1,12}}\s){{0,3}}?{_PLACE}(?=[로를에다였])")
_EN_BEFORE = re.compile(
    rf"(?<![A-Za-z])(?P<place>{either([w for row in _FILE.rows for w in row if w.isascii()])}),?\s(?:was\s)?(?P<name>[A-Z][A-Za-z]{{2,20}}(?:\s[A-Z][A-Za-z]{{1,20}}){{0,2}})"
)
_VALUE = re.compile(r"[0-9][0-9,]{0,9}\.[0-9]{1,4}\s?(?:점|%|초|표|m|포인트|퍼센트|percent|points?|seconds?)")
_BLANK = re.compile(r"\s")


def compare_runners_up(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """One finding for each place that two texts give to two, with one value beside."""
    known = _known(extractions)
    placed = [one for each in extractions for one in _placed(each, known)]
    given: dict[tuple[str, int, str], set[str]] = defaultdict(set)
    for one in placed:
        for value in one.values:
            given[one.each.article.id, one.place, value].add(one.tie.value)
    shown: set[frozenset[str]] = set()
    for a, b in combinations(placed, 2):
        pair = frozenset((a.tie.value, b.tie.value))
        shared = [v for v in a.values & b.values if all(len(given[x.each.article.id, x.place, v]) == 1 for x in (a, b))]
        if pair in shown or not shared or a.each is b.each or a.place != b.place or not _are_two(a, b):
            continue
        shown.add(pair)
        yield replace(draft_of("order", sorted(shared)[0], [a.tie], [b.tie]), rule="FC108")


def _known(extractions: Sequence[Extraction]) -> frozenset[str]:
    """Nouns that the analyser takes for names, or that two texts print."""
    texts: dict[str, set[str]] = defaultdict(set)
    names: set[str] = set()
    for each in extractions:
        for part in (part for run in each.runs for part in run):
            word = each.article.text[part.start : part.end]
            texts[word].add(each.article.id)
            if part.name:
                names.add(word)
    return frozenset(names | {word for word, where in texts.items() if len(where) >= TEXTS})


def _placed(each: Extraction, known: frozenset[str]) -> Iterator[_Placed]:
    text = each.article.text
    for s in each.sentences:
        values = frozenset(_BLANK.sub("", m.group()) for m in _VALUE.finditer(text, s.start, s.end))
        if not values:
            continue
        for pattern in (_BEFORE, _BEHIND) if each.article.language == "ko" else (_EN_BEFORE,):
            for match in pattern.finditer(text, s.start, s.end):
                name = match["name"]
                if name.isascii() or name in known or name.endswith(ORGANISATION_ENDS):
                    claim = text_claim(each, "name", match.span(), (name, "name"), match.group())
                    place = next(n for n, row in enumerate(_FILE.rows) if match["place"] in row)
                    yield _Placed(place, Tie(name, name, claim), each, values, scope_of_rank(each, claim))


def _are_two(a: _Placed, b: _Placed) -> bool:
    x, y = a.tie.value, b.tie.value
    if x.isascii() != y.isascii() or organisations_meet(x, y) or distance(x, y) <= LETTERS:
        return False
    return not are_of_others(a.scope, b.scope)
