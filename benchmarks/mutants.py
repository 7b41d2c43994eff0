"""Change the program in one place at a time and see whether a test fails: `make mutants` (extra `mutants`).

    .make/changing/bin/python benchmarks/mutants.py [--left] [--jobs=N] [MODULE …]      MODULE: numerals, report.border

What is changed and which tests are asked stands in `[tool.mutmut]` of pyproject.toml. The work is done on a copy in
.make/mutants, so nothing here is touched; `changing.py` asks the tests there. Prints, for each module, how many changes a test
has seen; `--left` lists those that none saw, `--show NAME` prints one. A change that makes a test hang counts as seen. What a
test has seen stays noted as long as its function is the same, so a second run asks only for what is left.

Functions that make a module's tables while it loads are not counted: a change works only after that.
"""

from __future__ import annotations

import ast
import difflib
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

from mutmut.mutation.file_mutation import mutate_file_contents

ROOT = Path(__file__).parents[1]
MADE = ROOT / ".make"
COPY = MADE / "mutants"
FOUND = COPY / "found.jsonl"
NOTED = MADE / "mutants.json"
"""Change → [hash of its function, what became of it], over all runs."""
TALLY = MADE / "tally" / "mutants.jsonl"
COPIED = ("src", "tests", "seeds", "benchmarks", "pyproject.toml")
SEEN = {"failed", "hung"}
_REMEMBERED = re.compile(r"^@(cache|lru_cache\(maxsize=[0-9]+\))\ndef (\w+)", re.MULTILINE)
Row = dict[str, str | int]


def asked() -> dict[str, list[str]]:
    """`[tool.mutmut]` of pyproject.toml."""
    found: dict[str, list[str]] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["mutmut"]
    return found


def copied() -> None:
    """The sources of the moment, beside nothing of an earlier run."""
    shutil.rmtree(COPY, ignore_errors=True)
    COPY.mkdir(parents=True)
    for name in COPIED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, COPY / name, ignore=shutil.ignore_patterns("__pycache__", "corpus_found"))
        else:
            shutil.copy2(ROOT / name, COPY / name)


def places(chosen: list[str]) -> Iterator[tuple[str, Path]]:
    """The modules that are changed and their files below the root."""
    for path in sorted((ROOT / "src").rglob("*.py")):
        file = path.relative_to(ROOT)
        module = ".".join(file.with_suffix("").parts[2:]).removesuffix(".__init__")
        wanted = not chosen or any(f"{module}.".startswith(f"{each}.") for each in chosen)
        if wanted and any(fnmatch(file.as_posix(), pattern) for pattern in asked()["only_mutate"]):
            yield module, file


def changed(module: str, file: Path) -> dict[str, str]:
    """Write a copy that holds every change of a module beside what is there; each change with the hash of its function."""
    made = mutate_file_contents(file.as_posix(), *_without_memory((ROOT / file).read_text(encoding="utf-8")))
    (COPY / file).write_text(made.code + _memory((ROOT / file).read_text(encoding="utf-8")), encoding="utf-8")
    skipped = while_loading(ROOT / file)
    return {
        f"factcheck.{module}.{name}": made.hash_by_function_name[name.partition("__mutmut_")[0]]
        for name in made.mutant_names
        if re.split("x_|ǁ", name.partition("__mutmut_")[0])[-1] not in skipped
    }


def _without_memory(source: str) -> tuple[str]:
    """The tool leaves functions with decorators alone; those that only remember lose it …"""
    return (_REMEMBERED.sub(r"def \2", source),)


def _memory(source: str) -> str:
    """… and get it back behind all that can be changed."""
    return "\n\n" + "".join(f"{name} = {memory}({name})\n" for memory, name in _REMEMBERED.findall(source))


def while_loading(place: Path) -> set[str]:
    """Functions of a module that its own top level calls."""
    top = [
        node for node in ast.parse(place.read_text(encoding="utf-8")).body if not isinstance(node, ast.FunctionDef | ast.ClassDef)
    ]
    return {
        call.func.id for node in top for call in ast.walk(node) if isinstance(call, ast.Call) and isinstance(call.func, ast.Name)
    }


def noted() -> dict[str, list[str]]:
    """What became of changes in all runs so far."""
    found: dict[str, list[str]] = json.loads(NOTED.read_text(encoding="utf-8")) if NOTED.exists() else {}
    return found


