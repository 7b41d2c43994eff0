"""Plain text and Markdown: head blocks, blocks, furniture, wrapped lines. Each rule with what it must leave alone."""

from __future__ import annotations

import pytest

from factcheck.model import Article
from factcheck.read import Limits, dates, read_bytes

BODY = "정부는 30일 예산 5000억원을 확정했다.\n\n내년 1월 15일까지 20개 팀을 뽑는다고 정부는 밝혔다."


def read(raw: str, path: str = "a.txt") -> Article:
    article = read_bytes(raw.encode(), path, Limits())
    assert isinstance(article, Article)
    return article


def kinds(article: Article) -> list[tuple[str, str]]:
    return [(block.kind, article.text[block.start : block.end]) for block in article.blocks]


def kind_of(raw: str, words: str) -> str:
    found = [kind for kind, text in kinds(read(raw)) if words in text]
    assert len(found) == 1, found
    return found[0]


# --- head blocks ------------------------------------------------------------------------------------------------


def test_head_block() -> None:
    article = read(
        '---\nid: 030_5000\ntitle: "\\"예산\\" 5000억 &#x27;확정&#x27;"\ncategory: \npublisher: 신문\nauthor: \n\t\t\n\t김하나 a@b.kr\n\n'
        "\t이두리 c@d.kr\npublished_at: 2027-02-25 14:37 EDT\nurl: https://a.kr/1/5000\n---\n\n" + BODY
    )
    assert article.title == "\"예산\" 5000억 '확정'"
    assert article.author == "김하나 a@b.kr 이두리 c@d.kr"
    assert (article.published_at, article.date_how) == ("2027-02-25T14:37-04:00", "header")
    assert (article.publisher, article.url) == ("신문", "https://a.kr/1/5000")
    assert [kind for kind, _ in kinds(article)] == ["boilerplate", "title", "boilerplate", "lead", "body"]
    start, end = article.raw_span(*next((b.start, b.end) for b in article.blocks if b.kind == "title"))
    assert article.raw[start:end] == '\\"예산\\" 5000억 &#x27;확정&#x27;'


@pytest.mark.parametrize(
    ("basis", "how"), [("stated", "header"), ("text", "text"), ("url", "url"), ("inferred", "inferred"), ("", "header")]
)
def test_how_a_crawler_knew_the_date(basis: str, how: str) -> None:
    article = read(f"---\ntitle: 예산\npublished_at: 2020-11-23\npublished_at_basis: {basis}\n---\n{BODY}")
    assert (article.published_at, article.date_how) == ("2020-11-23", how)


@pytest.mark.parametrize("stated", ["2020-11", "2020"])
def test_a_month_is_no_day(stated: str) -> None:
    article = read(f"---\ntitle: 예산\npublished_at: {stated}\n---\n{BODY}")
    assert (article.published_at, article.date) == (stated, None)


@pytest.mark.parametrize(
    "raw",
    [
        "---\n" + BODY,
        "---\n이것은 머리말이 아니다\n---\n" + BODY,
        "비용: 5000억원\n\n" + BODY,
        "제목: 예산 5000억원을 확정했다고 한다.\n\n" + BODY,
    ],
)
def test_what_is_no_head_block(raw: str) -> None:
    assert "5000억원" in "".join(text for kind, text in kinds(read(raw)) if kind != "boilerplate")
    assert read(raw).publisher is None


def test_keys_without_a_fence() -> None:
    article = read(f"제목: 예산 확정\n언론사: 신문\n작성일: 2026-03-04\n\n{BODY}")
    assert (article.title, article.publisher, article.published_at) == ("예산 확정", "신문", "2026-03-04")


def test_no_yaml_is_run() -> None:
    article = read("---\na: &a [x,x]\ntitle: !!python/object:os.system x\nb: *a\n---\n" + BODY)
    assert article.title == "!!python/object:os.system x"


