"""One person or firm whose name changes a letter: names with an age and no title, a speaker inside one text, a firm's long name."""

from __future__ import annotations

import pytest
from story import alarms, notes, on

SAME_AGE = [
    (
        "사망자 명단: 노하람(57·여) 문가온(61·남) 도세린(34·여)",
        "이날 고 노하란(57·여)씨의 장례가 치러졌다.",
    ),
    ("시상대에 선 노하람(18)양은 활짝 웃었다.", "우승은 노하란(18·여) 선수에게 돌아갔다."),
    ("구조대원 노하람(45)씨가 밧줄 320m를 내렸다.", "밧줄 320m를 타고 내려온 구조대원은 노하란(45)씨였다."),
]
TWO_PEOPLE = [
    ("노하람(57·여)씨가 숨졌다.", "노하란(58·여)씨가 숨졌다."),
    ("노하람(57·여)씨가 숨졌다.", "노하란(57·남)씨가 숨졌다."),
    ("노하람(57·여)씨가 숨졌다.", "도하람(57·여)씨가 숨졌다."),
    ("쌍둥이 언니 노하람(18·여)양이 숨졌다.", "노하란(18·여)양은 다쳤다."),
    ("노하람(57·여)씨가 숨졌다.", "사망자는 노하람(57·여) 노하란(57·여) 문가온(61·남)이다."),
    ("노하람(57·여)씨와 노하란(57·여)씨가 숨졌다.", "노하란(57·여)씨가 숨졌다."),
    ("사망자 명단\n노하람(57·여)\n노하란(57·여)\n문가온(61·남)", "유족이 모였다."),
    ("상인 노하람(45)씨는 반대했다.", "시청은 버스 노선을 바꾼다. 주민 노하란(45)씨는 찬성했다."),
    ("노모(57·여)씨가 숨졌다.", "노미(57·여)씨가 숨졌다."),
]


@pytest.mark.parametrize(("first", "second"), SAME_AGE)
def test_one_age_and_two_names(first: str, second: str) -> None:
    assert on(alarms("FC201", (first, second)), "노하람", "노하란")


@pytest.mark.parametrize(("first", "second"), TWO_PEOPLE)
def test_two_people_of_an_age(first: str, second: str) -> None:
    assert alarms("FC201", (first, second)) == alarms("FC517", (first, second)) == []


def test_the_prose_and_the_list_of_one_text() -> None:
    listed = "사망자 명단 문가온(61·남) 도세린(34·여) 노하란(18·여)"
    assert on(alarms("FC517", (f"마지막 희생자는 노하람(18)양으로 밝혀졌다.\n\n{listed}",)), "노하람", "노하란")
    assert alarms("FC517", (f"마지막 희생자는 노하람(18)양으로 밝혀졌다.\n\n{listed} 노하람(18·여)",)) == []
    assert alarms("FC517", ("노하람(18)양은 노래했다.\n\n이어 노하란(18)양이 춤췄다.",)) == []


def test_a_year_is_a_note() -> None:
    texts = ("도연수 전 시장(76·사진)이 왔다.", "도연수(77) 전 시장은 말이 없었다.")
    assert alarms("FC101", texts) == []
    assert notes("FC101", texts) == 1
    assert notes("FC101", texts, ("2026-03-05", "2026-06-05")) == 0
    assert notes("FC101", ("도연수 전 시장(77)이 왔다.", "도연수(77) 전 시장은 말이 없었다.")) == 0
    assert on(alarms("FC101", ("도연수 전 시장(71)이 왔다.", "도연수(77) 전 시장은 말이 없었다.")), "71", "77")


