"""The engine of one machine: a ledger beside the output holds what has been read, so that a run that is stopped goes on."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from factcheck.config import Settings
from factcheck.engine.compare import Kept, Sums, story_line
from factcheck.engine.inputs import articles_of, files_of
from factcheck.engine.stories import grouped, pairs_query
from factcheck.ledger.add import How, add, shown_path
from factcheck.ledger.door import Book, reading
from factcheck.model import Lang
from factcheck.pipeline import Progress
from factcheck.report.messages import tell
from factcheck.store import write_files, write_lines
from factcheck.workers import in_order

ARCHIVE, STORIES, SUMMARY = "archive.duckdb", "stories.jsonl", "summary.json"


@dataclass(frozen=True, slots=True)
class Batch:
    """What is asked of an engine."""

    paths: Sequence[str]
    out: Path
    settings: Settings
    workers: int
    now: str
    lang: Lang
    progress: Progress = lambda stage, done, total: None


def run(batch: Batch) -> Sums:
    """Read, group, compare; the reports of the stories are written line by line. Raises UsageError, OutputError."""
    place = batch.out / ARCHIVE
    how = How(batch.settings, batch.now, told=lambda n: batch.progress("extract", n, n), workers=batch.workers)
    inputs = (each for file in files_of(batch.paths, batch.settings) for each in articles_of(file, batch.settings))
    sums = Sums(lost=[tell(each, batch.lang) for each in add(place, inputs, how).lost])
    with reading(place) as book:
        work = partial(story_line, settings=batch.settings)
        written(batch.out, in_order(work, _stories(book, place, sums), batch.workers), sums)
    return sums


def _stories(book: Book, place: Path, sums: Sums) -> Iterator[Sequence[Kept]]:
    """The articles of each story, story by story."""
    rows = book.rows("SELECT number, path, sha256 FROM articles")
    numbers = {shown_path(path, place): number for number, path, _ in rows}
    paths = {number: path for path, number in numbers.items()}
    sums.articles = len(rows)
    both = "WITH keys AS (SELECT key, article FROM main.keys UNION ALL SELECT key, article FROM recent), "
    pairs = book.rows(pairs_query(len(rows)).replace("WITH ", both, 1))
    found = grouped({paths[n]: sha for n, _, sha in rows}, ((score, paths[a], paths[b]) for score, a, b in pairs))
    sums.stories, sums.parted = len(found.stories), found.parted
    for story in found.stories:
        yield [(path, *book.rows("SELECT content, stated FROM articles WHERE number = ?", numbers[path])[0]) for path in story]


def written(out: Path, lines: Iterable[str | None], sums: Sums) -> None:
    """The reports and their sums, each file whole or not at all."""
    write_lines(out / STORIES, _counted(lines, sums))
    write_files({out / SUMMARY: json.dumps(sums.tree(), ensure_ascii=False, indent=1) + "\n"})


def _counted(lines: Iterable[str | None], sums: Sums) -> Iterator[str]:
    for line in filter(None, lines):
        sums.add(line)
        yield line
