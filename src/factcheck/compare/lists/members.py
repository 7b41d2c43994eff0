"""Is a member of one list a member of another, and does it stand in another text: spellings, short and longer forms, kinds.

Whatever might be one thing is taken for one: a kind left out (청해, 청해도서관), initials, syllables in order (한은), another
script, a spelling a letter away.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from factcheck.compare.lists.listed import LIST_WORDS, Piece
from factcheck.entity.jamo import distance
from factcheck.lexicon.entities import ENTITY_WORDS
from factcheck.mention.name import TITLES
from factcheck.model import Article, Lang
from factcheck.resolve import abbreviates
from factcheck.text import key_of

NEAREST, LETTERS_EACH = 2, 5
"""Jamo or letters by which two spellings of one name may differ, and how many it must have for each."""
LETTERS: Mapping[Lang, int] = MappingProxyType({"ko": 2, "en": 1})
"""Letters of one sign."""
DISTINCT = 4
"""Letters of an English word that tells a name from others."""
SHORT = 4
"""Syllables of a short form."""
NAMED = 3
"""Syllables of a word that may be a name by itself."""
REMEMBERED = 8192
"""Pairs of names of which it is kept whether they are one: many texts of a story print the same lists."""
_WORD = re.compile(r"[A-Za-z0-9가-힣&'’\-]{1,40}")
_KINDS = {lang: tuple(sorted(words.kinds, key=lambda w: (-len(w), w))) for lang, words in LIST_WORDS.items()}


_TITLES = frozenset((*TITLES.ko.exclusive, *TITLES.ko.common))
_GENERAL = _TITLES | frozenset(_KINDS["ko"])
_GROUPS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {key_of(name): each.names for each in ENTITY_WORDS.alias for name in each.names}
)
"""Names of bodies and countries that any newsroom uses for one."""


@dataclass(frozen=True, slots=True)
class Text:
    """What of a text shows whether a name stands in it."""

    key: str
    words: frozenset[str]
    capitals: frozenset[str]
    initials: str


def text_of(article: Article) -> Text:
    """The text of an article as names are looked for in it."""
    words = [match.group() for match in _WORD.finditer(article.text)]
    capitals = frozenset(key_of(word.removesuffix("'s").removesuffix("’s")) for word in words if word[:1].isupper())
    initials = "".join(word[0] if word[0].isupper() else "" if len(word) < DISTINCT else "." for word in words)
    return Text(key_of(article.text), frozenset(words), capitals, initials)


def key_of_member(piece: Piece) -> str:
    """One key for a member however it is spaced."""
    return key_of("".join(piece.words))


def keys_of(piece: Piece) -> tuple[str, ...]:
    """Its key, the one with the ending that may have been a particle, and that of another name of the same (영국, UK)."""
    return _keys(piece.words, piece.other)


@lru_cache(maxsize=REMEMBERED)
def _keys(words: tuple[str, ...], other: str) -> tuple[str, ...]:
    key = key_of("".join(words))
    given = (key, key_of("".join((*words[:-1], other)))) if other else (key,)
    return (*given, *(_GROUPS[key][0] for key in given if key in _GROUPS))


def missing(a: Sequence[Piece], b: Sequence[Piece]) -> list[Piece]:
    """Members of the one that no member of the other means."""
    exact = {key for piece in b for key in keys_of(piece)}
    return [x for x in a if exact.isdisjoint(keys_of(x)) and not any(_means(x.words, x.other, y.words, y.other) for y in b)]


@lru_cache(maxsize=REMEMBERED)
def _means(x: tuple[str, ...], other_x: str, y: tuple[str, ...], other_y: str) -> bool:
    if len(x) > 1 and sorted(x) == sorted(y):
        return True
    return any(_same(p, q) for p in _keys(x, other_x) for q in _keys(y, other_y)) or _initials(x, y) or _initials(y, x)


@lru_cache(maxsize=REMEMBERED)
def _same(x: str, y: str) -> bool:
    """One is part of the other, or short for it; nothing of one syllable is."""
    return x == y or (min(len(x), len(y)) > 1 and (x in y or y in x or abbreviates(x, y) or abbreviates(y, x)))


def _initials(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    word = "".join(short)
    made = "".join(part[0] for part in long if part[:1].isupper())
    return word.isupper() and len(made) > 1 and word == made


def alike(x: Piece, y: Piece, lang: Lang) -> bool:
    """Two spellings of one name, or one that cannot be held against the other: another script, a letter apart."""
    a, b = key_of_member(x), key_of_member(y)
    if a.isascii() != b.isascii():
        return True
    if lang == "ko" and any(abbreviates(short[:-1], long) for short, long in ((a, b), (b, a)) if len(short) <= SHORT):
        return True  # the last syllable of a short form may sound otherwise than in the long one (전경련)
    letters = min(len(a), len(b)) * LETTERS[lang]
    return distance(a, b) <= min(NEAREST, letters // LETTERS_EACH)


def _apart(a: str, b: str) -> tuple[str, str]:
    """Both without the end that they share (소담|보건소, 진솔|보건소)."""
    n = 0
    while n < min(len(a), len(b)) and a[-1 - n] == b[-1 - n]:
        n += 1
    return a[: len(a) - n], b[: len(b) - n]


def stands(piece: Piece, other: Piece | None, text: Text, lang: Lang) -> bool:
    """The member, a short or a longer form of it stands in the text."""
    key, *others = keys_of(piece)
    if (len(key) > 1 and key in text.key) or any(len(k) > 1 and k in text.key for k in others):
        return True
    if any(name in text.words or len(name) > DISTINCT and key_of(name) in text.key for name in _GROUPS.get(key, ())):
        return True
    return _stands_ko(piece, other, text) if lang == "ko" else _stands_en(piece, text)


def _stands_ko(piece: Piece, other: Piece | None, text: Text) -> bool:
    key = key_of_member(piece)
    if len(key) < 2:
        return any(word.startswith(key) and len(word) < 3 for word in text.words)
    cores = {key_of("".join(piece.words[n:])) for n in range(1, len(piece.words) - 1)} | {core_of(key)}
    cores |= {_apart(key, key_of_member(other))[0]} if other else set()
    own = [word for word in piece.words if other is None or word not in other.words] if len(piece.words) > 1 else []
    cores |= {key_of(word) for n, word in enumerate(own) if not n or (len(word) >= NAMED and word not in _GENERAL)}
    if any(len(core) > 1 and core in text.key for core in cores):
        return True
    stems = {stem for word in text.words for stem in (word, word[:-1]) if len(stem) > 1 and abbreviates(stem, key)}
    return any(other is None or not _fits(stem, other) for stem in stems)


def _fits(stem: str, other: Piece) -> bool:
    """A short form that the other member may have as well tells nothing of the one."""
    return stem in other.words or stem in key_of_member(other) or abbreviates(stem, key_of_member(other))


def cores_of_member(piece: Piece) -> tuple[str, ...]:
    """The name without its kind; of several words, each as a name, and all of them in another order (소설가 서이랑, 서이랑 소설가)."""
    core = core_of(key_of_member(piece))
    if len(piece.words) == 1:
        return (core,)
    words = (core_of(key_of(word)) for word in piece.words if word not in _GENERAL)
    return (core, key_of("".join(sorted(piece.words))), *words)


def core_of(key: str) -> str:
    """The name without its kind (나래시, 청해도서관)."""
    kind = next((kind for kind in _KINDS["ko"] if key.endswith(kind) and len(key) - len(kind) > 1), "")
    return key.removesuffix(kind)


def _stands_en(piece: Piece, text: Text) -> bool:
    kinds = LIST_WORDS["en"].kinds
    telling = {key_of(word) for word in piece.words if word[:1].isupper() and len(word) >= DISTINCT and word not in kinds}
    if telling & text.capitals:
        return True
    word = "".join(piece.words)
    if word.isupper() and word in text.initials:
        return True
    made = "".join(part[0] for part in piece.words if part[:1].isupper())
    return len(made) > 2 and made in text.words
