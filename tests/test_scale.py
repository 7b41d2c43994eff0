"""Large collections: the same result whatever the number of workers, the order of the files, or the engine."""

from __future__ import annotations

import json
import os
import shutil
import signal
import zlib
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from factcheck.claim import extract
from factcheck.config import Settings
from factcheck.engine.compare import story_line
from factcheck.engine.stories import ENOUGH, FEW, LARGEST, grouped, pairs_query
from factcheck.errors import OutputError, UsageError
from factcheck.ledger import add as adding
from factcheck.ledger.door import reading
from factcheck.ledger.find import find
from factcheck.ledger.keys import keys_of
from factcheck.ledger.out import remove
from factcheck.ledger.reading import packed, unpacked
from factcheck.ledger.stored import Broken
from factcheck.ledger.stored import packed as article_bytes
from factcheck.model import message
from factcheck.pipeline import alone, run
from factcheck.read import each_input, read_paths
from factcheck.report.json import render
from factcheck.report.settings import RenderSettings
from factcheck.store import write_lines
from factcheck.workers import in_order
from test_cli import process

ROOT = Path(__file__).parents[1]
STORIES = ("shipyard_order_strike", "skerrin_runway")


def collection(folder: Path) -> Path:
    """Two stories and the seeds, as files."""
    for name in STORIES:
        shutil.copytree(ROOT / "benchmarks/stories/ours" / name / "articles", folder / "in" / name)
    shutil.copytree(ROOT / "seeds", folder / "in" / "seeds")
    return folder


def lines(folder: Path, name: str) -> list[str]:
    return (folder / name / "stories.jsonl").read_text(encoding="utf-8").splitlines()


# --- what is kept of an article ---------------------------------------------------------------------------------


def test_what_an_article_gives_comes_back_as_it_was() -> None:
    for path in ("seeds", *(f"benchmarks/stories/ours/{name}/articles" for name in STORIES)):
        for article in read_paths([path], base=ROOT).articles:
            one = alone(article)
            data = packed(one)
            assert data is not None
            assert unpacked(data, article) == one
            assert packed(unpacked(data, article)) == data


def test_a_reading_of_another_text_is_refused() -> None:
    first, second, *_ = read_paths(["seeds"], base=ROOT).articles
    data = packed(alone(first))
    assert data is not None
    for broken in (data[:-9], b"", b"x" * 50, data[:40] + bytes(9) + data[49:]):
        with pytest.raises(Broken):
            unpacked(broken, first)
    with pytest.raises(Broken):
        unpacked(data, second)


def test_a_forged_reading_is_refused() -> None:
    """Whole by its checksum, of the right shape, and with a unit that nobody knows: it must not reach the comparison."""
    article = next(each for each in read_paths(["seeds"], base=ROOT).articles if "억원" in each.text or "억 원" in each.text)
    data = packed(alone(article))
    assert data is not None
    text = zlib.decompress(data)
    assert b'"KRW"' in text
    with pytest.raises(Broken):
        unpacked(zlib.compress(text.replace(b'"KRW"', b'"XYZ"')), article)


def test_keys_say_whether_they_are_words() -> None:
    (article, *_) = read_paths(["seeds"], base=ROOT).articles
    keys = keys_of(extract(article))
    assert list(keys) == sorted(set(keys))
    assert {key & 1 for key in keys} == {0, 1}
    assert all(-(2**63) <= key < 2**63 for key in keys)


# --- stories ----------------------------------------------------------------------------------------------------


def test_stories_do_not_depend_on_the_order_of_pairs() -> None:
    pairs = [(9, "a", "b"), (9, "c", "d"), (5, "d", "b"), (1, "e", "a")]
    articles = {path: path for path in "abcdef"}
    wanted = grouped(articles, pairs)
    assert wanted.stories == (("a", "b", "c", "d", "e"), ("f",))
    for other in (pairs[::-1], [(score, b, a) for score, a, b in pairs]):
        assert grouped(dict(reversed(articles.items())), other) == wanted


