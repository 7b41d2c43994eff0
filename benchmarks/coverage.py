"""What `make coverage` has measured, for the modules that a finding rests on and for all: printed, and noted for the page."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
TALLY = ROOT / ".make" / "tally" / "coverage.jsonl"
WHOLE = ("numerals", "value", "overlap", "report.border", "store", "compare.slips")
"""Every line and every branch of these has to be run through."""
LEAST = 95


def percent(*include: str) -> float:
    """Lines and branches run through, of the modules that a pattern names."""
    chosen = ["--include", ",".join(include)] if include else []
    command = [sys.executable, "-m", "coverage", "json", "-q", "--ignore-errors", "-o", "-", *chosen]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return float(json.loads(done.stdout)["totals"]["percent_covered"])


def main() -> int:
    """Print and note; 1 where less was run through than is promised."""
    subprocess.run([sys.executable, "-m", "coverage", "combine", "-q"], cwd=ROOT, check=False)
    places = {name: f"*/factcheck/{name.replace('.', '/')}" for name in WHOLE}
    rows = [{"module": name, "covered": percent(f"{place}.py", f"{place}/*")} for name, place in places.items()]
    rows.append({"module": "all", "covered": percent()})
    TALLY.parent.mkdir(parents=True, exist_ok=True)
    TALLY.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    for row in rows:
        print(f"{row['module']:20} {row['covered']:6.2f} %")
    subprocess.run([sys.executable, "-m", "coverage", "report", "--sort", "cover"], cwd=ROOT, check=False)
    return 0 if rows[-1]["covered"] >= LEAST and all(row["covered"] == 100 for row in rows[:-1]) else 1


if __name__ == "__main__":
    sys.exit(main())
