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
from factcheck.numerals.number import DIGITS, EXACT, FRACTION, MAX_DIGITS, MAX_POWER, Number, power_of_ten, read_digits


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
    return tuple(_Korean(run, len(run)).stops(0))


class _Korean:
    """One left-to-right reading. Groups of four digits close with 만, 억, 조; inside them 천, 백, 십 descend."""

    def __init__(self, text: str, end: int) -> None:
        self.text, self.end = text, end
        self.total = self.group = Decimal(0)
        self.pending: Decimal | None = None
        self.run = 0
        self.large = self.small = MAX_POWER
        self.part = ""
        self.step = Decimal(1)
        self.digits = ""
        self.last = ""
        self.words_only = True

    def stops(self, start: int) -> Iterator[Stop]:
        place = start
        with localcontext(prec=EXACT):
            while place < self.end and place - start < 120:
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
        return None if after is not None and self.last == "native" and before not in ("native", "large") else after

    def gap(self, place: int) -> int | None:
        """The place behind one or two spaces, where a numeral may go on behind them."""
        if not self.last or self.text[place : place + 1] not in (" ", "\u00a0"):
            return None
        place += 1
        while place < self.end and self.text[place] == " ":
            place += 1
        continues = self.text[place : place + 1].isdigit()
        return None if continues and self.last not in ("small", "large") else place

    def take(self, place: int) -> int | None:
        """Read one token at `place`; the end of it, or None when the numeral does not go on."""
        if self.text[place : place + 1].isascii():
            return self.take_digits(place)
        match = _TOKEN.match(self.text, place, self.end)
        if match is None:
            return None
        kind, size = _WORDS[match[0]]
        if not getattr(self, f"add_{kind}")(size):
            return None
        self.last = kind
        return match.end()

    def take_digits(self, place: int) -> int | None:
        match = DIGITS.match(self.text, place, self.end)
        if match is None or self.pending is not None or self.last in ("native", "point"):
            return None
        part = FRACTION.match(self.text, match.end(), self.end)
        number = read_digits(match[0] + (part[0] if part else ""))
        if number is None or not self.fits(number.value):
            return None
        self.pending, self.part, self.run = number.value, part[0] if part else "", MAX_DIGITS
        self.digits += match[0] + self.part
        self.step, self.last, self.words_only = number.step, "digit", False
        return part.end() if part else match.end()

    def fits(self, value: Decimal) -> bool:
        """Whether a number may stand here: below the 천, 백, 십 or 만, 억, 조 that came before."""
        bound = self.small if self.group else self.large
        return bound >= MAX_POWER or value < power_of_ten(bound)

    def add_sino(self, size: int) -> bool:
        if self.last == "native" or self.last == "digit" or self.run >= 16:
            return False
        if self.last in ("point", "fraction") or self.part:
            self.part = (self.part or ".") + str(size)
            self.pending = (self.pending or Decimal(0)) + Decimal(size).scaleb(1 - len(self.part))
            self.step = Decimal(1).scaleb(1 - len(self.part))
        elif self.pending is not None:
            self.pending = self.pending * 10 + size
        elif self.group and self.small <= 0:
            return False
        else:
            self.pending, self.step = Decimal(size), Decimal(1)
        self.digits, self.run = self.digits + str(size), self.run + 1
        return True

    def add_point(self, _: int) -> bool:
        if self.part or self.last not in ("sino", "small", "large") or not self.words_only:
            return False
        return True

    def add_small(self, power: int) -> bool:
        if power >= self.small or self.last in ("native", "point"):
            return False
        self.group += (self.pending or Decimal(1)) * power_of_ten(power)
        if self.pending is None:
            self.digits += "1"
        self.step = power_of_ten(power) * self.step if self.part else Decimal(1)
        self.pending, self.run, self.part, self.small = None, 0, "", power
        return True

    def add_large(self, power: int) -> bool:
        empty = self.pending is None and not self.group
        if power >= self.large or self.last in ("native", "point") or (empty and self.total):
            return False
        if empty:
            self.digits += "1"
        here = Decimal(1) if empty else self.group + (self.pending or Decimal(0))
        self.total += here * power_of_ten(power)
        self.step = (self.step if self.part or self.step != 1 else Decimal(1)) * power_of_ten(power)
        self.group, self.pending, self.run, self.part = Decimal(0), None, 0, ""
        self.large, self.small = power, MAX_POWER
        return True

    def add_native(self, value: int) -> bool:
        place = 1 if value >= 10 else 0
        if self.pending is not None or (self.group and self.small <= place) or self.last == "point":
            return False
        self.group += value
        self.step, self.small = Decimal(1), place
        self.digits += str(value)
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
