"""Lines of a log and files of ours that are read back: all of a line or nothing, and one sentence for what is no such file."""

from __future__ import annotations

import errno
import os
from io import FileIO
from pathlib import Path
from typing import Any

import pytest

from factcheck import store
from factcheck.errors import OutputError, UsageError
from factcheck.store import append_line, stored, write_files


def told(error: OutputError | UsageError) -> tuple[str, dict[str, Any]]:
    return error.message.key, dict(error.message.args)


# --- a log ------------------------------------------------------------------------------------------------------


def test_lines_follow_one_another(tmp_path: Path) -> None:
    log = tmp_path / "deep" / "log"
    for line in ("하나", "", "b\ud800"):
        append_line(log, line)
    assert log.read_bytes() == "하나\n\nb\\ud800\n".encode()
    assert log.stat().st_mode & 0o777 == 0o666 & ~_umask()


def _umask() -> int:
    now = os.umask(0)
    os.umask(now)
    return now


@pytest.mark.parametrize(
    ("before", "after"), [(b"", b"x\n"), (b"torn", b"torn\nx\n"), (b"whole\n", b"whole\nx\n"), (b"\n", b"\nx\n")]
)
def test_a_torn_line_is_closed_first(tmp_path: Path, before: bytes, after: bytes) -> None:
    log = tmp_path / "log"
    log.write_bytes(before)
    append_line(log, "x")
    assert log.read_bytes() == after


def test_a_line_that_does_not_fit_is_taken_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log = tmp_path / "log"
    log.write_bytes(b"first\ntorn")

    def half(file: FileIO, data: bytes) -> None:
        file.write(data[: len(data) // 2])
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(store, "_write", half)
    with pytest.raises(OutputError) as caught:
        append_line(log, "second")
    assert told(caught.value) == ("store.not_written", {"path": str(log), "reason": "No space left on device"})
    assert log.read_bytes() == b"first\ntorn"


def test_a_line_reaches_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Flushed while it is whole: a cut of the power later costs nothing."""
    log, seen = tmp_path / "log", []
    real = os.fsync
    monkeypatch.setattr(store.os, "fsync", lambda handle: (seen.append(log.read_bytes()), real(handle)))
    append_line(log, "x")
    assert seen == [b"x\n"]


def test_a_log_is_locked_while_it_grows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    waits = []
    real = store._lock
    monkeypatch.setattr(store, "_lock", lambda file, wait: waits.append(wait) or real(file, wait))
    append_line(tmp_path / "log", "x")
    assert waits == [True]


def test_a_folder_is_no_log(tmp_path: Path) -> None:
    with pytest.raises(OutputError) as caught:
        append_line(tmp_path, "x")
    assert told(caught.value) == ("store.not_written", {"path": str(tmp_path), "reason": "not a regular file"})


def test_a_log_below_a_file(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("x")
    with pytest.raises(OutputError) as caught:
        append_line(tmp_path / "a" / "log", "x")
    key, arguments = told(caught.value)
    assert key == "store.not_written" and arguments["path"] == str(tmp_path / "a" / "log") and arguments["reason"]


# --- files that are read back -----------------------------------------------------------------------------------


def test_what_was_stored_is_read_back(tmp_path: Path) -> None:
    place = tmp_path / "a"
    assert stored(place, 10) is None
    place.write_bytes(b"0123456789")
    assert stored(place, 10) == b"0123456789" == stored(place, 11)


def test_what_is_too_large_is_not_read(tmp_path: Path) -> None:
    place = tmp_path / "a"
    place.write_bytes(b"x" * 2_000_001)
    with pytest.raises(UsageError) as caught:
        stored(place, 2_000_000)
    assert told(caught.value) == ("store.too_large", {"path": str(place), "limit": "2"})


def test_what_is_no_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        stored(tmp_path, 10)
    assert told(caught.value) == ("store.not_regular", {"path": str(tmp_path)})


def test_what_cannot_be_read_is_named_with_the_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = tmp_path / "a"
    place.write_bytes(b"x")

    def shut(*_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(store, "open", shut, raising=False)
    with pytest.raises(UsageError) as caught:
        stored(place, 10)
    assert told(caught.value) == ("store.not_read", {"path": str(place), "reason": "Permission denied"})


def test_a_name_that_no_file_can_have(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(_: object) -> bool:
        raise ValueError("embedded null byte")

    monkeypatch.setattr(Path, "exists", never)
    with pytest.raises(UsageError) as caught:
        stored(tmp_path / "a", 10)
    assert told(caught.value) == ("store.not_read", {"path": str(tmp_path / "a"), "reason": "ValueError"})


# --- places that cannot be replaced -----------------------------------------------------------------------------


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_gets_all_of_it(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write_files({pipe: "열 둘\n"})
    assert os.read(reader, 100) == "열 둘\n".encode()
    os.close(reader)
    assert not pipe.is_file() and [path.name for path in tmp_path.iterdir()] == ["pipe"]


def test_a_folder_that_cannot_be_opened_is_no_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It may be written to and not read: the files are in place, and that is what was asked for."""
    real = os.open

    def shut(path: Any, flags: int, *mode: int) -> int:
        if flags & os.O_DIRECTORY:
            raise PermissionError(errno.EACCES, "Permission denied")
        return real(path, flags, *mode)

    monkeypatch.setattr(store.os, "open", shut)
    write_files({tmp_path / "a": "x"})
    assert (tmp_path / "a").read_text() == "x"


def test_a_sweep_that_took_the_new_file_costs_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the moment between making a file and locking it another run may take it for left over: it is made again."""
    taken: list[Path] = []
    real = store._lock

    def slow(file: FileIO, wait: bool) -> bool:
        if wait and not taken:
            taken.extend(tmp_path.glob(".factcheck-*"))
            taken[0].unlink()
        return real(file, wait)

    monkeypatch.setattr(store, "_lock", slow)
    write_files({tmp_path / "a": "x"})
    assert taken and [path.name for path in tmp_path.iterdir()] == ["a"]
    assert (tmp_path / "a").read_text() == "x"


def test_what_cannot_be_swept_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    left = tmp_path / ".factcheck-0123456789abcdef.tmp"
    left.mkdir()
    assert store.sweep(tmp_path) == 0 and left.exists()
    left.rmdir()
    left.write_text("stale")
    monkeypatch.setattr(store.fcntl, "flock", lambda *_: (_ for _ in ()).throw(OSError(errno.ENOLCK, "no locks")))
    assert store.sweep(tmp_path) == 0 and left.exists(), "where nothing can be locked nothing is taken for left over"


def test_a_system_that_opens_no_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(store.os, "O_DIRECTORY")
    write_files({tmp_path / "a": "x"})
    assert (tmp_path / "a").read_text() == "x"
