"""Values that are written twice: 5000억(500B), 84㎡(약 35평), 10억달러(약 1조4000억원).

The second notation stays a Mention of its own that points at the first, so that the check of the pair sees both. A
share in parentheses (8300명(3.6%)) restates nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from factcheck.mention.candidate import Measured
from factcheck.mention.hedge import hedge_after
from factcheck.model import Lang
from factcheck.value import factor_of

_OPEN = re.compile(
    r"[ ]?(?:급|규모|수준|짜리)?[ ]?[(（\[][ ]?(?:우리[ ]?돈|한화|원화|미화|달러화|한국[ ]?돈|or|about|roughly)?[ ]?(?:으로|로)?[ ]?",
    re.IGNORECASE,
)
_CLOSE = re.compile(r"[ ]?(?:상당|어치|규모|[·,/].{0,20})?[)）\]]")
MAGNITUDE = Decimal(1_000_000)
"""Bare numbers restate each other only when they are large: 7위(3) and 2025(15) are something else."""


def glossed(text: str, found: Sequence[Measured], lang: Lang) -> None:
    """Makes each restatement point at the value before its parenthesis."""
    for before, one in pairwise(found):
        if before.gloss_of is None and _is_gloss(text, before, one):
            one.gloss_of, one.rules = before.start, (*one.rules, "gloss")
            _bound(text, before, one, lang)


def _is_gloss(text: str, first: Measured, second: Measured) -> bool:
    edge = max(first.end, min(first.extent[1], second.extent[0]))
    spans = (text[first.end : second.extent[0]], text[edge : second.extent[0]])
    if not any(len(span) <= 16 and _OPEN.fullmatch(span) for span in spans):
        return False
    return _CLOSE.match(text, max(second.extent[1], second.end)) is not None and _same_dimension(first, second)


def _bound(text: str, first: Measured, gloss: Measured, lang: Lang) -> None:
    """A bound behind the parenthesis belongs to the value before it: 500B(5000억개) 이상."""
    close = _CLOSE.match(text, max(gloss.extent[1], gloss.end))
    after = hedge_after(text, close.end(), lang) if close else None
    if after is None or first.hedge not in ("exact", "approx") or after.hedge == "exact":
        return
    lo = None if after.hedge in ("at_most", "less_than") else first.value.lo
    hi = None if after.hedge in ("at_least", "more_than") else first.value.hi
    first.hedge, first.extent, first.value = after.hedge, (first.extent[0], after.end), replace(first.value, lo=lo, hi=hi)
    first.rules = (*first.rules, f"hedge.{after.hedge}")
    first.width = after.width or first.width


def _same_dimension(first: Measured, second: Measured) -> bool:
    if "percent" in (first.kind, second.kind) or first.kind in ("rank", "ordinal"):
        return False
    if first.kind == "money" or second.kind == "money":
        return first.kind == second.kind and first.value.unit != second.value.unit
    if first.value.unit and second.value.unit:
        return factor_of(first.value.unit)[1] == factor_of(second.value.unit)[1] and first.value.unit != second.value.unit
    return _size(first) >= MAGNITUDE or _size(second) >= MAGNITUDE


def _size(one: Measured) -> Decimal:
    ends = [abs(end) for end in (one.value.lo, one.value.hi) if isinstance(end, Decimal)]
    return max(ends, default=Decimal(0))
