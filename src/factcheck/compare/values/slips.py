"""How a differing number probably came about: the digits as written, compared as a typist would get them wrong.

Digit strings, not ratios: 9896 and 99289 stand near 1 to 10 by chance, 8050 and 850 share every digit but one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from factcheck.lexicon.units import by_name
from factcheck.mention.candidate import OWN_MONEY
from factcheck.model import Claim
from factcheck.value import factor_of

_UNIT_FAMILIES: tuple[frozenset[str], ...] = (
    frozenset({"percent", "percentage_point"}),
    frozenset({"person", "case"}),
    frozenset({"kilowatt", "kilowatt_hour"}),
    frozenset({"megawatt", "megawatt_hour"}),
    frozenset({"gigawatt", "gigawatt_hour"}),
    frozenset({"degree_celsius", "degree_fahrenheit"}),
    frozenset({"degree_celsius", "kelvin"}),
)
"""Units of two dimensions that are written for one another. Two currencies and two units of one dimension always may be."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """A typing or conversion mechanism that turns one written number into the other."""

    mechanism: str
    """magnitude | scale_word | swapped_digits | dropped_digit | replaced_digit | number_word | unit | framing | sign."""
    digits: int
    """Significant digits of the longer side: the more, the less a chance."""


def likeness(a: Claim, b: Claim) -> Likeness | None:
    """The mechanism that explains the difference of two point values, or None."""
    left, right = _number(a), _number(b)
    if left is None or right is None:
        return None
    if a.value.unit != b.value.unit and not _counted_alike(a, b):
        if OWN_MONEY in a.derivation or OWN_MONEY in b.derivation:  # nobody wrote that currency
            return None
        digits = len(_digits(left)[0])
        scaled = a.kind == b.kind == "money" and digits >= SCALED and _digits(left)[0] == _digits(right)[0]
        same = abs(left) == abs(right) or scaled
        return Likeness("unit", digits) if same and units_slip(a.value.unit, b.value.unit) else None
    if _are_like_words(a.quote, b.quote):
        return Likeness("number_word", 1)
    if (written := _scale_swapped(a.quote, b.quote)) is not None:
        return Likeness("magnitude" if written > 1 else "scale_word", written)
    if abs(left) == abs(right):
        if a.kind != "percent":
            return None
        if None in {a.framing, b.framing} and not a.hedge == b.hedge == "exact":
            return None  # `by more than 15%` is worded in too many ways for a verb that we do not know to say a level
        return Likeness("sign" if a.framing == b.framing else "framing", len(_digits(left)[0]))
    found = _digit_likeness(_digits(left), _digits(right))
    return None if found and found.mechanism == "magnitude" and _is_scaled(a, b) else found


_TEEN, _TY = (
    re.compile(r"\b(?P<stem>thir|four|fif|six|seven|eigh|nine)teen\b"),
    re.compile(r"\b(?P<stem>thir|for|fif|six|seven|eigh|nine)ty\b"),
)


def _are_like_words(a: str, b: str) -> bool:
    """nineteen and ninety: one ending, misheard or mistyped."""
    for one, other in ((a.lower(), b.lower()), (b.lower(), a.lower())):
        teen, ty = _TEEN.search(one), _TY.search(other)
        if teen and ty:
            return teen["stem"].replace("u", "") == ty["stem"]  # four, forty
    return False


def _is_scaled(a: Claim, b: Claim) -> bool:
    """A bare number beside one with a unit or a word of scale: a table may say above it in what it counts (만, 백만 원)."""
    bare = [c.value.unit is None and c.kind == "count" and c.quote.replace(",", "").isdigit() for c in (a, b)]
    return bare[0] != bare[1]


def _counted_alike(a: Claim, b: Claim) -> bool:
    """Two counts that differ in their counting word only: 1,284 patients, 1,248 people, 1,248 in all; not 15곳 and 15명."""
    if not a.kind == b.kind == "count" or not a.readings or not b.readings:
        return False
    return None in {a.value.unit, b.value.unit} or a.readings[0].unit == b.readings[0].unit


def _number(claim: Claim) -> Decimal | None:
    """The one number that is written: a point, or the end of an open bound (125만3천여)."""
    lo, hi = claim.value.lo, claim.value.hi
    if isinstance(lo, Decimal) and (hi is None or hi == lo):
        return lo
    return hi if isinstance(hi, Decimal) and lo is None else None


def units_slip(a: str | None, b: str | None) -> bool:
    """Two units that are easily written for one another: feet and metres, dollars and euros, kilowatts and kilowatt hours."""
    if any({a, b} <= family for family in _UNIT_FAMILIES):
        return True
    one, other = by_name().get(a or ""), by_name().get(b or "")
    if one is None or other is None or one.kind != other.kind:
        return False
    return one.kind == "money" or (one.kind == "quantity" and factor_of(one.name)[1] == factor_of(other.name)[1])


def _digits(value: Decimal) -> tuple[str, int]:
    """Significant digits and power of ten of the last one."""
    _sign, digits, exponent = value.normalize().as_tuple()
    return "".join(map(str, digits)), exponent if isinstance(exponent, int) else 0


def _digit_likeness(a: tuple[str, int], b: tuple[str, int]) -> Likeness | None:
    (left, low_a), (right, low_b) = a, b
    longest = max(len(left), len(right))
    if left == right:
        return Likeness("magnitude", longest) if longest >= 2 and low_a != low_b and abs(low_a - low_b) <= POWERS else None
    if len(left) + low_a != len(right) + low_b:
        shorter, longer = sorted((_plain(*a), _plain(*b)), key=len)
        return (
            Likeness("dropped_digit", longest)
            if len(shorter) >= 3 and len(longer) - len(shorter) == 1 and _drops(longer, shorter)
            else None
        )
    width = min(len(left), len(right))
    head_a, head_b = left.ljust(longest, "0"), right.ljust(longest, "0")
    for cut in (longest, *([width] if width >= COARSE else [])):
        if _swapped(head_a[:cut], head_b[:cut]):
            return Likeness("swapped_digits", cut)
    if _moved_a_nought(head_a, head_b):
        return Likeness("swapped_digits", longest - 1)
    if longest >= 5 and _differing(head_a, head_b) == 1:
        return Likeness("replaced_digit", longest)
    return None


def one_digit_shifted(a: Claim, b: Claim) -> bool:
    """One significant digit, the same in both, some powers of ten apart: 500B and 50B. By itself that is chance."""
    left, right = _number(a), _number(b)
    if left is None or right is None:
        return False
    (digits, low), (others, high) = _digits(left), _digits(right)
    return digits == others and len(digits) == 1 and 0 < abs(low - high) <= POWERS and not _is_scaled(a, b)


def one_power(a: Claim, b: Claim) -> bool:
    """Two digits or more, the same in both, some powers of ten apart."""
    found = likeness(a, b)
    return found is not None and found.mechanism == "magnitude" and found.digits > 1


def one_stroke(a: Claim, b: Claim) -> bool:
    """Two whole numbers that one stroke of a key makes of one another: another digit (5 and 6), or one more (4 and 14)."""
    one, other = _whole(a), _whole(b)
    if one is None or other is None or len(one) != len(other):
        return one_digit_more(a, b)
    return _differing(one, other) == 1


def one_digit_more(a: Claim, b: Claim) -> bool:
    """Two whole numbers, the one with a digit more than the other and otherwise the same: 4 and 14."""
    one, other = sorted((_whole(a) or "", _whole(b) or ""), key=len)
    return bool(one) and len(other) == len(one) + 1 and any(other[:n] + other[n + 1 :] == one for n in range(len(other)))


def _whole(claim: Claim) -> str | None:
    """The digits of a whole number that is not below zero."""
    number = _number(claim)
    return _plain(*_digits(number)) if number is not None and number >= 0 and number == number.to_integral_value() else None


POWERS = 4
"""Powers of ten that a slip spans: 만 for 억 is four."""
SCALED = 4
"""Digits of an amount that keeps them in another currency and another power of ten: 4조4520억원, 44억5200만달러."""
COARSE = 3
"""Digits of a rounded number (125만3천여) that may be the swap of a finer one's first digits; two are chance: 120 and 218."""


