"""Names of products before one version mark, one letter off (FC202): hits and traps in both languages."""

from __future__ import annotations

import pytest
from story import alarms, on

HITS = [
    (
        ("새 모델 '한솔빗 M3'를 냈다.", "한솔빛 M3는 매개변수가 많다.", "경쟁사는 한솔빛 M3를 눈여겨본다."),
        ("한솔빗 M3", "한솔빛 M3"),
    ),
    (
        ("The firm showed the Kestral X3 on Monday.", "Its Kestrel X3 flies far. The Kestrel X3 is new."),
        ("Kestral X3", "Kestrel X3"),
    ),
]
TRAPS = [
    # the first letter tells two series apart
    ("가온 K2가 나왔다.", "나온 K2가 나왔다. 나온 K2는 빠르다.", "나온 K2를 샀다."),
    # another mark is another product
    ("새 모델 '한솔빗 M3'를 냈다.", "한솔빛 M4는 매개변수가 많다.", "경쟁사는 한솔빛 M4를 눈여겨본다."),
    # one text prints both: two products
    ("한솔빗 M3와 한솔빛 M3를 함께 냈다.", "한솔빛 M3는 빠르다.", "한솔빛 M3를 샀다."),
    # numbers alone are no mark
    ("매장 3곳을 열었다.", "매점 3곳을 열었다.", "매점 3곳이 문을 열었다."),
    # two letters off
    ("The firm showed the Kestar X3.", "Its Kestrel X3 flies far.", "The Kestrel X3 is new."),
]


@pytest.mark.parametrize(("texts", "parts"), HITS)
def test_a_letter_off(texts: tuple[str, ...], parts: tuple[str, ...]) -> None:
    assert on(alarms("FC202", texts), *parts)


@pytest.mark.parametrize("texts", TRAPS)
def test_two_products(texts: tuple[str, ...]) -> None:
    assert alarms("FC202", texts) == []