def test_a_story_stays_small_and_what_is_parted_is_counted() -> None:
    articles = {f"{n:04}": str(n) for n in range(LARGEST + 7)}
    paths = sorted(articles)
    found = grouped(articles, [(100, paths[0], path) for path in paths[1:]])
    assert max(map(len, found.stories)) == LARGEST
    assert found.parted == 7


def test_copies_are_one_story_although_all_their_keys_are_common() -> None:
    found = grouped({f"{n}": "same" for n in range(90)}, ())
    assert len(found.stories) == 1


def test_the_query_of_pairs_holds_whole_numbers_alone() -> None:
    query = pairs_query(1_000_000)
    assert f"BETWEEN 2 AND {FEW}" in query
    assert "." not in query.replace("a.", "").replace("b.", "").replace("f.", "").replace("w.", "").replace("k.", "")
    assert f">= {ENOUGH * 13816}" in query


def test_a_story_gives_the_report_of_a_run_over_its_articles() -> None:
    found = read_paths([f"benchmarks/stories/ours/{STORIES[0]}/articles"], base=ROOT)
    kept = [(a.path, article_bytes(a), packed(alone(a))) for a in found.articles]
    line = story_line(kept, Settings())
    whole = render(run(found.articles, found.failed, found.problems, Settings()), RenderSettings())
    assert line is not None and json.loads(line) == json.loads(whole)
    assert story_line([(path, content, None) for path, content, _ in reversed(kept)], Settings()) == line


# --- workers ----------------------------------------------------------------------------------------------------


def _square(number: int) -> int:
    return number * number


def _dies(number: int) -> int:
    if number == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def test_results_come_in_order() -> None:
    assert list(in_order(_square, range(60), 2)) == list(in_order(_square, range(60), 1)) == [n * n for n in range(60)]


@pytest.mark.skipif(os.name == "nt", reason="signals")
def test_a_dead_worker_is_one_sentence() -> None:
    with pytest.raises(UsageError) as caught:
        list(in_order(_dies, range(10), 2))
    assert caught.value.message.key == "workers.died"


# --- a text written line by line --------------------------------------------------------------------------------


def test_lines_are_written_whole_or_not_at_all(tmp_path: Path) -> None:
    place = tmp_path / "new" / "a.jsonl"
    write_lines(place, (f"{n}·가" for n in range(3)))
    assert place.read_text(encoding="utf-8") == "0·가\n1·가\n2·가\n"

    def torn() -> Iterator[str]:
        yield "half"
        raise UsageError(message("read.nothing"))

    with pytest.raises(UsageError):
        write_lines(place, torn())
    assert place.read_text(encoding="utf-8").startswith("0") and [each.name for each in place.parent.iterdir()] == ["a.jsonl"]
    with pytest.raises(OutputError):
        write_lines(tmp_path / "new", iter(()))


# --- the command ------------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_batch_is_the_same_with_two_workers_and_goes_on(tmp_path: Path) -> None:
    collection(tmp_path)
    first = process("batch", "in", "--out", "one", "-q", cwd=tmp_path)
    assert first.returncode == 1, first.stderr
    assert process("batch", "in", "--out", "two", "--workers", "2", "-q", cwd=tmp_path).returncode == 1
    assert lines(tmp_path, "one") == lines(tmp_path, "two")
    summary = json.loads((tmp_path / "one/summary.json").read_text(encoding="utf-8"))
    assert summary == json.loads((tmp_path / "two/summary.json").read_text(encoding="utf-8"))
    inputs = [{each["path"].split("/")[1] for each in json.loads(line)["inputs"]} for line in lines(tmp_path, "one")]
    assert all(len(each) == 1 for each in inputs), "no story holds articles of two"
    assert process("batch", "in", "--out", "one", "-q", cwd=tmp_path).returncode == 1  # all of it is kept
    assert lines(tmp_path, "one") == lines(tmp_path, "two")


def test_batch_says_what_is_wrong(tmp_path: Path) -> None:
    for arguments in (("batch", "nowhere"), ("batch", ".", "--engine", "dask")):
        done = process(*arguments, cwd=tmp_path)
        assert done.returncode == 2 and b"Traceback" not in done.stderr


