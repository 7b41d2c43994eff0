"""A value in the reader's own notation, made from the exact number: 1,000억 or 100 billion, never an article's words."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from types import MappingProxyType

from factcheck.lexicon.units import by_name
from factcheck.model import Bound, Lang, Value

_KOREAN = ((Decimal(10) ** 12, "조"), (Decimal(10) ** 8, "억"), (Decimal(10) ** 4, "만"))
_ENGLISH = ((Decimal(10) ** 12, " trillion"), (Decimal(10) ** 9, " billion"), (Decimal(10) ** 6, " million"))
_CALENDAR_KO = MappingProxyType(
    {"day": "일", "week": "주", "month": "개월", "year": "년", "hour": "시간", "minute": "분", "second": "초", "night": "박"}
)
_CURRENCY_SIGNS = MappingProxyType({"USD": "$", "EUR": "€", "GBP": "£"})
"""Currencies whose sign English copy writes before the number; the others keep their word."""
_TIGHT_EN = MappingProxyType(
    {"percent": "%", "percentage_point": " pp", "multiple": "x", "to_one": " to 1", "ordinal": ".", "rank": "."}
)
_TIGHT_KO = MappingProxyType(
    {"percent": "%", "percentage_point": "%p", "multiple": "배", "to_one": "대 1", "ordinal": "번째", "rank": "위", "point": "점"}
)


def shown(value: Value, lang: Lang) -> str:
    """The value for a report. Ranges with a dash, open ends with words."""
    if value.text is not None and not isinstance(value.lo, str):
        return value.text
    if value.items:
        return ", ".join(value.items)
    lo, hi = _bound(value.lo, value.unit, lang), _bound(value.hi, value.unit, lang)
    if value.lo == value.hi:
        return lo
    if value.hi is None:
        return f"{lo} 이상" if lang == "ko" else f"at least {lo}"
    if value.lo is None:
        return f"{hi} 이하" if lang == "ko" else f"at most {hi}"
    return f"{_without_unit(value.lo, value.unit, lang)}~{hi}"


def _bound(bound: Bound, unit: str | None, lang: Lang) -> str:
    """One end with its unit; a date is its own unit."""
    if not isinstance(bound, Decimal):
        return bound or ""
    if lang == "ko":
        return _korean(bound) + _korean_unit(unit)
    sign = _CURRENCY_SIGNS.get(unit or "")
    return _signed(bound, sign) if sign else _english(bound) + _english_unit(unit, abs(bound) == 1)


def _without_unit(bound: Bound, unit: str | None, lang: Lang) -> str:
    """The first end of a range: its unit stands with the second, a currency's sign with both."""
    if lang == "en" and unit in _CURRENCY_SIGNS:
        return _bound(bound, unit, lang)
    return _bound(bound, None, lang)


def _signed(number: Decimal, sign: str) -> str:
    return f"-{sign}{_english(-number)}" if number < 0 else f"{sign}{_english(number)}"


def _korean_unit(unit: str | None) -> str:
    """The unit as a reader writes it: its sign, else its first word; a long word stands apart."""
    if unit is None:
        return ""
    tight = _TIGHT_KO.get(unit) or _CALENDAR_KO.get(unit)
    if tight is not None:
        return tight
    known = by_name().get(unit)
    if known is None:
        return f" {unit.replace('_', ' ')}"
    word = known.sign[0] if known.kind == "quantity" and known.sign else known.ko[0] if known.ko else unit
    return word if len(word) <= 2 else f" {word}"


def _english_unit(unit: str | None, one: bool) -> str:
    """The same in English, in the singular for one."""
    if unit is None:
        return ""
    if unit in _TIGHT_EN:
        return _TIGHT_EN[unit]
    known = by_name().get(unit)
    if known is None or not known.en:
        plural = "" if one or unit not in _CALENDAR_KO else "s"
        return f" {unit.replace('_', ' ')}{plural}"
    if known.kind == "quantity" and known.sign:
        return f" {known.sign[0]}"
    return f" {_one(known.en) if one else _many(known.en)}"


def _many(words: Sequence[str]) -> str:
    """The lexicon lists the usual word first, as a plural or followed by its plural."""
    return words[1] if len(words) > 1 and words[1] in {f"{words[0]}s", f"{words[0]}es"} else words[0]


def _one(words: Sequence[str]) -> str:
    return next((word for word in words if not word.endswith("s") and word != _many(words)), words[0])


def _korean(number: Decimal) -> str:
    """1,234억 5,678만: at most two groups, exact; smaller rests stay digits."""
    sign, rest = ("-", -number) if number < 0 else ("", number)
    parts: list[str] = []
    for factor, word in _KOREAN:
        count = rest // factor
        if count:
            parts.append(f"{count:,f}{word}")
            rest -= count * factor
    if rest or not parts:
        parts.append(_plain(rest))
    return sign + " ".join(parts)


def _english(number: Decimal) -> str:
    for factor, word in _ENGLISH:
        if abs(number) >= factor:
            return f"{_plain(number / factor)}{word}"
    return _plain(number)


def _plain(number: Decimal) -> str:
    whole = number.to_integral_value()
    return f"{whole:,f}" if whole == number else f"{number.normalize():,f}"
