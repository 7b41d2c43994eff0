"""Words and digits that are known to be a number → an exact Decimal. The only door for numbers.

Pure readers: whether a syllable *is* a number is judged in `mention`. Digits are ASCII only, at most
`MAX_DIGITS` of them, and a value is at most 10^`MAX_POWER`; what is larger is refused before any conversion.
"""

from __future__ import annotations

import re
from decimal import Decimal, localcontext
from functools import lru_cache
from typing import NamedTuple

MAX_DIGITS = 40
MAX_POWER = 40
EXACT = 90
"""Digits of working precision: two factors of MAX_DIGITS multiply exactly."""

DIGITS = re.compile(
    r"[0-9]{1,3}(?:,[0-9]{3}){1,13}(?![0-9])|[0-9]{1,2}(?:,[0-9]{2}){1,6},[0-9]{3}(?![0-9])"
    r"|[0-9]{1,3}(?:[\u202f\u2009\u00a0][0-9]{3}){1,12}(?![0-9])|[1-9][0-9]{0,2}(?: 000){1,4}(?![0-9.,])|[0-9]{1,41}"
)
"""A group of digits, with thousands (or lakh) separators where they are well formed; behind a plain space only 000."""
FRACTION = re.compile(r"\.[0-9]{1,40}(?![0-9])")
_SEPARATOR = re.compile(r"[,\u202f\u2009\u00a0 ]")
EXPONENT = re.compile(r"[eE][+-]?[0-9]{1,40}(?![0-9A-Za-z])")


_ONE = Decimal(1)


class Number(NamedTuple):
    """An exact number and how finely it was written."""

    value: Decimal
    significant: int
    """Significant digits as written; trailing zeros of a whole number do not count, of a fraction they do."""
    step: Decimal
    """The written unit step: 0.01 for 72.03, 10^8 for 2360억 and 5천억, 10^9 for 500B."""

    def times(self, factor: Decimal) -> Number:
        """The number in a unit `factor` times smaller (500 B = 500 × 10^9), the written step with it."""
        with localcontext(prec=EXACT):
            return Number(self.value * factor, self.significant, self.step * factor)

    def times_below(self, limit: Decimal, factor: Decimal) -> Number:
        """What is below `limit` in a unit `factor` times smaller: 2조3천 and 억 are 2조3천억."""
        with localcontext(prec=EXACT):
            group = self.value % limit
            return Number(self.value - group + group * factor, self.significant, self.step * factor)

    def negative(self) -> Number:
        """The number with the other sign."""
        return Number(-self.value, self.significant, self.step)


@lru_cache(maxsize=8192)
def read_digits(text: str) -> Number | None:
    """`1,234.50` → 1234.50; None when it is not digits or too long. Accepts an ASCII exponent within bounds."""
    if text.isascii() and text.isdigit():
        return Number(Decimal(text), len(text.strip("0")) or 1, _ONE) if len(text) <= MAX_DIGITS else None
    mark = text.lower().find("e")
    return _read_plain(text) if mark < 0 else _read_power(text[:mark], text[mark + 1 :])


def _read_plain(text: str) -> Number | None:
    head, _, part = text.partition(".")
    whole = _SEPARATOR.sub("", head)
    if not (head or part) or (head and not DIGITS.fullmatch(head)) or (part and not FRACTION.fullmatch("." + part)):
        return None
    if len(whole) + len(part) > MAX_DIGITS:
        return None
    value = Decimal(f"{whole or '0'}.{part}") if part else Decimal(whole)
    return Number(value, _significant(whole, part), Decimal(1).scaleb(-len(part)))


def _read_power(text: str, power: str) -> Number | None:
    """Digits times a power of ten that is bounded before it is used: 1e999999 never reaches Decimal."""
    mantissa = _read_plain(text)
    if mantissa is None or len(power) > 4 or not power.isascii() or not power.lstrip("+-").isdigit():
        return None
    shift = Decimal(power)
    if abs(shift) > MAX_POWER - len(text):
        return None
    return mantissa.times(power_of_ten(shift))


def _significant(whole: str, part: str) -> int:
    digits = (whole + part).lstrip("0")
    return max(1, len(digits if part else digits.rstrip("0")))


def power_of_ten(exponent: int | Decimal) -> Decimal:
    """10^exponent, exactly."""
    return _ONE.scaleb(exponent)
