"""Where files go and in which order: what reaches the disk before what, which path an error names, pipes, locks, names."""

from __future__ import annotations

import errno
import os
import stat
import threading
from collections.abc import Callable, Iterator
from io import FileIO
from pathlib import Path
from typing import Any

import pytest

from factcheck import store
from factcheck.errors import OutputError, UsageError
from factcheck.store import append_line, claim_files, stored, sweep, write_files, write_lines
from report_builder import article

ROOM = errno.ENOSPC


def left_over(folder: Path) -> list[str]:
    return [path.name for path in folder.rglob("*") if path.name.startswith(".factcheck-")]


def told(error: OutputError | UsageError) -> tuple[str, dict[str, Any]]:
    return error.message.key, dict(error.message.args)


def umask() -> int:
    now = os.umask(0)
    os.umask(now)
    return now


Writer = Callable[[Path, str], None]
WRITERS: tuple[Writer, ...] = (
    lambda path, text: write_files({path: text}),
    lambda path, text: write_lines(path, text.splitlines()),
)
either = pytest.mark.parametrize("write", WRITERS, ids=["write_files", "write_lines"])


# --- lines that are made while they are written -----------------------------------------------------------------


def test_lines_are_written_in_their_order(tmp_path: Path) -> None:
    target = tmp_path / "deep" / "er" / "lines"
    write_lines(target, iter(["하나", "", "b\ud800"]))
    assert target.read_bytes() == "하나\n\nb\\ud800\n".encode()
    write_lines(target, [])
    assert target.read_bytes() == b""
    assert left_over(tmp_path) == []


def test_the_old_file_stands_until_the_last_line(tmp_path: Path) -> None:
    target = tmp_path / "lines"
    target.write_text("old")
    seen = []

    def lines() -> Iterator[str]:
        for number in range(3):
            (beside,) = left_over(tmp_path)
            seen.append((target.read_text(), (tmp_path / beside).read_text()))
            yield str(number)

    write_lines(target, lines())
    assert seen == [("old", ""), ("old", "0\n"), ("old", "0\n1\n")], "each line is in the file before the next one is asked for"
    assert target.read_text() == "0\n1\n2\n"


def test_lines_that_break_off_leave_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "lines"
    target.write_text("old")

    def lines() -> Iterator[str]:
        yield "new"
        raise KeyError("no more")

    with pytest.raises(KeyError):
        write_lines(target, lines())
    assert target.read_text() == "old" and left_over(tmp_path) == []


# --- both writers -----------------------------------------------------------------------------------------------


@either
def test_a_new_file_is_like_any_other(tmp_path: Path, write: Writer) -> None:
    write(tmp_path / "a", "x\n")
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o666 & ~umask()
    old = os.umask(0)
    try:
        write(tmp_path / "b", "x\n")
        append_line(tmp_path / "log", "x")
    finally:
        os.umask(old)
    assert {(tmp_path / name).stat().st_mode & 0o777 for name in ("b", "log")} == {0o666}, "nobody may run it"


@either
def test_rights_and_links_stay(tmp_path: Path, write: Writer) -> None:
    (tmp_path / "real").write_text("old")
    (tmp_path / "real").chmod(0o640)
    (tmp_path / "link").symlink_to("real")
    write(tmp_path / "link", "new\n")
    assert (tmp_path / "link").is_symlink() and (tmp_path / "real").read_text() == "new\n"
    assert (tmp_path / "real").stat().st_mode & 0o777 == 0o640


@either
def test_what_is_left_of_a_killed_run_goes(tmp_path: Path, write: Writer) -> None:
    (tmp_path / ".factcheck-0123456789abcdef.tmp").write_text("stale")
    write(tmp_path / "a", "x\n")
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


@either
def test_the_disk_has_the_content_before_the_name_and_the_name_at_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, write: Writer
) -> None:
    done: list[str] = []
    target = tmp_path / "a"
    target.write_text("old")
    sync, move = os.fsync, os.replace

    def fsync(handle: int) -> None:
        is_folder = stat.S_ISDIR(os.fstat(handle).st_mode)
        done.append("folder" if is_folder else f"content of {os.fstat(handle).st_size}")
        sync(handle)

    def replace(old: Path, new: Path) -> None:
        done.append("name")
        move(old, new)

    monkeypatch.setattr(store.os, "fsync", fsync)
    monkeypatch.setattr(store.os, "replace", replace)
    write(target, "0123456789\n")
    kept = [step for step in done if step != "content of 0"]  # lines: the file is made empty first
    assert kept == ["content of 11", "name", "folder"]


def test_each_folder_is_told_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told_of: list[Path] = []
    monkeypatch.setattr(store, "_sync_folder", told_of.append)
    write_files({tmp_path / name: "x" for name in ("b/1", "a/1", "b/2")} | {Path(os.devnull): "x"})
    assert told_of == [tmp_path / "a", tmp_path / "b"]


