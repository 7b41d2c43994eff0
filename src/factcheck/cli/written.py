"""The commands on a report that is written already: look at a finding, decide, compare two reports, verify."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli import streams
from factcheck.cli.options import (
    SPEECH,
    Base,
    By,
    Color,
    Config,
    Decisions,
    DiffFormat,
    FailOn,
    Language,
    MaybeWhich,
    NewReport,
    OldReport,
    Outside,
    SheetFormat,
    TheReport,
    Which,
    Why,
    Width,
    Written,
    app,
    color_of,
    help_of,
    language_of,
    project_of,
)

if TYPE_CHECKING:
    from factcheck.cli.decide import Desk
    from factcheck.cli.sources import Place
    from factcheck.report import RenderSettings


COMMANDS = ("show", "dismiss", "accept", "undo", "diff", "verify")
"""In the order of the help."""


@app.command(help=help_of("show"), short_help=help_of("show_short"))
def show(
    which: Which,
    report: Written = "reports/report.json",
    form: SheetFormat = "rich",
    base: Base = ".",
    outside: Outside = False,
    decisions: Decisions = None,
    config: Config = None,
    lang: Language = None,
    color: Color = "auto",
    width: Width = None,
) -> int:
    """One finding of a written report, side by side, with the proof replayed."""
    from factcheck.cli.show import rendered, sheet_of

    place = _place(base, outside, config)
    sheet, settings = sheet_of(which, _desk(report, decisions, None), place, _screen(lang, width, color))
    streams.data(rendered(sheet, settings, form))
    return 0


@app.command(help=help_of("dismiss"), short_help=help_of("dismiss_short"))
def dismiss(
    which: Which, why: Why = "", by: By = None, report: Written = "reports/report.json", decisions: Decisions = None
) -> int:
    """Note that a finding is dismissed."""
    from factcheck.cli.decide import decide

    streams.tell_result(decide(_desk(report, decisions, by), which, "dismissed", why), SPEECH)
    return 0


@app.command(help=help_of("accept"), short_help=help_of("accept_short"))
def accept(
    which: Which, why: Why = "", by: By = None, report: Written = "reports/report.json", decisions: Decisions = None
) -> int:
    """Note that a finding is accepted."""
    from factcheck.cli.decide import decide

    streams.tell_result(decide(_desk(report, decisions, by), which, "accepted", why), SPEECH)
    return 0


@app.command(help=help_of("undo"), short_help=help_of("undo_short"))
def undo(
    which: MaybeWhich = None,
    by: By = None,
    report: Written = "reports/report.json",
    decisions: Decisions = None,
) -> int:
    """Take back the last decision, of one finding or of all."""
    from factcheck.cli.decide import undo

    streams.tell_result(undo(_desk(report, decisions, by), which), SPEECH)
    return 0


@app.command(help=help_of("diff"), short_help=help_of("diff_short"))
def diff(
    old: OldReport,
    new: NewReport,
    form: DiffFormat = "rich",
    fail_on: FailOn = None,
    lang: Language = None,
    color: Color = "auto",
    width: Width = None,
) -> int:
    """What is new, gone or changed between two written reports."""
    from factcheck.cli.diff import diff_of

    text, code = diff_of((Path(old), Path(new)), fail_on or "warning", form, _screen(lang, width, color))
    streams.data(text)
    return code


@app.command(help=help_of("verify"), short_help=help_of("verify_short"))
def verify(
    report: TheReport = "reports/report.json",
    form: SheetFormat = "rich",
    base: Base = ".",
    outside: Outside = False,
    config: Config = None,
    lang: Language = None,
    color: Color = "auto",
    width: Width = None,
) -> int:
    """Whether the inputs and quotes of a written report are still what it says."""
    from factcheck.cli.verify import verified

    text, code = verified(Path(report), _place(base, outside, config), form, _screen(lang, width, color))
    streams.data(text)
    return code


def _desk(report: str, decisions: str | None, who: str | None) -> Desk:
    from factcheck.cli.decide import Desk, log_beside

    return Desk(Path(report), Path(decisions) if decisions else log_beside(Path(report)), who)


def _place(base: str, outside: bool, config: str | None) -> Place:
    """Where inputs are looked for, read as the settings in force say. Raises UsageError."""
    from factcheck.api import fields_of, limits_of
    from factcheck.cli.sources import Place

    settings = project_of(config, quiet=True).settings
    return Place(Path(base), outside, limits_of(settings), fields_of(settings))


def _screen(lang: str | None, width: int | None, color: str) -> RenderSettings:
    from factcheck.report import RenderSettings

    return RenderSettings(language_of(lang), streams.screen_width(width), color_of(color))
