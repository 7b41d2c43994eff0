"""One id for all that a story calls one thing: spellings, abbreviations, and a company and its model.

Evidence is in the texts alone: a gloss in parentheses, an abbreviation whose signs stand in the longer name in order,
a product that a sentence about its maker puts in quotation marks. What two articles tie to different makers stays apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from factcheck.claim import Extraction, key_of
from factcheck.entity.initials import shortens
from factcheck.entity.merge import Aliases, resolve_names
from factcheck.model import Claim
from factcheck.resolve import Glossed

MAX_ABBREVIATION, MAX_NAME = 8, 30


def entities(
    claims: Sequence[Claim], glosses: Sequence[Glossed], extractions: Sequence[Extraction], aliases: Aliases = ()
) -> Mapping[str, str]:
    """Subject id → id of its entity; the longest spelling leads, an owner leads what it owns."""
    known = resolve_names(extractions, aliases)
    same = {(c.subject.id, known.everywhere(c.subject.id)) for c in claims}
    links = sorted(
        {(key_of(g.gloss.name), key_of(g.gloss.gloss)) for g in glosses} | {pair for pair in same if pair[0] != pair[1]}
    )
    keys = sorted({c.subject.id for c in claims} | {k for pair in links for k in pair}, key=lambda k: (-len(k), k))
    leader = {key: key for key in keys}
    for short, long in [*links, *_abbreviations(keys), *_owned(keys, extractions)]:
        if short in leader and long in leader:
            leader[_lead(leader, short)] = _lead(leader, long)
    return {key: _lead(leader, key) for key in keys}


def _abbreviations(keys: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Shorter and longer keys, longest first; both begin with one sign, so only such are compared."""
    alike: dict[str, list[str]] = defaultdict(list)
    for key in keys:
        alike[key[:1]].append(key)
    place = {key: n for n, key in enumerate(keys)}
    found = [(short, long) for group in alike.values() for long in group for short in group if _may_shorten(short, long)]
    yield from sorted(found, key=lambda pair: (place[pair[1]], place[pair[0]]))


def _may_shorten(short: str, long: str) -> bool:
    return len(short) <= MAX_ABBREVIATION and len(long) <= MAX_NAME and len(short) <= len(long) and shortens(short, long)


def _owned(keys: Sequence[str], extractions: Sequence[Extraction]) -> Iterator[tuple[str, str]]:
    """Product → maker, where every sentence that sets it beside a maker names the same one."""
    makers: dict[str, set[str]] = defaultdict(set)
    for each in extractions:
        for name, maker in each.owned:
            makers[key_of(name)].add(key_of(maker))
    names: dict[str, list[str]] = defaultdict(list)
    for name in makers:
        names[name[:2]].append(name)
    for key in keys:
        owned = [name for name in names[key[:2]] if name == key or (len(key) >= 2 and name.startswith(key))]
        found = {maker for name in owned for maker in makers[name]}
        joined = {_root(maker, found) for maker in found}
        if len(joined) == 1 and key not in found:
            yield key, next(iter(joined))


def _root(maker: str, makers: set[str]) -> str:
    """The longest of the makers that this one shortens."""
    return max((long for long in makers if long != maker and shortens(maker, long)), key=lambda m: (len(m), m), default=maker)


def _lead(leader: Mapping[str, str], key: str) -> str:
    for _ in range(len(leader)):
        if leader[key] == key:
            break
        key = leader[key]
    return key
