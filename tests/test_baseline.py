"""A baseline: what was there before does not count; it loses what is gone and gains nothing by itself."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from factcheck import api
from factcheck.model import Report
from factcheck.report import RENDERERS, RenderSettings
from factcheck.report.json import published
from report_builder import plain_sample
from test_cli import call

SAMPLE = plain_sample()
FIRST, SECOND, NOTE = SAMPLE.findings


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def finds(monkeypatch: pytest.MonkeyPatch) -> Any:
    def returns(report: Report) -> None:
        monkeypatch.setattr(api, "run", lambda *_: report)

    returns(SAMPLE)
    return returns


def ids(path: str = "base.json") -> list[str]:
    return [each["id"] for each in json.loads(Path(path).read_text(encoding="utf-8"))["findings"]]


def run(*more: str) -> int:
    return call("run", "x", "-q", "-f", "json", "-o", "out.json", *more)


def test_what_was_there_before_does_not_count(here: Path, finds: Any) -> None:
    assert run("--baseline", "base.json", "--update-baseline") == 0
    assert ids() == sorted(each.id for each in SAMPLE.findings)
    assert run("--baseline", "base.json") == 0 and run() == 1
    fresh = replace(SECOND, id="fresh")
    finds(replace(SAMPLE, findings=(*SAMPLE.findings, fresh)))
    assert run("--baseline", "base.json") == 1
    report = json.loads(Path("out.json").read_text(encoding="utf-8"))
    assert [(each["id"], each["known"]) for each in report["findings"]] == [
        ("fresh", False),
        *((each.id, True) for each in SAMPLE.findings),
    ]
    assert report["run"]["counts"]["known"] == 3


def test_it_shrinks_and_never_grows(here: Path, finds: Any) -> None:
    assert run("--baseline", "base.json", "--update-baseline") == 0
    finds(replace(SAMPLE, findings=(replace(SECOND, id="fresh"), FIRST)))
    assert run("--baseline", "base.json") == 1
    assert len(ids()) == 3, "only on demand"
    assert run("--baseline", "base.json", "--update-baseline") == 1
    assert ids() == [FIRST.id]
    finds(SAMPLE)
    assert run("--baseline", "base.json", "--update-baseline") == 1
    assert ids() == [FIRST.id], "what came back is new"


def test_nothing_to_take_out_writes_nothing(here: Path, finds: Any) -> None:
    assert run("--baseline", "base.json", "--update-baseline") == 0
    Path("base.json").write_text(Path("base.json").read_text(encoding="utf-8") + "\n\n", encoding="utf-8")
    before = Path("base.json").read_bytes()
    assert run("--baseline", "base.json", "--update-baseline") == 0
    assert Path("base.json").read_bytes() == before


def test_what_was_not_looked_for_stays(here: Path, finds: Any) -> None:
    assert run("--baseline", "base.json", "--update-baseline") == 0
    finds(replace(SAMPLE, findings=(), complete=False))
    assert run("--baseline", "base.json", "--update-baseline") == 3
    assert len(ids()) == 3, "unread is not gone"
    finds(replace(SAMPLE, findings=()))
    assert run("--baseline", "base.json", "--update-baseline", "--ignore", "FC1,FC4") == 0
    assert ids() == sorted([FIRST.id, NOTE.id]), "ignored is not gone"


def test_an_earlier_report_is_a_baseline(here: Path, finds: Any) -> None:
    dismissed = replace(SAMPLE, findings=(FIRST, replace(SECOND, status="dismissed")))
    Path("old.json").write_text(published(dismissed, "ko").model_dump_json(by_alias=True), encoding="utf-8")
    assert run("--baseline", "old.json") == 1, "what was dismissed then is not known"
    Path("old.json").write_text(published(SAMPLE, "ko").model_dump_json(by_alias=True), encoding="utf-8")
    assert run("--baseline", "old.json") == 0
    before = Path("old.json").read_bytes()
    assert run("--baseline", "old.json", "--update-baseline") == 2
    assert Path("old.json").read_bytes() == before


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "{}",
        '{"schema": "factcheck-baseline/2"}',
        '{"schema": "factcheck-report/1"}',
        '{"schema": "factcheck-baseline/1"}',
        '{"schema": "factcheck-baseline/1", "findings": {}}',
        '{"schema": "factcheck-baseline/1", "findings": [1]}',
        '{"schema": "factcheck-baseline/1", "findings": [{"id": 1, "rule": "FC101"}]}',
        '{"schema": "factcheck-baseline/1", "findings": [{"rule": "FC101"}]}',
        '{"schema": "factcheck-baseline/1", "findings": [{"id": "a", "rule": "FC101", "values": "ab"}]}',
    ],
)
def test_what_is_no_baseline_is_two_before_any_work(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    monkeypatch.setattr(api, "run", lambda *_: pytest.fail("nothing may be read for a bad baseline"))
    Path("base.json").write_text(text, encoding="utf-8")
    for more in ([], ["--update-baseline"]):
        assert run("--baseline", "base.json", *more) == 2
        assert capsys.readouterr().err.count("\n") == 1
    assert Path("base.json").read_text(encoding="utf-8") == text


@pytest.mark.parametrize("arguments", [["--baseline", "none.json"], ["--update-baseline"]])
def test_misuse(here: Path, finds: Any, arguments: list[str]) -> None:
    assert run(*arguments) == 2
    assert list(here.iterdir()) == []


@pytest.mark.parametrize("name", ["plain", "line", "md", "html"])
def test_what_is_known_is_shown_apart(here: Path, finds: Any, name: str) -> None:
    report = replace(SAMPLE, findings=(SECOND, replace(FIRST, known=True)))
    shown = RENDERERS[name](report, RenderSettings(lang="en", width=200))
    assert "baseline" in shown and FIRST.rule in shown
    assert name == "line" or "in the baseline" in shown


def test_a_decision_outweighs_the_baseline(here: Path, finds: Any) -> None:
    assert call("run", "x", "-q") == 1 and call("dismiss", "1", "--why", "a") == 0
    assert run("--baseline", "base.json", "--update-baseline") == 0
    assert FIRST.id not in ids(), "it is remembered by its decision"
