"""Articles out of the ledger."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from factcheck.errors import UsageError
from factcheck.ledger.add import kept_path
from factcheck.ledger.clear import taken_out
from factcheck.ledger.door import reading, writing
from factcheck.model import message


def remove(place: Path, paths: Sequence[str], base: Path = Path()) -> int:
    """Take out the articles at these paths: an article, a record (`crawl.jsonl#3`), or all below a folder or of one crawl. How
    many they were. Nothing is taken out where one of the paths names nothing. Raises UsageError, OutputError."""
    with reading(place) as book:
        for path in paths:
            if not book.named(f"SELECT 1 FROM articles WHERE {_AT} LIMIT 1", _places(path, place, base)):
                raise UsageError(message("ledger.no_such_article", path=path, ledger=place.as_posix()))
    found: set[int] = set()
    with writing(place) as book:
        for path in paths:
            found |= {row[0] for row in book.named(f"SELECT number FROM articles WHERE {_AT}", _places(path, place, base))}
        taken_out(book, sorted(found))
    return len(found)


_AT = "path = $path OR starts_with(path, $path || '/') OR starts_with(path, $path || '#')"


def _places(path: str, place: Path, base: Path) -> dict[str, object]:
    return {"path": kept_path(path.rstrip("/") or path, place, base)}
