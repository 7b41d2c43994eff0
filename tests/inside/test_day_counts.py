"""FC522: numbers of days against the two days that bound them in one sentence."""

import pytest
from room import alarms

HITS = [
    "By the time an engineer wondered about a strange login, on April 14, the burglars had been inside for 46 days, since Feb. 9.",
    "The strike, which began on Feb. 9, ended on April 14 after 46 days.",
    "From Feb. 9 to April 14, a span of 46 days, the door stood open.",
    "The bridge was closed for 46 days between Feb. 9 and April 14.",
    "Investigators said the intruder was inside from Feb. 9 through April 14, or 46 days.",
    "해커는 2월 9일부터 4월 14일까지 46일간 머물렀다.",
    "해커는 2월 9일 침입해 4월 14일까지 46일 동안 머물렀다.",
    "2월 9일 시작된 파업은 46일 만인 4월 14일 끝났다.",
    "파업은 2월 9일 시작해 46일 만인 4월 14일 끝났다.",
    "2월 9일에 난 불은 4월 14일 46일 만에 꺼졌다.",
    "다리는 2월 9일부터 46일간, 4월 14일까지 통제됐다.",
    "침입은 2월 9일부터 4월 14일까지 모두 46일에 걸쳐 이어졌다.",
    "2월 9일 시작된 농성은 46일 만인 4월 14일 끝났다. 합의문은 다음 주에 나온다.",
    "The strike began on Feb. 9 and ended on April 14 after 46 days. The nurses won 4 percent.",
    "2월 9일 시작된 농성은 78일 만인 4월 14일 끝났다. 쉰 날은 없었다.",
    "그는 지난 2월 9일 지구를 떠난 지 46일 만인 4월 14일에 돌아왔다.",
    "2월 9일 병원에 실려 온 지 46일 만에 4월 14일 집으로 갔다.",
]
TRAPS = [
    "By the time an engineer wondered about a strange login, on April 14, the burglars had been inside for 64 days, since Feb. 9.",
    "The strike, which began on Feb. 9, ended on April 14 after 64 days.",
    "The hostages were held for 65 days, from Feb. 9 to April 14.",
    "The bridge was closed for 46 days between Feb. 9 and April 14, weekends excepted.",
    "The court sat on 46 days from Feb. 9 to April 14.",
    "Rain fell on 46 of the days between Feb. 9 and April 14.",
    "On April 14 the firm said it had been given 46 days to answer the letter of Feb. 9.",
    "The trial opened on Feb. 9 and the verdict came on April 14, 46 days after the last witness.",
    "The fire of Feb. 9 burned for 12 days; the road reopened on April 14.",
    "On April 14, the police said the man, missing since Feb. 9, had been seen 46 days ago.",
    "The work began on Feb. 9, stopped on March 1 and ended on April 14, 46 days in all.",
    "The report of April 14 covers 30 days from Feb. 9.",
    "2월 9일 시작된 파업은 64일 만인 4월 14일 끝났다.",
    "2월 9일 시작된 파업은 65일 만인 4월 14일 끝났다.",
    "2월 9일 취임한 그는 4월 14일, 국회가 열린 지 46일 만에 물러났다.",
    "2월 9일부터 4월 14일까지 평일 46일간 운영한다.",
    "그는 지난 2월 9일 지구를 떠난 지 64일 만인 4월 14일에 돌아왔다.",
    "2월 9일 문을 연 가게는 주인이 바뀐 지 46일 만인 4월 14일 닫았다.",
    "2월 9일 노조가 협상장을 떠난 지 64일 만인 4월 14일 다시 만났다.",
    "2월 9일 공고를 낸 뒤 30일 동안 신청을 받고 4월 14일 발표한다.",
    "2월 9일 계약해 4월 14일까지 46일 치 임금을 받았다.",
    "2월 9일 접수를 시작해 3월 10일부터 4월 14일까지 36일간 심사했다.",
    "4월 14일 회의에서는 2월 9일 이후 46일 동안 문을 닫은 가게 이야기가 나왔다.",
    "2월 9일 시작된 조사는 근무일로 46일 만인 4월 14일 끝났다.",
    "2월 9일 시작된 항해는 바다에 나간 날만 46일 만인 4월 14일 끝났다.",
    "2월 9일 시작된 공판은 46일 만인 4월 14일 끝났다. 쉰 18일은 뺀 수다.",
    "The strike began on Feb. 9 and ended on April 14 after 46 days out of school.",
    "The strike began on Feb. 9 and ended on April 14 after 46 days. School holidays fell in between.",
    "2월 9일 시작된 항해는 파도가 높은 날을 빼고 46일 만인 4월 14일 끝났다.",
    "2월 9일 시작된 조사는 실제 조사일 46일 만인 4월 14일 끝났다.",
    "The strike began on Feb. 9 and ended on April 14 after 46 days. Talks took the other 18 days.",
    "The tour opened on Feb. 9 and ended on April 14 after 46 nights.",
    "2월 9일 실종된 선원은 4월 14일 수색 46일 만에 발견됐다.",
]


@pytest.mark.parametrize("text", HITS)
def test_days_that_are_not_between_the_two(text: str) -> None:
    assert alarms(text) == ["FC522"]


@pytest.mark.parametrize("text", TRAPS)
def test_look_alikes(text: str) -> None:
    assert alarms(text) == []
