"""Who or what a sentence speaks of at a place, and whether two texts speak of two there.

A sentence without a subject takes that of the sentence before, where it is a body that acts (국회, 노조). Two are spoken of where each text names somebody whom the other does
not know there: 가람교 시공사가 준공 기한을 두 달 넘겼다, 시립수영장은 준공 기한을 다섯 달 넘겼다.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from factcheck import lexicon
from factcheck.claim import Extraction
from factcheck.compare.narrowed import Phrase, first_words, phrases, words_before
from factcheck.compare.spans import sentence_before
from factcheck.lexicon.anchors import either
from factcheck.model import Claim

STEM, NEAR = 5, 10
"""Letters by which two English words are one; characters between a noun and its value."""


@dataclass(frozen=True, slots=True)
class _File:
    idle: tuple[str, ...]
    verbs: tuple[str, ...]
    other_times: tuple[str, ...]
    bodies: tuple[str, ...]
    prices: tuple[str, ...]
    price_ends: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a sentence is about, and all words with which it and the title say so."""

    subjects: tuple[tuple[str, ...], ...]
    """The words of each, its head last."""
    known: str
    """The text in which the other's subject may be found again."""
    objects: tuple[tuple[str, ...], ...] = ()
    """Of what is done, where that was asked for."""
    closest: tuple[str, ...] = ()
    """The noun right before the value that bears no particle: 승용차 하루 3천원, charge cars $22 a day."""


_FILE = lexicon.load("spoken_of.toml", _File)
IDLE = frozenset(_FILE.idle)
_VERBS, _PRICES = frozenset(_FILE.verbs), frozenset(_FILE.prices)
_OBJECT = frozenset({"object"})
_PAYS = re.compile(r"\b(?:pay|pays|paid|paying|charge|charges|charged)\s")
"""Whoever pays has no price."""
_TIMES = re.compile(rf"(?<![가-힣A-Za-z])(?:{either(_FILE.other_times)})(?![a-z])", re.IGNORECASE)
_JOINED = re.compile(r"[가-힣](?:고|며|면서|지만|는데)[\s,]")
"""The end of a clause: what stands before it is the object of another verb (설을 앞두고)."""
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?=년(?!\s?(?:만|이후|간))|[^0-9년가-힣])")


def spoken_of(each: Extraction, claim: Claim, roles: frozenset[str] = frozenset({"subject"})) -> Spoken:
    """What the sentence of a claim speaks of before it."""
    start, end = claim.scope
    subjects = tuple(_subjects(each, (start, claim.span[0]), roles))
    known = each.article.text[start:end]
    before = None if subjects else sentence_before(each, start)
    if before is not None:
        subjects = tuple(w for w in _subjects(each, (before.start, before.end), roles) if w[-1].endswith(_FILE.bodies))
        known = each.article.text[before.start : end]
    objects = tuple(_subjects(each, (start, claim.span[0]), _OBJECT)) if "object" in roles else ()
    return Spoken(subjects, f"{each.article.title or ''} {known}".lower(), objects, _closest(each, claim))


def _closest(each: Extraction, claim: Claim) -> tuple[str, ...]:
    start, end = claim.scope[0], claim.span[0]
    if each.article.language == "en":
        return words_before(each.article.text[start:end].lower(), IDLE | _PRICES, _VERBS)
    last = phrases(each, (start, end), IDLE)[-1:]
    bare = [p for p in last if p.role == "else" and end - p.end <= NEAR and not each.article.text.startswith("당", p.end)]
    return tuple(word for phrase in bare for word in _words(phrase) if word not in _PRICES and not word.endswith("당"))


def _subjects(each: Extraction, span: tuple[int, int], roles: frozenset[str]) -> Iterator[tuple[str, ...]]:
    if each.article.language == "en":
        text = each.article.text[slice(*span)].lower()
        pays = "object" in roles and _PAYS.search(text)
        words = words_before(text, IDLE | _PRICES, _VERBS) if pays else first_words(text, IDLE | _VERBS)
        if words:
            yield words
        return
    found = phrases(each, span, IDLE)
    if "bare" in roles and not any(phrase.role in roles for phrase in found):
        found = tuple(replace(phrase, role="bare") for phrase in found[-1:] if phrase.role == "else")
    for before, phrase in zip((None, *found), found, strict=False):
        if phrase.role in roles and not (phrase.role == "object" and _JOINED.search(each.article.text, phrase.end, span[1])):
            yield (*(_words(before) if before and before.role == "of" else ()), *_words(phrase))


def _words(phrase: Phrase) -> tuple[str, ...]:
    return (*phrase.before, phrase.head)


def are_two(a: Spoken, b: Spoken) -> bool:
    """Each names somebody of whom the other's sentence and title know nothing."""
    if not a.subjects or not b.subjects:
        return False
    return not _knows(a, b) and not _knows(b, a)


def _knows(a: Spoken, b: Spoken) -> bool:
    """All words of a subject of b stand in what a says."""
    return any(all(word[:STEM] in a.known for word in words) for words in b.subjects)


def heads_differ(a: Spoken, b: Spoken) -> bool:
    """Each names what it speaks of, and no noun of one stands at the end of a phrase of the other; a word for a price may be left
    out or said in another way (은여울 단지, 은여울 단지 분양가)."""
    mine, theirs = ([_without_price(words) for words in each.subjects] for each in (a, b))
    if a.closest and b.closest and not _is_one(a.closest, b.closest):
        return True
    if a.objects and b.objects and not any(_is_one(x, y) for x in a.objects for y in b.objects):
        return True
    if not mine or not theirs or not all(mine) or not all(theirs):
        return False
    return not any(_is_one(x, y) for x in mine for y in theirs)


def _without_price(words: tuple[str, ...]) -> tuple[str, ...]:
    kept = tuple(word for word in words if word not in _PRICES)
    return kept[:-1] if kept and kept[-1].endswith(_FILE.price_ends) else kept


def _is_one(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """One head with one word before it, if it has any; of English words, where a verb may stand last, those of the one among those of the other."""
    if a[-1].isascii() and b[-1].isascii():
        one, other = (frozenset(word[:STEM] for word in words) for words in (a, b))
        return one <= other or other <= one
    if not (a[-1].endswith(b[-1]) or b[-1].endswith(a[-1])):
        return False
    alone = len(a) == 1 or len(b) == 1
    return alone or any(a[-2] in word for word in b) or any(b[-2] in word for word in a)


def is_of_another_time(each: Extraction, claim: Claim) -> bool:
    """The sentence tells it of another year than the text's: 지난해에는 열흘 넘겼다, in 2024."""
    sentence = each.article.text[slice(*claim.scope)]
    own = (each.article.date or "")[: len("2026")]
    years = {match.group() for match in _YEAR.finditer(sentence)}
    return bool(_TIMES.search(sentence)) or bool(own and years - {own})
