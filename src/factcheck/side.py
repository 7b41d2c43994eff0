"""One side of a pair: what is looked at of a claim each time it is compared, made once.

A claim stands in hundreds of candidate pairs, so nothing that depends on it alone is worked out in one.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

from factcheck.lexicon.concepts import DAILY
from factcheck.model import Claim, Lang
from factcheck.value import PERCENT_OF_BASE


@dataclass(frozen=True)
class Side:
    """A claim with the weights of its words in one story."""

    claim: Claim
    weights: Mapping[str, float]

    @cached_property
    def total(self) -> float:
        """All its weights together."""
        return math.fsum(self.weights.values())

    @cached_property
    def neutral(self) -> Side:
        """The words that mean the same in both languages: concepts, and names and codes in Latin letters."""
        plain = {w: n for w, n in self.weights.items() if w.startswith("=") or (w.isascii() and not w.islower())}
        return Side(self.claim, plain)

    @cached_property
    def naming(self) -> frozenset[str]:
        """The words that name the value, or what is counted."""
        return self.claim.context.label | self.claim.context.head

    @cached_property
    def known(self) -> frozenset[str]:
        """The concepts among them."""
        return frozenset(word for word in self.naming if word.startswith("="))

    @cached_property
    def closest(self) -> frozenset[str]:
        """The words that name the value alone, where there are any."""
        return self.claim.context.label or self.claim.context.head

    @cached_property
    def marks(self) -> Mapping[str, str]:
        """Axis → mark."""
        return dict(self.claim.axes)

    @cached_property
    def is_of_base(self) -> bool:
        """It says what is left of the base: a cut by 70 % and a level of 30 % speak of one thing."""
        return any(reading.unit == PERCENT_OF_BASE for reading in self.claim.readings)


def overlap_of(a: Side, b: Side) -> float:
    """Shared weight over the geometric mean of both weights, 0 to 1. The sums are exact, so no order of words matters."""
    left, right = a.weights, b.weights
    norm = math.sqrt(a.total * b.total)
    if not norm:
        return 0.0
    shared = math.fsum([min(left[word], right[word]) for word in left.keys() & right.keys()])
    return shared / norm * naming_of(a, b)


def naming_of(a: Side, b: Side) -> float:
    """Factor for the words that name the values: they agree, or speak of different things."""
    if not a.naming or not b.naming:
        return 0.9
    if a.known and b.known and a.known.isdisjoint(b.known):
        return 0.5
    return 0.6 if a.naming.isdisjoint(b.naming) else 1.1


def names_clash(a: Claim, b: Claim) -> bool:
    """Both values are named by known attributes, and by different ones."""
    left, right = ({w for w in c.context.label | c.context.head if w.startswith("=")} for c in (a, b))
    return bool(left and right and not left & right)


def holders_of(
    claims: Iterable[Claim], keys: Mapping[str, tuple[str, str, str]]
) -> Mapping[tuple[str, tuple[str, str, str]], list[Claim]]:
    """Article and value → the claims of the article that state it."""
    found: dict[tuple[str, tuple[str, str, str]], list[Claim]] = defaultdict(list)
    for claim in claims:
        found[claim.article, keys[claim.id]].append(claim)
    return found


def names_with(glossary: Sequence[tuple[str, str]]) -> Mapping[str, list[int]]:
    """Word → places of the glosses whose name it is a part of, or whose gloss it is: all that can give one weight."""
    found: dict[str, list[int]] = defaultdict(list)
    for place, (name, gloss) in enumerate(glossary):
        parts = {name[start:end] for start in range(len(name)) for end in range(start + 2, len(name) + 1)}
        for word in parts | {gloss}:
            found[word].append(place)
    return found


def glossed_weight(weights: Mapping[str, float], name: str) -> float:
    """The weight of a name that the grammar has cut into words (사회 + 간접 + 자본), 0 where words are missing."""
    parts = [word for word in weights if len(word) > 1 and word in name]
    return min((weights[word] for word in parts), default=0.0) if sum(map(len, parts)) >= len(name) else 0.0


def disjoint_periods(a: str | None, b: str | None) -> bool:
    """Two calendar periods of a month or more that share no day; single days are as-of dates and move with the story."""
    if not a or not b or "/" not in a or "/" not in b:
        return False
    (a_lo, _, a_hi), (b_lo, _, b_hi) = a.partition("/"), b.partition("/")
    return bool(a_hi and b_hi) and (a_hi < b_lo or b_hi < a_lo)


def are_unlike_periods(a: str | None, b: str | None) -> bool:
    """Two stretches of more than a day that are not the same one (상반기, 2분기; 7월, 7월 1∼20일): what one holds is no state of the other."""
    return bool(a and b) and a != b and all("/" in each and len(set(each.split("/"))) > 1 for each in (a or "", b or ""))


def is_outside(period: str | None, day: str | None) -> bool:
    """A single day that a calendar period ended before."""
    if not period or not day or "/" not in period or len(day) != len("2026-01-01"):
        return False
    end = period.partition("/")[2]
    return bool(end) and end < day


def on_other_days(a: Claim, b: Claim) -> bool:
    """A value of each day, such as a share's price, with two days named for it."""
    if a.attribute != b.attribute or a.attribute not in DAILY or a.as_of == b.as_of:
        return False
    return len(a.as_of or "") == len(b.as_of or "") == len("2026-01-01")


Judged = TypeVar("Judged")


class Once:
    """What is worked out of two claims, among many articles once for all pairs of their sorts."""

    def __init__(self, sorts: Mapping[str, int]) -> None:
        self._sorts = sorts
        self._found: dict[tuple[str, int, int], Any] = {}

    def judged(self, what: str, a: Claim, b: Claim, work: Callable[[Claim, Claim], Judged]) -> Judged:
        """What `work` says, which must depend on nothing that two claims of one sort differ in."""
        if not self._sorts:
            return work(a, b)
        key = what, self._sorts[a.id], self._sorts[b.id]
        if key not in self._found:
            self._found[key] = work(a, b)
        found: Judged = self._found[key]
        return found


def sorts_of(
    claims: Iterable[Claim], languages: Mapping[str, Lang], beside: Mapping[str, frozenset[tuple[str, ...]]]
) -> Mapping[str, int]:
    """Claim id → a number that all claims have of which the same is said wherever a pair is judged: those of copies."""
    numbers: dict[object, int] = {}
    found = {}
    for claim in claims:
        what = (languages[claim.article], claim.kind, claim.attribute, claim.subject.id, claim.axes, claim.as_of)
        sort = (*what, claim.value.unit, claim.readings, claim.context, beside[claim.id])
        found[claim.id] = numbers.setdefault(sort, len(numbers))
    return found
