"""Regions, towns and countries: the shape of places.toml, loaded once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.lexicon import load


@dataclass(frozen=True, slots=True)
class Region:
    """A region's spellings, and its towns that bear a name of their own."""

    names: tuple[str, ...]
    towns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Country:
    """A country in Korean, and the English words before a company's name."""

    ko: tuple[str, ...]
    en: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Places:
    """Shape of places.toml."""

    generic: tuple[str, ...]
    kinds: tuple[str, ...]
    kinds_en: tuple[str, ...]
    region: tuple[Region, ...]
    country: tuple[Country, ...]
    states: Mapping[str, str]


PLACES = load("places.toml", Places)