@pytest.mark.skipif(find_spec("pyspark") is None, reason="no PySpark")
def test_no_java_is_one_sentence(tmp_path: Path) -> None:
    done = process("batch", ".", "--engine", "spark", cwd=tmp_path, env={"PATH": str(tmp_path), "JAVA_HOME": ""})
    assert done.returncode == 2 and b"Java 17" in done.stderr, done.stderr


@pytest.mark.slow
@pytest.mark.skipif(find_spec("pyspark") is None or shutil.which("java") is None, reason="no PySpark or no Java 17")
def test_spark_gives_the_bytes_of_the_local_engine(tmp_path: Path) -> None:
    import pyarrow.parquet as parquet

    collection(tmp_path)
    rows = [
        {"title": f"제목 {n}", "body": "한빛전자의 매출은 1,284억 원이다.", "url": f"https://a.example/{n}"} for n in range(3)
    ]
    (tmp_path / "in/crawl.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert process("batch", "in", "--out", "local", "-q", cwd=tmp_path).returncode == 1
    done = process("batch", "in", "--out", "spark", "--engine", "spark", "--workers", "2", "-q", cwd=tmp_path)
    assert done.returncode == 1, done.stderr
    for name in ("stories.jsonl", "summary.json"):
        assert (tmp_path / "spark" / name).read_bytes() == (tmp_path / "local" / name).read_bytes()
    claims = parquet.read_table(tmp_path / "spark" / "claims.parquet")
    assert claims.num_rows > 500 and {"path", "quote", "base_lo"} <= set(claims.column_names)


# --- out of a ledger --------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_articles_are_taken_out_of_a_ledger(tmp_path: Path) -> None:
    collection(tmp_path)
    assert process("ledger", "add", "in", "--ledger", "x.duckdb", "-q", cwd=tmp_path).returncode == 0
    wrong = process("ledger", "remove", f"in/{STORIES[0]}", "in/none.txt", "--ledger", "x.duckdb", "--lang", "en", cwd=tmp_path)
    assert wrong.returncode == 2 and b"in/none.txt" in wrong.stderr
    before = json.loads(process("ledger", "stats", "--ledger", "x.duckdb", "-f", "json", cwd=tmp_path).stdout)
    assert process("ledger", "remove", f"in/{STORIES[0]}/", "--ledger", "x.duckdb", cwd=tmp_path).returncode == 0
    paths = [
        row["path"] for row in json.loads(process("ledger", "list", "--ledger", "x.duckdb", "-f", "json", cwd=tmp_path).stdout)
    ]
    assert paths and not any(STORIES[0] in path for path in paths)
    after = json.loads(process("ledger", "stats", "--ledger", "x.duckdb", "-f", "json", cwd=tmp_path).stdout)
    assert after["claims"] < before["claims"] and after["keys"] < before["keys"]


def test_sorting_the_keys_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keys are looked up in what is sorted and in what came in since; an article may go from either."""
    monkeypatch.chdir(tmp_path)
    files = [str(each) for each in sorted((ROOT / "seeds").glob("*.txt"))]
    drafted = extract(read_paths([files[0]], base=Path()).articles[0])
    found = []
    for unsorted in (10**9, 0):
        monkeypatch.setattr(adding, "UNSORTED", unsorted)
        place = tmp_path / f"{unsorted}.duckdb"
        for part in (files[:2], files[2:], files):
            added = adding.add(place, each_input(part, base=Path()), adding.How(Settings(), "2026-01-01"))
        assert added.unchanged == len(files)
        near = find(place, drafted)
        assert set(near.stated) == {each.path for each in near.articles} != set()
        with reading(place) as book:
            rows = [book.rows(f"SELECT count(*) FROM {table}")[0][0] for table in ("keys", "recent")]
        found.append((sum(rows), [each.path for each in near.articles]))
        assert (rows[0] == 0) == (unsorted > 0)
        assert remove(place, [files[3]]) == 1
        assert files[3] not in [each.path for each in find(place, drafted).articles]
    assert found[0] == found[1]
