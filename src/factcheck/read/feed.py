"""RSS 0.9 to 2.0 and Atom files → records: the full text of an entry, else its summary. Nothing is fetched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

from factcheck.read.compose import Part
from factcheck.read.layout import Fields
from factcheck.read.limits import Limits
from factcheck.read.records import Fault, Record
from factcheck.read.refusal import Refused
from factcheck.read.tree import Node, parse

_ELEMENT = re.compile(r"<([A-Za-z][A-Za-z0-9:._-]{0,60})[\s/>]")
_ROOTS = ("rss", "feed", "atom:feed", "rdf:RDF", "RDF")
_HEAD = 100_000
_TEXTS = (("content", "encoded"), ("", "content"), ("atom", "content"), ("", "description"), ("", "summary"), ("atom", "summary"))
_OWN = ("", "atom", "rss")
_MAX_FIELD = 500


def matches(text: str) -> bool:
    """By the root element, whatever the file is called."""
    start = text[:_HEAD].removeprefix("\ufeff").lstrip()
    first = _ELEMENT.search(start) if start.startswith("<") else None
    return first is not None and first[1] in _ROOTS


def read(text: str, limits: Limits) -> Iterator[Record | Fault]:
    """The entries of a feed in file order. Raises Refused for XML that is broken, too much or has a document type."""
    root = parse(text, limits)
    channel = root.first("channel") or root
    site = _words(channel, "title")
    entries = [*channel.nodes("item", "entry"), *(root.nodes("item") if channel is not root else ())]
    return (_record(entry, number, site) for number, entry in enumerate(entries, 1))


def _record(entry: Node, number: int, site: str | None) -> Record | Fault:
    body = _body(entry)
    if body is None:
        return Fault(number, Refused("read.entry_no_body", number=str(number)))
    title = _words(entry, "title")
    return Record(number, (Part(title, "title"), body) if title else (body,), _fields(entry, site))


def _body(entry: Node) -> Part | None:
    """The first text in the order of `_TEXTS`; what a feed calls html is read as a page."""
    for prefix, name in _TEXTS:
        for node in entry.nodes(name):
            kind = node.given.get("type", "")
            text = _markup(node) if kind == "xhtml" else node.text()
            if node.prefix == prefix and text.strip():
                return Part(text, "html" if "html" in kind else "plain" if kind in ("text", "text/plain") else "auto")
    return None


def _markup(node: Node) -> str:
    """The content of an element as HTML again."""
    pieces = (escape(part, quote=False) if isinstance(part, str) else _element(part) for part in node.parts)
    return "".join(pieces)


def _element(node: Node) -> str:
    given = "".join(f' {name}="{escape(value)}"' for name, value in node.given.items())
    return f"<{node.name}{given}>{_markup(node)}</{node.name}>"


def _fields(entry: Node, site: str | None) -> Fields:
    origin = entry.first("source")
    author = entry.first("author", "creator")
    return Fields(
        publisher=_words(entry, "publisher") or _origin(origin) or site,
        author=(_words(author, "name") or _short(author.text())) if author else None,
        published=next((day for name in ("pubDate", "published", "date", "updated") if (day := _words(entry, name))), None),
        url=_link(entry),
    )


def _origin(node: Node | None) -> str | None:
    """The outlet that an aggregator took an entry from: text in RSS, a feed of its own in Atom."""
    if node is None:
        return None
    return _words(node, "title") or (_short(node.text()) if node.first() is None else None)


def _words(node: Node, name: str) -> str | None:
    """The text of a child; `media:title` and the like are about something else, Dublin Core is not."""
    found = (each for each in node.nodes(name) if each.prefix in (*_OWN, "dc", "dcterms"))
    return next((text for each in found if (text := _short(each.text()))), None)


def _short(text: str) -> str | None:
    return " ".join(text[: 4 * _MAX_FIELD].split())[:_MAX_FIELD] or None


def _link(entry: Node) -> str | None:
    for node in entry.nodes("link"):
        address = node.given.get("href", "") or node.text()
        if node.given.get("rel", "alternate") == "alternate" and address.strip():
            return _short(address)
    return None
