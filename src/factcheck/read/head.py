"""The block of `key: value` lines at the head of a crawled file. It looks like YAML and is none.

Real ones hold tabs, empty fields, an author over several lines and entities in quoted titles; a YAML parser fails on
the first and would expand aliases (M10, T13). So this is a line reader: a key begins in the first column, any other
line continues the field before it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from factcheck.read.clean import CleanText
from factcheck.read.layout import Fields, Line
from factcheck.read.words import PAGE

_FENCE = re.compile(r"\s{0,20}(---)[ \t]{0,20}(?:\r\n?|\n)")
_CLOSE = re.compile(r"(?:^|(?<=[\r\n]))---[ \t]{0,20}(?:\r\n?|\n|\Z)")
_FIELD = re.compile(r"([A-Za-z가-힣][A-Za-z가-힣0-9_.-]{0,40})[ \t]{0,5}:(?=[ \t\r\n]|\Z)")
_LINE = re.compile(r"([^\r\n]*)(\r\n?|\n|\Z)")
_BLANK = re.compile(r"\n[ \t\r]{0,20}\n")
_ESCAPE = re.compile(r'\\(["\\])')
_MAX_CHARS = 20_000
"""A head block is short; a fence that does not close within this is none."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Head:
    """Raw spans of the values by lower-case key, and where the text begins after the block."""

    values: Mapping[str, Span]
    end: int


NONE = Head(MappingProxyType({}), 0)


def find(raw: str) -> Head:
    """The head block of a file, fenced by `---` lines or two or more known keys up to an empty line."""
    fence = _FENCE.match(raw)
    if fence is None:
        return _unfenced(raw)
    close = _CLOSE.search(raw, fence.end(), fence.end() + _MAX_CHARS)
    if close is None:
        return NONE
    values = _values(raw, fence.end(), close.start())
    return Head(MappingProxyType(values), close.end()) if values else NONE


def _unfenced(raw: str) -> Head:
    """`제목: …` and `언론사: …` without a fence; one key alone may be the first line of an article."""
    blank = _BLANK.search(raw, 0, _MAX_CHARS)
    end = blank.start() if blank else 0
    values = _values(raw, 0, end)
    known = {key for keys in _names().values() for key in keys}
    first = _FIELD.match(raw)
    if first is None or len(values.keys() & known) < 2 or len(values.keys() - known) > len(values) // 2:
        return NONE
    return Head(MappingProxyType(values), end)


def _values(raw: str, start: int, end: int) -> dict[str, Span]:
    found: dict[str, Span] = {}
    key = None
    for line in _LINE.finditer(raw, start, end):
        field = _FIELD.match(raw, line.start(), line.end(1))
        if field:
            key = field.group(1).lower()
            if key in found:
                key = None
                continue
            found[key] = (field.end(), line.end(1))
        elif key is not None:
            found[key] = (found[key][0], line.end(1))
    return {key: _trim(raw, *span) for key, span in found.items()}


def _trim(raw: str, start: int, end: int) -> Span:
    while start < end and raw[start].isspace():
        start += 1
    while end > start and raw[end - 1].isspace():
        end -= 1
    if end - start >= 2 and raw[start] == raw[end - 1] and raw[start] in "\"'":
        return start + 1, end - 1
    return start, end


def fields(raw: str, head: Head) -> Fields:
    """What the block states, entities decoded and white space run together; web addresses as they stand."""
    return Fields(**{name: _value(raw, head, name, keys) for name, keys in _names().items()})


def _names() -> dict[str, tuple[str, ...]]:
    known = PAGE.header
    names = ("title", "publisher", "author", "published", "basis", "crawled", "url")
    return {name: getattr(known, name) for name in names}


def _value(raw: str, head: Head, name: str, keys: tuple[str, ...]) -> str | None:
    span = _span(head, keys)
    if span is None:
        return None
    if name == "url":
        return raw[slice(*span)]
    clean = CleanText(raw)
    clean.flow(*span)
    return _ESCAPE.sub(r"\1", clean.finish()[0]).strip() or None


def _span(head: Head, keys: tuple[str, ...]) -> Span | None:
    return next((span for key in keys if (span := head.values.get(key)) and span[0] < span[1]), None)


def write(clean: CleanText, head: Head) -> list[Line]:
    """Add the block to the clean view: boilerplate, with the title's value as a line of its own."""
    if not head.end:
        return []
    span = _span(head, PAGE.header.title)
    if span is None:
        return [_boilerplate(clean, 0, head.end)]
    before = _boilerplate(clean, 0, span[0])
    return [before, _title(clean, *span), _boilerplate(clean, span[1], head.end)]


def _boilerplate(clean: CleanText, start: int, end: int) -> Line:
    at = clean.length
    clean.add(start, end)
    return Line(at, clean.length, "boilerplate")


def _title(clean: CleanText, start: int, end: int) -> Line:
    at = clean.length
    for escape in _ESCAPE.finditer(clean.raw, start, end):
        clean.add(start, escape.start())
        clean.put(escape.group(1), escape.start(), escape.end())
        start = escape.end()
    clean.add(start, end)
    return Line(at, clean.length, "title")
