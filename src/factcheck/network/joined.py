"""FC302, FC501 over articles: one prints a level and its change, the others print what it changed from.

`rose 2.5 percent to 54.3` here, `54.3% from 51.8%` there: all three terms are printed, and the level ties them. Two things
are told. A percentage of a percentage that holds exactly as points, and in no reading as a percentage; and a change that the
levels contradict while the article that prints them prints the change that holds.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from factcheck.align import Story
from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.inside.arithmetic import number, same_unit, unit
from factcheck.inside.change import Triple, as_points, fit, slot
from factcheck.inside.direction import LEVELS_ONLY
from factcheck.inside.found import alarm, mendable
from factcheck.inside.multiples import halves
from factcheck.inside.page import Page, page_of, shape
from factcheck.inside.repair import of_number
from factcheck.model import Claim, message

HALVES = (
    shape(r"<LP:result>(?:으로|로)\s(?:<g24>(?:{than_after}|대비)\s)?<g6><PQX:change>\s?<g4>(?:{up}|{down}|{change_noun})"),
    shape(r"(?:{up_en}|{down_en})\s(?:by\s)?<g8><PQX:change>\s(?:<c20>\s)?to\s<g10><LP:result>"),
)
"""A level and its change, without what it changed from."""
RANGE = shape(r"(?:{up_en}|{down_en})\s(?:by\s)?<c8><O:span>")
"""rose 2.5 percent to 54.3 percent: read as a range, which it is not."""
PAIRS = (
    *LEVELS_ONLY,
    shape(r"<LP:result>,?\s<c12>(?:compared with|up from|down from|from|against|versus)\s<g8><LP:base>"),
    shape(r"<LP:base>{from_after}<g20><LP:result>(?:으로|로)"),
    shape(r"<P:base>→<g4><P:result>"),
)
"""A level and what it changed from."""
FINE, LIKE, FAR = 3, 0.06, 4
"""Digits of the level that ties two articles, likeness of the words around it, and how much more it is than its change."""


BARE = 2
"""Significant digits of points that are shown beside a percentage."""
_NO_MATTER = (None, "axis.framing")
"""What is in question is how the change is framed."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two levels of one article."""

    base: Claim
    result: Claim


def joined(story: Story, extractions: Sequence[Extraction], told: Sequence[Draft]) -> Iterator[Draft]:
    """Changes that the levels of other articles contradict."""
    pages = [page_of(each) for each in extractions] if len(extractions) > 1 else []
    halves = [pair for page in pages for pair in _halves(page, told)]
    pairs = [pair for page in pages for pair in _pairs(page)] if halves else []
    holding = {(draft.claims[0].id, draft.claims[1].id): draft.claims[2] for draft in told if _is_change(draft)}
    for result, change in halves:
        bases = [p for p in pairs if p.result.article != result.article and _is_one(story, p.result, result)]
        if bases and len({number(p.base) for p in bases}) == 1:
            yield from (_beside_points(story, draft, change) for draft in _judged(bases, result, change, holding))


def _beside_points(story: Story, draft: Draft, change: Claim) -> Draft:
    """What the others print as points stands beside it: 1.8%포인트 for 1.8 %."""
    points = [
        c
        for c in story.claims
        if c.article != change.article and unit(c) == "percentage_point" and abs(number(c)) == abs(number(change))
    ]
    like = tuple(c for c in points if c.significant >= BARE and story.may_be_one(c, change))
    return replace(draft, groups=(*draft.groups, like)) if like and draft.rule == "FC302" else draft


def _is_change(draft: Draft) -> bool:
    return draft.rule == "FC113" and len(draft.claims) == 3 and draft.why[0].key == "why.tie.change"


def _halves(page: Page, told: Sequence[Draft]) -> Iterator[tuple[Claim, Claim]]:
    judged = {claim.id for draft in told for claim in draft.claims if draft.rule in {"FC113", "FC302", "FC501"}}
    for result, change in _stated(page):
        alone = (
            change.id == result.id
            or sum(same_unit(c, result) for c in page.row(result).claims if c.id not in {change.id, result.id}) == 0
        )
        fine = len(number(result).as_tuple().digits) >= FINE
        if change.id not in judged and fine and alone and slot(change) in {"percent", "points"}:
            yield result, change


def _stated(page: Page) -> Iterator[tuple[Claim, Claim]]:
    for pattern in HALVES:
        for found in page.find(pattern):
            yield found["result"], found["change"]
    for found in page.find(RANGE):
        pair = halves(found["span"])
        if pair and unit(pair[0]) == "percent" and number(pair[0]) * FAR < number(pair[1]):
            yield pair[1], pair[0]


def _pairs(page: Page) -> Iterator[_Pair]:
    for pattern in PAIRS:
        for found in page.find(pattern):
            base, result = found["base"], found["result"]
            if same_unit(base, result) and 0 < number(base) != number(result) > 0:
                yield _Pair(base, result)


def _is_one(story: Story, a: Claim, b: Claim) -> bool:
    """The same fine number in one story, in words that are a little alike, and nothing that sets the two apart."""
    if number(a) != number(b) or not same_unit(a, b) or not {a.id, b.id} <= story.vectors.keys():
        return False
    return story.veto(a, b) in _NO_MATTER and story.may_be_one(a, b) and story.similarity(a, b) >= LIKE


def _judged(bases: Sequence[_Pair], result: Claim, change: Claim, holding: dict[tuple[str, str], Claim]) -> Iterator[Draft]:
    base = bases[0].base
    triple = Triple(base, result, change)
    if fit(triple) != "off":
        return
    said = {"start": base.value, "end": result.value, "stated": change.value}
    groups = ((change, result), tuple(p.base for p in bases))
    if unit(base) == "percent" and slot(change) == "percent":
        if fit(Triple(base, result, as_points(change))) == "fits":
            points = of_number(change, abs(number(change)), "percentage_point")
            yield mendable(alarm("FC302", groups, message("why.points", **said), message("ask.points")), points)
        return
    right = [holding[key] for pair in bases if (key := (pair.base.id, pair.result.id)) in holding]
    right = [each for each in right if slot(each) == slot(change)]
    if right:
        why = message("why.change", computed=right[0].value, **said)
        yield alarm("FC501", (*groups, tuple(right)), why, message("ask.change"))
