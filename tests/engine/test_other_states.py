"""Values and days of two texts that are two states, two years or two happenings, beside those that are one."""

from __future__ import annotations

import pytest
from newsroom import alarms, article, claims, report

from factcheck.model import Report

GROWING = [
    "5일 17시 현재 배앓이 환자는 가온 490명, 해든 4곳 134명 등 모두 1,009명이다.",
    "6일 오전 9시 기준 배앓이 환자는 가온 545명, 해든 6곳 143명 등 모두 1,156명이다.",
    "7일 17시 기준 배앓이 환자는 가온 626명, 해든 13곳 279명 등 모두 2,161명이다.",
]
STILL = [
    "5일 배앓이 환자는 가온 490명, 해든 134명 등 모두 1,009명이다.",
    "5일 배앓이 환자는 가온 490명, 해든 143명 등 모두 1,009명이다.",
]


def rules(made: Report) -> set[str]:
    return {rule for rule, _ in alarms(made)}


def test_a_rising_count_passes_through_its_own_swap() -> None:
    assert "FC103" not in rules(report(GROWING, ("2026-03-05", "2026-03-06", "2026-03-07")))


def test_two_digits_swapped_where_nothing_else_moved() -> None:
    assert "FC103" in rules(report(STILL))


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("버스 승객 9명이 숨졌고 8명은 크게 다쳤다.", "deaths"),
        ("승객 13명 중 4명이 숨지고 8명은 다쳤다.", "passengers"),
        ("버스에는 승객 13명이 타고 있었다.", "passengers"),
    ],
)
def test_what_befell_the_counted_is_what_is_counted(text: str, attribute: str) -> None:
    assert claims(text)[0].attribute == attribute


def test_two_weeks_are_no_share_price() -> None:
    assert claims("앞으로 2주가 고비다.")[0].attribute != "share_price"


RIDERS = [
    "가온동에서 무너진 건물이 시내버스를 덮쳤고, 버스 승객 13명 중 4명이 숨지고 8명은 중상을 입고 병원으로 옮겨졌다.",
    "가온동에서 무너진 건물이 시내버스를 덮쳤다. 이 사고로 버스 승객 9명이 숨졌고 8명은 중상을 입어 병원으로 옮겨졌다.",
]


def test_those_who_died_are_not_all_who_rode() -> None:
    assert not any({"13명", "9명"} <= words for _, words in alarms(report(RIDERS)))


def test_a_value_of_a_row_of_years_is_of_its_year() -> None:
    made = report(
        [
            "더위로 숨진 사망자는 29명으로 2018년 48명, 지난해 34명, 2023년 32명에 이어 네 번째로 많았다.",
            "올해 5월 15일부터 응급실을 찾은 환자는 어제까지 더위로 숨진 사망자 23명을 포함해 3,815명이다.",
        ],
        ("2025-10-16", "2025-08-22"),
    )
    assert "FC103" not in rules(made)


DAYS = [
    (
        "이틀 전인 지난 22일에도 해든 공장에서 전지로 인한 화재가 한 차례 발생했던 것으로 확인됐다.",
        "지난 24일 해든 공장에서 전지로 인한 화재가 발생해 3명이 다쳤다.",
        False,
    ),
    (
        "해든 공장 전지 화재는 지난 22일 발생했다.",
        "해든 공장 전지 화재는 지난 24일 발생했다.",
        True,
    ),
    (
        "해든 소방당국은 13일 밤부터 무너진 탑에서 장애물 제거 작업과 구조 작업을 진행했다.",
        "7일 해든 소방당국에 따르면 무너진 탑에서 구조 작업을 하던 1명이 다쳤다.",
        False,
    ),
    ("가온열 잠복기는 2~14일로 2주가 고비다.", "가온열 최대 잠복기의 2배인 28일이 지나야 끝난다.", False),
]


@pytest.mark.parametrize(("first", "second", "told"), DAYS)
def test_days_of_two_happenings(first: str, second: str, told: bool) -> None:
    made = report([first, second], ("2024-06-26", "2024-06-27"))
    assert ("FC401" in rules(made)) is told


@pytest.mark.parametrize(
    ("text", "quote", "kind"),
    [
        ("잠복기는 2~14일로 알려졌다.", "2~14일", "duration"),
        ("최대 잠복기(14일)의 2배인 28일이 지나면 끝난다.", "28일", "duration"),
        ("접촉 후 14일까지 지켜본다.", "14일", "duration"),
        ("접수는 14일까지 받는다.", "14일", "date"),
        ("회의는 28일이 유력하다.", "28일", "date"),
        ("폭염일수 집계는 28일 발표된다.", "28일", "date"),
    ],
)
def test_lengths_and_days_of_the_month(text: str, quote: str, kind: str) -> None:
    assert [c.kind for c in claims(text) if quote in c.quote] == [kind]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2018년에는 5월 20일부터 집계했다.", "2018-05-20"),
        ("2018년 기록을 넘었고 5월 20일부터 집계했다.", "2026-05-20"),
        ("2018년에는 186명이었으나 올해 5월 20일부터 집계했다.", "2026-05-20"),
    ],
)
def test_a_month_is_of_the_year_right_before_it(text: str, day: str) -> None:
    assert article(text).date == "2026-03-05"
    assert day in {str(c.value.lo) for c in claims(text)}


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("가람산업의 2분기 영업이익은 1693억원이다.", "가람산업의 상반기 영업이익은 3205억원이다."),
        ("가람시의 7월 1∼20일 수출은 362억달러다.", "가람시의 7월 수출은 613억1천만달러다."),
    ],
)
def test_what_a_longer_stretch_of_time_holds_is_no_later_state(earlier: str, later: str) -> None:
    made = report([earlier, later], ("2026-08-01", "2026-08-19"))
    assert not [f for f in made.findings if f.rule == "FC402"]
