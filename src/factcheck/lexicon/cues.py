"""Words that say how a statement is meant (plan, denial, total, earlier value), as parts of patterns."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factcheck.lexicon import load
from factcheck.lexicon.concepts import Words


@dataclass(frozen=True, slots=True)
class _Cues:
    """Shape of cues.toml."""

    modality: Mapping[str, Words]
    words: Mapping[str, Words]


_CUES = load("cues.toml", _Cues)
MODALITY: Mapping[str, Words] = _CUES.modality
"""Modality → words; the first that is found decides, in the order of the file."""
WORDS: Mapping[str, Words] = _CUES.words


def korean(words: Sequence[str]) -> str:
    """An alternation of the words, longest first, each with its spaces optional."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s?") for word in ordered)


def english(words: Sequence[str]) -> str:
    """An alternation of whole words, longest first."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return r"(?<![A-Za-z])(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s") for word in ordered) + ")(?![A-Za-z])"
