"""The comparison table: a row for each data item, a column for each article, in every cell what the article states.

A finding brings the data items that it touches into its row, alarms first; what agrees follows. A data item stands in one
row, the one of its highest finding.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from factcheck.display import shown
from factcheck.model import Article, Claim, Finding, Lang, Report, Severity
from factcheck.report.messages import word
from factcheck.report.view import attribute_name


@dataclass(frozen=True, slots=True)
class Said:
    """What one article states of a data item."""

    text: str
    """As written and, where that differs, as read; one value after another."""
    differs: bool
    """True when one of the values takes part in the row's finding."""


@dataclass(frozen=True, slots=True)
class Row:
    """One data item."""

    status: str
    severity: Severity
    subject: str
    attribute: str
    cells: Mapping[str, Said]
    """By article id."""


def columns(report: Report) -> list[Article]:
    """The articles in the order of the columns: by date, those without one last."""
    return sorted(report.articles, key=lambda each: (each.date is None, each.date or "", each.path, each.sha256))


def table(report: Report, lang: Lang) -> Iterator[Row]:
    """The rows: findings in their order, then data items on which articles agree."""
    claims = {claim.id: claim for claim in report.claims}
    items = _items(report)
    told: set[str] = set()
    for finding in report.findings:
        part = [claims[each] for position in finding.positions for each in position.claims if each in claims]
        related = [item for item in dict.fromkeys(claim.item for claim in part) if item and item not in told]
        told.update(related)
        every = dict.fromkeys([*part, *(claim for item in related for claim in items[item])])
        yield _row(finding, tuple(every), frozenset(claim.id for claim in part), lang)
    for item, members in items.items():
        if item not in told and len({claim.article for claim in members}) > 1:
            yield _agreed(members, lang)


def _items(report: Report) -> dict[str, list[Claim]]:
    found: dict[str, list[Claim]] = {}
    order = {article.id: place for place, article in enumerate(columns(report))}
    for claim in sorted(report.claims, key=lambda each: (order[each.article], each.start, each.end, each.id)):
        if claim.item:
            found.setdefault(claim.item, []).append(claim)
    return found


def _row(finding: Finding, claims: Sequence[Claim], part: frozenset[str], lang: Lang) -> Row:
    status = f"{word(f'severity.{finding.severity}', lang)} {finding.rule}"
    attribute = attribute_name(finding.attribute, lang)
    return Row(status, finding.severity, finding.subject, attribute, _cells(claims, part, lang))


def _agreed(claims: Sequence[Claim], lang: Lang) -> Row:
    first = claims[0]
    cells = _cells(claims, frozenset(), lang)
    return Row(word("severity.tie", lang), "tie", first.subject.name, attribute_name(first.attribute, lang), cells)


def _cells(claims: Sequence[Claim], part: frozenset[str], lang: Lang) -> Mapping[str, Said]:
    by_article: dict[str, list[Claim]] = {}
    for claim in sorted(claims, key=lambda each: (each.start, each.end, each.id)):
        by_article.setdefault(claim.article, []).append(claim)
    return {
        article: Said(" / ".join(dict.fromkeys(_said(each, lang) for each in stated)), any(each.id in part for each in stated))
        for article, stated in by_article.items()
    }


def _said(claim: Claim, lang: Lang) -> str:
    read = shown(claim.value, lang)
    return claim.quote if "".join(read.split()) == "".join(claim.quote.split()) else f"{claim.quote} → {read}"
