"""The command for a large collection: which engine, what it wrote, and how it ends."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from factcheck.cli import streams
from factcheck.cli.outputs import FINDINGS, INCOMPLETE, OK
from factcheck.engine import local, spark
from factcheck.engine.local import STORIES, Batch
from factcheck.errors import UsageError
from factcheck.model import Lang, message
from factcheck.project import load

ENGINES = ("local", "spark")
_TOLD = 20
"""Inputs that could not be read and are named; the rest is counted."""


def collection(paths: list[str], out: str, config: str | None, how: tuple[str, int, bool, Lang]) -> int:
    """Read a collection, compare it story by story and say what came of it; the exit code."""
    engine, workers, quiet, lang = how
    if engine not in ENGINES:
        raise UsageError(message("batch.bad_engine", given=engine, known=", ".join(ENGINES)))
    folder = Path(out)
    folder.mkdir(parents=True, exist_ok=True)
    progress = streams.Progress(quiet)
    now = datetime.now(UTC).isoformat(timespec="seconds")
    batch = Batch(paths, folder, load(config).settings, workers, now, lang, progress)
    try:
        sums = (spark if engine == "spark" else local).run(batch)
    finally:
        progress.end()
    for lost in sorted(sums.lost)[:_TOLD]:
        streams.say(message("batch.lost", reason=lost), lang)
    if not sums.articles:
        raise UsageError(message("read.nothing"))
    counts = {name: f"{getattr(sums, name):,}" for name in ("articles", "stories", "findings", "alarms", "parted")}
    streams.tell_result(message("batch.done", path=(folder / STORIES).as_posix(), lost=str(len(sums.lost)), **counts), lang)
    if sums.lost:
        return INCOMPLETE
    return FINDINGS if sums.alarms else OK