# --- titles, decks, leads ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (f"예산 5000억 확정\n\n{BODY}", ["title", "lead", "body"]),
        (f"# 예산 5000억 확정\n\n{BODY}", ["title", "lead", "body"]),
        (f"# 예산 5000억 확정\n\n20개 팀 뽑는다\n\n{BODY}", ["title", "deck", "lead", "body"]),
        (f"예산 5000억 확정\n**20개 팀 뽑는다**\n{BODY}", ["title", "deck", "lead", "body"]),
        (f"# 예산\n\n{BODY}\n\n## 다음은\n\n또 {BODY}", ["title", "lead", "body", "subhead", "body", "body"]),
        (f"---\ntitle: 예산 확정\n---\n# 예산 확정\n{BODY}", ["boilerplate"] * 3 + ["title", "lead", "body"]),
        (
            f"---\ntitle: 예산 확정\n---\n예산 확정!\n{BODY}",
            ["boilerplate", "boilerplate", "boilerplate", "title", "lead", "body"],
        ),
        (BODY, ["lead", "body"]),
        ("예산 5000억원", ["lead"]),
    ],
)
def test_the_head_of_an_article(raw: str, expected: list[str]) -> None:
    found = [kind for kind, _ in kinds(read(raw))]
    assert [kind for kind in found if kind != "boilerplate"] == [kind for kind in expected if kind != "boilerplate"]
    assert found.count("title") <= 1


def test_glue_is_a_paragraph_end_and_a_decimal_point_is_not() -> None:
    article = read("예산은 3.5조원으로 늘었다.정부가 30일 밝혔다. 내년에는 더 는다.그는 좋다고 했다.")
    assert [text for _, text in kinds(article)] == [
        "예산은 3.5조원으로 늘었다.",
        "정부가 30일 밝혔다. 내년에는 더 는다.",
        "그는 좋다고 했다.",
    ]


# --- furniture --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "line",
    [
        "**신문** | 2025-12-30 00:00 | ",
        "입력 2016-10-07 09:11",
        "승인 : 2025. 12. 28. 08:33",
        "류청빛 기자 2026-01-07 11:31:04",
        "기사등록 2025/08/27 13:27:47",
        "(입력 15:36, 수정 22:04)",
        "2020-11-24 동아닷컴",
        "hoyeon@news.example",
        "제보 02-000-0377",
        "Contact: d.okafor@biz.example, 503-555-0176.",
        "*Crawled at: 2025-12-30 06:10:05*",
        "*Source: [원문 보기](https://a.kr/5000)*",
        "Copyright © 신문 & a.kr. 무단 전재 금지",
        "<저작권자 ⓒ 통신, 무단 전재-재배포 금지>",
        "▶ 모아뉴스 앱에서 더 많은 소식 보기 · 구독자 52만명",
        "***",
    ],
)
def test_furniture(line: str) -> None:
    *_, last = kinds(read(f"예산 확정\n\n{BODY}\n\n{line}"))
    assert last[0] == "boilerplate", last


@pytest.mark.parametrize(
    "line",
    [
        "문의: 호흡기감염병과장 국승연, 담당 연구관 감여진 (043-000-7160)",
        "※ 문의 02-000-0770 / 적용환율 1달러=1,425원",
        "경찰은 무단 전재 혐의로 3명을 입건했다.",
        "관련기사 120건을 분석했다.",
        "댓글 3000개가 달렸다고 회사는 밝혔다.",
        "○ 착공일: 2026-01-07",
        "2026년 1월 7일 오전 9시 공장은 다시 문을 열었다.",
        "On Tuesday, June 23, 2026, the council adopted the budget by a vote of 9 to 4.",
        "김하나 기자는 3년 전 상을 받았다.",
        "1. 예산은 5000억원이다.",
    ],
)
def test_what_looks_like_furniture(line: str) -> None:
    *_, last = kinds(read(f"예산 확정\n\n{BODY}\n\n{line}"))
    assert last == ("body", line)


@pytest.mark.parametrize(
    ("line", "body"),
    [
        (
            "예산은 5000억원이다. (끝) <저작권자(c) 통신, 무단 전재-재배포 금지> 2026/09/14 09:12 송고 a@b.kr",
            "예산은 5000억원이다.",
        ),
        ("예산은 5000억원이다.<저작권자(c) 통신, 무단 전재-재배포 금지>", "예산은 5000억원이다."),
        ("예산은 5000억원이다. (계속) a@b.kr 2026/01/23 07:41 송고", "예산은 5000억원이다."),
        ("It was $5. (Reporting by A. Tolliver in Chicago; Editing by P. Cast) ((a@b.example; +1 312 555 0155))", "It was $5."),
        ("It was $5. Corrections: a@b.example. Previous: Heater warning 08-20. Next: Ladder standard 08-22.", "It was $5."),
    ],
)
def test_tails_are_cut_off(line: str, body: str) -> None:
    *_, last, tail = kinds(read(f"예산 확정\n\n{BODY}\n\n{line}"))
    assert (last, tail[0]) == (("body", body), "boilerplate")


