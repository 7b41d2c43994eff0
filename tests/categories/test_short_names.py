"""People of a name of two syllables, and English ones with Jr.: two offices are two, a word that is no name has none."""

from __future__ import annotations

import pytest
from story import alarms, on

HITS = [
    (("가람 손혁 단장이 말했다.", "가람 손혁 감독이 말했다."), ("단장", "감독")),
    (("나루전자 허진 부사장이 왔다.", "나루전자 허진 사장은 답했다."), ("부사장", "사장")),
    (
        (
            "Col. Ronald Baxter Jr., superintendent of the State Police, spoke.",
            "Col. Ronald L. Baxter Jr., secretary of State Police, spoke.",
        ),
        ("superintendent", "secretary"),
    ),
]
TRAPS = [
    ("가람 신임 단장이 말했다.", "가람 신임 감독이 말했다."),
    ("프로축구 수원 단장이 말했다.", "프로축구 수원 감독이 말했다."),
    ("가람 손혁 단장이 말했다.", "나루 손혁 감독이 말했다."),
    ("가람 손혁 단장이 말했다.", "가람 손혁 단장과 가람 손혁 감독이 말했다."),
    ("가람 손혁 단장이 말했다.", "가람 손혁 감독은 5일 취임했다."),
    ("나루전자 허진 부사장이 왔다.", "나루전자 허진 CFO는 답했다."),
    ("나루전자 허진 대표가 왔다.", "나루전자 허진 사장은 답했다."),
    ("프로야구 한화 단장이 말했다. 한화 이글스는 이겼다.", "프로야구 한화 감독이 말했다."),
    (
        "Col. Ronald Baxter Jr., superintendent of the State Police, spoke.",
        "Col. Ronald Baxter, superintendent of police, spoke.",
    ),
]


@pytest.mark.parametrize(("texts", "parts"), HITS)
def test_two_offices(texts: tuple[str, str], parts: tuple[str, str]) -> None:
    assert on(alarms("FC203", texts), *parts)


@pytest.mark.parametrize("texts", TRAPS)
def test_one_office(texts: tuple[str, str]) -> None:
    assert alarms("FC203", texts) == []
