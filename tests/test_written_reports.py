"""What works on a report that a run wrote: show, diff, verify. A report may come from anywhere."""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from factcheck import api
from factcheck.cli.diff import compare
from factcheck.cli.sources import Place
from factcheck.cli.verify import verify
from factcheck.model import Interval, Reading
from factcheck.overlap import prove, trials
from factcheck.report import contract, stored
from factcheck.report.cells import width
from factcheck.report.json import published
from factcheck.report.proof import replay
from factcheck.report.seal import seal_of
from factcheck.report.stored import load_report
from report_builder import plain_sample, sample
from test_cli import call

ROOT = Path(__file__).parents[1]
STORIES = (
    ROOT / "seeds",
    ROOT / "benchmarks/stories/ours/f2_typhoon_haemuri/articles",
    ROOT / "benchmarks/stories/ours/dravolimab_filing/articles",
)


@pytest.fixture(scope="module")
def run_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The seeds and the report that a run of them wrote."""
    folder = tmp_path_factory.mktemp("run")
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    place = Path.cwd()
    os.chdir(folder)
    try:
        assert call("run", "seeds/", "-q", "--color", "never") == 1
    finally:
        os.chdir(place)
    return folder


@pytest.fixture
def here(run_once: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of them, to spoil."""
    shutil.copytree(run_once, tmp_path / "run")
    monkeypatch.chdir(tmp_path / "run")
    return tmp_path / "run"


@pytest.fixture
def out(capsys: pytest.CaptureFixture[str]) -> Callable[[], str]:
    return lambda: capsys.readouterr().out


def edit(path: Path, change: Callable[[Any], None]) -> None:
    tree = json.loads(path.read_text(encoding="utf-8"))
    change(tree)
    sealed = tree | {"seal": seal_of(tree)} if "seal" in tree else tree
    path.write_text(json.dumps(sealed, ensure_ascii=False), encoding="utf-8")


REPORT = Path("reports/report.json")


# --- reports that are none --------------------------------------------------------------------------------------

NO_REPORTS = {
    "empty": b"",
    "not json": b"\x89PNG\r\n",
    "a list": b"[]",
    "no schema": b"{}",
    "another schema": b'{"schema": "factcheck-report/2"}',
    "another program": b'{"schema": {"a": 1}}',
    "not all": b'{"schema": "factcheck-report/1"}',
    "deep": b'{"schema": "factcheck-report/1", "findings": ' + b"[" * 200_000,
    "long number": b'{"schema": ' + b"9" * 10_000 + b"}",
    "latin-1": '{"schema": "é"}'.encode("latin-1"),
    "steering": b'{"schema": "\\u001b[2J\\u202e"}',
}


@pytest.mark.parametrize("name", NO_REPORTS)
@pytest.mark.parametrize(
    "command",
    [
        ["show", "1", "--report", "x.json"],
        ["accept", "1", "--report", "x.json"],
        ["verify", "x.json"],
        ["diff", "x.json", "x.json"],
    ],
)
def test_what_is_no_report_is_two_with_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], name: str, command: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "x.json").write_bytes(NO_REPORTS[name])
    assert call(*command) == 2
    shown, err = capsys.readouterr()
    assert shown == "" and err.count("\n") == 1 and "x.json" in err
    assert not re.search("[\x00-\x09\x0b-\x1f\u202e]", err)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["x.json"]


def test_a_report_that_is_too_large_is_not_read(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stored, "MOST", 1_000)
    assert call("verify") == 2


@pytest.mark.parametrize(
    "make", [os.mkdir, os.mkfifo, lambda path: os.symlink("nowhere", path), lambda path: os.symlink(path, path)]
)
def test_what_is_no_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, make: Callable[[str], None]) -> None:
    monkeypatch.chdir(tmp_path)
    make("x.json")
    assert call("verify", "x.json") == 2


def test_without_a_report_it_says_run_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert call("show", "1") == 2
    assert "factcheck run" in capsys.readouterr().err


def test_additions_of_a_later_version_are_left_out(here: Path) -> None:
    before = load_report(REPORT)

    def add(tree: Any) -> None:
        tree["later"] = {"a": [1]}
        tree["run"]["counts"]["more"] = 1
        for each in (*tree["findings"], *tree["claims"], *tree["inputs"]):
            each["later"] = "x"

    edit(REPORT, add)
    assert load_report(REPORT).model_copy(update={"seal": before.seal}) == before


