"""FC507: a count and a list whose members carry notes in brackets."""

from __future__ import annotations

import pytest
from room import alarms

HITS = [
    "Five schools will close: Pine Hollow (312 pupils), Carver Street (274), Eastbrook (298) and Millrace (246).",
    "Five schools will close: Pine Hollow (312 pupils), Carver Street (274), Eastbrook (298) and Millrace.",
    "Four candidates cleared the bar: Ines Falk (112 votes), Tomas Reece (98), Alasdair Roe (95), Petra Lind (91) and Oona Fair (90).",
    "폐교 대상은 다섯 곳이다. 솔내초(312명), 가람초(274명), 한빛초(298명), 온누리초(246명)다.",
    "폐교 대상 5곳은 솔내초(312명), 가람초(274명), 한빛초(298명), 온누리초(246명)다.",
    "올해 새로 지정된 시장 4곳은 가람시장(점포 120개), 누리시장(점포 98개), 솔내시장(점포 87개)이다.",
    "솔내초(312명), 가람초(274명), 한빛초(298명), 온누리초(246명) 등 3개교가 문을 닫는다.",
]
TRAPS = [
    "Four schools will close: Pine Hollow (312 pupils), Carver Street (274), Eastbrook (298) and Millrace (246).",
    "Three goals were scored: Ines Falk (12, 35) and Petra Lind (51).",
    "Five schools will close: Pine Hollow (312 pupils), Carver Street (274), Eastbrook (298) and Millrace (246). The fifth is not named yet.",
    "Six schools will get money, among them Pine Hollow (312 pupils), Carver Street (274), Eastbrook (298), Millrace (246) and Lowell (300).",
    "사망자는 네 명이다. 가람동(2명), 누리동(1명), 솔내동(1명)이다.",
    "선정된 곳은 네 곳이다. 가람동(1240가구), 누리동(980가구), 솔내동(870가구)이다. 나머지 한 곳은 다음 달 정한다.",
    "솔내초(312명), 가람초(274명), 한빛초(298명) 등 5개교가 문을 닫는다.",
    "폐교 대상 5곳은 솔내초·가람초(각 312명), 한빛초(298명), 온누리초(246명), 다온초(120명)다.",
]


@pytest.mark.parametrize("text", HITS)
def test_a_noted_list_of_another_length(text: str) -> None:
    assert alarms(text) == ["FC507"]


@pytest.mark.parametrize("text", TRAPS)
def test_a_noted_list_that_may_be_right(text: str) -> None:
    assert alarms(text) == []
