"""Words, units and factors as data: TOML files of this package, read once, checked key by key.

A *shape* is a frozen dataclass whose fields name every key that a file may have. A key that no field
names is an error, a missing key without a default too: a table whose column is ignored misleads.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from decimal import Decimal
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

T = TypeVar("T")
_SCALARS = (str, bool, int, Decimal)


class LexiconError(ValueError):
    """A line of a lexicon that cannot be used; the text names file, line and key, and shows the line."""


def load(name: str, shape: type[T]) -> T:
    """The file `name` of this package as a `shape`, for instance `load("units.toml", Units)`.

    Field types: str, bool, int, Decimal (written as a string or number), another shape, `tuple[X, ...]`
    of these (an array), `Mapping[str, X]` of these (a table with free keys). Raises LexiconError.
    """
    loaded: T = _load(name, shape)  # type: ignore[arg-type]
    return loaded


@cache
def _load(name: str, shape: type[Any]) -> Any:
    return parse(files(__package__).joinpath(name).read_text(encoding="utf-8"), shape, name)


def parse(text: str, shape: type[T], name: str = "lexicon") -> T:
    """A TOML text as a `shape`; `name` stands in the errors. Raises LexiconError."""
    try:
        table = tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"{name}: {error}") from error
    return _Checker(name, text).shape(table, shape, "")


class _Checker:
    """Builds shapes from one file's tables; keeps the file's text only to show the faulty line."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.lines = text.splitlines()

    def shape(self, table: object, shape: type[T], path: str) -> T:
        if not isinstance(table, dict):
            raise self.error(path, "a table is needed here")
        known = {each.name: each for each in fields(shape)}  # type: ignore[arg-type]
        for key in table:
            if key not in known:
                raise self.error(f"{path}.{key}", f"unknown key, known are {', '.join(known)}")
        for key, each in known.items():
            if key not in table and _is_required(each):
                raise self.error(f"{path}.{key}", "this key is missing")
        hints = _hints(shape)  # type: ignore[arg-type]
        return shape(**{key: self.value(item, hints[key], f"{path}.{key}") for key, item in table.items()})

    def value(self, item: object, kind: Any, path: str) -> Any:
        origin, args = get_origin(kind), get_args(kind)
        if origin is tuple:
            return tuple(self.value(each, args[0], f"{path}[{place}]") for place, each in enumerate(self.array(item, path)))
        if origin is Mapping:
            return MappingProxyType({key: self.value(each, args[1], f"{path}.{key}") for key, each in self.table(item, path)})
        if is_dataclass(kind):
            return self.shape(item, kind, path)  # type: ignore[arg-type]
        return self.scalar(item, kind, path)

    def array(self, item: object, path: str) -> list[object]:
        if not isinstance(item, list):
            raise self.error(path, "an array is needed here")
        return item

    def table(self, item: object, path: str) -> list[tuple[str, object]]:
        if not isinstance(item, dict):
            raise self.error(path, "a table is needed here")
        return list(item.items())

    def scalar(self, item: object, kind: Any, path: str) -> Any:
        if kind not in _SCALARS:
            raise self.error(path, f"the shape asks for {kind!r}, which no lexicon can hold")
        if kind is Decimal and isinstance(item, (str, int, Decimal)) and not isinstance(item, bool):
            return Decimal(item)
        if type(item) is not kind:
            raise self.error(path, f"{kind.__name__} is needed here, not {item!r}")
        return item

    def error(self, path: str, what: str) -> LexiconError:
        key = path.rpartition(".")[2].partition("[")[0]
        for number, line in enumerate(self.lines, 1):
            if line.split("=")[0].strip(" []\"'").rpartition(".")[2] == key:
                return LexiconError(f"{self.name}:{number}: {path.lstrip('.')}: {what}\n    {line.strip()}")
        return LexiconError(f"{self.name}: {path.lstrip('.')}: {what}")


@cache
def _hints(shape: type[Any]) -> Mapping[str, Any]:
    """The types of a shape's fields; a table has one shape and hundreds of rows."""
    return get_type_hints(shape)


def _is_required(each: Field[Any]) -> bool:
    return each.default is MISSING and each.default_factory is MISSING
