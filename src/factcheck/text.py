"""Positions in text: sentences, line and column. Never changes a character.

Sentences are cut by a small rule of our own because crawled Korean news glues them together
("드러났다.과학기술정보통신부는"), which general splitters take for one sentence or an abbreviation.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from factcheck.model import Article, Block

CASE_TWINS = MappingProxyType({0x017F: "s", 0x0130: "I", 0x0131: "i", 0x212A: "K"})
"""The letters that only case folding takes for an ASCII one: a pattern that ignores case finds them, a table of words does not.
One sign for one, so that every place stays where it is (for `str.translate`)."""
MAX_SENTENCE = 2_000
"""Characters; a longer stretch without an end is cut so that later stages stay bounded."""

_CLOSERS = "\"'”’」』)]>"
_END = re.compile(r"[.!?。…]{1,6}")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\[\"'“‘])(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Sgt|St|No|Inc|Ltd|Co|Corp|vs|etc|Jan|Feb|Mar|Apr|Jun"
    r"|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Fig|approx|[ap]\.m|U\.S|U\.K|U\.N|E\.U)$"
)
_HANGUL = re.compile(r"[가-힣]")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A clean span inside one block."""

    start: int
    end: int
    block: int
    """Index into `Article.blocks`."""


def sentences(article: Article) -> tuple[Sentence, ...]:
    """All sentences of the article outside boilerplate, in order."""
    found: list[Sentence] = []
    for index, block in enumerate(article.blocks):
        if block.kind == "boilerplate":
            continue
        found += [Sentence(start, end, index) for start, end in split_block(article.text, block)]
    return tuple(found)


def split_block(text: str, block: Block) -> list[tuple[int, int]]:
    """Clean spans of the sentences of one block; lines end sentences too."""
    spans: list[tuple[int, int]] = []
    start = block.start
    while start < block.end:
        stop = text.find("\n", start, block.end)
        stop = block.end if stop < 0 else stop
        spans += _split_line(text, start, stop)
        start = stop + 1
    return spans


def _split_line(text: str, start: int, stop: int) -> list[tuple[int, int]]:
    cuts = [cut for match in _END.finditer(text, start, stop) if (cut := _cut_after(text, match, stop)) is not None]
    spans: list[tuple[int, int]] = []
    for cut in [*cuts, stop]:
        spans += _bounded(text, start, cut)
        start = cut
    return spans


def _bounded(text: str, start: int, stop: int) -> list[tuple[int, int]]:
    pieces = [(at, min(at + MAX_SENTENCE, stop)) for at in range(start, stop, MAX_SENTENCE)]
    return [trimmed for piece in pieces if (trimmed := _trim(text, *piece))[0] < trimmed[1]]


def _trim(text: str, start: int, stop: int) -> tuple[int, int]:
    while start < stop and text[start].isspace():
        start += 1
    while stop > start and text[stop - 1].isspace():
        stop -= 1
    return start, stop


def _cut_after(text: str, match: re.Match[str], stop: int) -> int | None:
    """The position after an end mark and its closing quotes, or None when the mark ends no sentence."""
    cut = match.end()
    while cut < stop and text[cut] in _CLOSERS:
        cut += 1
    if cut >= stop:
        return None
    before, after = text[match.start() - 1 : match.start()], text[cut]
    if match.group() != "." or cut > match.end():
        return cut if after.isspace() or (cut == match.end() and _starts_sentence(before, after)) else None
    if _HANGUL.match(before) and not after.isspace():
        return cut if _starts_sentence(before, after) else None
    if after.isspace():
        return None if _is_abbreviation(text, match.start(), stop) else cut
    return cut if _glued_english(text, match.start(), cut) else None


def _starts_sentence(before: str, after: str) -> bool:
    """Glued text: a Korean ending followed by the first character of a new sentence."""
    return bool(_HANGUL.match(before)) and (bool(_HANGUL.match(after)) or after.isalnum() or after in "\"'“‘[(△▲■□○")


def _is_abbreviation(text: str, dot: int, stop: int) -> bool:
    if _ABBREVIATION.search(text[max(0, dot - 12) : dot]):
        nxt = text[dot + 1 : min(dot + 3, stop)].strip()
        return not (text[max(0, dot - 3) : dot].lower().endswith((".m", "p.m", "a.m")) and nxt[:1].isupper())
    if text[dot - 1 : dot].isdigit():
        # "1. 23.(금)" and list numbers: a digit, a point and another digit are one date or number.
        return text[dot + 1 : dot + 2].isspace() and text[dot + 2 : dot + 3].isdigit() and len(_digits_before(text, dot)) <= 4
    return False


def _digits_before(text: str, dot: int) -> str:
    start = dot
    while start > max(0, dot - 6) and text[start - 1].isdigit():
        start -= 1
    return text[start:dot]


def _glued_english(text: str, dot: int, cut: int) -> bool:
    """`budget.It takes`: lower-case letters or a digit, a point, then a capital and a lower-case letter or a space."""
    before, after = text[max(0, dot - 2) : dot], text[cut : cut + 2]
    ends = (before.isalpha() and before.islower()) or before[-1:].isdigit()
    return ends and len(after) == 2 and after[0].isupper() and (after[1].islower() or after[1] == " ")


@dataclass(frozen=True, slots=True)
class LineIndex:
    """Line and column of raw offsets; lines end at `\\n` only, as editors and this project's formats count."""

    starts: tuple[int, ...]

    @classmethod
    def of(cls, raw: str) -> LineIndex:
        """Index the whole raw text once."""
        starts = [0]
        at = raw.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = raw.find("\n", at + 1)
        return cls(tuple(starts))

    def place(self, offset: int) -> tuple[int, int]:
        """1-based line and column (in code points) of a raw offset."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1


@lru_cache(maxsize=16384)
def key_of(surface: str) -> str:
    """One key for spellings that differ in spaces, quotation marks and case only."""
    return "".join(sign for sign in surface.casefold() if sign.isalnum())
