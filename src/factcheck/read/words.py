"""The words that mark what is around an article (`lexicon/page.toml`), and patterns built from them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from factcheck.lexicon import load


@dataclass(frozen=True, slots=True)
class ElementWords:
    """Names of HTML elements and words of class and id attributes."""

    boilerplate: tuple[str, ...]
    hidden: tuple[str, ...]
    classes: tuple[str, ...]
    captions: tuple[str, ...]
    bylines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MetaWords:
    """Names of `<meta>` elements by the field that they state."""

    published: tuple[str, ...]
    publisher: tuple[str, ...]
    author: tuple[str, ...]
    url: tuple[str, ...]
    title: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HeaderWords:
    """Keys of a crawled file's head block by the field that they state."""

    title: tuple[str, ...]
    publisher: tuple[str, ...]
    author: tuple[str, ...]
    published: tuple[str, ...]
    basis: tuple[str, ...]
    crawled: tuple[str, ...]
    url: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PageWords:
    """The shape of `lexicon/page.toml`; what each list is for is written there."""

    reporters: tuple[str, ...]
    posted: tuple[str, ...]
    stamps: tuple[str, ...]
    closers: tuple[str, ...]
    furniture: tuple[str, ...]
    copyright: tuple[str, ...]
    ends: tuple[str, ...]
    contact: tuple[str, ...]
    credits: tuple[str, ...]
    scenes: tuple[str, ...]
    portals: tuple[str, ...]
    outline: tuple[str, ...]
    element: ElementWords
    zones: Mapping[str, str]
    meta: MetaWords
    header: HeaderWords


PAGE = load("page.toml", PageWords)


def any_of(words: Iterable[str]) -> str:
    """A pattern source that matches any of the words, the longest first."""
    return "(?:" + "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word))) + ")"
