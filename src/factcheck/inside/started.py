"""Start and end of a change, found by the words that bind them, in whatever order they stand (for `change`).

What follows `보다` or `than` is the start, whether or not in brackets; `A에서 B로`, `from A to B` name both. The end is the one
other level of the unit in the sentence, or in the one before. Where two could be it, nothing is said: no order is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from factcheck.inside.arithmetic import number
from factcheck.inside.footing import alike
from factcheck.inside.page import Page, Row, shape
from factcheck.model import Claim

BEFORE, AFTER = 30, 16
"""Signs before and after a value in which the words stand that say what it is."""
BACK = 2
FACTOR = 5
"""Levels further apart than this are seldom one thing before and after, unless a multiple says so."""
"""Sentences before a change in which the level stands that it changed to."""
_COMPARED = shape(r"\)?\s?(?:대|선|가량|쯤|정도|수준|꼴)?\s?{than_after}")
_COMPARED_EN = shape(r"(?<![a-z])(?:than|compared with|compared to|against|versus|up from|down from|over|on)\s<c20>$")
_START = shape(r"\)?\s?<g4>(?:{from_after})")
_END = shape(r"\)?\s?<g4>(?:으로|로|까지)(?![가-힣])")
_START_EN = shape(r"(?<![a-z])from\s(?:<g30>\s)?$")
_END_EN = shape(r"(?<![a-z])to\s(?:<c20>\s)?$")
_CHANGES = shape(r"[가-힣]{0,2}\s?(?:<c12>\s)?(?:{change_adnominal}|{change_noun}|{change_word}|{up}|{down})")
_CHANGES_EN = shape(r"(?:{up_en}|{down_en}|{change_noun})\s<c24>$")
_AFTER_EN = shape(
    r"\s<c16>(?:more|higher|less|lower|fewer|above|below|larger|smaller|increase|rise|fall|drop|decline|gain|jump|cut|up|down|cheaper|dearer)(?![a-z])"
)
_TURNS = shape(r"[은는이가]\s|,\s?(?:on|and|while|with|as)\s|\b(?:that|which|while)\b")
"""A new topic between the levels and a change: it is a change of something else."""
_OTHER_BASE = shape(r"{than_after}|{prior}")
"""1조2천억원에서 1조5천억원으로, 전년 동기보다 30%: the change has a start of its own."""
_WIDTH = shape(r"(?:{change_noun})\s?(?:폭|분|액|률)(?:은|이|을|도)?\s<g6>$")
_MOVED = shape(r"(?:포인트|p|원|명|건|개|대)?[를을]?\s?(?:낮춘|높인|올린|내린|줄인|늘린|낮아진|높아진|오른|뛴|떨어진)")


@dataclass(frozen=True, slots=True)
class Started:
    """A start and an end that the words name, and the change between them."""

    base: Claim
    result: Claim
    change: Claim
    near: bool
    """All three stand in one sentence."""


def started(page: Page) -> Iterator[Started]:
    """Every change whose levels the words bind."""
    for row in page.rows:
        for change in row.claims:
            if _is_change(page, change):
                yield from _levels_of(page, row, change)


def is_width(page: Page, change: Claim) -> bool:
    """인상 폭은 200원: an amount that is called the width of a change."""
    return _WIDTH.search(page.before(change, BEFORE)) is not None


def _is_change(page: Page, change: Claim) -> bool:
    """A percentage, points or a multiple that the words call a change, or an amount that is called its width: other amounts beside
    two levels are too often a third thing."""
    if not change.value.is_point or not change.readings or number(change) == 0:
        return False
    if change.value.unit in {"percentage_point", "multiple"}:
        return True
    if is_width(page, change) or (change.value.unit == "percent" and change.framing == "change_by"):
        return True
    if change.value.unit != "percent":
        return False
    after, before = page.after(change, AFTER), page.before(change, BEFORE)
    return bool(_CHANGES.match(after) or _AFTER_EN.match(after) or _CHANGES_EN.search(before))


def _levels_of(page: Page, row: Row, change: Claim) -> Iterator[Started]:
    if _is_level(page, row, change):
        return
    pairs = list(_pairs(page, row, change))
    if len(pairs) == 1 and _is_plausible(*pairs[0], change) and not _turns(page, pairs[0], change, _OTHER_BASE):
        yield Started(*pairs[0], change, near=True)
    if pairs:
        return
    base = _compared(page, row, change)
    if base is not None:
        yield from _with_end(page, row, base, change)
    elif _carries(page, row, change):
        earlier = list(_pairs(page, page.rows[row.index - 1], change)) if row.index else []
        if len(earlier) == 1 and _is_plausible(*earlier[0], change):
            yield Started(*earlier[0], change, near=False)


def _is_level(page: Page, row: Row, change: Claim) -> bool:
    """4.20%에서 3.95%로 떨어지면: a start or an end of its own, whatever its verb."""
    if _START.match(page.after(change, 8)):
        return True
    left = [c for c in row.claims if page.place[c.id] < page.place[change.id] and c.kind not in {"date", "time", "duration"}]
    begun = bool(left) and alike(left[-1], change) and _START.match(page.after(left[-1], 8)) is not None
    return begun and _END.match(page.after(change, 8)) is not None


def _is_plausible(base: Claim, result: Claim, change: Claim) -> bool:
    low, high = sorted((number(base), number(result)))
    return change.value.unit == "multiple" or high <= low * FACTOR


def _turns(page: Page, levels: tuple[Claim, Claim], change: Claim, also: re.Pattern[str] | None = None) -> bool:
    """Another topic begins between the levels and the change, or what `also` looks for."""
    ends = sorted((*levels, change), key=lambda c: page.place[c.id])
    place = ends.index(change)
    if place == 1:
        return False
    a, b = (ends[0], ends[1]) if place == 0 else (ends[1], ends[2])
    between = page.between(a, b)
    return _TURNS.search(between) is not None or (also is not None and also.search(between) is not None)


def _carries(page: Page, row: Row, change: Claim) -> bool:
    """인상 폭은 200원, 0.4%포인트를 낮춘 셈: it speaks of the two levels of the sentence before, and has none of its own."""
    if change.value.unit in {"percent", "multiple"} or any(c is not change and _may_be_level(c, change) for c in row.claims):
        return False
    return bool(is_width(page, change) or (change.value.unit == "percentage_point" and _MOVED.match(page.after(change, AFTER))))


def _may_be_level(claim: Claim, change: Claim) -> bool:
    """A level that the change may be one of: points are of percentages, an amount of its own unit, the rest of any."""
    if not claim.value.is_point or not claim.readings or claim.kind not in {"count", "money", "quantity", "percent", "price"}:
        return False
    unit = change.value.unit
    if unit == "percentage_point":
        return claim.value.unit == "percent"
    if unit in {"percent", "multiple"}:
        return claim.value.unit not in {"percentage_point", "multiple"} and (claim.value.unit != "percent" or unit == "multiple")
    return alike(claim, change)


def _pairs(page: Page, row: Row, change: Claim) -> Iterator[tuple[Claim, Claim]]:
    """A에서 B로, from A to B, to B from A: neighbours of one unit."""
    values = [c for c in row.claims if c is not change and c.kind not in {"date", "time"} and _may_be_level(c, change)]
    for a, b in pairwise(values):
        if not alike(a, b) or number(a) <= 0 or number(b) <= 0:
            continue
        if _START.match(page.after(a, 8)) and _END.match(page.after(b, 8)):
            yield a, b
        elif _START_EN.search(page.before(a, BEFORE)) and _END_EN.search(page.before(b, BEFORE)):
            yield a, b
        elif _END_EN.search(page.before(a, BEFORE)) and _START_EN.search(page.before(b, BEFORE)):
            yield b, a


def _compared(page: Page, row: Row, change: Claim) -> Claim | None:
    """The level just before the change that it is compared with; in English just after it, too."""
    place = page.place[change.id]
    levels = [c for c in row.claims if c is not change and _may_be_level(c, change) and number(c) > 0]
    left = [c for c in levels if page.place[c.id] < place]
    if left and (_COMPARED.match(page.after(left[-1], AFTER)) or _is_grown(page, left[-1], change)):
        return left[-1]
    right = [c for c in levels if page.place[c.id] > place]
    if right and _COMPARED_EN.search(page.before(right[0], BEFORE)) and not _ends_phrase(page, change, right[0]):
        return right[0]
    return None


def _is_grown(page: Page, start: Claim, change: Claim) -> bool:
    """80억원에서 세 해 만에 여덟 배로: the start beside its change, the end stands in the sentence before."""
    alone = change.value.unit == "multiple" and len(page.between(start, change)) <= AFTER
    return alone and _START.match(page.after(start, 8)) is not None


def _ends_phrase(page: Page, change: Claim, level: Claim) -> bool:
    return any(sign in page.between(change, level) for sign in ";:")


def _with_end(page: Page, row: Row, base: Claim, change: Claim) -> Iterator[Started]:
    """The one level that may be the end, in this sentence or in the nearest before that has any."""
    for index in range(row.index, max(-1, row.index - 1 - BACK), -1):
        ends = _ends(page, page.rows[index], base, change)
        if ends:
            if (
                len({number(c) for c in ends}) == 1
                and _is_plausible(base, ends[-1], change)
                and not _turns(page, (base, base), change)
            ):
                yield Started(base, ends[-1], change, near=index == row.index)
            return


def _ends(page: Page, row: Row, base: Claim, change: Claim) -> Sequence[Claim]:
    """Levels of the unit that are no starts and no changes themselves."""
    return [
        c
        for c in row.claims
        if c not in (base, change)
        and alike(c, base)
        and _may_be_level(c, change)
        and number(c) > 0
        and c.framing != "change_by"
        and not _COMPARED.match(page.after(c, AFTER))
        and not _COMPARED_EN.search(page.before(c, BEFORE))
    ]
