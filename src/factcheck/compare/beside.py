"""What stands beside a place of a text: the values, names and nouns of its sentence and of the sentences next to it.

Two texts that name somebody differently mean one person where the same things stand beside both. A rare value or a name
weighs more than a noun, which any text of the story may have.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from factcheck.claim import Extraction
from factcheck.grammar.english import FUNCTION_WORDS

REACH = 1
"""Sentences on each side."""
RARE, NOUN, ENGLISH_NOUN, STEM = Decimal(10), 2, 5, 6
"""A value from which on it is rarely met by chance; the letters of a noun, of an English one, and those of it that are compared."""
HEAVY = 2
"""How many nouns a value or a name is worth."""
_MEASURED = frozenset({"count", "money", "quantity", "percent", "duration"})
_ENGLISH = re.compile(r"(?<![A-Za-z])[a-z]{5,24}(?![A-Za-z])")


@dataclass(frozen=True, slots=True)
class Beside:
    """The things beside one place: heavy ones (values, names) and nouns."""

    heavy: frozenset[str]
    nouns: frozenset[str]


def beside(each: Extraction, span: tuple[int, int]) -> Beside:
    """The things in the sentence of `span` and next to it, without those inside of it."""
    places = [n for n, s in enumerate(each.sentences) if s.start < span[1] and span[0] < s.end]
    if not places:
        return Beside(frozenset(), frozenset())
    start = each.sentences[max(0, places[0] - REACH)].start
    end = each.sentences[min(len(each.sentences) - 1, places[-1] + REACH)].end
    heavy = set(_values(each, start, end))
    nouns: set[str] = set()
    for word, is_name in (*_nouns(each, (start, end), span), *_english(each, (start, end), span)):
        (heavy if is_name else nouns).add(word)
    return Beside(frozenset(heavy), frozenset(nouns - heavy))


def weight(a: Beside, b: Beside) -> int:
    """How much stands beside both."""
    heavy = len(a.heavy & b.heavy)
    return HEAVY * heavy + len((a.heavy | a.nouns) & (b.heavy | b.nouns)) - heavy


def _values(each: Extraction, start: int, end: int) -> Iterator[str]:
    for c in each.claims:
        if (
            c.kind in _MEASURED
            and c.span[0] < end
            and start < c.span[1]
            and isinstance(c.value.lo, Decimal)
            and c.value.lo >= RARE
        ):
            yield f"{c.value.lo.normalize()} {c.value.unit}"


def _nouns(each: Extraction, scope: tuple[int, int], own: tuple[int, int]) -> Iterator[tuple[str, bool]]:
    for run in each.runs:
        if run[-1].end <= scope[0] or scope[1] <= run[0].start:
            continue
        for part in run:
            word = each.article.text[part.start : part.end]
            if len(word) >= NOUN and not (part.start < own[1] and own[0] < part.end) and not word[0].isdigit():
                yield word, part.name and len(word) > NOUN


def _english(each: Extraction, scope: tuple[int, int], own: tuple[int, int]) -> Iterator[tuple[str, bool]]:
    if each.article.language != "en":
        return
    for match in _ENGLISH.finditer(each.article.text, *scope):
        if match.group() not in FUNCTION_WORDS and not (match.start() < own[1] and own[0] < match.end()):
            yield match.group()[:STEM], False
