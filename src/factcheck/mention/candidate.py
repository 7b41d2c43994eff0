"""What a phenomenon file yields, and which of two overlapping findings stays.

A phenomenon is one pure function `find(text, lang, when)`: it yields a Mention for what it has read (or a
Measured number, whose readings are made once the words around it are known) and an Unread for what it recognises but must not guess (2월 30일, a 60-digit number). It need not care about
other phenomena: `settle` keeps the longest of overlapping findings, then the one listed first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Protocol, TypeVar

from factcheck.model import Direction, Framing, Hedge, Lang, Mention, Value

OWN_MONEY = "unit.own_money"
"""The rule of amounts whose currency is left out (사업비 3960억)."""


@dataclass(frozen=True, slots=True)
class Unread:
    """Words that carry a value which we refuse to read: counted in the report, never compared."""

    start: int
    end: int
    reason: str
    """A short snake_case code: too_many_digits | no_such_day | hidden_character | mixed_script | …"""


@dataclass(frozen=True, slots=True)
class Scan:
    """All that was recognised in one text, both parts sorted by start and free of overlap (glosses excepted)."""

    mentions: tuple[Mention, ...]
    unread: tuple[Unread, ...]


@dataclass(slots=True)
class Measured:
    """A number on its way to a Mention: the stages that read the words around it change it in place, for making a new
    value at every step cost more than reading. It never leaves `scan`."""

    start: int
    end: int
    extent: tuple[int, int]
    numerals: tuple[tuple[int, int, Decimal], ...]
    quote: str
    kind: str
    value: Value
    lo: Decimal
    hi: Decimal
    step: Decimal
    width: str
    hedge: Hedge
    counter: str | None
    rules: tuple[str, ...]
    significant: int
    framing: Framing | None = None
    direction: Direction | None = None
    base_period: str | None = None
    gloss_of: int | None = None


Found = Mention | Measured | Unread
Find = Callable[[str, Lang, date | None], Iterator[Found]]
"""`when` is the day (a datetime is a date) that relative words are resolved against; None leaves them unread."""


class Placed(Protocol):
    """Anything with a place in the text."""

    @property
    def start(self) -> int:
        """First character."""

    @property
    def end(self) -> int:
        """Behind the last character."""


P = TypeVar("P", bound=Placed)


def settle(found: Iterable[P]) -> list[P]:
    """The findings that stay, sorted by start: longest first, then in the order given. Touching is no overlap.

    Findings must come in the listed order of their phenomena. Linear after sorting.
    """
    ranked = sorted(enumerate(found), key=lambda pair: (pair[1].start - pair[1].end, pair[0]))
    taken = _Taken(max((each.end for _, each in ranked), default=0))
    return sorted((each for _, each in ranked if taken.take(each.start, each.end)), key=lambda each: each.start)


class _Taken:
    """Which characters already belong to a finding."""

    def __init__(self, size: int) -> None:
        self.marks = bytearray(size)

    def take(self, start: int, end: int) -> bool:
        """Claim [start, end) when it is wholly free; since longer ones come first, only the ends can clash."""
        if start >= end or self.marks[start] or self.marks[end - 1]:
            return False
        self.marks[start:end] = b"\x01" * (end - start)
        return True
