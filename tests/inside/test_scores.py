"""FC523: scores against the words, the margin and the sets beside them."""

import pytest
from room import alarms

DAY = "2026-05-03"
HITS = [
    "무진고가 한울공고를 4-7로 꺾었다.",
    "돌핀스가 스톰을 세트 점수 3-1로 눌렀다. 첫 세트를 25-21로 따냈으나 2세트를 19-25로 내줬고, 3세트는 28-26으로 이겼다. 4세트는 22-25로 끝났다.",
    "가람 FC는 누리와 2-1로 비겼다.",
    "가람시청은 누리시청에 31-28로 이겨 4점 차 승리를 거뒀다.",
    "United beat Rovers 1-3 on Saturday.",
    "The two sides played out a 2-1 draw.",
    "He won in sets, 3-2: 11-9, 8-11, 11-7, 11-6, 11-9.",
    "신나래가 게임 스코어 2-1(21-15 21-17 21-19)로 결승에 올랐다.",
    "가람은 누리를 78-71로 눌렀다. 새별은 해든을 2대 3으로 이겼다.",
]
TRAPS = [
    "무진고가 한울공고를 7-4로 꺾었다.",
    "돌핀스가 스톰을 세트 점수 3-1로 눌렀다. 첫 세트를 25-21로 따냈으나 2세트를 19-25로 내줬고, 3세트는 28-26으로 이겼다. 4세트는 25-22로 끝났다.",
    "가람 FC는 누리와 1-1로 비긴 뒤 승부차기에서 3-4로 졌다.",
    "전반을 0-2로 뒤진 가람 FC는 3-2로 이겼다.",
    "가람시청은 누리시청에 31-28로 이겨 3점 차 승리를 거뒀다.",
    "United beat Rovers 3-1 on Saturday.",
    "Jones won 4-6 6-3 7-5 in the final.",
    "Both legs ended in a draw, 2-2 on aggregate.",
    "대출 금리는 3-4로 시작하는 번호로 안내했다. 2-1 창구에서 이긴 번호를 받는다.",
    "2026-03-05로 정한 날에 승리했다.",
    "회의는 7:30로 시작한다.",
    "일본은 한국에 2-3으로 패했다. 한국은 8-0으로 완승했다.",
    "신나래가 2-1(21-15 17-21 21-19)로 결승에 올랐다.",
]


@pytest.mark.parametrize("text", HITS)
def test_hits(text: str) -> None:
    assert set(alarms(text, day=DAY)) & {"FC523"}


@pytest.mark.parametrize("text", TRAPS)
def test_traps(text: str) -> None:
    assert alarms(text, day=DAY) == []
