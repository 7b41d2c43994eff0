"""The commands on a ledger: put articles in, look at them, take them out, and ask it."""

from __future__ import annotations

from pathlib import Path

from factcheck.cli import streams
from factcheck.cli.options import (
    SPEECH,
    AllowPartial,
    BatchFolder,
    BatchPaths,
    Config,
    Engine,
    ExportFormat,
    Language,
    Ledger,
    LedgerFormat,
    LedgerPaths,
    OneOutput,
    Quiet,
    Removed,
    TheAttribute,
    TheEntity,
    Width,
    Workers,
    app,
    group_of,
    help_of,
    spoken_of,
)

group = group_of("ledger")
DEFAULT = "factcheck.duckdb"


def place_of(given: str | None) -> Path:
    """The ledger's file. The one place that decides; a setting would be asked here."""
    return Path(given or DEFAULT)


@group.command(help=help_of("ledger_add"), short_help=help_of("ledger_add_short"))
def add(
    paths: LedgerPaths = None,
    ledger: Ledger = None,
    allow_partial: AllowPartial = False,
    config: Config = None,
    quiet: Quiet = False,
    lang: Language = None,
    workers: Workers = 1,
) -> int:
    """Put articles in."""
    from factcheck.cli.ledger import Talk, added
    from factcheck.project import load

    talk = Talk(quiet, allow_partial, spoken_of(lang))
    return added(place_of(ledger), paths or [], load(config).settings, talk, workers)


@group.command(help=help_of("ledger_remove"), short_help=help_of("ledger_remove_short"))
def remove(paths: Removed, ledger: Ledger = None, lang: Language = None) -> int:
    """Take articles out."""
    from factcheck.cli.ledger import removed

    streams.tell_result(removed(place_of(ledger), paths), spoken_of(lang))
    return 0


@group.command(name="list", help=help_of("ledger_list"), short_help=help_of("ledger_list_short"))
def list_articles(ledger: Ledger = None, form: LedgerFormat = "plain", lang: Language = None, width: Width = None) -> int:
    """The articles."""
    from factcheck.cli.ledger import listing

    streams.data(listing(place_of(ledger), form, spoken_of(lang), streams.screen_width(width)))
    return 0


@group.command(help=help_of("ledger_stats"), short_help=help_of("ledger_stats_short"))
def stats(ledger: Ledger = None, form: LedgerFormat = "plain", lang: Language = None) -> int:
    """Sums."""
    from factcheck.cli.ledger import summed

    streams.data(summed(place_of(ledger), form, spoken_of(lang)))
    return 0


@group.command(help=help_of("ledger_history"), short_help=help_of("ledger_history_short"))
def history(
    entity: TheEntity,
    attribute: TheAttribute,
    ledger: Ledger = None,
    form: LedgerFormat = "plain",
    lang: Language = None,
    width: Width = None,
) -> int:
    """The course of a value."""
    from factcheck.cli.ledger import course

    streams.data(course(place_of(ledger), (entity, attribute), form, (spoken_of(lang), streams.screen_width(width))))
    return 0


@group.command(help=help_of("ledger_stale"), short_help=help_of("ledger_stale_short"))
def stale(
    ledger: Ledger = None,
    form: LedgerFormat = "plain",
    config: Config = None,
    quiet: Quiet = False,
    lang: Language = None,
    width: Width = None,
) -> int:
    """Articles that a later figure has overtaken."""
    from factcheck.cli.ledger import overtaken
    from factcheck.project import load

    settings = load(config).settings
    streams.data(overtaken(place_of(ledger), settings, (form, quiet), (spoken_of(lang), streams.screen_width(width))))
    return 0


@group.command(help=help_of("ledger_export"), short_help=help_of("ledger_export_short"))
def export(ledger: Ledger = None, form: ExportFormat = "jsonl", output: OneOutput = "-") -> int:
    """All statements."""
    from factcheck.cli.ledger import exported

    exported(place_of(ledger), form, output)
    return 0


@group.command(help=help_of("ledger_vacuum"), short_help=help_of("ledger_vacuum_short"))
def vacuum(ledger: Ledger = None) -> int:
    """Give back room."""
    from factcheck.cli.ledger import vacuumed

    streams.tell_result(vacuumed(place_of(ledger)), SPEECH)
    return 0


@app.command(help=help_of("batch"), short_help=help_of("batch_short"))
def batch(
    paths: BatchPaths,
    out: BatchFolder = "batch",
    engine: Engine = "local",
    workers: Workers = 1,
    config: Config = None,
    quiet: Quiet = False,
    lang: Language = None,
) -> int:
    """A large collection, story by story."""
    from factcheck.cli.batch import collection

    return collection(paths, out, config, (engine, workers, quiet, spoken_of(lang)))
