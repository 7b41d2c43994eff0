"""How often in a row something has gone one way: hits and traps, across articles and inside one."""

from __future__ import annotations

import pytest
from story import alarms, articles, on

from factcheck.claim import extract
from factcheck.compare.order.streak import streaks_of


@pytest.mark.parametrize(
    ("text", "number", "unit", "trend"),
    [
        ("무역수지는 13개월 연속 흑자다.", 13, "month", "surplus"),
        ("무역수지 흑자 행진은 14개월째다.", 14, "month", "surplus"),
        ("무역수지 14개월 연속 흑자", 14, "month", "surplus"),
        ("무역흑자는 열네 달째 이어졌다.", 14, "month", "surplus"),
        ("◇ 무역수지 60.6억 달러 흑자, 14개월 연속", 14, "month", "surplus"),
        ("수출이 작년보다 6.7% 늘며 9개월 연속 증가했다.", 9, "month", "up"),
        ("수출은 9개월째 증가했다.", 9, "month", "up"),
        ("수출은 아홉 달 연속으로 늘었다.", 9, "month", "up"),
        ("수출 증가는 지난해 11월부터 9개월 이어졌다.", 9, "month", "up"),
        ("수출은 9개월 내리 늘었다.", 9, "month", "up"),
        ("서울 아파트값은 0.23% 올라 31주째 상승했다.", 31, "week", "up"),
        ("한빛전자는 3분기 연속 영업적자를 냈다.", 3, "quarter", "deficit"),
        ("가람 이글스가 5연승을 달렸다.", 5, "game", "win"),
        ("도담은 2년 연속 우승했다.", 2, "year", "title"),
        ("기준금리는 세 차례 연속 동결됐다.", 3, "occurrence", "hold"),
        ("Exports rose for the ninth consecutive month.", 9, "month", "up"),
        ("Exports rose for a fifth month running.", 5, "month", "up"),
        ("It was the fourth straight quarter of growth.", 4, "quarter", "up"),
        ("The economy grew for the fourth year in a row.", 4, "year", "up"),
        ("The Hawks took their third consecutive win.", 3, "game", "win"),
        ("Sales fell for 13 straight months.", 13, "month", "down"),
        ("Prices have risen for six months in a row.", 6, "month", "up"),
        ("The country posted a 14th successive monthly trade surplus.", 14, "month", "surplus"),
        ("Exports extended a nine-month streak of gains.", 9, "month", "up"),
        ("Chip exports rose 6.7% in July, a ninth straight monthly increase.", 9, "month", "up"),
        ("Factory output shrank for seven consecutive quarters.", 7, "quarter", "down"),
        ("The Hawks have 11 straight wins.", 11, "game", "win"),
    ],
)
def test_a_streak_is_read_in_each_of_its_forms(text: str, number: int, unit: str, trend: str) -> None:
    found = list(streaks_of(extract(articles([text])[0])))
    assert [(streak.number, streak.unit, streak.trend) for streak in found] == [(number, unit, trend)]


@pytest.mark.parametrize(
    "text",
    [
        "14개월 만에 최대 흑자다.",
        "수출은 지난달까지 13개월 연속 늘었다.",
        "13개월 연속 흑자 행진이 끝났다.",
        "이기면 5연승이다.",
        "증가폭은 3개월 연속 증가 규모 축소다.",
        "임신 9개월째인 그는 쉬고 있다.",
        "파업은 7일째 이어졌다.",
        "회의는 3시간 이어졌다.",
        "세 번째 분기에 수출이 늘었다.",
        "물가가 6개월 전보다 올랐다.",
        "The streak of nine straight monthly gains ended.",
        "A win would be their fifth straight victory.",
        "Sales rose by a fifth.",
        "It happened twice in a row.",
        "He lives a straight mile from the fourth quarter.",
        "Exports rose in the fourth quarter.",
    ],
)
def test_what_is_no_streak(text: str) -> None:
    assert list(streaks_of(extract(articles([text])[0]))) == []


