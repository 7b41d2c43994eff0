"""Copies and rewrites of one text count as one witness: sixty outlets with one handout are one source.

Two articles are copies when they share most of their sentences' shingles (Broder 1997, resemblance and containment).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from factcheck.model import Article
from factcheck.text import sentences

SHINGLE = 12
"""Characters without spaces; long enough that ordinary phrases do not match by chance."""
CONTAINED = 0.5
"""Share of the shorter text's shingles that makes it a copy: Korean online pieces share 50 to 70 % with their handout."""

FEW = 40
"""Texts of which all pairs are looked at: sorting their shingles would cost more."""


def witnesses(articles: Sequence[Article]) -> Mapping[str, str]:
    """Article id → id of its witness, the smallest article id among the copies."""
    shingles = {article.id: _shingles(article) for article in articles}
    found = {article.id: article.id for article in articles}
    for a, b in _candidates(shingles):
        if _contained(shingles[a], shingles[b]):
            _join(found, a, b)
    return {each: _root(found, each) for each in sorted(shingles)}


def _candidates(shingles: Mapping[str, frozenset[str]]) -> Iterator[tuple[str, str]]:
    """All pairs that can be copies: of a text's shingles more than half are tried, the rarest first, so that a copy that
    holds half of them must hold one of these (prefix filter, Chaudhuri et al. 2006). Every text is tried with its own."""
    if len(shingles) <= FEW:
        yield from combinations(sorted(shingles), 2)
        return
    holders: dict[str, list[str]] = defaultdict(list)
    for each in sorted(shingles):
        for shingle in shingles[each]:
            holders[shingle].append(each)
    for each in sorted(shingles):
        rare = sorted(shingles[each], key=lambda shingle: (len(holders[shingle]), shingle))[: len(shingles[each]) // 2 + 1]
        others = {other for shingle in rare for other in holders[shingle]} - {each}
        yield from ((each, other) for other in sorted(others))


def _shingles(article: Article) -> frozenset[str]:
    """All runs of `SHINGLE` characters within sentences, spaces left out."""
    found: set[str] = set()
    for sentence in sentences(article):
        words = "".join(article.text[sentence.start : sentence.end].split())
        found.update(words[n : n + SHINGLE] for n in range(max(1, len(words) - SHINGLE + 1)))
    return frozenset(found)


def _contained(a: frozenset[str], b: frozenset[str]) -> bool:
    smaller = min(len(a), len(b))
    return smaller > 20 and len(a & b) >= CONTAINED * smaller


def _join(found: dict[str, str], a: str, b: str) -> None:
    first, second = sorted((_root(found, a), _root(found, b)))
    found[second] = first


def _root(found: Mapping[str, str], each: str) -> str:
    while found[each] != each:
        each = found[each]
    return each
