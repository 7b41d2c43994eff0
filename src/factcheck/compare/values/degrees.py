"""One thing's place by size, age or speed in two texts (FC108): 두 번째로 큰 계약 and 역대 최대 계약, largest and second-largest.

One thing it is where the words around both places say so, or one fine value stands beside both. Refused: two families of degree,
two fields, a stretch of time that the other text does not name, an earlier holder (종전 최대), two subjects, and a text that gives
both places of one class.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from types import MappingProxyType

from factcheck import lexicon
from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.compare.order.orders import named_subjects, order_draft
from factcheck.keyed import value_key
from factcheck.lexicon.anchors import either
from factcheck.model import Claim, Lang
from factcheck.resolve import text_claim

SHARED = 2
"""Words that two places must have in common; one is enough where one fine value stands beside both."""
FINE = 3
"""Digits of a value that is not in two sentences by chance."""
REACH: Mapping[Lang, tuple[int, int]] = MappingProxyType({"ko": (9, 2), "en": (6, 8)})
"""Words before and after a place that say of what it is one."""
BEHIND = (1, 5)
"""Words behind a place of which the first names what is told of (가장 큰 것은 …), and the next ones its holder."""
STEM: Mapping[Lang, int] = MappingProxyType({"ko": 2, "en": 5})
"""Signs of a word that two texts must share; the rest is inflected."""
MOST_PLACES = 60
SHOWN = 12
"""Characters after the place that are shown with it."""


@dataclass(frozen=True, slots=True)
class _Words:
    ever: tuple[str, ...]
    limited: tuple[str, ...]
    fields: tuple[str, ...]
    before: tuple[str, ...]
    common: tuple[str, ...]
    counting: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Family:
    id: str
    ko: tuple[str, ...]
    foremost_ko: tuple[str, ...]
    en: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _File:
    ko: _Words
    en: _Words
    family: tuple[_Family, ...]


@dataclass(frozen=True, slots=True)
class _Place:
    """One thing's place by degree, with all that says of what."""

    claim: Claim
    number: Decimal
    lang: Lang
    family: str
    about: frozenset[str]
    around: frozenset[str]
    """The same, with the words of what comes before it in the order."""
    names: frozenset[str]
    limits: frozenset[str]
    fields: frozenset[str]
    histories: frozenset[str]
    beside: frozenset[str]
    """Digits of the fine values in its sentence: one text counts travellers, another passengers (45.6m, 45.6 million)."""
    of: str
    """The noun that has the degree (수리력이 가장 낮다), where it stands before the place."""
    kind: str
    """Of what it is one (계약), where the text says so and in all time; empty where not."""
    told_behind: bool
    """Its holder stands behind it (가장 많은 것은 …): the words before it are no name of his."""


_FILE = lexicon.load("degrees.toml", _File)
_WORDS: Mapping[Lang, _Words] = MappingProxyType({"ko": _FILE.ko, "en": _FILE.en})
_WORD = re.compile(r"[가-힣A-Za-z][가-힣A-Za-z0-9\-]{0,29}")


_KO_DEGREE = re.compile("|".join(f"(?P<{f.id}>{either(f.ko)})" for f in _FILE.family))
_KO_ORDINAL = re.compile(r"\s?로\s(?:[가-힣]{1,6}[이가]\s)?")
_KO_MOST = re.compile(r"(?<![가-힣])가장\s")
_KO_FOREMOST = re.compile(
    "(?<![가-힣])(?:"
    + "|".join(f"(?P<{f.id}>{either(f.foremost_ko)})" for f in _FILE.family if f.foremost_ko)
    + r")(?=다|이다|였|인\s|이며|이자|라고|라는|로\s|로,|의\s|를\s|\s규모|\s수주|\s계약|\s기록|\s실적|\s[가-힣]{2,4}(?:다|이다|였)|[.,)\n]|$)"
)
"""최대 40 % is a bound; 최대주주 is one word."""
_EN_DEGREE = re.compile("|".join(f"(?P<{f.id}>{either(f.en)})" for f in _FILE.family))
_EN_MOST = re.compile(rf"(?<![a-z\-])(?:the|its|their|[a-z]{{2,20}}['’]s)\s(?={either([w for f in _FILE.family for w in f.en])})")
_SINCE = re.compile(r"(?P<event>[가-힣A-Za-z0-9]{2,12})\s(?:이후|이래|후)\s(?:[가-힣]{1,4}\s){0,2}?$")
_HAS = re.compile(r"(?P<noun>[가-힣]{2,10})[이가]\s(?:[가-힣]{1,4}\s)?$")
_OF = re.compile(r"(?P<noun>[가-힣]{2,8}?)(?:으로는|로는|으로|로|\s중|\s가운데)\s(?:[가-힣]{1,4}\s)?$")
_EN_FIELD = re.compile(r"\s(?:in|across)\s(?:the\s)?(?P<field>[A-Z][a-z]{2,20})")
_BEHIND_KO = re.compile(r"(?:은|던|았던|었던)?\s[가-힣]{1,5}[은는]\s")
"""가장 큰 것은 누리호다, 가장 많은 곳은 한빛시다."""
_COUNTING = re.compile(
    rf"(?P<what>[가-힣]{{2,8}}?)(?:\s[가-힣]{{1,6}})?(?:까지|도|[을를]|만)\s(?:[가-힣]{{1,3}}\s)?(?:{either(_FILE.ko.counting)})"
)
"""What is counted in or left out: 해외 사고까지 넣으면."""
_AFTER_OTHERS = re.compile(r"(?:에|데)\s이어,?\s")
_OPENING_KO = re.compile(r"(?<=[가-힣])(?:[은는]|으로는|로는)\s|(?<![가-힣])(?:가운데|중)(?:에서)?\s")
"""What the sentence is about, and the class of which it is one (사장교 가운데 가람대교에 이어)."""
_HISTORY: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ko": re.compile(r"(?<![가-힣a-z])(?P<whose>[가-힣a-z]{2,10}?)의?\s역사상"),
        "en": re.compile(r"\bin\s(?:the\s|its\s|our\s)?(?P<whose>[a-z]{3,20})(?:['’]s)?\shistory"),
    }
)
_NO_DEGREE = re.compile(r"(?:most\sof|at\s(?:the\s)?(?:most|least))")
_ORDINALS = frozenset({None, "번째", "째"})


