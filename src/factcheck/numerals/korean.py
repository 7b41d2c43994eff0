"""Korean numerals: digits, Sino and native words, mixed and spaced (2천360억, 1억 천 3백 만, 열두).

The whole grammar is two tables and one rule: groups of four digits close with 만, 억, 조, and inside a group 천, 백, 십
descend. Which syllables are a number at all is judged elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal, localcontext
from functools import lru_cache
from typing import NamedTuple

from factcheck.lexicon.numbers import numbers
from factcheck.numerals.number import DIGITS, EXACT, FRACTION, MAX_POWER, Number, power_of_ten, read_digits


class Stop(NamedTuple):
    """A place where a Korean numeral may end, and what it says up to there."""

    end: int
    number: Number
    last: str
    """digit | sino | small | large | native | point: the kind of the last token."""
    bare: bool
    """No digit was written: the numeral is words only."""


def _tokens() -> tuple[re.Pattern[str], dict[str, tuple[str, int]]]:
    """The pattern of one Korean numeral word and what each word is: (kind, digit or power or value)."""
    table = numbers("ko").numerals
    words = {word: ("sino", value) for word, value in table.digits.items()}
    words |= {word: ("small", value) for word, value in table.small.items()}
    words |= {word: ("large", value) for word, value in table.large.items()}
    words |= {word: ("native", value) for word, value in table.native.items()}
    words |= dict.fromkeys(table.point, ("point", 0))
    longest = sorted(words, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest))), words


_TOKEN, _WORDS = _tokens()
_SPACE = re.compile(r"[ \u00a0]{1,2}")
_MAX_SPAN = 120
_MAX_RUN = 16
"""Digit words in a row: more are no number that anybody says."""


def korean_stops(text: str, start: int, end: int | None = None) -> list[Stop]:
    """Every place where a Korean numeral that begins at `start` may end, shortest first.

    Digits, Sino and native words, mixed and spaced, with 점: 2천360억, 1억 천 3백 만, 백이십삼점구. Empty when none begins.
    """
    run = _RUN.match(text, start, len(text) if end is None else end)
    if run is None:
        return []
    return [Stop(start + each.end, each.number, each.last, each.bare) for each in _stops_of(run[0])]


def _run_of_words() -> re.Pattern[str]:
    signs = re.escape("".join(sorted({sign for word in _WORDS for sign in word})))
    return re.compile(f"[0-9{signs}][0-9.,\u202f\u2009\u00a0 {signs}]{{0,240}}")


_RUN = _run_of_words()
"""Nothing behind such a run takes part in the numeral that begins with it."""


@lru_cache(maxsize=4096)
def _stops_of(run: str) -> tuple[Stop, ...]:
    """The stops of a run by itself: newspapers write the same numerals again and again."""
    return tuple(_Korean(run).stops())


class _Korean:
    """One left-to-right reading. Groups of four digits close with 만, 억, 조; inside them 천, 백, 십 descend."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.total = self.group = Decimal(0)
        self.pending: Decimal | None = None
        self.run = 0
        self.large = self.small = MAX_POWER
        self.part = ""
        self.step = Decimal(1)
        self.last = ""
        self.words_only = True

    def stops(self) -> Iterator[Stop]:
        place = 0
        with localcontext(prec=EXACT):
            while place < _MAX_SPAN:
                after = self.take(place)
                if after is None:
                    after = self.take_behind(place)
                    if after is None:
                        return
                place = after
                if self.last != "point":
                    yield Stop(place, self.number(), self.last, self.words_only)

    def take_behind(self, place: int) -> int | None:
        """Read one token behind a space; a native word only behind a native one (삼십 세 is an age, not 33)."""
        gap, before = self.gap(place), self.last
        after = self.take(gap) if gap is not None else None
        return None if self.last == "native" and before not in ("native", "large") else after

    def gap(self, place: int) -> int | None:
        """The place behind one or two spaces, where a numeral may go on behind them; three are columns of a table."""
        space = _SPACE.match(self.text, place)
        return space.end() if space else None

    def take(self, place: int) -> int | None:
        """Read one token at `place`; the end of it, or None when the numeral does not go on."""
        if self.text[place : place + 1].isascii():
            return self.take_digits(place)
        match = _TOKEN.match(self.text, place)
        if match is None:
            return None
        kind, size = _WORDS[match[0]]
        if not getattr(self, f"add_{kind}")(size):
            return None
        self.last = kind
        return match.end()

    def take_digits(self, place: int) -> int | None:
        match = DIGITS.match(self.text, place)
        if match is None or self.pending is not None or self.last in ("native", "point"):
            return None
        part = FRACTION.match(self.text, match.end())
        number = read_digits(match[0] + (part[0] if part else ""))
        if number is None or not self.fits(number.value):
            return None
        self.pending, self.part = number.value, part[0] if part else ""
        self.step, self.last, self.words_only = number.step, "digit", False
        return part.end() if part else match.end()

    def fits(self, value: Decimal) -> bool:
        """Whether a number may stand here: below the 천, 백, 십 or 만, 억, 조 that came before."""
        return value < power_of_ten(self.small if self.group else self.large)

    def add_sino(self, size: int) -> bool:
        if self.last in ("native", "digit") or self.run >= _MAX_RUN:
            return False
        if self.last == "point" or self.part:
            self.part = (self.part or ".") + str(size)
            self.pending = (self.pending or Decimal(0)) + Decimal(size).scaleb(1 - len(self.part))
            self.step = Decimal(1).scaleb(1 - len(self.part))
        elif self.pending is not None:
            if self.group or self.total:  # 이백오이: digit words in a row are a number of their own, and 이 may be a particle
                return False
            self.pending = self.pending * 10 + size
        else:
            self.pending, self.step = Decimal(size), Decimal(1)
        self.run += 1
        return True

    def add_point(self, _: int) -> bool:
        if self.part or self.last not in ("sino", "small", "large") or not self.words_only:
            return False
        return True

    def add_small(self, power: int) -> bool:
        if power >= self.small or self.last == "point":  # below a native word there is nothing left
            return False
        nothing = self.pending == 0 and not (self.total or self.group)  # otherwise it holds a place: 일만영십
        self.group += (self.pending or Decimal(0 if nothing else 1)) * power_of_ten(power)
        self.step = power_of_ten(power) * self.step if self.part else Decimal(1)
        self.pending, self.run, self.part, self.small = None, 0, "", power
        return True

    def add_large(self, power: int) -> bool:
        if power >= self.large or self.last in ("native", "point", "large"):
            return False
        here = self.group + (self.pending or Decimal(0)) if self.last else Decimal(1)
        self.total += here * power_of_ten(power)
        self.step *= power_of_ten(power)
        self.group, self.pending, self.run, self.part = Decimal(0), None, 0, ""
        self.large, self.small = power, MAX_POWER
        return True

    def add_native(self, value: int) -> bool:
        place = 1 if value >= 10 else 0
        if self.pending is not None or (self.group and self.small <= place) or self.last == "point":
            return False
        self.group += value
        self.step, self.small = Decimal(1), place
        return True

    def number(self) -> Number:
        value = self.total + self.group + (self.pending or Decimal(0))
        return Number(value, _written(value, self.part), self.step)


def _written(value: Decimal, part: str) -> int:
    """Significant digits of a composed number; a written fraction keeps its zeros."""
    _, digits, exponent = value.normalize().as_tuple()
    if part and isinstance(exponent, int):
        return len(digits) + max(0, len(part) - 1 + exponent)
    return len(digits)


def read_korean(text: str) -> Number | None:
    """The number when the whole text is one Korean numeral (이천칠백, 5천억, 만일), else None."""
    for stop in korean_stops(text, 0):
        if stop.end == len(text):
            return stop.number
    return None
