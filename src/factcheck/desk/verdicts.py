"""One more line in the log of decisions, from a command or from the desk page. The only place that asks for the time and the name."""

from __future__ import annotations

import getpass
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from factcheck.decisions import Decision, Log, Verdict, last, line_of, read_log, standing
from factcheck.errors import UsageError
from factcheck.model import Message, message
from factcheck.report.border import json_safe
from factcheck.store import append_line, stored

_MOST = 64_000_000
"""Bytes of a log; a decision takes some three hundred."""


@dataclass(frozen=True, slots=True)
class Pen:
    """Where decisions are noted, and who notes them."""

    log: Path
    who: str | None
    """None: the login name."""


@dataclass(frozen=True, slots=True)
class Matter:
    """The finding that is decided about."""

    rank: int
    fingerprint: str
    rule: str
    subject: str
    attribute: str
    values: tuple[str, ...]


def load_log(path: Path) -> Log:
    """The log; an empty one where there is no file. Raises UsageError."""
    data = stored(path, _MOST)
    return read_log((data or b"").decode("utf-8", "replace"))


def needs_reason(verdict: Verdict, why: str, given: str) -> None:
    """A dismissal needs a reason. Raises UsageError."""
    if verdict == "dismissed" and not why.strip():
        raise UsageError(message("decision.why_needed", given=given))


def note(pen: Pen, matter: Matter, verdict: Verdict, why: str) -> Message:
    """Note a decision. Raises UsageError, OutputError."""
    needs_reason(verdict, why, str(matter.rank))
    made = Decision(
        fingerprint=matter.fingerprint,
        decision=verdict,
        why=" ".join(why.split()),
        who=_who(pen),
        when=_now(),
        rule=matter.rule,
        subject=matter.subject,
        attribute=matter.attribute,
        values=matter.values,
    )
    before = standing(load_log(pen.log)).get(matter.fingerprint)
    told = message(f"verdict.{verdict}")
    if before and (before.decision, before.why) == (made.decision, made.why):
        return message("decision.repeated", id=matter.fingerprint, verdict=told)
    append_line(pen.log, json_safe(line_of(made)))
    return message(
        "decision.done",
        rank=str(matter.rank),
        id=matter.fingerprint,
        topic=_topic(made),
        verdict=told,
        path=pen.log.as_posix(),
    )


def take_back(pen: Pen, fingerprint: str | None) -> Message:
    """Take back the last decision that stands, of one finding or of all. Raises UsageError, OutputError."""
    log = load_log(pen.log)
    before = last(log, fingerprint)
    if before is None:
        key = "decision.none_for" if fingerprint else "decision.nothing_to_undo"
        raise UsageError(message(key, id=fingerprint or "", path=pen.log.as_posix()))
    made = replace(before, decision="undone", why="", who=_who(pen), when=_now())
    append_line(pen.log, json_safe(line_of(made)))
    now = standing(Log((*log.decisions, made))).get(before.fingerprint)
    return message(
        "decision.undone",
        id=before.fingerprint,
        topic=_topic(before),
        before=message(f"verdict.{before.decision}"),
        now=message(f"verdict.{now.decision if now else 'open'}"),
    )


def _topic(made: Decision) -> str:
    return " ".join(part for part in (made.rule, made.subject, " / ".join(made.values)) if part)


def _who(pen: Pen) -> str:
    if pen.who is not None:
        return pen.who.strip()
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no login name on this system
        return ""


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
