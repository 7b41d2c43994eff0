"""Korean numerals syllable by syllable: where one may end, what it says there, how finely, and what no numeral goes on with."""

from __future__ import annotations

from decimal import Decimal, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import read_values
from factcheck.numerals import korean_stops, read_digits, read_english, read_korean

WRITTEN: tuple[tuple[str, str, int, str], ...] = (
    # 천, 백, 십 are exact, 만, 억, 조 are as fine as what stands before them
    ("천", "1000", 1, "1"),
    ("억", "1E+8", 1, "1E+8"),
    ("천만", "1E+7", 1, "1E+4"),
    ("만천", "11000", 2, "1"),
    ("1억 천", "100001000", 6, "1"),
    ("1억 천만", "110000000", 2, "1E+4"),
    ("3 백만", "3000000", 1, "1E+4"),
    ("이천이백이십이", "2222", 4, "1"),
    ("오천조", "5E+15", 1, "1E+12"),
    ("1경", "1E+16", 1, "1E+16"),
    ("5억3", "500000003", 9, "1"),
    ("2만 3천 4백", "23400", 3, "1"),
    ("1\u00a0억", "1E+8", 1, "1E+8"),
    ("1억\u00a0 2천", "100002000", 6, "1"),
    ("9999만9999", "99999999", 8, "1"),
    ("5천999", "5999", 4, "1"),
    ("5백 20", "520", 2, "1"),
    ("5십5", "55", 2, "1"),
    # a fraction is as fine as its last place, in the scale behind it
    ("1.5만", "15000", 2, "1E+3"),
    ("1.50억", "150000000", 2, "1E+6"),
    ("3.5천", "3500", 2, "100"),
    ("3.5천억", "350000000000", 2, "1E+10"),
    ("2.5백만", "2500000", 2, "1E+5"),
    ("12.50천", "12500", 3, "10"),
    ("1.5만2", "15002", 5, "1"),
    ("십점오", "10.5", 3, "0.1"),
    ("이만점오", "20000.5", 6, "0.1"),
    ("영점영오", "0.05", 1, "0.01"),
    ("이점오일", "2.51", 3, "0.01"),
    ("이점오공", "2.50", 3, "0.01"),
    ("이점오만", "25000", 2, "1E+3"),
    # nothing, and a zero that only holds a place
    ("영", "0", 1, "1"),
    ("0만", "0", 1, "1E+4"),
    ("0천", "0", 1, "1"),
    ("영백", "0", 1, "1"),
    ("영백만", "0", 1, "1E+4"),
    ("이천영십", "2010", 3, "1"),
    # digit words in a row
    ("일이삼사오육칠팔구영일이삼사오육", "1234567890123456", 16, "1"),
    ("일이만삼", "120003", 6, "1"),
    # native words
    ("열다섯", "15", 2, "1"),
    ("스물 다섯", "25", 2, "1"),
    ("백스물다섯", "125", 3, "1"),
    ("천다섯", "1005", 4, "1"),
    ("만 다섯", "10005", 5, "1"),
    ("만 스물 다섯", "10025", 5, "1"),
    ("십둘", "12", 2, "1"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "value", "significant", "step"), WRITTEN, ids=[row[0] for row in WRITTEN])
def test_what_is_written_and_how_finely(text: str, value: str, significant: int, step: str) -> None:
    assert read_korean(text) == (Decimal(value), significant, Decimal(step))


ENDS: tuple[tuple[str, str], ...] = (
    ("2만 3천 명", "2=2 digit, 2만=20000 large, 2만 3=20003 digit, 2만 3천=23000 small"),
    ("이천 삼백만 원", "이=2 sino, 이천=2000 small, 이천 삼=2003 sino, 이천 삼백=2300 small, 이천 삼백만=23000000 large"),
    ("열두 명", "열=10 native, 열두=12 native"),
    ("십일점오", "십=10 small, 십일=11 sino, 십일점오=11.5 sino"),
    # 점 and 만 may be the word behind
    ("일점", "일=1 sino"),
    ("일점만", "일=1 sino"),
    ("이점천", "이=2 sino"),
    ("이점다섯", "이=2 sino"),
    ("이점 오", "이=2 sino, 이점 오=2.5 sino"),
    ("이점5", "이=2 sino"),
    ("이점일점오", "이=2 sino, 이점일=2.1 sino"),
    ("1점오", "1=1 digit"),
    ("1만점오", "1=1 digit, 1만=10000 large"),
    ("열점오", "열=10 native"),
    ("점오", ""),
    # spaces: one or two; a number behind one only after a word of scale
    ("2 3", "2=2 digit"),
    ("2  천", "2=2 digit, 2  천=2000 small"),
    ("2   천", "2=2 digit"),
    ("2천  300", "2=2 digit, 2천=2000 small, 2천  300=2300 digit"),
    ("2천   300", "2=2 digit, 2천=2000 small"),
    ("삼십 세", "삼=3 sino, 삼십=30 small"),
    ("일 다섯", "일=1 sino"),
    ("백 다섯", "백=100 small"),
    ("열 ", "열=10 native"),
    # what does not fit below the word before it
    ("5만20000", "5=5 digit, 5만=50000 large"),
    ("5만10000", "5=5 digit, 5만=50000 large"),
    ("5천2000", "5=5 digit, 5천=5000 small"),
    ("5천1000", "5=5 digit, 5천=5000 small"),
    ("5백100", "5=5 digit, 5백=500 small"),
    ("5십15", "5=5 digit, 5십=50 small"),
    ("십십", "십=10 small"),
    ("백천", "백=100 small"),
    ("만만", "만=10000 large"),
    ("만억", "만=10000 large"),
    ("억만", "억=100000000 large"),
    ("0억만", "0=0 digit, 0억=0 large"),
    ("1만2만", "1=1 digit, 1만=10000 large, 1만2=10002 digit"),
    # digit words in a row stand alone: 이 is a particle as well
    ("삼십일이", "삼=3 sino, 삼십=30 small, 삼십일=31 sino"),
    ("천일이", "천=1000 small, 천일=1001 sino"),
    ("만일이", "만=10000 large, 만일=10001 sino"),
    ("1오", "1=1 digit"),
    ("1.5오", "1.5=1.5 digit"),
    ("오1", "오=5 sino"),
    # native words end with themselves
    ("다섯일", "다섯=5 native"),
    ("다섯5", "다섯=5 native"),
    ("열5", "열=10 native"),
    ("열십", "열=10 native"),
    ("이천점5", "이=2 sino, 이천=2000 small"),
    ("이천점다섯", "이=2 sino, 이천=2000 small"),
    ("3 5", "3=3 digit"),
    ("열 5", "열=10 native"),
    ("삼 5", "삼=3 sino"),
    ("다섯천", "다섯=5 native"),
    ("다섯만", "다섯=5 native"),
    ("다섯점오", "다섯=5 native"),
    ("다섯열", "다섯=5 native"),
    ("스물열", "스물=20 native"),
    ("십스물", "십=10 small"),
    ("1다섯", "1=1 digit"),
    ("일다섯", "일=1 sino"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "ends"), ENDS, ids=[row[0] for row in ENDS])
