"""Articles into the ledger: batch by batch, each one transaction, so that a run that is killed is simply run again."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from factcheck import __version__
from factcheck.config import Settings
from factcheck.ledger.clear import taken_out
from factcheck.ledger.door import Book, Row, reading, writing
from factcheck.ledger.rows import Entry, entry_of, plain
from factcheck.ledger.schema import ARTICLES, CLAIMS, KEYS, SETTLE, types_of
from factcheck.model import Article, FailedInput, Message, Problem, message
from factcheck.read import Input
from factcheck.workers import in_order

BATCH = 64
"""Articles of one transaction that are new: some seconds of work, which is what a kill may cost."""
MANY = 5_000
"""Unchanged articles of one transaction."""
UNSORTED = 100_000
"""Keys that a check looks through one by one: some thousand articles'."""
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
    workers: int = 1
    """Processes that read."""


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
    desk = _Desk(place, _known(place), how)
    for path, article_path, entry in in_order(partial(_read, settings=how.settings), desk.unread(inputs), how.workers):
        if entry is None:
            desk.done.lost.append(message("ledger.fault", path=article_path))
        else:
            desk.batch.fresh.append((path, entry))
        if len(desk.batch.fresh) >= BATCH:
            desk.write()
    desk.write()
    _settled(place)
    return desk.done


def _read(each: tuple[str, Article], settings: Settings) -> tuple[str, str, Entry | None]:
    """An article's rows, under its path in the ledger and its own."""
    path, article = each
    return path, article.path, entry_of(article, settings)


@dataclass(slots=True)
class _Desk:
    """One run: what is known, what waits, what is done."""

    place: Path
    known: Mapping[str, str]
    how: How
    done: Added = field(default_factory=Added)
    batch: _Batch = field(default_factory=_Batch)

    def unread(self, inputs: Iterable[Input]) -> Iterator[tuple[str, Article]]:
        """The articles that must be read; all else is noted on the way."""
        for n, each in enumerate(inputs, 1):
            if isinstance(each, FailedInput):
                self.done.lost.append(each.error)
            elif isinstance(each, Problem):
                (self.done.lost if each.failed else self.done.notes).append(each.message)
            elif self._has(path := kept_path(each.path, self.place, self.how.base), each):
                self.batch.same.append(path)
            else:
                yield path, each
            self.how.told(n)
            if len(self.batch.same) >= MANY:
                self.write()

    def _has(self, path: str, article: Article) -> bool:
        return self.known.get(path) == article.sha256

    def write(self) -> None:
        """One transaction with all that waits."""
        batch, self.batch = self.batch, _Batch()
        _write(self.place, batch, self.done, self.how.now)


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
        if batch.same:
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
    seen = _taken_out(book, {number: path for path, number, _ in old}) if old else {}
    last = book.rows("SELECT coalesce(max(number), 0) FROM articles")[0][0]
    first_seen = {path: first for path, _, first in old}
    rows = [_article(last + n, path, entry, (first_seen.get(path, now), now)) for n, (path, entry) in enumerate(fresh, 1)]
    book.insert("articles", types_of(ARTICLES), rows)
    book.insert("claims", types_of(CLAIMS), list(_claims(fresh, last, seen, now)))
    book.insert("recent", types_of(KEYS), [(key, last + n) for n, (_, entry) in enumerate(fresh, 1) for key in entry.keys])
    return len(old)


def _taken_out(book: Book, of: Mapping[int, str]) -> Mapping[tuple[str, str], str]:
    """Take articles out, by number; when each of their claims, by path and id, was first seen."""
    numbers = list(of)
    query = "SELECT article, id, first_seen FROM claims WHERE article IN (SELECT unnest(?::INTEGER[]))"
    seen = {(of[number], claim): first for number, claim, first in book.rows(query, numbers)}
    taken_out(book, numbers)
    return seen


def _claims(fresh: Sequence[tuple[str, Entry]], last: int, seen: Mapping[tuple[str, str], str], now: str) -> Iterator[Row]:
    """A claim that an older state of its article made was first seen there."""
    for n, (path, entry) in enumerate(fresh, 1):
        for row in entry.claims:
            yield (last + n, *row, seen.get((path, row[0]), now))


def _article(number: int, path: str, entry: Entry, seen: tuple[str, str]) -> Row:
    facts, contents = entry.texts
    return (number, path, *facts, __version__, *seen, *contents)


def _settled(place: Path) -> None:
    """Sort the keys anew where those that came in since are many: seldom, so that all sorting together stays a part of reading."""
    with reading(place) as book:
        recent, all_keys = (book.rows(f"SELECT count(*) FROM {table}")[0][0] for table in ("recent", "keys"))
    if recent > max(UNSORTED, all_keys // 4):
        with writing(place) as book:
            for statement in SETTLE:
                book.run(statement)


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
