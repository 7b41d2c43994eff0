"""The shape of `units.toml`, and the only way to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from factcheck.lexicon import load

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit, currency or counter."""

    name: str
    """Canonical name, as it stands in `Value.unit`."""
    kind: str
    """money | count | percent | quantity | ratio | rank | ordinal: the kind of a mention that carries it."""
    ko: Words = ()
    en: Words = ()
    sign: Words = ()
    """Symbols, in their exact case, of both languages."""
    before: Words = ()
    """Symbols and codes that stand before the number."""
    is_: str = ""
    """Factor and base unit as pint reads them, empty for a base unit."""


@dataclass(frozen=True, slots=True)
class TimeWords:
    """Words of time, which other readers take."""

    ko: Words
    en: Words


@dataclass(frozen=True, slots=True)
class Units:
    """The whole table."""

    unit: tuple[Unit, ...]
    time: TimeWords
    prefixed: Mapping[str, str] = field(default_factory=dict)
    ambiguous: Mapping[str, Words] = field(default_factory=dict)
    """Words of two units, the likelier first."""


def units() -> Units:
    """The units of both languages."""
    return load("units.toml", Units)


@cache
def by_name() -> Mapping[str, Unit]:
    """Canonical name → unit."""
    return {unit.name: unit for unit in units().unit}
