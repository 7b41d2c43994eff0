"""CSV and TSV crawls, one article in a row under a row of names → records."""

from __future__ import annotations

import csv
from collections.abc import Iterator

from factcheck.read.fields import FieldMap, Item
from factcheck.read.records import Fault, Record
from factcheck.read.refusal import Refused

_SUFFIXES = (".csv", ".tsv")
_DELIMITERS = ",\t;|"
_HEAD = 5_000
_NAMES_SHOWN = 8
_MAX_NAME = 40
_MAX_COLUMNS = 500
_FIELD_CHARS = 2_000_000


def matches(text: str, suffix: str, fieldmap: FieldMap) -> bool:
    """A first line with two names of fields, one of them the text's; a suffix alone does when it has a separator."""
    if not text or text[0] in "{[<":
        return False
    known = fieldmap.knows(_header(text, _delimiter(text, fieldmap)))
    if suffix in _SUFFIXES:
        return any(sign in _first_line(text) for sign in _DELIMITERS) or "body" in known
    return "body" in known and len(known) > 1 and _delimiter(text, fieldmap) in _second_line(text)


def _second_line(text: str) -> str:
    """The first line with words after the names: a row, where the file is a table."""
    return next((line for line in text[:_HEAD].split("\n")[1:_NAMES_SHOWN] if line.strip()), "")


def _first_line(text: str) -> str:
    return text[:_HEAD].partition("\n")[0].rstrip("\r")


def _header(text: str, delimiter: str) -> list[str]:
    return [name.strip().strip('"').strip() for name in _first_line(text).split(delimiter)]


def _delimiter(text: str, fieldmap: FieldMap) -> str:
    """The separator under which the first line has most known names, the usual one first."""
    return max(_DELIMITERS, key=lambda sign: (len(fieldmap.knows(_header(text, sign))), -_DELIMITERS.index(sign)))


def read(text: str, fieldmap: FieldMap) -> Iterator[Record | Fault]:
    """The records of a table. Raises Refused for a table without a column of texts."""
    rows = _rows(text, _delimiter(text, fieldmap))
    _, names = next(rows, (1, None))
    if names is None or len(names) > _MAX_COLUMNS or not fieldmap.knows(names) & {"body", "summary"}:
        shown = ", ".join(name[:_MAX_NAME] for name in (names or [])[:_NAMES_SHOWN])
        raise Refused("read.no_fields", names=shown or "-")
    for line, row in rows:
        if row is None or len(row) > len(names):
            yield Fault(line, Refused("read.bad_row", line=str(line)))
        elif any(cell.strip() for cell in row):
            made = Item.of(dict(zip(names, row, strict=False)), fieldmap).record()
            yield Record(line, *made) if made else Fault(line, Refused("read.no_body", line=str(line)))


def _rows(text: str, delimiter: str) -> Iterator[tuple[int, list[str] | None]]:
    """Each row with the line where it begins; None for one that is none. The library's limit is set for the time of a row."""
    reader = csv.reader(_lines(text), delimiter=delimiter, strict=True)
    while True:
        line = reader.line_num + 1
        before = csv.field_size_limit(_FIELD_CHARS)
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error:
            row = None
        finally:
            csv.field_size_limit(before)
        yield line, row


def _lines(text: str) -> Iterator[str]:
    start = 0
    while (end := text.find("\n", start)) >= 0:
        yield text[start : end + 1]
        start = end + 1
    if start < len(text):
        yield text[start:]
