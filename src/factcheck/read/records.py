"""What a file with many articles yields: records, and those that could not be read, each under its number.

The number is what a person would look for: the line of a JSON Lines or CSV file where the record begins, else its place in
the file, counted from 1. It becomes the article's path, `crawl.jsonl#17`.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from factcheck.model import Message
from factcheck.read.compose import Part
from factcheck.read.layout import Fields
from factcheck.read.refusal import Refused


@dataclass(frozen=True, slots=True)
class Record:
    """One article: its texts in reading order, and what the format states about it."""

    number: int
    parts: tuple[Part, ...]
    fields: Fields = field(default_factory=Fields)
    encoding: str = ""
    """Of this record alone, where records have encodings of their own (WARC)."""
    how: str = ""
    note: Message | None = None
    cut: bool = False
    """Only the beginning of the text is there."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A record, or the rest of a file, that could not be read."""

    number: int
    why: Refused
