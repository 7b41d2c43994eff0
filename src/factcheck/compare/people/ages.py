"""One person at two ages (FC101): Arthur Penhale, 81, and Arthur Penhale, 91; 홍가람(52), 홍가람 씨(57).

An age belongs to the full name beside it, or to the only full name of its sentence. Refused: a year, for that is a birthday,
a text that gives the name two ages, and names that are no full names.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.model import Claim, message

BIRTHDAY = 1
"""Years by which two texts may differ on one person."""
REACH = 40
"""Signs before and after an age in which its name stands."""
OLDEST = Decimal(120)
_KO_NAME = re.compile(r"(?<![가-힣])(?P<name>[가-힣]{3})\s?(?:씨|군|양|옹|할머니|할아버지)?\s?\((?:[가-힣]{1,4}[·,]\s?)?$")
_FULL = r"(?P<name>[A-Z][a-z]{1,15}(?:\s[A-Z][a-zA-Z'’-]{1,20}){1,2})"
_EN_NAME = re.compile(rf"(?<![A-Za-z]){_FULL},\s(?:now\s|aged\s)?$")
_EN_YEARS = re.compile(r"-year-old(?![a-z])")
_EN_NOW = re.compile(r",?\s(?:now|aged)\s$")
_EN_FULL = re.compile(rf"(?<![A-Za-z.]){_FULL}(?![A-Za-z])")


def compare_ages(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """Every name that two texts give ages more than a birthday apart."""
    ages: dict[str, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for each in extractions:
        for claim in each.claims:
            name = _name(each, claim)
            if name:
                ages[name][each.article.id].append(claim)
    for name in sorted(ages):
        yield from _differing(name, [claims for claims in ages[name].values() if len({c.value.lo for c in claims}) == 1])


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
    if each.article.language == "ko":
        found = _KO_NAME.search(before)
        return found["name"] if found and after[:1] in {")", "·", ","} else None
    found = _EN_NAME.search(before)
    if found and after[:1] in {",", ".", ")"}:
        return found["name"]
    if not (_EN_YEARS.match(after) or (_EN_NOW.search(before) and after[:1] == ",")):
        return None
    return _only_name(text[claim.scope[0] : claim.scope[1]])


def _only_name(sentence: str) -> str | None:
    names = {match["name"] for match in _EN_FULL.finditer(sentence)}
    return names.pop() if len(names) == 1 else None


def _differing(name: str, ages: Sequence[Sequence[Claim]]) -> Iterator[Draft]:
    by_age: dict[Decimal, list[Claim]] = defaultdict(list)
    for claims in ages:
        for claim in claims:
            if isinstance(claim.value.lo, Decimal):
                by_age[claim.value.lo].append(claim)
    if not by_age or max(by_age) - min(by_age) <= BIRTHDAY:
        return
    groups = tuple(tuple(by_age[age]) for age in sorted(by_age))
    why = message("why.two_ages", name=name)
    yield Draft(
        "FC101", "CONFLICT", "warning", groups, (why,), Decimal("0.9"), subject=name, attribute="age", ask=message("ask.sources")
    )
