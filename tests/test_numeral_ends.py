"""Where a numeral ends: what follows it is another word, and no part of it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.numerals import english_stops, korean_stops

ENGLISH = {
    "two ninety": "290",
    "3 twenty": "3",
    "three point million": "3",
    "3 point twenty ten": "3.20",
    "2 million 3 million": "2000003",
    "1/2 dozen": "0.5",
    "3 a": "3",
    "3 half": "3",
    "two and third": "2",
    "two-hundredth": "200",
    "two fifth": "2",
    "two hundred fifth": "205",
}
"""The longest numeral that the words begin with."""
NONE = ("a point", "halves", "point", "and five")
KOREAN = {
    "3  조": "3000000000000",
    "하나 3": "1",
    "스물 삼": "20",
    "십만 백 만": "100100",
    "열둘셋": "12",
}


@pytest.mark.parametrize("words", ENGLISH)
def test_where_an_english_numeral_ends(words: str) -> None:
    assert english_stops(words, 0)[-1].number.value == Decimal(ENGLISH[words])


@pytest.mark.parametrize("words", NONE)
def test_no_english_numeral_begins(words: str) -> None:
    assert english_stops(words, 0) == []


@pytest.mark.parametrize("words", KOREAN)
def test_where_a_korean_numeral_ends(words: str) -> None:
    assert korean_stops(words, 0)[-1].number.value == Decimal(KOREAN[words])


def test_a_numeral_has_a_longest_form() -> None:
    """Behind some two hundred characters nothing is read any more, however the words go on."""
    long = english_stops("two point " + "one " * 90, 0)
    assert 200 < long[-1].end <= 240 < len("two point " + "one " * 90)
