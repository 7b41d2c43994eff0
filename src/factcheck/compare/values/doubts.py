"""Pairs whose alignment is undecided: too alike to be surely two things, not enough alike to be shown as one.

Only these are worth a question to a second reader. What is an alarm is proven and never asked about; what shares hardly a word
is not asked about either, since a question about everything is an answer about nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.align import Pair, Story
from factcheck.compare.values.candidates import NOTE_AT, candidates, mutual_best
from factcheck.compare.values.mutual import undecided
from factcheck.compare.values.numbers import is_sure
from factcheck.compare.values.ties import Ties, find_ties
from factcheck.model import Claim

DOUBT = 0.15
"""How far below a note the evidence of two differing values may lie."""
FEW_WORDS = 0.05
"""Words that two equal values must share to be asked about."""
MOST = 120
"""Pairs of one run that are asked about, the likeliest first."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two claims of two articles that may speak of one thing."""

    first: Claim
    second: Claim


def doubts(story: Story) -> tuple[Doubt, ...]:
    """The undecided pairs: values that differ before values that meet, the likeliest first, the same in whatever order."""
    pairs = list(story.pairs())
    ties = find_ties(story, pairs)
    found = [*sorted(_differing(story, pairs, ties), key=_likeliest), *sorted(_meeting(story, ties), key=_likeliest)]
    return tuple(Doubt(pair.first, pair.second) for _, pair in found[:MOST])


def _likeliest(each: tuple[float, Pair]) -> tuple[float, str, str]:
    weight, pair = each
    return -weight, pair.first.id, pair.second.id


def _differing(story: Story, pairs: Sequence[Pair], ties: Ties) -> Iterator[tuple[float, Pair]]:
    members = ties.clusters.members(story.claims)
    for each in mutual_best(candidates(story, pairs, ties.settled, members, ties.clusters), NOTE_AT - DOUBT):
        if not is_sure(each):
            yield each.weight, each.pair


def _meeting(story: Story, ties: Ties) -> Iterator[tuple[float, Pair]]:
    """Values that no tie holds together yet."""
    held = {claim.id: n for n, draft in enumerate(ties.drafts) for claim in draft.claims}
    for pair in undecided(story):
        apart = held.get(pair.first.id, -1) != held.get(pair.second.id, -2)
        if pair.score >= FEW_WORDS and apart:
            yield pair.score, pair