def run(changes: dict[str, str], jobs: int) -> dict[str, str]:
    """What became of each change; only for those that no test has seen yet the tests are asked."""
    known = noted()
    seen = {name: known[name][1] for name, same in changes.items() if known.get(name, [""])[0] == same and known[name][1] in SEEN}
    left = [name for name in changes if name not in seen]
    try:
        if left:
            _ask(left, jobs)
    finally:  # a run that is stopped has found something as well
        rows = map(json.loads, FOUND.read_text(encoding="utf-8").splitlines()) if FOUND.exists() else ()
        found = seen | {name: state for name, state, _ in rows}
        NOTED.write_text(json.dumps(known | {name: [changes[name], state] for name, state in found.items()}), encoding="utf-8")
    return found


def _ask(changes: list[str], jobs: int) -> None:
    (COPY / "changes.json").write_text(json.dumps(changes), encoding="utf-8")
    FOUND.write_text("", encoding="utf-8")
    options = ["-q", "-n", "0", "-p", "no:cacheprovider", "-p", "changing", "--hypothesis-profile", "changed", "--tb=no"]
    # A place of its own for temporary folders: the usual one is cleared by whatever other tests run on this machine.
    options += [
        f"--basetemp={COPY / 'temporary'}",
        "-o",
        "tmp_path_retention_policy=none",
        *(f"--deselect={name}" for name in asked()["leave_out"]),
    ]
    paths = os.pathsep.join(str(COPY / name) for name in ("src", "benchmarks", "tests"))
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *options, *asked()["pytest_add_cli_args_test_selection"]],
        cwd=COPY,
        env={**os.environ, "PYTHONPATH": paths, "MUTANT_UNDER_TEST": "", "CHANGING_JOBS": str(jobs)},
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    if done.returncode:  # nothing that such a run has found is kept
        FOUND.unlink()
        sys.exit(f"{done.stdout[-4_000:]}\nTests fail where nothing is changed.")


def show(changes: list[str]) -> None:
    """Print changes as differences."""
    for module, file in places([]):
        here = [each for each in changes if each.rpartition(".")[0] == f"factcheck.{module}"]
        source = (ROOT / file).read_text(encoding="utf-8")
        code = mutate_file_contents(file.as_posix(), *_without_memory(source)).code if here else ""
        bodies = {
            node.name: ast.unparse(node).splitlines()[1:]
            for node in ast.walk(ast.parse(code))
            if isinstance(node, ast.FunctionDef)
        }
        for name in here:
            change = name.rpartition(".")[2]
            lines = difflib.unified_diff(
                bodies[f"{change.partition('__mutmut_')[0]}__mutmut_orig"], bodies[change], lineterm="", n=0
            )
            print("\n".join([f"--- {name}", *(line for line in lines if not line.startswith(("---", "+++", "@@")))]))


def main(left: bool, jobs: int, modules: list[str]) -> int:
    """Run, count, print, note."""
    copied()
    changes = {name: same for module, file in places(modules) for name, same in changed(module, file).items()}
    found = run(changes, jobs)
    totals = Counter(_module(name) for name in found)
    seen = Counter(_module(name) for name, state in found.items() if state in SEEN)
    rows: list[Row] = [{"module": module, "changes": totals[module], "seen": seen[module]} for module in sorted(totals)]
    if not modules:
        TALLY.parent.mkdir(parents=True, exist_ok=True)
        TALLY.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    for module in (*sorted(totals), "all"):
        of, saw = (totals[module], seen[module]) if module in totals else (totals.total(), seen.total())
        print(f"{module:20} {saw:5} of {of:5}  {100 * saw / max(1, of):5.1f} %")
    if left:
        print("\n".join(f"{state}: {name}" for name, state in sorted(found.items()) if state != "failed"))
    return 0


def _module(change: str) -> str:
    """`factcheck.report.border.x__named__mutmut_1` stands in `report.border`."""
    return change.removeprefix("factcheck.").rpartition(".")[0]


if __name__ == "__main__":
    words = sys.argv[1:]
    if "--show" in words:
        show(words[words.index("--show") + 1 :])
        sys.exit()
    wanted = next((each.partition("=")[2] for each in words if each.startswith("--jobs=")), "") or str(os.cpu_count() or 1)
    sys.exit(main("--left" in words, int(wanted), [each for each in words if not each.startswith("-")]))
