"""Two dates of one happening, however it is worded; and two happenings, a plan and its outcome, or one date in two wordings."""

from __future__ import annotations

import pytest
from story import alarms, notes, on

HITS = [
    # another word for opening, with the place that opens
    (
        "해솔시립도서관이 4월 18일 문을 연다. 장서 12만 권을 갖췄다.",
        "장서 12만 권의 해솔시립도서관은 4월 28일 개관한다.",
        ("4월 18일", "4월 28일"),
    ),
    (
        "누리섬 대교가 오는 3월 21일 개통된다. 길이는 2.4㎞다.",
        "누리섬 대교에 차량이 다니는 것은 3월 12일부터다. 길이 2.4㎞의 다리다.",
        ("3월 21일", "3월 12일"),
    ),
    # a relative clause before the event, and the event as the subject
    (
        "달빛영화제 개막식은 5월 7일 저녁 물빛광장에서 열린다.",
        "5월 8일 열리는 달빛영화제 개막식에는 감독 30명이 참석한다.",
        ("5월 7일", "5월 8일"),
    ),
    (
        "두레건설 정기 주주총회는 3월 26일이다. 안건은 사외이사 선임이다.",
        "두레건설은 3월 25일 정기 주주총회를 열어 사외이사를 뽑는다.",
        ("3월 26일", "3월 25일"),
    ),
    # deadlines
    (
        "귀농 지원금 접수는 온라인에서 4월 11일 오후 6시에 끝난다. 대상은 350가구다.",
        "귀농 지원금을 받으려는 350가구는 4월 21일까지 신청해야 한다.",
        ("4월 11일", "4월 21일"),
    ),
    (
        "한바다 문학상은 6월 30일 응모를 마감한다. 상금은 2천만 원이다.",
        "상금 2천만 원을 내건 한바다 문학상은 7월 30일까지 원고를 접수한다.",
        ("6월 30일", "7월 30일"),
    ),
    # taking effect
    (
        "빈집세 조례는 오는 7월 1일 시행된다. 시의회가 이를 통과시켰다.",
        "시의회를 통과한 빈집세 조례는 8월 1일부터 효력이 생긴다.",
        ("7월 1일", "8월 1일"),
    ),
    (
        "마을버스 요금이 4월 6일부터 1450원으로 오른다.",
        "마을버스 요금 1450원은 4월 9일 적용된다.",
        ("4월 6일", "4월 9일"),
    ),
    # deaths and what happened, told from the day of publication
    (
        "판소리 명창 우경담 씨가 지난 2일 별세했다. 향년 88세.",
        "명창 우경담이 지난 3일 세상을 떠났다. 88세였다.",
        ("2일", "3일"),
    ),
    (
        "서래천 둑은 지난 1일 밤 무너졌다. 주택 143채가 잠겼다.",
        "주택 143채를 삼킨 서래천 둑 붕괴는 지난 2일 밤 일어났다.",
        ("1일", "2일"),
    ),
    # verdict, arrest, signing
    (
        "산들법원은 지난 2월 12일 허담 전 군수에게 징역 4년을 선고했다.",
        "허담 전 군수는 2월 21일 징역 4년의 실형을 선고받고 법정에서 구속됐다.",
        ("2월 12일", "2월 21일"),
    ),
    (
        "가온조선은 지난달 17일 노르덴해운과 컨테이너선 6척의 건조 계약을 체결했다.",
        "노르덴해운이 컨테이너선 6척을 맡기는 계약에 가온조선과 서명한 것은 2월 27일이다.",
        ("지난달 17일", "2월 27일"),
    ),
    # years of founding
    (
        "빵집 '오래된화덕'은 1974년 부산에서 문을 열었다. 지금은 3대째다.",
        "1984년 부산에 세워진 빵집 '오래된화덕'을 3대째 손자가 잇는다.",
        ("1974년", "1984년"),
    ),
    (
        "새결전자는 1998년 대구에서 설립됐다. 직원은 640명이다.",
        "직원 640명의 새결전자는 1996년 대구에서 창업했다.",
        ("1998년", "1996년"),
    ),
    # launches and releases
    (
        "무인 탐사선 '은하수2호'는 5월 14일 나루우주센터에서 발사된다.",
        "'은하수2호'를 실은 로켓은 5월 24일 나루우주센터에서 우주로 향한다. 무인 탐사선이다.",
        ("5월 14일", "5월 24일"),
    ),
    (
        "소설가 민도현의 새 장편 '푸른 정거장'이 4월 3일 출간된다.",
        "민도현 장편 '푸른 정거장'은 4월 13일 서점에 나온다.",
        ("4월 3일", "4월 13일"),
    ),
    # moves of the law, listing, strike
    (
        "하늘바이오는 오는 20일 코스닥에 상장한다. 공모가는 2만1천 원이다.",
        "공모가 2만1천 원의 하늘바이오는 19일 코스닥 시장에서 거래를 시작한다.",
        ("20일", "19일"),
    ),
    (
        "동림교통 노조는 11일 첫차부터 파업에 들어간다. 버스 420대가 선다.",
        "버스 420대를 모는 동림교통 노조가 12일 총파업을 한다.",
        ("11일", "12일"),
    ),
    # partial dates that exclude one another
    (
        "해강대교는 내년 상반기에 착공한다. 사업비는 3,420억 원이다.",
        "사업비 3,420억 원의 해강대교는 내년 10월 첫 삽을 뜬다.",
        ("내년 상반기", "내년 10월"),
    ),
    # English
    (
        "The Marlow Street Theatre opens on 5 June after a £14m refit.",
        "Marlow Street Theatre will welcome its first audience on 15 June, when the £14m refit is done; it opens on 15 June.",
        ("5 June", "15 June"),
    ),
    (
        "The Calder Bridge was opened to traffic on June 3, 1961. It carries 42,000 vehicles a day.",
        "Opened on June 8, 1961, the Calder Bridge carries 42,000 vehicles a day.",
        ("June 3", "June 8"),
    ),
    (
        "Novelist Edda Farrow died on Tuesday at her home in Lisbon, her publisher Grey Heron said.",
        "Edda Farrow, the novelist, died at her home in Lisbon on Wednesday, according to Grey Heron.",
        ("Tuesday", "Wednesday"),
    ),
    (
        "Applications for the Harbor Fund grants close on April 10. Awards are up to $25,000.",
        "Small firms can apply to the Harbor Fund for grants of up to $25,000 until April 20.",
        ("April 10", "April 20"),
    ),
    (
        "Brewer Tollgate was founded in 1987 in Leeds by two sisters, Ann and Joy Tollgate.",
        "Set up in 1978 by the sisters Ann and Joy Tollgate, Brewer Tollgate is based in Leeds.",
        ("1987", "1978"),
    ),
    (
        "The smoking ban in Vesper Park takes effect on July 1, with fines of $250.",
        "Smokers face fines of $250 in Vesper Park once the ban comes into force on August 1.",
        ("July 1", "August 1"),
    ),
    (
        "The ferry Coral Dawn sank on 12 February off Cape Brandt with 64 aboard.",
        "Sixty-four people were aboard the Coral Dawn, which capsized off Cape Brandt on 21 February.",
        ("12 February", "21 February"),
    ),
    (
        "Voters in Larkhill go to the polls on May 7 in a by-election.",
        "The Larkhill by-election is on May 17.",
        ("May 7", "May 17"),
    ),
    (
        "Skyline Labs will list on the Northgate Exchange on March 19 at $21 a share.",
        "Shares of Skyline Labs, priced at $21, start trading on the Northgate Exchange on March 29.",
        ("March 19", "March 29"),
    ),
    (
        "Judge Mora sentenced former mayor Ivo Lant to six years on February 3.",
        "Former mayor Ivo Lant was jailed for six years by Judge Mora on February 5.",
        ("February 3", "February 5"),
    ),
    (
        "The contract of striker Teo Banning runs until June 2029. Rovers paid £21m for him.",
        "Teo Banning's deal with Rovers, who paid £21m for the striker, expires in June 2028.",
        ("June 2029", "June 2028"),
    ),
    (
        "Ground was broken on the Sable Creek library in March 2024.",
        "Construction of the Sable Creek library began in May 2024.",
        ("March 2024", "May 2024"),
    ),
    (
        "Tickets for the Redwood Folk Festival go on sale on March 13 at noon.",
        "The Redwood Folk Festival starts selling its tickets at noon: they are on sale from March 12.",
        ("March 13", "March 12"),
    ),
]

