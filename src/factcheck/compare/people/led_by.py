"""The one who stands for a number of people, with an office that the one holds and the other held: 라마바 사장을 비롯한 9명을 고발, and
가나다 전 사장 등 9명을 고발 (FC212).

Two of nine may each stand for them, but a head of today and one of another time are mixed up more often than both charged. Refused: other
numbers, other offices, a sentence that names both, sentences that do not tell the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from factcheck import lexicon
from factcheck.claim import Extraction
from factcheck.compare.beside import beside
from factcheck.compare.draft import Draft
from factcheck.compare.values.tied import Tie, draft_of
from factcheck.entity.jamo import distance
from factcheck.lexicon.anchors import either
from factcheck.mention.name import ENGLISH_NAME, KOREAN_NAME, TITLES, office
from factcheck.resolve import text_claim

LETTERS, NOUNS = 2, 1
"""Letters in which two spellings of one name differ; nouns that stand beside both."""


@dataclass(frozen=True, slots=True)
class _File:
    past: tuple[str, ...]
    led: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Led:
    """A number of people, and who stands for it."""

    tie: Tie
    number: str
    title: str
    past: bool
    sentence: str
    each: Extraction


_FILE = lexicon.load("led_by.toml", _File)
_PAST_KO, _PAST_EN = (either([w for w in _FILE.past if w.isascii() is latin]) for latin in (False, True))
_LED_KO, _LED_EN = (either([w for w in _FILE.led if w.isascii() is latin]) for latin in (False, True))
_KO = re.compile(
    rf"(?<![가-힣])(?P<name>{KOREAN_NAME})\s(?P<past>(?:{_PAST_KO})\s)?(?P<title>{either(TITLES.ko.exclusive)})\s?(?:{_LED_KO})\s"
    rf"(?:[가-힣·]{{1,8}}\s){{0,3}}?(?P<number>[0-9,]{{1,6}})명"
)
_EN = re.compile(
    rf"(?<![A-Za-z])(?P<past>(?i:{_PAST_EN})[\s\-])?(?i:(?P<title>{either(TITLES.en.exclusive)}))\s(?P<name>{ENGLISH_NAME})\s(?:{_LED_EN})\s"
    rf"(?P<number>[a-z0-9]{{1,9}})\s(?:others|other\s)"
)


def compare_led_by(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """One finding for each number of people for which a present and a past head stand."""
    found = [led for each in extractions for led in _led(each)]
    shown: set[frozenset[str]] = set()
    for a, b in combinations(found, 2):
        pair = frozenset((a.tie.value, b.tie.value))
        if pair not in shown and _clash(a, b):
            shown.add(pair)
            groups = [[led.tie for led in found if led.tie.value == one.tie.value and led.number == a.number] for one in (a, b)]
            yield replace(draft_of("name", a.tie.claim.quote, *groups), rule="FC212")


def _led(each: Extraction) -> Iterator[_Led]:
    text = each.article.text
    for s in each.sentences:
        for match in (_KO if each.article.language == "ko" else _EN).finditer(text, s.start, s.end):
            claim = text_claim(each, "name", match.span(), (match["name"], "name"), match.group())
            tie = Tie(match["name"], match["name"], claim)
            yield _Led(tie, match["number"], office(match["title"]), bool(match["past"]), text[s.start : s.end], each)


def _clash(a: _Led, b: _Led) -> bool:
    if a.each is b.each or (a.number, a.title) != (b.number, b.title) or a.past == b.past:
        return False
    x, y = a.tie.value, b.tie.value
    if distance(x, y) <= LETTERS or x in b.sentence or y in a.sentence:
        return False
    ours, theirs = (beside(led.each, led.tie.claim.span) for led in (a, b))
    return len((ours.heavy | ours.nouns) & (theirs.heavy | theirs.nouns)) >= NOUNS
