"""JSON and JSON Lines crawls → records; ninjs items among them are known by their fields.

Numbers stay the text that they are (a bare `json.loads` dies of 5,000 digits, M3) and become no number here.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from itertools import chain

from factcheck.read import ninjs
from factcheck.read.fields import FieldMap, Item, plain
from factcheck.read.records import Fault, Record
from factcheck.read.refusal import Refused

_SUFFIXES = (".json", ".jsonl", ".ndjson")
_LINES = (".jsonl", ".ndjson")
_OPENING = re.compile(r"\A\s{0,1000}(?:\{\s{0,1000}[\"}]|\[\s{0,1000}[\[{])")
_LINE_START = re.compile(r"^[ \t]{0,20}\{[ \t]{0,20}[\"}]", re.MULTILINE)
_HEAD = 20_000
_NAMES_SHOWN = 8
_MAX_NAME = 40
_MAX_HELD = 1_000
"""Records without a text at the head of a file, after which none is looked for any more."""


class _NotJson(Exception):
    """Raised for text that is no JSON, with the line of the fault."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


def matches(text: str, suffix: str, fieldmap: FieldMap) -> bool:
    """By its first signs; without a suffix that says so, the whole or the first line must be JSON."""
    if suffix in _SUFFIXES:
        return bool(_OPENING.match(text) or (suffix in _LINES and _LINE_START.search(text, 0, _HEAD)))
    if not _OPENING.match(text):
        return False
    try:
        _parse(text.lstrip().partition("\n")[0])
    except _NotJson:
        return _is_whole(text)
    return True


def _is_whole(text: str) -> bool:
    try:
        _parse(text)
    except _NotJson:
        return False
    return True


def read(text: str, fieldmap: FieldMap) -> Iterator[Record | Fault]:
    """The records of a crawl. Raises Refused for a file that holds no article in fields of known names."""
    try:
        whole = _parse(text)
    except _NotJson as error:
        if text.strip().count("\n") == 0 or not _LINE_START.search(text, 0, _HEAD):
            raise Refused("read.bad_json", line=str(error.line)) from None
        return _lines(text, fieldmap)
    return _whole(whole, fieldmap)


def _parse(text: str) -> object:
    try:
        found: object = json.loads(text, parse_int=str, parse_float=str, parse_constant=str)
    except json.JSONDecodeError as error:
        raise _NotJson(error.lineno) from None
    except (RecursionError, ValueError):
        raise _NotJson(1) from None
    return found


def _lines(text: str, fieldmap: FieldMap) -> Iterator[Record | Fault]:
    """Lines end at `\\n` only: other separators may stand inside a string."""
    numbered = ((number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip())
    first = next(line for line in text.split("\n") if _LINE_START.match(line))
    return _any_good((_line(line, number, fieldmap) for number, line in numbered), _names(first))


def _any_good(found: Iterator[Record | Fault], names: list[str]) -> Iterator[Record | Fault]:
    """All of these, when one of the first is good; otherwise the names of the fields are at fault, not the records."""
    held: list[Fault] = []
    for each in found:
        if isinstance(each, Record):
            return chain(held, [each], found)
        held.append(each)
        if len(held) == _MAX_HELD:
            break
    raise Refused("read.no_fields", names=_shown(names))


def _line(line: str, number: int, fieldmap: FieldMap) -> Record | Fault:
    try:
        found = _parse(line)
    except _NotJson:
        return Fault(number, Refused("read.bad_json", line=str(number)))
    record = _record(found, number, fieldmap)
    return record or Fault(number, Refused("read.no_body", line=str(number)))


def _record(found: object, number: int, fieldmap: FieldMap) -> Record | None:
    if not isinstance(found, Mapping):
        return None
    made = ninjs.record(found, fieldmap) if ninjs.matches(found) else None
    made = made or Item.of(found, fieldmap).record()
    return Record(number, *made) if made else None


def _whole(found: object, fieldmap: FieldMap) -> Iterator[Record | Fault]:
    """A list of articles, an object that wraps one, or a single article."""
    items = _items(found, fieldmap)
    first = next((each for each in items[:_MAX_HELD] if isinstance(each, Mapping)), {})
    records = (
        _record(each, number, fieldmap) or Fault(number, Refused("read.entry_no_body", number=str(number)))
        for number, each in enumerate(items, 1)
    )
    return _any_good(records, [str(key) for key in first])


def _items(found: object, fieldmap: FieldMap) -> list[object]:
    if isinstance(found, list):
        return found
    if not isinstance(found, Mapping) or _record(found, 1, fieldmap):
        return [found]
    keys = Item.of(found, fieldmap).keys
    lists = (keys.get(plain(name)) for name in fieldmap.names("lists"))
    return next((each for each in lists if isinstance(each, list) and each), [found])


def _names(line: str) -> list[str]:
    try:
        found = _parse(line)
    except _NotJson:
        return []
    return [str(key) for key in found] if isinstance(found, Mapping) else []


def _shown(names: list[str]) -> str:
    return ", ".join(name[:_MAX_NAME] for name in names[:_NAMES_SHOWN]) or "-"
