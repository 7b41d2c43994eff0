"""Archived articles whose figure a later one has overtaken: the engine's own updates (FC402), story by story.

A story is an article with those that it would be checked against. The latest articles come first, and what has been in
a story is not the beginning of another, so that a ledger is gone through about once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from factcheck.config import Settings
from factcheck.ledger.door import reading
from factcheck.ledger.find import MOST, article_of, found_in, newest_first
from factcheck.model import Article, Finding, Position, Report
from factcheck.pipeline import Alone, alone, together
from factcheck.read import gathered

RULE = "FC402"


@dataclass(frozen=True, slots=True)
class Stale:
    """An article and the value in it that is no longer the latest."""

    path: str
    published_at: str | None
    subject: str
    attribute: str
    old: str
    new: str
    by: str
    by_date: str | None


def stale(place: Path, settings: Settings, told: Callable[[int, int], None] = lambda done, total: None) -> list[Stale]:
    """Every article with an overtaken value, by path. Raises UsageError."""
    with reading(place) as book:
        paths = newest_first(book)
    seen: set[str] = set()
    found: set[Stale] = set()
    for n, path in enumerate(paths, 1):
        if path not in seen:
            story = _story(place, path)
            seen |= {path, *(kept for kept, _ in story)}
            found |= set(_overtaken([one for _, one in story], settings))
        told(n, len(paths))
    return sorted(found, key=lambda each: (each.path, each.subject, each.attribute, each.old, each.new, each.by))


def _story(place: Path, path: str) -> list[tuple[str, Alone]]:
    """An article and what it would be checked against, each under its path in the ledger; the file is shut meanwhile."""
    from factcheck.ledger.add import kept_path

    with reading(place) as book:
        rows = book.rows("SELECT content FROM articles WHERE path = ?", path)
    if not rows:  # replaced or gone since
        return []
    first = alone(article_of(rows[0][0], path, place))
    if first.extraction is None:
        return []
    with reading(place) as book:
        others = found_in(book, place, first.extraction, (Path(), MOST))
    return [(kept_path(each.article.path, place), each) for each in (first, *map(others.alone, others.articles))]


def _overtaken(story: list[Alone], settings: Settings) -> Iterator[Stale]:
    if len(story) < 2:
        return
    extracted = {one.article.path: one for one in story}
    inputs = gathered([one.article for one in story])
    # Copies get ids of their own among their like: such are read once more.
    each = [extracted[a.path] if extracted[a.path].article.id == a.id else alone(a) for a in inputs.articles]
    report = together(each, (), (), settings)
    for finding in report.findings:
        if finding.rule == RULE and not settings.ignores(RULE):
            yield from _of_finding(report, finding)


def _of_finding(report: Report, finding: Finding) -> Iterator[Stale]:
    articles = {each.id: each for each in report.articles}
    newest, *older = finding.positions
    news = sorted((articles[each] for each in newest.articles), key=lambda each: (each.date or "", each.path))
    for position in older:
        for each in sorted(set(position.articles) - set(newest.articles)):
            yield _stale(articles[each], finding, (position, newest), news[-1])


def _stale(article: Article, finding: Finding, values: tuple[Position, Position], by: Article) -> Stale:
    old, new = (each.display for each in values)
    return Stale(article.path, article.date, finding.subject, finding.attribute, old, new, by.path, by.date)
