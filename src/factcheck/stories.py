"""Which articles tell one story: only they are compared, so that a folder with several stories gives what each gives alone.

Whether two articles belong together depends on these two and on nothing else, and a story is what hangs together over any
number of steps. So a story stays the same whatever lies beside it. Where it is doubtful two articles are one story: what
is not compared is lost, and comparing has vetoes of its own. Over many stories such steps lead from each to each; so what
is more than a folder of one is taken apart again, where the articles of two groups are not alike on the average (average
linkage, Sokal and Michener 1958). The 49 stories of
`benchmarks/stories/ours` in one folder make 46 groups: three stories are cut, and six groups hold articles of two or more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from math import sqrt

from factcheck.align import ONE_FOLDER
from factcheck.claim import Extraction
from factcheck.keyed import RARE, value_key
from factcheck.model import Claim
from factcheck.text import key_of

ENOUGH, SOME = 0.10, 0.05
"""Share of noun words in common that makes two articles one story; half of it does where a rare value or two names are shared."""
RARE_VALUES, NAMES = 2, 2
"""Rare values in common that need no words, and names that are some evidence."""
MOST = 600
"""Articles of a group that is taken apart; how near each is to each must be kept in mind."""
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
    groups = _grouped([_root(root, place) for place in range(len(about))])
    told = [group for group in groups if any(len(about[place].words) >= FEW for place in group)]
    if len(told) < 2:  # one story and some short texts, or short texts alone: nothing shows that there is another
        groups = [list(range(len(about)))] if about else []
    parts = sorted(part for group in groups for part in _taken_apart(group, about))
    return [[extractions[place] for place in part] for part in parts]


def _grouped(roots: Sequence[int]) -> list[list[int]]:
    found: dict[int, list[int]] = {}
    for place, root in enumerate(roots):
        found.setdefault(root, []).append(place)
    return list(found.values())


def _taken_apart(group: Sequence[int], about: Sequence[_About]) -> list[list[int]]:
    """The stories of a group that is too large for one; short texts show too little to be told apart by."""
    if sum(len(about[place].words) >= FEW for place in group) <= ONE_FOLDER or len(group) > MOST:
        return [[*group]]
    near: list[dict[int, float]] = [{} for _ in group]
    for a, b in combinations(range(len(group)), 2):
        alike = _alike(about[group[a]], about[group[b]])
        if alike > 0:
            near[a][b] = near[b][a] = alike
    return [sorted(group[place] for place in part) for part in _averaged(near)]


def _averaged(near: list[dict[int, float]]) -> list[list[int]]:
    """Groups by average linkage, over chains of nearest neighbours (Murtagh 1983): as many steps as there are pairs."""
    parts = {place: [place] for place in range(len(near))}
    done: list[list[int]] = []
    chain: list[int] = []
    while parts:
        chain = chain or [next(iter(parts))]
        top, before = chain[-1], chain[-2] if len(chain) > 1 else -1
        best = max(near[top], key=lambda other: (near[top][other], other == before, -other), default=-1)
        if best < 0 or near[top][best] < ENOUGH:
            done.append(parts.pop(chain.pop()))
            for other in near[top]:
                del near[other][top]
        elif best == before:
            _merge(near, parts, (before, top))
            del chain[-2:]
        else:
            chain.append(best)
    return done


def _merge(near: list[dict[int, float]], parts: dict[int, list[int]], pair: tuple[int, int]) -> None:
    """Put the second group of a pair into the first; how near the others are to it is the mean over its members."""
    kept, gone = pair
    left, right = len(parts[kept]), len(parts[gone])
    for other in sorted({*near[kept], *near[gone]} - {kept, gone}):
        mean = (left * near[kept].get(other, 0.0) + right * near[gone].get(other, 0.0)) / (left + right)
        near[kept][other] = near[other][kept] = mean
        near[other].pop(gone, None)
    near[kept].pop(gone)
    near[gone] = {}
    parts[kept] += parts.pop(gone)


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
    if a.language != b.language:  # words do not carry over; numbers and names in their own letters do
        return not (a.values.isdisjoint(b.values) and a.names.isdisjoint(b.names))
    words = _in_common(a.words, b.words)
    if words >= ENOUGH:
        return True
    values = 0 if a.values.isdisjoint(b.values) else len(a.values & b.values)
    return values >= RARE_VALUES or (words >= SOME and bool(values or len(a.names & b.names) >= NAMES))


def _alike(a: _About, b: _About) -> float:
    """The same as a measure: words in common, and what values and names are worth of them."""
    values, names, words = _shared(a, b)
    if a.language != b.language:
        return 2 * ENOUGH if values or names else words
    return words + (ENOUGH if values >= RARE_VALUES else SOME if values or names >= NAMES else 0.0)


def _shared(a: _About, b: _About) -> tuple[int, int, float]:
    return len(a.values & b.values), len(a.names & b.names), _in_common(a.words, b.words)


def _in_common(a: frozenset[str], b: frozenset[str]) -> float:
    """Cosine of two sets, the longer one counted as at most `SHORT` times the other."""
    short, long = sorted((len(a), len(b)))
    return len(a & b) / sqrt(short * min(long, SHORT * short)) if short else 0.0
