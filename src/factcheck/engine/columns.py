"""The one door to Arrow: rows of Parquet files, and the tables that a cluster hands to Python and takes back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pyarrow as pa
import pyarrow.parquet as parquet

from factcheck.ledger.schema import CLAIMS as CLAIM_COLUMNS

_ARROW: Mapping[str, pa.DataType] = {"VARCHAR": pa.string(), "INTEGER": pa.int32()}
COLUMNS = tuple(column for column in CLAIM_COLUMNS if column[0] not in {"article", "first_seen"})
"""A claim as the ledger has it; the article's number and the times are the ledger's own."""
CLAIM = pa.struct([pa.field(name, _ARROW[kind]) for name, kind in COLUMNS])
READ = pa.schema(
    [
        pa.field("path", pa.string()),
        pa.field("sha256", pa.string()),
        pa.field("content", pa.binary()),
        pa.field("stated", pa.binary()),
        pa.field("keys", pa.list_(pa.int64())),
        pa.field("claims", pa.list_(CLAIM)),
        pa.field("lost", pa.string()),
    ]
)
STORY = pa.schema([pa.field("story", pa.string()), pa.field("report", pa.string())])
ROWS = 200
"""Articles of one batch: some megabytes."""


def rows_of(file: str) -> Iterator[Mapping[str, Any]]:
    """The rows of a Parquet file, by column."""
    with parquet.ParquetFile(file) as opened:
        for batch in opened.iter_batches(ROWS):
            yield from batch.to_pylist()


def batch_of(rows: Sequence[Mapping[str, Any]]) -> pa.RecordBatch:
    """Articles that have been read."""
    return pa.RecordBatch.from_pylist(rows, schema=READ)


def reports_of(rows: Sequence[Mapping[str, Any]]) -> pa.RecordBatch:
    """Stories that have been compared."""
    return pa.RecordBatch.from_pylist(rows, schema=STORY)