DRIFTS = [
    ("Chair Anna Holbrook toured the site. Holbrok said the deck had given way.", "Holbrok", "Holbrook"),
    ("The plant reopened on Monday, Marta Quintrell said. Quintell added that tests went on.", "Quintell", "Quintrell"),
    ('Chair Anna Hamendy toured the site. "It is over," said Harmedy.', "Harmedy", "Hamendy"),
]
NO_DRIFT = [
    "Chair Anna Holbrook toured the site with Det. Rosa Holbrok. Holbrok said the deck had given way.",
    "Chair Anna Holbrook toured the site. Captain Holbrok came too. Holbrok said the deck had given way.",
    "Chair Anna Holbrook toured the site. A spokesman Holbrok agreed. Holbrok said the deck had given way.",
    "Mayor Anna Millers toured the site. Miller said the deck had given way.",
    "Mayor Anna Leaver toured the site. Lever said nothing; a lever broke.",
    "Mayor Anna Baker toured the site. Officials said the deck had given way.",
    "Mayor Anna Reed toured the site. Read said the deck had given way.",
]


@pytest.mark.parametrize(("text", "odd", "right"), DRIFTS)
def test_a_speaker_drifts(text: str, odd: str, right: str) -> None:
    assert on(alarms("FC517", (text, "The harbour was shut.")), odd, right)


@pytest.mark.parametrize("text", NO_DRIFT)
def test_two_speakers(text: str) -> None:
    assert alarms("FC517", (text, "The harbour was shut.")) == []


def test_another_text_knows_the_speaker() -> None:
    text = "Chair Anna Holbrook toured the site. Holbrok said the deck had given way."
    assert alarms("FC517", (text, "The engineer, Rosa Holbrok, agreed.")) == []


def test_one_of_two_equal_syllables_is_lost() -> None:
    usual = ("지난해 상장한 NC나나이테크은 증거금 41조원을 모았다.", "증거금 최고 기록은 NC나나이테크의 41조원이다.")
    assert on(alarms("FC202", (*usual, "증거금 기록은 NC나이테크의 41조원이었다.")), "NC나나이테크", "NC나이테크")
    assert alarms("FC202", (*usual, "증거금 기록은 NC나이테크이 아니라 NC나나이테크의 41조원이었다.")) == []
    assert alarms("FC202", (*usual, "NC나이테크은 문을 닫았다.")) == []
    bodies = ("대한한의사협회는 41억원을 냈다.", "대한한의사협회가 낸 돈은 41억원이다.")
    assert alarms("FC202", (*bodies, "대한의사협회가 낸 돈은 41억원이다.")) == []


RESPELT = [
    ("안드로스 벨로카 폴란드 총리가 왔다. 이어 안데르 벨로카 폴란드 총리는 연설했다.", "안드로스 벨로카", "안데르 벨로카"),
    (
        "행사에는 미로슬라 코발치크 폴란드 공군 사령관이 왔다. 미로슬카 코발리크 폴란드 공군 참모장은 말했다.",
        "코발치크",
        "코발리크",
    ),
]
SPELT = [
    "안드로스 벨로카 폴란드 총리가 왔다. 이어 안드로스 벨로카 폴란드 총리는 연설했다.",
    "안드로스 벨로카 폴란드 총리가 왔다. 이어 안드로 벨로카 폴란드 총리는 연설했다.",
    "안드로스 벨로카 폴란드 총리가 왔다. 이어 안데르 노비치 폴란드 총리는 연설했다.",
    "안드로스 벨로카 폴란드 총리와 안데르 벨로카 폴란드 총리가 나란히 섰다.",
    "안드로스 벨로카 폴란드 총리가 왔다. 이어 안데르 벨로카 폴란드 장관은 연설했다.",
    "외무장관 출신 폴란드 총리가 왔다. 이어 외교장관 출신 폴란드 총리는 연설했다.",
    "이번에도 만났던 폴란드 총리가 왔다. 이날에는 만났던 폴란드 총리는 연설했다.",
    "안드로스 벨로카 폴란드 총리가 왔다. 안타깝게도 안드로스 벨로카 폴란드 총리는 침묵했다.",
]


@pytest.mark.parametrize(("text", "one", "other"), RESPELT)
def test_a_foreign_name_in_two_spellings(text: str, one: str, other: str) -> None:
    assert on(alarms("FC517", (text, "회의가 열렸다.")), one, other)


@pytest.mark.parametrize("text", SPELT)
def test_a_foreign_name_in_one_spelling(text: str) -> None:
    assert alarms("FC517", (text, "회의가 열렸다.")) == []
