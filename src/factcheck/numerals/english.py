"""English numerals: words, digits with scale words, dozens and fractions (half a million, two and a half, 1.2 bn).

Composition: units and tens below a hundred, hundreds below a scale, scales descending; `and` and hyphens join.
A denominator must be plural or follow one or a (three fifths, a third): `two hundredth` is a rank, not 2/100.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal, localcontext
from functools import cache, lru_cache
from typing import NamedTuple

from factcheck.lexicon.numbers import numbers
from factcheck.numerals.number import DIGITS, EXACT, FRACTION, MAX_POWER, Number, power_of_ten, read_digits

_WORD = re.compile(r"[A-Za-z]{1,12}")
_JOINT = re.compile(r"[ \t\u00a0]{0,2}[-‐‑–—][ \t]{0,2}|[ \t\u00a0]{1,3}(?:(?:and|&|of an?)[ \t]{1,3})?|,[ ]{1,2}(?=[a-z])|")
_AND = re.compile(r"and|&")
_SIMPLE = re.compile(r"([0-9]{1,4})/([1-9][0-9]{0,3})(?![0-9/])")
_SHARE = re.compile(
    r"(?:(an?|one|two|three|four|five|six|seven|eight|nine)[ \t-]{1,3})?"
    r"(half|halves|quarters?|thirds?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|hundredths?|thirtieths?)(?![A-Za-z])",
    re.IGNORECASE,
)
_FINEST = Decimal(1).scaleb(-24)
"""Places that a fraction without an end (1/3) keeps."""
_MAX_SPAN = 220


class EnglishStop(NamedTuple):
    """A place where an English numeral may end, and what it says up to there."""

    end: int
    number: Number
    last: str
    """digit | unit | tens | hundred | scale | dozen | fraction | ordinal | decimal"""
    words: int
    """Tokens read so far."""


@cache
def _words() -> dict[str, tuple[str, int]]:
    table = numbers("en").numerals
    words = {word: ("unit", value) for word, value in table.digits.items()}
    words |= {word: ("tens", value) for word, value in table.native.items()}
    words |= {word: ("hundred", power) for word, power in table.small.items()}
    words |= {word: ("scale", power) for word, power in table.large.items()}
    words |= {word: ("dozen", value) for word, value in table.dozen.items()}
    for word, value in table.ordinals.items():
        words[word] = ("ordinal", value)
        if value > 2:
            words[f"{word}s"] = ("plural", value)
    words |= dict.fromkeys(table.point, ("point", 0))
    words |= {"a": ("one", 1), "an": ("one", 1), "half": ("part", 2), "halves": ("plural", 2), "quarter": ("part", 4)}
    return words | {"quarters": ("plural", 4)}


def english_stops(text: str, start: int) -> list[EnglishStop]:
    """Every place where an English numeral that begins at `start` may end, shortest first."""
    run = _RUN.match(text, start)
    if run is None:
        return []
    if _AND.search(run[0]):  # a fraction behind `and` may look further than the run
        return list(_English(text).stops(start))
    return [EnglishStop(start + each.end, each.number, each.last, each.words) for each in _stops_of(run[0])]


def _run_of_words() -> re.Pattern[str]:
    shares = "halves thirds fourths fifths sixths sevenths eighths ninths tenths hundredths thirtieths and of".split(" ")
    words = "|".join(sorted({*_words(), *shares}, key=lambda word: (-len(word), word)))
    return re.compile(f"(?:[0-9.,/&\u202f\u2009\u00a0 \t‐‑–—-]|(?i:{words})(?![A-Za-z])){{1,400}}")


_RUN = _run_of_words()
"""Nothing behind such a run takes part in the numeral that begins with it."""


@lru_cache(maxsize=4096)
def _stops_of(run: str) -> tuple[EnglishStop, ...]:
    """The stops of a run by itself: most are a word or two that every text has."""
    return tuple(_English(run).stops(0))


def english_share(word: str) -> int:
    """The denominator that a word names: 2 for half, 10 for tenth. Raises KeyError."""
    return _words()[word][1]


def read_english(text: str) -> Number | None:
    """The number when the whole text is one English cardinal (forty-two, half a million), else None."""
    for stop in english_stops(text, 0):
        if stop.end == len(text) and stop.last != "ordinal":
            return stop.number
    return None


class _English:
    """One left-to-right reading."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.total = self.current = Decimal(0)
        self.scale = MAX_POWER
        self.last = ""
        self.count = 0
        self.step = Decimal(1)
        self.significant = 0
        self.decimals = 0
        self.spoken_tens = False
        self.before = Decimal(0)
        self.literal_one = False

    def stops(self, start: int) -> Iterator[EnglishStop]:
        place = start
        with localcontext(prec=EXACT):
            while place - start < _MAX_SPAN:
                joint = _JOINT.match(self.text, place) if self.last else None
                place = joint.end() if joint else place
                after = self.take(place, joint[0] if joint else "")
                if after is None:
                    return
                place, self.count = after, self.count + 1
                if self.last not in ("one", "point", "lead"):
                    yield EnglishStop(place, self.number(), self.last, self.count)
                if self.last == "ordinal" or (self.last == "fraction" and self.total):
                    return

    def number(self) -> Number:
        value = self.total + self.current
        if value.as_tuple().exponent < _FINEST.as_tuple().exponent:  # type: ignore[operator]
            value = value.quantize(_FINEST)
        if self.last == "fraction":
            value = value.normalize() + 0  # 3500000, not 3.5E+6
        written = value if self.last == "decimal" else value.normalize()  # two point fifty keeps its zero
        return Number(value, max(self.significant, len(written.as_tuple().digits)), self.step)

    def take(self, place: int, joint: str) -> int | None:
        share = self.take_share(place) if _AND.search(joint) else None
        if share is not None:
            return share
        if self.text[place : place + 1].isdigit():
            return self.take_digits(place)
        match = _WORD.match(self.text, place)
        if match is None:
            return None
        kind, size = _words().get(match[0].lower(), ("", 0))
        if not kind or (not joint and self.last not in ("", "digit")):
            return None
        return match.end() if getattr(self, f"add_{kind}")(size, bool(_AND.search(joint))) else None

    def take_digits(self, place: int) -> int | None:
        simple = _SIMPLE.match(self.text, place)
        if simple:
            return self.add_simple(simple)
        match = DIGITS.match(self.text, place)
        if match is None or self.last not in ("", "scale", "hundred"):
            return None
        part = FRACTION.match(self.text, match.end())
        number = read_digits(match[0] + (part[0] if part else ""))
        if number is None or (self.total and number.value >= power_of_ten(self.scale)) or (self.current and number.value >= 100):
            return None
        self.significant = number.significant
        self.literal_one = number.value == 1 and not self.last
        self.current, self.step, self.last = self.current + number.value, number.step, "digit"
        return part.end() if part else match.end()

    def add_simple(self, match: re.Match[str]) -> int | None:
        """`1/2`, `10 1/2`: a simple fraction alone or after a whole number."""
        upper, lower = read_digits(match[1]), read_digits(match[2])
        if upper is None or lower is None or self.last not in ("", "digit"):
            return None
        self.current, self.step, self.last = self.current + upper.value / lower.value, 1 / lower.value, "fraction"
        return match.end()

    def add_unit(self, size: int, _: bool) -> bool:
        if self.last in ("point", "decimal"):
            if size > 9 and self.last == "decimal":
                return False
            self.decimals += 0 if self.spoken_tens else len(str(size))
            self.spoken_tens = False
            self.current += Decimal(size).scaleb(-self.decimals)
            self.step, self.last = Decimal(1).scaleb(-self.decimals), "decimal"
            return True
        if self.last not in ("", "tens", "hundred", "scale") or (self.last == "tens" and size > 9):
            return False
        self.literal_one = size == 1 and not self.last
        self.before, self.current, self.last = self.current, self.current + size, "unit"
        self.step = Decimal(1)
        return True

    def add_tens(self, size: int, joined: bool) -> bool:
        if self.last in ("point", "decimal"):
            return self.last == "point" and self.add_point_tens(size)
        if self.last == "unit" and 1 <= self.current <= 9 and not self.total and not joined:
            self.current *= 100
        elif self.last not in ("", "hundred", "scale"):
            return False
        self.current, self.step, self.last = self.current + size, Decimal(1), "tens"
        return True

    def add_point_tens(self, size: int) -> bool:
        self.decimals, self.last, self.spoken_tens = 2, "decimal", True
        self.current += Decimal(size).scaleb(-2)
        self.step = Decimal("0.01")
        return True

    def add_hundred(self, power: int, joined: bool) -> bool:
        if joined and self.current:  # between five and hundred
            return False
        if self.last in ("decimal", "point", "fraction", "dozen") or self.current >= 100:
            return False
        self.current = self.counted() * power_of_ten(power)
        self.step, self.last = Decimal(1), "hundred"
        return True

    def counted(self) -> Decimal:
        """How many hundreds, thousands or dozens: one where no number stands before the word."""
        return Decimal(1) if self.last in ("", "one", "scale") else self.current

    def add_scale(self, power: int, joined: bool) -> bool:
        if joined or self.last in ("point", "dozen"):
            return False
        if self.last == "scale":
            self.total *= power_of_ten(power)
        elif power >= self.scale:
            return False
        else:
            self.total += self.counted() * power_of_ten(power)
        self.step *= power_of_ten(power)
        self.current, self.scale, self.last, self.decimals = Decimal(0), power, "scale", 0
        return abs(self.total) < power_of_ten(MAX_POWER)

    def add_dozen(self, size: int, _: bool) -> bool:
        if self.last in ("point", "decimal", "fraction", "scale"):
            return False
        if self.last == "unit" and self.before >= 100:
            self.current = self.before + (self.current - self.before) * size
        else:
            self.current = self.counted() * size
        self.last = "dozen"
        return True

    def add_point(self, _: int, __: bool) -> bool:
        if self.last not in ("unit", "tens", "hundred", "digit", "") or self.step != 1:
            return False
        self.last = "point"
        return True

    def add_one(self, _: int, __: bool) -> bool:
        """`a` opens a numeral: a hundred, a third, half a million."""
        if self.last not in ("", "lead"):
            return False
        if not self.last:
            self.literal_one, self.last = True, "one"
        return True

    def add_part(self, size: int, _: bool) -> bool:
        """half, quarter: alone before a scale (half a million) or behind one (one quarter)."""
        if self.last not in ("", "one") and not (self.last == "unit" and self.literal_one):
            return False
        self.last = "lead" if size == 2 and not self.last else "half"
        self.current = self.step = Decimal(1) / size
        return True

    def add_share(self, share: Decimal, size: int, place: int) -> int:
        """A fraction behind `and`: of the scale just read (3 million and a half), of a scale that follows, or of one."""
        self.step = Decimal(1) / size
        scale = _WORD.match(self.text, place + 1)
        kind, power = _words().get(scale[0].lower(), ("", 0)) if scale else ("", 0)
        if scale and kind == "scale" and power < self.scale and self.total and not self.current:
            self.add_part_of(power, share)
            return scale.end()
        if self.total and not self.current:
            self.add_part_of(self.scale, share)
        else:
            self.current, self.last = self.current + share, "half"
        return place

    def add_part_of(self, power: int, share: Decimal) -> None:
        self.total, self.step, self.last = self.total + share * power_of_ten(power), self.step * power_of_ten(power), "fraction"

    def take_share(self, place: int) -> int | None:
        """A fraction phrase at `place` (a half, two thirds): the end of it."""
        match = _SHARE.match(self.text, place)
        if match is None or self.last not in ("unit", "tens", "hundred", "scale", "digit"):
            return None
        count = english_share((match[1] or "a").lower())
        kind, size = _words()[match[2].lower()]
        if (kind == "plural") != (count > 1) or (kind == "ordinal" and not match[1]):
            return None
        return self.add_share(Decimal(count) / size, size, match.end())

    def add_ordinal(self, size: int, joined: bool) -> bool:
        """A denominator behind one or a, a rank otherwise (twenty-first, two hundredth)."""
        if self.last == "":
            self.current, self.last = Decimal(size), "ordinal"
            return True
        if self.literal_one and size > 2 and self.last in ("one", "unit", "digit"):
            return self.add_denominator(size)
        if self.last not in ("unit", "tens", "hundred", "scale"):
            return False
        if size >= 100:
            self.total, self.current = Decimal(0), (self.total + self.current) * size
        elif self.last == "unit" or (self.last == "tens" and size > 9):
            return False
        else:
            self.current += size
        self.step, self.last = Decimal(1), "ordinal"
        return True

    def add_denominator(self, size: int) -> bool:
        self.current = self.step = Decimal(1) / size
        self.last = "fraction"
        return True

    def add_plural(self, size: int, _: bool) -> bool:
        """three fifths, twenty-three fifths."""
        if self.total or self.last not in ("unit", "tens", "hundred", "digit"):
            return False
        self.current, self.step, self.last = self.current / size, Decimal(1) / size, "fraction"
        return True
