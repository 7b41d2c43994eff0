"""Where a text names somebody in full, and whom a pronoun means: what the comparisons of belonging read beside."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from factcheck.claim import Extraction
from factcheck.mention.name import ENGLISH_NAME, KOREAN_NAME, TITLES

MOST_USES = 40
"""Places of a name in one text that are looked at."""
BACK = 2
"""Sentences in which a pronoun has its person."""
_KOREAN = re.compile(KOREAN_NAME)
_FOREIGN = re.compile(r"[가-힣]{1,7}\s[가-힣]{2,7}")
_ENGLISH = re.compile(rf"(?<![A-Za-z.’'\-]){ENGLISH_NAME}(?![A-Za-z])")
_TITLES = frozenset((*TITLES.ko.exclusive, *TITLES.ko.common))


@dataclass(frozen=True, slots=True)
class Named:
    """A full name at one place."""

    name: str
    each: Extraction
    span: tuple[int, int]
    scope: tuple[int, int]
    """The sentence."""
    title: str = ""

    @property
    def left(self) -> str:
        """The words of the sentence before the name."""
        return self.each.article.text[max(self.scope[0], self.span[0] - 60) : self.span[0]]

    @property
    def right(self) -> str:
        """The words of the sentence behind the name."""
        return self.each.article.text[self.span[1] : min(self.scope[1], self.span[1] + 80)]


def named_in(extractions: Sequence[Extraction]) -> list[Named]:
    """Everybody whom two texts or more name in full, at all their places."""
    names: dict[str, set[str]] = defaultdict(set)
    for each in extractions:
        for name in _names(each):
            names[name].add(each.article.id)
    titled = {p.name for each in extractions for p in each.people if not p.doubtful}
    shared = {
        name
        for name, texts in names.items()
        if (len(texts) > 1 or _recurs(name, extractions)) and (name in titled or not _KOREAN.fullmatch(name))
    }
    return [use for each in extractions for name in sorted(shared) for use in _uses(each, name)]


def _recurs(name: str, extractions: Sequence[Extraction]) -> bool:
    return sum(name in each.article.text for each in extractions) > 1


def _names(each: Extraction) -> Iterator[str]:
    text = each.article.text
    if each.article.language == "en":
        yield from (match.group() for match in _ENGLISH.finditer(text))
        return
    yield from (p.name for p in each.people if not p.doubtful and _KOREAN.fullmatch(p.name))
    for run in each.runs:
        for part in run:
            if part.name and _KOREAN.fullmatch(text[part.start : part.end]) and text[part.start : part.end] not in _TITLES:
                yield text[part.start : part.end]
        for first, last in pairwise(run):
            if first.name and last.name and _FOREIGN.fullmatch(text[first.start : last.end]):
                yield text[first.start : last.end]


def _uses(each: Extraction, name: str) -> Iterator[Named]:
    text = each.article.text
    titles = {p.start: p.title for p in each.people}
    start = text.find(name)
    for _ in range(MOST_USES):
        if start < 0:
            return
        end = start + len(name)
        scope = next(((s.start, s.end) for s in each.sentences if s.start <= start < s.end), None)
        glued = text[start - 1 : start].isalnum() or (name.isascii() and text[end : end + 1].isalpha())
        if scope and not glued:
            yield Named(name, each, (start, end), scope, titles.get(start, ""))
        start = text.find(name, end)


def meant_at(place: int, uses: Sequence[Named]) -> Named | None:
    """Whom a pronoun at a place means: the only person whom the sentences before it name in full; `uses` are of its text."""
    if not uses:
        return None
    sentences = uses[0].each.sentences
    own = next((n for n, s in enumerate(sentences) if s.start <= place < s.end), 0)
    for n in range(own, max(-1, own - BACK - 1), -1):
        found = [u for u in uses if u.scope[0] == sentences[n].start and u.span[1] <= place]
        if found:
            others = {p.name for p in uses[0].each.people if sentences[n].start <= p.start < min(place, sentences[n].end)}
            return found[-1] if len({u.name for u in found} | others) == 1 else None
    return None


def by_text(uses: Sequence[Named]) -> Mapping[str, list[Named]]:
    """The uses of each text."""
    found: dict[str, list[Named]] = defaultdict(list)
    for use in uses:
        found[use.each.article.id].append(use)
    return found
