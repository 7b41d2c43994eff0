"""Subjects put together on top of the story's names, and every merge as the report shows it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from factcheck.entity.known import NO_MARKS, Known, Marks, clash
from factcheck.entity.merge import Entities, Named
from factcheck.model import Claim, Entity, Evidence
from factcheck.text import key_of

Merge = tuple[str, str, str]
"""Kind of evidence and two keys, the shorter name first."""


class Joined:
    """Keys in groups that only grow; what the user keeps apart never meets in one."""

    def __init__(self, keys: Sequence[str], found: Entities, known: Known) -> None:
        forms = {each.id: [key_of(surface) for surface, _ in each.forms] for each in found.found}
        self.leader = {key: key for key in keys}
        self.marks: dict[str, Marks] = {}
        """Leader → what its group may not meet; missing where the user says nothing of it."""
        for key in keys:
            marks = known.marks((key, *forms.get(found.everywhere(key), ()))) if known.apart_keys else NO_MARKS
            if marks:
                self.marks[key] = marks
        self.merges: list[Merge] = []
        """Kind of evidence and the two keys of every merge."""

    def of(self, key: str) -> str:
        """The key that leads a key's group."""
        while self.leader[key] != key:
            key = self.leader[key]
        return key

    def join(self, pairs: Iterable[Merge]) -> None:
        """Merge pairs of keys, the second's group leading; unknown keys are passed over."""
        for kind, short, long in pairs:
            if short not in self.leader or long not in self.leader:
                continue
            a, b = self.of(short), self.of(long)
            marks = self.marks.get(a, NO_MARKS), self.marks.get(b, NO_MARKS)
            if a == b or clash(*marks):
                continue
            self.leader[a] = b
            if marks[0] or marks[1]:
                self.marks[b] = {**marks[0], **marks[1]}
            self.merges.append((kind, short, long))


def shown_entities(found: Entities, joined: Joined, claims: Sequence[Claim], known: Known) -> tuple[Entity, ...]:
    """All that has more than one name, under the id that its claims carry."""
    surfaces: dict[str, Counter[str]] = defaultdict(Counter)
    for claim in claims:
        surfaces[claim.subject.id][claim.subject.surface] += 1
    for each in found.found:
        for surface, _ in each.forms:
            surfaces[key_of(surface)][surface] += 1
    written = {key: max(counts, key=lambda s: (counts[s], len(s), s)) for key, counts in surfaces.items()}
    parts: dict[str, list[Named]] = defaultdict(list)
    for each in found.found:
        parts[_place(each, found, joined)].append(each)
    merges: dict[str, list[Merge]] = defaultdict(list)
    for merge in joined.merges:
        if merge[0] != "name":  # which repeats what the names' own evidence says
            merges[joined.of(merge[1])].append(merge)
    return tuple(_entity(key, parts.get(key, []), merges.get(key, []), (written, known)) for key in sorted({*parts, *merges}))


def _place(part: Named, found: Entities, joined: Joined) -> str:
    """The id under which claims speak of it: the group of one of its names, its own where no subject has any."""
    keys = [part.id, *sorted(key_of(surface) for surface, _ in part.forms)]
    return next((joined.of(key) for key in keys if key in joined.leader and found.everywhere(key) == part.id), part.id)


def _entity(key: str, parts: Sequence[Named], merges: Sequence[Merge], words: tuple[Mapping[str, str], Known]) -> Entity:
    written, known = words
    forms = {surface for part in parts for surface, _ in part.forms}
    forms |= {written.get(each, each) for _, *pair in merges for each in pair}
    evidence = set(_links(parts, written))
    told = {(each.kind, frozenset({each.a, each.b})) for each in evidence}
    added = (Evidence(kind, written.get(a, a), written.get(b, b), None) for kind, a, b in merges)
    evidence |= {each for each in added if (each.kind, frozenset({each.a, each.b})) not in told}
    return Entity(
        id=key,
        kind="person" if any(part.kind == "person" for part in parts) else "name",
        name=known.canonical(sorted(map(key_of, forms))) or written.get(key, key),
        forms=tuple(sorted(forms)),
        evidence=tuple(sorted(evidence, key=lambda e: (e.kind, e.a, e.b, e.article or ""))),
    )


def _links(parts: Sequence[Named], written: Mapping[str, str]) -> Iterator[Evidence]:
    for part in parts:
        for link in part.merges:
            a, b = (written.get(key, key) for key, _ in (link.first, link.second))
            yield Evidence(link.why.replace(" ", "_"), a, b, link.article)
