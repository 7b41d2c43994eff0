"""The inputs of a written report, found again on the disk.

A report may come from anywhere, and the paths in it are what somebody wrote. A file is opened only where it lies in the
folder that the reader names (where the run was started, if nothing is said): an absolute path, or one that climbs out of
it through `..` or a link, is refused unless `--outside` allows it. Only regular files are read, and no more than a run reads.
"""

from __future__ import annotations

import os
from bisect import bisect_left
from dataclasses import dataclass
from pathlib import Path

from factcheck.errors import UsageError
from factcheck.model import Article, Message, message
from factcheck.read import Limits, read_bytes
from factcheck.report import contract
from factcheck.store import stored


@dataclass(frozen=True, slots=True)
class Place:
    """Where inputs are looked for."""

    base: Path = Path()
    outside: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """One input as it is today. `article` is None where `trouble` says why it could not be read."""

    input: contract.Input
    article: Article | None
    trouble: Message | None

    @property
    def unchanged(self) -> bool:
        """True when the bytes are those of the report."""
        return self.article is not None and self.article.sha256 == self.input.sha256


def find(given: contract.Input, place: Place) -> Source:
    """Read one input again; whatever is in the way is a value."""
    refusal = _refusal(given.path, place)
    if refusal is not None:
        return Source(given, None, refusal)
    try:
        data = stored(place.base / given.path, Limits().max_bytes)
    except UsageError as error:
        return Source(given, None, error.message)
    if data is None:
        return Source(given, None, message("source.missing", path=given.path))
    read = read_bytes(data, given.path, Limits())
    return Source(given, read, None) if isinstance(read, Article) else Source(given, None, read.error)


def _refusal(path: str, place: Place) -> Message | None:
    if path == "-":
        return message("source.stdin")
    if not path or "\0" in path or any("\ud800" <= sign <= "\udfff" for sign in path):
        return message("source.missing", path=path)
    root = Path(os.path.realpath(place.base))
    inside = not Path(path).is_absolute() and Path(os.path.realpath(root / path)).is_relative_to(root)
    return None if inside or place.outside else message("source.outside", path=path)


def clean(article: Article, start: int, end: int) -> str:
    """The readable text of a raw span: entities decoded, mark-up left out."""
    last = len(article.text)
    return article.text[bisect_left(article.offsets, start, 0, last) : bisect_left(article.offsets, end, 0, last)]
