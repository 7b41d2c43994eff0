"""What the other articles print for a value that its own article's arithmetic speaks against.

A broken sum names no culprit. Where another article prints the one number that would mend it, in words like those of the
value that it would replace, the editor sees both beside each other; where none does, the finding stays as it is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from factcheck.align import Story
from factcheck.compare.draft import Draft, Wanted
from factcheck.model import Claim, Interval, message
from factcheck.overlap import overlap

LEAST: Mapping[int, float] = MappingProxyType({1: 0.30, 2: 0.10})
"""Likeness of words that a peer of so many significant digits needs; three digits are their own evidence."""
RARE = 0.0
MOST = 6
"""Peers shown beside one finding."""


@dataclass(frozen=True, slots=True)
class _Peer:
    """A claim that states what a repair asks for, and how like the two are worded."""

    wanted: Wanted
    claim: Claim
    score: float


def with_peers(story: Story, drafts: Iterable[Draft], glosses: Iterable[tuple[Claim, Claim]] = ()) -> Iterator[Draft]:
    """The drafts, those with a repair that other articles print with these as one more position. `glosses` are values and
    what stands in parentheses beside them: a gloss is worded as its value is."""
    by_unit = _by_unit([*((claim, claim) for claim in story.claims), *((gloss, claim) for claim, gloss in glosses)])
    for draft in drafts:
        peers = _peers(story, draft, by_unit) if draft.is_alarm else []
        yield _shown(draft, peers) if peers else draft


_Worded = tuple[Claim, Claim]
"""A claim and the one whose words say what it is about."""


def _by_unit(claims: Iterable[_Worded]) -> Mapping[str, list[_Worded]]:
    found: dict[str, list[_Worded]] = defaultdict(list)
    for claim, worded in claims:
        for unit in dict.fromkeys(reading.unit for reading in claim.readings):
            found[unit].append((claim, worded))
    return found


def _peers(story: Story, draft: Draft, by_unit: Mapping[str, list[_Worded]]) -> list[_Peer]:
    """The peers of the repair that is worded most alike; a second repair would accuse a second value."""
    home = {claim.article for claim in draft.claims}
    found = [
        peer
        for wanted in draft.wanted
        for claim, worded in by_unit.get(wanted.unit, ())
        if claim.article not in home and (peer := _peer(story, wanted, claim, worded))
    ]
    if not found:
        return []
    best = max(found, key=lambda p: (p.score, p.claim.significant, p.claim.id))
    kept = {p.claim.id: p for p in found if p.wanted.claim.id == best.wanted.claim.id}
    return sorted(kept.values(), key=lambda p: (-p.score, p.claim.id))[:MOST]


def _peer(story: Story, wanted: Wanted, claim: Claim, worded: Claim) -> _Peer | None:
    if not claim.value.is_point or claim.kind != wanted.claim.kind or not _states(wanted, claim):
        return None
    if not {wanted.worded.id, worded.id} <= story.vectors.keys() or story.veto(wanted.worded, worded):
        return None
    if not story.may_be_one(wanted.worded, worded):
        return None
    score = story.similarity(wanted.worded, worded)
    return _Peer(wanted, claim, score) if score >= _least(wanted, claim) else None


def _least(wanted: Wanted, claim: Claim) -> float:
    """Two notations of one value are each other's evidence: that a third print gives the one in the unit of the other needs no
    more words than three digits do."""
    converted = wanted.worded.id != wanted.claim.id and claim.value.unit is not None
    exact = converted and claim.value.unit == wanted.claim.value.unit and claim.significant > 1
    return RARE if exact else LEAST.get(claim.significant, RARE)


def _states(wanted: Wanted, claim: Claim) -> bool:
    """The claim's number, as finely as it is written, is the one that the repair asks for."""
    asked = Interval(wanted.value, wanted.value)
    return any(r.unit == wanted.unit and overlap(r.strict, asked) for r in claim.readings)


def _shown(draft: Draft, peers: Sequence[_Peer]) -> Draft:
    claims = tuple(peer.claim for peer in peers)
    why = message("why.peers", stated=peers[0].wanted.claim.value, printed=claims[0].value)
    return replace(draft, groups=(*draft.groups, claims), why=(*draft.why, why))
