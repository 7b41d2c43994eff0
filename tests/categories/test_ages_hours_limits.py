"""FC101, FC105, FC401: one person's age, one event's hour, one limit, in two texts; and swaps of two digits."""

import pytest
from story import alarms, on

HITS = [
    ("FC101", "소방관 나도윤(52) 씨가 상을 받았다.", "상은 나도윤(57·소방관) 씨에게 돌아갔다."),
    (
        "FC101",
        "Arthur Penhale, 81, blew his whistle for the last time.",
        "Arthur Penhale began in 1964; the lifeguard, now 91, retired.",
    ),
    ("FC101", "The prize went to Nora Whitcombe, 35, a chemist.", "The chemist Nora Whitcombe, 42, won."),
    ("FC105", "집주인은 세입자에게 최소 60일의 시간을 주어야 한다.", "세입자에게는 최대 60일의 시간이 주어진다."),
    ("FC105", "Tenants get a minimum of 60 days to move out.", "Tenants must get a maximum of 60 days of notice."),
    ("FC105", "보조금은 최대 2,300만 원이다.", "차종에 따라 최소 2,300만 원을 받는다."),
    ("FC401", "오전 7시 23분 노을역에서 신호장치가 고장 났다.", "노을역 신호장치가 멈춘 것은 오전 8시 23분이다."),
    ("FC401", "The eclipse is deepest at 10:48 p.m.", "The eclipse reaches its maximum at 11:48 p.m."),
    ("FC401", "오후 2시 31분 창고에서 불이 났다.", "불은 오전 2시 31분 창고에서 시작됐다."),
    ("FC103", "시장 점유율은 31%로 조사됐다.", "이 회사의 시장 점유율은 13%다."),
]
TRAPS = [
    ("FC101", "소방관 나도윤(52) 씨가 상을 받았다.", "상은 나도윤(53) 소방관에게 돌아갔다."),
    ("FC101", "소방관 나도윤(52) 씨와 동명이인 나도윤(31) 씨가 만났다.", "상은 나도윤(57) 소방관에게 돌아갔다."),
    ("FC101", "The prize went to Nora Whitcombe, 34, a chemist.", "Nora Hale, 43, a chemist, came second."),
    ("FC101", "The 81-year-old bridge was closed by Nora Whitcombe.", "Nora Whitcombe, 43, closed the bridge."),
    ("FC105", "최소 60일 전에 알려야 하고 최대 60일까지 미룰 수 있다.", "최대 60일 전에 통보하면 된다."),
    ("FC105", "세입자에게 최소 60일 전에 알려야 한다.", "과태료는 최대 60만원이다."),
    ("FC105", "최소 3명이 다쳤다.", "한 번에 최대 3명이 탈 수 있다."),
    ("FC401", "오전 7시 30분 노을역에서 신호장치가 고장 났다.", "노을역 신호장치가 멈춘 것은 오전 8시 30분이다."),
    ("FC401", "오전 7시 23분 노을역에서 고장 났고 8시 23분 다시 움직였다.", "노을역 신호장치가 멈춘 것은 오전 8시 23분이다."),
    ("FC401", "해질 무렵 오후 6시 17분 시장에서 행사가 열린다.", "버스는 오후 5시 17분에 터미널을 떠난다."),
    ("FC401", "발사는 현지시각 오전 10시 48분 우주센터에서 있었다.", "발사체는 우주센터에서 오후 11시 48분 발사됐다."),
    ("FC103", "점유율은 31%, 성장률은 13%다.", "시장 점유율은 13%포인트 올랐다."),
]


@pytest.mark.parametrize(("rule", "one", "other"), HITS)
def test_hits(rule: str, one: str, other: str) -> None:
    assert alarms(rule, (one, other))


@pytest.mark.parametrize(("rule", "one", "other"), TRAPS)
def test_traps(rule: str, one: str, other: str) -> None:
    assert not alarms(rule, (one, other))


def test_another_day_has_another_hour() -> None:
    found = alarms("FC401", ("1월 14일 오전 6시 17분 탐사선이 착륙한다.", "1월 16일 오전 9시 17분 탐사선이 착륙한다."))
    assert not any("시" in quote for quotes in found for quote in quotes)


OPENED = (
    "5월 3일 오후 4시 40분, 새벽댐의 수문 두 개가 올라갔다.",
    "관리단은 5월 3일 오후 2시 40분 수문 2개를 열었다.",
    "두 사람은 5월 3일 낮 2시 40분 수문을 연 혐의를 받는다.",
)


def test_an_hour_that_one_text_alone_gives_for_the_day() -> None:
    """Any two hours, told once for all texts that give the usual one."""
    found = alarms("FC401", OPENED)
    assert len(found) == 1 and on(found, "오후 4시 40분", "오후 2시 40분", "낮 2시 40분")


@pytest.mark.parametrize(
    "texts",
    [
        OPENED[:2],  # one against one, with hours that are no slip
        ("5월 4일 오후 4시 40분, 새벽댐의 수문 두 개가 올라갔다.", *OPENED[1:]),
        ("5월 3일 오후 4시 40분 대책회의가 열렸다.", *OPENED[1:]),
        ("5월 3일 오후 4시 40분 수문이 닫혔다. 오후 2시 40분에 열린 수문이다.", *OPENED[1:]),
    ],
)
def test_two_hours_of_a_day(texts: tuple[str, ...]) -> None:
    assert alarms("FC401", texts) == []
