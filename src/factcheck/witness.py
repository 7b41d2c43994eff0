"""Copies and rewrites of one text count as one witness: sixty outlets with one handout are one source.

Two articles are copies when they share most of their sentences' shingles (Broder 1997, resemblance and containment).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.model import Article
from factcheck.text import sentences

SHINGLE = 12
"""Characters without spaces; long enough that ordinary phrases do not match by chance."""
CONTAINED = 0.5
"""Share of the shorter text's shingles that makes it a copy: Korean online pieces share 50 to 70 % with their handout."""


def witnesses(articles: Sequence[Article]) -> Mapping[str, str]:
    """Article id → id of its witness, the smallest article id among the copies."""
    shingles = {article.id: _shingles(article) for article in articles}
    found = {article.id: article.id for article in articles}
    ids = sorted(shingles)
    for n, a in enumerate(ids):
        for b in ids[n + 1 :]:
            if _contained(shingles[a], shingles[b]):
                _join(found, a, b)
    return {each: _root(found, each) for each in ids}


def _shingles(article: Article) -> frozenset[int]:
    """Hash-free shingles: the strings themselves would do, their built-in hash depends on the process."""
    found: set[str] = set()
    for sentence in sentences(article):
        words = "".join(article.text[sentence.start : sentence.end].split())
        found.update(words[n : n + SHINGLE] for n in range(max(1, len(words) - SHINGLE + 1)))
    return frozenset(map(_stable, found))


def _stable(text: str) -> int:
    return int.from_bytes(text.encode("utf-8", "replace")[:48], "big")


def _contained(a: frozenset[int], b: frozenset[int]) -> bool:
    smaller = min(len(a), len(b))
    return smaller > 20 and len(a & b) >= CONTAINED * smaller


def _join(found: dict[str, str], a: str, b: str) -> None:
    first, second = sorted((_root(found, a), _root(found, b)))
    found[second] = first


def _root(found: Mapping[str, str], each: str) -> str:
    while found[each] != each:
        each = found[each]
    return each
