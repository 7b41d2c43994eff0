"""On which line of a TOML file a key stands. The parser tells values and no places; messages need them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

Keys = tuple[str | int, ...]
"""Keys from the top, with a number for the place in a list of tables."""

_PART = re.compile(r"""\s{0,99}(?:"([^"\\\n]{0,200})"|'([^'\n]{0,200})'|([A-Za-z0-9_-]{1,200}))\s{0,99}(\.?)""")
MAX_DOTS = 30
"""Dots of one line outside strings: the parser's time grows with the square of a key's parts."""


def too_many_dots(text: str) -> int | None:
    """The first line that has more dots than any settings need."""
    for number, line in enumerate(text.split("\n"), 1):
        if line.count(".") > MAX_DOTS and _dots(line) > MAX_DOTS:
            return number
    return None


def _dots(line: str) -> int:
    """Dots of a line outside strings and before its comment."""
    count, quote, escaped = 0, "", False
    for sign in line:
        if quote:
            quote = quote if escaped or sign != quote else ""
            escaped = sign == "\\" and not escaped and quote == '"'
        elif sign == "#":
            break
        elif sign in "\"'":
            quote = sign
        else:
            count += sign == "."
    return count


def lines_of(text: str) -> Mapping[Keys, int]:
    """Path of keys → line of its first appearance, for everything that stands at the head of a line."""
    found: dict[Keys, int] = {}
    for path, number in _keys(text):
        for end in range(1, len(path) + 1):
            found.setdefault(path[:end], number)
    return found


def line_of(path: Keys, lines: Mapping[Keys, int]) -> int | None:
    """The line of a path, or of the nearest table or list that holds it."""
    for end in range(len(path), 0, -1):
        if path[:end] in lines:
            return lines[path[:end]]
    return None


def _keys(text: str) -> Iterator[tuple[Keys, int]]:
    table: Keys = ()
    count: Counter[tuple[str, ...]] = Counter()
    for number, line in enumerate(text.split("\n"), 1):
        stripped = line.strip()
        if stripped.startswith("["):
            names = _parts(stripped.lstrip("["), "]")
            if not names:
                continue
            table = names
            if stripped.startswith("[["):
                table = (*names, count[names])
                count[names] += 1
            yield table, number
        elif names := _parts(stripped, "="):
            yield (*table, *names), number


def _parts(text: str, closing: str) -> tuple[str, ...]:
    """The parts of a key up to the sign that ends it; none where no key stands."""
    names: list[str] = []
    place = 0
    while len(names) <= MAX_DOTS and (match := _PART.match(text, place)):
        names.append(next(each for each in match.groups()[:3] if each is not None))
        place = match.end()
        if not match[4]:
            return tuple(names) if text.startswith(closing, place) else ()
    return ()
