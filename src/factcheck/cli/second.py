"""The options of a second reader: what they mean together, and what is kept of its answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from factcheck.asking.settings import ReaderSettings, Second, is_local
from factcheck.cli import streams
from factcheck.errors import UsageError
from factcheck.model import Lang, message
from factcheck.project import Project
from factcheck.store import write_files

if TYPE_CHECKING:
    from factcheck.asking.answers import Heard

KEPT = "readings"


@dataclass(frozen=True, slots=True)
class Given:
    """The options as they were given."""

    replay: str | None = None
    url: str | None = None
    model: str | None = None
    key_env: str | None = None
    allow_remote: bool = False
    dry_run: bool = False
    off: bool = False
    """Whether the table of the settings file is left out."""


def second_of(given: Given, project: Project) -> Second | None:
    """Where a second reader's answers come from: the options, else the table [reader]. None where nobody asked for one.

    Raises UsageError.
    """
    project = Project() if given.off else project
    reader = _reader(given, project)
    if reader is None and (given.model or given.key_env or given.allow_remote or given.dry_run):
        raise UsageError(message("reader.no_url"))
    replay = Path(given.replay) if given.replay else project.replay
    if replay and reader and not given.replay and not replay.exists():
        replay = None  # the folder in which answers will be kept, before the first one
    return Second(replay, reader, given.dry_run) if replay or reader else None


def _reader(given: Given, project: Project) -> ReaderSettings | None:
    table = project.defaults.reader
    if given.url is not None and given.url != table.base_url:  # another service gets neither the file's model nor its key
        return ReaderSettings(
            base_url=given.url, model=given.model or "", key_env=given.key_env or "", allow_remote=given.allow_remote
        )
    if table.base_url is None:
        return None
    found = ReaderSettings(
        base_url=table.base_url,
        model=given.model or table.model or "",
        key_env=given.key_env or table.key_env or "",
        allow_remote=given.allow_remote or (table.allow_remote and project.named),
        **table.model_dump(include={"timeout", "budget"}, exclude_unset=True),
    )
    if table.allow_remote and not found.allow_remote and not is_local(urlsplit(found.base_url).hostname or ""):
        host, place = urlsplit(found.base_url).hostname or "", project.place or ""
        raise UsageError(message("reader.remote_found", host=host, path=place))
    return found


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
