"""Places, firsts, quotations and outcomes across texts: hits and traps in both languages."""

from __future__ import annotations

import pytest
from story import alarms, on


@pytest.mark.parametrize(
    ("texts", "parts"),
    [
        (("전남 무주에서 산불이 났다.", "전북 무주 산불은 꺼졌다."), ("전남 무주", "전북 무주")),
        (("경북 가온군에 비가 왔다.", "경남 가온군에 비가 왔다."), ("경북 가온", "경남 가온")),
        (("중국 화이자와 미국 모더나가 발표했다.", "미국 제약회사인 화이자는 발표했다."), ("중국 화이자", "화이자")),
        (("A fire hit Springfield, Ohio.", "The fire in Springfield, Ill., is out."), ("Ohio", "Ill")),
        (("The American drugmaker Corvane rose.", "Swiss drugmaker Corvane rose."), ("American", "Swiss")),
    ],
)
def test_one_name_in_two_regions(texts: tuple[str, ...], parts: tuple[str, ...]) -> None:
    assert on(alarms("FC206", texts), *parts)


@pytest.mark.parametrize(
    "texts",
    [
        ("강원 고성에 눈이 왔다.", "경남 고성에 비가 왔다."),
        ("전북 무주에서 났다.", "전라북도 무주군에서 났다."),
        ("미국 정부는 말했다.", "중국 정부는 말했다."),
        ("미국 시장이 커졌다.", "중국 시장이 작아졌다."),
        ("전남 무주와 전북 무주를 헷갈린다.", "전북 무주 산불은 꺼졌다."),
        ("경북 산청으로 옮겼다가 경남 산청으로 갔다.", "경남 산청에 닿았다."),
        ("He flew from Portland, Ore., to Portland, Maine.", "Portland, Maine, is cold."),
        ("The American company rose.", "The Chinese company fell."),
    ],
)
def test_two_places_or_one(texts: tuple[str, ...]) -> None:
    assert alarms("FC206", texts) == []


@pytest.mark.parametrize(
    ("texts", "parts"),
    [
        (
            (
                "다온시 쇼핑몰에서 화재로 사망자가 난 것은 이번이 처음이다.",
                "다온에서 쇼핑몰 화재로 숨진 일은 전에도 있었다. 2017년 2명이 숨졌다.",
            ),
            ("처음", "전에도"),
        ),
        (
            (
                "나루전자는 국내 최초로 접는 로봇을 상용화했다고 밝혔다.",
                "가람전자가 국내 최초로 접는 로봇을 상용화했다. 나루전자는 반박했다.",
            ),
            ("최초",),
        ),
        (
            (
                '"This is the first recall in our 17 years," she said.',
                "She calls it the first recall. It is not. In 2021 the firm took back 18,000 units.",
            ),
            ("first recall", "In 2021"),
        ),
    ],
)
def test_a_first_that_is_denied(texts: tuple[str, ...], parts: tuple[str, ...]) -> None:
    assert on(alarms("FC208", texts), *parts)


@pytest.mark.parametrize(
    "texts",
    [
        ("나루전자는 국내 최초로 접는 로봇을 상용화했다.", "나루전자가 국내 최초로 접는 로봇을 상용화했다."),
        ("나루전자는 국내 최초로 접는 로봇을 상용화했다.", "가람전자는 세계 최초로 접는 로봇을 상용화했다."),
        ("나루전자는 국내 최초로 접는 로봇을 상용화했다.", "가람전자는 국내 최초로 나는 배를 띄웠다."),
        ("첫째 날 비가 왔다. 첫눈이 내렸다.", "두 번째 날은 처음이 아니었다."),
        ("The first quarter was strong.", "Not the first time, he said. It is not."),
        ("It was the first half of the year.", "She came first in the race."),
    ],
)
def test_firsts_that_agree_or_differ_in_class(texts: tuple[str, ...]) -> None:
    assert alarms("FC208", texts) == []


SAID = '배경훈 과기정통부 장관은 "인공지능 대전환을 {verb} 결정적 동력이 될 것이며 정부는 아낌없이 지원하겠다"고 말했다.'
SAID_EN = 'Mayor Laura Chen said: "We will {verb} every bridge in the city before the winter of {year} and not a day later."'


@pytest.mark.parametrize(
    "texts",
    [
        (SAID.format(verb="완성하는"), SAID.format(verb="가속하는")),
        (SAID_EN.format(verb="repair", year="2027"), SAID_EN.format(verb="repair", year="2028")),
        (SAID_EN.format(verb="repair", year="2027"), SAID_EN.format(verb="inspect", year="2027")),
    ],
)
def test_one_saying_in_two_wordings(texts: tuple[str, ...]) -> None:
    assert len(alarms("FC209", texts)) == 1


@pytest.mark.parametrize(
    "texts",
    [
        (SAID.format(verb="완성하는"), SAID.format(verb="완성하는")),
        (SAID.format(verb="완성하는"), '배경훈 과기정통부 장관은 "정부는 아낌없이 지원하겠다"고 말했다.'),
        (SAID.format(verb="완성하는"), SAID.format(verb="가속하는").replace("배경훈", "한도원")),
        (
            SAID_EN.format(verb="repair", year="2027"),
            'Mayor Laura Chen said: "The council was wrong, and I told them so last week."',
        ),
    ],
)
def test_other_sayings(texts: tuple[str, ...]) -> None:
    assert alarms("FC209", texts) == []


@pytest.mark.parametrize(
    ("texts", "parts"),
    [
        (("개정안이 국회 본회의에서 가결됐다.", "개정안이 국회 본회의에서 부결됐다."), ("가결됐", "부결됐")),
        (
            ("무주택자라도 전세대출 이자가 DSR에 들어간다.", "전세대출 이자가 DSR에 잡힌다. 무주택자는 제외된다."),
            ("무주택자라도", "제외"),
        ),
        (("네온하버가 정규 4집을 냈다.", "네온하버의 미니 4집이 나왔다."), ("정규 4집", "미니 4집")),
        (
            ("The city council approved the bridge budget on Monday.", "The city council rejected the bridge budget."),
            ("approved", "rejected"),
        ),
    ],
)
def test_outcomes_that_exclude_each_other(texts: tuple[str, ...], parts: tuple[str, ...]) -> None:
    assert on(alarms("FC205", texts), *parts)


@pytest.mark.parametrize(
    "texts",
    [
        ("개정안이 국회 본회의에서 가결됐다.", "개정안이 국회 본회의에서 가결됐다."),
        ("개정안이 국회 본회의에서 가결됐다.", "개정안이 국회 본회의에서 부결됐을 가능성은 없다."),
        ("개정안이 국회 본회의에서 가결됐다.", "예산안은 상임위에서 부결됐다."),
        ("개정안이 본회의에서 부결됐다가 다시 본회의에서 가결됐다.", "개정안이 국회 본회의에서 가결됐다."),
        ("네온하버가 정규 4집을 냈다.", "네온하버의 미니 3집이 나왔다."),
        ("The city council approved the bridge budget.", "The state senate rejected a parking bill."),
        ("The city council approved the bridge budget.", "The city council had not approved the bridge budget."),
        ("무주택자는 제외된다.", "다주택자도 제외된다."),
    ],
)
def test_outcomes_of_two_things(texts: tuple[str, ...]) -> None:
    assert alarms("FC205", texts) == []
