"""One thing spelt in two ways: products of one maker, near names with near glosses, a body's name one letter off.

That the spellings differ stays a finding of the rules that compare names.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from factcheck.claim import Extraction
from factcheck.entity.aliases import PLACE_KEYS, linked
from factcheck.entity.form import Name, Table
from factcheck.entity.jamo import distance
from factcheck.entity.link import Link
from factcheck.mention.name import TITLES
from factcheck.text import key_of

SHORTEST, OTHERS = 3, 2
"""Syllables of a body's name; texts that print its usual form."""
_BODIES = tuple(TITLES.organisations.bodies)
MAX_OF_ONE = 40
"""Products of one maker that begin with one word."""


def variant_links(table: Table, extractions: Sequence[Extraction]) -> Iterator[Link]:
    """솔라 오픈 100B and 솔라 WBL of one maker; 배키(VAETKI) and 베키(VEKI)."""
    yield from _of_one_maker(table, extractions)
    yield from _near_glosses(table, extractions)
    yield from _near_bodies(table)


def _of_one_maker(table: Table, extractions: Sequence[Extraction]) -> Iterator[Link]:
    makers: dict[str, set[str]] = defaultdict(set)
    for each in extractions:
        for name, maker in each.owned:
            makers[key_of(name)].add(key_of(maker))
    lines: dict[tuple[str, str], list[str]] = defaultdict(list)
    for key in sorted(makers):
        if len(makers[key]) == 1 and key in table:
            lines[table[key].surface.split()[0].casefold(), min(makers[key])].append(key)
    for keys in (lines[line] for line in sorted(lines)):
        pairs = combinations(keys[:MAX_OF_ONE], 2)
        yield from (linked(table[a], table[b], "one maker", 4) for a, b in pairs)


def _near_glosses(table: Table, extractions: Sequence[Extraction]) -> Iterator[Link]:
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    alike: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for each in extractions:
        for gloss in each.glosses:
            found[gloss.name, gloss.gloss].add(each.article.id)
            alike[gloss.gloss[0].casefold()].add((gloss.name, gloss.gloss))
    for a, b in (pair for first in sorted(alike) for pair in combinations(sorted(alike[first]), 2)):
        if is_variant(a, b) and not found[a] & found[b]:
            for x, y in zip(a, b, strict=True):
                if key_of(x) != key_of(y) and key_of(x) in table and key_of(y) in table:
                    yield linked(table[key_of(x)], table[key_of(y)], "near gloss", 1)


def is_variant(a: tuple[str, str], b: tuple[str, str]) -> bool:
    """Near but unequal in both spellings; Latin initials that merely share letters (MOU, MOE) are no names of one thing, nor is what
    another name begins with in both (한빛(HB), 한빛FC(HBFC))."""
    if a[0] == b[0] or not (a[1][0].isascii() and b[1][0].isascii()) or a[1] == b[1]:
        return False
    if all(_begins(x, y) for x, y in zip(a, b, strict=True)) or all(_begins(y, x) for x, y in zip(a, b, strict=True)):
        return False
    near_name = distance(a[0], b[0]) <= 2 and a[0][0] != "" and len(a[0]) >= 2
    letters = max(len(a[1]), len(b[1]))
    return near_name and letters > 3 and a[1][0].lower() == b[1][0].lower() and distance(a[1], b[1]) <= letters // 2


def _begins(short: str, long: str) -> bool:
    return len(short) < len(long) and long.startswith(short)


def _near_bodies(table: Table) -> Iterator[Link]:
    """삼림청 in one text, 산림청 in two or more: the odd one is the usual one, misspelt; two towns' offices are two."""
    bodies = [n for n in table.by_key() if n.key.endswith(_BODIES) and len(n.key) >= SHORTEST and n.edge]
    usual: dict[tuple[int, str], list[Name]] = defaultdict(list)
    for name in bodies:
        if len(name.places) >= OTHERS:
            usual[len(name.key), name.key[-1]].append(name)
    for odd in (n for n in bodies if len(n.places) == 1):
        near = [n for n in usual[len(odd.key), odd.key[-1]][:MAX_OF_ONE] if _one_letter_off(odd.key, n.key)]
        if len(near) == 1:
            yield linked(near[0], odd, "near name of a body", 1)


def _one_letter_off(a: str, b: str) -> bool:
    places = [n for n, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
    towns = any(a.startswith(t) for t in PLACE_KEYS) and any(b.startswith(t) for t in PLACE_KEYS)
    return len(places) == 1 and not towns and distance(a, b) == 1
