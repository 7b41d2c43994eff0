"""The files of a collection, one by one, and the articles of one file: the unit that a cluster hands out.

Large crawls come in part files, as WARC does; each is read by one task, by the same readers as everywhere. A Parquet file is
read as the JSON Lines that its rows would be.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from glob import glob, has_magic
from pathlib import Path

from factcheck.api import limits_of
from factcheck.config import Settings
from factcheck.model import Article
from factcheck.read import Input, each_input
from factcheck.store import write_files

PARQUET = ".parquet"


def files_of(paths: Sequence[str], settings: Settings) -> Iterator[str]:
    """Each file once, in order of its path; what is no file is named as it is, so that reading says why."""
    found = {file for path in paths for file in _below(path)}
    yield from sorted(found)[: settings.max_articles]


def _below(path: str) -> Iterator[str]:
    if os.path.isdir(path):
        for folder, folders, names in os.walk(path):
            folders[:] = [each for each in folders if not each.startswith(".")]
            yield from (Path(folder, name).as_posix() for name in names if not name.startswith("."))
    elif has_magic(path) and not os.path.lexists(path):
        yield from (
            (place for match in glob(path, recursive=True) for place in _below(match)) if glob(path, recursive=True) else (path,)
        )
    else:
        yield path


def articles_of(file: str, settings: Settings) -> Iterator[Input]:
    """What is in one file. Paths are those from the folder that the command was started in."""
    if file.lower().endswith(PARQUET) and os.path.isfile(file):
        yield from _of_parquet(file, settings)
    else:
        yield from each_input([file], base=Path(), limits=limits_of(settings))


def _of_parquet(file: str, settings: Settings) -> Iterator[Input]:
    from factcheck.engine.columns import rows_of

    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "rows.jsonl"
        write_files({place: "".join(json.dumps(row, ensure_ascii=False, default=str) + "\n" for row in rows_of(file))})
        for each in each_input([str(place)], base=Path(), limits=limits_of(settings)):
            path = f"{file}#{each.path.rpartition('#')[2]}"
            problems = tuple(replace(problem, path=path) for problem in each.problems) if isinstance(each, Article) else ()
            yield replace(each, path=path, problems=problems) if isinstance(each, Article) else replace(each, path=path)
