"""FC506: two amounts and the percentages by which they divide one whole (80 % or 113.6 billion, 20 % or 28.4 billion).

The whole need not be printed: what makes 100 % together are its parts. Refused: shares that do not add up to exactly 100.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.compare.draft import Draft
from factcheck.inside.arithmetic import HUNDRED, ends, number, same_unit
from factcheck.inside.found import alarm, of_unit, tie
from factcheck.inside.page import Page, shape
from factcheck.model import Claim, message

PARTED = (
    shape(r"<P:share>인\s<g6><L:part><g30><P:rest>인\s<g6><L:other>"),
    shape(r"<L:part>\s?\(<P:share>\)<g30><L:other>\s?\(<P:rest>\)"),
    shape(r"<P:share>,?\s(?:or|which is)\s<c8><L:part>,?\s<g40><P:rest>,?\s(?:or|which is)\s<c8><L:other>"),
)
"""One part and its share, the other part and its share."""


def check(page: Page) -> Iterator[Draft]:
    """Wholes in two parts."""
    for pattern in PARTED:
        for found in page.find(pattern):
            yield from _judged(found["part"], found["share"], found["other"], found["rest"])


def _judged(part: Claim, share: Claim, other: Claim, rest: Claim) -> Iterator[Draft]:
    percents = (share, rest)
    if number(share) + number(rest) != HUNDRED or any(c.kind != "percent" or c.framing == "change_by" for c in percents):
        return
    a, b, stated = ends(part, "lenient"), ends(other, "lenient"), ends(share, "lenient")
    if not same_unit(part, other) or a is None or b is None or stated is None or min(a.lo, b.lo) <= 0:
        return
    low, high = HUNDRED * a.lo / (a.lo + b.hi), HUNDRED * a.hi / (a.hi + b.lo)
    groups = ((part,), (other,), (share,), (rest,))
    if low <= stated.hi and stated.lo <= high:
        yield tie((tuple(c for group in groups for c in group),), message("why.tie.parted"))
        return
    computed = of_unit(HUNDRED * number(part) / (number(part) + number(other)), "percent")
    why = message("why.parted", part=part.value, other=other.value, computed=computed, stated=share.value)
    yield alarm("FC506", groups, why, message("ask.share"))
