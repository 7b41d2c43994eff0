"""Two people who are both named and two ways in which they are related (FC203): her brother in one text, his cousin in the other.

Refused: relations of which one text gives both, and people of whom only one is named (`belonging` reads those).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck import lexicon
from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.compare.values.tied import Tie, Ties, clashes
from factcheck.lexicon.anchors import either
from factcheck.mention.name import ENGLISH_NAME, KOREAN_NAME
from factcheck.resolve import text_claim


@dataclass(frozen=True, slots=True)
class _Relation:
    id: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _File:
    relation: tuple[_Relation, ...]


_FILE = lexicon.load("relatives.toml", _File)
_KIND = {word: row.id for row in _FILE.relation for word in row.words}


_KO_KIN = either([w for w in _KIND if not w.isascii()])
_EN_KIN = either([w for w in _KIND if w.isascii()])
_A, _B = rf"(?<![A-Za-z])(?P<a>{ENGLISH_NAME})", rf"(?P<b>{ENGLISH_NAME})(?![A-Za-z])"
_KIN = rf"(?:[a-z0-9\-]{{2,14}}\s){{0,2}}?(?P<kin>{_EN_KIN})"
_PATTERNS = (
    re.compile(rf"{_A},?\s(?:and|with)\s(?:his|her)\s{_KIN},?\s{_B}"),
    re.compile(rf"{_A},\s(?:the\s)?{_KIN}\sof\s{_B}"),
    re.compile(rf"{_A}['’]s?\s{_KIN},?\s{_B}"),
    re.compile(rf"{_A}[^.;:\"“”\n]{{1,40}}?\s{_B},\s(?:his|her)\s(?P<kin>{_EN_KIN})(?![A-Za-z\-])"),
    re.compile(
        rf"(?<![가-힣])(?P<a>{KOREAN_NAME})(?:\s[가-힣]{{1,4}})?(?:의|\s씨의|은|는|\s씨는|\s씨와|와|과)\s(?:[가-힣]{{1,3}}\s)?(?P<kin>{_KO_KIN})(?:인)?\s(?P<b>{KOREAN_NAME})(?=[은는이가을를의과와도,.]|\s씨)"
    ),
)


def compare_relatives(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """Two relations of one pair of people."""
    yield from clashes("relation", [tie for each in extractions for tie in _related(each)], lambda a, b: True)


def _related(each: Extraction) -> Ties:
    text = each.article.text
    for s in each.sentences:
        for match in (m for pattern in _PATTERNS for m in pattern.finditer(text, s.start, s.end)):
            if match["a"] != match["b"]:
                pair = " / ".join(sorted((match["a"], match["b"])))
                claim = text_claim(each, "role", match.span(), (pair, "title"), match.group())
                yield Tie(pair, _KIND[match["kin"]], claim)
