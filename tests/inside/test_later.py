"""FC522: a length of time between two dates that are told one after the other."""

import pytest
from room import alarms

HITS = [
    "은솔초에서는 5월 1일 첫 환자가 나왔다. 사흘 뒤인 5월 6일 휴교했다.",
    "은솔초에서는 5월 1일 첫 환자가 나왔다. 사흘 뒤인 12일 휴교했다.",
    "회사는 3월 12일 사고를 알고 닷새가 지난 3월 19일에야 신고했다.",
    "2019년 3월 설립된 다온은 4년 뒤인 2025년 상장했다.",
    "경찰은 4월 2일 신고를 받고 열흘 뒤인 4월 22일 수사에 착수했다.",
    "The strike began on May 1. Five days later, on May 9, the union returned to work.",
    "He was arrested on April 3 and released two days later, on April 8.",
    "The plant was closed in 2011. Six years later, in 2019, it reopened.",
]
TRAPS = [
    "은솔초에서는 5월 1일 첫 환자가 나왔다. 사흘 뒤인 5월 4일 휴교했다.",
    "은솔초에서는 5월 1일 첫 환자가 나왔다. 닷새 뒤인 5월 5일 휴교했다.",
    "은솔초에서는 4월 28일 첫 환자가 나왔다. 사흘 뒤인 1일 휴교했다.",
    "은솔초에서는 5월 1일 첫 환자가 나왔다. 5월 3일 조사가 시작됐다. 사흘 뒤인 5월 6일 휴교했다.",
    "5월 3일 조사가 시작된 은솔초는 5월 1일 첫 환자가 나온 곳이다. 사흘 뒤인 5월 6일 휴교했다.",
    "5월 1일 첫 환자가 나온 은솔초는 결과를 받은 지 사흘 뒤인 5월 9일 휴교했다.",
    "그는 3월 2일 입국해 증상이 나타나고 사흘 뒤인 3월 9일 확진됐다.",
    "그는 3월 2일 입국했고, 증상이 나타났다. 사흘 뒤인 3월 9일 확진됐다.",
    "은솔초에서는 5월 1일 첫 환자가 나왔다. 약 사흘 뒤인 5월 6일 휴교했다.",
    "회사는 3월 12일 사고를 알고 엿새가 지난 3월 18일에야 신고했다.",
    "2019년 3월 설립된 다온은 5년 뒤인 2025년 상장했다.",
    "The strike began on May 1. Eight days later, on May 9, the union returned to work.",
    "The strike began on May 1 and a mediator stepped in. Talks failed. Five days later, on May 9, the union returned to work.",
    "He was arrested on April 3, questioned and released two days later, on April 8.",
    "He was arrested on April 3 after a chase. Two days later, on April 8, he was released.",
    "The strike began on May 1. About five days later, on May 9, the union returned to work.",
    "He was arrested on April 3 and released two days later, on April 5.",
]


@pytest.mark.parametrize("text", HITS)
def test_dates_that_do_not_lie_so_far_apart(text: str) -> None:
    assert alarms(text) == ["FC522"]


@pytest.mark.parametrize("text", TRAPS)
def test_look_alikes(text: str) -> None:
    assert alarms(text) == []
