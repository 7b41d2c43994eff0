"""Texts that a reader has put together → raw text and Document, every character mapped to its place in that raw text.

The raw text of a record or of a DOCX is what the reader took from it, in order and unchanged: the same file gives the same
raw text again, so `raw[start:end] == quote` can be checked by reading it once more (`again.py`).
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from itertools import accumulate
from typing import Literal

from factcheck.read import page, plain
from factcheck.read.clean import CleanText
from factcheck.read.layout import Document, Fields, Line, LineKind

_GAP = "\n\n"
_MARKUP = re.compile(r"</(?:p|div|li|h[1-6]|td)>|<p[ >]|<br[ ]?/?>", re.IGNORECASE)
_LONE = re.compile("[\ud800-\udfff]")
_RESTYLED: tuple[LineKind, ...] = ("text", "item", "bold", "heading")


@dataclass(frozen=True, slots=True)
class Part:
    """One field of a record. `auto` looks for mark-up; `page` is a whole page or text file of its own."""

    text: str
    kind: Literal["title", "plain", "html", "auto", "page"] = "auto"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph or table row of a document, with the role that its style states."""

    text: str
    kind: LineKind = "text"
    level: int = 0


def scrubbed(text: str) -> str:
    """Without lone surrogates, which JSON can write and no output can hold (M8)."""
    return _LONE.sub("\ufffd", text)


def from_parts(parts: Sequence[Part], fields: Fields) -> tuple[str, Document]:
    """The fields of a record one below the other; what the record states beats what its text states."""
    raws = [scrubbed(part.text) for part in parts]
    documents = [_document(raw, part.kind) for raw, part in zip(raws, parts, strict=True)]
    text, offsets, ends, lines = "", array("i"), array("i"), list[Line]()
    raw = ""
    stated = Fields()
    for own, document in zip(raws, documents, strict=True):
        if raw:
            offsets.extend(range(len(raw), len(raw) + len(_GAP)))
            ends.extend(range(len(raw) + 1, len(raw) + len(_GAP) + 1))
            raw, text = raw + _GAP, text + _GAP
        lines += [replace(line, start=line.start + len(text), end=line.end + len(text)) for line in document.lines]
        offsets.extend(place + len(raw) for place in document.offsets[:-1])
        ends.extend(place + len(raw) for place in document.ends[:-1])
        raw, text = raw + own, text + document.text
        stated = merged(document.fields, stated)
    offsets.append(len(raw))
    ends.append(len(raw))
    return raw, Document(text, offsets, ends, tuple(lines), merged(stated, fields))


def merged(weak: Fields, strong: Fields) -> Fields:
    """The fields of `strong`, and of `weak` where it has none."""
    return Fields(**{**asdict(weak), **{name: value for name, value in asdict(strong).items() if value}})


def _document(raw: str, kind: str) -> Document:
    match kind:
        case "title":
            return _title(raw)
        case "html":
            return page.read(raw)
        case "page":
            return page.read(raw) if page.matches(raw, "") else plain.read(raw)
        case "auto" if page.matches(raw, "") or _MARKUP.search(raw):
            return page.read(raw)
    return plain.read(raw)


def _title(raw: str) -> Document:
    clean = CleanText(raw)
    clean.flow(0, len(raw))
    return Document(*clean.finish(), (Line(0, clean.length, "title"),))


def from_paragraphs(paragraphs: Sequence[Paragraph]) -> tuple[str, Document]:
    """Paragraphs as lines of a plain text, so that bullets, rows and a head block read as they do there; styles win."""
    texts = [scrubbed(each.text) for each in paragraphs]
    raw = "\n".join(texts)
    document = plain.read(raw)
    starts = [0, *accumulate(len(text) + 1 for text in texts[:-1])]

    def restyled(line: Line) -> Line:
        own = paragraphs[bisect_right(starts, document.offsets[line.start]) - 1]
        if own.kind == "text" or line.kind not in _RESTYLED:
            return line
        return replace(line, kind=own.kind, level=own.level)

    return raw, replace(document, lines=tuple(restyled(line) for line in document.lines))
