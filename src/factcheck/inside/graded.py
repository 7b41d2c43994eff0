"""FC504: parts of one classification beside the sentence of their whole: 사업장을 47곳 안고 있다. 평가에서 양호가 28곳, 유의가 11곳,
부실우려가 9곳이었다.

Nothing says that these are all, so what is less than the whole may have an unnamed rest; parts that are more than it cannot be
right where each thing falls into one class. Refused: kinds of which a thing may have several (위반 유형), other times, and
sentences with any other number.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from factcheck.compare.draft import Draft
from factcheck.inside.arithmetic import number
from factcheck.inside.footing import broken, near
from factcheck.inside.page import LEVEL, Page, Row, shape
from factcheck.inside.wholes import NOT_PARTS, amounts, chosen, is_printed, is_tie, printed
from factcheck.lexicon.places import PLACES
from factcheck.model import Claim

FEWEST, MOST = 3, 8
"""Parts of a classification."""
_SORTED, _MAY_OVERLAP = (
    shape("{sorted_into}"),
    shape("{may_overlap}|{prior}|{than_after}|{among_them}|{ranked}|{multiple_answers}"),
)
_OPEN = shape(r"등(?![가-힣]{2})|외에|이상(?![가-힣])|나머지|\binclud(?:e|es|ed|ing)\b|such as|at least|among|the rest|others")
_NEXT_KO = shape(
    r"(?:씩)?(?:이고|이며|이었고|였고|으로|과|와|및)?(?:\s?[,·/]|\s)\s?(?P<name>[가-힣A-Za-z·/ ]{1,16}?)\s?(?:이|가|은|는)?\s?"
)
_NEXT_EN = shape(r"(?:\s[a-z-]{2,16}){0,5}?(?:,|,?\sand|;)\s")
_CLOSES = shape(
    r"(?:이다|다|이었다|였다|입니다|이었습니다|으로\s[가-힣]{1,6}됐다|으로\s[가-힣]{1,6}됐습니다|(?:\s[a-z-]{2,16}){1,5})?[.]?\s?"
)
_LEAD = shape(r"(?:^|[\s,:])(?P<name>[가-힣A-Za-z·/]{1,16}?)\s?(?:이|가|은|는)?\s?$")
_REGIONS = frozenset(
    (*(name for region in PLACES.region for name in region.names), *(name for each in PLACES.country for name in each.ko))
)


def check(page: Page, told: Sequence[Draft]) -> Iterator[Draft]:
    """Classifications that no other check has added up."""
    spoken = [{c.id for c in draft.claims} for draft in told if not draft.held]
    known = printed(page)
    for row in page.rows:
        parts = _parts(page, row)
        if not parts or any(len({c.id for c in parts} & each) > 1 for each in spoken):
            continue
        for total in _wholes(page, row, parts):
            found = _judged(page, row, total, parts)
            if found is not None and not (found.severity != "tie" and is_printed(known, parts)):
                yield found
                break


def _parts(page: Page, row: Row) -> list[Claim]:
    """The numbers of a sentence that holds nothing but the classes of one kind; none where it holds more."""
    counts = [c for c in row.claims if c.kind == "count"]
    if row.kind == "title" or not FEWEST <= len(counts) <= MOST or counts != list(row.claims):
        return []
    if amounts(row, counts[0]) != counts or any(c.hedge != "exact" or c.framing == "change_by" for c in counts):
        return []
    if any(page.text[page.place[c.id]] != LEVEL for c in counts) or not _CLOSES.fullmatch(page.after(counts[-1], 60)):
        return []
    joins = _NEXT_EN if page.each.article.language == "en" else _NEXT_KO
    return counts if all(joins.fullmatch(page.between(a, b)) for a, b in pairwise(counts)) else []


def _wholes(page: Page, row: Row, parts: Sequence[Claim]) -> Iterator[Claim]:
    """The one number of the unit in the sentence before, and in the one after."""
    for index in (row.index - 1, row.index + 1):
        if 0 <= index < len(page.rows) and page.rows[index].kind == row.kind:
            held = amounts(page.rows[index], parts[0])
            if len(held) == 1 and held[0].hedge == "exact" and number(held[0]) > max(number(c) for c in parts):
                yield held[0]


def _judged(page: Page, row: Row, total: Claim, parts: Sequence[Claim]) -> Draft | None:
    found = is_tie(parts, total)
    if found is not None:
        return found
    other = page.row(total)
    around = [c for each in (row, other) for c in amounts(each, total)]
    over = sum((number(c) for c in parts), Decimal(0)) > number(total)
    if not over or not near(parts, total) or chosen(around, total) is not None or not _is_sorted(page, row, parts):
        return None
    if any(
        _OPEN.search(page.text, each.start, each.end) or _MAY_OVERLAP.search(page.text, each.start, each.end)
        for each in (row, other)
    ):
        return None
    if NOT_PARTS.search(page.text, row.start, row.end) or NOT_PARTS.search(page.text, other.start, other.end):
        return None
    return broken(parts, total)


def _is_sorted(page: Page, row: Row, parts: Sequence[Claim]) -> bool:
    """The words say that things are sorted into classes, or the names of the parts are regions."""
    if _SORTED.search(page.text, row.start, row.end):
        return True
    first = _LEAD.search(page.text, row.start, page.place[parts[0].id])
    names = [first, *(_NEXT_KO.fullmatch(page.between(a, b)) for a, b in pairwise(parts))]
    return all(match is not None and match["name"].strip() in _REGIONS for match in names)
