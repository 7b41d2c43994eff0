"""FC504: a list that has a sentence of its own, and the total just before it, whatever their counters are called.

주택은 1198채가 피해를 봤다. 완전히 부서진 것이 3건, 절반이 부서진 것이 219건, 지붕 파손이 876건이다: the list is all that its sentence says,
so it is of what was said before it. No word calls it a sum, so only this is told: a total of three digits, which the three parts or
more miss by one digit, two swapped or one too many. Refused: open and ranked lists, lists by time, numbers of people against
numbers of things, and any total that some of the parts make up, or whose sum the text prints.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from factcheck.compare.draft import Draft
from factcheck.inside.arithmetic import number, unit
from factcheck.inside.footing import broken, explained, is_one_digit_off
from factcheck.inside.page import LEVEL, Page, Row, shape
from factcheck.inside.sums import is_open, may_have_stayed_away, uncounted
from factcheck.inside.survivors import are_of_the_dead
from factcheck.inside.wholes import NOT_PARTS, amounts, chosen, printed
from factcheck.model import Claim

FEWEST, MOST = 3, 10
FINE = 3
"""Digits that a total must have, so that its being one digit off the sum is no chance."""
BACK = 2
"""Sentences before a list in which its total may stand."""
ITEM, LEAD = 44, 60
"""Signs from one part to the next, and before the first."""
ANY_COUNT = frozenset({"case", "item", "number"})
"""Counters by which a list may count anything but people (건, 곳, a bare number)."""
PEOPLE = frozenset({"person", "vote"})
_SIDE = shape(r"[,·/;]|(?:이고|이며|고|며|과|와|및)\s|\band\b")
_END = shape(r"(?:으로|로|이|가|을|를|씩)?\s?(?:이었다|였다|이다|다|입니다|씩이다|(?!등|순)[가-힣]{1,6}다)?[.]?\s?")
_END_EN = shape(r"[^,;:\ue000-\ue008]{0,40}[.]?\s?")
_MAY_OVERLAP = shape("{may_overlap}|{prior}|{than_after}|{ranked}|{multiple_answers}")
_NOES = shape("{noes}")
_AMONG = shape(r"{among_them}|\bamong\b")
_BY_TIME = frozenset({"date", "time", "duration"})


def check(page: Page, told: Sequence[Draft]) -> Iterator[Draft]:
    """Lists that miss the total before them by one slip, and that no other check has spoken of."""
    spoken = [{c.id for c in draft.claims} for draft in told if not draft.held]
    known = printed(page)
    for row in page.rows:
        parts = _parts(page, row)
        if not parts or (unit(parts[0]), _sum(parts)) in known:
            continue
        found = [total for total in _totals(page, row, parts) if _is_meant(page, total, parts)]
        if len({number(total) for total in found}) == 1 and not _is_told(spoken, (*parts, *found)):
            yield broken(parts, found[0])


def _is_told(spoken: Sequence[set[str]], claims: Sequence[Claim]) -> bool:
    ids = {c.id for c in claims}
    return any(len(ids & each) > 1 for each in spoken)


def _parts(page: Page, row: Row) -> list[Claim]:
    """The counts with which a sentence ends: side by side, exact, of one counter, and no number behind them."""
    counts = [c for c in amounts(row) if c.kind == "count"]
    if row.kind == "title" or len(counts) < FEWEST or any(c.kind in _BY_TIME for c in row.claims):
        return []
    end = _END if page.each.article.language == "ko" else _END_EN
    if not end.fullmatch(page.text, page.place[counts[-1].id] + 1, row.end):
        return []
    parts = [counts[-1]]
    for before, claim in reversed(list(pairwise(counts))):
        gap = page.between(before, claim)
        if unit(before) != unit(claim) or len(gap) > ITEM or not _SIDE.search(gap):
            break
        parts.insert(0, before)
    exact = all(page.text[page.place[c.id]] == LEVEL and c.hedge == "exact" for c in parts)
    shut = not is_open(page, parts[0], parts[-1]) and not NOT_PARTS.search(page.text, row.start, row.end)
    return parts if exact and shut and FEWEST <= len(parts) <= MOST and _leads(page, row, parts[0]) else []


def _leads(page: Page, row: Row, first: Claim) -> bool:
    """Little stands before the list in its sentence, or between it and the count before it."""
    before = [page.place[c.id] for c in row.claims if page.place[c.id] < page.place[first.id]]
    return page.place[first.id] - max(before, default=row.start) <= LEAD


def _sum(parts: Sequence[Claim]) -> Decimal:
    return sum((number(c) for c in parts), Decimal(0))


def _totals(page: Page, row: Row, parts: Sequence[Claim]) -> Iterator[Claim]:
    """Counts of the sentences just before, or before it in its own, that the list may be of."""
    largest = max(number(c) for c in parts)
    for before in page.rows[max(0, row.index - BACK) : row.index + 1]:
        for total in amounts(before) if before.kind != "title" else ():
            exact = total.kind == "count" and total.hedge == "exact" and page.text[page.place[total.id]] == LEVEL
            if exact and total not in parts and number(total) > largest and _counts(total, parts[0]):
                yield total


def _counts(total: Claim, part: Claim) -> bool:
    """One counter; or the list counts by a word that fits anything."""
    a, b = unit(total), unit(part)
    if a == b:
        return True
    if {a, b} & PEOPLE:
        return {a, b} == PEOPLE or (a in PEOPLE and b == "number")
    return b in ANY_COUNT


def _is_meant(page: Page, total: Claim, parts: Sequence[Claim]) -> bool:
    """One slip makes the list the total, and nothing else does."""
    if any(_MAY_OVERLAP.search(page.each.article.text, *claim.scope) for claim in (total, parts[0])):
        return False
    if _AMONG.search(page.each.article.text, *parts[0].scope):
        return False
    if (
        total.significant < FINE
        or total.framing == "change_by"
        or not (explained(parts, total) or is_one_digit_off(parts, total))
    ):
        return False
    votes = unit(parts[0]) == "vote" or _NOES.search(page.each.article.text, *parts[0].scope)
    if votes and _sum(parts) < number(total):
        return False  # who has a vote, or sits in the hall, need not cast it
    if uncounted(page, parts[0]) or may_have_stayed_away(page, total, parts) or are_of_the_dead(page, total, parts[-1]):
        return False
    return chosen(parts, total) is None
