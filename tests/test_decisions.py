"""Decisions: noted by the fingerprint, one line each, never lost, and honoured by the next run in every format."""

from __future__ import annotations

import errno
import json
import multiprocessing
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from io import FileIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, precondition, rule

from factcheck import api, store
from factcheck.cli import decide
from factcheck.cli.outputs import exit_code
from factcheck.decisions import Decision, Log, decided, last, line_of, read_log, standing
from factcheck.desk import verdicts
from factcheck.errors import OutputError, UsageError
from factcheck.model import Report
from factcheck.report import RENDERERS, RenderSettings
from report_builder import finding, krw, plain_sample, position
from test_cli import call

SAMPLE = plain_sample()
IDS = tuple(each.id for each in SAMPLE.findings)
"""An alarm, an alarm and a note."""


def made(fingerprint: str = IDS[0], verdict: Any = "dismissed", **fields: Any) -> Decision:
    return Decision(fingerprint, verdict, fields.pop("why", "한 기관"), "kim", "2026-03-02T08:30:00Z", **fields)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which a run of the sample has written its report."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(api, "run", lambda *_: SAMPLE)
    assert call("run", "x", "-q") == 1
    return tmp_path


def lines(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / "decisions.jsonl").read_text(encoding="utf-8").splitlines()]


# --- commands ---------------------------------------------------------------------------------------------------


