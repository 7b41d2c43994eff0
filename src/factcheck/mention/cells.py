"""Numbers in the cells of a table, whose unit stands in the head of the column or row or in the caption (단위: 백만 원).

A cell of digits and its unit are read as one text (14,320백만 원), so a table knows no more and no less than a sentence. Left
alone: cells that name a unit themselves, columns that the unit of a caption is not meant for (a year, a rank, a rate), and
whatever does not come out as exactly one value with a unit.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from factcheck.grammar.tables import Table, tables
from factcheck.lexicon import load
from factcheck.model import Mention

Read = Callable[[str], Sequence[Mention]]
"""Reads a short text of its own."""
Words = tuple[str, ...]
UNIT_OF_TABLE = "unit.table"
"""The rule of values whose unit stands elsewhere."""
LABEL = 80
"""Characters of a head that are looked at."""


@dataclass(frozen=True, slots=True)
class _File:
    """Shape of tables.toml."""

    marker: Words
    powers: Mapping[str, Words]
    short_powers: Mapping[str, Words]
    money: Mapping[str, Words]
    rates: Words
    counted: Words
    never: Words


_FILE = load("tables.toml", _File)
_MARKED = re.compile(rf"(?:{'|'.join(_FILE.marker)})\s?[:：=]\s?(?P<units>[^()\[\]<>\n|]{{1,30}})")
_IN_BRACKETS = re.compile(r"[(（\[](?P<unit>[^()（）\[\]|\n]{1,30})[)）\]]\s{0,2}\*?$")
_ANY_BRACKETS = re.compile(r"[(（\[](?P<unit>[^()（）\[\]|\n]{1,30})[)）\]]")
_CELL = re.compile(
    r"[\s*]{0,4}(?P<sign>[+\-−–△▽▲▼]?)\s?(?P<money>[$€£¥]?)(?P<digits>[0-9]{1,3}(?:,[0-9]{3}){1,4}(?:\.[0-9]{1,4})?|[0-9]{1,9}(?:\.[0-9]{1,4})?)[\s*]{0,4}"
)
_HEADING = re.compile(
    rf"[^\n|]{{0,60}}[(（](?:[^()（）\n|]{{1,20}},\s?)?(?:{'|'.join(_FILE.marker)})\s?[:：=]\s?[^()\n|]{{1,20}}[)）]\s{{0,2}}(?=\n)"
)
_POINT = re.compile(r"\n{1,2}[ \t]{0,8}[○●◦▲△▪■□•·ㅇ\-–—*][ \t]?[^\n|]{1,400}")
_HAS_DIGIT = re.compile(r"[0-9]")
"""A unit that is only named (단위: 억 원) is no value."""
_BARE = re.compile(
    r"(?<![0-9A-Za-z.,:'’~∼\-–/%])(?<![0-9][ ])(?P<sign>(?<=\s)[△▽]?)(?P<money>)(?P<digits>[0-9]{1,3}(?:,[0-9]{3}){1,4}(?:\.[0-9]{1,4})?|[0-9]{1,9}(?:\.[0-9]{1,4})?)(?=[,;/)]?(?:\s|$)|[(,)·](?![0-9]))"
)
"""A number with a word before and nothing of its own behind."""
_LESS = frozenset("-−–△▽")
_ASCII = frozenset("+-−–")
"""Signs that are part of a number, where a triangle only stands before it."""
_PARTS = re.compile(r"\s|(?<=[$€£¥])")
_DIVIDED = re.compile(r"[,/·]\s?")


@dataclass(frozen=True, slots=True)
class _Cell:
    """A value and the whole cell that it stands in."""

    start: int
    end: int
    mention: Mention


def in_tables(text: str, mentions: Sequence[Mention], read: Read) -> Sequence[Mention]:
    """The mentions, those in cells with the unit that the table gives them."""
    cells = [cell for table in tables(text) for cell in _read_cells(table, read)] if "|" in text else []
    cells += _in_lists(text, read)
    named = [match.span("units") for match in _MARKED.finditer(text)]
    mentions = [m for m in mentions if not any(a <= m.start < b for a, b in named) or _HAS_DIGIT.search(m.quote)]
    if not cells:
        return mentions
    inside = {place: n for n, cell in enumerate(cells) for place in range(cell.start, cell.end)}
    ends = [(inside.get(each.start), inside.get(each.end - 1)) for each in mentions]
    torn = {n for first, last in ends if first != last for n in (first, last)}
    replaced = {n for n in range(len(cells)) if n not in torn}
    kept = [each for each, (first, last) in zip(mentions, ends, strict=True) if first != last or first not in replaced]
    return sorted((*kept, *(cells[n].mention for n in replaced)), key=lambda each: (each.start, each.end))


def _has_unit(mention: Mention) -> bool:
    return mention.value.unit is not None and mention.value.lo is not None


def _read_cells(table: Table, read: Read) -> Iterator[_Cell]:
    head = table.rows[0]
    general = _units_of(table.caption) or _units_of(head.cells[0])
    heads = [_own_unit(cell) for cell in head.cells]
    for row in table.rows[1:]:
        label = _own_unit(row.cells[0])
        for n, (cell, (place, end)) in enumerate(zip(row.cells, row.spans(), strict=True)):
            match = _CELL.fullmatch(cell) if n else None
            if match:
                units = [label, heads[n], *([] if label or heads[n] else _fitting(general, head.cells[n], read))]
                made = (_one(match, unit, place, read) for unit in units if unit)
                yield from [_Cell(place, end, each) for each in made if each][:1]


def _in_lists(text: str, read: Read) -> Iterator[_Cell]:
    """Bare numbers in the points of a list right below a heading that gives their unit: 분석 (단위: 명), ○ 10대 694, 20대 1,862."""
    for heading in _HEADING.finditer(text):
        unit = [each for each in _units_of(heading[0]) if each]
        place = heading.end()
        while len(unit) == 1 and (point := _POINT.match(text, place)):
            for match in _BARE.finditer(text, point.start(), point.end()):
                made = _one(match, unit[0], 0, read)
                if made:
                    yield _Cell(match.start("digits"), match.end("digits"), made)
            place = point.end()


def _own_unit(cell: str) -> str:
    """What stands in brackets at the end of a head: 집행액(백만 원), Hours (thousands)."""
    match = _IN_BRACKETS.search(cell[-LABEL:])
    return _unmarked(match["unit"]) if match else ""


def _unmarked(words: str) -> str:
    marked = _MARKED.match(words)
    return (marked["units"] if marked else words).strip()


def _units_of(caption: str) -> Sequence[str]:
    """The units of a caption: those after the marker, else an English power in brackets."""
    marked = _MARKED.search(caption)
    if marked:
        return [each.strip() for each in _DIVIDED.split(marked["units"]) if each.strip()]
    return [each["unit"].strip() for each in _ANY_BRACKETS.finditer(caption) if _first(_FILE.powers, each["unit"])]


def _fitting(units: Sequence[str], head: str, read: Read) -> Sequence[str]:
    """Those of a caption's units that this column may have: one, or none where it is not clear."""
    name = _ANY_BRACKETS.sub("", head).strip().lower()
    if not name or name.endswith(_FILE.never):
        return ()
    if name.endswith(_FILE.rates):
        return [unit for unit in units if "%" in unit][:1]
    plain = [unit for unit in units if "%" not in unit]
    if len(plain) != 1 or (name.endswith(_FILE.counted) and any(each.kind == "money" for each in read(f"1{plain[0]}"))):
        return ()
    return plain


