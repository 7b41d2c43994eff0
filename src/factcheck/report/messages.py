"""Messages for people: from a key and arguments to a sentence in Korean or English.

Every `lexicon/messages.*.toml` is read, so each room brings its own file. A table is one message:
`[read.too_large]` with `ko` and `en`; `{name}` is replaced by the argument, `{name:은/는}` appends the particle that
fits the argument's last sound, `{name|은/는}` is that particle alone, for a name in quotation marks. A key that no file has is shown with its arguments: tests find it, no run dies of it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from factcheck.display import shown
from factcheck.lexicon.concepts import CONCEPTS
from factcheck.model import Lang, Message, Value
from factcheck.report.particle import particle

_SLOT = re.compile(r"\{([a-z_][a-z0-9_]{0,40})(?:([:|])([가-힣]{0,3})/([가-힣]{1,3}))?\}")
_FILE = re.compile(r"messages\.[a-z_.]{1,40}toml")


def tell(given: Message, lang: Lang) -> str:
    """The sentence of a message. Its arguments are still article text: the border comes after."""
    arguments = {name: _told(value, lang) for name, value in given.args}
    template = catalogue()[lang].get(given.key)
    if template is None and given.key.startswith("attribute."):
        return given.key.partition(".")[2].replace("_", " ")  # an attribute that the lexicon lacks is the text's own words
    if template is None:
        return " ".join([given.key, *(f"{name}={value}" for name, value in sorted(arguments.items()))])
    return _SLOT.sub(lambda slot: _filled(slot, arguments), template)


def _told(value: str | Message | Value, lang: Lang) -> str:
    if isinstance(value, str):
        return value
    return shown(value, lang) if isinstance(value, Value) else tell(value, lang)


def word(key: str, lang: Lang, default: str | None = None) -> str:
    """A single label such as `severity.error`; `default` (or the key) where the catalogue has none."""
    return catalogue()[lang].get(key, key if default is None else default)


@cache
def catalogue() -> Mapping[Lang, Mapping[str, str]]:
    """All messages by language and key. Raises ValueError for a table without both languages."""
    found: dict[Lang, dict[str, str]] = {"ko": {}, "en": {}}
    for _, key, table in entries():
        found["ko"][key], found["en"][key] = table["ko"], table["en"]
    for name, words in CONCEPTS.items():
        for lang, texts in found.items():
            texts.setdefault(f"attribute.{name}", (words.ko if lang == "ko" else words.en)[0])
    return MappingProxyType({lang: MappingProxyType(texts) for lang, texts in found.items()})


def entries() -> list[tuple[str, str, Mapping[str, str]]]:
    """File, key and texts of every message, in the order of files and lines."""
    folder = files("factcheck.lexicon")
    names = sorted(each.name for each in folder.iterdir() if _FILE.fullmatch(each.name))
    tables = [(name, tomllib.loads(folder.joinpath(name).read_text(encoding="utf-8"))) for name in names]
    return [(name, key, texts) for name, table in tables for key, texts in _tables(table, name)]


def slots(template: str) -> frozenset[str]:
    """Names of the arguments that a template asks for."""
    return frozenset(found.group(1) for found in _SLOT.finditer(template))


def _tables(table: Mapping[str, object], name: str, path: str = "") -> list[tuple[str, dict[str, str]]]:
    found: list[tuple[str, dict[str, str]]] = []
    for key, value in table.items():
        where = f"{path}.{key}" if path else key
        if not isinstance(value, dict):
            raise ValueError(f"{name}: {where}: a message is a table with ko and en")
        if isinstance(value.get("ko"), str) and isinstance(value.get("en"), str) and len(value) == 2:
            found.append((where, value))
        elif "ko" in value or "en" in value or not value:
            raise ValueError(f"{name}: [{where}] needs ko and en, both sentences, and nothing else")
        else:
            found += _tables(value, name, where)
    return found


def _filled(slot: re.Match[str], arguments: Mapping[str, str]) -> str:
    name, kind, after_consonant, after_vowel = slot.groups()
    value = arguments.get(name, slot.group())
    if kind is None:
        return value
    fitting = particle(value, after_consonant, after_vowel)
    return fitting if kind == "|" else value + fitting
