"""Texts unlike those that the checks of years, times, orders, scores and payments were written with."""

import pytest
from room import alarms

DAY = "2026-05-03"
HITS = [
    "조선 시대 건물이 122년 만에 일반에 공개된다. 1914년 문을 닫은 뒤 처음이다.",
    "올해로 창립 82주년을 맞은 다래상회는 1954년 무진 시장에서 시작했다.",
    "두 나라는 1974년 수교했다. 올해는 수교 62주년이 되는 해다.",
    "1946년생인 배우 문도하가 10일 별세했다. 향년 90세.",
    "The ferry service, which was suspended in 2012, will resume next week after a gap of 24 years.",
    "Born in 1931, the composer turned 85 last month.",
    "정비사업에는 5년간 매년 240억원씩 모두 1400억원이 들어간다.",
    "학급당 24명씩 6개 학급에 모두 154명을 뽑는다.",
    "신청 기간은 2026년 9월 1일(화)부터 9월 11일(목)까지다.",
    "콘서트는 2026년 11월 7일 일요일에 열린다.",
    "The vote will be held on Tuesday 9 September 2026.",
    "축구장 7개 크기인 5만㎡(약 2만5000평) 터에 들어선다.",
    "허리케인은 시속 200㎞(시속 154마일)의 바람을 몰고 왔다.",
    "The tower is 120 metres (494ft) high.",
    "The parcel weighed 12kg (36lb).",
    "회의는 오전 9시 30분에 시작해 오후 2시에 끝났다. 3시간 30분 동안 이어진 회의였다.",
    "항공기는 오후 3시 20분 도착 예정이었으나 4시간 지연돼 오후 6시 20분에 내렸다.",
    "금메달은 2m31을 넘은 길한별이 가져갔다. 서울 212곳, 부산 98곳, 대구 104곳 순으로 많았다.",
    "가람은 3쿼터까지 앞섰고 결국 88-81로 이겼다. 누리는 3-1로 비겼다.",
]
TRAPS = [
    "가람전자는 2016년 설립된 회사로, 모회사 가람그룹은 창립 20주년을 맞았다.",
    "2006년 등단한 시인이 결혼 30주년에 낸 시집이다.",
    "작가는 1996년 데뷔해 등단 30주년을 맞았고, 지난해 회갑을 지났다.",
    "월세 50만원인 방이 24개로, 건물의 한 해 임대 수입은 1억4000만원이다.",
    "한 명당 5만원씩 40명이 낸 회비에 찬조금을 더해 300만원을 모았다. 지난해에는 240만원이었다.",
    "직원 12명의 월급은 300만원이다. 회사의 한 달 매출은 4600만원이다.",
    "주차료는 시간당 3000원이다. 8시간이면 2만원만 받는다. 하루 최대 2만6000원이다.",
    "Tickets are £30 each. The 2,000-seat hall sold out and took £62,000 with programmes.",
    "부산이 98곳으로 가장 많았고 서울이 전체 412곳, 인천 31곳이었다.",
    "실업률은 가람 3.1%, 누리 2.8%, 다래 3.4%로 전국 평균보다 낮았다. 세 곳 순으로 조사했다.",
    "득표는 갑 후보 4210표, 을 후보 3980표, 병 후보 1204표 순이었다.",
    "열차는 오전 10시 도착 예정이었다. 2시간 늦은 열차는 오후 1시에 다시 떠났다.",
    "경기는 오후 2시 시작했다. 오후 4시 30분 끝난 경기는 예년보다 1시간 길었다. 지난 경기는 1시간 30분 걸렸다.",
    "한국은 일본에 1-3으로 역전승을 내줬다.",
    "한국이 일본에 0-1로 끌려가다 승리를 눈앞에 뒀다.",
    "가람이 2-2로 맞선 후반 이겼다. 3대 3 농구에서 이겼다.",
    "The side won 2-2 on penalties after extra time. They won 4-6, 7-5, 6-3.",
    "1대 1로 승리 요정을 만나는 행사다. 2-1로 승강기를 타면 된다.",
]


@pytest.mark.parametrize("text", HITS)
def test_hits(text: str) -> None:
    assert alarms(text, day=DAY)


@pytest.mark.parametrize("text", TRAPS)
def test_traps(text: str) -> None:
    assert alarms(text, day=DAY) == []
