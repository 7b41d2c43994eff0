"""T16 to T18: whatever is killed, fails or runs at the same time, a written file is the old one or the new one, whole."""

from __future__ import annotations

import errno
import json
import os
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from conftest import Counted
from factcheck import api, store
from factcheck.model import Report
from report_builder import plain_sample
from short_story import program
from test_cli import call

TESTS = str(Path(__file__).parent)


def content(folder: Path) -> dict[str, bytes]:
    """All files below a folder by their names."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


# --- T17: every call that can fail, at every use ----------------------------------------------------------------


class Faults:
    """Counts the uses of the calls through which files are written, and fails one of them."""

    def __init__(self, nth: int, reason: int) -> None:
        self.nth, self.reason, self.used = nth, reason, 0

    def around(self, real: Callable[..., Any]) -> Callable[..., Any]:
        def counting(*arguments: Any, **named: Any) -> Any:
            self.used += 1
            if self.used == self.nth:
                raise OSError(self.reason, os.strerror(self.reason))
            return real(*arguments, **named)

        return counting


@contextmanager
def failing(nth: int, reason: int) -> Iterator[Faults]:
    """The n-th use of a call that writes fails; -1 fails none."""
    faults = Faults(nth, reason)
    with pytest.MonkeyPatch.context() as patch:
        for name in ("open", "fsync", "replace", "fchmod"):
            patch.setattr(store.os, name, faults.around(getattr(os, name)))
        patch.setattr(store, "_write", faults.around(store._write))
        patch.setattr(Path, "mkdir", faults.around(Path.mkdir))
        yield faults


@pytest.fixture
def finds(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[], Report]:
    monkeypatch.chdir(tmp_path)
    made = plain_sample()
    monkeypatch.setattr(api, "run", lambda *_: made)
    return lambda: made


def test_every_write_may_fail(
    finds: Callable[[], Report], tmp_path: Path, capsys: pytest.CaptureFixture[str], counted: Counted
) -> None:
    """A full disk, a broken one and a shut one, at each use of each call until a run needs no more of them."""
    assert call("run", "x", "-q") == 1
    new = content(tmp_path)
    old = dict.fromkeys(new, b"old\n")
    tried = 0
    for reason in (errno.ENOSPC, errno.EIO, errno.EACCES):
        nth, used = 0, 1
        while nth < used:
            nth += 1
            for name, data in old.items():
                (tmp_path / name).write_bytes(data)
            with failing(nth, reason) as faults:
                code = call("run", "x", "-q")
            used, tried = max(used, faults.used), tried + 1
            if faults.used < nth:
                break
            found = content(tmp_path)
            assert set(found) == set(new), nth
            assert all(found[name] in (old[name], new[name]) for name in new), nth
            told = capsys.readouterr().err
            assert code == 1 or (code == 2 and os.strerror(reason) in told and "Traceback" not in told), (nth, code, told)
    counted(failing_writes=tried, torn_files=0, stray_files=0)
    assert tried > 60


def test_a_place_where_nothing_can_be_written(
    finds: Callable[[], Report], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "claims").write_text("a file where a folder should be", encoding="utf-8")
    assert call("run", "x", "-q") == 2
    assert "claims" in capsys.readouterr().err
    assert content(tmp_path) == {"claims": b"a file where a folder should be"}


def test_no_home_is_needed(tmp_path: Path) -> None:
    """No settings, no cache, no folder of the user's is asked for."""
    (tmp_path / "a.txt").write_text("Lindmark will hire 1,284 people, it said.\n", encoding="utf-8")
    done = subprocess.run(
        program("from factcheck.cli import main\nmain(['run', 'a.txt', '-f', 'line', '-o', '-'])"),
        cwd=tmp_path,
        env={"PATH": os.environ.get("PATH", "")},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert sorted(content(tmp_path)) == ["a.txt"]


# --- T16: kills -------------------------------------------------------------------------------------------------

KILLS = """
import json, os, random, signal, sys, time
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from dataclasses import replace
from factcheck import api
from factcheck.cli import _ended
from report_builder import plain_sample

def content():
    return {str(path): path.read_bytes() for path in sorted(Path(".").rglob("*")) if path.is_file()}

reports = [plain_sample(), replace(plain_sample(), settings_sha256="1" * 64, findings=plain_sample().findings[:1])]
wanted, took = [], 0.0
for made in reports:
    api.run = lambda *_, made=made: made
    begun = time.monotonic()
    assert _ended(["run", "x", "-q"]) == 1
    took = max(took, time.monotonic() - begun)
    wanted.append(content())
torn, chance = 0, random.Random(16)
for number in range(int(sys.argv[2])):
    child = os.fork()
    if not child:
        api.run = lambda *_: reports[number % 2]
        os._exit(_ended(["run", "x", "-q"]))
    time.sleep(chance.uniform(0, 1.2 * took))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    found = {name: data for name, data in content().items() if ".factcheck-" not in name}
    torn += any(data not in [each[name] for each in wanted] for name, data in found.items())
    assert set(found) == set(wanted[0])
left = sum(".factcheck-" in name for name in content())
api.run = lambda *_: reports[0]
assert _ended(["run", "x", "-q"]) == 1
again = content()
print(json.dumps({"kills": int(sys.argv[2]), "torn": torn, "left by kills": left,
    "left after the next start": sum(".factcheck-" in name for name in again), "equal": again == wanted[0]}))
"""


def kills(folder: Path, count: int, counted: Counted) -> None:
    """Kill a run that writes all its files at moments by chance; then it is run once more."""
    done = subprocess.run(program(KILLS, TESTS, str(count)), cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout.splitlines()[-1])
    counted(kills=found["kills"], torn_files=found["torn"], left_after_the_next_start=found["left after the next start"])
    assert (found["torn"], found["left after the next start"], found["equal"]) == (0, 0, True)


def test_a_run_that_is_killed_tears_nothing(tmp_path: Path, counted: Counted) -> None:
    kills(tmp_path, 15, counted)


@pytest.mark.slow
def test_two_hundred_kills(tmp_path: Path, counted: Counted) -> None:
    kills(tmp_path, 200, counted)


# --- T18: at the same time --------------------------------------------------------------------------------------

TOGETHER = """
import os, sys
from pathlib import Path
from factcheck.store import append_line, write_files
writers, rounds = int(sys.argv[1]), int(sys.argv[2])
for number in range(writers):
    if not os.fork():
        for turn in range(rounds):
            text = f"{number} {turn}\\n"
            write_files({Path(name): text * 3_000 for name in ("a", "b")})
            append_line(Path("log"), f"{number} {turn} " + "x" * 500)
        os._exit(0)
codes = {os.waitpid(-1, 0)[1] for _ in range(writers)}
assert codes == {0}, codes
"""


def together(folder: Path, writers: int, rounds: int, counted: Counted) -> None:
    """Writers of the same files and of one log: no file is mixed, no line is lost."""
    done = subprocess.run(program(TOGETHER, str(writers), str(rounds)), cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    for name in ("a", "b"):
        lines = (folder / name).read_text(encoding="utf-8").splitlines()
        assert len(lines) == 3_000 and len(set(lines)) == 1
    log = (folder / "log").read_text(encoding="utf-8").splitlines()
    assert sorted(line.rsplit(" ", 1)[0] for line in log) == sorted(
        f"{n} {turn}" for n in range(writers) for turn in range(rounds)
    )
    assert sorted(path.name for path in folder.iterdir()) == ["a", "b", "log"]
    counted(concurrent_writes=writers * rounds, mixed_files=0, lines_lost=0)


def test_writers_at_the_same_time(tmp_path: Path, counted: Counted) -> None:
    together(tmp_path, 4, 6, counted)


@pytest.mark.slow
def test_eight_writers_of_fifty_rounds(tmp_path: Path, counted: Counted) -> None:
    together(tmp_path, 8, 50, counted)
