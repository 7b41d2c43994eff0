"""Checks of one article against itself: arithmetic and consistency, no other text needed, highest precision."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.inside import change, gloss, lists, sums, weekday

CHECKS: tuple[Callable[[Extraction], Iterator[Draft]], ...] = (
    change.check,
    gloss.check,
    lists.check,
    sums.check,
    weekday.check,
)
"""One function per family of checks; each yields drafts whose groups lie in one article."""
