"""`factcheck hook`: several drafts, one after another, against articles that are read once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from factcheck.api import Desk
from factcheck.cli import streams
from factcheck.cli.baseline import Baseline
from factcheck.cli.outputs import FINDINGS, INCOMPLETE, NOTHING_CHECKED, OK, exit_code
from factcheck.cli.settled import settled
from factcheck.config import Settings
from factcheck.errors import UsageError
from factcheck.model import Lang, message
from factcheck.report import RENDERERS, RenderSettings

_FORMATS = ("plain", "github")


@dataclass(frozen=True, slots=True)
class Order:
    """What one call of the command asks for."""

    against: tuple[str, ...]
    settings: Settings
    log: Path
    known: Baseline
    format: str
    page: RenderSettings
    fail_on: str
    allow_partial: bool


def hooked(drafts: Sequence[str], order: Order, speech: Lang) -> int:
    """Check each draft and show those with findings that count; the worst exit code. Raises UsageError."""
    if order.format not in _FORMATS:
        raise UsageError(message("hook.bad_format", given=order.format))
    if not drafts:
        raise UsageError(message("check.no_draft"))
    desk = Desk(order.against, order.settings)
    return _worst({_checked(desk, each, order, speech) for each in drafts})


def _worst(codes: set[int]) -> int:
    """Of the codes of all drafts. Having looked at some must not pass for having looked at all (contract)."""
    if codes & {INCOMPLETE, NOTHING_CHECKED}:
        return NOTHING_CHECKED if codes == {NOTHING_CHECKED} else INCOMPLETE
    return FINDINGS if FINDINGS in codes else OK


def _checked(desk: Desk, draft: str, order: Order, speech: Lang) -> int:
    try:
        report = settled(desk.check_file(draft), order.log, order.known)
    except UsageError as error:  # one draft that cannot be read costs itself: the others are still looked at
        streams.say(error.message, speech)
        return NOTHING_CHECKED
    code = exit_code(report, order.fail_on, order.allow_partial)
    if code != OK:
        streams.data(RENDERERS[order.format](report, order.page))
    return code
