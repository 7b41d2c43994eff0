"""Tables in plain text: lines of cells between bars, a head row first; which row and column a place in the text belongs to."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

COLUMNS, CAPTION = 24, 120
"""Cells of a row and characters of a caption that are looked at."""
ABOVE = 2
"""Lines above a table among which its caption may be, empty ones not counted."""
Span = tuple[int, int]
_RULER = re.compile(r"[\s|:\-=+]*")


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table: where it starts, and what stands between its bars."""

    start: int
    cells: tuple[str, ...]

    def spans(self) -> Iterator[Span]:
        """Where its cells stand in the text."""
        place = self.start
        for cell in self.cells:
            yield place, place + len(cell)
            place += len(cell) + 1


@dataclass(frozen=True, slots=True)
class Table:
    """What stands above it, and its rows; the first one names the columns."""

    caption: str
    rows: tuple[Row, ...]


def tables(text: str) -> Iterator[Table]:
    """Every table: two lines or more of as many cells as the first."""
    above: list[str] = []
    rows: list[Row] = []
    start = 0
    for line in (*text.split("\n"), ""):
        if "|" in line and not _RULER.fullmatch(line):
            rows.append(Row(start, tuple(line.split("|")[:COLUMNS])))
        elif line.strip() and not _RULER.fullmatch(line):
            yield from _whole(above, rows)
            above, rows = [*above[1 - ABOVE :], line[-CAPTION:]], []
        start += len(line) + 1
    yield from _whole(above, rows)


def _whole(above: Sequence[str], rows: Sequence[Row]) -> Iterator[Table]:
    same = tuple(row for row in rows if len(row.cells) == len(rows[0].cells))
    if len(same) > 1 and len(same[0].cells) > 1:
        yield Table(" ".join(above), same)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell below the head, beside the one that names its row."""

    start: int
    end: int
    label: Span
    """Where the first cell of its row that holds words stands."""
    head: Span
    """Where the head of its column stands."""


class Grid:
    """The cells of all tables of a text, found by place."""

    def __init__(self, text: str) -> None:
        every = [each for table in (tables(text) if "|" in text else ()) for each in _cells(table)]
        self._cells = every
        self._starts = [cell.start for cell in every]
        self.heads = frozenset(cell.head for cell in every)

    def at(self, place: int) -> Cell | None:
        """The cell that holds a place."""
        n = bisect_right(self._starts, place) - 1
        return self._cells[n] if n >= 0 and place < self._cells[n].end else None


def _cells(table: Table) -> Iterator[Cell]:
    heads = list(table.rows[0].spans())
    for row in table.rows[1:]:
        first = next((n for n, cell in enumerate(row.cells) if cell.strip(" *")), 0)
        spans = list(row.spans())
        for n, (start, end) in enumerate(spans[first + 1 :], first + 1):
            yield Cell(start, end, spans[first], heads[n])
