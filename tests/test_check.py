"""The check of one draft before publication: the desk, the ticks, the command."""

from __future__ import annotations

import io
import json
import re
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

import growth
from factcheck import api, cli, pipeline
from factcheck.cli.watch import changes, digest, stamp
from factcheck.config import Settings
from factcheck.coverage import coverage
from factcheck.draft import drafted, touching
from factcheck.errors import UsageError
from factcheck.model import TICK_STATES, Article, Report, Tick, Value
from factcheck.report import RENDERERS, RenderSettings
from factcheck.report.contract import Report as Published
from report_builder import article, claim, report
from test_cli import process

ROOT = Path(__file__).parents[1]
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
DRAFT, OTHERS = SEEDS[0], SEEDS[1:]
JSON = RENDERERS["json"]
KO = RenderSettings(lang="ko")

NEWS = "---\npublisher: {}\npublished_at: 2026-03-0{}\n---\n\n{}\n"
FIRST = NEWS.format("가나일보", 2, "한빛전자는 부산 공장에 3000억 원을 투자한다고 밝혔다. 김민석 한빛전자 대표가 발표했다.")
SECOND = NEWS.format("다라신문", 2, "한빛전자는 부산 공장에 3000억 원을 투자한다고 발표했다. 김민식 한빛전자 대표가 말했다.")
THIRD = NEWS.format("마바뉴스", 3, "누리전자는 대구 공장에 500억 원을 투자한다고 밝혔다. 직원은 1200명이다.")
TYPED = (
    "한빛전자가 부산 공장에 3천억원을 투자한다. 김민석 한빛전자 대표가 알렸다. 2026년 2월 30일에 착공한다. 일자리는 700개다.\n"
)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "out").mkdir()
    for name, text in (("out/a.md", FIRST), ("out/b.md", SECOND), ("out/c.md", THIRD), ("draft.txt", TYPED)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def call(*arguments: str) -> int:
    return cli._ended(list(arguments))


def mine(report: Report) -> Article:
    return next(each for each in report.articles if each.id == report.draft)


def ticks(report: Report) -> dict[str, Tick]:
    return {tick.quote: tick for tick in report.ticks}


# --- the desk ---------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def seeds_desk() -> api.Desk:
    return api.Desk(OTHERS)


def test_warm_is_cold_byte_by_byte(seeds_desk: api.Desk) -> None:
    cold = api.check(DRAFT, OTHERS)
    seeds_desk.check("다른 초고다. 3억 원.")
    for name, render in RENDERERS.items():
        first = render(seeds_desk.check_file(DRAFT), KO)
        assert first == render(seeds_desk.check_file(DRAFT), KO) == render(cold, KO), name
    assert seeds_desk.check(DRAFT.read_bytes(), DRAFT) == cold


def test_every_seed_against_the_others_is_what_a_run_finds() -> None:
    """No second truth: a check shows what a run over the same articles finds, cut to the draft."""
    whole = api.run(SEEDS)
    for draft in SEEDS:
        part = api.check(draft, [each for each in SEEDS if each != draft])
        near = touching(whole, frozenset({part.draft or ""}))
        # But for the card: the desk that holds the draft is not asked as a stranger.
        assert [replace(f, ask=None) for f in part.findings] == [replace(f, ask=None) for f in near.findings]
        assert part.findings == drafted(whole, part.draft or "").findings
        assert part.ties == near.ties and part.claims == whole.claims


def test_the_articles_are_read_once(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = api.Desk("out")
    read: list[str] = []
    extract = pipeline.extract
    monkeypatch.setattr(pipeline, "extract", lambda article: (read.append(article.path), extract(article))[1])
    desk.check(TYPED)
    desk.check_file("draft.txt")
    assert read == ["-", "draft.txt"]


def test_order_of_the_articles_changes_nothing(here: Path) -> None:
    made = [
        JSON(api.check("draft.txt", paths), KO) for paths in (["out"], ["out/c.md", "out/b.md", "out/a.md"], ["out/*.md", "out"])
    ]
    assert len(set(made)) == 1


def test_an_older_state_of_the_draft_is_no_witness(here: Path) -> None:
    """The draft lies in the corpus: what it said at the last save is not another article."""
    desk = api.Desk("out")
    for path in ("out/a.md", here / "out" / "a.md"):
        report = desk.check(FIRST.replace("3000억", "3100억"), path)
        assert [each.path for each in report.articles if each.path.endswith("a.md")] == ["out/a.md"]
        assert len(report.articles) == 3 and "3100억 원" in ticks(report)


def test_a_copy_of_the_draft_confirms_nothing(here: Path) -> None:
    long = FIRST + "새 공장은 내년 가을에 문을 열고 지역 대학과 함께 사람을 기를 계획이라고 회사는 덧붙였다.\n"
    (here / "own.md").write_text(long, encoding="utf-8")
    (here / "copy.md").write_text(long.replace("가나일보", "사아일보"), encoding="utf-8")
    report = api.check("own.md", ["copy.md"])
    assert {tick.state for tick in report.ticks} == {"tied", "single"} and {tick.witnesses for tick in report.ticks} == {0}
    assert any(tick.articles for tick in report.ticks), "the copy is named all the same"
    (here / "same.md").write_text(long, encoding="utf-8")  # the same bytes: ids must still tell the two apart
    report = api.check("own.md", ["same.md", "out/c.md"])
    assert mine(report).path == "own.md" and len({each.id for each in report.articles}) == 3
    assert {tick.witnesses for tick in report.ticks} == {0}


def test_what_cannot_be_checked(here: Path) -> None:
    (here / "empty").mkdir()
    (here / "blank.txt").write_text("\n")
    for draft, against in (
        ("none.txt", "out"),
        ("draft.txt", "empty"),
        ("draft.txt", "none"),
        ("draft.txt", "draft.txt"),
        ("out", "draft.txt"),
        ("blank.txt", "out"),
    ):
        with pytest.raises(UsageError):
            api.check(draft, against)
    with pytest.raises(UsageError):
        api.Desk("out").check(" \n")


def test_a_lost_article_makes_the_check_incomplete(here: Path) -> None:
    (here / "out" / "d.md").write_bytes(b"\x00\x01\x02" * 500)
    report = api.check("draft.txt", "out")
    assert not report.complete and [each.path for each in report.failed] == ["out/d.md"] and report.ticks


def test_a_fault_of_ours_in_the_draft_is_named(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    extract = pipeline.extract

    def faulty(article: Article) -> object:
        if article.path == "draft.txt":
            raise ValueError
        return extract(article)

    monkeypatch.setattr(pipeline, "extract", faulty)
    report = api.check("draft.txt", "out")
    assert not report.complete and report.draft is None and report.findings == () and report.failed[0].path == "draft.txt"
    assert all(render(report, KO) for name, render in RENDERERS.items() if name != "line")
    assert RENDERERS["line"](report, KO) == ""


# --- ticks ------------------------------------------------------------------------------------------------------


def test_each_number_and_name_has_its_state(here: Path) -> None:
    report = api.check("draft.txt", "out")
    found = ticks(report)
    assert (found["3천억원"].state, found["3천억원"].witnesses) == ("corroborated", 2)
    assert found["김민석"].state == "conflicting" and found["김민석"].finding in {each.id for each in report.findings}
    assert found["700개"].state == "single" and found["700개"].witnesses == 0
    assert found["2월 30일"].state == "unread" if "2월 30일" in found else any(t.state == "unread" for t in report.ticks)
    assert all(tick.reason for tick in report.ticks if tick.state == "unread")


def test_ties_and_names_count_other_witnesses_only(here: Path) -> None:
    """A value that one text writes twice is nobody else's; a name that two write alike is confirmed."""
    (here / "twice.txt").write_text(
        "한빛전자는 메모리를 30% 수준으로 줄였다. 한빛전자는 메모리를 70% 줄였다.\n", encoding="utf-8"
    )
    assert {tick.state for tick in api.check("twice.txt", "out/c.md").ticks} <= {"tied", "single"}
    report = api.check("draft.txt", "out/a.md")
    assert (ticks(report)["김민석"].state, ticks(report)["김민석"].witnesses) == ("corroborated", 1)


@pytest.mark.parametrize("draft", SEEDS, ids=lambda path: path.stem[:3])
def test_the_states_add_up(draft: Path) -> None:
    report = api.check(draft, [each for each in SEEDS if each != draft])
    sums = Counter(tick.state for tick in report.ticks)
    assert len(report.ticks) == report.coverage.mentions == sums.total() > 10
    assert {state: getattr(report.coverage, state) for state in TICK_STATES} == {state: sums[state] for state in TICK_STATES}
    raw, known = mine(report).raw, {each.id for each in (*report.findings, *report.ties)}
    assert all(raw[tick.start : tick.end] == tick.quote for tick in report.ticks)
    assert all(tick.finding in known for tick in report.ticks if tick.state in ("conflicting", "noted"))
    # What is told of by a finding may be printed alike by some of the others.
    told = ("conflicting", "noted")
    assert all((tick.witnesses > 0) == (tick.state == "corroborated") for tick in report.ticks if tick.state not in told)
    assert [tick.start for tick in report.ticks] == sorted(tick.start for tick in report.ticks)
    assert coverage(report, report.draft) == report.coverage


def test_a_name_that_every_article_prints_costs_no_square() -> None:
    def everywhere(count: int) -> Report:
        articles = [article(f"{n}번째 글의 김민석 대표다.\n", f"{n}.txt") for n in range(count)]
        return report(articles, [claim(each, "김민석", Value(text="김민석"), kind="name") for each in articles], [])

    short, long = everywhere(500), everywhere(500 * growth.STEP)
    assert coverage(short).corroborated == 500
    assert growth.ratio(lambda: coverage(short), lambda: coverage(long)) <= growth.LIMIT


def test_an_ignored_finding_gives_no_state(here: Path) -> None:
    report = api.check("draft.txt", "out", Settings(ignore=("FC2",)))
    assert ticks(report)["김민석"].state != "conflicting"


# --- faults of a typist -----------------------------------------------------------------------------------------

PLANTED = {
    "the amount left for the amount cut": ("30% 수준", "70% 수준", "FC301"),
    "a letter of a name": ("배경훈", "배경운", "FC201"),
    "the unit word": ("매개변수 5000억(500B)", "매개변수 5000만(500B)", "FC503"),
}
SHORT = {
    "a nought dropped": ("500B 규모", "50B 규모", "FC102"),
    "a digit of a day": ("30일", "20일", "FC401"),
    "a digit of a count": ("5개 컨소시엄", "6개 컨소시엄", "FC101"),
    "a digit more of a duration": ("4개월", "14개월", "FC103"),
}
"""Faults in numbers so short that their digits alone show nothing: the other texts and the words around do."""
FAULTS = PLANTED | SHORT


def alarms(report: Report) -> Counter[tuple[str, str]]:
    return Counter((each.id, each.rule) for each in report.findings if each.severity != "info")


def planted(desk: api.Desk, *faults: tuple[str, str]) -> Report:
    text = DRAFT.read_text(encoding="utf-8-sig")
    for right, wrong in faults:
        assert text.count(right) == 1, right
        text = text.replace(right, wrong)
    return desk.check(text, DRAFT)


def test_the_planted_faults_are_the_alarms_more(seeds_desk: api.Desk) -> None:
    held, found = alarms(planted(seeds_desk)), alarms(planted(seeds_desk, *(each[:2] for each in FAULTS.values())))
    assert sorted(rule for _, rule in found - held) == sorted(rule for _, _, rule in FAULTS.values())
    # The wrong name takes its bearer's other finding with it: nobody of that name is quoted elsewhere.
    assert [rule for _, rule in held - found] == ["FC209"]


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_a_planted_fault_is_marked_at_its_place(seeds_desk: api.Desk, fault: tuple[str, str, str]) -> None:
    report = planted(seeds_desk, fault[:2])
    place = mine(report).raw.index(fault[1])
    assert any(tick.state == "conflicting" and place <= tick.start < place + len(fault[1]) for tick in report.ticks)


@pytest.mark.parametrize("fault", SHORT.values(), ids=SHORT)
def test_a_planted_fault_loses_its_tick_and_is_the_one_alarm_more(seeds_desk: api.Desk, fault: tuple[str, str, str]) -> None:
    right, wrong = (
        next(
            tick
            for tick in report.ticks
            if mine(report).raw.index(words) <= tick.start < mine(report).raw.index(words) + len(words)
        )
        for words, report in ((fault[0], planted(seeds_desk)), (fault[1], planted(seeds_desk, fault[:2])))
    )
    assert right.state == "corroborated" and wrong.state == "conflicting"
    more = alarms(planted(seeds_desk, fault[:2])) - alarms(planted(seeds_desk))
    assert [rule for _, rule in more] == [fault[2]]


# --- the command ------------------------------------------------------------------------------------------------


def test_the_command_is_the_library(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call("check", "draft.txt", "--against", "out", "-f", "json", "-o", "-", "--lang", "ko", "-q") == 1
    text = capsys.readouterr().out
    assert text == JSON(api.check("draft.txt", "out"), KO)
    made = Published.model_validate_json(text)
    assert made.run.draft in {each.id for each in made.inputs if each.path == "draft.txt"}
    assert len(made.ticks) == made.coverage.mentions
    assert sorted(path.name for path in here.iterdir()) == ["draft.txt", "out"]


def test_a_run_names_no_draft(here: Path) -> None:
    made = json.loads(JSON(api.run("out"), KO))
    assert made["run"]["draft"] is None and made["ticks"] == []


def test_standard_input_and_several_corpora(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TYPED.encode())))
    assert call("check", "-", "--against", "out/a.md", "--against", "out/[b-c].md", "-f", "line") == 1
    assert capsys.readouterr().out.startswith("-:1:26:FC201:")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "--against articles/"),
        (("draft.txt",), "--against articles/"),
        (("draft.txt", "more.txt", "--against", "out"), "quote the pattern"),
        (("draft.txt", "--against", "nowhere"), "Look at --against"),
        (("draft.txt", "--against", "draft.txt"), "Name others with --against"),
        (("out", "--against", "draft.txt"), "Name one file"),
        (("-", "--watch", "--against", "out"), "Save the draft to a file"),
        (("draft.txt", "--against", "out", "-f", "nonsense"), "nonsense"),
        (("draft.txt", "--against", "out", "--fail-on", "nonsense"), "nonsense"),
        (("draft.txt", "--against", "out", "--ignore", "E501"), "E501"),
    ],
)
def test_what_a_newcomer_gets_wrong(here: Path, arguments: tuple[str, ...], words: str) -> None:
    done = process("check", *arguments, cwd=here)
    assert done.returncode == 2 and done.stdout == b""
    assert words in done.stderr.decode() and done.stderr.count(b"\n") == 1


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ((), 1),
        (("--fail-on", "never"), 0),
        (("--ignore", "FC201"), 0),
        (("--fail-on", "심각"), 1),
        (("--fail-on", "blocker"), 0),
    ],
)
def test_exit_codes(here: Path, options: tuple[str, ...], code: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert call("check", "draft.txt", "--against", "out", *options) == code


def test_incomplete_is_three_unless_allowed(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "out" / "d.md").write_bytes(b"\x00\x01\x02" * 500)
    assert call("check", "draft.txt", "--against", "out") == 3
    assert call("check", "draft.txt", "--against", "out", "--allow-partial") == 1


def test_pairs_of_formats_and_files(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pairs = [part for name in ("html", "json", "md", "plain", "line", "jsonl") for part in ("-f", name, "-o", f"check.{name}")]
    assert call("check", "draft.txt", "--against", "out", *pairs) == 1
    assert all((here / f"check.{name}").stat().st_size for name in ("html", "json", "md", "plain", "line", "jsonl"))
    assert capsys.readouterr().out == ""


def test_marks_can_be_left_out(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    call("check", "draft.txt", "--against", "out", "--lang", "en")
    with_marks = capsys.readouterr().out
    call("check", "draft.txt", "--against", "out", "--lang", "en", "--no-marks")
    without = capsys.readouterr().out
    assert "【3천억원】○2" in with_marks and "【3천억원】" not in without
    assert with_marks.splitlines()[-1] == without.splitlines()[-1] and re.match(
        "[0-9]+ numbers and names: ", without.splitlines()[-1]
    )


# --- watching ---------------------------------------------------------------------------------------------------


class Enough(Exception):
    """Ends a watch."""


def acting(*steps: Callable[[], object]) -> Callable[[], None]:
    """A pause in which something happens to the file each time."""
    left = list(steps)

    def pause() -> None:
        if not left:
            raise Enough
        left.pop(0)()

    return pause


def test_changes_are_told_by_content(tmp_path: Path) -> None:
    path, seen = tmp_path / "draft.txt", []
    path.write_text("하나")

    def replaced() -> None:
        (tmp_path / "new").write_text("셋")
        (tmp_path / "new").replace(path)

    pause = acting(
        lambda: None,
        lambda: path.touch(),
        lambda: path.write_text("하나"),
        lambda: path.write_text("둘이다"),
        lambda: path.unlink(),
        lambda: None,
        replaced,
        lambda: path.unlink(),
        lambda: path.mkdir(),
    )
    with pytest.raises(Enough):
        for content in changes(path, pause, digest(path)):
            seen.append(content)
    assert len(seen) == 2 and len(set(seen)) == 2
    assert stamp(path) is None and digest(path) is None


def test_a_watch_checks_again(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from factcheck.cli.check import Order, watched
    from factcheck.cli.outputs import Target

    order = Order("draft.txt", ("out",), Settings(), (Target("line", None),), KO, KO, "warning", False, True)
    draft = here / "draft.txt"
    pause = acting(
        lambda: draft.write_text(TYPED.replace("김민석", "김민식"), encoding="utf-8"),
        lambda: draft.write_text(""),
        lambda: draft.write_text("한빛전자는 조용하다.\n", encoding="utf-8"),
    )
    with pytest.raises(Enough):
        watched(order, "en", pause)
    told = capsys.readouterr()
    assert told.out.count("FC201") == 2 and "김민석 ↔ 김민식" in told.out
    assert told.err.count("\n") == 1, "an empty draft is named and waited out"
    quiet = replace(order, quiet=False)
    with pytest.raises(Enough):
        watched(quiet, "en", acting())
    assert "Ctrl-C" in capsys.readouterr().err


def test_the_first_look_at_a_missing_draft_is_an_error(here: Path) -> None:
    assert call("check", "missing.txt", "--against", "out", "--watch") == 2


@pytest.mark.parametrize("locale", ["C.UTF-8", "ko_KR.UTF-8"])
def test_help_teaches(locale: str) -> None:
    done = process("check", "--help", env={"LC_ALL": locale})
    text = done.stdout.decode()
    assert done.returncode == 0 and "help." not in text and text.count("factcheck check") > 2
    assert ("초고" in text) is (locale == "ko_KR.UTF-8")
