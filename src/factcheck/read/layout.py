"""What a format reader hands over: clean lines with what the format itself says about their role.

A reader of another format (JSON Lines, DOCX, HWPX, RSS, WARC, ninjs) is one more module that returns `Document`s.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field
from typing import Literal

LineKind = Literal["text", "item", "title", "page_title", "heading", "bold", "caption", "byline", "table", "boilerplate"]
"""`title` is the document's own title field or first-level heading; `page_title` the window title, which may name the site."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of clean text, half open, without its line end."""

    start: int
    end: int
    kind: LineKind = "text"
    level: int = 0
    """Of a heading, 1 to 6."""


@dataclass(frozen=True, slots=True)
class Fields:
    """What the format states about the text, as written."""

    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: str | None = None
    basis: str | None = None
    """How a crawler knew the date: stated, text, url, inferred."""
    crawled: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A text in clean view with its lines, in order and disjoint."""

    text: str
    offsets: array[int]
    ends: array[int]
    lines: tuple[Line, ...]
    fields: Fields = field(default_factory=Fields)
