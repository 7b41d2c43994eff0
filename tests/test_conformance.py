"""The targets against peers' public test rows, where the rows are at hand."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[1]
ROWS = ROOT / ".." / "shared" / "conformance"
FLOORS = (
    ("ko number (all suites)", "exact", 97, 97),
    ("ko currency, quantity, percent, ordinal", "exact", 95, 97),
    ("ko ranges, value only", "valued", 85, 90),
    ("ko dates, duckling and nemo", "exact", 88, 92),
    ("en number, currency, quantity, percent", "exact", 95, 95),
    ("en dates", "exact", 75, 85),
)
"""Recall and precision in percent."""


def bench() -> ModuleType:
    """benchmarks/conformance.py as a module."""
    spec = importlib.util.spec_from_file_location("conformance", ROOT / "benchmarks" / "conformance.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["conformance"] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.skipif(not ROWS.is_dir(), reason="the rows of peers' tests are not beside the checkout")
def test_targets() -> None:
    module = bench()
    rows = [row for row in module.read_rows(ROWS) if row["lang"] != "mul"]
    cells, left_out = module.score(rows, module.exceptions())
    assert left_out <= 0.04 * sum(1 for _ in module.read_rows(ROWS))
    for name, way, recall, precision in FLOORS:
        parts = next(target[3] for target in module.TARGETS if target[0] == name)
        total = module.Cell()
        for (suite, lang, kind), cell in cells.items():
            if any((lang, kind) == part[:2] and (part[2] is None or suite in part[2]) for part in parts):
                total.add(cell)
        right = getattr(total, way)
        assert 100 * right >= recall * total.expected, (name, right, total.expected)
        assert 100 * right >= precision * total.found, (name, right, total.found)
