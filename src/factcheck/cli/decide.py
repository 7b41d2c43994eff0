"""`dismiss`, `accept` and `undo`: which finding of a written report is meant, and which log it goes to."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from factcheck.cli.settled import LOG_NAME
from factcheck.decisions import Log, Verdict
from factcheck.desk.verdicts import Matter, Pen, load_log, needs_reason, note, take_back
from factcheck.errors import UsageError
from factcheck.model import Message, message
from factcheck.report import contract
from factcheck.report.stored import load_report

_NUMBER = 6
"""Digits of a rank; what is longer is a fingerprint."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Where decisions are kept, and who takes them."""

    report: Path
    log: Path
    who: str | None
    """None: the login name."""


def log_beside(report: Path) -> Path:
    """The log of a report: beside the folder `reports/`, or beside a report that lies elsewhere."""
    folder = report.parent
    return (folder.parent if folder.name == "reports" else folder) / LOG_NAME


def found(report: contract.Report, given: str) -> tuple[int, contract.Finding]:
    """The finding of a number on the report, of a fingerprint, or of its beginning. Raises UsageError."""
    numbered = list(enumerate(report.findings, 1))
    if len(given) <= _NUMBER and given.lstrip("#").isdecimal():
        matches = [each for each in numbered if str(each[0]) == given.lstrip("#")]
    else:
        matches = [each for each in numbered if each[1].id == given] or [
            each for each in numbered if len(given) >= 4 and each[1].id.startswith(given)
        ]
    if len(matches) > 1:
        raise UsageError(message("stored.many_findings", given=given, count=str(len(matches))))
    if not matches:
        raise UsageError(message("stored.no_finding", given=given, count=str(len(numbered))))
    return matches[0]


def decide(desk: Desk, given: str, verdict: Verdict, why: str) -> Message:
    """Note a decision about a finding of the report. A dismissal needs a reason. Raises UsageError, OutputError."""
    needs_reason(verdict, why, given)
    rank, finding = found(load_report(desk.report), given)
    values = tuple(position.display for position in finding.positions)
    matter = Matter(rank, finding.id, finding.rule, finding.subject, finding.attribute, values)
    return note(Pen(desk.log, desk.who), matter, verdict, why)


def undo(desk: Desk, given: str | None) -> Message:
    """Take back the last decision that stands, of one finding or of all. Raises UsageError, OutputError."""
    fingerprint = None if given is None else _fingerprint(desk, load_log(desk.log), given)
    return take_back(Pen(desk.log, desk.who), fingerprint)


def _fingerprint(desk: Desk, log: Log, given: str) -> str:
    """A fingerprint that the log knows needs no report: its finding may be gone."""
    if any(each.fingerprint == given for each in log.decisions):
        return given
    return found(load_report(desk.report), given)[1].id
