"""Settings on the command line: what beats what, `init`, `doctor`."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any

import pytest

import factcheck.cli.doctor as doctor
from factcheck import api, cli
from factcheck.config import KEYS, Settings
from factcheck.model import Report
from factcheck.project import FILE, load
from factcheck.report.messages import catalogue, word
from report_builder import plain_sample

FOUND = plain_sample()


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> list[Settings]:
    """The settings of every run, whose report is a sample."""
    given: list[Settings] = []

    def run(paths: Any, settings: Settings, progress: Any) -> Report:
        given.append(settings)
        return FOUND

    monkeypatch.setattr(api, "run", run)
    return given


def call(*arguments: str) -> int:
    return cli._ended(list(arguments))


def file(text: str, name: str = FILE) -> None:
    Path(name).write_text(text, encoding="utf-8")


# --- what beats what --------------------------------------------------------------------------------------------


def test_the_file_is_in_force(here: Path, seen: list[Settings], capsys: pytest.CaptureFixture[str]) -> None:
    file('fail-on = "긴급"\nlang = "en"\nignore = ["FC2"]\n[aliases]\n"가나" = ["다라"]\n')
    assert call("run", "x", "-f", "plain") == 0, "the sample has no blocker"
    assert "Next:" in capsys.readouterr().out
    assert call("claims", "x") == 0
    assert [each.ignore for each in seen] == [("FC2",)] * 2 and seen[0].aliases == (("가나", "다라"),)


def test_the_command_line_beats_the_file(here: Path, seen: list[Settings], capsys: pytest.CaptureFixture[str]) -> None:
    file('fail-on = "never"\nlang = "en"\nignore = ["FC2"]\nmax-articles = 7\n')
    assert call("run", "x", "-f", "plain", "--fail-on", "warning", "--lang", "ko", "--ignore", "FC5") == 1
    assert "다음:" in capsys.readouterr().out
    assert seen[0].ignore == ("FC5",) and seen[0].max_articles == 7


def test_a_named_file_beats_the_nearest(here: Path, seen: list[Settings]) -> None:
    file('fail-on = "never"\n')
    file("max-articles = 9\n", "other.toml")
    assert call("run", "x", "-f", "line") == 0
    assert call("run", "x", "-f", "line", "--config", "other.toml") == 1
    assert [each.max_articles for each in seen] == [100_000, 9]


def test_a_file_further_up_is_named(
    here: Path, seen: list[Settings], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file('ignore = ["FC2"]\n')
    (here / "story").mkdir()
    monkeypatch.chdir(here / "story")
    for flags, told in (((), "factcheck: Settings: ../factcheck.toml\n"), (("-q",), "")):
        monkeypatch.setattr(cli, "SPEECH", "en")
        call("run", "x", "-f", "line", "-o", "-", *flags)
        assert capsys.readouterr().err == told


@pytest.mark.parametrize("command", [("run", "x"), ("claims", "x")])
@pytest.mark.parametrize("locale", ["ko", "en"])
def test_a_faulty_file_checks_nothing(
    here: Path,
    seen: list[Settings],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    command: Any,
    locale: str,
) -> None:
    monkeypatch.setattr(cli, "SPEECH", locale)
    file('\n\n# 글\nfail_on = "주의"\n')
    assert call(*command) == 2
    out, err = capsys.readouterr()
    assert out == "" and seen == [] and sorted(each.name for each in here.iterdir()) == [FILE]
    asked = {"ko": "모르는 항목 'fail_on' — 'fail-on'을 뜻했나요?", "en": "unknown key 'fail_on' — did you mean 'fail-on'?"}
    assert err == f"factcheck: factcheck.toml:4  {asked[locale]}\n"


def test_controls_of_a_file_do_not_reach_the_terminal(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for text in ('"\\u001b[2J" = 1', 'lang = "\\u202e"', '[aliases]\n"가나" = ["\\u001b[31m다라"]', "x = \x1b[2J"):
        file(text)
        assert call("run", "x") == 2
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", capsys.readouterr().err), text


def test_names_are_shown_where_asked_for(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file("한국은행(BOK)은 금리를 2.5%로 내렸다. BOK는 5일 밝혔다.\n", "a.txt")
    for flags, shown in ((("--names",), True), ((), False)):
        call("run", "a.txt", "-f", "plain", "--lang", "ko", *flags)
        assert (word("names.heading", "ko") in capsys.readouterr().out) is shown


def test_a_run_names_what_it_left_out(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "---\npublisher: {}\npublished_at: 2026-03-05\n---\n\n한빛전자는 지난해 매출이 {}라고 밝혔다.\n"
    file(text.format("가람일보", "3조2천억원이"), "a.txt")
    file(text.format("나루신문", "3조5천억원이"), "b.txt")
    assert call("run", "a.txt", "b.txt", "-f", "json") == 1
    [finding] = json.loads(capsys.readouterr().out)["findings"]
    file(
        f'[[suppress]]\nrule = "FC1"\nfinding = "{finding["id"]}"\nreason = "확인함"\n[[suppress]]\nrule = "FC2"\nreason = "옛것"\n'
    )
    assert call("run", "a.txt", "b.txt", "-f", "json") == 0
    data = json.loads(capsys.readouterr().out)
    assert data["findings"] == [] and [each["id"] for each in data["suppressed"]] == [finding["id"]]
    assert [each["code"] for each in data["problems"] if "옛것" in each["message"]] == ["FC807"]
    assert data["run"]["complete"] is True


def test_a_draft_is_not_troubled_by_entries_for_others(here: Path) -> None:
    file("한빛전자는 3천억원을 투자한다.\n", "a.txt")
    file("한빛전자는 5천억원을 투자한다.\n", "b.txt")
    settings = Settings.model_validate({"suppress": ({"rule": "FC2", "reason": "x"},)})
    assert [each.code for each in api.run(["a.txt", "b.txt"], settings).problems].count("FC807") == 1
    assert [each.code for each in api.check("a.txt", "b.txt", settings).problems].count("FC807") == 0


# --- init -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_init_writes_what_can_be_read(here: Path, capsys: pytest.CaptureFixture[str], lang: str) -> None:
    assert call("init", "--lang", lang) == 0
    assert "doctor" in capsys.readouterr().err
    text = Path(FILE).read_text(encoding="utf-8")
    assert load().settings == Settings() and all(not line or line.startswith("# ") for line in text.split("\n"))
    assert bool(re.search("[가-힣]", text)) is (lang == "ko")


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_every_setting_of_it_can_be_taken(here: Path, lang: str) -> None:
    """With the '# ' taken off each example it is a file that holds every key."""
    text = re.sub(r"^# (?=\[|[a-z-]+ = |\")", "", catalogue()[lang]["init.file"], flags=re.MULTILINE)  # type: ignore[index]
    file(text)
    project = load()
    assert [key for key in KEYS if project.source(key) is None] == []
    assert project.settings.aliases and project.settings.entities.apart and project.settings.suppress


def test_init_overwrites_nothing(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file("max-articles = 3\n")
    assert call("init") == 2
    assert Path(FILE).read_text() == "max-articles = 3\n" and FILE in capsys.readouterr().err
    Path(FILE).unlink()
    Path(FILE).symlink_to("nowhere")
    assert call("init") == 2 and not Path("nowhere").exists()
    Path(FILE).unlink()
    file('[tool.factcheck]\nlang = "ko"\n', "pyproject.toml")
    assert call("init") == 2 and not Path(FILE).exists()
    assert "pyproject.toml" in capsys.readouterr().err


def test_init_does_not_mind_settings_further_up(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file('[tool.factcheck]\nlang = "ko"\n', "pyproject.toml")
    (here / "story").mkdir()
    monkeypatch.chdir(here / "story")
    assert call("init") == 0 and Path(FILE).is_file()


# --- doctor -----------------------------------------------------------------------------------------------------


def examined(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, dict[str, Any]]:
    code = call("doctor", "-f", "json", *arguments)
    return code, json.loads(capsys.readouterr().out)


def test_doctor_names_every_value_and_its_place(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file('# x\nfail-on = "심각"\n[aliases]\n"가나" = ["다라"]\n')
    code, data = examined(capsys)
    assert code == 0 and data["healthy"] and data["settings"]["file"] == FILE
    values = {each["key"]: (json.loads(each["value"]), each["source"]) for each in data["settings"]["values"]}
    assert list(values) == list(KEYS)
    assert values["fail-on"] == ("심각", "factcheck.toml:2") and values["aliases"] == ([["가나", "다라"]], "factcheck.toml:3")
    assert values["lang"] == (None, None) and values["max-articles"] == (100_000, None)
    assert {each["name"]: each["state"] for each in data["checks"]}.items() >= {"settings": "ok", "morphology": "ok"}.items()


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_doctor_without_a_file_names_the_next_step(here: Path, capsys: pytest.CaptureFixture[str], lang: str) -> None:
    assert call("doctor", "--lang", lang) == 0
    out = capsys.readouterr().out
    assert "factcheck init" in out and "doctor." not in out and all(key in out for key in KEYS)
    assert out.count(f"({word('doctor.default', lang)})") == len(KEYS)  # type: ignore[arg-type]


def test_doctor_tells_a_faulty_file_and_goes_on(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file("\nmax-articles = 0\n")
    code, data = examined(capsys, "--lang", "en")
    assert code == 2 and not data["healthy"]
    [broken] = [each for each in data["checks"] if each["state"] == "broken"]
    assert broken["name"] == "settings" and broken["note"].startswith("factcheck.toml:2  ")
    assert {"name": "morphology", "state": "ok", "note": None} in data["checks"]


def test_doctor_names_a_folder_that_takes_nothing(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file("", "claims")
    code, data = examined(capsys)
    assert code == 2
    assert [each["name"] for each in data["checks"] if each["state"] == "broken"] == ["claims/"]
    assert [each["state"] for each in examined(capsys, "--out", "there")[1]["checks"] if "there" in each["name"]] == ["ok"] * 2
    assert not Path("there").exists(), "nothing is written"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_doctor_names_a_folder_without_rights(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    here.chmod(0o500)
    code, data = examined(capsys)
    here.chmod(0o700)
    assert code == 2 and [each["name"] for each in data["checks"] if each["state"] == "broken"] == ["claims/", "reports/"]


def test_doctor_names_a_morphology_that_does_not_load(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from factcheck import grammar

    def broken(*_: Any) -> None:
        raise OSError("no model")

    monkeypatch.setattr(grammar, "parse", broken)
    code, data = examined(capsys, "--lang", "ko")
    [found] = [each for each in data["checks"] if each["name"] == "morphology"]
    assert code == 2 and found["state"] == "broken" and "pip install" in found["note"]


REQUIRED = [
    "rich<16,>=13.9",
    'hypothesis>=6; extra == "dev"',
    'nosuchthing<9,>=3; extra == "sheets"',
    "rich>=13 ; extra == 'colour'",
]


def test_doctor_names_missing_extras(here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(doctor.metadata, "requires", lambda name: REQUIRED)
    code, data = examined(capsys, "--lang", "en")
    extras = {each["name"]: (each["state"], each["note"]) for each in data["checks"] if each["name"].startswith("[")}
    assert code == 0, "an extra is no need"
    assert extras == {
        "[colour]": ("ok", None),
        "[sheets]": ("missing", "install: python -m pip install 'nosuchthing<9,>=3'"),
    }


def test_doctor_from_a_source_tree(here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def absent(name: str) -> None:
        raise doctor.metadata.PackageNotFoundError(name)

    monkeypatch.setattr(doctor.metadata, "requires", absent)
    assert examined(capsys)[0] == 0


def test_doctor_knows_two_formats(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call("doctor", "-f", "html") == 2
    assert "html" in capsys.readouterr().err


def test_doctor_shows_no_controls(here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    inner = here / "\u202ex"
    inner.mkdir()
    (inner / FILE).write_text("")
    monkeypatch.chdir(here)
    assert call("doctor", "--config", f"{inner.name}/{FILE}") == 0
    assert "\u202e" not in capsys.readouterr().out


@pytest.mark.parametrize("locale", ["C.UTF-8", "ko_KR.UTF-8"])
@pytest.mark.parametrize("command", ["init", "doctor"])
def test_help_teaches(command: str, locale: str, capsys: pytest.CaptureFixture[str]) -> None:
    from test_cli import process

    done = process(command, "--help", env={"LC_ALL": locale})
    text = done.stdout.decode()
    assert done.returncode == 0 and "help." not in text and text.count("factcheck ") > 1
    assert bool(re.search("설정", text)) is (locale == "ko_KR.UTF-8")
