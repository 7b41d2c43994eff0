"""FC506: shares whose part and whole are bound by words anywhere in a sentence, or proven by the shares beside them."""

import pytest
from room import alarms, involved, tied

HITS = [
    ("조사에 응한 직장인 1,250명 가운데 재택근무를 원한다는 응답자는 575명으로 56%였다.", {"575명", "56%", "1,250명"}),
    ("올해 시 예산 8천억원 중 복지 예산은 3천200억원으로 전체의 45%를 차지한다.", {"3천200억원", "45%", "8천억원"}),
    ("이번 시험에는 1만2천400명이 응시해 3천720명이 붙었다. 합격률은 35%다.", {"1만2천400명", "3천720명", "35%"}),
    ("선거인 4만2천명 중 2만5천200명이 투표해 투표율은 65%를 기록했다.", {"4만2천명", "2만5천200명", "65%"}),
    ("호텔 객실 320실 중 272실이 찼다. 객실 점유율은 75%다.", {"320실", "272실", "75%"}),
    ("지난해 예산 800억원 가운데 680억원을 써 집행률 75%를 기록했다.", {"800억원", "680억원", "75%"}),
    ("조합원 1,500명 중 1,380명이 참여해 82%의 투표율을 보였다.", {"1,500명", "1,380명", "82%"}),
    ("시설 온실 160동 가운데 주인을 찾은 곳은 124동으로 입주율이 84%에 머문다.", {"160동", "124동", "84%"}),
    ("작년 1천200억원이던 수주액 가운데 해외는 300억원으로 35%를 차지했다.", {"1천200억원", "300억원", "35%"}),
    (
        "민원 2,400건 중 소음이 960건(40%)으로 가장 많았고 주차 600건(25%), 쓰레기 480건(28%) 순이었다.",
        {"480건", "28%", "2,400건"},
    ),
    (
        "김 후보는 1만8천240표(48.0%)를 얻어 1만5천960표(42.0%)에 그친 이 후보를 눌렀다. 박 후보는 3천800표(15.0%)였다.",
        {"3천800표", "15.0%", "1만8천240표", "48.0%", "1만5천960표", "42.0%"},
    ),
    ("학급 아이 28명에게 꿈을 물었다. 절반이 넘는 13명이 건물주라고 썼다.", {"절반", "13명", "28명"}),
    ("세입자 900가구 중 3분의 2인 300가구가 이주를 마쳤다.", {"3분의 2", "300가구", "900가구"}),
    ("Of the 1,850 homes inspected, 444 failed the safety test, or 34 per cent.", {"1,850 homes", "444", "34 per cent"}),
    ("The council will spend £36m, or 22% of its £200m budget, on roads.", {"£36m", "22%", "£200m"}),
    ("Turnout was 64%, with 31,200 of the 60,000 registered electors casting a ballot.", {"64%", "31,200", "60,000"}),
    ("Some 342 of 450 pupils passed the exam, a rate of 86%.", {"342", "450", "86%"}),
    ("The stadium, which holds 24,000, drew 16,800 on Saturday, 60% of capacity.", {"24,000", "16,800", "60%"}),
    ("Members backed the strike by 82%. Of 9,400 ballots returned, 6,768 were in favour.", {"82%", "9,400", "6,768"}),
    ("Three-quarters of the 320 respondents, or 200, said they were worried.", {"Three-quarters", "200", "320"}),
    (
        "Defence takes 12 per cent of the budget, the minister said, or 54 billion crowns out of 360 billion.",
        {"12 per cent", "54 billion", "360 billion"},
    ),
    ("파업 참가자 800명 중 200명(25%)이 돌아와 지금은 600명(65%)이 파업하고 있다.", {"800명", "600명", "65%"}),
]
TRAPS = [
    # the same with the right number
    "조사에 응한 직장인 1,250명 가운데 재택근무를 원한다는 응답자는 575명으로 46%였다.",
    "이번 시험에는 1만2천400명이 응시해 3천720명이 붙었다. 합격률은 30%다.",
    "Members backed the strike by 72%. Of 9,400 ballots returned, 6,768 were in favour.",
    # a change, not a share
    "매출은 5천억원, 영업이익은 600억원(12%)이었다.",
    "반도체 수출은 120억달러(20.3%), 자동차는 60억달러(3.1%) 늘었다. 전체 수출은 600억달러다.",
    "국산차 판매량 12만대 가운데 전기차는 1만8천대로 20% 늘었다.",
    "전체 수출 600억달러 가운데 반도체는 120억달러(12.3%)로 늘었다.",
    "Of the 1,200 jobs lost, 300 in Ohio, or 12% of the state's steel workforce, will go first.",
    # a rate of something else than of the pair
    "환자 400명 가운데 100명이 입원했다. 백신 접종률은 71%였다.",
    "조합원 8천400명 중 7천명이 투표해 찬성률 62%로 가결됐다.",
    "응시자 1만2천400명 중 3천720명이 합격했다. 지난해 합격률은 28%였다.",
    "선거인 4만2천명 중 2만5천200명이 투표해 투표율은 60%를 기록했다. 지난 선거 투표율은 65%였다.",
    # the share has a subject of its own, or another whole
    "어르신 열 명 중 여덟이 맞았고 임신부는 41.2%에 머문다.",
    "환자 400명 가운데 100명이 입원했고 이 중 12%가 중환자실을 거쳤다.",
    "신입사원 200명 중 120명이 여성이다. 남성은 40%였다.",
    "응답자 1000명 중 남성은 510명, 여성은 490명이었고 찬성 의견은 63%였다.",
    "국산차 판매량 12만대 가운데 전기차는 1만8천대로 15%를 차지했다. 지난해는 11만대 중 1만3천200대로 12%였다.",
    # the complement, and a word that is said roughly
    "객실 320실 중 272실이 찼다. 객실 점유율은 85%다.",
    "온실 160동 가운데 주인을 찾은 곳은 124동으로 공실률은 22.5%다.",
    "응답자 1,000명 가운데 3분의 1인 340명이 그렇다고 했다.",
    "무효를 뺀 2,000표 중 1,000표로 52%를 얻었다.",
    "The bank set aside $40 million, or 8 cents a share, against a $500 million fund.",
    # the first of many: what is smaller need not be named
    "민원 2,400건 중 소음이 960건으로 가장 많았고 주차 600건, 쓰레기 480건 순이었다.",
    "파업 참가자 7734명 중 351명(4.5%)이 돌아와 지금은 7383명(40.2%)이 파업하고 있다.",
]


@pytest.mark.parametrize(("text", "words"), HITS)
def test_hits(text: str, words: set[str]) -> None:
    assert alarms(text) == ["FC506"]
    assert involved(text, "FC506") == words


@pytest.mark.parametrize("text", TRAPS)
def test_traps(text: str) -> None:
    assert alarms(text) == []


def test_a_share_that_holds_is_agreement() -> None:
    assert ("575명", "1,250명", "46%") in tied(TRAPS[0])
