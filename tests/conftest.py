"""What all tests share."""

from __future__ import annotations

import os
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
