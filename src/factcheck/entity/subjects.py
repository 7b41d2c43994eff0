"""One id for all that a story calls one thing: spellings, abbreviations, and a company and its model.

Evidence is in the texts alone: a gloss in parentheses, an abbreviation whose signs stand in the longer name in order,
a product that a sentence about its maker puts in quotation marks. What two articles tie to different makers stays apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from factcheck.claim import Extraction, key_of
from factcheck.entity.initials import shortens
from factcheck.entity.joined import Joined, shown_entities
from factcheck.entity.known import Known, Marks, keys_apart
from factcheck.entity.merge import resolve_names
from factcheck.model import Claim, Entity
from factcheck.resolve import Glossed

MAX_ABBREVIATION, MAX_NAME = 8, 30


@dataclass(frozen=True, slots=True)
class Subjects:
    """Who is who among the subjects of a story's claims."""

    leader: Mapping[str, str]
    """Subject id → id of its entity; the longest spelling leads, an owner leads what it owns."""
    entities: tuple[Entity, ...]
    """Everything that has more than one name, with the evidence."""
    marks: Mapping[str, Marks]
    """Id → what the user keeps apart from it; only ids that have any."""

    @property
    def apart(self) -> frozenset[frozenset[str]]:
        """Pairs of ids that are never one thing, whatever else speaks for it."""
        return keys_apart(self.marks)


def subjects(
    claims: Sequence[Claim], glosses: Sequence[Glossed], extractions: Sequence[Extraction], known: Known | None = None
) -> Subjects:
    """Subjects under one id for all spellings; a name that the user keeps apart stays apart over any number of steps."""
    known = known or Known()
    found = resolve_names(extractions, known)
    same = {(c.subject.id, found.everywhere(c.subject.id)) for c in claims}
    ids = {c.subject.id for c in claims}
    links = {(key_of(g.gloss.name), key_of(g.gloss.gloss)): "gloss" for g in glosses}
    links |= {pair: "name" for pair in same if pair[0] != pair[1]}
    keys = sorted(ids | {k for pair in links for k in pair}, key=lambda k: (-len(k), k))
    joined = Joined(keys, found, known)
    joined.join(("alias", *pair) for pair in _named(keys, known))
    joined.join((links[pair], *pair) for pair in sorted(links))
    joined.join(("abbreviation", *pair) for pair in _abbreviations(keys))
    joined.join(("maker", *pair) for pair in _owned(keys, extractions))
    leader = {key: joined.of(key) for key in keys}
    marks = {root: joined.marks[root] for root in sorted(set(leader.values())) if joined.marks.get(root)}
    return Subjects(leader, shown_entities(found, joined, claims, known), marks)


def _named(keys: Sequence[str], known: Known) -> Iterator[tuple[str, str]]:
    """Subjects that the user knows for one thing, whatever the table of forms holds of them."""
    groups: dict[int, list[str]] = defaultdict(list)
    for key in keys:
        if key in known.group_of:
            groups[known.group_of[key]].append(key)
    for _, members in sorted(groups.items()):
        yield from ((short, members[0]) for short in members[1:])


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
