"""What a count of people is of, by the words right around it: 사망자는 29일 오후 3시 기준 12명, 12명이 숨졌다, killing 12 people.

A noun stands before the count with nothing but hours and `in all` between, or a verb behind it. Refused: an addition (3명이 더 숨졌다),
a part (이 가운데 3명), a guess (presumed dead), and a count that two kinds claim.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from factcheck import lexicon
from factcheck.claim import Extraction
from factcheck.compare.spans import runs_in
from factcheck.lexicon.anchors import either
from factcheck.model import Claim

BEFORE, BEHIND = 48, 40
"""Characters around a count in which its noun or verb stands."""
_PEOPLE = frozenset({"person", "worker", "passenger", "resident", "patient", "student", None})


@dataclass(frozen=True, slots=True)
class _Kind:
    name: str
    ko_noun: tuple[str, ...]
    ko_verb: tuple[str, ...]
    en_before: tuple[str, ...]
    en_behind: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Words:
    ko_fill: tuple[str, ...]
    en_fill: tuple[str, ...]
    ko_all: tuple[str, ...]
    en_not: tuple[str, ...]
    en_people: tuple[str, ...]
    ko_all_people: tuple[str, ...]
    happenings: tuple[str, ...]
    partial: tuple[str, ...]
    empty: tuple[str, ...]
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _File:
    kind: tuple[_Kind, ...]
    words: _Words


@dataclass(frozen=True, slots=True)
class _Patterns:
    before: Mapping[str, re.Pattern[str]]
    behind: Mapping[str, re.Pattern[str]]


_FILE = lexicon.load("casualties.toml", _File)
WORDS = _FILE.words
_HOUR = r"(?:[0-9]{1,4}[년월일]|[0-9]{1,2}시(?:\s?[0-9]{1,2}분)?|[0-9]{1,2}분)"
_FILL = rf"(?:(?:{_HOUR}|{either(WORDS.ko_fill)})\s){{0,7}}"


def _ko(kind: _Kind) -> tuple[re.Pattern[str], re.Pattern[str]]:
    before = re.compile(rf"(?<![가-힣]){either(kind.ko_noun)}(?:[는은이가도만]|\(자\))?\s(?:{_FILL})$")
    behind = re.compile(rf"[이은는도가을를]?\s?(?:{either(WORDS.ko_all)}\s)?{either(kind.ko_verb)}")
    return before, behind


def _en(kind: _Kind) -> tuple[re.Pattern[str], re.Pattern[str]]:
    before = re.compile(rf"\b{either(kind.en_before)}\s(?:{either(WORDS.en_fill)}\s){{0,6}}$", re.IGNORECASE)
    behind = re.compile(rf"\s(?:(?!{either(WORDS.en_not)}\b)[a-z]{{2,14}}\s){{0,4}}{either(kind.en_behind)}\b", re.IGNORECASE)
    return before, behind


_KO: Mapping[str, tuple[re.Pattern[str], re.Pattern[str]]] = MappingProxyType({k.name: _ko(k) for k in _FILE.kind})
_EN: Mapping[str, tuple[re.Pattern[str], re.Pattern[str]]] = MappingProxyType({k.name: _en(k) for k in _FILE.kind})
_OUT_OF = re.compile(r"(?:중|가운데)(?:에서|에)?\s?$|\b(?:of\s(?:them|whom|those)|including|among\sthem),?\s$", re.IGNORECASE)
_OF_ALL = re.compile(rf"{either(WORDS.ko_all_people)}\s[0-9,]{{1,7}}명\s(?:중|가운데)\s$")
"""What it is a part of are all who were there: 탑승객 307명 중 3명."""


_NOUN = re.compile(r"(?<![가-힣])[가-힣]{2,8}$")
_WHERE = re.compile(r"(?<![가-힣])[가-힣]{1,8}에(?:서|서만|서는|선)$")
_NO_GROUP = frozenset((*(word for kind in _FILE.kind for word in kind.ko_noun), *WORDS.ko_fill, *WORDS.ko_all, *WORDS.happenings))
_WHO = re.compile(r"\s(?P<who>[a-z]{3,14}s|children|women|men)\b")
_EN_PEOPLE = frozenset(WORDS.en_people)
_SEX = re.compile(r"(?<![가-힣])(?:남|여)(?:성|자)?\s$")
_OTHER_SEX: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "남": re.compile(r"(?<![가-힣])여(?:성|자)?[은는이가]?\s[0-9]"),
        "여": re.compile(r"(?<![가-힣])남(?:성|자)?[은는이가]?\s[0-9]"),
    }
)


def is_of_one_sex(each: Extraction, claim: Claim) -> bool:
    """The sentence counts men and women apart: 여 23명·남 6명 사망."""
    text = each.article.text
    own = _SEX.search(text[max(claim.scope[0], claim.span[0] - 4) : claim.span[0]])
    return bool(own and _OTHER_SEX[own.group()[0]].search(text, *claim.scope))


_MORE = re.compile(r"(?:추가로|또|다시)\s?$")
_ADDED = re.compile(r"(?:명|사람)?[이은도]?\s?(?:더|추가로)\s|\s?more\b")


def is_addition(each: Extraction, claim: Claim) -> bool:
    """So many more: 3명이 더 숨졌다."""
    text = each.article.text
    return bool(_ADDED.match(text, claim.span[1]) or _MORE.search(text[max(claim.scope[0], claim.span[0] - 6) : claim.span[0]]))


def group_of(each: Extraction, claim: Claim) -> str:
    """The bare noun right before a count or behind it that says of whom alone it is (한국인 3명, three firefighters), or
    the place right before it (나루역에서 3명); empty for all."""
    text, (start, end) = each.article.text, claim.span
    if each.article.language == "en":
        found = _WHO.match(text, end)
        who = claim.counter or (found["who"] if found else "")
        return "" if who.lower() in _EN_PEOPLE else who.lower()
    before = text[claim.scope[0] : start].rstrip()
    where = _WHERE.search(before[-16:])
    if where is not None:
        return where.group()
    word = _NOUN.search(before[-12:])
    if word is None or word.group() in _NO_GROUP or before.endswith(WORDS.ko_all_people):
        return ""
    end = claim.scope[0] + len(before)
    bare = any(part.end == end for run in runs_in(each, (claim.scope[0], start)) for part in run)
    return word.group() if bare else ""


def kind_of(each: Extraction, claim: Claim) -> str | None:
    """deaths, injuries, missing, rescued or aboard, where the words around the count say so and no others do."""
    if claim.kind != "count" or claim.value.unit not in _PEOPLE or claim.framing == "change_by":
        return None
    text, (start, end) = each.article.text, claim.span
    before, behind = text[max(claim.scope[0], start - BEFORE) : start], text[end : min(claim.scope[1], end + BEHIND)]
    if (_OUT_OF.search(before) and not _OF_ALL.search(before)) or _MORE.search(before):
        return None
    patterns = _KO if each.article.language == "ko" else _EN
    found = {name for name, (front, back) in patterns.items() if front.search(before) or back.match(behind)}
    return found.pop() if len(found) == 1 else None