TRAPS = [
    # one date in two wordings
    ("해솔시립도서관이 4월 18일 문을 연다.", "해솔시립도서관은 4월 개관한다."),
    ("귀농 지원금 접수는 4월 11일 끝난다.", "귀농 지원금은 4월 1일부터 11일까지 신청할 수 있다."),
    ("달빛영화제는 5월 7일부터 14일까지 열린다.", "달빛영화제는 5월 7일 개막한다."),
    ("The theatre opens on 5 June.", "The theatre will open in June."),
    ("The Marlow Street Theatre opens on 5 June.", "Marlow Street Theatre welcomes its first audience on June 5."),
    # start against end
    ("귀농 지원금 접수는 4월 1일 시작한다. 대상은 350가구다.", "귀농 지원금 350가구의 접수는 4월 11일 끝난다."),
    ("달빛영화제는 5월 7일 개막한다.", "달빛영화제는 5월 17일 폐막한다."),
    ("Applications for the Harbor Fund open on April 1.", "Applications for the Harbor Fund close on April 11."),
    ("The Redwood Folk Festival begins on July 3.", "The Redwood Folk Festival ends on July 13."),
    # two rounds, two stages
    ("가온배 바둑 대회 예선은 4월 4일 열린다.", "가온배 바둑 대회 결선은 4월 14일 열린다."),
    ("1차 공청회는 3월 11일 시민회관에서 열린다.", "2차 공청회는 3월 21일 시민회관에서 열린다."),
    ("수시 원서 접수는 9월 11일 시작한다.", "정시 원서 접수는 12월 31일 시작한다."),
    (
        "1심 법원은 지난해 2월 12일 허담 전 군수에게 징역 4년을 선고했다.",
        "항소심은 지난 2월 21일 허담 전 군수에게 징역 4년을 선고했다.",
    ),
    ("The first hearing of Ivo Lant was held on February 3.", "The second hearing of Ivo Lant is to be held on March 3."),
    # another thing of the same kind
    ("해솔시립도서관이 4월 18일 문을 연다.", "나루시립도서관이 4월 28일 문을 연다."),
    ("빵집 '오래된화덕'은 1974년 부산에서 문을 열었다.", "빵집 '새벽오븐'은 1984년 대전에서 문을 열었다."),
    ("경찰은 지난 2일 가온상사를 압수수색했다.", "경찰은 지난 3일 다온물류를 압수수색했다."),
    ("경찰은 지난 2일 가온물산을 압수수색했다.", "경찰은 지난 3일 다온물류를 압수수색했다."),
    ("경찰은 지난 2일 창고를 압수수색했다.", "경찰은 지난 3일 대표의 집을 압수수색했다."),
    ("가온조선은 2월 17일 노르덴해운과 계약을 체결했다.", "가온조선은 2월 27일 발트해운과 계약을 체결했다."),
    ("Police arrested Tom Hale on March 2.", "Police arrested his brother Rob Finch on March 3."),
    ("The Calder Bridge opened in 1961.", "The Denton Tunnel opened in 1971."),
    ("Edda Farrow died on Tuesday in Lisbon.", "Her husband Karl Brandt died on March 12, 2009, in Lisbon."),
    # both dates in one text
    (
        "누리섬 대교 상행선은 3월 12일, 하행선은 3월 21일 개통된다.",
        "누리섬 대교 하행선이 3월 21일 개통된다.",
    ),
    ("요금은 4월 6일 버스부터 오르고 5월 6일 지하철이 오른다.", "지하철 요금은 5월 6일 오른다."),
    # the day of saying, and the day of what is said
    ("해솔시는 5일 도서관을 열기로 했다고 밝혔다.", "해솔시는 4일 도서관 문을 열겠다고 발표했다."),
    ("시의회는 4일 빈집세 조례를 7월 시행한다고 설명했다.", "시의회는 5일 빈집세 조례를 7월 시행한다고 밝혔다."),
    ("The mayor said on Tuesday that Vesper Park would close.", "The mayor said on Wednesday that Vesper Park would close."),
    (
        "The company announced on March 2 that it would open in Leeds.",
        "The company told staff on March 4 that it would open in Leeds.",
    ),
    # announced and in effect
    ("빈집세 조례는 3월 2일 공포됐다.", "빈집세 조례는 7월 1일 시행된다."),
    ("빈집세 조례는 2월 20일 의회를 통과했다.", "빈집세 조례는 7월 1일 시행된다."),
    # steps of one case, and a choice and the office
    ("검찰은 지난 2월 26일 우현철 전 사장을 구속기소했다.", "경찰은 2월 16일 우현철 전 사장을 체포했다."),
    ("Delia Quist was elected mayor on May 4, 2017.", "Delia Quist took office as mayor on June 1, 2017."),
    # another place, another body
    ("The storm made landfall near Cape Brandt on Tuesday, killing 12.", "The storm reached Port Hale on Wednesday, killing 12."),
    (
        "The committee voted on March 3 to approve the $40m stadium.",
        "The city council will vote on March 17 on the $40m stadium.",
    ),
    # moved
    ("해솔시립도서관은 4월 18일 개관한다.", "해솔시립도서관 개관이 4월 28일로 연기됐다."),
    ("The Marlow Street Theatre opens on 5 June.", "The opening of the Marlow Street Theatre was postponed to 15 June."),
    # nouns that only tell another noun apart
    ("3월 2일 화재 현장에서 시신이 수습됐다.", "3월 1일 가온창고에서 화재가 났다."),
    ("3월 2일 선거 운동이 시작됐다.", "선거는 3월 12일이다."),
    ("2024년 출생·사망통계에서 출생아가 늘었다.", "2023년 출생·사망통계에서 출생아가 줄었다."),
    # figures of years
    ("동림교통은 2024년 버스 420대를 운행했다.", "동림교통은 2025년 버스 420대를 운행했다."),
    ("The Harbor Fund paid $25,000 in 2024.", "The Harbor Fund paid $25,000 in 2025."),
    # founding and opening, birth and death
    ("새결전자는 1996년 설립됐고 2004년 상장했다.", "새결전자는 2004년 코스닥에 상장했다."),
    ("Tollgate was founded in 1978.", "Tollgate opened its first pub in 1987."),
    ("Ann Tollgate was born in 1948.", "Ann Tollgate died in 2018."),
    # a rough date beside an exact one
    ("해강대교는 내년 초 착공한다.", "해강대교는 내년 1월 12일 착공한다."),
    ("The bridge opens in early May.", "The bridge opens on May 6."),
    # another year of a yearly thing
    ("지난해 달빛영화제는 2025년 5월 8일 열렸다.", "올해 달빛영화제는 2026년 5월 7일 열린다."),
    ("The Redwood Folk Festival was held on July 5, 2025.", "The Redwood Folk Festival will be held on July 3, 2026."),
]

