"""The command line. The only room that prints, and that decides how the program ends.

Heavy rooms are imported inside the commands: `--help` must answer at once.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from factcheck import __version__
from factcheck.cli import archive, drafts, editing, streams, written
from factcheck.cli.misuse import spoken, told
from factcheck.cli.options import (
    SPEECH,
    AllowPartial,
    Baselines,
    Color,
    Config,
    Decisions,
    FailOn,
    Folder,
    Formats,
    Ignore,
    Language,
    Names,
    NoReader,
    Outputs,
    Paths,
    Quiet,
    Reader,
    ReaderDryRun,
    ReaderKey,
    ReaderModel,
    ReaderRemote,
    Replay,
    Top,
    UpdateBaseline,
    Width,
    app,
    help_of,
    language_of,
    project_of,
    spoken_of,
)
from factcheck.errors import FactcheckError
from factcheck.model import Lang, message

STOPPED = 130


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
    replay: Replay = None,
    reader: Reader = None,
    reader_model: ReaderModel = None,
    reader_key_env: ReaderKey = None,
    reader_allow_remote: ReaderRemote = False,
    reader_dry_run: ReaderDryRun = False,
    no_reader: NoReader = False,
) -> int:
    """Read articles, find what they cannot all be right about, print it ranked."""
    from factcheck.cli.asked import Asked, understood
    from factcheck.cli.run import Order
    from factcheck.cli.run import run as compared
    from factcheck.cli.second import Given

    given = Given(replay, reader, reader_model, reader_key_env, reader_allow_remote, reader_dry_run, no_reader)
    asked = Asked(
        formats=formats,
        outputs=outputs,
        lang=lang,
        fail_on=fail_on,
        ignore=ignore,
        top=top,
        names=names,
        color=color,
        width=width,
        baseline=baseline,
        update_baseline=update_baseline,
        config=config,
        quiet=quiet,
        reader=given,
    )
    meant = understood(asked)
    return compared(Order(paths or ["seeds/"], meant, Path(out), decisions, outputs or (), allow_partial, quiet))


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
    from factcheck.cli.run import heard
    from factcheck.report import RenderSettings

    report = heard(paths or ["seeds/"], project_of(config, quiet).settings, quiet)[0]
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

    streams.data(reading_steps(text, language_of(lang), when))
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

    streams.data(rules_markdown() if markdown else rule_pages(code, spoken_of(lang), streams.screen_width(width)))
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

    streams.say(message("init.written", path=write_settings(spoken_of(lang))), spoken_of(lang))
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
    streams.data(shown(found, format, spoken_of(lang)))
    return 0 if found.healthy else 2


_ORDER = (
    "run",
    *drafts.COMMANDS,
    *editing.COMMANDS,
    *written.COMMANDS,
    "batch",
    "claims",
    "normalize",
    "explain",
    "schema",
    "init",
    "doctor",
)
app.registered_commands.sort(key=lambda each: _ORDER.index(each.callback.__name__ if each.callback else ""))
app.add_typer(archive.group, name="ledger", short_help=help_of("ledger_short"))


def main(arguments: list[str] | None = None) -> None:
    """The console script: run the command and leave with its code."""
    sys.exit(_ended(arguments))


def _ended(arguments: list[str] | None) -> int:
    streams.prepare()
    speech = spoken(sys.argv[1:] if arguments is None else arguments, SPEECH)
    bad_usage: Any = typer.BadParameter.__mro__[1].__mro__[1]  # ClickException, wherever this release of typer keeps it
    try:
        code = app(arguments, prog_name="factcheck", standalone_mode=False)
    except bad_usage as error:
        return _misused(error, speech)
    except FactcheckError as error:
        streams.say(error.message, speech)
        return error.exit_code
    except (KeyboardInterrupt, typer.Abort):
        streams.say(message("cli.stopped"), speech)
        return 130
    except Exception as error:  # the last line: a fault of our own must not show an article's words in a traceback
        streams.say(message("cli.crash", note=streams.crash_note(error)), speech)
        return 4
    if code == STOPPED:  # what typer makes of Ctrl-C, without a word
        streams.say(message("cli.stopped"), speech)
    return code if isinstance(code, int) else 0


def _misused(error: Any, speech: Lang) -> int:
    if type(error).__name__ == "NoArgsIsHelpError":
        streams.data(error.format_message() + "\n")
        return 2
    sentence = told(error)
    if sentence is not None:
        streams.say(sentence, speech)
        return 2
    streams.talk(error.format_message())
    streams.say(message("cli.see_help", command="factcheck"), speech)
    return 2
