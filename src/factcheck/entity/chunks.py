"""Abbreviations by the parts of a long name: 과기정통부, 항우연, 차소위 2호, SKT, and a body's name without the word for the country."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from factcheck.entity.form import Name, Table
from factcheck.entity.initials import shortens
from factcheck.entity.link import Why
from factcheck.lexicon.entities import ENTITY_WORDS
from factcheck.mention.name import TITLES
from factcheck.text import key_of

MAX_BUCKET = 300
"""Names that begin alike and are compared with one another, the commonest first."""
LONG, LONGEST = 5, 30
"""Signs of a name that is worth cutting into chunks."""
BODY_NAMES = frozenset(TITLES.organisations.bodies)
"""Words for a body, which name no body by themselves."""
_BODIES = frozenset(ENTITY_WORDS.body_initials)
_TITLES = (*TITLES.ko.exclusive, *TITLES.ko.common)
_OPENERS = tuple(key_of(word) for word in ENTITY_WORDS.openers)
_NUMBER = re.compile(rf"\s?[0-9]{{1,2}}(?:{'|'.join(sorted(ENTITY_WORDS.ordinals, key=len, reverse=True))})$")


class _Longs:
    """Long names by what their short ones may begin with."""

    def __init__(self, table: Table) -> None:
        self.whole: dict[str, list[Name]] = defaultdict(list)
        self.latin: dict[str, list[Name]] = defaultdict(list)
        self.cut: dict[str, list[tuple[str, Name]]] = defaultdict(list)
        ordered = sorted(table, key=lambda n: (-sum(n.surfaces.values()), n.key))
        for name in ordered:
            if LONG <= len(name.key) <= LONGEST and (name.edge or " " not in name.surface) and "(" not in name.surface:
                self._add(name)

    def _add(self, name: Name) -> None:
        if name.key[0].isascii() and not name.key.isascii():
            self.latin[name.key[0]].append(name)
        stems = {name.key, *(name.key.removeprefix(opener) for opener in _OPENERS)}
        for stem in sorted(each for each in stems if len(each) >= LONG):
            self.whole[stem].append(name)
            for spelling in (stem, *sorted(each.casefold() for each in name.surfaces if " " in each)):
                for begin in {spelling[0] + spelling[n] for n in (1, *_starts(spelling)) if 0 < n < len(spelling)}:
                    self.cut[begin].append((spelling, name))


def cut_forms(table: Table) -> Iterator[tuple[Name, Name, Why]]:
    """Every short form with each long name that it may be cut from."""
    longs = _Longs(table)
    for short in sorted(table, key=lambda n: n.key):
        if short.edge and short.surface not in _TITLES:
            yield from ((short, long, "abbreviation") for long in _longs_of(short, longs) if long.key != short.key)


def _longs_of(short: Name, longs: _Longs) -> Iterator[Name]:
    key = short.key
    if key.isascii():
        yield from (long for long in longs.latin[key[0]][:MAX_BUCKET] if shortens(key, long.key))
        return
    if key in longs.whole and short.alone and not any(sign.isdigit() for sign in key):
        yield from longs.whole[key]
    number = _NUMBER.search(short.surface)
    tail = number.group().strip() if number else ""
    head = key.removesuffix(key_of(tail))
    if " " in short.surface.removesuffix(tail).strip() or not 3 <= len(head) <= 6 or head.endswith(_TITLES) or not _hangul(head):
        return
    if short.proper or number or head[-1] in _BODIES:
        bucket = longs.cut[head[:2]][:MAX_BUCKET]
        yield from (long for spelling, long in bucket if _is_cut(head, tail, spelling))


def _hangul(text: str) -> bool:
    return all("가" <= sign <= "힣" for sign in text)


def _is_cut(head: str, tail: str, long: str) -> bool:
    """Cut from a long name with the same number at its end, or with none."""
    if not long.endswith(tail):
        return False
    stem = long.removesuffix(tail).rstrip()
    if stem.startswith(head):
        return not tail and stem[len(head) - 1 :] in BODY_NAMES
    return _chunks(head, stem)


def _starts(long: str) -> list[int]:
    """Where chunks of two syllables and words begin, and the last sign."""
    starts, place = [], 0
    for word in long.split(" "):
        starts += [place + n for n in range(0, len(word), 2)]
        place += len(word) + 1
    return [*starts, len(long) - 1]


def _chunks(short: str, long: str) -> bool:
    """Every sign begins a chunk, or goes on from the sign before; the last one is of the last word."""
    chunk = frozenset(_starts(long))
    at = -1
    for sign in short:
        at = next((n for n in range(at + 1, len(long)) if long[n] == sign and (n in chunk or (n and n == at + 1))), -1)
        if at < 0:
            return False
    return long[0] == short[0] and len(long) - at <= 3 and len(long) >= len(short) + 2
