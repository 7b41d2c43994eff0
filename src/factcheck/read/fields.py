"""Which field of a crawl holds what: names in a lexicon, or a map of the user's own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from functools import lru_cache

from factcheck.lexicon import load
from factcheck.read.compose import Part
from factcheck.read.layout import Fields

_SEPARATORS = str.maketrans("", "", "_- \u00a0\ufeff")
_MAX_PATH = 8
_MAX_LIST = 10_000
_MAX_FIELD = 500
"""Characters of a field that is no text; a longer one holds something else."""


@dataclass(frozen=True, slots=True)
class FieldMap:
    """Names of fields by what they hold. What is empty here is looked for under the names of `lexicon/crawl.toml`.

    A name may lead into an object: `source.name`. The first name that has a value counts.
    """

    title: tuple[str, ...] = ()
    body: tuple[str, ...] = ()
    lead: tuple[str, ...] = ()
    summary: tuple[str, ...] = ()
    """The text where there is no body, nothing where there is one."""
    publisher: tuple[str, ...] = ()
    author: tuple[str, ...] = ()
    published: tuple[str, ...] = ()
    crawled: tuple[str, ...] = ()
    url: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()
    """Keys of the list of articles where a JSON file wraps one."""
    inner: tuple[str, ...] = ()
    """Where an object stands in the place of a text, what is its text."""

    def names(self, field: str) -> tuple[str, ...]:
        """The names of one field, the defaults where none are given."""
        own: tuple[str, ...] = getattr(self, field)
        default: tuple[str, ...] = getattr(_DEFAULT, field)
        return own or default

    def knows(self, names: Iterator[str] | list[str]) -> set[str]:
        """Which fields these names of columns or keys hold."""
        given = {plain(name) for name in names}
        return {each.name for each in fields(self) if given & {plain(name) for name in self.names(each.name)}}


_DEFAULT = load("crawl.toml", FieldMap)
NO_MAP = FieldMap()
"""The default names."""


@lru_cache(maxsize=4_096)
def plain(name: str) -> str:
    """A name as it is compared: case, spaces, `_` and `-` do not count."""
    return name.casefold().translate(_SEPARATORS)


@dataclass(frozen=True, slots=True)
class Item:
    """One object of a crawl with its keys as they are compared."""

    keys: Mapping[str, object]
    map: FieldMap

    @staticmethod
    def of(given: Mapping[str, object], fieldmap: FieldMap) -> Item:
        """Of keys that compare equal the first counts."""
        keys: dict[str, object] = {}
        for key, value in given.items():
            keys.setdefault(plain(key), value)
        return Item(keys, fieldmap)

    def text(self, field: str, gap: str = ", ") -> str:
        """The value of a field as text, empty where there is none."""
        found = (self._as_text(self._at(name), gap) for name in self.map.names(field))
        return next((text for text in found if text.strip()), "")

    def short(self, field: str) -> str | None:
        """A value that is no running text."""
        text = self.text(field).strip()
        return text if 0 < len(text) <= _MAX_FIELD else None

    def _at(self, name: str) -> object:
        if plain(name) in self.keys or "." not in name:
            return self.keys.get(plain(name))
        value: object = self.keys
        for part in name.split(".")[:_MAX_PATH]:
            value = Item.of(value, self.map).keys.get(plain(part)) if isinstance(value, Mapping) else None
        return value

    def _as_text(self, value: object, gap: str, depth: int = 0) -> str:
        match value:
            case str():
                return value
            case list() if depth < _MAX_PATH:
                parts = (self._as_text(each, gap, depth + 1) for each in value[:_MAX_LIST])
                return gap.join(part for part in parts if part)
            case Mapping() if depth < _MAX_PATH:
                keys = Item.of(value, self.map).keys
                inner = (self._as_text(keys.get(plain(name)), gap, depth + 1) for name in self.map.names("inner"))
                return next((text for text in inner if text), "")
        return ""

    def record(self) -> tuple[tuple[Part, ...], Fields] | None:
        """The texts and facts of an article, or None where no field holds its text."""
        body, lead = self.text("body", "\n"), self.text("lead", "\n").strip()
        if not body.strip():
            body = self.text("summary", "\n")
        if not body.strip():
            return None
        title = self.text("title").strip()
        parts = [Part(title, "title")] if title else []
        if lead and lead[:40] not in body and lead != title:
            parts.append(Part(lead))
        return (*parts, Part(body)), self.facts()

    def facts(self) -> Fields:
        """What the object states about its article."""
        return Fields(
            publisher=self.short("publisher"),
            author=self.short("author"),
            published=self.short("published"),
            crawled=self.short("crawled"),
            url=self.short("url"),
        )