PLENTY = "산업부는 1일 반도체와 선박이 수출을 이끌었다고 설명했다."
RULE = ("FC101", "FC515")


def _told(texts: tuple[str, ...], days: tuple[str, ...] = ()) -> list[frozenset[str]]:
    return [found for rule in RULE for found in alarms(rule, texts, days)]


@pytest.mark.parametrize(
    ("texts", "parts"),
    [
        ((f"{PLENTY} 무역수지는 13개월 연속 흑자다.", f"{PLENTY} 무역수지 흑자 행진은 14개월째다."), ("13개월", "14개월")),
        ((f"{PLENTY} 월별 수지는 13개월 연속 흑자다.", f"{PLENTY} 무역수지 14개월 연속 흑자"), ("13개월", "14개월")),
        (
            (f"{PLENTY} 무역수지는 60억달러였다. 흑자 행진은 14개월째다.", f"{PLENTY} 무역수지는 13개월 연속 흑자다."),
            ("14개월", "13개월"),
        ),
        ((f"{PLENTY} 수출은 8개월 연속 증가했다.", f"{PLENTY} 지난달 수출이 6.7% 늘며 9개월 연속 증가했다."), ("8개월", "9개월")),
        ((f"{PLENTY} 수출 증가는 9개월 이어졌다.", f"{PLENTY} 수출은 열 달째 늘었다."), ("9개월", "열 달")),
        (("서울 아파트값은 31주째 상승했다.", "서울 아파트값은 이번 주도 올라 33주 연속 상승했다."), ("31주", "33주")),
        (("가람 이글스가 5연승을 달렸다.", "가람 이글스는 8연승이다."), ("5연승", "8연승")),
        (
            ("The economy grew for a fourth straight quarter.", "The economy grew 0.4%, its fifth straight quarter of growth."),
            ("fourth", "fifth"),
        ),
        (("Exports rose for a fifth month running.", "Exports rose for the sixth consecutive month."), ("fifth", "sixth")),
        (("The Hawks took their third consecutive win.", "The Hawks have 5 straight wins."), ("third", "5")),
        (
            (
                "The economy expanded 0.4%. It was the fourth straight quarter of growth.",
                "The economy grew for six straight quarters.",
            ),
            ("fourth", "six"),
        ),
        (
            (
                "The survey showed a third straight monthly decline in export orders.",
                "Export orders fell for a fifth straight month.",
            ),
            ("third", "fifth"),
        ),
        (
            (
                "Canalta posted its fourth straight quarter of growth in revenue.",
                "Canalta's revenue grew for a sixth straight quarter.",
            ),
            ("fourth", "sixth"),
        ),
        (("Rovers have won three straight games.", "Rovers have won six straight games."), ("three", "six")),
        (("전국 전셋값은 11주 연속 올랐다.", "전국 전셋값이 0.1% 오르며 14주 연속 상승했다."), ("11주", "14주")),
        (
            (f"{PLENTY} 수출은 588억달러로 8개월 연속 증가했다.", f"{PLENTY} 수출은 588억1천만달러로 11개월 연속 증가했다."),
            ("8개월", "11개월"),
        ),
        (
            ("In the south, rents rose for a third straight month.", "In the south, rents rose for a fifth straight month."),
            ("third", "fifth"),
        ),
    ],
)
def test_two_lengths_of_one_streak(texts: tuple[str, ...], parts: tuple[str, ...]) -> None:
    assert on(_told(texts), *parts)


