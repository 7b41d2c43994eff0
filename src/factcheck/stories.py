"""Which articles tell one story: only they are compared, so that a folder with several stories gives what each gives alone.

Whether two articles belong together depends on these two and on nothing else, and a story is what hangs together over any
number of steps. So a story stays the same whatever lies beside it. Where it is doubtful two articles are one story: what
is not compared is lost, and comparing has vetoes of its own. Measured on 60 stories put into one folder: none was cut in
two, and of all pairs of stories one in six hangs together by some two of their articles.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from math import sqrt

from factcheck.align import RARE, value_key
from factcheck.claim import Extraction, key_of
from factcheck.model import Claim

ENOUGH, SOME = 0.10, 0.05
"""Share of noun words in common that makes two articles one story; half of it does where a rare value or two names are shared."""
RARE_VALUES, NAMES = 2, 2
"""Rare values in common that need no words, and names that are some evidence."""
FEW = 12
"""Noun words below which a text is too short to show what it tells of."""
SHORT = 4
"""A text of more than so many times the other's words is no less about the same: a draft may be one sentence."""


@dataclass(frozen=True, slots=True)
class _About:
    """What an article tells of."""

    language: str
    words: frozenset[str]
    names: frozenset[str]
    values: frozenset[tuple[str, str, str]]


def stories(extractions: Sequence[Extraction]) -> list[list[Extraction]]:
    """The articles by story, each story and the stories themselves in the order that they come in."""
    about = [_about(each) for each in extractions]
    root = list(range(len(about)))
    for a, b in combinations(range(len(about)), 2):
        first, second = sorted((_root(root, a), _root(root, b)))
        if first != second and _are_one(about[a], about[b]):
            root[second] = first
    told = {_root(root, place) for place, each in enumerate(about) if len(each.words) >= FEW}
    found: dict[int, list[Extraction]] = {}
    for place, each in enumerate(extractions):
        # One story and some short texts, or short texts alone: nothing shows that there is another.
        found.setdefault(_root(root, place) if len(told) > 1 else 0, []).append(each)
    return list(found.values())


def _root(root: list[int], place: int) -> int:
    while root[place] != place:
        root[place] = place = root[root[place]]
    return place


def _about(each: Extraction) -> _About:
    parts = dict(_nouns(each))
    people = {key_of(person.name) for person in each.people}
    named = {word for word, name in parts.items() if name}
    values = frozenset(value_key(claim) for claim in each.claims if _is_rare(claim))
    return _About(each.article.language, frozenset({*parts, *people}), frozenset(named | people), values)


def _nouns(each: Extraction) -> Iterator[tuple[str, bool]]:
    """The words of all noun runs, names last: a word that is a name anywhere is one."""
    parts = [part for run in each.runs for part in run if part.end - part.start > 1]
    for part in sorted(parts, key=lambda p: p.name):
        yield key_of(each.article.text[part.start : part.end]), part.name


def _is_rare(claim: Claim) -> bool:
    return claim.significant >= RARE and isinstance(claim.value.lo, Decimal)


def _are_one(a: _About, b: _About) -> bool:
    values, names, words = len(a.values & b.values), len(a.names & b.names), _in_common(a.words, b.words)
    if a.language != b.language:  # words do not carry over; numbers and names in their own letters do
        return bool(values or names)
    if values >= RARE_VALUES or words >= ENOUGH:
        return True
    return bool(values or names >= NAMES) and words >= SOME


def _in_common(a: frozenset[str], b: frozenset[str]) -> float:
    """Cosine of two sets, the longer one counted as at most `SHORT` times the other."""
    short, long = sorted((len(a), len(b)))
    return len(a & b) / sqrt(short * min(long, SHORT * short)) if short else 0.0
