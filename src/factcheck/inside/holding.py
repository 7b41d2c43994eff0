"""FC113 where nothing sets a sum out: one value of a few that stand side by side is the sum of all others.

Only what holds to the last digit is said, and only as agreement: what nearly holds was never called a sum, so it is none of an
alarm. The fewer digits the values have, the more the words must say that they add up.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from factcheck.compare.draft import Draft
from factcheck.inside.arithmetic import number
from factcheck.inside.footing import LEVEL_KINDS, alike
from factcheck.inside.found import tie
from factcheck.inside.page import Page, Row, shape
from factcheck.model import Claim, message

ROWS = 3
"""Sentences side by side in which the values of one sum may stand."""
FEWEST, MOST = 3, 7
"""Values of a sum, the total among them."""
SURE, LIKELY = Decimal(100), Decimal(10)
"""Smallest steps in a total: from this on chance hardly makes three neighbours a sum; from that on a word of adding up must stand
beside them, and below it nothing is said."""
FEW = 3
"""Neighbours of which the fewer digits speak; more of them are more often a sum by chance."""
_ADDS = shape("{total}|{remainder}|{leftover}|{split}|{adds}")
_COMPARES = shape("{than_after}|→|->")


def check(page: Page, told: Sequence[Draft]) -> Iterator[Draft]:
    """Sums and differences that hold among neighbouring values and that no other check has spoken of."""
    spoken = [frozenset(c.id for c in draft.claims) for draft in told]
    for first in range(len(page.rows)):
        for values in _by_unit(page.rows[first : first + ROWS]):
            for block, total in _sums(page, values, page.rows[first]):
                ids = frozenset(c.id for c in block)
                if not any(ids <= each for each in spoken):
                    spoken.append(ids)
                    parts = [c for c in block if c is not total]
                    terms = " + ".join(c.quote for c in parts)
                    yield tie(((*parts, total),), message("why.tie.sum", terms=terms, total=total.value))


def _by_unit(rows: Sequence[Row]) -> Iterator[list[Claim]]:
    """The values of each unit in the order of the text; one said twice in a row stands once."""
    found: list[list[Claim]] = []
    for claim in (c for row in rows for c in row.claims if _counts(c)):
        home = next((each for each in found if alike(each[0], claim)), None)
        if home is None:
            found.append([claim])
        elif size(home[-1]) != size(claim):
            home.append(claim)
    yield from (each for each in found if len(each) >= FEWEST)


def _counts(claim: Claim) -> bool:
    return claim.kind in LEVEL_KINDS and claim.value.is_point and bool(claim.readings) and size(claim) > 0


def size(claim: Claim) -> Decimal:
    """The number without its sign: what was cut is added as it is written."""
    return abs(number(claim))


def _sums(page: Page, values: Sequence[Claim], first: Row) -> Iterator[tuple[Sequence[Claim], Claim]]:
    """Neighbours of which the largest is the sum of the others; they begin in the first row, so that each is tried once."""
    for start, opening in enumerate(values):
        if page.row(opening) is not first:
            return
        for end in range(start + FEWEST, min(len(values), start + MOST) + 1):
            block = values[start:end]
            total = max(block, key=size)
            if size(total) * 2 == sum(map(size, block)) and _is_no_chance(page, block, total):
                yield block, total


def _is_no_chance(page: Page, block: Sequence[Claim], total: Claim) -> bool:
    """Digits enough, or a word of adding up among the values and no comparison between them."""
    steps = size(total) / min(map(_step, block))
    if steps >= SURE and (len(block) == FEW or steps >= SURE * 10):
        return True
    start, end = page.row(block[0]).start, page.row(block[-1]).end
    said = bool(_ADDS.search(page.text, start, end))
    return said and steps >= LIKELY and not any(_COMPARES.search(page.between(a, b)) for a, b in pairwise(block))


def _step(claim: Claim) -> Decimal:
    """The place of the last digit that is not zero."""
    exponent = size(claim).normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
