"""A page of an archive that was cut on its way is never read as a whole one."""

from __future__ import annotations

import gzip
import zlib
from pathlib import Path

import pytest

from factcheck import api
from factcheck.model import Article, FailedInput
from factcheck.read import read_inputs
from papers import chunks, page, response, warc_record

LINES = ["한빛전자 공장", *(f"한빛전자는 {n}번째 공장에 {n + 100}억 원을 투자한다고 밝혔다." for n in range(60))]
PAGE = page(LINES)
PACKED = gzip.compress(PAGE, mtime=0)


def read(tmp_path: Path, body: bytes, *, record: dict[str, str] | None = None, **headers: str) -> list[object]:
    (tmp_path / "a.warc").write_bytes(warc_record("response", response(body, **headers), **(record or {})))
    return [each for each in read_inputs(["a.warc"], base=tmp_path) if isinstance(each, Article | FailedInput)]


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (PACKED[: len(PACKED) // 2], {"Content_Encoding": "gzip"}),
        (zlib.compress(PAGE)[:-40], {"Content_Encoding": "deflate"}),
        (chunks(PAGE)[:-5], {"Transfer_Encoding": "chunked"}),
        (chunks(PAGE)[:2_000], {"Transfer_Encoding": "chunked"}),
    ],
)
def test_a_body_that_ends_too_early_is_told(tmp_path: Path, body: bytes, headers: dict[str, str]) -> None:
    (found,) = read(tmp_path, body, **headers)
    assert isinstance(found, Article) and LINES[2] in found.text
    assert [(each.message.key, each.failed) for each in found.problems if each.failed] == [("read.cut_record", True)]
    assert not api.run([str(tmp_path / "a.warc")]).complete


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (PACKED, {"Content_Encoding": "gzip"}),
        (gzip.compress(PAGE[:900]) + gzip.compress(PAGE[900:]), {"Content_Encoding": "gzip"}),
        (zlib.compress(PAGE), {"Content_Encoding": "deflate"}),
        (zlib.compress(PAGE)[2:-4], {"Content_Encoding": "deflate"}),
        (chunks(PAGE), {"Transfer_Encoding": "chunked"}),
        (PAGE, {"Transfer_Encoding": "chunked", "Content_Encoding": "gzip"}),
    ],
)
def test_a_whole_body_is_read_to_its_end(tmp_path: Path, body: bytes, headers: dict[str, str]) -> None:
    (found,) = read(tmp_path, body, **headers)
    assert isinstance(found, Article) and LINES[-1] in found.text and not found.problems


def test_a_text_that_begins_with_a_year_is_not_in_chunks(tmp_path: Path) -> None:
    text = "2026\r\n" + "\n".join(LINES)
    (found,) = read(tmp_path, text.encode(), Transfer_Encoding="chunked", Content_Type="text/plain; charset=utf-8")
    assert isinstance(found, Article) and found.text.startswith("2026") and LINES[-1] in found.text


def test_what_the_archive_calls_cut_is_told(tmp_path: Path) -> None:
    (found,) = read(tmp_path, PAGE, record={"WARC_Truncated": "length"})
    assert isinstance(found, Article)
    assert [each.message.key for each in found.problems] == ["read.cut_record"]
