"""Change the program in one place at a time and see whether a test fails: `make mutants` (extra `mutants`).

What is changed and which tests are asked stands in `[tool.mutmut]` of pyproject.toml. The work is done on a copy in
.make/mutants, so nothing here is touched. Prints, for each module, how many changes a test has seen; those that none saw
are listed with `--left`. A change that makes a test hang counts as seen. Names after the options choose modules:
`report.border numerals`. What an earlier run found stays as long as the sources are the same.

Functions that make a module's tables while it loads are not counted: the tool changes a function only after that.
"""

from __future__ import annotations

import ast
import json
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[1]
MADE = ROOT / ".make"
COPY = MADE / "mutants"
TALLY = MADE / "tally" / "mutants.jsonl"
COPIED = ("src", "tests", "seeds", "benchmarks", "pyproject.toml")
SEEN = {"killed", "timeout", "caught by type check", "segfault"}


def copied() -> None:
    """The sources of the moment; what an earlier run knows of unchanged ones stays, so that it need not be found again."""
    COPY.mkdir(parents=True, exist_ok=True)
    for name in COPIED:
        target = COPY / name
        if target.is_dir():
            shutil.rmtree(target)
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, target, ignore=shutil.ignore_patterns("__pycache__", "corpus_found"))
        else:
            shutil.copy2(ROOT / name, target)


def mutmut(*arguments: str) -> str:
    """What the tool prints; it may end with an error where changes are left, which is for us to judge."""
    done = subprocess.run([sys.executable, "-m", "mutmut", *arguments], cwd=COPY, capture_output=True, text=True, check=False)
    if "Traceback" in done.stderr or (done.returncode and not done.stdout):
        sys.exit(done.stdout[-2_000:] + done.stderr[-4_000:])
    return done.stdout


def states() -> dict[str, str]:
    """Every change and what became of it."""
    found = {}
    for line in mutmut("results", "--all", "true").splitlines():
        name, _, state = line.strip().rpartition(": ")
        if name:
            found[name] = state
    return found


def module_of(change: str) -> str:
    """`factcheck.report.border.x__named__mutmut_1` stands in `report.border`."""
    return change.partition(".x")[0].removeprefix("factcheck.")


def while_loading(module: str) -> set[str]:
    """Functions of a module that its own top level calls, and those with a decorator, which the tool leaves alone."""
    place = ROOT / "src" / "factcheck" / Path(*module.split("."))
    tree = ast.parse((place / "__init__.py" if place.is_dir() else place.with_suffix(".py")).read_text(encoding="utf-8"))
    top = [node for node in tree.body if not isinstance(node, ast.FunctionDef | ast.ClassDef)]
    return {
        call.func.id for node in top for call in ast.walk(node) if isinstance(call, ast.Call) and isinstance(call.func, ast.Name)
    }


def counts(change: str) -> bool:
    """False for a change that nothing runs after the module was loaded."""
    name = change.rpartition(".")[2].removeprefix("x_").rpartition("__mutmut_")[0]
    return name not in while_loading(module_of(change))


def main(left: bool, modules: list[str]) -> int:
    """Run, count, print, note."""
    copied()
    mutmut("run", "--max-children", "2", *(f"factcheck.{name}.*" for name in modules))
    found = {name: state for name, state in states().items() if state != "not checked" and counts(name)}
    totals, seen = Counter(map(module_of, found)), Counter(module_of(name) for name, state in found.items() if state in SEEN)
    TALLY.parent.mkdir(parents=True, exist_ok=True)
    rows = [{"module": module, "changes": totals[module], "seen": seen[module]} for module in sorted(totals)]
    TALLY.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    for row in (*rows, {"module": "all", "changes": totals.total(), "seen": seen.total()}):
        print(f"{row['module']:20} {row['seen']:5} of {row['changes']:5}  {100 * row['seen'] / max(1, row['changes']):5.1f} %")
    if left:
        print("\n".join(f"{state}: {name}" for name, state in sorted(found.items()) if state not in SEEN))
    return 0


if __name__ == "__main__":
    sys.exit(main("--left" in sys.argv, [each for each in sys.argv[1:] if not each.startswith("-")]))
