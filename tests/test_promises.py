"""Every promise of tests/promises.toml is held by tests that exist, and docs/reliability.md says what they counted."""

from __future__ import annotations

import ast
import subprocess
import sys
import tomllib
from functools import cache
from pathlib import Path

import pytest

import tally

TESTS = Path(__file__).parent
ROOT = TESTS.parent
PROMISES = tomllib.loads((TESTS / "promises.toml").read_text(encoding="utf-8"))
SIZES = ("small", "large")


@cache
def held_in(file: str) -> dict[str, bool]:
    """The tests of a file, and whether they are slow ones."""
    tree = ast.parse((TESTS / file).read_text(encoding="utf-8"))
    found = {
        node.name: _is_slow(node) for node in tree.body if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    }
    for node in tree.body:  # state machines: TestX = mark(Machine.TestCase)
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]).startswith("Test"):
            found[f"{ast.unparse(node.targets[0])}::runTest"] = "slow" in ast.unparse(node.value)
    return found


def _is_slow(node: ast.FunctionDef) -> bool:
    return any("mark.slow" in ast.unparse(each) for each in node.decorator_list)


def test_all_threats_are_met() -> None:
    assert list(PROMISES) == [f"T{number}" for number in range(1, 32)]
    assert all(
        set(each) <= {"fault", "defence", *SIZES} and each["fault"] and each["defence"] and each["small"]
        for each in PROMISES.values()
    )


@pytest.mark.parametrize("threat", sorted(PROMISES))
def test_each_promise_is_held_by_tests_that_exist(threat: str) -> None:
    for size in SIZES:
        for name in PROMISES[threat].get(size, ()):
            file, _, test = name.partition("::")
            known = held_in(file)
            assert known and (test == "*" or test in known), name
            assert test == "*" or known[test] == (size == "large"), f"{name} is not {size}"


def test_each_figure_is_counted_by_tests_that_exist() -> None:
    figures = tomllib.loads((TESTS / "figures.toml").read_text(encoding="utf-8"))["figure"]
    named = {name for each in PROMISES.values() for size in SIZES for name in each.get(size, ())}
    for each in figures:
        assert set(each) == {"what", "command", "tests", "some", "none", "least"} and each["some"] and each["none"]
        for name in each["tests"]:
            file, _, test = name.partition("::")
            assert held_in(file)[test] <= ("slow" in each["command"]), f"{name} is not in make {each['command']}"
            assert name in named or f"{file}::*" in named, f"{name} holds no promise, so its counts are not kept"


def test_the_page_is_made_from_a_run() -> None:
    """`make reliability` made it; nobody typed a figure."""
    made = subprocess.run(
        [sys.executable, str(ROOT / "benchmarks" / "reliability.py"), "--show"], capture_output=True, check=True
    ).stdout
    assert (ROOT / "docs" / "reliability.md").read_bytes() == made, "run `make reliability`"


def test_counts_are_added_up() -> None:
    class Ran:
        def __init__(self, nodeid: str, outcome: str, **noted: int) -> None:
            self.nodeid, self.outcome = nodeid, outcome
            self.user_properties = [(tally.COUNTED, noted), (tally.COST, 0.25), ("other", 1)]

    rows = tally.gathered(
        [Ran("tests/test_a.py::test_b[x]", "passed", tried=2), Ran("tests/test_a.py::test_b[y]", "failed", tried=3, lost=1)]
    )
    assert rows == [{"test": "test_a.py::test_b", "passed": 1, "failed": 1, "cpu": 0.5, "counts": {"tried": 5, "lost": 1}}]
    assert tally.shown(rows) == ["test_a.py::test_b: 5 tried, 1 lost"]
    assert tally.shown([rows[0] | {"counts": {}}]) == []
