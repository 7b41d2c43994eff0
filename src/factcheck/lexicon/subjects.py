"""Words that stand where a subject stands and name nothing by themselves."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.lexicon import load


@dataclass(frozen=True, slots=True)
class Subjects:
    """Shape of subjects.toml."""

    ko: tuple[str, ...]
    en: tuple[str, ...]


_FILE = load("subjects.toml", Subjects)
_EMPTY = frozenset({*_FILE.ko, *_FILE.en})


def is_telling(name: str) -> bool:
    """Whether a finding may be headed by the name."""
    return name.strip().casefold() not in _EMPTY
