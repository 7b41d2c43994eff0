"""The command line. The only room that prints, and that decides how the program ends.

Heavy rooms are imported inside the commands: `--help` must answer at once.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from factcheck import __version__
from factcheck.cli import streams
from factcheck.cli.options import (
    SPEECH,
    Against,
    AllowPartial,
    Base,
    Baselines,
    By,
    Color,
    Config,
    Decisions,
    FailOn,
    Folder,
    Formats,
    Ignore,
    Language,
    Marks,
    Names,
    Outputs,
    Outside,
    Paths,
    Quiet,
    SheetFormat,
    TheDraft,
    Top,
    UpdateBaseline,
    Watch,
    Which,
    Why,
    Width,
    Written,
    help_of,
)
from factcheck.errors import FactcheckError, UsageError
from factcheck.model import Lang, message

if TYPE_CHECKING:
    from factcheck.cli.decide import Desk
    from factcheck.model import Report
    from factcheck.project import Project
    from factcheck.report import RenderSettings

app = typer.Typer(
    name="factcheck",
    help=help_of("factcheck"),
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def _version(wanted: bool) -> None:
    if wanted:
        streams.data(f"factcheck {__version__}\n")
        raise typer.Exit


@app.callback()
def factcheck(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help=help_of("version"))] = False,
) -> None:
    """The command itself; its help is in the messages."""


@app.command(help=help_of("run"), short_help=help_of("run_short"))
def run(
    paths: Paths = None,
    formats: Formats = None,
    outputs: Outputs = None,
    out: Folder = ".",
    lang: Language = None,
    fail_on: FailOn = None,
    allow_partial: AllowPartial = False,
    ignore: Ignore = None,
    top: Top = 20,
    names: Names = False,
    color: Color = "auto",
    width: Width = None,
    baseline: Baselines = None,
    update_baseline: UpdateBaseline = False,
    decisions: Decisions = None,
    config: Config = None,
    quiet: Quiet = False,
) -> int:
    """Read articles, find what they cannot all be right about, print it ranked."""
    from factcheck.cli.baseline import load_baseline, updated
    from factcheck.cli.decide import LOG_NAME, settled
    from factcheck.cli.outputs import Target, exit_code, severity, targets, write, write_folders
    from factcheck.report import RenderSettings
    from factcheck.report.settings import PAGE_WIDTH

    project = _project(config, quiet, ignore)
    lang, level = lang or project.defaults.lang, fail_on or project.defaults.fail_on
    screen = RenderSettings(_language(lang), streams.screen_width(width), _color(color), top, names)
    # A file is the same whatever terminal it was made in: colour and width only where they were asked for.
    page = replace(screen, width=width or PAGE_WIDTH, color=color == "always")
    wanted = targets(formats or (), outputs or ())
    if level != "never":
        severity(level)
    known = load_baseline(baseline, update_baseline)
    log = Path(decisions) if decisions else Path(out) / LOG_NAME
    report = settled(_report(paths or ["seeds/"], project, quiet), log, known)
    if not outputs:
        write_folders(report, Path(out), page)
        if not quiet:
            streams.say(message("cli.written", folder=Path(out).as_posix(), claims=str(len(report.articles))), _spoken(lang))
    write(report, wanted or (Target("rich", None),), screen, page)
    told = updated(known, report, project.settings)
    if told and not quiet:
        streams.say(told, _spoken(lang))
    return exit_code(report, level, allow_partial)


@app.command(help=help_of("claims"), short_help=help_of("claims_short"))
def claims(
    paths: Paths = None,
    outputs: Outputs = None,
    allow_partial: AllowPartial = False,
    config: Config = None,
    quiet: Quiet = False,
) -> int:
    """The claims alone, as JSON Lines."""
    from factcheck.cli.outputs import exit_code, targets, write
    from factcheck.report import RenderSettings

    report = _report(paths or ["seeds/"], _project(config, quiet), quiet)
    write(report, targets(["jsonl"] * max(len(outputs or ()), 1), outputs or ()), RenderSettings(), RenderSettings())
    return exit_code(report, "never", allow_partial)


@app.command(help=help_of("normalize"), short_help=help_of("normalize_short"))
def normalize(
    text: Annotated[str, typer.Argument(help=help_of("text"), show_default=False)],
    lang: Language = None,
    when: Annotated[str | None, typer.Option("--when", help=help_of("when"), show_default=False, metavar="DATE")] = None,
) -> int:
    """How every value of a text is read, step by step."""
    from factcheck.cli.normalize import reading_steps

    streams.data(reading_steps(text, _language(lang), when))
    return 0


@app.command(help=help_of("explain"), short_help=help_of("explain_short"))
def explain(
    code: Annotated[str | None, typer.Argument(help=help_of("code"), show_default=False)] = None,
    lang: Language = None,
    width: Width = None,
    markdown: Annotated[bool, typer.Option("--markdown", help=help_of("markdown"))] = False,
) -> int:
    """What a rule means; all rules of a family; the list of all."""
    from factcheck.cli.explain import rule_pages, rules_markdown

    streams.data(rules_markdown() if markdown else rule_pages(code, _spoken(lang), streams.screen_width(width)))
    return 0


@app.command(help=help_of("schema"), short_help=help_of("schema_short"))
def schema(outputs: Outputs = None) -> int:
    """The JSON Schema of report.json."""
    import json

    from factcheck.report.contract import json_schema
    from factcheck.store import write_files

    text = json.dumps(json_schema(), ensure_ascii=False, indent=1) + "\n"
    if outputs and outputs != ["-"]:
        write_files({Path(each): text for each in outputs})
    else:
        streams.data(text)
    return 0


@app.command(help=help_of("init"), short_help=help_of("init_short"))
def init(lang: Language = None) -> int:
    """Write a commented settings file."""
    from factcheck.cli.init import write_settings

    streams.say(message("init.written", path=write_settings(_spoken(lang))), _spoken(lang))
    return 0


@app.command(help=help_of("doctor"), short_help=help_of("doctor_short"))
def doctor(
    format: Annotated[str, typer.Option("-f", "--format", help=help_of("doctor_format"), metavar="plain|json")] = "plain",
    out: Folder = ".",
    lang: Language = None,
    config: Config = None,
) -> int:
    """What is installed, which settings are in force and where each comes from."""
    from factcheck.cli.doctor import examined, shown

    found = examined(config, Path(out))
    streams.data(shown(found, format, _spoken(lang)))
    return 0 if found.healthy else 2


@app.command(help=help_of("show"), short_help=help_of("show_short"))
def show(
    which: Which,
    report: Written = "reports/report.json",
    form: SheetFormat = "rich",
    base: Base = ".",
    outside: Outside = False,
    decisions: Decisions = None,
    lang: Language = None,
    color: Color = "auto",
    width: Width = None,
) -> int:
    """One finding of a written report, side by side, with the proof replayed."""
    from factcheck.cli.show import rendered, sheet_of
    from factcheck.cli.sources import Place

    sheet, settings = sheet_of(which, _desk(report, decisions, None), Place(Path(base), outside), _screen(lang, width, color))
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
    which: Annotated[str | None, typer.Argument(metavar="N|FINGERPRINT", help=help_of("finding"), show_default=False)] = None,
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
    old: Annotated[str, typer.Argument(metavar="OLD", help=help_of("old"), show_default=False)],
    new: Annotated[str, typer.Argument(metavar="NEW", help=help_of("new"), show_default=False)],
    form: Annotated[str, typer.Option("-f", "--format", help=help_of("diff_format"), metavar="NAME")] = "rich",
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
    report: Annotated[str, typer.Argument(metavar="REPORT", help=help_of("report"))] = "reports/report.json",
    form: SheetFormat = "rich",
    base: Base = ".",
    outside: Outside = False,
    lang: Language = None,
    color: Color = "auto",
    width: Width = None,
) -> int:
    """Whether the inputs and quotes of a written report are still what it says."""
    from factcheck.cli.sources import Place
    from factcheck.cli.verify import verified

    text, code = verified(Path(report), Place(Path(base), outside), form, _screen(lang, width, color))
    streams.data(text)
    return code


@app.command(help=help_of("check"), short_help=help_of("check_short"))
def check(
    draft: TheDraft = None,
    against: Against = None,
    formats: Formats = None,
    outputs: Outputs = None,
    watch: Watch = False,
    marks: Marks = True,
    lang: Language = None,
    fail_on: FailOn = None,
    allow_partial: AllowPartial = False,
    ignore: Ignore = None,
    top: Top = 20,
    color: Color = "auto",
    width: Width = None,
    config: Config = None,
    quiet: Quiet = False,
) -> int:
    """Hold one draft against articles that are out already."""
    from factcheck.cli.check import Order, checked, corpus, the_draft, watched
    from factcheck.cli.outputs import Target, severity, targets
    from factcheck.report import RenderSettings
    from factcheck.report.settings import PAGE_WIDTH

    project = _project(config, quiet, ignore)
    lang, level = lang or project.defaults.lang, fail_on or project.defaults.fail_on
    screen = RenderSettings(_language(lang), streams.screen_width(width), _color(color), top, marks=marks)
    if level != "never":
        severity(level)
    order = Order(
        draft=the_draft(draft),
        against=corpus(against, project.corpus),
        settings=project.settings,
        wanted=targets(formats or (), outputs or ()) or (Target("rich", None),),
        screen=screen,
        page=replace(screen, width=width or PAGE_WIDTH, color=color == "always"),
        fail_on=level,
        allow_partial=allow_partial,
        quiet=quiet,
    )
    return watched(order, _spoken(lang)) if watch else checked(order)


def main(arguments: list[str] | None = None) -> None:
    """The console script: run the command and leave with its code."""
    sys.exit(_ended(arguments))


def _ended(arguments: list[str] | None) -> int:
    streams.prepare()
    bad_usage: Any = typer.BadParameter.__mro__[1].__mro__[1]  # ClickException, wherever this release of typer keeps it
    try:
        code = app(arguments, prog_name="factcheck", standalone_mode=False)
    except bad_usage as error:
        return _misused(error)
    except FactcheckError as error:
        streams.say(error.message, SPEECH)
        return error.exit_code
    except (KeyboardInterrupt, typer.Abort):
        streams.say(message("cli.stopped"), SPEECH)
        return 130
    except Exception as error:  # the last line: a fault of our own must not show an article's words in a traceback
        streams.say(message("cli.crash", note=streams.crash_note(error)), SPEECH)
        return 4
    return code if isinstance(code, int) else 0


def _misused(error: Any) -> int:
    text = error.format_message()
    context = getattr(error, "ctx", None)
    if type(error).__name__ == "NoArgsIsHelpError":
        streams.data(text + "\n")
        return 2
    streams.talk(text)
    if context is not None:
        streams.say(message("cli.see_help", command=context.command_path), SPEECH)
    return 2


def _desk(report: str, decisions: str | None, who: str | None) -> Desk:
    from factcheck.cli.decide import Desk, log_beside

    return Desk(Path(report), Path(decisions) if decisions else log_beside(Path(report)), who)


def _screen(lang: str | None, width: int | None, color: str) -> RenderSettings:
    from factcheck.report import RenderSettings

    return RenderSettings(_language(lang), streams.screen_width(width), _color(color))


def _project(config: str | None, quiet: bool, ignore: list[str] | None = None) -> Project:
    """The settings file in force, named on stderr, under the options of the command line. Raises UsageError."""
    from factcheck.config import rule_codes
    from factcheck.project import load

    project = load(config)
    if project.place and not quiet:
        streams.say(message("settings.in_force", path=project.place), SPEECH)
    return project.under(ignore=rule_codes(tuple(ignore)) if ignore else None)


def _report(paths: list[str], project: Project, quiet: bool) -> Report:
    from factcheck import api

    progress = streams.Progress(quiet)
    try:
        return api.run(paths, project.settings, progress)
    finally:
        progress.end()


def _language(given: str | None) -> Lang | None:
    if given in (None, "ko", "en"):
        return given  # type: ignore[return-value]
    raise UsageError(message("cli.bad_language", given=str(given)))


def _spoken(given: str | None) -> Lang:
    return _language(given) or SPEECH


def _color(given: str) -> bool:
    if given not in ("auto", "always", "never"):
        raise UsageError(message("cli.bad_color", given=given))
    return streams.wants_color(given)
