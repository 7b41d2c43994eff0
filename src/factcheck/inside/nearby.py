"""FC504 over sentences: a total, and beside it a sentence or lines that hold its parts.

A tie where the parts of one sentence add up to a number just before (or after) them. An alarm needs more: the sentence says
that it divides the whole (별로, 나누면, 나머지, split), the parts are all that it holds, and one total alone is near by.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from factcheck.inside.arithmetic import number, same_unit, unit
from factcheck.inside.footing import LEVEL_KINDS, Found, explained, judge
from factcheck.inside.page import Page, Row, shape
from factcheck.inside.survivors import are_of_the_dead
from factcheck.model import Claim, Interval, Reading, Value

_DIVIDES = shape(
    r"별로(?:는|\s)|별\s?[:：]|나누면|나눠|나머지|갈래|구성|나뉘|나뉜|{split}|by (?:region|segment|country|type|state|year)|the rest"
)
_OPEN = shape(r"등(?![가-힣])|{multiple_answers}|including|such as|at least|among")
_BREAK = shape(r"{than_after}|^\s?{from_after}|→|->|{each}|\bfrom\s[^,]{0,10}$")
_BULLET = shape(r"\s?(?:[-–—·•○◦ㅇ□▲△▶*※①-⑳]|[0-9]{1,2}[.)])")
BEFORE, AFTER = 3, 1
"""Rows that may hold the total."""
FINE, MANY, SMALL = 3, 3, Decimal(10)
"""A tie needs a total of three digits, or three parts of a total of ten."""
VERY_FINE = 4
LINES = 3
_RANKED = shape("{ranked}")
_OPEN_END = shape(r"등(?:[^가-힣]|이다|이었|입니|으로|이\s|을\s)|{multiple_answers}|including|such as|at least|among")
_ALL = shape(
    r"\s{0,2}(?:모두|총|합쳐|합하면|합치면|합계|이를 더하면|이를 합치면|Altogether,?|Together,?|In all,|In total,|The total (?:is|was|comes to))\s(?:they |it |that )?(?:make |come to |comes to )?[\ue000]"
)
_TOPIC = shape(r"(?:은|는)\s")


def totals(page: Page) -> Found:
    """Sentences and groups of lines whose values make up a number near them."""
    for row in page.rows:
        for name in dict.fromkeys(unit(c) for c in _levels(row)):
            parts = [c for c in _levels(row) if unit(c) == name]
            if len(parts) >= 2 and _apart(page, parts):
                yield from _of_row(page, row, parts)
    yield from _then_all(page)
    yield from _of_lines(page)


def _then_all(page: Page) -> Found:
    """시 812편, 소설 264편, 동화 124편이다. 모두 1,200편: the sentence after a list begins with its total."""
    for before, row in pairwise(page.rows):
        match = _ALL.match(page.text, row.start, row.end)
        total = page.at.get(match.end() - 1) if match else None
        if total is None or not total.value.is_point or _OPEN_END.search(page.text, before.start, before.end):
            continue
        parts = [c for c in _levels(before) if same_unit(c, total)]
        if len(parts) >= MANY and _apart(page, parts):
            draft = judge(parts, total, parts)
            if draft and (draft.severity == "tie" or total.kind == "count"):
                yield total, draft


def _levels(row: Row) -> list[Claim]:
    found = [c for c in row.claims if c.kind in LEVEL_KINDS and c.value.is_point and c.readings]
    return [c for n, c in enumerate(found) if not (n and c.quote != found[n - 1].quote and number(c) == number(found[n - 1]))]


def _apart(page: Page, parts: Sequence[Claim]) -> bool:
    """Values side by side, not compared with one another."""
    gaps = [page.between(a, b) for a, b in pairwise(parts)]
    return all(len(gap) <= 80 and not _BREAK.search(gap) for gap in gaps)


def _of_row(page: Page, row: Row, parts: Sequence[Claim]) -> Found:
    largest = max(number(c) for c in parts)
    rows = [*reversed(page.rows[max(0, row.index - BEFORE) : row.index]), *page.rows[row.index + 1 : row.index + 1 + AFTER]]
    candidates = [c for each in rows for c in each.claims if _may_hold(c, parts[0]) and number_of(c) > largest]
    for total in candidates:
        if sum((number(c) for c in parts), Decimal(0)) == number_of(total) and _strong(parts, total):
            draft = judge(parts, total)
            if draft and draft.severity == "tie":
                yield total, draft
                return
    yield from _alarmed(page, row, parts, candidates)


def number_of(claim: Claim) -> Decimal:
    """The number of a point or of a bound (최대 78억원)."""
    value = claim.value.lo if claim.value.lo is not None else claim.value.hi
    return value if isinstance(value, Decimal) else Decimal(0)


def _may_hold(claim: Claim, part: Claim) -> bool:
    return claim.kind in LEVEL_KINDS and bool(claim.readings) and same_unit(claim, part)


def _strong(parts: Sequence[Claim], total: Claim) -> bool:
    return total.significant >= FINE or (len(parts) >= MANY and number_of(total) >= SMALL)


def _alarmed(page: Page, row: Row, parts: Sequence[Claim], candidates: Sequence[Claim]) -> Found:
    """Only where the sentence divides a whole, and only against one total that is near by."""
    if _OPEN.search(page.text, row.start, row.end) or _RANKED.search(page.text, row.start, row.end):
        return
    held = [c for c in candidates if page.row(c).index < row.index]
    before = [_exactly(c) for c in held if not are_of_the_dead(page, c, parts[-1])]
    near = [c for c in before if page.row(c).index == page.row(before[0]).index]
    if not _DIVIDES.search(page.text, row.start, row.end) and not _each_is_topic(page, parts):
        yield from _by_slip(page, row, parts, near)
    elif len({number(c) for c in near}) == 1 and not any(c.framing == "change_by" for c in (*parts, near[0])):
        draft = judge(parts, near[0], [c for c in page.near(parts[0], BEFORE) if _may_hold(c, parts[0])])
        if draft and draft.severity != "tie":
            yield near[0], draft
    elif not near and all(c.significant >= VERY_FINE for c in parts):
        yield from _anywhere(page, parts)


def _exactly(total: Claim) -> Claim:
    """최대 78억원, of which the parts are then set out, is the number itself."""
    if total.value.is_point or total.hedge != "at_most":
        return total
    value = number_of(total)
    one = Interval(value, value)
    return replace(total, value=Value(value, value, total.value.unit), readings=(Reading("as_written", unit(total), one, one),))


def _each_is_topic(page: Page, parts: Sequence[Claim]) -> bool:
    """44명은 …, 2명은 …, 1명은 …: every part is what a clause is about."""
    return len(parts) >= 2 and all(_TOPIC.match(page.after(c, 4)) for c in parts)


def _by_slip(page: Page, row: Row, parts: Sequence[Claim], near: Sequence[Claim]) -> Found:
    """Nothing says that it is a sum, but one slip makes it one to the last of four digits, in the sentence just before."""
    exact = [c for c in near if c.significant >= VERY_FINE and page.row(c).index == row.index - 1 and explained(parts, c)]
    if len({number(c) for c in exact}) == 1 and not any(c.framing == "change_by" for c in (*parts, exact[0])):
        draft = judge(parts, exact[0], parts)
        if draft and draft.severity != "tie":
            yield exact[0], draft


def _anywhere(page: Page, parts: Sequence[Claim]) -> Found:
    """No total near by: a number of the article that one slip in the parts explains to the last digit."""
    others = [c for c in page.at.values() if _may_hold(c, parts[0]) and c.value.is_point and c not in parts]
    together = sum((number(c) for c in parts), Decimal(0))
    if any(number(c) == together for c in others):
        return
    meant = [c for c in others if c.significant >= VERY_FINE and c.framing != "change_by" and explained(parts, c)]
    if len({number(c) for c in meant}) == 1:
        draft = judge(parts, meant[0], parts)
        if draft and draft.severity != "tie":
            yield meant[0], draft


def _of_lines(page: Page) -> Found:
    """Lines of a list that each hold one value of a unit; the total stands in the article before them."""
    group: list[Row] = []
    for row in (*page.rows, None):
        if row is not None and _BULLET.match(page.text, row.start, row.end):
            group.append(row)
            continue
        if len(group) >= LINES:
            yield from _of_group(page, group)
        group = []


def _of_group(page: Page, group: Sequence[Row]) -> Found:
    for name in dict.fromkeys(unit(c) for row in group for c in _levels(row)):
        parts = [[c for c in _levels(row) if unit(c) == name] for row in group]
        firsts = [each[0] for each in parts if len(each) == 1]
        if len(firsts) < LINES or len(firsts) != len(group):
            continue
        together = sum((number(c) for c in firsts), Decimal(0))
        same = [c for c in page.at.values() if _may_hold(c, firsts[0]) and number_of(c) == together and c not in firsts]
        draft = judge(firsts, same[0]) if same else None
        if draft and draft.severity == "tie":
            yield same[0], draft
