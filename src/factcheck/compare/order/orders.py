"""The place of one thing in an order: the first and the second woman mayor, the sixth and the seventh country (FC108).

What is counted are the words that the number stands with: those after it (두 번째 여성 시장, the second private company), or
before it where it ends the phrase (국내 기업으로는 두 번째, 나온 것은 처음). A sentence that sets apart what happened (… 승인된 것은 국내에서 세
번째다; the third time that a … has …) counts happenings: then all words of what happened count, and field and time must be the same. Refused: a text that gives two places of one
class, for it tells a series; years and rounds of a calendar; places in a list that moves (순위 are compared as values); places by size or age (`degrees`).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from factcheck.claim import Extraction
from factcheck.compare.days.events import days_apart
from factcheck.compare.draft import Draft
from factcheck.compare.narrowed import Class, Phrase, are_narrowed, are_other_classes, class_of
from factcheck.compare.order.recurrences import IDLE, Happening, are_one, counted_before, happening_of
from factcheck.compare.order.superlatives import FIRST_CUE, WORDS_OF
from factcheck.lexicon.orders import ORDERS
from factcheck.model import Claim, Lang, message
from factcheck.resolve import text_claim

WORDS = 5
"""Words on the side of the number that say what is counted."""
SHARED = 2
"""Words that two classes must have in common."""
AGAIN = 2
"""Days between two texts within which it is not told that it happened again."""
STEM = 2
"""Syllables of a Korean word that two texts must share; the rest may be a particle."""
_WORD = re.compile(r"[가-힣A-Za-z][가-힣A-Za-z0-9\-]{1,29}")
_ENDS_PHRASE = re.compile(r"\s?(?:으로|로|이다|이라|이자|다[.,\s]|였다|인\s|[.,\"'”’]|$)")
"""What follows a Korean number whose class stands before it."""
_NAMED_BEFORE = re.compile(r"(?:으로는|로는|에서는|가운데|중)\s?$")
"""The class goes on before the number: 국내 기업으로는 두 번째 위성."""
MOST_BEHIND = 120
"""Characters behind an English number in which it is said what it counts."""
SHOWN = 12
"""Characters after the number that are shown with it."""
_KO, _EN = ORDERS["ko"], ORDERS["en"]


def _any(words: Sequence[str]) -> str:
    return "(?:" + "|".join(map(re.escape, words)) + ")"


_BY_DEGREE = re.compile(rf"\s?로\s{_any(_KO.degree)}|[- ]{_any(_EN.degree)}")
_SERIES = re.compile(r"\s?(?:[A-Za-z가-힣]{1,6}\s)?" + _any(_KO.series) + r"(?![가-힣]{2})")
"""Rounds of a calendar or a contest: each text may speak of another."""
_ENGLISH_SERIES = re.compile(r"\s(?:[a-z]+\s){0,2}?" + _any(_EN.series) + r"\b", re.IGNORECASE)
_STREAK = re.compile(r"[ -](?:straight|consecutive|successive)(?![a-z])|\s?연속")
_STREAK_BEFORE = re.compile(r"연속(?:으로)?\s$")
"""How often in a row is compared by `streaks`, which asks what goes on."""
_TOPIC = re.compile(
    rf"[\s\"'“‘◦○·-]{{0,4}}(?:{_any(_KO.openers)},?\s)?[\"'“‘<《「『]?(?P<words>[가-힣A-Za-z0-9][가-힣A-Za-z0-9 \"'“”‘’<>《》「」『』]{{0,28}}?)(?:은|는|이|가|에게는|께서는|:)\s"
)
_CLASS = re.compile(r"[가-힣](?:으로|로|에서|에)$")
"""국내 기업으로는, 국내에서는: in what it is counted, and not who it is."""
_NO_LETTER = re.compile(r"[^가-힣A-Za-z0-9]")
_CAPITALS = re.compile(r"\b[A-Z][a-z]{2,20}\b")
_ENGLISH_OPENERS = frozenset(_EN.openers)
_KOREAN_OPENERS = frozenset(_KO.openers)
_COMMON = frozenset({*_KO.common, *_EN.common})
MOST_PLACES = 60
"""Places of one text that are compared; a text with more is a table."""


@dataclass(frozen=True, slots=True)
class _Place:
    """One thing's place in an order, and the words of its class."""

    claim: Claim
    number: Decimal
    lang: Lang
    about: frozenset[str]
    names: frozenset[str]
    """Who or what the sentence is about: first syllables of its topic, capitalised words in English; empty where unsaid."""
    happening: Happening | None = None
    """What happened, where the sentence sets it apart."""
    phrases: tuple[Phrase, ...] = ()
    """The noun phrases of what is counted, where it stands before a Korean number."""
    counted: Class | None = None
    """What an English number counts."""


_COUNTING = frozenset({None, "번째"})
"""A number with 차 or 회 names a round."""


