"""The rows of articles, deleted."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.ledger.door import Book

TABLES = (("claims", "article"), ("keys", "article"), ("recent", "article"), ("articles", "number"))


def taken_out(book: Book, numbers: Sequence[int]) -> None:
    """Delete articles by number, with all that was kept of them."""
    for table, column in TABLES:
        book.run(f"DELETE FROM {table} WHERE {column} IN (SELECT unnest(?::INTEGER[]))", numbers)
