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
from factcheck.errors import FactcheckError, UsageError
from factcheck.model import Lang, message
from factcheck.report.messages import word

if TYPE_CHECKING:
    from factcheck.asking.answers import Heard
    from factcheck.asking.settings import Second
    from factcheck.model import Report

_SPEECH = streams.speech()


def _help(key: str) -> str:
    return word(f"help.{key}", _SPEECH)


app = typer.Typer(
    name="factcheck",
    help=_help("factcheck"),
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)

Paths = Annotated[list[str] | None, typer.Argument(help=_help("paths"), show_default=False)]
Formats = Annotated[list[str] | None, typer.Option("-f", "--format", help=_help("format"), show_default=False, metavar="NAME")]
Outputs = Annotated[list[str] | None, typer.Option("-o", "--output", help=_help("output"), show_default=False, metavar="FILE")]
Folder = Annotated[str, typer.Option("--out", help=_help("out"), metavar="DIR")]
Language = Annotated[str | None, typer.Option("--lang", help=_help("lang"), show_default=False, metavar="ko|en")]
FailOn = Annotated[str, typer.Option("--fail-on", help=_help("fail_on"), metavar="LEVEL")]
AllowPartial = Annotated[bool, typer.Option("--allow-partial", help=_help("allow_partial"))]
Ignore = Annotated[list[str] | None, typer.Option("--ignore", help=_help("ignore"), show_default=False, metavar="CODES")]
Top = Annotated[int, typer.Option("--top", min=0, help=_help("top"), metavar="N")]
Color = Annotated[str, typer.Option("--color", help=_help("color"), metavar="auto|always|never")]
Width = Annotated[int | None, typer.Option("--width", min=40, max=300, help=_help("width"), show_default=False, metavar="N")]
Quiet = Annotated[bool, typer.Option("-q", "--quiet", help=_help("quiet"))]

Replay = Annotated[str | None, typer.Option("--replay", help=_help("replay"), show_default=False, metavar="FOLDER")]
Reader = Annotated[str | None, typer.Option("--reader", help=_help("reader"), show_default=False, metavar="URL")]
ReaderModel = Annotated[
    str | None, typer.Option("--reader-model", help=_help("reader_model"), show_default=False, metavar="NAME")
]
ReaderKey = Annotated[str | None, typer.Option("--reader-key-env", help=_help("reader_key"), show_default=False, metavar="NAME")]
ReaderRemote = Annotated[bool, typer.Option("--reader-allow-remote", help=_help("reader_remote"))]
ReaderDryRun = Annotated[bool, typer.Option("--reader-dry-run", help=_help("reader_dry_run"))]


def _version(wanted: bool) -> None:
    if wanted:
        streams.data(f"factcheck {__version__}\n")
        raise typer.Exit


@app.callback()
def factcheck(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help=_help("version"))] = False,
) -> None:
    """The command itself; its help is in the messages."""


@app.command(help=_help("run"), short_help=_help("run_short"))
def run(
    paths: Paths = None,
    formats: Formats = None,
    outputs: Outputs = None,
    out: Folder = ".",
    lang: Language = None,
    fail_on: FailOn = "warning",
    allow_partial: AllowPartial = False,
    ignore: Ignore = None,
    top: Top = 20,
    color: Color = "auto",
    width: Width = None,
    quiet: Quiet = False,
    replay: Replay = None,
    reader: Reader = None,
    reader_model: ReaderModel = None,
    reader_key_env: ReaderKey = None,
    reader_allow_remote: ReaderRemote = False,
    reader_dry_run: ReaderDryRun = False,
) -> int:
    """Read articles, find what they cannot all be right about, print it ranked."""
    from factcheck.cli import second
    from factcheck.cli.outputs import Target, exit_code, severity, targets, write, write_folders
    from factcheck.report import RenderSettings
    from factcheck.report.settings import PAGE_WIDTH

    screen = RenderSettings(_language(lang), streams.screen_width(width), _color(color), top)
    # A file is the same whatever terminal it was made in: colour and width only where they were asked for.
    page = replace(screen, width=width or PAGE_WIDTH, color=color == "always")
    wanted = targets(formats or (), outputs or ())
    if fail_on != "never":
        severity(fail_on)
    given = second.Given(replay, reader, reader_model, reader_key_env, reader_allow_remote, reader_dry_run)
    report, heard = _heard(paths or ["seeds/"], tuple(ignore or ()), quiet, second.second_of(given))
    if not outputs:
        write_folders(report, Path(out), page)
        if not quiet:
            streams.say(message("cli.written", folder=Path(out).as_posix(), claims=str(len(report.articles))), _spoken(lang))
    second.keep(heard, Path(out), outputs or (), _spoken(lang))
    write(report, wanted or (Target("rich", None),), screen, page)
    return exit_code(report, fail_on, allow_partial)


