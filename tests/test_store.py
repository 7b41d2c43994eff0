"""Files are written whole or not at all, under names of ours (threats T12, T16, T17)."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import store
from factcheck.errors import OutputError
from factcheck.store import claim_files, sweep, write_files
from report_builder import article

SOURCE = Path(__file__).parents[1] / "src"


def left_over(folder: Path) -> list[str]:
    return [path.name for path in folder.rglob("*") if path.name.startswith(".factcheck-")]


def test_writes_and_replaces(tmp_path: Path) -> None:
    target = tmp_path / "deep" / "er" / "report.json"
    write_files({target: "하나\n"})
    write_files({target: "둘\n", tmp_path / "b": ""})
    assert target.read_bytes() == "둘\n".encode()
    assert (tmp_path / "b").read_bytes() == b""
    assert left_over(tmp_path) == []


def test_line_ends_and_odd_text_are_kept(tmp_path: Path) -> None:
    write_files({tmp_path / "a": "a\r\nb\u2028\ud800"})
    assert (tmp_path / "a").read_bytes() == "a\r\nb\u2028\\ud800".encode()


def test_permissions_of_the_old_file_stay(tmp_path: Path) -> None:
    target = tmp_path / "a"
    target.write_text("old")
    target.chmod(0o640)
    write_files({target: "new"})
    assert target.stat().st_mode & 0o777 == 0o640


def test_a_link_is_followed_and_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").write_text("old")
    (tmp_path / "link").symlink_to("real")
    write_files({tmp_path / "link": "new"})
    assert (tmp_path / "link").is_symlink() and (tmp_path / "real").read_text() == "new"


def test_a_folder_in_the_way_is_named(tmp_path: Path) -> None:
    (tmp_path / "report.json").mkdir()
    with pytest.raises(OutputError) as caught:
        write_files({tmp_path / "report.json": "x"})
    assert caught.value.message.key == "store.is_folder"


def test_devices_are_written_to_and_not_replaced() -> None:
    write_files({Path(os.devnull): "x"})
    assert not Path(os.devnull).is_file()


@pytest.mark.parametrize("call", ["open", "fsync", "replace", "fchmod"])
@pytest.mark.parametrize("nth", [1, 2, 3])
@pytest.mark.parametrize("reason", [errno.ENOSPC, errno.EIO, errno.EACCES])
def test_any_failing_call_leaves_the_old_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, nth: int, reason: int
) -> None:
    """The call fails at its n-th use: each file is then the old one or the new one, and nothing else is left."""
    targets = [tmp_path / name for name in "abc"]
    for target in targets:
        target.write_text("old")
    real, seen = getattr(os, call), 0

    def failing(*arguments: Any, **named: Any) -> Any:
        nonlocal seen
        seen += 1
        if seen == nth:
            raise OSError(reason, os.strerror(reason))
        return real(*arguments, **named)

    monkeypatch.setattr(store.os, call, failing)
    with pytest.raises(OutputError) as caught:
        write_files(dict.fromkeys(targets, "new"))
    monkeypatch.undo()
    assert {target.read_text() for target in targets} <= {"old", "new"}
    if call != "replace" or nth == 1:
        assert {target.read_text() for target in targets} == {"old"}
    assert left_over(tmp_path) == []
    assert dict(caught.value.message.args)["reason"] == os.strerror(reason)


def test_a_short_write_is_continued(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Slow(store.FileIO):
        def write(self, data: Any) -> int:
            return super().write(bytes(data)[:3])

    monkeypatch.setattr(store, "open", lambda handle, mode, buffering: Slow(handle, mode), raising=False)
    write_files({tmp_path / "a": "0123456789"})
    assert (tmp_path / "a").read_text() == "0123456789"


def test_a_read_only_folder_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: Any, **__: Any) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "mkdir", refused)
    with pytest.raises(OutputError) as caught:
        write_files({tmp_path / "new" / "a": "x"})
    assert dict(caught.value.message.args)["path"].endswith("a")


KILLED = """
import os, sys, time
from pathlib import Path
from factcheck.store import write_files
folder = Path(sys.argv[1])
print("ready", flush=True)
n = 0
while True:
    n += 1
    write_files({folder / name: f"{n}\\n" * 3000 for name in ("a", "b")})
