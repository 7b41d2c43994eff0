"""HTML pages of unknown sites: what is the article, what is around it, and hostile shapes (T6)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bad.inputs import pages, texts
from factcheck.model import Article
from factcheck.read import Limits, read_bytes
from growth import LIMIT, ratio

LIMITS = Limits()
FIRST = "<p>정부는 30일 예산 5000억원을 확정했다.</p>"
SECOND = "<p>내년 1월 15일까지 20개 팀을 뽑는다고 밝혔다.</p>"


def page(html: str, path: str = "a.html") -> Article:
    article = read_bytes(html.encode(), path, LIMITS)
    assert isinstance(article, Article)
    return article


def kinds(article: Article) -> list[tuple[str, str]]:
    return [(block.kind, article.text[block.start : block.end]) for block in article.blocks]


def own(article: Article) -> str:
    return "\n".join(text for kind, text in kinds(article) if kind != "boilerplate")


FULL = f"""<!DOCTYPE html><html lang="ko"><head><meta charset="utf-8">
<title>예산 5000억 확정 | 한결신문</title>
<meta property="article:published_time" content="2027-02-26T07:00:00+09:00">
<link rel="canonical" href="https://han.example/news/9001">
<script>var page = {{"id": 9002}};</script><style>.a9003{{}}</style></head><body>
<header><a href="/">한결신문</a><ul class="gnb"><li>구독 3개월 9004원</li></ul></header>
<nav><a>증권</a> 코스피 9005</nav>
<article><h1>예산 5000억 확정</h1><h2>20개 팀 뽑는다</h2>
<p class="info">구예슬 기자 | 승인 2027.02.26 07:00 | 지면 9006면</p>
<figure><img src="/9007.png" alt="그림 9008"><figcaption>회의를 주재하는 장관. 한결신문 DB</figcaption></figure>
{FIRST}<h3>무엇이 바뀌나</h3>{SECOND}
<table><tr><th>항목</th><th>값</th></tr><tr><td>매출</td><td>4,218 <b>(+20%)</b></td></tr><tr><td></td><td>7</td></tr></table>
<div class="relatedNews"><h4>관련</h4><ul><li>9009명 몰린 축제</li></ul></div>
<p class="copyright">한결신문 무단 전재 금지 9010</p></article>
<aside><h4>많이 본 기사</h4><ol><li><a href="/1">9011호 열차</a></li></ol></aside>
<form><button>검색 9012</button></form>
<footer>서울 중구 9013 | 등록번호 9014</footer></body></html>"""


def test_a_whole_page() -> None:
    article = page(FULL)
    assert kinds(article) == [
        ("boilerplate", "예산 5000억 확정 | 한결신문"),
        ("boilerplate", "한결신문"),
        ("boilerplate", "구독 3개월 9004원"),
        ("boilerplate", "증권 코스피 9005"),
        ("title", "예산 5000억 확정"),
        ("subhead", "20개 팀 뽑는다"),
        ("boilerplate", "구예슬 기자 | 승인 2027.02.26 07:00 | 지면 9006면"),
        ("caption", "회의를 주재하는 장관. 한결신문 DB"),
        ("lead", "정부는 30일 예산 5000억원을 확정했다."),
        ("subhead", "무엇이 바뀌나"),
        ("body", "내년 1월 15일까지 20개 팀을 뽑는다고 밝혔다."),
        ("table", "항목 | 값\n매출 | 4,218 (+20%)\n | 7"),
        ("boilerplate", "관련"),
        ("boilerplate", "9009명 몰린 축제"),
        ("boilerplate", "한결신문 무단 전재 금지 9010"),
        ("boilerplate", "많이 본 기사"),
        ("boilerplate", "9011호 열차"),
        ("boilerplate", "검색 9012"),
        ("boilerplate", "서울 중구 9013 | 등록번호 9014"),
    ]
    assert (article.published_at, article.date_how) == ("2027-02-26T07:00+09:00", "header")
    assert (article.publisher, article.publisher_how) == ("한결신문", "title")
    assert (article.title, article.url) == ("예산 5000억 확정", "https://han.example/news/9001")
    assert "90" not in own(article)


def test_a_dump_in_a_text_file_is_known_by_content() -> None:
    article = page(f"예산 확정 작성일 08-05 28 목록 <div class='view'>{FIRST}{SECOND}</div>", "a.txt")
    assert kinds(article)[:3] == [
        ("title", "예산 확정"),
        ("boilerplate", "작성일 08-05 28 목록"),
        ("lead", "정부는 30일 예산 5000억원을 확정했다."),
    ]
    assert article.date is None  # a day without a year is no date


def test_plain_text_about_tags_is_no_page() -> None:
    article = page("새 표준은 <b> 대신 <strong>을 쓴다. p<0.05였다.", "a.txt")
    assert "p<0.05였다." in article.text


def test_head_block_before_a_page() -> None:
    article = page(f'---\ntitle: "예산 &quot;확정&quot;"\npublisher: 신문\n---\n<div>{FIRST}{SECOND}</div></section>', "a.txt")
    assert (article.title, article.publisher) == ('예산 "확정"', "신문")
    assert [kind for kind, _ in kinds(article)] == ["boilerplate", "title", "boilerplate", "lead", "body"]


@pytest.mark.parametrize(
    "html",
    [
        f"<div class='ad-wrapper'>{FIRST}{SECOND}</div>",
        f"<body class='sidebar share'><div id='related-layout'>{FIRST}{SECOND}</div></body>",
        f"<nav><a>경제</a>{FIRST}{SECOND}",
        f"<aside><p>광고</p>{FIRST}{SECOND}",
        f"<div style='display:none'>{FIRST}{SECOND}",
        f"<form>{FIRST}{SECOND}</form>",
        f"<!-- {FIRST[:0]} --!>{FIRST}{SECOND}",
        f"<p{FIRST}{SECOND}",
        f"<table><tr><td>{FIRST}{SECOND}{'<p>그는 또 이렇게 덧붙여 말했다.</p>' * 80}</td></tr></table>",
    ],
)
def test_an_article_in_a_wrongly_named_or_unclosed_element_is_not_lost(html: str) -> None:
    assert "20개 팀을 뽑는다고 밝혔다." in own(page(html))


@pytest.mark.parametrize(
    "html",
    [
        "<div class='related'><p>다른 사건으로 9001명이 다쳤다.</p></div>",
        "<section id='reply-list'><p>댓글이다. 9001번 읽었다.</p></section>",
        "<ul class='sns_share'><li>공유 9001</li></ul>",
        "<div><a href='/1'>태풍에 9001명 대피</a> <a href='/2'>증시 소식</a></div>",
        "<div hidden><p>숨은 글 9001자가 있다.</p></div>",
        "<select><option>2025년 9001호</option></select>",
        "<noscript>9001</noscript>",
        "<!-- 9001 --><![CDATA[9002]]>",
        "<p title='9001' data-count=\"9002 > 1\">글이다.</p>",
        "<svg><title>9001</title><text>9002</text></svg>",
        "<h4>관련기사</h4><ul><li>9001명 몰린 축제</li></ul>",
        "<p>주소는 https://a.kr/9001/9002 이다.</p>",
    ],
)
def test_what_is_around_is_not_read(html: str) -> None:
    assert "900" not in own(page(f"<h1>예산 확정</h1>{FIRST}{SECOND}{html}"))


@pytest.mark.parametrize(
    ("html", "caption"),
    [
        ("<div class='photo'><img src='a.jpg'><p class='cap'>불을 끄는 대원들.</p></div>", "불을 끄는 대원들."),
        ("<div class='x1'><img src='a.jpg'><div>불을 끄는 대원들.</div></div>", "불을 끄는 대원들."),
        ("<img src='a.jpg'><em>불을 끄는 대원들.</em>", "불을 끄는 대원들."),
        ("<figure><img><p>불을 끄는 대원들.</p></figure>", "불을 끄는 대원들."),
    ],
)
def test_captions(html: str, caption: str) -> None:
    assert ("caption", caption) in kinds(page(f"<h1>예산 확정</h1>{FIRST}{html}{SECOND}"))


@pytest.mark.parametrize(
    "html", ["<img src='a.jpg'><p>불이 꺼졌다고 밝혔다.</p>", "<div><img src='a.jpg'></div><p>불이 꺼졌다고 밝혔다.</p>"]
)
def test_a_paragraph_after_an_image_is_no_caption(html: str) -> None:
    assert ("body", "불이 꺼졌다고 밝혔다.") in kinds(page(f"<article><h1>예산 확정</h1>{FIRST}{html}</article>"))


def test_text_after_a_caption_in_the_same_line_is_not_the_caption() -> None:
    html = "<span><img src='a.jpg'><em class='img_desc'>장관이 말하고 있다. 신문</em></span>\n[서울=신문] 김하나 기자 = 예산은 5000억원이다.<br>"
    article = page(
        f"<title>예산 확정 : 네이버 뉴스</title><meta property='og:site_name' content='Naver'><h2>예산 확정</h2>{html}{SECOND}"
    )
    assert kinds(article)[2:5] == [
        ("caption", "장관이 말하고 있다. 신문"),
        ("boilerplate", "[서울=신문] 김하나 기자 ="),
        ("lead", "예산은 5000억원이다."),
    ]
    assert (article.publisher, article.publisher_how) == ("신문", "text")  # not the portal


def test_a_repeated_caption_counts_once() -> None:
    figure = "<figure><img><figcaption>불을 끄는 대원 12명.</figcaption></figure>"
    article = page(f"<h1>예산 확정</h1>{FIRST}{figure}{SECOND}{figure}")
    assert [kind for kind, text in kinds(article) if text.startswith("불을 끄는")] == ["caption", "boilerplate"]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("10<sup>3</sup>개 CO<sub>2</sub>", "10³개 CO₂"),
        ("5000억<sup>1)</sup>", "5000억¹)"),
        ("5<b>00</b>억", "500억"),
        ("5\n  00억", "5 00억"),
        ("가<br>나", "가\n나"),
        ("가&nbsp;&nbsp;나", "가  나"),
        ("&lt;앵커&gt; 말", "<앵커> 말"),
        ("a < b, c > d", "a < b, c > d"),
        ("가<wbr>나<span>다</span>", "가나다"),
    ],
)
def test_text_as_a_browser_shows_it(html: str, text: str) -> None:
    assert text in page(f"<p>{html}</p>{FIRST}").text


@pytest.mark.parametrize(
    ("head", "published_at", "how"),
    [
        ("<meta name='date' content='2026-03-16'>", "2026-03-16", "header"),
        ('<meta name="article:published" content="2026-08-13T16:20:00-05:00">', "2026-08-13T16:20-05:00", "header"),
        (
            '<script type="application/ld+json">{"datePublished":"2026-10-07","n":' + "9" * 5_000 + "}</script>",
            "2026-10-07",
            "header",
        ),
        ("<time datetime='2026-06-24T00:00:00Z'>", "2026-06-24", "header"),
        ("<p>입력 2026.01.24 (토) 10:20 | 수정 2026.01.24 10:44</p>", "2026-01-24T10:20", "text"),
        ("<p>By Hollis Brandt | July 22, 2026, 3:40 p.m.</p>", "2026-07-22T15:40", "text"),
        ("<p>Friday, June 26, 2026. Ezra Polk</p>", "2026-06-26", "text"),
        ("<p>편집국 국이슬 기자 | 2027년 1월 22일 7시 30분</p>", "2027-01-22T07:30", "text"),
        ("<img src='https://t.example/news/202508/05/x.jpg'>", "2025-08-05", "url"),
        ("<meta property='og:url' content='https://a.example/view/20251228081910'>", "2025-12-28", "url"),
        ("<meta name='date' content='2026-13-40'>", None, None),
        ("<p>본문 9월 3일</p>", None, None),
    ],
)
def test_dates(head: str, published_at: str | None, how: str | None) -> None:
    article = page(f"<html><head></head><body><h1>예산 확정</h1>{head}{FIRST}{SECOND}</body></html>")
    assert (article.published_at, article.date_how) == (published_at, how)


@pytest.mark.parametrize("shape", [*pages(10), *texts(10)])
def test_hostile_shapes_take_time_in_proportion(shape: str) -> None:
    made = pages if shape in pages(1) else texts
    path = "a.html" if made is pages else "a.txt"

    def run(n: int) -> Callable[[], object]:
        data = made(n)[shape].encode()
        return lambda: read_bytes(data, path, LIMITS)

    run(100)()
    assert ratio(run(4_000), run(16_000)) <= LIMIT


@pytest.mark.parametrize("shape", pages(10))
def test_hostile_pages_keep_their_article(shape: str) -> None:
    article = page(pages(2_000)[shape])
    if shape not in ("open tags", "open tags and an end", "attributes", "mixed quotes", "quotes that never fit"):
        assert "정부는 30일 예산 5000억원을 확정했다." in own(article)
