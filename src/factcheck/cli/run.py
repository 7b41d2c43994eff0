"""`factcheck run`: articles compared with one another, what is written of it, and how it ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck import api
from factcheck.asking.settings import Second
from factcheck.beside import beside
from factcheck.cli import streams
from factcheck.cli.asked import Understood
from factcheck.cli.baseline import updated
from factcheck.cli.outputs import exit_code, write, write_folders
from factcheck.cli.second import Keeping
from factcheck.cli.settled import LOG_NAME, settled
from factcheck.config import Settings
from factcheck.model import Report, message

if TYPE_CHECKING:
    from factcheck.asking.answers import Heard


@dataclass(frozen=True, slots=True)
class Order:
    """What one call of the command asks for."""

    paths: Sequence[str]
    meant: Understood
    out: Path
    decisions: str | None
    outputs: Sequence[str]
    allow_partial: bool
    quiet: bool


def run(order: Order) -> int:
    """Compare, write, and say what became of the baseline; the exit code."""
    meant, log = order.meant, Path(order.decisions) if order.decisions else order.out / LOG_NAME
    keeping = Keeping(order.out, order.outputs, meant.speech)
    found, answers = heard(order.paths, meant.project.settings, order.quiet, (meant.second, keeping))
    report = settled(found, log, meant.known)
    if not order.outputs:
        _leave(order, report)
    keeping.tell(answers)
    write(report, meant.wanted, meant.screen, meant.page)
    told = updated(meant.known, report, meant.project.settings)
    if told and not order.quiet:
        streams.say(told, meant.speech)
    return exit_code(report, meant.fail_on, order.allow_partial)


def _leave(order: Order, report: Report) -> None:
    write_folders(report, order.out, order.meant.page)
    if not order.quiet:
        count = str(len(report.articles))
        streams.say(message("cli.written", folder=order.out.as_posix(), claims=count), order.meant.speech)


def heard(
    paths: Sequence[str], settings: Settings, quiet: bool, asked: tuple[Second | None, Keeping] | None = None
) -> tuple[Report, Heard | None]:
    """The report on all that the paths name, with a bar on the terminal, and what a second reader answered."""
    progress = streams.Progress(quiet)
    try:
        second = asked[1].within(asked[0], progress) if asked else None
        with beside():
            if second is None:
                return api.run(paths, settings, progress), None
            return api.run_hearing(paths, settings, progress, second)
    except KeyboardInterrupt:
        if asked:
            asked[1].stopped()
        raise
    finally:
        progress.end()