def test_a_dismissal_is_one_line(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (here / "reports" / "report.json").read_bytes()
    assert call("dismiss", "1", "--why", "  한\n기관 ", "--by", "kim") == 0
    (line,) = lines(here)
    assert (line["fingerprint"], line["decision"], line["why"], line["who"]) == (IDS[0], "dismissed", "한 기관", "kim")
    assert line["when"].endswith("Z") and len(line["when"]) == 20
    assert line["rule"] == "FC101" and line["values"] == ["3,000억 원", "4,000억 원"]
    assert (here / "reports" / "report.json").read_bytes() == before
    assert IDS[0] in capsys.readouterr().out


@pytest.mark.parametrize("which", [IDS[1], "#2", "2", "FC201"])
def test_a_finding_has_a_number_and_a_fingerprint(here: Path, which: str) -> None:
    assert call("accept", which) == 0
    assert lines(here)[0]["fingerprint"] == IDS[1]


@pytest.mark.parametrize(
    "arguments",
    [
        ["dismiss", "1"],
        ["dismiss", "1", "--why", " \n"],
        ["accept", "4"],
        ["accept", "0"],
        ["accept", "FC"],
        ["accept", "x"],
        ["undo"],
        ["undo", "1"],
        ["accept", "1", "--report", "none.json"],
    ],
)
def test_what_cannot_be_decided_is_two_and_writes_nothing(
    here: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert call(*arguments) == 2
    out, err = capsys.readouterr()
    assert out == "" and err.count("\n") == 1
    assert not (here / "decisions.jsonl").exists()


def test_a_beginning_that_fits_several_is_refused(here: Path) -> None:
    with pytest.raises(UsageError, match="many_findings"):
        decide.found(_with_ids(here, "abcd1", "abcd2"), "abcd")


def _with_ids(here: Path, *ids: str) -> Any:
    report = json.loads((here / "reports" / "report.json").read_text(encoding="utf-8"))
    for each, name in zip(report["findings"], ids, strict=False):
        each["id"] = name
    (here / "other.json").write_text(json.dumps(report), encoding="utf-8")
    return decide.load_report(here / "other.json")


def test_no_login_name_is_no_error(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> str:
        raise KeyError("getpwuid")

    monkeypatch.setattr(verdicts.getpass, "getuser", nobody)
    assert call("accept", "1") == 0 and call("accept", "2", "--by", "") == 0
    assert [line["who"] for line in lines(here)] == ["", ""]


def test_the_same_decision_twice_is_noted_once(here: Path) -> None:
    for _ in range(2):
        assert call("dismiss", "1", "--why", "old") == 0
    assert call("dismiss", "1", "--why", "new") == 0
    assert [line["why"] for line in lines(here)] == ["old", "new"]


def test_undo_goes_back_without_end(here: Path) -> None:
    for arguments in (["dismiss", "1", "--why", "a"], ["accept", "1"], ["accept", "2"], ["undo"], ["undo", "1"]):
        assert call(*arguments) == 0
    log = verdicts.load_log(here / "decisions.jsonl")
    assert {key: each.decision for key, each in standing(log).items()} == {IDS[0]: "dismissed"}
    assert call("undo") == 0 and call("undo") == 2
    assert len(lines(here)) == 6


def test_undo_needs_no_report_for_a_fingerprint(here: Path) -> None:
    assert call("accept", "1") == 0
    (here / "reports" / "report.json").unlink()
    assert call("undo", IDS[0]) == 0 and call("undo") == 2


@pytest.mark.parametrize(
    ("report", "log"),
    [
        ("reports/report.json", "decisions.jsonl"),
        ("there/reports/report.json", "there/decisions.jsonl"),
        ("old.json", "decisions.jsonl"),
        ("kept/old.json", "kept/decisions.jsonl"),
    ],
)
def test_the_log_lies_beside_the_reports(report: str, log: str) -> None:
    assert decide.log_beside(Path(report)) == Path(log)


def test_the_log_may_lie_elsewhere(here: Path) -> None:
    assert call("dismiss", "1", "--why", "a", "--decisions", "desk/log.jsonl") == 0
    assert not (here / "decisions.jsonl").exists()
    assert call("run", "x", "-q", "--decisions", "desk/log.jsonl") == 1
    assert call("accept", "1", "--decisions", "desk/log.jsonl") == 0
    assert call("run", "x", "-q", "--decisions", "desk/log.jsonl") == 0


# --- the next run -----------------------------------------------------------------------------------------------


def test_a_run_honours_what_was_decided(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call("dismiss", "1", "--why", "한 기관", "--by", "kim") == 0
    assert call("run", "x", "-q") == 1, "the second alarm is open"
    report = json.loads((here / "reports" / "report.json").read_text(encoding="utf-8"))
    assert [(each["id"], each["status"]) for each in report["findings"]] == [
        (IDS[1], "open"),
        (IDS[2], "open"),
        (IDS[0], "dismissed"),
    ]
    assert "kim" in report["findings"][-1]["remark"] and "한 기관" in report["findings"][-1]["remark"]
    assert report["run"]["counts"]["dismissed"] == 1 and report["run"]["counts"]["findings"] == 3
    assert call("accept", IDS[1]) == 0
    assert call("run", "x", "-q") == 0
    assert call("undo", IDS[0]) == 0
    assert call("run", "x", "-q") == 1


@pytest.mark.parametrize("name", ["rich", "plain", "line", "md", "html"])
@pytest.mark.parametrize("lang", ["ko", "en"])
def test_what_is_decided_comes_last_in_every_format(name: str, lang: Any) -> None:
    log = Log((made(), made(IDS[1], "accepted", why="3판에서 고침")))
    report = decided(SAMPLE, log, "decisions.jsonl")
    shown = RENDERERS[name](report, RenderSettings(lang=lang, width=200))
    first, second, note = (shown.index(each.rule) for each in SAMPLE.findings)
    assert note < min(first, second)
    assert ("기각" if lang == "ko" else "dismissed") in shown and ("확인" if lang == "ko" else "accepted") in shown
    if name != "line":
        assert "한 기관" in shown and "3판에서 고침" in shown and "kim" in shown
    assert exit_code(report, "warning", False) == 0 and exit_code(report, "info", False) == 1


@pytest.mark.parametrize("name", ["plain", "md", "html"])
def test_all_closed_is_not_nothing_found(name: str) -> None:
    report = decided(SAMPLE, Log(tuple(map(made, IDS))), "x")
    shown = RENDERERS[name](report, RenderSettings(lang="en", width=200))
    assert "is open" in shown and "Nothing was found" not in shown
    assert "Nothing was found" in RENDERERS[name](replace(SAMPLE, findings=()), RenderSettings(lang="en", width=200))


def test_a_run_without_decisions_is_as_it_was() -> None:
    assert decided(SAMPLE, Log(), "x") == SAMPLE


def test_hostile_reasons_do_not_steer() -> None:
    log = Log((made(why="\x1b[2J<script>[x](http://a.b)\u202e", rule="FC101"),))
    report = decided(SAMPLE, log, "x")
    for name, render in RENDERERS.items():
        text = render(report, RenderSettings(width=200))
        if isinstance(text, bytes):
            continue  # read back by tests/test_injection.py
        assert "\x1b" not in text and "\u202e" not in text, name
        assert name not in ("md", "html") or "<script>[" not in text, name


# --- other values -----------------------------------------------------------------------------------------------


def with_values(*amounts: str) -> Report:
    """The first finding with other amounts: another fingerprint on the same matter."""
    old = SAMPLE.findings[0]
    positions = [position(krw(each), f"{each}원", (), ()) for each in amounts]
    new = finding(old.rule, positions, subject=old.subject, attribute=old.attribute)
    return replace(SAMPLE, findings=(replace(new, id="changed"), *SAMPLE.findings[1:]))


def noted() -> Decision:
    old = SAMPLE.findings[0]
    values = tuple(each.display for each in old.positions)
    return made(old.id, rule=old.rule, subject=old.subject, attribute=old.attribute, values=values)


def test_other_values_come_back_open_and_say_so() -> None:
    report = decided(with_values("1", "2"), Log((noted(),)), "x")
    back = report.findings[0]
    assert (back.id, back.status, back.counts) == ("changed", "open", True)
    for name in ("plain", "md", "html", "json"):
        text = RENDERERS[name](report, RenderSettings(lang="en", width=300))
        assert "Earlier dismissed with other values" in text and "한 기관" in text, name


def test_one_equal_value_tells_the_matter_where_the_subject_is_worded_otherwise() -> None:
    other = replace(with_values("1").findings[0], subject="한빛", positions=SAMPLE.findings[0].positions[:1])
    (back, *_) = decided(replace(SAMPLE, findings=(other,)), Log((noted(),)), "x").findings
    assert back.remark is not None


@pytest.mark.parametrize(
    "change",
    [{"rule": "FC102"}, {"attribute": "budget"}, {"subject": "마루전자"}],
)
def test_another_matter_is_not_taken_for_it(change: dict[str, str]) -> None:
    other = replace(with_values("1", "2").findings[0], **change)
    assert decided(replace(SAMPLE, findings=(other,)), Log((noted(),)), "x").findings[0].remark is None


def test_a_sibling_of_a_finding_that_is_still_there_is_no_change_of_it() -> None:
    both = replace(SAMPLE, findings=(*with_values("1", "2").findings[:1], *SAMPLE.findings))
    report = decided(both, Log((noted(),)), "x")
    assert {each.id: each.remark is not None for each in report.findings[:1]} == {"changed": False}


# --- the log ----------------------------------------------------------------------------------------------------


def test_a_line_says_all_of_a_decision() -> None:
    each = made(rule="FC101", subject="한빛\n전자", attribute="a", values=("1", "2"))
    assert "\n" not in line_of(each)
    assert read_log(line_of(each) + "\n") == Log((each,))


@pytest.mark.parametrize(
    "row",
    [
        "{",
        "[]",
        "1",
        '"x"',
        "null",
        "{}",
        '{"fingerprint": "a", "decision": "deleted"}',
        '{"fingerprint": "", "decision": "dismissed"}',
        '{"fingerprint": 3, "decision": "dismissed"}',
        '{"fingerprint": "a", "decision": ["dismissed"]}',
        '{"fingerprint": "a", "decision": "dismissed", "why": 1}',
        '{"fingerprint": "a", "decision": "dismissed", "values": "12"}',
        '{"fingerprint": "a", "decision": "dismissed", "values": [1]}',
        "[" * 100_000,
        '{"fingerprint": "a", "decision": "dismissed", "n": ' + "9" * 5_000 + "}",
        "\ufffd\x00",
    ],
)
def test_what_is_no_decision_is_named_and_costs_nothing(row: str) -> None:
    good = line_of(made())
    log = read_log(f"{good}\n\n{row}\n{line_of(made(IDS[1]))}\n")
    assert [each.fingerprint for each in log.decisions] == [IDS[0], IDS[1]] and log.unread == (3,)
    report = decided(SAMPLE, log, "decisions.jsonl")
    (problem,) = report.problems
    assert problem.code == "FC808" and not problem.failed and report.complete
    assert "decisions.jsonl" in RENDERERS["plain"](report, RenderSettings(width=200))


def test_an_undo_of_nothing_is_nothing() -> None:
    log = Log((made(verdict="undone"), made(), made(verdict="undone"), made(verdict="undone"), made(verdict="accepted")))
    assert {key: each.decision for key, each in standing(log).items()} == {IDS[0]: "accepted"}
    assert last(log, "other") is None


def test_a_failed_write_leaves_the_log_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log = tmp_path / "decisions.jsonl"
    store.append_line(log, line_of(made()))
    before = log.read_bytes()

    def full(file: FileIO, data: bytes) -> None:
        file.write(data[: len(data) // 2])
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(store, "_write", full)
    with pytest.raises(OutputError):
        store.append_line(log, line_of(made(IDS[1])))
    assert log.read_bytes() == before


@contextmanager
def kept(path: Path) -> Iterator[None]:
    """What stood in the file stands at its beginning afterwards: the log only grows."""
    before = path.read_bytes() if path.exists() else b""
    yield
    assert path.read_bytes().startswith(before)


def _append(path: str, name: str) -> None:
    for number in range(20):
        store.append_line(Path(path), line_of(made(f"{name}-{number}", why="x" * 2_000)))


def test_writers_at_once_lose_no_line(tmp_path: Path) -> None:
    log = tmp_path / "decisions.jsonl"
    context = multiprocessing.get_context("spawn")
    workers = [context.Process(target=_append, args=(str(log), f"w{number}")) for number in range(3)]
    for each in workers:
        each.start()
    for each in workers:
        each.join()
    read = verdicts.load_log(log)
    assert len(read.decisions) == 60 and read.unread == () and len(standing(read)) == 60


@pytest.mark.parametrize("make", [Path.mkdir, lambda path: path.symlink_to(path.parent)])
def test_a_log_that_is_no_file_is_refused(here: Path, make: Callable[[Path], None]) -> None:
    make(here / "decisions.jsonl")
    assert call("accept", "1") == 2 and call("run", "x", "-q") == 2


class Desk(RuleBasedStateMachine):
    """dismiss, accept, undo, torn writes, foreign lines and a new start in any order, against stacks in memory."""

    keys = Bundle("keys")

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.log = Path(self.folder.name) / "decisions.jsonl"
        self.stacks: dict[str, list[str]] = {}
        self.order: list[str] = []
        self.broken = 0
        self.torn = False

    def teardown(self) -> None:
        self.folder.cleanup()

    @initialize(target=keys)
    def first(self) -> str:
        return IDS[0]

    @rule(target=keys, place=st.integers(1, len(IDS) - 1))
    def another(self, place: int) -> str:
        return IDS[place]

    def note(self, decision: Decision) -> None:
        with kept(self.log):
            store.append_line(self.log, line_of(decision))
        self.torn = False

    @rule(key=keys, why=st.text(max_size=8), verdict=st.sampled_from(("dismissed", "accepted")))
    def decides(self, key: str, why: str, verdict: Any) -> None:
        self.note(made(key, verdict, why=why))
        self.stacks.setdefault(key, []).append(verdict)
        self.order.append(key)

    @rule(key=keys)
    def undoes_one(self, key: str) -> None:
        before = last(verdicts.load_log(self.log), key)
        assert (before.decision if before else None) == (self.stacks.get(key) or [None])[-1]
        if before is not None:
            self.note(replace(before, decision="undone"))
            self.stacks[key].pop()
            del self.order[len(self.order) - 1 - self.order[::-1].index(key)]

    @precondition(lambda self: self.order)
    @rule()
    def undoes_the_last(self) -> None:
        before = last(verdicts.load_log(self.log))
        assert before is not None and before.fingerprint == self.order[-1]
        self.note(replace(before, decision="undone"))
        self.stacks[self.order.pop()].pop()

    @rule(key=keys, cut=st.integers(1, 400))
    def is_torn(self, key: str, cut: int) -> None:
        """The power goes in the middle of a line, as it may also do twice."""
        data = line_of(made(key, "accepted")).encode()[:-1][:cut]
        with kept(self.log), open(self.log, "ab") as file:
            file.write(data)
        self.broken += not self.torn
        self.torn = True

    @precondition(lambda self: not self.torn)
    @rule(row=st.sampled_from(("{}", "not json", '{"decision": "dismissed"}')))
    def is_edited_by_hand(self, row: str) -> None:
        with open(self.log, "a", encoding="utf-8") as file:
            file.write(row + "\n")
        self.broken += 1

    @invariant()
    def the_log_says_what_was_decided(self) -> None:
        log = verdicts.load_log(self.log)
        found = {key: each.decision for key, each in standing(log).items()}
        assert found == {key: stack[-1] for key, stack in self.stacks.items() if stack}
        assert len(log.unread) == self.broken
        report = decided(SAMPLE, log, "decisions.jsonl")
        assert {each.id: each.status for each in report.findings} == {key: found.get(key, "open") for key in IDS}
        assert [each.counts for each in report.findings] == sorted((each.counts for each in report.findings), reverse=True)


TestDesk = Desk.TestCase
TestDesk.settings = settings(max_examples=60, stateful_step_count=20)
