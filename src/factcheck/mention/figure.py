"""A numeral in the text, before anybody asks what it counts."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.numerals import Number


class Figure(NamedTuple):
    """A numeral in the text."""

    start: int
    end: int
    number: Number
    style: str
    """digits | letters | words | fraction | ordinal | vague"""
    hi: Number | None = None
    """The upper end of a vague or joined numeral (수십, 서너); None for one number."""

    @property
    def is_words(self) -> bool:
        """No digit stands in it."""
        return self.style in ("words", "ordinal", "vague")
