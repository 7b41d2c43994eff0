"""FC504: a list that has a sentence of its own against the total just before it, whatever their counters are called."""

from __future__ import annotations

import pytest
from room import alarms

HITS = [
    "주택은 1198채가 피해를 봤다. 완전히 부서진 것이 3건, 절반이 부서진 것이 219건, 지붕 파손이 876건이다. 상가 84곳도 피해를 입었다.",
    "금이 간 학교만 227개교다. 학교 종류로는 초등학교 110곳, 중학교 54곳, 고등학교 52곳, 대학교 5곳, 특수학교 2곳, 기관 1곳이다.",
    "피해를 본 주택이 1988채다. 지붕을 잃은 집이 1789채이고 전파 주택은 52채, 반파 주택은 157채다.",
    "조합원 2,511명이 투표해 찬성 2,204표, 반대 289표, 무효 28표가 나왔다.",
    "시는 올해 가로등 1,426개를 갈았다. 동구가 512건, 서구가 433건, 남구가 491건이었다.",
    "물에 잠긴 차량은 341대다. 상가 주차장이 152건, 아파트 주차장이 138건, 도로가 61건이다.",
    "기부된 책은 모두 3,274권이다. 아동서 1,305권, 소설 1,118권, 만화 861권이다.",
    "The quake damaged 1,198 homes. Three were destroyed, 219 half-destroyed and 876 lost their roofs.",
    "Crews cleared 1,426 trees last week. The north side had 512, the south 433 and the harbour 491.",
    "건물 107곳, 공공 건물 55곳, 항만 시설 22곳, 도로 2곳, 상수도 10곳, 기타 83곳 등 296곳이 부서졌다.",
]
TRAPS = [
    "주택은 1098채가 피해를 봤다. 완전히 부서진 것이 3건, 절반이 부서진 것이 219건, 지붕 파손이 876건이다.",
    "주택은 1198채가 피해를 봤다. 완전히 부서진 것이 3건, 절반이 부서진 것이 219건, 지붕 파손이 876건 등이다.",
    "주택은 1198채가 피해를 봤다. 지난해에는 완전히 부서진 것이 3건, 절반이 부서진 것이 219건, 지붕 파손이 876건이다.",
    "환자 473명이 왔다. 증상별로는 복수 응답으로 발열이 283명, 기침이 112명, 두통이 98명이었다.",
    "주민 1198명이 대피했다. 완전히 부서진 것이 3건, 절반이 부서진 것이 219건, 지붕 파손이 876건이다.",
    "주택은 약 1198채가 피해를 봤다. 완전히 부서진 것이 3건, 절반이 부서진 것이 219건, 지붕 파손이 876건이다.",
    "주택은 1700채가 피해를 봤다. 완전히 부서진 것이 3건, 절반이 부서진 것이 219건, 지붕 파손이 876건이다.",
    "신고는 1198건이다. 3월 1일 3건, 3월 2일 219건, 3월 3일 876건이다.",
    "주택은 1198채가 피해를 봤다. 완전히 부서진 것이 3건, 절반이 부서진 것이 219건, 지붕 파손이 876건이다. 모두 1098건이다.",
    "재적 조합원은 2,511명이다. 투표에서 찬성 2,104표, 반대 289표, 무효 28표가 나왔다.",
    "건물 107곳, 공공 건물 55곳, 항만 시설 22곳, 도로 2곳, 상수도 10곳, 학교 83곳 등 296곳이 부서졌다.",
    "시는 나무 1,426그루를 심었다. 이어 의자 512개, 가로등 433개, 안내판 491개를 놓았고 예산은 남았다고 했다.",
    "주택은 1198채가 피해를 봤다. 그중 상위는 완전히 부서진 것이 3건, 절반이 부서진 것이 219건, 지붕 파손이 876건 순이다.",
    "The quake damaged 1,198 homes. Among them three were destroyed, 219 half-destroyed and 876 lost their roofs.",
    "Last year crews cleared 1,426 trees. The north side had 512, the south 433 and the harbour 491.",
    "The quake damaged about 1,198 homes. Three were destroyed, 219 half-destroyed and 876 lost their roofs.",
]


@pytest.mark.parametrize("text", HITS)
def test_a_list_one_slip_off_its_total_is_told(text: str) -> None:
    assert alarms(text) == ["FC504"]


@pytest.mark.parametrize("text", TRAPS)
def test_what_may_be_right_is_not(text: str) -> None:
    assert not alarms(text)
