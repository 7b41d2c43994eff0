"""Promises of the readers of values, on generated text: round trips, particles, spans, hostile input, symmetric comparison."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.mention import read_values, scan
from factcheck.model import Interval
from factcheck.numerals import read_digits, read_english, read_korean
from factcheck.value import mirror, overlap, scaled

DAY = date(2025, 12, 30)
WHOLE = st.integers(min_value=1, max_value=10**16 - 1)
ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
DIGITS = "영일이삼사오육칠팔구"
PARTICLES = ("은", "는", "이", "가", "을", "를", "의", "에", "로", "도", "과", "와", "만", "이다", "이며", "에서", "부터", "")
UNITS = ("원", "달러", "명", "개", "건", "%", "㎡", "톤", "표")
BITS = st.sampled_from(
    ["약 ", "5천억 원", "30%", "1~2", "(", ")", " ", ".", ",", "-", "이상", "최대 ", "3분의 1", "$1.2bn", "one in three", "만", "1e9", "٣", "​", "²", "\n", "12월 30일", "대", "GPT-4o", "절반", "줄었다", "전년 대비 ", "½", "9", "百"]
)  # fmt: skip
ENDS = st.one_of(st.none(), st.integers(-50, 50).map(Decimal))


def hangul(number: int) -> str:
    """A number in Sino-Korean words."""
    words = ""
    for power, scale in ((12, "조"), (8, "억"), (4, "만"), (0, "")):
        digits = f"{number // 10**power % 10_000:04d}"
        group = "".join(
            ("" if digit == "1" and place else DIGITS[ord(digit) - 48]) + place
            for digit, place in zip(digits, ("천", "백", "십", ""), strict=True)
            if digit != "0"
        )
        words += group + scale if group else ""
    return words


def mixed(number: int) -> str:
    """1조2345억6789만 1234, as newspapers write."""
    parts = [
        f"{number // 10**power % 10_000}{scale}"
        for power, scale in ((12, "조"), (8, "억"), (4, "만"), (0, ""))
        if number // 10**power % 10_000
    ]
    return "".join(parts)


@given(WHOLE)
def test_a_number_written_in_any_style_reads_back(number: int) -> None:
    for text in (str(number), f"{number:,}", mixed(number), " ".join([mixed(number)]), hangul(number)):
        read = read_korean(text) if not text.isascii() else read_digits(text)
        assert read is not None and read.value == number, text


def english(number: int) -> str:
    """A number in English words: two hundred and five thousand, forty-two."""
    for scale, word in ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= scale:
            rest = number % scale
            return f"{english(number // scale)} {word}" + (f" {'and ' * (rest < 100)}{english(rest)}" if rest else "")
    if number < 20:
        return ONES[number]
    return TENS[number // 10 - 2] + (f"-{ONES[number % 10]}" if number % 10 else "")


@given(st.integers(min_value=1, max_value=10**15 - 1))
def test_an_english_number_in_words_reads_back(number: int) -> None:
    read = read_english(english(number))
    assert read is not None and read.value == number, english(number)


@given(
    st.integers(1, 9_999),
    st.integers(0, 99),
    st.sampled_from((("million", 6), ("billion", 9), ("bn", 9), ("trillion", 12), ("m", 6), ("B", 9))),
    st.sampled_from(("${} in costs", "the cost, ${}, fell", "about ${}", "(${})")),
)
def test_an_english_amount_reads_back_in_any_style(whole: int, hundredths: int, scale: tuple[str, int], frame: str) -> None:
    word, power = scale
    text = frame.format(f"{whole:,}.{hundredths:02d}{' ' * (len(word) > 2)}{word}")
    values = read_values(text, "en", DAY)
    assert [each.value.lo for each in values] == [Decimal(whole * 100 + hundredths).scaleb(power - 2)], text


@given(WHOLE, st.sampled_from(UNITS), st.sampled_from(PARTICLES))
@settings(max_examples=200)
def test_a_particle_changes_nothing(number: int, unit: str, particle: str) -> None:
    text = f"회사는 {mixed(number)}{unit}{particle} "
    if "천" in text[4:] or particle == "만":
        return
    values = [mention for mention in read_values(text, "ko", DAY) if mention.kind != "date"]
    assert [abs(each.value.lo or each.value.hi or 0) for each in values if not isinstance(each.value.lo, str)] == [number], text


@given(st.lists(BITS, max_size=12).map("".join))
@settings(max_examples=400)
def test_spans_hold_and_nothing_overlaps(text: str) -> None:
    for lang in ("ko", "en"):
        found = scan(text, lang, DAY)  # type: ignore[arg-type]
        end = 0
        for mention in found.mentions:
            assert text[mention.start : mention.end] == mention.quote
            assert end <= mention.start < mention.end <= len(text)
            assert mention.extent[0] <= mention.start and mention.end <= mention.extent[1] <= len(text)
            assert all(mention.start <= start < stop <= mention.end for start, stop, _ in mention.numerals) or mention.kind in (
                "date",
                "time",
                "duration",
            )
            end = mention.end


@given(st.text(alphabet="0123456789.,-+%~∼ 만억조천백십원명개%이일삼한두세(약)전년대비줄늘었다$bnKeE​²５", max_size=80))
@settings(max_examples=400)
def test_no_text_breaks_the_readers(text: str) -> None:
    for lang in ("ko", "en"):
        for mention in scan(text, lang, DAY).mentions:  # type: ignore[arg-type]
            assert all(end is None or isinstance(end, str) or end.is_finite() for end in (mention.value.lo, mention.value.hi))
            assert all(reading.unit for reading in mention.readings)


@given(st.text(alphabet="0123456789.,억만", max_size=30), st.text(alphabet="0123456789.,억만", max_size=30))
@settings(max_examples=100)
def test_reading_is_a_function_of_the_text(left: str, right: str) -> None:
    text = f"{left} 그리고 {right}"
    assert scan(text, "ko", DAY) == scan(text, "ko", DAY)


@given(ENDS, ENDS, ENDS, ENDS, st.booleans(), st.booleans())
def test_overlap_is_symmetric_and_blind_to_scale(
    a: Decimal | None, b: Decimal | None, c: Decimal | None, d: Decimal | None, x: bool, y: bool
) -> None:
    left, right = Interval(a, b, x, y), Interval(c, d, y, x)
    assert overlap(left, right) == overlap(right, left)
    assert overlap(left, right) == overlap(scaled(left, Decimal(3)), scaled(right, Decimal(3)))
    assert overlap(left, right) == overlap(mirror(left), mirror(right))
    assert mirror(mirror(left)) == left
