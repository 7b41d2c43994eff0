"""Which game of two sides a score is of: the women's or the men's, the reserves', a friendly, Game 2, the one in August.

Two sides meet again. Scores are of two games where both sentences date them and no day is common, where each names another class
of one row (첫 경기, 둘째 경기), or where one names a class that the other text does not have. A sentence that looks back (had
beaten, 꺾었던) tells an earlier game than the text is about.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from factcheck import lexicon
from factcheck.claim import Extraction
from factcheck.compare.decisions.motions import Days, days_in
from factcheck.lexicon.anchors import either
from factcheck.model import Lang
from factcheck.text import Sentence

WHO = "who"
"""The row that one word anywhere in a text tells for all of it."""


@dataclass(frozen=True, slots=True)
class _Row:
    id: str
    plain: str
    ko: Mapping[str, tuple[str, ...]]
    en: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class _Earlier:
    ko: tuple[str, ...]
    en: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Words:
    """Shape of games.toml."""

    row: tuple[_Row, ...]
    earlier: _Earlier


@dataclass(frozen=True, slots=True)
class Game:
    """What a text says of the game that a score is of."""

    lang: Lang
    days: Days
    """Days of the sentence that are not to come; without one, of the sentences before it."""
    marks: Mapping[str, frozenset[str]]
    """Row → classes at the score, or of the headline where the sentence has none."""
    anywhere: Mapping[str, frozenset[str]]
    """Row → classes in the whole text."""
    zoned: bool
    """The text counts its day in another place's time, which may be a day off."""


_FILE = lexicon.load("games.toml", _Words)
_PLAIN: Mapping[str, str] = MappingProxyType({row.id: row.plain for row in _FILE.row})
_ZONED = re.compile(r"현지\s?시[간각]|한국\s?시[간각]|local time")
_TURN = re.compile(r"[,;]|(?<![a-z])(?:after|before|hours|while|as|and)(?![a-z])|고\s|며\s|지만\s")
_HAD = re.compile(
    r"(?<![A-Za-z])(?:had|['’]d)\s(?:[a-z]{3,12}\s){0,2}(?:beaten|won|lost|drawn|defeated|edged|thrashed|downed|overcome|held|seen off|gone down|fallen|been beaten)"
)


def _pattern(lang: Lang, words: tuple[str, ...]) -> re.Pattern[str]:
    if lang == "ko":
        return re.compile(rf"(?<![가-힣0-9]){either(words)}")
    return re.compile(rf"(?<![a-z0-9\-]){either(words)}(?![a-z0-9])")


_CLASSES: Mapping[Lang, tuple[tuple[str, str, re.Pattern[str]], ...]] = MappingProxyType(
    {
        "ko": tuple((row.id, name, _pattern("ko", words)) for row in _FILE.row for name, words in row.ko.items()),
        "en": tuple((row.id, name, _pattern("en", words)) for row in _FILE.row for name, words in row.en.items()),
    }
)
_EARLIER: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {"ko": _pattern("ko", _FILE.earlier.ko), "en": _pattern("en", _FILE.earlier.en)}
)


def game_of(each: Extraction, sentence: Sentence, end: int) -> Game:
    """The game of a score that ends at `end`."""
    text, lang = each.article.text, each.article.language
    at, behind = (_classes(text[part], lang) for part in (slice(sentence.start, end), slice(end, _stop(text, sentence, end))))
    head = _classes(each.article.title or "", lang)
    place = each.sentences.index(sentence)
    before = (days_in(each, s) for s in reversed(each.sentences[max(0, place - 2) : place]))
    days = days_in(each, sentence) or next(filter(None, before), ())
    anywhere = _classes(f"{each.article.title} {text}", lang)
    alone = {row: names for row, names in anywhere.items() if row == WHO and len(names) == 1}
    return Game(lang, days, {**alone, **head, **behind, **at}, anywhere, bool(_ZONED.search(text)))


def _stop(text: str, sentence: Sentence, end: int) -> int:
    """Where the words behind a score turn to something else."""
    turn = _TURN.search(text, end, sentence.end)
    return turn.start() if turn else sentence.end


def _classes(words: str, lang: Lang) -> dict[str, frozenset[str]]:
    low = words.lower() if lang == "en" else words
    found: dict[str, set[str]] = {}
    for row, name, pattern in _CLASSES[lang]:
        if pattern.search(low):
            found.setdefault(row, set()).add(name)
    return {row: frozenset(names) for row, names in found.items()}


def looks_back(each: Extraction, sentence: Sentence) -> bool:
    """The sentence tells an earlier game of the two."""
    words, lang = each.article.text[sentence.start : sentence.end], each.article.language
    return bool(_EARLIER[lang].search(words.lower() if lang == "en" else words)) or (lang == "en" and bool(_HAD.search(words)))


def are_two_games(a: Game, b: Game) -> bool:
    """Another day, or another class of one row."""
    return _on_other_days(a, b) or any(_are_apart(row, a, b) for row in _PLAIN)


def _on_other_days(a: Game, b: Game) -> bool:
    if not a.days or not b.days:
        return False
    slack = 1 if a.zoned or b.zoned else 0
    return not any(_gap(x, y) <= slack for x in a.days for y in b.days)


def _gap(x: tuple[str, str], y: tuple[str, str]) -> int:
    """Days between two spans, none where they share one."""
    first, second = sorted((x, y))
    return max(0, (date.fromisoformat(second[0]) - date.fromisoformat(first[1])).days)


def _are_apart(row: str, a: Game, b: Game) -> bool:
    mine, theirs = a.marks.get(row, frozenset[str]()), b.marks.get(row, frozenset[str]())
    if mine and theirs:
        return not mine & theirs
    told, other = (mine, b) if mine else (theirs, a)
    return bool(told) and _PLAIN[row] not in {*told, ""} and not told & other.anywhere.get(row, frozenset[str]())
