"""The command on a draft: hold it against articles that are out already."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from factcheck.cli import streams
from factcheck.cli.options import (
    Against,
    AllowPartial,
    Baselines,
    Color,
    Config,
    Decisions,
    FailOn,
    Formats,
    Ignore,
    Language,
    Ledger,
    Marks,
    NoReader,
    Outputs,
    Quiet,
    Reader,
    ReaderDryRun,
    ReaderKey,
    ReaderModel,
    ReaderRemote,
    Replay,
    TheDraft,
    Top,
    Watch,
    Width,
    app,
    color_of,
    help_of,
    language_of,
    project_of,
    spoken_of,
)

COMMANDS = ("check",)
"""In the order of the help."""


@app.command(help=help_of("check"), short_help=help_of("check_short"))
def check(
    draft: TheDraft = None,
    against: Against = None,
    ledger: Ledger = None,
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
    baseline: Baselines = None,
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
    """Hold one draft against articles that are out already."""
    from factcheck.cli import second
    from factcheck.cli.baseline import load_baseline
    from factcheck.cli.check import Order, checked, corpus, the_draft, watched
    from factcheck.cli.decide import LOG_NAME
    from factcheck.cli.outputs import Target, severity, targets
    from factcheck.report import RenderSettings
    from factcheck.report.settings import PAGE_WIDTH

    project = project_of(config, quiet, ignore)
    lang, level = lang or project.defaults.lang, fail_on or project.defaults.fail_on
    screen = RenderSettings(language_of(lang), streams.screen_width(width), color_of(color), top, marks=marks)
    if level != "never":
        severity(level)
    given = second.Given(replay, reader, reader_model, reader_key_env, reader_allow_remote, reader_dry_run, no_reader)
    order = Order(
        draft=the_draft(draft),
        against=corpus(against, project.corpus, ledger),
        ledger=ledger,
        settings=project.settings,
        wanted=targets(formats or (), outputs or ()) or (Target("rich", None),),
        screen=screen,
        page=replace(screen, width=width or PAGE_WIDTH, color=color == "always"),
        fail_on=level,
        allow_partial=allow_partial,
        quiet=quiet,
        log=Path(decisions or LOG_NAME),
        known=load_baseline(baseline, False),
        second=second.second_of(given, project),
        speech=spoken_of(lang),
    )
    return watched(order, spoken_of(lang)) if watch else checked(order)