def _one(match: re.Match[str], unit: str, place: int, read: Read) -> Mention | None:
    """The cell as one value of the unit, at its place in the text; None where it is none."""
    written = _written(match, unit)
    found = [each for each in read(written) if each.gloss_of is None] if written else []
    if len(found) != 1 or found[0].end - found[0].start < len(written.lstrip("△")) or not _has_unit(found[0]):
        return None
    each = found[0]
    begin = match.start("money") if match["sign"] not in _ASCII else match.start("sign")
    start, first, end = (place + at for at in (begin, match.start("digits"), match.end("digits")))
    return replace(
        each,
        start=start,
        end=end,
        extent=(start, end),
        numerals=tuple((first, end, value) for _, _, value in each.numerals[:1]),
        quote=match.string[begin : match.end("digits")],
        rules=(*each.rules, UNIT_OF_TABLE),
    )


def _written(match: re.Match[str], unit: str) -> str:
    """The text of cell and unit side by side, as a sentence would have it."""
    less = bool(match["sign"]) and match["sign"] in _LESS
    money = match["money"] or _first(_FILE.money, unit)
    power = _first(_FILE.powers, unit) or (_first(_FILE.short_powers, unit) if money else "")
    if power:
        return f"{'-' if less else ''}{money}{match['digits']} {power}"
    if match["money"]:
        return ""
    apart = " " if unit[:1].isascii() and unit[:1].isalpha() else ""
    return f"{('△' if unit.startswith('%') else '-') if less else ''}{match['digits']}{apart}{unit}"


def _first(table: Mapping[str, Words], unit: str) -> str:
    """The key whose words name the unit."""
    parts = [part.strip(".,") for part in _PARTS.split(unit.removeprefix("in ")) if part]
    return next((key for key, words in table.items() if any(w in unit if " " in w else w in parts for w in words)), "")
