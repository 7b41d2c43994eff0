"""`--baseline`: findings that were there before do not count. A baseline loses what is gone, and never gains by itself.

The check of a draft sees nothing of other drafts: what it does not find is gone only from a baseline of this very draft.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.config import Settings
from factcheck.errors import UsageError
from factcheck.model import Finding, Message, Report, message
from factcheck.read import STDIN
from factcheck.report.border import json_safe
from factcheck.store import stored, write_files

if TYPE_CHECKING:
    from factcheck.report import contract

SCHEMA = "factcheck-baseline/1"
_KEYS = ("id", "rule", "subject", "attribute")


@dataclass(frozen=True, slots=True)
class Entry:
    """One finding that is known. The fingerprint decides; the rest is for whoever reads the file."""

    id: str
    rule: str
    subject: str = ""
    attribute: str = ""
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Baseline:
    """What is known before a run. `path` is None where no baseline is asked for."""

    path: Path | None = None
    entries: tuple[Entry, ...] = ()
    exists: bool = False
    update: bool = False
    draft: str | None = None
    """The draft whose check made it; None for that of a run."""

    def ids(self, report: Report) -> frozenset[str]:
        """The fingerprints that are known; of a baseline that is made of this very report, all."""
        if self.update and not self.exists and report.complete:
            return frozenset(each.id for each in report.findings)
        return frozenset(each.id for each in self.entries)


def load_baseline(path: str | None, update: bool) -> Baseline:
    """The baseline, from a file of its own or from an earlier report.json. Raises UsageError."""
    if path is None:
        if update:
            raise UsageError(message("baseline.alone"))
        return Baseline()
    from factcheck.report import contract
    from factcheck.report.stored import MOST, schema_of

    data = stored(Path(path), MOST)
    if data is None:
        if not update:
            raise UsageError(message("baseline.none", path=path))
        return Baseline(Path(path), update=True)
    schema = schema_of(data)
    if schema != SCHEMA and update and schema is not None and schema.startswith(contract.SCHEMA.partition("/")[0]):
        raise UsageError(message("baseline.is_report", path=path))
    return Baseline(Path(path), _entries(data, schema, path), True, update, _draft_of(data, schema))


def _entries(data: bytes, schema: str | None, path: str) -> tuple[Entry, ...]:
    if schema == SCHEMA:
        return tuple(_entry(each, path) for each in _rows(data, path))
    if schema is None:
        raise UsageError(message("baseline.no_baseline", path=path))
    from factcheck.report.stored import parsed

    return tuple(_known(each) for each in parsed(data, Path(path)).findings if each.status == "open")


def _draft_of(data: bytes, schema: str | None) -> str | None:
    draft = json.loads(data).get("draft") if schema == SCHEMA else None
    return draft if isinstance(draft, str) else None


def _known(finding: Finding | contract.Finding) -> Entry:
    values = tuple(position.display for position in finding.positions)
    return Entry(finding.id, finding.rule, finding.subject, finding.attribute, values)


def _rows(data: bytes, path: str) -> list[object]:
    rows = json.loads(data).get("findings")
    if not isinstance(rows, list):
        raise UsageError(message("baseline.no_baseline", path=path))
    return rows


def _entry(row: object, path: str) -> Entry:
    texts = [row.get(name, "") for name in _KEYS] if isinstance(row, dict) else []
    values = row.get("values", []) if isinstance(row, dict) else []
    if not texts or not texts[0] or not isinstance(values, list) or not all(isinstance(each, str) for each in (*texts, *values)):
        raise UsageError(message("baseline.no_baseline", path=path))
    return Entry(texts[0], texts[1], texts[2], texts[3], tuple(values))


def updated(baseline: Baseline, report: Report, settings: Settings) -> Message | None:
    """Write the baseline that `--update-baseline` asks for; returns what to say about it. Raises OutputError.

    A new file holds what is open now. An old one keeps what is still found, what a rule that is left out today would
    find, and everything where some input could not be read.
    """
    path = baseline.path
    if path is None or not baseline.update:
        return None
    if not report.complete:
        return message("baseline.incomplete", path=path.as_posix())
    draft = next((each.path for each in report.articles if each.id == report.draft), None)
    if baseline.exists and (draft != baseline.draft or draft == STDIN):
        return message("baseline.other", path=path.as_posix())
    kept = _kept(baseline, report, settings) if baseline.exists else _made(report)
    gone = len(baseline.entries) - len(kept)
    if baseline.exists and not gone:
        return message("baseline.kept", path=path.as_posix(), count=str(len(kept)))
    write_files({path: _text(kept, draft)})
    if baseline.exists:
        return message("baseline.shrunk", path=path.as_posix(), gone=str(gone), count=str(len(kept)))
    return message("baseline.made", path=path.as_posix(), count=str(len(kept)))


def _kept(baseline: Baseline, report: Report, settings: Settings) -> tuple[Entry, ...]:
    found = {each.id for each in report.findings}
    return tuple(each for each in baseline.entries if each.id in found or settings.ignores(each.rule))


def _made(report: Report) -> tuple[Entry, ...]:
    return tuple(_known(each) for each in report.findings if each.status == "open")


def _text(entries: tuple[Entry, ...], draft: str | None) -> str:
    rows = [
        {"id": each.id, "rule": each.rule, "subject": each.subject, "attribute": each.attribute, "values": list(each.values)}
        for each in sorted(entries, key=lambda each: each.id)
    ]
    tree = {"schema": SCHEMA, **({"draft": draft} if draft else {}), "findings": rows}
    return json_safe(json.dumps(tree, ensure_ascii=False, indent=1)) + "\n"
