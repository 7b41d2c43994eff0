"""FC513: a date with a weekday that the calendar does not give it. Two-sided: either may be the wrong one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.model import message

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def check(each: Extraction) -> Iterator[Draft]:
    """Dates whose stated weekday is another day's."""
    for claim in each.claims:
        stated = claim.value.text
        if claim.kind != "date" or stated not in WEEKDAYS or not claim.value.is_point or not isinstance(claim.value.lo, str):
            continue
        actual = WEEKDAYS[date.fromisoformat(claim.value.lo).weekday()]
        if actual != stated:
            why = message(
                "why.weekday", day=claim.value.lo, stated=message(f"weekday.{stated}"), actual=message(f"weekday.{actual}")
            )
            yield Draft("FC513", "CONFLICT", "warning", ((claim,),), (why,), Decimal("0.9"), ask=message("ask.weekday"))
