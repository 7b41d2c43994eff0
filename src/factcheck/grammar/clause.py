"""What a grammar gives a sentence: phrases with their part in it, gathered into clauses. Language-free."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Role = Literal["topic", "subject", "object", "possessive", "than", "place", "means", "beside", "quoted", "bare"]
"""What the particle (or, in English, the position) says of a phrase: `than` is the base of a comparison, `beside` joins
coordinated phrases (와, 과, and), `bare` has no mark of its own."""

Ending = Literal["final", "coordinate", "adnominal", "quotative"]


@dataclass(frozen=True, slots=True)
class Word:
    """A content word of a phrase: lemma and clean span. `value` marks a value's own words."""

    lemma: str
    start: int
    end: int
    kind: Literal["noun", "name", "value"]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: its words in order and its part in the clause."""

    words: tuple[Word, ...]
    role: Role
    start: int
    end: int

    @property
    def lemmas(self) -> tuple[str, ...]:
        """Lemmas of the words that are no values."""
        return tuple(word.lemma for word in self.words if word.kind != "value")


@dataclass(frozen=True, slots=True)
class Clause:
    """Phrases up to and with the predicate that governs them."""

    phrases: tuple[Phrase, ...]
    predicate: str | None
    ending: Ending
    start: int
    end: int
    negated: bool = False
    modal: tuple[str, ...] = ()
    """Lemmas and endings after the predicate that may carry modality (예정, ㄹ 것, will)."""


@dataclass(frozen=True, slots=True)
class Parse:
    """One sentence, parsed. `start` and `end` are clean."""

    start: int
    end: int
    clauses: tuple[Clause, ...]

    def clause_at(self, place: int) -> Clause | None:
        """The clause that holds a clean position."""
        return next((clause for clause in self.clauses if clause.start <= place < clause.end), None)
