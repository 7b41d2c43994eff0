"""Parts of a point in words: a quarter of a percentage point, half a point, a three-quarter-point rise.

A bare point is one of percent where the words around speak of a rate; else it is a point of a game or an index.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from types import MappingProxyType

from factcheck.lexicon.anchors import Anchored, opening
from factcheck.mention.draft import Draft
from factcheck.mention.unit import named
from factcheck.numerals import Number

_UPPER = MappingProxyType({"": 1, "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "seven": 7, "nine": 9})
_LOWER = MappingProxyType({"half": 2, "third": 3, "quarter": 4, "fifth": 5, "eighth": 8, "tenth": 10, "hundredth": 100})
_PART = Anchored(
    re.compile(
        r"(?<![A-Za-z0-9.-])(?:(?P<upper>a|one|two|three|four|five|seven|nine)[ -])?"
        r"(?:(?P<lower>half|third|quarter|fifth|eighth|tenth|hundredth)s?)"
        r"(?:[ ](?:of[ ])?(?:an?|one)[ ]|[ -])(?:a[ ])?(?P<percent>percentage[ -])?points?(?![A-Za-z])",
        re.IGNORECASE,
    ),
    opening((*filter(None, _UPPER), *_LOWER), "A-Za-z0-9.-", re.IGNORECASE),
)
_RATE = re.compile(
    r"%|(?<![a-z])(?:per ?cent|percentage|basis points?|interest|rates?|yields?|inflation|unemployment|borrowing|lending|monetary|benchmark)(?![a-z])",
    re.IGNORECASE,
)
_INDEX = re.compile(
    r"(?<![a-z])(?:index|indices|dow|nasdaq|ftse|average|shares?|stocks?|lead|league|title|match|game)(?![a-z])", re.IGNORECASE
)
AROUND, BEFORE = 120, 60
"""Characters on each side in which a rate is named; before it, in which an index or a game is."""


def drafts(text: str) -> Iterator[Draft]:
    """One draft per part of a point."""
    for match in _PART.finditer(text) if "point" in text.lower() else ():
        upper, lower = _UPPER[(match["upper"] or "").lower()], _LOWER[match["lower"].lower()]
        value = Decimal(upper) / Decimal(lower)
        if lower == _LOWER["third"] or upper > lower:
            continue
        percent = match["percent"] or _is_of_rate(text, match)
        digits, step = value.as_tuple().digits, Decimal("0.1") if value == value.quantize(Decimal("0.1")) else Decimal("0.01")
        number = Number(value, len(digits), step)
        spans = ((match.start(), match.end(), value),)
        unit, counter = named("percentage_point" if percent else "point"), "percentage point" if percent else "point"
        yield Draft(match.start(), match.end(), number, number, spans, unit=unit, counter=counter, rules=("points.part",))


def _is_of_rate(text: str, match: re.Match[str]) -> bool:
    if _INDEX.search(text, max(0, match.start() - BEFORE), match.start()):
        return False
    return bool(_RATE.search(text, max(0, match.start() - AROUND), match.end() + AROUND))
