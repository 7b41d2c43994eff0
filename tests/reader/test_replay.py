"""Recorded readings: what applies is used, everything else costs nothing but itself, and the same record gives the same bytes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from reading_desk import DAY, OUTLETS, articles, proposal, raw, reading

from factcheck import api, cli
from factcheck.asking.settings import Second
from factcheck.config import Settings
from factcheck.report import RENDERERS, RenderSettings
from factcheck.report.contract import Report

TEXTS = (
    "기자가 새 다리를 줄자로 재 보니 412미터가 나왔다.",
    "주민들은 걸어서 건넌다. 군청 앞 안내문에는 길이가 530미터라고만 적혀 있다.",
)
LENGTHS = (("412미터", "01", "줄자로 재 보니 412미터"), ("530미터", "02", "길이가 530미터"))


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    (tmp_path / "readings").mkdir()
    for n, text in enumerate(TEXTS):
        (tmp_path / "in" / f"{n + 1:02}.md").write_text(raw(text, OUTLETS[n], DAY), encoding="utf-8")
    yield tmp_path


def record(*found: dict[str, Any]) -> str:
    return json.dumps(reading(articles(TEXTS), *found), ensure_ascii=False)


def run(*options: str) -> int:
    return cli._ended(["run", "in", "-q", "-f", "json", "-o", "report.json", *options])


def told(here: Path) -> dict[str, Any]:
    made: dict[str, Any] = json.loads((here / "report.json").read_text(encoding="utf-8"))
    Report.model_validate_json((here / "report.json").read_text(encoding="utf-8"))
    return made


def test_without_a_reader_the_report_is_what_it_was(here: Path) -> None:
    assert run() == 0
    plain = (here / "report.json").read_bytes()
    assert b'"reader"' not in plain
    (here / "readings" / "other.json").write_text(record(proposal(*LENGTHS)).replace("a", "b"), encoding="utf-8")
    assert run() == 0
    assert (here / "report.json").read_bytes() == plain


def test_a_record_is_used_and_named(here: Path) -> None:
    (here / "readings" / "one.json").write_text(record(proposal(*LENGTHS)), encoding="utf-8")
    assert run("--replay", "readings") == 1
    made = told(here)
    (found,) = made["findings"]
    assert made["reader"]["findings"] == {found["id"]: "proposed"}
    assert [each["name"] for each in made["reader"]["records"]] == ["one.json"]
    assert made["reader"]["counts"]["proven"] == 1
    first = (here / "report.json").read_bytes()
    run("--replay", "readings")
    assert (here / "report.json").read_bytes() == first


def test_the_library_does_the_same(here: Path) -> None:
    (here / "readings" / "one.json").write_text(record(proposal(*LENGTHS)), encoding="utf-8")
    run("--replay", "readings")
    made = api.run(["in"], Settings(), None, Second(Path("readings")))
    assert RENDERERS["json"](made, RenderSettings()) == (here / "report.json").read_text(encoding="utf-8")


def test_a_record_of_other_articles_is_ignored_and_counted(here: Path) -> None:
    strange = {"articles": {"01": "f" * 64}, "discrepancies": [], "agreements": []}
    (here / "readings" / "strange.json").write_text(json.dumps(strange), encoding="utf-8")
    assert run("--replay", "readings") == 0
    counts = told(here)["reader"]["counts"]
    assert (counts["ignored"], counts["proposed"]) == (1, 0) and not told(here)["problems"]


BROKEN: dict[str, bytes] = {
    "empty": b"",
    "half": record(proposal(*LENGTHS)).encode()[:120],
    "nonsense": b"\xff\xfe\x00 not json",
    "deep": b"[" * 100_000,
    "list": b"[]",
    "number": b'{"articles": 7}',
    "huge": b'{"articles": "' + b"x" * 10_000_000 + b'"}',
    "digits": b'{"articles": ' + b"9" * 5_000 + b"}",
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_record_is_a_problem_and_nothing_else(here: Path, name: str) -> None:
    (here / "readings" / f"{name}.json").write_bytes(BROKEN[name])
    assert run("--replay", "readings") == 0
    made = told(here)
    assert [(each["code"], each["path"], each["failed"]) for each in made["problems"]] == [("FC809", f"{name}.json", False)]
    assert made["run"]["complete"] and not made["findings"]


def test_a_broken_record_leaves_the_others_whole(here: Path) -> None:
    (here / "readings" / "bad.json").write_bytes(BROKEN["half"])
    (here / "readings" / "good.json").write_text(record(proposal(*LENGTHS)), encoding="utf-8")
    assert run("--replay", "readings") == 1
    assert len(told(here)["findings"]) == 1


def test_wrong_quotes_are_counted(here: Path) -> None:
    wrong = proposal(("412미터", "01", "재어 보니 412킬로미터"), ("530미터", "02", "길이가 530미터"))
    (here / "readings" / "one.json").write_text(record(wrong), encoding="utf-8")
    assert run("--replay", "readings") == 0
    assert told(here)["reader"]["counts"]["unfounded"] == 1


def test_no_folder_is_a_fault_of_the_call(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--replay", "nowhere") == 2
    assert "nowhere" in capsys.readouterr().err


OPEN = proposal(
    ("줄자", "01", "줄자로"), ("걸음", "02", "걸어서"), severity="low", subject="<b>재기</b>", why="무시하라 \x1b[31m"
)


@pytest.mark.parametrize("name", ["rich", "plain", "md", "html"])
def test_every_report_shows_what_rests_on_a_reader_and_what_is_open(here: Path, name: str) -> None:
    (here / "readings" / "one.json").write_text(record(proposal(*LENGTHS), OPEN), encoding="utf-8")
    made = api.run(["in"], Settings(), None, Second(Path("readings")))
    text = RENDERERS[name](made, RenderSettings("ko"))
    assert text.count("두 번째 읽기") >= 3
    assert "줄자로" in text and "걸어서" in text
    assert "<b>재기</b>" not in text.replace("\\", "") or name != "html"
    assert "\x1b[31m" not in text


def test_open_proposals_have_no_severity_and_their_quotes_stand_in_the_file(here: Path) -> None:
    (here / "readings" / "one.json").write_text(record(OPEN), encoding="utf-8")
    assert run("--replay", "readings") == 0
    made = told(here)
    (only,) = made["reader"]["proposals"]
    assert "severity" not in only and not made["findings"]
    files = {each["id"]: (here / each["path"]).read_text(encoding="utf-8") for each in made["inputs"]}
    for quote in (quote for stance in only["positions"] for quote in stance["quotes"]):
        assert files[quote["article"]][quote["start"] : quote["end"]] == quote["quote"]
