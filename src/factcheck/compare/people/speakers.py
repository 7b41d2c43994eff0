"""Who says what stands in quotation marks: by name, by family name and title, by title alone, or as 그는 and she said.

A sentence that says who speaks is firm; whoever merely stands on the line before is not. Refused: a sentence in which another
person stands between the speaker and the words, for one may tell what the other said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck import lexicon
from factcheck.claim import Extraction
from factcheck.lexicon.anchors import either
from factcheck.mention.name import ENGLISH_NAME, KOREAN_NAME, TITLES, Person, office
from factcheck.model import Lang

MAX_LENGTH = 400
"""Characters from a speaker to the words."""
AFTER = 40
"""Characters after a quotation in which its speaker is named."""
BACK = 300
"""Characters in which a pronoun has its person."""


@dataclass(frozen=True, slots=True)
class _Words:
    pronouns: tuple[str, ...]
    polite: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Side:
    id: str
    ko: tuple[str, ...]
    en: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _File:
    ko: _Words
    en: _Words
    side: tuple[_Side, ...]


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whoever is named beside a quotation; the place is of the words that name the speaker."""

    name: str = ""
    start: int = 0
    end: int = 0
    firm: bool = False
    """The sentence itself says that this person said it."""
    side: str = ""
    """The party that the speaker's title belongs to."""
    unnamed: bool = False
    """Known by a title alone (재판장은)."""


_FILE = lexicon.load("speakers.toml", _File)


_SIDE_OF = {lang: {word: side.id for side in _FILE.side for word in getattr(side, lang)} for lang in ("ko", "en")}
_KO_TITLES = either(TITLES.ko.exclusive + TITLES.ko.common)
SURNAMES = f"(?:{either(TITLES.surnames.compound)}|[{''.join(TITLES.surnames.ko)}])"
_KO_TOPIC = re.compile(rf"(?<![가-힣A-Za-z])(?P<name>{KOREAN_NAME})(?:\s[가-힣]{{1,8}})?[은는]\s")
_KO_AFTER_ROLE = re.compile(rf"(?:\([^()\n]{{1,30}}\))?\s?(?:{either(_FILE.ko.polite)}|{_KO_TITLES})?(?:[은는이가도]|에서는)\s")
_KO_FAMILY = re.compile(
    rf"(?<![가-힣A-Za-z])(?P<family>{SURNAMES})\s?(?P<title>{_KO_TITLES}|{either(_FILE.ko.polite)})[은는이가도]\s"
)
_KO_PRONOUN = re.compile(rf"(?<![가-힣A-Za-z])(?:{either(_FILE.ko.pronouns)})[은는가도]\s")
_KO_TITLE_ALONE = re.compile(
    rf"(?<![가-힣A-Za-z])(?P<words>(?:[가-힣]{{2,6}}\s)?(?P<title>[가-힣]{{0,6}}?(?:{_KO_TITLES}|{either(tuple(_SIDE_OF['ko']))})))[은는]\s"
)
_KO_WHO_SAYS = re.compile(
    rf"[\"”]\s?(?:이?라는|이?라던|이?라고\s(?:말한|밝힌|한|전한))\s(?:[가-힣A-Za-z]{{1,12}}\s){{0,3}}?(?P<name>{KOREAN_NAME})(?=(?:\([0-9]{{1,3}}\))?(?:[은는이가]\s|\s(?:{either(_FILE.ko.polite)}|{_KO_TITLES})))"
)
_SAID = "said|says|testified|recalled|recalls|wrote|writes|warned|argued|insisted|added|explained"
_EN_SAID = re.compile(
    rf"[,\"”'’\s]{{0,4}}(?:(?:{_SAID})\s(?P<name>{ENGLISH_NAME})|(?:[A-Za-z'’]{{1,16}}\s){{0,4}}?(?P<first>{ENGLISH_NAME})(?:,\s(?:the|a|an|its|his|her|who|[A-Za-z])[^,.;:\"“”\n0-9]{{2,60}},)?\s(?:{_SAID}|told)\b)"
)
_EN_SHORT = re.compile(
    rf"[\"”]\s(?:(?P<pronoun>{either(_FILE.en.pronouns)})\s(?:{_SAID}|told)\b|(?P<last>[A-Z][a-z]{{2,18}}(?:-[A-Z][a-z]{{2,18}})?)\s(?:{_SAID}|told)\b|(?:{_SAID})\s(?P<latter>[A-Z][a-z]{{2,18}}(?:-[A-Z][a-z]{{2,18}})?)(?=[.,]))"
)
_PASSED_ON = re.compile(
    r"[\"”]\s?(?:이?라)?[는던]\s(?:[가-힣A-Za-z]{1,10}\s){0,3}(?:말|글|편지|주장|증언|호소|설명|지적|목소리|반응|대답|답변|의견|발언)(?:을|를)\s"
)
"""진소라 국장은 "…"는 한 학부모의 말을 전했다: the words are somebody else's."""
_KO_BEHIND = re.compile(r"[\"”]\.?\s?(?:이?라)?고?\s?(?:[가-힣]{1,8}\s){0,2}$")
_KO_SAYS_LAST = re.compile(r"(?:\([^()\n]{1,30}\))?\s?(?:씨)?(?:[은는이가]\s(?:말했|밝혔|전했|했다|토로|강조)|의\s말이다)")
_EN_FULL = re.compile(rf"(?<![A-Za-z]){ENGLISH_NAME}(?![A-Za-z])")
_TITLES = frozenset((*TITLES.ko.exclusive, *TITLES.ko.common))


