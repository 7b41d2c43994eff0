"""One file's bytes → Article, or why not. Nothing but a value leaves here, whatever the bytes are (T1, T6, T19)."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath

from factcheck.model import Article, FailedInput, Message, Problem, message
from factcheck.read import docx, hwpx, kinds, page, plain
from factcheck.read.blocks import blocks
from factcheck.read.compose import from_paragraphs
from factcheck.read.encoding import Decoded, decode
from factcheck.read.facts import facts
from factcheck.read.layout import Document
from factcheck.read.limits import Limits
from factcheck.read.package import Package
from factcheck.read.refusal import Refused

ID_LENGTH = 12


@dataclass(frozen=True, slots=True)
class Format:
    """A way to read a decoded text. The first one that matches reads it."""

    name: str
    matches: Callable[[str, str], bool]
    """Gets the text and the lower-case suffix; content decides before the name does."""
    read: Callable[[str], Document]


FORMATS = (Format("html", page.matches, page.read), Format("text", plain.matches, plain.read))


@dataclass(frozen=True, slots=True)
class Source:
    """What a reader hands over for one article: its raw text, read, and where that came from."""

    path: str
    raw: str
    document: Document
    sha256: str
    bytes: int
    encoding: str = "utf-8"
    how: str = "strict"
    notes: tuple[Problem, ...] = ()


def read_bytes(data: bytes, path: str, limits: Limits) -> Article | FailedInput:
    """The article in the bytes of one file. `path` is shown to people and gives the suffix; nothing is opened."""
    if len(data) > limits.max_bytes:
        return failed(
            data, path, message("read.too_large", path=path, size=megabytes(len(data)), limit=megabytes(limits.max_bytes))
        )
    if kinds.is_package(data):
        return _packaged(data, path, limits)
    if refusal := kinds.refusal(data, path):
        return failed(data, path, refusal)
    decoded = decode(data) if data.strip(b"\x00 \t\r\n") else Decoded("", "utf-8", "strict")
    if decoded is None:
        return failed(data, path, message("read.no_encoding", path=path))
    raw = decoded.text.removeprefix("\ufeff")
    if trouble := trouble_of(raw, path, limits):
        return failed(data, path, trouble)
    suffix = PurePath(path).suffix.lower()
    document = next(each for each in FORMATS if each.matches(raw, suffix)).read(raw)
    sha256 = hashlib.sha256(data).hexdigest()
    notes = _problems(decoded.note, path, sha256[:ID_LENGTH])
    return build(Source(path, raw, document, sha256, len(data), decoded.encoding, decoded.how, notes), limits)


def trouble_of(raw: str, path: str, limits: Limits) -> Message | None:
    """Why a decoded text is not read at all: too long, too many lines, no text."""
    if len(raw) > limits.max_chars:
        return message("read.too_long", path=path, count=str(len(raw)), limit=str(limits.max_chars))
    if (lines := raw.count("\n")) > 2 * limits.max_lines:
        return _too_many(path, lines, limits)
    return message("read.is_binary", path=path) if is_binary(raw) else None


def _too_many(path: str, lines: int, limits: Limits) -> Message:
    return message("read.too_many_lines", path=path, count=str(lines), limit=str(limits.max_lines))


def _packaged(data: bytes, path: str, limits: Limits) -> Article | FailedInput:
    """The article in a DOCX or HWPX."""
    try:
        package = Package(data, limits)
        reader = next((each for each in (hwpx, docx) if each.matches(package)), None)
        if reader is None:
            return failed(data, path, kinds.refusal(data, path) or message("read.is_packed", path=path))
        found = reader.read(package, limits)
    except Refused as refused:
        return failed(data, path, refused.why(path))
    size = sum(len(each.text) + 1 for each in found.paragraphs)
    if size > limits.max_chars or len(found.paragraphs) > 2 * limits.max_lines:
        return failed(data, path, message("read.too_long", path=path, count=str(size), limit=str(limits.max_chars)))
    raw, document = from_paragraphs(found.paragraphs)
    sha256 = hashlib.sha256(data).hexdigest()
    notes = tuple(Problem("FC801", note, path, sha256[:ID_LENGTH]) for note in found.notes(path))
    return build(Source(path, raw, document, sha256, len(data), notes=notes), limits)


def build(source: Source, limits: Limits) -> Article | FailedInput:
    """The article of a text that was read: blocks, and who published it when."""
    document = source.document
    if len(document.lines) > limits.max_lines:
        return FailedInput(source.path, source.sha256, source.bytes, _too_many(source.path, len(document.lines), limits))
    found = blocks(document)
    if not any(block.kind != "boilerplate" for block in found):
        return FailedInput(source.path, source.sha256, source.bytes, message("read.empty", path=source.path))
    known = facts(source.raw, document, found)
    return Article(
        id=source.sha256[:ID_LENGTH],
        path=source.path,
        raw=source.raw,
        text=document.text,
        offsets=document.offsets,
        ends=document.ends,
        blocks=found,
        sha256=source.sha256,
        bytes=source.bytes,
        encoding=source.encoding,
        encoding_how=source.how,
        language=known.language,
        title=known.title,
        publisher=known.publisher,
        publisher_how=known.publisher_how,
        published_at=known.published_at,
        date_how=known.date_how,
        url=known.url,
        author=known.author,
        problems=source.notes,
    )


def _problems(note: Message | None, path: str, article: str) -> tuple[Problem, ...]:
    if note is None:
        return ()
    return (Problem("FC802", message("read.encoding", path=path, note=note), path, article),)


def failed(data: bytes | None, path: str, error: Message) -> FailedInput:
    """An input of which nothing could be read."""
    sha256 = hashlib.sha256(data).hexdigest() if data is not None else None
    return FailedInput(path, sha256, None if data is None else len(data), error)


def is_binary(raw: str) -> bool:
    """True for more control characters than a damaged text has: a few, or two of a hundred."""
    sample = raw[:20_000]
    return sum(char < " " and char not in "\t\n\r\f\v\x1b" for char in sample) > 3 + len(sample) // 50


def megabytes(count: int) -> str:
    """A size for people, one decimal, rounded up so that it never reads as within a limit that it exceeds."""
    tenths = -(-count // 100_000)
    return f"{tenths // 10}.{tenths % 10} MB"
