"""FC113 where nothing sets a sum out: one value of a few that stand side by side is the sum of all others.

Only what holds to the last digit is said, and only as agreement: what nearly holds was never called a sum, so it is none of an
alarm. The fewer digits the values have, the more the words must say that they add up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations, islice, pairwise

from factcheck.compare.draft import Draft
from factcheck.inside.arithmetic import number
from factcheck.inside.footing import LEVEL_KINDS, alike
from factcheck.inside.found import tie
from factcheck.inside.page import Page, Row, shape
from factcheck.model import Claim, Message, message

ROWS, NEXT = 4, 2
"""Sentences side by side in which the values of one sum may stand, and from a part to a total that is called one."""
FEWEST, MOST = 3, 7
"""Values of a sum, the total among them."""
SURE, LIKELY = Decimal(100), Decimal(10)
"""Smallest steps in a total: from this on chance hardly makes three neighbours a sum; from that on a word of adding up must stand
beside them, and below it nothing is said."""
WIDE, LINES, MOST_NEAR = 6, 12, 10
"""Sentences that may stand between a total and its parts, lines below a total, and values that are tried with one another."""
MOST_ABOVE, MOST_TOLD = 40, 400
"""Values before a total that are tried for it, and sums of one article that are looked at: a text of numbers alone ends there."""
FEW = 3
"""Neighbours of which the fewer digits speak; more of them are more often a sum by chance."""
_ADDS = shape("{total}|{remainder}|{leftover}|{split}|{adds}")
_CALLED = shape(r"{total}[^,.\ue000-\ue008]{0,12}$")
_COMPARES = shape("{than_after}|→|->")

Held = tuple[str, Sequence[Claim], Claim]
"""How a total follows from its terms: sum or product."""


def check(page: Page, told: Sequence[Draft]) -> Iterator[Draft]:
    """Sums, differences and products that hold and that no other check has spoken of."""
    spoken = [frozenset(c.id for c in draft.claims) for draft in told]
    for relation, parts, total in islice(_held(page), MOST_TOLD):
        ids = frozenset(c.id for c in (*parts, total))
        if not any(ids <= each or _is_of(page, each, total, parts) for each in spoken):
            spoken.append(ids)
            yield tie(((*parts, total),), _why(relation, parts, total))


def _is_of(page: Page, spoken: frozenset[str], total: Claim, parts: Sequence[Claim]) -> bool:
    """This total and numbers of the same sentences have their verdict."""
    rows = {page.row_of.get(each) for each in spoken if each != total.id}
    return total.id in spoken and any(page.row_of[c.id] in rows for c in parts)


def _why(relation: str, parts: Sequence[Claim], total: Claim) -> Message:
    if relation == "product":
        return message("why.tie.product", one=parts[0].value, times=parts[1].value, total=total.value)
    return message("why.tie.sum", terms=" + ".join(c.quote for c in parts), total=total.value)


def _held(page: Page) -> Iterator[Held]:
    counted = [[c for c in row.claims if _counts(c)] for row in page.rows]
    for first in page.rows:
        for values in _by_unit(counted[first.index : first.index + ROWS]) if counted[first.index] else ():
            yield from _blocks(page, values, first)
        for values in _by_unit(counted[first.index : first.index + WIDE]) if counted[first.index] else ():
            yield from _led(page, values, first)
            yield from _triples(page, values, first)
        yield from _announced(page, first)
        yield from _products(page, first)


def _by_unit(rows: Sequence[Sequence[Claim]]) -> Iterator[list[Claim]]:
    """The values of each unit in the order of the text; one said twice in a row stands once."""
    found: list[list[Claim]] = []
    for claim in (c for row in rows for c in row):
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


def _blocks(page: Page, values: Sequence[Claim], first: Row) -> Iterator[Held]:
    """Neighbours of which the largest is the sum of the others; they begin in the first row, so that each is tried once."""
    for start, opening in enumerate(values):
        if page.row(opening) is not first:
            return
        for end in range(start + FEWEST, min(len(values), start + MOST) + 1):
            block = values[start:end]
            total = max(block, key=size)
            if size(total) * 2 == sum(map(size, block)) and _is_no_chance(page, block, total):
                yield "sum", [c for c in block if c is not total], total


def _led(page: Page, values: Sequence[Claim], first: Row) -> Iterator[Held]:
    """가계대출은 3조2천억원 늘었다. 은행에서 2조1천억원, 2금융권에서 1조1천억원: a sentence with the total alone, and the next one
    of this unit begins with its parts."""
    total = values[0]
    if page.row(total) is not first or page.row(values[1]) is first:
        return
    parts = [c for c in values[1:] if page.row(c) is page.row(values[1])]
    for end in range(2, min(len(parts), MOST) + 1):
        fits = sum(map(size, parts[:end])) == size(total)
        if fits and size(total) / min(map(_step, (total, *parts[:end]))) >= LIKELY and _stand_together(page, parts[:end]):
            yield "sum", parts[:end], total


def _stand_together(page: Page, values: Sequence[Claim]) -> bool:
    return not any(_COMPARES.search(page.between(a, b)) for a, b in pairwise(values))


def _triples(page: Page, values: Sequence[Claim], first: Row) -> Iterator[Held]:
    """매출 4218억원, 영업이익 612억원 … 영업비용 3606억원: four digits are no chance among a few values, wherever they stand."""
    few = values[:MOST_NEAR]
    for a, b, c in combinations(few, 3):
        if page.row(a) is not first:
            return
        one, other, total = sorted((a, b, c), key=size)
        if size(one) + size(other) == size(total) and size(total) / min(map(_step, (a, b, c))) >= SURE * 20:
            yield "sum", (one, other), total


def _announced(page: Page, row: Row) -> Iterator[Held]:
    """A total that is called one: the values of a line below it, one value of each line, or two values above it."""
    for total in [c for c in row.claims if _counts(c) and _CALLED.search(page.before(c, 24))][:MOST_NEAR]:
        below = page.rows[row.index + 1 : row.index + 1 + LINES]
        lines = [[c for c in each.claims if _counts(c) and c.value.unit == total.value.unit] for each in below]
        for parts in (*lines, *_columns(lines)):
            if len(parts) > 1 and sum(map(size, parts)) == size(total) and _finely(total, parts, len(parts)):
                yield "sum", parts, total
        above = [c for each in page.rows[max(0, row.index - LINES) : row.index + 1] for c in each.claims if _counts(c)]
        above = [c for c in above if c.value.unit == total.value.unit and page.place[c.id] < page.place[total.id]]
        above = above[-MOST_ABOVE:]
        last = [c for c in above if page.row(c).index >= row.index - NEXT]
        for one, other in ((a, b) for b in last for a in above if page.place[a.id] < page.place[b.id]):
            if size(one) + size(other) == size(total) and _finely(total, (one, other), 2):
                yield "sum", (one, other), total


def _columns(lines: Sequence[Sequence[Claim]]) -> Iterator[list[Claim]]:
    """One value each of lines that follow one another."""
    run: list[Claim] = []
    for line in (*lines, ()):
        if len(line) == 1:
            run.append(line[0])
        else:
            if len(run) >= FEWEST:
                yield run
            run = []


def _finely(total: Claim, parts: Sequence[Claim], count: int) -> bool:
    return size(total) / min(map(_step, (total, *parts))) >= (SURE if count < FEWEST else LIKELY)


def _products(page: Page, row: Row) -> Iterator[Held]:
    """시간당 1만320원 … 209시간 … 215만6880원: a number of one unit, times a number of another."""
    claims = [c for each in page.rows[row.index : row.index + 2] for c in each.claims if _counts(c)][:MOST_NEAR]
    for total in claims:
        if size(total) / _step(total) < SURE:
            continue
        for one in (c for c in claims if c.value.unit == total.value.unit and size(c) < size(total)):
            for times in (c for c in claims if not alike(c, total) and size(c) > 1):
                if size(one) * size(times) == size(total) and page.row(min((one, times, total), key=_place(page))) is row:
                    yield "product", (one, times), total


def _place(page: Page) -> Callable[[Claim], int]:
    return lambda claim: page.place[claim.id]


def _is_no_chance(page: Page, block: Sequence[Claim], total: Claim) -> bool:
    """Digits enough, or a word of adding up among the values and no comparison between them."""
    steps = size(total) / min(map(_step, block))
    if len({size(c) for c in block}) < len(block) and len(block) == FEW:
        return False  # twice 256 is 512 by what the two are, not because they are added
    if steps >= SURE and (len(block) == FEW or steps >= SURE * 10):
        return True
    start, end = page.row(block[0]).start, page.row(block[-1]).end
    said = bool(_ADDS.search(page.text, start, end))
    enough = steps >= SURE or (steps >= LIKELY and len(block) <= FEW + 1)
    return said and enough and _stand_together(page, block)


def _step(claim: Claim) -> Decimal:
    """The place of the last digit that is not zero."""
    exponent = size(claim).normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
