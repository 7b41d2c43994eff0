"""The options of a second reader: what they mean together, and what is kept of its answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from factcheck.asking.settings import ReaderSettings, Second, is_local
from factcheck.cli import streams
from factcheck.errors import UsageError
from factcheck.model import Lang, Message, message
from factcheck.project import Project
from factcheck.store import write_files

if TYPE_CHECKING:
    from factcheck.asking.answers import Heard, Spent

KEPT, WOULD_ASK = "readings", "would-ask"


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
        **table.model_dump(include={"timeout", "budget", "question_size"}, exclude_unset=True),
    )
    if table.allow_remote and not found.allow_remote and not is_local(urlsplit(found.base_url).hostname or ""):
        host, place = urlsplit(found.base_url).hostname or "", project.place or ""
        raise UsageError(message("reader.remote_found", host=host, path=place))
    return found


@dataclass(frozen=True, slots=True)
class Keeping:
    """Where the answers of a run go, each when it comes: what has come stays, whatever ends the run."""

    out: Path
    outputs: Sequence[str]
    lang: Lang
    names: list[str] = field(default_factory=list)
    """Files that were written in this run."""

    def within(self, second: Second | None, progress: streams.Progress) -> Second | None:
        """The second reader with its answers kept and counted."""
        return second and replace(second, arrived=self._arrived, progress=progress)

    def _arrived(self, name: str, text: str) -> None:
        write_files({self._folder(KEPT) / name: text})
        self.names.append(name)

    def stopped(self) -> None:
        """After Ctrl-C: what has come was paid for, and need not be asked again."""
        if self.names:
            streams.say(message("reader.kept", folder=self._folder(KEPT).as_posix()), self.lang)

    def tell(self, heard: Heard | None) -> None:
        """Say where the answers are and what they cost; of a dry run, what would have been asked, and where that stands to the letter."""
        if heard is None:
            return
        for planned in heard.planned:
            streams.say(planned, self.lang)
        if heard.questions:
            folder = self._folder(WOULD_ASK)
            write_files({folder / name: text for name, text in heard.questions})
            streams.say(message("reader.would_ask", folder=folder.as_posix()), self.lang)
        if heard.answers:
            streams.say(message("reader.kept", folder=self._folder(KEPT).as_posix()), self.lang)
        if heard.spent.questions:
            streams.say(_cost(heard.spent), self.lang)

    def _folder(self, name: str) -> Path:
        return _folder(self.out, self.outputs).with_name(name)


def _cost(spent: Spent) -> Message:
    about = {"questions": str(spent.questions), "bytes": str(spent.sent)}
    if not spent.prompt + spent.completion:
        return message("reader.spent", **about)
    return message("reader.spent_tokens", **about, prompt=str(spent.prompt), completion=str(spent.completion))


def _folder(out: Path, outputs: Sequence[str]) -> Path:
    """Beside the first report that is written to a file, else in the folder of reports."""
    files = [each for each in outputs if each != "-"]
    return Path(files[0]).parent / KEPT if files else out / "reports" / KEPT
