"""FC521: a word of scale that was dropped from a Korean amount."""

import pytest
from room import alarms, involved


@pytest.mark.parametrize(
    "text", ["영업이익은 7조8000원이다.", "매출 3억5000원을 올렸다.", "약 2조 400달러를 받는다.", "총 7조 8,000원이다."]
)
def test_hits(text: str) -> None:
    assert alarms(text) == ["FC521"]


@pytest.mark.parametrize(
    "text",
    [
        "영업이익은 7조8000억원이다.",
        "값은 3만5000원이다.",
        "정확히 1억 1237원이다.",
        "3억5000만원이다.",
        "7조 원이다. 8000원은 남았다.",
        "인구는 3억5000명이다.",
        "1조원이 넘는다.",
    ],
)
def test_traps(text: str) -> None:
    assert alarms(text) == []


def test_the_full_amount_stands_beside_it() -> None:
    text = "영업이익은 7조8000원이라고 밝혔다. 이익 7조8000억원은 예상보다 많다."
    assert involved(text, "FC521") == {"7조8000원", "7조8000억원"}
