"""Coverage-guided fuzzing of one target (extra `fuzz`): `python tests/fuzz/run.py claim -max_total_time=120`.

Kept inputs are tests/fuzz/corpus/<target>; what is found on the way stays in .make/fuzz/<target>, and an input that breaks
a promise is written there as crash-…, timeout-… or oom-…: shrink it, put it into the corpus under a name that says what
it is, and mend what it found. Counts go to .make/tally/fuzz.jsonl.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
MADE = ROOT / ".make"
EXECUTIONS = re.compile(r"stat::number_of_executed_units:\s+([0-9]+)")


def fuzz(target: str, options: list[str]) -> None:
    """Run the fuzzer in this process; it ends the process itself."""
    import atheris

    sys.path[:0] = [str(HERE), str(HERE.parent)]
    with atheris.instrument_imports(include=["factcheck"]):
        from targets import MOST, TARGETS
    chosen = TARGETS[target]
    for path in sorted((HERE / "corpus" / target).iterdir()):
        chosen(path.read_bytes())  # loads what is loaded once, which is not to be taken for a slow input
    found = MADE / "fuzz" / target
    found.mkdir(parents=True, exist_ok=True)
    known = [
        f"-dict={HERE / 'dictionaries' / f'{target}.dict'}",
        f"-artifact_prefix={found}/",
        f"-max_len={MOST}",
        "-timeout=60",
        "-rss_limit_mb=2048",
        "-print_final_stats=1",
    ]
    atheris.Setup([sys.argv[0], *known, *options, str(found), str(HERE / "corpus" / target)], chosen)
    atheris.Fuzz()


def counted(target: str, options: list[str]) -> int:
    """Run the fuzzer as a process of its own and note how many inputs were tried."""
    done = subprocess.run(
        [sys.executable, __file__, "--inside", target, *options],
        stderr=subprocess.PIPE,
        text=True,
        errors="replace",
        env={**os.environ, "PYTHONHASHSEED": "0"},
        check=False,
    )
    tried = EXECUTIONS.search(done.stderr)
    count = int(tried[1]) if tried else 0
    broken = len(list((MADE / "fuzz" / target).glob("[cto]*-*")))
    print(f"{target}: {count} inputs, {broken} broke a promise, exit {done.returncode}")
    if done.returncode:
        print(done.stderr[-4_000:], file=sys.stderr)
    tally = MADE / "tally"
    tally.mkdir(parents=True, exist_ok=True)
    with open(tally / "fuzz.jsonl", "a", encoding="utf-8") as file:
        file.write(json.dumps({"target": target, "inputs": count, "broken": broken}) + "\n")
    return done.returncode


if __name__ == "__main__":
    if sys.argv[1] == "--inside":
        fuzz(sys.argv[2], sys.argv[3:])
    else:
        sys.exit(counted(sys.argv[1], sys.argv[2:]))
