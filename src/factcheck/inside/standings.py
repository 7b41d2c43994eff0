"""FC518: values that a text puts in order without ranks: A가 51만 명으로 으뜸이고 B 48만, C 49만 명 차례다; led with 120, followed by B on 90 and C on 95.

Only values of one unit side by side, closed by words of order; any of them that another measure, day or total may explain ends
the matter. The order may rise or fall, but where the first is called the largest it must fall.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from factcheck.compare.draft import Draft
from factcheck.inside.arithmetic import number, same_unit
from factcheck.inside.found import alarm
from factcheck.inside.page import DATE, Page, Row, shape
from factcheck.model import Claim, message

_IN_ORDER = shape("{in_order}")
_CLOSED = re.compile(
    r"(?:순|순서|차례)(?:으로|로|이|였|이었)[가-힣]{0,3}[^은는\ue000-\ue008]{0,12},?\s[^\ue000-\ue008]{0,24}[은는]\s"
)
_MOST = shape(r"^[^,\ue000-\ue008]{0,14}{most}")
_MOST_BEFORE = shape(r"{most}[^,\ue000-\ue008]{0,30}$")
_PER_SO_MANY = shape(r"\s?(?:당|명당|per\b)")
"""인구 10만 명당 21.4명: what others are counted by is none of them."""
_APART = shape(r"{apart}|{than_after}|\b(?:vs|against)\b|→|->|[()]")
_NAME = re.compile("[가-힣A-Za-z]")
KINDS = frozenset({"money", "count", "quantity", "percent"})
THREE, MOST_VALUES = 3, 12
BETWEEN, BEHIND = 40, 16


def check(page: Page) -> Iterator[Draft]:
    """Lists in order of which one value is out of it."""
    for row in page.rows:
        for run in _runs(page, row):
            yield from _check_run(page, run)


def _runs(page: Page, row: Row) -> Iterator[list[Claim]]:
    """Values of one unit side by side, each with a name before or after it and nothing else in between."""
    run: list[Claim] = []
    for claim in [c for c in row.claims if c.kind != "date"][:MOST_VALUES]:
        fits = claim.kind in KINDS and claim.value.is_point and claim.framing != "change_by" and claim.hedge == "exact"
        fits = fits and not _PER_SO_MANY.match(page.after(claim, 4))
        if (
            run
            and fits
            and same_unit(run[-1], claim)
            and run[-1].value.unit == claim.value.unit
            and _beside(page, run[-1], claim)
        ):
            run.append(claim)
            continue
        if len(run) > 1:
            yield run
        run = [claim] if fits else []
    if len(run) > 1:
        yield run


def _beside(page: Page, a: Claim, b: Claim) -> bool:
    between = page.between(a, b)
    closed = _CLOSED.search(between)  # 978명, 436명 순이고 사망자는 12명, 9명 순: two lists, each in its own order
    return 1 < len(between) <= BETWEEN and not closed and not _APART.search(between) and bool(_NAME.search(between))


def _check_run(page: Page, run: Sequence[Claim]) -> Iterator[Draft]:
    numbers = [number(c) for c in run]
    largest = bool(_MOST.search(page.after(run[0], 24)) or _MOST_BEFORE.search(page.before(run[0], 50)))
    ordered = bool(
        _IN_ORDER.search(page.after(run[-1], BEHIND)) or any(_IN_ORDER.search(page.between(a, b)) for a, b in pairwise(run))
    )
    dated = any(DATE in page.between(a, b) for a, b in pairwise(run))
    if _APART.search(page.before(run[0], 12)) or not (largest or (ordered and not dated)):
        return
    wrong = not _falls(numbers) and (largest or not _falls([-n for n in numbers])) if ordered else numbers[0] < max(numbers)
    if not wrong or (len(run) < THREE and (not largest or run[0].value.unit is None)):
        return  # 11언더파 205타: two bare numbers may be of two things
    why = message("why.ranks", values=", ".join(c.quote for c in run))
    yield alarm("FC518", tuple((c,) for c in run), why, message("ask.order"))


def _falls(numbers: Sequence[Decimal]) -> bool:
    return all(a >= b for a, b in pairwise(numbers))