@either
@pytest.mark.parametrize("call", ["open", "fsync", "replace", "fchmod"])
def test_whichever_call_fails_the_path_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, write: Writer, call: str
) -> None:
    target = tmp_path / "a"
    target.write_text("old")

    def failing(*_: Any) -> Any:
        raise OSError(ROOM, "No space left on device")

    monkeypatch.setattr(store.os, call, failing)
    with pytest.raises(OutputError) as caught:
        write(target, "new\n")
    monkeypatch.undo()
    assert told(caught.value) == ("store.not_written", {"path": str(target), "reason": "No space left on device"})
    assert target.read_text() == "old" and left_over(tmp_path) == []


@either
@pytest.mark.parametrize("name", ["sweep", "_fill", "_new_file", "_write"])
def test_whichever_step_fails_the_path_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, write: Writer, name: str
) -> None:
    def failing(*_: Any) -> Any:
        raise OSError

    monkeypatch.setattr(store, name, failing)
    with pytest.raises(OutputError) as caught:
        write(tmp_path / "a", "new\n")
    assert told(caught.value) == ("store.not_written", {"path": str(tmp_path / "a"), "reason": "OSError"})
    assert [path.name for path in tmp_path.iterdir()] == []


@either
@pytest.mark.parametrize("name", ["exists", "is_dir", "mkdir"])
def test_a_place_that_cannot_be_looked_at_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, write: Writer, name: str
) -> None:
    def shut(*_: Any, **__: Any) -> bool:
        raise PermissionError(errno.EACCES, "Permission denied")

    with monkeypatch.context() as patched:
        patched.setattr(Path, name, shut)
        with pytest.raises(OutputError) as caught:
            write(tmp_path / "a", "new\n")
    assert told(caught.value) == ("store.not_written", {"path": str(tmp_path / "a"), "reason": "Permission denied"})


def test_a_path_that_cannot_be_followed_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def lost(_: Path) -> str:
        raise OSError(errno.ELOOP, "Too many levels of symbolic links")

    monkeypatch.setattr(store.os.path, "realpath", lost)
    with pytest.raises(OutputError) as caught:
        write_files({tmp_path / "a": "new"})
    assert told(caught.value)[1]["path"] == str(tmp_path / "a")


@either
def test_a_folder_in_the_way_is_named(tmp_path: Path, write: Writer) -> None:
    (tmp_path / "a").mkdir()
    with pytest.raises(OutputError) as caught:
        write(tmp_path / "a", "x\n")
    assert told(caught.value) == ("store.is_folder", {"path": str(tmp_path / "a")})


def test_bytes_are_written_as_they_are(tmp_path: Path) -> None:
    write_files({tmp_path / "a": b"\xff\x00\r\n"})
    assert (tmp_path / "a").read_bytes() == b"\xff\x00\r\n"


# --- pipes and devices ------------------------------------------------------------------------------------------


@either
@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_gets_all_of_it_and_one_end(tmp_path: Path, write: Writer) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    got: list[bytes] = []
    reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()), daemon=True)
    reader.start()
    write(pipe, "하나\n둘\n" * 20_000)
    reader.join(30)
    assert got == ["하나\n둘\n".encode() * 20_000], "read to its first end"
    assert not pipe.is_file() and [path.name for path in tmp_path.iterdir()] == ["pipe"]


@either
def test_a_device_is_no_file_with_a_disk(write: Writer) -> None:
    write(Path(os.devnull), "x\n")
    assert not Path(os.devnull).is_file()


@either
def test_a_device_that_takes_nothing_is_named(write: Writer) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("no such device here")
    with pytest.raises(OutputError) as caught:
        write(full, "x\n")
    assert told(caught.value) == ("store.not_written", {"path": "/dev/full", "reason": os.strerror(ROOM)})


def test_a_device_that_cannot_be_opened_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def shut(*_: Any, **__: Any) -> Any:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(store, "open", shut, raising=False)
    with pytest.raises(OutputError) as caught:
        write_files({Path(os.devnull): "x"})
    assert told(caught.value)[1] == {"path": os.devnull, "reason": "Permission denied"}


def test_no_test_puts_a_file_in_the_place_of_a_device(tmp_path: Path) -> None:
    """Held by tests/conftest.py: whoever runs the tests may own the machine."""
    (tmp_path / "a").write_text("x")
    with pytest.raises(PermissionError):
        os.replace(tmp_path / "a", "/dev/no such device")
    with pytest.raises(PermissionError):
        os.open("/dev/no such device", os.O_CREAT | os.O_WRONLY)


# --- locks ------------------------------------------------------------------------------------------------------


def test_a_line_waits_for_the_one_before(tmp_path: Path) -> None:
    log = tmp_path / "a" / "b" / "log"
    append_line(log, "first")
    with open(log, "ab", buffering=0) as other:
        store._lock(other, wait=True)
        writer = threading.Thread(target=append_line, args=(log, "third"), daemon=True)
        writer.start()
        writer.join(0.3)
        waited = writer.is_alive()
        other.write(b"second\n")
    writer.join(30)
    assert waited and log.read_text() == "first\nsecond\nthird\n"


