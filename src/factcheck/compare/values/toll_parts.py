"""The parts of a toll move with it: 사망 124명(남 54명, 여 57명, 확인 불가 13명) and 사망 177명(남 82명, …) are no two counts of men.

Counts side by side that add up exactly to a toll in their sentence or one of the two before are its parts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal

from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.compare.spans import claims_in
from factcheck.compare.values.casualties import kind_of
from factcheck.model import Claim

BACK, MOST = 2, 6
"""Sentences before the parts in which their toll may stand, and how many parts it has at most."""
MOVING = frozenset({"deaths", "injuries", "missing", "rescued"})
Whole = tuple[str, Decimal]
"""The kind of a toll and its number."""


def of_two_states(extractions: Sequence[Extraction]) -> Callable[[Draft], bool]:
    """Whether each side of a difference is a part of one kind of toll, and the tolls differ themselves."""
    wholes: dict[str, Whole] = {cid: whole for each in extractions for cid, whole in _parts(each).items()}

    def differ(draft: Draft) -> bool:
        sides = [{wholes[c.id] for c in group if c.id in wholes} for group in draft.groups]
        kinds = [{kind for kind, _ in side} for side in sides]
        return len(sides) > 1 and all(sides) and bool(set.intersection(*kinds)) and not set.intersection(*sides)

    return differ


def _parts(each: Extraction) -> Mapping[str, Whole]:
    """The ids of the counts that are a part, with the toll that they are a part of."""
    tolls = {c.id: kind for c in each.claims if (kind := kind_of(each, c)) in MOVING}
    found: dict[str, Whole] = {}
    for place, sentence in enumerate(each.sentences if tolls else ()):
        counts = [c for c in claims_in(each, (sentence.start, sentence.end)) if _is_count(c)]
        start = each.sentences[max(0, place - BACK)].start
        before = [c for c in claims_in(each, (start, sentence.end)) if c.id in tolls and isinstance(c.value.lo, Decimal)]
        for run in _runs(counts):
            together = sum((c.value.lo for c in run if isinstance(c.value.lo, Decimal)), Decimal(0))
            for whole in before:
                if whole.value.lo == together and whole not in run and whole.span[0] < run[0].span[0]:
                    found |= {c.id: (tolls[whole.id], together) for c in run}
    return found


def _runs(counts: Sequence[Claim]) -> Iterator[Sequence[Claim]]:
    """Two counts or more that follow one another."""
    for start in range(len(counts)):
        for end in range(start + 2, min(len(counts), start + MOST) + 1):
            yield counts[start:end]


def _is_count(claim: Claim) -> bool:
    return claim.kind == "count" and claim.value.is_point and claim.hedge == "exact" and claim.value.unit in {"person", None}
