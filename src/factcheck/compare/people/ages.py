"""One person at two ages (FC101): Arthur Penhale, 81, and Arthur Penhale, 91; 홍가람(52), 홍가람 씨(57).

An age belongs to the full name beside it, or to the only full name of its sentence. One year may be a birthday or another way of
counting: a note, where the texts are of days close together. Refused: a text that gives the name two ages, and names that are no
full names.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.compare.people.aged import Aged, aged_in
from factcheck.model import Claim, Severity, message
from factcheck.numerals import read_digits
from factcheck.resolve import text_claim

BIRTHDAY = 1
"""Years by which two texts may differ on one person."""
CLOSE = 7
"""Days between two texts in which hardly anybody has a birthday."""
REACH = 40
"""Signs before and after an age in which its name stands."""
OLDEST = Decimal(120)
_FULL = r"(?P<name>[A-Z][a-z]{1,15}(?:\s[A-Z][a-zA-Z'’-]{1,20}){1,2})"
_EN_NAME = re.compile(rf"(?<![A-Za-z]){_FULL},\s(?:now\s|aged\s)?$")
_EN_YEARS = re.compile(r"-year-old(?![a-z])")
_EN_NOW = re.compile(r",?\s(?:now|aged)\s$")
_EN_FULL = re.compile(rf"(?<![A-Za-z.]){_FULL}(?![A-Za-z])")


@dataclass(frozen=True, slots=True)
class _Told:
    """An age that a text gives somebody."""

    years: Decimal
    each: Extraction
    claim: Claim


def compare_ages(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """Every name that two texts give two ages."""
    ages: dict[str, dict[str, list[_Told]]] = defaultdict(lambda: defaultdict(list))
    for each in extractions:
        for name, told in _korean(each) if each.article.language == "ko" else _english(each):
            ages[name][each.article.id].append(told)
    for name in sorted(ages):
        yield from _differing(name, [told for told in ages[name].values() if len({t.years for t in told}) == 1])


def _korean(each: Extraction) -> Iterator[tuple[str, _Told]]:
    claims = {claim.span[0]: claim for claim in each.claims}
    for aged in aged_in(each):
        number = read_digits(aged.age)
        if number:
            yield aged.name, _Told(number.value, each, claims.get(aged.years[0]) or _claim(aged))


def _claim(aged: Aged) -> Claim:
    return text_claim(aged.each, "name", aged.years, (aged.name, "age"), aged.age)


def _english(each: Extraction) -> Iterator[tuple[str, _Told]]:
    for claim in each.claims:
        name = _name(each, claim)
        if name and isinstance(claim.value.lo, Decimal):
            yield name, _Told(claim.value.lo, each, claim)


def _name(each: Extraction, claim: Claim) -> str | None:
    """Whose age a number is."""
    number = claim.value.lo
    if (
        not claim.value.is_point
        or not isinstance(number, Decimal)
        or not 0 < number < OLDEST
        or number != number.to_integral_value()
    ):
        return None
    text, (start, end) = each.article.text, claim.span
    before, after = text[max(claim.scope[0], start - REACH) : start], text[end : min(claim.scope[1], end + REACH)]
    found = _EN_NAME.search(before)
    if found and after[:1] in {",", ".", ")"}:
        return found["name"]
    if not (_EN_YEARS.match(after) or (_EN_NOW.search(before) and after[:1] == ",")):
        return None
    return _only_name(text[claim.scope[0] : claim.scope[1]])


def _only_name(sentence: str) -> str | None:
    names = {match["name"] for match in _EN_FULL.finditer(sentence)}
    return names.pop() if len(names) == 1 else None


def _differing(name: str, ages: Sequence[Sequence[_Told]]) -> Iterator[Draft]:
    by_age: dict[Decimal, list[_Told]] = defaultdict(list)
    for told in (each for texts in ages for each in texts):
        by_age[told.years].append(told)
    if len(by_age) < 2:
        return
    birthday = max(by_age) - min(by_age) <= BIRTHDAY
    if birthday and not _are_close(by_age[min(by_age)], by_age[max(by_age)]):
        return
    groups = tuple(tuple(t.claim for t in by_age[age]) for age in sorted(by_age))
    why = message("why.two_ages_of_a_year" if birthday else "why.two_ages", name=name)
    severity: Severity = "info" if birthday else "warning"
    yield Draft(
        "FC101", "CONFLICT", severity, groups, (why,), Decimal("0.9"), subject=name, attribute="age", ask=message("ask.sources")
    )


def _are_close(left: Sequence[_Told], right: Sequence[_Told]) -> bool:
    """Two texts of days close together; of a text without a date nothing is known."""
    ours, theirs = ([date.fromisoformat(t.each.article.date[:10]) for t in side if t.each.article.date] for side in (left, right))
    return any(abs((a - b).days) <= CLOSE for a in ours for b in theirs)
