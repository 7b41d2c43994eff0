"""Korean names with the age in brackets behind them: 노하람(57·여), 노하람(18)양, 도연수 전 대통령(77·사진).

The brackets say that it is a person, so no title is needed. Refused: masked names (노모(57)), which name nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from factcheck import lexicon
from factcheck.claim import Extraction
from factcheck.lexicon.anchors import either
from factcheck.mention.name import TITLES

OLDEST = 120


@dataclass(frozen=True, slots=True)
class _File:
    """Shape of aged.toml."""

    calls: tuple[str, ...]
    terms: tuple[str, ...]
    women: tuple[str, ...]
    men: tuple[str, ...]
    masked: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Aged:
    """A name with its age at one place."""

    name: str
    age: str
    sex: str
    """`f`, `m`, or empty where the text does not say."""
    each: Extraction
    span: tuple[int, int]
    """The name."""
    years: tuple[int, int]
    """The age's digits."""
    scope: tuple[int, int]
    """The sentence."""


_FILE = lexicon.load("aged.toml", _File)
_SEX: Mapping[str, str] = MappingProxyType({**dict.fromkeys(_FILE.women, "f"), **dict.fromkeys(_FILE.men, "m")})
_SURNAME = f"(?:{either(TITLES.surnames.compound)}|[{''.join(TITLES.surnames.ko)}])"
_TITLE = either((*TITLES.ko.exclusive, *TITLES.ko.common))
_OPENS = re.compile(r"\((?=[0-9남여])")
_INSIDE = re.compile(
    rf"\((?:(?P<first>{either(tuple(_SEX))})[ ]?[·,ㆍ/][ ]?)?(?P<age>[1-9][0-9]?|1[01][0-9])(?:세|살)?"
    rf"(?:[ ]?[·,ㆍ/][ ]?(?P<last>{either(tuple(_SEX))}|[가-힣A-Z]{{1,12}}))?\)[ ]?(?P<call>{either(_FILE.calls)})?"
)
_BEFORE = re.compile(
    rf"(?<![가-힣A-Za-z])(?P<name>{_SURNAME}[가-힣]{{1,2}})"
    rf"(?:[ ]?(?:{either(_FILE.calls)})|[ ](?:(?:{either(_FILE.terms)})[ ]?)?(?:[가-힣A-Z]{{0,8}}(?:{_TITLE})))?[ ]?$"
)
REACH = 30
"""Signs before the brackets in which the name stands."""


def aged_in(each: Extraction) -> Iterator[Aged]:
    """Everybody whom a Korean text names with an age in brackets."""
    text = each.article.text
    if each.article.language != "ko":
        return
    for sentence in each.sentences:
        for bracket in _OPENS.finditer(text, sentence.start, sentence.end):
            inside = _INSIDE.match(text, bracket.start())
            before = _BEFORE.search(text[max(sentence.start, bracket.start() - REACH) : bracket.start()])
            if inside and before and not before["name"].endswith(_FILE.masked):
                start = max(sentence.start, bracket.start() - REACH) + before.start("name")
                span = (start, start + len(before["name"]))
                scope = (sentence.start, sentence.end)
                yield Aged(before["name"], inside["age"], _sex(inside), each, span, inside.span("age"), scope)


def _sex(inside: re.Match[str]) -> str:
    words = (inside["first"], inside["last"], inside["call"])
    return next((_SEX[word] for word in words if word in _SEX), "")
