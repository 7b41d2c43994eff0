"""A value in the reader's own notation, made from the exact number: 1,000억 or 100 billion, never an article's words."""

from __future__ import annotations

from decimal import Decimal
from types import MappingProxyType

from factcheck.lexicon.units import by_name
from factcheck.model import Bound, Lang, Value

_KOREAN = ((Decimal(10) ** 12, "조"), (Decimal(10) ** 8, "억"), (Decimal(10) ** 4, "만"))
_ENGLISH = ((Decimal(10) ** 12, " trillion"), (Decimal(10) ** 9, " billion"), (Decimal(10) ** 6, " million"))
_CALENDAR_KO = MappingProxyType(
    {"day": "일", "week": "주", "month": "개월", "year": "년", "hour": "시간", "minute": "분", "second": "초", "night": "박"}
)
_TIGHT_EN = MappingProxyType({"percent": "%", "percentage_point": " pp", "multiple": "x", "ordinal": ".", "rank": "."})
_TIGHT_KO = MappingProxyType({"percent": "%", "percentage_point": "%p", "multiple": "배", "ordinal": "번째", "rank": "위"})


def shown(value: Value, lang: Lang) -> str:
    """The value for a report. Ranges with a dash, open ends with words."""
    if value.text is not None:
        return value.text
    if value.items:
        return ", ".join(value.items)
    lo, hi = _bound(value.lo, lang), _bound(value.hi, lang)
    unit = _unit(value.unit, lang)
    if value.lo == value.hi:
        return f"{lo}{unit}" if isinstance(value.lo, Decimal) else lo
    if value.hi is None:
        return f"{lo}{unit} 이상" if lang == "ko" else f"at least {lo}{unit}"
    if value.lo is None:
        return f"{hi}{unit} 이하" if lang == "ko" else f"at most {hi}{unit}"
    return f"{lo}~{hi}{unit}" if isinstance(value.lo, Decimal) else f"{lo}~{hi}"


def _unit(unit: str | None, lang: Lang) -> str:
    """The unit as a reader writes it: its sign, else its first word in the language."""
    if unit is None:
        return ""
    tight = (_TIGHT_KO if lang == "ko" else _TIGHT_EN).get(unit)
    if tight is not None:
        return tight
    if lang == "ko" and unit in _CALENDAR_KO:
        return _CALENDAR_KO[unit]
    known = by_name().get(unit)
    if known is None:
        return f" {unit.replace('_', ' ')}"
    if lang == "ko":
        word = known.sign[0] if known.kind == "quantity" and known.sign else known.ko[0] if known.ko else unit
        return word if len(word) <= 2 else f" {word}"
    words = max(known.en, key=lambda w: (w.endswith("s"), -len(w)), default=unit.replace("_", " "))
    return f" {known.sign[0] if known.kind == 'quantity' and known.sign else words}"


def _bound(bound: Bound, lang: Lang) -> str:
    if not isinstance(bound, Decimal):
        return bound or ""
    return _korean(bound) if lang == "ko" else _english(bound)


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