def test_every_end_and_nothing_behind(text: str, ends: str) -> None:
    for before in ("", "오늘 "):
        stops = korean_stops(before + text, len(before))
        said = [f"{(before + text)[len(before) : stop.end]}={stop.number.value:f} {stop.last}" for stop in stops]
        assert [each for each in ends.split(", ") if each] == said
    assert korean_stops(f"{text}", 0, 0) == []


def test_an_end_that_is_given() -> None:
    assert [stop.end for stop in korean_stops("삼만오천", 1, 3)] == [2, 3]
    assert [stop.number.value for stop in korean_stops("12.5만", 0, 4)] == [Decimal("12.5")]
    assert [stop.number.value for stop in korean_stops("12.5만", 0, 2)] == [12]


def test_digit_words_in_a_row_have_an_end() -> None:
    row = "일이삼사오육칠팔구일이삼사오육칠"
    assert [stop.end for stop in korean_stops(row + "팔", 0)] == list(range(1, 17))
    assert read_korean(row[:15] + "만") is not None and read_korean(row + "만" + "이") is not None
    for words, value in (("이천", 2000), ("이만", 20000)):
        read = read_korean(f"{words}점{row}")
        assert read is not None and read.value == value + Decimal("0.1234567891234567")
    assert read_korean("영점" + row[:15]) == (Decimal("0.123456789123456"), 15, Decimal("1e-15"))
    assert korean_stops("천 " * 200, 0)[-1].end == 1
    assert korean_stops("1조" + " " * 2 + "1억" * 60, 0)[-1].end < 130


def test_a_numeral_has_an_end_however_long_its_noughts_are() -> None:
    """Reading goes on behind 105 characters of it, and stops where it is longer than anybody writes."""
    short, long = (f"{'0' * each} 조 {'0' * each} 억 {'0' * each}만 5" for each in (33, 39))
    assert [stop.number.value for stop in korean_stops(short, 0)][-1] == 5
    assert {stop.number.value for stop in korean_stops(long, 0)} == {0}


def test_words_only() -> None:
    assert [stop.bare for stop in korean_stops("이만3천", 0)] == [True, True, False, False]


def test_the_precision_of_the_caller_changes_nothing() -> None:
    with localcontext(prec=3):
        assert read_korean("1234조 5678억 9012만 3457") == (Decimal("1234567890123457"), 16, 1)
        assert read_english("1234 trillion 567890123458") == (Decimal("1234567890123458"), 16, 1)
        assert read_digits("1234567.8e3") == (Decimal("1234567800"), 8, 100)


@given(st.integers(1, 9999), st.integers(1, 9999), st.sampled_from(["", " ", "  "]))
def test_groups_add_up(first: int, second: int, space: str) -> None:
    for scale, power in (("만", 4), ("억", 8), ("조", 12)):
        number = read_korean(f"{first}{scale}{space}{second}")
        assert number is not None and number.value == first * 10**power + second and number.step == 1
        number = read_korean(f"{first}{scale}")
        assert number is not None and number.step == 10**power


@given(st.integers(1, 99), st.integers(1, 9))
def test_native_tens_and_ones(tens: int, ones: int) -> None:
    words = (
        "열 스물 서른 마흔 쉰 예순 일흔 여든 아흔".split()[tens % 9] + "하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉".split()[ones - 1]
    )
    number = read_korean(words)
    assert number is not None and number.value == (tens % 9 + 1) * 10 + ones
    assert (read_korean(f"백{words}") or number).value == number.value + 100


@pytest.mark.parametrize(("text", "wrong"), [("삼십일이명", "42"), ("천일이", "1012"), ("0천 명", "1000"), ("영백 명", "100")])
def test_in_a_text(text: str, wrong: str) -> None:
    assert Decimal(wrong) not in {each.value.lo for each in read_values(text, "ko", None)}


def test_digits_with_an_exponent() -> None:
    assert read_digits("1E+039") == read_digits("1e39") and read_digits("1e+0039") is None
    assert read_digits("e5") is None and read_digits("1e5e5") is None and read_digits("1E5e") is None
