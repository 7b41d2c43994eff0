"""How much of an input is read. Bounds come before any work: what is over a bound is named, never cut in silence."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one run (threat T2): larger inputs are refused with FC806."""

    max_bytes: int = 10_000_000
    """Bytes of one file, looked up before it is opened."""
    max_chars: int = 2_000_000
    """Characters of one article after decoding."""
    max_lines: int = 50_000
    """Lines of one article, so that millions of empty ones cost nothing. Real articles have a few hundred."""
    max_articles: int = 100_000
    """Files of one run; further ones are counted and named as left out."""
