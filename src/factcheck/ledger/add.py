"""Articles into the ledger: batch by batch, each one transaction, so that a run that is killed is simply run again."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from factcheck import __version__
from factcheck.config import Settings
from factcheck.ledger.door import Book, Row, reading, writing
from factcheck.ledger.rows import Entry, entry_of, plain
from factcheck.ledger.schema import ARTICLES, CLAIMS, KEYS, types_of
from factcheck.ledger.stored import packed
from factcheck.model import Article, FailedInput, Message, Problem, message
from factcheck.read import Input

BATCH = 64
"""Articles of one transaction that are new: some seconds of work, which is what a kill may cost."""
MANY = 5_000
"""Unchanged articles of one transaction."""
Told = Callable[[int], None]
"""Called with how many inputs are behind us."""


@dataclass(frozen=True, slots=True)
class How:
    """What holds for a whole run."""

    settings: Settings
    now: str
    """ISO time, UTC: when the articles are seen."""
    base: Path = Path()
    told: Told = lambda done: None


@dataclass(slots=True)
class Added:
    """What became of the inputs."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    claims: int = 0
    lost: list[Message] = field(default_factory=list)
    """Inputs that could not be read."""
    notes: list[Message] = field(default_factory=list)


@dataclass(slots=True)
class _Batch:
    """What waits to be written."""

    fresh: list[tuple[str, Entry]] = field(default_factory=list)
    same: list[str] = field(default_factory=list)


def add(place: Path, inputs: Iterable[Input], how: How) -> Added:
    """Put every article in; one that the ledger has as it is, read by this version, is not read again.

    Raises UsageError, OutputError; whatever earlier transactions have kept stays.
    """
    known = _known(place)
    done, batch = Added(), _Batch()
    for n, each in enumerate(inputs, 1):
        _take(batch, done, each, _Desk(place, known, how))
        how.told(n)
        if len(batch.fresh) >= BATCH or len(batch.same) >= MANY:
            _write(place, batch, done, how.now)
            batch = _Batch()
    _write(place, batch, done, how.now)
    return done


@dataclass(frozen=True, slots=True)
class _Desk:
    place: Path
    known: Mapping[str, str]
    how: How


def _take(batch: _Batch, done: Added, each: Input, desk: _Desk) -> None:
    if isinstance(each, FailedInput):
        done.lost.append(each.error)
    elif isinstance(each, Problem):
        (done.lost if each.failed else done.notes).append(each.message)
    elif isinstance(each, Article):
        path = kept_path(each.path, desk.place, desk.how.base)
        if desk.known.get(path) == each.sha256:
            batch.same.append(path)
            return
        entry = entry_of(each, desk.how.settings)
        if entry is None:
            done.lost.append(message("ledger.fault", path=each.path))
        else:
            batch.fresh.append((path, entry))


def _known(place: Path) -> Mapping[str, str]:
    """Path → hash of the articles that need not be read again."""
    if not place.exists():
        with writing(place):  # known to be writable before any work is done
            return {}
    with reading(place) as book:
        return dict(book.rows("SELECT path, sha256 FROM articles WHERE tool = ?", __version__))


def _write(place: Path, batch: _Batch, done: Added, now: str) -> None:
    if not batch.fresh and not batch.same:
        return
    with writing(place) as book:
        book.run("UPDATE articles SET last_seen = ? WHERE path IN (SELECT unnest(?::VARCHAR[]))", now, batch.same)
        changed = _replaced(book, batch.fresh, now) if batch.fresh else 0
    # Counted when it is kept, not before.
    done.unchanged += len(batch.same)
    done.changed += changed
    done.new += len(batch.fresh) - changed
    done.claims += sum(len(entry.claims) for _, entry in batch.fresh)


def _replaced(book: Book, fresh: Sequence[tuple[str, Entry]], now: str) -> int:
    """Take the old states out and put the new ones in; how many there were."""
    paths = [path for path, _ in fresh]
    old = book.rows("SELECT path, number, first_seen FROM articles WHERE path IN (SELECT unnest(?::VARCHAR[]))", paths)
    numbers = [number for _, number, _ in old]
    of = {number: path for path, number, _ in old}
    seen = {
        (of[number], claim): first
        for number, claim, first in book.rows(
            "SELECT article, id, first_seen FROM claims WHERE article IN (SELECT unnest(?::INTEGER[]))", numbers
        )
    }
    for table, column in (("claims", "article"), ("keys", "article"), ("articles", "number")):
        book.run(f"DELETE FROM {table} WHERE {column} IN (SELECT unnest(?::INTEGER[]))", numbers)
    last = book.rows("SELECT coalesce(max(number), 0) FROM articles")[0][0]
    first_seen = {path: first for path, _, first in old}
    rows = [_article(last + n, path, entry.article, (first_seen.get(path, now), now)) for n, (path, entry) in enumerate(fresh, 1)]
    book.insert("articles", types_of(ARTICLES), rows)
    book.insert("claims", types_of(CLAIMS), list(_claims(fresh, last, seen, now)))
    book.insert("keys", types_of(KEYS), [(last + n, key) for n, (_, entry) in enumerate(fresh, 1) for key in entry.keys])
    return len(old)


def _claims(fresh: Sequence[tuple[str, Entry]], last: int, seen: Mapping[tuple[str, str], str], now: str) -> Iterator[Row]:
    """A claim that an older state of its article made was first seen there."""
    for n, (path, entry) in enumerate(fresh, 1):
        for row in entry.claims:
            yield (last + n, *row, seen.get((path, row[0]), now))


def _article(number: int, path: str, article: Article, seen: tuple[str, str]) -> Row:
    texts = (article.publisher, article.published_at, article.title, article.url)
    return (
        number,
        path,
        article.sha256,
        article.bytes,
        article.language,
        *(plain(each) if each is not None else None for each in texts),
        __version__,
        *seen,
        packed(article),
    )


def kept_path(path: str, place: Path, base: Path = Path()) -> str:
    """A path as the ledger names it: from its own folder, so that it means the same wherever a command is started."""
    return _between(base / path, place.parent)


def shown_path(path: str, place: Path, base: Path = Path()) -> str:
    """A path of the ledger as seen from the folder that the command was started in."""
    return _between(place.parent / path, base)


def _between(path: Path, folder: Path) -> str:
    try:
        return plain(Path(os.path.relpath(path, folder)).as_posix())
    except ValueError:  # another drive
        return plain(Path(os.path.abspath(path)).as_posix())
