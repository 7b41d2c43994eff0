"""The program as a library: the same code as the commands.

    report = factcheck.run(["seeds/"])
    report = factcheck.check("draft.md", ["published/"])

Paths are files, folders, globs, or `-` for standard input. Nothing is written and nothing is printed.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from os import PathLike, fspath
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.config import Settings
from factcheck.model import Finding, Report
from factcheck.pipeline import Inputs, Progress, run_with_reader
from factcheck.pipeline import run as run_pipeline
from factcheck.read import Limits, ReadResult, read_paths

if TYPE_CHECKING:
    from factcheck.asking.answers import Heard
    from factcheck.asking.settings import Second

_MOST_STDIN = 1_000_000_001
"""Bytes; one more than the largest limit that the settings admit, so that an endless pipe ends."""
AnyPath = str | PathLike[str]


def run(
    paths: Sequence[AnyPath] | AnyPath,
    settings: Settings | None = None,
    progress: Progress | None = None,
    second: Second | None = None,
) -> Report:
    """Read the articles and report where they cannot all be right. Raises UsageError when nothing can be read.

    `second` names recorded answers of a second reader, or a service that is asked; without it nothing is asked anywhere.
    """
    return run_hearing(paths, settings, progress, second)[0]


def run_hearing(
    paths: Sequence[AnyPath] | AnyPath,
    settings: Settings | None = None,
    progress: Progress | None = None,
    second: Second | None = None,
) -> tuple[Report, Heard | None]:
    """The same, with what the second reader answered, so that it can be kept and replayed."""
    chosen = settings or Settings()
    found = _read(_listed(paths), chosen, _standard_input(_listed(paths)))
    if second is None:
        return _report(found, chosen, progress), None
    from factcheck.asking.ask import hear

    heard = hear(found.articles, second)
    problems = (*found.problems, *heard.problems)
    report = run_with_reader(Inputs(found.articles, found.failed, problems), heard.records, chosen, progress)
    return _finished(report, chosen), heard


def check(
    draft: AnyPath, against: Sequence[AnyPath] | AnyPath, settings: Settings | None = None, progress: Progress | None = None
) -> Report:
    """The findings and ties that touch one draft, compared with everything in `against`. Raises UsageError."""
    chosen, both = settings or Settings(), (*_listed(draft), *_listed(against))
    stdin = _standard_input(both)
    mine = {article.sha256 for article in _read(_listed(draft), chosen, stdin).articles}
    report = _report(_read(both, chosen, stdin), chosen, progress)
    return touching(report, frozenset(article.id for article in report.articles if article.sha256 in mine))


def touching(report: Report, articles: frozenset[str]) -> Report:
    """The report with only those findings and ties in which one of the articles takes part."""

    def touches(finding: Finding) -> bool:
        return any(not articles.isdisjoint(position.articles) for position in finding.positions)

    return replace(report, findings=tuple(filter(touches, report.findings)), ties=tuple(filter(touches, report.ties)))


def without_ignored(report: Report, settings: Settings) -> Report:
    """The report without the findings and ties of rules that the settings leave out."""
    if not settings.ignore:
        return report
    return replace(
        report,
        findings=tuple(each for each in report.findings if not settings.ignores(each.rule)),
        ties=tuple(each for each in report.ties if not settings.ignores(each.rule)),
    )


def _report(found: ReadResult, settings: Settings, progress: Progress | None) -> Report:
    return _finished(run_pipeline(found.articles, found.failed, found.problems, settings, progress), settings)


def _finished(report: Report, settings: Settings) -> Report:
    lost = any(problem.failed for problem in report.problems)
    return without_ignored(replace(report, complete=report.complete and not lost), settings)


def _read(paths: tuple[str, ...], settings: Settings, stdin: bytes | None) -> ReadResult:
    limits = Limits(max_bytes=settings.max_file_bytes, max_articles=settings.max_articles)
    return read_paths(paths, base=Path(), limits=limits, stdin=stdin)


def _standard_input(paths: tuple[str, ...]) -> bytes | None:
    """All of it, once, where a path asks for it."""
    return sys.stdin.buffer.read(_MOST_STDIN) if "-" in paths else None


def _listed(paths: Sequence[AnyPath] | AnyPath) -> tuple[str, ...]:
    return (fspath(paths),) if isinstance(paths, str | PathLike) else tuple(fspath(each) for each in paths)
