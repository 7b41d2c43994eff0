"""Numbers in tables get the unit that the head of their column or row, or the caption, gives them."""

from __future__ import annotations

import pytest

from factcheck import read_values


def cells(text: str) -> list[str]:
    """The values of a text in order: what is written, the number and its unit."""
    found = [each for each in read_values(text, when="2026-05-03") if each.value.lo and each.kind != "date"]
    assert all(text[each.start : each.end] == each.quote for each in found)
    return [f"{each.quote} = {each.value.lo} {each.value.unit}" for each in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "범행 규모(단위: 백만 원)\n\n연도 | 횟수 | 금액\n\n2021 | 12 | 1,820\n2022 | 27 | 4,170",
            ["12 = 12 None", "1,820 = 1820000000 KRW", "27 = 27 None", "4,170 = 4170000000 KRW"],
        ),
        (
            "구분 | 집행액(백만 원) | 건수\n기금 | 23,800 | 140\n계약 | 14,320 | 87",
            ["23,800 = 23800000000 KRW", "140 = 140 None", "14,320 = 14320000000 KRW", "87 = 87 None"],
        ),
        ("유형 | 물량(만 호)\n재개발 | 12.6\n공공택지 | 9.8", ["12.6 = 126000 home", "9.8 = 98000 home"]),
        (
            "연령 | 취업자(만 명) | 증감(만 명)\n청년 | 358.3 | -14.6\n장년 | 553.6 | +13.3",
            ["358.3 = 3583000 person", "-14.6 = -146000 person", "553.6 = 5536000 person", "+13.3 = 133000 person"],
        ),
        (
            "□ 실적 (단위: 억 원, %)\n구분 | 매출 | 증감률\n가람 | 5,214 | △3.2\n나루 | 4,120 | 1.5",
            ["5,214 = 521400000000 KRW", "3.2 = -3.2 percent", "4,120 = 412000000000 KRW", "1.5 = 1.5 percent"],
        ),
        (
            "구분 | 1분기 | 2분기\n매출(억 원) | 781 | 611\n영업이익률(%) | 11.5 | 12.5",
            ["781 = 78100000000 KRW", "611 = 61100000000 KRW", "11.5 = 11.5 percent", "12.5 = 12.5 percent"],
        ),
        ("현황 (단위: 명)\n전형 | 지원자 수\n일반 | 1,240\n특별 | 320", ["1,240 = 1240 person", "320 = 320 person"]),
        ("항목 | 설계 | 실제\n간격(m) | 0.9 | 1.2", ["0.9 = 0.9 metre", "1.2 = 1.2 metre"]),
        (
            "Operating revenue (millions)\nSource | FY2027\nSales tax | $88.0\nFares | $39.1",
            ["$88.0 = 88000000 USD", "$39.1 = 39100000 USD"],
        ),
        ("Budget ($ thousands)\nItem | FY26\nFire | 12,400\nPolice | 31,200", ["12,400 = 12400000 USD", "31,200 = 31200000 USD"]),
        ("Item | Revenue (in millions of dollars)\nEast | 412.5\nWest | -12", ["412.5 = 412500000 USD", "-12 = -12000000 USD"]),
        ("Item | Cost ($m)\nEast | 412\nWest | 318", ["412 = 412000000 USD", "318 = 318000000 USD"]),
        ("| 품목 | 가격(원) |\n|---|---:|\n| 배추 | **6,840** |\n| 무 | 2,610 |", []),
    ],
)
def test_a_cell_has_the_unit_of_its_table(text: str, expected: list[str]) -> None:
    assert cells(text) == (expected or ["6,840 = 6840 KRW", "2,610 = 2610 KRW"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a unit of its own
        ("구분 | 금액(억 원)\n기금 | 23억 원\n계약 | 14억 원", ["23억 원 = 2300000000 KRW", "14억 원 = 1400000000 KRW"]),
        # brackets that hold no unit
        ("이름(소속) | 득점(국내)\n가람(미국) | 110\n나루(일본) | 98", ["110 = 110 None", "98 = 98 None"]),
        # columns that a caption's money is not meant for
        ("(단위: 억 원)\n기업 | 순위 | 직원 수\n가람 | 12 | 1,240\n나루 | 14 | 2,310", None),
        ("(단위: 억 원)\n기업 | 비중 | 지수\n가람 | 12.5 | 104.2\n나루 | 14.5 | 98.1", None),
        # two units and nothing that says which
        ("(단위: 억 원, 명)\n기업 | 가 | 나\n가람 | 125 | 1,042\n나루 | 145 | 981", None),
        # no table: one row, a line of links, a sentence with bars
        ("(단위: 억 원)\n정치 | 120 | 사회", None),
        ("기사 12,400 | 조회 (단위: 회)", None),
        # a table far below the caption
        ("(단위: 억 원)\n본문이 이어진다.\n또 이어진다.\n구분 | 값\n가 | 125\n나 | 145", None),
        # m alone is a metre, not a million
        ("Item | Length (m)\nEast | 412\nWest | 318", ["412 = 412 metre", "318 = 318 metre"]),
    ],
)
def test_what_a_table_does_not_say_is_not_guessed(text: str, expected: list[str] | None) -> None:
    found = cells(text)
    assert found == expected if expected else all(each.endswith(" None") for each in found)


def test_a_cell_and_a_sentence_agree() -> None:
    (cell, sentence) = (
        next(each for each in read_values(text, "ko") if each.value.unit == "KRW")
        for text in ("구분 | 금액(백만 원)\n계 | 14,320\n합 | 2", "합해서 143억2000만원이다.")
    )
    assert (cell.value.lo, cell.value.unit) == (sentence.value.lo, sentence.value.unit)
    assert cell.rules[-1] == "unit.table"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "3. 분석 (단위: 명)\n ○ 연령: 10대 694, 20대 1,862\n ○ 송환: 27(필리핀 9)\n\n4. 선도\n ○ 694 중 521",
            ["694 = 694 person", "1,862 = 1862 person", "27 = 27 person", "9 = 9 person", "694 = 694 None", "521 = 521 None"],
        ),
        (
            "□ 실적(연결, 단위: 억 원)\n - 매출 17,340, 이익 1,693\n - 은행 5,214 / 조정 △456",
            ["17,340 = 1734000000000 KRW", "1,693 = 169300000000 KRW", "5,214 = 521400000000 KRW", "456 = -45600000000 KRW"],
        ),
        # values of their own, years, and a paragraph that is no point of the list
        ("□ 실적(단위: 억 원)\n - 직원 1,240명, 이익률 12.5%", ["1,240명 = 1240 person", "12.5% = 12.5 percent"]),
        ("□ 실적(단위: 억 원)\n본문은 1,240 뒤에 이어진다.", ["1,240 = 1240 None"]),
        ("□ 실적(단위: 억 원, 명)\n - 매출 1,240, 직원 320", ["1,240 = 1240 None", "320 = 320 None"]),
    ],
)
def test_points_of_a_list_have_the_unit_of_its_heading(text: str, expected: list[str]) -> None:
    assert [each for each in cells(text) if "year_of_age" not in each] == expected


def test_a_unit_that_is_only_named_is_no_value() -> None:
    assert read_values("실적 (단위: 억 원)") == []
