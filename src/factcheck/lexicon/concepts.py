"""Words that name an attribute or a definition axis, and the one pass that finds them in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from factcheck.lexicon import load
from factcheck.model import Lang
from factcheck.text import CASE_TWINS


@dataclass(frozen=True, slots=True)
class Words:
    """The spellings of one concept or mark, by language."""

    ko: tuple[str, ...]
    en: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Concept(Words):
    """An attribute: its spellings, and how its value behaves while a story goes on."""

    moves: str = ""
    """counter | daily | fixed | nothing, see concepts.toml."""


@dataclass(frozen=True, slots=True)
class Concepts:
    """Shape of concepts.toml."""

    concepts: Mapping[str, Concept]


@dataclass(frozen=True, slots=True)
class Axes:
    """Shape of axes.toml: axis → mark → cue words."""

    axes: Mapping[str, Mapping[str, Words]]


@dataclass(frozen=True, slots=True)
class Hit:
    """A word of the lexicon in a text."""

    start: int
    end: int
    names: tuple[str, ...]
    """Concepts, or `axis=mark` pairs, that the word stands for."""


_SHORT = 200
"""Characters of a phrase."""


class Finder:
    """Finds the words of a table in text, longest first; spaces inside a Korean word are optional."""

    def __init__(self, table: Mapping[str, Words], lang: Lang) -> None:
        names: dict[str, list[str]] = {}
        for name, words in table.items():
            for word in words.ko if lang == "ko" else words.en:
                names.setdefault(_key(word), []).append(name)
        self.names = MappingProxyType({word: tuple(found) for word, found in names.items()})
        ordered = sorted(
            (word for found in table.values() for word in (found.ko if lang == "ko" else found.en)), key=lambda w: (-len(w), w)
        )
        self.pattern = _opened(ordered, lang)
        self._known = lru_cache(maxsize=8192)(self._all)

    def find(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Hit]:
        """Hits in order, none inside another. Phrases are looked at again and again: what stands in short ones is remembered."""
        if not start and end is None and len(text) <= _SHORT:
            return iter(self._known(text))
        return self._hits(text, start, end)

    def _all(self, text: str) -> tuple[Hit, ...]:
        return tuple(self._hits(text, 0, None))

    def _hits(self, text: str, start: int, end: int | None) -> Iterator[Hit]:
        place = start
        for match in self.pattern.finditer(text, start, len(text) if end is None else end):
            if match.start() >= place:
                place = match.end(1)
                yield Hit(match.start(), place, self.names[_key(match[1])])


def _opened(words: Iterable[str], lang: Lang) -> re.Pattern[str]:
    """Finds where a word begins, and holds it as its group: a first sign of the list, then those words alone that begin with it."""
    groups: dict[str, list[str]] = {}
    for word in words:
        groups.setdefault(word[0].lower(), []).append(word)
    firsts = "".join(
        re.escape(each) for first in sorted(groups) for each in sorted({first, first.upper(), *_FOLDED.get(first, "")})
    )
    body = "|".join(
        re.escape(first) + _tails([_spaced(word, lang)[len(re.escape(first)) :] for word in groups[first]]) for first in groups
    )
    if lang == "ko":
        return re.compile(f"[{firsts}](?<![0-9][{COUNTED}])(?<=(?=(?i:({body}))).)")
    return re.compile(f"[{firsts}](?i:(?<![a-z].)(?<=(?=({body})(?![a-z])).))")


COUNTED = "주일년월분초건명원"
"""Units that a number stands before: 2주가 고비다 tells no 주가."""
_FOLDED = {"i": "\u0131\u0130", "k": "\u212a", "s": "\u017f"}
"""What `re` takes for these letters when it ignores case, beside the two cases."""


def _tails(tails: list[str]) -> str:
    return f"(?:{'|'.join(tails)})"


def _key(word: str) -> str:
    return "".join(word.translate(CASE_TWINS).lower().split())


def _spaced(word: str, lang: Lang) -> str:
    if lang == "ko":
        return " ?".join(re.escape(sign) for sign in _key(word))
    return re.escape(word.lower()).replace(r"\ ", r"\s")


CONCEPTS = load("concepts.toml", Concepts).concepts
DAILY = frozenset(name for name, concept in CONCEPTS.items() if concept.moves == "daily")
"""Attributes that have a value for each day."""
COUNTERS = frozenset(name for name, concept in CONCEPTS.items() if concept.moves == "counter") | DAILY
"""Attributes that a developing story revises from hour to hour."""
FIXED = frozenset(name for name, concept in CONCEPTS.items() if concept.moves == "fixed")
"""Attributes that do not move by themselves: another value on a later day needs an explanation."""
AXES = load("axes.toml", Axes).axes
_MARKS: Mapping[str, Words] = MappingProxyType(
    {f"{axis}={mark}": words for axis, marks in AXES.items() for mark, words in marks.items()}
)

CONCEPT_FINDER: Mapping[Lang, Finder] = MappingProxyType({"ko": Finder(CONCEPTS, "ko"), "en": Finder(CONCEPTS, "en")})
AXIS_FINDER: Mapping[Lang, Finder] = MappingProxyType({"ko": Finder(_MARKS, "ko"), "en": Finder(_MARKS, "en")})


def marks(hits: Iterable[Hit]) -> dict[str, str]:
    """Axis → mark of the hits; an axis with two different marks tells nothing and is left out."""
    found: dict[str, set[str]] = {}
    for hit in hits:
        for name in hit.names:
            axis, _, mark = name.partition("=")
            found.setdefault(axis, set()).add(mark)
    return {axis: next(iter(seen)) for axis, seen in sorted(found.items()) if len(seen) == 1} if found else {}
