"""What the user knows of names: groups that are one thing, and groups of which no two are ever one thing.

The second is a veto that nothing overrules, whatever the evidence and over however many steps: every group of forms
carries the marks of all its members.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from types import MappingProxyType

from factcheck.text import key_of

NameGroups = Sequence[Sequence[str]]
"""Groups of names as the user writes them."""
Marks = Mapping[int, str]
"""Number of a group that is kept apart → the one key of it that an entity may hold."""
NO_MARKS: Marks = MappingProxyType({})


class Known:
    """The user's names by key. `aliases` are one thing each; the names of one group of `apart` are all different things."""

    def __init__(self, aliases: NameGroups = (), apart: NameGroups = ()) -> None:
        self.aliases = tuple(tuple(group) for group in aliases)
        self.group_of = {key_of(name): place for place, group in enumerate(self.aliases) for name in group}
        """Key → number of its group of aliases."""
        self._marks: dict[str, dict[int, str]] = defaultdict(dict)
        for place, group in enumerate(apart):
            for key in map(key_of, group):
                self._marks[key][place] = key
        self.apart_keys = frozenset(self._marks)

    def marks(self, keys: Iterable[str]) -> Marks:
        """What one entity with these keys may not be joined with; empty for nearly all."""
        return {place: key for each in keys for place, key in self._marks.get(each, NO_MARKS).items()}

    def canonical(self, keys: Iterable[str]) -> str | None:
        """The name that the user writes first for one of these keys."""
        places = sorted({self.group_of[key] for key in keys if key in self.group_of})
        return self.aliases[places[0]][0] if places else None

    def are_named(self, left: Iterable[str], right: Iterable[str]) -> bool:
        """The user knows a key of the left and one of the right as names of one thing."""
        places = {self.group_of[key] for key in left if key in self.group_of}
        return any(self.group_of.get(key) in places for key in right) if places else False


def clash(left: Marks, right: Marks) -> bool:
    """Two entities hold two names that the user keeps apart."""
    small, large = (left, right) if len(left) <= len(right) else (right, left)
    return any(large.get(place, key) != key for place, key in small.items())


def keys_apart(marked: Mapping[str, Marks]) -> frozenset[frozenset[str]]:
    """Pairs of ids whose marks clash."""
    holders: dict[int, list[str]] = defaultdict(list)
    for each in sorted(marked):
        for place in marked[each]:
            holders[place].append(each)
    return frozenset(
        frozenset(pair)
        for place, ids in sorted(holders.items())
        for pair in combinations(ids, 2)
        if marked[pair[0]][place] != marked[pair[1]][place]
    )
