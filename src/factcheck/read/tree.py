"""XML → a small tree, bounded and without a document type: no entity, no external part, nothing is fetched (T5).

expat stands alone here: it is linear, in the standard library, and hands over each event before anything is expanded.
A document type declaration ends the reading at its first character, so billion laughs and XXE have no grammar to live in.
Prefixes are not resolved: the formats read here use fixed ones, and feeds forget to declare them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from xml.parsers import expat

from factcheck.read.limits import Limits
from factcheck.read.refusal import Refused

_DECLARATION = re.compile(r"\ufeff?\s{0,100}<\?xml[^<>]{0,200}\?>")
_MAX_ATTRIBUTES = 200
_NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(slots=True)
class Node:
    """An element: its name without the prefix, its attributes likewise, and what is in it, in order."""

    name: str
    prefix: str = ""
    given: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
    parts: list[Node | str] | tuple[()] = ()
    """A list from the first part on: most elements have none, and the collector visits each list."""

    def add(self, part: Node | str) -> None:
        """Append an element or a stretch of text."""
        if not self.parts:
            self.parts = []
        self.parts.append(part)

    def nodes(self, *names: str) -> Iterator[Node]:
        """The elements right below, all or those of these names."""
        return (part for part in self.parts if isinstance(part, Node) and (not names or part.name in names))

    def first(self, *names: str) -> Node | None:
        """The first element right below with one of these names."""
        return next(self.nodes(*names), None)

    def under(self, *names: str) -> Iterator[Node]:
        """Elements of these names at any depth, in order; not those inside one another."""
        for node in self.nodes():
            if node.name in names:
                yield node
            else:
                yield from node.under(*names)

    def text(self) -> str:
        """All text in the element."""
        return "".join(part if isinstance(part, str) else part.text() for part in self.parts)


def parse(text: str, limits: Limits) -> Node:
    """The root element of a decoded XML text. Raises Refused."""
    builder = _Builder(limits)
    declaration = _DECLARATION.match(text)
    body = text[declaration.end() :] if declaration else text.removeprefix("\ufeff")
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.buffer_size = 65_536
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    parser.StartDoctypeDeclHandler = _doctype
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.chars
    try:
        parser.Parse(body.lstrip(), True)
    except expat.ExpatError as error:
        raise Refused("read.bad_xml", line=str(error.lineno)) from None
    except (UnicodeError, ValueError):
        raise Refused("read.bad_xml", line="1") from None
    return next(builder.root.nodes())


def _doctype(*_: object) -> None:
    raise Refused("read.has_doctype")


class _Builder:
    """Keeps the open elements; refuses what is too deep or too much."""

    def __init__(self, limits: Limits) -> None:
        self.root = Node("")
        self._open = [self.root]
        self._count = 0
        self._limits = limits

    def start(self, name: str, given: dict[str, str]) -> None:
        self._count += 1
        if self._count > self._limits.max_elements or len(given) > _MAX_ATTRIBUTES:
            raise Refused("read.too_many_elements", limit=str(self._limits.max_elements))
        if len(self._open) > self._limits.max_depth:
            raise Refused("read.too_deep", limit=str(self._limits.max_depth))
        prefix, _, local = name.rpartition(":")
        node = Node(local, prefix, {key.rpartition(":")[2]: value for key, value in given.items()} if given else _NOTHING)
        self._open[-1].add(node)
        self._open.append(node)

    def end(self, name: str) -> None:
        self._open.pop()

    def chars(self, text: str) -> None:
        self._open[-1].add(text)
