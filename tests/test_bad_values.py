"""Numbers and days that must not be read: each is unread with its reason, never something else, in linear time."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.mention import scan
from factcheck.model import Lang
from growth import LIMIT, ratio

REFUSED = {
    "digit bomb": ("1" * 10_000 + "원", "too_many_digits"),
    "digit bomb with commas": ("1" + ",000" * 400 + "원", "malformed_groups"),
    "exponent of three digits": ("매출 1e999 원", "out_of_range"),
    "exponent of twelve digits": ("매출 1e999999999999원", "out_of_range"),
    "power of ten": ("3×10^8 m", "power_notation"),
    "power": ("10^100명", "power_notation"),
    "mixed scripts, Arabic-Indic": ("12٣4원", "foreign_digits"),
    "mixed scripts, Cyrillic O": ("1О0억원", "foreign_digits"),
    "mixed scripts, Devanagari": ("예산 १२३원", "foreign_digits"),
    "full-width": ("매출 １２３４억원", "foreign_digits"),
    "superscript": ("면적 10²", "foreign_digits"),
    "subscript": ("값 5₀", "foreign_digits"),
    "circled": ("①번", "foreign_digits"),
    "zero-width space": ("매출 1\u200b234억원", "hidden_character"),
    "zero-width space before a power": ("매출 1천\u200b억원", "hidden_character"),
    "zero-width joiner in words": ("이\u200d천 명", "hidden_character"),
    "soft hyphen": ("1\u00ad000원", "hidden_character"),
    "right-to-left override": ("1\u202e23원", "hidden_character"),
    "isolate": ("1\u2067234원", "hidden_character"),
    "variation selector": ("1\ufe0f2원", "hidden_character"),
    "uneven thousands": ("1,2345원", "malformed_groups"),
    "30 February": ("2월 30일 회의", "no_such_day"),
    "29 February of a common year": ("2025년 2월 29일 회의", "no_such_day"),
    "32 December": ("12월 32일", "no_such_day"),
    "13th month": ("13월 5일", "no_such_month"),
    "year of five digits": ("22029년 1월", "no_such_year"),
    "ISO day": ("2025-02-30", "no_such_day"),
    "25 o'clock": ("25시 61분", "no_such_time"),
}
READ = {
    "a hidden character beside a number": ("가격은\u200b5만원", "5만원"),
    "a no-break space between thousands": ("1\u00a0234원", "1\u00a0234원"),
    "zeros behind a space": ("10 000 dollars", "10 000 dollars"),
    "thousands that come out even": ("1,234,567원", "1,234,567원"),
    "the leap day": ("2024년 2월 29일", "2024년 2월 29일"),
    "an exponent within bounds": ("1e9원", "1e9원"),
}
PUMPS: tuple[tuple[Lang, str], ...] = (
    ("ko", "1"), ("ko", "1,"), ("ko", "9.9"), ("ko", "１"), ("ko", "1\u200b"), ("ko", "만"), ("ko", "이천"), ("ko", "1e9"), ("ko", "("),
    ("en", "1"), ("en", "a"), ("en", "one and "), ("en", "1-"),
)  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_unread_with_its_reason(name: str) -> None:
    text, reason = REFUSED[name]
    found = scan(text, "ko", "2025-12-30")
    assert [each.reason for each in found.unread] == [reason]
    assert not found.mentions


@pytest.mark.parametrize("name", READ)
def test_what_only_looks_so_is_read(name: str) -> None:
    text, quote = READ[name]
    found = scan(text, None, "2025-12-30")
    assert [each.quote for each in found.mentions] == [quote]
    assert not found.unread


@pytest.mark.parametrize(
    ("twin", "plain"),
    [("\u017f", "s"), ("\u0130", "I"), ("\u0131", "i"), ("\u212a", "K")],
    ids=["long s", "dotted I", "dotless i", "kelvin"],
)
def test_letters_that_only_case_folding_knows(twin: str, plain: str) -> None:
    """A word with one of them is the word itself: patterns that ignore case find it, and tables must too."""
    text = (
        "Since the third minute six in ten said it: first sales since 1 July rose sixty-six percent to 66K, up to half a million."
    )
    written = text.replace(plain, twin)
    found = scan(written, "en", "2025-12-30").mentions
    assert [each.value for each in found] == [each.value for each in scan(text, "en", "2025-12-30").mentions]
    assert all(each.quote == written[each.start : each.end] for each in found)


@pytest.mark.parametrize("text", ["It was signed on 20260107.", "20260107.65 was measured", "코드 20260107.", "(20260107.)"])
def test_eight_figures_before_a_point(text: str) -> None:
    """A date in eight figures has no signs between its parts; asking for them lost the whole article."""
    assert len(scan(text, "en", "2026-01-30").mentions) == 1


def run(text: str, lang: Lang) -> Callable[[], object]:
    return lambda: scan(text, lang, "2025-12-30")


@pytest.mark.parametrize(("lang", "pump"), PUMPS)
def test_hostile_text_costs_linear_time(lang: Lang, pump: str) -> None:
    small, large = (run(pump * (size // len(pump)), lang) for size in (5_000, 20_000))
    assert ratio(small, large) <= LIMIT


def test_two_million_digits() -> None:
    found = scan("1" * 2_000_000, "ko", "2025-12-30")
    assert not found.mentions
    assert [(each.start, each.end, each.reason) for each in found.unread] == [(0, 2_000_000, "too_many_digits")]


@pytest.mark.slow
@pytest.mark.parametrize(("lang", "pump"), [each for each in PUMPS if each[1] in {"1", "１", "1\u200b", "만", "이천", "(", "a"}])
def test_ten_megabytes(lang: Lang, pump: str) -> None:
    """Digits and signs without end: a hundred times what 100 kB cost, with room for the machine's noise."""
    small, large = (run(pump * (size // len(pump)), lang) for size in (100_000, 10_000_000))
    assert ratio(small, large, limit=160) <= 160
