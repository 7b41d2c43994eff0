"""What lets one person have two offices in two texts: acting for somebody, a change of post between them, a body of another name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from factcheck import lexicon
from factcheck.claim import Extraction
from factcheck.lexicon.anchors import either
from factcheck.model import Claim
from factcheck.resolve import abbreviates

BESIDE, BEFORE, BEHIND = 8, 20, 14
"""Characters beside an office in which it is said that it is acted in, and before and behind it for the name of the body."""


@dataclass(frozen=True, slots=True)
class _Words:
    acting: tuple[str, ...]
    ranked: tuple[str, ...]
    changes: tuple[str, ...]
    staff: tuple[str, ...]
    houses: tuple[str, ...]
    offices: tuple[str, ...]
    levels: tuple[str, ...]
    for_a_while: tuple[str, ...]
    standing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _File:
    """Shape of offices.toml."""

    ko: _Words
    en: _Words


_FILE = lexicon.load("offices.toml", _File)
_ACTING_KO = re.compile(rf"[\s(]?(?:{either(_FILE.ko.acting)})(?![가-힣]{{3}})")
_ACTING_EN = re.compile(rf"(?<![A-Za-z])(?i:{either(_FILE.en.acting)})\s")
_DATED_POSTS = re.compile(r"[0-9]{1,2}일\s?자(?:로)?\s[^.!?\n]{0,40}(?:인사|발령|전보|취임|부임|승진)")
"""1일자로 국장급 인사를 했다: whoever it names has changed posts, whether it says so of them or not."""
HOW_HELD = frozenset({*_FILE.en.acting, *_FILE.en.ranked})
"""Words before an English title that name no employer: Acting Mayor, Deputy Mayor."""
_CHANGES_KO, _STAFF_KO = re.compile(either(_FILE.ko.changes)), re.compile(either(_FILE.ko.staff))
_CHANGES_EN = re.compile(rf"(?<![A-Za-z])(?i:{either(_FILE.en.changes)})(?![a-z])")
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
"""A change of some year is no news."""
_HOUSE = re.compile(rf"(?<![가-힣])(?P<house>[가-힣]{{0,8}}(?:{either(_FILE.ko.houses)}))(?![가-힣]{{2}})")
_OFFICE = re.compile(rf"(?<![가-힣])(?P<house>[가-힣]{{2,8}}(?:{either(_FILE.ko.offices)}))\s$")


def is_acting(each: Extraction, role: Claim, name: Claim) -> bool:
    """Somebody holds the office for another: 도지사 권한대행, Acting Mayor."""
    text, start, end = each.article.text, min(role.span[0], name.span[0]), max(role.span[1], name.span[1])
    if each.article.language == "en":
        return bool(_ACTING_EN.search(text, max(0, start - BESIDE - 2), end))
    behind = any(_ACTING_KO.match(text, place) for place in (role.span[1], name.span[1], end))
    return behind or bool(_ACTING_KO.search(text, start, end))


def has_moved(each: Extraction, name: str, office: str) -> bool:
    """The text tells of a change of post, with the person or the office in the same sentence."""
    sentences = (each.article.text[s.start : s.end] for s in each.sentences)
    if each.article.language == "en":
        return any(name.split()[-1] in s and _CHANGES_EN.search(s) and not _YEAR.search(s) for s in sentences)
    return any(
        _DATED_POSTS.search(s) or (name in s and _CHANGES_KO.search(s)) or (office in s and _STAFF_KO.search(s))
        for s in sentences
    )


def house_of(each: Extraction, role: Claim) -> str:
    """The assembly or the authority that an office beside it is of; empty where the text does not say."""
    text, (start, end) = each.article.text, role.span
    houses = [m["house"] for m in _HOUSE.finditer(text, max(0, start - BEFORE), end + BEHIND)]
    office = _OFFICE.search(text, max(0, start - BEFORE), start)
    return houses[-1] if houses else office["house"] if office else ""


def level_of(body: str) -> str:
    """The word of an English body that says whose it is: City Council Finance Committee."""
    return next((word for word in body.split() if word in _FILE.en.levels), "")


def are_two_houses(a: str, b: str) -> bool:
    """Each text names a body, and not one by a short form."""
    short, long = sorted((a, b), key=len)
    return bool(short) and not long.endswith(short) and not abbreviates(short, long)


def is_for_a_while(body: str, words: Iterable[str]) -> bool:
    """A committee that somebody leads besides a standing one, by the words of its name."""
    listed = (*_FILE.ko.for_a_while, *_FILE.en.for_a_while)
    standing = (*_FILE.ko.standing, *_FILE.en.standing)
    return any(mark in word for word in words for mark in listed) and not body.startswith(standing)
