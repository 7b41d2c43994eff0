"""What a run needs of a machine: `make footprint` (Linux: memory is read from /proc).

Distributions, the time until help stands there, and a collection of ARTICLES articles through `factcheck batch`: seconds, and
the most memory that the command and its workers held together at any moment (shared pages counted once). The articles are
made, as in benchmarks/ledger.py. Printed, and noted for docs/reliability.md; seconds depend on the machine and its load.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from ledger import written
from run_seeds import FACTCHECK, measure
from supply import needed

ROOT = Path(__file__).parents[1]
TALLY = ROOT / ".make" / "tally" / "footprint.jsonl"
OFTEN = 0.5
"""Seconds between two looks at the memory."""


def family(root: int) -> list[int]:
    """A process and all that it started, theirs included."""
    parents: dict[int, list[int]] = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
        except OSError:  # it has ended
            continue
        parents.setdefault(int(fields[1]), []).append(int(path.parent.name))
    found = [root]
    for each in found:
        found += parents.get(each, ())
    return found


def held(root: int) -> float:
    """MiB that a process and all that it started hold now: a page that several share is counted once in all."""
    kib = 0
    for each in family(root):
        try:
            lines = Path(f"/proc/{each}/smaps_rollup").read_text(encoding="ascii").splitlines()
        except OSError:
            continue
        kib += sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return kib / 1024


def spent(root: int, so_far: dict[int, float]) -> float:
    """CPU seconds of a process and all that it started, those that ended since the last look as they were then."""
    for each in family(root):
        try:
            fields = Path(f"/proc/{each}/stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
        except OSError:
            continue
        so_far[each] = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return sum(so_far.values())


def collection(folder: Path, articles: int, workers: int) -> tuple[int, float, float, float, int]:
    """Articles, wall seconds, CPU seconds, peak MiB over all processes, exit code of one run from nothing."""
    shutil.rmtree(folder, ignore_errors=True)
    written(folder / "in", articles)
    count = sum(1 for each in (folder / "in").rglob("*") if each.is_file())
    begun, looks, cpu = time.perf_counter(), dict[int, float](), 0.0
    command = [*FACTCHECK, "batch", str(folder / "in"), "--out", str(folder / "out"), "--workers", str(workers), "-q"]
    run, peak = subprocess.Popen(command, stdout=subprocess.DEVNULL), 0.0
    while run.poll() is None:
        peak, cpu = max(peak, held(run.pid)), spent(run.pid, looks)
        time.sleep(OFTEN)
    return count, time.perf_counter() - begun, cpu, peak, run.returncode


def main() -> None:
    """Measure, print, note."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--workers", type=int, default=2)
    given = parser.parse_args()
    help_ = min(measure((*FACTCHECK, "--help")) for _ in range(10))
    rows = [
        ("distributions of a run", f"{len(list(needed()))}", "each with its reason"),
        ("`factcheck --help`, best of ten", f"{help_.wall:.2f} s (CPU {help_.cpu:.2f} s)", "0.25 s"),
    ]
    count, wall, cpu, peak, code = collection(given.folder, given.articles, given.workers)
    load = os.getloadavg()[1]
    what = f"`factcheck batch` on {count:,} made articles, {given.workers} workers, exit {code}"
    rows.append((f"{what}: time", f"{wall:,.0f} s on {os.cpu_count()} cores, load {load:.0f} (CPU {cpu:,.0f} s)", "60 s"))
    rows.append((f"{what}: memory of all processes at once", f"{peak:,.0f} MiB", "1,024 MiB"))
    TALLY.parent.mkdir(parents=True, exist_ok=True)
    lines = [json.dumps(dict(zip(("what", "measured", "asked"), row, strict=True)), ensure_ascii=False) for row in rows]
    TALLY.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    for row in rows:
        print(" | ".join(row))
    sys.exit(0 if code in (0, 1) else code)


if __name__ == "__main__":
    main()