WHOLE_HITS = [
    # nobody is named beside the date: both texts tell the same story by their values
    (
        "강내시가 낡은 보일러 1,350대를 바꿔 준다. 예산은 8억 4천만 원이다. 접수는 이달 20일에 끝난다.",
        "보일러 교체에 8억 4천만 원이 들어간다. 1,350대가 대상이며 이달 30일이 지나면 신청할 수 없다.",
        ("20일", "30일"),
    ),
    (
        "물빛 마라톤에 7,200명이 나선다. 참가비는 4만5천 원이고 안전요원은 240명이다. 대회일은 5월 17일이다.",
        "참가비 4만5천 원인 물빛 마라톤의 정원 7,200명이 찼다. 안전요원 240명이 선다. 올해는 5월 27일 강변에서 열린다.",
        ("5월 17일", "5월 27일"),
    ),
    (
        "The council will replace 1,350 boilers at a cost of £840,000. The closing date for applications is 20 March.",
        "Households have been offered 1,350 boilers in an £840,000 scheme. Applications close on 30 March.",
        ("20 March", "30 March"),
    ),
    # names that both texts have stand for the values; a ceremony of opening opens
    (
        "바람섬 등대박물관이 다시 문을 연다. 봄내군은 오는 20일 박물관을 개관한다. 등대지기 숙소와 해돋이전망대도 고쳤다. 별빛마을협동조합이 운영한다.",
        "봄내군의 등대지기 숙소와 해돋이전망대가 새 단장을 했다. 별빛마을협동조합이 맡은 바람섬 등대박물관 얘기다. 군은 오는 21일 개관식과 함께 손님을 받는다.",
        ("20일", "21일"),
    ),
    # a predicate in any form
    (
        "지난 2일 새벽 서래천 제방이 무너지면서 온실 42동이 잠겼다. 폭은 15m다.",
        "서래천 제방 15m가 터진 것은 지난 1일 새벽이었다. 온실 42동이 물에 잠겼다.",
        ("2일", "1일"),
    ),
    # years since which nothing was so
    (
        "출생아가 늘어난 것은 2015년 이후 11년 만이다. 3만8,210명이 태어났다.",
        "3만8,210명이 태어났다. 출생아가 늘어난 것은 2016년 이래 처음이다.",
        ("2015년", "2016년"),
    ),
    (
        "Lake Orrin stood at 58.2 metres on Monday, its lowest since 2003. Fines of up to $750 apply.",
        "The gauge at Lake Orrin read 58.2 metres, the lowest since 2013. Breaking the rule costs $750.",
        ("2003", "2013"),
    ),
    # the finest date of several is told
    (
        "청람사에서 불상이 사라진 것은 2011년 8월이다. 불상은 높이 42㎝다.",
        "2012년 8월 청람사에서 도난당한 높이 42㎝ 불상이 돌아왔다.",
        ("2011년 8월", "2012년 8월"),
    ),
]
WHOLE_TRAPS = [
    # the same values, and another round, place, part or person
    (
        "보일러 1,350대를 바꾸는 데 8억 4천만 원이 든다. 접수는 이달 20일에 끝난다.",
        "보일러 1,350대에 8억 4천만 원이 든다. 추가 접수는 이달 30일에 끝난다.",
    ),
    (
        "재개발 2,140가구에 3,300억 원이 든다. 공청회는 3월 11일 열린다.",
        "재개발 2,140가구에 3,300억 원이 든다. 2차 공청회는 3월 21일 열린다.",
    ),
    (
        "좌석 1,200석과 입장권 8만 원은 그대로다. 일반 예매는 3월 12일 시작한다.",
        "입장권 8만 원, 좌석 1,200석이다. 사전 예매는 3월 11일 시작한다.",
    ),
    (
        "1인당 25만 원씩 3,480억 원을 푼다. 수도권은 3월 18일 지급한다.",
        "3,480억 원이 1인당 25만 원씩 풀린다. 지방은 3월 19일 지급한다.",
    ),
    (
        "The $2.4bn bill covers 31,000 homes. It passed the House on March 3.",
        "The $2.4bn bill covers 31,000 homes. It passed the Senate on March 4.",
    ),
    (
        "Bus fares rise by 15%, a gain of $31m. Bus riders will pay it from April 1.",
        "A rise of 15% brings in $31m. Train riders will pay it from April 11.",
    ),
    # another record
    (
        "강수량은 812㎜로 2003년 이후 가장 많았다. 기온은 31.2도였다.",
        "기온은 31.2도로 2013년 이후 최고였다. 비는 812㎜ 내렸다.",
    ),
    (
        "The tax rate is the lowest since 2011, on a budget of $412m and 3,100 jobs.",
        "A fare rise, due in fall, would be the first increase since 2012. The budget is $412m, with 3,100 jobs.",
    ),
    # the story goes on from day to day, or a text prints the other's day as well
    (
        "산불로 집 143채가 탔다. 주민 2,310명이 대피했다. 합동감식은 12일 한다.",
        "집 143채가 탔고 주민 2,310명이 대피했다. 12일 잡혔던 불의 합동감식은 13일 한다.",
    ),
    # figures of two years, and a plan beside what came
    (
        "축제에는 12만4천 명이 왔다. 축제는 지난 2월 12일 열렸다.",
        "축제에 12만4천 명이 온다. 축제는 4월 12일 열린다.",
    ),
]


