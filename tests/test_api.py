"""The library is the same code as the commands."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import ValidationError

import factcheck
from factcheck import api, cli
from factcheck.config import Settings, rule_codes, settings_from
from factcheck.draft import touching
from factcheck.errors import UsageError
from factcheck.report import RENDERERS, RenderSettings
from report_builder import sample

SEEDS = Path(__file__).parents[1] / "seeds"

FIRST = "---\npublisher: 가나일보\npublished_at: 2026-03-02\n---\n\n한빛전자는 부산 공장에 3000억 원을 투자한다고 밝혔다. 김민석 한빛전자 대표가 발표했다.\n"
SECOND = "---\npublisher: 다라신문\npublished_at: 2026-03-02\n---\n\n한빛전자는 부산 공장에 4000억 원을 투자한다고 밝혔다. 김민식 한빛전자 대표가 발표했다.\n"
OTHER = "---\npublisher: 마바뉴스\npublished_at: 2026-03-02\n---\n\n누리전자는 대구 공장에 500억 원을 투자한다고 밝혔다.\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, text in (("a.md", FIRST), ("b.md", SECOND), ("c.md", OTHER)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_public_names_load_on_use() -> None:
    assert set(dir(factcheck)) == {"Report", "Settings", "__version__", "check", "read_values", "run"}
    assert factcheck.run is api.run and factcheck.check is api.check
    with pytest.raises(AttributeError):
        _ = factcheck.nonsense  # type: ignore[attr-defined]


def test_run_is_the_command(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = factcheck.run(["a.md", Path("b.md"), "c.md"])
    assert isinstance(report, factcheck.Report)
    cli._ended(["run", "c.md", "b.md", "a.md", "-f", "json", "-o", "-", "--lang", "ko"])
    assert capsys.readouterr().out == RENDERERS["json"](report, RenderSettings(lang="ko"))
    assert factcheck.run(".").articles == report.articles


def test_nothing_is_written_or_printed(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = sorted(here.iterdir())
    factcheck.run(["a.md", "b.md"])
    assert sorted(here.iterdir()) == before and capsys.readouterr() == ("", "")


def test_check_keeps_what_touches_the_draft(here: Path) -> None:
    whole, part = factcheck.run("."), factcheck.check("a.md", ["b.md", "c.md"])
    mine = next(article.id for article in whole.articles if article.path == "a.md")
    assert {each.id for each in part.findings} <= {each.id for each in whole.findings}
    assert all(any(mine in position.articles for position in each.positions) for each in part.findings)
    assert any(each.rule == "FC201" for each in part.findings)


def test_touching_is_by_article() -> None:
    made = sample()
    first, _, third = (each.id for each in made.articles)
    assert touching(made, frozenset({first})).findings == made.findings
    assert [each.rule for each in touching(made, frozenset({third})).findings] == ["FC101", "FC402"]
    assert touching(made, frozenset()).ties == ()


def test_ignored_rules_are_left_out(here: Path) -> None:
    everything = {each.rule for each in factcheck.run(".").findings}
    for rule in everything:
        assert rule not in {each.rule for each in factcheck.run(".", Settings(ignore=(rule,))).findings}


def test_standard_input(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(FIRST.encode())))
    assert [each.path for each in factcheck.run("-").articles] == ["-"]
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(FIRST.encode())))
    assert "FC201" in {each.rule for each in factcheck.check("-", "b.md").findings}


def test_progress_is_told(here: Path) -> None:
    seen: list[tuple[str, int, int]] = []
    factcheck.run(".", progress=lambda *step: seen.append(step))
    assert seen[-1][1:] == (3, 3) and [step[1] for step in seen] == [1, 2, 3]


def test_a_limit_makes_the_run_incomplete(here: Path) -> None:
    assert factcheck.run(".").complete
    limited = factcheck.run(".", Settings(max_articles=2))
    assert not limited.complete and len(limited.articles) == 2


def test_nothing_to_read_is_an_error(here: Path) -> None:
    with pytest.raises(UsageError):
        factcheck.run(["missing.md"])


def test_settings_are_strict_and_hashed() -> None:
    assert Settings().sha256 == Settings().sha256 != Settings(ignore=("FC1",)).sha256
    assert Settings(ignore=("FC1",)).ignores("FC101") and not Settings().ignores("FC101")
    for bad in ({"nonsense": 1}, {"ignore": ("E5",)}, {"max_articles": 0}, {"max_articles": "5"}):
        with pytest.raises(ValidationError):
            Settings.model_validate(bad)
        with pytest.raises(UsageError):
            settings_from(**bad)
    assert rule_codes(("FC2,FC101", "FC2")) == ("FC101", "FC2")


def test_seeds_as_a_program_would_run_them(tmp_path: Path) -> None:
    """As the scorer does: another folder, an absolute path, one file out and nothing else."""
    done = subprocess.run(
        [sys.executable, "-m", "factcheck", "run", str(SEEDS), "--format", "json", "-o", "report.json"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(SEEDS.parent / "src")},
        capture_output=True,
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["report.json"]
    made = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert len(made["inputs"]) == 5 and {each["status"] for each in made["inputs"]} == {"ok"}
    raws = {each["id"]: (tmp_path / each["path"]).read_bytes().decode("utf-8-sig") for each in made["inputs"]}
    assert all(raws[each["article"]][each["start"] : each["end"]] == each["quote"] for each in made["claims"])
