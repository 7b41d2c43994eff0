"""One moment that is written in two time zones: 한국시간 16일 오전 6시(현지시간 15일 오후 1시), 21:17 UTC and 5:17 p.m. local time.

Both texts must name the zone that they write in, and the clocks must be as far apart as the zones are: by the offsets
where both are known, else by whole hours, which says something only of an uneven minute or inside one sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import combinations

from factcheck.compare.draft import Draft
from factcheck.lexicon.zones import OFFSETS, ZONES
from factcheck.model import Claim, message
from factcheck.reader.places import Spot
from factcheck.reader.prove import CERTAIN, NO_GAP
from factcheck.reader.relations import second_of
from factcheck.reader.values import Holdings, Side, claims_on

DAY, HOUR, BESIDE = 1440, 60, 16
"""Minutes; and the characters between a day and its hour."""


def _words(words: Sequence[str]) -> str:
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) + ")"


_ZONE = rf"(?P<zone>{_words(tuple(OFFSETS))})"
_AFTER = re.compile(rf"\s?{_words(ZONES.parts)}?\s?\(?(?:{_words(ZONES.weekdays)}[,·]\s?)?{_ZONE}(?![A-Za-z])(?!\s?[0-9])")
_BEFORE = re.compile(rf"(?<![A-Za-z]){_ZONE}(?:으로|로)?,?\s{{0,2}}$")
REACH = 14
"""Characters before a moment in which its zone ends."""


@dataclass(frozen=True, slots=True)
class _Moment:
    """A day, an hour or both, as one text writes them."""

    claims: tuple[Claim, ...]
    day: date | None
    minute: Decimal | None
    zone: str | None

    @property
    def offset(self) -> int | None:
        """Minutes before UTC, where the text says which zone it means and that has one."""
        return OFFSETS[self.zone] if self.zone else None

    @property
    def place(self) -> tuple[str, tuple[int, int]]:
        """Its sentence."""
        return self.claims[0].article, self.claims[0].scope


def zoned(found: Sequence[Sequence[Spot]], holdings: Holdings) -> Draft | None:
    """A tie of the moments on different quotes that are one in two zones."""
    rows = [[m for spot in row for m in _moments(spot, holdings)] for row in found]
    for one, other in combinations(rows, 2):
        for a in one:
            for b in other:
                if _is_one(a, b):
                    return _tie([a, b, *(c for row in rows for c in row if row not in (one, other) and _is_one(a, c))])
    return None


def all_one(sides: Sequence[Side], holdings: Holdings) -> bool:
    """Every two stances tell one moment in two zones."""
    rows = [[m for spot in side.spots for m in _moments(spot, holdings)] for side in sides]
    return all(any(_is_one(a, b) for a in one for b in other) for one, other in combinations(rows, 2))


def _tie(moments: Sequence[_Moment]) -> Draft:
    groups = tuple({m.claims: m.claims for m in moments})
    return Draft("FC113", "FRAMING", "tie", groups, (message("why.reader.zones"),), CERTAIN, NO_GAP)


def _moments(spot: Spot, holdings: Holdings) -> Iterator[_Moment]:
    """The hours on the quoted words, each with its day; where there is none, the days."""
    on = [c for c in claims_on(spot, holdings) if c.value.is_point]
    near = [c for c in holdings.get(spot.each.article.id, ()) if c.scope == (on[0].scope if on else None)]
    hours = [c for c in on if c.kind == "time" and second_of(c) is not None]
    for hour in hours:
        days = [c for c in near if _day(c) and -3 <= hour.span[0] - c.span[1] <= BESIDE]
        yield _moment(spot, (*days[-1:], hour))
    for day in on if not hours else ():
        if _day(day):
            yield _moment(spot, (day,))


def _moment(spot: Spot, claims: tuple[Claim, ...]) -> _Moment:
    text = spot.each.article.text
    start, end = min(c.span[0] for c in claims), max(c.span[1] for c in claims)
    found = _BEFORE.search(text[max(0, start - REACH) : start]) or _AFTER.match(text, end)
    second = second_of(claims[-1])
    minute = None if second is None else second // 60
    return _Moment(claims, _day(claims[0]), minute, found["zone"] if found else None)


def _day(claim: Claim) -> date | None:
    written = claim.value.lo
    return date.fromisoformat(written) if claim.kind == "date" and claim.value.is_point and isinstance(written, str) else None


def _is_one(a: _Moment, b: _Moment) -> bool:
    if None in {a.zone, b.zone} or a.zone == b.zone or (a.offset is not None and a.offset == b.offset) or not _days_fit(a, b):
        return False
    if a.minute is None or b.minute is None:
        return a.minute is b.minute
    apart = (a.minute - b.minute + DAY) % DAY
    if a.offset is not None and b.offset is not None:
        return apart == (a.offset - b.offset) % DAY
    uneven = a.minute % (HOUR // 2) != 0
    return apart % HOUR == 0 and apart != 0 and (uneven or a.place == b.place)


def _days_fit(a: _Moment, b: _Moment) -> bool:
    """The calendar is at most one day ahead of another zone's; two days alone are told apart by their zones only if they differ."""
    if a.day is None or b.day is None:
        return a.minute is not None and b.minute is not None
    apart = abs((a.day - b.day).days)
    return apart == 1 if a.minute is None or b.minute is None else apart <= 1
