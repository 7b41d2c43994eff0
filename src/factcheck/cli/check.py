"""`factcheck check`: one draft against articles that are out, once or at each save."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from factcheck import api
from factcheck.asking.settings import Second
from factcheck.beside import beside
from factcheck.cli import streams
from factcheck.cli.baseline import Baseline, updated
from factcheck.cli.outputs import Target, exit_code, write
from factcheck.cli.second import Keeping
from factcheck.cli.settled import LOG_NAME, settled
from factcheck.cli.watch import changes, digest, rest
from factcheck.config import Settings
from factcheck.errors import UsageError
from factcheck.model import Lang, Report, message
from factcheck.read import STDIN
from factcheck.report import RenderSettings


@dataclass(frozen=True, slots=True)
class Order:
    """What one call of the command asks for."""

    draft: str
    against: tuple[str, ...]
    settings: Settings
    wanted: tuple[Target, ...]
    screen: RenderSettings
    page: RenderSettings
    fail_on: str
    allow_partial: bool
    quiet: bool
    log: Path = Path(LOG_NAME)
    """The log of decisions; it is read anew for each check, so that a watch sees what is decided meanwhile."""
    known: Baseline = field(default_factory=Baseline)
    second: Second | None = None
    speech: Lang = "ko"
    ledger: str | None = None

    @property
    def behind(self) -> api.Against:
        """The paths, and the ledger beside them where there is one."""
        return self.against if self.ledger is None else api.Archive(self.ledger, self.against)


def the_draft(given: Sequence[str] | None) -> str:
    """The one draft among the arguments. Raises UsageError, which tells what an unquoted pattern does."""
    if not given:
        raise UsageError(message("check.no_draft"))
    if len(given) > 1:
        raise UsageError(message("check.too_many", extra=given[1]))
    return given[0]


def corpus(given: Sequence[str] | None, configured: Sequence[str] = (), ledger: str | None = None) -> tuple[str, ...]:
    """What to compare with: `--against`, else what the settings name as the corpus, else a ledger alone. Raises UsageError."""
    chosen = tuple(given or (configured if ledger is None else ()))
    if not chosen and ledger is None:
        raise UsageError(message("check.no_corpus"))
    return chosen


def checked(order: Order) -> int:
    """Check once; the exit code."""
    keeping = Keeping(Path(), [str(each.path) for each in order.wanted if each.path], order.speech)
    progress = streams.Progress(order.quiet)
    try:
        second = keeping.within(order.second, progress)
        with beside():
            report, heard = api.check_hearing(order.draft, order.behind, order.settings, progress, second)
    except KeyboardInterrupt:
        keeping.stopped()
        raise
    finally:
        progress.end()
    keeping.tell(heard)
    code = _delivered(order, report)
    told = updated(order.known, report, order.settings)
    if told and not order.quiet:
        streams.say(told, order.speech)
    return code


def watched(order: Order, speech: Lang, pause: Callable[[], None] = rest) -> int:
    """Check, and again whenever the draft has changed, until the user stops it."""
    if order.draft == STDIN:
        raise UsageError(message("check.watch_stdin"))
    if order.known.update:
        raise UsageError(message("baseline.watch"))
    progress = streams.Progress(order.quiet)
    try:
        # Recorded answers only: a service is not asked at every save.
        recorded = order.second.replay if order.second else None
        desk = api.Desk(order.behind, order.settings, progress, Second(recorded) if recorded else None)
    finally:
        progress.end()
    known = digest(Path(order.draft))
    code = _delivered(order, desk.check_file(order.draft))
    _waits(order, speech)
    for _ in changes(Path(order.draft), pause, known):
        try:
            code = _delivered(order, desk.check_file(order.draft))
        except UsageError as error:  # half a save is no reason to leave: the next one may be whole
            streams.say(error.message, speech)
        _waits(order, speech)
    return code


def _waits(order: Order, speech: Lang) -> None:
    if not order.quiet:
        streams.say(message("check.watching", path=order.draft), speech)


def _delivered(order: Order, report: Report) -> int:
    report = settled(report, order.log, order.known)
    write(report, order.wanted, order.screen, order.page)
    return exit_code(report, order.fail_on, order.allow_partial)
