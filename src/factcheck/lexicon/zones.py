"""Words of time zones."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from factcheck.lexicon import load


@dataclass(frozen=True, slots=True)
class Zone:
    """A zone and what it is called."""

    offset: int
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _File:
    """Shape of zones.toml, which says what each list is for."""

    local: tuple[str, ...]
    parts: tuple[str, ...]
    weekdays: tuple[str, ...]
    zone: tuple[Zone, ...]


ZONES = load("zones.toml", _File)
OFFSETS: Mapping[str, int | None] = MappingProxyType(
    {word: zone.offset for zone in ZONES.zone for word in zone.words} | dict.fromkeys(ZONES.local)
)
"""Word of a zone → minutes before UTC, None for the time of a place that it does not name."""
