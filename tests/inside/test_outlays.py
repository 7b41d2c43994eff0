"""FC508: an amount for each, the numbers that it is taken times, and its total, over several sentences."""

import pytest
from room import alarms

DAY = "2026-05-03"
HITS = [
    "다래군은 2026년부터 해마다 18억 원씩 4년간 모두 82억 원을 들인다.",
    "셔츠 한 장에 2천300원을 받는다. 한 달에 스무 장을 맡기면 5만6천원이다.",
    "입장료는 1인당 1만2000원이다. 단체 관람객 35명은 모두 52만원을 냈다.",
    "시는 저소득층 240가구에 가구당 30만원씩 총 9200만원을 지원한다.",
    "매달 25만원씩 3년간 부으면 원금은 모두 800만원이다.",
    "회사는 직원 320명에게 150만원씩 모두 5억8000만원을 지급했다.",
    "쌀 10㎏ 포대 450개를 한 개에 3만2000원에 사들여 1640만원을 썼다.",
    "The council will pay £2.4m a year for five years, a total of £14m.",
    "Each of the 38 residents received $1,250 each, or $57,500 in all.",
    "Members pay £14 a month, and 12 months come to £186.",
    "He was ordered to repay the money in 24 monthly instalments of £350, a total of £8,700.",
    "시급 1만2000원에 하루 8시간을 일하면 하루 8만6000원을 번다.",
    "참가비는 한 명당 4만5000원으로, 86명이 참가해 397만원이 모였다.",
]
TRAPS = [
    "다래군은 2026년부터 해마다 18억 원씩 4년간 모두 72억 원을 들인다.",
    "셔츠 한 장에 2천300원을 받는다. 한 달에 스무 장을 맡기면 4만6천원이다. 월 3만9천원짜리 구독도 있다.",
    "시는 저소득층 240가구에 가구당 30만원씩 총 7200만원을 지원한다. 지난해에는 8200만원을 썼다.",
    "매달 25만원씩 3년간 부으면 이자를 더해 모두 950만원이다.",
    "회사는 직원 320명에게 할인액을 빼고 150만원씩 지급했다. 모두 5억8000만원이 들었다.",
    "입장료는 어른 1만2000원, 어린이 6000원이다. 어른 35명과 어린이 10명이 모두 48만원을 냈다.",
    "해마다 10억원씩 지원하던 시는 3년 전 사업을 접었다. 총사업비는 45억원이었다.",
    "월 70만원씩 다섯 해째 밀린 양육비가 4200만원에 이른다.",
    "The council will pay £2.4m a year for five years, a total of £12m.",
    "Tickets cost £24 each. The theatre, which has 350 seats, took £6,400 on the night.",
    "The firm pays $15 an hour. Its 240 workers shared a bonus of $4,600.",
    "Members pay £14 a month, or £150 a year.",
    "연 1200만원씩 2년간 지원하며 올해 예산은 3억4000만원이다.",
    "한 명당 100만 원을 준다. 상반기에 태어난 아이가 1280명이니 12억8천만 원이 나갔어야 하지만 집행액은 11억9천만 원이다.",
]


@pytest.mark.parametrize("text", HITS)
def test_hits(text: str) -> None:
    assert set(alarms(text, day=DAY)) & {"FC508", "FC504"}


@pytest.mark.parametrize("text", TRAPS)
def test_traps(text: str) -> None:
    assert alarms(text, day=DAY) == []
