"""A name one letter off the name that another text prints, with no office beside it, and what only looks like that."""

from __future__ import annotations

import pytest
from story import alarms, on

PEOPLE = [
    (
        "결승에서 2위 모에키 린나(일본)는 0.3초 뒤졌다. 관중 4000명이 지켜봤다.",
        "관중 4000명 앞에서 열린 결승. 2위는 모이키 린나(일본)였다.",
        ("모에키 린나", "모이키 린나"),
    ),
    (
        "토론회에서 독고윤하 수자원환경본부장은 이렇게 답했다.",
        "○ 독고윤화 수자원환경본부장 직속 '가뭄대책반' 신설",
        ("독고윤하", "독고윤화"),
    ),
    (
        "골든가든 여우조연상을 받은 표기석(64)은 무대를 지켰다.",
        "골든가든 여우조연상에 표기섭의 이름이 불리자 객석이 일어섰다.",
        ("표기석", "표기섭"),
    ),
    (
        "Vouchers ran out at nine.Clara Holm-Shere, who runs Nordair, flew in from Dunmar.",
        '"Our crew did well," Nordair chief executive Clara Holm-Share told reporters in Dunmar.',
        ("Clara Holm-Shere", "Clara Holm-Share"),
    ),
]
THINGS = [
    (
        ("현장에 자재를 댄 임대업체 가온비계는 조사를 받고 있다.", "다온비계에서 빌린 발판은 하루 임대료가 120만원이었다."),
        ("가온비계", "다온비계"),
    ),
    (
        ("경기 새울시 서진면 공장에서 불이 나 23명이 다쳤다.", "불이 난 곳은 새울시 서신면 공장이다. 23명이 다쳤다."),
        ("서진면", "서신면"),
    ),
    (
        (
            "The regulator agreed to review the application for velotrumab, an asthma shot.",
            "The trial of velotromab in adults ran for 52 weeks. The regulator agreed to review the application.",
        ),
        ("velotrumab", "velotromab"),
    ),
    (
        ("식약처는 폐암에 쓰는 도라페닙 알약을 허가했다.", "식약처는 도라베닙 성분의 폐암 알약을 허가했다."),
        ("도라페닙", "도라베닙"),
    ),
    (
        (
            "연락이 끊긴 스텔라 데이지호를 찾고 있다. 스텔라 세이지호의 선사는 구명정을 찾았다.",
            "스텔라 데이지호 선원 22명을 찾고 있다.",
            "스텔라 데이지호가 사라진 곳은 남대서양이다.",
        ),
        ("데이지호", "세이지호"),
    ),
    (
        (
            "The bridge is built by Marlwater Hale for $96 million.",
            "An engineer was hired for $96 million.Contractor Marlwater Hall built the bridge.",
        ),
        ("Marlwater Hale", "Marlwater Hall"),
    ),
]
NEITHER = [
    ("개막은 한국시각 16일 오전 6시다. 관중 4000명이 온다.", "개막은 한국시간 16일 오전 6시로, 관중 4000명이 온다."),
    ("결승에서 마르티네스가 두 골을 넣었다. 관중은 4만명이었다.", "관중 4만명 앞에서 마르티네즈가 두 골을 넣었다."),
    ("주역 올렉산드라 코발렌코는 동생을 떠올렸다. 관객은 900명이었다.", "관객 900명 앞에서 주역 알렉산드라 코발렌코가 춤췄다."),
    ("로켓은 케이프커내버럴 우주군 기지에서 떴다.", "로켓은 케이프커네버럴 우주군 기지에서 떴다."),
    ("신선과실 물가는 26.0% 올랐다.", "신선과일 물가는 26.0% 올랐다."),
    ("서령대 학생 300명이 모였다. 등록금은 5.0% 올랐다.", "등록금을 5.0% 올린 서령도 대학의 학생 300명이 모였다."),
    ("의결에는 재석의원 295명이 나섰다.", "의결에는 재적의원 295명이 나섰다."),
    (
        "대표팀 28명에는 김서준, 표기석, 이하람이 들었다. 감독이 뽑았다.",
        "감독이 뽑은 대표팀 28명에는 정태오, 표기섭, 문가람이 들었다.",
    ),
    ("여우조연상을 받은 표기석(64)은 동생과 왔다.", "여우조연상 시상식에 동생 표기섭이 왔다. 64세다."),
    ("표기석 의원은 여우조연상을 봤다.", "표기섭 배우는 여우조연상을 받았다."),
    (
        "The trial of velotrumab and of velotromab in adults ran for 52 weeks.",
        "The regulator agreed to review velotromab. The trial ran for 52 weeks.",
    ),
    ("The conservation trust spent 3 million pounds.", "A conversation of the trust cost 3 million pounds."),
    ("스텔라 데이지호와 스텔라 세이지호는 함께 떠났다.", "스텔라 데이지호가 떠났다.", "스텔라 데이지호는 배다."),
    ("Anna Holm-Share spoke in Dunmar for Nordair.", "Anna Holm-Weir spoke in Dunmar for Nordair."),
]


@pytest.mark.parametrize(("first", "second", "parts"), PEOPLE)
def test_a_person_has_two_names(first: str, second: str, parts: tuple[str, ...]) -> None:
    assert on(alarms("FC201", (first, second)), *parts)


@pytest.mark.parametrize(("texts", "parts"), THINGS)
def test_a_thing_has_two_names(texts: tuple[str, ...], parts: tuple[str, ...]) -> None:
    assert on(alarms("FC202", texts), *parts)


@pytest.mark.parametrize("texts", NEITHER)
def test_two_names_of_two_or_two_spellings_of_one(texts: tuple[str, ...]) -> None:
    assert not alarms("FC201", texts)
    assert not alarms("FC202", texts)
