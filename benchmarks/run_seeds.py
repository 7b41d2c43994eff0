"""Time and memory of the commands that people wait for: `python benchmarks/run_seeds.py [-n RUNS]`.

Each command is a process of its own; printed are the best wall time, the CPU time and the peak memory of that run. Then the
check of one seed against the others as an editor feels it who saves the draft again: the other articles are in memory.
Figures depend on the machine: nothing here is asserted, and a README quotes what this prints.
"""

from __future__ import annotations

import argparse
import os
import platform
import statistics
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from factcheck import api

ROOT = Path(__file__).parents[1]
FACTCHECK = (sys.executable, "-m", "factcheck")
COMMANDS: Mapping[str, Sequence[str]] = {
    "python -c pass": (sys.executable, "-c", "pass"),
    "factcheck --help": (*FACTCHECK, "--help"),
    "factcheck normalize": (*FACTCHECK, "normalize", "약 5천억 원 이상"),
    "factcheck explain FC101": (*FACTCHECK, "explain", "FC101"),
    "factcheck claims seeds/": (*FACTCHECK, "claims", str(ROOT / "seeds")),
    "factcheck check (cold)": (
        *(*FACTCHECK, "check", str(ROOT / "seeds" / "000_909e29f04e392b0c.txt")),
        *("--against", str(ROOT / "seeds"), "-f", "line"),
    ),
    "factcheck run seeds/": (*FACTCHECK, "run", str(ROOT / "seeds"), "--out", "{scratch}"),
}


@dataclass(frozen=True, order=True)
class Run:
    """What one process took, in seconds and MiB."""

    wall: float
    cpu: float
    peak: float
    status: int


def measure(command: Sequence[str]) -> Run:
    """Start the command, wait for it, and read its own use of the machine."""
    with tempfile.TemporaryDirectory() as scratch:
        argv = [part.format(scratch=scratch) for part in command]
        quiet = [(os.POSIX_SPAWN_OPEN, number, os.devnull, os.O_WRONLY, 0) for number in (1, 2)]
        start = time.perf_counter()
        child = os.posix_spawn(argv[0], argv, os.environ, file_actions=quiet)
        _, status, used = os.wait4(child, 0)
        wall = time.perf_counter() - start
    peak = used.ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)  # macOS counts bytes, Linux KiB
    return Run(wall, used.ru_utime + used.ru_stime, peak, os.waitstatus_to_exitcode(status))


def warm(runs: int) -> list[tuple[float, float]]:
    """Wall and CPU seconds of checks whose other articles are in memory: each seed against the others, its last words changed each time."""
    seeds, found = sorted((ROOT / "seeds").glob("*.txt")), []
    for draft in seeds:
        desk, text = api.Desk([each for each in seeds if each != draft]), draft.read_text(encoding="utf-8-sig")
        desk.check(text, draft)
        for saved in range(runs):
            start, used = time.perf_counter(), time.process_time()
            desk.check(f"{text}\n{'끝' * (saved + 1)}.\n", draft)
            found.append((time.perf_counter() - start, time.process_time() - used))
    return found


def main() -> None:
    """Print one line per command: the best of n runs."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    options.add_argument("-n", type=int, default=5, help="runs of each command; the best is printed")
    runs = options.parse_args().n
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, best of {runs}")
    print(f"{'command':<26} {'wall s':>7} {'cpu s':>7} {'peak MiB':>9} {'exit':>5}")
    for name, command in COMMANDS.items():
        best = min(measure(command) for _ in range(runs))
        print(f"{name:<26} {best.wall:>7.2f} {best.cpu:>7.2f} {best.peak:>9.0f} {best.status:>5}")
    walls, cpus = zip(*warm(runs), strict=True)
    print(f"{'check again (warm), median':<26} {statistics.median(walls):>7.3f} {statistics.median(cpus):>7.3f}")
    print(f"{'check again (warm), best':<26} {min(walls):>7.3f} {min(cpus):>7.3f}")


if __name__ == "__main__":
    main()
