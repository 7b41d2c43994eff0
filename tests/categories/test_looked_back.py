"""What was so in an earlier year beside what is so now: each trap stands beside a hit."""

from __future__ import annotations

import pytest
from story import alarms, on

NOW = "이번 총선에서 새벽당은 지역구 90석에 비례대표 18석을 더해 108석을 얻었다."
NOW_TOO = "새벽당은 이번 총선에서 지역구 90석에 비례대표 18석을 얻어 108석이 됐다."


def test_seats_of_an_earlier_election_are_no_slip() -> None:
    then = "지난 2020년 총선에서 당시 새벽당은 지역구 163석에 비례대표 17석을 더해 180석을 얻었다."
    assert alarms("FC102", (NOW, NOW_TOO, then)) == []
    slip = "새벽당은 이번 총선에서 지역구 90석에 비례대표 180석을 더해 108석을 얻었다."
    assert on(alarms("FC102", (NOW, NOW_TOO, slip)), "18석", "180석")


@pytest.mark.parametrize(
    ("then", "told"),
    [
        ("앞서 2013년 12월 가장 긴 파업 당시 시는 김명훈 노조위원장 등 19명을 고소했다.", False),
        ("시는 이번 파업을 이끈 김명훈 노조위원장 등 19명을 고소했다.", True),
    ],
)
def test_the_head_of_a_union_in_an_earlier_year(then: str, told: bool) -> None:
    now = "김영훈 버스 노조 위원장은 파업을 끝낸다고 밝혔다. 조합원 8000명이 돌아온다."
    assert bool(alarms("FC201", (now, then))) is told


def test_a_month_of_the_sentence_has_its_year() -> None:
    now = "버스노조 파업은 12월 3일 시작됐다."
    then = "앞서 2013년 12월 가장 긴 파업 당시 시는 파업 첫날인 12월 9일 노조를 고소했다."
    days = ("2026-12-05", "2026-12-05")
    assert alarms("FC401", (now, then), days) == []
    assert on(alarms("FC401", (now, "버스노조 파업은 12월 9일 시작됐다."), days), "12월 3일", "12월 9일")
