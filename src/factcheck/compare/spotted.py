"""Which of many lists of words a text holds, and in which sentences: one pass for all of them, before each is looked at closely."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Hashable, Mapping, Sequence
from typing import Generic, TypeVar

from factcheck.lexicon.anchors import either
from factcheck.text import Sentence

Label = TypeVar("Label", bound=Hashable)


class Spotter(Generic[Label]):
    """Lists of words under labels. A filter: it finds every place where a word stands, be it a part of a longer one."""

    def __init__(self, lists: Mapping[Label, Collection[str]]) -> None:
        words = {word for each in lists.values() for word in each}
        firsts = "".join(map(re.escape, sorted({word[0] for word in words})))
        # The longest word is found: those that it begins with stand there too.
        self._labels = {
            word: frozenset(label for label, listed in lists.items() if word.startswith(tuple(listed))) for word in words
        }
        self._pattern = re.compile(f"[{firsts}](?<=(?=({either(words)})).)")

    def places(self, text: str, sentences: Sequence[Sentence]) -> Mapping[Label, list[int]]:
        """Label → the sentences in which one of its words begins, by number; for a label without any an empty list."""
        found: dict[Label, set[int]] = defaultdict(set)
        starts = [each.start for each in sentences]
        for match in self._pattern.finditer(text):
            place = bisect_right(starts, match.start()) - 1
            if place >= 0:
                for label in self._labels[match[1]]:
                    found[label].add(place)
        return defaultdict(list, {label: sorted(places) for label, places in found.items()})