def test_what_is_held_is_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("x")
    with open(tmp_path / "a", "rb", buffering=0) as one, open(tmp_path / "a", "rb", buffering=0) as two:
        assert store._lock(one, wait=False) and not store._lock(two, wait=False)
    with open(tmp_path / "a", "rb", buffering=0) as one:
        assert store._lock(one, wait=False), "a lock ends with its file"


def test_a_file_of_a_killed_run_that_somebody_else_took(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    left = tmp_path / ".factcheck-0123456789abcdef.tmp"
    left.write_text("stale")
    real = store._lock

    def taken(file: FileIO, wait: bool) -> bool:
        left.unlink()
        return real(file, wait)

    monkeypatch.setattr(store, "_lock", taken)
    assert sweep(tmp_path) == 1 and not left.exists()


def test_a_system_without_such_locks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows: nothing is locked, what is open cannot be removed there."""
    (tmp_path / ".factcheck-0123456789abcdef.tmp").write_text("stale")
    with monkeypatch.context() as patched:
        patched.setattr(store.sys, "platform", "win32")
        patched.delattr(store, "fcntl")
        append_line(tmp_path / "log", "x")
        write_lines(tmp_path / "a", ["x"])
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "log"]


def test_a_file_of_ours_is_made_and_never_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever guesses its name and puts a link there gets nothing written."""
    monkeypatch.setattr(store.secrets, "token_hex", lambda size: "0" * 2 * size)
    for trap in ("file", "link"):
        folder = tmp_path / trap
        folder.mkdir()
        place = folder / f".factcheck-{'0' * 16}.tmp"
        monkeypatch.setattr(store, "sweep", lambda _: 0)
        (folder / "victim").write_text("old")
        place.symlink_to("victim") if trap == "link" else place.write_text("old")
        with pytest.raises(OutputError):
            write_files({folder / "a": "new"})
        assert (folder / "victim").read_text() == "old" and not (folder / "a").exists()


# --- files that are read back -----------------------------------------------------------------------------------


def test_no_more_is_read_than_shows_that_it_is_too_much(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    class Counting(FileIO):
        def read(self, size: int | None = -1) -> bytes:
            asked.append(-1 if size is None else size)
            return super().read(asked[-1])

    (tmp_path / "a").write_bytes(b"x" * 100)
    monkeypatch.setattr(store, "open", lambda path, mode: Counting(path, mode), raising=False)
    with pytest.raises(UsageError):
        stored(tmp_path / "a", 10)
    assert asked == [11]


def test_a_file_that_gives_no_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def shut(*_: object) -> None:
        raise OSError

    (tmp_path / "a").write_bytes(b"x")
    monkeypatch.setattr(store, "open", shut, raising=False)
    with pytest.raises(UsageError) as caught:
        stored(tmp_path / "a", 10)
    assert told(caught.value) == ("store.not_read", {"path": str(tmp_path / "a"), "reason": "OSError"})


def test_a_torn_line_is_seen_by_its_last_byte(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log = tmp_path / "log"
    for before, after in ((b"a\n\n", b"a\n\nx\n"), ("가".encode()[:2], "가".encode()[:2] + b"\nx\n")):
        log.write_bytes(before)
        append_line(log, "x")
        assert log.read_bytes() == after
    (tmp_path / "folder").mkdir()
    with pytest.raises(OSError) as caught:
        store._log_file(tmp_path / "folder")
    assert caught.value.errno == errno.EINVAL


# --- names ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("seeds/a.b.txt", "a.b.jsonl"),
        ("기사\\서울\\한빛 공장.html", "한빛_공장.jsonl"),
        ("no-suffix", "no-suffix.jsonl"),
        (".hidden", "hidden.jsonl"),
        (".txt#5", "txt_5.jsonl"),
        ("crawl.jsonl#17", "crawl_17.jsonl"),
        ("crawl.warc.gz#5", "crawl.warc_5.jsonl"),
        ("...", "article.jsonl"),
        ("nul.txt", "_nul.jsonl"),
        ("com1.a.txt", "_com1.a.jsonl"),
        ("console.txt", "console.jsonl"),
        ("a" * 200 + ".txt", "a" * 80 + ".jsonl"),
        ("x?:*y.txt", "x_y.jsonl"),
    ],
)
def test_a_name_of_ours(path: str, name: str) -> None:
    assert [each.name for each in claim_files([article("x", path)], Path("claims")).values()] == [name]


def test_records_of_one_file_are_told_apart() -> None:
    found = claim_files([article(f"{n}", f"crawl.jsonl#{n}") for n in (1, 2, 12)], Path("claims"))
    assert [each.name for each in found.values()] == ["crawl_1.jsonl", "crawl_2.jsonl", "crawl_12.jsonl"]
