"""What joins names or keeps them apart: the shape of entities.toml, loaded once."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.lexicon import load


@dataclass(frozen=True, slots=True)
class Alias:
    """Names of one thing whatever a story says."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EntityWords:
    """Shape of entities.toml."""

    business: tuple[str, ...]
    """Parts of a company's name that its short name leaves out."""
    business_glued: tuple[str, ...]
    """Those that are words of their own too: only written to the head."""
    class_nouns: tuple[str, ...]
    """Nouns that only say what a name is."""
    body_initials: tuple[str, ...]
    """Last syllables of the short names of bodies."""
    ministries: tuple[str, ...]
    """Last syllables of ministries."""
    ordinals: tuple[str, ...]
    """What follows the number of one of a series."""
    rounds: tuple[str, ...]
    """What follows the number of one of several occasions, before its noun."""
    locative: tuple[str, ...]
    """Particles and prepositions of a place."""
    particles: tuple[str, ...]
    """Particles of one syllable."""
    openers: tuple[str, ...]
    """Words before the name of a body that its short name leaves out."""
    place_endings: tuple[str, ...]
    """What makes an administration or a state of any place's name."""
    town_endings: tuple[str, ...]
    """What does so for a town of the list only."""
    region_endings: tuple[str, ...]
    """What does so for a region."""
    asides: tuple[str, ...]
    """Words in parentheses that give no other name."""
    said: tuple[str, ...]
    """Verbs of saying beside an English name without a title."""
    joints: tuple[str, ...]
    """Marks between members of a list."""
    alias: tuple[Alias, ...]


ENTITY_WORDS = load("entities.toml", EntityWords)
