"""Hard-wrapped text: line ends that a mail program or terminal put into paragraphs."""

from __future__ import annotations

import re
from itertools import pairwise

_PARAGRAPH_END = re.compile(r"[.!?。:][\"'”’)\]]{0,2}\s{0,5}\Z|다\s{0,5}\Z")
_PLAIN_START = re.compile(r"[A-Za-z0-9가-힣\"'“‘(\[$€£₩]")
_WORD = re.compile(r"\S{1,60}")
_WIDTHS = range(50, 121)
_ENOUGH = 3
"""Wrapped line ends that a text must have, and half of all it has, before any is taken for one."""


def soft_ends(raw: str, spans: list[tuple[int, int]]) -> frozenset[int]:
    """Raw ends of lines whose paragraph goes on in the next line: there the next word would not have fitted any more."""
    width = max((end - start for start, end in spans), default=0)
    if width not in _WIDTHS:
        return frozenset()
    open_ends = [(one, two) for one, two in pairwise(spans) if _goes_on(raw, one, two)]
    soft = [one[1] for one, two in open_ends if _is_full(raw, one, two, width)]
    return frozenset(soft) if len(soft) >= max(_ENOUGH, len(open_ends) / 2) else frozenset()


def _goes_on(raw: str, one: tuple[int, int], two: tuple[int, int]) -> bool:
    """Two lines of running text with one line end between them, the first without a sentence end."""
    if raw.count("\n", one[1], two[0]) > 1 or raw.count("\r", one[1], two[0]) > 1:
        return False
    both_plain = _PLAIN_START.match(raw, one[0]) and _PLAIN_START.match(raw, two[0])
    return bool(both_plain) and not _PARAGRAPH_END.search(raw[max(one[0], one[1] - 10) : one[1]])


def _is_full(raw: str, one: tuple[int, int], two: tuple[int, int], width: int) -> bool:
    word = _WORD.match(raw, *two)
    return word is not None and one[1] - one[0] + 1 + len(word.group()) > width
