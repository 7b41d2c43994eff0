"""FC504: the dead, the rescued and the rest who are missing against all who were aboard, wherever the text gives the four.

Only where the text says that the last part is the rest (나머지 3명은 실종, the remaining three): then the split leaves nobody out. Each
part must have one number near the rest. Refused: a rest of a smaller group (승무원 6명 중 2명), counts of two hours, ships or planes
of two numbers aboard, and any choice of the numbers near by that adds up.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from factcheck.compare.draft import Draft
from factcheck.compare.values.casualties import kind_of
from factcheck.inside.arithmetic import number
from factcheck.inside.footing import broken
from factcheck.inside.page import Page, Row, shape
from factcheck.inside.wholes import REST, amounts, chosen, is_tie, misses
from factcheck.model import Claim

BACK, MOST = 4, 6
"""Sentences before the rest in which the other parts stand, and into how many one of them may be divided."""
_GONE = shape(r"{fate_missing}")
_ALIVE = shape(r"\s?{fate_alive}[은는이가]?\s")
_ALL = shape(r"(?:총|모두|합쳐)\s?$")
_HOUR = frozenset({"time"})


def check(page: Page, told: Sequence[Draft]) -> Iterator[Draft]:
    """The fates of all who were aboard, of which no other check has spoken."""
    spoken = {c.id for draft in told if draft.is_alarm and not draft.held for c in draft.claims}
    kinds = {c.id: kind for c in page.at.values() if (kind := kind_of(page.each, c))}
    aboard = [c for c in page.at.values() if kinds.get(c.id) == "aboard" and c.hedge == "exact" and c.value.is_point]
    if len({number(c) for c in aboard}) != 1:
        return
    for row in page.rows if "deaths" in kinds.values() else ():
        for rest in amounts(row):
            if rest.id not in spoken and REST.search(page.before(rest, 26)) and _GONE.search(page.text, row.start, row.end):
                yield from _judged(page, (row, rest), kinds, aboard[0])


def _judged(page: Page, last: tuple[Row, Claim], kinds: Mapping[str, str], total: Claim) -> Iterator[Draft]:
    row, rest = last
    rows = [each for each in page.rows[max(0, row.index - BACK) : row.index + 1] if each.kind not in {"title", "caption"}]
    before = [c for each in rows for c in amounts(each, rest) if page.place[c.id] < page.place[rest.id]]
    dead = [c for c in before if kinds.get(c.id) == "deaths"]
    alive = _alive(page, rows, [c for c in before if c not in dead], kinds)
    if any(len({number(c) for c in found}) != 1 for found in (dead, alive)) or _of_two_hours(rows):
        return
    parts = [dead[0], alive[0], rest]
    if any(c.hedge != "exact" for c in parts):
        return
    found = is_tie(parts, total)
    if found is None and misses(parts, total) and not _may_be_of_others(before, rest, total):
        found = broken(parts, total)
    if found is not None:
        yield found


def _alive(page: Page, rows: Sequence[Row], counts: Sequence[Claim], kinds: Mapping[str, str]) -> list[Claim]:
    """Those whom the words around say so of; of a sentence about the survivors the count that is called all of them."""
    said = [c for c in counts if kinds.get(c.id) == "rescued"]
    about = {row.index for row in rows if _ALIVE.match(page.text, row.start, row.end)}
    return said or [c for c in counts if page.row_of[c.id] in about and _ALL.search(page.before(c, 4))]


def _of_two_hours(rows: Sequence[Row]) -> bool:
    return len({c.value.lo for row in rows for c in row.claims if c.kind in _HOUR}) > 1


def _may_be_of_others(before: Sequence[Claim], rest: Claim, total: Claim) -> bool:
    """The rest is that of a group near by, or some of the numbers near by make the total with it. What one of them is divided into
    (사망 77명(남 42명, 여 35명)) is told of that one."""
    bases = [c for c in before if dict(c.axes).get("part") == "base" and number(c) != number(total)]
    return bool(bases) or chosen(_undivided(before), total, [rest]) is not None


def _undivided(counts: Sequence[Claim]) -> list[Claim]:
    """Without those side by side that add up to another of the same sentence."""
    parts: set[str] = set()
    for start in range(len(counts)):
        for end in range(start + 2, min(len(counts), start + MOST) + 1):
            run = counts[start:end]
            together = sum((number(c) for c in run), Decimal(0))
            if any(number(c) == together and c.scope == run[0].scope == run[-1].scope for c in counts if c not in run):
                parts |= {c.id for c in run}
    return [c for c in counts if c.id not in parts]
