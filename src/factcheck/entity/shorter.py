"""Long names and the short ones that stand for them: initials, chunks, a line of business left out, a word dropped.

Each way asks that the short name has one long name only; where two different ones would do, nothing is joined.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise
from types import MappingProxyType

from factcheck.entity.aliases import PLACE_KEYS, linked, plain
from factcheck.entity.chunks import BODY_NAMES, MAX_BUCKET, cut_forms
from factcheck.entity.form import Name, Table
from factcheck.entity.link import Link, Merged, Why
from factcheck.lexicon.entities import ENTITY_WORDS
from factcheck.mention.name import TITLES
from factcheck.text import key_of

FEW = 2
"""Nouns that may follow a name in its runs; a modifier has more."""
LONG = 5
"""Signs of a name that is worth cutting into chunks."""
_GLUED = frozenset(key_of(word) for word in ENTITY_WORDS.business_glued)
_BUSINESS = tuple(sorted({*_GLUED, *(key_of(word) for word in ENTITY_WORDS.business)}, key=lambda w: (-len(w), w)))
_CLASSES = frozenset(key_of(word) for word in ENTITY_WORDS.class_nouns)
_SMALL = frozenset({"of", "the", "and", "for", "in", "&"})


def short_links(table: Table, merged: Merged) -> Iterator[Link]:
    """All short forms of the table with their long ones; `merged` knows which of these are one thing already."""
    found: dict[tuple[str, Why], dict[str, Name]] = defaultdict(dict)
    ways = (cut_forms, _initials, _companies, _classes, _dropped, _last, _part, _first, _turned)
    for short, long, why in (each for way in ways for each in way(table)):
        found[short.key, why][long.key] = long
    for (key, why), longs in sorted(found.items()):
        marked = [n for n in longs.values() if n.quoted] or list(longs.values())
        least = min(marked, key=lambda n: (len(n.key), n.key))
        own = merged.of((least.key, ""))
        if all(least.key in n.key or merged.of((n.key, "")) == own for n in marked):  # 창원 코멧츠, 구단 창원 코멧츠: one thing
            for long in sorted(marked, key=lambda n: n.key) if why == "apposition" else [least]:
                yield linked(table[key], long, why, _RANKS[why])


_RANKS: Mapping[Why, int] = MappingProxyType(
    {
        "abbreviation": 1,
        "initials": 1,
        "turned": 1,
        "class noun": 2,
        "short form": 3,
        "apposition": 3,
        "last part": 3,
        "dropped word": 4,
        "first word": 4,
    }
)


def _by_key(table: Table) -> list[Name]:
    return sorted(table, key=lambda n: n.key)


_BODY_ENDS = (*TITLES.organisations.bodies, *ENTITY_WORDS.ministries)
_ORDINALS = "|".join(sorted(ENTITY_WORDS.ordinals, key=len, reverse=True))
_INFLECTED = re.compile(r"[가-힣][은는을를에의로도] ")
"""A particle within: words that somebody said, no name."""
_NUMBERED = re.compile(rf"^제?\s?[0-9]{{1,2}}(?:(?:{_ORDINALS})(?![가-힣])|(?:{'|'.join(ENTITY_WORDS.rounds)})\s[가-힣])")
"""A short name that begins with the number of one of a series (3호기) or of an occasion (1차 발표회)."""


def _initials(table: Table) -> Iterator[tuple[Name, Name, Why]]:
    """KLEI for Korea Lunar Exploration Institute, AZ for AstraZeneca."""
    longs: dict[str, list[Name]] = defaultdict(list)
    for name in _by_key(table):
        words = [w for w in name.surface.replace("-", " ").split() if w not in _SMALL]
        words = words if len(words) > 1 else _humps(name.surface)
        if len(words) >= 2 and all(w[0].isascii() and w[0].isupper() for w in words) and name.alone:
            longs["".join(w[0] for w in words).casefold()].append(name)
    for key in sorted(longs):
        if len(key) >= 2 and key in table and table[key].surface.replace(".", "").isupper() and table[key].edge:
            yield from ((table[key], long, "initials") for long in longs[key] if long.key != key)


def _humps(word: str) -> list[str]:
    """AstraZeneca: Astra, Zeneca."""
    cuts = [n for n, sign in enumerate(word) if sign.isupper()]
    return [word[a:b] for a, b in zip(cuts, [*cuts[1:], len(word)], strict=False)] if not word.isupper() else []


def _companies(table: Table) -> Iterator[tuple[Name, Name, Why]]:
    """가나 for 가나바이오, 가나엔터 for 가나엔터테인먼트, 가나차 for 가나자동차."""
    for long in _by_key(table):
        if not long.key.endswith(_BUSINESS):  # one look at all of them, before each by itself
            continue
        business = next((word for word in _BUSINESS if long.key.endswith(word) and len(long.key) >= len(word) + 2), "")
        head = long.key.removesuffix(business)
        if (
            not business
            or not (long.begins or long.quoted)
            or (business in _GLUED and any(f" {business}" in surface for surface in long.surfaces))
        ):
            continue
        for short in {head, *(head + business[:n] for n in range(2, len(business))), head + business[-1]} - {long.key}:
            if short in table and short not in PLACE_KEYS and _is_head(table[short], long, business):
                yield table[short], long, "short form"


def _is_head(short: Name, long: Name, business: str) -> bool:
    """A proper noun; for a line of business that is no word of its own, whatever heads a proper noun of the same text."""
    if short.proper or business in _GLUED:
        return short.proper and short.edge > 0
    return long.proper and short.alone > 0 and bool(short.places.keys() & long.places.keys())


def _classes(table: Table) -> Iterator[tuple[Name, Name, Why]]:
    """SF구단 and SF, 옴니 모델 and 옴니: a noun that says what the name before it is."""
    for long in _by_key(table):
        short = next((long.key.removesuffix(noun) for noun in sorted(_CLASSES) if long.key.endswith(noun)), "")
        if len(short) >= 2 and short in table and _is_classed(table[short], long):
            yield table[short], long, "class noun"


def _is_classed(short: Name, long: Name) -> bool:
    """A name rather than a modifier: one written word that few nouns follow, or words that their text sets off."""
    if not short.edge or not short.proper:
        return False
    others = {word for word in short.followers if key_of(word) not in _CLASSES}
    glued = len(short.key) > FEW or any(" " not in surface for surface in long.surfaces)
    return long.quoted > 0 or short.quoted > 0 or (glued and " " not in short.surface and len(others) <= FEW)


def _dropped(table: Table) -> Iterator[tuple[Name, Name, Why]]:
    """오송 참사 for 오송 지하차도 참사: a word in the middle left out, the first and the last kept."""
    ends: dict[tuple[str, str], list[Name]] = defaultdict(list)
    for name in _by_key(table):
        words = name.surface.split()
        if len(words) >= 2 and name.edge:
            ends[words[0], words[-1]].append(name)
    for group in (ends[key] for key in sorted(ends)):
        ordered = sorted(group, key=lambda n: (len(n.key), n.key))[:MAX_BUCKET]
        for n, short in enumerate(ordered):
            yield from ((short, long, "dropped word") for long in ordered[n + 1 :] if _in_order(short, long))


def _in_order(short: Name, long: Name) -> bool:
    """Every word of the shorter stands in the longer, in order; one of the two is a name that its text sets off."""
    words = iter(long.surface.split())
    fewer = len(short.surface.split()) < len(long.surface.split()) <= len(short.surface.split()) + FEW
    return fewer and (short.quoted + long.quoted > 0) and all(word in words for word in short.surface.split())


def _last(table: Table) -> Iterator[tuple[Name, Name, Why]]:
    """이글스 for 한화 이글스, 3호기 for 고리 3호기: a proper noun or a number after one modifier only."""
    plainly: dict[str, list[Name]] = defaultdict(list)
    for name in _by_key(table):
        plainly[plain(name.surface)].append(name)
    for long in _by_key(table):
        words = long.surface.split()
        for n in range(1, len(words)):
            for short in plainly.get(plain(" ".join(words[n:])), ()):
                if short.key not in table.lower and words[n - 1] != "of" and _stands_for(short, long, key_of(words[n - 1])):
                    yield short, long, "apposition"


def _stands_for(short: Name, long: Name, modifier: str) -> bool:
    """Known without its modifier: the one with a number, a name that both times is set off, a proper noun after another."""
    if not short.edge or short.key in _CLASSES:
        return False
    if _NUMBERED.search(short.surface) or (short.quoted and long.quoted and not _INFLECTED.search(long.surface)):
        return True
    words = 1 if not short.key.isascii() else 2
    lone = len(short.surface.split()) <= words and short.alone > 0 and (len(short.key) >= 3 or short.quoted > 0)
    return (short.proper or short.quoted > 0) and lone and modifier in short.modified


def _part(table: Table) -> Iterator[tuple[Name, Name, Why]]:
    """노동부 for 고용노동부: the last part of the name of a body, which says more than what kind of body it is."""
    for long in _by_key(table):
        if " " in long.surface or not long.key.endswith(_BODY_ENDS):
            continue
        for n in range(2, len(long.key) - 2):
            short = table.get(long.key[n:])
            if short and short.alone and short.key not in BODY_NAMES and long.key[:n] not in PLACE_KEYS:
                yield short, long, "last part"


def _first(table: Table) -> Iterator[tuple[Name, Name, Why]]:
    """샌프란시스코 for 샌프란시스코 자이언츠, LG for LG AI연구원: the words before the last, in a text that has both; no place."""
    for long in _by_key(table):
        words = long.surface.split()
        short, last = table.get(key_of(" ".join(words[:-1]))), table.get(key_of(words[-1]))
        if short and last and long.alone and words[-1].casefold() not in table.lower and _leads(short, last, long):
            yield short, long, "first word"


def _leads(short: Name, last: Name, long: Name) -> bool:
    if not (short.proper and short.alone and last.proper) or last.quoted or not short.places.keys() & long.places.keys():
        return False
    return not short.place and not {short.key, short.key[:-1]} & PLACE_KEYS


def _turned(table: Table) -> Iterator[tuple[Name, Name, Why]]:
    """세종 남극기지 for 남극 세종기지: the same syllables in another order, five or more."""
    same: dict[str, list[Name]] = defaultdict(list)
    for name in _by_key(table):
        if len(name.key) > LONG and " " in name.surface and name.edge and not any(sign.isascii() for sign in name.key):
            same["".join(sorted(name.key))].append(name)
    for group in (same[key] for key in sorted(same)):
        yield from ((a, b, "turned") for a, b in pairwise(group))
