"""English numerals word by word: where one may end, what it says there, how finely, and what no numeral goes on with."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import read_values
from factcheck.model import Lang
from factcheck.numerals import MAX_POWER, Number, english_share, english_stops, read_english

THIRD = Decimal(1) / 3


def whole(text: str) -> Number:
    number = read_english(text)
    assert number is not None, text
    return number


WRITTEN: tuple[tuple[str, str, int, str], ...] = (
    # words of a whole number: exact to the unit, from the last word on that is not a scale
    ("zero", "0", 1, "1"),
    ("nineteen", "19", 2, "1"),
    ("ninety-nine", "99", 2, "1"),
    ("hundred", "100", 1, "1"),
    ("ninety-nine hundred", "9900", 2, "1"),
    ("a hundred", "100", 1, "1"),
    ("an hundred", "100", 1, "1"),
    ("a hundred thousand", "100000", 1, "1000"),
    ("a million", "1000000", 1, "1E+6"),
    ("thousand", "1000", 1, "1000"),
    ("thousand and hundred", "1100", 2, "1"),
    ("zero million", "0", 1, "1E+6"),
    ("zero hundred", "0", 1, "1"),
    ("zero dozen", "0", 1, "1"),
    ("zero thousand hundred", "100", 1, "1"),
    ("two thousand forty", "2040", 3, "1"),
    ("two thousand forty-one", "2041", 4, "1"),
    ("two thousand five hundred", "2500", 2, "1"),
    ("five million two thousand", "5002000", 4, "1000"),
    ("five million two thousand and six", "5002006", 7, "1"),
    ("one hundred and five thousand", "105000", 3, "1000"),
    ("thousand million", "1000000000", 1, "1E+9"),
    ("five million million", "5000000000000", 1, "1E+12"),
    ("sextillion quintillion", "1E+39", 1, "1E+39"),
    ("TWO Thousand & SIX", "2006", 4, "1"),
    ("two  hundred\u00a0and  six", "206", 3, "1"),
    # a year or a price by its two halves
    ("nine twenty", "920", 2, "1"),
    ("one twenty", "120", 2, "1"),
    ("nine twenty-one", "921", 3, "1"),
    # digits
    ("5 hundred 20", "520", 2, "1"),
    ("5 hundred 99", "599", 3, "1"),
    ("5 thousand 999", "5999", 4, "1"),
    ("5 million 200 thousand", "5200000", 2, "1000"),
    ("5.50 million", "5500000", 3, "1E+4"),
    ("5.50 million 3", "5500003", 7, "1"),
    ("5.00 million", "5000000", 3, "1E+4"),
    ("500thousand", "500000", 1, "1000"),
    # places behind a point keep their zeros
    ("two point five", "2.5", 2, "0.1"),
    ("two point five seven", "2.57", 3, "0.01"),
    ("two point five nine", "2.59", 3, "0.01"),
    ("2 point five", "2.5", 2, "0.1"),
    ("point five", "0.5", 1, "0.1"),
    ("twenty point five", "20.5", 3, "0.1"),
    ("two hundred point five", "200.5", 4, "0.1"),
    ("two point zero", "2.0", 2, "0.1"),
    ("two point fifty", "2.50", 3, "0.01"),
    ("two point fifty-one", "2.51", 3, "0.01"),
    ("two point fifty-one seven", "2.517", 4, "0.001"),
    ("two point ten", "2.10", 3, "0.01"),
    ("two point ten five", "2.105", 4, "0.001"),
    ("two point five million", "2500000", 2, "1E+5"),
    ("one point five million two point five", "1500002.5", 8, "0.1"),
    # dozens: of what stands behind a hundred only that
    ("dozen", "12", 2, "1"),
    ("a dozen", "12", 2, "1"),
    ("ninety-nine dozen", "1188", 4, "1"),
    ("one hundred dozen", "1200", 2, "1"),
    ("hundred and one dozen", "112", 3, "1"),
    ("two hundred and five dozen", "260", 2, "1"),
    ("one and a half dozen", "18", 2, "0.5"),
    ("half a dozen", "6", 1, "0.5"),
    # fractions: as fine as one part
    ("one half", "0.5", 1, "0.5"),
    ("a quarter", "0.25", 2, "0.25"),
    ("quarter", "0.25", 2, "0.25"),
    ("one quarter", "0.25", 2, "0.25"),
    ("two quarters", "0.5", 1, "0.25"),
    ("three halves", "1.5", 2, "0.5"),
    ("an eighth", "0.125", 3, "0.125"),
    ("1 eighth", "0.125", 3, "0.125"),
    ("twenty-three fifths", "4.6", 2, "0.2"),
    ("20 fifths", "4", 1, "0.2"),
    ("twenty fifths", "4", 1, "0.2"),
    ("hundred fifths", "20", 1, "0.2"),
    ("one thousandth", "0.001", 1, "0.001"),
    ("two thousandths", "0.002", 1, "0.001"),
    ("3/4", "0.75", 2, "0.25"),
    ("10 1/2", "10.5", 3, "0.5"),
    # a fraction of a scale
    ("half a million", "500000", 1, "5E+5"),
    ("half million", "500000", 1, "5E+5"),
    ("half a hundred", "50", 1, "1"),
    ("quarter million", "250000", 2, "2.5E+5"),
    ("a quarter of a million", "250000", 2, "2.5E+5"),
    ("3/4 million", "750000", 2, "2.5E+5"),
    ("2 1/2 million", "2500000", 2, "5E+5"),
    ("three halves million", "1500000", 2, "5E+5"),
    # a number and a fraction: of one, of the scale before, of the scale behind
    ("three and a half", "3.5", 2, "0.5"),
    ("three & a half", "3.5", 2, "0.5"),
    ("one and half", "1.5", 2, "0.5"),
    ("12 and a quarter", "12.25", 4, "0.25"),
    ("twenty and a half", "20.5", 3, "0.5"),
    ("three hundred and a half", "300.5", 4, "0.5"),
    ("three and two fifths", "3.4", 2, "0.2"),
    ("three and a half million", "3500000", 2, "5E+5"),
    ("two and a half hundred", "250", 2, "1"),
    ("3 million and a half", "3500000", 2, "5E+5"),
    ("3 million and three-quarters", "3750000", 3, "2.5E+5"),
    ("3 million and a half thousand", "3000500", 5, "5E+2"),
    ("two thousand two and a half", "2002.5", 5, "0.5"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "value", "significant", "step"), WRITTEN, ids=[row[0] for row in WRITTEN])
def test_what_is_written_and_how_finely(text: str, value: str, significant: int, step: str) -> None:
    assert whole(text) == (Decimal(value), significant, Decimal(step))


def test_places_of_a_fraction_without_an_end() -> None:
    for text, value in (("a third", THIRD), ("two thirds", 2 * THIRD), ("3 1/3", 3 + THIRD), ("three and a third", 3 + THIRD)):
        number = whole(text)
        assert abs(number.value - value) < Decimal("1e-23") and number.value.as_tuple().exponent == -24
        assert abs(number.step - THIRD) < Decimal("1e-20")
    assert abs(whole("two-thirds of a million").step - THIRD * 10**6) < Decimal("1e-10")
    assert whole("three thousandths").value.as_tuple().exponent == -3


ENDS: tuple[tuple[str, str], ...] = (
    ("two hundred and five cars", "two=2 unit, two hundred=200 hundred, two hundred and five=205 unit"),
    ("twenty-one point five", "twenty=20 tens, twenty-one=21 unit, twenty-one point five=21.5 decimal"),
    ("half a million people", "half a million=500000 scale"),
    ("a quarter million", "a quarter=0.25 half, a quarter million=250000 scale"),
    ("two dozen eggs", "two=2 unit, two dozen=24 dozen"),
    ("5 million 20", "5=5 digit, 5 million=5000000 scale, 5 million 20=5000020 digit"),
    ("three million and a half million", "three=3 unit, three million=3000000 scale, three million and a half=3500000 fraction"),
    ("3 million and a half thousand", "3=3 digit, 3 million=3000000 scale, 3 million and a half thousand=3000500 fraction"),
    # ranks end a numeral
    ("first million", "first=1 ordinal"),
    ("twenty-ninth", "twenty=20 tens, twenty-ninth=29 ordinal"),
    ("twenty-first century", "twenty=20 tens, twenty-first=21 ordinal"),
    ("one hundred and first", "one=1 unit, one hundred=100 hundred, one hundred and first=101 ordinal"),
    ("two hundredth", "two=2 unit, two hundredth=200 ordinal"),
    ("twenty thousandth", "twenty=20 tens, twenty thousandth=20000 ordinal"),
    ("thousand fifth", "thousand=1000 scale, thousand fifth=1005 ordinal"),
    ("thousand hundredth", "thousand=1000 scale, thousand hundredth=100000 ordinal"),
    ("hundred tenth", "hundred=100 hundred, hundred tenth=110 ordinal"),
    # what no numeral goes on with
    ("five fifteen", "five=5 unit"),
    ("ten twenty", "ten=10 unit"),
    ("zero twenty", "zero=0 unit"),
    ("nine and twenty", "nine=9 unit"),
    ("two hundred five twenty", "two=2 unit, two hundred=200 hundred, two hundred five=205 unit"),
    ("two thousand nine twenty", "two=2 unit, two thousand=2000 scale, two thousand nine=2009 unit"),
    ("twenty ten", "twenty=20 tens"),
    ("twenty thirty", "twenty=20 tens"),
    ("5 five", "5=5 digit"),
    ("5 twenty", "5=5 digit"),
    ("dozen five", "dozen=12 dozen"),
    ("dozen twenty", "dozen=12 dozen"),
    ("two dozen hundred", "two=2 unit, two dozen=24 dozen"),
    ("two dozen thousand", "two=2 unit, two dozen=24 dozen"),
    ("two dozen and a half", "two=2 unit, two dozen=24 dozen"),
    ("dozen first", "dozen=12 dozen"),
    ("million dozen", "million=1000000 scale"),
    ("hundred hundred", "hundred=100 hundred"),
    ("five and hundred", "five=5 unit"),
    ("five and thousand", "five=5 unit"),
    ("two thousand five million", "two=2 unit, two thousand=2000 scale, two thousand five=2005 unit"),
    ("two thousand five thousand", "two=2 unit, two thousand=2000 scale, two thousand five=2005 unit"),
    ("5 thousand 1000", "5=5 digit, 5 thousand=5000 scale"),
    ("5 hundred 100", "5=5 digit, 5 hundred=500 hundred"),
    ("five 5", "five=5 unit"),
    ("five 1/2", "five=5 unit"),
    ("1/2 1/2", "1/2=0.5 fraction"),
    ("1/2 five", "1/2=0.5 fraction"),
    ("1/2 twenty", "1/2=0.5 fraction"),
    ("1/2 dozen", "1/2=0.5 fraction"),
    ("1/2 hundred", "1/2=0.5 fraction"),
    ("1/2 and a half", "1/2=0.5 fraction"),
    ("1/2 first", "1/2=0.5 fraction"),
    ("2.5 point five", "2.5=2.5 digit"),
    ("million point five", "million=1000000 scale"),
    ("dozen point five", "dozen=12 dozen"),
    ("two point five ten", "two=2 unit, two point five=2.5 decimal"),
    ("two point five twenty", "two=2 unit, two point five=2.5 decimal"),
    ("two point five hundred", "two=2 unit, two point five=2.5 decimal"),
    ("two point five dozen", "two=2 unit, two point five=2.5 decimal"),
    ("two point five and a half", "two=2 unit, two point five=2.5 decimal"),
    ("two point five fifths", "two=2 unit, two point five=2.5 decimal"),
    ("two point five point five", "two=2 unit, two point five=2.5 decimal"),
    ("two point hundred", "two=2 unit"),
    ("two point dozen", "two=2 unit"),
    ("two point million", "two=2 unit"),
    ("two point 5", "two=2 unit"),
    ("two point and a half", "two=2 unit"),
    ("two point fifth", "two=2 unit"),
    ("two half", "two=2 unit"),
    ("two quarter", "two=2 unit"),
    ("twenty-one third", "twenty=20 tens, twenty-one=21 unit"),
    ("5 million 1 third", "5=5 digit, 5 million=5000000 scale, 5 million 1=5000001 digit"),
    ("5 million two fifths", "5=5 digit, 5 million=5000000 scale, 5 million two=5000002 unit"),
    ("two third", "two=2 unit"),
    ("2 third", "2=2 digit"),
    ("one second", "one=1 unit"),
    ("twenty-tenth", "twenty=20 tens"),
    ("three and a half five", "three=3 unit, three and a half=3.5 half"),
    ("three and a half twenty", "three=3 unit, three and a half=3.5 half"),
    ("three and a half fifth", "three=3 unit, three and a half=3.5 half"),
    ("a quarter five", "a quarter=0.25 half"),
    ("a quarter half", "a quarter=0.25 half"),
    ("3 million and thirds", "3=3 digit, 3 million=3000000 scale"),
    ("three and two second", "three=3 unit"),
    ("5 and", "5=5 digit"),
    *((text, "") for text in (
        "a", "an", "a twenty", "a five", "a 5", "a second", "a fifths", "half", "half five", "half twenty", "half first",
        "half and half", "half an hour", "half a five", "a and a half", "point", "point point five", "point million", "fifths", "and five", "twothousand",
    )),
)  # fmt: skip


@pytest.mark.parametrize(("text", "ends"), ENDS, ids=[row[0] for row in ENDS])
def test_every_end_and_nothing_behind(text: str, ends: str) -> None:
    for before in ("", "It was 7.  ", "nothing of it " * 20):
        stops = english_stops(before + text, len(before))
        said = [f"{(before + text)[len(before) : stop.end]}={stop.number.value:f} {stop.last}" for stop in stops]
        assert [each for each in ends.split(", ") if each] == said
    assert all(stop.number.step == 1 for stop in stops if stop.last == "ordinal")


def test_a_fraction_of_a_scale_is_written_out() -> None:
    assert [str(whole(text).value) for text in ("3 million and a half", "20/2", "3 million and a half thousand")] == [
        "3500000",
        "10",
        "3000500",
    ]


def test_words_are_counted() -> None:
    assert [stop.words for stop in english_stops("two hundred and five thousand", 0)] == [1, 2, 3, 4]
    assert [stop.words for stop in english_stops("half a million", 0)] == [3]
    assert [stop.words for stop in english_stops("three and two-thirds", 0)][-1] == 2


def test_a_scale_too_large_is_none() -> None:
    most = read_english("1" + "0" * (MAX_POWER - 22) + " sextillion")
    assert most is not None and most.value == Decimal(1).scaleb(MAX_POWER - 1)
    assert read_english("1" + "0" * (MAX_POWER - 21) + " sextillion") is None
    assert read_english("sextillion sextillion") is None
    assert [stop.end for stop in english_stops("sextillion sextillion", 0)] == [10]


def test_no_numeral_is_endless() -> None:
    stops = english_stops("one million " + "and two " * 100, 0)
    assert stops[-1].end < 240
    assert english_stops("million " * 100, 0)[-1].end < 240


def test_denominators() -> None:
    names = ("half", "halves", "third", "thirds", "quarter", "quarters", "fourth", "tenths", "hundredth", "thousandths")
    assert [english_share(name) for name in names] == [2, 2, 3, 3, 4, 4, 4, 10, 100, 1000]
    with pytest.raises(KeyError):
        english_share("seconds")


ONES = "one two three four five six seven eight nine".split()
SCALES = ((12, "trillion"), (9, "billion"), (6, "million"), (3, "thousand"))


@given(st.lists(st.integers(1, 9), min_size=4, max_size=4), st.booleans())
def test_groups_with_scales_add_up(heads: list[int], comma: bool) -> None:
    """three trillion, two billion, … : each scale counts what stands before it, and the last one is the written step."""
    parts = [f"{ONES[head - 1]} {word}" for head, (_, word) in zip(heads, SCALES, strict=True)]
    number = whole((", " if comma else " ").join(parts))
    assert number == (sum(head * 10**power for head, (power, _) in zip(heads, SCALES, strict=True)), 10, 1000)


@given(st.integers(1, 99), st.integers(2, 9), st.integers(1, 8))
def test_a_mixed_number_is_the_sum_of_its_parts(number: int, size: int, share: int) -> None:
    share = min(share, size - 1)
    text = f"{number} {share}/{size}"
    value = number + Decimal(share) / size
    assert abs(whole(text).value - value) < Decimal("1e-23")
    assert abs(whole(f"{text} million").value - value * 10**6) < Decimal("1e-17")


@pytest.mark.parametrize(
    ("text", "value", "lang"),
    [
        ("The fund holds 2 1/2 million dollars.", "2500000 USD", "en"),
        ("three and a half five-year terms", "3.5 None", "en"),
        ("A crowd of two thousand forty people came.", "2040 person", "en"),
    ],
)
def test_in_a_text(text: str, value: str, lang: Lang) -> None:
    found = read_values(text, lang, None)
    assert value in {f"{each.value.lo.normalize():f} {each.value.unit}" for each in found if isinstance(each.value.lo, Decimal)}
    assert not any(each.value.lo in (Decimal("2.5"), Decimal("8.5")) for each in found)


def test_a_range_is_no_product() -> None:
    """between five and hundred people: no text says 500."""
    assert all(each.value.lo != 500 for each in read_values("between five and hundred people", "en", None))


def test_a_crowd_in_words_is_exact() -> None:
    (found,) = read_values("two thousand forty people", "en", None)
    assert {(reading.strict.lo, reading.strict.hi) for reading in found.readings} == {(2040, 2040)}
