"""T31: reports that earlier versions wrote are read by this one; one of an unknown schema is refused with a sentence.

tests/kept holds a report of each form that was ever published. They are never renewed: a new form is one more file.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from conftest import Counted
from factcheck.report.contract import SCHEMA
from factcheck.report.stored import load_report
from test_cli import call

KEPT = sorted((Path(__file__).parent / "kept").glob("*.json"))


def test_there_is_one_of_the_schema_of_today() -> None:
    assert any(json.loads(path.read_text(encoding="utf-8"))["schema"] == SCHEMA for path in KEPT)
    assert {"seal" in json.loads(path.read_text(encoding="utf-8")) for path in KEPT} == {True, False}


@pytest.mark.parametrize("path", KEPT, ids=lambda path: path.stem)
def test_it_is_read(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], counted: Counted
) -> None:
    """Each finding can be shown, the report can be compared with itself, and its inputs, which are gone, are asked for."""
    monkeypatch.chdir(tmp_path)
    shutil.copy(path, "old.json")
    report = load_report(Path("old.json"))
    for number in range(1, len(report.findings) + 1):
        assert call("show", str(number), "--report", "old.json") == 0
    assert call("diff", "old.json", "old.json") == 0
    assert call("verify", "old.json", "--lang", "en") == 2, "none of its inputs is here"
    assert "changed since it was written" not in capsys.readouterr().out
    counted(kept_reports_read=1, findings_shown=len(report.findings))


@pytest.mark.parametrize("schema", ["factcheck-report/2", "factcheck-report/0", "another/1", "factcheck-report/10"])
def test_an_unknown_schema_is_refused(
    schema: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    tree = json.loads(KEPT[0].read_text(encoding="utf-8"))
    Path("new.json").write_text(json.dumps(tree | {"schema": schema}), encoding="utf-8")
    for command in (("show", "1", "--report", "new.json"), ("verify", "new.json"), ("diff", "new.json", "new.json")):
        assert call(*command) == 2
        assert schema in capsys.readouterr().err
