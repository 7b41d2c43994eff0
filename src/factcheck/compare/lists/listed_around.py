"""A list with what stands around it: roles, scopes and times that part it from others, words that show what it is a list of."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from factcheck.claim import Extraction
from factcheck.compare.lists import listed_en, listed_ko
from factcheck.compare.lists.listed import AXES, FEWEST, LIST_WORDS, NEGATIVE, ROLES, TOGETHER, Piece, Read
from factcheck.compare.lists.members import cores_of_member, key_of_member
from factcheck.grammar.english import FUNCTION_WORDS
from factcheck.lexicon.anchors import either
from factcheck.mention.name import TITLES
from factcheck.model import Claim, Lang
from factcheck.resolve import text_claim
from factcheck.text import Sentence

AROUND = 60
"""Signs before and behind a list in which its role is looked for."""
NAMED = 4
"""Syllables of a body's name that its last ones show."""
_STEM: Mapping[Lang, int] = MappingProxyType({"ko": 2, "en": 5})
"""Signs by which words are the same."""
_SHORT_FOR_ALL = frozenset({"title", "deck", "subhead", "caption"})
"""Blocks that name some for all, unless they count."""
_WORD: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {"ko": re.compile(r"[가-힣A-Za-z][가-힣A-Za-z\-]{1,29}"), "en": re.compile(r"[A-Za-z]{4,30}")}
)

_OTHER = re.compile(r"(?<![A-Za-z'’\-])[A-Z][a-z]{2,20}(?![A-Za-z])")


def _pattern(words: Sequence[str], lang: Lang) -> re.Pattern[str]:
    if lang == "ko":
        return re.compile(either(words))
    return re.compile(rf"(?<![A-Za-z])(?:{either(words)})(?![A-Za-z])", re.IGNORECASE)


def _kind(match: re.Match[str]) -> str:
    """Of which series it is one: years are of one."""
    day: str = match["day"] or ""
    return "year" if day.isdigit() else (match["kind"] or day).lower()


def _numbered(lang: Lang) -> re.Pattern[str]:
    """One of a series: a year, a round, a line; in Korean a day that is the topic of its sentence."""
    words = either(LIST_WORDS[lang].numbered)
    if lang == "ko":
        return re.compile(
            rf"(?<![0-9.,])(?:[0-9]{{1,4}}|[A-H])\s?(?P<kind>{words})(?![가-힣]{{3}})|(?<![0-9.,])[0-9]{{1,2}}(?P<day>[월일])(?=에는|에만|은\s|부터)"
        )
    member = r"(?:[0-9]{1,4}|[A-H](?![a-z])|one|two|three|four)(?![A-Za-z])"
    return re.compile(
        rf"(?<![A-Za-z])(?P<kind>{words})\s{member}|(?<![0-9.,])(?P<day>(?:19|20)[0-9]{{2}})(?![0-9]|[.,][0-9])",
        re.IGNORECASE,
    )


@dataclass(frozen=True, slots=True)
class _Marks:
    """What is looked for around the lists of one language."""

    roles: Mapping[str, re.Pattern[str]]
    scopes: re.Pattern[str]
    steps: re.Pattern[str]
    numbered: re.Pattern[str]
    earlier: re.Pattern[str]


def _marks(lang: Lang) -> _Marks:
    words = LIST_WORDS[lang]
    roles = MappingProxyType({role: _pattern(said, lang) for role, said in ROLES[lang].items()})
    return _Marks(
        roles, _pattern(words.scopes, lang), _pattern(words.steps, lang), _numbered(lang), _pattern(words.earlier, lang)
    )


_MARKS: Mapping[Lang, _Marks] = MappingProxyType({lang: _marks(lang) for lang in LIST_WORDS})


@dataclass(frozen=True, slots=True)
class Around:
    """Words of a list's sentence, by what they say of it."""

    roles: frozenset[str]
    scopes: frozenset[str]
    steps: frozenset[str]
    numbered: frozenset[tuple[str, str]]
    """Members of series, each with what is numbered."""
    others: frozenset[str]
    """Names beside the list."""
    about: frozenset[str]
    is_earlier: bool


@dataclass(frozen=True, slots=True)
class Listing:
    """A list as one text prints it; `names` where its members are more than common nouns."""

    read: Read
    lang: Lang
    claim: Claim
    keys: frozenset[str]
    cores: frozenset[str]
    names: bool
    around: Around

    @property
    def members(self) -> tuple[Piece, ...]:
        """Its members in their order."""
        return self.read.pieces

    @property
    def is_counted(self) -> bool:
        """Its own text counts as many as it names, or has named the others before."""
        return self.read.count == len(self.members) or self.read.total


