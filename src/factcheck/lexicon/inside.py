"""Words of the checks of one article against itself, as alternations for patterns."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from factcheck.lexicon import load


@dataclass(frozen=True, slots=True)
class Inside:
    """Shape of inside.toml."""

    words: Mapping[str, tuple[str, ...]]


FILES = ("inside.toml", "inside.parts.toml")
WORDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {name: words for file in FILES for name, words in load(file, Inside).words.items()}
)


def any_of(*names: str) -> str:
    """The words of the lists as one alternation, longest first.

    Latin words count only whole, and a Korean word of one syllable only where no other syllable follows (중, but not 중상);
    a stem is written with a hyphen (늘-) and may go on.
    """
    words = sorted((word for name in names for word in WORDS[name]), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(_whole(word) for word in words) + ")"


def _whole(word: str) -> str:
    if word.endswith("-"):
        return re.escape(word[:-1])
    before = "(?<![A-Za-z])" if word[0].isascii() and word[0].isalpha() else ""
    if word[-1].isascii() and word[-1].isalpha():
        return f"{before}{re.escape(word)}(?![A-Za-z])"
    return re.escape(word) + ("(?![가-힣])" if len(word) == 1 and not word.isascii() else "")
