"""Whether a text takes back what it names: it wasn't unanimous, far from approved, 만장일치는 아니었다, 승인한 것은 아니다.

In English a denial stands before the word, in its clause and at most a few words away; in Korean behind it, up to the end of
its clause. What is only nearly so (all but unanimous, 거의 만장일치) is not so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck import lexicon
from factcheck.lexicon.anchors import either
from factcheck.model import Lang

BEFORE, BESIDE, AFTER = 60, 6, 28
"""Characters in which a denial is looked for: before an English word, right before a Korean one, behind it."""


@dataclass(frozen=True, slots=True)
class _Korean:
    before: tuple[str, ...]
    after: tuple[str, ...]
    told: tuple[str, ...]
    ends: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _English:
    before: tuple[str, ...]
    asserted: tuple[str, ...]
    begins: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Words:
    ko: _Korean
    en: _English


_FILE = lexicon.load("denied.toml", _Words)
_BEFORE_KO = tuple(_FILE.ko.before)
_AFTER_KO, _TOLD_KO = re.compile(either(_FILE.ko.after)), re.compile(either(_FILE.ko.told))
_ENDS_KO = re.compile(rf"[.?!…;\n]|,\s|{either(_FILE.ko.ends)}")
_BEGINS_EN = re.compile(rf"[,;:.?!()\n—–]|(?<![a-z])(?<!all )(?<!anything )(?:{either(_FILE.en.begins)})(?![a-z])")
_BEFORE_EN = re.compile(
    rf"(?:n['’]t|(?<![a-z'’-])(?:{either(_FILE.en.before)}))(?![a-z])"
    rf"(?!\s(?:{either(_FILE.en.asserted)})(?![a-z]))[\s-](?:[a-z'’-]{{1,20}}\s){{0,4}}$"
)


def is_denied(text: str, span: tuple[int, int], sentence: tuple[int, int], lang: Lang) -> bool:
    """The words at `span`, a noun or an adjective, are taken back in their clause."""
    if lang == "en":
        return is_denied_before(text, span[0], sentence[0])
    if text[max(sentence[0], span[0] - BESIDE) : span[0]].endswith(_BEFORE_KO):
        return True
    return bool(_AFTER_KO.search(_clause_after(text, span[1], sentence[1])))


def is_denied_before(text: str, start: int, first: int) -> bool:
    """An English denial in the clause before a place; the sentence begins at `first`."""
    before = text[max(first, start - BEFORE) : start].lower()
    begun = max((match.end() for match in _BEGINS_EN.finditer(before)), default=0)
    return bool(_BEFORE_EN.search(before, begun))


def is_taken_back(text: str, end: int, last: int) -> bool:
    """What a Korean verb tells is not so: 승인했다고 보기 어렵다, 승인한 것은 아니다."""
    return bool(_TOLD_KO.search(_clause_after(text, end, last)))


def _clause_after(text: str, end: int, last: int) -> str:
    after = text[end : min(last, end + AFTER)]
    ends = _ENDS_KO.search(after)
    return after[: ends.start()] if ends else after
