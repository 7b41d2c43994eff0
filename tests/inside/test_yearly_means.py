"""FC508: an amount by the year on average beside the total and the years, all in one or two sentences."""

import pytest
from room import alarms

HITS = [
    "백승유는 오르카스와 4년 총액 84억원, 연평균 24억원에 계약했다.",
    "백승유는 총액 84억원에 4년간 계약했다. 연평균 24억원이다.",
    "계약 기간은 4년, 총액은 84억원이다. 연평균 24억원으로 팀에서 가장 많다.",
    "4년간 모두 84억원을 받는 백승유의 연평균 보수는 24억원이다.",
    "가람시는 5년간 총 1,250억원을 들인다. 연평균 350억원이다.",
    "계약 조건은 4년 84억원, 연평균 24억원이다.",
    "He signed a four-year, $84 million contract worth an average of $24 million a year.",
    "The deal runs four years and totals $84 million, an average annual value of $24 million.",
    "She agreed to a three-year deal worth $96 million, or $42 million per year on average.",
    "The five-year plan costs a total of $1.25 billion, averaging $350 million annually.",
    "The contract, $84 million over four years, carries an average annual value of $24 million.",
]
TRAPS = [
    "백승유는 오르카스와 4년 총액 84억원, 연평균 21억원에 계약했다.",
    "백승유는 4년 총액 84억원에 계약했다. 계약금 12억원을 뺀 연평균 연봉은 18억원이다.",
    "백승유는 4년 총액 84억원(옵션 12억원 포함), 연평균 18억원에 계약했다.",
    "백승유는 4년 최대 84억원에 계약했다. 연평균 보장액은 18억원이다.",
    "백승유는 3년 총액 60억원에 계약했다. 앞서 도하람은 4년 84억원, 연평균 21억원에 남았다.",
    "가람시는 5년간 총 1,250억원을 들인다. 지난 3년 연평균 예산은 350억원이었다.",
    "가람시는 5년간 총 1,250억원을 들인다. 국비를 뺀 시 부담은 연평균 150억원이다.",
    "백승유는 4년 총액 84억원에 계약했다. 리그 연평균 보수 24억원보다 적다.",
    "백승유는 3+1년 총액 84억원, 연평균 24억원에 계약했다.",
    "백승유는 4년 총액 84억원에 계약했는데, 첫 해를 뺀 연평균은 24억원이다.",
    "He signed a four-year, $84 million contract worth an average of $21 million a year.",
    "He signed a four-year, $84 million contract. The average salary in the league is $24 million a year.",
    "He signed a four-year deal worth up to $84 million, with an average of $18 million a year guaranteed.",
    "She agreed to a three-year deal worth $96 million with an option for a fourth year, an average of $24 million a year.",
    "The five-year plan costs a total of $1.25 billion. Spending averaged $350 million annually over the past three years.",
    "The deal is worth $84 million over four years, including a $12 million signing bonus; the salary averages $18 million a year.",
]


@pytest.mark.parametrize("text", HITS)
def test_averages_that_total_and_years_do_not_make(text: str) -> None:
    assert alarms(text) == ["FC508"]


@pytest.mark.parametrize("text", TRAPS)
def test_look_alikes(text: str) -> None:
    assert alarms(text) == []
