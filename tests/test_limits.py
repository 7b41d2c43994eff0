"""One threshold of a rule, with the number itself and without it."""

from __future__ import annotations

import pytest

from test_parallel_lists import told

ARE = [
    (
        "시가 15억원 이상 초고가 아파트에는 주택담보대출을 금지한다.",
        "시가 15억 원을 초과하는 아파트에는 주택담보대출이 금지된다.",
        {"15억원", "15억 원"},
    ),
    ("만 65세 이상에게 기초연금을 지급한다.", "만 65세를 넘는 노인에게 기초연금을 지급한다.", {"65세"}),
    ("전용 85㎡ 이하 아파트만 특별공급을 신청하면 지원한다.", "특별공급은 전용 85㎡ 미만 아파트만 지원한다.", {"85㎡"}),
    (
        "Households earning $50,000 or more are eligible for the rent rebate.",
        "Households earning more than $50,000 are eligible for the rent rebate.",
        {"$50,000"},
    ),
]
ARE_NOT = [
    ("집회에는 시민 100명 이상이 참가했다.", "집회에는 시민 100명 넘게 참가했다."),
    (
        "15억원 이상 아파트는 대출을 금지한다. 15억원 초과 아파트 대출이 막힌다는 뜻이다.",
        "시가 15억 원을 초과하는 아파트에는 대출이 금지된다.",
    ),
    ("피해율 50% 이상 농가에 생계비를 지원한다.", "피해율이 절반을 넘은 농가에 생계비를 지원한다."),
    ("시가 15억원 이상 아파트는 대출을 금지한다.", "연소득 15억원 초과 법인에는 세금을 부과한다."),
    ("9억원 이하 주택은 대출을 허용한다.", "9억원 초과 주택은 대출을 제한한다."),
]


@pytest.mark.parametrize(("one", "other", "words"), ARE)
def test_hits(one: str, other: str, words: set[str]) -> None:
    assert told(one, other, why="why.edge") == {frozenset(words)}


@pytest.mark.parametrize(("one", "other"), ARE_NOT)
def test_traps(one: str, other: str) -> None:
    assert told(one, other, why="why.edge") == set()
