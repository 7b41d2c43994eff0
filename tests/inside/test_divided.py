"""FC504: a whole that one sentence divides into items that each bear a number."""

import pytest
from room import alarms, involved

HITS = [
    "늘어난 1천580억원은 자잿값 등 물가 상승분 620억원, 활주로 연장 540억원, 안전구역 기준 강화 320억원으로 나뉜다.",
    "이 단지는 59㎡ 316가구, 74㎡ 268가구, 84㎡ 580가구(A 412, B 168), 101㎡ 84가구 등 모두 1천284가구로 이뤄진다.",
    "총사업비 950억원은 국비 475억원, 도비 285억원, 군비 290억원으로 이뤄진다.",
    "직원 120명은 사무직 45명과 기술직 85명으로 구성된다.",
    "이 1,200억원은 토지 보상비 700억원과 공사비 600억원으로 쪼개진다.",
    "부상자 31명은 중상 8명, 경상 25명으로 나뉜다.",
    "올해 예산 84억원은 인건비 30억원·시설비 40억원·운영비 20억원으로 짜였다.",
    "수강생 64명은 초급반 28명, 중급반 22명, 고급반 18명으로 나뉘었다.",
    "사업비 3,200억원은 1단계 1,400억원과 2단계 2,000억원으로 나뉘어 있다.",
    "손실액 740억원은 대출 부실 등 신용 손실 410억원, 환차손 190억원, 과징금 170억원으로 이루어졌다.",
    "조사단 24명은 정부 추천 위원 9명, 국회 추천 위원 8명, 유족 추천 위원 9명으로 구성됐다.",
    "이번 수주 물량 46척은 컨테이너선 18척, 유조선 14척, LNG선 16척으로 구성돼 있다.",
    "The £4.2bn bill breaks down into £1.9bn for wages, £1.6bn for energy and £1.0bn for rent.",
    "The 64-strong squad splits into 28 juniors, 22 seniors and 18 veterans.",
    "The 96-member council consists of 48 elected members, 30 appointed members and 28 delegates.",
    "The $640 million shortfall is made up of $310 million in lost fees, $220 million in grants and $150 million in fines.",
    "The 48 homes comprise 20 flats, 18 terraced houses and 14 bungalows.",
    "The package of $1.58 billion divides into $620 million for materials, $540 million for the runway and $320 million for safety.",
    "The increase of 158 posts breaks down as 62 nurses, 54 doctors and 32 porters.",
    "The $84 million budget is split between $30 million for staff, $40 million for buildings and $20 million for running costs.",
    "위원회 18명은 법조인 8명, 의사 7명, 교사 5명으로 구성됐다. 회의는 두 달에 한 번 연다.",
    "공원 조성비 90억원은 국비 40억원, 도비 20억원, 시비 15억원으로 구성된다. 나머지 절차는 내년에 밟는다.",
    "The jury of 18 is made up of eight lawyers, seven doctors and five teachers. It will also tour the site.",
]
TRAPS = [
    "늘어난 1천480억원은 자잿값 등 물가 상승분 620억원, 활주로 연장 540억원, 안전구역 기준 강화 320억원으로 나뉜다.",
    "늘어난 1천580억원은 물가 상승분 620억원, 활주로 연장 540억원, 안전구역 기준 강화 320억원 등으로 나뉜다.",
    "늘어난 1천580억원은 주로 물가 상승분 620억원, 활주로 연장 540억원, 안전구역 기준 강화 320억원으로 이뤄진다.",
    "늘어난 1천580억원은 물가 상승분 620억원, 활주로 연장 540억원, 안전구역 기준 강화 320억원과 예비비로 나뉜다.",
    "직원 120명은 사무직 45명과 기술직 85명으로 구성되며 10명은 겸직한다.",
    "사업비 3,200억원은 1단계 1,400억원, 2단계 1,500억원, 나머지로 나뉜다.",
    "회비는 3만원이고, 상금 5억원은 우승 3억원, 준우승 2억원으로 나뉜다.",
    "전체 예산 84억원 가운데 40억원은 인건비 30억원과 운영비 10억원으로 이뤄진다.",
    "대표팀 24명은 한 조에 6명씩 4개 조로 나뉜다.",
    "수강생 64명은 남성 30명, 여성 34명, 20대 40명, 30대 24명으로 구성됐다.",
    "올해 예산 84억원은 지난해 90억원에서 인건비 10억원이 줄어든 것으로, 시설비 40억원 등으로 짜였다.",
    "사업비 3,200억원은 1단계 1,400억원, 2단계 1,800억원으로 나뉘며 민자 500억원은 별도다.",
    "팀은 둘로 나뉘었다. 직원 120명은 사무직 45명, 기술직 40명을 새로 뽑은 것이다.",
    "The £4.2bn bill breaks down into £1.9bn for wages, £1.3bn for energy and £1.0bn for rent.",
    "The £4.2bn bill is made up mostly of £1.9bn for wages and £1.6bn for energy.",
    "The $640 million shortfall consists of $310 million in lost fees, $220 million in grants, and fines.",
    "The 64-strong squad splits into groups of 16, with 12 juniors in each.",
    "The 96-member council consists of 48 elected members, 30 appointed members and 18 delegates, 20 of them women.",
    "The 48 homes comprise 20 flats, including 12 studios, and 28 terraced houses.",
    "The $84 million budget is split between $30 million for staff, $40 million for buildings and other costs.",
    "The $84 million budget, up from $70 million, breaks down into $44 million for staff and $40 million for buildings.",
    "The company split its 640 staff into 40 teams of 16.",
    "The £4.2bn bill, which breaks down into about £1.9bn for wages and about £1.6bn for energy, among other items, is due.",
    "위원회 18명은 법조인 8명, 의사 7명, 교사 5명으로 구성됐다. 의사 두 명은 변호사를 겸한다.",
    "이사회 11명은 사내이사 5명, 사외이사 5명, 감사위원 3명으로 구성된다. 사외이사 두 명이 감사위원을 맡는다.",
    "위원회 18명은 법조인 8명, 의사 7명, 교사 5명으로 구성됐다. 두 명은 양쪽에 이름을 올렸다.",
    "공원 조성비 90억원은 국비 40억원, 도비 20억원, 시비 15억원으로 구성된다. 모자라는 15억원은 땅을 팔아 채운다.",
    "The jury of 18 is made up of eight lawyers, seven doctors and five teachers. Two of the doctors also teach.",
    "The jury of 18 is made up of eight lawyers, seven doctors and five teachers. Some were counted twice.",
    "The $60m fund is split into $25m for roads, $20m for schools and $10m for parks. The remaining $5m is unspent.",
    "전체 상금 5억원은 우승 2억5천만원, 준우승 1억5천만원, 3위 5천만원으로 나뉜다.",
]


@pytest.mark.parametrize("text", HITS)
def test_items_that_are_not_the_whole(text: str) -> None:
    assert alarms(text) == ["FC504"]


@pytest.mark.parametrize("text", TRAPS)
def test_look_alikes(text: str) -> None:
    assert alarms(text) == []


def test_all_items_are_shown() -> None:
    assert involved(HITS[0], "FC504") == {"1천580억원", "620억원", "540억원", "320억원"}
