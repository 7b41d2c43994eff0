"""What a desk has decided about findings: lines of a log that only grows, and the report in their light.

A decision speaks of a fingerprint, so it stays with its finding whatever else is edited. Undoing is a further line.
The log is text that people and programs may have touched: a line that cannot be read is named and changes nothing.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import asdict, dataclass, replace
from typing import Literal, get_args

from factcheck.model import Finding, Message, Problem, Report, message

Verdict = Literal["dismissed", "accepted", "undone"]
_TEXTS = ("fingerprint", "decision", "why", "who", "when", "rule", "subject", "attribute")


@dataclass(frozen=True, slots=True)
class Decision:
    """One line of the log. What follows `when` says, without the report at hand, what was decided about."""

    fingerprint: str
    decision: Verdict
    why: str
    who: str
    when: str
    """UTC, `2026-03-02T08:30:00Z`."""
    rule: str = ""
    subject: str = ""
    attribute: str = ""
    values: tuple[str, ...] = ()

    @property
    def stamp(self) -> str:
        """Who and on what day."""
        return " ".join(part for part in (self.who, self.when[:10]) if part)


@dataclass(frozen=True, slots=True)
class Log:
    """The decisions in the order in which they were made, and the numbers of lines that could not be read."""

    decisions: tuple[Decision, ...] = ()
    unread: tuple[int, ...] = ()


def line_of(decision: Decision) -> str:
    """The decision as one line of JSON, without its end."""
    return json.dumps(asdict(decision), ensure_ascii=False)


def read_log(text: str) -> Log:
    """The log in a text, whatever stands in it; blank lines are nothing."""
    rows = [(number, row) for number, row in enumerate(text.split("\n"), 1) if row.strip()]
    read = [(number, _decision(row)) for number, row in rows]
    return Log(tuple(each for _, each in read if each is not None), tuple(number for number, each in read if each is None))


def _decision(row: str) -> Decision | None:
    try:
        given = json.loads(row)
    except (ValueError, RecursionError):
        return None
    if not isinstance(given, dict) or given.get("decision") not in get_args(Verdict) or not given.get("fingerprint"):
        return None
    texts = {name: given.get(name, "") for name in _TEXTS}
    values = given.get("values", [])
    if not isinstance(values, list) or not all(isinstance(each, str) for each in (*texts.values(), *values)):
        return None
    return Decision(**texts, values=tuple(values))


def _stacks(log: Log) -> Mapping[str, list[tuple[int, Decision]]]:
    """Fingerprint → what was decided about it and not undone, with its place in the log; the last one stands."""
    found: dict[str, list[tuple[int, Decision]]] = {}
    for place, each in enumerate(log.decisions):
        stack = found.setdefault(each.fingerprint, [])
        if each.decision != "undone":
            stack.append((place, each))
        elif stack:
            stack.pop()
    return found


def standing(log: Log) -> Mapping[str, Decision]:
    """Fingerprint → the decision that stands."""
    return {key: stack[-1][1] for key, stack in _stacks(log).items() if stack}


def last(log: Log, fingerprint: str | None = None) -> Decision | None:
    """The decision that an undo takes back: the latest that stands, of one finding or of all."""
    stacks = [stack for key, stack in _stacks(log).items() if stack and fingerprint in (None, key)]
    return max((stack[-1] for stack in stacks), key=lambda each: each[0])[1] if stacks else None


def decided(report: Report, log: Log, path: str, known: AbstractSet[str] = frozenset()) -> Report:
    """The report with the status of every finding; what is decided or known stands last, in the order that it had.

    `known` holds the fingerprints of a baseline, `path` is the log's name for people.
    """
    stands = standing(log)
    earlier = [each for key, each in stands.items() if key not in {finding.id for finding in report.findings}]
    told = [_told(each, stands.get(each.id), earlier, each.id in known) for each in report.findings]
    faults = tuple(_fault(number, path) for number in log.unread)
    ranked = sorted(told, key=lambda each: (not each.counts, each.status != "open"))
    return replace(report, findings=tuple(ranked), problems=(*report.problems, *faults))


def _told(finding: Finding, stands: Decision | None, earlier: Sequence[Decision], known: bool) -> Finding:
    if stands is not None and stands.decision != "undone":
        return replace(finding, status=stands.decision, known=known, remark=remark(stands))
    before = next(_related(finding, earlier), None)
    return replace(finding, known=known, remark=_changed(before) if before else finding.remark)


def remark(stands: Decision) -> Message:
    """What is said beside a finding that is decided."""
    verdict, stamp = message(f"verdict.{stands.decision}"), stands.stamp
    if not stands.why:
        return message("decision.stands_bare", verdict=verdict, stamp=stamp)
    return message("decision.stands", verdict=verdict, stamp=stamp, why=stands.why)


def _related(finding: Finding, earlier: Sequence[Decision]) -> Iterator[Decision]:
    """Decisions on the same matter when its values were others, the latest first."""
    values = {position.display for position in finding.positions}
    for each in reversed(earlier):
        if (each.rule, each.attribute) != (finding.rule, finding.attribute) or not each.rule:
            continue
        if (each.subject and each.subject == finding.subject) or values & set(each.values):
            yield each


def _changed(before: Decision) -> Message:
    return message(
        "decision.other_values",
        verdict=message(f"verdict.{before.decision}"),
        values=" / ".join(before.values),
        stamp=before.stamp,
        why=before.why or "-",
    )


def _fault(number: int, path: str) -> Problem:
    return Problem("FC808", message("decision.unread", path=path, line=str(number)), path)
