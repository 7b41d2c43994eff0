"""The findings as a table, one row for each claim of each position: what spreadsheets and data programs take."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from factcheck.model import Bound, Finding, Lang, Report
from factcheck.report.json import bound
from factcheck.report.messages import word
from factcheck.report.sites import Site, Sites
from factcheck.report.view import FindingView, Views, quote_of

Cell = str | int

COLUMNS: Final = (
    *("rank", "finding", "rule", "rule_name", "severity", "outcome", "status", "score", "subject", "attribute"),
    *("position", "value", "lo", "hi", "unit", "written", "sentence", "publisher", "publisher_how", "date", "date_how"),
    *("article", "path", "line", "column", "start", "end", "url", "why", "slip", "ask", "meanwhile"),
)
"""Names of the columns, the same in every language: programs go by them."""


def rows(report: Report, lang: Lang) -> Iterator[tuple[Cell, ...]]:
    """The rows in the order of the findings; article text in them is as it was read."""
    sites = Sites(report)
    for finding, view in Views(report, lang).every():
        about = _finding(finding, view, lang)
        said = (" ".join(view.why), view.slip or "", view.ask or "", view.meanwhile or "")
        for site in sites.of(finding):
            yield (*about, *_position(finding, site), *_place(site), *said)


def _finding(finding: Finding, view: FindingView, lang: Lang) -> tuple[Cell, ...]:
    severity, outcome = word(f"severity.{finding.severity}", lang), word(f"outcome.{finding.outcome}", lang)
    named = (finding.rule, view.rule_name, severity, outcome, finding.status)
    return (view.rank, finding.id, *named, view.score, finding.subject, view.attribute)


def _position(finding: Finding, site: Site) -> tuple[Cell, ...]:
    position = finding.positions[site.position]
    value = position.value
    around = quote_of(site.article, site.claim)
    whole = around.before + around.marked + around.after
    return (site.position + 1, position.display, _end(value.lo), _end(value.hi), value.unit or "", site.claim.quote, whole)


def _end(end: Bound) -> str:
    return bound(end) or ""


def _place(site: Site) -> tuple[Cell, ...]:
    article, claim = site.article, site.claim
    known = (article.publisher or "", article.publisher_how or "", article.published_at or "", article.date_how or "")
    where = (article.id, article.path, site.line, site.column, claim.start, claim.end)
    return (*known, *where, article.url or "")
