"""Words of the checks of one article against itself, as alternations for patterns."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.lexicon import load
from factcheck.lexicon.anchors import Anchored, either, opening


@dataclass(frozen=True, slots=True)
class Inside:
    """Shape of inside.toml."""

    words: Mapping[str, tuple[str, ...]]


WORDS = load("inside.toml", Inside).words


def any_of(*names: str) -> str:
    """The words of the lists as one alternation, longest first.

    Latin words count only whole, and a Korean word of one syllable only where no other syllable follows (중, but not 중상);
    a stem is written with a hyphen (늘-) and may go on.
    """
    words = sorted((word for name in names for word in WORDS[name]), key=lambda word: (-len(word), word))
    latin = [word for word in words if _is_latin(word[0]) and _is_latin(word[-1])]
    others = [_whole(word) for word in words if word not in latin]
    # At most characters a letter is the first thing that is missing, so it is asked for before all words.
    whole = [f"(?=[A-Za-z])(?<![A-Za-z]){either(latin)}(?![A-Za-z])"] if latin else []
    return f"(?:{'|'.join((*others, *whole))})"


def opened(pattern: re.Pattern[str], *words: str) -> Anchored:
    """A pattern, of which each match begins with one of the words, or with one of a list that is named in braces."""
    listed = [one for word in words for one in (WORDS[word[1:-1]] if word.startswith("{") else (word,))]
    return Anchored(pattern, opening([word.removesuffix("-") for word in listed], "", re.IGNORECASE))


def _is_latin(sign: str) -> bool:
    return sign.isascii() and sign.isalpha()


def _whole(word: str) -> str:
    if word.endswith("-"):
        return re.escape(word[:-1])
    before = "(?<![A-Za-z])" if _is_latin(word[0]) else ""
    after = "(?![A-Za-z])" if _is_latin(word[-1]) else "(?![가-힣])" if len(word) == 1 and not word.isascii() else ""
    return before + re.escape(word) + after
