"""One person of a name of two syllables with two offices (FC203): 가람 손혁 단장 / 가람 손혁 감독.

Two syllables are too often a common noun (신임 단장) or a place (수원 감독) to be read as a person everywhere. They are one where the
analyser knows no such noun, the same body stands before them in both texts, and nowhere in the story another noun behind them.
Refused: a word with two offices in one text, a change of post that a text tells, offices of which one is part of the other.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.compare.people.appointed import COMES
from factcheck.compare.people.offices import has_moved
from factcheck.compare.values.tied import Tie, clashes
from factcheck.compare.where.places import TOWNS
from factcheck.entity.person import contains
from factcheck.lexicon.anchors import either
from factcheck.lexicon.places import PLACES
from factcheck.mention.name import TITLES, office
from factcheck.resolve import text_claim

_NAME = re.compile(rf"[{''.join(TITLES.surnames.ko)}][가-힣]")
_TITLE = re.compile(rf"\s(?P<title>{either(TITLES.ko.exclusive)})(?=[은는이가을를의도과와]?(?:[\s,.·()\"'”’]|$))")
_BODY = re.compile(r"(?<![가-힣A-Za-z0-9])(?P<body>[가-힣A-Za-z0-9&]{2,16})\s$")
_PLACES = frozenset(
    (
        *TOWNS,
        *(name for each in PLACES.region for name in (*each.names, *each.towns)),
        *(n for each in PLACES.country for n in each.ko),
    )
)
_ENDS = ("팀", "부", "실", "국", "청", "위", "당")
"""A word of two syllables that ends so is a department."""


@dataclass(frozen=True, slots=True)
class _Use:
    """A word of two syllables between a body and an office."""

    body: str
    tie: Tie
    each: Extraction


def compare_short_names(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """Every name of two syllables with two offices at one body."""
    uses: dict[str, list[_Use]] = defaultdict(list)
    bodies: set[str] = set()
    for each in extractions:
        for use in _uses(each) if each.article.language == "ko" else ():
            uses[use.tie.name].append(use)
            bodies.add(use.body)
    for name in sorted(uses):
        if name in bodies or _goes_before_nouns(name, extractions):
            continue
        for body in sorted({use.body for use in uses[name]}):
            own = [use for use in uses[name] if use.body == body]
            if not any(_moves(use) for use in own):
                yield from clashes("title", [use.tie for use in own], _are_two)


def _uses(each: Extraction) -> Iterator[_Use]:
    text = each.article.text
    for part in (part for run in each.runs for part in run if part.name):
        name = text[part.start : part.end]
        title, body = _TITLE.match(text, part.end), _BODY.search(text, max(0, part.start - 18), part.start)
        if not title or not body or not _NAME.fullmatch(name) or name in _PLACES or name.endswith(_ENDS):
            continue
        span = (body.start(), title.end())
        claim = text_claim(each, "role", span, (name, "title"), text[span[0] : span[1]])
        yield _Use(body["body"], Tie(name, office(title["title"]), claim), each)


def _goes_before_nouns(name: str, extractions: Sequence[Extraction]) -> bool:
    """The word is part of other names: a firm, a club, a place (한들 이글스, 한들 구단)."""
    for each in extractions:
        text = each.article.text
        for run in each.runs:
            for part, behind in pairwise(run):
                if text[part.start : part.end] == name and behind.start == part.end + 1 and not _TITLE.match(text, part.end):
                    return True
    return False


def _moves(use: _Use) -> bool:
    text = use.each.article.text
    sentences = (text[s.start : s.end] for s in use.each.sentences)
    return has_moved(use.each, use.tie.name, use.tie.value) or any(use.tie.name in s and COMES.search(s) for s in sentences)


def _are_two(a: Tie, b: Tie) -> bool:
    ranks, functions = TITLES.executive.ranks, TITLES.executive.functions
    both = any(x.value in ranks and y.value.endswith(functions) for x, y in ((a, b), (b, a)))
    return not contains(a.value, b.value) and not both
