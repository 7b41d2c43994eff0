"""Weekdays across texts (FC401): one date with two weekdays, or one day's statement with two.

The calendar settles which weekday a date has; what it cannot settle is whether the date or the weekday is the slip, so
both stand. Peers are dates of the same day in other texts, and weekdays alone (on Thursday) for the same statement.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.mention import read_values
from factcheck.model import Claim, message
from factcheck.resolve import text_claim

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_IN_BRACKETS = re.compile(r"^[^~∼–]{0,30}\(([월화수목금토일])\)")
"""A span keeps no weekday in its value: 6월 19일(금) ~ 12월 13일(일)."""
WEEKDAY_GAP = Decimal("0.1")
"""A weekday beside its date is a small thing: it ranks below a date that differs."""
MOST_OF_A_LINE = 400
"""Characters of a line above the text that are looked through."""
SHARED = 2
"""Words in common that make a peer of a date without a weekday."""


def compare_weekdays(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """Dates whose weekday another text contradicts; a span of days (19 June to 13 December) is a peer of its first day."""
    by_day: dict[str, list[Claim]] = defaultdict(list)
    for each in extractions:
        for claim in each.claims:
            if claim.kind == "date" and isinstance(claim.value.lo, str) and claim.value.hi is not None:
                by_day[claim.value.lo].append(claim)
    for day, claims in sorted(by_day.items()):
        actual = WEEKDAYS[date.fromisoformat(day).weekday()]
        wrong = [c for c in claims if c.value.is_point and _stated(c) not in (None, actual)]
        if wrong:
            lines = [claim for each in extractions if each.article.id != wrong[0].article for claim in _release_lines(each, day)]
            yield from _of_day(day, wrong, [*claims, *lines], by_day)


def _release_lines(each: Extraction, day: str) -> Iterator[Claim]:
    """Where a line above or below the text, in which no claim is read, has the day with a weekday (보도시점: 2026. 4. 14.(화) 조간)."""
    article = each.article
    for block in article.blocks:
        written = article.text[block.start : min(block.end, block.start + MOST_OF_A_LINE)] if block.kind == "boilerplate" else ""
        for found in read_values(written, article.language, article.date) if day[:4] in written else ():
            if found.kind == "date" and found.value.lo == day and found.value.text in WEEKDAYS:
                span = block.start + found.start, block.start + found.end
                named = text_claim(each, "date", span, (day, "weekday"), found.quote)
                yield replace(named, value=found.value, readings=found.readings)


def _of_day(day: str, wrong: Sequence[Claim], claims: Sequence[Claim], by_day: Mapping[str, Sequence[Claim]]) -> Iterator[Draft]:
    actual = WEEKDAYS[date.fromisoformat(day).weekday()]
    right = [c for c in claims if _stated(c) == actual and c.article != wrong[0].article]
    peers = right or _peers(day, wrong[0], claims, by_day)
    if not peers:
        return
    stated = _stated(wrong[0]) or ""
    why = message("why.weekday", day=day, stated=message(f"weekday.{stated}"), actual=message(f"weekday.{actual}"))
    groups = (tuple(wrong), tuple(peers))
    ask = message("ask.weekday")
    yield Draft(
        "FC401", "CONFLICT", "warning", groups, (why,), Decimal("0.8"), WEEKDAY_GAP, subject=day, attribute="weekday", ask=ask
    )


def _stated(claim: Claim) -> str | None:
    """The weekday that is printed with the date, or with the first day of a span."""
    if claim.value.is_point:
        return claim.value.text if claim.value.text in WEEKDAYS else None
    found = _IN_BRACKETS.search(claim.quote)
    return WEEKDAYS["월화수목금토일".index(found[1])] if found else None


def _peers(day: str, wrong: Claim, claims: Sequence[Claim], by_day: Mapping[str, Sequence[Claim]]) -> list[Claim]:
    """Other texts' dates of that day about the same, else the weekday that they name beside it."""
    same = [c for c in claims if c.article != wrong.article and _stated(c) is None and _about(c, wrong) >= SHARED]
    if same:
        return same
    ordinal = date.fromisoformat(day).toordinal()
    near = [c for other in (ordinal - 1, ordinal + 1) for c in by_day.get(date.fromordinal(other).isoformat(), ())]
    near += claims
    return [c for c in near if c.article != wrong.article and "date.article_week" in c.derivation and _one_statement(c, wrong)]


def _one_statement(a: Claim, b: Claim) -> bool:
    """Words in common around the dates, or one name in both sentences (Tessarine said on Tuesday)."""
    names = {word for word in a.context.sentence & b.context.sentence if word[:1].isupper() and word.isascii()}
    return _about(a, b) >= SHARED or bool(names)


def _about(a: Claim, b: Claim) -> int:
    x, y = (c.context.clause | c.context.label | c.context.head | c.context.topic for c in (a, b))
    return len({word for word in x & y if not word.startswith("=")})
