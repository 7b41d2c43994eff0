"""FC520, FC514, FC522, FC515: years, ages, spans of days, and the headline against its body."""

import pytest
from room import DAY, alarms, tied

HITS = [
    ("계약은 22029년까지다. 2029년에 끝난다.", "FC520"),
    ("지난 2026년 12월 30일 열린 회의에서 정했다.", "FC520"),
    ("오는 2025년 4월 1일 문을 연다.", "FC520"),
    ("1985년 설립돼 올해 50주년을 맞았다.", "FC514"),
    ("1993년생인 백도현(43)이 뛴다.", "FC514"),
    ("2015년 이후 19년 만에 늘었다.", "FC514"),
    ("Jane Roe, 58, born in 1990, won.", "FC514"),
    ("행사는 3월 1일부터 4일까지 7일간 열린다.", "FC522"),
    ("사업 기간은 2026. 4. 1. ~ 2028. 3. 31.(34개월)이다.", "FC522"),
    ("The fair runs from March 1 to March 4, a run of seven days.", "FC522"),
]
TRAPS = [
    "계약은 2029년까지다.",
    "지난 2025년 12월 30일 열린 회의에서 정했다.",
    "오는 2026년 4월 1일 문을 연다.",
    "라온바이오는 2021년 3월 상장했다.",
    "10000년 전의 유물이다. 25000년 된 화석도 있다.",
    "가격은 22029원이다.",
    "1985년 설립돼 올해 41주년을 맞았다.",
    "1985년 설립돼 지난해 40주년을 맞았다.",
    "1993년생인 백도현(33)이 뛴다.",
    "2015년 이후 10년 만에 늘었다.",
    "2022년(8.9%) 이후 4년 만에 가장 높다.",
    "2015년 이후 9개월 만에 늘었다.",
    "Jane Roe, 35, born in 1990, won.",
    "행사는 3월 1일부터 4일까지 나흘간 열린다.",
    "행사는 3월 1일부터 4일까지 사흘간 열린다.",
    "행사는 3월 1일부터 10일까지 평일 7일간 열린다.",
    "사업 기간은 2026. 4. 1. ~ 2028. 3. 31.(24개월)이다.",
    "The fair runs from March 1 to March 4, a run of four days.",
]


@pytest.mark.parametrize(("text", "rule"), HITS)
def test_hits(text: str, rule: str) -> None:
    assert alarms(text) == [rule]


@pytest.mark.parametrize("text", TRAPS)
def test_traps(text: str) -> None:
    assert alarms(text) == []


def test_spans_that_hold_are_tied() -> None:
    assert tied("사업 기간은 2026. 4. 1. ~ 2028. 3. 31.(24개월)이다.") == [("2026. 4. 1. ~ 2028. 3. 31.", "24개월")]


HEADS = [
    ("가람전자, 배터리 공장에 2조3400억원 투자", "가람전자는 배터리 공장에 2340억원을 투자한다고 밝혔다."),
    ("가람전자 매출 1342억원", "가람전자는 매출이 1324억원이라고 밝혔다."),
    ("Acme plans $2.4 billion battery plant", "Acme said on Monday it will build a battery plant for $240 million."),
]
HEAD_TRAPS = [
    ("가람전자, 배터리 공장에 2조원 투자", "가람전자는 배터리 공장에 1조9800억원을 투자한다고 밝혔다."),
    ("가람전자 3분기 매출 1.3조", "가람전자는 3분기 매출이 1조3240억원이라고 밝혔다."),
    ("가람전자, 12개 공장 짓는다", "가람전자는 21일 공장을 짓는다고 밝혔다. 직원은 120명이다."),
    ("가람전자, 2조3400억원 투자", "나루전자는 매출이 2340억원이라고 밝혔다."),
    ("가람전자, 2조3400억원 투자", "가람전자는 올해 1조1700억원, 내년 1조1700억원을 투자한다."),
    ("Acme plans $2.4 billion plant", "Acme said on Monday it will build a plant for $2.39 billion."),
]


@pytest.mark.parametrize(("title", "text"), HEADS)
def test_headlines(title: str, text: str) -> None:
    assert alarms(text, title, DAY) == ["FC515"]


@pytest.mark.parametrize(("title", "text"), HEAD_TRAPS)
def test_headline_traps(title: str, text: str) -> None:
    assert alarms(text, title, DAY) == []
