"""Since when a record holds, and how long ago that is: hits and traps."""

from __future__ import annotations

import pytest
from story import alarms, on

RATE = "기준금리는 연 4.25%로 2023년 3월 이후 가장 낮다."


@pytest.mark.parametrize(
    ("texts", "parts"),
    [
        (
            (
                "It cut the rate to 4.25 percent, a level not seen since March 2022.",
                "At 4.25% the rate is the lowest since March 2023.",
            ),
            ("2022", "2023"),
        ),
        (("Output was the lowest since 2015.", "Output is the lowest since 2016."), ("2015", "2016")),
        (
            ("At 12,480 permits, the total was the highest since June 2019.", "The 12,480 permits were the most since May 2019."),
            ("June", "May"),
        ),
        ((RATE, "한은이 금리를 4.25%로 내려 2022년 3월 이후 최저가 됐다."), ("2023년 3월", "2022년 3월")),
        ((RATE, "4.25%는 2023년 2월 이후 최저 수준이다."), ("3월", "2월")),
        (("물가 상승률은 2015년 이후 최저다.", "물가 상승률은 2014년 이후 가장 낮았다."), ("2015", "2014")),
        (("실업률은 2018년 3월 이후 최고로 올랐다.", "실업률은 2017년 3월 이후 가장 높았다."), ("2018", "2017")),
        (
            ("무역흑자는 60억6000만달러로 2018년 9월 이후 최대다.", "60억6000만달러 흑자는 2016년 9월 이후 가장 큰 규모다."),
            ("2018", "2016"),
        ),
        (("청약 경쟁률은 2019년 이후 최저다.", "청약 경쟁률이 2020년 이후 가장 낮다."), ("2019", "2020")),
        (
            ("Unemployment is the highest since March 2018.", "Unemployment was the highest since March 2017, the office said."),
            ("2018", "2017"),
        ),
    ],
)
def test_one_record_since_two_times(texts: tuple[str, ...], parts: tuple[str, ...]) -> None:
    assert on(alarms("FC401", texts), *parts)


@pytest.mark.parametrize(
    "texts",
    [
        (RATE, "기준금리는 연 4.25%로 2023년 이후 가장 낮다."),
        (RATE, "기준금리는 연 4.25%다. 2022년 3월에는 4.00%였다."),
        (RATE, "예금 금리는 2022년 3월 이후 가장 낮다."),
        (RATE, "4.25%는 2022년 3월 이후 최고다."),
        ("물가 상승률은 2015년 이후 최저다.", "실업률은 2014년 이후 최저다."),
        ("물가 상승률은 2015년 이후 최저다.", "물가 상승률은 2014년 이후 최고다."),
        ("7월 기준 물가 상승률은 2015년 이후 최저다.", "물가 상승률은 2014년 이후 최저다."),
        ("코스피는 장중 2015년 이후 최고를 찍었다.", "코스피는 2014년 이후 최고로 마감했다."),
        ("물가 상승률은 2015년 이후 최저다.", "물가 상승률은 2015년 이후 최저다. 근원 물가 상승률은 2014년 이후 최저다."),
        ("물가 상승률은 2015년 이후 최저다.", "물가 상승률은 3.1%로 2009년 3월 이후 최저다."),
        ("1월 상승률은 3.1%로 2015년 이후 최고다.", "2월 상승률은 3.1%로 2016년 이후 최고다."),
        ("2015년 이후 시장이 커졌다.", "2014년 이후 시장이 커졌다."),
        ("Output was the lowest since 2015.", "Exports were the lowest since 2016."),
        ("Output was the lowest since 2015.", "Output was the highest since 2016."),
        ("Output was the lowest since 2015.", "Quarterly output was the lowest since 2016."),
        ("Output was the lowest since March 2015.", "Output was the lowest since 2016."),
        ("At 3.1% inflation is the lowest since 2015.", "At 3.2% unemployment is the lowest since 2016."),
        ("He has led the party since 2015, the longest.", "He has led the party since 2016."),
    ],
)
def test_records_that_are_two_or_one(texts: tuple[str, ...]) -> None:
    assert alarms("FC401", texts) == []


def test_texts_of_two_days_tell_of_two_levels() -> None:
    texts = ("코스피는 2018년 이후 최고로 마감했다.", "코스피는 2017년 이후 최고로 마감했다.")
    assert alarms("FC401", texts, ("2026-03-05", "2026-03-06")) == []


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("저축은행이 이 조치를 받은 것은 2018년 1월 이후 7년 2개월 만이다.", "7년 2개월"),
        ("상승률은 2019년 2월 이후 6년 1개월 만에 가장 높았다.", "6년 1개월"),
        ("무역적자는 2021년 11월 이후 3년 3개월 만이다.", "3년 3개월"),
    ],
)
def test_years_and_months_that_the_start_does_not_give(text: str, months: str) -> None:
    assert on(alarms("FC514", (text,)), months)


@pytest.mark.parametrize(
    "text",
    [
        "저축은행이 이 조치를 받은 것은 2018년 1월 이후 8년 2개월 만이다.",
        "상승률은 2019년 2월 이후 7년 만에 가장 높았다.",
        "상승률은 2019년 2월 이후 6년 11개월 만에 가장 높았다.",
        "지난해 5월 상승률은 2019년 2월 이후 6년 3개월 만에 가장 높았다.",
        "2018년 1월 이후 사라진 배가 7년 2개월 만에 나타난 것은 지난해 일이다.",
        "2018년 1월에 낸 소송은 3년 2개월 만에 끝났다.",
        "2024년 상승률은 2018년 1월 이후 6년 2개월 만에 가장 높았다.",
    ],
)
def test_years_and_months_that_hold(text: str) -> None:
    assert alarms("FC514", (text,)) == []
