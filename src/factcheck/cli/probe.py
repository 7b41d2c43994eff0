"""What `doctor` says of the second reader: off, recorded answers only, or what a service says to one short question."""

from __future__ import annotations

from factcheck.asking.ask import probe
from factcheck.asking.settings import ReaderSettings
from factcheck.cli.second import Given, second_of
from factcheck.errors import UsageError
from factcheck.model import Message, message
from factcheck.project import Project


def reader_state(project: Project) -> tuple[str, Message]:
    """The state and a remark. Something is sent only where the settings name a service that may be asked, and no article is."""
    try:
        second = second_of(Given(), project)
        if second is None:
            return "off", message("doctor.reader_off")
        if second.reader is not None:
            return _asked(second.reader)
    except UsageError as error:
        return "broken", error.message
    path = second.replay.as_posix() if second.replay else ""
    if second.replay is None or not second.replay.exists():
        return "broken", message("reader.no_folder", path=path)
    return "ok", message("doctor.reader_replay", path=path)


def _asked(reader: ReaderSettings) -> tuple[str, Message]:
    trouble = probe(reader)
    if trouble is None:
        return "ok", message("doctor.reader_answers", url=reader.base_url, model=reader.model)
    return "silent", message("doctor.reader_silent", url=reader.base_url, model=reader.model, reason=trouble)
