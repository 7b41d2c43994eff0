"""Words and digits that are known to be a number → an exact Decimal. The only door for numbers.

Pure readers: whether a syllable *is* a number is judged in `mention`. Digits are ASCII only, at most `MAX_DIGITS` of
them, and a value is at most 10^`MAX_POWER`; what is larger is refused before any conversion.
"""

from factcheck.numerals.english import EnglishStop, english_share, english_stops, read_english
from factcheck.numerals.korean import Stop, korean_stops, read_korean
from factcheck.numerals.number import DIGITS, EXACT, EXPONENT, FRACTION, MAX_DIGITS, MAX_POWER, Number, power_of_ten, read_digits

__all__ = [
    "DIGITS",
    "EXACT",
    "EXPONENT",
    "FRACTION",
    "MAX_DIGITS",
    "MAX_POWER",
    "EnglishStop",
    "Number",
    "Stop",
    "english_share",
    "english_stops",
    "korean_stops",
    "power_of_ten",
    "read_digits",
    "read_english",
    "read_korean",
]
