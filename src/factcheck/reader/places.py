"""Where a quote stands: verbatim, outside page furniture, and not in the middle of a number."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from factcheck.claim import Extraction
from factcheck.reader.schema import Quote
from factcheck.text import Sentence

MOST_PLACES = 12
"""Places of one quote; what stands more often says nothing by its place."""
_WORD = re.compile(r"[가-힣A-Za-z0-9]{2,30}")
STEM = 2
"""Syllables of a Korean word that count; the rest may be a particle."""


@dataclass(frozen=True, slots=True)
class Spot:
    """One place of a quote, clean and half open, with the sentence that holds its beginning."""

    each: Extraction
    start: int
    end: int
    sentence: int

    @property
    def words(self) -> str:
        """The quoted words."""
        return self.each.article.text[self.start : self.end]

    @property
    def scope(self) -> Sentence:
        """Their sentence."""
        return self.each.sentences[self.sentence]

    def around(self, reach: int = 1) -> str:
        """Their sentence and its neighbours."""
        first, last = max(0, self.sentence - reach), min(len(self.each.sentences), self.sentence + reach + 1) - 1
        return self.each.article.text[self.each.sentences[first].start : self.each.sentences[last].end]


def spots(quote: Quote, texts: Mapping[str, Extraction], about: frozenset[str]) -> tuple[Spot, ...]:
    """All places where the quote stands; of several, those whose sentence speaks most of what the proposal is about."""
    each = texts.get(quote.article)
    if each is None:
        return ()
    found = [spot for place in _places(each, quote.text) if (spot := _spot(each, *place))]
    best = max((len(stems(spot.around(0)) & about) for spot in found), default=0)
    return tuple(spot for spot in found if len(stems(spot.around(0)) & about) == best)


def _places(each: Extraction, words: str) -> Iterator[tuple[int, int]]:
    """Clean spans of the words: as they are read, else as they stand in the raw file."""
    article = each.article
    found = list(_occurrences(article.text, words))
    if found:
        yield from found
        return
    for start, end in _occurrences(article.raw, words):
        first, last = bisect_right(article.ends, start), bisect_left(article.offsets, end, 0, len(article.text))
        if first < last:
            yield first, last


def _occurrences(text: str, words: str) -> Iterator[tuple[int, int]]:
    place, count = text.find(words), 0
    while place >= 0 and count < MOST_PLACES:
        if not _cuts_number(text, place, place + len(words)):
            yield place, place + len(words)
            count += 1
        place = text.find(words, place + 1)


def _cuts_number(text: str, start: int, end: int) -> bool:
    """600만 달러 does not stand in 1600만 달러."""
    before = text[max(0, start - 2) : start]
    if text[start].isdigit() and (before[-1:].isdigit() or (before[-1:] in {",", "."} and before[:1].isdigit())):
        return True
    return text[end - 1].isdigit() and text[end : end + 1].isdigit()


def _spot(each: Extraction, start: int, end: int) -> Spot | None:
    held = bisect_right(each.sentences, start, key=lambda s: s.start) - 1
    if held < 0 or each.sentences[held].end <= start:
        return None
    return Spot(each, start, end, held)


def stems(text: str) -> frozenset[str]:
    """The words of a text without what Korean grammar adds to them."""
    words = _WORD.findall(text)
    return frozenset(word.casefold() if word.isascii() else word[:STEM] for word in words if not word.isascii() or len(word) > 2)


def articles_of(found: Sequence[Spot]) -> frozenset[str]:
    """Ids of the articles in which the places lie."""
    return frozenset(spot.each.article.id for spot in found)
