"""Positions as editors count them: lines from 0, and within a line the units of the encoding that both sides agreed on."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

_ENDS = re.compile(r"\r\n|\r|\n")
"""What ends a line in the protocol, and nothing else: a form feed or U+2028 does not."""
BOM = "\ufeff"


def _utf8(sign: str) -> int:
    return 1 if sign < "\x80" else 2 if sign < "\u0800" else 3 if sign < "\U00010000" else 4


def _utf16(sign: str) -> int:
    return 1 if sign < "\U00010000" else 2


@dataclass(frozen=True, slots=True)
class Places:
    """The lines of one text, and the units before each of its characters."""

    starts: Sequence[int]
    ends: Sequence[int]
    """Where each line ends, its line break left out."""
    units: Sequence[int]

    @classmethod
    def of(cls, text: str, encoding: str) -> Places:
        """`encoding` is utf-8, utf-16 or utf-32 (which counts characters)."""
        breaks = [found.span() for found in _ENDS.finditer(text)]
        starts, ends = (0, *(end for _, end in breaks)), (*(start for start, _ in breaks), len(text))
        if encoding == "utf-32":
            return cls(starts, ends, range(len(text) + 1))
        width = _utf8 if encoding == "utf-8" else _utf16
        return cls(starts, ends, tuple(accumulate(map(width, text), initial=0)))

    def place(self, offset: int) -> tuple[int, int]:
        """Line and unit of a character; the end of the text for what lies behind it."""
        offset = max(0, min(offset, len(self.units) - 1))
        line = bisect_right(self.starts, offset) - 1
        return line, self.units[offset] - self.units[self.starts[line]]

    def offset(self, line: int, unit: int) -> int:
        """The character at a position; the nearest one for a position that the text does not have."""
        if line >= len(self.starts):
            return len(self.units) - 1
        start, end = self.starts[max(line, 0)], self.ends[max(line, 0)]
        found = bisect_right(self.units, self.units[start] + max(unit, 0), start, end + 1) - 1
        return max(start, found)
