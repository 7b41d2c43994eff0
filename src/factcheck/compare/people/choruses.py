"""Quotations that more than one may have said: chants and slogans, what is said again after somebody, what a spokesperson says for another."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from factcheck import lexicon
from factcheck.claim import Extraction
from factcheck.compare.people.speakers import Speaker
from factcheck.lexicon.anchors import either
from factcheck.model import Lang

BESIDE, BEHIND, TITLE = 60, 70, 40
"""Characters before and behind a quotation in which the words that bring it stand; and around a name its title."""


@dataclass(frozen=True, slots=True)
class _Words:
    """Shape of choruses.toml."""

    ko: tuple[str, ...]
    en: tuple[str, ...]
    voices_ko: tuple[str, ...]
    voices_en: tuple[str, ...]
    heads_ko: tuple[str, ...]
    heads_en: tuple[str, ...]


_FILE = lexicon.load("choruses.toml", _Words)
_ENDS = re.compile(r"[.!?]\s|\n")
_CLOSED = re.compile(r"[\"”’']{0,2}\.")
"""The quotation ends its sentence."""
_MARK = re.compile(r"[\"“”.!?\n]")
_ENGLISH = r"(?<![a-z]){}(?![a-z])"
_MANY: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {"ko": re.compile(either(_FILE.ko)), "en": re.compile(_ENGLISH.format(either(_FILE.en)))}
)
_VOICE: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {"ko": re.compile(either(_FILE.voices_ko)), "en": re.compile(_ENGLISH.format(either(_FILE.voices_en)))}
)


_HEAD: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ko": re.compile(rf"{either(_FILE.heads_ko)}(?![가-힣]{{0,3}}대변인)"),
        "en": re.compile(_ENGLISH.format(either(_FILE.heads_en))),
    }
)


def may_be_of_many(each: Extraction, span: tuple[int, int]) -> bool:
    """The words beside the quotation, in its sentence, say that it was said by many, or again."""
    text, lang = each.article.text, each.article.language
    before = _ENDS.split(text[max(0, span[0] - BESIDE) : span[0]])[-1]
    rest = text[span[1] : span[1] + BEHIND]
    behind = "" if _CLOSED.match(rest) else _ENDS.split(rest.lstrip(",!?\"”’'"))[0]
    return bool(_MANY[lang].search(f"{before} | {behind}".lower()))


def speaks_for(each: Extraction, by: Speaker, other: Extraction, head: Speaker) -> bool:
    """The one speaks for the head of an office or a firm, and the other is one, of no other party."""
    if by.side != head.side and by.side and head.side:
        return False
    voice, chief = _around(each, by), _around(other, head)
    return bool(_VOICE[each.article.language].search(voice)) and bool(_HEAD[other.article.language].search(chief))


def _around(each: Extraction, by: Speaker) -> str:
    """The words of the name with its title, on either side of it, within its sentence and outside of quotation marks."""
    text = each.article.text
    before = _MARK.split(text[max(0, by.start - TITLE) : by.start])[-1]
    behind = _MARK.split(text[by.end : by.end + TITLE])[0]
    return f"{before}{text[by.start : by.end]}{behind}".lower() if by.name else ""
