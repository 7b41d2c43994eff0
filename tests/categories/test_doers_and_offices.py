"""Who did it, who comes into which office, whose words they are, and where an analyst works: hits and traps in both languages."""

from __future__ import annotations

import pytest
from story import alarms, on

DOERS = [
    (
        "다온홀딩스는 보유 지분을 한결투자증권에 매각한다. 금액은 2,750억 원이다.",
        "두레자산운용이 다온홀딩스 지분을 2,750억 원에 인수한다.",
        ("한결", "두레"),
    ),
    (
        "노유겸이 후반 41분 결승골을 넣었다. 노유겸 선수는 관중 2만1천명 앞에서 뛰었다.",
        "결승골은 문보라 선수가 넣었다. 관중 2만1천명이 봤다.",
        ("노유겸", "문보라"),
    ),
    (
        "법안은 노유겸 의원이 대표 발의했다. 노유겸 의원은 의원 14명과 함께했다.",
        "대표 발의한 문보라 의원은 의원 14명과 냈다.",
        ("노유겸", "문보라"),
    ),
    ("The mill was bought by Harrow Group for £41m.", "The mill was sold to Castle Partners for £41m.", ("Harrow", "Castle")),
    (
        "Ben Archer scored the winner before 2,140 fans.",
        "The winner came from Cal Dunmore, and 2,140 fans sang.",
        ("Archer", "Dunmore"),
    ),
    (
        "The motion was tabled by Ben Archer and 12 others.",
        "Cal Dunmore, who tabled the motion with 12 others, smiled.",
        ("Archer", "Dunmore"),
    ),
]
NOT_DOERS = [
    ("다온홀딩스는 지분을 두레증권에 매각한다. 금액은 2,750억 원이다.", "두레자산운용이 지분을 2,750억 원에 인수한다."),
    ("다온홀딩스는 지분을 한결투자증권에 매각한다. 금액은 2,750억 원이다.", "두레자산운용이 호텔을 640억 원에 인수한다."),
    (
        "다온홀딩스는 한결투자증권에 매각한다. 금액은 2,750억 원이다. 두레자산운용은 졌다.",
        "두레자산운용이 2,750억 원에 인수한다.",
    ),
    ("The mill was bought by Harrow Group for £41m.", "The mill was sold to Harrow for £41m."),
    (
        "Ben Archer scored the winner before 2,140 fans.",
        "Cal Dunmore scored the equaliser, the winner came from Ben Archer before 2,140 fans.",
    ),
    ("The motion was tabled by Ben Archer and 12 others.", "The amendment was tabled by Cal Dunmore and 30 others."),
]
OFFICES = [
    (
        "나루전자는 노유겸 씨를 사업총괄에 영입했다. 노유겸 씨는 웃었다.",
        "나루전자가 노유겸 씨를 기술총괄로 선임했다.",
        ("사업총괄", "기술총괄"),
    ),
    (
        "Dale Motors has hired Ann Lowe as its chief technology officer.",
        "Ann Lowe joins Dale Motors as chief operating officer.",
        ("technology", "operating"),
    ),
]
NOT_OFFICES = [
    ("노유겸 씨를 최고경영자로 선임했다. 노유겸 씨는 웃었다.", "노유겸 씨가 대표이사에 취임했다."),
    ("노유겸 씨를 총괄로 선임했다. 노유겸 씨는 웃었다.", "노유겸 씨가 사업총괄에 올랐다."),
    (
        "Dale Motors hired Ann Lowe as its chief executive.",
        "Ann Lowe served as chief operating officer at a bank before she joined.",
    ),
    ("Dale Motors hired Ann Lowe as CEO.", "Ann Lowe joins as chief executive officer."),
]


@pytest.mark.parametrize(("first", "second", "parts"), DOERS)
def test_two_did_it(first: str, second: str, parts: tuple[str, ...]) -> None:
    assert on(alarms("FC212", (first, second)), *parts)


@pytest.mark.parametrize(("first", "second"), NOT_DOERS)
def test_one_did_it_or_two_things_were_done(first: str, second: str) -> None:
    assert alarms("FC212", (first, second)) == []


@pytest.mark.parametrize(("first", "second", "parts"), OFFICES)
def test_two_offices_for_one_person(first: str, second: str, parts: tuple[str, ...]) -> None:
    assert on(alarms("FC203", (first, second)), *parts)


@pytest.mark.parametrize(("first", "second"), NOT_OFFICES)
def test_one_office_or_an_earlier_one(first: str, second: str) -> None:
    assert alarms("FC203", (first, second)) == []


def test_an_analyst_works_for_one_firm() -> None:
    first, second = "가람증권 노유겸 연구위원은 말했다.", "한결경제연구소의 노유겸 연구위원이 말했다."
    assert on(alarms("FC203", (first, second)), "가람증권", "한결경제연구소")
    assert alarms("FC203", (first, "가람투자증권 노유겸 연구위원이 말했다.")) == []


def test_a_speaker_behind_a_comma_outside_the_quotation() -> None:
    first = 'Harbour chief Ann Lowe said the port "must not sell what it never owned".'
    second = 'The port "must not sell what it never owned", union organiser Ben Archer told the hall.'
    assert on(alarms("FC211", (first, second)), "Ann Lowe", "Ben Archer")
    assert alarms("FC211", (first, second.replace("Ben Archer", "Ann Lowe"))) == []
