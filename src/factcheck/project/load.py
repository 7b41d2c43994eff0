"""A settings file as checked values. Whatever is wrong with it is one sentence with file and line, and nothing is checked."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from pathlib import Path
from types import MappingProxyType
from typing import Any

from factcheck.config import FREE, KEYS, NESTED, OPTIONS, Defaults, Fault, Settings, checked, settings_from
from factcheck.errors import UsageError
from factcheck.model import Message, message
from factcheck.project.find import PYPROJECT, found, shown_path, text_of
from factcheck.project.lines import Keys, line_of, lines_of, too_many_dots

_AT_LINE = re.compile(r"\(at line ([0-9]{1,9}), column [0-9]{1,9}\)|\(at end of document\)")
_NO_LINES: Mapping[Keys, int] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Project:
    """What the settings file says, or nothing where there is none."""

    settings: Settings = field(default_factory=Settings)
    defaults: Defaults = field(default_factory=Defaults)
    path: Path | None = None
    lines: Mapping[Keys, int] = field(default_factory=lambda: _NO_LINES)
    """Path of keys as the file writes them → line."""
    named: bool = False
    """Whether the user named the file. One that was only found lies where anybody may have put it."""

    @property
    def corpus(self) -> tuple[str, ...]:
        """What a draft is compared with, as paths from the working folder."""
        base = self.path.parent if self.path else Path()
        return tuple(shown_path(base / each) for each in self.defaults.corpus)

    @property
    def replay(self) -> Path | None:
        """The folder with a second reader's recorded answers, from the working folder."""
        given = self.defaults.reader.replay
        return Path(shown_path((self.path.parent if self.path else Path()) / given)) if given else None

    @property
    def place(self) -> str | None:
        """The file as people name it from here."""
        return shown_path(self.path) if self.path else None

    def under(self, **options: object) -> Project:
        """The same with settings of the command line, which beat the file's; None stands for an option not given."""
        given = {name: value for name, value in options.items() if value is not None}
        if not given:
            return self
        values = {name: getattr(self.settings, name) for name in type(self.settings).model_fields}
        return replace(self, settings=settings_from(**{**values, **given}))

    def source(self, key: str) -> str | None:
        """`factcheck.toml:4` for a key that the file sets, None for a default."""
        if self.path is None or (key,) not in self.lines:
            return None
        return f"{self.place}:{self.lines[(key,)]}"


def load(named: str | None = None, folder: Path | None = None) -> Project:
    """The settings in force for a folder; `named` beats the search. Raises UsageError."""
    path = Path(named) if named is not None else found(folder or Path())
    if path is None:
        return Project()
    text = text_of(path)
    table: object = _parsed(text, path)
    prefix = ("tool", "factcheck") if path.name == PYPROJECT else ()
    for part in prefix:
        table = table.get(part, {}) if isinstance(table, dict) else {}
    lines = {
        keys[len(prefix) :]: line for keys, line in lines_of(text).items() if keys[: len(prefix)] == prefix and keys != prefix
    }
    return replace(_project(table, path, lines), named=named is not None)


def _parsed(text: str, path: Path) -> dict[str, Any]:
    name = shown_path(path)
    if line := too_many_dots(text):
        raise UsageError(message("settings.not_toml", place=f"{name}:{line}", reason="too many dots"))
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise UsageError(message("settings.not_toml", place=name, reason="nested too deeply")) from None
    except ValueError as error:  # what tomllib raises for its own grammar, and Python for a number of 5,000 digits
        at = _AT_LINE.search(str(error))
        place = f"{name}:{at[1] or text.count(chr(10)) + 1}" if at else name
        reason = _AT_LINE.sub("", str(error)).strip()[:120]
        raise UsageError(message("settings.not_toml", place=place, reason=reason)) from None


def _project(table: object, path: Path, lines: Mapping[Keys, int]) -> Project:
    try:
        if not isinstance(table, dict):
            raise Fault(message("settings.no_table"))
        _known(table)
        values = {key.replace("-", "_"): _frozen(value, key in FREE) for key, value in table.items()}
        settings = checked(Settings, {key: value for key, value in values.items() if key not in OPTIONS})
        return Project(settings, checked(Defaults, {key: values[key] for key in OPTIONS if key in values}), path, lines)
    except Fault as fault:
        raise UsageError(_placed(fault, path, lines)) from None
    except RecursionError:
        raise UsageError(message("settings.not_toml", place=shown_path(path), reason="nested too deeply")) from None


def _placed(fault: Fault, path: Path, lines: Mapping[Keys, int]) -> Message:
    line = line_of(fault.path, lines) or line_of(tuple(map(_written, fault.path)), lines)
    place = f"{shown_path(path)}:{line}" if line else shown_path(path)
    return message("settings.placed", place=place, told=fault.told)


def _written(part: str | int) -> str | int:
    """A field's name as the file writes it."""
    return part.replace("_", "-") if isinstance(part, str) else part


def _known(table: Mapping[str, object]) -> None:
    """Raises Fault for a key that no setting has, with the one that was probably meant."""
    _check(table, KEYS, ())
    for key, known in NESTED.items():
        value = table.get(key)
        for n, each in enumerate(value if isinstance(value, list) else [value]):
            if isinstance(each, dict):
                _check(each, known, (key, n) if isinstance(value, list) else (key,))


def _check(table: Mapping[str, object], known: tuple[str, ...], at: Keys) -> None:
    for key in table:
        if key in known:
            continue
        inner = next((f"[{name}] {key}" for name, keys in NESTED.items() if not at and key in keys), None)
        near = inner or next(iter(get_close_matches(key.lower().replace("_", "-")[:60], known, n=1)), None)
        shown = key if len(key) <= 60 else key[:60] + "…"
        if not at and key in {"factcheck", "tool"} and isinstance(table[key], dict):
            raise Fault(message("settings.no_heading", name=shown), (key,))
        if near:
            raise Fault(message("settings.unknown_near", name=shown, near=near), (*at, key))
        raise Fault(message("settings.unknown", name=shown, known=", ".join(known)), (*at, key))


def _frozen(value: object, free: bool = False) -> object:
    """Lists as tuples, keys of tables as field names; the names of a free table stay as they are."""
    if isinstance(value, list):
        return tuple(_frozen(each) for each in value)
    if isinstance(value, dict):
        return {key if free else key.replace("-", "_"): _frozen(each) for key, each in value.items()}
    return value