def test_a_report_without_what_was_added_since_is_read(here: Path) -> None:
    before = load_report(REPORT)

    def take(tree: Any) -> None:
        for name in ("dismissed", "accepted", "known"):
            del tree["run"]["counts"][name]
        for each in (*tree["findings"], *tree["ties"]):
            del each["known"], each["remark"]

    edit(REPORT, take)
    assert load_report(REPORT).model_copy(update={"seal": before.seal}) == before


# --- the proof --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("story", STORIES, ids=lambda path: path.parent.name)
def test_the_proof_of_every_finding_can_be_replayed(story: Path) -> None:
    """Where readings are compared, some two values have no pair that meets; and the pairs are those that the engine tried."""
    report = published(api.run(story), "ko")
    claims = {each.id: each for each in report.claims}
    found = {each.id: replay(each, claims) for each in report.findings}
    assert any(each.kind == "readings" for each in found.values())
    for each in found.values():
        assert (each.kind == "readings") is bool(each.comparisons)
        assert not each.comparisons or any(one.met == 0 for one in each.comparisons)
        for one in each.comparisons:
            assert one.trials and all(
                (trial.between is not None) is (trial.meeting == "apart") for trial in one.trials if _closed(trial)
            )


def _closed(trial: Any) -> bool:
    return None not in (trial.first.lenient.lo, trial.first.lenient.hi, trial.second.lenient.lo, trial.second.lenient.hi)


def reading(lo: int | None, hi: int | None, slack: int = 0, unit: str = "KRW", name: str = "as_written") -> Reading:
    low, high = (None if each is None else Decimal(each) for each in (lo, hi))
    return Reading(name, unit, Interval(low, high), Interval(low and low - slack, high and high + slack))


def test_every_pair_is_tried_and_none_of_other_units() -> None:
    a, b = (reading(1, 2), reading(5, 6, name="b"), reading(1, 9, unit="USD")), (reading(6, 7), reading(8, 9, slack=2))
    tried = trials(a, b)
    assert [(each.first.name, each.meeting) for each in tried] == [
        ("as_written", "apart"),
        ("as_written", "apart"),
        ("b", "same"),
        ("b", "near"),
    ]
    assert len(tried) == prove(a, b).tried
    assert [each.between for each in tried] == [Decimal(4), Decimal(4), None, None]


def test_an_open_end_lies_in_order() -> None:
    (one,) = trials([reading(None, 3)], [reading(5, None)])
    (other,) = trials([reading(5, None)], [reading(None, 3)])
    assert one.between == other.between == Decimal(2)


def test_hostile_numbers_of_positions_and_readings_are_bounded() -> None:
    report = published(plain_sample(), "ko")
    first = report.claims[0]
    span = contract.Interval(lo="1", hi="2", lo_open=False, hi_open=False)
    many = tuple(contract.Reading(name=f"r{n}", unit="KRW", strict=span, lenient=span) for n in range(5_000))
    claim = first.model_copy(update={"readings": many})
    place = report.findings[0].positions[0].model_copy(update={"claims": (claim.id,) * 50})
    finding = report.findings[0].model_copy(update={"positions": (place,) * 2_000})
    made = replay(finding, {claim.id: claim})
    assert sum(len(each.trials) for each in made.comparisons) <= 24**4


# --- show -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize("cells", [40, 80, 120])
def test_a_sheet_fits_its_screen_and_shows_all(here: Path, out: Callable[[], str], lang: str, cells: int) -> None:
    for rank, finding in enumerate(load_report(REPORT).findings, 1):
        assert call("show", str(rank), "--lang", lang, "--width", str(cells)) == 0
        text = out()
        assert [line for line in text.split("\n") if width(line) > cells] == []
        assert "show." not in text and "proof." not in text and "part_says" not in text and "meeting." not in text
        together = "".join(text.split())
        for wanted in (finding.id, finding.rule, finding.subject, *(each.display for each in finding.positions)):
            # Side by side, a value may share its lines with its neighbour; alone it stands whole.
            assert cells > 40 or "".join(wanted.split()) in together, wanted


def test_sentences_are_whole_and_side_by_side(here: Path, out: Callable[[], str]) -> None:
    report = load_report(REPORT)
    rank = next(rank for rank, each in enumerate(report.findings, 1) if len(each.positions) == 2)
    assert call("show", str(rank), "-f", "json") == 0
    tree = json.loads(out())
    assert tree["schema"] == "factcheck-show/1" and tree["rank"] == rank and tree["status"] == "open"
    sentences = [each["sentence_text"] for each in tree["sources"]]
    assert all(each["quote"] in each["sentence_text"] for each in tree["sources"] if "&" not in each["quote"])
    assert call("show", str(rank), "--width", "120") == 0
    text = out()
    displays = [each.display for each in report.findings[rank - 1].positions]
    assert any(all(each in line for each in displays) for line in text.split("\n")), "side by side"
    assert call("show", str(rank), "--width", "40") == 0
    alone = "".join(out().split()).replace("【", "").replace("】", "")
    assert all("".join(each.split()) in alone for each in sentences), "whole"