@pytest.mark.parametrize(
    ("texts", "days"),
    [
        ((f"{PLENTY} 무역수지는 14개월 연속 흑자다.", f"{PLENTY} 경상수지는 13개월 연속 흑자다."), ()),
        ((f"{PLENTY} 수출은 9개월 연속 증가했다.", f"{PLENTY} 반도체 수출은 16개월 연속 증가했다."), ()),
        ((f"{PLENTY} 수출은 9개월 연속 증가했다.", f"{PLENTY} 무역수지는 14개월 연속 흑자다."), ()),
        ((f"{PLENTY} 수출은 9개월 연속 증가했다.", f"{PLENTY} 수출은 3분기 연속 증가했다."), ()),
        ((f"{PLENTY} 수출은 9개월 연속 증가했다.", f"{PLENTY} 수출은 지난달까지 8개월 연속 증가했다."), ()),
        ((f"{PLENTY} 수출은 9개월 연속 증가했다.", f"{PLENTY} 수출은 10개월 연속 증가했다."), ("2026-03-01", "2026-04-01")),
        ((f"{PLENTY} 수출은 9개월 연속 증가했다.", f"{PLENTY} 수출은 전월 대비 3개월 연속 증가했다."), ()),
        ((f"{PLENTY} 수출은 9개월 연속 증가했다.", f"{PLENTY} 수입은 3개월 연속 증가했다."), ()),
        ((f"{PLENTY} 수출은 9개월 연속 증가했다.", f"{PLENTY} 수출은 8개월 연속 증가 뒤 반등했다."), ()),
        ((f"{PLENTY} 수출은 9개월 연속 증가했다.", f"{PLENTY} 수출은 14개월 만에 최대로 증가했다."), ()),
        ((f"{PLENTY} 1월 수출은 8개월 연속 늘었다.", f"{PLENTY} 2월 수출은 9개월 연속 늘었다."), ()),
        (("한빛전자는 3분기 연속 적자다.", "한빛전자는 4분기 연속 영업적자다."), ()),
        (("한빛전자는 3분기 연속 적자다.", "나루전자는 4분기 연속 적자다."), ()),
        (("가람 이글스가 5연승을 달렸다.", "나루 호크스가 6연승을 달렸다."), ()),
        (("가람 이글스는 3연패에 빠졌다.", "가람 이글스가 대회 5연패를 이뤘다."), ()),
        (("한은은 세 차례 연속 기준금리를 인하했다.", "연준은 두 차례 연속 기준금리를 인하했다."), ()),
        (("The bank held rates for a third straight meeting.", "The bank held rates for a fifth straight meeting in 2024."), ()),
        (("여자 대표팀이 3연승을 달렸다.", "남자 대표팀이 5연승을 달렸다."), ()),
        (("가람 이글스가 홈 5연승을 달렸다.", "가람 이글스가 3연승을 달렸다."), ()),
        (("가람 이글스가 5연승을 달렸다.", "가람 이글스가 6연승을 달렸다."), ("2026-03-05", "2026-03-06")),
        (("가람 이글스가 5연승을 달렸다.", "가람 이글스가 6연승을 달렸다."), ()),
        (("코스피는 사흘 연속 하락했다.", "코스피는 나흘 연속 하락했다."), ()),
        ((f"{PLENTY} 수출은 9개월 연속 증가했다.", f"{PLENTY} 수출은 10개월 연속 증가했다."), ("2026-02-28", "2026-03-01")),
        (("Exports rose for a fifth straight month.", "Chip exports rose for a ninth straight month."), ()),
        (("Exports rose for a fifth straight month.", "Imports rose for a third straight month."), ()),
        (("Exports rose for a fifth straight month.", "Exports rose for a second straight quarter."), ()),
        (
            ("The economy grew for a fourth straight quarter.", "The economy shrank for a third straight quarter in the north."),
            (),
        ),
        (("Exports rose for a fifth straight month.", "Exports rose through June for four straight months."), ()),
        (("The Hawks took their third consecutive win.", "The Hawks took their fifth consecutive home win."), ()),
        (("The Hawks took their third consecutive win.", "The Harriers took their fourth consecutive win."), ()),
        # what the English noun is of
        (
            (
                "Canalta posted its fourth straight quarter of growth in revenue.",
                "Canalta posted its seventh straight quarter of growth in users.",
            ),
            (),
        ),
        (
            (
                "The survey showed a third straight monthly rise in hiring.",
                "The survey showed a sixth straight monthly rise in input costs.",
            ),
            (),
        ),
        # the place, in the sentence or before it
        (("Rents rose for a third straight month.", "In the south, rents rose for a fifth straight month."), ()),
        (("Nationwide, rents rose for a third straight month.", "Rents rose for a fifth straight month in the capital."), ()),
        (("전국 전셋값은 11주 연속 올랐다.", "부산 전세시장이 뜨겁다. 전셋값은 23주 연속 올랐다."), ()),
        (("# 부산 전세 품귀\n\n전셋값은 23주 연속 올랐다.", "전국 전셋값은 11주 연속 올랐다."), ()),
        # the thing stands one sentence before
        (("# 조선 수출 호조\n\n조선이 버텼다. 수출액은 7개월 연속 증가했다.", f"{PLENTY} 수출은 4개월 연속 증가했다."), ()),
        (("가람해운은 5분기 연속 적자다.", "해운사가 운다. 나루해운은 98억원을 잃었다. 2분기 연속 적자다."), ()),
        # where, or against whom
        (("Rovers have won three straight games.", "Rovers have won six straight games at Elm Park."), ()),
        (("Rovers have won three straight games.", "Rovers have won six straight games against United."), ()),
        # two teams of one school
        (("# 가람대 여자부 또 이겼다\n\n가람대가 3연승을 달렸다.", "가람대 남자부가 나섰다. 가람대가 6연승을 달렸다."), ()),
        # other amounts of one unit
        ((f"{PLENTY} 수출은 588억달러로 8개월 연속 증가했다.", f"{PLENTY} 수출은 94억달러로 11개월 연속 증가했다."), ()),
        (
            (
                "Sales rose for a third straight month to 41,900 cars.",
                "Sales rose for a sixth straight month to 12,300 cars.",
            ),
            (),
        ),
    ],
)
def test_streaks_that_are_two(texts: tuple[str, ...], days: tuple[str, ...]) -> None:
    assert _told(texts, days) == []


