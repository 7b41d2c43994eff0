"""One id for all that a story calls one thing: spellings, abbreviations, and a company and its model.

Evidence is in the texts alone: what `merge` finds of names (a gloss in parentheses among it: what stands there is as often
an aside, a place or a title), an abbreviation whose signs stand in the longer name in order, a product that a sentence about its maker puts in quotation marks. What two articles tie to different makers stays apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from factcheck.claim import Extraction
from factcheck.entity.initials import shortens
from factcheck.entity.joined import Joined, shown_entities
from factcheck.entity.known import Known, Marks, keys_apart
from factcheck.entity.merge import resolve_names
from factcheck.mention.name import TITLES
from factcheck.model import Claim, Entity
from factcheck.text import key_of

_ALIKE = tuple(tuple(map(key_of, row)) for row in TITLES.organisations.alike)
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


def subjects(claims: Sequence[Claim], extractions: Sequence[Extraction], known: Known | None = None) -> Subjects:
    """Subjects under one id for all spellings; a name that the user keeps apart stays apart over any number of steps."""
    known = known or Known()
    found = resolve_names(extractions, known)
    same = {(c.subject.id, found.everywhere(c.subject.id)) for c in claims}
    ids = {c.subject.id for c in claims}
    headlines = frozenset(key_of(each.article.title or "") for each in extractions)
    links = sorted(pair for pair in same if pair[0] != pair[1])
    keys = sorted(ids | {k for pair in links for k in pair}, key=lambda k: (-len(k), k))
    joined = Joined(keys, found, known)
    joined.join(("alias", *pair) for pair in _named(keys, known))
    joined.join(("name", *pair) for pair in links)
    joined.join(("abbreviation", *pair) for pair in _abbreviations(keys, headlines))
    joined.join(("maker", *pair) for pair in _owned(keys, extractions))
    leader = {key: joined.of(key) for key in keys}
    marks = {root: joined.marks[root] for root in sorted(set(leader.values())) if joined.marks.get(root)}
    return Subjects(leader, _without(headlines, shown_entities(found, joined, claims, known)), marks)


def _without(headlines: frozenset[str], entities: Sequence[Entity]) -> tuple[Entity, ...]:
    """Entities without headlines, which stand for the subject where a sentence names none and are nobody's name."""
    return tuple(shown for each in entities if len((shown := _bare(each, headlines)).forms) > 1)


def _bare(each: Entity, headlines: frozenset[str]) -> Entity:
    forms = tuple(form for form in each.forms if " " not in form or key_of(form) not in headlines)
    if forms == each.forms or not forms:
        return replace(each, forms=forms)
    evidence = tuple(link for link in each.evidence if {link.a, link.b} <= {*forms})
    return replace(
        each, name=each.name if each.name in forms else max(forms, key=lambda f: (len(f), f)), forms=forms, evidence=evidence
    )


def _named(keys: Sequence[str], known: Known) -> Iterator[tuple[str, str]]:
    """Subjects that the user knows for one thing, whatever the table of forms holds of them."""
    groups: dict[int, list[str]] = defaultdict(list)
    for key in keys:
        if key in known.group_of:
            groups[known.group_of[key]].append(key)
    for _, members in sorted(groups.items()):
        yield from ((short, members[0]) for short in members[1:])


def _abbreviations(keys: Sequence[str], headlines: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Shorter and longer keys, longest first; both begin with one sign, so only such are compared. What may stand for two
    names that are not short for each other (강해청: 강해경찰청, 강해교육청) stands for neither."""
    alike: dict[str, list[str]] = defaultdict(list)
    for key in keys:
        alike[key[:1]].append(key)
    place = {key: n for n, key in enumerate(keys)}
    found = [(s, long) for group in alike.values() for long in group for s in group if _may_shorten(s, long, headlines)]
    longs: dict[str, list[str]] = defaultdict(list)
    for short, long in found:
        if long not in headlines:
            longs[short].append(long)
    doubtful = {short for short, names in longs.items() if any(not _meet(a, b) for a, b in combinations(names, 2))}
    yield from sorted((pair for pair in found if pair[0] not in doubtful), key=lambda pair: (place[pair[1]], place[pair[0]]))


def _meet(a: str, b: str) -> bool:
    return shortens(a, b) or shortens(b, a)


def _may_shorten(short: str, long: str, headlines: frozenset[str]) -> bool:
    """What a longer name begins with is its owner (태산조선 노조, 서안도의회), unless both end in words for one kind of body
    (서림대, 서림대학교); a headline begins with whom it is about."""
    if len(short) > MAX_ABBREVIATION or len(long) > MAX_NAME or len(short) > len(long):
        return False
    owner = long.startswith(short) and long not in headlines and not any(short.endswith(r) and long.endswith(r) for r in _ALIKE)
    return not owner and shortens(short, long)


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
