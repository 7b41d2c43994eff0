"""Two offices to which two texts say one person comes (FC203): appointed as chief financial officer, as its chief operating officer.

Only what a person becomes is compared with what the other text says the person becomes: the office that somebody leaves is
another one. Refused: words for an earlier or a second office, titles of which one is a part of the other or that mean one office.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck import lexicon
from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.compare.names.named import Named, named_in
from factcheck.compare.values.tied import Tie, Ties, clashes, tie_of
from factcheck.entity.person import contains
from factcheck.lexicon.anchors import either
from factcheck.mention.name import TITLES, office


@dataclass(frozen=True, slots=True)
class _File:
    ko_new: tuple[str, ...]
    ko_verbs: tuple[str, ...]
    ko_past: tuple[str, ...]
    en_verbs: tuple[str, ...]
    en_past: tuple[str, ...]


_FILE = lexicon.load("appointed.toml", _File)


_KO_TITLE = either(TITLES.ko.exclusive)
_EN_TITLE = either(TITLES.en.exclusive)
_KO_BEHIND = re.compile(
    rf"(?:\s[가-힣]{{1,8}})?[이가은는을를]\s(?:[가-힣A-Za-z0-9]{{1,14}}\s){{0,4}}?(?:[가-힣A-Za-z0-9]{{0,8}}?)(?P<title>{_KO_TITLE})(?:으로|로|에|직에|자리에)\s(?:[가-힣]{{1,6}}\s){{0,2}}?(?:{either(_FILE.ko_verbs)})"
)
_KO_BEFORE = re.compile(
    rf"(?<![가-힣])(?:{either(_FILE.ko_new)})\s(?:[가-힣A-Za-z0-9]{{1,14}}\s){{0,2}}?(?:[가-힣A-Za-z0-9]{{0,8}}?)(?P<title>{_KO_TITLE})(?:에|으로|로)(?:는)?\s(?:[가-힣A-Za-z0-9]{{1,14}}\s){{0,3}}$"
)
_EN_BEHIND = re.compile(
    rf"(?P<gap>(?:,?\swho\s|\swill\s|\shas\s|\sis\s|\sto\s|\sjoin|\stakes?\s|\stook\s)?[^.;:\"“”\n]{{0,60}}?)\sas\s(?:its\s|the\s|their\s|his\s|her\s|a\s|new\s|next\s){{0,2}}(?i:(?P<title>{_EN_TITLE}))(?![A-Za-z])"
)
_EN_PLAIN = re.compile(rf"\s(?:its\s|the\s|their\s|new\s){{0,2}}(?i:(?P<title>{_EN_TITLE}))(?![A-Za-z])")
_EN_NAMED = re.compile(r"(?:appointed|appoints|named|names|elected|elects|promoted|hired)\s(?:[A-Z][A-Za-z]{1,14}\s)?$")


COMES = re.compile(
    rf"(?<![가-힣])(?:{either(_FILE.ko_new)})\s|{either(_FILE.ko_verbs)}|(?<![A-Za-z])(?i:{either(_FILE.en_verbs)})"
)
"""Words that tell of somebody who comes into an office."""


def compare_appointed(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """Two offices that one person is said to come into."""
    yield from clashes("title", [tie for use in named_in(extractions) for tie in _offices(use)], _two_offices)


def _offices(use: Named) -> Ties:
    sentence = use.each.article.text[use.scope[0] : use.scope[1]]
    korean = not use.name.isascii()
    past = _FILE.ko_past if korean else _FILE.en_past
    if any(word in sentence for word in past):
        return
    if not korean and not any(word in sentence for word in _FILE.en_verbs):
        return
    found = (_KO_BEHIND.match(use.right) or _KO_BEFORE.search(use.left)) if korean else _english(use)
    if found:
        yield tie_of(use, office(found["title"]), found)


def _english(use: Named) -> re.Match[str] | None:
    behind = _EN_BEHIND.match(use.right)
    if behind and (not behind["gap"] or behind["gap"].startswith((",", " "))):
        return behind
    return _EN_PLAIN.match(use.right) if _EN_NAMED.search(use.left) else None


def _two_offices(a: Tie, b: Tie) -> bool:
    return not contains(a.value, b.value)
