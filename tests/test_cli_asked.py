"""What `run` and `check` share: one understanding of their options, and a baseline that each may keep."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck import cli

NEWS = "---\npublisher: {}\npublished_at: 2026-03-02\n---\n\n{}\n"
WRONG = "관객은 3만2천 명에서 4만1천 명으로 52% 증가했다."
RIGHT = "관객은 3만2천 명에서 4만1천 명으로 28% 증가했다."


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "out").mkdir()
    (tmp_path / "out/a.md").write_text(NEWS.format("가나일보", "극장은 3월에 문을 열었다."), encoding="utf-8")
    for name in ("one", "two"):
        (tmp_path / f"{name}.md").write_text(NEWS.format("다라신문", f"{name} 극장. {WRONG}"), encoding="utf-8")
    return tmp_path


def call(*arguments: str) -> int:
    return cli._ended([*arguments, "--lang", "en"])


def check(draft: str, *more: str) -> int:
    return call("check", draft, "--against", "out", "--baseline", "known.json", "-f", "line", *more)


def known() -> list[str]:
    return [each["rule"] for each in json.loads(Path("known.json").read_text(encoding="utf-8"))["findings"]]


def test_a_check_makes_a_baseline_and_takes_out_what_is_gone(here: Path) -> None:
    assert check("one.md", "--update-baseline") == 0
    assert known() == ["FC501"]
    assert check("one.md") == 0
    Path("one.md").write_text(NEWS.format("다라신문", RIGHT), encoding="utf-8")
    assert check("one.md", "--update-baseline") == 0
    assert known() == []


def test_the_check_of_one_draft_takes_nothing_out_of_the_baseline_of_another(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    check("one.md", "--update-baseline")
    Path("two.md").write_text(NEWS.format("다라신문", RIGHT), encoding="utf-8")
    assert check("two.md", "--update-baseline") == 0
    assert known() == ["FC501"] and "left as it was" in capsys.readouterr().err
    Path("known.json").unlink()
    call("run", "one.md", "out", "--baseline", "known.json", "--update-baseline", "-f", "line")
    Path("one.md").write_text(NEWS.format("다라신문", RIGHT), encoding="utf-8")
    check("one.md", "--update-baseline")
    assert known() == ["FC501"]
    call("run", "one.md", "out", "--baseline", "known.json", "--update-baseline", "-f", "line")
    assert known() == []


def test_a_watch_keeps_no_baseline(here: Path) -> None:
    assert check("one.md", "--update-baseline", "--watch") == 2
    assert not Path("known.json").exists()


@pytest.mark.parametrize("command", [("run",), ("check", "one.md", "--against")])
@pytest.mark.parametrize(
    "options",
    [("--fail-on", "much"), ("--color", "red"), ("-f", "word"), ("--update-baseline",), ("--lang", "xx"), ("--ignore", "x")],
)
def test_both_commands_refuse_the_same(here: Path, command: tuple[str, ...], options: tuple[str, ...]) -> None:
    assert cli._ended([*command, "out", *options]) == 2
