"""What `make run` writes for the five seed articles is committed, current, and the same on every machine."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from factcheck import api
from factcheck.report import RENDERERS, RenderSettings
from test_formats import dumped

ROOT = Path(__file__).parents[1]
FORMATS = ("plain", "json", "md", "html", "jsonl")
RENEW = "run `make showcase` and look at what changed: it is what editors see"

pytestmark = pytest.mark.skipif(
    find_spec("factcheck.pipeline") is None or find_spec("factcheck.read") is None, reason="the stages do not stand yet"
)


def factcheck(*arguments: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command as a process of its own; 0 (clean) and 1 (findings) are both a good end."""
    done = subprocess.run(
        [sys.executable, "-m", "factcheck", *arguments],
        cwd=cwd,
        env={**os.environ, **environment},
        capture_output=True,
        check=False,
    )
    assert done.returncode in {0, 1}, done.stderr.decode(errors="replace")
    return done


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the seeds in which `run` was called as `make run` does."""
    folder = tmp_path_factory.mktemp("showcase")
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    factcheck("run", "seeds/", cwd=folder)
    factcheck("run", "seeds/", "-f", "md", "-o", "reports/report.md", cwd=folder)
    return folder


def test_claims_are_current(written: Path) -> None:
    committed = {path.name: path.read_bytes() for path in (ROOT / "claims").glob("*.jsonl")}
    made = {path.name: path.read_bytes() for path in (written / "claims").glob("*.jsonl")}
    assert sorted(committed) == sorted(made), RENEW
    assert [name for name in made if made[name] != committed[name]] == [], RENEW


def test_report_is_current(written: Path) -> None:
    assert (written / "reports" / "report.md").read_bytes() == (ROOT / "reports" / "report.md").read_bytes(), RENEW


def test_a_run_writes_what_it_says_and_nothing_else(written: Path) -> None:
    made = sorted(path.relative_to(written).as_posix() for path in written.rglob("*") if path.is_file())
    seeds = sorted(path.name for path in (ROOT / "seeds").iterdir())
    claims = [f"claims/{Path(name).stem}.jsonl" for name in seeds]
    reports = ["reports/report.html", "reports/report.json", "reports/report.md"]
    assert made == sorted([*claims, *reports, *(f"seeds/{name}" for name in seeds)])


WORLDS = (
    {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C.UTF-8"},
    {"PYTHONHASHSEED": "1", "TZ": "Asia/Seoul", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "4242", "TZ": "America/St_Johns", "LC_ALL": "C.UTF-8"},
)
"""Hash seeds, time zones and locales; each with an order of arguments of its own."""


def in_world(place: int, folder: Path) -> tuple[str, ...]:
    """The hash of every format, from one run with its own order of arguments."""
    articles = sorted(path.relative_to(folder).as_posix() for path in (folder / "seeds").iterdir())
    turned = articles[place:] + articles[:place]
    pairs = [part for name in FORMATS for part in ("-f", name, "-o", f"world{place}.{name}")]
    factcheck("run", *(turned if place % 2 else turned[::-1]), "--lang", "ko", *pairs, cwd=folder, **WORLDS[place])
    return tuple(hashlib.sha256((folder / f"world{place}.{name}").read_bytes()).hexdigest() for name in FORMATS)


def test_same_input_same_bytes(tmp_path: Path) -> None:
    """One hash per format over hash seeds, time zones, locales and orders of arguments."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    runs = [in_world(place, tmp_path) for place in range(len(WORLDS))]
    assert {name: len({run[place] for run in runs}) for place, name in enumerate(FORMATS)} == dict.fromkeys(FORMATS, 1)


def hashed(name: str) -> str:
    """Of a format of the seeds; of a workbook what its cells hold, for its bytes depend on the libraries that pack it."""
    made = RENDERERS[name](api.run(["seeds"]), RenderSettings(lang="ko", color=name == "rich"))
    made = dumped(made) if isinstance(made, bytes) and name == "xlsx" else made
    return hashlib.sha256(made if isinstance(made, bytes) else made.encode("utf-8", "surrogatepass")).hexdigest()


def test_every_format_of_the_seeds_is_current(monkeypatch: pytest.MonkeyPatch) -> None:
    """What all formats say of the seeds, as hashes: reports/report.md shows the same to whoever reads."""
    monkeypatch.chdir(ROOT)
    file = ROOT / "tests" / "golden" / "seeds.sha256"
    made = "".join(f"{hashed(name)}  {name}\n" for name in RENDERERS)
    if os.environ.get("UPDATE_GOLDEN"):
        file.write_text(made, encoding="utf-8")
    assert file.read_text(encoding="utf-8") == made, RENEW
