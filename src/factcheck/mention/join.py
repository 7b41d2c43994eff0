"""Neighbouring values that are one: ranges (20~30%, $5.2 billion to $5.4 billion), pairs of bounds, amounts in two units."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck.lexicon.inside import any_of
from factcheck.lexicon.numbers import numbers
from factcheck.mention.draft import Draft
from factcheck.mention.hedge import HedgeAt
from factcheck.model import Lang
from factcheck.numerals import Number, power_of_ten, read_digits

_TILDE = re.compile(r"[ ]?[~∼〜～][ ]?")
_DASH = re.compile(r"[ ]?[-‐‑–—][ ]?")
_WORDS = {
    "ko": re.compile(r"(?:[ ]?내지[ ]?|에서[ ]?|과 |와 |부터 |에서부터 )"),
    "en": re.compile(r" to (?:about |around )?| and (?:about |around )?| or "),
}
_TAIL = {"ko": re.compile(r"[ ]?(?:사이|까지)"), "en": re.compile(r"(?!)")}
_LEAD = re.compile(r"(?:(between)|(from))[ ](?:the )?$", re.IGNORECASE)
_MOVED = re.compile(
    rf"(?<![A-Za-z-])(?:{any_of('up_en', 'down_en')}|up|down)[ ](?:by )?(?:about |another |a further |just |some )?$",
    re.IGNORECASE,
)
LEAP = 3
"""By how much and to where: a level is at least so many times its change, which the ends of a range seldom are."""
_MANTISSA = re.compile(r"[0-9][0-9,]{0,50}(?:\.[0-9]{1,40})?")
_BOUND_GAP = re.compile(r"(?:[고며]|지만|거나|는|면서)?,?[ ]?(?:and|but)?[ ]?|에서[ ]?", re.IGNORECASE)
_MINOR_GAP = re.compile(r"[ ]?|[ ]and[ ]|,[ ]", re.IGNORECASE)
_LOWER, _UPPER = ("at_least", "more_than"), ("at_most", "less_than")


def join(text: str, drafts: list[Draft], lang: Lang) -> Iterator[Draft]:
    """The drafts with ranges, bound pairs and two-unit amounts put together, in order."""
    ordered = sorted(drafts, key=lambda draft: draft.start)
    pending: Draft | None = None
    for draft in ordered:
        if pending is None:
            pending = draft
            continue
        merged = _merge(text, pending, draft, lang)
        if merged is None:
            yield pending
        pending = merged or draft
    if pending is not None:
        yield pending


def _merge(text: str, left: Draft, right: Draft, lang: Lang) -> Draft | None:
    if left.kind != right.kind or right.start < left.end:
        return None
    apart = right.start - left.end
    return (
        (_range(text, left, right, lang) if apart <= _NEAR else None)
        or (_bounds(text, left, right, lang) if left.hedges and right.hedges else None)
        or (_minor(text, left, right, lang) if apart <= _NEAR else None)
        or _tolerance(text, left, right, lang)
    )


_NEAR = 12
"""Most characters between two values that are one, bounds excepted."""


def _range(text: str, left: Draft, right: Draft, lang: Lang) -> Draft | None:
    gap = text[left.end : right.start]
    if left.joined or right.joined or not _same_unit(left, right):
        return None
    hedges = tuple(each for each in (*left.hedges, *right.hedges) if each.hedge in ("approx", "exact"))
    if _TILDE.fullmatch(gap) or (_DASH.fullmatch(gap) and _dash_is_range(text, left, right)):
        return _ranged(text, left, right, hedges)
    if not _WORDS[lang].fullmatch(gap):
        return None
    lead = _LEAD.search(text, max(0, left.extent[0] - 14), left.extent[0])
    tail = _TAIL[lang].match(text, right.extent[1] if right.hedge != "at_most" else right.end)
    if lang == "ko":
        return (
            _ranged(text, left, right, (*hedges, HedgeAt(tail.start(), tail.end(), "exact", "")))
            if tail
            else _alone(text, gap, left, right)
        )
    if not _english_range(gap.strip().split(" ")[0], lead, left, right) or _has_unit_first(left, right):
        return None
    if lead is None and _is_step_and_level(text, left, right):
        return None
    mark = (HedgeAt(lead.start(), lead.end(), "exact", ""),) if lead else ()
    return _ranged(text, left, right, (*hedges, *mark))


def _alone(text: str, gap: str, left: Draft, right: Draft) -> Draft | None:
    """천에서 천오백 alone may be a change from one to the other; only 내지 is always a range."""
    return _ranged(text, left, right, ()) if "내지" in gap else None


def _english_range(word: str, lead: re.Match[str] | None, left: Draft, right: Draft) -> bool:
    if word == "and":
        return lead is not None and lead[1] is not None
    if word == "or":
        return left.unit is None and right.lo.value == left.lo.value + 1
    return left.lo.value < right.lo.value or lead is not None


def _has_unit_first(left: Draft, right: Draft) -> bool:
    """`fell 0.8% to 7.42`: by how much and to where. A range has its unit behind both ends or behind the last one; a sign of
    currency before the first serves both."""
    return right.unit is None and left.unit is not None and left.end > left.numerals[-1][1]


def _is_step_and_level(text: str, left: Draft, right: Draft) -> bool:
    """`rose by 37,000 to 151,000`, `fell $37m to $151m`: by how much and to where. Round ends (by 5 to 20), a unit behind the last one
    alone and ends that are near each other stay a range."""
    if left.unit != right.unit or (left.unit is not None and left.unit.name == "percent"):
        return False
    fine = min(left.lo.significant, right.lo.significant) > 1 and right.lo.value >= left.lo.value * LEAP
    return fine and _MOVED.search(text, max(0, left.extent[0] - 32), left.extent[0]) is not None


def _same_unit(left: Draft, right: Draft) -> bool:
    return left.unit is None or right.unit is None or left.unit == right.unit


def _dash_is_range(text: str, left: Draft, right: Draft) -> bool:
    """Rising ends, and a unit on one of them unless both are larger than a score (3-2) or a code would be."""
    rising = left.lo.value < abs(right.lo.value)
    return rising and (
        left.unit is not None or right.unit is not None or (left.lo.value >= 10 and text[left.end : right.start] != "")
    )


def _ranged(text: str, left: Draft, right: Draft, hedges: tuple[HedgeAt, ...]) -> Draft | None:
    lo, hi = _ends(text, left, right)
    if lo.value > hi.value:
        return None
    unit, counter = (right.unit, right.counter) if right.unit else (left.unit, left.counter)
    return right._replace(
        start=left.start,
        lo=lo,
        hi=hi,
        unit=unit,
        counter=counter,
        numerals=left.numerals + right.numerals,
        hedges=hedges,
        joined=True,
        vague=False,
        rules=(*left.rules, *right.rules, "range"),
    )


def _ends(text: str, left: Draft, right: Draft) -> tuple[Number, Number]:
    """Both ends in one scale: 4~5만, 2천~3천만, 10~20bp, -78-0."""
    lo, hi = left.lo, right.hi
    if hi.value < 0 < lo.value:
        hi = hi.negative()
    written, read = right.numerals[0][2], right.lo.value
    if left.unit is None and written and read != written and right.counter != left.counter:
        lo = lo.times(read / written)
    scale = _scale(text, right) if left.unit is None or right.unit is None else Decimal(1)
    own = max(_scale(text, left), Decimal(1))
    return (lo.times(scale), hi) if scale > own and lo.value * scale < hi.value * own else (lo, hi)


def _scale(text: str, draft: Draft) -> Decimal:
    """The power of ten that closes the numeral as written (억 of 5000억, million of 5 million)."""
    table = numbers("ko").numerals.large
    start, end, value = draft.numerals[-1]
    if text[end - 1] in table:
        return power_of_ten(table[text[end - 1]])
    mantissa = _MANTISSA.match(text, start)
    number = read_digits(mantissa[0]) if mantissa else None
    return abs(value) / number.value if number and number.value else Decimal(1)


def _bounds(text: str, left: Draft, right: Draft, lang: Lang) -> Draft | None:
    """백 이상 삼백 이하, more than 10 and less than 20: a lower and an upper bound side by side."""
    if left.joined or right.joined or not _same_unit(left, right) or right.extent[0] - left.extent[1] > 6:
        return None
    if right.extent[0] < left.extent[1] or not _BOUND_GAP.fullmatch(text, left.extent[1], right.extent[0]):
        return None
    lower, upper = (left, right) if left.hedge in _LOWER and right.hedge in _UPPER else (right, left)
    if lower.hedge not in _LOWER or upper.hedge not in _UPPER or lower.lo.value > upper.hi.value:
        return None
    unit, counter = (upper.unit, upper.counter) if upper.unit else (lower.unit, lower.counter)
    return left._replace(
        end=right.end,
        lo=lower.lo,
        hi=upper.hi,
        unit=unit,
        counter=counter,
        numerals=left.numerals + right.numerals,
        hedges=left.hedges + right.hedges,
        joined=True,
        rules=(*left.rules, *right.rules, "range.bounds"),
    )


def _tolerance(text: str, left: Draft, right: Draft, lang: Lang) -> Draft | None:
    """2,000.45±0.01 pounds: the value with the unit behind its tolerance; the tolerance is not kept."""
    if left.unit is not None or right.unit is None or text[left.end : right.start].strip() != "±":
        return None
    return left._replace(end=right.end, unit=right.unit, counter=right.counter, rules=(*left.rules, "tolerance"))


_MINORS = {"USD": "cent", "EUR": "cent", "GBP": "pence", "CAD": "cent", "AUD": "cent", "foot": "inch"}
_PARTS = {"foot": Decimal(12)}


def _minor(text: str, left: Draft, right: Draft, lang: Lang) -> Draft | None:
    """3 달러 50 센트, 5 feet 2 inches: the smaller unit completes the larger one."""
    if left.unit is None or right.unit is None or _MINORS.get(left.unit.name) != right.unit.name:
        return None
    if (
        left.joined
        or right.joined
        or any(each.start >= left.end for each in left.hedges)
        or not _MINOR_GAP.fullmatch(text, left.end, right.start)
    ):
        return None
    parts = _PARTS.get(left.unit.name, Decimal(100))
    if not 0 <= right.lo.value < parts or left.lo.value != left.lo.value.to_integral_value():
        return None
    total = left.lo._replace(
        value=left.lo.value + right.lo.value / parts, step=right.lo.step / parts, significant=left.lo.significant + 2
    )
    return left._replace(
        end=right.end,
        lo=total,
        hi=total,
        numerals=left.numerals + right.numerals,
        hedges=left.hedges + right.hedges,
        rules=(*left.rules, "two_units"),
    )
