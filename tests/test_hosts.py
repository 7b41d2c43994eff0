"""What other programs read of us: the manifest of commit hooks and the action of a code host, run as their hosts run them."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from factcheck import cli
from test_cli import process

ROOT = Path(__file__).parents[1]
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
DRAFT = SEEDS[0].name
QUIET = "한빛전자는 부산에 있다.\n"


def call(*arguments: str) -> int:
    return cli._ended(list(arguments))


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """All seeds are out; the first is a draft as well, and another draft holds nothing."""
    monkeypatch.chdir(tmp_path)
    shutil.copytree(ROOT / "seeds", tmp_path / "articles")
    shutil.copy(SEEDS[0], tmp_path / DRAFT)
    (tmp_path / "quiet.md").write_text(QUIET, encoding="utf-8")
    (tmp_path / "factcheck.toml").write_text('corpus = ["articles/"]\n', encoding="utf-8")
    return tmp_path


# --- several drafts ---------------------------------------------------------------------------------------------


def test_drafts_are_shown_only_where_something_differs(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call("hook", "-q", "quiet.md") == 0
    assert capsys.readouterr().out == ""
    assert call("hook", "-q", "quiet.md", f"articles/{DRAFT}", "--lang", "en") == 1
    out = capsys.readouterr().out
    assert out.startswith(f"draft articles/{DRAFT}") and "quiet.md" not in out and "FC101" in out
    assert call("hook", "-q", f"articles/{DRAFT}", "--fail-on", "never") == 0
    assert call("hook", "-q", f"articles/{DRAFT}", "--fail-on", "blocker") == 0
    assert sorted(each.name for each in here.iterdir()) == sorted([DRAFT, "articles", "factcheck.toml", "quiet.md"])


def test_one_draft_that_cannot_be_read_costs_itself(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call("hook", "-q", "gone.md") == 2
    assert call("hook", "-q", "gone.md", "quiet.md") == 3
    assert call("hook", "-q", "gone.md", f"articles/{DRAFT}") == 3
    told = capsys.readouterr()
    assert told.err.count("gone.md") == 3 and "FC101" in told.out


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["hook"], "factcheck check"),
        (["hook", "-f", "html", "quiet.md"], "'html'"),
        (["hook", "--fail-on", "loud", "quiet.md"], "loud"),
        (["hook", "--against", "nowhere/", "quiet.md"], "nowhere"),
    ],
)
def test_a_hook_says_what_is_wrong(here: Path, arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert call(*arguments) == 2
    captured = capsys.readouterr()
    assert told in captured.err and captured.out == ""


def test_what_is_dismissed_stops_no_commit(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    import json

    assert call("check", f"articles/{DRAFT}", "--against", "articles/", "-f", "json", "-o", "report.json", "-q") == 1
    found = json.loads(Path("report.json").read_text(encoding="utf-8"))["findings"]
    for each in found:
        assert call("dismiss", each["id"], "--why", "둘은 다름", "--report", "report.json") == 0
    capsys.readouterr()
    assert found and call("hook", "-q", f"articles/{DRAFT}") == 0
    assert capsys.readouterr().out == ""


def test_annotations_of_a_draft_stand_in_the_draft(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call("hook", "-q", "-f", "github", f"articles/{DRAFT}") == 1
    lines = [line for line in capsys.readouterr().out.splitlines() if line.startswith(("::error", "::warning", "::notice"))]
    assert lines and all(f"file=articles/{DRAFT}," in line for line in lines)


# --- the manifest of hooks --------------------------------------------------------------------------------------


def hook() -> dict[str, Any]:
    [made] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    return dict(made)


def test_the_manifest_has_what_the_host_asks_for() -> None:
    made = hook()
    assert made["id"] == "factcheck" and made["language"] == "python" and made["require_serial"] is True
    names = ["a.txt", "기사/나.md", "c.html", "d.htm", "e.markdown"]
    assert [each for each in names if not re.search(made["files"], each)] == []
    assert [each for each in ("a.py", "txt", "a.txt.gz", "b.json") if re.search(made["files"], each)] == []


def test_the_entry_runs_as_the_manifest_says(here: Path) -> None:
    """The host appends the names of changed files to the entry."""
    entry = shlex.split(hook()["entry"])
    assert entry[0] == "factcheck"
    clean = process(*entry[1:], "quiet.md", cwd=here)
    assert (clean.returncode, clean.stdout, clean.stderr) == (0, b"", b"")
    found = process(*entry[1:], "quiet.md", f"articles/{DRAFT}", cwd=here)
    assert found.returncode == 1 and b"FC101" in found.stdout and found.stderr == b""


# --- the action -------------------------------------------------------------------------------------------------


def action() -> dict[str, Any]:
    return dict(yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8")))


def run_action(folder: Path, **inputs: str) -> tuple[int, str, str]:
    """The last step as its host runs it: exit code, log, outputs."""
    made = action()
    step = made["runs"]["steps"][-1]
    given = {name: str(each.get("default", "")) for name, each in made["inputs"].items()} | {
        name.replace("_", "-"): value for name, value in inputs.items()
    }
    asked = {key: re.sub(r"\$\{\{ inputs\.([a-z-]+) \}\}", lambda m: given[m[1]], value) for key, value in step["env"].items()}
    bin_folder = folder / ".bin"
    bin_folder.mkdir(exist_ok=True)
    (bin_folder / "factcheck").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m factcheck "$@"\n', encoding="utf-8")
    (bin_folder / "factcheck").chmod(0o755)
    outputs = folder / ".outputs"
    outputs.write_text("", encoding="utf-8")
    environment = {
        **os.environ,
        **asked,
        "PATH": f"{bin_folder}{os.pathsep}{os.environ['PATH']}",
        "GITHUB_OUTPUT": str(outputs),
        "LC_ALL": "C.UTF-8",
    }
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False)
    return done.returncode, done.stdout + done.stderr, outputs.read_text(encoding="utf-8")


needs_bash = pytest.mark.skipif(shutil.which("bash") is None, reason="the steps are written for bash")


def test_the_action_is_composite_and_its_inputs_never_become_script() -> None:
    made = action()
    assert made["runs"]["using"] == "composite"
    assert set(made["inputs"]) == {"paths", "against", "fail-on", "sarif", "python-version"}
    steps = made["runs"]["steps"]
    assert all("${{" not in step.get("run", "") for step in steps)
    assert all(step["shell"] == "bash" for step in steps if "run" in step)
    named = set(re.findall(r"inputs\.([a-z-]+)", (ROOT / "action.yml").read_text(encoding="utf-8")))
    assert named == set(made["inputs"])
    assert made["outputs"]["exit-code"]["value"] == "${{ steps.check.outputs.exit-code }}"


@needs_bash
def test_the_action_compares_articles_and_writes_sarif(here: Path) -> None:
    import json

    code, log, outputs = run_action(here, paths="articles/", sarif="out/found.sarif")
    assert code == 1 and outputs == "exit-code=1\n" and "::error file=articles/" in log
    assert json.loads((here / "out/found.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
    assert not (here / "reports").exists()
    assert run_action(here, paths="articles/", fail_on="never")[0] == 0


@pytest.mark.slow
@needs_bash
def test_the_action_holds_drafts_against_articles(here: Path) -> None:
    code, log, outputs = run_action(here, paths=f"articles/{DRAFT}\nquiet.md\n", against="articles/\n")
    assert code == 1 and outputs == "exit-code=1\n" and f"file=articles/{DRAFT}," in log
    assert run_action(here, paths="quiet.md", against="articles/")[0] == 0
    assert run_action(here, paths="quiet.md", against="articles/", sarif="x.sarif")[0] == 2


@needs_bash
def test_a_name_of_a_file_runs_nothing(here: Path) -> None:
    hostile = "--help; $(touch ran) `touch ran` 'x'.md"
    (here / hostile).write_text(QUIET, encoding="utf-8")
    code, _, outputs = run_action(here, paths=hostile, against="articles/")
    assert (code, outputs) == (0, "exit-code=0\n") and not (here / "ran").exists()
    assert run_action(here, paths="", against="articles/")[0] == 2
