"""One foreign holder of an office under two Korean spellings inside one text: 안나 벨로카 노르웨이 총리, 안니카 벨로카 노르웨이 총리 (FC517).

Texts of two houses may spell a foreign name in two ways; one text keeps to one. Read are a given and a family name right before a
country and an office. It is one person where the family name and the office are the same and the given name begins alike, or where
both names differ by one syllable before one body. Refused: words that inflect or end like a title, sentences that have both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.entity.jamo import shared_syllables
from factcheck.lexicon.anchors import either
from factcheck.lexicon.places import PLACES
from factcheck.mention.name import TITLES, office
from factcheck.mention.untitled import ends_a_phrase
from factcheck.model import Claim, message
from factcheck.resolve import text_claim

MOST = 60
"""Names of one text that are compared in pairs."""
LONG = 3
"""Syllables of a name in which another one is a slip."""
_COUNTRIES = either([name for country in PLACES.country for name in country.ko])
_ANY_TITLE = (*TITLES.ko.exclusive, *TITLES.ko.common)
_HOLDER = re.compile(
    rf"(?<![가-힣])(?P<given>[가-힣]{{2,7}})\s(?P<family>[가-힣]{{2,8}})\s"
    rf"(?P<body>(?:{_COUNTRIES})(?:\s[가-힣]{{2,6}}){{0,2}}?)\s(?P<title>{either(TITLES.ko.exclusive)})(?![가-힣]{{3}})"
)


_WORD = re.compile(r"(?<![가-힣])[가-힣]{2,7}(?=\s)")
_FIRST = re.compile(r"(?:^|[,·(“‘'\"]\s?)(?P<given>[가-힣]{3,7})\s$")
"""A word before two more that opens a sentence or a member of a list: the given name before a middle one."""


@dataclass(frozen=True, slots=True)
class _Holder:
    """A foreign name before a body and an office."""

    given: str
    family: str
    body: str
    title: str
    span: tuple[int, int]
    sentence: int
    first: str
    """The word before the given name, which may be that one; empty where it is not."""

    @property
    def name(self) -> str:
        """Given and family name."""
        return f"{self.given} {self.family}"


def compare_transliterated(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """Every holder of an office whom one text spells in two ways."""
    for each in extractions:
        if each.article.language == "ko":
            found = {holder.name: holder for holder in reversed([*_holders(each)])}
            for a, b in combinations([found[name] for name in sorted(found)][:MOST], 2):
                if a.sentence != b.sentence and a.body == b.body and (_is_respelt(a, b) or _is_slip(a, b)):
                    yield _draft(each, a, b)


def _holders(each: Extraction) -> Iterator[_Holder]:
    text = each.article.text
    for s in each.sentences:
        for match in _overlapping(text, s.start, s.end):
            if any(ends_a_phrase(word) or word.endswith(_ANY_TITLE) for word in (match["given"], match["family"])):
                continue
            first = _FIRST.search(text[max(s.start, match.start() - 12) : match.start()])
            span = (match.start(), match.end("family"))
            title = office(match["title"])
            yield _Holder(match["given"], match["family"], match["body"], title, span, s.start, first["given"] if first else "")


def _overlapping(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The match at each word."""
    for word in _WORD.finditer(text, start, end):
        match = _HOLDER.match(text, word.start(), end)
        if match:
            yield match


def _is_respelt(a: _Holder, b: _Holder) -> bool:
    """One family name and one office, and given names that begin alike, neither a short form of the other."""
    ours, theirs = ([word for word in (h.given, h.first) if len(word) >= LONG] for h in (a, b))
    if a.family != b.family or a.title != b.title or set(ours) & set(theirs):
        return False
    return any(x[0] == y[0] and not x.startswith(y) and not y.startswith(x) for x in ours for y in theirs)


def _is_slip(a: _Holder, b: _Holder) -> bool:
    """Both names with one syllable changed at most."""
    pairs = ((a.given, b.given), (a.family, b.family))
    return all(len(x) == len(y) >= LONG and shared_syllables(x, y) >= len(x) - 1 for x, y in pairs)


def _draft(each: Extraction, a: _Holder, b: _Holder) -> Draft:
    why = message("why.transliterated", first=a.name, second=b.name, body=a.body)
    ask = message("ask.spelling", first=a.name, second=b.name)
    groups = ((_claim(each, a),), (_claim(each, b),))
    return Draft(
        "FC517", "CONFLICT", "warning", groups, (why,), Decimal("0.75"), subject=a.name, attribute="person_name", ask=ask
    )


def _claim(each: Extraction, holder: _Holder) -> Claim:
    return text_claim(each, "name", holder.span, (holder.name, "name"), holder.name)
