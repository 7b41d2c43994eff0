"""English sentences to clauses: a light grammar of closed word classes, no model.

News English keeps subject, verb and object in order, so function words carry most of the structure; what they do not
settle is left unmarked rather than guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType
from typing import cast

from factcheck.grammar.clause import Clause, Ending, Parse, Phrase, Role, Word
from factcheck.lexicon import load

_PLAIN = re.compile(r"(?<![A-Za-z'’&.\-])[a-z]{3,24}(?![A-Za-z'’&\-])")
_INNER = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,23}(?![A-Za-z])")
_OPENING = re.compile(r"[A-Z][a-z]{2,23}(?![A-Za-z'’&.\-])")
_LABEL = re.compile(r"(?:\s[a-z]{1,16}){0,4}\s?:\s{0,3}[$£€]?[0-9]")
_TOKEN = re.compile(r"[A-Za-z][A-Za-z'’&.\-]{0,40}|[0-9][0-9.,]{0,20}|[^\sA-Za-z0-9]")


@dataclass(frozen=True, slots=True)
class _Classes:
    """The word classes of function_words.en.toml."""

    drop: tuple[str, ...]
    auxiliaries: tuple[str, ...]
    modal: tuple[str, ...]
    conjunctions: tuple[str, ...]
    verbs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Words:
    """Shape of function_words.en.toml."""

    prepositions: Mapping[str, tuple[str, ...]]
    words: _Classes
    irregular: Mapping[str, str]


_LEXICON = load("function_words.en.toml", _Words)
_PREPOSITIONS: Mapping[str, Role] = MappingProxyType(
    {word: cast(Role, role) for role, words in _LEXICON.prepositions.items() for word in words}
)
_DROP = frozenset(_LEXICON.words.drop)
_AUXILIARIES = frozenset(_LEXICON.words.auxiliaries)
_MODAL = frozenset(_LEXICON.words.modal)
_CONJUNCTIONS = frozenset(_LEXICON.words.conjunctions)
_VERBS = frozenset(_LEXICON.words.verbs)
FUNCTION_WORDS = frozenset(_PREPOSITIONS) | _DROP | _AUXILIARIES | _CONJUNCTIONS
"""Words that are no part of a name where one begins with them."""


@dataclass(slots=True)
class _Builder:
    """Collects words into phrases and phrases into clauses, left to right."""

    begun: int
    common: tuple[int, ...] = ()
    """Where a word begins that has its capital only because it opens the sentence."""
    role: Role = "subject"
    words: list[Word] = field(default_factory=list)
    phrases: list[Phrase] = field(default_factory=list)
    clauses: list[Clause] = field(default_factory=list)
    predicate: str | None = None
    negated: bool = False
    modal: list[str] = field(default_factory=list)

    def close_phrase(self, following: Role) -> None:
        """End the open phrase; `following` is the role of the next one."""
        if self.words:
            self.phrases.append(Phrase(tuple(self.words), self.role, self.words[0].start, self.words[-1].end))
            self.words.clear()
        self.role = following

    def close_clause(self, ending: Ending, end: int) -> None:
        """End the open clause."""
        self.close_phrase("subject")
        if self.phrases or self.predicate:
            clause = Clause(tuple(self.phrases), self.predicate, ending, self.begun, end, self.negated, tuple(self.modal))
            self.clauses.append(clause)
        self.phrases.clear()
        self.modal.clear()
        self.predicate, self.negated, self.begun = None, False, end

    def verb(self, lemma: str, end: int) -> None:
        """A verb ends the subject phrase and opens the object phrase; a second verb opens a clause."""
        if self.predicate and self.words:
            self.close_clause("coordinate", end)
        self.close_phrase("object")
        self.predicate = lemma


def parse(text: str, spans: Iterable[tuple[int, int]], fixed: Sequence[tuple[int, int, str]]) -> list[Parse]:
    """Parse the clean spans (sentences) of `text`; `fixed` are values and names, disjoint and in order."""
    return [_parse_one(text, start, end, [f for f in fixed if start <= f[0] and f[1] <= end]) for start, end in spans]


def _parse_one(text: str, start: int, end: int, fixed: list[tuple[int, int, str]]) -> Parse:
    builder = _Builder(start, _common_opening(text, start, end))
    place = start
    for first, last, kind in fixed:
        _read(builder, text, place, first)
        surface = text[first:last]
        builder.words.append(
            Word(surface if kind == "name" else surface.lower(), first, last, "name" if kind == "name" else "value")
        )
        place = last
    _read(builder, text, place, end)
    builder.close_clause("final", end)
    return Parse(start, end, tuple(builder.clauses))


def _common_opening(text: str, start: int, end: int) -> tuple[int, ...]:
    """The first word of a sentence is a common one where the article has it without a capital, or where a number follows it
    as its label (Enrollment: 6,240)."""
    first = _TOKEN.search(text, start, end)
    while first and not first.group()[0].isalnum():
        first = _TOKEN.search(text, first.end(), end)
    word = _OPENING.fullmatch(first.group()) if first else None
    if first is None or word is None:
        return ()
    plain, names = _words_of(text)
    is_label = _LABEL.match(text, first.end(), end) and first.group() not in names
    return (first.start(),) if first.group().lower() in plain or is_label else ()


@lru_cache(maxsize=8)
def _words_of(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """The words that an article has without a capital, and those that it has with one inside a sentence."""
    return frozenset(_PLAIN.findall(text)), frozenset(_INNER.findall(text))


def _read(builder: _Builder, text: str, start: int, end: int) -> None:
    for match in _TOKEN.finditer(text, start, end):
        _step(builder, match.group(), match.start(), match.end())


def _step(b: _Builder, token: str, start: int, end: int) -> None:
    word = token.lower().rstrip(".'’")
    if word in {"not", "n't", "no", "never"}:
        b.negated = True
    if not token[0].isalnum():
        _punctuation(b, token, end)
    elif word in _MODAL and word in _AUXILIARIES:
        b.modal.append(word)
        b.close_phrase("object")
    elif word in _AUXILIARIES:
        b.predicate = b.predicate or "be"
        b.close_phrase("object")
    elif word in _PREPOSITIONS:
        b.close_phrase(_PREPOSITIONS[word])
    elif word in _CONJUNCTIONS:
        _conjunction(b, word, end)
    elif word in _VERBS and not (token[0].isupper() and b.words):
        b.modal += [word] if word in _MODAL else []
        b.verb(lemma(word), end)
    elif word not in _DROP:
        plain = token.islower() or start in b.common
        b.words.append(Word(lemma(word) if plain else token, start, end, "noun" if plain else "name"))


def _punctuation(b: _Builder, token: str, end: int) -> None:
    if token == ";":
        b.close_clause("coordinate", end)
    elif token in {",", "(", ")", ":", "|", "—", "–"}:
        b.close_phrase("bare" if token in {"(", "|", ":"} else b.role)


def _conjunction(b: _Builder, word: str, end: int) -> None:
    if word in {"and", "or"}:
        b.close_phrase(b.role)
    elif b.predicate:
        b.close_clause("coordinate", end)


def lemma(word: str) -> str:
    """Singular of a plain plural, stem of a regular verb; enough to match one newsroom's wording with another's."""
    word = word.removesuffix("'s").removesuffix("’s")
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return _LEXICON.irregular.get(word, word)
