"""The commands that serve people who write drafts: several at once for hooks and builds, and the desk page,
and the language server."""

from __future__ import annotations

from pathlib import Path

from factcheck.cli.options import (
    Against,
    AllowPartial,
    Baselines,
    By,
    Config,
    Decisions,
    Docs,
    Drafts,
    FailOn,
    HookFormat,
    Ignore,
    Language,
    Port,
    Quiet,
    app,
    help_of,
    language_of,
    project_of,
    spoken_of,
)

COMMANDS = ("serve", "hook", "lsp")
"""In the order of the help."""


@app.command(help=help_of("serve"), short_help=help_of("serve_short"))
def serve(
    against: Against = None,
    port: Port = 8137,
    decisions: Decisions = None,
    by: By = None,
    lang: Language = None,
    ignore: Ignore = None,
    config: Config = None,
    quiet: Quiet = False,
) -> int:
    """A page on this computer for drafts that are pasted or dropped."""
    from factcheck.cli.check import corpus
    from factcheck.cli.serve import Order
    from factcheck.cli.serve import serve as served
    from factcheck.cli.settled import LOG_NAME

    project = project_of(config, quiet, ignore)
    chosen, log = lang or project.defaults.lang, Path(decisions or LOG_NAME)
    names = corpus(against, project.corpus)
    return served(Order(names, project.settings, log, by, port, language_of(chosen), spoken_of(chosen), quiet))


@app.command(help=help_of("lsp"), short_help=help_of("lsp_short"))
def lsp(
    against: Against = None,
    decisions: Decisions = None,
    docs: Docs = None,
    ignore: Ignore = None,
    lang: Language = None,
    config: Config = None,
    quiet: Quiet = False,
) -> int:
    """Serve an editor on standard input and output."""
    from factcheck.cli.check import corpus
    from factcheck.cli.lsp import Order, serve
    from factcheck.cli.settled import LOG_NAME

    project = project_of(config, quiet, ignore)
    spoken = spoken_of(lang or project.defaults.lang)
    log = Path(decisions or LOG_NAME)
    return serve(Order(corpus(against, project.corpus), project.settings, log, spoken, docs))


@app.command(help=help_of("hook"), short_help=help_of("hook_short"))
def hook(
    drafts: Drafts = None,
    against: Against = None,
    form: HookFormat = "plain",
    fail_on: FailOn = None,
    allow_partial: AllowPartial = False,
    ignore: Ignore = None,
    baseline: Baselines = None,
    decisions: Decisions = None,
    lang: Language = None,
    config: Config = None,
    quiet: Quiet = False,
) -> int:
    """Hold several drafts against articles."""
    from factcheck.cli.asked import level_of
    from factcheck.cli.baseline import load_baseline
    from factcheck.cli.check import corpus
    from factcheck.cli.hook import Order, hooked
    from factcheck.cli.settled import LOG_NAME
    from factcheck.report import RenderSettings

    project = project_of(config, quiet, ignore)
    order = Order(
        against=corpus(against, project.corpus),
        settings=project.settings,
        log=Path(decisions or LOG_NAME),
        known=load_baseline(baseline, False),
        format=form,
        page=RenderSettings(language_of(lang or project.defaults.lang), marks=False),
        fail_on=level_of(fail_on, project),
        allow_partial=allow_partial,
    )
    return hooked(drafts or (), order, spoken_of(lang))
