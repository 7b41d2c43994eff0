"""Stretches of time that share one end, and ends alone: hits and traps."""

from __future__ import annotations

import pytest
from story import alarms, notes, on

FALSE = "위원회는 2021년 4월 21일부터 2024년 9월 5일까지 회사가 거짓 확률을 걸어 둔 사실을 확인했다."


@pytest.mark.parametrize(
    ("texts", "parts"),
    [
        ((FALSE, "루미나는 2022년 4월 21일부터 2024년 9월 5일까지 아이템이 나올 확률을 0.35%로 적었다."), ("2021", "2022")),
        ((FALSE, "| 거짓 확률 | ’22.4.21.~’24.9.5. |"), ("2021", "22.4.21")),
        ((FALSE, "확률을 거짓으로 적은 기간은 2021. 4. 21. ~ 2024. 8. 5.이다."), ("9월 5일", "8. 5")),
        ((FALSE, "회사는 2021년 4월 24일부터 2024년 9월 5일까지 확률을 속였다."), ("21일", "24일")),
        ((FALSE, "거짓 확률은 2021년 4월 21일부터 2023년 9월 5일까지 걸려 있었다."), ("2024년", "2023년")),
        (
            (
                "The company misstated the odds from 21 April 2021 to 5 September 2024.",
                "From 21 April 2022 to 5 September 2024 it misstated the odds of the item.",
            ),
            ("2021", "2022"),
        ),
        (
            (
                "Auditors found that between 12 May 2023 and 9 August 2025 the fund paid the fees twice.",
                "The fund paid the fees twice between 12 May 2023 and 9 July 2025, auditors said.",
            ),
            ("August", "July"),
        ),
        (
            (
                "네 회사의 담합은 2019년 3월 7일부터 2023년 6월 12일까지 이어졌다.",
                "네 회사는 2019년 3월 7일부터 2023년 6월 22일까지 담합을 이어 갔다.",
            ),
            ("12일", "22일"),
        ),
        (
            (
                "두 직원은 2024년 2월 6일부터 2025년 8월 19일까지 회삿돈을 빼돌렸다.",
                "두 직원이 회삿돈을 빼돌린 것은 2024년 2월 6일부터 2025년 9월 19일까지다.",
            ),
            ("8월", "9월"),
        ),
        (
            (
                "항공사의 운항 허가 정지는 2028년 10월까지다.",
                "항공사의 운항 허가 정지는 2027년 10월까지다.",
                "항공사의 운항 허가 정지는 2028년 10월 4일까지로 정해졌다.",
            ),
            ("2028", "2027"),
        ),
    ],
)
def test_one_stretch_with_two_ends(texts: tuple[str, ...], parts: tuple[str, ...]) -> None:
    assert on(alarms("FC401", texts), *parts)


@pytest.mark.parametrize(
    ("texts", "days"),
    [
        ((FALSE, "위원회는 2021년 4월 21일부터 2024년 9월 5일까지 확률이 거짓이었다고 했다."), ()),
        ((FALSE, "경영권 다툼은 2022년 4월 21일부터 2024년 9월 5일까지 이어졌다."), ()),
        ((FALSE, "부화기의 거짓 확률은 2022년 11월 3일부터 2024년 9월 5일까지였다."), ()),
        ((FALSE, "거짓 확률은 심연이 2022년 4월 21일부터, 룬은 2021년 4월 21일부터 2024년 9월 5일까지였다."), ()),
        ((FALSE, f"{FALSE} 별빛의 거짓 확률은 2022년 4월 21일부터 2024년 9월 5일까지였다."), ()),
        ((FALSE, "위원회는 2021년부터 2024년까지 거짓 확률을 조사했다."), ()),
        ((FALSE, "위원회는 2021년 4월부터 2024년 9월까지 거짓 확률을 조사했다."), ()),
        (
            (
                "1단계 사업은 2024년 1월 1일부터 2026년 12월 31일까지다.",
                "2단계 예산은 2025년 1월 1일부터 2026년 12월 31일까지 쓴다.",
            ),
            (),
        ),
        (
            (
                "김 사외이사의 임기는 2024년 3월 24일부터 2027년 3월 23일까지다.",
                "박 사외이사의 임기는 2021년 3월 24일부터 2027년 3월 23일까지다.",
            ),
            (),
        ),
        (
            (
                "전시는 2026년 4월 3일부터 8월 9일까지 본관에서 열린다.",
                "사진 전시는 2026년 4월 3일부터 7월 9일까지 별관에서 열린다.",
            ),
            (),
        ),
        (
            (
                "He was chief executive from 3 May 2018 to 9 June 2024.",
                "She was finance chief from 3 May 2021 to 9 June 2024.",
            ),
            (),
        ),
        (("축제는 10월 2일부터 6일까지 열린다.", "할인은 10월 2일부터 8일까지 한다."), ()),
        (
            (
                "접수는 2026년 3월 9일부터 2026년 6월 12일까지다.",
                "접수는 2026년 3월 9일부터 2026년 7월 12일까지로 연장됐다.",
            ),
            ("2026-03-05", "2026-05-20"),
        ),
        (
            (
                "접수는 2026년 3월 9일부터 2026년 6월 12일까지다.",
                "접수는 2026년 3월 9일부터 2026년 7월 12일까지다.",
            ),
            ("2026-03-05", "2026-05-20"),
        ),
        (
            (
                "담합은 2019년 3월 7일부터 2023년 6월 12일까지 이어졌다.",
                "조사는 2021년 3월 7일부터 2023년 6월 12일까지 이어졌다.",
            ),
            (),
        ),
        (
            (
                "The company misstated the odds from 21 April 2021 to 5 September 2024.",
                "Its founder served from 21 April 2022 to 5 September 2024.",
            ),
            (),
        ),
        (
            (
                "The fund paid the fees between 1 January 2023 and 31 December 2025.",
                "Interest rates rose in the country between 1 January 2024 and 31 December 2025, it said.",
            ),
            (),
        ),
        (("운항 허가는 2028년 10월까지다.", "건설은 2027년 10월까지 끝난다.", "운항 허가는 2028년 10월 4일까지다."), ()),
        (
            (
                "운항 허가는 2028년 10월까지다.",
                "운항 허가는 2027년 10월까지, 연장되면 2028년 10월까지다.",
                "허가는 2028년 10월까지다.",
            ),
            (),
        ),
        (("운항 허가는 2028년까지다.", "운항 허가는 2027년까지다.", "운항 허가는 2028년까지다."), ()),
    ],
)
def test_stretches_that_are_two_or_one(texts: tuple[str, ...], days: tuple[str, ...]) -> None:
    found = alarms("FC401", texts, days)
    assert found == []


def test_an_end_that_shares_one_word_is_a_note() -> None:
    texts = (
        "이번 결정으로 운전 기한은 2036년 12월 14일까지다.",
        "2호기는 허가를 얻어 2046년 12월까지 돌릴 수 있다.",
        "- 허가기간: 2026. 12. 15. ~ 2036. 12. 14.",
    )
    assert notes("FC401", texts) == 1
    assert alarms("FC401", texts) == []