@app.command(help=_help("claims"), short_help=_help("claims_short"))
def claims(
    paths: Paths = None,
    outputs: Outputs = None,
    allow_partial: AllowPartial = False,
    quiet: Quiet = False,
) -> int:
    """The claims alone, as JSON Lines."""
    from factcheck.cli.outputs import exit_code, targets, write
    from factcheck.report import RenderSettings

    report = _report(paths or ["seeds/"], (), quiet)
    write(report, targets(["jsonl"] * max(len(outputs or ()), 1), outputs or ()), RenderSettings(), RenderSettings())
    return exit_code(report, "never", allow_partial)


@app.command(help=_help("normalize"), short_help=_help("normalize_short"))
def normalize(
    text: Annotated[str, typer.Argument(help=_help("text"), show_default=False)],
    lang: Language = None,
    when: Annotated[str | None, typer.Option("--when", help=_help("when"), show_default=False, metavar="DATE")] = None,
) -> int:
    """How every value of a text is read, step by step."""
    from factcheck.cli.normalize import reading_steps

    streams.data(reading_steps(text, _language(lang), when))
    return 0


@app.command(help=_help("explain"), short_help=_help("explain_short"))
def explain(
    code: Annotated[str | None, typer.Argument(help=_help("code"), show_default=False)] = None,
    lang: Language = None,
    width: Width = None,
    markdown: Annotated[bool, typer.Option("--markdown", help=_help("markdown"))] = False,
) -> int:
    """What a rule means; all rules of a family; the list of all."""
    from factcheck.cli.explain import rule_pages, rules_markdown

    streams.data(rules_markdown() if markdown else rule_pages(code, _spoken(lang), streams.screen_width(width)))
    return 0


@app.command(help=_help("schema"), short_help=_help("schema_short"))
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
        streams.say(error.message, _SPEECH)
        return error.exit_code
    except (KeyboardInterrupt, typer.Abort):
        streams.say(message("cli.stopped"), _SPEECH)
        return 130
    except Exception as error:  # the last line: a fault of our own must not show an article's words in a traceback
        streams.say(message("cli.crash", note=streams.crash_note(error)), _SPEECH)
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
        streams.say(message("cli.see_help", command=context.command_path), _SPEECH)
    return 2


def _report(paths: list[str], ignore: tuple[str, ...], quiet: bool) -> Report:
    return _heard(paths, ignore, quiet, None)[0]


def _heard(paths: list[str], ignore: tuple[str, ...], quiet: bool, second: Second | None) -> tuple[Report, Heard | None]:
    from factcheck import api
    from factcheck.config import Settings, rule_codes

    settings = Settings(ignore=rule_codes(ignore))
    progress = streams.Progress(quiet)
    try:
        return api.run_hearing(paths, settings, progress, second) if second else (api.run(paths, settings, progress), None)
    finally:
        progress.end()


def _language(given: str | None) -> Lang | None:
    if given in (None, "ko", "en"):
        return given  # type: ignore[return-value]
    raise UsageError(message("cli.bad_language", given=str(given)))


def _spoken(given: str | None) -> Lang:
    return _language(given) or _SPEECH


def _color(given: str) -> bool:
    if given not in ("auto", "always", "never"):
        raise UsageError(message("cli.bad_color", given=given))
    return streams.wants_color(given)