@pytest.mark.parametrize(
    ("dateline", "publisher"),
    [
        ("(서울=한빛통신) 김선미 기자 = ", "한빛통신"),
        ("[서울=뉴빛] ", "뉴빛"),
        ("[새빛경제 부하리 기자] ", "새빛경제"),
        ("[새빛|우지수 기자] ", "새빛"),
        ("[새빛핌=황세준 기자] ", "새빛핌"),
        ("[서울타임 = 최남주 기자] ", "서울타임"),
        ("WASHINGTON (Meridian) - ", "Meridian"),
    ],
)
def test_datelines(dateline: str, publisher: str) -> None:
    article = read(f"예산 확정\n\n{dateline}{BODY}")
    assert (article.publisher, article.publisher_how) == (publisher, "text")
    assert kinds(article)[2][1].startswith("정부는 30일")


@pytest.mark.parametrize("start", ["[앵커] ", "[단독] ", "(왼쪽) ", "[표 1] ", "The board (Apr. 3) - "])
def test_what_looks_like_a_dateline(start: str) -> None:
    assert read(f"예산 확정\n\n{start}{BODY}").publisher is None


def test_a_broadcast_script() -> None:
    raw = (
        "[앵커]\n정부가 예산 5천억 원을 확정했습니다.\n\n[기자]\n정부는 오늘 20개 팀을 뽑습니다.\n\n[장관 : 1월 15일까지 접수합니다.]\n\n"
        "촬영기자:이세나/영상편집:박네오\n\n■ 제보하기\n▷ 채널 : '제보' 검색\n▷ 전화 : 02-781-1234, 4444\n▷ 이메일 : a1234@news.example"
    )
    found = kinds(read(raw))
    assert [text for kind, text in found if kind != "boilerplate"] == [
        "정부가 예산 5천억 원을 확정했습니다.",
        "정부는 오늘 20개 팀을 뽑습니다.",
        "[장관 : 1월 15일까지 접수합니다.]",
    ]


def test_related_headlines_end_the_article() -> None:
    article = read(f"예산 확정\n\n{BODY}\n\n관련기사\n- 축제에 9001명\n- 태풍 9002호\n\n댓글 3")
    assert [kind for kind, _ in kinds(article)][3:] == ["boilerplate"] * 4


# --- subheads, captions, tables, lists --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("김성훈 대표가 솔라 특장점을 강조하고 있다.", "caption"),
        ("배경훈 부총리가 축사를 하고 있다.", "caption"),
        ("시연회 모습.", "caption"),
        ("산불을 끄는 대원들. [사진=산림청]", "caption"),
        ("산불을 끄는 대원들. 산림청 제공", "caption"),
        ("Crews on Route 34 on July 16. Photo: Courier file", "caption"),
        ("경찰은 정확한 사고 원인을 조사하고 있다.", "body"),
        ("정부가 대책을 마련하고 있다.", "body"),
        ("회사는 자료 제공을 거부했다.", "body"),
        ("그는 새 사업을 소개하고 있다. 매출은 5000억원이다.", "body"),
        ("네이버, '옴니' 모델 공개", "subhead"),
        ("그래서 얼마인가", "subhead"),
        ("- 매출 5000억원", "body"),
    ],
)
def test_short_lines_between_paragraphs(line: str, kind: str) -> None:
    assert kind_of(f"예산 확정\n\n{BODY}\n\n{line}\n\n회사는 31일 매출이 늘었다고 밝혔다.", line) == kind


def test_labels_of_lists() -> None:
    raw = "# 보도자료\n\n□ 사고 개요\n ○ 일시: 2026. 1. 23.\n ○ 인명: 36명\n□ 향후 계획\n ○ 감식 26일\n□ 내년 5월에 공표할 예정임\n ○ 문의"
    assert [kind for kind, _ in kinds(read(raw))] == ["title", "subhead", "lead", "body", "subhead", "body", "body", "body"]


