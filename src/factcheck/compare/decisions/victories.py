"""Who beat whom (FC212): two texts with the same two sides and the same score, and another winner.

Refused: another score, which may be another match, and a text that tells of both matches.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from types import MappingProxyType

from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.compare.values.tied import Tie, draft_of
from factcheck.model import Lang
from factcheck.resolve import text_claim

_KO_SIDE = r"[가-힣A-Za-z]{2,10}?"
_EN_SIDE = r"[A-Z][A-Za-z]{1,15}(?:\s[A-Z][A-Za-z]{1,15}){0,2}"
_SCORE = re.compile(r"(?<![0-9.])(?P<a>[0-9]{1,3})\s?(?:[-–:]|대)\s?(?P<b>[0-9]{1,3})(?![0-9.])")
_BEAT: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ko": re.compile(
            rf"(?<![가-힣A-Za-z])(?P<winner>{_KO_SIDE})(?:이|가|은|는)\s(?:[^\s.]{{1,12}}\s){{0,4}}?(?P<loser>{_KO_SIDE})(?:을|를)\s(?:[^\s.]{{1,12}}\s){{0,4}}?(?:꺾|제압|물리쳤|물리치|누르|눌렀|이겼|이기|격파|완파)"
        ),
        "en": re.compile(
            rf"(?<![A-Za-z])(?P<winner>{_EN_SIDE})\s(?:beat|defeated|overcame|edged|thrashed|saw\soff|downed)\s(?P<loser>{_EN_SIDE})(?![A-Za-z])"
        ),
    }
)


def compare_victories(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """One match with two winners."""
    found: dict[tuple[frozenset[str], frozenset[str]], dict[str, list[Tie]]] = defaultdict(lambda: defaultdict(list))
    for each in extractions:
        for sides, score, tie in _won(each):
            found[sides, score][tie.value].append(tie)
    for _, winners in sorted(found.items(), key=lambda item: sorted(item[0][0])):
        for a, b in combinations(sorted(winners), 2):
            if not {t.claim.article for t in winners[a]} & {t.claim.article for t in winners[b]}:
                yield replace(draft_of("name", a, winners[a], winners[b]), rule="FC212")


def _won(each: Extraction) -> Iterator[tuple[frozenset[str], frozenset[str], Tie]]:
    text = each.article.text
    for s in each.sentences:
        score = _SCORE.search(text, s.start, s.end)
        for match in _BEAT[each.article.language].finditer(text, s.start, s.end) if score else ():
            if score and match["winner"] != match["loser"]:
                claim = text_claim(each, "name", match.span(), (match["winner"], "name"), match.group())
                yield (
                    frozenset((match["winner"], match["loser"])),
                    frozenset(score.groups()),
                    Tie(match["winner"], match["winner"], claim),
                )
