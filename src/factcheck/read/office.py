"""What DOCX and HWPX have in common: a text with roles, and a count of what was left out of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from factcheck.model import Message, message
from factcheck.read.compose import Paragraph
from factcheck.read.layout import LineKind
from factcheck.read.page import SCRIPTS

Left = Literal["deleted", "inserted", "hidden", "macros"]
_ROW_CHARS = 2_000
"""A longer row is page layout, as in HTML pages."""


@dataclass(frozen=True, slots=True)
class OfficeText:
    """The paragraphs of a document in reading order, notes last."""

    paragraphs: tuple[Paragraph, ...]
    left: Counter[Left]
    """How many stretches were treated in a way that the editor should know of."""

    def notes(self, path: str) -> Iterator[Message]:
        """One sentence for each kind."""
        changes = {name: str(self.left[name]) for name in ("deleted", "inserted")}
        if any(self.left[name] for name in ("deleted", "inserted")):
            yield message("read.tracked", path=path, deleted=changes["deleted"], inserted=changes["inserted"])
        if self.left["hidden"]:
            yield message("read.hidden_text", path=path, count=str(self.left["hidden"]))
        if self.left["macros"]:
            yield message("read.has_macros", path=path)


def row(cells: Iterable[Iterable[Paragraph]]) -> list[Paragraph]:
    """A table row as one line; a row of one cell, or a very long one, is a frame around text and stays paragraphs."""
    held = [[each for each in cell if each.text.strip()] for cell in cells]
    texts = [" ".join(" ".join(each.text.split()) for each in cell) for cell in held]
    if len(texts) < 2 or sum(map(len, texts)) > _ROW_CHARS:
        return [each for cell in held for each in cell]
    return [Paragraph(" | ".join(texts), "table")]


def raised(text: str, place: str) -> str:
    """Digits set as superscript or subscript (`sup`, `sub`) keep that: 10³ must not become 103 (M14)."""
    return text.translate(SCRIPTS[place]) if place in SCRIPTS else text


def heading(level: str) -> tuple[LineKind, int]:
    """The role of a heading style by its level, a digit: the first is the document's title, as in HTML."""
    if level not in "123456" or not level:
        return "heading", 6
    place = "123456".index(level) + 1
    return ("title" if place == 1 else "heading"), place
