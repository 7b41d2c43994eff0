"""FC101, FC515: one streak of two lengths in one article: 무역수지 14개월 연속 흑자 above, 월별 수지는 13개월 연속 흑자 below.

A headline against its body is FC515. Two streaks of one sentence are two. What goes on must be named beside both: a sentence that takes it from before may have gone over
to another thing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from factcheck.compare.draft import Draft
from factcheck.compare.order.streak import streaks_of
from factcheck.compare.order.streaks import ATTRIBUTE, are_rivals, is_one_thing
from factcheck.inside.found import alarm
from factcheck.inside.headline import HEADS
from factcheck.inside.page import Page
from factcheck.model import message


def check(page: Page) -> Iterator[Draft]:
    """Each two lengths of a streak, once."""
    told: set[frozenset[str]] = set()
    for a, b in combinations(streaks_of(page.each), 2):
        lengths = frozenset({*a.kind, *a.what, str(a.number), str(b.number)})
        if lengths in told or a.claim.scope == b.claim.scope or not are_rivals(a, b) or not is_one_thing(a.what, b.what):
            continue
        told.add(lengths)
        rule = "FC515" if (a.claim.where in HEADS) != (b.claim.where in HEADS) else "FC101"
        why = message("why.streaks", first=a.claim.quote, second=b.claim.quote)
        yield replace(alarm(rule, ((a.claim,), (b.claim,)), why, message("ask.streaks")), severity="warning", attribute=ATTRIBUTE)
