"""Sentences are cut where a reader would cut them, in crawled text too."""

from array import array
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Article, Block
from factcheck.text import MAX_SENTENCE, LineIndex, sentences, split_block


def split(text: str) -> list[str]:
    return [text[a:b] for a, b in split_block(text, Block("body", 0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("윤곽이 드러났다.과학기술정보통신부는 30일 발표했다.", ["윤곽이 드러났다.", "과학기술정보통신부는 30일 발표했다."]),
        ("밝혔다. 이어 말했다.", ["밝혔다.", "이어 말했다."]),
        ('그는 "끝났다"고 했다. "다시 시작한다."라고도 했다.', ['그는 "끝났다"고 했다.', '"다시 시작한다."라고도 했다.']),
        ("첫 줄이다\n둘째 줄이다", ["첫 줄이다", "둘째 줄이다"]),
        ("The council voted 9-4.It takes effect in July.", ["The council voted 9-4.", "It takes effect in July."]),
        ("He left. She stayed.", ["He left.", "She stayed."]),
        ("raises spending on parks.The package is larger.", ["raises spending on parks.", "The package is larger."]),
    ],
)
def test_cut(text: str, expected: list[str]) -> None:
    assert split(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "에이닷X(A.X) K1을 공개했다.",
        "성장률은 1.6%다.",
        "1. 23.(금) 오전에 발생했다.",
        "The U.S. economy grew 2.5 percent.",
        "It opens at 7 a.m. on weekdays.",
        "Mr. Kim said Dr. Lee left.",
        "매출은 4.82조원, 이익은 1.5조원이다.",
        "Dec. 30 was a Tuesday.",
    ],
)
def test_do_not_cut(text: str) -> None:
    assert split(text) == [text]


def test_boilerplate_has_no_sentences() -> None:
    text = "무단 전재 금지. 본문이다."
    places = array("l", range(len(text) + 1))
    blocks = (Block("boilerplate", 0, 9), Block("body", 10, len(text)))
    article = Article(
        "a", "a.txt", text, text, places, array("l", range(1, len(text) + 2)), blocks, "", 0, "utf-8", "strict", "ko"
    )
    assert [text[s.start : s.end] for s in sentences(article)] == ["본문이다."]


@given(st.text(alphabet="가나다라.!? \n\"'(12aB", max_size=400))
def test_every_visible_character_is_in_one_sentence(text: str) -> None:
    """Sentences are in order, do not overlap, and lose nothing but spaces."""
    spans = split_block(text, Block("body", 0, len(text)))
    assert all(a < b <= c for (a, b), (c, _) in pairwise(spans))
    kept = "".join(text[a:b] for a, b in spans)
    assert [c for c in kept if not c.isspace()] == [c for c in text if not c.isspace()]


def test_a_long_line_is_bounded() -> None:
    assert max(len(piece) for piece in split("가" * 50_000)) <= MAX_SENTENCE


@given(st.text(alphabet="ab\n가", max_size=200))
def test_line_and_column_point_back(text: str) -> None:
    """Line and column name the offset that they were made from."""
    index = LineIndex.of(text)
    lines = text.split("\n")
    for offset in range(len(text)):
        line, column = index.place(offset)
        assert sum(len(each) + 1 for each in lines[: line - 1]) + column - 1 == offset
