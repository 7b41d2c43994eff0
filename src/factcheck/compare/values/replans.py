"""A plan that one text says was changed, and texts that print the earlier figure as the plan (FC402): 4조2000억원에서 3조8000억원으로
낮춰 잡았다, raised to $2.9 billion from $2.4 billion.

The text that states the change gives both values; only a word of planning makes the first one old. Refused: a change of the thing
itself (매출이 3조원에서 4조원으로 늘었다), texts that print the new value as well or are later than the change.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.compare.values.framings import Step, steps_of
from factcheck.keyed import value_key
from factcheck.lexicon.cues import WORDS, english, korean
from factcheck.model import Claim, message

DIGITS = 2
"""Significant digits that keep an equal value elsewhere from being a chance."""
_REPLANNED = re.compile(f"{korean(WORDS['replanned'].ko)}|{english(WORDS['replanned'].en)}")


def compare_replans(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """Every changed plan with the texts that have its earlier figure."""
    for each in extractions:
        for step in steps_of(each):
            start, end = step.start.scope
            if step.cells or step.start.significant < DIGITS or not _REPLANNED.search(each.article.text, start, end):
                continue
            stale = [claim for other in extractions if other is not each for claim in _stale(other, each, step)]
            if stale:
                why = message("why.revision", old=step.start.value, new=step.end.value)
                yield Draft("FC402", "UPDATE", "info", ((step.end,), (*stale, step.start)), (why,), Decimal("0.85"))


def _stale(other: Extraction, each: Extraction, step: Step) -> Iterator[Claim]:
    """The earlier figure in a text that is not later and has not the new one."""
    if not other.article.date or not each.article.date or other.article.date > each.article.date:
        return
    old, new = value_key(step.start), value_key(step.end)
    if any(value_key(claim) == new for claim in other.claims):
        return
    for claim in other.claims:
        named = claim.attribute == step.start.attribute or bool(_names(claim) & _names(step.start))
        if value_key(claim) == old and named:
            yield claim


def _names(claim: Claim) -> frozenset[str]:
    return claim.context.label | claim.context.head
