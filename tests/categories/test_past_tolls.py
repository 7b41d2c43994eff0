"""The toll of one earlier happening, told as background in two texts."""

from __future__ import annotations

import pytest
from story import alarms, on

DAYS = ("2026-03-05", "2026-03-06")

HITS = [
    # a list of accidents, and a sentence after the one with the day
    (
        (
            "■ 1996.5.3= 나루항공 N300 미국 시애틀공항 착륙 중 추락, 125명 사망, 29명 부상.",
            "가장 큰 참사는 1996년 5월 3일 나루항공 301편 추락사고다. 시애틀로 가던 여객기가 산에 떨어져 승객과 승무원 154명 중 129명이 사망했다.",
        ),
        ("125명", "129명"),
    ),
    # the hurt, and a day that is another in another zone
    (
        (
            "2011년 6월 2일 다온항공 여객기가 미국 시애틀공항에서 방파제에 부딪혀 2명이 숨지고 81명이 다쳤다.",
            "2011.6.1= 다온항공 미국 시애틀공항 충돌, 2명 사망, 87명 부상.",
        ),
        ("81명", "87명"),
    ),
    # a year alone, and a day
    (
        (
            "해외 사고까지 넣으면 1996년 나루항공 시애틀 추락 사건(125명 사망)에 이어 세 번째로 크다.",
            "1996년 5월 3일 나루항공 여객기 시애틀 추락 사고로 129명이 숨졌다.",
        ),
        ("125명", "129명"),
    ),
    (
        (
            "The worst crash came on Aug. 6, 1996, when Harbour Air Flight 301 hit a hill near Seattle, killing 129 of the 154 people aboard.",
            "In the 1996 Harbour Air crash in Seattle 125 people died.",
        ),
        ("129", "125"),
    ),
]


@pytest.mark.parametrize(("texts", "parts"), HITS)
def test_two_tolls(texts: tuple[str, ...], parts: tuple[str, ...]) -> None:
    assert on(alarms("FC107", texts, DAYS), *parts)


KO = "1996년 5월 3일 나루항공 여객기가 시애틀 야산에 추락해 129명이 숨졌다."
EN = "On Aug. 6, 1996, Harbour Air Flight 301 hit a hill near Seattle, killing 129 people."


@pytest.mark.parametrize(
    "other",
    [
        # one number, rounded, reckoned or bounded
        "1996.5.3= 나루항공 N300 시애틀공항 추락, 129명 사망.",
        "1996년 5월 3일 나루항공 시애틀 추락 사고로 130여 명이 숨졌다.",
        "1996년 5월 3일 나루항공 시애틀 추락 사고로 최소 125명이 숨졌다.",
        "1996년 5월 3일 나루항공 시애틀 추락으로 처음에는 125명이 숨졌다고 발표됐다.",
        # a part, a group, a place
        "1996년 5월 3일 나루항공 시애틀 추락 사고로 한국인 119명이 숨졌다.",
        "1996년 5월 3일 나루항공 시애틀 추락 사고로 남성 67명, 여성 62명이 숨졌다.",
        "1996년 5월 3일 나루항공 시애틀 추락 때 병원에서 119명이 숨졌다.",
        # the dead and the missing
        "1996년 5월 3일 나루항공 시애틀 추락으로 125명이 숨지고 4명이 실종됐다.",
        # another day, another airline, another year
        "1996년 9월 3일 나루항공 시애틀 추락 사고로 125명이 숨졌다.",
        "1996년 5월 3일 가람고속 버스가 강릉에서 굴러 125명이 숨졌다.",
        "1997년 나루항공 시애틀 추락 사고로 125명이 숨졌다.",
        # the story's own toll beside the old date
        "1996년 5월 3일 나루항공 시애틀 추락 이후 최악이다. 이번 사고로 179명이 숨졌다.",
        "1996년 5월 3일 나루항공 시애틀 추락 이후 최악인 이번 사고로 179명이 숨졌다.",
        # the hurt
        "1996년 5월 3일 나루항공 시애틀 추락 사고로 125명이 다쳤다.",
        # two numbers in one text
        "1996년 5월 3일 나루항공 시애틀 추락 사고로 125명이 숨졌다. 4명이 병원에서 더 숨졌고 모두 129명이 숨졌다.",
    ],
)
def test_one_toll(other: str) -> None:
    assert alarms("FC107", (KO, other), DAYS) == []


@pytest.mark.parametrize(
    "other",
    [
        "The 1996 Harbour Air crash in Seattle killed 129 people.",
        "The 1996 Harbour Air crash in Seattle killed at least 125 people.",
        "The 1996 Harbour Air crash in Seattle killed 119 passengers.",
        "The 1998 Harbour Air crash in Seattle killed 125 people.",
        "The 1996 Harbour Air crash in Seattle injured 125 people.",
        "The 1996 crash of a bus in Leeds killed 125 people.",
        "It was the worst since the 1996 Harbour Air crash in Seattle. Sunday's crash killed 125 people.",
    ],
)
def test_one_toll_in_english(other: str) -> None:
    assert alarms("FC107", (EN, other), DAYS) == []


def test_totals_of_a_year_are_no_happening() -> None:
    texts = ("2019년 서울 교통사고로 250명이 숨졌다.", "2019년 서울 교통사고 사망자는 239명이다.")
    assert alarms("FC107", texts, DAYS) == []


@pytest.mark.parametrize(
    ("texts", "days"),
    [
        # a toll that still moves over the new year, and a group with the whole of it
        (
            (
                "2025년 12월 31일 나루항공 시애틀 추락 사고로 125명이 숨졌다.",
                "2025년 12월 31일 나루항공 시애틀 추락 사고로 129명이 숨졌다.",
            ),
            ("2026-01-01", "2026-01-03"),
        ),
        (
            (
                "2014년 5월 3일 나루고 수학여행 화재로 학생 250명이 숨졌다.",
                "2014년 5월 3일 나루고 수학여행 화재로 304명이 숨졌다.",
            ),
            DAYS,
        ),
        (
            (
                "2014년 5월 3일 나루고 수학여행 화재로 학생 250명을 포함해 304명이 숨졌다.",
                "2014년 5월 3일 나루고 수학여행 화재로 250명이 숨졌다.",
            ),
            DAYS,
        ),
    ],
)
def test_a_toll_that_moves_or_has_parts(texts: tuple[str, ...], days: tuple[str, ...]) -> None:
    assert alarms("FC107", texts, days) == []