def _plain(digits: str, low: int) -> str:
    return digits + "0" * max(low, 0)


def _drops(longer: str, shorter: str) -> bool:
    """`shorter` is `longer` without one digit, the first kept."""
    return any(longer[:n] + longer[n + 1 :] == shorter for n in range(1, len(longer)))


def _differing(a: str, b: str) -> int:
    return sum(x != y for x, y in zip(a, b, strict=True))


def _swapped(a: str, b: str) -> bool:
    """Two neighbouring digits change places."""
    differ = [n for n, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
    return len(differ) == 2 and differ[1] == differ[0] + 1 and a[differ[0]] == b[differ[1]] and a[differ[1]] == b[differ[0]]


def _moved_a_nought(a: str, b: str) -> bool:
    """One nought has changed its place, past two figures or more: 8조3010억, 8조301억."""
    if len(a) <= LONG_ENOUGH or a.count("0") != b.count("0") or a.replace("0", "") != b.replace("0", ""):
        return False
    left, right = ({n[:place] + n[place + 1 :] for place, figure in enumerate(n) if figure == "0"} for n in (a, b))
    return bool(left & right)


LONG_ENOUGH = 4
"""Figures of a number in which a nought may be out of place; in a shorter one it is any other number."""
RULE_OF = MappingProxyType(
    {
        "magnitude": "FC102",
        "scale_word": "FC102",
        "swapped_digits": "FC103",
        "dropped_digit": "FC103",
        "replaced_digit": "FC103",
        "number_word": "FC103",
        "unit": "FC104",
        "framing": "FC301",
        "sign": "FC305",
    }
)
EVIDENCE = MappingProxyType(
    {
        "magnitude": 0.48,
        "scale_word": 0.30,
        "swapped_digits": 0.50,
        "dropped_digit": 0.40,
        "replaced_digit": 0.15,
        "number_word": 0.35,
        "unit": 0.42,
        "framing": 0.25,
        "sign": 0.25,
    }
)
"""What a mechanism adds to the evidence that two claims are one item, at three or more significant digits. Among 607 pairs of
different items one had a slip of two digits or more (alignment notes, section 3)."""
TWO_DIGITS = MappingProxyType({"magnitude": 0.6, "swapped_digits": 0.35, "unit": 0.65, "framing": 1.0, "sign": 1.0})
"""The share of it that two digits carry: any two small numbers may be each other's swap."""


def evidence(found: Likeness | None, misprint: bool = False) -> float:
    """Weight of a mechanism; 0 where it may be chance. Two digits that leave a lone value for an attested one carry it all."""
    if found is None or found.digits < 1:
        return 0.0
    if misprint and found.mechanism == "replaced_digit":
        return EVIDENCE["swapped_digits"]
    share = 1.0 if found.digits >= 3 or misprint else TWO_DIGITS.get(found.mechanism, 0.0) if found.digits == 2 else 0.0
    return EVIDENCE[found.mechanism] * share


_SCALED = re.compile(r"(?P<number>[0-9][0-9,.]{0,20})[\s-]?(?P<scale>million|billion|trillion|[천백]?[만억조])?")


def scale_word_slip(a: Claim, b: Claim) -> bool:
    """The same figures, one of them before another word of scale: $1.5 million and $1.5 billion, 1만320원 and 1억320원."""
    return _scale_swapped(a.quote, b.quote) is not None


_LADDERS = (("만", "억", "조"), ("million", "billion", "trillion"))


def _are_far(a: str | None, b: str | None) -> bool:
    """Two words of scale of which neither is taken for the other: 30만원 is a price, 30조원 what all paid."""
    return any(a in ladder and b in ladder and abs(ladder.index(a) - ladder.index(b)) > 1 for ladder in _LADDERS)


_PRINTED = re.compile(r"[0-9.조억만천백]|million|billion|trillion")


_DIGIT, _NO_DIGIT = re.compile(r"[0-9]"), re.compile(r"[^0-9]")
_THOUSANDS = re.compile(r"(?<=[0-9])천(?![0-9])")


def swapped_as_printed(a: Claim, b: Claim) -> bool:
    """The two are each other's swap on the page too (2억3천만, 3억2천만); not $190 million and $0.91 billion."""
    left, right = (_THOUSANDS.sub("000", "".join(_PRINTED.findall(claim.quote))) for claim in (a, b))
    if _DIGIT.sub("0", left) != _DIGIT.sub("0", right):
        return False
    one, other = (_NO_DIGIT.sub("", each) for each in (left, right))
    return _swapped(one, other) or one == other == ""


def _scale_swapped(a: str, b: str) -> int | None:
    """How many significant digits two numbers have in common that differ in one word of scale only; None where they do not."""
    left, right = ([(match["number"].replace(",", ""), match["scale"]) for match in _SCALED.finditer(each)] for each in (a, b))
    if [number for number, _ in left] != [number for number, _ in right]:
        return None
    other = [(x, y) for (_, x), (_, y) in zip(left, right, strict=True) if x != y]
    if len(other) != 1 or None in other[0] or _are_far(*other[0]):
        return None
    return len("".join(number for number, _ in left).replace(".", "").strip("0"))