def test_a_streak_is_no_place_in_an_order() -> None:
    texts = ("Canalta posted its third straight quarterly profit.", "Canalta's mill posted its ninth straight quarterly profit.")
    assert alarms("FC108", texts) == []


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "# 수출 9개월째 증가…무역수지 14개월 연속 흑자\n\n무역수지는 60억달러였다. 월별 수지는 13개월 연속 흑자다.",
            ("13개월", "14개월"),
        ),
        ("수출은 9개월 연속 증가했다. 수입은 줄었다. 산업부는 수출 증가가 8개월째 이어졌다고 설명했다.", ("9개월", "8개월")),
        ("Exports rose for a fifth straight month. Imports fell. Exports have risen for six months in a row.", ("fifth", "six")),
    ],
)
def test_an_article_against_itself(text: str, parts: tuple[str, ...]) -> None:
    assert on(_told((text,)), *parts)


@pytest.mark.parametrize(
    "text",
    [
        "# 수출 9개월째 증가\n\n수출은 9개월 연속 증가했다. 반도체 수출은 16개월 연속 증가했다. 무역수지는 14개월째 흑자다.",
        "수출은 9개월 연속 증가했다. 2024년에는 수출이 15개월 연속 늘었다가 멈췄다.",
        "외국인은 코스피에서 5일 연속 순매수했고 외국인은 코스닥에서 3일 연속 순매수했다.",
        "20대 취업자는 26개월 연속 감소했다. 40대 취업자는 30개월 연속 감소했다.",
        "수출은 9개월 연속 증가했다. 미국으로의 수출은 3개월 연속 증가했다. 일본의 수출은 4개월 연속 증가했다.",
        "물가는 9개월 연속 올랐다. 미국에서는 물가가 12개월 연속 올랐다.",
        "60세 이상 취업자는 9개월 연속 늘었다. 취업자는 12개월 연속 늘었다.",
        "Exports rose for a fifth straight month. Exports to the north rose for a ninth straight month.",
        "서울 아파트값은 31주째 상승했다. 강남 아파트값은 12주째 상승했다.",
        "Exports rose for a fifth straight month. A streak of eight straight monthly rises in exports ended in 2023.",
    ],
)
def test_an_article_that_holds(text: str) -> None:
    assert _told((text,)) == []
