"""What a run of factcheck is made of: the distributions that it needs, their licences, known advisories.

    python benchmarks/supply.py licences     one line for each distribution that a run needs
    python benchmarks/supply.py audit        known advisories, where a database can be reached

The bill of materials (`make sbom`) is made by cyclonedx-py from the pins.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
NOT_CHECKED = 3


def needed(name: str = "factcheck") -> Iterator[str]:
    """Every distribution that a run needs, without extras, for this system and Python."""
    seen: set[str] = set()
    waiting = [name]
    while waiting:
        for line in metadata.requires(waiting.pop()) or ():
            wanted = Requirement(line)
            found = canonicalize_name(wanted.name)
            if found not in seen and (wanted.marker is None or wanted.marker.evaluate({"extra": ""})):
                seen.add(found)
                waiting.append(found)
    yield from sorted(seen)


def licence(name: str) -> str:
    """The licence that a distribution states: the SPDX expression, else the classifiers, else the first line of its field."""
    about = metadata.metadata(name)
    if expression := about.get("License-Expression"):
        return expression
    classified = [each.rpartition(" :: ")[2] for each in about.get_all("Classifier") or () if each.startswith("License ::")]
    stated = (about.get("License") or "").strip().split("\n")[0]
    return ", ".join(classified) or stated or "not stated"


def licences() -> int:
    """Name, version and licence, one line each."""
    for name in needed():
        print(f"{name:22} {metadata.version(name):12} {licence(name)}")
    return 0


def audit() -> int:
    """Known advisories of what is pinned; where none can be asked for, it says so and does not pass for a check."""
    pins = str(ROOT / "requirements" / "core.txt")
    command = [sys.executable, "-m", "pip_audit", "--requirement", pins, "--require-hashes", "--disable-pip", "--format", "json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    lines, code = told(done.stdout)
    print("\n".join(lines))
    return code


def told(answer: str) -> tuple[list[str], int]:
    """What an answer of pip-audit comes to. It calls it a success when it could ask for nothing; here that is no check."""
    try:
        found = json.loads(answer)["dependencies"]
    except (ValueError, KeyError):
        return ["make audit: no database of advisories can be reached from here, so nothing was checked."], NOT_CHECKED
    known = [f"{each['name']} {each['version']}: {bug['id']}" for each in found for bug in each.get("vulns", ())]
    passed = sorted(each["name"] for each in found if "skip_reason" in each)
    if passed:
        known.append(
            f"make audit: no advisories could be asked for {len(passed)} of {len(found)}, which are not checked: {', '.join(passed)}"
        )
    if not known:
        known.append(f"make audit: no known advisory for any of {len(found)} distributions.")
    return known, 1 if any(each.get("vulns") for each in found) else NOT_CHECKED if passed or not found else 0


if __name__ == "__main__":
    sys.exit({"licences": licences, "audit": audit}[sys.argv[1]]())
