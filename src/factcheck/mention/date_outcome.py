"""What resolving a date gives: days with their further readings, or a refusal; and the early, mid or late part of days."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import Literal, Protocol

from factcheck.mention import calendar_math as calendar
from factcheck.mention.calendar_math import Days

Part = Literal["early", "mid", "late", "start", "end", "within"]


@dataclass(frozen=True, slots=True)
class Refused:
    """Words that name no day: 2월 30일, 13월, 22029년."""

    reason: str


@dataclass(frozen=True, slots=True)
class Resolved:
    """The days meant, what else they may mean, and how that was found. `days` is None without a reference day."""

    days: Days | None
    others: tuple[tuple[str, Days], ...] = ()
    rules: tuple[str, ...] = ()
    lenient: Days | None = None
    text: str | None = None
    vague: bool = False


Outcome = Resolved | Refused
UNKNOWN = Resolved(None, rules=("date.no_reference",))


class Moment(Protocol):
    """Anything that means days once the day of publication is known."""

    def resolve(self, ref: date | None) -> Outcome:
        """The days, or why there are none."""

    def __hash__(self) -> int:
        """Moments are values: what one means on a day is remembered."""


def with_other(outcome: Resolved, name: str, further: Outcome) -> Resolved:
    """`outcome` with the days of `further` as one more reading."""
    if isinstance(further, Refused) or further.days is None or further.days == outcome.days:
        return outcome
    return replace(outcome, others=(*outcome.others, (name, further.days), *further.others))


def part_of(base: Days, part: Part | None, rules: tuple[str, ...] = ()) -> Resolved:
    """Early, mid, late or within a block. Newspaper thirds of a month: day 1 to 10, 11 to 20, 21 to the end."""
    if part is None or base.first is None or base.last is None:
        return Resolved(base, rules=rules)
    if part == "within":
        return Resolved(base, rules=(*rules, "date.within"), vague=True)
    strict, lenient = (_cut(base, part, width) for width in (0, 1))
    return Resolved(strict, rules=(*rules, f"date.{part}"), lenient=lenient, vague=True)


_PART_DAYS: Mapping[str, Mapping[Part, tuple[tuple[int, int], tuple[int, int]]]] = MappingProxyType(
    {
        "month": {"early": ((1, 10), (1, 15)), "mid": ((11, 20), (8, 23)), "late": ((21, 31), (16, 31))},
        "week": {"early": ((1, 3), (1, 4)), "mid": ((3, 5), (2, 6)), "late": ((5, 7), (4, 7))},
    }
)
"""First and last day of a part, counted from 1, strict and lenient; cut at the block's end."""
_PART_SHARES: Mapping[Part, tuple[tuple[int, int], tuple[int, int]]] = MappingProxyType(
    {
        "early": ((0, 3), (0, 6)),
        "mid": ((4, 8), (3, 9)),
        "late": ((9, 12), (6, 12)),
        "start": ((0, 1), (0, 3)),
        "end": ((11, 12), (9, 12)),
    }
)
"""The same for longer blocks, in twelfths (of a year: months)."""


def _cut(base: Days, part: Part, width: int) -> Days:
    assert base.first is not None and base.last is not None
    days = _PART_DAYS.get(base.grain)
    if days:
        named: Part = {"start": "early", "end": "late"}.get(part, part)  # type: ignore[assignment]
        first, last = days[named][width]
        return _clipped(base, calendar.shift(base.first, first - 1), calendar.shift(base.first, last - 1))
    length = max(1, (base.last.year - base.first.year) * 12 + base.last.month - base.first.month + 1)
    first, last = (-(-share * length // 12) if share == 11 else share * length // 12 for share in _PART_SHARES[part][width])
    start, after = calendar.shift_months(base.first, min(first, length - 1)), calendar.shift_months(base.first, max(last, 1))
    return _clipped(base, start, calendar.shift(after, -1) if after else None)


def _clipped(base: Days, first: date | None, last: date | None) -> Days:
    assert base.last is not None
    return Days(first, min(last or base.last, base.last))
