"""Words and digits that are numbers → exact Decimals: tables of the door of numbers, and its limits."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from factcheck.numerals import MAX_DIGITS, english_stops, korean_stops, read_digits, read_english, read_korean
from growth import LIMIT, ratio

KOREAN = (
    ("2천360억", "236000000000"),
    ("1조2천억", "1200000000000"),
    ("1억 천 3백 만", "113000000"),
    ("8조 천억", "8100000000000"),
    ("23만 8천 3백", "238300"),
    ("13.2만", "132000"),
    ("5만2000", "52000"),
    ("5.7兆", "5700000000000"),
    ("壹億貳仟參佰肆拾伍萬六千七百八十九", "123456789"),
    ("백이십삼점구구", "123.99"),
    ("일점오조", "1500000000000"),
    ("영점영일영이", "0.0102"),
    ("1십2경 4백5십조 7천8백9십억", "120450789000000000"),
    ("일만 이천삼백마흔다섯", "12345"),
    ("열두", "12"),
    ("아흔아홉", "99"),
    ("일이삼사", "1234"),
    ("일만영십", "10010"),
    ("만일", "10001"),
    ("150백만", "150000000"),
    ("삼십이억삼천오백육십구만팔천백이십", "3235698120"),
)
ENGLISH = (
    ("forty-two", "42"),
    ("half a million", "500000"),
    ("two and a half million", "2500000"),
    ("3 million and a half", "3500000"),
    ("three fifths", "0.6"),
    ("a third", "0.333333333333333333333333"),
    ("twenty and three fifths", "20.6"),
    ("forty five hundred thirty eight", "4538"),
    ("nine point nought four", "9.04"),
    ("two hundred point seventy-one", "200.71"),
    ("10 1/2", "10.5"),
    ("three lakh crore", "3000000000000"),
    ("one billion and a half million", "1000500000"),
    ("three hundred and two dozens", "324"),
    ("two thirds of a million", "666666.666666666666666666666667"),
)


@pytest.mark.parametrize(("text", "value"), KOREAN)
def test_korean(text: str, value: str) -> None:
    number = read_korean(text)
    assert number is not None and number.value == Decimal(value)


@pytest.mark.parametrize("text", ["", "만만", "억천조", "십이열", "열둘셋", "점오", "5만이천억", "천백만십만", "백천", "한두"])
def test_no_korean_number(text: str) -> None:
    assert read_korean(text) is None


@pytest.mark.parametrize(("text", "value"), ENGLISH)
def test_english(text: str, value: str) -> None:
    number = read_english(text)
    assert number is not None and number.value == Decimal(value)


@pytest.mark.parametrize("text", ["", "and", "hundred hundred", "million billion two and", "twenty eleven", "one two", "first"])
def test_no_english_number(text: str) -> None:
    assert read_english(text) is None


@pytest.mark.parametrize(
    ("text", "significant", "step"),
    [
        ("236,012", 6, "1"),
        ("72.03", 4, "0.01"),
        ("5000억", 1, "1E+8"),
        ("2360억", 3, "1E+8"),
        ("5천억", 1, "1E+8"),
        ("1천만", 1, "1E+4"),
        ("1.2조", 2, "1E+11"),
        ("50.0", 3, "0.1"),
    ],
)
def test_how_finely_it_was_written(text: str, significant: int, step: str) -> None:
    number = read_korean(text)
    assert number is not None
    assert (number.significant, number.step) == (significant, Decimal(step))


@pytest.mark.parametrize(
    "text",
    [
        "1,23",
        "22,24,26",
        "1_000",
        "٣",
        "１２",
        "1.2.3",
        "e5",
        "1e",
        "1e1000",
        "1e-999",
        "-5",
        "+5",
        " 5",
        "9" * (MAX_DIGITS + 1),
        "inf",
        "nan",
        "0x10",
    ],
)
def test_digits_refused(text: str) -> None:
    assert read_digits(text) is None


def test_digits_read() -> None:
    for text, value in (
        ("1,234.50", "1234.50"),
        ("12,34,567.89", "1234567.89"),
        ("1e10", "1E+10"),
        ("12.5e-1", "1.25"),
        (".5", "0.5"),
        ("9" * MAX_DIGITS, "9" * MAX_DIGITS),
    ):
        number = read_digits(text)
        assert number is not None and number.value == Decimal(value)


def test_stops_are_every_possible_end() -> None:
    assert [stop.end for stop in korean_stops("3조 이상", 0)] == [1, 2, 4]
    assert [stop.end for stop in english_stops("two hundred and five cars", 0)] == [3, 11, 20]


@pytest.mark.parametrize("unit", ["9", "1,", "만억조", "일", "천백십", "one hundred and ", "1e9", "점"])
def test_a_numeral_bomb_is_cheap(unit: str) -> None:
    def run(times: int) -> Callable[[], object]:
        bomb = unit * times
        return lambda: (korean_stops(bomb, 0), english_stops(bomb, 0), read_digits(bomb))

    assert ratio(run(20_000), run(80_000)) <= LIMIT
