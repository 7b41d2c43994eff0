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

from factcheck.config import Settings
from factcheck.model import Finding, Report
from factcheck.pipeline import Progress
from factcheck.pipeline import run as run_pipeline
from factcheck.read import Limits, ReadResult, read_paths

AnyPath = str | PathLike[str]


def run(paths: Sequence[AnyPath] | AnyPath, settings: Settings | None = None, progress: Progress | None = None) -> Report:
    """Read the articles and report where they cannot all be right. Raises UsageError when nothing can be read."""
    chosen = settings or Settings()
    found = _read(_listed(paths), chosen)
    report = run_pipeline(found.articles, found.failed, found.problems, chosen, progress)
    lost = any(problem.failed for problem in report.problems)
    return without_ignored(replace(report, complete=report.complete and not lost), chosen)


def check(
    draft: AnyPath, against: Sequence[AnyPath] | AnyPath, settings: Settings | None = None, progress: Progress | None = None
) -> Report:
    """The findings and ties that touch one draft, compared with everything in `against`. Raises UsageError."""
    chosen = settings or Settings()
    mine = {article.sha256 for article in _read(_listed(draft), chosen).articles}
    report = run((*_listed(draft), *_listed(against)), chosen, progress)
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


def _read(paths: tuple[str, ...], settings: Settings) -> ReadResult:
    limits = Limits(max_bytes=settings.max_file_bytes, max_articles=settings.max_articles)
    stdin = sys.stdin.buffer.read(limits.max_bytes + 1) if "-" in paths else None
    return read_paths(paths, base=Path(), limits=limits, stdin=stdin)


def _listed(paths: Sequence[AnyPath] | AnyPath) -> tuple[str, ...]:
    return (fspath(paths),) if isinstance(paths, str | PathLike) else tuple(fspath(each) for each in paths)
