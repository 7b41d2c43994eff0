"""By how much one term was missed."""

from __future__ import annotations

import pytest
from story import alarms, on

DAYS = ("2026-12-12", "2026-12-14")


@pytest.mark.parametrize(
    ("texts", "parts"),
    [
        (
            ("예산안은 법정 처리 시한(2일)을 9일 넘긴 것이다.", "예산안이 처리된 것은 시한을 열하루 넘긴 뒤였다."),
            ("9일", "열하루"),
        ),
        (("나루항만은 준공 기한을 3개월 넘겼다.", "나루항만 공사는 기한을 5개월 넘겨 끝났다."), ("3개월", "5개월")),
        (
            ("The budget passed nine days past the deadline.", "The budget was adopted eleven days after the deadline."),
            ("nine days", "eleven days"),
        ),
        (
            ("Parliament missed the legal deadline by nine days.", "Parliament voted eleven days past its deadline."),
            ("nine days", "eleven days"),
        ),
        (
            ("국회가 법정 시한을 9일 넘겨 예산안을 처리했다.", "예산안은 법정 시한을 열하루 넘겨 국회를 통과했다."),
            ("9일", "열하루"),
        ),
        (
            (
                "예산안이 가결됐다. 의장이 의사봉을 들었다. 법정 시한을 9일 넘긴 것이다.",
                "박수가 나왔다. 법정 시한을 열하루 넘긴 뒤였다.",
            ),
            ("9일", "열하루"),
        ),
    ],
)
def test_two_lengths(texts: tuple[str, ...], parts: tuple[str, ...]) -> None:
    assert on(alarms("FC404", texts, DAYS), *parts)


@pytest.mark.parametrize(
    "texts",
    [
        # one length, told in two ways
        ("예산안은 법정 처리 시한을 11일 넘겼다.", "예산안이 처리된 것은 시한을 열하루 넘긴 뒤였다."),
        # it goes on
        ("예산안은 아직 시한을 9일 넘긴 채다.", "예산안은 시한을 11일 넘도록 처리되지 않았다."),
        # another thing was due
        ("나루항만은 준공 기한을 3개월 넘겼다.", "가람도서관 공사는 기한을 5개월 넘겨 끝났다."),
        # two terms in one text
        ("예산안은 시한을 9일 넘겼다. 지난해 예산안은 시한을 3일 넘겼다.", "예산안은 시한을 11일 넘겼다."),
        # somebody else, in the sentence or before it
        ("나루대교 시공사가 준공 기한을 두 달 넘겼다.", "시립박물관은 준공 기한을 다섯 달 넘겼다."),
        ("가람3지구 조합이 총회 기한을 12일 넘겼다.", "가람7지구 조합은 총회 기한을 30일 넘겼다."),
        (
            "시의회가 12일 예산안을 의결했다. 법정 처리 시한을 사흘 넘겼다.",
            "나루군의회가 14일 예산안을 의결했다. 법정 처리 시한을 닷새 넘겼다.",
        ),
        (
            "The county council approved its plan nine days after the deadline.",
            "The school board approved its plan six days after the deadline.",
        ),
        # another year
        ("노사는 교섭 시한을 나흘 넘겼다.", "노사는 지난해 교섭 시한을 열흘 넘겼다."),
        ("노사는 교섭 시한을 나흘 넘겼다.", "노사는 2023년 교섭 시한을 열흘 넘겼다."),
        (
            "Lawmakers passed the budget six days after the deadline.",
            "Last year lawmakers passed the budget nine days after the deadline.",
        ),
        # about so much
        ("예산안은 시한을 약 10일 넘겼다.", "예산안은 시한을 11일 넘겼다."),
        # no term
        ("예산안은 9일 국회를 넘겼다.", "예산안은 11일 고비를 넘겼다."),
        ("The budget passed nine days past the vote.", "The budget was adopted eleven days after the debate."),
    ],
)
def test_no_two_lengths(texts: tuple[str, ...]) -> None:
    assert alarms("FC404", texts, DAYS) == []
    assert alarms("FC101", texts, DAYS) == []
