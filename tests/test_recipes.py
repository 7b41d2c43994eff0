"""The recipes can be copied: their commands have these options, their Python runs, their settings are what their readers read."""

from __future__ import annotations

import json
import re
import shlex
import shutil
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer
import yaml

from factcheck.cli.options import app
from factcheck.config import KEYS
from factcheck.report import RENDERERS

ROOT = Path(__file__).parents[1]
PAGES = tuple(ROOT / "docs" / name for name in ("quickstart.md", "quickstart.ko.md", "recipes.md"))
BLOCK = re.compile(r"^```([a-z]+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(language: str) -> list[str]:
    return [text for page in PAGES for kind, text in BLOCK.findall(page.read_text(encoding="utf-8")) if kind == language]


def commands() -> Iterator[list[str]]:
    """Every call of ours in a shell block, in the manifest and in the settings of editors."""
    for block in blocks("sh"):
        for line in block.splitlines():
            words = shlex.split(line, comments=True)
            if words[:1] == ["factcheck"]:
                yield words[1:]
    for block in blocks("json"):
        settings = json.loads(block)
        assert settings["glspc.server.command"] == "factcheck"
        yield settings["glspc.server.commandArguments"]
    for block in blocks("lua"):
        [made] = re.findall(r"cmd = \{([^}]*)\}", block)
        name, *words = json.loads(f"[{made}]")
        assert name == "factcheck"
        yield words
    [hook] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    [used] = [block["repos"][0]["hooks"][0] for block in map(yaml.safe_load, blocks("yaml")) if "repos" in block]
    assert used["id"] == hook["id"]
    yield [*shlex.split(hook["entry"])[1:], *used["args"], "draft.txt"]


@pytest.mark.parametrize("words", list(commands()), ids=" ".join)
def test_a_command_has_these_options(words: list[str]) -> None:
    group: Any = typer.main.get_command(app)
    name, command, rest = group.resolve_command(group.make_context("factcheck", [], resilient_parsing=True), words)
    context = command.make_context(name, list(rest))  # raises for an option that is none
    assert not context.args
    assert set(context.params.get("formats") or ()) <= set(RENDERERS)


def test_there_are_commands_of_every_kind() -> None:
    named = {words[0] for words in commands()}
    assert {"run", "check", "hook", "lsp", "show", "dismiss", "undo", "diff"} <= named


def test_the_library_recipe_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    monkeypatch.chdir(tmp_path)
    [block] = blocks("python")
    names: dict[str, Any] = {}
    exec(compile(block, "recipes.md", "exec"), names)
    assert names["open_errors"] and names["page"].startswith("<!DOCTYPE html>")
    assert any(state in {"conflicting", "noted", "single", "corroborated"} for state in names["states"].values())
    assert [each.name for each in tmp_path.iterdir()] == ["seeds"]


def test_settings_are_settings() -> None:
    for block in blocks("toml"):
        assert set(tomllib.loads(block)) <= set(KEYS)


def test_the_build_uses_inputs_of_the_action() -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    [build] = [block for block in map(yaml.safe_load, blocks("yaml")) if "jobs" in block]
    used = build["jobs"]["factcheck"]["steps"][-1]
    assert used["uses"].startswith("newsroom/factcheck@")
    assert set(used["with"]) <= set(action["inputs"])
    assert "`sarif: found.sarif`" in PAGES[-1].read_text(encoding="utf-8") and "sarif" in action["inputs"]
