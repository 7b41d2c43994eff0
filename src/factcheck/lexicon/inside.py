"""Words of the checks of one article against itself, as alternations for patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from factcheck.lexicon import LexiconError, load
from factcheck.lexicon.anchors import Anchored, opening


@dataclass(frozen=True, slots=True)
class Inside:
    """Shape of inside.toml."""

    words: Mapping[str, tuple[str, ...]]


FILES = ("inside.toml", "inside.parts.toml", "inside.times.toml")


def together(files: Iterable[Mapping[str, tuple[str, ...]]]) -> Mapping[str, tuple[str, ...]]:
    """The lists of all files; a name that two of them use would lose one of the lists silently."""
    found: dict[str, tuple[str, ...]] = {}
    for words in files:
        if twice := sorted(found.keys() & words.keys()):
            raise LexiconError(f"inside: {', '.join(twice)}: two lists of words with one name")
        found.update(words)
    return MappingProxyType(found)


WORDS = together(load(file, Inside).words for file in FILES)


def any_of(*names: str) -> str:
    """The words of the lists as one alternation, longest first.

    Latin words count only whole, and a Korean word of one syllable only where no other syllable follows (중, but not 중상);
    a stem is written with a hyphen (늘-) and may go on.
    """
    words = sorted({word for name in names for word in WORDS[name]}, key=lambda word: (-len(word), word))
    latin = [word for word in words if _is_latin(word)]
    syllables = [word for word in words if len(word) == 1 and not word.isascii()]
    rest = [_ended(word) for word in words if word not in latin and word not in syllables]
    return f"(?:{'|'.join((*_within(LATIN, latin), *rest, *_within(SYLLABLE, syllables)))})"


def opened(pattern: re.Pattern[str], *words: str) -> Anchored:
    """A pattern, of which each match begins with one of the words, or with one of a list that is named in braces."""
    listed = [one for word in words for one in (WORDS[word[1:-1]] if word.startswith("{") else (word,))]
    return Anchored(pattern, opening([word.removesuffix("-") for word in listed], "", re.IGNORECASE))


LATIN, SYLLABLE = "(?=[A-Za-z])(?<![A-Za-z])(?:{})(?![A-Za-z])", "(?:{})(?-i:(?![가-힣]))"
"""What surrounds words, once for all of a list: a pattern costs most when it is compiled, and sets of signs most of that."""


def _within(frame: str, words: list[str]) -> tuple[str, ...]:
    return (frame.format("|".join(map(re.escape, words))),) if words else ()


def _is_latin(word: str) -> bool:
    return all(sign.isascii() and sign.isalpha() for sign in (word[0], word[-1]))


def _ended(word: str) -> str:
    if word.endswith("-"):
        return re.escape(word[:-1])
    return re.escape(word) + ("(?![A-Za-z])" if word[-1].isascii() and word[-1].isalpha() else "")
