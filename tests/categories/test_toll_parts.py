"""The parts of a toll of two hours."""

from __future__ import annotations

import pytest
from story import alarms

DAYS = ("2026-03-05", "2026-03-06")


@pytest.mark.parametrize(
    "texts",
    [
        (
            "소방청은 공장 화재 사망자 42명(남 20명, 여 15명, 확인 불가 7명)을 수습했다고 밝혔다.",
            "소방청은 공장 화재 사망자 51명(남 26명, 여 21명, 확인 불가 4명)을 수습했다고 밝혔다.",
        ),
        (
            "공장 화재 사망자는 42명이다. 남자 20명, 여자 15명, 확인 불가 7명이다.",
            "소방청은 공장 화재 사망자 51명(남자 26명, 여자 21명, 확인 불가 4명)을 수습했다고 밝혔다.",
        ),
        (
            "The mill fire killed 42 people: 20 men, 15 women and 7 children.",
            "The mill fire killed 51 people: 26 men, 21 women and 4 children.",
        ),
    ],
)
def test_parts_of_two_tolls(texts: tuple[str, ...]) -> None:
    assert alarms("FC107", texts, DAYS) == []


@pytest.mark.parametrize(
    "texts",
    [
        # one toll, two splits of it
        (
            "소방청은 공장 화재 사망자 42명(남 20명, 여 15명, 확인 불가 7명)을 수습했다고 밝혔다.",
            "소방청은 공장 화재 사망자 42명(남 22명, 여 13명, 확인 불가 7명)을 수습했다고 밝혔다.",
        ),
        # no toll
        (
            "소방청은 신입 소방관 42명(남 20명, 여 15명, 미정 7명)을 뽑았다고 밝혔다.",
            "소방청은 신입 소방관 51명(남 26명, 여 21명, 미정 4명)을 뽑았다고 밝혔다.",
        ),
    ],
)
def test_parts_of_one(texts: tuple[str, ...]) -> None:
    assert alarms("FC107", texts, ("2026-03-05", "2026-03-05")) != []
