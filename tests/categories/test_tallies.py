"""One vote and one game with two results: hits and traps in both languages."""

from __future__ import annotations

import pytest
from story import alarms, on

HITS = [
    (
        "나루시의회가 해상풍력 조례를 찬성 16표, 반대 15표로 의결했다. 토론은 세 시간 이어졌다.",
        "나루시의회의 해상풍력 조례는 토론 세 시간 끝에 찬성 18, 반대 13으로 통과됐다.",
        ("찬성 16표", "찬성 18"),
    ),
    (
        "가람구의회는 도서관 이전안을 7 대 2로 가결했다. 구의원 아홉 명이 모두 나왔다.",
        "도서관 이전안이 가람구의회에서 6대 3으로 통과됐다. 구의원 9명이 표결했다.",
        ("7 대 2", "6대 3"),
    ),
    (
        "해온군의회 표결에서 11명이 찬성하고 4명이 반대해 축사 조례가 통과됐다.",
        "축사 조례가 해온군의회를 넘었다. 찬성 12명, 반대 3명이었다.",
        ("11명이 찬성하고 4명이 반대", "찬성 12명, 반대 3명"),
    ),
    (
        "Marlow councillors voted 7-2 on Monday to sell the Penrose cannery for at least $1.2m.",
        "The Penrose cannery is for sale at $1.2m. Marlow councillors backed the sale by six votes to three.",
        ("7-2", "six votes to three"),
    ),
    (
        "The jury cleared treasurer Colin Strake by a majority of ten to two after 14 hours.",
        "Treasurer Colin Strake was cleared by the jury after 14 hours, by a majority of eleven to one.",
        ("ten to two", "eleven to one"),
    ),
    (
        "포구유나이티드가 7일 북령시티즌을 4-3으로 눌렀다. 관중 1만1208명이 봤다.",
        "포구유나이티드는 북령시티즌을 4-2로 꺾었다. 관중은 1만1208명이었다.",
        ("4-3", "4-2"),
    ),
    (
        "Holt Rovers beat Danesmoor Town 3-1 on Saturday before a crowd of 3,906.",
        "A crowd of 3,906 saw Holt Rovers beat Danesmoor Town 3-2 on Saturday.",
        ("3-1", "3-2"),
    ),
]

TRAPS = [
    # one result in two ways
    ("나루시의회가 조례를 찬성 16표, 반대 15표로 의결했다.", "나루시의회는 조례를 16 대 15로 통과시켰다."),
    ("Marlow councillors voted 7-2 to sell the cannery.", "Marlow councillors backed the cannery sale by seven votes to two."),
    # other voters: the committee and the house, an amendment
    (
        "나루시의회가 풍력 조례를 찬성 16표, 반대 15표로 의결했다.",
        "나루시의회 상임위는 풍력 조례를 찬성 5표, 반대 4표로 의결했다.",
    ),
    ("나루시의회가 풍력 조례를 찬성 16, 반대 15로 의결했다.", "나루시의회는 풍력 조례 수정안을 찬성 20, 반대 11로 의결했다."),
    ("The council voted 7-2 to sell the cannery.", "The council rejected an amendment on the cannery, 5-4."),
    # several votes in one text
    (
        "나루시의회가 풍력 조례를 찬성 16, 반대 15로, 예산안을 찬성 20, 반대 11로 의결했다.",
        "나루시의회는 풍력 조례를 찬성 18, 반대 13으로 의결했다.",
    ),
    # another body
    ("가람구의회는 이전안을 7 대 2로 가결했다.", "학교운영위는 급식안을 6 대 3으로 통과시켰다."),
    # a part of the game, both legs, a series
    (
        "포구FC가 북령시티즌을 4-3으로 눌렀다. 관중 1만1208명이 봤다.",
        "포구FC가 북령시티즌에 전반 2-1로 이기고 있었다. 관중 1만1208명이다.",
    ),
    ("포구FC가 북령시티즌을 2-1로 눌렀다.", "포구FC가 1, 2차전 합계 4-1로 북령시티즌을 이겼다."),
    ("Holt Rovers beat Danesmoor Town 3-1 on Saturday.", "Holt Rovers beat Danesmoor Town 4-3 on penalties."),
    ("Holt Rovers beat Danesmoor Town 3-1 on Saturday.", "Holt Rovers drew 1-1 with Selby United on Saturday."),
    # no score at all
    ("포구FC는 3-4-3으로 나섰다. 북령시티즌을 눌렀다.", "포구FC는 4-4-2로 나서 북령시티즌을 눌렀다."),
    ("The ratio of nurses to patients is 1-6 at Holt General.", "The ratio of nurses to patients is 1-8 at Holt General."),
    ("Between 2 and 3 votes to go, officials said.", "Of ten to two dozen votes were left."),
]


@pytest.mark.parametrize(("one", "other", "parts"), HITS)
def test_one_result_told_in_two_ways(one: str, other: str, parts: tuple[str, str]) -> None:
    assert on(alarms("FC107", (one, other)), *parts)


@pytest.mark.parametrize(("one", "other"), TRAPS)
def test_two_results_or_one(one: str, other: str) -> None:
    assert alarms("FC107", (one, other)) == []


def test_weeks_later_it_is_another_vote() -> None:
    texts = HITS[0][:2]
    assert alarms("FC107", texts, ("2026-03-05", "2026-03-06"))
    assert not alarms("FC107", texts, ("2026-03-05", "2026-05-06"))
