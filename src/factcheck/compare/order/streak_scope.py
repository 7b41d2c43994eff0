"""Whose a streak is by what its sentence says beside its subject: the object of the English noun (a decline in new orders), the place
(In the north, 전국 아파트값), and the amounts that are told with it. Two streaks with other amounts of one unit are of two things.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from factcheck import lexicon
from factcheck.claim import Extraction
from factcheck.compare.spans import claims_in, sentence_before
from factcheck.lexicon.anchors import either
from factcheck.lexicon.places import PLACES
from factcheck.model import Claim

BEHIND, AROUND = 60, 48
"""Characters behind a streak in which its object stands, and in which a place is told."""
NEARLY = Decimal("1.01")
"""Two amounts within a hundredth are one, rounded."""
STEM = 2
"""Syllables by which a word is known again: 수출액, 수출."""
LARGE = Decimal(100)
"""A bare count that is more than chance, or a smaller one with decimals: an index."""


@dataclass(frozen=True, slots=True)
class _Words:
    wholes: tuple[str, ...]
    parts: tuple[str, ...]
    squads: tuple[str, ...]
    periods: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _File:
    ko: _Words
    en: _Words


@dataclass(frozen=True, slots=True)
class Scope:
    """What beside the subject says whose a streak is."""

    places: frozenset[str] = frozenset()
    """Parts of the country, and other countries, that its sentence names outside the subject."""
    carried: frozenset[str] = frozenset()
    """Those that the subject of the sentence before bears, or the title, where its own names none."""
    owner: frozenset[str] = frozenset()
    """What the sentence before is of, where the text says of it elsewhere what goes one way here: 반도체가 버텼다. 수출액은 … (반도체 수출)."""
    is_whole: bool = False
    """The sentence says that it is of all."""
    squads: frozenset[str] = frozenset()
    """Which of the teams of one name: 여자부, the reserves; in the sentence, else in that before or the title."""
    amounts: tuple[tuple[str, str, Decimal], ...] = ()
    """Kind, unit and number of what is told with it."""


_FILE = lexicon.load("streaks.scope.toml", _File)
_REGIONS = frozenset(
    (
        *(name for region in PLACES.region for name in (*region.names, *region.towns)),
        *(name for country in PLACES.country for name in country.ko),
        *_FILE.ko.parts,
    )
)
_PERIODS_EN = rf"(?:{either(_FILE.en.periods)})(?![a-z])"
_OBJECT = re.compile(
    rf"\s(?:in|of|for)\s(?:the\s|its\s|their\s)?(?!{_PERIODS_EN}|[A-Z0-9])(?P<object>[a-z][a-z-]{{1,20}}(?:\s(?!(?:in|on|at|for|of|from|to|and|but|as|with|since|after|by|while|when|that|which|amid|despite|because|said|this|last)\s)[a-z][a-z-]{{1,20}}){{0,3}})"
)
_PLACE_EN = re.compile(
    rf"(?<![A-Za-z])(?:[Ii]n|[Aa]cross|[Oo]utside)\s(?:the\s)?(?!{_PERIODS_EN})(?P<place>(?:{either(_FILE.en.parts)})(?![a-z])|[A-Z][a-z]{{2,20}}(?:\s[A-Z][a-z]{{2,20}})?)"
    rf"|(?<![A-Za-z])(?:at|against)\s(?:the\s)?(?!{_PERIODS_EN})(?P<venue>[A-Z][a-z]{{2,20}}(?:\s[A-Z][a-z]{{2,20}})?)"
)
_WHOLE_EN = re.compile(rf"(?<![A-Za-z])(?:{either(_FILE.en.wholes)})(?![a-z])", re.IGNORECASE)
_WHOLE_KO = re.compile(rf"(?<![가-힣])(?:{either(_FILE.ko.wholes)})(?=[의은는이가 ])")
_OPENS_KO = re.compile(rf"(?<![가-힣A-Za-z])(?P<place>{either(_REGIONS)})(?:에서는|에서도|에서|에선|의\s경우|[은는],?)\s")
_SQUAD_KO = re.compile(rf"(?<![가-힣])(?:{either(_FILE.ko.squads)})")
_SQUAD_EN = re.compile(rf"(?<![A-Za-z])(?:{either(_FILE.en.squads)})(?![a-z])", re.IGNORECASE)
_WORD_KO = re.compile(r"[가-힣]{2,12}")
_AMOUNTS = frozenset({"money", "percent", "quantity"})


def object_of(text: str, end: int, limit: int) -> tuple[str, ...]:
    """What the English noun of the streak is of: a third straight monthly decline in new orders."""
    match = _OBJECT.match(text, end, min(limit, end + BEHIND))
    if match is None or match["object"].split()[0] in _FILE.en.parts:
        return ()
    return tuple(match["object"].split())


def scope_of(each: Extraction, claim: Claim, what: Sequence[str], before: Sequence[str]) -> Scope:
    """Whose it is; `before` is the subject of the sentence before."""
    text, (start, end) = each.article.text, claim.scope
    english = each.article.language == "en"
    sentence = text[start:end]
    found = (_PLACE_EN if english else _OPENS_KO).finditer(sentence)
    named = (next(filter(None, match.groupdict().values())).lower() for match in found)
    places = frozenset(named) - {word.lower() for word in what}
    is_whole = bool((_WHOLE_EN if english else _WHOLE_KO).search(sentence))
    own = english or places or is_whole or any(word in _REGIONS for word in what)
    return Scope(
        places,
        frozenset() if own else _regions(before) or _regions(_WORD_KO.findall(each.article.title or "")),
        frozenset() if own or not what else frozenset(_owners(each, what[-1], before)),
        is_whole,
        _squads(each, claim),
        tuple(sorted(_amounts(each, claim, not what))),
    )


def _squads(each: Extraction, claim: Claim) -> frozenset[str]:
    """The sides of which the text says that one won, the nearest first."""
    text, find = each.article.text, _SQUAD_EN if each.article.language == "en" else _SQUAD_KO
    before = sentence_before(each, claim.scope[0])
    for part in (text[slice(*claim.scope)], text[before.start : before.end] if before else "", each.article.title or ""):
        found = frozenset(match.lower() for match in find.findall(part))
        if found:
            return found
    return found


def _regions(words: Iterable[str]) -> frozenset[str]:
    return frozenset(word for word in words if word in _REGIONS)


def _owners(each: Extraction, what: str, before: Sequence[str]) -> Iterator[str]:
    """Subjects of the sentence before with which the title names what goes one way: 반도체 수출."""
    for word in before:
        if f"{word} {what[:STEM]}" in (each.article.title or ""):
            yield word


def _amounts(each: Extraction, claim: Claim, goes_on: bool) -> Iterator[tuple[str, str, Decimal]]:
    """The amounts of its sentence; also of the one before, where it takes its subject from there."""
    before = sentence_before(each, claim.scope[0]) if goes_on else None
    for other in claims_in(each, (before.start if before else claim.scope[0], claim.scope[1])):
        value = other.value.lo
        if other.id == claim.id or not isinstance(value, Decimal):
            continue
        if other.kind in _AMOUNTS or (other.kind == "count" and (value >= LARGE or value % 1)):
            yield other.kind, f"{other.value.unit} {other.counter or ''}", value


def are_of_two(a: Scope, b: Scope) -> bool:
    """Other places, or other amounts of one unit."""
    if a.places != b.places or (a.squads and b.squads and not a.squads & b.squads):
        return True
    for one, other in ((a, b), (b, a)):
        if one.owner - other.owner:
            return True
        if one.carried and (other.is_whole or other.carried) and one.carried != other.carried and not other.places:
            return True
    return _differ(a.amounts, b.amounts)


def _differ(a: Sequence[tuple[str, str, Decimal]], b: Sequence[tuple[str, str, Decimal]]) -> bool:
    """Both tell amounts of one unit, and not one of them is the same."""
    pairs = [(x[2], y[2]) for x in a for y in b if x[:2] == y[:2]]
    return bool(pairs) and not any(_is_one(x, y) for x, y in pairs)


def _is_one(x: Decimal, y: Decimal) -> bool:
    low, high = sorted((abs(x), abs(y)))
    return high <= low * NEARLY