def test_a_changed_input_shows_only_the_words_of_the_report(here: Path, out: Callable[[], str]) -> None:
    for each in (here / "seeds").iterdir():
        each.write_text(each.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert call("show", "1", "-f", "json") == 0
    assert all(each["sentence_text"] is None and each["quote"] for each in json.loads(out())["sources"])
    assert call("show", "1", "--lang", "en") == 0
    assert "factcheck verify" in out()


def test_the_sheet_knows_what_was_decided_since(here: Path, out: Callable[[], str]) -> None:
    assert call("dismiss", "1", "--why", "a good reason", "--by", "kim") == 0
    assert call("show", "1", "--lang", "en") == 0
    assert "a good reason" in out()
    assert call("undo") == 0 and call("show", "1", "-f", "json") == 0
    assert json.loads(out().partition("\n")[2])["status"] == "open"


@pytest.mark.parametrize("form", ["html", "", "JSON"])
def test_only_known_formats(here: Path, form: str) -> None:
    assert call("show", "1", "-f", form) == 2
    assert call("verify", "-f", form) == 2
    assert call("diff", str(REPORT), str(REPORT), "-f", form) == 2


HOSTILE = "\x1b[2J\u202e<b>[x](http://a.example)\n::error::"


def test_hostile_reports_do_not_steer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, out: Callable[[], str]) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.json").write_text(published(sample(HOSTILE), "ko").model_dump_json(by_alias=True), encoding="utf-8")
    Path("b.json").write_text(published(sample(), "ko").model_dump_json(by_alias=True), encoding="utf-8")
    for command in (
        ["show", "1", "--report", "a.json"],
        ["show", "2", "--report", "a.json"],
        ["verify", "a.json"],
        ["diff", "b.json", "a.json"],
        ["diff", "a.json", "b.json"],
        ["diff", "a.json", "b.json", "-f", "md"],
    ):
        for form in ([], ["-f", "json"]) if "md" not in command else ([],):
            assert call(*command, *form) in (0, 1, 2, 3)
            text = out()
            assert "\x1b" not in text and "\u202e" not in text and "\n::" not in text, command
            assert "md" not in command or ("<b>" not in text and "[x](" not in text)


# --- diff -------------------------------------------------------------------------------------------------------


def values(finding: Any, *amounts: str) -> None:
    """Other values, and so another fingerprint."""
    finding["id"] = "".join(amounts).ljust(16, "0")
    for position, amount in zip(finding["positions"], amounts, strict=True):
        position["display"] = amount


