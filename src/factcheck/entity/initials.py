"""An abbreviation against its long form: signs in order, or a Latin letter for the syllable that begins with it."""

from __future__ import annotations

import unicodedata
from types import MappingProxyType

from factcheck.resolve import abbreviates

_LETTER_OF_INITIAL = MappingProxyType(
    dict(zip("\u1100\u1102\u1103\u1105\u1106\u1107\u1109\u110c\u110e\u110f\u1110\u1111\u1112", "gndlmbsjcktph", strict=True))
)
"""Initial consonants (Unicode jamo) and the Latin letter that a transcribed name begins with (텔레콤 → T)."""


def shortens(short: str, long: str) -> bool:
    """과기정통부 for 과학기술정보통신부, SKT for SK텔레콤; one syllable or two shared letters are no evidence."""
    if short.isascii():
        return _transcribes(short, long)
    return len(short) >= 3 and abbreviates(short, long)


def _transcribes(short: str, long: str) -> bool:
    """A common Latin beginning, then one letter that the next syllable begins with."""
    head = short[:-1]
    if len(short) < 2 or long.isascii() or not long.startswith(head) or len(long) <= len(head):
        return False
    initial = unicodedata.normalize("NFD", long[len(head)])[0]
    return _LETTER_OF_INITIAL.get(initial) == short[-1]
