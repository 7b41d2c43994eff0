"""FC507: a count that is the topic or the complement of the list of its members, in the ways that newsrooms print it."""

from __future__ import annotations

import pytest
from room import alarms, involved, tied

HITS = [
    "1차 평가를 통과해 남은 네 팀은 가람마인드, 한결테크, 두레AI, 세종소프트, 아리아랩이다.",
    "남은 네 팀은 가람테크·한결소프트·두레AI·세종소프트·아리아랩이었다.",
    "결선에 오른 세 사람은 김가람, 이나루, 박다온, 최라온이다.",
    "최종 후보 네 곳은 가람대, 나루대, 다온대, 라온대와 마루대다.",
    "김가람, 이나루, 박다온, 최라온이 결선에 오른 세 사람이다.",
    "후보는 모두 세 명으로 김가람, 이나루, 박다온, 최라온이다.",
    "수상자는 김가람, 이나루, 박다온, 최라온 세 명이다.",
    "남은 네 팀은 각각 가람테크, 한결소프트, 두레AI, 세종소프트, 아리아랩이다.",
    "결선에 오른 다섯 나라는 한국, 일본, 중국, 호주입니다.",
    "선정된 다섯 곳은 가람시, 나루시, 다온시, 라온시다.",
    "바뀌는 세 가지는 요금, 시간, 노선, 정류장이다.",
    "징계를 받은 세 명은 김가람 부장, 이나루 과장이다.".replace("이나루 과장", "이나루 과장, 박다온 차장, 최라온 대리"),
    "이 회사는 서울, 부산, 대구, 제주까지 모두 다섯 곳에 문을 열었다.",
    "The four finalists are Arden, Bolt, Corvane, Delmar and Ester.",
    "Arden, Bolt, Corvane, Delmar and Ester are the four finalists.",
    "Arden, Bolt, Corvane and Delmar are the three main suspects.",
    "Arden, Bolt, Corvane, Delmar and Ester, the four finalists, meet in May.",
    "Four teams remain: Arden, Bolt, Corvane, Delmar and Ester.",
    "The four remaining teams are Arden, Bolt, Corvane, Delmar and Ester.",
    "The winner will be one of four teams – Arden, Bolt, Corvane, Delmar and Ester – that made the cut.",
    "Five firms will bid, namely Arden, Bolt, Corvane and Delmar.",
    "The four others are Arden, Bolt and Corvane.",
]
TRAPS = [
    "남은 네 팀은 가람테크, 한결소프트, 두레AI, 세종소프트다.",
    "남은 네 팀은 가람테크, 한결소프트, 두레AI, 세종소프트, 아리아랩 등이다.",
    "남은 네 팀은 가람·나루 연합, 한결소프트, 두레AI, 세종소프트다.",
    "두 사람은 친구, 동료, 경쟁자였다.",
    "남은 두 사람은 친구, 동료, 경쟁자였다.",
    "이 네 팀은 수도권, 영남, 호남 팀이다.",
    "세 선수는 한국, 일본 출신이다.",
    "두 나라는 이웃, 동맹, 경쟁자다.",
    "네 팀 가운데 세 팀은 가람테크, 한결소프트, 두레AI이고 나머지는 세종소프트다.",
    "두 회사는 가람, 나루, 다온의 자회사다.",
    "다섯 구는 강남, 서초, 송파, 강동, 용산·성동이다.",
    "두 팀은 지난해 우승팀 가람, 준우승팀 나루다.",
    "남은 두 팀은 가람과 나루, 다온의 승자다.",
    "서울, 부산, 대구 두 명씩 뽑았다.",
    "서울과 부산, 대구의 세 팀이 남았다.",
    "두 학교 학생은 김가람, 이나루, 박다온이다.",
    "새로 지은 두 건물은 크고, 넓고, 밝다.",
    "세 사람은 조용히, 천천히, 함께, 걸었다.",
    "골을 두 번 넣었다. 김가람, 이나루, 박다온이다.",
    "다섯 명이 합격했다. 서울고, 경기고, 한영고, 휘문고다.",
    "두 부처는 산업부와 과기부, 외교부 산하다.",
    "선정된 두 곳은 가람시, 나루시, 다온시 경계다.",
    "최종 후보 네 곳은 가람대와 나루대, 다온대, 라온대, 마루대다.",
    "네 명이 다쳤다. 서울, 부산, 대구다.",
    "3개 팀은 가람, 나루, 다온, 라온 순이다.",
    "시가 이 업체를 고발한 것은 2018년이 처음으로, 지금까지 모두 네 번이다.",
    "이 회사는 지난달 부산에 문을 열며, 현재까지 모두 네 곳을 냈다.",
    "이 다리는 봄에 한 차례 잠겼고, 올해까지 모두 네 번 잠겼다.",
    "The two finalists, Ann Lee, Bo Ray and Cy Dee, met in May.",
    "The two cities are Springfield, Ohio, and Portland, Maine.",
    "Springfield, Ohio, Portland and Austin are the three cities.",
    "The three directors are Ann Lee, Head of Sales, Bo Ray and Cy Dee.",
    "Smith and Jones, Bolt, and Corvane are the three finalists.",
    "Arden, Bolt and Corvane are among the five finalists.",
    "Arden, Bolt, the two challengers, and Delmar met in May.",
    "Two teams – Arden of Kent, Bolt of Essex and their coach Delmar – came.",
    "Arden, Bolt and Corvane are the two-time winners.",
    "Arden, Bolt and Corvane were the first three teams to qualify.",
    "Arden, Bolt, Corvane and Delmar were the three favourites' main rivals.",
    "Two companies – Arden, Bolt and their partner – will bid.",
    "Johnson and Johnson, Arden and Bolt are the three firms.",
    "Arden, Bolt and Corvane were the four finalists, along with Delmar.",
    "Two firms – Arden, Inc. and Bolt – will bid.",
    "The four finalists include Arden, Bolt and Corvane.",
]


@pytest.mark.parametrize("text", HITS)
def test_hits(text: str) -> None:
    assert alarms(text) == ["FC507"]


@pytest.mark.parametrize("text", TRAPS)
def test_traps(text: str) -> None:
    assert alarms(text) == []


def test_the_count_and_the_list_are_shown() -> None:
    assert involved(HITS[0], "FC507") == {"네 팀", "가람마인드, 한결테크, 두레AI, 세종소프트, 아리아랩"}


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (TRAPS[0], {"네 팀", "가람테크, 한결소프트, 두레AI, 세종소프트"}),
        ("Arden, Bolt and Corvane are the three finalists.", {"three", "Arden, Bolt and Corvane"}),
    ],
)
def test_a_list_of_the_right_length_is_agreement(text: str, parts: set[str]) -> None:
    assert parts in [set(words) for words in tied(text)]
