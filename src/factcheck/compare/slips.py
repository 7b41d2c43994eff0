"""How a differing number probably came about: the digits as written, compared as a typist would get them wrong.

Digit strings, not ratios: 9896 and 99289 stand near 1 to 10 by chance, 8050 and 850 share every digit but one.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from factcheck.model import Claim

CURRENCIES = frozenset({"KRW", "USD", "EUR", "JPY", "CNY", "GBP"})
_UNIT_FAMILIES: tuple[frozenset[str], ...] = (
    CURRENCIES,
    frozenset({"percent", "percentage_point"}),
    frozenset({"person", "case"}),
    frozenset({"square_metre", "pyeong", "hectare", "acre", "square_kilometre", "square_mile"}),
    frozenset({"metre", "kilometre", "mile", "foot", "nanometre", "micrometre", "millimetre", "centimetre", "inch"}),
    frozenset({"kilogram", "tonne", "pound", "gram"}),
)


@dataclass(frozen=True, slots=True)
class Likeness:
    """A typing or conversion mechanism that turns one written number into the other."""

    mechanism: str
    """magnitude | swapped_digits | dropped_digit | replaced_digit | unit | framing | sign."""
    digits: int
    """Significant digits of the longer side: the more, the less a chance."""


def likeness(a: Claim, b: Claim) -> Likeness | None:
    """The mechanism that explains the difference of two point values, or None."""
    left, right = _number(a), _number(b)
    if left is None or right is None:
        return None
    if a.value.unit != b.value.unit:
        same = abs(left) == abs(right) and units_slip(a.value.unit, b.value.unit)
        return Likeness("unit", len(_digits(left)[0])) if same else None
    if abs(left) == abs(right):
        if a.kind != "percent":
            return None
        return Likeness("sign" if a.framing == b.framing else "framing", len(_digits(left)[0]))
    return _digit_likeness(_digits(left), _digits(right))


def _number(claim: Claim) -> Decimal | None:
    """The one number that is written: a point, or the end of an open bound (125만3천여)."""
    lo, hi = claim.value.lo, claim.value.hi
    if isinstance(lo, Decimal) and (hi is None or hi == lo):
        return lo
    return hi if isinstance(hi, Decimal) and lo is None else None


def units_slip(a: str | None, b: str | None) -> bool:
    """Two units that are easily written for one another."""
    return any(a in family and b in family for family in _UNIT_FAMILIES)


def _digits(value: Decimal) -> tuple[str, int]:
    """Significant digits and power of ten of the last one."""
    _sign, digits, exponent = value.normalize().as_tuple()
    return "".join(map(str, digits)), exponent if isinstance(exponent, int) else 0


def _digit_likeness(a: tuple[str, int], b: tuple[str, int]) -> Likeness | None:
    (left, low_a), (right, low_b) = a, b
    longest = max(len(left), len(right))
    if left == right:
        return Likeness("magnitude", longest) if longest >= 2 and low_a != low_b and abs(low_a - low_b) <= 4 else None
    if len(left) + low_a != len(right) + low_b:
        shorter, longer = sorted((_plain(*a), _plain(*b)), key=len)
        return (
            Likeness("dropped_digit", longest)
            if longest >= 3 and len(longer) - len(shorter) == 1 and _drops(longer, shorter)
            else None
        )
    width = min(len(left), len(right))
    head_a, head_b = left.ljust(longest, "0"), right.ljust(longest, "0")
    for cut in dict.fromkeys((longest, max(width, 2))):
        if _swapped(head_a[:cut], head_b[:cut]):
            return Likeness("swapped_digits", cut)
    if longest >= 5 and sum(x != y for x, y in zip(head_a, head_b, strict=True)) == 1:
        return Likeness("replaced_digit", longest)
    return None


def _plain(digits: str, low: int) -> str:
    return digits + "0" * max(low, 0)


def _drops(longer: str, shorter: str) -> bool:
    """`shorter` is `longer` without one digit, the first kept."""
    return any(longer[:n] + longer[n + 1 :] == shorter for n in range(1, len(longer)))


def _swapped(a: str, b: str) -> bool:
    """Two neighbouring digits change places."""
    differ = [n for n, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
    return len(differ) == 2 and differ[1] == differ[0] + 1 and a[differ[0]] == b[differ[1]] and a[differ[1]] == b[differ[0]]


RULE_OF = MappingProxyType(
    {
        "magnitude": "FC102",
        "swapped_digits": "FC103",
        "dropped_digit": "FC103",
        "replaced_digit": "FC103",
        "unit": "FC104",
        "framing": "FC301",
        "sign": "FC305",
    }
)
EVIDENCE = MappingProxyType(
    {
        "magnitude": 0.48,
        "swapped_digits": 0.50,
        "dropped_digit": 0.40,
        "replaced_digit": 0.15,
        "unit": 0.42,
        "framing": 0.25,
        "sign": 0.25,
    }
)
"""What a mechanism adds to the evidence that two claims are one item, at three or more significant digits. Among 607 pairs of
different items one had a slip of two digits or more (alignment notes, section 3)."""
TWO_DIGITS = MappingProxyType({"magnitude": 0.6, "swapped_digits": 0.35, "unit": 0.65, "framing": 1.0, "sign": 1.0})
"""The share of it that two digits carry: any two small numbers may be each other's swap."""


def evidence(found: Likeness | None) -> float:
    """Weight of a mechanism; 0 where it may be chance."""
    if found is None or found.digits < 1:
        return 0.0
    share = 1.0 if found.digits >= 3 else TWO_DIGITS.get(found.mechanism, 0.0) if found.digits == 2 else 0.0
    return EVIDENCE[found.mechanism] * share
