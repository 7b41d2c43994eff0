"""FC514: anniversaries, counts of years since, and ages, against the years that a text prints, over several sentences."""

import pytest
from room import alarms

DAY = "2026-05-03"
COUNTS = [
    "1968년 문을 연 다래초등학교가 올해 개교 48주년을 맞았다.",
    "다래시장은 1961년 5월 처음 장이 섰다. 올해로 개설 75주년을 맞은 시장은 새 단장을 마쳤다.",
    "가람교는 2001년 수해 이후 통행이 막혔다. 이번에 35년 만에 다시 열린다.",
    "한빛팀이 우승한 것은 2008년 이래 처음이다. 28년 만에 정상에 선 선수들은 울었다.",
    "1995년 결성된 밴드 소나기가 데뷔 41주년 공연을 연다.",
    "대표팀의 본선 진출은 1998년 대회 이후 38년 만이다.",
    "극장은 2003년 마지막 영화를 틀고 문을 닫았다. 33년 만에 다시 불이 켜졌다.",
    "The library opened in 1926 and will celebrate its 110th anniversary in June.",
    "The club, founded in 1901, marks its 115th anniversary this year.",
    "It is the first time the town has won the cup since 1986, ending a wait. The last time it happened was in 1986. It is the first win in 50 years.",
    "The choir was formed in 1976. A concert on Sunday marked its 60th anniversary.",
    "The pool reopened on Friday, 28 years after it closed in 2008.",
    "Rovers won their first title in 33 years on Saturday. Their last came in 2003.",
    "섬과 뭍을 잇는 여객선이 2011년 끊긴 지 25년 만에 다시 뜬다.",
    "대한문학회가 창립 60주년 기념식을 열었다. 학회는 1976년 설립됐다.",
]
COUNT_TRAPS = [
    "1968년 문을 연 다래초등학교가 올해 개교 58주년을 맞았다.",
    "1985년 설립된 가람전자는 지난해 누리통신을 인수했다. 누리통신은 창립 30주년을 맞았다.",
    "올해 광복 81주년을 맞아 2006년 시작된 행사가 열린다.",
    "대표팀은 2014년 대회 이후 12년 만에 본선에 올랐다.",
    "2010년 코스닥에 상장한 가람전자가 창립 50주년을 맞았다.",
    "The library opened in 1926 and will celebrate its centenary in June.",
    "The club, founded in 1901, marks its 125th anniversary this year.",
    "The pool reopened on Friday, 18 years after it closed in 2008.",
    "2022년 세계대회에서 16년 만에 금메달을 딴 그는 2024년 은퇴했다.",
    "2002년 월드컵 이후 8년 만인 2010년 대회에서 원정 16강에 올랐다.",
    "그는 2019년 결혼한 뒤 10년 만에 아이를 얻은 부부를 만났다.",
    "창립 30주년이던 2016년 문을 연 연구소가 확장된다.",
    "1950년 전쟁 이후 헤어진 형제가 2000년 만났다. 50년 만이었다.",
    "공장은 2021년 11월 착공 이후 4년 만에 준공됐다.",
    "The company began trading in 1998. It is celebrating the 70th anniversary of the king's coronation.",
    "물가 상승률이 2011년 이후 15년 만에 가장 높았다.",
    "다래시는 2006년 시작한 축제를 스무 해째 이어 왔다. 올해는 시 승격 40주년이다.",
]
AGES = [
    "시인 도한결 씨가 2일 별세했다. 향년 79세. 고인은 1937년 강릉에서 태어나 교사로 일했다.",
    "1952년생인 그는 올해 나이 84세다.",
    "배우 나소윤은 1988년 대전에서 태어났다. 2006년 스물네 살에 영화로 데뷔했다.",
    "최고령 응시자 김 할머니는 만 88세다. 1947년 5월생인 김 할머니는 손녀와 시험장을 찾았다.",
    "Sculptor Ada Finch has died aged 93. Born in Hull on 3 May 1943, she trained in Leeds.",
    "The painter, who was born in 1950, died on Monday at the age of 86.",
    "She was born in Cork in 1960 and, at 28, in 1978 joined the company.",
    "원로 배우 강모 씨가 향년 91세로 세상을 떠났다. 그는 1945년 서울에서 태어났다.",
]
AGE_TRAPS = [
    "시인 도한결 씨가 2일 별세했다. 향년 89세. 고인은 1937년 강릉에서 태어나 교사로 일했다.",
    "1952년생인 그는 올해 나이 74세다. 1980년 스물여덟 살에 결혼했다.",
    "1952년생인 그는 스무 살에 상경해 서른 살에 가게를 열었다.",
    "향년 88세. 1941년생 아내와 1938년에 태어난 그는 함께 살았다.",
    "1988년에 태어난 딸이 어머니를 떠나보냈다. 어머니는 1960년생으로 향년 66세였다.",
    "Sculptor Ada Finch has died aged 82. Born in Hull on 3 May 1943, she trained in Leeds.",
    "The painter, who was born in 1950, died on Monday at the age of 75.",
    "The novelist died in 2010 at the age of 60. Born in 1950, he wrote nine books.",
    "He learned the trade at 14, in 1949. He was born in 1934.",
    "그는 1990년생으로 2022년 만 31세에 은퇴했다.",
    "만 65세 이상은 무료다. 1961년생부터 해당한다.",
    "1941년 태어난 그는 2019년 일흔여덟의 나이로 숨졌다. 향년 78세였다.",
]


@pytest.mark.parametrize("text", COUNTS + AGES)
def test_hits(text: str) -> None:
    assert alarms(text, day=DAY) == ["FC514"]


@pytest.mark.parametrize("text", COUNT_TRAPS + AGE_TRAPS)
def test_traps(text: str) -> None:
    assert alarms(text, day=DAY) == []


def test_an_age_by_the_calendar_is_no_ten_thousand() -> None:
    assert alarms("1947년 5월생인 김 할머니는 지난 4월 만 78세로 응시했다.", day=DAY) == []
