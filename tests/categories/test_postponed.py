"""A day that one text says was set anew makes the day of other texts old."""

from __future__ import annotations

import pytest
from story import alarms, notes

DAYS = ("2026-03-05", "2026-03-09")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("새 제도의 시행일은 3월 23일이다.", "당국은 준비가 늦어지자 새 제도의 시행 시점을 4월 9일로 미뤘다."),
        ("나루 2호기는 검사를 마치고 3월 22일 재가동에 들어간다.", "나루 2호기의 재가동이 4월 13일로 늦춰졌다."),
        (
            "□ 일정\n ▲ 2026년 9월 착공 ▲ 2028년 3분기 1단계 양산 ▲ 2030년 상반기 2단계 양산",
            "회사는 1단계 양산 시점을 2029년 1분기로 고쳤다.",
        ),
        ("가람도서관은 4월 20일 개관한다.", "가람도서관 개관이 5월 4일로 연기됐다."),
        ("축제 개막은 4월 24일이다.", "시는 축제 개막을 4월 17일로 한 주 앞당겼다."),
        ("첫 공판은 4월 2일 열린다.", "법원은 첫 공판을 4월 16일로 변경했다."),
        ("The museum opens on April 19.", "The opening of the museum has been postponed to May 3."),
        ("The trial is set for April 2.", "The judge moved the trial to April 16."),
        ("Its launch is due on April 19.", "The company pushed back its launch from April 19 to May 3."),
        ("The hearing takes place on 2 April.", "The hearing was brought forward by a week to 26 March."),
    ],
)
def test_the_day_before_is_old(old: str, new: str) -> None:
    assert notes("FC402", (old, new), DAYS) == 1
    assert alarms("FC402", (old, new), DAYS) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        # what was moved is something else
        ("가람도서관은 4월 20일 개관한다.", "가람도서관 공사 설명회가 5월 4일로 연기됐다."),
        ("The museum opens on April 19.", "The sale of the museum was postponed to May 3."),
        # both days are printed, so nobody is left behind
        ("가람도서관은 4월 20일에서 5월 4일로 개관을 미뤘다.", "가람도서관 개관이 5월 4일로 연기됐다."),
        # the day had passed: another opening
        ("가람도서관은 2월 20일 개관했다.", "가람도서관 개관이 5월 4일로 연기됐다."),
        # one day
        ("가람도서관은 5월 4일 개관한다.", "가람도서관 개관이 5월 4일로 연기됐다."),
        # a month holds the day
        ("가람도서관은 5월 개관한다.", "가람도서관 개관이 5월 4일로 연기됐다."),
        # two openings, and nothing that says which
        ("본관은 4월 20일 개관하고 별관은 4월 27일 개관한다.", "가람도서관 개관이 5월 4일로 연기됐다."),
        # nothing was moved
        ("가람도서관은 4월 20일 개관한다.", "가람도서관은 5월 4일로 개관 100일을 맞는다."),
        ("The museum opens on April 19.", "The exhibition runs to May 3."),
        # moved in space
        ("가람도서관은 4월 20일 이전한다.", "가람도서관은 나루동으로 옮겼다. 5월 4일로 이용자가 만 명이 됐다."),
    ],
)
def test_nothing_is_old(old: str, new: str) -> None:
    assert notes("FC402", (old, new), DAYS) == 0
    assert alarms("FC402", (old, new), DAYS) == []


def test_who_still_prints_the_old_day_afterwards_is_told() -> None:
    texts = ("가람도서관 개관이 5월 4일로 연기됐다.", "가람도서관은 4월 20일 개관한다.")
    assert alarms("FC402", texts, DAYS) == [frozenset({"5월 4일", "4월 20일"})]
