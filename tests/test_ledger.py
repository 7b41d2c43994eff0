"""The ledger: what goes in comes out, whatever stops a run loses nothing, and a check against it is the check of everywhere."""

from __future__ import annotations

import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from factcheck import __version__, api
from factcheck.claim import extract
from factcheck.config import Settings
from factcheck.errors import FactcheckError, OutputError, UsageError
from factcheck.ledger import add as adding
from factcheck.ledger import door, look
from factcheck.ledger.add import Added, How, add
from factcheck.ledger.find import find
from factcheck.ledger.stale import stale
from factcheck.ledger.stored import Broken, packed, unpacked
from factcheck.model import Article
from factcheck.read import Limits, each_input, read_bytes
from factcheck.report import RENDERERS, RenderSettings
from test_cli import process

ROOT = Path(__file__).parents[1]
STORY = ROOT / "benchmarks" / "stories" / "ours" / "e2_school_food_poisoning" / "articles"
NEWS = "---\npublisher: {}\npublished_at: 2026-03-0{}\n---\n\n{}\n"
FIRST = NEWS.format("가나일보", 2, "한빛전자는 부산 공장에 3125억 원을 투자한다고 밝혔다. 김민석 한빛전자 대표가 발표했다.")
SECOND = NEWS.format("다라신문", 3, "한빛전자는 부산 공장에 3125억 원을 투자한다고 발표했다. 김민식 한빛전자 대표가 말했다.")
OTHER = NEWS.format("마바뉴스", 3, "누리전자는 대구 공장에 500억 원을 쓴다고 밝혔다. 직원은 1234명이다.")
DRAFT = "한빛전자가 부산 공장에 3125억원을 투자한다. 김민석 한빛전자 대표가 알렸다. 일자리는 700개다.\n"
THEN, NOW = "2026-03-01T00:00:00+00:00", "2026-03-09T00:00:00+00:00"
SEEN = ("first_seen", "last_seen")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "out").mkdir()
    for name, text in (("out/a.md", FIRST), ("out/b.md", SECOND), ("out/c.md", OTHER), ("draft.txt", DRAFT)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def put(*paths: str, place: str = "x.duckdb", now: str = NOW) -> Added:
    return add(Path(place), each_input(paths, base=Path()), How(Settings(), now))


def content(place: str = "x.duckdb") -> list[dict[str, object]]:
    """All statements, without when they were seen."""
    return [{name: value for name, value in row.items() if name not in SEEN} for row in look.statements(Path(place))]


# --- what goes in comes out -------------------------------------------------------------------------------------


def test_an_article_comes_back_as_it_was() -> None:
    texts = [path.read_bytes() for path in sorted((ROOT / "seeds").glob("*.txt"))]
    texts += [path.read_bytes() for path in sorted(STORY.iterdir())]
    texts += [
        "<p>a&amp;b &#55296; 3억</p>".encode(),
        "\ufeff총 7명\u202e\n\n\0끝 3125명".encode(),
        "가격은 3125원".encode("cp949"),
    ]
    articles = [each for n, text in enumerate(texts) if isinstance(each := read_bytes(text, f"{n}.txt", Limits()), Article)]
    assert len(articles) >= 10
    for each in articles:
        assert unpacked(packed(each), each.path) == each


@pytest.mark.parametrize("data", [b"", b"junk", packed.__doc__.encode() if packed.__doc__ else b"x"])
def test_bytes_that_are_no_article_are_refused(data: bytes) -> None:
    with pytest.raises(Broken):
        unpacked(data, "a.txt")


def test_rows_keep_words_and_places(here: Path) -> None:
    put("out/")
    rows = [row for row in look.statements(Path("x.duckdb")) if row["kind"] == "money"]
    assert {row["lo"] for row in rows} == {"312500000000", "50000000000"}
    for row in rows:
        raw = (here / str(row["path"])).read_text(encoding="utf-8")
        assert raw[row["start_at"] : row["end_at"]] == row["quote"]  # type: ignore[misc]
        assert raw[row["sentence_start"] : row["sentence_end"]] == row["sentence"]  # type: ignore[misc]
        assert row["lo_number"] in (312500000000.0, 50000000000.0)
        assert row["publisher"] in ("가나일보", "다라신문", "마바뉴스")


def test_what_is_unchanged_is_not_extracted_again(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put("out/", now=THEN)
    before = content()
    with monkeypatch.context() as patch:
        patch.setattr(adding, "entry_of", lambda *_: pytest.fail("extracted again"))
        done = put("out/", "out/a.md")
    assert (done.new, done.changed, done.unchanged) == (0, 0, 3)
    assert content() == before
    assert {(each.first_seen, each.last_seen) for each in look.articles(Path("x.duckdb"))} == {(THEN, NOW)}


def test_another_version_reads_again(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put("out/")
    monkeypatch.setattr(adding, "__version__", __version__ + ".1")
    assert put("out/").changed == 3


def test_a_changed_article_gets_its_claims_replaced(here: Path) -> None:
    put("out/", now=THEN)
    (here / "out/a.md").write_text(
        FIRST.replace("3125억 원을 투자한다고 밝혔다.", "3125억 원을 투자한다고 밝혔다. 직원은 777명이다.")
    )
    done = put("out/")
    assert (done.new, done.changed, done.unchanged) == (0, 1, 2)
    put("out/", place="fresh.duckdb")
    assert content() == content("fresh.duckdb")
    seen = {row["quote"]: row["first_seen"] for row in look.statements(Path("x.duckdb")) if row["path"] == "out/a.md"}
    assert seen["777명"] == NOW
    assert seen["3125억 원"] == THEN


def test_the_order_of_adding_changes_nothing(here: Path) -> None:
    put("out/c.md")
    put("out/b.md", "out/a.md")
    put("out/a.md", "out/b.md", "out/c.md", place="fresh.duckdb")
    assert content() == content("fresh.duckdb")


def test_paths_mean_the_same_from_every_folder(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put("out/")
    monkeypatch.chdir(here / "out")
    assert put("a.md", place="../x.duckdb").unchanged == 1
    assert [each.path for each in look.articles(Path("../x.duckdb"))] == ["a.md", "b.md", "c.md"]


def test_records_of_a_crawl_are_articles(here: Path) -> None:
    rows = [{"title": f"제목 {n}", "content": text.split("---\n\n")[1]} for n, text in enumerate((FIRST, OTHER))]
    (here / "crawl.jsonl").write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    assert put("crawl.jsonl").new == 2
    assert put("crawl.jsonl").unchanged == 2
    assert [each.path for each in look.articles(Path("x.duckdb"))] == ["crawl.jsonl#1", "crawl.jsonl#2"]
    (near,) = find(Path("x.duckdb"), extract(drafted())).articles
    assert "3125" in near.raw


# --- a check against it -----------------------------------------------------------------------------------------


def drafted(text: str = DRAFT) -> Article:
    read = read_bytes(text.encode(), "draft.txt", Limits())
    assert isinstance(read, Article)
    return read


def test_the_articles_of_the_story_are_found_and_no_other(here: Path) -> None:
    put("out/")
    found = find(Path("x.duckdb"), extract(drafted()))
    assert [each.path for each in found.articles] == ["out/a.md", "out/b.md"]
    assert (found.more, found.of) == (0, 3)
    assert find(Path("x.duckdb"), extract(drafted()), most=1).more == 1


def test_an_older_state_of_the_draft_is_left_out(here: Path) -> None:
    put("out/", "draft.txt")
    assert [each.path for each in find(Path("x.duckdb"), extract(drafted())).articles] == ["out/a.md", "out/b.md"]


@pytest.mark.parametrize("story", ["seeds", "benchmarks/stories/ours/e2_school_food_poisoning/articles"])
def test_a_check_is_the_check_against_the_same_articles(story: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(ROOT / story, tmp_path / "story")
    monkeypatch.chdir(tmp_path)
    put("story/")
    draft = min(Path("story").iterdir()).as_posix()
    by_ledger = api.check(draft, api.Archive("x.duckdb"))
    others = [each.path for each in by_ledger.articles if each.path != draft]
    assert len(others) > 1
    render, how = RENDERERS["json"], RenderSettings(lang="ko")
    assert render(by_ledger, how) == render(api.check(draft, others), how)
    desk = api.Desk(api.Archive("x.duckdb"))
    assert [render(desk.check_file(draft), how) for _ in range(2)] == [render(by_ledger, how)] * 2


def test_a_draft_about_something_else_is_checked_alone(here: Path) -> None:
    put("out/")
    (here / "draft.txt").write_text("바람이 분다. 행사는 2026년 3월 5일(월)에 연다.", encoding="utf-8")
    report = api.check("draft.txt", api.Archive("x.duckdb"))
    assert [each.path for each in report.articles] == ["draft.txt"]
    assert report.findings


def test_what_is_left_out_is_told(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put("out/")
    monkeypatch.setattr("factcheck.ledger.find.find.__defaults__", (Path(), 1))
    report = api.check("draft.txt", api.Archive("x.duckdb"))
    assert [each.message.key for each in report.problems if each.code == "FC806"] == ["ledger.more"]
    assert report.complete


def test_paths_and_a_ledger_together(here: Path) -> None:
    put("out/a.md")
    report = api.check("draft.txt", api.Archive("x.duckdb", ("out/b.md",)))
    assert {each.path for each in report.articles} == {"draft.txt", "out/a.md", "out/b.md"}


def test_the_command(here: Path) -> None:
    assert process("ledger", "add", "out/", "--ledger", "x.duckdb", cwd=here).returncode == 0
    done = process("check", "draft.txt", "--ledger", "x.duckdb", "-f", "json", cwd=here)
    found = json.loads(done.stdout)
    assert done.returncode == 1, done.stderr
    assert {each["path"] for each in found["inputs"]} == {"draft.txt", "out/a.md", "out/b.md"}
    assert any(each["rule"].startswith("FC2") for each in found["findings"])


def test_stale_and_history(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(STORY, tmp_path / "story")
    monkeypatch.chdir(tmp_path)
    put("story/")
    found = stale(Path("x.duckdb"), Settings())
    assert ("story/04.txt", "163명", "171명", "story/05.md") in {(each.path, each.old, each.new, each.by) for each in found}
    assert stale(Path("x.duckdb"), Settings(ignore=("FC402",))) == []
    steps = look.history(Path("x.duckdb"), "도림", "환자")
    assert [each.quote for each in steps if each.quote in ("312명", "487명")][:2] == ["312명", "487명"]
    dates = [each.published_at for each in steps if each.published_at]
    assert dates == sorted(dates)


# --- whatever goes wrong is one sentence and costs nothing ------------------------------------------------------


def one_sentence(done: subprocess.CompletedProcess[bytes]) -> str:
    told = done.stderr.decode().strip().split("\n")
    assert done.returncode == 2, (done.returncode, told)
    assert len(told) == 1, told
    assert done.stdout == b""
    return told[0]


def other_database(place: Path) -> None:
    import duckdb

    with duckdb.connect(str(place)) as connection:
        connection.execute("CREATE TABLE meta (mine INTEGER); INSERT INTO meta VALUES (7)")


def other_version(place: Path) -> None:
    import duckdb

    put("out/a.md", place=str(place))
    with duckdb.connect(str(place)) as connection:
        connection.execute("UPDATE meta SET value = 'factcheck-ledger/99'")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("made", "words"),
    [
        (lambda place: place.write_text("no database " * 1_000), "duckdb"),
        pytest.param(lambda place: place.write_bytes(b"\0" * 20_000), "duckdb", marks=pytest.mark.slow),
        pytest.param(lambda place: place.mkdir(), "x.duckdb", marks=pytest.mark.slow),
        (other_database, "not made by factcheck"),
        (other_version, "factcheck-ledger/99"),
    ],
)
def test_what_is_no_ledger_is_left_alone(here: Path, made: Any, words: str) -> None:
    place = here / "x.duckdb"
    made(place)
    before = place.read_bytes() if place.is_file() else None
    for arguments in (("ledger", "add", "out/"), ("ledger", "vacuum"), ("ledger", "stats"), ("check", "draft.txt")):
        told = one_sentence(process(*arguments, "--ledger", "x.duckdb", cwd=here))
        assert words in told or "no ledger" in told
    assert (place.read_bytes() if place.is_file() else None) == before


@pytest.mark.slow
def test_no_ledger_no_folder_no_paths(here: Path) -> None:
    assert "ledger add" in one_sentence(process("check", "draft.txt", "--ledger", "none.duckdb", cwd=here))
    assert not (here / "none.duckdb").exists()
    assert "folder" in one_sentence(process("ledger", "add", "out/", "--ledger", "none/x.duckdb", cwd=here))
    one_sentence(process("ledger", "add", cwd=here))
    one_sentence(process("ledger", "add", "-", cwd=here))
    one_sentence(process("ledger", "add", "nowhere/", cwd=here))
    one_sentence(process("ledger", "add", "out/", "--ledger", "a\0b"[:1], "--config", "none.toml", cwd=here))


@pytest.mark.parametrize("part", [0.1, 0.6])
def test_a_damaged_ledger_never_crashes(here: Path, part: float) -> None:
    put("out/")
    place = here / "x.duckdb"
    data = bytearray(place.read_bytes())
    start = round(len(data) * part)
    data[start : start + 9_000] = bytes(byte ^ 0x5A for byte in data[start : start + 9_000])
    place.write_bytes(data)
    for arguments in (("ledger", "export"), ("check", "draft.txt", "--fail-on", "never")):
        done = process(*arguments, "--ledger", "x.duckdb", cwd=here)
        assert done.returncode in (0, 2), done.stderr


def test_a_torn_ledger_is_refused(here: Path) -> None:
    put("out/")
    place = here / "x.duckdb"
    place.write_bytes(place.read_bytes()[:6_000])
    one_sentence(process("ledger", "export", "--ledger", "x.duckdb", cwd=here))


@pytest.mark.slow
def test_a_full_disk_leaves_the_old_data(here: Path) -> None:
    put("out/a.md")
    before = content()
    for n in range(40):
        (here / f"out/more{n}.md").write_text(FIRST.replace("3125", str(4001 + n)) + "긴 글. " * 2_000, encoding="utf-8")

    def full() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))

    one_sentence(process("ledger", "add", "out/", "-q", "--ledger", "x.duckdb", cwd=here, preexec_fn=full))
    assert content() == before
    assert put("out/").new == 42


HOLD = "import duckdb, sys, time\nc = duckdb.connect('x.duckdb')\nprint('held', flush=True)\ntime.sleep({})\n"


def held(seconds: float) -> subprocess.Popen[bytes]:
    holder = subprocess.Popen([sys.executable, "-c", HOLD.format(seconds)], stdout=subprocess.PIPE)
    assert holder.stdout is not None
    assert holder.stdout.readline() == b"held\n"
    return holder


def test_a_reader_and_a_writer_wait_for_a_short_writer(here: Path) -> None:
    put("out/a.md")
    for ask in (lambda: look.sums(Path("x.duckdb")).articles, lambda: put("out/a.md").unchanged):
        with held(0.5):
            assert ask() == 1


def test_whoever_keeps_the_file_is_told_of(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put("out/a.md")
    monkeypatch.setattr(door, "PATIENCE", 0.1)
    holder = held(60)
    try:
        for ask in (lambda: look.sums(Path("x.duckdb")), lambda: put("out/b.md")):
            with pytest.raises(UsageError) as caught:
                ask()
            assert caught.value.message.key == "ledger.taken"
    finally:
        holder.kill()
        holder.communicate()
    assert look.sums(Path("x.duckdb")).articles == 1


@pytest.mark.slow
def test_two_writers_at_once(here: Path) -> None:
    for n in range(8):
        (here / f"out/more{n}.md").write_text(FIRST.replace("3125", str(4001 + n)), encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    command = [sys.executable, "-m", "factcheck", "ledger", "add", "out/", "-q", "--ledger", "x.duckdb"]
    writers = [subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL) for _ in range(2)]
    assert [each.wait() for each in writers] == [0, 0]
    put("out/", place="fresh.duckdb")
    assert content() == content("fresh.duckdb")


SLOW = """
import sys
from pathlib import Path
from factcheck.config import Settings
from factcheck.ledger import add
from factcheck.read import each_input
add.BATCH = 1
print("begun", flush=True)
add.add(Path("x.duckdb"), each_input(["out/"], base=Path()), add.How(Settings(), "t", told=lambda n: print(n, flush=True)))
"""


@pytest.mark.slow
def test_a_kill_at_any_moment_loses_nothing(here: Path) -> None:
    for n in range(12):
        (here / f"out/more{n}.md").write_text(FIRST.replace("3125", str(4001 + n)), encoding="utf-8")
    put("out/", place="fresh.duckdb")
    wanted, kept = content("fresh.duckdb"), 0
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    for delay in (0.0, 0.02, 0.05, 0.09, 0.13):
        runner = subprocess.Popen([sys.executable, "-c", SLOW], env=environment, stdout=subprocess.PIPE)
        assert runner.stdout is not None
        lines = [runner.stdout.readline() for _ in range(3)]
        time.sleep(delay)
        runner.send_signal(signal.SIGKILL)
        runner.communicate()
        assert lines[0] == b"begun\n"
        whole = {row["path"] for row in content()}
        assert len(whole) >= kept  # what was in stays in
        assert content() == [row for row in wanted if row["path"] in whole]  # and each article is in whole
        kept = len(whole)
    assert kept > 0
    put("out/")
    assert content() == wanted


@pytest.mark.slow
def test_vacuum_keeps_all_and_gives_back_room(here: Path) -> None:
    for n in range(12):
        (here / f"out/more{n}.md").write_text(FIRST.replace("3125", str(4001 + n)) + os.urandom(20_000).hex(), encoding="utf-8")
    put("out/")
    for n in range(12):
        (here / f"out/more{n}.md").write_text(FIRST.replace("3125", str(4001 + n)), encoding="utf-8")
    put("out/")
    before, files = content(), sorted(path.name for path in here.iterdir())
    was, now = look.vacuum(Path("x.duckdb"))
    assert now < was
    assert content() == before
    assert sorted(path.name for path in here.iterdir()) == files


def test_vacuum_that_fails_leaves_the_old_file(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put("out/")
    before = content()

    def fails(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fails)
    with pytest.raises(OutputError):
        look.vacuum(Path("x.duckdb"))
    assert content() == before
    assert not list(here.glob("*.vacuum*"))


def test_export_and_its_parquet_hold_the_same(here: Path) -> None:
    import duckdb

    put("out/")
    assert process("ledger", "export", "-o", "x.jsonl", "--ledger", "x.duckdb", cwd=here).returncode == 0
    assert process("ledger", "export", "-f", "parquet", "-o", "x.parquet", "--ledger", "x.duckdb", cwd=here).returncode == 0
    rows = [json.loads(line) for line in (here / "x.jsonl").read_text(encoding="utf-8").splitlines()]
    assert rows == list(look.statements(Path("x.duckdb")))
    assert [str(row[0]) for row in duckdb.sql("SELECT id FROM 'x.parquet'").fetchall()] == [row["id"] for row in rows]


def test_hostile_words_do_not_steer_the_terminal(here: Path) -> None:
    text = NEWS.format("\x1b]0;매체\x07", 2, "'; DROP TABLE claims; --전자는 \u202e3125억 원을 \x1b[31m투자한다고 밝혔다.")
    (here / "out/'; DROP TABLE claims; --.md").write_text(text, encoding="utf-8")
    put("out/")
    for arguments in (("list",), ("stats",), ("history", "전자", "억"), ("history", "';--", "%"), ("export",), ("stale",)):
        done = process("ledger", *arguments, "--ledger", "x.duckdb", cwd=here)
        assert done.returncode == 0, done.stderr
        assert not set("\x1b\x07\u202e") & set(done.stdout.decode())
    assert look.sums(Path("x.duckdb")).articles == 4


def test_without_the_package_it_says_what_to_install(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(door, "find_spec", lambda _: None)
    for ask in (lambda: look.sums(Path("x.duckdb")), lambda: put("out/")):
        with pytest.raises(FactcheckError) as caught:
            ask()
        assert caught.value.message.key == "ledger.needs_extra"


# --- any sequence of adding, changing, taking away and opening again --------------------------------------------


class Keeping(RuleBasedStateMachine):
    """The ledger against a dictionary of what was last put in under each path."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.place = self.folder / "x.duckdb"
        self.disk: dict[str, int] = {}
        self.kept: dict[str, int] = {}

    @rule(name=st.sampled_from("abc"), amount=st.integers(1_001, 1_004))
    def write(self, name: str, amount: int) -> None:
        (self.folder / f"{name}.md").write_text(NEWS.format("가나일보", 2, f"직원은 {amount}명이다."), encoding="utf-8")
        self.disk[name] = amount

    @rule(name=st.sampled_from("abc"))
    def remove(self, name: str) -> None:
        (self.folder / f"{name}.md").unlink(missing_ok=True)
        self.disk.pop(name, None)

    @rule()
    def put(self) -> None:
        done = add(self.place, each_input([str(self.folder)], base=Path()), How(Settings(), NOW))
        expected = [sum(1 for name in self.disk if name not in self.kept)]
        expected += [sum(1 for name, amount in self.disk.items() if self.kept.get(name, amount) != amount)]
        expected += [sum(1 for name, amount in self.disk.items() if self.kept.get(name) == amount)]
        assert [done.new, done.changed, done.unchanged] == expected
        self.kept |= self.disk

    @rule()
    def fail(self) -> None:
        """A transaction that is given up leaves nothing behind."""
        if self.place.exists():
            with pytest.raises(RuntimeError), door.writing(self.place) as book:
                book.run("DELETE FROM articles")
                book.run("DELETE FROM claims")
                raise RuntimeError

    @rule()
    def vacuum(self) -> None:
        if self.place.exists():
            look.vacuum(self.place)

    @invariant()
    def holds_what_was_put_in(self) -> None:
        if self.place.exists():
            rows = [row for row in look.statements(self.place) if row["kind"] == "count"]
            assert {str(row["path"])[0]: row["lo"] for row in rows} == {name: str(amount) for name, amount in self.kept.items()}
            assert len(rows) == len(self.kept)

    def teardown(self) -> None:
        shutil.rmtree(self.folder)


TestKeeping = pytest.mark.slow(Keeping.TestCase)
TestKeeping.settings = settings(
    max_examples=8, stateful_step_count=10, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)