"""


def test_a_kill_tears_nothing_and_leaves_nothing_after_the_next_start(tmp_path: Path) -> None:
    for round_ in range(6):
        process = subprocess.Popen(
            [sys.executable, "-c", KILLED, str(tmp_path)],
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(SOURCE)},
        )
        assert process.stdout and process.stdout.readline()
        time.sleep(0.01 + 0.007 * round_)
        process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close()
        for name in ("a", "b"):
            if (tmp_path / name).exists():
                lines = (tmp_path / name).read_text().splitlines()
                assert len(lines) == 3000 and len(set(lines)) == 1
    write_files({tmp_path / "c": "x"})
    assert left_over(tmp_path) == []


def test_sweep_leaves_a_running_writer_and_other_files_alone(tmp_path: Path) -> None:
    (tmp_path / ".factcheck-0123456789abcdef.tmp").write_text("stale")
    (tmp_path / ".factcheck-note.tmp").write_text("not ours")
    temp, file = store._new_file(tmp_path)
    assert sweep(tmp_path) == 1
    assert temp.exists() and (tmp_path / ".factcheck-note.tmp").exists()
    file.close()
    assert sweep(tmp_path) == 1
    assert sweep(tmp_path / "missing") == 0


def test_two_writers_never_mix(tmp_path: Path) -> None:
    program = "import sys; from pathlib import Path; from factcheck.store import write_files\nfor _ in range(40):\n    write_files({Path(sys.argv[1]): sys.argv[2] * 5000})"
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", program, str(tmp_path / "a"), sign], env={**os.environ, "PYTHONPATH": str(SOURCE)}
        )
        for sign in "xyz"
    ]
    assert [writer.wait() for writer in writers] == [0, 0, 0]
    text = (tmp_path / "a").read_text()
    assert len(text) == 5000 and len(set(text)) == 1
    assert left_over(tmp_path) == []


# --- names ------------------------------------------------------------------------------------------------------


def names(*paths: str) -> list[str]:
    made = claim_files([article(f"{n} {path!r}", path) for n, path in enumerate(paths)], Path("claims"))
    return [path.name for path in made.values()]


def test_names_come_from_the_inputs() -> None:
    assert names("seeds/000_909e.txt", "기사/한빛 공장.md", "-") == ["000_909e.jsonl", "한빛_공장.jsonl", "article.jsonl"]


def test_equal_names_all_get_their_id() -> None:
    found = names("a/x.txt", "b/x.txt", "c/X.html", "y.txt")
    assert len({each.casefold() for each in found}) == 4
    assert found[3] == "y.jsonl" and all("-" in each for each in found[:3])


@pytest.mark.parametrize(
    "path",
    ["../../etc/passwd", "..", ".", "/", "a/..\\..\\b", "con.txt", "CON", "a\x00b", "a\nb\x1b[31m.txt", " ", "💥", "가" * 400],
)
def test_hostile_names_stay_in_their_folder(path: str) -> None:
    (name,) = names(path)
    assert Path("claims") / name == Path("claims", Path(name).name)
    assert not name.startswith(".") and name.isprintable() and len(name.encode()) <= 255
    assert name.lower() != "con.jsonl"


@given(st.lists(st.text(min_size=1, max_size=30), min_size=1, max_size=6, unique=True))
def test_names_are_unique_whatever_the_inputs(paths: list[str]) -> None:
    found = names(*paths)
    assert len({name.casefold() for name in found}) == len(paths)
    assert not any("/" in name or "\\" in name or "\0" in name for name in found)
