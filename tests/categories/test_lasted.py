"""How long one thing took: hits, notes and traps."""

from __future__ import annotations

import pytest
from story import alarms, notes, on


@pytest.mark.parametrize(
    ("texts", "parts"),
    [
        (("계속운전 심사에는 4년 8개월이 걸렸다.", "계속운전 심사에는 3년 8개월이 걸렸다."), ("4년", "3년")),
        (("다리 보수 공사에는 1년 3개월이 소요됐다.", "다리 보수 공사는 1년 5개월이 걸렸다."), ("3개월", "5개월")),
        (("1심 재판에 2년 4개월이 걸렸다. 1심 재판은 길었다.", "1심 재판에 2년 7개월이 걸렸다."), ("4개월", "7개월")),
        (
            ("The safety review took four years and eight months.", "The safety review took three years and eight months."),
            ("four", "three"),
        ),
        (
            ("The bridge repair took 1 year and 3 months.", "The bridge repair lasted 1 year and 5 months."),
            ("3 months", "5 months"),
        ),
    ],
)
def test_one_stretch_that_took_two_lengths(texts: tuple[str, ...], parts: tuple[str, ...]) -> None:
    found = [*alarms("FC404", texts), *alarms("FC101", texts), *alarms("FC103", texts)]
    assert on(found, *parts)


@pytest.mark.parametrize(
    "texts",
    [
        ("신청부터 의결까지는 4년 8개월이 걸렸다.", "심사에는 3년 8개월이 걸렸다."),
        ("착공에서 준공까지 2년 6개월이 걸렸다.", "다리를 놓는 데는 3년 6개월이 걸렸다."),
        ("It took four years and eight months to get approval.", "The review took three years and eight months."),
    ],
)
def test_a_stretch_that_may_be_another_is_a_note(texts: tuple[str, ...]) -> None:
    assert notes("FC404", texts) == 1
    assert alarms("FC404", texts) == []


@pytest.mark.parametrize(
    "texts",
    [
        ("심사에는 4년 8개월이 걸렸다.", "심사에는 3년 2개월이 걸렸다."),
        ("심사에는 4년 8개월이 걸렸다.", "심사에는 56개월이 걸렸다."),
        ("심사에는 4년 8개월이 걸렸다.", "공사에는 약 3년 8개월이 걸렸다."),
        ("심사에는 4년 8개월이 걸렸다.", "공사에는 3년 8개월이 걸릴 예정이다."),
        ("심사에는 4년 8개월이 걸렸다.", "그는 징역 3년 8개월을 받았다."),
        ("심사에는 4년 8개월이 걸렸다.", "심사에는 4년 8개월, 공사에는 3년 8개월이 걸렸다. 이전에는 4년 8개월이 걸렸다."),
        ("심사에는 4년이 걸렸다.", "공사에는 3년이 걸렸다."),
        ("심사에는 4년 8개월이 걸렸다.", "3년 8개월 만에 최고다."),
        ("심사에는 4년 8개월이 걸렸다.", "심사에는 4년 8개월이 걸렸다."),
        ("한도윤은 2시간 14분이 걸렸다.", "박서준은 2시간 17분이 걸렸다."),
        ("The review took four years and eight months.", "He was jailed for three years and eight months."),
        ("The review took four years and eight months.", "The work took two years and five months."),
        ("The review took four years and eight months.", "The work will take three years and eight months."),
        ("The review took eight months.", "The work took nine months."),
    ],
)
def test_lengths_that_are_of_two_things(texts: tuple[str, ...]) -> None:
    assert alarms("FC404", texts) == []
    assert notes("FC404", texts) == 0
