"""The program as a library: the same code as the commands.

    report = factcheck.run(["seeds/"])
    report = factcheck.check("draft.md", ["published/"])

Paths are files, folders, globs, or `-` for standard input. Nothing is written and nothing is printed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from os import PathLike, fspath

from factcheck.config import Settings
from factcheck.model import Finding, Report
from factcheck.pipeline import run as run_pipeline
from factcheck.read import read_paths

Progress = Callable[[str, int, int], None]
"""Called with the name of a stage, the steps done and the steps in all."""
Path = str | PathLike[str]


def run(paths: Sequence[Path] | Path, settings: Settings | None = None, progress: Progress | None = None) -> Report:
    """Read the articles and report where they cannot all be right. Raises UsageError when nothing can be read."""
    chosen = settings or Settings()
    found = read_paths(_listed(paths))
    report = run_pipeline(found.articles, found.failed, found.problems, chosen, progress)
    return without_ignored(report, chosen)


def check(draft: Path, against: Sequence[Path] | Path, settings: Settings | None = None, progress: Progress | None = None) -> Report:
    """The findings and ties that touch one draft, compared with everything in `against`. Raises UsageError."""
    mine = {article.sha256 for article in read_paths(_listed(draft)).articles}
    report = run((*_listed(draft), *_listed(against)), settings, progress)
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


def _listed(paths: Sequence[Path] | Path) -> tuple[str, ...]:
    return (fspath(paths),) if isinstance(paths, str | PathLike) else tuple(fspath(each) for each in paths)
