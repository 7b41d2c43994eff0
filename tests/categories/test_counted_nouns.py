"""A number that another text counts apart (FC303): passengers and bookings; and two words for one thing."""

from __future__ import annotations

import pytest
from story import alarms

APART = "The cancellations hit 214,500 passengers, who held 90,300 bookings."


@pytest.mark.parametrize(
    "text",
    [
        "Organizers said 214,500 bookings were lost.",
        "In five days 214,500 bookings vanished.",
        "The airline lost 214,500 bookings in all.",
    ],
)
def test_a_number_of_another_noun(text: str) -> None:
    assert len(alarms("FC303", (text, APART))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The cancellations hit 214,500 travellers.",
        "Some 215,000 bookings were lost.",
        "The airline lost 214,500 bookings. Of these, 90,300 were refunded.",
        "The cancellations hit 214,500 passengers.",
        "The airline lost 90,300 bookings.",
    ],
)
def test_a_number_of_its_own(text: str) -> None:
    assert alarms("FC303", (text, APART)) == []


@pytest.mark.parametrize(
    "text",
    ["조합원의 88.7%가 파업에 찬성했다.", "전체 조합원 가운데 88.7%가 파업에 찬성했다."],
)
def test_a_share_of_all_and_of_those_who_voted(text: str) -> None:
    assert len(alarms("FC303", (text, "투표 참여자의 88.7%가 파업에 찬성표를 던졌다."))) == 1
    assert alarms("FC303", (text, "조합원 88.7%가 파업에 찬성표를 던졌다.")) == []
