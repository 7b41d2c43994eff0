"""What a named adviser advised, told two ways (FC205): 글로벌프록시는 반대를 권고했다, 글로벌프록시는 찬성을 권했다.

Advice is no decision, so that the rules of votes leave it out; but each adviser gives one on a matter. Refused: a text in which the
adviser gives both, two matters that each text alone knows, another year.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.compare.spoken_of import is_of_another_time
from factcheck.model import Claim, message
from factcheck.resolve import text_claim
from factcheck.text import Sentence

STEM = 2
"""Syllables of a matter that are looked for in the other text."""
BEHIND = 60
"""Characters behind English advice in which its matter stands."""
_KO = re.compile(
    r"(?<![가-힣])(?:(?P<yes>찬성)|반대)(?:표를\s던지라고|하라고|하라는|할\s것을|을|를|에|표를|\s의견을)?\s"
    r"(?:주주들?에게\s)?(?:권고|권했|권한|권하|권유|손을\s들|의견을\s(?:냈|제시)|추천)"
)
_WHO_KO = re.compile(r"(?P<who>(?:[가-힣A-Za-z]{2,14}(?:과|와|,)\s){0,2}[가-힣A-Za-z0-9]{2,14})(?:은|는|이|가|도)\s")
_AND_KO = re.compile(r"(?:과|와|,)\s")
_MATTER_KO = re.compile(r"(?P<noun>[가-힣]{2,10}?)(?:에는|에|을|를)\s")
_NAME = r"[A-Z][A-Za-z'’&\-]{1,20}(?:\s[A-Z][A-Za-z'’&\-]{1,20}){0,3}"
_EN = re.compile(
    rf"(?<![A-Za-z])(?P<who>{_NAME})(?:,\s[^,.;\n]{{2,50}},)?\s(?:has\s|had\s|also\s)?"
    r"(?:urged|recommended|advised|recommends|advises|urges)\s[^.;\n]{0,60}?(?<![A-Za-z])(?:(?P<yes>for|in\sfavou?r\sof|approving|supporting)|against|rejecting|opposing)(?![A-Za-z])"
)
_WORD_EN = re.compile(r"(?<![A-Za-z])[a-z]{3,20}")
_IDLE = frozenset({"the", "and", "its", "their", "vote", "votes", "voting", "this", "that", "shareholders", "investors"})


@dataclass(frozen=True, slots=True)
class _Advice:
    """One adviser with what was advised, and on what."""

    claim: Claim
    who: str
    yes: bool
    matter: frozenset[str]


def compare_advice(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """One finding for each adviser of whom the texts tell both."""
    found: dict[str, list[_Advice]] = defaultdict(list)
    for each in extractions:
        for sentence in each.sentences:
            for advice in (_korean if each.article.language == "ko" else _english)(each, sentence):
                if not is_of_another_time(each, advice.claim):
                    found[advice.who].append(advice)
    for who in sorted(found):
        both = {a.claim.article for a in found[who] for b in found[who] if a.claim.article == b.claim.article and a.yes != b.yes}
        told = [a for a in found[who] if a.claim.article not in both]
        pairs = [(a, b) for a in told if a.yes for b in told if not b.yes and not _are_two(a, b)]
        if pairs:
            yield _draft(who, pairs)


def _korean(each: Extraction, sentence: Sentence) -> Iterator[_Advice]:
    """Each of several that advise the same: 도움평가원과 원글로벌은 나란히 반대를 권고했다."""
    text = each.article.text
    for match in _KO.finditer(text, sentence.start, sentence.end):
        topics = list(_WHO_KO.finditer(text, sentence.start, match.start()))
        matter = frozenset(m["noun"][:STEM] for m in _MATTER_KO.finditer(text, sentence.start, match.start()))
        for name in _AND_KO.split(topics[-1]["who"]) if topics else ():
            if len(name) > STEM:
                claim = text_claim(each, "boolean", match.span(), (name, "advice"), match.group())
                yield _Advice(claim, name, match["yes"] is not None, matter)


def _english(each: Extraction, sentence: Sentence) -> Iterator[_Advice]:
    text = each.article.text
    for match in _EN.finditer(text, sentence.start, sentence.end):
        claim = text_claim(each, "boolean", match.span(), (match["who"], "advice"), match.group())
        behind = text[match.end() : min(sentence.end, match.end() + BEHIND)]
        matter = frozenset(_WORD_EN.findall(behind)) - _IDLE
        yield _Advice(claim, match["who"], match["yes"] is not None, matter)


def _are_two(a: _Advice, b: _Advice) -> bool:
    """Each names a matter, and they are two."""
    return bool(a.matter and b.matter) and not a.matter & b.matter


def _draft(who: str, pairs: Sequence[tuple[_Advice, _Advice]]) -> Draft:
    groups = tuple(tuple(dict.fromkeys(pair[n].claim for pair in pairs)) for n in (0, 1))
    why = message("why.outcomes", first=groups[0][0].quote, second=groups[1][0].quote)
    ask = message("ask.outcome")
    return Draft("FC205", "CONFLICT", "warning", groups, (why,), Decimal("0.75"), subject=who, attribute="advice", ask=ask)