def test_tables_keep_their_rows() -> None:
    article = read(f"# 예산\n\n{BODY}\n\n| 항목 | 값 |\n|---|---:|\n| 매출 | 4,218 |\n\n또 {BODY}", "a.md")
    (table,) = [text for kind, text in kinds(article) if kind == "table"]
    assert [line for line in table.split("\n") if line] == ["항목 | 값", "매출 | 4,218"]


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("**5000억**이다.", "5000억이다."),
        ("[예산](https://a.kr/9001)은 크다.", "예산은 크다."),
        ("![그림 9001](/a.png)글이다.", "글이다."),
        ("값은 2 ** 10 이다.", "값은 2 ** 10 이다."),
        ("[서울=뉴빛](종합) 글이다.", "(종합) 글이다."),
        ("30\\~40% 늘었다.", "30~40% 늘었다."),
        ("> 인용한 말이다.", "인용한 말이다."),
        ("p<0.05였다.", "p<0.05였다."),
        ("굵은 <b>글씨</b>다.", "굵은 글씨다."),
        ("#해시태그 글이다.", "#해시태그 글이다."),
    ],
)
def test_markdown_marks_are_no_text(raw: str, text: str) -> None:
    assert text in "".join(words for kind, words in kinds(read(raw, "a.md")) if kind != "boilerplate")


def test_wrapped_lines_are_joined() -> None:
    raw = (
        "The council voted on Tuesday for a general fund budget of $1.28\nbillion that lowers the property tax rate by 1.4 cents and\n"
        "raises spending on police, parks and transit. It takes effect\non July 1. The package is $13 million larger than the one that\n"
        "the mayor requested in April.\n\nOfficials said the plan was sound.\n"
    )
    article = read(raw)
    assert "$1.28 billion" in article.text
    assert [kind for kind, _ in kinds(article)] == ["lead", "body"]
    assert article.raw == raw


def test_paragraphs_on_lines_of_their_own_are_not_joined() -> None:
    raw = "Budget passes\nThe council voted 9-4 for a budget on Tuesday night at the hall.\nIt lowers the tax.\nThe mayor has ten days.\n"
    assert [text for _, text in kinds(read(raw))] == raw.strip().split("\n")


# --- dates and languages ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2025-12-30 00:00", "2025-12-30"),
        ("2025-12-30 00:00:00+09:00", "2025-12-30"),
        ("2026-09-14 10:05", "2026-09-14T10:05"),
        ("2026-09-15T06:00:00+09:00", "2026-09-15T06:00+09:00"),
        ("2026-09-15T06:00:07.123+0900", "2026-09-15T06:00:07+09:00"),
        ("2026-10-30T12:00:00Z", "2026-10-30T12:00Z"),
        ("2026. 1. 5.", "2026-01-05"),
        ("2026.1.5 오후 3:04", "2026-01-05T15:04"),
        ("2026년 1월 5일 오전 12시 04분", "2026-01-05T00:04"),
        ("Aug. 13, 2026, 4:20 p.m. EDT", "2026-08-13T16:20-04:00"),
        ("22 November 2020", "2020-11-22"),
        ("Sept 3, 2021", "2021-09-03"),
        ("20260105", "2026-01-05"),
        ("2024-02-29", "2024-02-29"),
        ("2023-02-29", None),
        ("2026-13-01", None),
        ("2026-00-10", None),
        ("0000-01-01", None),
        ("12026-01-01", None),
        ("2026-01-01 25:00", "2026-01-01"),
        ("26-01-05", None),
        ("어제", None),
        ("", None),
        ("9" * 10_000, None),
    ],
)
def test_date_forms(text: str, iso: str | None) -> None:
    assert dates.parse(text) == iso


@pytest.mark.parametrize(
    ("raw", "language"),
    [
        (BODY, "ko"),
        ("The council voted 9-4 on Tuesday. Hyundai (현대) said it agreed.", "en"),
        ("SK텔레콤은 A.X K1, GPT-OSS 120B와 LLM을 비교했다고 밝혔다.", "ko"),
        ("5000 9000", "ko"),
    ],
)
def test_language(raw: str, language: str) -> None:
    assert read(raw).language == language
