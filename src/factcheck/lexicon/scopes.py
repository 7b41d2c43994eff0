"""Words that say what a value is of, in groups of which a text uses one (per year / in all), as patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from factcheck.lexicon import load
from factcheck.lexicon.concepts import Words
from factcheck.model import Lang

NO_WORDS = Words((), ())
_NUMBER = r"[0-9A-Za-z]{1,9}"


@dataclass(frozen=True, slots=True)
class Scope:
    """One group of marks, and what values it is of."""

    kinds: tuple[str, ...]
    marks: Mapping[str, Words]
    proof: bool = False
    """Only told where a text gives another value for the mark: both marks may have one value (sought and given)."""
    before_ko: bool = False
    """In Korean only what stands before a value says it."""
    after: bool = False
    """What stands after a value says it first (45표 벌어졌다)."""
    after_ko: bool = False
    """In Korean only what stands after a value says it."""
    near: int = 0
    """Characters beside a value within which a mark counts; 0 where the whole clause does."""
    step: bool = False
    """Only of how much something changed: two things may have come to one level from both sides."""
    own: bool = False
    """Only what the value itself is of, not what it is compared with (4분기 대비)."""
    beside: bool = False
    """An alarm where both texts print a further rare value beside it, or the whole that it is a part of: they speak of one thing."""
    lasting: bool = False
    """Whenever it is told of it is the same: a change of one quarter, not how many have power again."""
    named: Words = NO_WORDS
    """Words of which both sentences hold one where it is an alarm: what grew is a gap."""
    opposed: str = ""
    """The rule of what is told: the marks exclude each other as facts (rose and fell), so that one value with two is an alarm."""


@dataclass(frozen=True, slots=True)
class _Scopes:
    """Shape of scopes.toml."""

    scopes: Mapping[str, Scope]


SCOPES: Mapping[str, Scope] = MappingProxyType(
    {**load("scopes.toml", _Scopes).scopes, **load("scopes.opposed.toml", _Scopes).scopes}
)


def _ko(word: str) -> str:
    return re.escape(word).replace(r"\ ", r"\s?").replace(r"\#", _NUMBER)


def _en(word: str) -> str:
    return re.escape(word).replace(r"\ ", r"\s").replace(r"\#", _NUMBER)


def _finder(words: Iterable[str], lang: Lang) -> re.Pattern[str]:
    ordered = sorted(words, key=lambda word: (-len(word), word))
    if lang == "ko":
        alone = [_ko(word) + ("(?![가-힣])" if len(word) == 1 else "") for word in ordered]
        return re.compile("(?<![가-힣])(?:" + "|".join(alone) + ")")
    return re.compile("(?<![A-Za-z])(?:" + "|".join(_en(word) for word in ordered) + ")(?![A-Za-z])", re.IGNORECASE)


def _of(words: Words, lang: Lang) -> tuple[str, ...]:
    return words.ko if lang == "ko" else words.en


FINDERS: Mapping[Lang, Mapping[str, Mapping[str, re.Pattern[str]]]] = MappingProxyType(
    {
        lang: MappingProxyType(
            {
                name: MappingProxyType({mark: _finder(_of(words, lang), lang) for mark, words in scope.marks.items()})
                for name, scope in SCOPES.items()
            }
        )
        for lang in ("ko", "en")
    }
)
"""Language → scope → mark → pattern."""
NAMED: Mapping[Lang, Mapping[str, re.Pattern[str]]] = MappingProxyType(
    {
        lang: MappingProxyType({name: _finder(_of(scope.named, lang), lang) for name, scope in SCOPES.items() if scope.named.ko})
        for lang in ("ko", "en")
    }
)
"""Language → scope → what finds a word that names its thing."""
ANY_MARK: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        lang: _finder({word for scope in SCOPES.values() for words in scope.marks.values() for word in _of(words, lang)}, lang)
        for lang in ("ko", "en")
    }
)
"""Language → what finds a word of any mark of any scope."""
