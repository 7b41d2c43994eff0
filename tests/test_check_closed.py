"""What a desk has decided, and what a baseline knows, holds for a check of a draft as for a run."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck import api, cli
from factcheck.cli.check import Order, watched
from factcheck.cli.outputs import Target
from factcheck.config import Settings
from factcheck.decisions import Decision, line_of
from factcheck.report import RenderSettings
from test_check import FIRST, SECOND, THIRD, TYPED, Enough, acting

DRAFT = TYPED + "기공식은 2026년 3월 3일(월요일)에 열린다.\n"
"""The name of another text, and a weekday that the date does not have: two findings."""
CHECK = ("check", "draft.txt", "--against", "out", "--lang", "en", "-q")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "out").mkdir()
    for name, text in (("out/a.md", FIRST), ("out/b.md", SECOND), ("out/c.md", THIRD), ("draft.txt", DRAFT)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def call(*arguments: str) -> int:
    return cli._ended(list(arguments))


def counting() -> list[str]:
    """The findings that count while nothing is decided."""
    return [each.id for each in api.check("draft.txt", "out").findings]


def decided(*ids: str, path: str = "decisions.jsonl") -> None:
    lines = [line_of(Decision(each, "dismissed", "one person", "desk", "2026-03-04T05:06:07Z")) + "\n" for each in ids]
    Path(path).write_text("".join(lines), encoding="utf-8")


def test_a_decision_of_a_run_holds_for_the_draft(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    call("run", "out", "draft.txt", "-q", "-f", "line")
    made = json.loads((here / "reports" / "report.json").read_text(encoding="utf-8"))
    assert set(counting()) <= {each["id"] for each in made["findings"]}
    for each in counting():
        assert call("dismiss", each, "--why", "one person") == 0
    assert call(*CHECK) == 0


@pytest.mark.parametrize("form", ["rich", "plain", "md", "html", "line", "json"])
def test_what_is_closed_stands_last_and_apart(here: Path, capsys: pytest.CaptureFixture[str], form: str) -> None:
    first, *others = counting()
    assert others, "one is closed and one stays open"
    decided(first)
    assert call(*CHECK, "-f", form) == 1
    text = capsys.readouterr().out
    if form == "json":
        assert [each["status"] for each in json.loads(text)["findings"]] == ["open"] * len(others) + ["dismissed"]
        return
    assert text.rindex("dismissed") > text.index("FC") and ("one person" in text) == (form != "line")
    decided(first, *others)
    assert call(*CHECK, "-f", form) == 0
    assert "What is closed stands below" in capsys.readouterr().out or form == "line"


def test_another_log_can_be_named(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    decided(*counting(), path="other.jsonl")
    assert call(*CHECK) == 1
    assert call(*CHECK, "--decisions", "other.jsonl") == 0


def test_what_an_earlier_report_knows_does_not_count(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call(*CHECK, "-f", "json", "-o", "known.json") == 1
    assert call(*CHECK, "--baseline", "known.json", "-f", "json") == 0
    assert {each["known"] for each in json.loads(capsys.readouterr().out)["findings"]} == {True}
    (here / "draft.txt").write_text(DRAFT.replace("3월 3일", "3월 4일"), encoding="utf-8")
    assert call(*CHECK, "--baseline", "known.json") == 1, "what is new counts"
    assert call(*CHECK, "--baseline", "missing.json") == 2


def test_a_watch_sees_what_is_decided_meanwhile(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ids = counting()
    screen = RenderSettings(lang="en")
    order = Order("draft.txt", ("out",), Settings(), (Target("line", None),), screen, screen, "warning", False, True)

    def saved() -> None:
        decided(*ids)
        (here / "draft.txt").write_text(DRAFT + "\n", encoding="utf-8")

    with pytest.raises(Enough):
        watched(order, "en", acting(saved))
    lines = capsys.readouterr().out.splitlines()
    assert [":dismissed:" in line for line in lines] == [False] * len(ids) + [True] * len(ids)
