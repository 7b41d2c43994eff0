"""By how much one term was missed, in two texts (FC404): 시한을 9일 넘겼다 and 시한을 열하루 넘겼다, nine days past the deadline.

Each text must tell one such length, of the same unit, and the sentences must share a word that names what was due. Where it
goes on a later text may count more. Refused: another year, and somebody else who missed it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from types import MappingProxyType

from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.compare.spoken_of import Spoken, are_two, is_of_another_time, spoken_of
from factcheck.lexicon import load
from factcheck.lexicon.anchors import either
from factcheck.mention.date_ko_words import TERM, WORDS
from factcheck.model import Claim, Lang, message

REACH: Mapping[Lang, int] = MappingProxyType({"ko": 20, "en": 30})
"""Characters before a length in which the term is looked for, twice."""
_STEM: Mapping[Lang, int] = MappingProxyType({"ko": 2, "en": 5})
"""Letters by which two words are one."""


@dataclass(frozen=True, slots=True)
class _File:
    """Shape of overdue.toml."""

    terms_en: tuple[str, ...]
    passed_ko: tuple[str, ...]
    passed_en: tuple[str, ...]
    lasts: tuple[str, ...]


_FILE = load("overdue.toml", _File)
_BEFORE = re.compile(rf"{TERM}[을를]?[ ](?:약[ ]|무려[ ])?$")
_AFTER = re.compile(rf"[ ]?(?:이나[ ])?(?:{either(_FILE.passed_ko)})")
_TERM_EN = rf"(?:the|its|a|their)[ ](?:[a-z]{{2,12}}[ ]){{0,2}}(?:{either(_FILE.terms_en)})"
_OVER_EN = re.compile(rf"[ ](?:{either(_FILE.passed_en)})[ ]{_TERM_EN}")
_MISSED_EN = re.compile(rf"missed[ ]{_TERM_EN}[ ]by[ ]$")
_LASTS = re.compile(either(_FILE.lasts))
_WORD: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {"ko": re.compile(r"[가-힣]{2,12}"), "en": re.compile(r"[A-Za-z]{5,20}")}
)
_TERM = frozenset(
    (
        *(word[: _STEM["ko"]] for word in (*WORDS.terms, "넘긴", "넘겨", "넘겼", "넘었", "넘어")),
        *(word[: _STEM["en"]] for word in (*_FILE.terms_en, "missed")),
    )
)
"""Words of every term, which do not say what was due."""


@dataclass(frozen=True, slots=True)
class _Missed:
    """A term that was missed by so much."""

    claim: Claim
    each: Extraction
    words: frozenset[str]
    who: Spoken
    """Who missed it, or what was due."""
    is_earlier: bool
    """It is told of another year."""


def compare_overdue(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """Terms that two texts say were missed by two lengths of time."""
    found = [only for each in extractions for only in _only(each)]
    for a, b in combinations(found, 2):
        if a.each is not b.each and a.each.article.language == b.each.article.language and _differ(a, b):
            why = message("why.overdue", first=a.claim.quote, second=b.claim.quote)
            groups = ((a.claim,), (b.claim,))
            ask = message("ask.lengths")
            yield Draft("FC404", "CONFLICT", "warning", groups, (why,), Decimal("0.8"), attribute="duration", ask=ask)


def terms_missed(extractions: Sequence[Extraction]) -> frozenset[str]:
    """The ids of the claims that say by how much a term was missed."""
    return frozenset(c.id for each in extractions for c in each.claims if _tells_term(each, c, each.article.language))


def _only(each: Extraction) -> list[_Missed]:
    """The one length of the text; one that tells of several terms says which is which in words that are not read here."""
    lang = each.article.language
    found = [
        _Missed(claim, each, _words(each, claim, lang), spoken_of(each, claim), is_of_another_time(each, claim))
        for claim in each.claims
        if _is_missed(each, claim, lang)
    ]
    return found[:1] if len({(one.claim.value.lo, one.claim.value.unit) for one in found}) == 1 else []


def _is_missed(each: Extraction, claim: Claim, lang: Lang) -> bool:
    return claim.value.is_point and claim.hedge == "exact" and _tells_term(each, claim, lang)


def _tells_term(each: Extraction, claim: Claim, lang: Lang) -> bool:
    if claim.kind != "duration":
        return False
    text, (start, end) = each.article.text, claim.span
    before = text[max(claim.scope[0], start - REACH[lang] * 2) : start]
    if lang == "ko":
        return bool(_BEFORE.search(before) and _AFTER.match(text, end))
    return bool(_OVER_EN.match(text, end) or _MISSED_EN.search(before))


def _words(each: Extraction, claim: Claim, lang: Lang) -> frozenset[str]:
    around = each.article.text[claim.scope[0] : claim.span[0]] + " " + each.article.text[claim.span[1] : claim.scope[1]]
    words = {word[: _STEM[lang]].lower() for word in _WORD[lang].findall(around)}
    title = {word[: _STEM[lang]].lower() for word in _WORD[lang].findall(each.article.title or "")}
    return frozenset(words | title) - _TERM


def _differ(a: _Missed, b: _Missed) -> bool:
    one, other = a.claim.value, b.claim.value
    if one.unit != other.unit or one.lo == other.lo or not a.words & b.words:
        return False
    if a.is_earlier != b.is_earlier or are_two(a.who, b.who):
        return False
    first, second = sorted((a, b), key=lambda each: each.each.article.date or "")
    days = (first.each.article.date, second.each.article.date)
    ends = (first.claim.value.lo, second.claim.value.lo)
    lasts = any(_LASTS.search(each.each.article.text, *each.claim.scope) for each in (a, b))
    counts_on = (
        lasts and days[0] != days[1] and isinstance(ends[0], Decimal) and isinstance(ends[1], Decimal) and ends[1] > ends[0]
    )
    return not counts_on
