"""`factcheck lsp`: the standard streams for the protocol alone, and what the session may do outside."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from factcheck.api import Desk
from factcheck.cli.baseline import Baseline
from factcheck.cli.settled import settled
from factcheck.config import Settings
from factcheck.desk.verdicts import Matter, Pen, note
from factcheck.errors import UsageError
from factcheck.model import Finding, Lang, Message, Report, message

_RULES = Path(__file__).parents[3] / "docs" / "rules.md"
"""The page of the rules where the program runs from its source tree."""


@dataclass(frozen=True, slots=True)
class Order:
    """What one call of the command asks for."""

    against: tuple[str, ...]
    settings: Settings
    log: Path
    lang: Lang
    docs: str | None


def serve(order: Order) -> int:
    """Serve an editor until it leaves; the exit code. Raises UsageError without the library."""
    if find_spec("pygls") is None:
        raise UsageError(message("lsp.needs_extra"))
    from factcheck.lsp import server
    from factcheck.lsp.session import Edge

    def decided(report: Report) -> Report:
        return settled(report, order.log, Baseline())

    def dismiss(finding: Finding, why: str) -> Message:
        values = tuple(position.display for position in finding.positions)
        matter = Matter(0, finding.id, finding.rule, finding.subject, finding.attribute, values)
        return note(Pen(order.log, None), matter, "dismissed", why)

    edge = Edge(lambda: Desk(order.against, order.settings), decided, dismiss, order.lang, order.docs or _page())
    sys.stdout.flush()
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as protocol:
        # Whatever else writes to standard output, a library in C included, now talks on stderr.
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
        server.serve(edge, sys.stdin.buffer, protocol)
    return 0


def _page() -> str | None:
    return _RULES.as_uri() if _RULES.is_file() else None
