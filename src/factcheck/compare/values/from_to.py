"""Ends of two changes that begin at two values: 211대에서 128대로, 268대에서 167대로; from 211 to 128, from 268 to 167.

Where start and end both differ the texts measured twice (a weekday and a Sunday), for a slip is in one number. Refused: a start that
the other text has too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import product

from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.compare.spans import claims_in
from factcheck.model import Claim
from factcheck.overlap import prove

BACK = 30
"""Characters before an end in which its start stands."""
COMPARED = frozenset({"FC101", "FC103", "FC106", "FC107"})
LATER = "FC402"
"""A later state of one thing: two measurements are none either."""
_KO = re.compile(r"에서\s(?:[가-힣]{2,4}\s)?$")
_EN = re.compile(r"\sto\s(?:about\s|around\s|nearly\s)?$")


def of_two_changes(extractions: Sequence[Extraction]) -> Callable[[Draft], bool]:
    """Whether the values of a difference are ends of changes that begin elsewhere."""
    texts = {each.article.id: each for each in extractions}

    def apart(draft: Draft) -> bool:
        return any(_begin_apart(draft, partner) for partner in (_start_of, _end_of))

    def _begin_apart(draft: Draft, partner: Callable[[Extraction, Claim], Claim | None]) -> bool:
        compared = draft.rule == LATER or (draft.rule in COMPARED and draft.is_alarm)
        if not compared or len(draft.groups) < len("ab"):
            return False
        left, right = ([partner(texts[c.article], c) for c in group] for group in draft.groups[:2])
        return all(a is not None and b is not None and not prove(a.readings, b.readings).met for a, b in product(left, right))

    return apart


def _start_of(each: Extraction, claim: Claim) -> Claim | None:
    """The value of the unit from which the change to this one begins."""
    text, end = each.article.text, claim.span[0]
    mark = (_KO if each.article.language == "ko" else _EN).search(text, max(claim.scope[0], end - BACK), end)
    if mark is None:
        return None
    before = claims_in(each, (max(claim.scope[0], end - BACK), end))
    return next(
        (c for c in before if c.span[1] == mark.start() and c.value.unit == claim.value.unit and c.kind == claim.kind), None
    )


def _end_of(each: Extraction, claim: Claim) -> Claim | None:
    """The value of the unit at which the change from this one ends."""
    behind = claims_in(each, (claim.span[1], min(claim.scope[1], claim.span[1] + BACK)))
    found = next((c for c in behind if c.value.unit == claim.value.unit and c.kind == claim.kind), None)
    return found if found and _start_of(each, found) is claim else None
