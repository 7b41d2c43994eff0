"""What a worker of a cluster runs of us: files become articles that are read, the articles of a story its report.

`batch_to_claims` gives one row for each article: its bytes, what it gives by itself, its keys, and its claims as the ledger has
them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from factcheck.config import Settings
from factcheck.engine.columns import COLUMNS, ROWS, batch_of, reports_of
from factcheck.engine.compare import story_line
from factcheck.engine.inputs import articles_of
from factcheck.ledger.rows import Entry, entry_of
from factcheck.model import Article, FailedInput, Lang, Message, message
from factcheck.read import Input
from factcheck.report.messages import tell


def batch_to_claims(batch: Any, settings: Settings, lang: Lang) -> Iterator[Any]:
    """Files → their articles, read. A file may hold very many, so they come in batches."""
    rows: list[Mapping[str, Any]] = []
    for file in batch.column("file").to_pylist():
        for each in articles_of(file, settings):
            rows += _row(each, settings, lang)
            if len(rows) >= ROWS:
                yield batch_of(rows)
                rows = []
    yield batch_of(rows)


def _row(each: Input, settings: Settings, lang: Lang) -> Sequence[Mapping[str, Any]]:
    if isinstance(each, Article):
        entry = entry_of(each, settings)
        return [_read(each, entry) if entry else _lost(each.path, message("ledger.fault", path=each.path), lang)]
    if isinstance(each, FailedInput):
        return [_lost(each.path, each.error, lang)]
    return [_lost(each.path, each.message, lang)] if each.failed else []


def _read(article: Article, entry: Entry) -> Mapping[str, Any]:
    names = [name for name, _ in COLUMNS]
    claims = [dict(zip(names, row, strict=True)) for row in entry.claims]
    facts, (content, stated) = entry.texts
    return {
        "path": article.path,
        "sha256": facts[0],
        "content": content,
        "stated": stated,
        "keys": list(entry.keys),
        "claims": claims,
        "lost": None,
    }


def _lost(path: str, why: Message, lang: Lang) -> Mapping[str, Any]:
    return {"path": path, "lost": tell(why, lang)}


def batch_to_reports(batch: Any, settings: Settings) -> Any:
    """Stories, each with its articles → the reports of those that have something to tell."""
    told = []
    for story in batch.to_pylist():
        rows = sorted(story["articles"], key=lambda row: row["path"])
        line = story_line([(row["path"], row["content"], row["stated"]) for row in rows], settings)
        if line:
            told.append({"story": story["story"], "report": line})
    return reports_of(told)