def compare_degrees(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """Two places of one thing by one degree."""
    places = [place for each in extractions for place in list(_places(each))[:MOST_PLACES]]
    rivals: dict[tuple[str, frozenset[str]], list[tuple[_Place, _Place]]] = defaultdict(list)
    for a, b in combinations(places, 2):
        if a.claim.article != b.claim.article and _is_one(a, b) and not _is_series(places, a, b):
            rivals[a.family, frozenset({str(a.number), str(b.number)})].append((a, b))
    for key in sorted(rivals, key=lambda k: (k[0], sorted(k[1]))):
        yield order_draft((place.number, place.claim) for pair in rivals[key] for place in pair)


def _places(each: Extraction) -> Iterator[_Place]:
    lang = each.article.language
    text = each.article.text if lang == "ko" else each.article.text.lower()
    for claim in each.claims:
        if claim.kind == "ordinal" and isinstance(claim.value.lo, Decimal) and claim.counter in _ORDINALS:
            yield from _counted(each, claim, text)
    for sentence in each.sentences:
        scope = (sentence.start, sentence.end)
        for match in (_KO_MOST if lang == "ko" else _EN_MOST).finditer(text, *scope):
            degree = (_KO_DEGREE if lang == "ko" else _EN_DEGREE).match(text, match.end(), sentence.end)
            if degree and not _NO_DEGREE.match(text, degree.start()):
                yield from _place(each, (match.start(), degree.end()), scope, (Decimal(1), degree.lastgroup or ""))
        for match in _KO_FOREMOST.finditer(text, *scope) if lang == "ko" else ():
            yield from _place(each, match.span(), scope, (Decimal(1), match.lastgroup or ""))


def _counted(each: Extraction, claim: Claim, text: str) -> Iterator[_Place]:
    """두 번째로 크다, second-largest."""
    end = claim.span[1]
    if each.article.language == "ko":
        joined = _KO_ORDINAL.match(text, end)
        degree = _KO_DEGREE.match(text, joined.end()) if joined else None
    else:
        degree = _EN_DEGREE.match(text, end + 1) if text[end : end + 1] in {"-", " "} else None
    if degree and isinstance(claim.value.lo, Decimal):
        yield from _place(each, (claim.span[0], degree.end()), claim.scope, (claim.value.lo, degree.lastgroup or ""))


def _place(each: Extraction, span: tuple[int, int], scope: tuple[int, int], place: tuple[Decimal, str]) -> Iterator[_Place]:
    text, lang = each.article.text, each.article.language
    words, before = _WORDS[lang], text[scope[0] : span[0]].lower()
    nearest = before.split()[-2:]
    if any(word.startswith(words.before) for word in nearest):
        return
    others = _others(text, scope, span) if lang == "ko" else (scope[0], scope[0])
    told = [m for m in _WORD.finditer(text, scope[0], span[0]) if not others[0] <= m.start() < others[1]]
    left = told[-REACH[lang][0] :]
    right = list(_WORD.finditer(text, span[1], scope[1]))[: REACH[lang][1]]
    near = list(_WORD.finditer(text, scope[0], span[0]))[-REACH[lang][0] :]
    about, around = (
        frozenset(m.group().lower()[: STEM[lang]] for m in (*some, *right) if _says_what(m.group().lower(), lang))
        for some in (left, near)
    )
    whole = text[scope[0] : scope[1]].lower()
    start = left[-min(3, len(left))].start() if left else span[0]
    behind = lang == "ko" and _BEHIND_KO.match(text, span[1], scope[1]) is not None
    end = max([m.end() for m in right if m.end() <= span[1] + SHOWN] + [span[1]])
    yield _Place(
        text_claim(each, "rank", (start, end), (each.article.title or "", "order"), text[start:end]),
        place[0],
        lang,
        place[1],
        about,
        around,
        _named_behind(text, (span[1], scope[1]))
        if behind
        else named_subjects(text, (others[1] if others[0] == scope[0] else scope[0], span[0]), lang),
        _limits(text[scope[0] : span[0]], whole, lang),
        frozenset(word for word in words.fields if word in whole) | _named_field(text[span[1] : scope[1]], lang),
        _histories(whole, lang),
        frozenset(_digits(c) for c in each.claims if c.scope == scope and _is_beside(c, others)),
        _noun_before(text, span, scope) if lang == "ko" else "",
        _kind(text, span, scope) if lang == "ko" and any(word in whole for word in words.ever) else "",
        behind,
    )


def _is_beside(claim: Claim, others: tuple[int, int]) -> bool:
    """A fine value that is of the thing itself."""
    return claim.significant >= FINE and claim.kind != "date" and not others[0] <= claim.span[0] < others[1]


def _others(text: str, scope: tuple[int, int], span: tuple[int, int]) -> tuple[int, int]:
    """The things that come before this one in the order (A와 B에 이어): their words say nothing of it. What the sentence is about
    may stand before them."""
    after = list(_AFTER_OTHERS.finditer(text, scope[0], span[0]))
    if not after:
        return scope[0], scope[0]
    opening = list(_OPENING_KO.finditer(text, scope[0], after[-1].start()))
    return opening[-1].end() if opening else scope[0], after[-1].end()


def _named_behind(text: str, rest: tuple[int, int]) -> frozenset[str]:
    """The first syllables of the words that follow, among which is the holder's name."""
    return frozenset(m.group()[0] for m in list(_WORD.finditer(text, *rest))[BEHIND[0] : BEHIND[1]])


def _histories(whole: str, lang: Lang) -> frozenset[str]:
    """Whose history a place is one in: 구단 역사상, 리그 역사상; in league history."""
    return frozenset(match["whose"][: STEM[lang]] for match in _HISTORY[lang].finditer(whole))


def _named_field(after: str, lang: Lang) -> frozenset[str]:
    """The country or town in which an English place is held: the largest lender in Spain."""
    match = _EN_FIELD.search(after[:60]) if lang == "en" else None
    return frozenset({match["field"].lower()}) if match else frozenset()


def _digits(claim: Claim) -> str:
    return value_key(claim)[1].replace(".", "").strip("0")


def _limits(before: str, whole: str, lang: Lang) -> frozenset[str]:
    """Stretches of time that a place is limited to, by their words; `창사 이래` is none."""
    words = _WORDS[lang]
    since = _SINCE.search(before) if lang == "ko" else None
    own = {since["event"][:2]} if since and not since["event"].startswith(words.ever) else set[str]()
    counting = {match["what"][:2] for match in _COUNTING.finditer(before)} if lang == "ko" else set[str]()
    return frozenset({word for word in words.limited if word in whole} | own | counting)


def _noun_before(text: str, span: tuple[int, int], scope: tuple[int, int]) -> str:
    match = _HAS.search(text, max(scope[0], span[0] - 20), span[0])
    return match["noun"][:2] if match else ""


def _kind(text: str, span: tuple[int, int], scope: tuple[int, int]) -> str:
    """The noun that a place is of: 두 번째로 큰 계약, 계약으로는 최대, 최대 수주."""
    before, after = (
        _OF.search(text, max(scope[0], span[0] - 30), span[0]),
        _WORD.search(text, span[1], min(scope[1], span[1] + 8)),
    )
    found = before["noun"] if before else after.group() if after else ""
    return found[:2]


def _says_what(word: str, lang: Lang) -> bool:
    common = _WORDS[lang].common
    return len(word) >= (2 if lang == "ko" else 4) and not (word.startswith(common) if lang == "ko" else word in common)


def _is_one(a: _Place, b: _Place) -> bool:
    if (a.lang, a.family) != (b.lang, b.family) or a.number == b.number:
        return False
    if a.limits != b.limits or (a.fields and b.fields and not a.fields & b.fields):
        return False
    if a.histories and b.histories and not a.histories & b.histories:
        return False
    if a.of and b.of and a.of != b.of:
        return False
    if a.beside & b.beside and a.about & b.about:
        return True
    if (a.told_behind or b.told_behind or (a.names and b.names)) and not a.names & b.names:
        return False
    if a.kind and a.kind == b.kind:
        return True
    return len(a.about & b.about) >= SHARED


def _is_series(places: Sequence[_Place], a: _Place, b: _Place) -> bool:
    """One text gives two places of this class."""
    shared = a.about & b.about
    given: dict[str, set[Decimal]] = defaultdict(set)
    for place in places:
        if place.family == a.family and len(place.around & shared) >= min(SHARED, len(shared)):
            given[place.claim.article].add(place.number)
    return any(len(numbers) > 1 for numbers in given.values())
