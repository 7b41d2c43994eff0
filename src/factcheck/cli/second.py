"""The options of a second reader: what they mean together, and what is kept of its answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from factcheck.asking.answers import Heard
from factcheck.asking.settings import ReaderSettings, Second
from factcheck.cli import streams
from factcheck.errors import UsageError
from factcheck.model import Lang, message
from factcheck.store import write_files

KEPT = "readings"


@dataclass(frozen=True, slots=True)
class Given:
    """The options as they were given."""

    replay: str | None
    url: str | None
    model: str | None
    key_env: str | None
    allow_remote: bool
    dry_run: bool


def second_of(given: Given) -> Second | None:
    """Where a second reader's answers come from, or None where nobody asked for one. Raises UsageError."""
    if given.url is None and (given.model or given.key_env or given.allow_remote or given.dry_run):
        raise UsageError(message("reader.no_url"))
    if given.url is None and given.replay is None:
        return None
    reader = (
        ReaderSettings(base_url=given.url, model=given.model or "", key_env=given.key_env or "", allow_remote=given.allow_remote)
        if given.url is not None
        else None
    )
    return Second(Path(given.replay) if given.replay else None, reader, given.dry_run)


def keep(heard: Heard | None, out: Path, outputs: Sequence[str], lang: Lang) -> None:
    """Write the new answers beside the report and say where; say what would have been asked."""
    if heard is None:
        return
    for planned in heard.planned:
        streams.say(planned, lang)
    if heard.answers:
        folder = _folder(out, outputs)
        write_files({folder / name: text for name, text in heard.answers})
        streams.say(message("reader.kept", folder=folder.as_posix()), lang)


def _folder(out: Path, outputs: Sequence[str]) -> Path:
    """Beside the first report that is written to a file, else in the folder of reports."""
    files = [each for each in outputs if each != "-"]
    return Path(files[0]).parent / KEPT if files else out / "reports" / KEPT
