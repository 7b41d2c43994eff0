"""T2, T12, T19: which files are opened, which never, and that a bad one costs itself only."""

from __future__ import annotations

import os
import random
import re
from pathlib import Path

import pytest

from bad.inputs import ARTICLE, unreadable
from factcheck.errors import UsageError
from factcheck.read import Limits, ReadResult, read_paths
from factcheck.report.messages import catalogue, slots, tell

WITHOUT_RIGHTS = pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")


def write(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"{ARTICLE}{name}도 그렇다.\n", encoding="utf-8")


def names(result: ReadResult) -> set[str]:
    return {article.path for article in result.articles}


def reason(path: str, base: Path, **more: object) -> str:
    with pytest.raises(UsageError) as error:
        read_paths([path], base=base, **more)  # type: ignore[arg-type]
    assert error.value.message.key in catalogue()["ko"]
    assert tell(error.value.message, "en")
    return error.value.message.key


def test_folders_files_and_patterns(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "in/b.md", "in/deep/c.HTML", "in/d.htm", "in/notes.log", "in/.hidden.txt", "e.unknown")
    assert names(read_paths(["in"], base=tmp_path)) == {"in/b.md", "in/deep/c.HTML", "in/d.htm"}
    assert names(read_paths(["e.unknown", "*.txt"], base=tmp_path)) == {"e.unknown", "a.txt"}
    assert names(read_paths(["**/*.md"], base=tmp_path)) == {"in/b.md"}


def test_order_never_matters(tmp_path: Path) -> None:
    write(tmp_path, *(f"{number}.txt" for number in range(9)))
    paths = [f"{number}.txt" for number in range(9)]
    first = read_paths(paths, base=tmp_path)
    for seed in range(5):
        random.Random(seed).shuffle(paths)
        assert read_paths([*paths, *paths[:3], "."], base=tmp_path) == first


