"""Written reports read back: `show`, `diff`, `verify` and a baseline work on what a run wrote, not on a new run.

A report may come from anywhere: it is data of limited size that must hold the contract, or nothing is done with it.
"""

from __future__ import annotations

import json
from pathlib import Path

from factcheck.errors import UsageError
from factcheck.model import Lang, Message, message
from factcheck.report import contract
from factcheck.report.seal import is_broken
from factcheck.store import stored

MOST = 256_000_000
"""Bytes of a report that is read back."""
_BOM = b"\xef\xbb\xbf"


def load_report(path: Path) -> contract.Report:
    """The report in a file. Raises UsageError with one sentence: no such file, too large, no report, another schema."""
    return parsed(written_at(path), path)


def load_sealed(path: Path) -> tuple[contract.Report, bool]:
    """The same, and whether it still says what was written. Raises UsageError."""
    data = written_at(path)
    return parsed(data, path), not is_broken(data.removeprefix(_BOM))


def written_at(path: Path) -> bytes:
    """The bytes of a report. Raises UsageError where there is none, or one that is too large."""
    data = stored(path, MOST)
    if data is None:
        raise UsageError(message("stored.none", path=str(path)))
    return data


def parsed(data: bytes, path: Path) -> contract.Report:
    """The report in the bytes of a file. Raises UsageError."""
    try:
        return contract.parse(data.removeprefix(_BOM))
    except (ValueError, RecursionError) as error:
        raise UsageError(_refusal(data.removeprefix(_BOM), path)) from error


def language_of_stored(report: contract.Report) -> Lang:
    """The language of most inputs, Korean when they balance."""
    languages = [each.language for each in report.inputs if each.language]
    return "en" if languages.count("en") * 2 > len(languages) else "ko"


def _refusal(data: bytes, path: Path) -> Message:
    schema = schema_of(data)
    if schema is not None and schema != contract.SCHEMA:
        return message("stored.other_schema", path=str(path), schema=schema[:80], known=contract.SCHEMA)
    return message("stored.broken" if schema else "stored.no_report", path=str(path))


def schema_of(data: bytes) -> str | None:
    """What a JSON file calls its own form, None where it is no such file."""
    try:
        tree = json.loads(data)
    except (ValueError, RecursionError):
        return None
    schema = tree.get("schema") if isinstance(tree, dict) else None
    return schema if isinstance(schema, str) else None
