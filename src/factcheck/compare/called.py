"""How a text calls what one of its values is of: noun phrases word by word, names behind a preposition, places, steps of a work.

Looked at is the part of a sentence that one claim has to itself; what two of them say of one another stands in `naming`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from factcheck import lexicon
from factcheck.claim import Extraction
from factcheck.grammar.english import FUNCTION_WORDS
from factcheck.lexicon.anchors import either
from factcheck.lexicon.places import PLACES
from factcheck.model import Claim, Lang

LONG, LAST = 3, 4
"""Letters of a name that may hold a particle, and words that are kept before a stretch of time."""


@dataclass(frozen=True, slots=True)
class _Words:
    rows: tuple[tuple[str, ...], ...]
    ends: tuple[str, ...]
    at_ends: tuple[str, ...]
    home: tuple[str, ...]
    markets: tuple[str, ...]
    places: tuple[str, ...]
    doings: tuple[tuple[str, ...], ...]
    finds: tuple[tuple[str, ...], ...]
    light: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _File:
    """Shape of naming.toml."""

    ko: _Words
    en: _Words


@dataclass(frozen=True, slots=True)
class Naming:
    """How one part of a sentence calls what it speaks of."""

    lang: Lang
    text: str
    """The whole text."""
    phrases: tuple[tuple[str, ...], ...]
    """Noun phrases, word by word; an owner keeps its mark in English (Kolo's)."""
    doings: frozenset[str]
    """Which steps of a work its words name: the enrolment of patients, or their follow-up."""
    behind: frozenset[tuple[str, str, frozenset[str]]] = frozenset()
    """English noun, the preposition behind it, and the names behind that."""
    before: tuple[str, ...] = ()
    """English: the last words before a stretch of time, without those that say only that it lasted."""
    markets: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    """Korean words before 에 and 에서."""
    names: frozenset[str] = frozenset()
    """Korean words that the analyser takes for names."""

    @property
    def words(self) -> frozenset[str]:
        """All words of its phrases."""
        return frozenset(word for phrase in self.phrases for word in phrase)


WORDS = lexicon.load("naming.toml", _File)
_COUNTRIES = {word: row.ko[0] for row in PLACES.country for word in row.ko} | dict.fromkeys(WORDS.ko.home, WORDS.ko.home[0])
_MARKET = re.compile(
    rf"(?<![가-힣])(?P<market>{either((*WORDS.ko.markets, *_COUNTRIES))})(?:\s?(?:{either(WORDS.ko.places)}))(?![가-힣]{{2}})"
)
_BREAKS: Mapping[Lang, re.Pattern[str]] = {
    "ko": re.compile(r"[;:|\n]|[가-힣](?:고|며|지만|는데|으나|면서),?\s"),
    "en": re.compile(r"[;:|\n]|,?\s(?:and|but|while|whereas)\s|,\s(?:which|who|where)\s"),
}


def _steps(rows: Sequence[Sequence[str]], begin: str, end: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!{begin})(?:" + "|".join(f"(?P<n{n}>{either(row)})" for n, row in enumerate(rows)) + rf"){end}")


_DOINGS: Mapping[Lang, re.Pattern[str]] = {
    "ko": _steps(WORDS.ko.doings, "[가-힣]", ""),
    "en": _steps(WORDS.en.doings, "[A-Za-z]", "(?![a-z])"),
}
_FINDS: Mapping[Lang, re.Pattern[str]] = {
    "ko": _steps(WORDS.ko.finds, "[가-힣]", ""),
    "en": _steps(WORDS.en.finds, "[A-Za-z]", "(?![a-z])"),
}
_JOINT = re.compile(r"(?P<owner>(?:와|과)?의)\s(?:첫\s|두\s번째\s)?|(?P<title>['’”」』》>]\s?)|의\s['‘“「『《<]")
"""Between the owner, the opponent or the title of something and its noun: 호크스와의 경기, '카르멘' 공연."""
_TITLED = re.compile(r"\s씨")
_KOREAN = re.compile(
    r"(?<![가-힣A-Za-z0-9])(?P<word>[가-힣A-Za-z0-9]{1,14}?)(?P<mark>에서는|에서|에는|에게|[은는이가을를도의에로]|으로)?(?:[,.)’”'\"]{0,2})(?=\s|$)"
)
_ENGLISH = re.compile(
    r"(?:[A-Z]\.){2,3}|[A-Za-z][A-Za-z\-]{0,24}(?:['’]s?(?![A-Za-z]))?|[0-9][0-9,.\-]{0,8}[a-z]{0,4}|[^\sA-Za-z0-9]"
)
_PREPOSITIONS = frozenset({"of", "for", "against", "in", "at"})
_STRETCH = re.compile(r"(?:from|between)\s[^.;\n]{4,30}?,?\s(?:to|until|till|through|and)\s$")
_THAT = re.compile(r"(?<![a-z])that\s")
CALENDAR = re.compile(r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}", re.IGNORECASE)
_OWNED = re.compile(r"['’]s?$")


def naming_of(each: Extraction, claim: Claim) -> Naming:
    """How the part of the sentence that a claim has to itself calls things."""
    text, window = each.article.text, _window(each, claim)
    doings = _doings(each, window, claim)
    if each.article.language == "en":
        phrases, behind = _english(text, window, claim.span)
        return Naming("en", text, phrases, doings, behind=behind, before=_before(each, window[0], claim))
    names: set[str] = set()
    found = (*_korean(each, window, claim.span, names), *_written(text, window, claim.span))
    markets = frozenset(_COUNTRIES.get(m["market"], m["market"]) for m in _MARKET.finditer(text, *window))
    marked = _KOREAN.finditer(text, *window)
    places = frozenset(m["word"] for m in marked if (m["mark"] or "")[:1] == "에" and m["mark"] != "에게")
    return Naming("ko", text, found, doings, markets=markets, places=places, names=frozenset(names))


def _before(each: Extraction, start: int, claim: Claim) -> tuple[str, ...]:
    """The words before a stretch of time, the last ones; none before a single day."""
    text, lead = each.article.text, _STRETCH.search(each.article.text, start, claim.span[0])
    if "date.range" not in claim.derivation and not lead:
        return ()
    end = lead.start() if lead else claim.span[0]
    begin = max([start, *(m.end() for m in _THAT.finditer(text, start, end))])
    words = (m.group().lower() for m in _ENGLISH.finditer(text, begin, end))
    kept = [word for word in words if word[0].isalpha() and word not in FUNCTION_WORDS and word not in WORDS.en.light]
    return tuple(kept[-LAST:])


def _doings(each: Extraction, window: tuple[int, int], claim: Claim) -> frozenset[str]:
    """Of a stretch or a length of time any step; of a day only whether it is that of a find."""
    text, long = each.article.text, claim.kind == "duration" or "date.range" in claim.derivation
    long = long or bool(_STRETCH.search(text, window[0], claim.span[0]))
    found = (_DOINGS if long else _FINDS)[each.article.language].finditer(text, *window)
    return frozenset(m.lastgroup for m in found if m.lastgroup)


def _window(each: Extraction, claim: Claim) -> tuple[int, int]:
    """The claim's sentence without the clauses that another date of it has."""
    text, breaks = each.article.text, _BREAKS[each.article.language]
    start, end = claim.scope
    for other in each.claims:
        if other.kind != "date" or other.scope != claim.scope or other.id == claim.id:
            continue
        if other.span[1] <= claim.span[0]:
            start = max([start, *(m.end() for m in breaks.finditer(text, other.span[1], claim.span[0]))])
        elif claim.span[1] <= other.span[0]:
            cut = breaks.search(text, claim.span[1], other.span[0])
            end = min(end, cut.start()) if cut else end
    return start, end


def _korean(each: Extraction, window: tuple[int, int], own: tuple[int, int], names: set[str]) -> Iterator[tuple[str, ...]]:
    """Runs of nouns, joined where one is the owner of the next."""
    text = each.article.text
    held: list[str] = []
    last = -1
    for run in each.runs:
        parts = [p for p in run if window[0] <= p.start and p.end <= window[1] and not (p.start < own[1] and own[0] < p.end)]
        if not parts:
            continue
        joint = _JOINT.fullmatch(text, last, parts[0].start) if held else None
        if joint and (joint["title"] or joint["owner"] in {"와의", "과의"}):
            names.add(held[-1])
        elif held and not joint:
            yield tuple(held)
            held = []
        words = [text[p.start : p.end] for p in parts]
        names |= {word for word, part in zip(words, parts, strict=True) if part.name}
        words = [_without_mark(words, n, names) for n in range(len(words))]
        held, last = [*held, *words], parts[-1].end
        if _TITLED.match(text, last) and len(held[-1]) > 1:
            held[-1] += "씨"
    if held:
        yield tuple(held)


def _written(text: str, window: tuple[int, int], own: tuple[int, int]) -> Iterator[tuple[str, ...]]:
    """Written words up to the one with a particle: names that the analyser takes apart stay whole."""
    held: list[str] = []
    for match in _KOREAN.finditer(text, *window):
        if match.start() < own[1] and own[0] < match.end():
            held = []
            continue
        word = match["word"]
        if held and word == "씨":
            held[-1] += word
        else:
            held.append(word)
        if match["mark"] not in (None, "의"):
            yield tuple(held)
            held = []
    if held:
        yield tuple(held)


def _without_mark(words: list[str], n: int, names: set[str]) -> str:
    """An owner without the particle that the analyser left; who is one of two (돌핀스와 호크스의 경기) bears a name."""
    word = words[n]
    if n == len(words) - 1 or len(word) < LONG or word[-1] != "의":
        return word
    owner = word[:-2] if word[-2] in "와과" and len(word) > LONG else word[:-1]
    if owner != word[:-1] or (n and words[n - 1][-1] in "와과"):
        names.add(owner)
    return owner


def _english(
    text: str, window: tuple[int, int], own: tuple[int, int]
) -> tuple[tuple[tuple[str, ...], ...], frozenset[tuple[str, str, frozenset[str]]]]:
    """Words side by side between words of grammar, and the names behind a noun and its preposition."""
    words = [m.group() for m in _ENGLISH.finditer(text, *window) if not (m.start() < own[1] and own[0] < m.end())]
    phrases: list[tuple[str, ...]] = []
    behind: list[tuple[str, str, frozenset[str]]] = []
    held: list[str] = []
    for n, word in enumerate(words):
        if word[0].isalnum() and word.lower() not in FUNCTION_WORDS:
            held.append(word)
            continue
        if held:
            phrases.append(tuple(held))
            if word.lower() in _PREPOSITIONS and (names := _names_at(words, n + 1)):
                behind.append((held[-1].lower(), word.lower(), names))
        held = []
    return tuple(phrases + ([tuple(held)] if held else [])), frozenset(behind)


def _names_at(words: list[str], start: int) -> frozenset[str]:
    """Capitalised words from a place on, up to a word of another kind; none where it begins with a month."""
    found: list[str] = []
    for word in words[start:]:
        if word.lower() in {"the", "and", "a"}:
            continue
        if not word[0].isupper() or CALENDAR.fullmatch(word):
            break
        found.append(bare(word))
    return frozenset(found)


def bare(word: str) -> str:
    """An English word without the mark of an owner."""
    return _OWNED.sub("", word)
