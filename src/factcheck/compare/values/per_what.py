"""One number as a rate of two sizes (FC104): ㎡당 2148만원 and 3.3㎡당 2148만원, $812 per square foot and $812 per square metre.

The number is rare, so that the two are one rate with another denominator, and the sentences share words. Two sizes are of one family
(area, mass, volume, length, people, time); 3.3㎡ and 평 are one. Refused: prices of two things, a text that gives the number for both sizes, round numbers
in sentences with little in common, rates of time that are not rare.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from types import MappingProxyType

from factcheck import lexicon
from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.compare.spoken_of import Spoken, heads_differ, spoken_of
from factcheck.grammar.english import FUNCTION_WORDS
from factcheck.keyed import RARE
from factcheck.lexicon.anchors import either
from factcheck.model import Claim, Lang, message

BEFORE, BEHIND = 34, 34
"""Characters before and behind a number in which its denominator stands."""
FEWEST = 2
"""Significant digits that a number must have; fewer than `RARE` need more words in common."""
SHARED, SHARED_TIME, SHARED_ROUND = 1, 2, 3
"""Words that the sentences share: of a rare number, of one as a rate of time, and of one with two digits."""
STEM: Mapping[Lang, int] = MappingProxyType({"ko": 2, "en": 5})
"""Letters by which two words are one."""
PRICED = frozenset({"subject", "object", "bare"})
"""What a noun is in its sentence that has a price: 분양가는, 지원금을."""
KINDS = frozenset({"count", "money", "quantity"})
NEAR = Decimal("1.01")
"""Two sizes within a hundredth are one: 3.3㎡ and 3.305㎡."""


@dataclass(frozen=True, slots=True)
class _Unit:
    family: str
    size: Decimal
    ko: tuple[str, ...] = ()
    en: tuple[str, ...] = ()
    bare: tuple[str, ...] = ()
    counted: bool = False


@dataclass(frozen=True, slots=True)
class _File:
    unit: tuple[_Unit, ...]


@dataclass(frozen=True, slots=True)
class _Rate:
    """A number and one of its denominators."""

    claim: Claim
    number: Decimal
    currency: str
    size: Decimal
    shown: str
    words: frozenset[str]
    of: Spoken
    """What has the price, or bears the number."""


_UNITS = lexicon.load("per_what.toml", _File).unit
_KO: Mapping[str, _Unit] = MappingProxyType({word: unit for unit in _UNITS for word in unit.ko})
_BARE: Mapping[str, _Unit] = MappingProxyType({word: unit for unit in _UNITS for word in unit.bare})
_EN: Mapping[str, _Unit] = MappingProxyType({word: unit for unit in _UNITS for word in unit.en})
_NUMBER = r"(?P<number>[0-9]{1,5}(?:\.[0-9]{1,3})?)"
_PLAIN = r"[^0-9.,!?;·|\n()\"“”]"
_FRONT_KO = re.compile(
    rf"(?<![가-힣A-Za-z0-9.,])(?:{_NUMBER}\s?)?(?P<unit>{either(_KO)})(?:\s?당|(?<=[가-힣A-Za-z㎡㎏㏊ℓ㎖㎞²2])에(?=\s))(?={_PLAIN}{{0,24}}$)"
)
_BARE_KO = re.compile(rf"(?<![가-힣A-Za-z0-9])(?<![0-9]\s)(?P<unit>{either(_BARE)})\s(?:평균\s|약\s|최대\s)?$")
_BACK_KO = re.compile(
    rf"\s?(?:/|\((?=[^()]{{1,12}}(?:당|기준)\)))\s?(?:{_NUMBER}\s?)?(?P<unit>{either(_KO)})(?![가-힣A-Za-z]{{0,3}}[가-힣A-Za-z](?<!당)(?<!준))"
)
_BACK_EN = re.compile(rf"\s?(?:per|an?|each|every|/)\s?(?:{_NUMBER}\s?)?(?P<unit>{either(_EN)})s?(?![A-Za-z])", re.IGNORECASE)
_FRONT_EN = re.compile(
    rf"(?<![A-Za-z])per[\s-](?:{_NUMBER}[\s-])?(?P<unit>{either(_EN)})(?![A-Za-z])(?:\s[a-z]{{1,12}}){{0,4}}\s?$", re.IGNORECASE
)
_PATTERNS: Mapping[Lang, tuple[tuple[re.Pattern[str], Mapping[str, _Unit], bool], ...]] = MappingProxyType(
    {
        "ko": ((_FRONT_KO, _KO, True), (_BARE_KO, _BARE, True), (_BACK_KO, _KO, False)),
        "en": ((_FRONT_EN, _EN, True), (_BACK_EN, _EN, False)),
    }
)
_WORD = re.compile(r"[가-힣]{2,12}|[A-Za-z]{4,20}")
_Key = tuple[str, Decimal]


def compare_per_what(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """Every number that is given for two sizes of one family, once."""
    found: dict[_Key, list[_Rate]] = defaultdict(list)
    for each in extractions:
        for family, rate in _rates(each):
            found[family, rate.number].append(rate)
    for family, number in sorted(found):
        rates = _named(_without_both(found[family, number]))
        sides = _sides(rates, SHARED_TIME if family == "time" else SHARED)
        if sides:
            yield _draft(*sides)


def _rates(each: Extraction) -> Iterator[tuple[str, _Rate]]:
    for claim in each.claims:
        number = claim.value.hi if claim.value.lo is None else claim.value.lo
        if claim.kind not in KINDS or not isinstance(number, Decimal) or claim.significant < FEWEST:
            continue
        currency = claim.value.unit or "" if claim.kind == "money" else ""
        for unit, size, shown in _denominators(claim, each):
            yield (
                unit.family,
                _Rate(claim, number, currency, size, shown, _words(claim, each, shown), spoken_of(each, claim, PRICED)),
            )


def _words(claim: Claim, each: Extraction, shown: str) -> frozenset[str]:
    """The stems of the words of the sentence, without those of the denominator."""
    size = STEM[each.article.language]
    own = {word[:size].lower() for word in _WORD.findall(shown)}
    words = _WORD.findall(each.article.text, *claim.scope)
    return frozenset(word[:size].lower() for word in words) - own - FUNCTION_WORDS


def _denominators(claim: Claim, each: Extraction) -> Iterator[tuple[_Unit, Decimal, str]]:
    """Each denominator of a number, with its size."""
    text, (start, end) = each.article.text, claim.span
    for pattern, units, before in _PATTERNS[each.article.language]:
        part = text[max(claim.scope[0], start - BEFORE) : start] if before else text[end : min(claim.scope[1], end + BEHIND)]
        match = pattern.search(part) if before else pattern.match(part)
        if match is None:
            continue
        unit = units.get(match["unit"]) or units[match["unit"].lower()]
        counted = match.groupdict().get("number")
        if not counted or unit.counted:
            yield unit, unit.size * Decimal(counted or 1), match.group().strip()


def _without_both(rates: Sequence[_Rate]) -> list[_Rate]:
    """Without the texts that give the number for two sizes themselves."""
    sizes: dict[str, set[Decimal]] = defaultdict(set)
    for rate in rates:
        sizes[rate.claim.article].add(rate.size)
    return [rate for rate in rates if len(sizes[rate.claim.article]) == 1]


def _named(rates: Sequence[_Rate]) -> list[_Rate]:
    """A headline without a subject speaks of what the text below it does."""
    named = {rate.claim.article: rate.of for rate in rates if rate.of.subjects}
    return [rate if rate.of.subjects else replace(rate, of=named.get(rate.claim.article, rate.of)) for rate in rates]


def _sides(rates: Sequence[_Rate], least: int) -> tuple[list[_Rate], list[_Rate]] | None:
    """Those of the first size, and those of another one that speak of the same."""
    for n, rate in enumerate(rates):
        for other in rates[n + 1 :]:
            if _are_rivals(rate, other, least):
                return [r for r in rates if _is_one_size(r.size, rate.size)], [
                    r for r in rates if _is_one_size(r.size, other.size)
                ]
    return None


def _are_rivals(a: _Rate, b: _Rate, least: int) -> bool:
    if (
        a.claim.article == b.claim.article
        or _is_one_size(a.size, b.size)
        or (a.currency and b.currency and a.currency != b.currency)
    ):
        return False
    shared = a.words & b.words
    if heads_differ(a.of, b.of):
        return False
    return len(shared) >= (least if min(a.claim.significant, b.claim.significant) >= RARE else SHARED_ROUND)


def _is_one_size(a: Decimal, b: Decimal) -> bool:
    return a == b or (min(a, b) > 0 and max(a, b) <= min(a, b) * NEAR)


def _draft(left: Sequence[_Rate], right: Sequence[_Rate]) -> Draft:
    why = message("why.per_what", value=left[0].claim.quote, first=left[0].shown, second=right[0].shown)
    groups = tuple(tuple({r.claim.id: r.claim for r in side}.values()) for side in (left, right))
    return Draft("FC104", "CONFLICT", "error", groups, (why,), Decimal("0.8"), ask=message("ask.sources"))