def listings(each: Extraction) -> Iterator[Listing]:
    """The closed lists of a text in their order."""
    text, lang = each.article.text, each.article.language
    names = sorted(part.start for run in each.runs for part in run if part.name)
    for s in each.sentences:
        kind = each.article.blocks[s.block].kind
        for read in (listed_ko if lang == "ko" else listed_en).lists_in(text, s):
            keys = frozenset(map(key_of_member, read.pieces))
            short = kind in _SHORT_FOR_ALL and read.count is None and not read.dotted
            if len(keys) >= FEWEST and all(keys) and not short:
                words = text[read.span[0] : read.span[1]]
                claim = text_claim(each, "list", read.span, (words, "members"), words)
                cores = frozenset(core for piece in read.pieces for core in cores_of_member(piece))
                named = _are_names(read, lang, names)
                yield Listing(read, lang, claim, keys, cores, named, _around(text, s, read.span, lang))


def _around(text: str, s: Sentence, span: tuple[int, int], lang: Lang) -> Around:
    start, end = span
    near = f"{text[max(s.start, start - AROUND) : start]} | {text[end : min(s.end, end + AROUND)]}"
    whole = f"{text[s.start : start]} | {text[end : s.end]}"
    marks = _MARKS[lang]
    roles = frozenset(role for role, pattern in marks.roles.items() if pattern.search(near))
    scopes = frozenset(match.group().lower() for match in marks.scopes.finditer(near))
    steps = frozenset(match.group().lower() for match in marks.steps.finditer(whole))
    numbered = frozenset((_kind(m), m.group().lower()) for m in marks.numbered.finditer(whole))
    others = frozenset(m.group() for m in _OTHER.finditer(whole) if m.start()) - {w.capitalize() for w in FUNCTION_WORDS}
    about = frozenset(_stem(match.group(), lang) for match in _WORD[lang].finditer(whole))
    return Around(
        roles,
        scopes,
        steps,
        numbered,
        others if lang == "en" else frozenset(),
        about - _EMPTY[lang],
        bool(marks.earlier.search(whole)),
    )


def _stem(word: str, lang: Lang) -> str:
    return word.lower()[: _STEM[lang]]


_EMPTY: Mapping[Lang, frozenset[str]] = MappingProxyType(
    {
        "ko": frozenset(_stem(word, "ko") for word in LIST_WORDS["ko"].empty),
        "en": frozenset(_stem(word, "en") for word in (*LIST_WORDS["en"].empty, *FUNCTION_WORDS)),
    }
)
"""Stems that any two sentences share."""


def _are_names(read: Read, lang: Lang, names: Sequence[int]) -> bool:
    """More than half of the members are proper nouns or bear the last syllables of a body; in English all bear capitals."""
    if lang == "en":
        return all(piece.words[0][:1].isupper() or piece.words[-1][:1].isupper() for piece in read.pieces)
    inside = [_begins_in(piece, names) or _is_body(piece.words[-1]) for piece in read.pieces]
    return 2 * sum(inside) > len(inside)


def _begins_in(piece: Piece, names: Sequence[int]) -> bool:
    """Some name begins within the member; the places of names are in order."""
    at = bisect_left(names, piece.start)
    return at < len(names) and names[at] < piece.end


def _is_body(word: str) -> bool:
    return len(word) >= NAMED and word.endswith((*TITLES.organisations.bodies, *LIST_WORDS["ko"].kinds))


def are_apart(a: Around, b: Around) -> bool:
    """Two roles, two scopes or two times, or an earlier state: lists that may both be right."""
    if a.is_earlier or b.is_earlier or (a.roles & NEGATIVE) != (b.roles & NEGATIVE):
        return True
    kinds = {kind for kind, _ in a.numbered}
    series = (tuple(frozenset(n for k, n in side.numbered if k == kind) for side in (a, b)) for kind in kinds)
    pairs = ((a.scopes, b.scopes), (a.steps, b.steps), *series)
    return _play_apart(a.roles, b.roles) or any(x and y and x.isdisjoint(y) for x, y in pairs)


def name_others(a: Around, b: Around) -> bool:
    """Both sentences bear names beside the list, and none in common: what they tell may be of two."""
    return bool(a.others and b.others) and a.others.isdisjoint(b.others)


def _play_apart(a: frozenset[str], b: frozenset[str]) -> bool:
    """On some axis both have a part, and no two of these are the same or go together."""
    sides = ((a & axis, b & axis) for axis in AXES)
    return any(one and two and not any(_go_together(x, y) for x in one for y in two) for one, two in sides)


def _go_together(x: str, y: str) -> bool:
    return x == y or frozenset({x, y}) in TOGETHER
