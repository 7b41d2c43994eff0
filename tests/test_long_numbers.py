"""A long number that is another one but for one digit is that number misprinted, whatever stands around it."""

from __future__ import annotations

import pytest

from test_parallel_lists import report


def slips(*texts: str) -> set[frozenset[str]]:
    found = report(*texts)
    quotes = {claim.id: claim.quote for claim in found.claims}
    return {
        frozenset(quotes[each] for position in finding.positions for each in position.claims)
        for finding in found.findings
        if finding.rule == "FC103" and finding.severity != "info"
    }


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        ("1분기 매출액은 37조7,782억 원이다.", "나래차는 매출액 37조7787억원을 올렸다.", ("37조7,782억 원", "37조7787억원")),
        (
            "증거금은 지난 4월 한빛테크가 세운 역대 최대 기록 81조9017억원을 깼다.",
            "종전 최고인 한빛테크의 80조9017억원을 훌쩍 넘었다.",
            ("81조9017억원", "80조9017억원"),
        ),
        ("The bank holds deposits of $4,813,227.", "Deposits at the bank came to $4,813,927.", ("$4,813,227", "$4,813,927")),
    ],
)
def test_hits(one: str, other: str, words: tuple[str, str]) -> None:
    assert frozenset(words) in slips(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Five digits come near each other by chance.
        ("나래시의 예산은 1만2345원이다.", "다온군의 관람료는 1만2845원이다."),
        # One text prints both.
        ("배정 물량은 가람증권 223만4896주, 나래증권 243만4896주다.", "나래증권의 물량은 243만4896주다."),
        # Other units.
        ("판매는 102만1712대였다.", "고객은 102만1912명이었다."),
        # Two digits differ.
        ("매출은 37조7782억원이다.", "매출은 37조7891억원이다. 지난해 것이다."),
    ],
)
def test_traps(one: str, other: str) -> None:
    assert slips(one, other) == set()


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("한나래의 계약은 4년간 총액 17억 원 이상이다.", "한나래의 계약은 총액 170억원 이상이다. 계약 총액은 곧 나온다.", True),
        ("한나래의 계약은 4년간 총액 17억 원 이상이다.", "한나래의 계약은 총액 19억원 이상이다.", False),
        ("한나래의 계약은 총액 17억 원 이상이다.", "한나래의 계약은 총액 170억원 이하다.", False),
        ("한나래의 계약은 총액 7억 원 이상이다.", "다온이의 벌금은 70억원 이상이다.", False),
    ],
)
def test_two_bounds_of_one_kind(one: str, other: str, found: bool) -> None:
    rules = {each.rule for each in report(one, other).findings if each.severity != "info"}
    assert ("FC102" in rules) is found