def test_ids_are_hashes_and_unique(tmp_path: Path) -> None:
    for name in ("one.txt", "two.txt", "sub/three.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(ARTICLE, encoding="utf-8")
    write(tmp_path, "other.txt")
    result = read_paths(["."], base=tmp_path)
    ids = [article.id for article in result.articles]
    assert len(result.articles) == len(set(ids)) == 4
    assert {article.id.split("-")[0] for article in result.articles} == {article.sha256[:12] for article in result.articles}
    alone = read_paths(["one.txt", "other.txt"], base=tmp_path)
    assert all("-" not in article.id for article in alone.articles)
    again = read_paths(["other.txt", "sub", "two.txt", "one.txt"], base=tmp_path)
    assert [article.id for article in again.articles] == ids


def test_standard_input(tmp_path: Path) -> None:
    result = read_paths(["-"], base=tmp_path, stdin=ARTICLE.encode())
    assert [article.path for article in result.articles] == ["-"]
    assert reason("-", tmp_path) == "read.empty"


@pytest.mark.parametrize(
    ("path", "key"),
    [
        ("nothing.txt", "read.not_found"),
        ("a.txr", "read.not_found_near"),
        ("https://news.kr/1", "read.is_url"),
        ("empty", "read.folder_empty"),
        ("*.doc", "read.no_match"),
        ("a\0b", "read.not_found"),
    ],
)
def test_first_mistakes(path: str, key: str, tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    (tmp_path / "empty").mkdir()
    assert reason(path, tmp_path) == key


def test_no_path_at_all(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as error:
        read_paths([], base=tmp_path)
    assert error.value.message.key == "read.nothing"


def test_one_missing_of_two_is_a_failed_input(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    result = read_paths(["a.txt", "b.txt"], base=tmp_path)
    assert names(result) == {"a.txt"}
    assert [(each.path, each.error.key) for each in result.failed] == [("b.txt", "read.not_found_near")]
    assert [(each.code, each.failed) for each in result.problems] == [("FC801", True)]


@pytest.mark.parametrize(("name", "data"), list(unreadable().items()))
def test_each_unreadable_kind_names_the_next_step(name: str, data: bytes, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(UsageError) as error:
        read_paths([name], base=tmp_path)
    sentence = tell(error.value.message, "ko")
    assert name in sentence
    assert sentence.endswith(("세요.", "습니다."))
    assert not re.search(r"\{[a-z]", sentence)


def test_one_bad_of_many_costs_itself_only(tmp_path: Path) -> None:
    good, bad = tmp_path / "good", tmp_path / "bad"
    write(good, *(f"{number}.txt" for number in range(180)))
    bad.mkdir()
    kinds = list(unreadable().items())[:20]
    for name, data in kinds:
        (bad / name).write_bytes(data)
    clean = read_paths(["good"], base=tmp_path)
    mixed = read_paths(["good", *(f"bad/{name}" for name, _ in kinds)], base=tmp_path)
    assert mixed.articles == clean.articles
    assert {each.path for each in mixed.failed} == {f"bad/{name}" for name, _ in kinds}
    assert sum(each.failed for each in mixed.problems) == 20


def test_what_a_folder_holds_of_other_kinds_is_named(tmp_path: Path) -> None:
    """Nobody may take for read what was not even opened: an editor's folder with a PDF in it says so, once."""
    write(tmp_path, "a.txt")
    (tmp_path / "deep").mkdir()
    for name in ("b.PDF", "deep/c.hwp", "notes.py", ".hidden.pdf", "d.warc.gz.tmp"):
        (tmp_path / name).write_bytes(b"%PDF-1.7")
    result = read_paths(["."], base=tmp_path)
    assert len(result.articles) == 1 and result.failed == ()
    (told,) = result.problems
    assert (told.code, told.failed, dict(told.message.args)) == (
        "FC801",
        False,
        {"path": ".", "count": "2", "suffixes": ".hwp .pdf", "first": "b.PDF"},
    )
    assert "2개" in tell(told.message, "ko") and "2 files" in tell(told.message, "en")


# --- sizes (T2) -------------------------------------------------------------------------------------------------


def test_a_huge_file_is_not_opened(tmp_path: Path) -> None:
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(1_000_000_000)
    write(tmp_path, "a.txt")
    result = read_paths(["."], base=tmp_path)
    assert [(each.path, each.bytes, each.sha256) for each in result.failed] == [("huge.txt", 1_000_000_000, None)]
    assert [each.code for each in result.problems] == ["FC806"]
    assert tell(result.failed[0].error, "ko").startswith("'huge.txt': 크기가 1000.0 MB로 한도 10.0 MB를")


def test_a_long_line_is_refused_by_characters(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text("a" * 2_000_001, encoding="utf-8")
    assert reason("long.txt", tmp_path) == "read.too_long"
    limits = Limits(max_bytes=100, max_chars=50)
    (tmp_path / "b.txt").write_text("가" * 34, encoding="utf-8")
    assert reason("b.txt", tmp_path, limits=limits) == "read.too_large"
    (tmp_path / "c.txt").write_text("a" * 51, encoding="utf-8")
    assert reason("c.txt", tmp_path, limits=limits) == "read.too_long"


def test_too_many_files_are_counted_not_dropped_in_silence(tmp_path: Path) -> None:
    write(tmp_path, *(f"{number}.txt" for number in range(5)))
    result = read_paths(["."], base=tmp_path, limits=Limits(max_articles=3))
    assert len(result.articles) == 3
    assert [(each.code, each.failed) for each in result.problems] == [("FC806", True)]


# --- what is no plain file (T12) --------------------------------------------------------------------------------


def test_pipes_and_devices_do_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    write(tmp_path, "a.txt")
    result = read_paths(["."], base=tmp_path)
    assert names(result) == {"a.txt"}
    assert [(each.path, each.error.key) for each in result.failed] == [("pipe.txt", "read.not_regular")]
    assert reason(os.devnull, tmp_path) == "read.not_regular"
    assert reason("pipe.txt", tmp_path) == "read.not_regular"


def test_links_lead_nowhere_else(tmp_path: Path) -> None:
    write(tmp_path, "outside/secret.txt", "in/a.txt")
    inside = tmp_path / "in"
    (inside / "loop").symlink_to(inside)
    (inside / "self.txt").symlink_to("self.txt")
    (inside / "gone.txt").symlink_to("nothing.txt")
    (inside / "secret.txt").symlink_to(tmp_path / "outside" / "secret.txt")
    (inside / "folder").symlink_to(tmp_path / "outside")
    (inside / "again.txt").symlink_to("a.txt")
    result = read_paths(["in"], base=tmp_path)
    assert names(result) == {"in/a.txt", "in/again.txt"}
    assert {(each.path, each.error.key) for each in result.failed} == {
        ("in/self.txt", "read.broken_link"),
        ("in/gone.txt", "read.broken_link"),
    }
    assert {(each.path, each.message.key) for each in result.problems if not each.failed} == {("in/secret.txt", "read.outside")}


def test_a_named_link_is_followed(tmp_path: Path) -> None:
    write(tmp_path, "outside/a.txt")
    (tmp_path / "link.txt").symlink_to("outside/a.txt")
    assert names(read_paths(["link.txt"], base=tmp_path)) == {"link.txt"}


@pytest.mark.parametrize(
    "name", ["a\nb.txt", "\x1b[31mred.txt", "한글 이름.txt", "a'b\".txt", "-dash.txt", "[x].txt", "a" * 240 + ".txt"]
)
def test_odd_names(name: str, tmp_path: Path) -> None:
    write(tmp_path, name)
    assert names(read_paths([name], base=tmp_path)) == {name}
    assert names(read_paths(["."], base=tmp_path)) == {name}


def test_names_that_are_no_unicode(tmp_path: Path) -> None:
    try:
        (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text(ARTICLE, encoding="utf-8")
    except OSError:
        pytest.skip("this file system takes only Unicode names")
    assert names(read_paths(["."], base=tmp_path)) == {"caf\\xe9.txt"}


@WITHOUT_RIGHTS
def test_no_right_to_read(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    (tmp_path / "a.txt").chmod(0)
    assert reason("a.txt", tmp_path) == "read.no_permission"


def test_paths_outside_the_base_are_relative_too(tmp_path: Path) -> None:
    """The contract: a path is relative to the folder that the command was started in, so no machine's folders leak."""
    write(tmp_path, "a.txt", "work/b.txt")
    assert names(read_paths(["../a.txt"], base=tmp_path / "work")) == {"../a.txt"}


# --- the sentences ----------------------------------------------------------------------------------------------


def test_every_message_that_the_room_uses_is_written_in_both_languages() -> None:
    folder = Path(read_paths.__code__.co_filename).parent
    used = {key for path in folder.glob("*.py") for key in re.findall(r"\"(read\.[a-z_]+)\"", path.read_text(encoding="utf-8"))}
    written = {key for key in catalogue()["ko"] if key.startswith("read.")}
    assert used == written
    for key in written:
        assert slots(catalogue()["ko"][key]) == slots(catalogue()["en"][key]), key
