"""A date that one text alone prints, one part away from what the others print for the thing; and what only looks like it."""

from __future__ import annotations

import pytest
from story import alarms, notes, on


@pytest.mark.parametrize(
    ("texts", "parts"),
    [
        (
            (
                "주주의 주식 매수 청구는 4월 20일까지다.",
                "합병 반대 주주는 4월 20일까지 매수를 청구할 수 있다.",
                "반대 주주의 매수 청구 기간은 4월 30일까지다.",
            ),
            ("4월 20일", "4월 30일"),
        ),
        (
            (
                "The verdict was read on February 12.",
                "The verdict, read on February 12, surprised the family.",
                "Jurors heard the verdict read on February 21.",
            ),
            ("February 12", "February 21"),
        ),
        (
            ("공모주 청약일은 4월 2일이다.", "공모주 청약은 4월 2일 시작한다.", "공모주 청약이 4월 3일 시작된다."),
            ("4월 2일", "4월 3일"),
        ),
    ],
)
def test_a_date_that_stands_alone(texts: tuple[str, ...], parts: tuple[str, ...]) -> None:
    assert on(alarms("FC401", texts), *parts)


@pytest.mark.parametrize(
    "texts",
    [
        ("경찰은 3월 1일 창고를 수색했다.", "경찰은 3월 2일 사무실을 수색했다."),
        ("1공장은 4월 10일 가동한다.", "2공장은 5월 10일 가동한다."),
        ("원서 접수는 9월 1일부터 9월 10일까지다.", "원서 접수는 9월 1일 시작한다.", "원서 접수 마감은 9월 10일이다."),
        (
            "당국은 4월 17일 오전 5시 기준으로 양계장 전수 검사를 마쳤다고 했다.",
            "당국은 4월 18일 양계장 전수 검사를 마쳤다고 했다. 양계장 전수 검사 결과다.",
        ),
        (
            "보건청은 지난 4월 15일부터 벌인 양계장 전수 검사의 결과를 내놨다.",
            "보건청은 4월 18일 양계장 전수 검사의 결과를 내놓는다.",
            "보건청이 4월 18일 양계장 전수 검사 결과를 알린다.",
        ),
        ("노조는 4월 3일 교섭을 시작했다. 4월 5일 다시 만난다.", "노조는 4월 5일 교섭을 한다."),
        ("법안은 처리 기간을 30일에서 20일로 줄인다.", "30일 걸리던 처리 기간을 10일로 줄인다."),
        ("A first hearing was held on April 3.", "A second hearing is set for April 13."),
    ],
)
def test_other_days_of_other_things(texts: tuple[str, ...]) -> None:
    assert alarms("FC401", texts) == []
    assert notes("FC401", texts) == 0
