"""Who did it, where two texts name two: the buyer and the seller of a deal, the scorer of a goal, the proposer of a bill (FC212).

A text has one name for a role, and the sentences around both share a value or another name, so that it is one deal or one match.
Refused: names that one text has both of, a group and its daughter, of which either may be named.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from types import MappingProxyType

from factcheck.claim import Extraction
from factcheck.compare.beside import beside
from factcheck.compare.draft import Draft
from factcheck.compare.values.tied import Tie, draft_of
from factcheck.entity.person import organisations_meet
from factcheck.mention.name import ENGLISH_NAME, KOREAN_NAME, ORGANISATION_ENDS
from factcheck.model import Lang
from factcheck.resolve import text_claim

HEAD = 2
"""First syllables that a group and its daughters share."""
_W = r"(?<![가-힣A-Za-z0-9])(?P<name>[가-힣A-Za-z0-9]{2,14})"
_P = rf"(?<![가-힣A-Za-z])(?P<name>{KOREAN_NAME})"
_TO = r"(?:[가-힣0-9,]{1,10}\s){0,3}?"
_ON = r"(?:[^\s.]{1,14}\s){0,5}?"
_HIT = r"(?:결승골|선제골|동점골|쐐기골|결승타|결승포|끝내기\s?(?:안타|홈런))"
_BEST = r"(?:MVP|최우수선수|최우수\s선수)"
_TOP = r"(?<![가-힣])(?:대상|그랑프리|최고상)"
_C = r"(?:the\s)?(?:[a-z\-]{2,14}\s){0,3}(?P<name>[A-Z][A-Za-z&]{1,20}(?:\s(?:of\s)?[A-Z][A-Za-z&]{1,20}){0,3})"
_N = rf"(?P<name>{ENGLISH_NAME})"


def _all(patterns: Mapping[str, Sequence[str]]) -> Mapping[str, tuple[re.Pattern[str], ...]]:
    return MappingProxyType({role: tuple(map(re.compile, each)) for role, each in patterns.items()})


_ROLES: Mapping[Lang, Mapping[str, tuple[re.Pattern[str], ...]]] = MappingProxyType(
    {
        "ko": _all(
            {
                "buyer": (
                    rf"{_W}(?:에|에게)\s{_TO}(?:매각|넘기|넘긴|넘겼|팔기|판다|팔았|양도)",
                    rf"{_W}\s(?:손|품)에\s(?:들어|넘어|안)",
                    rf"{_W}[이가]\s{_ON}(?:인수(?:한|했|하|키|할)|사들|매입|손에\s넣)",
                    rf"인수(?:자|기업|회사)(?:는|로)\s{_W}",
                ),
                "seller": (
                    rf"{_W}(?:이|가|은|는)\s{_ON}(?:매각(?:한다|했|하기)|처분(?:한다|했)|팔았|판다|내놨)",
                    rf"{_W}(?:로부터|에게서)\s{_ON}(?:인수|사들|매입)",
                ),
                "contractor": (rf"{_W}(?:이|가)\s{_ON}(?:수주(?:한|했)|따냈|따낸|낙찰받)", rf"낙찰자(?:는|로)\s{_W}"),
                "best player": (
                    rf"{_P}(?:\s선수)?(?:이|가|은|는)\s{_ON}{_BEST}(?:에|로|으로|을|를)\s(?:뽑|선정|올랐|받|차지|수상)",
                    rf"{_BEST}(?:은|는)\s{_ON}{_P}(?:\s선수|\s씨)?(?:에게|이|가)\s(?:돌아|받|차지|뽑)",
                ),
                "top prize": (
                    rf"{_P}(?:\s[가-힣]{{1,4}})?(?:이|가|은|는)\s{_ON}{_TOP}(?:을|를)\s(?:받|차지|거머|수상|안았)",
                    rf"{_TOP}(?:은|는)\s{_ON}{_P}(?:\s[가-힣]{{1,4}})?(?:에게|이|가)\s(?:돌아|받|차지)",
                ),
                "scorer": (
                    rf"{_HIT}(?:은|을|의\s주인공은)?\s(?:[가-힣]{{1,8}}\s){{0,2}}?{_P}",
                    rf"{_P}(?:이|가|의)\s{_ON}{_HIT}",
                ),
                "proposer": (
                    rf"(?:대표\s?)?발의(?:한|자는|자인)\s(?:[가-힣]{{1,8}}\s){{0,3}}?{_P}",
                    rf"{_P}\s의원(?:이|은)\s{_ON}(?:대표\s?)?발의",
                ),
            }
        ),
        "en": _all(
            {
                "buyer": (rf"(?:bought|acquired|taken\sover|snapped\sup|purchased)\sby\s{_C}", rf"(?<![A-Za-z])sold\sto\s{_C}"),
                "seller": (
                    rf"[Tt]he\s(?:seller|vendor)(?:,|\sis|\swas)\s{_C}",
                    rf"(?:sold\sby|bought\sfrom|acquired\sfrom|purchased\sfrom)\s{_C}",
                    rf"(?:cheque|check|money|proceeds|cash)\s(?:goes|will\sgo|went)\sto\s{_C}",
                ),
                "prize": (
                    rf"{_N}(?:,\s[^,.]{{1,40}},)?\s(?:has\s)?(?:won|wins|took|collected|received|claimed|scooped)\s(?:the|this\syear['’]s)\s(?:\S{{1,14}}\s){{0,4}}?(?:prize|award)(?![A-Za-z])",
                    rf"(?:prize|award)\s(?:went|goes|was\sawarded|has\sgone)\sto\s(?:[a-z\-]{{2,14}}\s){{0,4}}{_N}",
                ),
                "scorer": (
                    rf"{_N}\s(?:scored|headed|struck|netted|grabbed)\s(?:the\s|a\s)?(?:[a-z\-0-9]{{2,14}}\s)?(?:winner|winning\sgoal|equali[sz]er)",
                    rf"(?:winner|winning\sgoal|equali[sz]er)\s(?:came\s)?from\s{_N}",
                ),
                "proposer": (
                    rf"(?:bill|motion|amendment),?\s(?:was\s)?(?:tabled|introduced|sponsored|proposed|moved)\sby\s(?:[A-Za-z.]{{2,14}}\s){{0,3}}?{_N}",
                    rf"{_N},?\s(?:who\s)?(?:tabled|introduced|sponsored|proposed|moved)\sthe\s(?:bill|motion|amendment)",
                ),
            }
        ),
    }
)


def compare_doers(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """Two names for one role of one deal, match or bill."""
    known = {each.article.text[p.start : p.end] for each in extractions for run in each.runs for p in run if p.name}
    found: dict[str, dict[str, list[tuple[Extraction, Tie]]]] = defaultdict(lambda: defaultdict(list))
    for each in extractions:
        for role, tie in _doers(each, known):
            found[role][each.article.id].append((each, tie))
    for role in sorted(found):
        yield from _clashes([ties for _, ties in sorted(found[role].items()) if len({t.value for _, t in ties}) == 1])


def _doers(each: Extraction, known: set[str]) -> Iterator[tuple[str, Tie]]:
    text = each.article.text
    for role, patterns in _ROLES[each.article.language].items():
        for s in each.sentences:
            for match in (m for p in patterns for m in p.finditer(text, s.start, s.end)):
                name = match["name"]
                if name.isascii() or name in known or name.endswith(ORGANISATION_ENDS):
                    claim = text_claim(each, "name", match.span(), (name, "name"), match.group())
                    yield f"{each.article.language} {role}", Tie(name, name, claim)


def _clashes(texts: Sequence[Sequence[tuple[Extraction, Tie]]]) -> Iterator[Draft]:
    for left, right in combinations(texts, 2):
        a, b = left[0][1], right[0][1]
        if _are_one(a.value, b.value) or any(a.value in e.article.text and b.value in e.article.text for e, _ in (*left, *right)):
            continue
        if any(_one_affair(x, y) for x in left for y in right):
            yield replace(draft_of("name", a.name, [t for _, t in left], [t for _, t in right]), rule="FC212")


def _are_one(a: str, b: str) -> bool:
    """A name and its short form, or two firms of one group."""
    return organisations_meet(a, b) or (not a.isascii() and a[:HEAD] == b[:HEAD])


def _one_affair(x: tuple[Extraction, Tie], y: tuple[Extraction, Tie]) -> bool:
    ours, theirs = (beside(each, tie.claim.span) for each, tie in (x, y))
    return bool(ours.heavy & theirs.heavy)
