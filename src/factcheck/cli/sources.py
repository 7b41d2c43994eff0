"""The inputs of a written report, found again on the disk.

A report may come from anywhere, and the paths in it are what somebody wrote. A file is opened only where it lies in the
folder that the reader names (where the run was started, if nothing is said): an absolute path, or one that climbs out of
it through `..` or a link, is refused unless `--outside` allows it. Only regular files are read, and no more than a run reads.
"""

from __future__ import annotations

import os
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from factcheck.model import Article, Message, message
from factcheck.read import STDIN, Again, FieldMap, Limits, article_of, file_and_record, read_file_again
from factcheck.report import contract


@dataclass(frozen=True, slots=True)
class Place:
    """Where inputs are looked for."""

    base: Path = Path()
    outside: bool = False
    limits: Limits = field(default_factory=Limits)
    fields: FieldMap = field(default_factory=FieldMap)
    """As the run read them."""


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


def find(inputs: Iterable[contract.Input], place: Place) -> Iterator[tuple[contract.Input, Source]]:
    """Read inputs again, each file once, however many records of it they are; whatever is in the way is a value."""
    files: dict[str, list[tuple[contract.Input, str]]] = {}
    for given in inputs:
        file, record = _file_and_record(given.path, place)
        files.setdefault(file, []).append((given, record))
    for file, wanted in files.items():
        refusal = _refusal(file, place)
        again = None if refusal else read_file_again(file, base=place.base, limits=place.limits, fields=place.fields)
        for given, record in wanted:
            yield given, Source(given, None, refusal) if again is None else _source(given, record, again)


def _source(given: contract.Input, record: str, again: Again) -> Source:
    """The article of its bytes, wherever in its file it stands now; else what stands at its place."""
    same = (each for each in again.values() if isinstance(each, Article) and each.sha256 == given.sha256)
    found = next(same, None) or article_of(again, given.path, record)
    return Source(given, found, None) if isinstance(found, Article) else Source(given, None, found.error)


def _file_and_record(path: str, place: Place) -> tuple[str, str]:
    try:
        return file_and_record(path, place.base)
    except (OSError, ValueError):  # no name that a file may have
        return path, ""


def _refusal(path: str, place: Place) -> Message | None:
    """Why a file is not opened."""
    if path == STDIN:
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
