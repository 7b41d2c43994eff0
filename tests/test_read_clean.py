"""The promise of the clean view: every character of it stands for exactly the raw span that it is mapped to."""

from __future__ import annotations

import html
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Article
from factcheck.read import Limits, read_bytes
from factcheck.read.clean import CleanText

PIECES = st.sampled_from(
    [
        "정부는 30일 예산 5000억원을 확정했다.",
        "The council voted 9-4.",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        " ",
        "\u00a0",
        "\u3000",
        "&quot;",
        "&#x27;",
        "&amp;quot;",
        "&nbsp;",
        "&#8203;",
        "&hellip;",
        "&unknown;",
        "R&amp;D",
        "&#99999999999;",
        "5\u200b00",
        "가\u200b나",
        "\ufeff",
        "\x00",
        "\x1b[31m",
        "\u1100\u1161\u11a8",
        "e\u0301",
        "\u0301",
        "10<sup>3</sup>",
        "<p>",
        "</p>",
        "<br>",
        "<div class='ad'>",
        "</div>",
        "<li>",
        "<table><tr><td>매출</td><td>4,218</td></tr></table>",
        "<script>var a=1</script>",
        "<!-- 댓글 -->",
        "<a href='https://x.kr/1'>",
        "</a>",
        "https://n.news.kr/2025/12/30/5000 ",
        "# 제목",
        "## 소제목",
        "**굵게**",
        "[글](https://a.kr/1)",
        "![그림](/a.png)",
        "| 가 | 나 |",
        "|---|---|",
        "- 항목",
        "> 인용",
        "---",
        "\\*",
        "(끝) <저작권자 ⓒ 통신, 무단 전재 금지> 2026/09/14 09:12 송고",
        "(서울=통신) 김선미 기자 = ",
        'title: "따\\"옴표"',
        "관련기사",
    ]
)
ARTICLES = st.lists(st.one_of(PIECES, st.text(max_size=12)), max_size=30).map("".join)


def stands_for(char: str, source: str) -> bool:
    """An independent decoding of a raw span."""
    forms = {source, unicodedata.normalize("NFC", source), html.unescape(source), html.unescape(html.unescape(source))}
    if char in forms or any(char in form and "&" in source for form in forms):
        return True
    if char == " ":
        return not source.strip("\ufeff") or source.startswith("<") or html.unescape(html.unescape(source)).isspace()
    if char == "\n":
        return source in ("\r", "\r\n") or source.startswith("<") or source == ""
    if char == "|":
        return source.startswith("<")
    if char == "\ufffd":
        return source.startswith("&")
    return (
        source[:1] == "\\" and char == source[1:] or unicodedata.normalize("NFKC", char) == unicodedata.normalize("NFKC", source)
    )


def check(article: Article) -> None:
    assert len(article.offsets) == len(article.ends) == len(article.text) + 1
    for place, char in enumerate(article.text):
        source = article.raw[article.offsets[place] : article.ends[place]]
        assert stands_for(char, source), (place, char, source)
    assert all(one <= two for one, two in zip(article.offsets, article.offsets[1:], strict=False))
    edges = [edge for block in article.blocks for edge in (block.start, block.end)]
    assert edges == sorted(edges)
    assert all(block.start < block.end for block in article.blocks)
    assert not edges or edges[-1] <= len(article.text)


@given(ARTICLES, st.sampled_from(["a.txt", "a.md", "a.html"]))
def test_every_character_maps_back(raw: str, path: str) -> None:
    data = raw.encode("utf-8", "surrogatepass")
    article = read_bytes(data, path, Limits())
    if isinstance(article, Article):
        check(article)
        assert article.raw == data.decode(article.encoding, "replace").removeprefix("\ufeff") or article.encoding_how != "strict"


@given(ARTICLES)
def test_reading_twice_is_the_same(raw: str) -> None:
    data = raw.encode("utf-8", "surrogatepass")
    assert read_bytes(data, "a.txt", Limits()) == read_bytes(data, "a.txt", Limits())


def cleaned(raw: str) -> str:
    clean = CleanText(raw)
    clean.add(0, len(raw))
    return clean.finish()[0]


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("&quot;5천억&quot;", '"5천억"'),
        ("&amp;quot;두 번&amp;quot;", '"두 번"'),
        ("R&amp;D", "R&D"),
        ("AT&T;", "AT&T;"),
        ("a&b=c&d", "a&b=c&d"),
        ("3&#150;5", "3–5"),
        ("&#0;&#xD800;", "\ufffd\ufffd"),
        ("&nbsp500", " 500"),
        ("&copy=1", "&copy=1"),
        ("가\u200b나", "가나"),
        ("5\u200b000억", "5\u200b000억"),
        ("5\u200b억", "5\u200b억"),
        ("억\u00ad원", "억원"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("10³ ½ ①", "10³ ½ ①"),
        ("５００억", "５００억"),
        ("\u1112\u1161\u11ab\u1100\u1173\u11af", "한글"),
        ("cafe\u0301", "café"),
        ("q\u0301", "q\u0301"),
        ("값은 https://a.kr/2025/1?x=5000 이다", "값은  이다"),
        ("주소는 https://a.kr/1.", "주소는 ."),
        ("5\x0000", "5\x0000"),
        ("가\x00나", "가나"),
        ("a\u2028b\x85c", "a\u2028bc"),
    ],
)
def test_what_a_reader_sees(raw: str, text: str) -> None:
    assert cleaned(raw) == text


@pytest.mark.parametrize("digits", [8, 9, 4_300, 100_000])
def test_entity_bombs_become_one_sign(digits: int) -> None:
    assert cleaned(f"값 &#{'9' * digits}; 끝") in ("값 \ufffd 끝", "값 \ufffd; 끝")