@pytest.mark.parametrize(("one", "other", "parts"), WHOLE_HITS)
def test_one_story_with_two_dates(one: str, other: str, parts: tuple[str, str]) -> None:
    assert on(alarms("FC401", (one, other)), *parts)


@pytest.mark.parametrize(("one", "other"), WHOLE_TRAPS)
def test_one_story_with_two_happenings(one: str, other: str) -> None:
    assert alarms("FC401", (one, other)) == []


@pytest.mark.parametrize(
    ("texts", "days"),
    [
        # each text has the news of its own day
        (
            (
                "경찰은 4일 가온상사 본사를 압수수색했다. 직원은 640명이다.",
                "경찰은 5일 가온상사 본사를 압수수색했다. 직원은 640명이다.",
            ),
            ("2026-03-04", "2026-03-05"),
        ),
        (
            ("Police raided Tollgate Ltd on March 4.", "Police raided Tollgate Ltd on March 5."),
            ("2026-03-04", "2026-03-05"),
        ),
        # weeks later the plan may be another one
        (
            ("해솔시립도서관은 6월 18일 개관한다.", "해솔시립도서관은 7월 25일 개관한다."),
            ("2026-03-05", "2026-05-05"),
        ),
        # a plan, and what came of it
        (
            ("해솔시는 10월 20일까지 나무 심기를 마친다.", "해솔시의 나무 심기는 11월 20일 끝났다."),
            ("2026-03-05", "2026-11-25"),
        ),
    ],
)
def test_texts_of_two_days(texts: tuple[str, str], days: tuple[str, str]) -> None:
    assert alarms("FC401", texts, days) == []


def test_days_in_figures_may_lie_as_far_from_their_texts() -> None:
    """What happens once is no news of each text's own day."""
    texts = (
        "은하의료원이 지난 1일 오후 정전됐다. 수술 6건이 밀렸다.",
        "지난 2일 수요일 오후 은하의료원이 정전됐다. 수술 6건이 밀렸다.",
    )
    assert alarms("FC401", texts, ("2026-03-04", "2026-03-05"))


def test_what_was_moved_is_an_update() -> None:
    texts = ("해솔시립도서관은 4월 18일 문을 연다.", "해솔시립도서관 개관이 4월 28일로 연기됐다.")
    assert alarms("FC401", texts) == []
    assert notes("FC402", texts) == 1


@pytest.mark.parametrize(("one", "other", "parts"), HITS)
def test_one_happening_with_two_dates(one: str, other: str, parts: tuple[str, str]) -> None:
    assert on(alarms("FC401", (one, other)), *parts)


@pytest.mark.parametrize(("one", "other"), TRAPS)
def test_two_happenings_or_one_date(one: str, other: str) -> None:
    assert alarms("FC401", (one, other)) == []
