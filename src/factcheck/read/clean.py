"""The clean view of a raw text: what a reader sees, every character mapped back to its raw place.

Decoded: HTML entities (once more where a crawler escaped twice), line ends, no-break spaces, letters written as
base and mark (NFD). Left out: invisible characters, except next to a digit, where they stay so that the number is
refused rather than joined or cut; web addresses, whose digits are no statements. There is no blanket NFKC:
it turns `10³` into `103`.
"""

from __future__ import annotations

import html
import re
import unicodedata
from array import array
from html.entities import html5

from factcheck.text import CASE_TWINS

_ENTITY = (
    r"&(?:amp;)?(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});"
    r"|&\#[xX]?[0-9a-fA-F]{8,100000};?"
    r"|&(?:nbsp|amp|lt|gt|quot)(?![A-Za-z=;])"
)
_INVISIBLE = (
    "\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff\ufff9-\ufffb"
)
_JAMO = "[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?"
_URL = r"(?<![A-Za-z0-9])(?:https?://|www\.)(?:[!#-'*+,./0-9:;=?@A-Z_a-z~%-]|(?<=[/=_%-])[가-힣]{1,100}){1,2000}"
_COMMON = (
    rf"(?P<entity>{_ENTITY})|(?P<url>{_URL})|(?P<invisible>[{_INVISIBLE}]{{1,64}})|(?P<jamo>{_JAMO})|(?P<mark>[\u0300-\u036f])"
)
_LITERAL = re.compile(_COMMON + "|(?P<space>[\u00a0\u3000])|(?P<line>\r\n?)")
_FLOWING = re.compile(_COMMON + "|(?P<space>[ \t\r\n\f\u00a0\u3000]{2,1000}|[\t\r\n\f\u00a0\u3000])")
_INVISIBLE_ONE = re.compile(f"[{_INVISIBLE}]")
_TRAILING = ".,;:!?'"
_MAX_DIGITS = 9
"""`&#` and seven digits name every character; longer ones are bombs (M3) and become U+FFFD."""


class CleanText:
    """Builds the clean view of one raw text, piece by piece, from left to right."""

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.length = 0
        self.last = "\n"
        """The last clean character; a line end before the first one."""
        self._parts: list[str] = []
        self._offsets = array("i")
        self._ends = array("i")

    def finish(self) -> tuple[str, array[int], array[int]]:
        """Text, offsets and ends; both arrays have one entry more than the text, at the end of the raw text."""
        end = len(self.raw)
        return "".join(self._parts), self._offsets + array("i", [end]), self._ends + array("i", [end])

    def put(self, chars: str, start: int, end: int) -> None:
        """Add characters that all stand for the raw span, for instance a line end for `</p>`."""
        if not chars:
            return
        self._parts.append(chars)
        self._offsets.extend([start] * len(chars))
        self._ends.extend([end] * len(chars))
        self.length += len(chars)
        self.last = chars[-1]

    def add(self, start: int, end: int) -> None:
        """Add a raw span as it stands, line for line."""
        self._add(_LITERAL, start, end)

    def flow(self, start: int, end: int) -> None:
        """Add a raw span with its white space run together, as a browser shows text."""
        while start < end and self.last in " \n" and self.raw[start] in " \t\r\n\f\u00a0\u3000":
            start += 1
        self._add(_FLOWING, start, end)

    def _add(self, special: re.Pattern[str], start: int, end: int) -> None:
        for found in special.finditer(self.raw, start, end):
            self._copy(start, found.start())
            start = self._special(found)
        self._copy(start, end)

    def _copy(self, start: int, end: int) -> None:
        if start >= end:
            return
        self._parts.append(self.raw[start:end].translate(CASE_TWINS))
        self._offsets.extend(range(start, end))
        self._ends.extend(range(start + 1, end + 1))
        self.length += end - start
        self.last = self.raw[end - 1]

    def _special(self, found: re.Match[str]) -> int:
        """Add what a special stretch stands for; returns the raw position after it."""
        start, end = found.span()
        match found.lastgroup:
            case "url":
                return start + len(found.group().rstrip(_TRAILING))
            case "line":
                self.put("\n", start, end)
            case "space":
                self._space(start, end)
            case "jamo":
                self.put(unicodedata.normalize("NFC", found.group()), start, end)
            case "mark":
                self._combine(start)
            case "entity":
                self._entity(start, end)
            case _:
                self._invisible(start, end)
        return end

    def _space(self, start: int, end: int) -> None:
        if self.last not in " \n" or (end - start == 1 and self.raw[start] in "\u00a0\u3000"):
            self.put(" ", start, end)

    def _invisible(self, start: int, end: int) -> None:
        if self._at_digit(start, end):
            self._copy(start, end)

    def _at_digit(self, start: int, end: int) -> bool:
        return (self.last.isdigit() and start > 0) or self.raw[end : end + 1].isdigit()

    def _entity(self, start: int, end: int) -> None:
        char = entity(self.raw[start:end])
        if _INVISIBLE_ONE.fullmatch(char) and not self._at_digit(start, end):
            return
        self.put(" " if char.isspace() else char, start, end)

    def _combine(self, at: int) -> None:
        """A combining mark joins the letter before it where Unicode has one character for both."""
        composed = unicodedata.normalize("NFC", self.last + self.raw[at])
        if len(composed) > 1 or not self._parts or self._ends[-1] != at:
            self._copy(at, at + 1)
            return
        self._parts[-1] = self._parts[-1][:-1] + composed
        self._ends[-1] = at + 1
        self.last = composed


def entity(source: str) -> str:
    """What an HTML entity stands for; itself when the name is unknown, U+FFFD for a number out of range."""
    if source.startswith("&amp;") and len(source) > 5:
        source = "&" + source[5:]
    name = source[1:].rstrip(";")
    if name.startswith("#"):
        return html.unescape(f"&{name};") if len(name) <= _MAX_DIGITS else "\ufffd"
    return html5.get(name + ";", source)
