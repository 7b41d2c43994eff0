"""One thing by spelling or by a table: spaces and roman numerals, legal forms, newsroom abbreviations, regions, the user's own list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from types import MappingProxyType

from factcheck.claim import Extraction
from factcheck.entity.form import Name, Table
from factcheck.entity.link import Link, Why
from factcheck.lexicon.entities import ENTITY_WORDS
from factcheck.lexicon.places import PLACES
from factcheck.mention.name import TITLES
from factcheck.text import key_of

_ROMAN: Mapping[str, str] = MappingProxyType(
    {"Ⅰ": "I", "Ⅱ": "II", "Ⅲ": "III", "Ⅳ": "IV", "Ⅴ": "V", "Ⅵ": "VI", "Ⅶ": "VII", "Ⅷ": "VIII"}
)
_NUMBERED = re.compile(r"제(?=[0-9])")
_UNIT = re.compile(r"(?<=[0-9]호)기$")
_LEGAL = re.compile(r"(?:㈜|\(주\)|주식회사|(?:,? (?:Inc|Corp|Co|Ltd|LLC|PLC|plc)\.?)$|^[Tt]he )")


_TOWNS = frozenset(town for region in PLACES.region for town in region.towns)
_REGIONS = frozenset(name for region in PLACES.region for name in region.names)
_ENDINGS = (
    *((ending, frozenset[str]()) for ending in ENTITY_WORDS.place_endings),
    *((ending, _TOWNS) for ending in ENTITY_WORDS.town_endings),
    *((ending, _REGIONS) for ending in ENTITY_WORDS.region_endings),
)
"""What is added to a place's name, and the places that take it (empty: any)."""


MAX_TOWNS = 50
"""Towns of one story that are looked for again."""
PLACE_KEYS = frozenset(
    key_of(word)
    for words in (*(r.names + r.towns for r in PLACES.region), *(c.ko + c.en for c in PLACES.country), *PLACES.states.items())
    for word in words
)
"""Keys of regions, towns, countries and states."""


@lru_cache(maxsize=16384)
def plain(surface: str) -> str:
    """A key for spellings that differ in the writing of numbers and in legal forms only."""
    text = _LEGAL.sub("", "".join(_ROMAN.get(sign, sign) for sign in surface)).strip()
    return key_of(_UNIT.sub("", _NUMBERED.sub("", text)))


def alias_groups(given: Sequence[Sequence[str]]) -> Iterator[Sequence[str]]:
    """The project's groups of names, then the user's."""
    yield from (each.names for each in ENTITY_WORDS.alias)
    yield from (region.names for region in PLACES.region)
    yield from PLACES.states.items()
    yield from (each.names for each in TITLES.organisations.renamed)
    yield from given


def alias_links(table: Table, extractions: Sequence[Extraction], given: Sequence[Sequence[str]]) -> Iterator[Link]:
    """Forms that a table gives one name, forms of one plain spelling, and towns with the word for city."""
    _find_towns(table, extractions)
    for group in alias_groups(given):
        present = sorted({key for key in map(key_of, group) if key in table and _whole(table[key])})
        yield from (linked(table[a], table[b], "alias", 0) for a, b in pairwise(present))
    spelt: dict[str, list[Name]] = {}
    for name in sorted(table, key=lambda n: n.key):
        for key in {plain(surface) for surface in name.surfaces if name.begins or name.quoted or surface[-2:-1].isdigit()}:
            if len(key) >= 2:
                spelt.setdefault(key, []).append(name)
    for same in spelt.values():
        yield from (linked(a, b, "spelling", 0) for a, b in pairwise(same))
    yield from _seats(table)


def _whole(name: Name) -> bool:
    """Somewhere a name by itself: America is none in North America."""
    return name.begins > 0 or name.quoted > 0 or not name.key.isascii()


def _find_towns(table: Table, extractions: Sequence[Extraction]) -> None:
    """Note 세온 where a text prints it and another says 세온시: the analyser takes short unknown names apart."""
    wanted = {n.surface.removesuffix(e) for n in table if n.proper for e in ENTITY_WORDS.place_endings if n.surface.endswith(e)}
    towns = sorted(town for town in wanted if len(town) >= 2 and " " not in town and key_of(town) not in table)[:MAX_TOWNS]
    if not towns:
        return
    pattern = re.compile(
        rf"(?<![가-힣])(?P<town>{'|'.join(map(re.escape, towns))})(?=[은는이가을를의에도와과로만]?(?![가-힣])|에서)"
    )
    for each in extractions:
        for s in each.sentences:
            for match in pattern.finditer(each.article.text, s.start, s.end):
                name = table.add(match["town"], each.article.id, match.span("town"))
                if name:
                    name.edge, name.proper = name.edge + 1, True


def _seats(table: Table) -> Iterator[Link]:
    """원주 and 원주시, 충북 and 충북도: a place and its administration."""
    for name in sorted(table, key=lambda n: n.key):
        for ending, known in _ENDINGS:
            place = name.key.removesuffix(ending)
            if len(place) >= 2 and place != name.key and place in table and table[place].proper and (place in known or not known):
                yield linked(table[place], name, "alias", 0)


def linked(a: Name, b: Name, why: Why, rank: int) -> Link:
    """A link of two names, placed where the second first stands."""
    article = min(b.places)
    return Link(rank, (a.key, ""), (b.key, ""), why, article, b.first(article))
