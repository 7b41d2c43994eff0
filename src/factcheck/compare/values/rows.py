"""A value under the name of another one (FC101): B/C 0.512 in one text, B/C 0.87 and AHP 0.512 in another.

No number of the text is new, so that the value agrees with the story; only its name says that it is the wrong row. Told where
another text gives the value to another measure and close by gives the name another value, and where the odd text prints that one
nowhere. A name is the noun of a measure right before its value: a group, a place or a year before a value may leave its measure
unsaid (고용량군 42.3%, 전국 1248억원). Refused: names that have several values in one text, a list's last name, counts that move,
values of another time, two digits that one text alone gives to something else.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from factcheck import lexicon
from factcheck.align import Story
from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.keyed import RARE, base_unit, value_key
from factcheck.lexicon.anchors import either
from factcheck.lexicon.concepts import COUNTERS
from factcheck.model import Claim, Lang, message

REACH = 200
"""Characters from the value of the name to that of the other name, in the text that gives both."""
SHARED = 1
"""Words besides the names that the sentences must share where the value has two digits."""
FEWEST = 2
"""Significant digits at least; two are enough where as many other texts give the value to something else."""
MOST = 60
"""Values of one name that are looked at."""
BEFORE = 60
"""Characters before a value in which its name stands."""
KINDS = frozenset({"money", "percent", "quantity", "ratio"})
_Number = tuple[str, str]


@dataclass(frozen=True, slots=True)
class _Words:
    ends: tuple[str, ...]
    words: tuple[str, ...]
    bounds: tuple[str, ...]
    general: tuple[str, ...]
    joins: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _File:
    ko: _Words
    en: _Words


_FILE = lexicon.load("rows.toml", _File)
_KO, _EN = _FILE.ko, _FILE.en
_SHORT = r"[A-Z][A-Z/&]{1,7}"
"""An abbreviation: B/C, AHP, ROE."""
_NAMED: Mapping[Lang, re.Pattern[str]] = {
    "ko": re.compile(
        rf"(?<![가-힣A-Za-z0-9/])(?P<name>{_SHORT}|{either(_KO.bounds)}|[가-힣]{{0,8}}?(?:{either(_KO.ends)}|{either(_KO.words)}))"
        r"[\])]?(?:[은는이가]\s|\s?[:=|]\s?|\s)(?:약\s)?$"
    ),
    "en": re.compile(
        rf"(?<![A-Za-z])(?P<name>(?:[A-Za-z\-]{{2,20}}\s(?:{either(_EN.ends)}))|{_SHORT})\)?"
        r"(?:\s(?:of|was|is|at|stood\sat|came\sto|reached)\s|:\s|\s)$"
    ),
}
_LISTED = re.compile(r"(?:[,·/]|[와과]|및|\band)\s?(?:[가-힣A-Za-z]{1,10}\s)?$")
"""Before a name: it is the last of several."""
_TOLD_APART = re.compile(r"(?<![가-힣A-Za-z0-9])(?P<word>[가-힣A-Za-z\-]{1,12}(?<![은는이가을를의에로서도]))\s$")
"""The word that tells one value of the name from others: 전화 요금, gross operating margin."""


@dataclass(frozen=True, slots=True)
class _Named:
    """A value and the noun that names it."""

    claim: Claim
    number: _Number
    name: str
    listed: bool
    shown: str
    apart: str
    """The word before the name."""
    years: frozenset[str] = frozenset()


_Texts = tuple[Story, Mapping[_Number, list[_Named]], Mapping[str, set[_Number]]]


def compare_rows(story: Story, extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """Every value that stands under a name to which other texts give another value, once for each name."""
    texts = {each.article.id: each for each in extractions}
    named = [each for claim in story.claims if claim.article in texts for each in [_named(claim, texts[claim.article])] if each]
    printed = _printed(story.claims)
    by_name, by_number = _by_name(named), _by_number(named)
    for name in sorted(by_name):
        alike = by_name[name][:MOST]
        for odd in alike:
            rightful = [each for each in alike if _is_rightful(odd, each, (story, by_number, printed)) and _is_only(each, alike)]
            if rightful and _is_only(odd, alike) and not _is_outvoted(rightful[0], odd, alike):
                yield _draft(odd, rightful, by_number[odd.number])
                break


def _named(claim: Claim, each: Extraction) -> _Named | None:
    """A single value, or the bound of one (최대 84억원), with the noun right before it."""
    number = claim.value.hi if claim.value.lo is None else claim.value.lo
    if claim.kind not in KINDS or claim.attribute in COUNTERS or not isinstance(number, Decimal):
        return None
    if claim.value.hi not in (None, number) or claim.significant < FEWEST:
        return None
    unit, low, high = value_key(claim)
    return _name_before(claim, each, (unit, high if claim.value.lo is None else low))


def _name_before(claim: Claim, each: Extraction, number: _Number) -> _Named | None:
    """The value with the name that stands before it."""
    text, lang = each.article.text, each.article.language
    for place in (claim.span[0], claim.start):
        before = text[max(claim.scope[0], place - BEFORE) : place]
        found = _NAMED[lang].search(before)
        if found and (name := found["name"].lower()) not in (_KO if lang == "ko" else _EN).general:
            front = before[: found.start()]
            years = frozenset(_YEAR.findall(text, *claim.scope))
            return _Named(claim, number, name, bool(_LISTED.search(front)), found["name"], _apart(front, lang), years)
        if own := _BOUND.match(text[place : claim.span[1]]):
            return _Named(claim, number, own.group(), False, own.group(), "")
    return None


_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_BOUND = re.compile(either(_KO.bounds))


def _apart(front: str, lang: Lang) -> str:
    found = _TOLD_APART.search(front)
    return found["word"].lower() if found and found["word"].lower() not in (_KO if lang == "ko" else _EN).joins else ""


def _differ(a: str | None, b: str | None) -> bool:
    """Both are given, and not alike."""
    return bool(a and b) and a != b


def _printed(claims: Sequence[Claim]) -> Mapping[str, set[_Number]]:
    """Article → every number in it, with or without a name."""
    found: dict[str, set[_Number]] = defaultdict(set)
    for claim in claims:
        unit, low, high = value_key(claim)
        found[claim.article] |= {(unit, low), (unit, high)}
    return found


def _by_name(named: Sequence[_Named]) -> Mapping[str, list[_Named]]:
    found: dict[str, list[_Named]] = defaultdict(list)
    for each in named:
        found[each.name].append(each)
    return found


def _by_number(named: Sequence[_Named]) -> Mapping[_Number, list[_Named]]:
    found: dict[_Number, list[_Named]] = defaultdict(list)
    for each in named:
        found[each.number].append(each)
    return found


def _is_rightful(odd: _Named, other: _Named, texts: _Texts) -> bool:
    """The other text gives the name another value, and close by gives the odd one to something else."""
    story, by_number, printed = texts
    a, b = odd.claim, other.claim
    if (
        odd.listed
        or odd.name in _KO.bounds
        or a.article == b.article
        or odd.number == other.number
        or base_unit(a) != base_unit(b)
    ):
        return False
    if _differ(odd.apart, other.apart) or _differ(a.as_of, b.as_of):
        return False
    if odd.years and other.years and not odd.years & other.years:
        return False
    if story.veto(a, b) is not None or not _owners(odd, other, by_number[odd.number]):
        return False
    elsewhere = {each.claim.article for each in by_number[odd.number] if each.name != odd.name}
    if odd.claim.significant < RARE and len(elsewhere - {a.article}) < FEWEST:
        return False
    return a.article not in elsewhere and other.number not in printed[a.article]


def _owners(odd: _Named, other: _Named, equal: Sequence[_Named]) -> list[_Named]:
    """Where the text of the rightful value gives the odd one to something else, of the same time, in words that both texts have."""
    least = SHARED if odd.claim.significant < RARE else 0
    return [
        each
        for each in equal
        if each.claim.article == other.claim.article
        and not _is_kind_of(each.name, odd.name)
        and not _differ(each.claim.as_of, other.claim.as_of)
        and abs(each.claim.start - other.claim.start) <= REACH
        and len(_common(odd, each, other)) >= least
    ]


def _is_kind_of(name: str, other: str) -> bool:
    """One name, or the one in full: 청약증거금 is no other row than 증거금, since a Korean head stands last."""
    return name == other or (not name.isascii() and (name.endswith(other) or other.endswith(name)))


def _common(odd: _Named, *others: _Named) -> frozenset[str]:
    theirs = frozenset[str]().union(*(each.claim.context.sentence for each in others))
    return (odd.claim.context.sentence & theirs) - {odd.name, *(each.name for each in others)}


def _is_only(named: _Named, alike: Sequence[_Named]) -> bool:
    """Its text has one value under the name."""
    return all(each.number == named.number for each in alike if each.claim.article == named.claim.article)


def _is_outvoted(right: _Named, odd: _Named, alike: Sequence[_Named]) -> bool:
    """More texts give the name the odd value than the other one."""
    ours, theirs = ({each.claim.article for each in alike if each.number == number} for number in (odd.number, right.number))
    return len(ours) > len(theirs)


def _draft(odd: _Named, rightful: Sequence[_Named], equal: Sequence[_Named]) -> Draft:
    right = rightful[0]
    same = [each for each in rightful if each.number == right.number]
    owner = _owners(odd, right, equal)[0]
    why = message(
        "why.other_row",
        value=odd.claim.quote,
        right=right.claim.quote,
        owner=owner.name,
    )
    groups = ((odd.claim,), tuple(sorted({each.claim.id: each.claim for each in same}.values(), key=lambda c: c.id)))
    return Draft("FC101", "CONFLICT", "warning", groups, (why,), Decimal("0.8"), ask=message("ask.sources"))
