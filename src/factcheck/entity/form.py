"""The forms that may be names in a story, and where each stands: the table that evidence is looked up in.

A form is a run of written words without its particle, a part of such a run, or words in quotation marks. Nothing is said
yet about what it names; a form that the evidence joins to no other stays by itself.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations

from factcheck.claim import Extraction
from factcheck.grammar.runs import Part, Run
from factcheck.lexicon.entities import ENTITY_WORDS
from factcheck.mention.name import TITLES
from factcheck.text import key_of

MAX_PARTS = 7
"""Written words of one form."""
MAX_PLACES = 20
"""Places of one form in one article that are kept."""
MAX_FORMS = 60_000
"""Forms of one story; a larger one is searched for names in its first articles only."""
MAX_LENGTH = 40
MAX_FOLLOWERS = 6

QUOTED = re.compile(r"['‘\"“](?P<name>[가-힣A-Za-z][^'‘’\"“”\n.?!…]{0,29}(?:\.[^'‘’\"“”\n.?!…]{1,20})?)['’\"”]")
_DATED = re.compile(
    rf"(?<![0-9])(?P<name>[0-9]{{1,2}}·[0-9]{{1,2}}\s[가-힣]{{2,8}}?)(?=(?:[{''.join(ENTITY_WORDS.particles)}]|으로|에서)?(?![가-힣]))"
)
"""An occasion named by its day: 1·20 대책."""
_TITLE_WORDS = frozenset((*TITLES.ko.exclusive, *TITLES.ko.common))
_PARTICLES = frozenset(ENTITY_WORDS.particles)
_LOCATIVE = ENTITY_WORDS.locative
_LINKS = ("of ", " of", "& ", " &", "the ", " the")
_LOWER = re.compile(r"(?<![A-Za-z])[a-z]{2,20}(?![A-Za-z])")
MIN_STEM = 3
"""Syllables of an unknown name that a particle is taken off."""

Span = tuple[int, int]


@dataclass(slots=True)
class Name:
    """One key: its spellings, its places by article, and how it stands there."""

    key: str
    surfaces: Counter[str] = field(default_factory=Counter)
    places: dict[str, list[Span]] = field(default_factory=dict)
    alone: int = 0
    """Times that it is the whole run; titles and people end one."""
    edge: int = 0
    """Times that it begins or ends a run."""
    begins: int = 0
    quoted: int = 0
    """Times that quotation marks or a gloss set it off."""
    followers: set[str] = field(default_factory=set)
    """Words that follow it in a run, some of them: a name has few, a modifier many."""
    proper: bool = False
    """The analyser took a word of it for a proper noun, or it stands in quotation marks."""
    place: int = 0
    """Times that it stands where only a place, or what has one, stands: 서울에서, in Reno."""
    modified: set[str] = field(default_factory=set)
    """Keys of the proper nouns that stand before it in one run."""

    @property
    def surface(self) -> str:
        """The commonest spelling, the longest of equals."""
        if len(self.surfaces) == 1:
            return next(iter(self.surfaces))
        return max(self.surfaces, key=lambda s: (self.surfaces[s], len(s), s))

    def first(self, article: str) -> Span:
        """Its first place in an article."""
        return min(self.places[article])


class Table:
    """All forms of a story by key."""

    def __init__(self, extractions: Sequence[Extraction], people: frozenset[str] = frozenset()) -> None:
        self.people = people
        """Full names, which are names by themselves wherever they stand."""
        self.names: dict[str, Name] = {}
        self.lower: set[str] = set()
        """English words in lower case: what also stands so is a common word."""
        self.inflected = _without_particles(extractions)
        for each in extractions:
            self._read(each)

    def __contains__(self, key: str) -> bool:
        return key in self.names

    def __getitem__(self, key: str) -> Name:
        return self.names[key]

    def get(self, key: str) -> Name | None:
        """The form of a key, None for one that no text prints."""
        return self.names.get(key)

    def __iter__(self) -> Iterator[Name]:
        return iter(self.names.values())

    def add(self, surface: str, article: str, span: Span) -> Name | None:
        """Note a form at a clean place; None for what can be no name."""
        key = key_of(surface)
        if not 2 <= len(key) <= MAX_LENGTH or key.isdigit() or (key not in self.names and len(self.names) >= MAX_FORMS):
            return None
        name = self.names.setdefault(key, Name(key))
        places = name.places.setdefault(article, [])
        if span not in places:
            name.surfaces[surface] += 1
            if len(places) < MAX_PLACES:
                places.append(span)
        return name

    def _read(self, each: Extraction) -> None:
        text, article = each.article.text, each.article.id
        for run in each.runs:
            bare = (self._bare(text, part) for part in run)
            for piece in _pieces(text, tuple(bare), self.people):
                self._run(text, article, piece)
        for s in each.sentences:
            for match in QUOTED.finditer(text, s.start, s.end):
                self._quote(match, article)
            for match in _DATED.finditer(text, s.start, s.end):
                self._quote(match, article)
        if each.article.language == "en":
            self.lower |= set(_LOWER.findall(text))

    def _bare(self, text: str, part: Part) -> Part:
        """A part without the particle that the analyser left on it."""
        return replace(part, end=part.end - 1, name=True) if text[part.start : part.end] in self.inflected else part

    def _run(self, text: str, article: str, run: Run) -> None:
        """Every part of a run that may be a name by itself."""
        for i, j in combinations(range(len(run) + 1), 2):
            start, end = run[i].start, run[j - 1].end
            if j - i > MAX_PARTS or text[start:end].startswith(_LINKS) or text[start:end].endswith(_LINKS):
                continue
            name = self.add(text[start:end], article, (start, end))
            if name:
                name.alone += i == 0 and j == len(run)
                name.edge += i == 0 or j == len(run)
                name.begins += i == 0
                if j < len(run) and len(name.followers) < MAX_FOLLOWERS:
                    name.followers.add(text[run[j].start : run[j].end])
                name.proper |= any(part.name for part in run[i:j])
                name.place += j == len(run) and _is_place(text, start, end)
                if i and run[i - 1].name:
                    name.modified.add(key_of(text[run[i - 1].start : run[i - 1].end]))

    def _quote(self, match: re.Match[str], article: str) -> None:
        name = self.add(match["name"].strip(), article, match.span("name"))
        if name:
            name.quoted += 1
            name.alone += 1
            name.edge += 1
            name.begins += 1
            name.proper = True


def _is_place(text: str, start: int, end: int) -> bool:
    return text.startswith(_LOCATIVE, end) or text[max(0, start - 5) : start].lower().endswith(_LOCATIVE)


def _pieces(text: str, run: Run, people: frozenset[str]) -> Iterator[Run]:
    """A run cut at titles and around people, who are names by themselves."""
    piece: list[Part] = []
    for part in run:
        person = text[part.start : part.end] in people
        if person or text[part.start : part.end] in _TITLE_WORDS:
            if piece:
                yield tuple(piece)
            piece = []
            if person:
                yield (part,)
        else:
            piece.append(part)
    if piece:
        yield tuple(piece)


def _without_particles(extractions: Sequence[Extraction]) -> frozenset[str]:
    """Written words that are a name with a particle to it: the same name stands with another particle elsewhere."""
    seen: dict[str, set[str]] = {}
    for each in extractions:
        for run in each.runs:
            for part in run:
                word = each.article.text[part.start : part.end]
                if len(word) >= MIN_STEM + 1 and word[-1] in _PARTICLES:
                    seen.setdefault(word[:-1], set()).add(word)
    return frozenset(word for words in seen.values() if len(words) > 1 for word in words)
