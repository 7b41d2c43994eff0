"""FC508 over lengths of time: pay by the week and by the year, a fee by the month and by the year."""

import pytest
from room import alarms, involved, tied

HITS = [
    ("At £95,000 a week the striker earns £4.49m a year before bonuses.", "FC508"),
    ("Rent is $1,250 a month. That is $150,000 a year, the tenants say.", "FC508"),
    ("요금은 월 390만원으로, 연 4억6800만원을 낸다.", "FC508"),
    ("주급 2400만원을 받는다. 연봉으로는 12억8400만원이다.", "FC508"),
]
TRAPS = [
    "At £95,000 a week the striker earns £5.5m a year with bonuses.",
    "Rent is $1,250 a month and the school costs $9,000 a year.",
    "월 390만원을 내고, 연 5200만원을 번다.",
    "연봉 6억2000만원에 월 200만원의 집세를 더 받는다.",
    "회비는 월 1만원이다. 기부금은 연 120만원이다.",
    "월 100만원씩 지원한다. 예산은 연 120억원이다.",
    "Fees are $1,000 a month. Sales were $120,000 a year ago.",
    "상금은 5월 300만원이었다. 매출은 연 3억6000만원이다.",
    "The fund pays $300 a week to 4,000 families, $62.4 million a year.",
]
TIES = [
    "The list price is $3,200 a month, or $38,400 a year.",
    "At £95,000 a week the striker earns £4.94m a year before bonuses.",
    "요금은 월 390만원으로, 연 4680만원을 낸다.",
]


@pytest.mark.parametrize(("text", "rule"), HITS)
def test_hits(text: str, rule: str) -> None:
    assert alarms(text) == [rule]


@pytest.mark.parametrize("text", TRAPS)
def test_traps(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize("text", TIES)
def test_ties(text: str) -> None:
    assert alarms(text) == []
    assert tied(text)


def test_both_amounts_are_shown() -> None:
    assert set(involved(*HITS[0])) >= {"£95,000", "£4.49m"}
