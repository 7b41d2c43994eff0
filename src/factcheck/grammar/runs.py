"""Noun words that stand side by side: what the names of a sentence are made of.

Korean runs come from the parse, which has taken the particles off; English ones are capitalised words in a row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.grammar.clause import Parse, Word
from factcheck.grammar.english import FUNCTION_WORDS
from factcheck.lexicon.entities import ENTITY_WORDS
from factcheck.model import Lang

MAX_PARTS = 8
"""Written words of one run; a longer one is a list or a headline, and no name."""
VALUE_IN_NAME = 6
"""Characters of a value that may stand in a name (솔라 오픈 100B)."""


@dataclass(frozen=True, slots=True)
class Part:
    """One written word of a run, without its particle; `name` when the analyser takes it for a proper noun."""

    start: int
    end: int
    name: bool


Run = tuple[Part, ...]

_CAPITAL = r"[A-Z0-9][A-Za-z0-9'’&.\-]{0,24}"
_CAPITALS = re.compile(rf"(?<![A-Za-z0-9$€£])[A-Z][A-Za-z0-9'’&.\-]{{0,24}}(?:\s(?:(?:of|of\sthe|&)\s)?{_CAPITAL}){{0,7}}")
_COUNTED = (*ENTITY_WORDS.ordinals, *ENTITY_WORDS.rounds)
_WRITTEN = re.compile(r"\S{1,40}")
_LOOSE = re.compile(r"(?:['’]s|[.'’,\-])+$")
_LETTERS_WITH_POINTS = re.compile(r"(?:[A-Z]\.){2,4}|[A-Z][a-z]{1,4}\.")


def runs_of(text: str, lang: Lang, parsed: Parse) -> Iterator[Run]:
    """The noun runs of one sentence, in order."""
    if lang == "en":
        yield from _capitals(text, parsed.start, parsed.end)
        return
    for clause in parsed.clauses:
        for phrase in clause.phrases:
            yield from _written_together(text, phrase.words)


def _written_together(text: str, words: tuple[Word, ...]) -> Iterator[Run]:
    """Words joined to written words, and these to runs where only a space parts them."""
    parts: list[Part] = []
    for word in words:
        gap = text[parts[-1].end : word.start] if parts else None
        if word.kind == "value" and not _in_name(text, word, gap):
            yield from _closed(parts)
            parts = []
        elif gap in {"", "-", "&"}:
            last = parts.pop()
            parts.append(Part(last.start, word.end, last.name or _is_name(word)))
        elif gap == " ":
            parts.append(Part(word.start, word.end, _is_name(word)))
        else:
            yield from _closed(parts)
            parts = [Part(word.start, word.end, _is_name(word))]
    yield from _closed(parts)


def _in_name(text: str, word: Word, gap: str | None) -> bool:
    """A short value after another word (솔라 오픈 100B), or a counted one that opens the run (12차 전원회의)."""
    if word.end - word.start > VALUE_IN_NAME:
        return False
    return len(gap) <= 1 if gap is not None else text[word.start : word.end].endswith(_COUNTED)


def _is_name(word: Word) -> bool:
    """A proper noun to the analyser, or Latin capitals in a Korean text."""
    return word.kind == "name" or (word.kind == "noun" and any(sign.isascii() and sign.isupper() for sign in word.lemma))


def _closed(parts: list[Part]) -> Iterator[Run]:
    if parts:
        yield tuple(parts[:MAX_PARTS])


def _capitals(text: str, start: int, end: int) -> Iterator[Run]:
    """Capitalised words in a row; a possessive ends the run."""
    for match in _CAPITALS.finditer(text, start, end):
        parts: list[Part] = []
        for word in _WRITTEN.finditer(text, match.start(), match.end()):
            loose = None if _LETTERS_WITH_POINTS.fullmatch(word.group()) else _LOOSE.search(word.group())
            stop = word.start() + loose.start() if loose else word.end()
            opens = not parts and (word.group().lower() in FUNCTION_WORDS or word.group() == "&")
            if stop > word.start() and not opens:
                parts.append(Part(word.start(), stop, name=True))
            if loose:
                yield from _closed(parts)
                parts = []
        yield from _closed(parts)
