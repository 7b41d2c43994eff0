"""FC505 over the answers to one question and the parties of one count; FC508 for averages and instalments."""

import pytest
from room import alarms, tied

HUNDRED = [
    "With all 412 precincts counted, the Social Alliance had 38.2 per cent, the Conservatives 30.7, the Greens 19.4 and the Farmers' Union 18.6. Turnout reached 81 per cent.",
    "개정안을 두고 찬성 48.5%, 반대 41.2%, 모름·무응답 15.3%로 집계됐다.",
    "대통령이 잘하고 있다는 긍정 평가는 44%, 부정 평가는 52%, 모름·무응답은 14%였다.",
    "The measure was defeated at the polls by 55.2% to 48.8%.",
    "표결에서 찬성 61.3%, 반대 45.7%로 가결됐다.",
    "여론조사에서 찬성은 45%, 반대는 38%, 잘 모르겠다는 7%였다.",
]
MEANS = [
    "하늘내군은 통학로 정비에 2026년부터 해마다 18억 원씩 4년간 모두 82억 원을 들이기로 했다.",
    "법원은 마 씨가 매달 62만원을 36개월 동안 갚는 변제 계획을 받아들였다. 다 갚으면 2천832만원이 된다.",
    "도서관 사서 한 명이 맡는 책이 평균 1만2천 권에서 1만5천 권으로 늘었다. 도서관 아홉 곳의 장서는 모두 60만 권이고 사서는 44명이다.",
    "대원 한 사람이 평균 18번 나갔다. 대원 46명이 모두 928번 출동한 셈이다.",
    "장학금은 학생 240명에게 모두 3억6천만원이 돌아갔다. 1인당 평균 180만원이다.",
    "The 48 volunteers collected 1,920 bottles, an average of 50 each.",
]
TRAPS = [
    "3조원이면 큰 재난 두 번을 못 견딘다고 했다. 그렇다면 지난 3년 평균 집행액이 2조1천억원이었다는 사실도 말했어야 옳다.",
    "관객은 모두 6만4천명이었다. 공연은 네 차례 열렸다. 최근 3년간 평균 관객은 1만2천명이다.",
    "The fund paid out $64 million in four rounds. Its three-year average payout is $12 million.",
    "조업이 이뤄지지 않은 평일은 엿새다. 회사는 하루 83억원씩 모두 498억원의 차질을 봤다고 밝혔다. 다섯 개 도크는 다시 돌아간다.",
    "With all 412 precincts counted, the Social Alliance had 38.2 per cent, the Conservatives 30.7, the Greens 19.4 and the Farmers' Union 8.6. Turnout reached 81 per cent.",
    "선임안은 출석 주식 수의 46.3% 찬성에 그쳐 부결됐다. 반대는 52.1%, 기권과 무효가 1.6%였다.",
    "개정안을 두고 찬성 48.5%, 반대 41.2%, 모름·무응답 10.3%로 집계됐다.",
    "긍정 평가는 44%, 부정 평가는 52%였다. 지난주 긍정 평가는 41%였다.",
    "The measure was defeated at the polls by 55.2% to 44.8%.",
    "남성은 찬성 61%, 여성은 반대 55%로 갈렸다.",
    "The Labour vote rose to 45 per cent, from 38 in the last election and 35 before.",
    "Party support was 54 percent among men, 48 among women and 51 overall.",
    "하늘내군은 통학로 정비에 2026년부터 해마다 18억 원씩 4년간 모두 72억 원을 들이기로 했다.",
    "법원은 마 씨가 매달 62만원을 36개월 동안 갚는 변제 계획을 받아들였다. 다 갚으면 2천232만원이 된다.",
    "도서관 사서 한 명이 맡는 책이 평균 1만2천 권에서 1만5천 권으로 늘었다. 도서관 아홉 곳의 장서는 모두 60만 권이고 사서는 40명이다.",
    "대원 한 사람이 평균 18번 나갔다. 대원 46명이 모두 828번 출동한 셈이다.",
    "장학금은 학생 240명에게 모두 3억6천만원이 돌아갔다. 1인당 평균 150만원이다.",
    "The 48 volunteers collected 1,920 bottles, an average of 40 each.",
    "1인당 평균 급여는 5천만원이다. 이 회사 직원은 1,200명이고 매출은 9천억원이다.",
    "평균 나이는 34세다. 모두 120명이 참가했다.",
    "매달 20만원씩 12개월간 준다. 예산은 모두 24억원이다. 대상은 1천명이다.",
]


@pytest.mark.parametrize("text", HUNDRED)
def test_more_or_less_than_all(text: str) -> None:
    assert alarms(text) == ["FC505"]


@pytest.mark.parametrize("text", MEANS)
def test_an_average_that_is_another(text: str) -> None:
    assert alarms(text) == ["FC508"]


@pytest.mark.parametrize("text", TRAPS)
def test_traps(text: str) -> None:
    assert alarms(text) == []


def test_an_average_that_holds_is_agreement() -> None:
    text = "장학금은 학생 240명에게 모두 3억6천만원이 돌아갔다. 1인당 평균 150만원이다."
    assert {"240명", "3억6천만원", "150만원"} in [set(words) for words in tied(text)]
