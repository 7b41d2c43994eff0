"""A report cut to one of its articles: what a desk asks of a draft, from the same findings as those of a run."""

from __future__ import annotations

from dataclasses import replace

from factcheck.compare.asking import asked_by_its_desk
from factcheck.coverage import UNREAD, coverage, ticks
from factcheck.model import Finding, Report
from factcheck.reader import near


def drafted(report: Report, draft: str) -> Report:
    """The report about one of its articles: what touches it, its coverage, and a tick for each of its numbers and names."""
    if all(article.id != draft for article in report.articles):  # lost by a fault of ours, which the report names
        return touching(report, frozenset())
    mine = touching(report, frozenset({draft}))
    article = next(each for each in mine.articles if each.id == draft)
    asked = (replace(f, ask=asked_by_its_desk(f.ask, article)) if f.ask else f for f in mine.findings)
    mine = replace(mine, findings=tuple(asked))
    problems = tuple(each for each in report.problems if each.code != UNREAD or each.article == draft)
    return replace(mine, coverage=coverage(mine, draft), problems=problems, draft=draft, ticks=ticks(mine, draft))


def touching(report: Report, articles: frozenset[str]) -> Report:
    """The report with only those findings and ties in which one of the articles takes part."""

    def touches(finding: Finding) -> bool:
        return any(not articles.isdisjoint(position.articles) for position in finding.positions)

    findings, ties = tuple(filter(touches, report.findings)), tuple(filter(touches, report.ties))
    second = near(report.second, articles, findings) if report.second else None
    return replace(report, findings=findings, ties=ties, second=second)
