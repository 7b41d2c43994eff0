"""Forms become entities: the evidence in order of its strength, against what keeps names apart. Every merge is kept.

What keeps apart: the user, other numbers (8B, 32B), members of one list, a person and a thing, and, for all but sure evidence,
two forms that one sentence prints. The order of the articles changes nothing: all is sorted.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from factcheck.claim import Extraction
from factcheck.entity.aliases import alias_links
from factcheck.entity.apart import Apart
from factcheck.entity.form import Table
from factcheck.entity.glossed import gloss_links
from factcheck.entity.known import NO_MARKS, Known, Marks, clash
from factcheck.entity.link import Link, Node
from factcheck.entity.people import People
from factcheck.entity.scripts import script_links
from factcheck.entity.shorter import short_links
from factcheck.entity.variants import variant_links
from factcheck.text import key_of


@dataclass(frozen=True, slots=True)
class Named:
    """One thing of a story: its names by article, and what joined them."""

    id: str
    """Key of its longest name."""
    kind: Literal["person", "name"]
    forms: tuple[tuple[str, str], ...]
    """Surface and article, sorted."""
    merges: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Entities:
    """All entities of a story that have more than one name, and the entity of every form."""

    found: tuple[Named, ...]
    leader: Mapping[Node, str]
    """Form → id of its entity; a form that nothing joins to another is an entity by itself."""

    def of(self, surface: str, article: str) -> str | None:
        """The entity that a surface names in an article, None for what is no name there."""
        key = key_of(surface)
        return self.leader.get((key, article)) or self.leader.get((key, ""))

    def everywhere(self, key: str) -> str:
        """The entity of a key that names one thing in the whole story; the key itself where nothing is known of it."""
        return self.leader.get((key, ""), key)


def resolve_names(extractions: Sequence[Extraction], known: Known | None = None) -> Entities:
    """The entities of a story; `known` is what the user knows of its names."""
    known = known or Known()
    ordered = sorted(extractions, key=lambda e: (e.article.sha256, e.article.path))
    people = People(ordered)
    table = people.table
    groups = Groups(Apart(table, ordered, people.nodes), known)
    groups.join([*gloss_links(table, ordered), *alias_links(table, ordered, known.aliases)])
    groups.join([*short_links(table, groups), *variant_links(table, ordered), *script_links(table, ordered)])
    groups.join(people.links(groups))
    return groups.entities(table)


class Groups:
    """Forms in groups that only grow; a link that something keeps apart is left out."""

    def __init__(self, apart: Apart, known: Known) -> None:
        self.apart = apart
        self.known = known
        self.marks: dict[Node, Marks] = {}
        """Leader → what its group may not be joined with; missing where it has one form that the user has not named."""
        self.leader: dict[Node, Node] = {}
        self.members: dict[Node, list[Node]] = {}
        self.merges: list[Link] = []

    def of(self, node: Node) -> Node:
        """The leader of a form's group, itself when alone."""
        while self.leader.get(node, node) != node:
            node = self.leader[node]
        return node

    def join(self, links: Iterable[Link]) -> None:
        """Merge what the links say, the surest first."""
        for link in sorted(links):
            a, b = self.of(link.first), self.of(link.second)
            if a == b:
                continue
            left, right = self.members.get(a, [a]), self.members.get(b, [b])
            marks = self._marks(a), self._marks(b)
            if clash(*marks) or self.apart.keeps(link, left, right):
                continue
            lead, other = sorted((a, b), key=lambda node: (bool(node[1]), -len(node[0]), node))
            self.members[lead] = [*left, *right]
            self.leader[other] = lead
            self.leader[lead] = lead
            self.marks[lead] = {**marks[0], **marks[1]} or NO_MARKS
            self.members.pop(other, None)
            self.merges.append(link)

    def _marks(self, leader: Node) -> Marks:
        return self.marks[leader] if leader in self.marks else self.known.marks((leader[0],))

    def entities(self, table: Table) -> Entities:
        """What the groups have become, with the place of every form."""
        leader = {(name.key, ""): self.of((name.key, ""))[0] for name in table}
        leader |= {node: self.of(node)[0] for node in self.leader if node[1]}
        merges: dict[Node, list[Link]] = defaultdict(list)
        for link in self.merges:
            merges[self.of(link.first)].append(link)
        found = [
            Named(node[0], self.apart.kind(nodes), tuple(sorted(_forms(table, nodes))), tuple(merges[node]))
            for node, nodes in sorted(self.members.items())
        ]
        return Entities(tuple(found), MappingProxyType(leader))


def _forms(table: Table, nodes: Sequence[Node]) -> Iterator[tuple[str, str]]:
    for key, only in nodes:
        name = table[key]
        yield from ((name.surface, article) for article in name.places if only in {"", article})
