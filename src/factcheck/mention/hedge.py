"""Hedge and bound words around a value: what they are, which width they have, how far they reach.

Before a value: 약, 최대, at least. After it: 이상, 가량, 을 넘는, or more. Between numeral and unit: 여 (1천여 명), -odd.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields
from typing import NamedTuple

from factcheck.lexicon.numbers import numbers
from factcheck.model import Hedge, Lang


class HedgeAt(NamedTuple):
    """A hedge word in the text."""

    start: int
    end: int
    hedge: Hedge
    width: str
    """Row of `value.WIDTHS` that the word asks for."""


SLIGHTLY = "odd"
"""Row of `value.WIDTHS` for a little more: 3조원이 조금 넘는 is 3조원 남짓."""
DEFAULT_WIDTHS: Mapping[Hedge, str] = {"approx": "about"}


def _before(lang: Lang) -> Mapping[str, tuple[tuple[str, Hedge], ...]]:
    """Last character → words that may stand before a value, longest first."""
    table: dict[str, list[tuple[str, Hedge]]] = {}
    before = numbers(lang).before
    for each in fields(before):
        for word in getattr(before, each.name):
            table.setdefault(word[-1], []).append((word, each.name))  # type: ignore[arg-type]
    return {last: tuple(sorted(rows, key=lambda row: -len(row[0]))) for last, rows in table.items()}


_BEFORE: Mapping[Lang, Mapping[str, tuple[tuple[str, Hedge], ...]]] = {"ko": _before("ko"), "en": _before("en")}


def hedges_before(text: str, start: int, lang: Lang) -> list[HedgeAt]:
    """Hedge words that end right before `start`, nearest first; at most three, words without effect skipped over."""
    found: list[HedgeAt] = []
    for _ in range(3):
        edge = start - 1 if text[start - 1 : start] in (" ", "\u00a0") and start else start
        word = _word_before(text, edge, lang)
        if word is None:
            break
        found.append(word)
        start = word.start
    return found


def _word_before(text: str, edge: int, lang: Lang) -> HedgeAt | None:
    if edge <= 0:
        return None
    for word, hedge in _BEFORE[lang].get(text[edge - 1].lower(), ()):
        start = edge - len(word)
        if start >= 0 and text[start:edge].lower() == word and _starts(text, start):
            return HedgeAt(start, edge, hedge, numbers(lang).widths.get(word, DEFAULT_WIDTHS.get(hedge, "")))
    return None


def _starts(text: str, start: int) -> bool:
    if not text[start].isalnum():
        return text[start - 1 : start] not in ("<", ">", "=")
    left = text[start - 1 : start]
    return not (left.isalnum() or left == "-")


def _pattern(lang: Lang) -> re.Pattern[str]:
    groups = []
    after = numbers(lang).after
    for each in fields(after):
        words = sorted(getattr(after, each.name), key=len, reverse=True)
        if words:
            groups.append(f"(?P<{each.name}>{'|'.join(_spaced(word) for word in words)})")
    slightly, far = ("|".join(words) for words in (numbers("ko").slightly, numbers("ko").far))
    lead = (
        rf"(?:[은는이가을를의에도]|으로)?[ \u00a0]?(?:(?:(?P<slightly>{slightly})|{far})[ \u00a0])?"
        if lang == "ko"
        else r"[ \u00a0]?"
    )
    body = "|".join(groups)
    return re.compile(rf"{lead}(?:{body})", 0 if lang == "ko" else re.IGNORECASE)


def _spaced(word: str) -> str:
    return re.escape(word).replace(r"\ ", r"[ \u00a0]?")


_AFTER: Mapping[Lang, re.Pattern[str]] = {"ko": _pattern("ko"), "en": _pattern("en")}
_ORDER: tuple[Hedge, ...] = ("at_least", "at_most", "more_than", "less_than", "approx")
_RUN = re.compile(r"[가-힣]{0,5}")
_VERBS = frozenset("넘웃밑못채보과와안이또혹초돌상하") - frozenset("이")
_ALONE = frozenset({"선", "급", "꼴", "께", "여", "쯤"})


def hedge_after(text: str, end: int, lang: Lang) -> HedgeAt | None:
    """The hedge or bound word that begins at `end`, behind at most one particle and one space."""
    match = _AFTER[lang].match(text, end)
    if match is None:
        return None
    hedge = next(name for name in _ORDER if match.groupdict().get(name) is not None)
    word = match[hedge]
    if not _stands(text, match, word, end, lang):
        return None
    width = numbers(lang).widths.get(word.strip(), DEFAULT_WIDTHS.get(hedge, ""))
    if lang == "ko" and match["slightly"] and hedge == "more_than":
        width = SLIGHTLY
    tail = _tail(text, match.end(), word, lang)
    return HedgeAt(match.start(hedge), tail, hedge, width)


def _tail(text: str, end: int, word: str, lang: Lang) -> int:
    """A verb stem reaches to the end of its word (200㎜가 넘는, 5000보다 많은); a noun ends where it ends."""
    run = _RUN.match(text, end) if lang == "ko" and word[:1] in _VERBS else None
    return run.end() if run else end


def _stands(text: str, match: re.Match[str], word: str, end: int, lang: Lang) -> bool:
    """A one-syllable hedge must be glued and stand alone; 까지 before a word of change marks the level reached."""
    following = text[match.end() : match.end() + 1]
    if lang == "en":
        return not (word[-1].isalpha() and following.isalpha())
    if word in _ALONE:
        return match.start() + len(word) == match.end() and not _goes_on(text, match.end())
    if word == "까지":
        return not _CHANGE_NEXT.match(text, match.end())
    if word in ("정도", "수준", "규모") and match.end() - len(word) - end > 2:
        return False
    return not (word in ("이상", "이하") and text[match.end() : match.end() + 2] in ("기류", "행동", "징후", "없음"))


def _goes_on(text: str, place: int) -> bool:
    following = text[place : place + 1]
    return "가" <= following <= "힣" and following not in "은는이가을를의에로와과도만인"


def _changes() -> re.Pattern[str]:
    change = numbers("ko").change
    return re.compile(r"[ ]?(?:" + "|".join(map(re.escape, sorted((*change.up, *change.down), key=len, reverse=True))) + ")")


_CHANGE_NEXT = _changes()


def _distances() -> re.Pattern[str]:
    beyond, short = ("|".join(map(_spaced, words)) for words in (numbers("ko").change.beyond, numbers("ko").change.short))
    return re.compile(rf"(?P<beyond>{beyond})|(?P<short>{short})")


_DISTANCE = _distances()


def is_distance(text: str, start: int, end: int, after: HedgeAt) -> bool:
    """The verb behind the value has an object before it: 전망치를 12% 웃돌았다 says by how much, and 12 is no bound."""
    verb = _DISTANCE.match(text, after.start) if after.start - end < 2 else None
    if verb is None or text[start - 1 : start] not in (" ", "\u00a0"):
        return False
    return text[start - 2 : start - 1] in ("을를" if verb["beyond"] else "에")


_INFIXES = frozenset("여-")


def infix(text: str, end: int, lang: Lang) -> HedgeAt | None:
    """여 or -odd between numeral and unit (1천여 명, 10-odd years)."""
    if text[end : end + 1] not in _INFIXES:
        return None
    if text.startswith("여", end) and not text.startswith("여의", end):
        return HedgeAt(end, end + 1, "more_than", "odd")
    if text.startswith("-odd", end):
        return HedgeAt(end, end + 4, "more_than", "odd")
    if text.startswith("-plus", end):
        return HedgeAt(end, end + 5, "more_than", "")
    return None
