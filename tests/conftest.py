"""What all tests share."""

from __future__ import annotations

import os
import resource
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

import tally

# A busy machine is no fault of the code: growth is measured by tests/growth.py, not by a deadline.
settings.register_profile("suite", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("suite")

Counted = Callable[..., None]


@pytest.fixture
def counted(record_property: Callable[[str, object], None]) -> Counted:
    """Note how much a test has tried and what came of it: `counted(settings=675, differences=0)`, words joined by `_`."""

    def note(**counts: int) -> None:
        record_property(tally.COUNTED, {what.replace("_", " "): count for what, count in counts.items()})

    return note


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--tally", metavar="FILE", help="write what was tried, in counts, as lines of JSON")


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    """What was tried, and the file of it."""
    ran = [each for kind in ("passed", "failed") for each in terminalreporter.stats.get(kind, []) if each.when == "call"]
    rows = tally.gathered(ran)
    if lines := tally.shown(rows):
        terminalreporter.section("what was tried")
        terminalreporter.write_line("\n".join(lines))
    if path := config.getoption("--tally"):
        tally.written(Path(path), rows)


# --- the network is shut ----------------------------------------------------------------------------------------

ASKED: list[str] = []
"""What tests reached for outside this machine: each is a failure of the test in which it happened."""
HERE = {"localhost", "127.0.0.1", "::1", "", None}


def _listen(event: str, arguments: tuple[Any, ...]) -> None:
    if event == "socket.connect":
        place = arguments[1]
    elif event == "socket.getaddrinfo":
        place = arguments
    else:
        _keep_devices(event, arguments)
        return
    if isinstance(place, tuple) and place[0] not in HERE:
        ASKED.append(f"{event} {place[0]!r}")
        raise PermissionError("the network is shut in tests")


def _keep_devices(event: str, arguments: tuple[Any, ...]) -> None:
    """A fault of a writer, run by the owner of a machine, must not put a file in the place of /dev/null."""
    if event == "open" and isinstance(arguments[2], int) and arguments[2] & os.O_CREAT:
        places = [arguments[0]] if isinstance(arguments[0], str) and not os.path.exists(arguments[0]) else []
    elif event in ("os.rename", "os.remove", "os.link", "os.symlink"):
        places = list(arguments[:2])
    else:
        return
    if any(str(each).startswith("/dev/") and not str(each).startswith("/dev/shm/") for each in places):
        raise PermissionError(f"devices stay in tests: {event}")


sys.addaudithook(_listen)


def _cpu() -> float:
    """CPU seconds of this process and of those that it has waited for: other work on the machine does not show."""
    used = [resource.getrusage(each) for each in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Any:
    """A test that reached for another machine has failed, whoever swallowed the error. What it cost is noted."""
    ASKED.clear()
    before = _cpu()
    try:
        outcome = yield
    finally:
        item.user_properties.append((tally.COST, _cpu() - before))
    assert ASKED == []
    return outcome
