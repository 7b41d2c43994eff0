"""Who turned it down (FC205): the union in one text, the airline in another; 병원이 응하지 않아 and 환자 측이 거부해.

The two are sides of one affair that face each other, and what was turned down has one name in both sentences. Refused: a text in which both
sides turn it down, two rounds or offers, another stage, two years.
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
from factcheck.compare.beside import Beside, beside, weight
from factcheck.compare.draft import Draft
from factcheck.lexicon.anchors import either
from factcheck.model import Claim, Lang, message
from factcheck.resolve import text_claim
from factcheck.text import Sentence

SHARED, NAMED = 2, 3
"""Words that must stand beside both; letters of a subject that the other text knows beside its own."""


@dataclass(frozen=True, slots=True)
class _Words:
    sides: tuple[tuple[tuple[str, ...], ...], ...]
    matters: tuple[str, ...]
    refuse: tuple[str, ...]
    open: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _File:
    ko: _Words
    en: _Words


@dataclass(frozen=True, slots=True)
class _Refusal:
    """One side that turned one matter down."""

    claim: Claim
    who: str
    sides: frozenset[tuple[int, int]]
    """Each row of the list, and which of its two."""
    matters: frozenset[str]
    rounds: frozenset[str]
    beside: Beside
    known: str
    """Its sentence and those next to it."""


_FILE = lexicon.load("refusers.toml", _File)
_BY: Mapping[Lang, _Words] = MappingProxyType({"ko": _FILE.ko, "en": _FILE.en})
_KO, _EN = _FILE.ko, _FILE.en
_NOUNS = frozenset(noun for row in _EN.sides for side in row for noun in side)
_REFUSED: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {"ko": re.compile(either(_KO.refuse)), "en": re.compile(rf"(?<![a-z])(?:{either(_EN.refuse)})(?![a-z])")}
)
_SUBJECT_KO = re.compile(r"(?P<who>[가-힣A-Za-z0-9]{1,12}(?:\s측)?)(?:들)?(?:[이가은는]|의)\s")
_PASSIVE_KO = re.compile(r"(?P<who>[가-힣A-Za-z0-9]{1,12}(?:\s측)?)(?:의|이|가)?\s$")
_NOUN_EN = re.compile(r"(?<![a-z'’\-])[a-z]{3,14}(?![a-z\-])(?!['’]s)(?!s['’])")
_BY_EN = re.compile(r"\sby\s(?:the\s)?(?:[a-z\-]{2,14}\s){0,2}?(?P<who>[a-z]{3,14})(?![a-z'’])")
_OF_EN = re.compile(r"(?:\b(?:of|for|by|with|from|to|against)\s)(?:the\s)?(?:[0-9a-z,.]{1,10}\s){0,2}$")
_ROUND = re.compile(r"(?<![0-9])[0-9]{1,2}차(?=[\s가-힣])|(?<![a-z])(?:first|second|third|final|latest)(?![a-z])")
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?:년|(?![0-9]))")


def compare_refusers(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """One finding for each matter that two sides turn down."""
    for lang in ("ko", "en"):
        told = [r for each in extractions if each.article.language == lang for r in _refusals(each)]
        found: dict[str, list[tuple[_Refusal, _Refusal]]] = defaultdict(list)
        for a, b in combinations(told, 2):
            if _are_opposed(a, b) and not any(_are_both(r, told) for r in (a, b)):
                found[min(a.matters & b.matters)].append((a, b))
        for matter in sorted(found):
            yield _draft(found[matter], matter)


def _refusals(each: Extraction) -> Iterator[_Refusal]:
    lang = each.article.language
    text = each.article.text if lang == "ko" else each.article.text.lower()
    for sentence in each.sentences:
        for match in _REFUSED[lang].finditer(text, sentence.start, sentence.end):
            who = (_who_ko if lang == "ko" else _who_en)(text, sentence, match)
            matters = frozenset(word for word in _BY[lang].matters if word in text[sentence.start : sentence.end])
            if who and matters:
                yield _refusal(each, sentence, (who, match), matters)


def _refusal(
    each: Extraction, sentence: Sentence, told: tuple[tuple[int, str], re.Match[str]], matters: frozenset[str]
) -> _Refusal:
    text, ((start, word), match) = each.article.text, told
    said, place = text[sentence.start : sentence.end].lower(), each.sentences.index(sentence)
    near = each.sentences[max(0, place - 1) : place + 2]
    shown = min(start, match.start()), match.end()
    claim = text_claim(each, "boolean", shown, (each.article.title or "", "refusal"), text[slice(*shown)])
    rounds = frozenset((*_ROUND.findall(said), *_YEAR.findall(said)))
    sides = frozenset(_sides(_BY[each.article.language], word))
    known = text[near[0].start : near[-1].end]
    return _Refusal(claim, word, sides, matters, rounds, beside(each, match.span()), known)


def _who_ko(text: str, sentence: Sentence, match: re.Match[str]) -> tuple[int, str] | None:
    """The subject nearest before the verb, or whose refusal it was: 환자 측의 거부로."""
    if text.startswith(_KO.open, match.end()) or text.startswith(_KO.open, match.end() - 1):
        return None
    before = text[sentence.start : match.start()]
    subjects = list(_SUBJECT_KO.finditer(before))
    who = _PASSIVE_KO.search(before) if match.group().endswith("로") else (subjects[-1] if subjects else None)
    return (sentence.start + who.start(), who["who"].removesuffix(" 측").removesuffix("들")) if who else None


def _who_en(text: str, sentence: Sentence, match: re.Match[str]) -> tuple[int, str] | None:
    """The last side that is named before the verb, not as a possessor nor behind a preposition; in the passive that behind `by`."""
    before = text[sentence.start : match.start()]
    if any(f" {word} " in f" {before} " for word in _EN.open):
        return None
    by = _BY_EN.match(text, match.end(), sentence.end)
    if by:
        return match.start(), by["who"]
    nouns = [m for m in _NOUN_EN.finditer(before) if m.group() in _NOUNS and not _OF_EN.search(before[: m.start()])]
    return (sentence.start + nouns[-1].start(), nouns[-1].group()) if nouns else None


def _sides(words: _Words, word: str) -> Iterator[tuple[int, int]]:
    """The rows in which a word stands for one side; a Korean noun may be the end of a name (세림병원)."""
    for row, both in enumerate(words.sides):
        found = [n for n, nouns in enumerate(both) if word in nouns or (not word.isascii() and word.endswith(_longer(nouns)))]
        if len(found) == 1:
            yield row, found[0]


def _longer(nouns: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(noun for noun in nouns if len(noun) > 1)


def _are_opposed(a: _Refusal, b: _Refusal) -> bool:
    """Sides that face each other turn down what has one name, in one round, with other words in common."""
    if a.claim.article == b.claim.article or not a.matters & b.matters or (a.rounds and b.rounds and not a.rounds & b.rounds):
        return False
    facing = any(x == y and n != m for x, n in a.sides for y, m in b.sides)
    each_other = len(a.who) >= NAMED and len(b.who) >= NAMED and a.who in b.known and b.who in a.known
    return (facing or each_other) and not _is_one(a, b) and weight(a.beside, b.beside) >= SHARED


def _is_one(a: _Refusal, b: _Refusal) -> bool:
    return bool(a.sides & b.sides) or a.who in b.who or b.who in a.who


def _are_both(refusal: _Refusal, told: Sequence[_Refusal]) -> bool:
    """Its text tells of the other side as well that it turned it down."""
    own = (r for r in told if r.claim.article == refusal.claim.article and r.matters & refusal.matters)
    return any(not _is_one(r, refusal) for r in own)


def _draft(pairs: Sequence[tuple[_Refusal, _Refusal]], matter: str) -> Draft:
    first = pairs[0][0]
    ordered = [(a, b) if _is_one(first, a) else (b, a) for a, b in pairs]
    groups = tuple(tuple(dict.fromkeys(pair[n].claim for pair in ordered)) for n in (0, 1))
    why = message("why.outcomes", first=groups[0][0].quote, second=groups[1][0].quote)
    ask = message("ask.outcome")
    return Draft("FC205", "CONFLICT", "warning", groups, (why,), Decimal("0.75"), subject=matter, attribute="refusal", ask=ask)
