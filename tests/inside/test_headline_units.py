"""FC104: what a headline counts in people and the body in cases."""

import pytest
from room import alarms

DAY = "2026-05-03"


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("2700만명 정보 유출에 '위약금 면제'", "해킹으로 약 2700만건의 유심 정보를 유출한 회사에 면제 조치가 내려졌다."),
        ("정전으로 1만2000가구 불편", "정전으로 1만2000명이 불편을 겪었다. 한 시간 만에 전기가 들어왔다."),
    ],
)
def test_hits(title: str, text: str) -> None:
    assert alarms(text, title, DAY) == ["FC104"]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("2700만건 정보 유출에 '위약금 면제'", "해킹으로 약 2700만건의 유심 정보를 유출한 회사에 면제 조치가 내려졌다."),
        ("2700만명 정보 유출", "고객 2700만명의 정보 2700만건이 유출됐다."),
        ("2700만명 정보 유출", "고객 2696만명의 정보가 유출됐다. 건수로는 2700만건이다."),
        ("30명 다쳐", "신고 30건이 들어왔다."),
        ("1만2000명 모였다", "상인들은 가게 1만2000곳이 문을 닫았다고 했다."),
    ],
)
def test_traps(title: str, text: str) -> None:
    assert alarms(text, title, DAY) == []
