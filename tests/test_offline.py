"""T24: no command reaches for the network. conftest.py shuts it in every other test as well; here each command is tried.

An audit hook sees what any Python code asks of sockets, whatever module it goes through. Where `strace` is installed, the
slow test looks from outside, where libraries in C cannot hide either.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from conftest import Counted
from short_story import ENGLISH, KOREAN, laid, program

COMMANDS: tuple[tuple[str, ...], ...] = (
    ("run", "in", "-q"),
    ("run", "in", "-q", "-f", "xlsx", "-o", "out.xlsx", "-f", "html", "-o", "out.html", "-f", "sarif", "-o", "out.sarif"),
    ("check", "in/wire.md", "--against", "in"),
    ("claims", "in", "-q"),
    ("normalize", "about 5 percent of $3.2 billion"),
    ("explain", "FC101"),
    ("schema",),
    ("show", "1"),
    ("dismiss", "1", "--why", "x"),
    ("undo",),
    ("verify",),
    ("diff", "reports/report.json", "reports/report.json"),
    ("ledger", "add", "in", "--ledger", "l.duckdb"),
    ("check", "in/wire.md", "--ledger", "l.duckdb"),
    ("doctor",),
    ("init",),
    ("run", "https://example.org/article", "-q"),
    ("run", "in", "-q", "--config", "factcheck.toml"),
)
PROBE = """
import json, os
asked = []
def listen(event, arguments):
    if event.startswith("socket.") and event != "socket.gethostname":
        asked.append(event)
        raise PermissionError("the network is shut")
sys.addaudithook(listen)
from factcheck.cli import _ended
os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
codes = [_ended(list(each)) for each in json.loads(sys.argv[1])]
with open("asked.json", "w") as file:
    json.dump([asked, codes], file)
"""


def test_no_command_opens_a_connection(tmp_path: Path, counted: Counted) -> None:
    laid(tmp_path / "in", ENGLISH)
    done = subprocess.run(program(PROBE, json.dumps(COMMANDS)), cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    asked, codes = json.loads((tmp_path / "asked.json").read_text(encoding="utf-8"))
    counted(commands=len(codes), connections_tried=len(asked))
    assert asked == [] and 4 not in codes, (asked, codes, done.stderr)
    assert dict(zip(COMMANDS, codes, strict=True))[("verify",)] == 0


def test_the_hook_sees_a_connection(tmp_path: Path) -> None:
    """Else the test above could not fail."""
    probe = PROBE.replace(
        "codes = ",
        "import socket\ntry:\n    socket.create_connection(('192.0.2.1', 9), 0.01)\nexcept OSError:\n    pass\ncodes = ",
    )
    done = subprocess.run(program(probe, "[]"), cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert json.loads((tmp_path / "asked.json").read_text(encoding="utf-8"))[0] != []


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("strace") is None, reason="no strace here")
def test_the_system_sees_no_connection_either(tmp_path: Path, counted: Counted) -> None:
    laid(tmp_path / "in", ENGLISH, KOREAN)
    trace = ["strace", "-f", "-qq", "-e", "trace=connect,sendto,bind", "-o", "trace"]
    done = subprocess.run(
        [*trace, *program(PROBE, json.dumps(COMMANDS))], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    calls = [line for line in (tmp_path / "trace").read_text(encoding="utf-8").splitlines() if re.search(r"AF_INET6?\b", line)]
    counted(commands=len(COMMANDS), connections_traced=len(calls))
    assert calls == []
