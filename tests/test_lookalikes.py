"""T3, T23, T30: numbers and days made by chance or by a forger. What is read is what a reader sees; the rest is told as unread."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest

from conftest import Counted
from factcheck.mention import scan
from factcheck.model import Mention
from factcheck.numerals import MAX_POWER

DAY = date(2025, 12, 30)

# --- T3: numerals and bombs -------------------------------------------------------------------------------------

PARTS = (
    *(
        "0",
        "1",
        "7",
        "12",
        "305",
        "1,234",
        "12,345,678",
        "000",
        ".5",
        ".25",
        ",",
        ".",
        "e9",
        "E-3",
        "e999",
        "1e40",
        "-",
        "+",
        "~",
        "/",
    ),
    *(
        "십",
        "백",
        "천",
        "만",
        "억",
        "조",
        "이",
        "삼",
        "여",
        "수",
        "스물",
        "몇",
        " ",
        "",
        "half a ",
        "million",
        "hundred ",
        "dozen ",
        "point ",
    ),
    *("inf", "NaN", "Infinity", "0x1F", "1_000", "９", "²", "½", "①", "٣", "\u200b", "\u00a0"),
)
UNITS = ("원", "명", "%", " people", " percent", "배", "㎡", "달러", "")


def numerals(count: int) -> Iterator[str]:
    """Numerals that no list holds, most of them ill-formed."""
    chance = random.Random(3)
    for _ in range(count):
        yield "".join(chance.choice(PARTS) for _ in range(chance.randrange(1, 9))) + chance.choice(UNITS)


def bombs() -> Iterator[str]:
    """Numbers that are larger than they look, and texts that look like programs."""
    for size in (41, 100, 4_301, 20_000, 100_000):
        for form in (
            "9" * size,
            "1" + "0" * size,
            "0." + "0" * size + "1",
            "1" + ",000" * (size // 4),
            "9" * size + ".5",
            "-" + "9" * size,
        ):
            for unit in ("원", " people", "%"):
                yield form + unit
    for power in ("999", "99999", "999999999", "1" * 50):
        for form in (f"1e{power}", f"9.9E+{power}", f"1e-{power}", f"10^{power}", f"2**{power}", f"1×10^{power}"):
            for unit in ("원", " people", "배", ""):
                yield form + unit
    for word in ("억", "조", "만억", "천만", "million ", "hundred ", "billion "):
        yield from (f"{start}{word * 300}{unit}" for start in ("1", "9", "이", "one ") for unit in ("원", " people"))


def is_bounded(each: Mention) -> bool:
    ends = [end for end in (each.value.lo, each.value.hi) if isinstance(end, Decimal)]
    return all(end.is_finite() and abs(end) <= Decimal(10) ** (MAX_POWER + 24) for end in ends)


def read_all(texts: list[str]) -> tuple[int, int]:
    """Reads each text in both languages; how many values were read and how many were told as unread."""
    read = unread = 0
    for text in texts:
        for lang in ("ko", "en"):
            found = scan(f"값은 {text} 이다" if lang == "ko" else f"It was {text} then", lang, DAY)  # type: ignore[arg-type]
            assert all(map(is_bounded, found.mentions)), text[:60]
            read, unread = read + len(found.mentions), unread + len(found.unread)
    return read, unread


def test_generated_numerals_and_bombs(counted: Counted) -> None:
    some = list(numerals(400))
    loaded = list(bombs())[::3]
    read, unread = read_all([*some, *loaded])
    counted(numerals=len(some), bombs=len(loaded), values_read=read, told_as_unread=unread, crashes=0)
    assert read and unread


@pytest.mark.slow
def test_many_generated_numerals_and_all_bombs(counted: Counted) -> None:
    some, loaded = list(numerals(10_000)), list(bombs())
    read, unread = read_all([*some, *loaded])
    counted(numerals=len(some), bombs=len(loaded), values_read=read, told_as_unread=unread, crashes=0)
    assert len(loaded) >= 200


def test_digits_beyond_the_limit_are_told_as_unread() -> None:
    for size in (41, 4_301, 100_000):
        found = scan("9" * size + "원", "ko", DAY)
        assert not found.mentions and [each.reason for each in found.unread] == ["too_many_digits"]


# --- T23: what looks like another number ------------------------------------------------------------------------

TWINS = {
    "full-width": str.maketrans("0123456789", "０１２３４５６７８９"),
    "Arabic-Indic": str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"),
    "extended Arabic-Indic": str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹"),
    "Devanagari": str.maketrans("0123456789", "०१२३४५६७८९"),
    "Bengali": str.maketrans("0123456789", "০১২৩৪৫৬৭৮৯"),
    "Thai": str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙"),
    "superscript": str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"),
    "subscript": str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉"),
    "circled": str.maketrans("123456789", "①②③④⑤⑥⑦⑧⑨"),
    "bold": str.maketrans("0123456789", "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗"),
    "double-struck": str.maketrans("0123456789", "𝟘𝟙𝟚𝟛𝟜𝟝𝟞𝟟𝟠𝟡"),
    "letters": str.maketrans("0135", "OlЗS"),
    "Cyrillic and Greek": str.maketrans("0316", "ОЗІб"),
}
HIDDEN = (
    "\u200b",
    "\u200c",
    "\u200d",
    "\u2060",
    "\ufeff",
    "\u00ad",
    "\u202e",
    "\u202d",
    "\u2066",
    "\u2069",
    "\u061c",
    "\ufe0f",
    "\u180e",
)
NUMBERS = (("1305", Decimal(1305)), ("30,516", Decimal(30516)), ("6013", Decimal(6013)), ("150.3", Decimal("150.3")))


def forgeries() -> Iterator[tuple[str, Decimal]]:
    """A number with one or all digits replaced by look-alikes, or with something unseen between its digits; its true value."""
    for number, value in NUMBERS:
        for table in TWINS.values():
            yield number.translate(table), value
            for place in range(len(number)):
                yield number[:place] + number[place].translate(table) + number[place + 1 :], value
        for sign in HIDDEN:
            for place in range(1, len(number)):
                yield number[:place] + sign + number[place:], value


def _is_code(text: str) -> bool:
    """Latin letters at an end or next to one another make a code (l305, 130S), which is no number to any reader."""
    return re.search(r"^[A-Za-z]|[A-Za-z]$|[A-Za-z]{2}|S", text) is not None


def test_no_forgery_is_read_as_another_number(counted: Counted) -> None:
    """Read as what it looks like, or not read: never as a number that the reader does not see."""
    found = [
        (text, value) for text, value in dict.fromkeys(forgeries()) if any(sign.isdigit() for sign in text) and not _is_code(text)
    ]
    wrong, right, silent = [], 0, []
    for text, value in found:
        for unit, lang in (("억 원", "ko"), (" people", "en")):
            result = scan(f"모두 {text}{unit}이다." if lang == "ko" else f"In all {text}{unit} came.", lang, DAY)  # type: ignore[arg-type]
            meant = value * (10**8 if lang == "ko" else 1)
            others = [each.quote for each in result.mentions if each.value.lo != meant]
            wrong += [(text, others)] if others else []
            right += bool(result.mentions) and not others
            silent += [text] if not result.mentions and not result.unread else []
    counted(
        forgeries=2 * len(found),
        read_as_what_they_look_like=right,
        read_as_another_number=len(wrong),
        passed_over_in_silence=len(silent),
    )
    assert wrong == [] and silent == []


# --- T30: days --------------------------------------------------------------------------------------------------

FORMS = ("{y}년 {m}월 {d}일", "{y}-{m:02d}-{d:02d}", "{y}.{m}.{d}.", "{y}/{m:02d}/{d:02d}")
RELATIVE = (
    "내년 {m}월 {d}일",
    "지난해 {m}월",
    "다음 달 {d}일",
    "이달 {d}일",
    "지난 {m}월",
    "오는 {d}일",
    "올해 말",
    "작년 이맘때",
    "next {month}",
    "last year",
)
YEARS = (0, 1, 999, 1899, 1987, 2024, 2025, 2026, 2100, 9999, 12345)
MONTHS = "January February March April May June July August September October November December".split()


def days(count: int) -> tuple[int, int, int]:
    """Dates by chance, a third of which are none: how many were right, refused, and resolved against the day of the article."""
    chance, right, refused, guessed = random.Random(30), 0, 0, 0
    for number in range(count):
        y, m, d = chance.choice(YEARS), chance.randrange(0, 16), chance.randrange(0, 35)
        text = chance.choice(RELATIVE if number % 2 else FORMS).format(y=y, m=m, d=d, month=MONTHS[m % 12])
        found = scan(text, None, DAY)
        dates = [each for each in found.mentions if each.kind == "date"]
        refused += bool(found.unread)
        if number % 2:
            guessed += bool(dates)
            assert all("date.absolute" not in each.rules for each in dates), text
        else:
            whole = [each for each in dates if each.quote == text.rstrip(".") and y > 99]
            assert all((each.value.lo, each.value.hi) == (date(y, m, d).isoformat(),) * 2 for each in whole), text
            right += bool(whole)
    return right, refused, guessed


def test_generated_days(counted: Counted) -> None:
    right, refused, guessed = days(1_000)
    counted(dates=1_000, of_the_calendar=right, refused=refused, resolved_and_marked_as_relative=guessed, crashes=0)
    assert right and refused and guessed
