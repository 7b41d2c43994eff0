"""Words of places in an order and of values that changed places."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from factcheck.lexicon import load
from factcheck.model import Lang


@dataclass(frozen=True, slots=True)
class Orders:
    """One language's words in orders.toml, which says what each list is for."""

    series: tuple[str, ...]
    degree: tuple[str, ...]
    common: tuple[str, ...]
    openers: tuple[str, ...]
    aside: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _File:
    """Shape of orders.toml."""

    ko: Orders
    en: Orders


_FILE = load("orders.toml", _File)
ORDERS: Mapping[Lang, Orders] = MappingProxyType({"ko": _FILE.ko, "en": _FILE.en})
