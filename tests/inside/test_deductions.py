"""FC508: deductions, discounts and interest."""

import pytest
from room import alarms

DAY = "2026-05-03"
HITS = [
    "세전 이자는 180만원이다. 15.4%의 세금 27만7천200원을 떼면 손에 쥐는 이자는 162만2천800원이 된다.",
    "상금 3억원에서 세금 9천900만원을 떼고 받은 돈은 2억1100만원이다.",
    "24만원짜리 가방을 30% 할인해 18만8000원에 판다.",
    "정가 8만5000원인 책을 20% 할인된 6만9000원에 내놨다.",
    "예금 2000만원을 연 3.5%에 1년 맡기면 이자는 72만원이다.",
]
TRAPS = [
    "세전 이자는 180만원이다. 15.4%의 세금 27만7천200원을 떼면 손에 쥐는 이자는 152만2천800원이 된다.",
    "24만원짜리 가방을 30% 할인해 16만8000원에 판다.",
    "정가 8만5000원인 책을 20% 할인된 6만8000원에 내놨다.",
    "예금 2000만원을 연 3.5%에 1년 맡기면 이자는 70만원이다.",
    "The pan went from £180 to £126, a saving of 30 per cent. Members get a further tenth off, which brings it to £113.40.",
    "5만원짜리 표를 10% 할인한 데다 쿠폰까지 쓰면 3만9000원이다.",
]


@pytest.mark.parametrize("text", HITS)
def test_hits(text: str) -> None:
    assert set(alarms(text, day=DAY)) & {"FC508"}


@pytest.mark.parametrize("text", TRAPS)
def test_traps(text: str) -> None:
    assert alarms(text, day=DAY) == []
