"""What a list in running text is: members, how it is closed, what stands before and behind it. Read per language elsewhere.

A sentence falls into fields at colons, brackets, dashes and quotation marks, a field into segments at what joins members.
What lies between two joints has to be a member as a whole; the first gives its end, the last its beginning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from factcheck import lexicon
from factcheck.model import Lang

FEWEST, MOST = 3, 20
"""Members of a list that is worth comparing, and of one that is read."""
GLOSS = "\ue000"
"""Stands for each sign of a short gloss in brackets, so that places stay where they are."""
EDGE = "\ue001"
"""Stands for the first of the marks that each member has before it (▲가람 ▲나루 ▲다온)."""


@dataclass(frozen=True, slots=True)
class ListWords:
    """Words around lists, of one language (`lists.toml` says what each is for)."""

    numbers: tuple[str, ...]
    glued: tuple[str, ...]
    measures: tuple[str, ...]
    loose: tuple[str, ...]
    totals: tuple[str, ...]
    open: tuple[str, ...]
    opened: tuple[str, ...]
    opening: tuple[str, ...]
    ranked: tuple[str, ...]
    earlier: tuple[str, ...]
    scopes: tuple[str, ...]
    steps: tuple[str, ...]
    numbered: tuple[str, ...]
    parts: tuple[str, ...]
    before: tuple[str, ...]
    never: tuple[str, ...]
    kept: tuple[str, ...]
    schools: tuple[str, ...]
    strangers: tuple[str, ...]
    kinds: tuple[str, ...]
    empty: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Roles:
    negative: tuple[str, ...]
    axes: tuple[str, ...]
    together: tuple[str, ...]
    ko: Mapping[str, tuple[str, ...]]
    en: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class _File:
    roles: _Roles
    ko: ListWords
    en: ListWords


_FILE = lexicon.load("lists.toml", _File)
LIST_WORDS: Mapping[Lang, ListWords] = MappingProxyType({"ko": _FILE.ko, "en": _FILE.en})
ROLES: Mapping[Lang, Mapping[str, tuple[str, ...]]] = MappingProxyType({"ko": _FILE.roles.ko, "en": _FILE.roles.en})
NEGATIVE = frozenset(_FILE.roles.negative)
AXES = tuple(frozenset(axis.split()) for axis in _FILE.roles.axes)
TOGETHER = frozenset(frozenset(pair.split()) for pair in _FILE.roles.together)
_BRACKETS = re.compile(r"[(（](?P<in>[^()（）\n]{1,200})[)）]")
SHORT_GLOSS = 60
_MARK = re.compile(r"[▲△◆◇①-⑳]")
_EDGE = re.compile(r"[\ue001:：“”\"\[\]()（）…!?\n※○□●■▶→|]|[–—―]|-\s|\.\s|\.$")


@dataclass(frozen=True, slots=True)
class Piece:
    """One member, or what is left of a segment of it."""

    start: int
    end: int
    words: tuple[str, ...]
    other: str = ""
    """The last word as it is written, where its ending may be a particle or belong to the name."""


@dataclass(frozen=True, slots=True)
class Read:
    """A list by its place in the text: members, the count that goes with it (`total`: one that others were named for before),
    the words of the count, and whether its form closes it without one."""

    pieces: tuple[Piece, ...]
    count: Decimal | None
    counted: str
    total: bool
    closed: bool
    dotted: bool

    @property
    def span(self) -> tuple[int, int]:
        """From the first sign of the first member to the last of the last."""
        return self.pieces[0].start, self.pieces[-1].end


Span = tuple[int, int]


def fields(text: str, start: int, end: int) -> Iterator[tuple[str, Span]]:
    """Stretches of a sentence in which a list may stand, each with the text in which its glosses are covered."""
    covered = list(text[start:end])
    for match in _BRACKETS.finditer(text, start, end):
        yield text[match.start("in") : match.end("in")], match.span("in")
        if match.end() - match.start() <= SHORT_GLOSS:
            covered[match.start() - start : match.end() - start] = GLOSS * (match.end() - match.start())
    words = _MARK.sub(EDGE, "".join(covered), count=1)
    at = 0
    for match in _EDGE.finditer(words):
        yield words[at : match.start()], (start + at, start + match.start())
        at = match.end()
    yield words[at:], (start + at, end)


def segments(words: str, joint: re.Pattern[str]) -> list[tuple[int, int, str]]:
    """Pieces of a field between joints: start, end, the joint behind."""
    found, at = [], 0
    for match in joint.finditer(words):
        found.append((at, match.start(), match.group()))
        at = match.end()
    return [*found, (at, len(words), "")]


def near(words: Sequence[str], text: str) -> bool:
    """Does the text hold one of the words?"""
    return any(word in text for word in words)
