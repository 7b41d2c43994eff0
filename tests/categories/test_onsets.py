"""FC401: the hour at which one accident happened, in two texts or beside a caption; hours of counts and calls are none."""

import pytest
from story import alarms, on

FIRE = "5일 오후 2시 41분께 누리시 가온동 물류창고 1층 하역장에서 불이 나 창고 전체로 번졌다."
HITS = [
    ("5일 오후 2시 14분쯤 물류창고 하역장에서 시작된 불은 창고를 모두 태웠다.", FIRE),
    ("불은 5일 오후 2시 14분쯤 창고 하역장에서 시작됐다.", FIRE),
    ("5일 오후 2시 14분쯤 창고 하역장에 세워진 트럭에서 시작된 것으로 추정되는 불이 번졌다.", FIRE),
    (
        "5일 오전 9시 3분쯤 공항 활주로에서 화물기가 외벽을 들이받았다.",
        "화물기가 활주로 외벽과 부딪친 공항 사고다. 5일 오전 9시 8분쯤 화물기가 활주로 외벽과 충돌했다.",
    ),
    (
        "선장은 8시 58분에 조난신호를 보냈다고 해경 관제실이 밝혔다.",
        "해경 관제실은 오전 8시 57분께 충돌을 경고했고, 2분 뒤인 59분에 선장이 조난신호를 보냈다.",
    ),
    ("[사진 설명] 5일 오후 2시 21분쯤 불이 난 물류창고 하역장.\n" + FIRE, "소방은 원인을 조사하고 있다."),
    (
        "5일 오후 2시 21분쯤 상가 건물 외벽이 무너져 2명이 갇혔다.",
        "상가 건물 외벽은 낡았다. 5일 오후 2시 12분쯤 상가 건물 외벽이 붕괴됐다.",
    ),
    ("물류창고 하역장에서 불이 난 것은 5일 오후 2시 14분께다.", FIRE),
    ("물류창고 하역장에서 불이 시작된 시각은 5일 오후 2시 14분쯤이다.", FIRE),
]
TRAPS = [
    (
        "5일 오전 8시 12분쯤 다온고속도로에서 승용차와 화물차가 추돌했다.",
        "5일 오전 8시 40분쯤 가람고속도로에서 승용차와 화물차가 추돌했다.",
    ),
    ("5일 오전 9시 10분쯤 화물기가 활주로에서 새와 충돌했다.", "5일 오전 9시 25분쯤 화물기가 활주로에서 외벽과 충돌했다."),
    ("5일 오전 9시 10분쯤 창고 안 저장조에서 불이 났다.", "5일 오전 9시 32분쯤 창고 안 저장조에서 다시 불이 났다."),
    ("5일 오후 3시께 물류창고 하역장에서 시작된 불은 창고를 모두 태웠다.", FIRE),
    ("5일 오후 2시 40분께 물류창고 하역장에서 시작된 불은 창고를 모두 태웠다.", FIRE),
    ("5일 오후 2시 52분께 물류창고에서 불이 났다는 신고가 접수됐다.", FIRE),
    ("5일 오후 2시 52분께 하역장에 도착한 소방대는 불이 난 창고로 들어갔다.", FIRE),
    ("지난달 19일 오후 2시 14분쯤 물류창고 하역장에서 불이 났다.", FIRE),
    ("5일 오후 2시 14분쯤 한빛시 다온동 물류창고 하역장에서 불이 났다.", FIRE),
    (
        "5일 오후 2시 14분쯤 창고에서 불이 났고 5일 오후 8시 2분쯤 창고에서 다시 불이 났다.",
        "5일 오후 8시 22분쯤 창고에서 불이 났다.",
    ),
    ("5일 오후 6시 14분쯤 창고 하역장에서 불이 났다.", FIRE),
    ("매일 오후 2시 14분에 창고 하역장에서 불이 났다고 가정한 훈련을 한다.", FIRE),
    ("5일 오후 2시 52분께 창고 하역장에서 무너진 벽을 치웠다.", "5일 오후 2시 12분께 창고 하역장에서 벽이 무너졌다."),
    ("2019년 1월 9일 창고에서는 오후 2시 14분에 불이 나 3명이 숨졌다.", FIRE),
    ("[사진 설명] 5일 오후 2시 52분쯤 화재로 그을린 물류창고 하역장.\n" + FIRE, "소방은 원인을 조사하고 있다."),
    ("소방은 5일 오후 5시 53분을 기준으로 7명이 구조됐다고 했다.", "소방은 5일 오후 6시 53분 현재 7명이 구조됐다고 했다."),
    ("As of 5:53 p.m. the fire service had rescued 7 people.", "The fire service had rescued 7 people as of 6:53 p.m."),
    ("물류창고 하역장에서 불이 났다는 신고가 들어온 것은 5일 오후 2시 52분께다.", FIRE),
    ("물류창고 하역장에서 난 불이 꺼진 것은 5일 오후 2시 52분께다.", FIRE),
    ("물류창고 하역장에서 불이 난 것은 5일 오후 2시 52분께 끝난 점검 뒤다.", FIRE),
    ("오후 6시 14분 현재 소방은 창고 불이 진화됐다고 했다.", "오후 6시 54분 기준 소방은 창고 불이 진화됐다고 했다."),
]


@pytest.mark.parametrize(("one", "other"), HITS)
def test_hits(one: str, other: str) -> None:
    assert alarms("FC401", (one, other))


@pytest.mark.parametrize(("one", "other"), TRAPS)
def test_traps(one: str, other: str) -> None:
    assert not alarms("FC401", (one, other))


def test_a_picture_of_a_day_that_had_not_come() -> None:
    """The text is of the fifth; that a caption says the fourth may be another fire."""
    caption = "[사진 설명] {}일 오후 3시께 화재로 연기에 싸인 물류창고 하역장.\n" + FIRE
    found = alarms("FC401", (caption.format(6), "소방은 원인을 조사하고 있다."))
    assert len(found) == 1 and on(found, "6일", "5일")
    assert not alarms("FC401", (caption.format(4), "소방은 원인을 조사하고 있다."))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("조사 결과 2월 18일 누리항 서버에 누군가 들어왔다.", "2월 28일 조사 결과는 서버 5대에 흔적이 있었다는 것이었다."),
        ("The survey results of 18 February concern the port.", "On 28 February survey results of the port were lost."),
    ],
)
def test_how_it_became_known_is_not_what_a_date_is_of(one: str, other: str) -> None:
    assert not alarms("FC401", (one, other))
