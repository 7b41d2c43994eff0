"""Two lengths of time that end with two things: 큰 불은 3시간 만에 잡혔다, 불은 5시간 만에 완전히 꺼졌다; 9년 만에 늘었다, 7년 만에 가장 많았다.

Both are true, for a fire is under control before it is out, and what rises for the first time in nine years may be the most in seven.
Told so only where each sentence names the one end and not the other's.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from factcheck import lexicon
from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.lexicon.anchors import either
from factcheck.model import Claim, Lang

COMPARED = frozenset({"FC101", "FC103", "FC404"})
BEFORE, BEHIND = 24, 24
"""Characters around a length in which its end is named."""
_UNTIL: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ko": re.compile(r"[가-힣]{0,2}\s?만(?:에|의|이)"),
        "en": re.compile(
            r"(?:in|after|within|took|takes|under)\s(?:about\s|nearly\s|just\s|only\s|more\sthan\s)?$", re.IGNORECASE
        ),
    }
)
"""What makes a length one after which something came: behind it in Korean, before it in English."""


@dataclass(frozen=True, slots=True)
class _Row:
    id: str
    ko: tuple[tuple[str, ...], ...]
    en: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class _File:
    row: tuple[_Row, ...]


_ROWS = lexicon.load("two_ends.toml", _File).row
_ENDS: Mapping[Lang, tuple[tuple[re.Pattern[str], ...], ...]] = MappingProxyType(
    {
        "ko": tuple(tuple(re.compile(rf"(?<![가-힣]){either(words)}") for words in row.ko) for row in _ROWS),
        "en": tuple(
            tuple(re.compile(rf"(?<![a-z]){either(words)}(?![a-z])", re.IGNORECASE) for words in row.en) for row in _ROWS
        ),
    }
)


def of_two_ends(extractions: Sequence[Extraction]) -> Callable[[Draft], bool]:
    """Whether the lengths of a difference end with two things."""
    texts = {each.article.id: each for each in extractions}

    def apart(draft: Draft) -> bool:
        if draft.rule not in COMPARED or any(c.kind != "duration" for c in draft.claims):
            return False
        sides = [[_ends_of(texts[c.article], c) for c in group] for group in draft.groups]
        return len(sides) > 1 and all(a & b == frozenset() and _rows(a) & _rows(b) for a in sides[0] for b in sides[1])

    return apart


def _rows(ends: frozenset[tuple[int, int]]) -> frozenset[int]:
    return frozenset(row for row, _ in ends)


def _ends_of(each: Extraction, claim: Claim) -> frozenset[tuple[int, int]]:
    """The rows of which words stand around the length, and which of their ends; none where nothing comes after it."""
    text, lang = each.article.text, each.article.language
    (first, last), (start, end) = claim.scope, claim.span
    until = _UNTIL["ko"].match(text, end, last) if lang == "ko" else _UNTIL["en"].search(text, max(first, start - BEFORE), start)
    if until is None:
        return frozenset()
    around = (max(first, start - BEFORE), min(last, end + BEHIND))
    return frozenset(
        (row, n) for row, ends in enumerate(_ENDS[lang]) for n, pattern in enumerate(ends) if pattern.search(text, *around)
    )
