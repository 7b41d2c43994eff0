"""Which unit, currency or counter stands beside a number, and where it ends.

A Korean unit must be followed by something that cannot make it part of a longer word: 3조원 is money, 3조각 is not
3조 + 각. The list of what may follow is `FOLLOWS`, built once.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from factcheck.lexicon.numbers import numbers
from factcheck.lexicon.units import Unit, by_name, units


def _follows() -> re.Pattern[str]:
    words = numbers("ko").follows
    alone = "".join(words.particles)
    more = "|".join(sorted(map(re.escape, (*words.words, *words.headline)), key=len, reverse=True))
    stretch = "|".join(words.behind_stretch)
    return re.compile(f"[^가-힣]|$|[{alone}](?![가-힣])|[대선급꼴](?:{stretch})(?![가-힣])|{more}")


FOLLOWS = _follows()
"""What may follow a Korean numeral or unit directly."""


class UnitAt(NamedTuple):
    """A unit word in the text."""

    start: int
    end: int
    unit: Unit
    word: str


Marks = tuple[tuple[str, Unit], ...]
Rows = tuple[tuple[str, Unit, str], ...]
"""Words with their unit and style (ko, en, sign)."""


def _after() -> Mapping[str, Rows]:
    """First character → unit words that begin with it, longest first."""
    table: dict[str, list[tuple[str, Unit, str]]] = {}
    for unit in units().unit:
        for style, words in (("ko", unit.ko), ("en", unit.en), ("sign", unit.sign)):
            for word in words:
                for first in {word[0], word[0].upper()} if style == "en" else {word[0]}:
                    table.setdefault(first, []).append((word, unit, style))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in table.items()}


def _by_signs() -> tuple[Mapping[str, Rows], Mapping[str, Rows]]:
    """The words by their first two signs, the second in lower case, and those of one sign by that; all firsts are keys there."""
    two: dict[str, Rows] = {}
    one: dict[str, Rows] = {}
    for first, rows in _after().items():
        one[first] = tuple(row for row in rows if len(row[0]) == 1)
        for second in {row[0][1].lower() for row in rows if len(row[0]) > 1}:
            two[first + second] = tuple(row for row in rows if row[0][1:2].lower() in ("", second))
    return two, one


def _before() -> tuple[Mapping[str, Marks], Mapping[str, Marks]]:
    """Currency marks, longest first, by their last character: those of one sign; and all that may end with two characters."""
    table: dict[str, list[tuple[str, Unit]]] = {}
    for unit in units().unit:
        marks = {*unit.before, *(mark.lower() for mark in unit.before if len(mark) > 2 and mark.isascii() and " " not in mark)}
        for mark in sorted(marks):
            table.setdefault(mark[-1], []).append((mark, unit))
    ordered = {last: tuple(sorted(rows, key=lambda row: -len(row[0]))) for last, rows in table.items()}
    ends = {mark[-2:] for rows in ordered.values() for mark, _ in rows if len(mark) > 1}
    single = {last: tuple(row for row in rows if len(row[0]) == 1) for last, rows in ordered.items()}
    return single, {end: tuple(row for row in ordered[end[-1]] if end.endswith(row[0][-2:])) for end in ends}


def _times() -> tuple[Mapping[str, tuple[str, ...]], Mapping[str, tuple[str, ...]]]:
    words = units().time
    tables: tuple[dict[str, list[str]], dict[str, list[str]]] = ({}, {})
    for table, listed in zip(tables, (words.ko, words.en), strict=True):
        for word in sorted(listed, key=len, reverse=True):
            table.setdefault(word[0], []).append(word)
    return tuple({first: tuple(row) for first, row in table.items()} for table in tables)  # type: ignore[return-value]


_BY_TWO, _BY_ONE = _by_signs()
_BEFORE, _BEFORE_TWO = _before()
UNIT_FIRSTS = frozenset(_BY_ONE)
"""Every character that a unit word may begin with."""


def unit_after(text: str, place: int) -> UnitAt | None:
    """The longest unit word at `place` or behind one space or hyphen; None when there is none."""
    found = _unit_at(text, place, True)
    if found and found.word == '"' and text.count('"', max(0, place - 200), place) % 2:
        return None
    if found or text[place : place + 1] not in (" ", "\u00a0", "-", "‑"):
        return found
    found = _unit_at(text, place + 1, False)
    return found if found and not (text[place] != " " and not _hyphenated(found)) else None


def _hyphenated(found: UnitAt) -> bool:
    return found.word[0].isascii() and found.word[0].isalpha() and len(found.word) > 1


def _unit_at(text: str, place: int, glued: bool) -> UnitAt | None:
    first, second = text[place : place + 1], text[place + 1 : place + 2]
    rows = _BY_TWO.get(first + second.lower())
    for word, unit, style in _BY_ONE.get(first, ()) if rows is None else rows:
        end = place + len(word)
        if style == "en":
            if (
                text[place:end].lower() != word
                or _letter(text, end)
                or (word in ("in", "le", "rm", "mark", "marks") and not _closes(text, end))
            ):
                continue
        elif not text.startswith(word, place) or not (_is_long(word, unit, style) or _ends(text, end, style, glued)):
            continue
        elif style == "ko" and (_COMPOUND.match(text, place) or (word[-1] == "1" and _GOES_ON.match(text, end))):
            continue
        return UnitAt(place, end, unit, text[place:end])
    return None


_GOES_ON = re.compile(r"[0-9%]|[.,:][0-9]")
"""64.2대 1, but not 64.2대 10."""


def _ends(text: str, end: int, style: str, glued: bool) -> bool:
    if style == "ko":
        return FOLLOWS.match(text, end) is not None
    if not (text[end - 1].isalnum() and text[end - 1].isascii()):
        return True
    if _letter(text, end) or text[end : end + 1].isdigit():
        return False
    return glued or not text[end - 2].isspace() or text[end - 1] in _SPACED_LETTERS


_COMPOUND = re.compile(
    r"정도|개(?:선|최|발|시|전|간|중)(?!월)|(?<![0-9만천백억조])(?:개(?:인|당)(?!월)|회의|기인)|회의(?:실|장|록|체)|명단|대(?:선|전|중|당)|건설|동(?:선|전|안)|장(?:선|중|차)|주(?:전|중|간|당|식)|회(?:선|전)|기(?:간|차|선)|조(?:선|중|차)|석(?:간|전)|종전|점(?:차|선)|차(?:선|전)|호(?:선|전|차)|팀장|곳간"
)
"""Words that a unit and what may follow it make together: 개선, 정도, 대선 are no counts."""


def _is_long(word: str, unit: Unit, style: str) -> bool:
    """달러, 퍼센트, 킬로미터: longer words of money and measure need no proof by what follows."""
    return style == "ko" and len(word) > 1 and unit.kind in ("money", "percent", "quantity")


_SPACED_LETTERS = "mgtLlWVNJ"
"""One-letter units that may stand behind a space; A, C and x would take articles and names for units."""


def _letter(text: str, place: int) -> bool:
    sign = text[place : place + 1]
    return sign.isascii() and sign.isalpha()


def _closes(text: str, place: int) -> bool:
    """Whether nothing but punctuation follows: `2 in` is inches at an end, a preposition in between."""
    rest = text[place : place + 3].lstrip(" ")
    return not rest or not (rest[0].isalnum())


def unit_before(text: str, place: int) -> UnitAt | None:
    """The currency mark that ends at `place` or one space before it ($5, KRW 1,000); None when there is none."""
    edge = place - 1 if text[place - 1 : place] == " " and place > 1 else place
    marks = _BEFORE.get(text[edge - 1]) if edge > 0 else None
    if marks is None:
        return None
    marks = _BEFORE_TWO.get(text[edge - 2 : edge], marks) if edge > 1 else marks
    spaced = edge < place
    for mark, unit in marks:
        start = edge - len(mark)
        if start < 0 or not text.startswith(mark, start):
            continue
        if mark[0].isalpha() and start and (text[start - 1].isalnum() and text[start - 1].isascii()):
            continue
        if spaced and mark[0].isalpha() and text[max(0, start - 3) : start].rstrip(" ")[-1:].isdigit():
            continue
        return UnitAt(start, edge, unit, mark)
    return None


def time_after(text: str, place: int) -> bool:
    """Whether a word of time follows, so that the number belongs to a date, a time of day or a duration."""
    at = place + 1 if text[place : place + 1] in _JOINTS else place
    first = text[at : at + 1]
    korean = _TIMES_KO.get(first)
    if korean is not None:
        for word in korean:
            if text.startswith(word, at) and (FOLLOWS.match(text, at + len(word)) or len(word) > 1):
                return not text.startswith(("초과", "월등"), at)
    if at == place and first in _TIME_SIGNS:
        return True
    english = _TIMES_EN.get(first.lower()[:1])
    if english is None:
        return False
    low = text[at : at + 12].lower()
    return any(low.startswith(word) and not _letter(text, at + len(word)) for word in english)


_JOINTS = frozenset(" -\u00a0")
_TIMES_KO, _TIMES_EN = _times()
_TIME_SIGNS = frozenset("년월")
"""10년물, 3월호: digits glued to these are never an amount, whatever the word goes on to be."""


def named(name: str) -> Unit:
    """The unit of a canonical name. Raises KeyError for a name that no line of units.toml has."""
    return by_name()[name]
