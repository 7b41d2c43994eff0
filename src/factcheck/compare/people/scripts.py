"""Sayings of a script, whose speaker stands before them: [곽태섭 / 누리솔바이오 대표 : …], ◇ 홍길동 교수> …, JANE DOE, mayor: …

Broadcasts and interviews print what was said without quotation marks; in brackets with them too (`[전하람/청약 신청자]"…"`). Refused: a line without
a name and a mark of its own, a reporter's own name (기자, 앵커).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.claim import Extraction
from factcheck.compare.people.speakers import Speaker
from factcheck.mention.name import KOREAN_NAME

LONGEST = 60
"""Characters before a quotation in which its script names the speaker."""
_TEAM = r"(?![^:>\]\n]{0,20}(?:기자|앵커|리포터|아나운서|진행자))"
_ROLE = r"[가-힣A-Za-z0-9·()&\s]{2,30}?"
_WORDS = r"(?P<words>[^\]\[\n\"“”:>]{10,400})"
_KO_SAYING = (
    re.compile(rf"\[(?P<name>{KOREAN_NAME})\s?[/·,(]\s?{_TEAM}{_ROLE}\)?\s?:\s?{_WORDS}\]"),
    re.compile(rf"^(?P<name>{KOREAN_NAME})\s?/\s?{_TEAM}{_ROLE}\s?:\s?{_WORDS}$", re.MULTILINE),
    re.compile(rf"^[◇◆▶▷■□●○]\s?(?P<name>{KOREAN_NAME})(?:\s?/)?\s{{0,2}}{_TEAM}(?:{_ROLE})?\s?>\s?{_WORDS}$", re.MULTILINE),
)
_EN_SAYING = (
    re.compile(
        r"^(?P<name>[A-Z]{2,16}(?:\s[A-Z]\.)?\s[A-Z][A-Z'’\-]{1,18}),\s(?!host|anchor|reporter|correspondent)[A-Za-z ,]{2,40}:\s(?P<words>[^\n\"“”]{10,400})$",
        re.MULTILINE,
    ),
)
_BEFORE = re.compile(
    rf"(?:^|[\[◇◆▶▷■□●○\n]\s?|(?<=다\.)\[?)(?P<name>{KOREAN_NAME})\s?/\s?{_TEAM}{_ROLE}\s?(?:\]|:|>|\s:\s)\s?$", re.MULTILINE
)
_EN_BEFORE = re.compile(r"^(?P<name>[A-Z]{2,16}(?:\s[A-Z]\.)?\s[A-Z][A-Z'’\-]{1,18}),\s[A-Za-z ,]{2,40}:\s$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Saying:
    """What a script gives to somebody, and where."""

    by: Speaker
    words: str
    span: tuple[int, int]


def sayings_of(each: Extraction) -> Iterator[Saying]:
    """What the lines of a script give to somebody by name."""
    text = each.article.text
    for pattern in _KO_SAYING if each.article.language == "ko" else _EN_SAYING:
        for match in pattern.finditer(text):
            yield Saying(_speaker(match, 0), match["words"].strip(), match.span("words"))


def named_before(each: Extraction, start: int) -> Speaker | None:
    """Whom a script names right before a quotation."""
    first = max(0, start - LONGEST)
    part = each.article.text[first:start]
    match = (_BEFORE if each.article.language == "ko" else _EN_BEFORE).search(part)
    return _speaker(match, first) if match else None


def _speaker(match: re.Match[str], first: int) -> Speaker:
    """The name as other texts print it: JANE DOE is Jane Doe."""
    name = match["name"]
    start, end = match.span("name")
    return Speaker(name.title() if name.isupper() and name.isascii() else name, first + start, first + end, True)