def speaker_of(each: Extraction, start: int, end: int) -> Speaker:
    """Whom the sentence names as the speaker, else the last person named on the line before, else the first one after."""
    text = each.article.text
    said = _said_korean(each, start, end) if each.article.language == "ko" else _said_english(each, start, end)
    if said:
        return said
    line = text.rfind("\n", 0, start) + 1
    before = [p for p in each.people if line <= p.start < start and start - p.start < MAX_LENGTH]
    after = [p for p in each.people if end <= p.start < end + AFTER]
    found = before[-1] if before else after[0] if after else None
    return _person(found, False, each.article.language) if found else Speaker()


def _person(person: Person, firm: bool, lang: Lang) -> Speaker:
    last = max(person.end, person.role[1]) if lang == "ko" else person.end
    return Speaker(person.name, person.start, last, firm, side_of(person.title, lang))


def side_of(title: str, lang: Lang) -> str:
    """The party that a title belongs to; empty where it is none's."""
    folded = title.lower()
    return next((side for word, side in _SIDE_OF[lang].items() if folded.endswith(word)), "")


def _said_korean(each: Extraction, start: int, end: int) -> Speaker | None:
    """The topic of the quotation's own sentence (한도윤 사장은 "…"), or whoever the words are ascribed to behind them."""
    text = each.article.text
    if _PASSED_ON.match(text, end - 1):
        return None
    opening = max((text.rfind(mark, 0, start) for mark in ("\n", ". ", '" ', "다.")), default=-1) + 1
    scope = (max(opening, start - MAX_LENGTH), start)
    topics = sorted(_topics(each, scope), key=lambda found: (found[1], not found[0].unnamed))
    if topics and not any(topics[-1][1] <= p.start < start for p in each.people):
        return topics[-1][0]
    if topics:
        return None  # 김가온은 박서준 대표가 "…"라고 한 데 대해: somebody else is quoted
    behind = _KO_WHO_SAYS.match(text, end - 1)
    if behind and is_name(each, behind["name"]):
        return Speaker(behind["name"], behind.start("name"), behind.end("name"), True)
    return _behind(each, end)


def _behind(each: Extraction, end: int) -> Speaker | None:
    """The person whom the same sentence names after the words: "…"고 진소라 국장은 말했다."""
    text = each.article.text
    near = [p for p in each.people if end <= min(p.start, p.role[0]) < end + AFTER]
    if not near or not _KO_BEHIND.search(text[end - 1 : min(near[0].start, near[0].role[0])]):
        return None
    last = max(near[0].end, near[0].role[1])
    return _person(near[0], True, "ko") if _KO_SAYS_LAST.match(text, last) else None


def _topics(each: Extraction, scope: tuple[int, int]) -> Iterator[tuple[Speaker, int]]:
    """Everybody whom the words between the two places make the topic, with the end of the words."""
    text = each.article.text
    for match in _KO_TOPIC.finditer(text, *scope):
        if is_name(each, match["name"]):
            yield (
                Speaker(match["name"], match.start("name"), match.end("name"), True, _title_side(each, match["name"])),
                match.end(),
            )
    for person in each.people:
        last = max(person.end, person.role[1])
        if scope[0] <= person.start and last <= scope[1] and (behind := _KO_AFTER_ROLE.match(text, last)):
            yield _person(person, True, "ko"), behind.end()
    for match in _KO_FAMILY.finditer(text, *scope):
        found = _by_family(each, match["family"], match["title"], match.start())
        if found:
            yield Speaker(found, match.start(), match.start("title"), True, side_of(match["title"], "ko")), match.end()
    for match in _KO_PRONOUN.finditer(text, *scope):
        meant = _last_topic(each, scope[0])
        if meant:
            yield meant, match.end()
    for match in _KO_TITLE_ALONE.finditer(text, *scope):
        yield _of_title(each, match), match.end()


