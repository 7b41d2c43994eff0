"""Who beat whom, who got a prize, and one person's field or body in English: hits and traps."""

from __future__ import annotations

import pytest
from story import alarms, on

WON = [
    (
        "결승에서 나루시청이 가온도청을 21-17로 꺾었다.",
        "가온도청이 결승에서 나루시청을 21 대 17로 이겼다.",
        ("나루시청이", "가온도청이"),
    ),
    (
        "Harrow United beat Penton City 3-1 in the final.",
        "Penton City beat Harrow United 3-1 in the final.",
        ("Harrow United", "Penton City"),
    ),
    ("Ann Lowe won the £20,000 prize.", "The £20,000 prize went to Ben Archer.", ("Ann Lowe", "Ben Archer")),
]
CONTRACTS = [
    ("두레건설이 교량 공사를 540억 원에 수주했다.", "교량 공사는 한결건설이 540억 원에 따냈다.", ("두레건설", "한결건설")),
    (
        "구해솔이 MVP에 뽑혔다. 구해솔 선수는 3,200명 앞에 섰다.",
        "MVP는 3,200명 앞에서 뛴 문보라 선수에게 돌아갔다.",
        ("구해솔", "문보라"),
    ),
]
NOT_WON = [
    ("두레건설이 교량 공사를 540억 원에 수주했다.", "터널 공사는 한결건설이 310억 원에 따냈다."),
    ("결승에서 나루시청이 가온도청을 21-17로 꺾었다.", "가온도청이 예선에서 나루시청을 21-9로 이겼다."),
    ("결승에서 나루시청이 가온도청을 21-17로 꺾었다.", "가온도청을 나루시청이 21-17로 이겼다."),
    ("Harrow United beat Penton City 3-1.", "Penton City beat Harrow United 2-0."),
    (
        "Harrow United beat Penton City 3-1 in the final.",
        "Harrow United beat Penton City 3-1 a week after Penton City beat Harrow United 3-1.",
    ),
    ("Ann Lowe won the £20,000 prize.", "The £5,000 prize went to Ben Archer."),
]
FIELDS = [
    (
        "Ann Lowe, finance director of Dale Motors, resigned.",
        "Dale Motors marketing director Ann Lowe resigned.",
        ("finance", "marketing"),
    ),
    (
        "Foreign minister Ann Lowe resigned.",
        "Ann Lowe, the defence minister, resigned.",
        ("Foreign minister", "defence minister"),
    ),
    (
        "Ann Lowe of Harrow University led the study.",
        "The study is by Ann Lowe, a geologist at Penton University.",
        ("Harrow", "Penton"),
    ),
    (
        "Harrow Securities analyst Ann Lowe cut the target.",
        "Analyst Ann Lowe at Penton Capital cut the target.",
        ("Harrow", "Penton"),
    ),
]
NOT_FIELDS = [
    ("Defence minister Ann Lowe resigned.", "Ann Lowe, the defense minister, resigned."),
    ("Former finance director Ann Lowe spoke.", "Ann Lowe, the marketing director, spoke."),
    ("Ann Lowe of Harrow University led the study.", "The study is by Ann Lowe, a surgeon at Penton Hospital."),
    ("Ann Lowe of Harrow University led the study.", "Ann Lowe, a geologist at the University of Harrow, led the study."),
    ("Ann Lowe of Harrow University led it.", "Ann Lowe, a geologist at Harrow Marsh College, led it."),
]


@pytest.mark.parametrize(("first", "second", "parts"), [*WON, *CONTRACTS])
def test_two_won(first: str, second: str, parts: tuple[str, ...]) -> None:
    assert on(alarms("FC212", (first, second)), *parts)


@pytest.mark.parametrize(("first", "second"), NOT_WON)
def test_one_won_or_two_matches_were_played(first: str, second: str) -> None:
    assert alarms("FC212", (first, second)) == []


@pytest.mark.parametrize(("first", "second", "parts"), FIELDS)
def test_two_fields_or_bodies(first: str, second: str, parts: tuple[str, ...]) -> None:
    assert on(alarms("FC203", (first, second)), *parts)


@pytest.mark.parametrize(("first", "second"), NOT_FIELDS)
def test_one_field_or_body(first: str, second: str) -> None:
    assert alarms("FC203", (first, second)) == []
