"""Equations that their own article leaves open, told where another article prints the one number that mends them.

Rounding may excuse a sum, and a value of a list may be told of an earlier one. If another article, in words like those of
one term, prints exactly what that term would have to be, and no other prints the term as it stands, then it is no rounding.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from factcheck.align import Story
from factcheck.compare.draft import Draft
from factcheck.model import Claim
from factcheck.network.equations import attested

LIKE = 0.20
"""Likeness of words between the term and the value that mends it."""


def upheld(story: Story, drafts: Sequence[Draft], compared: Sequence[Draft]) -> Iterator[Draft]:
    """The drafts without those held ones that nothing proves."""
    printed = attested(compared)
    for draft in drafts:
        if not draft.held:
            yield draft
        elif _is_proven(story, draft, printed):
            yield replace(draft, held=False)


def _is_proven(story: Story, draft: Draft, printed: Mapping[str, frozenset[str]]) -> bool:
    """One term, and one alone, has a peer that prints what mends it; its own value has none."""
    home = draft.claims[0].article
    peers = [claim for claim in draft.claims if claim.article != home]
    terms = {wanted.claim.id: wanted for wanted in draft.wanted}
    mended = {term for term, wanted in terms.items() for peer in peers if _asked(wanted.value, wanted.unit, peer)}
    if len(mended) != 1:
        return False
    term = terms[mended.pop()].claim
    return len(printed.get(term.id, ())) < 2 and any(story.similarity(term, peer) >= LIKE for peer in peers)


def _asked(value: Decimal, unit: str, peer: Claim) -> bool:
    return any(reading.unit == unit and peer.value.is_point for reading in peer.readings) and _number(peer) == value


def _number(claim: Claim) -> Decimal | None:
    reading = claim.readings[0].strict
    return (reading.lo + reading.hi) / 2 if reading.lo is not None and reading.hi is not None else None
