"""How something was done, of few ways that exclude one another (FC205): 물적분할 and 인적분할, off the bench and from the start.

The words of a set are everywhere in the news, so the two sentences must speak of one thing: they share a name and another word, and
neither speaks of somebody whom the other does not know. Refused: a text that has two ways anywhere, another year, another stage or round, texts of
other days where the way may have changed.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from factcheck import lexicon
from factcheck.claim import Extraction
from factcheck.compare.beside import Beside, beside, weight
from factcheck.compare.days.events import days_apart
from factcheck.compare.decisions.denied import is_denied
from factcheck.compare.decisions.outcomes import stages_in
from factcheck.compare.draft import Draft
from factcheck.compare.spans import runs_in
from factcheck.compare.spoken_of import are_two, is_of_another_time, spoken_of
from factcheck.compare.spotted import Spotter
from factcheck.lexicon.anchors import either
from factcheck.model import Claim, message
from factcheck.resolve import text_claim
from factcheck.text import Sentence

LATER = 30
"""Days between two texts that may tell of one thing."""
SHARED = 3
"""Names, which weigh two, and words that both sentences have, with those next to them."""
FIRM = 4
"""Syllables of a word that is the subject of its sentence and no common one."""
_DAYS = (
    "Mon",
    "Tue",
    "Wed",
    "Thu",
    "Fri",
    "Sat",
    "Sun",
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "May",
    "Jun",
    "Jul",
    "Aug",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
    "The",
)


@dataclass(frozen=True, slots=True)
class Kind:
    """One set, the words of a member in a row, in each language."""

    id: str
    ko: tuple[tuple[str, ...], ...]
    en: tuple[tuple[str, ...], ...]
    moves: bool = False
    """It may be another on the next day."""
    personal: bool = False
    """Each person of a text has one, so that a text that tells two tells of two people."""
    rare: bool = False
    """Few stories have the word at all: one thing in the titles of both is enough of a name."""


@dataclass(frozen=True, slots=True)
class _File:
    kind: tuple[Kind, ...]


@dataclass(frozen=True, slots=True)
class _Way:
    """One way, where a text tells it."""

    each: Extraction
    claim: Claim
    way: int
    beside: Beside
    stages: frozenset[str]
    rounds: frozenset[str]
    names: frozenset[str]
    """Of its sentence, days left out."""
    wholes: frozenset[str]
    """English names in full."""
    known: str
    """The sentence with those next to it, and the title."""
    times: frozenset[str]
    """Times of day."""
    titled: frozenset[str]
    """Long words of the title."""


_KINDS = lexicon.load("kinds.toml", _File).kind
_ROUND = re.compile(
    r"(?<![0-9])[0-9]{1,2}(?:차(?![가-힣]{2}대)|라운드|호기|단계|차전|R(?![A-Za-z]))|(?<![a-z])(?:first|second|third|fourth)(?![a-z])"
)
_TIME = re.compile(r"(?<![0-9:])[0-2]?[0-9]:[0-5][0-9](?![0-9])")
_LONG = re.compile(r"[가-힣]{3,12}|[A-Z][a-z]{3,15}")
_PATTERNS: Mapping[str, Sequence[tuple[Kind, Sequence[re.Pattern[str]]]]] = {
    "ko": [(kind, [re.compile(rf"(?<![가-힣])(?:{either(words)})") for words in kind.ko]) for kind in _KINDS],
    "en": [(kind, [re.compile(rf"(?<![a-z])(?:{either(words)})(?![a-z])") for words in kind.en]) for kind in _KINDS],
}
_SPOTTERS = {
    "ko": Spotter({(kind.id, n): words for kind in _KINDS for n, words in enumerate(kind.ko)}),
    "en": Spotter({(kind.id, n): words for kind in _KINDS for n, words in enumerate(kind.en)}),
}


def compare_kinds(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """One finding for each set of which two texts tell two members."""
    found: dict[str, list[_Way]] = defaultdict(list)
    for each in extractions:
        for name, way in _ways(each):
            found[name].append(way)
    for kind in (k for k in _KINDS if k.id in found):
        told = _of_one_way(found[kind.id], kind)
        pairs = [(a, b) if a.way < b.way else (b, a) for a, b in combinations(told, 2) if _are_one(a, b, kind)]
        if pairs:
            yield _draft(pairs, kind.id)


def _ways(each: Extraction) -> Iterator[tuple[str, _Way]]:
    article, lang = each.article, each.article.language
    text = article.text if lang == "ko" else article.text.lower()
    places = _SPOTTERS[lang].places(text, each.sentences)
    for kind, patterns in _PATTERNS[lang]:
        for n, pattern in enumerate(patterns):
            for place in places[kind.id, n]:
                sentence = each.sentences[place]
                for match in pattern.finditer(text, sentence.start, sentence.end):
                    if is_denied(text, match.span(), (sentence.start, sentence.end), lang):
                        continue
                    claim = text_claim(
                        each, "boolean", match.span(), (article.title or "", kind.id), article.text[slice(*match.span())]
                    )
                    yield kind.id, _way(each, claim, n, place)


def _way(each: Extraction, claim: Claim, way: int, place: int) -> _Way:
    text, sentence = each.article.text, each.sentences[place]
    said = text[sentence.start : sentence.end]
    near = each.sentences[max(0, place - 1) : place + 2]
    return _Way(
        each,
        claim,
        way,
        beside(each, claim.span),
        stages_in(said),
        frozenset(_ROUND.findall(said.lower())),
        frozenset(_names(each, sentence, claim.span)),
        frozenset(_wholes(each, sentence)),
        f"{each.article.title or ''} {text[near[0].start : near[-1].end]}",
        frozenset(_TIME.findall(said)),
        frozenset(_LONG.findall(each.article.title or "")),
    )


def _names(each: Extraction, sentence: Sentence, own: tuple[int, int]) -> Iterator[str]:
    """Words of names; in Korean also long nouns with a particle of the subject, which are mostly firms."""
    text = each.article.text
    for run in runs_in(each, (sentence.start, sentence.end)):
        for part in run:
            word, inside = text[part.start : part.end], part.start < own[1] and own[0] < part.end
            named = part.name or (len(word) >= FIRM and text.startswith(("은", "는", "이", "가", "의"), part.end))
            if named and not inside and len(word) > 1 and not word.startswith(_DAYS) and not (word.isascii() and word.islower()):
                yield word


def _wholes(each: Extraction, sentence: Sentence) -> Iterator[str]:
    if each.article.language == "en":
        for run in runs_in(each, (sentence.start, sentence.end)):
            yield each.article.text[run[0].start : run[-1].end]


def _of_one_way(ways: Sequence[_Way], kind: Kind) -> list[_Way]:
    """Without the texts that tell two ways; where one does, there are two things, or one came after the other."""
    said: dict[str, set[int]] = defaultdict(set)
    for way in ways:
        said[way.claim.article].add(way.way)
    both = {article for article, told in said.items() if len(told) > 1}
    return [way for way in ways if way.claim.article not in both] if kind.personal or not both else []


def _are_one(a: _Way, b: _Way, kind: Kind) -> bool:
    if a.way == b.way or a.claim.article == b.claim.article or a.each.article.language != b.each.article.language:
        return False
    if (a.stages and b.stages and not a.stages & b.stages) or (a.rounds and b.rounds and not a.rounds & b.rounds):
        return False
    if a.times & b.times:
        return True
    if days_apart(a.each.article.date, b.each.article.date) > (0 if kind.moves else LATER):
        return False
    if is_of_another_time(a.each, a.claim) or is_of_another_time(b.each, b.claim):
        return False
    return _has_company(a, b, kind) and not are_two(spoken_of(a.each, a.claim), spoken_of(b.each, b.claim))


def _has_company(a: _Way, b: _Way, kind: Kind) -> bool:
    """A name of the sentence itself says enough of what stays as it is; else more must stand beside both."""
    if _share_name(a, b) and not kind.moves:
        return True
    if _is_strange(a, b) and _is_strange(b, a):
        return False
    if kind.rare and a.titled & b.titled:
        return weight(a.beside, b.beside) > 0
    return bool(a.beside.heavy & b.beside.heavy) and weight(a.beside, b.beside) >= SHARED


def _share_name(a: _Way, b: _Way) -> bool:
    """One name; Corvus 2 Lite is not Corvus 2."""
    versions = any(x != y and y.startswith(x + " ") for m, n in ((a, b), (b, a)) for x in m.wholes for y in n.wholes)
    return bool(a.names & b.names) and not versions


def _is_strange(a: _Way, b: _Way) -> bool:
    """The sentence names somebody of whom the other, its title and the sentences next to it know nothing."""
    return any(name not in b.known for name in a.names)


def _draft(pairs: Sequence[tuple[_Way, _Way]], kind: str) -> Draft:
    groups = tuple(tuple(dict.fromkeys(pair[n].claim for pair in pairs)) for n in (0, 1))
    why = message("why.outcomes", first=groups[0][0].quote, second=groups[1][0].quote)
    return Draft("FC205", "CONFLICT", "warning", groups, (why,), Decimal("0.75"), attribute="kind", ask=message("ask.outcome"))
