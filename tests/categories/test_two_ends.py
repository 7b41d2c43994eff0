"""Lengths of time that end with two things are both right; of one thing one of them is wrong."""

import pytest
from story import alarms

HITS = [
    ("은하아파트 불은 3시간 만에 완전히 꺼졌다.", "은하아파트 불은 5시간 만에 완전히 꺼졌다."),
    ("은하아파트 큰 불은 3시간 만에 잡혔다.", "은하아파트 큰 불은 5시간 만에 잡혔다."),
    ("누림시 출생아 수가 9년 만에 늘었다.", "누림시 출생아 수가 7년 만에 늘었다."),
    ("The Harbor Mill blaze was put out after six hours.", "The Harbor Mill blaze was put out after nine hours."),
    ("The Harbor Mill blaze was contained after six hours.", "The Harbor Mill blaze was contained after nine hours."),
]
TRAPS = [
    ("은하아파트 큰 불은 3시간 만에 잡혔다.", "은하아파트 불은 5시간 만에 완전히 꺼졌다."),
    ("은하아파트 주불은 3시간 만에 진화됐다.", "은하아파트 불은 5시간 만에 모두 꺼졌다."),
    ("누림시 출생아 수가 9년 만에 늘었다.", "누림시 출생아 수는 7년 만에 가장 많았다."),
    ("가온항공 운항은 3시간 만에 일부 재개됐다.", "가온항공 운항은 9시간 만에 전면 재개됐다."),
    ("The Harbor Mill blaze was contained after six hours.", "The Harbor Mill blaze was put out after nine hours."),
    ("Harbor Mill trains partially resumed after six hours.", "Harbor Mill trains fully resumed after nine hours."),
]


@pytest.mark.parametrize(("one", "other"), HITS)
def test_one_end(one: str, other: str) -> None:
    assert alarms("FC101", (one, other)) or alarms("FC404", (one, other))


@pytest.mark.parametrize(("one", "other"), TRAPS)
def test_two_ends(one: str, other: str) -> None:
    assert not alarms("FC101", (one, other)) and not alarms("FC404", (one, other))


DAYS = [
    ("은하대교는 2028년 4월 임시 개통된다.", "은하대교는 2029년 4월 전면 개통될 예정이다."),
    ("한빛은행은 3월 1일 경찰에 신고했다.", "한빛은행은 3월 3일에야 금융감독원에 신고했다."),
    ("Norvane notified the regulator on February 19.", "Norvane notified customers on February 21."),
    ("첫 신고는 2일 새벽 들어왔다.", "두 번째 신고는 3일 새벽 들어왔다."),
    ("The Quillan Narrows Bridge was to open in April 2028.", "The Quillan Narrows Bridge will now open in April 2029."),
]
ONE_DAY = [
    ("은하대교는 2028년 4월 전면 개통된다.", "은하대교는 2029년 4월 전면 개통될 예정이다."),
    ("한빛은행은 3월 1일 금융감독원에 신고했다.", "한빛은행은 3월 3일에야 금융감독원에 신고했다."),
    ("Norvane notified customers on February 19.", "Norvane notified customers on February 21."),
    ("라온채 은여울은 2029년 9월 집들이를 한다.", "라온채 은여울의 입주는 2029년 3월이다."),
]


@pytest.mark.parametrize(("one", "other"), DAYS)
def test_two_steps_on_two_days(one: str, other: str) -> None:
    assert not any(alarms(rule, (one, other)) for rule in ("FC401", "FC108"))


@pytest.mark.parametrize(("one", "other"), ONE_DAY)
def test_one_step_on_two_days(one: str, other: str) -> None:
    assert alarms("FC401", (one, other))
