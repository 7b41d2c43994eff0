"""The application, and the options that commands share, each with its help: a name means the same everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli import streams
from factcheck.errors import UsageError
from factcheck.model import Lang, message
from factcheck.report.messages import word

if TYPE_CHECKING:
    from factcheck.project import Project

SPEECH = streams.speech()
"""The language that the surroundings ask for, in which help and messages are."""


def help_of(key: str) -> str:
    """The help of a command or an option."""
    return word(f"help.{key}", SPEECH)


app = typer.Typer(
    name="factcheck",
    help=help_of("factcheck"),
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
"""The command line; rooms of it add their commands."""

Paths = Annotated[list[str] | None, typer.Argument(help=help_of("paths"), show_default=False)]
Formats = Annotated[list[str] | None, typer.Option("-f", "--format", help=help_of("format"), show_default=False, metavar="NAME")]
Outputs = Annotated[list[str] | None, typer.Option("-o", "--output", help=help_of("output"), show_default=False, metavar="FILE")]
Folder = Annotated[str, typer.Option("--out", help=help_of("out"), metavar="DIR")]
Language = Annotated[str | None, typer.Option("--lang", help=help_of("lang"), show_default=False, metavar="ko|en")]
FailOn = Annotated[str | None, typer.Option("--fail-on", help=help_of("fail_on"), show_default=False, metavar="LEVEL")]
AllowPartial = Annotated[bool, typer.Option("--allow-partial", help=help_of("allow_partial"))]
Ignore = Annotated[list[str] | None, typer.Option("--ignore", help=help_of("ignore"), show_default=False, metavar="CODES")]
Top = Annotated[int, typer.Option("--top", min=0, help=help_of("top"), metavar="N")]
Color = Annotated[str, typer.Option("--color", help=help_of("color"), metavar="auto|always|never")]
Width = Annotated[int | None, typer.Option("--width", min=40, max=300, help=help_of("width"), show_default=False, metavar="N")]
Config = Annotated[str | None, typer.Option("--config", help=help_of("config"), show_default=False, metavar="FILE")]
Names = Annotated[bool, typer.Option("--names", help=help_of("names"))]
Which = Annotated[str, typer.Argument(metavar="N|FINGERPRINT", help=help_of("finding"), show_default=False)]
Written = Annotated[str, typer.Option("--report", help=help_of("report"), metavar="FILE")]
Why = Annotated[str, typer.Option("--why", help=help_of("why"), show_default=False, metavar="TEXT")]
By = Annotated[str | None, typer.Option("--by", help=help_of("by"), show_default=False, metavar="NAME")]
Decisions = Annotated[str | None, typer.Option("--decisions", help=help_of("decisions"), show_default=False, metavar="FILE")]
Base = Annotated[str, typer.Option("--base", help=help_of("base"), metavar="DIR")]
Outside = Annotated[bool, typer.Option("--outside", help=help_of("outside"))]
SheetFormat = Annotated[str, typer.Option("-f", "--format", help=help_of("sheet_format"), metavar="NAME")]
Baselines = Annotated[str | None, typer.Option("--baseline", help=help_of("baseline"), show_default=False, metavar="FILE")]
UpdateBaseline = Annotated[bool, typer.Option("--update-baseline", help=help_of("update_baseline"))]
Quiet = Annotated[bool, typer.Option("-q", "--quiet", help=help_of("quiet"))]
TheDraft = Annotated[list[str] | None, typer.Argument(help=help_of("draft"), show_default=False, metavar="DRAFT")]
Against = Annotated[list[str] | None, typer.Option("--against", help=help_of("against"), show_default=False, metavar="PATH")]
Drafts = Annotated[list[str] | None, typer.Argument(help=help_of("hook_drafts"), show_default=False, metavar="DRAFT...")]
HookFormat = Annotated[str, typer.Option("-f", "--format", help=help_of("hook_format"), metavar="plain|github")]
Docs = Annotated[str | None, typer.Option("--docs", help=help_of("lsp_docs"), show_default=False, metavar="URL")]
Marks = Annotated[bool, typer.Option("--marks/--no-marks", help=help_of("marks"))]
Watch = Annotated[bool, typer.Option("--watch", help=help_of("watch"))]
Port = Annotated[int, typer.Option("--port", min=0, max=65535, help=help_of("port"), metavar="N")]
MaybeWhich = Annotated[str | None, typer.Argument(metavar="N|FINGERPRINT", help=help_of("finding"), show_default=False)]
OldReport = Annotated[str, typer.Argument(metavar="OLD", help=help_of("old"), show_default=False)]
NewReport = Annotated[str, typer.Argument(metavar="NEW", help=help_of("new"), show_default=False)]
TheReport = Annotated[str, typer.Argument(metavar="REPORT", help=help_of("report"))]
DiffFormat = Annotated[str, typer.Option("-f", "--format", help=help_of("diff_format"), metavar="NAME")]

Replay = Annotated[str | None, typer.Option("--replay", help=help_of("replay"), show_default=False, metavar="FOLDER")]
Reader = Annotated[str | None, typer.Option("--reader", help=help_of("reader"), show_default=False, metavar="URL")]
ReaderModel = Annotated[
    str | None, typer.Option("--reader-model", help=help_of("reader_model"), show_default=False, metavar="NAME")
]
ReaderKey = Annotated[
    str | None, typer.Option("--reader-key-env", help=help_of("reader_key"), show_default=False, metavar="NAME")
]
ReaderRemote = Annotated[bool, typer.Option("--reader-allow-remote", help=help_of("reader_remote"))]
NoReader = Annotated[bool, typer.Option("--no-reader", help=help_of("no_reader"))]
ReaderDryRun = Annotated[bool, typer.Option("--reader-dry-run", help=help_of("reader_dry_run"))]

Ledger = Annotated[str | None, typer.Option("--ledger", help=help_of("ledger_file"), show_default=False, metavar="FILE")]
LedgerPaths = Annotated[list[str] | None, typer.Argument(help=help_of("ledger_paths"), show_default=False)]
BatchPaths = Annotated[list[str], typer.Argument(help=help_of("batch_paths"), show_default=False)]
BatchFolder = Annotated[str, typer.Option("--out", help=help_of("batch_out"), metavar="DIR")]
Engine = Annotated[str, typer.Option("--engine", help=help_of("engine"), metavar="local|spark")]
Workers = Annotated[int, typer.Option("--workers", min=1, max=64, help=help_of("workers"), metavar="N")]
Removed = Annotated[list[str], typer.Argument(help=help_of("ledger_remove_paths"), show_default=False)]
LedgerFormat = Annotated[str, typer.Option("-f", "--format", help=help_of("ledger_format"), metavar="plain|json")]
ExportFormat = Annotated[str, typer.Option("-f", "--format", help=help_of("ledger_export_format"), metavar="jsonl|parquet")]
OneOutput = Annotated[str, typer.Option("-o", "--output", help=help_of("ledger_output"), metavar="FILE")]
TheEntity = Annotated[str, typer.Argument(metavar="ENTITY", help=help_of("ledger_entity"), show_default=False)]
TheAttribute = Annotated[str, typer.Argument(metavar="ATTRIBUTE", help=help_of("ledger_attribute"), show_default=False)]


def group_of(name: str) -> typer.Typer:
    """A group of commands, with its help."""
    return typer.Typer(name=name, help=help_of(name), no_args_is_help=True, rich_markup_mode=None)


def language_of(given: str | None) -> Lang | None:
    """A language of reports, or None for that of the articles. Raises UsageError."""
    if given in (None, "ko", "en"):
        return given  # type: ignore[return-value]
    raise UsageError(message("cli.bad_language", given=str(given)))


def spoken_of(given: str | None) -> Lang:
    """The language to talk in."""
    return language_of(given) or SPEECH


def color_of(given: str) -> bool:
    """Whether to colour. Raises UsageError."""
    if given not in ("auto", "always", "never"):
        raise UsageError(message("cli.bad_color", given=given))
    return streams.wants_color(given)


def project_of(config: str | None, quiet: bool, ignore: list[str] | None = None) -> Project:
    """The settings file in force, named on stderr, under the options of the command line. Raises UsageError."""
    from factcheck.config import rule_codes
    from factcheck.project import load

    project = load(config)
    if project.place and not quiet:
        streams.say(message("settings.in_force", path=project.place), SPEECH)
    return project.under(ignore=rule_codes(tuple(ignore)) if ignore else None)
