"""FC522: delays against a timetable, and how long something went on, over several sentences."""

import pytest
from room import alarms

DAY = "2026-05-03"
HITS = [
    "열차는 오전 8시 12분 서울역을 떠났다. 무진역에는 예정보다 2시간 40분 늦은 오후 1시 5분에 닿았다. 원래 도착 시각은 오전 11시 25분이다.",
    "The siege began shortly before 9am on Monday and ended at about 3pm on Tuesday. For the hostages the ordeal had lasted some 20 hours.",
    "여객선은 오전 9시 10분 출발할 예정이었다. 안개로 1시간 50분 지연돼 오전 11시 50분에야 떠났다.",
    "불은 오후 2시 10분쯤 시작됐다. 소방은 오후 5시 40분 진화를 마쳤다. 불은 2시간 30분 동안 이어졌다.",
    "The train was due at 10.15am. It was one hour and 30 minutes late, pulling in at 12.45pm.",
]
TRAPS = [
    "열차는 오전 8시 12분 서울역을 떠났다. 무진역에는 예정보다 1시간 40분 늦은 오후 1시 5분에 닿았다. 원래 도착 시각은 오전 11시 25분이다.",
    "The siege began shortly before 9am on Monday and ended at about 3pm on Tuesday. For the hostages the ordeal had lasted some 30 hours.",
    "회의는 오전 10시 시작해 오후 5시 끝났다. 점심 휴식을 제외하고 6시간 동안 이어졌다.",
    "공연은 오후 7시 시작한다. 주차장은 오후 5시에 문을 연다. 공연은 2시간 30분 동안 이어진다.",
    "버스는 오전 7시 출발해 오후 1시 도착했다. 지난해에는 5시간 걸렸다.",
    "Jurors retired at noon on Wednesday. They returned at 12.30pm on Friday after 11 hours and 40 minutes of deliberation.",
]


@pytest.mark.parametrize("text", HITS)
def test_hits(text: str) -> None:
    assert set(alarms(text, day=DAY)) & {"FC522"}


@pytest.mark.parametrize("text", TRAPS)
def test_traps(text: str) -> None:
    assert alarms(text, day=DAY) == []