@pytest.fixture
def pair(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    monkeypatch.chdir(tmp_path)
    text = published(plain_sample(), "ko").model_dump_json(by_alias=True)
    for name in ("old.json", "new.json"):
        Path(name).write_text(text, encoding="utf-8")
    return Path("old.json"), Path("new.json")


def classes(pair: tuple[Path, Path]) -> tuple[list[str], list[str], list[str], int]:
    found = compare(load_report(pair[0]), load_report(pair[1]))
    return (
        [each.rule for _, each in found.new],
        [each.rule for _, (_, each) in found.changed],
        [each.rule for _, each in found.gone],
        found.same,
    )


def test_nothing_changed(pair: tuple[Path, Path]) -> None:
    assert classes(pair) == ([], [], [], 3)
    assert call("diff", *map(str, pair)) == 0


def test_new_gone_and_changed(pair: tuple[Path, Path]) -> None:
    edit(pair[0], lambda tree: tree["findings"].pop(1))
    edit(pair[1], lambda tree: (values(tree["findings"][0], "1원", "2원"), tree["findings"].pop(2)))
    assert classes(pair) == (["FC201"], ["FC101"], ["FC402"], 0)


def test_a_change_is_known_by_its_claims_or_its_topic(pair: tuple[Path, Path]) -> None:
    def reworded(tree: Any) -> None:
        values(tree["findings"][0], "1원", "2원")
        tree["findings"][0]["subject"] = "another name"

    edit(pair[1], reworded)
    assert classes(pair) == ([], ["FC101"], [], 2)

    def replaced(tree: Any) -> None:
        for number, position in enumerate(tree["findings"][0]["positions"]):
            position["claims"] = [f"other{number}"]

    edit(pair[1], replaced)
    assert classes(pair) == (["FC101"], [], ["FC101"], 2)
    edit(pair[1], lambda tree: tree["findings"][0].update(subject="한빛전자"))
    assert classes(pair) == ([], ["FC101"], [], 2)


@pytest.mark.parametrize(
    ("change", "level", "code"),
    [
        ({}, "warning", 1),
        ({}, "error", 1),
        ({}, "blocker", 0),
        ({}, "never", 0),
        ({"severity": "info"}, "warning", 0),
        ({"severity": "info"}, "참고", 1),
        ({"status": "dismissed"}, "warning", 0),
        ({"known": True}, "warning", 0),
        ({}, "sometimes", 2),
    ],
)
def test_something_new_at_or_above_the_level_is_one(pair: tuple[Path, Path], change: Any, level: str, code: int) -> None:
    edit(pair[0], lambda tree: tree["findings"].pop(0))
    edit(pair[1], lambda tree: tree["findings"][0].update(change))
    assert call("diff", *map(str, pair), "--fail-on", level) == code
    assert call("diff", *map(str, pair[::-1]), "--fail-on", "info") == 0, "what is gone is no reason"


def test_new_values_count_as_new(pair: tuple[Path, Path]) -> None:
    edit(pair[1], lambda tree: values(tree["findings"][0], "1원", "2원"))
    assert call("diff", *map(str, pair)) == 1


def test_the_forms_of_a_difference(pair: tuple[Path, Path], out: Callable[[], str]) -> None:
    edit(
        pair[1],
        lambda tree: (values(tree["findings"][0], "1원", "2원"), tree["findings"].pop(2), tree["run"].update(complete=False)),
    )
    assert call("diff", *map(str, pair), "-f", "json") == 1
    tree = json.loads(out())
    assert (tree["schema"], tree["same"], tree["complete"], tree["new"]) == ("factcheck-diff/1", 1, False, [])
    assert tree["changed"][0]["old"]["finding"]["id"] == "FC101-2" and tree["gone"][0]["rank"] == 3
    for form in ("plain", "md"):
        assert call("diff", *map(str, pair), "-f", form, "--lang", "en", "--width", "60") == 1
        text = out()
        assert "1원 / 2원" in text and "unread" in text and "diff." not in text
        assert form == "md" or all(width(line) <= 60 for line in text.split("\n"))


# --- verify -----------------------------------------------------------------------------------------------------


def test_a_fresh_report_holds(here: Path, out: Callable[[], str]) -> None:
    assert call("verify", "-f", "json") == 0
    tree = json.loads(out())
    claims = len(load_report(REPORT).claims)
    assert sum(each["stand"] for each in tree["inputs"]) == sum(each["quotes"] for each in tree["inputs"]) == claims > 100
    assert call("verify", "--lang", "en") == 0
    assert f"{claims} of {claims} quotes" in out()


def test_every_change_of_an_input_is_seen(here: Path) -> None:
    """One bit at a time, over all inputs."""
    report = load_report(REPORT)
    for number, path in enumerate(sorted((here / "seeds").iterdir())):
        data = path.read_bytes()
        for place in range(7 + number, len(data), max(1, len(data) // 8)):
            path.write_bytes(data[:place] + bytes([data[place] ^ 1 << place % 8]) + data[place + 1 :])
            found = verify(report, Place(), "en")
            assert found.exit_code in (1, 3), (path.name, place)
        path.write_bytes(data)
    assert verify(report, Place(), "en").exit_code == 0


def test_moved_and_lost_quotes_are_told_apart(here: Path, out: Callable[[], str]) -> None:
    report = load_report(REPORT)
    finding = next(
        each for each in report.findings if len({c.article for c in report.claims if c.id in each.positions[0].claims})
    )
    claim = next(each for each in report.claims if each.id == finding.positions[0].claims[0])
    path = here / next(each.path for each in report.inputs if each.id == claim.article)
    text = path.read_bytes().decode()
    path.write_bytes(f"x{text}".encode())
    assert call("verify", "-f", "json") == 1
    row = next(each for each in json.loads(out())["inputs"] if each["state"] == "changed")
    assert row["moved"] and not row["lost"]
    path.write_bytes(
        (text[: claim.start] + "\u25a1" * len(claim.quote) + text[claim.end :]).replace(claim.quote, "\u25a1").encode()
    )
    assert call("verify", "-f", "json") == 1
    row = next(each for each in json.loads(out())["inputs"] if each["state"] == "changed")
    assert claim.id in row["lost"]


def test_a_missing_input_is_three_and_none_left_is_two(here: Path, out: Callable[[], str]) -> None:
    files = sorted((here / "seeds").iterdir())
    files[0].unlink()
    assert call("verify", "--lang", "en") == 3
    assert files[0].name in out()
    files[1].write_text("other", encoding="utf-8")
    assert call("verify") == 3, "3 beats 1"
    shutil.rmtree(here / "seeds")
    assert call("verify") == 2


def test_the_report_must_fit_together(here: Path) -> None:
    edit(REPORT, lambda tree: tree["findings"][0]["positions"][0].update(claims=["nowhere"]))
    assert call("verify") == 1
    edit(REPORT, lambda tree: tree["claims"][0].update(article="nobody"))
    assert call("verify") == 1


def test_another_folder_is_named(here: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    report = str(here / "reports" / "report.json")
    assert call("verify", report) == 2 and call("verify", report, "--base", str(here)) == 0
    assert call("show", "1", "--report", report, "--base", str(here)) == 0


@pytest.mark.parametrize("how", ["absolute", "climbing", "link", "folder link"])
def test_what_lies_outside_is_not_opened(here: Path, out: Callable[[], str], how: str) -> None:
    """The hash fits: it is the place that is refused."""
    outside = here.parent / "elsewhere"
    shutil.copytree(here / "seeds", outside)
    name = load_report(REPORT).inputs[0].path.removeprefix("seeds/")
    (here / "seeds" / name).unlink()
    path = {
        "absolute": str(outside / name),
        "climbing": f"seeds/../../elsewhere/{name}",
        "link": f"seeds/{name}",
        "folder link": f"way/{name}",
    }[how]
    if how == "link":
        (here / "seeds" / name).symlink_to(outside / name)
    (here / "way").symlink_to(outside)
    edit(REPORT, lambda tree: tree["inputs"][0].update(path=path))
    assert call("verify", "--lang", "en") == 3
    text = out()
    assert "--outside" in "".join(text.split("\n")) and "quotes stand" in text
    assert call("verify", "--outside") == 0


@pytest.mark.parametrize("path", ["-", "", "a\x00b", "\ud800", "seeds", "x" * 5_000, "/dev/zero", "way", "."])
def test_odd_paths_are_unread_and_nothing_hangs(here: Path, path: str) -> None:
    os.mkfifo(here / "way")
    tree = json.loads(REPORT.read_text(encoding="utf-8"))
    tree["inputs"][0]["path"] = path
    REPORT.write_text(json.dumps(tree), encoding="utf-8")
    assert call("verify") == (2 if path == "\ud800" else 3), "a lone surrogate is no JSON text"
    assert call("verify", "--outside") == (2 if path == "\ud800" else 3)


def test_an_input_that_the_run_could_not_read_is_no_fault(here: Path, out: Callable[[], str]) -> None:
    assert call("run", "seeds/", "gone.txt", "-q") == 3
    out()
    assert call("verify", "--lang", "en") == 0
    assert "could not read it either" in out()


# --- all together, with the engine ------------------------------------------------------------------------------


def test_a_dismissed_difference_comes_back_when_its_value_changes(here: Path) -> None:
    """Dismissed, edited elsewhere: still closed. Another value: open, with the note, and a change for `diff`."""
    first = load_report(REPORT).findings[0]
    assert first.rule == "FC101" and call("dismiss", "1", "--why", "two models") == 0
    shutil.copy(REPORT, "before.json")
    for path in (here / "seeds").iterdir():
        path.write_text(path.read_text(encoding="utf-8") + "\n\n한편 이날 제주의 낮 최고 기온은 21도였다.\n", encoding="utf-8")
    assert call("run", "seeds/", "-q", "-f", "json", "-o", "same.json") == 1
    (same,) = [each for each in load_report(Path("same.json")).findings if each.id == first.id]
    assert same.status == "dismissed"
    for path in (here / "seeds").iterdir():
        path.write_text(path.read_text(encoding="utf-8").replace("2000억", "2400억"), encoding="utf-8")
    assert call("run", "seeds/", "-q", "-f", "json", "-o", "changed.json") == 1
    changed = load_report(Path("changed.json"))
    (back,) = [each for each in changed.findings if each.remark]
    assert back.status == "open" and back.rule == "FC101" and back.id != first.id
    assert "two models" in (back.remark or "")
    found = compare(load_report(Path("before.json")), changed)
    assert [(old.id, new.id) for (_, old), (_, new) in found.changed] == [(first.id, back.id)]
