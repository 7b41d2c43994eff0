"""What the other articles print for a value that its own article's arithmetic speaks against.

A broken sum names no culprit. Where another article prints the one number that would mend it, in words like those of the
value that it would replace, the editor sees both beside each other; where none does, the finding stays as it is. The computed
result itself (the sum of the parts, the share of the counts) needs no words: that somebody prints this very number, as finely as
the wrong one, or the article itself elsewhere, is no chance.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from types import MappingProxyType

from factcheck.align import Story
from factcheck.compare.draft import Draft, Wanted
from factcheck.model import Claim, Interval, message
from factcheck.overlap import overlap

LEAST: Mapping[int, float] = MappingProxyType({1: 0.30, 2: 0.10})
"""Likeness of words that a peer of so many significant digits needs; three digits are their own evidence."""
RARE, NONE = 0.0, Decimal(0)
MOST = 6
"""Peers shown beside one finding."""
FINE, EXACT = 2, 3
"""Digits of a computed result that is its own evidence, and of one that no mark of its place keeps apart from another."""
PLACED = frozenset({"sibling", "period"})
"""Vetoes by what stands near a value."""
ANY_COUNT = frozenset({"item", "number", "case"})
"""Units by which anything is counted (19개, a bare 171)."""
OTHER_COUNTER, FEW_WORDS, HARDLY = 0.2, 0.15, 0.08
"""Words for two counters of which one is such a unit, outside a headline; for a result of few digits that such marks keep apart;
for one of a single digit that counts what the other counts (five schools, the four schools)."""


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
    for wanted in (tuple(replace(each, slack=NONE) for each in draft.wanted), None, draft.wanted):
        found = list(_results(story, draft) if wanted is None else _worded_alike(story, draft, wanted, by_unit))
        if found:
            break
    else:
        return []
    best = max(found, key=lambda p: (p.score, _digits(p.claim), p.claim.id))
    kept = {p.claim.id: p for p in found if p.wanted.claim.id == best.wanted.claim.id}
    least = max((_digits(p.claim) for p in kept.values() if _is_exact(p)), default=0)
    fine = [p for p in kept.values() if _is_exact(p) or _digits(p.claim) >= least]
    return sorted(fine, key=lambda p: (-p.score, p.claim.id))[:MOST]


def _worded_alike(story: Story, draft: Draft, wanted: Sequence[Wanted], by_unit: Mapping[str, list[_Worded]]) -> Iterator[_Peer]:
    """Values of other articles that a repair asks for, in words like those of the value that it would replace."""
    home = {claim.article for claim in draft.claims}
    for each in wanted:
        for claim, worded in by_unit.get(each.unit, ()):
            if claim.article not in home and (peer := _peer(story, each, claim, worded)):
                yield peer


def _digits(claim: Claim) -> int:
    """Significant digits; of what is written in two units or in words, those of its number (3시간 25분: 205)."""
    if claim.significant or not isinstance(claim.value.lo, Decimal):
        return claim.significant
    return len(claim.value.lo.normalize().as_tuple().digits)


def _is_exact(peer: _Peer) -> bool:
    """It is the number asked for, and not one that may be it by its rounding (세 시간 반 for 205 minutes)."""
    return any(
        r.unit == peer.wanted.unit
        and r.strict.lo is not None
        and r.strict.hi is not None
        and (r.strict.lo + r.strict.hi) / 2 == peer.wanted.value
        for r in peer.claim.readings
    )


def _results(story: Story, draft: Draft) -> Iterator[_Peer]:
    """Who prints the very number that the article's own values give for its result, in whatever words."""
    own, result = {c.id for c in draft.claims}, {c.id for c in draft.groups[0]}
    for wanted in draft.wanted:
        if wanted.claim.id not in result or wanted.claim.id not in story.vectors:
            continue
        for claim in story.claims:
            if claim.id not in own and claim.kind == wanted.claim.kind and _is_result(story, wanted, claim):
                yield _Peer(wanted, claim, story.similarity(wanted.claim, claim))


def _is_result(story: Story, wanted: Wanted, claim: Claim) -> bool:
    """As fine as the value that it would replace, in its unit or in one that counts anything."""
    if not claim.value.is_point or _digits(claim) < wanted.claim.significant:
        return False
    if claim.hedge != "exact" and _digits(claim) < EXACT:
        return False
    asked, units = Interval(wanted.value, wanted.value), {r.unit for r in claim.readings}
    if not any(overlap(r.strict, asked) for r in claim.readings) or not story.may_be_one(wanted.claim, claim):
        return False
    veto, words = story.veto(wanted.claim, claim), story.similarity(wanted.claim, claim)
    if veto and (veto not in PLACED or (_digits(claim) < EXACT and words < FEW_WORDS)):
        return False
    if _digits(claim) < FINE:
        return claim.kind == "count" and words >= HARDLY and not claim.context.head.isdisjoint(wanted.claim.context.head)
    if wanted.unit in units:
        return True
    loose = claim.kind == "count" and ANY_COUNT & {wanted.unit, *units}
    return bool(loose) and (claim.where == "title" or words >= OTHER_COUNTER)


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
    exact = converted and claim.value.unit == wanted.claim.value.unit and _digits(claim) > 1
    return RARE if exact else LEAST.get(min(_digits(claim), FINE) if wanted.slack else _digits(claim), RARE)


def _states(wanted: Wanted, claim: Claim) -> bool:
    """The claim's number, as finely as it is written, is the one that the repair asks for."""
    asked = Interval(wanted.value - wanted.slack, wanted.value + wanted.slack)
    return any(r.unit == wanted.unit and overlap(r.strict, asked) for r in claim.readings)


def _shown(draft: Draft, peers: Sequence[_Peer]) -> Draft:
    claims = tuple(peer.claim for peer in peers)
    own = {claim.article for claim in claims} <= {claim.article for claim in draft.claims}
    why = message("why.peers_own" if own else "why.peers", stated=peers[0].wanted.claim.value, printed=claims[0].value)
    return replace(draft, groups=(*draft.groups, claims), why=(*draft.why, why))
