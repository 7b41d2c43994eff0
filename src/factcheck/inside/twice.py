"""Words around parts and their whole that say why they are not equal: some count twice (교수 두 명은 단체 대표를 겸한다; one engineer also
farms), things are graded in two fields, or what is missing is told in the sentence behind (모자라는 30억원은 기부금으로 채운다).

An alarm about such a sum is no finding. A word that is said of many things (따로, also) explains only a sentence that tells of as many
as the sum is off, or of some.
"""

from __future__ import annotations

from decimal import Decimal

from factcheck.compare.draft import Draft
from factcheck.inside.arithmetic import number, same_unit
from factcheck.inside.page import Page, Row, shape
from factcheck.model import Claim

BEHIND = 2
"""Sentences behind the parts that may say it."""
FEWEST = 2
"""Groups of an alarm about a sum: the whole, and its parts."""
_SURE = shape("{counted_twice}")
_OF_SOME = shape("{also_counted}")
_SOME = shape(r"{some_of_them}|(?<![가-힣])(?:한|두|세|네|다섯)\s[가-힣]{2,8}[은는이가의]\s")
_TWO_FIELDS = shape("{two_gradings}")
_MISSING = shape("{what_is_missing}")


def explains_sum(page: Page, draft: Draft) -> bool:
    """The text says why the parts of an alarm are more, or less, than their whole."""
    if draft.rule != "FC504" or draft.severity == "tie" or len(draft.groups) != FEWEST:
        return False
    total, parts = draft.groups[0], draft.groups[1]
    if len(total) != 1 or any(c.id not in page.row_of for c in (*total, *parts)):
        return False
    own = {page.row_of[c.id] for c in (*total, *parts)}
    gap = sum((number(c) for c in parts), Decimal(0)) - number(total[0])
    behind = _behind(page, own, parts)
    if gap < 0:
        return any(_MISSING.search(page.text, row.start, row.end) and _tells(row, -gap, total[0]) for row in behind)
    rows = [page.rows[n] for n in sorted(own)]
    return (
        any(_SURE.search(page.text, row.start, row.end) for row in (*rows, *behind))
        or any(_TWO_FIELDS.search(page.text, row.start, row.end) for row in rows)
        or any(_is_of_some(page, row, gap, total[0]) for row in behind)
    )


def _behind(page: Page, own: set[int], parts: tuple[Claim, ...]) -> list[Row]:
    last = max(own)
    return [row for row in page.rows[last + 1 : last + 1 + BEHIND] if row.kind == page.row(parts[0]).kind]


def _is_of_some(page: Page, row: Row, gap: Decimal, total: Claim) -> bool:
    if not _OF_SOME.search(page.text, row.start, row.end):
        return False
    return bool(_SOME.search(page.text, row.start, row.end)) or _tells(row, gap, total)


def _tells(row: Row, gap: Decimal, total: Claim) -> bool:
    """The sentence has the number by which the sum is off."""
    return any(isinstance(c.value.lo, Decimal) and c.value.lo == gap and _is_alike(c, total) for c in row.claims)


def _is_alike(claim: Claim, total: Claim) -> bool:
    return same_unit(claim, total) or (claim.kind == total.kind == "count")
