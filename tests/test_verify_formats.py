"""`verify` and `show` read records of crawls, DOCX and HWPX again as a run reads them."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from factcheck import read
from factcheck.cli.sources import Place
from factcheck.cli.verify import verify
from factcheck.read import read_paths
from factcheck.report.seal import seal_of
from factcheck.report.stored import load_report
from test_cli import call

ROOT = Path(__file__).parents[1]
REPORT = Path("reports/report.json")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    return tmp_path


@pytest.fixture
def out(capsys: pytest.CaptureFixture[str]) -> Callable[[], str]:
    return lambda: capsys.readouterr().out


def rows(count: int = 3) -> list[str]:
    """The seeds as lines of a crawl."""
    articles = read_paths(["seeds"], base=ROOT).articles[:count]
    return [
        json.dumps({"title": each.title, "content": each.text, "publisher": each.path}, ensure_ascii=False) for each in articles
    ]


def crawl(lines: list[str], name: str = "in/crawl.jsonl") -> None:
    Path(name).write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def verified(out: Callable[[], str], code: int, *options: str) -> dict[str, Any]:
    out()
    assert call("verify", "-f", "json", *options) == code
    tree: dict[str, Any] = json.loads(out())
    return {each["path"]: each for each in tree["inputs"]}


def test_records_of_a_crawl_hold(here: Path, out: Callable[[], str]) -> None:
    crawl(rows())
    assert call("run", "in", "-q") == 1
    found = verified(out, 0)
    assert sorted(found) == [f"in/crawl.jsonl#{n}" for n in (1, 2, 3)]
    assert all(each["quotes"] == each["stand"] > 10 for each in found.values())
    assert call("show", "1") == 0
    assert "crawl.jsonl#" in out()


def test_a_record_may_move_and_its_neighbour_change(here: Path, out: Callable[[], str]) -> None:
    crawl(rows())
    call("run", "in", "-q")
    first, second, third = rows()
    crawl([third, first, second.replace("모델", "모형")])
    found = verified(out, 1)
    assert [found[f"in/crawl.jsonl#{n}"]["state"] for n in (1, 2, 3)] == ["unchanged", "changed", "unchanged"]
    assert found["in/crawl.jsonl#1"]["stand"] == found["in/crawl.jsonl#1"]["quotes"]
    crawl([first])
    found = verified(out, 3)
    assert [found[f"in/crawl.jsonl#{n}"]["state"] for n in (1, 2, 3)] == ["unchanged", "unread", "unread"]
    Path("in/crawl.jsonl").write_text("한 기사가 되었다.", encoding="utf-8")
    assert {each["state"] for each in verified(out, 2).values()} == {"unread"}


def test_a_crawl_is_read_once(here: Path, out: Callable[[], str], monkeypatch: pytest.MonkeyPatch) -> None:
    crawl(rows())
    call("run", "in", "-q")
    opened: list[str] = []
    again = read.read_file_again
    monkeypatch.setattr("factcheck.cli.sources.read_file_again", lambda file, **how: (opened.append(file), again(file, **how))[1])
    assert verify(load_report(REPORT), Place(), "en").exit_code == 0
    assert opened == ["in/crawl.jsonl"]


@pytest.mark.parametrize("form", ["docx", "hwpx"])
def test_documents_hold_until_their_text_changes(here: Path, out: Callable[[], str], form: str) -> None:
    for name in ("001", "002"):
        shutil.copy(ROOT / "tests" / "documents" / f"{name}.{form}", here / "in")
    assert call("run", "in", "-q") == 1
    found = verified(out, 0)
    assert sorted(found) == [f"in/00{n}.{form}" for n in (1, 2)]
    assert all(each["quotes"] == each["stand"] > 10 for each in found.values())
    shutil.copy(here / "in" / f"001.{form}", here / "in" / f"002.{form}")
    found = verified(out, 1)
    assert found[f"in/001.{form}"]["state"] == "unchanged" and found[f"in/002.{form}"]["lost"]


@pytest.mark.parametrize("path", ["way.jsonl#1", "../elsewhere.jsonl#1"])
def test_a_record_of_a_file_outside_is_not_opened(here: Path, out: Callable[[], str], path: str) -> None:
    """The name of a record is no file: it is the file that must lie inside."""
    base = here / "base"
    base.mkdir()
    crawl(rows(2), "elsewhere.jsonl")
    (base / "way.jsonl").symlink_to(here / "elsewhere.jsonl")
    call("run", "elsewhere.jsonl", "-q")
    tree = json.loads(REPORT.read_text(encoding="utf-8"))
    tree["inputs"] = [{**each, "path": path.replace("#1", f"#{n}")} for n, each in enumerate(tree["inputs"], 1)]
    REPORT.write_text(json.dumps(tree | {"seal": seal_of(tree)}), encoding="utf-8")
    assert {each["state"] for each in verified(out, 2, "--base", "base").values()} == {"unread"}
    assert {each["state"] for each in verified(out, 0, "--base", "base", "--outside").values()} == {"unchanged"}


@pytest.mark.parametrize("path", ["*.jsonl#1", "in#1", "-#1", "-", "in/[ab].jsonl#1", "#1", "#"])
def test_no_pattern_no_folder_no_standard_input(here: Path, out: Callable[[], str], path: str) -> None:
    crawl(rows(2), "in/a.jsonl")
    call("run", "in", "-q")
    tree = json.loads(REPORT.read_text(encoding="utf-8"))
    tree["inputs"] = [{**each, "path": path} for each in tree["inputs"]]
    REPORT.write_text(json.dumps(tree), encoding="utf-8")
    assert {each["state"] for each in verified(out, 2).values()} == {"unread"}
