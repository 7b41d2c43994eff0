"""FC518: values that the words put in order."""

import pytest
from room import alarms

DAY = "2026-05-03"
HITS = [
    "인구는 해든시가 51만 2천 명으로 으뜸이고 이어 서담시 48만 7천 명, 가온시 49만 5천 명, 새별시 33만 1천 명 차례다.",
    "품목별로는 사과가 412t으로 가장 많았고 배 187t, 감 266t이 뒤를 이었다.",
    "학교별로는 한빛고 31명, 누리고 35명, 다래고 22명 순으로 많았다.",
    "응답은 물가 41%, 일자리 22%, 주거 27%, 교육 10% 순이었다.",
    "Estmark led with 120 sales, followed by Hollin with 85 and Low Fells with 97.",
    "교통사고는 10월이 214건으로 가장 많았고 7월 241건, 3월 120건 등이었다.",
]
TRAPS = [
    "인구는 해든시가 51만 2천 명으로 으뜸이고 이어 가온시 49만 5천 명, 서담시 48만 7천 명, 새별시 33만 1천 명 차례다.",
    "품목별로는 사과가 412t으로 가장 많았고 배 266t, 감 187t이 뒤를 이었다.",
    "학교별로는 한빛고 31명, 누리고 35명, 다래고 22명이 참가했다.",
    "기록은 1위 9.8초, 2위 9.9초 순으로 좋았다.",
    "사과 412t(지난해 387t), 배 266t(지난해 301t), 감 187t 순이다.",
    "매출은 가람이 31억원으로 가장 많았다. 누리는 42억원의 자산을 갖고 있다.",
    "9일에는 30명, 10일에는 41명이 확진됐고 11일 25명이 뒤를 이었다는 보도도 있었다.",
    "Estmark led with 120 sales, followed by Hollin with 97 and Low Fells with 85.",
    "증가율은 배 12%, 감 15%, 사과 31% 순으로 낮았다.",
    "전체 500명 가운데 찬성이 210명으로 가장 많았다. 지난해에는 310명이었다.",
]


@pytest.mark.parametrize("text", HITS)
def test_hits(text: str) -> None:
    assert set(alarms(text, day=DAY)) & {"FC518"}


@pytest.mark.parametrize("text", TRAPS)
def test_traps(text: str) -> None:
    assert alarms(text, day=DAY) == []
