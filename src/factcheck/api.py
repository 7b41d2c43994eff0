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
from factcheck.suppress import without_ignored, without_suppressed, without_unused

_MOST_STDIN = 1_000_000_001
"""Bytes; one more than the largest limit that the settings admit, so that an endless pipe ends."""
AnyPath = str | PathLike[str]


def run(paths: Sequence[AnyPath] | AnyPath, settings: Settings | None = None, progress: Progress | None = None) -> Report:
    """Read the articles and report where they cannot all be right. Raises UsageError when nothing can be read."""
    chosen = settings or Settings()
    return _report(_read(_listed(paths), chosen, _standard_input(_listed(paths))), chosen, progress)


def check(
    draft: AnyPath, against: Sequence[AnyPath] | AnyPath, settings: Settings | None = None, progress: Progress | None = None
) -> Report:
    """The findings and ties that touch one draft, compared with everything in `against`. Raises UsageError."""
    chosen, both = settings or Settings(), (*_listed(draft), *_listed(against))
    stdin = _standard_input(both)
    mine = {article.sha256 for article in _read(_listed(draft), chosen, stdin).articles}
    report = without_unused(_report(_read(both, chosen, stdin), chosen, progress))
    return touching(report, frozenset(article.id for article in report.articles if article.sha256 in mine))


def touching(report: Report, articles: frozenset[str]) -> Report:
    """The report with only those findings and ties in which one of the articles takes part."""

    def touches(finding: Finding) -> bool:
        return any(not articles.isdisjoint(position.articles) for position in finding.positions)

    return replace(report, findings=tuple(filter(touches, report.findings)), ties=tuple(filter(touches, report.ties)))


def _report(found: ReadResult, settings: Settings, progress: Progress | None) -> Report:
    report = run_pipeline(found.articles, found.failed, found.problems, settings, progress)
    lost = any(problem.failed for problem in report.problems)
    report = without_ignored(replace(report, complete=report.complete and not lost), settings)
    return without_suppressed(report, settings.suppress)


def _read(paths: tuple[str, ...], settings: Settings, stdin: bytes | None) -> ReadResult:
    limits = Limits(max_bytes=settings.max_file_bytes, max_articles=settings.max_articles)
    return read_paths(paths, base=Path(), limits=limits, stdin=stdin)


def _standard_input(paths: tuple[str, ...]) -> bytes | None:
    """All of it, once, where a path asks for it."""
    return sys.stdin.buffer.read(_MOST_STDIN) if "-" in paths else None


def _listed(paths: Sequence[AnyPath] | AnyPath) -> tuple[str, ...]:
    return (fspath(paths),) if isinstance(paths, str | PathLike) else tuple(fspath(each) for each in paths)
