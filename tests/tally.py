"""What a run of the tests has tried, in counts: for the terminal, and as lines of JSON for docs/reliability.md.

A test that tries many things notes how many with the fixture `counted`. Every row here is one test function: its cases, and
the sum of what they noted. `pytest --tally FILE` writes the rows; nothing of a page is ever typed from a screen.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

COUNTED = "counted"
"""The name under which a test's counts travel from its worker."""
COST = "cost"
"""The name of its CPU seconds."""


def gathered(reports: Iterable[Any]) -> list[dict[str, Any]]:
    """One row for each test function: cases that passed, cases that did not, CPU seconds, and the counts of what they noted."""
    rows: dict[str, dict[str, Any]] = {}
    for report in reports:
        name = report.nodeid.partition("[")[0].removeprefix("tests/")
        row = rows.setdefault(name, {"test": name, "passed": 0, "failed": 0, "cpu": 0.0, "counts": {}})
        row["passed" if report.outcome == "passed" else "failed"] += 1
        for key, noted in report.user_properties:
            if key == COUNTED:
                _add(row["counts"], noted)
            elif key == COST:
                row["cpu"] = round(row["cpu"] + noted, 3)
    return [rows[name] for name in sorted(rows)]


def _add(counts: dict[str, int], noted: Mapping[str, int]) -> None:
    for what, count in noted.items():
        counts[what] = counts.get(what, 0) + count


def written(path: Path, rows: Iterable[Mapping[str, Any]]) -> None:
    """The rows as lines of JSON."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")


def shown(rows: Iterable[Mapping[str, Any]]) -> list[str]:
    """One line for each test that counted something."""
    return [
        f"{row['test']}: {', '.join(f'{count:,} {what}' for what, count in row['counts'].items())}"
        for row in rows
        if row["counts"]
    ]
