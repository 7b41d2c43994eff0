"""A value under the name of another measure: the wrong row of a table. Hits and traps in both languages."""

from __future__ import annotations

import pytest
from story import alarms, articles, on

from factcheck.config import Settings
from factcheck.model import Finding
from factcheck.pipeline import run

HITS = [
    (
        ["미포공항은 타당성 재조사에서 B/C 0.512로 기준을 넘겼다.", "미포공항 타당성 재조사 결과는 B/C 0.87, AHP 0.512다."],
        ("0.512", "0.87"),
    ),
    (
        [
            "해온선 예비타당성조사에서 AHP 0.731을 받았다.",
            "해온선은 비용 대비 편익(B/C)이 0.731로 낮았으나 종합평가(AHP)는 0.514로 통과선을 넘었다.",
        ],
        ("0.731", "0.514"),
    ),
    (
        [
            "한도겸은 19일 보장액 84억원에 4년 계약을 맺었다.",
            "한도겸은 19일 4년 최대 84억원에 계약했다. 옵션을 뺀 보장액은 74억원이다.",
            "한도겸이 4년 최대 84억 원에 계약을 맺었다. 계약금은 30억 원이다.",
        ],
        ("84억원", "74억원"),
    ),
    (
        ["나루전자의 3분기 영업이익률은 5.37%였다.", "나루전자는 3분기 매출총이익률 5.37%, 영업이익률 3.12%를 냈다."],
        ("5.37%", "3.12%"),
    ),
    (
        [
            "다온시는 도서관 공사비 312억원을 확정했다.",
            "다온시는 도서관 총사업비 312억원을 확정했다. 이 가운데 공사비는 248억원이다.",
        ],
        ("312억원", "248억원"),
    ),
    (
        ["가람대의 올해 입학금은 418만원이다.", "가람대는 올해 등록금 418만원, 입학금 21만3천원을 받는다."],
        ("418만원", "21만3천원"),
    ),
    (
        [
            "The Harrow line scored a benefit-cost ratio of 1.43 in the review.",
            "The review gave the Harrow line a benefit-cost ratio of 0.92 and an equity score of 1.43.",
        ],
        ("1.43", "0.92"),
    ),
    (
        [
            "Penrose Mills reported an operating margin of 6.14% for the quarter.",
            "For the quarter Penrose Mills had a gross margin of 6.14% and an operating margin of 2.85%.",
        ],
        ("6.14%", "2.85%"),
    ),
]

TRAPS = [
    # the odd text knows the other value, or the other name
    ["미포공항은 B/C 0.512였으나 재산정에서 0.87이 됐다.", "미포공항 재조사 결과는 B/C 0.87, AHP 0.512다."],
    ["미포공항은 B/C 0.87, AHP 0.512를 받았다.", "미포공항 재조사 결과는 B/C 0.87, AHP 0.512다."],
    # a name with several values: two firms, two years
    [
        "나루전자의 영업이익률은 5.37%였다.",
        "나루전자의 영업이익률은 3.12%, 다온전자의 영업이익률은 4.18%였다. 매출총이익률은 5.37%다.",
    ],
    # a group before a value leaves the measure unsaid
    ["신약의 개선 비율은 고용량군 42.3%였다.", "신약의 섬유화 개선율은 42.3%였고 이상반응은 고용량군 5.8%였다."],
    ["경찰이 묶어 둔 범죄수익은 1248억원이다.", "해온경찰청의 범죄수익은 205억원으로 전국 1248억원의 16.4%다."],
    # a part and the sum of a list
    [
        "휴대전화와 인터넷, 전화 요금 312억원이 감면된다.",
        "감면액은 312억원이며 이 가운데 전화 요금 98억원이 들어 있다.",
    ],
    # the last of several names
    ["공사비와 보상비 312억원을 쓴다.", "총사업비 312억원 가운데 보상비 64억원을 쓴다."],
    # two digits, which one text alone gives to something else
    ["다온시는 공사비 31억원을 쓴다.", "다온시는 총사업비 31억원에 공사비 24억원을 쓴다."],
    # the value of another measure is far away
    [
        "해온선은 B/C 0.731이다.",
        "해온선은 B/C 0.514다. " + "주민들은 역이 들어서면 마을이 바뀔 것이라고 기대한다. " * 12 + "혼잡도 지수 0.731이다.",
    ],
    # more texts give the name the odd value
    [
        "해온선은 B/C 0.731이다.",
        "해온선의 B/C는 0.731로 나왔다.",
        "해온선은 B/C 0.514, AHP 0.731이다.",
    ],
    # counts that move
    ["확진자는 512명이다.", "확진자는 640명, 완치자는 512명이다."],
    # one measure under two words
    ["도서관 사업비는 312억원이다.", "도서관 총사업비는 312억원이다."],
    # a general noun names nothing
    ["다온시가 쓰는 금액은 312억원이다.", "다온시가 쓰는 공사비 312억원, 남는 금액은 31억5천만원이다."],
    # another time
    ["지난해 영업이익률은 5.37%였다.", "올해 영업이익률은 3.12%, 지난해 매출총이익률은 5.37%였다."],
    [
        "Penrose Mills had an operating margin of 6.14% in 2024.",
        "In 2025 Penrose Mills had an operating margin of 2.85% and a tax rate of 6.14%.",
    ],
    ["The line has a benefit-cost ratio of 0.92.", "The line has a benefit-cost ratio of 0.92 and an equity score of 1.43."],
]


def _of_rows(texts: list[str]) -> list[Finding]:
    found = run(articles(texts), (), (), Settings()).findings
    return [each for each in found if any(why.key == "why.other_row" for why in each.why)]


@pytest.mark.parametrize(("texts", "parts"), HITS)
def test_the_wrong_row_is_found(texts: list[str], parts: tuple[str, ...]) -> None:
    assert on(alarms("FC101", texts), *parts)


@pytest.mark.parametrize("texts", TRAPS)
def test_what_only_looks_like_it_is_silent(texts: list[str]) -> None:
    assert not _of_rows(texts)


@pytest.mark.parametrize(("texts", "parts"), HITS)
def test_the_order_of_the_texts_does_not_matter(texts: list[str], parts: tuple[str, ...]) -> None:
    assert len(_of_rows(texts[::-1])) == len(_of_rows(texts)) == 1
