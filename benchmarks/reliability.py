"""docs/reliability.md from what runs have counted: `make reliability` after `make test`, `make slow`, `make fuzz` and others.

Each of these leaves lines of JSON in .make/tally. What stands there is taken into docs/reliability.json, beside what earlier
runs of other commands left; the page is made from that file alone (`--show` prints it), so no figure on it was ever typed.
"""

from __future__ import annotations

import json
import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
TALLY = ROOT / ".make" / "tally"
KEPT = ROOT / "docs" / "reliability.json"
PAGE = ROOT / "docs" / "reliability.md"
Row = dict[str, Any]

HEAD = """# Reliability

Two promises: **nothing in an article can stop, slow or steer the program, and nothing unread is hidden.** Below is each thing
that could go wrong, what is done about it, and what the tests that hold it have tried. `make reliability` makes this page from
the counts that runs leave behind; no figure is typed. Which test holds what stands in `tests/promises.toml`.
"""


def lines(path: Path) -> list[Row]:
    """Lines of JSON, none where there is no file."""
    if not path.exists():
        return []
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def renewed(known: Mapping[str, Any]) -> dict[str, Any]:
    """What was known, with what the latest runs left."""
    ran = {row["test"]: row for row in known.get("tests", ())}
    for path in sorted(TALLY.glob("tests*.jsonl")):
        ran |= {row["test"]: row for row in lines(path)}
    wanted = {name for names in named().values() for size in names.values() for name in size}
    held = [row for name, row in sorted(ran.items()) if name in wanted or f"{name.partition('::')[0]}::*" in wanted]
    fuzzed = _summed(lines(TALLY / "fuzz.jsonl"), "target", ("inputs", "broken")) or known.get("fuzz", [])
    changed = lines(TALLY / "mutants.jsonl") or known.get("mutants", [])
    covered = lines(TALLY / "coverage.jsonl") or known.get("coverage", [])
    whole = _whole(lines(TALLY / "tests.jsonl")) or known.get("suite", {})
    prints = lines(TALLY / "footprint.jsonl") or known.get("footprint", [])
    return {"tests": held, "suite": whole, "fuzz": fuzzed, "mutants": changed, "coverage": covered, "footprint": prints}


def _whole(rows: list[Row]) -> dict[str, int]:
    """The normal suite in two numbers: every case of it ran with the network shut."""
    if not rows:
        return {}
    small = {name for sizes in named().values() for name in sizes["small"]}
    ours = [row["cpu"] for row in rows if any(_is(row["test"], name) for name in small)]
    return {
        "cases": sum(row["passed"] + row["failed"] for row in rows),
        "failed": sum(row["failed"] for row in rows),
        "seconds": round(sum(row["cpu"] for row in rows)),
        "seconds of promises": round(sum(ours)),
    }


def _summed(rows: Iterable[Row], name: str, counts: tuple[str, ...]) -> list[Row]:
    sums: dict[str, Counter[str]] = {}
    for row in rows:
        sums.setdefault(row[name], Counter()).update({each: row[each] for each in counts})
    return [{name: key, **{each: sums[key][each] for each in counts}} for key in sorted(sums)]


def named() -> dict[str, dict[str, list[str]]]:
    """The tests of each threat by size."""
    promises = tomllib.loads((ROOT / "tests" / "promises.toml").read_text(encoding="utf-8"))
    return {threat: {size: each.get(size, []) for size in ("small", "large")} for threat, each in promises.items()}


# --- the page ---------------------------------------------------------------------------------------------------


def page(known: Mapping[str, Any]) -> str:
    """The whole page."""
    tests = known["tests"]
    parts = [
        HEAD,
        *_figures(known),
        *_threats(tests),
        *_counts(tests),
        *_fuzz(known["fuzz"]),
        *_footprint(known.get("footprint", [])),
    ]
    return "\n".join([*parts, *_mutants(known["mutants"]), *_coverage(known["coverage"])])


def figures(known: Mapping[str, Any]) -> Iterator[tuple[str, str, int, int, int]]:
    """What is promised, the command that counts it, the least, the count, and how many of it went wrong."""
    for each in tomllib.loads((ROOT / "tests" / "figures.toml").read_text(encoding="utf-8"))["figure"]:
        rows = [row["counts"] for row in known["tests"] if row["test"] in each["tests"]]
        some, none = (sum(row.get(what, 0) for row in rows for what in each[key]) for key in ("some", "none"))
        yield each["what"], each["command"], each["least"], some, none
    tried = sum(row["inputs"] for row in known["fuzz"])
    yield (
        "Inputs of fuzzing guided by coverage: no promise broken",
        "make fuzz",
        200_000,
        tried,
        sum(row["broken"] for row in known["fuzz"]),
    )
    suite = known.get("suite", {})
    yield (
        "Cases of the suite, each with the network shut: none failed, none reached for it",
        "make test",
        1,
        suite.get("cases", 0),
        suite.get("failed", 0),
    )


