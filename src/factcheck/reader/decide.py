"""One proposal, one verdict: proven by our claims, compatible after all, undecided, or without ground in the articles."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from factcheck.align import Story
from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.reader.arithmetic import arithmetic
from factcheck.reader.moments import all_one
from factcheck.reader.places import spots, stems
from factcheck.reader.prove import Values, compared, draft_of
from factcheck.reader.schema import Proposal
from factcheck.reader.values import Holdings, Side, side_of
from factcheck.reader.words import structural, told, weekday, weekday_draft

MOST_SPOTS = 16
"""Places of one stance that are looked at."""
State = Literal["proven", "agreed", "open", "unfounded"]
_COMPUTED = re.compile(r"\d\s?[가-힣A-Za-z%]{0,8}\s?[+×÷=/]\s?[약가-힣A-Za-z$]{0,8}\s?\d")
"""A stance that is a calculation states no value of its own."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What proposals are held against."""

    texts: Mapping[str, Extraction]
    """sha256 of the raw file → what we read in it."""
    holdings: Holdings
    story: Story
    days: Mapping[str, str | None]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a proposal."""

    proposal: Proposal
    state: State
    sides: tuple[Side, ...] = ()
    draft: Draft | None = None


def decide(proposal: Proposal, ground: Ground) -> Verdict:
    """The verdict; the outcome of what is proven is ours."""
    sides = _sides(proposal, ground)
    if len(sides) < 2:
        return Verdict(proposal, "unfounded")
    draft, agreed = _proven(proposal, sides, ground)
    if draft is not None and len(draft.groups) > 1:
        return Verdict(proposal, "proven", sides, draft)
    return Verdict(proposal, "agreed" if agreed else "open", sides)


def _sides(proposal: Proposal, ground: Ground) -> tuple[Side, ...]:
    """The stances of which at least one quote stands."""
    about = stems(f"{proposal.subject} {proposal.attribute}")
    found = []
    for stance in proposal.stances:
        every = (spot for quote in dict.fromkeys(stance.quotes) for spot in spots(quote, ground.texts, about))
        places = list({(spot.each.article.id, spot.start, spot.end): spot for spot in every}.values())[:MOST_SPOTS]
        if places:
            found.append(side_of(stance, places, ground.holdings))
    return tuple(found)


def _proven(proposal: Proposal, sides: Sequence[Side], ground: Ground) -> tuple[Draft | None, bool]:
    """The draft, and whether everything comparable meets."""
    if all_one(sides, ground.holdings):
        return None, True
    wrong = weekday(sides)
    if wrong is not None and wrong.kind == "date" and not _values_differ(sides):
        return weekday_draft(proposal, sides, wrong), False
    broken = arithmetic(proposal, sides, ground.holdings) if proposal.kind != "update" else None
    if proposal.kind == "inside" and broken:
        return broken, False
    if not all(side.sure for side in sides) and (draft := structural(proposal, sides)):
        return draft, False
    plain = tuple(side for side in sides if side.claims and not _COMPUTED.search(side.stance.value))
    values = compared(plain if proposal.kind != "inside" or _single(plain) else ())
    if values.differing:
        return draft_of(proposal, plain, values.differing, ground.story, ground.days), False
    if broken is not None:
        return broken, False
    if values.agree and not _in_words(proposal, values):
        return None, True
    draft = told(proposal, sides)
    if draft is not None and values.agree and not values.equal:
        draft = replace(draft, severity="info")
    return draft, values.agree and draft is None


def _in_words(proposal: Proposal, values: Values) -> bool:
    """The numbers meet and the difference may lie in the words: one value said of two things, or a bound that only just holds what
    the other text states, which is worth a note where the reader is surest."""
    return proposal.kind in {"conflict", "slip"} and (values.equal or proposal.weight == "high")


def _values_differ(sides: Sequence[Side]) -> bool:
    return bool(compared(sides).differing)


def _single(sides: Sequence[Side]) -> bool:
    """Every stance means one value: two of these may be compared inside one article, parts and a total may not."""
    return len(sides) > 1 and all(
        len({(c.value.lo, c.value.hi, c.value.unit) for c in side.claims}) == 1 and side.sure for side in sides
    )