def _title_side(each: Extraction, name: str) -> str:
    return next((side for p in each.people if p.name == name and (side := side_of(p.title, "ko"))), "")


def _by_family(each: Extraction, family: str, title: str, place: int) -> str:
    """The full name of a family name with a title: the article has one person of that family before it."""
    names = {p.name for p in each.people if p.start < place and p.name.startswith(family)}
    fitting = {p.name for p in each.people if p.start < place and p.name.startswith(family) and office(p.title) == office(title)}
    return next(iter(fitting if len(fitting) == 1 else names)) if len(fitting) == 1 or len(names) == 1 else ""


def _last_topic(each: Extraction, place: int) -> Speaker | None:
    """The person of the sentences before: the last one whom a sentence has made its topic."""
    text = each.article.text
    floor = max(text.rfind("\n", 0, place - 1) + 1, place - BACK)
    named = [(p, max(p.end, p.role[1])) for p in each.people if floor <= p.start < place]
    found = [p for p, last in named if _KO_AFTER_ROLE.match(text, last)]
    plain = [m for m in _KO_TOPIC.finditer(text, floor, place) if is_name(each, m["name"])]
    if plain and (not found or plain[-1].start() > found[-1].start):
        return Speaker(
            plain[-1]["name"], plain[-1].start("name"), plain[-1].end("name"), True, _title_side(each, plain[-1]["name"])
        )
    return _person(found[-1], True, "ko") if found else None


def _of_title(each: Extraction, match: re.Match[str]) -> Speaker:
    """The article's one person of that title, else the title itself."""
    title = match["title"]
    own = next((p for p in each.people if match["words"].startswith(p.name)), None)
    if own:
        return _person(own, True, "ko")
    names = {p.name for p in each.people if p.title == title or title.endswith(p.title)}
    span = match.span("words")
    if len(names) == 1:
        return Speaker(next(iter(names)), *span, True, side_of(title, "ko"))
    return Speaker(match["words"], *span, not names, side_of(title, "ko"), True)


def _said_english(each: Extraction, start: int, end: int) -> Speaker | None:
    """The name beside `said`; a family name and a pronoun go back to a full name."""
    text = each.article.text
    beside = _EN_SAID.match(text, end) or _EN_SAID.search(text, max(0, start - AFTER), start)
    if (
        beside
        and beside.lastgroup == "first"
        and beside.start() >= end
        and text[end - 2] not in ",?!"
        and text[end : end + 1] != ","
    ):
        beside = None  # the quotation ends its sentence: whoever comes next begins another
    if beside:
        group = beside.lastgroup or ""
        return Speaker(beside[group], beside.start(group), beside.end(group), True)
    short = _EN_SHORT.match(text, end - 1) if text[end - 2] in ",?!" or text[end : end + 1] == "," else None
    if short is None:
        return None
    if short["pronoun"]:
        return _last_named(each, start)
    group = "last" if short["last"] else "latter"
    return Speaker(_full_name(each, short[group]), short.start(group), short.end(group), True)


def _full_name(each: Extraction, last: str) -> str:
    full = {m.group() for m in _EN_FULL.finditer(each.article.text) if m.group().split()[-1] == last}
    return min(full, key=lambda name: (len(name), name)) if full else last


def _last_named(each: Extraction, place: int) -> Speaker | None:
    """The one person whom the article's people have named last before the words."""
    before = [p for p in each.people if place - BACK <= p.start < place]
    return _person(before[-1], True, "en") if before else None


def is_name(each: Extraction, word: str) -> bool:
    """Three syllables that begin with a surname are a name where a title stands with them, or where they recur and are no
    title themselves (조사관)."""
    if any(person.name == word for person in each.people) or any(
        f"{word} {polite}" in each.article.text for polite in _FILE.ko.polite
    ):
        return True
    return word not in _TITLES and each.article.text.count(word) > 1
