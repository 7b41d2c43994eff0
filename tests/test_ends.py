"""T29: Ctrl-C at any moment, a reader that goes away, consoles without our letters: a clean end, never a traceback."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from conftest import Counted
from factcheck import api
from factcheck.report import BINARY, RENDERERS
from report_builder import sample
from short_story import laid, program
from test_cli import call

FORMATS = sorted(RENDERERS)
ENCODINGS = ("utf-8", "cp949", "ascii", "latin-1")


@pytest.fixture
def finds(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    made = sample("✗ 💥 é")
    monkeypatch.setattr(api, "run", lambda *_: made)


# --- the reader goes away ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", FORMATS)
def test_a_reader_that_goes_away(
    finds: None, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], name: str
) -> None:
    """`| head`: the pipe is shut before a word was read; the exit code is that of the run."""
    there, here = os.pipe()
    os.close(there)
    with open(here, "w", encoding="utf-8") as gone:
        monkeypatch.setattr(sys, "stdout", gone)
        assert call("run", "x", "-q", "-f", name, "-o", "-") == 3
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("name", sorted(set(FORMATS) - BINARY))
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_console_without_our_letters(finds: None, monkeypatch: pytest.MonkeyPatch, name: str, encoding: str) -> None:
    """What the console's encoding lacks is shown as an escape: nothing is lost and nothing stops."""
    console, talk = (io.TextIOWrapper(io.BytesIO(), encoding=encoding) for _ in range(2))
    monkeypatch.setattr(sys, "stdout", console)
    monkeypatch.setattr(sys, "stderr", talk)
    code = call("run", "x", "-q", "-f", name, "-o", "-")
    console.flush()
    shown = console.buffer.getvalue()  # type: ignore[attr-defined]
    assert code == 3 and shown and talk.buffer.getvalue() == b""  # type: ignore[attr-defined]
    if name != "csv":
        assert (
            ("✗" if encoding == "utf-8" else "\\u2717").encode() in shown
            or b"\\u2717" in shown
            or name in ("html", "md", "sarif")
        )


# --- Ctrl-C -----------------------------------------------------------------------------------------------------

COMMAND = "from factcheck.__main__ import main\nmain()"
RUNS = ((sys.executable, "-m", "factcheck"), program("from factcheck.__main__ import main\nmain()"))
"""As a module, and as the script does that an installation makes."""


def interrupted(folder: Path, after: float, how: signal.Signals, command: Sequence[str]) -> tuple[int, bytes]:
    """The code and the talk of a run that gets a signal after so many seconds."""
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1] / "src"), "LC_ALL": "C"}
    run = subprocess.Popen(
        [*command, "run", "in", "-q", "-f", "plain", "-o", "out.txt"],
        cwd=folder,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    time.sleep(after)
    run.send_signal(how)
    _, told = run.communicate()
    return run.returncode, told


def signals(folder: Path, moments: int, counted: Counted, span: Callable[[], float]) -> None:
    """Signals over the whole life of a run, from before its first line to behind its last one."""
    laid(folder / "in")
    longest, stopped = span(), 0
    for number in range(moments):
        how = (signal.SIGINT, signal.SIGTERM)[number % 2]
        code, told = interrupted(folder, longest * (number + 1) / moments, how, RUNS[number // 2 % 2])
        assert b"Traceback" not in told or b"factcheck" not in told, (number, told.decode())  # the interpreter is not ours
        assert code in ((130, -2, 1) if how == signal.SIGINT else (-15, 1)), (number, how, code, told)
        stopped += code != 1
        names = sorted(path.name for path in folder.iterdir() if not path.name.startswith(".factcheck-"))
        assert names in (["in"], ["in", "out.txt"])
        (folder / "out.txt").unlink(missing_ok=True)
    counted(signals=moments, stopped_in_time=stopped, tracebacks=0)


def _span(folder: Path) -> Callable[[], float]:
    def measured() -> float:
        begun = time.monotonic()
        interrupted_never = subprocess.run(
            program(COMMAND, "run", "in", "-q", "-f", "plain", "-o", "out.txt"), cwd=folder, capture_output=True, check=False
        )
        assert interrupted_never.returncode == 1, interrupted_never.stderr
        (folder / "out.txt").unlink()
        return time.monotonic() - begun

    return measured


def test_a_signal_ends_a_run_cleanly(tmp_path: Path, counted: Counted) -> None:
    signals(tmp_path, 4, counted, _span(tmp_path))


@pytest.mark.slow
def test_signals_at_sixty_moments(tmp_path: Path, counted: Counted) -> None:
    signals(tmp_path, 60, counted, _span(tmp_path))


def test_ctrl_c_says_that_it_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C")
    monkeypatch.setattr(api, "run", stopped)
    assert call("run", "x", "-q") == 130
    assert capsys.readouterr().err.count("half-written") == 1
