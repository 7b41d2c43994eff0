"""Sayings of scripts, with the speaker before them: hits and traps in both languages."""

from __future__ import annotations

import pytest
from story import alarms, on

SAID = '도지훈 교수는 "콜드체인 기록을 실시간으로 남기지 않으면 같은 일이 반복된다"고 말했다. 도지훈 교수는 감염내과에 있다.'
SPOKEN = "콜드체인 기록을 실시간으로 남기지 않으면 같은 일이 반복됩니다."
EN_SAID = '"We will rebuild every single bridge before the first snow falls," said Mark Ellery.'
EN_SPOKEN = "We will rebuild every single bridge before the first snow falls."

HITS = [
    (SAID, f"회수가 끝났습니다.\n\n[곽태섭 / 누리솔바이오 대표 : {SPOKEN}]", "곽태섭"),
    (SAID, f"회수가 끝났습니다.\n\n[곽태섭/누리솔바이오 대표: {SPOKEN}]", "곽태섭"),
    (SAID, f"회수가 끝났습니다.\n\n[곽태섭(누리솔바이오 대표): {SPOKEN}]", "곽태섭"),
    (SAID, f"회수가 끝났습니다.\n\n[곽태섭 · 누리솔바이오 대표 : {SPOKEN}]", "곽태섭"),
    (SAID, f"회수가 끝났습니다.\n\n곽태섭/누리솔바이오 대표: {SPOKEN}", "곽태섭"),
    (SAID, f'회수가 끝났습니다.\n\n곽태섭/누리솔바이오 대표: "{SPOKEN}"', "곽태섭"),
    (SAID, f'회수가 끝났습니다.\n\n[곽태섭/누리솔바이오 대표]"{SPOKEN}"', "곽태섭"),
    (SAID, f"회수가 끝났습니다.\n\n◇ 곽태섭 대표> {SPOKEN}", "곽태섭"),
    (SAID, f"회수가 끝났습니다.\n\n◆ 곽태섭> {SPOKEN}", "곽태섭"),
    (SAID, f"회수가 끝났습니다.\n\n▶ 곽태섭 / 대표 > {SPOKEN}", "곽태섭"),
    (EN_SAID, f"The storm has passed.\n\nJANE DOE, mayor: {EN_SPOKEN}", "JANE DOE"),
    (EN_SAID, f'The storm has passed.\n\nJANE DOE, mayor of Marlow: "{EN_SPOKEN}"', "JANE DOE"),
]

TRAPS = [
    # the same speaker
    (SAID, f"회수가 끝났습니다.\n\n[도지훈 / 미르대병원 교수 : {SPOKEN}]"),
    (SAID, f"회수가 끝났습니다.\n\n◇ 도지훈 교수> {SPOKEN}"),
    (SAID, f'회수가 끝났습니다.\n\n도지훈/감염내과 교수: "{SPOKEN}"'),
    (EN_SAID, f"The storm has passed.\n\nMARK ELLERY, mayor: {EN_SPOKEN}"),
    # the team of the broadcast
    (SAID, f"회수가 끝났습니다.\n\n[반가을 / 기자 : {SPOKEN}]"),
    (SAID, f"회수가 끝났습니다.\n\n◇ 한도윤 앵커> {SPOKEN}"),
    (EN_SAID, f"The storm has passed.\n\nJANE DOE, reporter: {EN_SPOKEN}"),
    # other words
    (SAID, "회수가 끝났습니다.\n\n[곽태섭 / 누리솔바이오 대표 : 회수 비용은 모두 저희가 부담하겠습니다. 다시 사과드립니다.]"),
    (EN_SAID, "The storm has passed.\n\nJANE DOE, mayor: We are proud of every crew that worked through the night."),
    # no name, no script
    (SAID, f"회수가 끝났습니다.\n\n[시민 : {SPOKEN}]"),
    (SAID, f"회수가 끝났습니다.\n\n[자막 제공 / 누리솔바이오 : {SPOKEN}]"),
    (SAID, f"곽태섭 대표가 회수를 마쳤다고 밝혔습니다.\n\n{SPOKEN}"),
    # a name with one letter off is a spelling
    (SAID, f"회수가 끝났습니다.\n\n[도지흔 / 미르대병원 교수 : {SPOKEN}]"),
]


@pytest.mark.parametrize(("one", "other", "name"), HITS)
def test_two_speakers_of_one_saying_are_found(one: str, other: str, name: str) -> None:
    assert on(alarms("FC211", [one, other]), name)
    assert on(alarms("FC211", [other, one]), name)


@pytest.mark.parametrize("texts", TRAPS)
def test_what_only_looks_like_it_is_silent(texts: tuple[str, str]) -> None:
    assert not alarms("FC211", texts)


def test_a_script_is_no_wording() -> None:
    texts = [SAID, f"회수가 끝났습니다.\n\n[도지훈 / 미르대병원 교수 : {SPOKEN.replace('같은', '비슷한')}]"]
    assert not alarms("FC209", texts)
