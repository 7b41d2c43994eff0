"""Stories that do not fit one question: passages that speak of the same things are asked about together.

A passage is a run of sentences. Each stands in one question, beside those of other articles with which it shares its rarest words and
numbers: where two articles tell one item, one reader sees both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from factcheck.model import Article
from factcheck.reader.places import stems
from factcheck.text import sentences

SHORTEST, PARAGRAPH = 400, 150
"""Characters of a passage, and of one that ends with its paragraph."""
COMMON, PART = 60, 4
"""Passages that a word may stand in, in all and as a part of them: one that stands in more tells nothing apart."""
FULL = 2
"""A question that is half full takes nothing more that has nothing to do with it: this belongs to a question of its own."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Some sentences of an article: clean, half open."""

    article: int
    """Its place among the articles that were given."""
    start: int
    end: int


def batches(articles: Sequence[Article], size: int, wanted: int) -> Iterator[list[Passage]]:
    """All passages in batches of at most `size` characters. After `wanted` of them, which is all that will be asked, the rest
    follows as it stands."""
    passages = [p for n, article in enumerate(articles) for p in _passages(n, article, size)]
    words = [stems(articles[p.article].text[p.start : p.end]) for p in passages]
    holders: dict[str, list[int]] = defaultdict(list)
    for n, found in enumerate(words):
        for word in sorted(found):
            holders[word].append(n)
    telling = {word: found for word, found in holders.items() if 1 < len(found) <= max(2, min(COMMON, len(passages) // PART))}
    left = dict.fromkeys(range(len(passages)))
    for _ in range(wanted):
        if not left:
            return
        yield [passages[n] for n in sorted(_batch(passages, words, telling, left, size))]
    yield from _rest([passages[n] for n in left], size)


def _batch(
    passages: Sequence[Passage],
    words: Sequence[frozenset[str]],
    telling: Mapping[str, Sequence[int]],
    left: dict[int, None],
    size: int,
) -> list[int]:
    """The first passage that is left, then always the one that shares most with those taken, as long as they fit."""
    taken: list[int] = []
    scores: dict[int, float] = defaultdict(float)
    seen: set[str] = set()
    used = 0
    waiting = [(0.0, n) for n in left]
    heapify(waiting)
    while waiting:
        score, n = heappop(waiting)
        length = passages[n].end - passages[n].start
        if n not in left or -score != scores[n] or (taken and used + length > size):
            continue
        if not score and used * FULL >= size:
            break
        del left[n]
        taken.append(n)
        used += length
        for word in sorted(words[n] - seen):
            seen.add(word)
            for other in telling.get(word, ()):
                if other in left:
                    scores[other] += 1 / len(telling[word])
                    heappush(waiting, (-scores[other], other))
    return taken


def _rest(passages: Sequence[Passage], size: int) -> Iterator[list[Passage]]:
    batch: list[Passage] = []
    used = 0
    for passage in passages:
        length = passage.end - passage.start
        if batch and used + length > size:
            yield batch
            batch, used = [], 0
        batch.append(passage)
        used += length
    if batch:
        yield batch


def _passages(place: int, article: Article, size: int) -> Iterator[Passage]:
    start = end = 0
    for sentence in sentences(article):
        least = PARAGRAPH if "\n" in article.text[end : sentence.start] else SHORTEST
        if end > start and (end - start >= least or sentence.end - start > size):
            yield Passage(place, start, end)
            start = sentence.start
        end = sentence.end
        while end - start > size:  # no sentence of a person is as long as a question
            yield Passage(place, start, start + size)
            start += size
    if end > start:
        yield Passage(place, start, end)


def shown(article: Article, passages: Sequence[Passage]) -> str:
    """The passages of one article as they stand in its text; what is left out between two is marked."""
    parts: list[str] = []
    last = None
    for passage in sorted(passages, key=lambda p: p.start):
        between = article.text[last : passage.start] if last is not None else ""
        parts.append(between if not between.strip() else "\n[...]\n")
        parts.append(article.text[passage.start : passage.end])
        last = passage.end
    return "".join(parts)
