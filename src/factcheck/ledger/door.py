"""The one door to DuckDB: a ledger is opened for as short as possible, and whatever goes wrong there is one sentence.

DuckDB lets one process write or several read. So nobody keeps the file open: a writer prepares its rows first, opens,
writes one transaction and closes; readers take what they need and close. Whoever finds the file taken tries again for a while.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from factcheck.errors import FactcheckError, OutputError, UsageError
from factcheck.ledger.schema import CREATE, SCHEMA
from factcheck.model import message

if TYPE_CHECKING:
    import duckdb

PATIENCE, PAUSE = 10.0, 0.05
"""Seconds that a taken file is waited for, and between two tries. A transaction of ours takes a fraction of one."""
_TAKEN = ("Could not set lock", "being used by another process", "Conflicting lock")
_CONFIG: Mapping[str, str] = MappingProxyType(
    {"autoinstall_known_extensions": "false", "autoload_known_extensions": "false", "allow_community_extensions": "false"}
)
"""A ledger is data: it opens no other file, loads nothing and reaches no network."""
_REASON = 200
"""Characters of a reason of the library."""
SUFFIXES = ("", ".wal", ".wal.checkpoint", ".wal.recovery")
"""Of the file and of what DuckDB keeps beside it while it writes."""
Row = tuple[Any, ...]


class Book:
    """An open ledger."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection

    def rows(self, query: str, *values: object) -> list[Row]:
        """All rows of a query."""
        return self._connection.execute(query, list(values)).fetchall()

    def named(self, query: str, values: Mapping[str, object]) -> list[Row]:
        """All rows of a query with named values."""
        return self._connection.execute(query, dict(values)).fetchall()

    def run(self, statement: str, *values: object) -> None:
        """A statement without an answer."""
        self._connection.execute(statement, list(values))

    def pages(self, query: str, size: int = 1_000) -> Iterator[tuple[list[str], list[Row]]]:
        """The names of the columns and some rows of a query, again and again until there are none."""
        cursor = self._connection.execute(query)
        names = [str(column[0]) for column in cursor.description or ()]
        while rows := cursor.fetchmany(size):
            yield names, rows

    def insert(self, table: str, types: Sequence[str], rows: Sequence[Row]) -> None:
        """Add rows, column by column: one by one they would take some hundred times as long."""
        if rows:
            columns = ", ".join(f"unnest(?::{each}[])" for each in types)
            self._connection.execute(
                f"INSERT INTO {table} SELECT {columns}", [list(column) for column in zip(*rows, strict=True)]
            )


@contextmanager
def reading(place: Path) -> Iterator[Book]:
    """The ledger for a look. Raises UsageError where there is none, or none that can be read."""
    _needed()
    if not _there(place):
        raise UsageError(message("ledger.missing", path=str(place)))
    with _open(place, writes=False) as book:
        yield book


@contextmanager
def writing(place: Path) -> Iterator[Book]:
    """The ledger for one transaction, made where there is none: all of it is kept, or nothing. Raises UsageError, OutputError."""
    _needed()
    if place.parent != Path() and not place.parent.is_dir():
        raise OutputError(message("ledger.no_folder", path=str(place)))
    with _open(place, writes=True) as book:
        book.run("BEGIN TRANSACTION")
        yield book
        book.run("COMMIT")


@contextmanager
def alone_in(place: Path, beside: Path) -> Iterator[Book]:
    """The ledger without a transaction, shut to all others, with one file beside it that it may write."""
    _needed()
    if not _there(place):
        raise UsageError(message("ledger.missing", path=str(place)))
    with _open(place, writes=True, beside=beside) as book:
        yield book


def _needed() -> None:
    if find_spec("duckdb") is None:
        raise UsageError(message("ledger.needs_extra"))


def _there(place: Path) -> bool:
    try:
        return place.is_file()
    except (OSError, ValueError):
        return False


@contextmanager
def _open(place: Path, writes: bool, beside: Path | None = None) -> Iterator[Book]:
    import duckdb

    connection: duckdb.DuckDBPyConnection | None = None
    try:
        connection = _connected(place, writes, beside)
        book = Book(connection)
        _known(book, place, writes)
        yield book
    except (duckdb.Error, OSError) as error:
        raise _told(place, writes, error) from error
    finally:
        if connection is not None:
            with suppress(duckdb.Error):  # what was kept is kept; what failed has been told
                connection.close()


def _connected(place: Path, writes: bool, beside: Path | None) -> duckdb.DuckDBPyConnection:
    import duckdb

    config: dict[str, Any] = dict(_CONFIG)
    until = time.monotonic() + PATIENCE
    while True:
        try:
            return _shut(duckdb.connect(str(place), read_only=not writes, config=config), place, beside)
        except duckdb.IOException as error:
            if not _is_taken(error) or time.monotonic() > until:
                raise
        time.sleep(PAUSE)


def _shut(connection: duckdb.DuckDBPyConnection, place: Path, beside: Path | None) -> duckdb.DuckDBPyConnection:
    """From here on no other file is opened, whatever a query or the ledger says; and that stays so."""
    own = [f"{each}{suffix}" for each in (place, beside) if each for suffix in SUFFIXES]
    connection.execute("SET allowed_paths = ?", [own])
    connection.execute("SET enable_external_access = false")
    connection.execute("SET lock_configuration = true")
    return connection


def _is_taken(error: BaseException) -> bool:
    return any(words in str(error) for words in _TAKEN)


def _known(book: Book, place: Path, writes: bool) -> None:
    """Our own file, of this version; an empty one becomes ours. Raises UsageError: another's tables stay as they are."""
    tables = {row[0] for row in book.rows("SELECT table_name FROM information_schema.tables")}
    if not tables and writes:
        book.run("BEGIN TRANSACTION")
        for statement in CREATE:
            book.run(statement)
        book.run("INSERT INTO meta VALUES ('schema', ?)", SCHEMA)
        book.run("COMMIT")
        return
    columns = {row[0] for row in book.rows("SELECT column_name FROM information_schema.columns WHERE table_name = 'meta'")}
    found = book.rows("SELECT value FROM meta WHERE key = 'schema'") if columns == {"key", "value"} else []
    if not found:
        raise UsageError(message("ledger.strange", path=str(place)))
    if found[0][0] != SCHEMA:
        raise UsageError(message("ledger.other_schema", path=str(place), found=str(found[0][0])[:40], schema=SCHEMA))


def _told(place: Path, writes: bool, error: Exception) -> FactcheckError:
    lines = str(error).strip().split("\n")
    reason = (lines[0] or type(error).__name__)[:_REASON]
    if _is_taken(error):
        return UsageError(message("ledger.taken", path=str(place)))
    if writes:
        return OutputError(message("ledger.not_written", path=str(place), reason=reason))
    return UsageError(message("ledger.damaged", path=str(place), reason=reason))
