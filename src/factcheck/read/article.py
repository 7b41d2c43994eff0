"""One file's bytes → Article, or why not. Nothing but a value leaves here, whatever the bytes are (T1, T6, T19)."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath

from factcheck.model import Article, FailedInput, Message, Problem, message
from factcheck.read import kinds, page, plain
from factcheck.read.blocks import blocks
from factcheck.read.encoding import Decoded, decode
from factcheck.read.facts import facts
from factcheck.read.layout import Document
from factcheck.read.limits import Limits

ID_LENGTH = 12


@dataclass(frozen=True, slots=True)
class Format:
    """A way to read a decoded text. The first one that matches reads it."""

    name: str
    matches: Callable[[str, str], bool]
    """Gets the text and the lower-case suffix; content decides before the name does."""
    read: Callable[[str], Document]


FORMATS = (Format("html", page.matches, page.read), Format("text", plain.matches, plain.read))


def read_bytes(data: bytes, path: str, limits: Limits) -> Article | FailedInput:
    """The article in the bytes of one file. `path` is shown to people and gives the suffix; nothing is opened."""
    if len(data) > limits.max_bytes:
        return failed(
            data, path, message("read.too_large", path=path, size=megabytes(len(data)), limit=megabytes(limits.max_bytes))
        )
    if refusal := kinds.refusal(data, path):
        return failed(data, path, refusal)
    decoded = decode(data) if data.strip(b"\x00 \t\r\n") else Decoded("", "utf-8", "strict")
    if decoded is None:
        return failed(data, path, message("read.no_encoding", path=path))
    raw = decoded.text.removeprefix("\ufeff")
    if len(raw) > limits.max_chars:
        return failed(data, path, message("read.too_long", path=path, count=str(len(raw)), limit=str(limits.max_chars)))
    if (lines := raw.count("\n")) > 2 * limits.max_lines:
        return _too_many(data, path, lines, limits)
    if is_binary(raw):
        return failed(data, path, message("read.is_binary", path=path))
    return _article(data, path, decoded, limits)


def _too_many(data: bytes, path: str, lines: int, limits: Limits) -> FailedInput:
    return failed(data, path, message("read.too_many_lines", path=path, count=str(lines), limit=str(limits.max_lines)))


def _article(data: bytes, path: str, decoded: Decoded, limits: Limits) -> Article | FailedInput:
    raw = decoded.text.removeprefix("\ufeff")
    suffix = PurePath(path).suffix.lower()
    document = next(each for each in FORMATS if each.matches(raw, suffix)).read(raw)
    if len(document.lines) > limits.max_lines:
        return _too_many(data, path, len(document.lines), limits)
    found = blocks(document)
    if not any(block.kind != "boilerplate" for block in found):
        return failed(data, path, message("read.empty", path=path))
    known = facts(raw, document, found)
    sha256 = hashlib.sha256(data).hexdigest()
    return Article(
        id=sha256[:ID_LENGTH],
        path=path,
        raw=raw,
        text=document.text,
        offsets=document.offsets,
        ends=document.ends,
        blocks=found,
        sha256=sha256,
        bytes=len(data),
        encoding=decoded.encoding,
        encoding_how=decoded.how,
        language=known.language,
        title=known.title,
        publisher=known.publisher,
        publisher_how=known.publisher_how,
        published_at=known.published_at,
        date_how=known.date_how,
        url=known.url,
        author=known.author,
        problems=_problems(decoded.note, path, sha256[:ID_LENGTH]),
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
