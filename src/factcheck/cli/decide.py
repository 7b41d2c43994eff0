"""`dismiss`, `accept` and `undo`: one more line in the log of decisions. The only place that asks for the time and the name."""

from __future__ import annotations

import getpass
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from factcheck.cli.baseline import Baseline
from factcheck.decisions import Decision, Log, Verdict, decided, last, line_of, read_log, standing
from factcheck.errors import UsageError
from factcheck.model import Finding, Message, Report, message
from factcheck.report import contract
from factcheck.report.border import json_safe
from factcheck.report.stored import load_report
from factcheck.store import append_line, stored

LOG_NAME = "decisions.jsonl"
_MOST = 64_000_000
"""Bytes of a log; a decision takes some three hundred."""
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


def load_log(path: Path) -> Log:
    """The log; an empty one where there is no file. Raises UsageError."""
    data = stored(path, _MOST)
    return read_log((data or b"").decode("utf-8", "replace"))


def settled(report: Report, log: Path, baseline: Baseline) -> Report:
    """A fresh report in the light of the decisions and the baseline."""
    return decided(report, load_log(log), log.as_posix(), baseline.ids(report))


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
    if verdict == "dismissed" and not why.strip():
        raise UsageError(message("decision.why_needed", given=given))
    rank, finding = found(load_report(desk.report), given)
    return note(desk, rank, finding, verdict, why)


def note(desk: Desk, rank: int, finding: contract.Finding | Finding, verdict: Verdict, why: str) -> Message:
    """The same for a finding at hand. Raises OutputError."""
    made = Decision(
        fingerprint=finding.id,
        decision=verdict,
        why=" ".join(why.split()),
        who=_who(desk),
        when=_now(),
        rule=finding.rule,
        subject=finding.subject,
        attribute=finding.attribute,
        values=tuple(position.display for position in finding.positions),
    )
    before = standing(load_log(desk.log)).get(finding.id)
    told = message(f"verdict.{verdict}")
    if before and (before.decision, before.why) == (made.decision, made.why):
        return message("decision.repeated", id=finding.id, verdict=told)
    append_line(desk.log, json_safe(line_of(made)))
    return message("decision.done", rank=str(rank), id=finding.id, topic=_topic(made), verdict=told, path=desk.log.as_posix())


def undo(desk: Desk, given: str | None) -> Message:
    """Take back the last decision that stands, of one finding or of all. Raises UsageError, OutputError."""
    log = load_log(desk.log)
    fingerprint = None if given is None else _fingerprint(desk, log, given)
    before = last(log, fingerprint)
    if before is None:
        key = "decision.none_for" if fingerprint else "decision.nothing_to_undo"
        raise UsageError(message(key, id=fingerprint or "", path=desk.log.as_posix()))
    made = replace(before, decision="undone", why="", who=_who(desk), when=_now())
    append_line(desk.log, json_safe(line_of(made)))
    now = standing(Log((*log.decisions, made))).get(before.fingerprint)
    return message(
        "decision.undone",
        id=before.fingerprint,
        topic=_topic(before),
        before=message(f"verdict.{before.decision}"),
        now=message(f"verdict.{now.decision if now else 'open'}"),
    )


def _fingerprint(desk: Desk, log: Log, given: str) -> str:
    """A fingerprint that the log knows needs no report: its finding may be gone."""
    if any(each.fingerprint == given for each in log.decisions):
        return given
    return found(load_report(desk.report), given)[1].id


def _topic(made: Decision) -> str:
    return " ".join(part for part in (made.rule, made.subject, " / ".join(made.values)) if part)


def _who(desk: Desk) -> str:
    if desk.who is not None:
        return desk.who.strip()
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no login name on this system
        return ""


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
