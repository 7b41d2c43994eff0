"""What happened for the how-manieth time: 수명이 다한 원전의 계속운전이 승인된 것은 국내에서 세 번째다, the third time that a … has ….

The sentence sets the happening apart from its number, so all words of it count, whatever earlier case stands between (두레AI에 이어).
Two of them are one where they share words and one of the things that take part, and where field and time are the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from factcheck import lexicon
from factcheck.claim import Extraction
from factcheck.compare.narrowed import (
    Clause,
    Phrase,
    are_narrowed,
    are_other_clauses,
    are_other_things,
    clause_of,
    counted,
    phrases,
    with_complement,
)
from factcheck.grammar.english import FUNCTION_WORDS
from factcheck.lexicon.anchors import either
from factcheck.lexicon.orders import ORDERS

WORDS = 9
"""Words of what happened, counted from its end in Korean and from its beginning in English."""
SHARED, SHARED_EN = 2, 3
"""Words that two happenings must have in common."""
STEM, STEM_EN = 2, 5
"""Signs of a word that two texts must share."""
SHOWN, SHOWN_BEHIND = 3, 8
"""Words of what happened that are shown with the number; characters behind it."""


@dataclass(frozen=True, slots=True)
class _Words:
    fields: tuple[str, ...]
    times: tuple[str, ...]
    empty: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _File:
    ko: _Words
    en: _Words


@dataclass(frozen=True, slots=True)
class Happening:
    """What a sentence counts the happenings of."""

    words: frozenset[str]
    subjects: frozenset[str]
    """Nouns that do it or undergo it; in English names."""
    objects: frozenset[str]
    places: frozenset[str]
    kinds: frozenset[tuple[str, str]]
    """A noun that takes part with the noun before it that says which: 총리 해임안."""
    core: tuple[str, str]
    """The last subject and the last word: what is done, and whose it is."""
    limits: frozenset[str]
    """Field and time in which it is counted."""
    span: tuple[int, int]
    phrases: tuple[Phrase, ...] = ()
    """The noun phrases of what happened."""
    clause: Clause | None = None
    """In English."""


_FILE = lexicon.load("recurrences.toml", _File)
_SET_APART = re.compile(r"(?:것은|것이|것|건|일은|경우는|사례는)\s(?P<between>[^.!?\n]{0,60})$")
_CASE = re.compile(r"\s?(?:사례|경우|일)(?:이다|다|였다|로|입니다|라고|이라)")
_ENDS = re.compile(r"\s?(?:이다|다[.,\s]|였|입니다|이라|라고|이자|로[ ,]|이었|예요|이에요|[.,\"'”’]|$)")
_MODIFIER = re.compile(r"[된한던운린른진난낸인]\s$")
"""What 사례 is of ends as a clause before a noun does: 허용된 세 번째 사례."""
_KO_WORD = re.compile(r"[가-힣A-Za-z][가-힣A-Za-z0-9\-]{0,29}")
_EARLIER = re.compile(
    r"(?:(?:지난해|작년|올해|지난|[0-9]{4}년)\s(?:[0-9]{1,2}월\s)?)?[^\s]{1,20}(?:에\s(?:이어|이은)|\s다음|의?\s뒤를)"
)
_SINCE = re.compile(r"[0-9]{2,4}년(?=\s?(?:이후|이래|만))")
_PART = re.compile(r"(?P<noun>[가-힣A-Za-z0-9]{2,20})(?P<particle>[이가을를])$")
_TOPIC = re.compile(r"(?P<noun>[가-힣A-Za-z0-9]{2,12})[은는]\s")
_PLACE = re.compile(r"([가-힣A-Za-z0-9]{2,12})에서")
_JOINED = frozenset("은는이가을를의에도로와과서고며만해여어아된한던운린른진난낸간든할될릴갈")
"""Last signs of a word with a particle, or of a verb before a noun."""
_NAME = re.compile(r"\b[A-Z][A-Za-z]{1,20}\b")
_EN_TIME = re.compile(r"\stime\s(?:that\s)?(?=(?P<what>[A-Za-z][^.!?;\n]{0,140}))")
_EN_IS = re.compile(r"\b(?:is|was|be|been|being|marks|marked)\s(?:only\s|also\s|just\s|now\s)?the\s$")
_EN_WORD = re.compile(r"[a-z][a-z\-]{2,24}")
IDLE = frozenset(word for words in (_FILE.ko, _FILE.en) for each in (words.fields, words.times, words.empty) for word in each)
"""Words that say where or when, or nothing of what happened."""
_LIMITS = {
    "ko": re.compile(either((*_FILE.ko.fields, *_FILE.ko.times))),
    "en": re.compile(rf"(?<![a-z])(?:{either((*_FILE.en.fields, *_FILE.en.times))})(?![a-z])"),
}


def happening_of(each: Extraction, span: tuple[int, int], scope: tuple[int, int]) -> Happening | None:
    """What happened, if the sentence around the number at `span` sets it apart."""
    return _korean(each, span, scope) if each.article.language == "ko" else _english(each.article.text, span, scope)


def counted_before(each: Extraction, span: tuple[int, int], scope: tuple[int, int]) -> tuple[Phrase, ...]:
    """The Korean noun phrases of a sentence that stand before its number."""
    return counted(phrases(each, (scope[0], span[0]), IDLE)) if each.article.language == "ko" else ()


def _korean(each: Extraction, span: tuple[int, int], scope: tuple[int, int]) -> Happening | None:
    text = each.article.text
    before = text[scope[0] : span[0]]
    case = _CASE.match(text, span[1], scope[1])
    if case and _MODIFIER.search(before):
        what, between = before, ""
    else:
        apart = _SET_APART.search(before)
        if not apart or not _ENDS.match(text, span[1], scope[1]):
            return None
        what, between = before[: apart.start()], apart["between"]
    found = list(_KO_WORD.finditer(_without_earlier(what)))[-WORDS:]
    earlier = "".join(match.group() for match in _EARLIER.finditer(what))
    words = [match.group() for match in found]
    stems = frozenset(word[:STEM] for word in words if len(word) >= STEM and not word.startswith(_FILE.ko.empty))
    parts = [part for word in words if (part := _PART.match(word)) and not word.startswith(_FILE.ko.empty)]
    subjects = [part["noun"][:STEM] for part in parts if part["particle"] in "이가"]
    around = f"{what} {_without_earlier(between)}"
    topic = _TOPIC.match(what)
    limits = frozenset({*_LIMITS["ko"].findall(around), *_SINCE.findall(around)})
    start = found[-min(SHOWN, len(found))].start() + scope[0] if found else span[0]
    return Happening(
        frozenset(stem for stem in stems if stem not in ORDERS["ko"].common and stem not in limits),
        frozenset({*subjects, *([topic["noun"][:STEM]] if topic else [])}),
        frozenset(part["noun"][:STEM] for part in parts if part["particle"] in "을를"),
        frozenset(place[:STEM] for place in _PLACE.findall(what) if place not in limits),
        frozenset(_kinds(words, limits)),
        (subjects[-1] if subjects else "", words[-1][:STEM] if words else ""),
        limits,
        (start, case.end() if case else span[1]),
        tuple(p for p in phrases(each, (scope[0], scope[0] + len(what)), IDLE) if p.head not in earlier),
    )


def _kinds(words: Sequence[str], limits: frozenset[str]) -> Iterator[tuple[str, str]]:
    for before, word in pairwise(words):
        part = _PART.match(word)
        if part and before not in limits and not before.startswith(_FILE.ko.empty) and _is_bare(before):
            yield part["noun"][:STEM], before[:STEM]


def _is_bare(word: str) -> bool:
    """A Korean word without a particle, and no verb before its noun."""
    last = word[-1]
    return "가" <= last <= "힣" and last not in _JOINED


def _without_earlier(text: str) -> str:
    """The text with the earlier case blanked out: 두레AI에 이어."""
    return _EARLIER.sub(lambda match: " " * len(match.group()), text)


def _english(text: str, span: tuple[int, int], scope: tuple[int, int]) -> Happening | None:
    counts = _EN_TIME.match(text, span[1], scope[1])
    if not counts or not _EN_IS.search(text, max(scope[0], span[0] - 30), span[0]):
        return None
    what = counts["what"].lower()
    found = list(_EN_WORD.finditer(what))[:WORDS]
    words = (match.group() for match in found if match.group() not in FUNCTION_WORDS)
    end = counts.start("what") + found[min(SHOWN, len(found) - 1)].end() if found else span[1]
    return Happening(
        frozenset(word[:STEM_EN] for word in words if word not in _FILE.en.empty),
        frozenset(_NAME.findall(counts["what"])),
        frozenset(),
        frozenset(),
        frozenset(),
        ("", ""),
        frozenset(_LIMITS["en"].findall(text[scope[0] : scope[1]].lower())),
        (span[0], end),
        clause=clause_of(what, IDLE),
    )


def are_one(a: Happening, b: Happening) -> bool:
    """One kind of happening in one field and time, to which each names one that the other knows too."""
    shared = a.words & b.words
    if a.limits != b.limits or len(shared) < SHARED:
        return False
    if a.clause and b.clause:
        named = a.subjects and b.subjects and not a.subjects & b.subjects
        return len(shared) >= SHARED_EN and not named and not are_other_clauses(a.clause, b.clause)
    if not _are_one_set(a, b):
        return False
    if a.core[1] == b.core[1] and a.core[0] not in b.words and b.core[0] not in a.words and a.core[0]:
        return False
    if (a.places and b.places and not a.places & b.places) or _are_of_two_kinds(a, b):
        return False
    known = all(x.subjects & (y.words | y.subjects) or not x.subjects for x, y in ((a, b), (b, a)))
    taking_part = (a.subjects | a.objects) & (b.subjects | b.objects)
    return known and bool(taking_part) and (not a.objects or not b.objects or bool(a.objects & b.objects))


def _are_one_set(a: Happening, b: Happening) -> bool:
    """No text narrows what happened; what stands before another verb may be of the verb (우승한, 정상에 오른)."""
    if a.core[1] == b.core[1]:
        return not are_narrowed(a.phrases, b.phrases) and not are_other_things(a.phrases, b.phrases)
    return not are_narrowed(with_complement(a.phrases), with_complement(b.phrases))


def _are_of_two_kinds(a: Happening, b: Happening) -> bool:
    """Both say which of one noun, and each another: 총리 해임안, 장관 해임안."""
    mine, theirs = dict(sorted(a.kinds)), dict(sorted(b.kinds))
    return any(mine[noun] != theirs[noun] for noun in mine.keys() & theirs.keys())