def compare_orders(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """Two places of one thing in one order."""
    places = [place for each in extractions for place in list(_places(each))[:MOST_PLACES]]
    days = {each.article.id: each.article.date for each in extractions}
    series: dict[frozenset[str], bool] = {}
    rivals: dict[frozenset[str], list[tuple[_Place, _Place]]] = defaultdict(list)
    for a, b in combinations(places, 2):
        if a.claim.article == b.claim.article or a.lang != b.lang or a.number == b.number:
            continue
        shared = _shared(a, b)
        if len(shared) < SHARED or (a.happening and b.happening and _happened_again(a, b, days)):
            continue
        if shared not in series:
            series[shared] = _is_series(places, shared)
        if not series[shared]:
            rivals[frozenset({str(a.number), str(b.number)})].append((a, b))
    for numbers in sorted(rivals, key=sorted):
        yield order_draft((place.number, place.claim) for pair in rivals[numbers] for place in pair)


def _places(each: Extraction) -> Iterator[_Place]:
    """Ordinals that were read as values, and the words for the first."""
    text, lang = each.article.text, each.article.language
    seen: set[int] = set()
    for claim in each.claims:
        if claim.kind == "ordinal" and isinstance(claim.value.lo, Decimal) and claim.counter in _COUNTING:
            seen.add(claim.span[0])
            if not _BY_DEGREE.match(text, claim.span[1], claim.scope[1]):
                yield from _place(each, claim.span, claim.scope, claim.value.lo)
    for sentence in each.sentences:
        line = text if lang == "ko" else text.lower()
        scope = (sentence.start, sentence.end)
        for match in FIRST_CUE[lang].finditer(line, *scope):
            if match.start() not in seen:
                yield from _place(each, match.span(), scope, Decimal(1))


def _place(each: Extraction, span: tuple[int, int], scope: tuple[int, int], number: Decimal) -> Iterator[_Place]:
    text, lang = each.article.text, each.article.language
    series = _ENGLISH_SERIES if lang == "en" else _SERIES
    happening = happening_of(each, span, scope)
    if (series.match(text, span[1], scope[1]) and not happening) or text[span[0]] == "제":
        return
    if not happening and (_STREAK.match(text, span[1], scope[1]) or _STREAK_BEFORE.search(text, scope[0], span[0])):
        return
    before, after = text[scope[0] : span[0]], text[span[1] : scope[1]]
    words = list(_WORD.finditer(text, scope[0], span[0]))[-WORDS:] if _NAMED_BEFORE.search(before) else []
    stands_before = lang == "ko" and _ENDS_PHRASE.match(after)
    if stands_before:
        words = list(_WORD.finditer(text, scope[0], span[0]))[-WORDS:]
    else:
        words += list(_WORD.finditer(text, span[1], scope[1]))[:WORDS]
    about = frozenset(_stem(m.group(), lang) for m in words if m.group() not in WORDS_OF[lang].pronouns) - _COMMON
    if happening or len(about) >= SHARED:
        shown = min(words[0].start(), span[0]), max([m.end() for m in words if m.start() < span[1] + SHOWN] + [span[1]])
        shown = happening.span if happening else shown
        claim = text_claim(each, "rank", shown, (each.article.title or "", "order"), text[shown[0] : shown[1]])
        named = named_subjects(text, (scope[0], span[0]), lang)
        phrases = happening.phrases if happening else counted_before(each, span, scope) if stands_before else ()
        counted = class_of(after[:MOST_BEHIND].lower(), IDLE) if lang == "en" and not happening else None
        yield _Place(claim, number, lang, about, named, happening, phrases, counted)


def _stem(word: str, lang: Lang) -> str:
    return word[:STEM] if lang == "ko" and not word.isascii() else word.lower()


def _shared(a: _Place, b: _Place) -> frozenset[str]:
    """The words that make the two places of one class; none where they are of two."""
    if a.happening and b.happening:
        return a.happening.words & b.happening.words if are_one(a.happening, b.happening) else frozenset()
    if (a.phrases and b.phrases and are_narrowed(a.phrases, b.phrases)) or (
        a.counted and b.counted and are_other_classes(a.counted, b.counted)
    ):
        return frozenset()
    return a.about & b.about if _may_be_one(a, b) else frozenset()


def _happened_again(a: _Place, b: _Place, days: Mapping[str, str | None]) -> bool:
    """The later text counts more: it may have happened once more in between."""
    x, y = days[a.claim.article], days[b.claim.article]
    return x is None or y is None or (days_apart(x, y) > AGAIN and (x < y) == (a.number < b.number))


def _may_be_one(a: _Place, b: _Place) -> bool:
    """Two sentences that name their subjects speak of one only if they share one."""
    return not a.names or not b.names or bool(a.names & b.names)


def named_subjects(text: str, scope: tuple[int, int], lang: Lang) -> frozenset[str]:
    """What stands before the number: in English its capitalised words, in Korean the first syllables of the topic."""
    if lang == "en":
        return frozenset(_CAPITALS.findall(text[scope[0] : scope[1]])) - _ENGLISH_OPENERS
    topic = _TOPIC.match(text, scope[0])
    if topic is None or _CLASS.search(topic["words"]):
        return frozenset()
    words = (_NO_LETTER.sub("", word) for word in topic["words"].split())
    return frozenset(word[0] for word in words if word and word not in WORDS_OF["ko"].pronouns and word not in _KOREAN_OPENERS)


def _is_series(places: Sequence[_Place], shared: frozenset[str]) -> bool:
    """One text gives two places of this class."""
    given: dict[str, set[Decimal]] = defaultdict(set)
    for place in places:
        about = place.about | (place.happening.words if place.happening else frozenset())
        if len(about & shared) >= SHARED:
            given[place.claim.article].add(place.number)
    return any(len(numbers) > 1 for numbers in given.values())


def order_draft(places: Iterable[tuple[Decimal, Claim]]) -> Draft:
    """Places in one order by their number, each with all who give it."""
    by_number: dict[Decimal, list[Claim]] = defaultdict(list)
    for number, claim in places:
        if claim not in by_number[number]:
            by_number[number].append(claim)
    groups = tuple(tuple(by_number[number]) for number in sorted(by_number))
    why = message("why.one_order", first=groups[0][0].quote, second=groups[1][0].quote)
    return Draft("FC108", "CONFLICT", "warning", groups, (why,), Decimal("0.8"), attribute="order", ask=message("ask.first"))
