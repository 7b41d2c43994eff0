"""One person or firm under two names in two texts: what stands beside both says that it is one, or that it is not."""

from __future__ import annotations

import pytest
from story import alarms, on

PEOPLE = [
    (
        "방파제 보강 공사를 지휘한 노하람 씨는 2,450톤의 돌을 옮겼다고 했다.",
        "방파제에 돌 2,450톤을 쌓은 노하란 씨는 공사를 마치고 울었다.",
        ("노하람", "노하란"),
    ),
    (
        "식당을 함께 연 채누리 요리사와 문보라 대표는 26일 결별했다. 채누리 대표이사는 지분 35%를 판다.",
        "주방을 맡아 온 문누리 씨가 지분 35%를 팔고 떠난다. 문보라 대표는 남는다.",
        ("채누리", "문누리"),
    ),
    (
        "Volunteers thanked Margaret Hollis, who ran the 240-bed hostel for years.",
        "The 240-bed hostel says goodbye. Margaret Holles, 71, ran it.",
        ("Margaret Hollis", "Margaret Holles"),
    ),
    (
        "Dr Ines Calder found the comet in March with Dr Peter Vance, her partner in the observatory.",
        "The comet came into view in March. Dr Ines Vance saw it first from the observatory with Dr Peter Vance.",
        ("Ines Calder", "Ines Vance"),
    ),
]
NOT_PEOPLE = [
    ("한국형 모델은 매개변수 310억 개다. 한국형 모델은 무료다.", "한국적 모델은 매개변수 310억 개다. 한국적 모델은 무료다."),
    ("방파제를 고친 노하람 씨는 2,450톤을 옮겼다.", "방파제의 돌 2,450톤은 노하람 씨와 노하란 씨가 옮겼다."),
    ("방파제를 고친 노하람 반장은 2,450톤을 옮겼다.", "방파제의 돌 2,450톤은 그의 동생 노하란 씨가 옮겼다."),
    ("노하람 작가는 떡집을 열었다.", "시청은 버스 노선을 바꾼다. 주민 노하란 씨는 반대했다."),
    ("채누리 조리장은 지분 35%를 판다.", "문누리 변호사는 지분 35%를 산다."),
    ("Envoy Khaled al-Masri, who came for the 40 ships, left.", "Khalid al-Masri, who came for the 40 ships, left."),
    ("Anna Marsh, 40, ran the 240-bed hostel.", "Anna Porter, 38, visited the 240-bed hostel."),
    ("North Harbour Road was shut after 240 barrels leaked.", "South Harbour Road stayed open while 240 barrels leaked."),
]
FIRMS = [
    (
        "다온메디칼은 환자 320명을 시험하고 9월에 출시한다.",
        "제조사 다운메디칼은 환자 320명을 시험했고 9월 출시를 앞뒀다.",
        ("다온메디칼", "다운메디칼"),
    ),
    ("해담건설은 교량 공사를 540억 원에 수주했다.", "교량 공사는 해당건설이 540억 원에 수주했다.", ("해담건설", "해당건설")),
]
NOT_FIRMS = [
    ("상반기에 공장을 320억 원에 매각했다.", "하반기에 공장을 320억 원에 매각했다."),
    ("다온메디칼은 환자 320명을 시험했다.", "다온메디칼과 다운메디칼은 환자 320명을 시험했다."),
    ("민관위원은 회사 지분 12%를 물었다.", "민간위원은 회사 지분 12%를 물었다."),
    ("해담건설은 교량 공사를 540억 원에 수주했다.", "해당건설은 아파트를 짓는다."),
]


@pytest.mark.parametrize(("first", "second", "parts"), PEOPLE)
def test_one_person_has_two_names(first: str, second: str, parts: tuple[str, ...]) -> None:
    assert on(alarms("FC201", (first, second)), *parts)


@pytest.mark.parametrize(("first", "second"), NOT_PEOPLE)
def test_two_people_have_two_names(first: str, second: str) -> None:
    assert alarms("FC201", (first, second)) == alarms("FC202", (first, second)) == []


@pytest.mark.parametrize(("first", "second", "parts"), FIRMS)
def test_one_firm_has_two_names(first: str, second: str, parts: tuple[str, ...]) -> None:
    assert on(alarms("FC202", (first, second)), *parts)


@pytest.mark.parametrize(("first", "second"), NOT_FIRMS)
def test_two_words_one_letter_apart(first: str, second: str) -> None:
    assert alarms("FC202", (first, second)) == []


RANKS = [
    ("나루전자 이한별 부사장은 물러났다.", "나루전자 이한별 CFO는 물러났다."),
    ("다온물산 구해솔 전무가 맡는다.", "다온물산 구해솔 본부장이 맡는다."),
]


@pytest.mark.parametrize(("first", "second"), RANKS)
def test_an_executive_has_a_rank_and_a_field(first: str, second: str) -> None:
    assert alarms("FC203", (first, second)) == []


def test_two_fields_are_two_titles() -> None:
    assert on(alarms("FC203", ("나루전자 이한별 CFO는 물러났다.", "나루전자 이한별 CTO는 물러났다.")), "CFO", "CTO")
