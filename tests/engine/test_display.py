"""Values in the reader's own notation, exact."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.display import shown
from factcheck.model import Bound, Lang, Value


def point(number: str, unit: str | None = None) -> Value:
    return Value(Decimal(number), Decimal(number), unit)


def span(lo: str | None, hi: str | None, unit: str | None = None) -> Value:
    low: Bound = None if lo is None else Decimal(lo)
    high: Bound = None if hi is None else Decimal(hi)
    return Value(low, high, unit)


@pytest.mark.parametrize(
    ("value", "lang", "expected"),
    [
        (point("100000000000", "KRW"), "ko", "1,000억원"),
        (point("123456780000", "KRW"), "ko", "1,234억 5,678만원"),
        (point("1200000000000", "KRW"), "ko", "1조 2,000억원"),
        (point("28", "person"), "ko", "28명"),
        (point("0", "person"), "ko", "0명"),
        (point("-12.5", "percent"), "ko", "-12.5%"),
        (point("0.25", "percentage_point"), "ko", "0.25%p"),
        (span("50", None, "person"), "ko", "50명 이상"),
        (span(None, "50", "person"), "ko", "50명 이하"),
        (span("10", "20", "percent"), "ko", "10~20%"),
        (point("148", "day"), "ko", "148일"),
        (Value("2026-03-05", "2026-03-05"), "ko", "2026-03-05"),
        (Value("2026-03-05", "2026-03-09"), "ko", "2026-03-05~2026-03-09"),
        (Value(text="최태원"), "ko", "최태원"),
        (Value(items=("가", "나")), "ko", "가, 나"),
        (point("3200000000", None), "en", "3.2 billion"),
        (point("1500000", "person"), "en", "1.5 million people"),
        (point("1", "person"), "en", "1 person"),
        (point("1", "company"), "en", "1 company"),
        (point("4000000", "USD"), "en", "$4 million"),
        (point("-4000000", "USD"), "en", "-$4 million"),
        (span("3000000", "4000000", "USD"), "en", "$3 million~$4 million"),
        (span("3000000", None, "EUR"), "en", "at least €3 million"),
        (point("3200000", "KRW"), "en", "3.2 million won"),
        (point("3200000", "CNY"), "en", "3.2 million yuan"),
        (point("3200000", "CAD"), "en", "3.2 million canadian dollars"),
        (point("1", "day"), "en", "1 day"),
        (point("148", "day"), "en", "148 days"),
        (point("120", "kilometre"), "en", "120 km"),
        (point("12.5", "percent"), "en", "12.5%"),
        (span("50", None, "percent"), "en", "at least 50%"),
        (span(None, "50", "percent"), "en", "at most 50%"),
        (point("2", "multiple"), "en", "2x"),
        (point("999999", None), "en", "999,999"),
    ],
)
def test_shown(value: Value, lang: Lang, expected: str) -> None:
    assert shown(value, lang) == expected


@given(st.decimals(-(10**15), 10**15, places=3), st.sampled_from(["ko", "en"]))
def test_never_an_exponent_and_never_another_number(number: Decimal, lang: Lang) -> None:
    """What is shown reads back to the exact number."""
    words = shown(Value(number, number), lang)
    assert "E" not in words
    assert _read_back(words) == number


_SCALES = {"조": 10**12, "억": 10**8, "만": 10**4, "trillion": 10**12, "billion": 10**9, "million": 10**6}


def _read_back(words: str) -> Decimal:
    sign = -1 if words.startswith("-") else 1
    total = Decimal(0)
    parts = words.lstrip("-").replace(",", "").replace("조", " 조 ").replace("억", " 억 ").replace("만", " 만 ").split()
    for n, part in enumerate(parts):
        if part not in _SCALES:
            following = parts[n + 1] if n + 1 < len(parts) else ""
            total += Decimal(part) * _SCALES.get(following, 1)
    return sign * total
