"""One event at two clock times of which one is a slip of the other (FC401): 오전 7시 20분, 오전 8시 20분; 10:48 p.m., 11:48 p.m.

The minutes are the same and the hours one apart, or morning and evening have changed places: by chance that is rare. Refused:
times that the other text prints as well, times that several texts print each, full and half hours, hours as of which something is counted, and times without words in common. Where both sentences name the day
and several texts print the one time, any two hours will do.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations, product

from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.lexicon.zones import OFFSETS
from factcheck.mention.time_of_day import is_as_of
from factcheck.model import Claim, message
from factcheck.numerals import read_digits

SHARED, SHARED_ANY, SHARED_ROUND = 1, 2, 3
"""Words in common of two sentences with times to the minute, with any two hours, and with times to five minutes."""
SEVERAL = 2
"""Texts that print a time which one text alone contradicts."""
SLIPS = frozenset({1, 10, 12})
"""Hours between a time and its slip: the next hour, another first digit, morning for evening."""
HALF_DAY = 12
PLAIN = frozenset({"00", "30"})
MOST_TIMES = 40
"""Times of one text that are compared; a text with more is a timetable."""
_HALF = re.compile(r"오전|오후|새벽|아침|저녁|밤|낮|[ap]\.?m|AM|PM")
_ZONE = re.compile(rf"(?<![A-Za-z])(?:{'|'.join(map(re.escape, sorted(OFFSETS, key=len, reverse=True)))})(?![A-Za-z])")
"""A clock of its own: the same moment has another hour there."""
_TIME = re.compile(r"(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2})")


def compare_hours(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """Pairs of times, of which neither text prints the other's."""
    timed = [(each, times) for each in sorted(extractions, key=lambda e: e.article.id) if (times := _times(each))]
    days = {each.article.id: _days(each) for each, _ in timed}
    printed = Counter(time for _, times in timed for time in {str(claim.value.lo) for claim in times})
    found: dict[tuple[str, str], dict[str, Claim]] = defaultdict(dict)
    for (_, left), (_, right) in combinations(timed, 2):
        for pair, a, b in _between(left, right, _Story(days, printed)):
            found[pair] |= {a.id: a, b.id: b}
    for (first, second), claims in sorted(found.items()):
        sides = ([c for c in claims.values() if str(c.value.lo) == time] for time in (first, second))
        yield _draft(*sides)


@dataclass(frozen=True, slots=True)
class _Story:
    """What all times of a story are held against."""

    days: Mapping[str, Mapping[tuple[int, int], frozenset[str]]]
    printed: Mapping[str, int]
    """Time → how many texts print it."""

    def is_outvoted(self, a: Claim, b: Claim) -> bool:
        """One text alone gives this time, several the other, and both name the day."""
        one, other = (self.printed[str(c.value.lo)] for c in (a, b))
        return min(one, other) == 1 and max(one, other) >= SEVERAL and bool(self._days(a) & self._days(b))

    def are_attested(self, a: Claim, b: Claim) -> bool:
        """Several texts print the one time and several the other: two hours of two things, for a slip is one desk's."""
        return min(self.printed[str(c.value.lo)] for c in (a, b)) >= SEVERAL

    def may_share_day(self, a: Claim, b: Claim) -> bool:
        """No two days are named beside the two: a later launch has another time."""
        one, other = self._days(a), self._days(b)
        return not one or not other or bool(one & other)

    def _days(self, claim: Claim) -> frozenset[str]:
        return self.days[claim.article].get(claim.scope, frozenset())


def _times(each: Extraction) -> list[Claim]:
    text = each.article.text
    found = [
        claim
        for claim in each.claims
        if claim.kind == "time"
        and _TIME.fullmatch(str(claim.value.lo))
        and not _ZONE.search(text, *claim.scope)
        and not is_as_of(text, claim.span)
    ]
    return found if len(found) <= MOST_TIMES else []


def _days(each: Extraction) -> Mapping[tuple[int, int], frozenset[str]]:
    """Sentence → the days that it names."""
    found: dict[tuple[int, int], set[str]] = defaultdict(set)
    for claim in each.claims:
        if claim.kind == "date" and claim.value.is_point:
            found[claim.scope].add(str(claim.value.lo))
    return {scope: frozenset(days) for scope, days in found.items()}


def _between(left: Sequence[Claim], right: Sequence[Claim], story: _Story) -> Iterator[tuple[tuple[str, str], Claim, Claim]]:
    """Two times, in their order, with a claim of either."""
    mine, theirs = {str(c.value.lo) for c in left}, {str(c.value.lo) for c in right}
    for a, b in product(left, right):
        first, second = sorted((str(a.value.lo), str(b.value.lo)))
        if str(a.value.lo) in theirs or str(b.value.lo) in mine or not story.may_share_day(a, b) or story.are_attested(a, b):
            continue
        if _is_slip(a, b, story.is_outvoted(a, b)):
            yield (first, second), a, b


def _is_slip(a: Claim, b: Claim, outvoted: bool) -> bool:
    one, other = _TIME.fullmatch(str(a.value.lo)), _TIME.fullmatch(str(b.value.lo))
    if one is None or other is None or one["minute"] != other["minute"] or one["minute"] in PLAIN:
        return False
    apart, words = abs(_hour(one["hour"]) - _hour(other["hour"])), len(a.context.sentence & b.context.sentence)
    if apart == HALF_DAY and not (_says_half(a) and _says_half(b)):
        return False
    if outvoted and words:
        return True
    if one["minute"].endswith(("0", "5")):
        return apart in SLIPS and words >= SHARED_ROUND
    return words >= (SHARED if apart in SLIPS else SHARED_ANY)


def _hour(written: str) -> Decimal:
    number = read_digits(written)
    return number.value if number else Decimal(0)


def _says_half(claim: Claim) -> bool:
    """오후 2시 31분, 14시 31분, 2:31 p.m.; a bare 2시 31분 may be either."""
    return (_hour(str(claim.value.lo)[:2]) > HALF_DAY and claim.quote[:2].isdigit()) or _HALF.search(claim.quote) is not None


def _draft(left: Sequence[Claim], right: Sequence[Claim]) -> Draft:
    why = message("why.other_hour", first=left[0].value, second=right[0].value)
    groups = (tuple(left), tuple(right))
    return Draft(
        "FC401", "CONFLICT", "warning", groups, (why,), Decimal("0.75"), attribute="event_time", ask=message("ask.sources")
    )
