"""Words of lists and of claims to be the first (`categories.toml`)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from factcheck.lexicon import load
from factcheck.model import Lang


@dataclass(frozen=True, slots=True)
class CategoryWords:
    """Those of one language."""

    joints: tuple[str, ...]
    open: tuple[str, ...]
    scopes: tuple[str, ...]
    first: tuple[str, ...]
    alone: tuple[str, ...]
    verbal: tuple[str, ...]
    general: tuple[str, ...]
    denied: tuple[str, ...]
    partner: tuple[str, ...]
    """What follows one with whom something is done."""


@dataclass(frozen=True, slots=True)
class _File:
    ko: CategoryWords
    en: CategoryWords


_FILE = load("categories.toml", _File)
CATEGORIES: Mapping[Lang, CategoryWords] = MappingProxyType({"ko": _FILE.ko, "en": _FILE.en})
