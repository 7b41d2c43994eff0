"""FC504: remainders, totals that a sentence divides, and kinds that make a whole by their names."""

import pytest
from room import alarms, tied

HITS = [
    "29일 새벽 뒤집힌 낚싯배에는 모두 19명이 타고 있었다. 해경은 이 가운데 12명을 구조했고 3명은 숨진 채 발견됐다고 밝혔다. 나머지 5명은 찾지 못했다.",
    "가온고가 전국대회에서 금 4, 은 2, 동 3개를 따냈다. 메달 11개는 창단 이래 최다다.",
    "The team came home with 14 medals: five gold, three silver and seven bronze.",
    "의료진 32명이 둘째 비행기에 올랐다. 의료진은 의사 9명, 간호사 16명, 약사 3명과 행정 인력 6명으로 꾸려졌다.",
    "○ 총사업비 : 450억 원(국비 225, 도비 90, 시비 135)\n○ 연차별 투입 : 2024년 40억, 2025년 80억, 2026년 130억, 2027년 120억, 2028년 100억 원",
    "표결에는 의원 41명이 참여해 찬성 23표, 반대 15표, 기권 5표로 가결됐다.",
    "이날 본회의에서 조례안은 재석 38명 가운데 찬성 21명, 반대 14명, 기권 5명으로 통과됐다.",
    "이번 사고로 3명이 숨지고 14명이 다쳐 모두 19명의 사상자가 났다.",
    "Of the 48 schools inspected, 31 were rated good, nine outstanding and 10 in need of improvement.",
    "The ferry was carrying 62 passengers. Rescuers pulled out 41 alive and recovered nine bodies; the remaining 14 are missing.",
    "The 12-member jury has seven women and four men.",
    "The bill passed by 34 votes to 21, with three abstentions, in the 56-seat chamber.",
    "돌핀스는 올 시즌 28경기에서 15승 6무 8패를 기록했다.",
    "Rovers have won 14, drawn six and lost nine of their 30 games.",
    "예산은 국비 120억원, 도비 45억원, 군비 35억원 등 모두 210억원이 든다.",
    "피해는 주택 12채, 창고 7채, 축사 5채 등 총 26채로 집계됐다.",
    "확진자는 수도권 41명, 비수도권 22명으로 모두 73명이다.",
    "지원자는 모두 1,240명이다. 남성이 710명, 여성이 630명이다.",
    "시의회는 36석이다. 다수당이 21석, 제2당이 14석, 무소속이 3석을 차지했다.",
    "경찰은 일당 14명을 붙잡아 6명을 구속하고 나머지 9명을 불구속 송치했다.",
    "사고 버스에는 42명이 타고 있었다. 이 가운데 12명이 다쳤다. 중상자는 3명이고 나머지 7명은 경상이다.",
    "올해 채용 인원은 250명으로, 사무직 90명, 기술직 120명, 연구직 50명이다.",
    "The £120m package is made up of £70m in grants and £60m in loans.",
    "Police arrested 26 people, 15 of them men and 12 of them women.",
    "The blaze killed four people and injured 17, bringing total casualties to 23.",
    "메달은 모두 12개다. 금메달 3개, 은메달 4개, 동메달 6개다.",
    "지역별로는 서울 41명, 경기 38명, 인천 12명으로 나뉜다. 전체 신규 채용은 99명이다.",
    "특검팀은 모두 7명을 재판에 넘겼다. 구속기소가 2명, 불구속기소가 4명이고 나머지 3명은 약식기소했다.",
    "전체 36석 중 21석을 다수당이, 14석을 제2당이 가져갔고 나머지 3석은 무소속이다.",
    "A crew of 14 – nine Filipinos, four Greeks and two Ukrainians – was on board.",
]
TRAPS = [
    "29일 새벽 뒤집힌 낚싯배에는 모두 19명이 타고 있었다. 해경은 이 가운데 12명을 구조했고 3명은 숨진 채 발견됐다고 밝혔다. 나머지 4명은 찾지 못했다.",
    "가온고가 전국대회에서 금 4, 은 2, 동 3개를 따냈다. 메달 9개는 창단 이래 최다다.",
    "The team came home with 15 medals: five gold, three silver and seven bronze.",
    "의료진 34명이 둘째 비행기에 올랐다. 의료진은 의사 9명, 간호사 16명, 약사 3명과 행정 인력 6명으로 꾸려졌다.",
    "○ 총사업비 : 470억 원(국비 235, 도비 90, 시비 145)\n○ 연차별 투입 : 2024년 40억, 2025년 80억, 2026년 130억, 2027년 120억, 2028년 100억 원",
    "표결에는 의원 43명이 참여해 찬성 23표, 반대 15표, 기권 5표로 가결됐다.",
    "이날 본회의에서 조례안은 재석 40명 가운데 찬성 21명, 반대 14명, 기권 5명으로 통과됐다.",
    "이번 사고로 3명이 숨지고 14명이 다쳐 모두 17명의 사상자가 났다.",
    "Of the 48 schools inspected, 31 were rated good, nine outstanding and eight in need of improvement.",
    "Of the 48 schools inspected, 31 were rated good, including nine outstanding ones, and 10 in need of improvement.",
    "The ferry was carrying 62 passengers. Rescuers pulled out 41 alive and recovered nine bodies; the remaining 12 are missing.",
    "The bill passed by 34 votes to 21, with three abstentions, in the 60-seat chamber.",
    "돌핀스는 올 시즌 29경기에서 15승 6무 8패를 기록했다.",
    "예산은 국비 120억원, 도비 45억원, 군비 35억원 등 모두 200억원이 든다.",
    "피해는 주택 12채, 창고 7채, 축사 5채 등 총 24채로 집계됐다.",
    "지원자는 모두 1,240명이다. 남성이 710명, 여성이 530명이다.",
    "시의회는 36석이다. 다수당이 21석, 제2당이 12석, 무소속이 3석을 차지했다.",
    "경찰은 일당 14명을 붙잡아 6명을 구속하고 나머지 8명을 불구속 송치했다.",
    "용의자는 모두 14명이다. 경찰은 6명을 구속했다. 나머지 수사 대상 3곳은 압수수색했다.",
    "사고 버스에는 42명이 타고 있었다. 이 가운데 12명이 다쳤다. 중상자는 3명이고 나머지 9명은 경상이다.",
    "올해 채용 인원은 260명으로, 사무직 90명, 기술직 120명, 연구직 50명이다.",
    "The £120m package is made up of £70m in grants and £50m in loans.",
    "산사태로 5명이 숨지고 3명이 다쳤다. 지난해 같은 곳에서 12명의 사상자가 났다.",
    "이번 대회에는 24개 팀, 선수 480명과 임원 60명이 참가한다. 모두 12일 동안 열린다.",
    "강원 셋, 경북 둘, 전남·전북·제주 각각 하나씩 모두 여덟 곳이 이름을 올렸다.",
    "메달은 모두 12개다. 금메달 3개를 따 종합 5위에 올랐다. 은메달은 4개다.",
    "태풍으로 전국에서 31명이 숨졌다. 지역별로는 경남 12명, 전남 8명, 부산 5명 순이다.",
    "노조는 조합원 120명과 비조합원 30명 등 모두 150명이 참가했다고 했지만 경찰은 90명으로 추산했다.",
    "특검팀은 모두 7명을 재판에 넘겼다. 구속기소가 2명, 불구속기소가 4명이고 나머지 1명은 약식기소했다.",
    "A crew of 15 – nine Filipinos, four Greeks and two Ukrainians – was on board.",
    "The crew of 12 includes nine Filipinos and a Greek captain.",
    "The fund has raised $830,000: $310,000 from grants, $280,000 from donors and $240,000 from ticket sales.",
    "부정 합격자 24명의 채용을 취소했다. 검토하던 인원보다 셋 늘었다. 나머지 23명은 수사를 보고 정한다.",
    "금 4, 은 6, 동 9, 총 19개 메달로 3위를 했다. 2024년 대회(금 2, 은 5, 동 6) 때보다 많다.",
    "무인 경전철 3량 1편성으로, 총 24편성 72량을 들인다.",
    "Of the total, $864 million is federal. State and city put in $288 million each. A tax covers the remaining $480 million.",
    "구조된 131명은 모두 무사하다. 승선원은 모두 136명이다. 구조 주체별: 함정 84명, 어선 38명, 행정선 9명.",
    "지원자는 모두 20명이다. 1차에서 8명, 2차에서 6명, 최종 4명이 뽑혔다.",
    "총 450명이 겨뤘다. 대상 3명, 최우수상 5명, 우수상 10명이 나왔다.",
    "경찰은 모두 14명을 입건했다. 말리던 경찰관 2명이 다쳤다. 5명을 구속하고 나머지 9명은 불구속했다.",
    "All 54 members were present. The motion was carried by 27 votes to 21, with four abstentions.",
    "성인 응답자 500명 가운데 남성 12명, 여성 15명이 답을 마치지 못했다.",
    "The charity spent $18 million on roads and $7 million on schools, out of a total of $35 million.",
]


@pytest.mark.parametrize("text", HITS)
def test_hits(text: str) -> None:
    assert alarms(text) == ["FC504"]


@pytest.mark.parametrize("text", TRAPS)
def test_traps(text: str) -> None:
    assert alarms(text) == []


def test_a_remainder_that_fits_is_agreement() -> None:
    text = "낚싯배에는 모두 19명이 타고 있었다. 해경은 이 가운데 12명을 구조했고 3명은 숨졌다. 나머지 4명은 찾지 못했다."
    assert {"19명", "12명", "3명", "4명"} in [set(words) for words in tied(text)]


def test_a_remainder_in_a_headline_with_nothing_before_it() -> None:
    assert alarms("이 글은 시험에 쓰는 짧은 기사다. ) 0명나머지 1명\n- 0명 이다.") == []
