"""T27: what a run needs is named and justified, free to use, and built the same every time."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from conftest import Counted
from test_house import PIN

ROOT = Path(__file__).parents[1]
sys.path.append(str(ROOT / "benchmarks"))
import supply  # noqa: E402  a benchmark, not a package

FREE = ("MIT", "BSD", "ISC", "Apache", "PSF", "MPL-2.0", "0BSD", "Zlib", "CC0")


def test_every_distribution_is_named_and_justified(counted: Counted) -> None:
    """No distribution takes part in a run that docs/architecture.md does not give a reason for."""
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    rows = {
        cell
        for line in page.splitlines()
        if line.startswith("| ")
        for cell in line.split("|")[1].replace("`", "").replace(",", " ").split()
    }
    needed = list(supply.needed())
    counted(distributions_of_a_run=len(needed), without_a_reason=len(set(needed) - rows))
    assert sorted(set(needed) - rows) == [], "name it in docs/architecture.md, with the reason"


def test_what_a_run_needs_is_pinned() -> None:
    lines = (ROOT / "requirements" / "core.txt").read_text(encoding="utf-8").splitlines()
    pinned = {found[1].lower().replace("_", "-") for line in lines if (found := PIN.match(line))}
    assert set(supply.needed()) <= pinned


def test_every_licence_is_a_free_one() -> None:
    strange = {name: supply.licence(name) for name in supply.needed() if not any(word in supply.licence(name) for word in FREE)}
    assert strange == {}


@pytest.mark.parametrize(
    ("answer", "code", "words"),
    [
        ("", 3, "nothing was checked"),
        ('{"dependencies": [{"name": "a", "skip_reason": "not found"}]}', 3, "1 of 1, which are not checked: a"),
        ('{"dependencies": [{"name": "a", "version": "1", "vulns": []}]}', 0, "no known advisory for any of 1"),
        ('{"dependencies": [{"name": "a", "version": "1", "vulns": [{"id": "CVE-1"}]}]}', 1, "a 1: CVE-1"),
        ('{"dependencies": []}', 3, "of 0"),
    ],
)
def test_an_audit_that_asked_for_nothing_is_none(answer: str, code: int, words: str) -> None:
    lines, found = supply.told(answer)
    assert found == code and words in "\n".join(lines)


# --- the wheel --------------------------------------------------------------------------------------------------

COPIED = ("src", "pyproject.toml", "README.md", "LICENSE")


def built(folder: Path, stamp: int) -> Path:
    """A wheel of a fresh copy of the sources whose files were all touched at another moment."""
    for name in COPIED:
        place = folder / name
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, place, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
        else:
            folder.mkdir(exist_ok=True)
            shutil.copy(ROOT / name, place)
    for path in folder.rglob("*"):
        os.utime(path, (stamp, stamp))
    done = subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder / "out"), str(folder)],
        env={**os.environ, "SOURCE_DATE_EPOCH": "1767225600", "PYTHONHASHSEED": str(stamp % 1_000)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2_000:]
    (wheel,) = (folder / "out").glob("*.whl")
    return wheel


@pytest.fixture(scope="module")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    pytest.importorskip("build")
    pytest.importorskip("setuptools", minversion="77")
    places = tmp_path_factory.mktemp("wheels")
    return built(places / "one", 1_700_000_000), built(places / "two", 1_750_000_000)


@pytest.mark.slow
def test_two_builds_are_one_wheel(wheels: tuple[Path, Path], counted: Counted) -> None:
    hashes = {hashlib.sha256(each.read_bytes()).hexdigest() for each in wheels}
    counted(builds=2, distinct_wheels=len(hashes))
    assert len(hashes) == 1


@pytest.mark.slow
def test_the_wheel_holds_the_program_and_nothing_else(wheels: tuple[Path, Path]) -> None:
    names = zipfile.ZipFile(wheels[0]).namelist()
    source = {path.relative_to(ROOT / "src").as_posix() for path in (ROOT / "src" / "factcheck").rglob("*") if path.is_file()}
    assert {name for name in names if not name.startswith("factcheck-")} == {each for each in source if "__pycache__" not in each}
    assert all(name.startswith(("factcheck/", "factcheck-")) for name in names)


@pytest.mark.slow
def test_the_wheel_runs_where_nothing_of_ours_is(wheels: tuple[Path, Path], tmp_path: Path, counted: Counted) -> None:
    """Installed into an empty environment that borrows the libraries, and called by its script on the seeds."""
    place = tmp_path / "empty"
    subprocess.run([sys.executable, "-m", "venv", str(place)], check=True)
    python, script = place / "bin" / "python", place / "bin" / "factcheck"
    subprocess.run([python, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", str(wheels[0])], check=True)
    (lib,) = (place / "lib").glob("python*/site-packages")
    import pydantic

    (lib / "borrowed.pth").write_text(str(Path(pydantic.__file__).parents[1]) + "\n", encoding="utf-8")
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    where = subprocess.run(
        [python, "-c", "import factcheck; print(factcheck.__file__)"], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert Path(where.stdout.strip()).is_relative_to(lib)
    done = subprocess.run(
        [script, "run", "seeds/", "-q", "-f", "json", "-o", "-"], cwd=tmp_path, capture_output=True, check=False
    )
    assert done.returncode == 1, done.stderr[-2_000:]
    counted(articles_read_by_the_installed_wheel=len(json.loads(done.stdout)["inputs"]))
