"""Dates and times of events across texts: hits and traps in both languages."""

from __future__ import annotations

import pytest
from story import alarms, notes, on


@pytest.mark.parametrize(
    ("texts", "parts"),
    [
        (("새 규제는 4월 1일 시행된다. 전세대출 이자가 잡힌다.", "새 규제는 5월 1일 시행된다."), ("4월 1일", "5월 1일")),
        (("다음 회의는 4월 15일이다.", "다음 회의가 열리는 4월 16일을 본다."), ("4월 15일", "4월 16일")),
        (("첫 신고가 들어온 시각은 오전 5시 48분이다.", "오전 5시 38분 첫 신고가 접수됐다."), ("5시 48분", "5시 38분")),
        (
            (
                "계약 기간은 2033년 12월 31일까지다.",
                "나루전자가 계약을 맺었다.\n- 계약일 / 종료일: 2027년 3월 17일 / 2032년 12월 31일",
            ),
            ("2033년", "2032년"),
        ),
        (
            ("달 탐사선은 1월 29일 오전 6시 17분 발사됐다.", "달 탐사선은 1월 29일 오전 9시 17분 발사됐다."),
            ("6시 17분", "9시 17분"),
        ),
        (("The next meeting is on April 15.", "The next meeting will be held on April 16."), ("April 15", "April 16")),
        (("The new parking rule takes effect on May 1.", "The new parking rule takes effect on June 1."), ("May 1", "June 1")),
        (
            ("도서관은 9월 12일 어린이 독서 축제를 연다.", "어린이 독서 축제는 9월 13일 도서관에서 연다."),
            ("9월 12일", "9월 13일"),
        ),
    ],
)
def test_one_event_with_two_dates(texts: tuple[str, ...], parts: tuple[str, ...]) -> None:
    assert on(alarms("FC401", texts), *parts)


@pytest.mark.parametrize(
    "texts",
    [
        ("새 규제는 4월 시행된다.", "새 규제는 4월 1일 시행된다."),
        ("새 규제는 4월 1일까지 시행된다.", "새 규제는 3월 1일 시행된다."),
        ("1단계는 2028년 3월 양산한다.", "2단계는 2030년 3월 양산한다."),
        ("보증 규제는 2월 23일, 대출 규제는 4월 1일 시행된다.", "대출 규제는 4월 1일 시행된다."),
        ("오전 5시 48분쯤 첫 신고가 접수됐다.", "오전 5시 50분쯤 첫 신고가 접수됐다."),
        ("발사는 현지시간 28일 오후 5시 17분이었다.", "탐사선은 29일 오전 6시 17분 발사됐다."),
        ("나루전자는 4일 실적을 냈다.", "가람은행은 3일 실적을 냈다."),
        ("장관은 오후 7시 50분 브리핑에서 발사가 성공했다고 밝혔다.", "탐사선은 오후 6시 24분 발사됐다."),
        ("The rule takes effect in May.", "The rule takes effect on May 1."),
        ("The museum opens on May 1.", "The stadium opens on June 1 and closes on June 3."),
    ],
)
def test_two_events_or_one_date(texts: tuple[str, ...]) -> None:
    assert alarms("FC401", texts) == []


def test_texts_of_two_days_move_their_dates() -> None:
    texts = ("법원은 4일 나루전자 대표의 재판을 열었다.", "법원은 5일 나루전자 대표의 재판을 열었다.")
    assert alarms("FC401", texts, ("2026-03-05", "2026-03-06")) == []


def test_a_date_that_was_moved_is_a_note() -> None:
    texts = ("새 규제는 4월 1일 시행된다. 전세대출 규제다.", "새 규제는 5월 1일로 시행이 연기됐다. 전세대출 규제다.")
    assert alarms("FC401", texts) == []
    assert notes("FC402", texts) == 1


@pytest.mark.parametrize(
    ("texts", "parts"),
    [
        (("축제는 6월 19일(목) 열린다.", "축제는 2026년 6월 19일(금) 열린다."), ("(목)", "(금)")),
        (
            ("시는 6월 19일(목) 도서관을 열었다.", "보도시점: 2026. 6. 19.(금) 조간\n\n나루시는 새 도서관을 열었다."),
            ("(목)", "(금)"),
        ),
        (("Corvane recalled it on Friday, March 5.", "Corvane said on Thursday it will recall it."), ("Friday", "Thursday")),
    ],
)
def test_one_day_with_two_weekdays(texts: tuple[str, ...], parts: tuple[str, ...]) -> None:
    assert on(alarms("FC401", texts), *parts)


@pytest.mark.parametrize(
    "texts",
    [
        ("축제는 6월 19일(금) 열린다.", "축제는 2026년 6월 19일(금) 열린다."),
        ("축제는 6월 19일(금) 열린다.", "축제는 6월 20일(토) 열린다."),
        ("시는 6월 19일(금) 도서관을 열었다.", "보도시점: 2026. 6. 20.(토) 조간\n\n나루시는 새 도서관을 열었다."),
        ("It opens on Thursday, March 5.", "Corvane said on Thursday it will close."),
    ],
)
def test_weekdays_of_the_calendar(texts: tuple[str, ...]) -> None:
    assert not on(alarms("FC401", texts), "(금)", "(토)")
    assert not on(alarms("FC401", texts), "Thursday")


@pytest.mark.parametrize(
    "texts",
    [
        ("버스노조는 4월 3일 파업을 시작했다.", "버스노조 파업 11일째인 13일 노사가 다시 만났다."),
        ("버스노조는 4월 3일 파업을 시작했다.", "버스노조 파업이 나흘째인 6일 시내버스 212대가 섰다."),
        ("버스노조는 4월 3일 파업을 시작했다.", "시에 따르면 13일 오전 6시 기준 조합원 412명이 파업에 참여했다."),
        ("버스노조는 4월 3일 파업을 시작했다.", "노사는 13일 파업 사태 해결을 위한 합의문에 서명했다."),
        ("영화 ‘먼 등대’는 3월 4일 개봉했다.", "배급사는 3월 14일 ‘먼 등대’가 개봉 11일 만에 관객 70만명을 모았다고 밝혔다."),
        ("영화 ‘먼 등대’는 3월 4일 개봉했다.", "맞수로 꼽힌 영화 ‘붉은 파도’도 3월 14일 개봉했다."),
        ("이번 총선은 4월 10일 치러진다.", "사전투표 첫날인 4월 5일 총선거인 4120만명 가운데 611만명이 투표했다."),
        ("Bus drivers went on strike on April 3.", "On April 13, the 11th day of the strike, both sides met again."),
    ],
)
def test_a_day_on_which_something_is_counted_is_no_day_of_it(texts: tuple[str, ...]) -> None:
    assert alarms("FC401", texts) == []


@pytest.mark.parametrize(
    ("texts", "parts"),
    [
        (("버스노조는 4월 3일 파업을 시작했다.", "버스노조는 파업 첫날인 4월 13일 시청 앞에 모였다."), ("4월 3일", "4월 13일")),
        (("영화 ‘먼 등대’는 3월 4일 개봉했다.", "영화 ‘먼 등대’는 그래도 3월 14일 개봉했다."), ("3월 4일", "3월 14일")),
        (("이번 총선은 4월 10일 치러진다.", "이번 총선은 4월 11일 치러진다."), ("4월 10일", "4월 11일")),
    ],
)
def test_its_first_day_is_one(texts: tuple[str, ...], parts: tuple[str, ...]) -> None:
    assert on(alarms("FC401", texts), *parts)
