"""What keeps two forms apart, whatever joins them: other numbers, one list, a person and a thing, one sentence with both."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from typing import Literal

from factcheck.claim import Extraction
from factcheck.entity.form import Table
from factcheck.entity.link import OF_THINGS, SURE, Link, Node
from factcheck.lexicon.entities import ENTITY_WORDS
from factcheck.text import key_of

MAX_COMPARED = 60
"""Forms of a group that are held against those of another."""
_NUMBERS = re.compile(r"[0-9]+(?:\.[0-9]+)?[a-z]?|(?<=[0-9\-])[a-z](?![a-z])")
_JOINTS = "|".join(re.escape(joint) for joint in ENTITY_WORDS.joints)
_JOINED = re.compile(rf"['’\"”]?\s?(?:{_JOINTS})\s?['‘\"“]?")
MAX_JOINT = 8


class Apart:
    """Everything about a story that keeps its names apart."""

    def __init__(self, table: Table, extractions: Sequence[Extraction], people: frozenset[Node]) -> None:
        self.table = table
        self.people = people
        self.starts = {each.article.id: [s.start for s in each.sentences] for each in extractions}
        self.listed = _listed(table, extractions)

    def kind(self, nodes: Sequence[Node]) -> Literal["person", "name"]:
        """What a group names."""
        return "person" if any(node in self.people for node in nodes) else "name"

    def keeps(self, link: Link, left: Sequence[Node], right: Sequence[Node]) -> bool:
        """True when two groups may not become one by this link."""
        if link.why in OF_THINGS and self.kind(left) != self.kind(right):
            return True
        if _other_numbers(link.first[0], link.second[0]) and link.why != "alias":
            return True
        for a in left[:MAX_COMPARED]:
            for b in right[:MAX_COMPARED]:
                if link.why not in {"alias", "spelling"} and _other_numbers(a[0], b[0]):
                    return True
                if link.why not in SURE and frozenset({a[0], b[0]}) in self.listed:
                    return True
        return link.why not in SURE and link.rank >= 2 and self._one_sentence(link.first[0], link.second[0])

    def _one_sentence(self, a: str, b: str) -> bool:
        """One sentence prints both, the shorter one outside the longer."""
        x, y = self.table[a], self.table[b]
        for article in x.places.keys() & y.places.keys():
            own = {self._sentence(article, start): (start, end) for start, end in y.places[article]}
            for start, end in x.places[article]:
                other = own.get(self._sentence(article, start))
                if other and (end <= other[0] or other[1] <= start):
                    return True
        return False

    def _sentence(self, article: str, place: int) -> int:
        return bisect_right(self.starts[article], place)


def _other_numbers(a: str, b: str) -> bool:
    """Both have numbers and neither's are among the other's: 8b and 32b, rg207 and rg105."""
    x, y = set(_NUMBERS.findall(a)), set(_NUMBERS.findall(b))
    return bool(x) and bool(y) and not (x <= y or y <= x)


def _listed(table: Table, extractions: Sequence[Extraction]) -> frozenset[frozenset[str]]:
    """Pairs of whole forms that one list joins: 네이버·SKT, Malaysia and Poland."""
    found: set[frozenset[str]] = set()
    ends: dict[str, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for name in table:
        for article, places in name.places.items():
            for start, _ in places:
                ends[article][start].append(name.key)
    for each in extractions:
        article, text = each.article.id, each.article.text
        for run in each.runs:
            key = _key(table, text, run[0].start, run[-1].end)
            match = _JOINED.match(text, run[-1].end, run[-1].end + MAX_JOINT)
            if key and match:
                found |= {frozenset({key, other}) for other in ends[article].get(match.end(), ()) if other != key}
    return frozenset(found)


def _key(table: Table, text: str, start: int, end: int) -> str | None:
    key = key_of(text[start:end])
    return key if key in table else None
