"""What one sentence says of a vote: the noun phrase of its matter, and who voted; and the words of lexicon/motions.toml."""

from __future__ import annotations

from dataclasses import dataclass, field

from factcheck import lexicon


@dataclass(frozen=True, slots=True)
class Phrase:
    """A matter as a text names it."""

    words: tuple[str, ...] = ()
    """In the order of the text, without those that any motion has."""
    names: frozenset[str] = frozenset()
    pointing: bool = False
    """It points back to what was named before: the sale, 조례안."""
    carried: bool = False
    """The sentence itself names none: it is of one before."""


@dataclass(frozen=True, slots=True)
class Matter:
    """What a sentence names."""

    what: Phrase = field(default_factory=Phrase)
    beside: frozenset[str] = frozenset()
    """The words of the sentence before the vote."""
    voters: tuple[str, ...] = ()
    group: str = ""
    decides: bool = False
    """The sentence tells a decision, so that the next one may leave out its matter."""


@dataclass(frozen=True, slots=True)
class _Korean:
    generic: tuple[str, ...]
    pointing: tuple[str, ...]
    body_ends: tuple[str, ...]
    offices: tuple[str, ...]
    decided: tuple[str, ...]
    groups: tuple[str, ...]
    unions: tuple[str, ...]
    others: tuple[str, ...]
    committee: tuple[str, ...]
    floor: tuple[str, ...]
    not_committee: tuple[str, ...]
    later: tuple[str, ...]
    stances: tuple[str, ...]
    deciding: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _English:
    generic: tuple[str, ...]
    votes: tuple[str, ...]
    decides: tuple[str, ...]
    comes: tuple[str, ...]
    does: tuple[str, ...]
    groups: tuple[str, ...]
    committee: tuple[str, ...]
    tasked: tuple[str, ...]
    untasked: tuple[str, ...]
    floor: tuple[str, ...]
    on_the_floor: tuple[str, ...]
    later: tuple[str, ...]
    stances: tuple[str, ...]
    deciding: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Words:
    """Shape of motions.toml."""

    sides: tuple[tuple[str, ...], ...]
    ko: _Korean
    en: _English


WORDS = lexicon.load("motions.toml", _Words)
