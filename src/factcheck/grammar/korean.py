"""Korean sentences to clauses: kiwi for morphemes, particles for roles, endings for clause borders.

Values and names are found on the raw text beforehand and handed to kiwi as finished tokens, because it takes
unknown names apart (a name slip then hides in a particle: 정석은 becomes 정석 + 은).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Any, Protocol

from factcheck.grammar.clause import Clause, Ending, Parse, Phrase, Role, Word

Fixed = tuple[int, int, str]
"""Clean start and end, and `value` or `name`."""

_ROLES: MappingProxyType[str, Role] = MappingProxyType(
    {"JKS": "subject", "JKC": "subject", "JKO": "object", "JKG": "possessive", "JKB": "place", "JC": "beside", "JKQ": "quoted"}
)
_PARTICLES: MappingProxyType[str, Role] = MappingProxyType(
    {
        "은": "topic",
        "는": "topic",
        "ᆫ": "topic",
        "도": "topic",
        "보다": "than",
        "로": "means",
        "으로": "means",
        "와": "beside",
        "과": "beside",
    }
)
_NOUNS = frozenset({"NNG", "NNP", "NNB", "NR", "SL", "SH", "SN", "XR", "W_SERIAL"})
_VERBS = frozenset({"VV", "VA", "VV-R", "VV-I", "VA-R", "VA-I"})
_SUFFIXES = frozenset({"XSN", "XSM"})
_LIGHT = frozenset({"하", "되", "시키", "당하", "받"})
_WEAK = frozenset({"있", "없", "않", "못하", "이", "아니", "위하", "대하", "통하", "따르", "관하", "의하", "비하"})
_POSTPOSITIONS = frozenset({"위하", "대하", "통하", "따르", "관하", "의하", "비하", "비롯하", "걸치", "가지고"})
"""Verbs that have become postpositions (을 통해, 에 따르면): they end no clause."""
_NOT = frozenset({"못", "안"})
"""Adverbs of negation; 맺지 못했다 is one predicate, however its last verb is cut."""
_STOPS = frozenset({"등", "중", "가운데"})
"""Bound nouns that end a list (A, B 등) or open a part of a whole (7명 중)."""
_BREAKS = frozenset({",", "·", "△", "▲", "□", "○", ";", "/", ":", "…", "(", ")", "[", "]"})


Morpheme = tuple[str, str, int, int]
"""Form, tag, start and end in the sentence."""


class Analyser(Protocol):
    """Who analyses sentences."""

    def prepare(self) -> None:
        """Sentences will come."""

    def morphemes(self, sentence: str, given: tuple[Fixed, ...]) -> tuple[Morpheme, ...]:
        """What `morphemes` gives."""


ANALYSER: ContextVar[Analyser | None] = ContextVar("ANALYSER", default=None)
"""Who analyses instead of this process (`beside`); nobody where it is not set."""


@cache
def load() -> Any:
    """Kiwi with the dictionaries that news needs: multi-word and typo dictionaries double memory for nothing."""
    from kiwipiepy import Kiwi

    kiwi = Kiwi(load_multi_dict=False, load_typo_dict=False, num_workers=1)
    kiwi.tokenize("")  # else the other half of the loading waits for the first sentence
    return kiwi


@dataclass(slots=True)
class _Builder:
    """Collects morphemes into phrases and phrases into clauses, left to right."""

    offset: int
    fixed: MappingProxyType[tuple[int, int], str]
    words: list[Word] = field(default_factory=list)
    phrases: list[Phrase] = field(default_factory=list)
    clauses: list[Clause] = field(default_factory=list)
    predicate: str | None = None
    negated: bool = False
    modal: list[str] = field(default_factory=list)
    prefix: str = ""
    begun: int = 0
    pending: tuple[Ending, int] | None = None
    """A connective ending that closes the clause unless an auxiliary verb follows (강조하고 있다)."""

    def noun(self, form: str, tag: str, start: int, end: int) -> None:
        """Add a noun morpheme; joins prefixes, suffixes and pieces of one written word."""
        kind = self.fixed.get((start, end))
        lemma = self.prefix + form
        if kind is None and self._joins(form, tag, start):
            last = self.words.pop()
            self.words.append(Word(last.lemma + lemma, last.start, end, last.kind))
        else:
            first = start - len(self.prefix)
            self.words.append(Word(lemma, first, end, "value" if kind == "value" else "name" if kind or tag == "NNP" else "noun"))
        self.prefix = ""

    def _joins(self, form: str, tag: str, start: int) -> bool:
        """One-syllable heads and suffixes bind to the noun they are written to, or 율 and 량 would match everything."""
        if not self.words or self.words[-1].end != start or self.words[-1].kind == "value":
            return False
        return tag in _SUFFIXES or (tag in _NOUNS and (len(form) == 1 or len(self.words[-1].lemma) == 1))

    def close_phrase(self, role: Role, end: int) -> None:
        """End the open phrase with its role."""
        if not self.words:
            return
        self.phrases.append(Phrase(tuple(self.words), role, self.words[0].start, end))
        self.words.clear()

    def close_clause(self, ending: Ending, end: int) -> None:
        """End the open clause."""
        self.close_phrase("bare", end)
        if self.phrases or self.predicate:
            modal = tuple(self.modal)
            self.clauses.append(Clause(tuple(self.phrases), self.predicate, ending, self.begun, end, self.negated, modal))
        self.phrases.clear()
        self.modal.clear()
        self.predicate, self.negated, self.begun = None, False, end

    def verb(self, form: str, tag: str, end: int) -> None:
        """Note the predicate; 하다/되다 after a noun make the noun the predicate."""
        if tag in {"XSV", "XSA"} and self.words and form in _LIGHT | {"스럽", "롭"}:
            word = self.words.pop()
            self.close_phrase("bare", word.start)
            self._set_predicate(word.lemma)
        elif form in {"않", "못하", "아니", "없"}:
            self.negated = True
            self.close_phrase("bare", end)
        else:
            self.close_phrase("bare", end)
            self._set_predicate(form)

    def settle(self, tag: str) -> None:
        """Close the clause that a connective ending left open, now that no auxiliary follows."""
        if self.pending is None:
            return
        (ending, end), self.pending = self.pending, None
        if tag == "VX":
            return
        if self.predicate in _POSTPOSITIONS:
            self.predicate = None
            self._rename_last("means")
        elif tag not in {"SF", "SP"} or self.phrases:
            self.close_clause(ending, end)

    def _rename_last(self, role: Role) -> None:
        if self.phrases:
            self.phrases[-1] = replace(self.phrases[-1], role=role)

    def _set_predicate(self, lemma: str) -> None:
        if self.predicate is None or self.predicate in _WEAK:
            self.predicate = lemma
        else:
            self.modal.append(lemma)


def parse(text: str, spans: Iterable[tuple[int, int]], fixed: Sequence[Fixed]) -> list[Parse]:
    """Parse the clean spans (sentences) of `text`; `fixed` are values and names, disjoint and in order."""
    return [_parse_one(text, start, end, [f for f in fixed if start <= f[0] and f[1] <= end]) for start, end in spans]


def _parse_one(text: str, start: int, end: int, fixed: list[Fixed]) -> Parse:
    given = tuple((a - start, b - start, "NR" if kind == "value" else "NNP") for a, b, kind in fixed)
    builder = _Builder(start, MappingProxyType({(a, b): kind for a, b, kind in fixed}), begun=start)
    for form, tag, first, last in _tokens(text[start:end], given):
        _step(builder, form, tag, start + first, start + last)
    builder.settle("")
    builder.close_clause("final", end)
    return Parse(start, end, tuple(builder.clauses))


@lru_cache(maxsize=2048)
def _tokens(sentence: str, given: tuple[Fixed, ...]) -> tuple[Morpheme, ...]:
    """Morphemes with their places. A draft is checked again with one sentence changed, and wire copy repeats whole paragraphs."""
    elsewhere = ANALYSER.get()
    return elsewhere.morphemes(sentence, given) if elsewhere else morphemes(sentence, given)


def morphemes(sentence: str, given: tuple[Fixed, ...]) -> tuple[Morpheme, ...]:
    """Morphemes of a sentence in which some words are given, with their tags."""
    tokens = load().tokenize(sentence, pretokenized=list(given) or None)
    return tuple((token.form, token.tag, token.start, token.end) for token in tokens)


def _step(b: _Builder, form: str, tag: str, start: int, end: int) -> None:
    """One morpheme."""
    if tag == "MAG" and form in _NOT:
        b.negated, tag = True, "VX"
    b.settle(tag)
    if tag == "XPN":
        b.prefix = form
    elif form in _STOPS and (tag == "NNB" or form == "가운데"):
        b.close_phrase("beside" if form == "등" else "possessive", end)
    elif tag in _NOUNS or tag in _SUFFIXES:
        b.noun(form, tag, start, end)
    elif tag.startswith("J"):
        _particle(b, form, tag, end)
    elif form in _NOT:
        b.modal.append(form)
    elif tag in _VERBS or tag in {"XSV", "XSA", "VX", "VCN"}:
        b.verb(form, tag, end)
    elif tag == "VCP":
        b.close_phrase("bare", start)
    elif tag in {"EC", "EF", "ETM", "ETN"}:
        _ending(b, form, tag, end)
    elif tag in {"MM", "MAG"}:
        b.modal.append(form)
        if tag == "MAG":
            b.close_phrase("bare", start)
    elif form in _BREAKS:
        b.close_phrase("beside" if form in {"·", ","} else "bare", start)


def _particle(b: _Builder, form: str, tag: str, end: int) -> None:
    if tag == "JX" and form not in _PARTICLES:
        return
    role = _PARTICLES.get(form) or _ROLES.get(tag, "bare")
    b.close_phrase(role, end)


def _ending(b: _Builder, form: str, tag: str, end: int) -> None:
    b.modal.append(form)
    if tag == "EF":
        b.close_clause("final", end)
    elif tag == "ETM" and b.predicate not in _POSTPOSITIONS:
        b.close_clause("adnominal", end)
    elif tag == "ETM":
        b.predicate = None
    elif tag == "EC":
        b.pending = ("coordinate", end)