def _figures(known: Mapping[str, Any]) -> Iterator[str]:
    yield "## Figures\n"
    yield "What is asked for at least, what the last kept run counted, and how many of that went wrong (`tests/figures.toml`).\n"
    yield "| promise | asked | counted | wrong | printed by |\n|---|---:|---:|---:|---|"
    for what, command, least, some, none in figures(known):
        short = "" if some >= least else " (short)"
        yield f"| {what} | {least:,} | {some:,}{short} | {none:,} | `{command}` |"
    yield ""
    if suite := known.get("suite"):
        yield f"The small sizes of all promises below took {suite['seconds of promises']:,} of the {suite['seconds']:,} CPU seconds of the suite.\n"


def _footprint(rows: list[Row]) -> Iterator[str]:
    yield "## Footprint\n\n`make footprint`; seconds depend on the machine and on what else it did.\n"
    if not rows:
        yield "No run is kept here yet.\n"
        return
    yield "| what | measured | asked |\n|---|---|---|"
    yield from (f"| {row['what']} | {row['measured']} | {row['asked']} |" for row in rows)
    yield ""


def _threats(rows: list[Row]) -> Iterator[str]:
    promises = tomllib.loads((ROOT / "tests" / "promises.toml").read_text(encoding="utf-8"))
    yield "## What could go wrong\n"
    yield "Cases are test cases that passed; *not run* where no run that is kept here had it.\n"
    yield "| | fault | what is done about it | cases |\n|---|---|---|---|"
    for threat, each in promises.items():
        ran = [row for row in rows for size in ("small", "large") for name in each.get(size, ()) if _is(row["test"], name)]
        passed = sum(row["passed"] for row in {row["test"]: row for row in ran}.values())
        failed = sum(row["failed"] for row in {row["test"]: row for row in ran}.values())
        yield f"| {threat} | {each['fault']} | {each['defence']} | {f'{passed:,}' if ran else 'not run'}{f', **{failed} failed**' if failed else ''} |"
    yield ""


def _is(test: str, name: str) -> bool:
    return test == name or (name.endswith("::*") and test.startswith(name[:-1]))


def _counts(rows: list[Row]) -> Iterator[str]:
    yield "## What was tried\n\n| test | counts |\n|---|---|"
    for row in rows:
        if row["counts"]:
            file, _, test = row["test"].partition("::")
            yield f"| `{file}` {test.removeprefix('test_').replace('_', ' ')} | {', '.join(f'{count:,} {what}' for what, count in row['counts'].items())} |"
    yield ""


def _fuzz(rows: list[Row]) -> Iterator[str]:
    yield "## Coverage-guided fuzzing\n\n`make fuzz`; promises are in `tests/fuzz/targets.py`.\n\n| target | inputs | broke a promise |\n|---|---|---|"
    yield from (f"| {row['target']} | {row['inputs']:,} | {row['broken']} |" for row in rows)
    yield f"| all | {sum(row['inputs'] for row in rows):,} | {sum(row['broken'] for row in rows)} |\n"


def _mutants(rows: list[Row]) -> Iterator[str]:
    yield "## Tests that bite\n\n`make mutants` changes one place at a time: how many changes make a test fail.\n"
    if not rows:
        yield "No whole run is kept here yet.\n"
        return
    yield "| module | changes | seen | |\n|---|---|---|---|"
    for row in (*rows, {"module": "all", "changes": sum(r["changes"] for r in rows), "seen": sum(r["seen"] for r in rows)}):
        yield f"| `{row['module']}` | {row['changes']:,} | {row['seen']:,} | {100 * row['seen'] / max(1, row['changes']):.1f} % |"
    yield ""


def _coverage(rows: list[Row]) -> Iterator[str]:
    yield "`make coverage`: branches and lines that the normal suite runs through.\n"
    if not rows:
        yield "No whole run is kept here yet.\n"
        return
    yield "| module | covered |\n|---|---|"
    yield from (f"| `{row['module']}` | {row['covered']:.1f} % |" for row in rows)
    yield ""


def main() -> int:
    """Print the page that the kept counts give, or take in what runs have left and write it."""
    known = json.loads(KEPT.read_text(encoding="utf-8")) if KEPT.exists() else {}
    if "--show" in sys.argv:
        sys.stdout.buffer.write(page(known).encode())
        return 0
    known = renewed(known)
    KEPT.write_text(json.dumps(known, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    PAGE.write_text(page(known), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
