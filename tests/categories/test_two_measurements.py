"""Values that two texts measured at two times: each trap stands beside a hit."""

from __future__ import annotations

import pytest
from story import alarms, on

DAYS = ("2026-05-06", "2026-05-25")
FIFTH = "버스 파업 5일째인 5일 시에 따르면 파업 참가자는 7634명이다. 시내버스 운행률은 62.3%에 머물렀다."
LATER = "버스 파업 24일째인 24일 시에 따르면 파업 참가자는 {count}명이다. 시내버스 운행률은 {rate}%에 머물렀다."


def test_two_counted_days_of_one_thing() -> None:
    later = LATER.format(count="7364", rate="63.2")
    assert alarms("FC103", (FIFTH, later), DAYS) == []
    same = later.replace("24일째인 24일", "5일째인 5일")
    assert on(alarms("FC103", (FIFTH, same), ("2026-05-06", "2026-05-06")), "62.3%", "63.2%")


def test_a_value_that_lasts_is_no_state_of_a_day() -> None:
    first = "버스 파업 5일째인 5일 시에 따르면 시내버스 노조 조합원은 모두 1만8349명이다."
    second = "버스 파업 9일째인 9일 시에 따르면 시내버스 노조 조합원은 모두 1만8349명이다."
    third = "버스 파업 24일째인 24일 시에 따르면 시내버스 노조 조합원은 모두 1만8439명이다."
    days = ("2026-05-06", "2026-05-10", "2026-05-25")
    assert on(alarms("FC103", (first, second, third), days), "1만8349명", "1만8439명")


@pytest.mark.parametrize(("start", "told"), [("268", False), ("211", True)])
def test_ends_of_two_changes(start: str, told: bool) -> None:
    first = "파업으로 가람선 무궁화호는 211대에서 128대로 줄어 열차 이용객이 불편을 겪었다."
    other = f"파업으로 가람선 무궁화호는 {start}대에서 167대로 줄어 열차 이용객이 불편을 겪었다."
    assert bool(alarms("FC101", (first, other))) is told


@pytest.mark.parametrize(
    ("topic", "told"),
    [("이로써 배우 한도원은", False), ("이로써 ‘먼 등대’는", True)],
)
def test_whose_place_in_an_order(topic: str, told: bool) -> None:
    film = "이로써 ‘먼 등대’는 역대 32번째 천만 관객 영화가 됐다."
    assert bool(alarms("FC108", (film, f"{topic} 역대 두 번째 천만 관객 영화가 됐다."))) is told


@pytest.mark.parametrize(("whose", "told"), [("구단", False), ("리그", True)])
def test_whose_history(whose: str, told: bool) -> None:
    fee = "한도원의 이적료는 리그 역사상 가장 높은 이적료가 됐다."
    other = f"한도원의 이적료는 {whose} 역사상 다섯 번째로 높은 이적료가 됐다."
    assert bool(alarms("FC108", (fee, other))) is told
