"""Korean particles by the last sound of what stands before them: 은 or 는, 이 or 가, 으로 or 로.

Digits and units are read as they are spoken, short Latin names letter by letter, longer ones by their ending; words in
brackets behind a name do not count. Where the sound is not known both forms stand, as `은(는)`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from factcheck.lexicon import load


@dataclass(frozen=True, slots=True)
class _Sounds:
    digit: Mapping[str, str]
    letter: Mapping[str, str]
    sign: Mapping[str, str]
    ending: Mapping[str, str]


_TRAILING = "\"'”’」』)]】›*…. "
_BRACKETED = re.compile(r"(?<=[^\s(]) ?\([^()]{1,200}\)[\"'”’」』*]{0,3}$")
_ISO_DAY = re.compile(r"(?<![0-9])[0-9]{4}-[0-9]{2}-[0-9]{2}$")
_UNIT = re.compile(r"[0-9] ?([^\s0-9.,]{1,6})$")
_LATIN = re.compile(r"[A-Za-z]{1,40}$")
_SHORT = 4
"""Capitals up to this many are letters (LG, KBS); more may be a word (NAVER) and must agree both ways."""
_VOWEL, _DAY = "이", "일"


def particle(value: str, after_consonant: str, after_vowel: str) -> str:
    """The form that fits; both, as `은(는)`, where the sound of the end is not known."""
    last = _spoken(_BRACKETED.sub("", value[-300:]).rstrip(_TRAILING))
    if last is None:
        return f"{after_consonant}({after_vowel})"
    final = (ord(last) - ord("가")) % 28
    if not final or (final == 8 and after_vowel == "로"):  # 로, not 으로, after ㄹ
        return after_vowel
    return after_consonant


def _spoken(text: str) -> str | None:
    """The last syllable as it is spoken."""
    last = text[-1:]
    if "가" <= last <= "힣":
        return last
    if _ISO_DAY.search(text):
        return _DAY
    unit = _UNIT.search(text)
    told = _sounds().sign.get(unit[1] if unit else last) or _sounds().digit.get(last)
    if told:
        return told[-1]
    latin = _LATIN.search(text)
    return _latin(latin.group()) if latin else None


def _latin(word: str) -> str | None:
    """By its letters for capitals, by its ending else; None where long capitals sound otherwise as a word."""
    if not word[-1].isupper():
        return _ending(word.lower())
    name = _sounds().letter.get(word[-1].lower(), _VOWEL)[-1]
    if len(word) <= _SHORT or not word.isupper():
        return name
    as_word = _ending(word.lower())
    return name if as_word and _closed(as_word) == _closed(name) else None


def _ending(word: str) -> str | None:
    found = next((sound for length in (2, 1) if (sound := _sounds().ending.get(word[-length:]))), None)
    return found[-1] if found else None


def _closed(syllable: str) -> bool:
    return (ord(syllable) - ord("가")) % 28 > 0


@cache
def _sounds() -> _Sounds:
    return load("particles.toml", _Sounds)
