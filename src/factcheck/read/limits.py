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
    """Files of one run; further ones are counted and named as left out. Each record of a crawl counts as a file."""
    max_crawl_bytes: int = 50_000_000
    """Bytes of one file that holds many articles, unpacked as well."""
    max_unpacked: int = 30_000_000
    """Bytes that one DOCX or HWPX may unpack to, counted while reading: the size in its directory is a claim."""
    max_entries: int = 2_000
    """Entries of one package. A long report with pictures has some hundred."""
    max_ratio: int = 200
    """Unpacked to packed; XML of real documents stays below 60, a bomb of zeros reaches 1,000 (M11)."""
    max_elements: int = 150_000
    """XML elements of one part: about 150 pages of Word, which takes eight for a run of letters."""
    max_depth: int = 120
    """Elements within elements."""
