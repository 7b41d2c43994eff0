"""Nearness of names: edit distance over jamo for Korean, over letters for Latin (rapidfuzz stands only here)."""

from __future__ import annotations

import unicodedata

from rapidfuzz import fuzz
from rapidfuzz.distance import DamerauLevenshtein

MAX_NAME = 60
"""Characters; longer strings are no names."""


def jamo(text: str) -> str:
    """Hangul syllables taken apart into their letters; other signs in lower case."""
    return unicodedata.normalize("NFD", text[:MAX_NAME].casefold())


def distance(a: str, b: str) -> int:
    """Damerau-Levenshtein distance over jamo: 최대원 and 최태원 are 1 apart, 정석은 and 정석근 are 1."""
    return DamerauLevenshtein.distance(jamo(a), jamo(b))


def shared_syllables(a: str, b: str) -> int:
    """Equal syllables in equal places."""
    return sum(x == y for x, y in zip(a, b, strict=False))


def token_likeness(a: str, b: str) -> float:
    """0 to 100: how much two texts are the same words in any order (token-set ratio)."""
    return fuzz.token_set_ratio(a, b)
