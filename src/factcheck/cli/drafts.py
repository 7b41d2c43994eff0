"""The command on a draft: hold it against articles that are out already."""

from __future__ import annotations

from pathlib import Path

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
    UpdateBaseline,
    Watch,
    Width,
    app,
    help_of,
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
    """Hold one draft against articles that are out already."""
    from factcheck.cli.asked import Asked, understood
    from factcheck.cli.check import Order, checked, corpus, the_draft, watched
    from factcheck.cli.second import Given
    from factcheck.cli.settled import LOG_NAME

    given = Given(replay, reader, reader_model, reader_key_env, reader_allow_remote, reader_dry_run, no_reader)
    asked = Asked(
        formats=formats,
        outputs=outputs,
        lang=lang,
        fail_on=fail_on,
        ignore=ignore,
        top=top,
        marks=marks,
        color=color,
        width=width,
        baseline=baseline,
        update_baseline=update_baseline,
        config=config,
        quiet=quiet,
        reader=given,
    )
    meant = understood(asked)
    order = Order(
        draft=the_draft(draft),
        against=corpus(against, meant.project.corpus, ledger),
        ledger=ledger,
        settings=meant.project.settings,
        wanted=meant.wanted,
        screen=meant.screen,
        page=meant.page,
        fail_on=meant.fail_on,
        allow_partial=allow_partial,
        quiet=quiet,
        log=Path(decisions or LOG_NAME),
        known=meant.known,
        second=meant.second,
        speech=meant.speech,
    )
    return watched(order, meant.speech) if watch else checked(order)
