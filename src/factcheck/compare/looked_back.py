"""What a sentence tells of an earlier year as of then, beside what another text says of today: 2013년 파업 당시 김가람 노조위원장, 2020년 총선에서 당시
새벽당은 180석. What was so then denies nothing of what is so now.

Refused: a year without a word that looks back, for a year may be misprinted; a word of now between the two; texts that look back on
one year on both sides.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from factcheck import lexicon
from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.lexicon.anchors import either
from factcheck.model import Claim, Lang

YEAR = len("2013")
BEHIND = 12
"""Characters behind a value in which its sentence still says that it looks back."""


@dataclass(frozen=True, slots=True)
class _Words:
    then: tuple[str, ...]
    now: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _File:
    ko: _Words
    en: _Words


_FILE = lexicon.load("looked_back.toml", _File)
_YEARS: Mapping[Lang, re.Pattern[str]] = {
    "ko": re.compile(r"(?<![0-9.,])(?P<year>(?:19|20)[0-9]{2})년(?!\s?(?:만|이후|이래|간|대))"),
    "en": re.compile(r"\b(?:[Ii]n|[Oo]f|[Tt]he|[Dd]uring)\s(?:[A-Z][a-z]{2,8}\s)?(?P<year>(?:19|20)[0-9]{2})\b(?![%,.]?[0-9])"),
}
_THEN: Mapping[Lang, re.Pattern[str]] = {
    "ko": re.compile(rf"(?<![가-힣])(?:{either(_FILE.ko.then)})"),
    "en": re.compile(rf"(?<![A-Za-z])(?:{either(_FILE.en.then)})(?![a-z])", re.IGNORECASE),
}
_NOW: Mapping[Lang, re.Pattern[str]] = {
    "ko": re.compile(rf"(?<![가-힣])(?:{either(_FILE.ko.now)})"),
    "en": re.compile(rf"(?<![A-Za-z])(?:{either(_FILE.en.now)})(?![a-z])", re.IGNORECASE),
}


def tells_of_then_and_now(extractions: Sequence[Extraction]) -> Callable[[Draft], bool]:
    """Whether one side of a finding looks back on an earlier year, and the other does not look back on it."""
    texts = {each.article.id: each for each in extractions}

    def of_two_times(draft: Draft) -> bool:
        if not draft.is_alarm or len(draft.groups) < len("ab"):
            return False
        left, right = ({year_looked_back_on(texts[c.article], c) for c in group} for group in draft.groups[:2])
        return ("" not in left or "" not in right) and not left & right

    return of_two_times


def year_looked_back_on(each: Extraction, claim: Claim) -> str:
    """The earlier year as of which the sentence of a claim tells it; empty where it does not look back."""
    own, lang = (each.article.date or "")[:YEAR], each.article.language
    place = bisect_right(each.sentences, claim.span[0], key=lambda sentence: sentence.start) - 1
    if not own or place < 0:
        return ""
    text, start, end = each.article.text, each.sentences[place].start, each.sentences[place].end
    years = [m for m in _YEARS[lang].finditer(text, start, claim.span[0]) if m["year"] < own]
    if not years or _NOW[lang].search(text, years[-1].end(), claim.span[0]):
        return ""
    return years[-1]["year"] if _THEN[lang].search(text, start, min(end, claim.span[1] + BEHIND)) else ""
