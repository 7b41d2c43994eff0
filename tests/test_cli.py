"""The command line: exit codes, pairs of outputs, streams, and what a newcomer gets wrong first."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from factcheck import api, cli
from factcheck.cli import streams
from factcheck.cli.outputs import exit_code, severity, targets
from factcheck.errors import UsageError
from factcheck.model import Report
from factcheck.report import RENDERERS
from factcheck.rules import RULES
from factcheck.suppress import without_ignored
from report_builder import finding, plain_sample, sample

ROOT = Path(__file__).parents[1]
CANARY = "한빛전자가"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def finds(monkeypatch: pytest.MonkeyPatch) -> Callable[[Report], None]:
    """Makes the engine return a given report."""

    def returns(made: Report) -> None:
        monkeypatch.setattr(api, "run", lambda *_: made)

    return returns


def call(*arguments: str) -> int:
    return cli._ended(list(arguments))


def process(*arguments: str, cwd: Path = ROOT, **options: Any) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "LC_ALL": "C.UTF-8", **options.pop("env", {})}
    return subprocess.run(
        [sys.executable, "-m", "factcheck", *arguments], cwd=cwd, env=environment, capture_output=True, check=False, **options
    )


# --- the exit code ----------------------------------------------------------------------------------------------

CLEAN = replace(plain_sample(), findings=())
FOUND = plain_sample()
PARTIAL = sample()
PARTIAL_CLEAN = replace(sample(), findings=())
NOTHING = replace(plain_sample(), articles=(), claims=(), findings=(), ties=())


def only(level: str, **fields: Any) -> Report:
    return replace(FOUND, findings=(finding("FC101", [], severity=level, **fields),))


@pytest.mark.parametrize(
    ("report", "fail_on", "allow_partial", "code"),
    [
        (CLEAN, "warning", False, 0),
        (FOUND, "warning", False, 1),
        (FOUND, "never", False, 0),
        (PARTIAL, "warning", False, 3),
        (PARTIAL, "never", False, 3),
        (PARTIAL, "warning", True, 1),
        (PARTIAL_CLEAN, "warning", False, 3),
        (PARTIAL_CLEAN, "warning", True, 0),
        (NOTHING, "warning", False, 2),
        (NOTHING, "never", True, 2),
        (only("info"), "warning", False, 0),
        (only("info"), "info", False, 1),
        (only("info"), "참고", False, 1),
        (only("warning"), "주의", False, 1),
        (only("warning"), "심각", False, 0),
        (only("error"), "error", False, 1),
        (only("error"), "긴급", False, 0),
        (only("blocker"), "blocker", False, 1),
        (only("error", status="dismissed"), "warning", False, 0),
        (only("error", status="accepted"), "warning", False, 0),
    ],
)
def test_one_function_decides_the_code(report: Report, fail_on: str, allow_partial: bool, code: int) -> None:
    assert exit_code(report, fail_on, allow_partial) == code


@pytest.mark.parametrize("name", sorted(RENDERERS))
@pytest.mark.parametrize(("report", "code"), [(CLEAN, 0), (FOUND, 1), (PARTIAL, 3)])
def test_the_code_is_the_same_in_every_format(here: Path, finds: Any, name: str, report: Report, code: int) -> None:
    finds(report)
    assert call("run", "x", "-f", name, "-o", "out") == code
    assert [path.name for path in here.iterdir()] == ["out"]


@pytest.mark.parametrize("level", ["error", "심각", "ERROR"])
def test_severities_have_two_names(level: str) -> None:
    assert severity(level) == "error"


# --- outputs ----------------------------------------------------------------------------------------------------


def test_a_plain_run_writes_folders_and_shows_the_report(here: Path, finds: Any, capsys: pytest.CaptureFixture[str]) -> None:
    finds(FOUND)
    assert call("run", "x") == 1
    made = sorted(path.relative_to(here).as_posix() for path in here.rglob("*") if path.is_file())
    assert made == ["claims/a.jsonl", "claims/b.jsonl", "claims/c.jsonl", "reports/report.html", "reports/report.json"]
    out, err = capsys.readouterr()
    assert "FC101" in out and "\x1b" not in out
    assert "reports/report.json" in err and err.startswith("factcheck: ")


def test_out_names_the_folder(here: Path, finds: Any) -> None:
    finds(FOUND)
    assert call("run", "x", "--out", "there", "-q") == 1
    assert (here / "there" / "reports" / "report.json").is_file() and not (here / "reports").exists()


def test_pairs(here: Path, finds: Any) -> None:
    finds(FOUND)
    assert call("run", "x", "-f", "html", "-o", "a.out", "-f", "json", "-o", "b.out") == 1
    assert (here / "a.out").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert json.loads((here / "b.out").read_text(encoding="utf-8"))["schema"] == "factcheck-report/1"
    assert sorted(path.name for path in here.iterdir()) == ["a.out", "b.out"]


def test_the_ending_names_the_format() -> None:
    assert [each.format for each in targets((), ("a.json", "b.HTML", "c.md", "d.txt", "e.jsonl"))] == [
        "json",
        "html",
        "md",
        "plain",
        "jsonl",
    ]


@pytest.mark.parametrize(
    ("formats", "outputs"),
    [
        (("json", "html"), ("a",)),
        (("json",), ("a", "b")),
        (("json", "html"), ()),
        (("json", "json"), ("a", "a")),
        (("json", "md"), ("-", "-")),
        (("docx",), ()),
        ((), ("report",)),
    ],
)
def test_what_cannot_be_paired_is_refused(formats: Sequence[str], outputs: Sequence[str]) -> None:
    with pytest.raises(UsageError):
        targets(formats, outputs)


def test_unwritable_output_is_two_and_nothing_is_shown(here: Path, finds: Any, capsys: pytest.CaptureFixture[str]) -> None:
    finds(FOUND)
    (here / "file").write_text("x")
    assert call("run", "x", "-f", "json", "-o", "file/report.json", "-f", "plain", "-o", "-") == 2
    out, err = capsys.readouterr()
    assert out == "" and "file/report.json" in err


def test_ignored_rules_reach_the_settings(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Any] = []
    monkeypatch.setattr(api, "run", lambda paths, settings, progress: seen.append((paths, settings)) or CLEAN)
    assert call("run", "a", "b", "--ignore", "FC2,FC101", "--ignore", "FC3", "-f", "json") == 0
    paths, settings = seen[0]
    assert paths == ["a", "b"] and settings.ignore == ("FC101", "FC2", "FC3")
    assert without_ignored(FOUND, settings).findings == FOUND.findings[2:]
    assert settings.sha256 != type(settings)().sha256


def test_default_is_the_folder_of_seeds(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Any] = []
    monkeypatch.setattr(api, "run", lambda paths, *_: seen.append(paths) or CLEAN)
    assert call("run", "-f", "json") == 0
    assert seen == [["seeds/"]]


def test_claims_are_lines(here: Path, finds: Any, capsys: pytest.CaptureFixture[str]) -> None:
    finds(FOUND)
    assert call("claims", "x") == 0
    assert all(json.loads(line)["article"] for line in capsys.readouterr().out.splitlines())
    assert list(here.iterdir()) == []


# --- misuse -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "arguments",
    [
        ["run", "--nonsense"],
        ["nonsense"],
        ["run", "--fail-on", "sometimes"],
        ["run", "--lang", "fr"],
        ["run", "--color", "blue"],
        ["run", "--width", "7"],
        ["run", "--top", "-1"],
        ["run", "-f", "docx"],
        ["run", "-f", "html", "-o", "a", "-o", "b"],
        ["run", "--ignore", "E501"],
        ["explain", "FC999"],
        ["normalize", "3억", "--when", "yesterday"],
        ["run", "missing.txt"],
        ["run"],
        [],
    ],
)
def test_misuse_is_two_with_a_sentence(here: Path, capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    assert call(*arguments) == 2
    out, err = capsys.readouterr()
    assert (err or out).strip() and "Traceback" not in err
    assert list(here.iterdir()) == []


def test_hostile_arguments_do_not_reach_the_terminal(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (
        ["run", "--\x1b[2Jx"],
        ["\x1b]0;x\x07"],
        ["run", "-f", "\x1b[31m"],
        ["explain", "\u202eFC1"],
        ["run", "\x1b[31m.txt"],
    ):
        assert call(*arguments) == 2
        out, err = capsys.readouterr()
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", out + err), arguments


def test_an_empty_folder_and_an_unreadable_file(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "empty").mkdir()
    assert call("run", "empty") == 2
    (here / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40)
    assert call("run", "picture.txt") == 2
    assert "picture.txt" in capsys.readouterr().err


def test_one_bad_input_of_two_is_three(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "good.txt").write_text("한빛전자가 3000억 원을 투자한다.\n", encoding="utf-8")
    assert call("run", "good.txt", "missing.txt", "-f", "plain", "-o", "-") == 3
    assert "missing.txt" in capsys.readouterr().out
    assert call("run", "good.txt", "missing.txt", "-f", "json", "-o", "-", "--allow-partial") == 0


# --- our own faults ---------------------------------------------------------------------------------------------


def test_a_crash_is_four_and_tells_no_article(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: Any) -> Report:
        raise ValueError(CANARY)

    monkeypatch.setattr(api, "run", broken)
    assert call("run", CANARY) == 4
    out, err = capsys.readouterr()
    assert out == "" and CANARY not in err and "ValueError" in err and "Traceback" not in err
    assert list(here.iterdir()) == []


def test_an_interrupt_is_130(here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def stopped(*_: Any) -> Report:
        raise KeyboardInterrupt

    monkeypatch.setattr(api, "run", stopped)
    assert call("run", "x") == 130
    assert "Traceback" not in capsys.readouterr().err
    assert list(here.iterdir()) == []


# --- streams ----------------------------------------------------------------------------------------------------


def test_a_reader_that_goes_away_is_no_error() -> None:
    program = f"{sys.executable} -m factcheck explain FC1 --lang ko | head -c 10 > {os.devnull}; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(
        ["bash", "-c", program],
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "LC_ALL": "C.UTF-8"},
        check=False,
    )
    assert done.stdout.strip() == b"0" and done.stderr == b""


@pytest.mark.parametrize("ending", ["> /dev/full", ">&-"])
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_an_output_that_takes_nothing_is_two(ending: str) -> None:
    done = subprocess.run(
        ["bash", "-c", f"{sys.executable} -m factcheck explain FC101 {ending}"],
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "LC_ALL": "C.UTF-8"},
        check=False,
    )
    assert done.returncode == 2 and b"Standard output" in done.stderr and b"Traceback" not in done.stderr


def test_nobody_listens_to_talk() -> None:
    done = subprocess.run(
        ["bash", "-c", f"{sys.executable} -m factcheck run missing.txt 2>&-"],
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        check=False,
    )
    assert done.returncode == 2 and done.stdout == b""


@pytest.mark.parametrize("encoding", ["cp949", "ascii", "latin-1", "utf-8"])
def test_a_console_without_our_letters(encoding: str) -> None:
    done = process("normalize", "✗ 3억 원", env={"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"})
    assert done.returncode == 0 and done.stdout and b"Traceback" not in done.stderr


def test_colour_is_for_terminals(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert not streams.wants_color("auto") and streams.wants_color("always") and not streams.wants_color("never")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    assert streams.wants_color("auto")
    monkeypatch.setenv("NO_COLOR", "1")
    assert not streams.wants_color("auto")
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("TERM", "dumb")
    assert not streams.wants_color("auto")


def test_a_file_does_not_depend_on_the_terminal(here: Path, finds: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    finds(FOUND)
    assert call("run", "x", "-f", "rich", "-o", "one.txt") == 1
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.setenv("TERM", "xterm")
    assert call("run", "x", "-f", "rich", "-o", "two.txt") == 1
    assert (here / "one.txt").read_bytes() == (here / "two.txt").read_bytes()
    assert call("run", "x", "-f", "rich", "-o", "three.txt", "--color", "always", "--width", "60") == 1
    assert b"\x1b[" in (here / "three.txt").read_bytes()


def test_forced_colour_is_ours_alone(here: Path, finds: Any, capsys: pytest.CaptureFixture[str]) -> None:
    finds(sample("\x1b[2J"))
    call("run", "x", "-f", "rich", "-o", "-", "--color", "always")
    codes = set(re.findall("\x1b[^m]*m?", capsys.readouterr().out))
    assert codes and all(re.fullmatch("\x1b\\[[0-9;]*m", code) for code in codes)


def test_no_progress_without_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    progress = streams.Progress(quiet=False)
    progress("extract", 1, 2)
    progress.end()
    assert capsys.readouterr() == ("", "")


def test_progress_on_a_terminal_waits_and_goes_away(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    clock = iter([0.0, 0.5, 2.0, 3.0])
    monkeypatch.setattr(streams.time, "monotonic", lambda: next(clock))
    progress = streams.Progress(quiet=False)
    progress("extract", 1, 4)
    assert capsys.readouterr().err == ""
    progress("extract", 2, 4)
    assert "2/4" in capsys.readouterr().err
    progress.end()
    assert capsys.readouterr().err == "\r\x1b[K"


# --- teaching ---------------------------------------------------------------------------------------------------


COMMANDS_AFTER = [["serve"], ["show"], ["dismiss"], ["accept"], ["undo"], ["diff"], ["verify"], ["hook"], ["lsp"]]
"""Commands that work on what a run wrote, and those that serve writers."""


@pytest.mark.parametrize("locale", ["C.UTF-8", "ko_KR.UTF-8"])
@pytest.mark.parametrize("command", [[], ["run"], ["claims"], ["normalize"], ["explain"], ["schema"], *COMMANDS_AFTER])
def test_help_teaches(command: list[str], locale: str) -> None:
    done = process(*command, "--help", env={"LC_ALL": locale})
    text = done.stdout.decode()
    assert done.returncode == 0 and "help." not in text
    assert command == ["schema"] or text.count("factcheck ") > 1, "no example"
    assert ("기사" in text or "규칙" in text or "값" in text or "형식" in text) is (locale == "ko_KR.UTF-8")


def test_help_loads_no_heavy_room() -> None:
    probe = "import sys; from factcheck import cli; cli._ended(['--help']); print(sorted({'pydantic', 'jinja2', 'rich', 'kiwipiepy', 'pint', 'lxml'} & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", probe],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        check=True,
    )
    assert done.stdout.endswith("[]\n")


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert call("--version") == 0
    assert capsys.readouterr().out == "factcheck 0.1.0\n"


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_every_rule_is_explained(lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    for code in RULES:
        assert call("explain", code, "--lang", lang) == 0
        text = capsys.readouterr().out
        assert text.startswith(f"{code}  ") and f"--ignore {code}" in text and "explain." not in text and "outcome." not in text


def test_families_and_the_list(capsys: pytest.CaptureFixture[str]) -> None:
    assert call("explain", "fc5", "--lang", "en") == 0
    assert capsys.readouterr().out.count("\nFC5") + 1 == sum(code.startswith("FC5") for code in RULES)
    assert call("explain") == 0
    listed = capsys.readouterr().out
    assert all(code in listed for code in RULES)


def test_normalize_shows_each_step(capsys: pytest.CaptureFixture[str]) -> None:
    assert call("normalize", "약 3조 2천억 원 이상을 투자한다") == 0
    text = capsys.readouterr().out
    for part in ("약 3조 2천억 원 이상", "3,200,000,000,000", "KRW", "금액"):
        assert part in text, part
    assert call("normalize", "가나다") == 0
    assert "없습니다" in capsys.readouterr().out


def test_normalize_shows_controls(capsys: pytest.CaptureFixture[str]) -> None:
    assert call("normalize", "3억 원\x1b[2J 5\u202e억 원") == 0
    assert not re.search("[\x1b\u202e]", capsys.readouterr().out)


def test_schema_is_the_published_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert call("schema") == 0
    assert capsys.readouterr().out == (ROOT / "docs" / "report.schema.json").read_text(encoding="utf-8")


def test_rules_page_is_current(capsys: pytest.CaptureFixture[str]) -> None:
    assert call("explain", "--markdown") == 0
    made = capsys.readouterr().out
    assert (ROOT / "docs" / "rules.md").read_text(encoding="utf-8") == made, "factcheck explain --markdown > docs/rules.md"
