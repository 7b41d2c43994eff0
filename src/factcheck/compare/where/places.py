"""A place or company in two regions or countries (FC206): 전남 무주 and 전북 무주, Springfield in Ohio and in Illinois.

No map is needed: one name with two regions in one story is a difference whichever is right. Refused: names that two
regions have (고성), words that follow any country (정부, 시장), states in a row (Arkansas, Illinois, Indiana), a text that sets both
side by side.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from types import MappingProxyType

from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.grammar import parse
from factcheck.lexicon.anchors import either
from factcheck.lexicon.places import PLACES
from factcheck.model import Claim, Lang, message
from factcheck.resolve import text_claim


@dataclass(frozen=True, slots=True)
class Located:
    """A name with the region or country before or after it. `span` is clean and covers both."""

    name: str
    region: str
    span: tuple[int, int]
    sure: bool
    """A name for certain; else the grammar is asked."""


_REGION = MappingProxyType({name: region.names[0] for region in PLACES.region for name in region.names})
_COUNTRY_KO = MappingProxyType({name: country.ko[0] for country in PLACES.country for name in country.ko})
_COUNTRY_EN = MappingProxyType({name: country.ko[0] for country in PLACES.country for name in country.en})
_HOMES: Mapping[str, frozenset[str]] = MappingProxyType(
    {town: frozenset(r.names[0] for r in PLACES.region if town in r.towns) for r in PLACES.region for town in r.towns}
)
TOWNS = tuple(sorted({*_HOMES, *(name for name in _REGION if len(name) == 2)}))
_TOWN = re.compile(
    rf"(?<![가-힣])(?P<region>{either(list(_REGION))})\s(?P<name>{either(list(_HOMES))}|[가-힣]{{2,4}}?(?=[시군구읍면]))(?:[시군구읍면])?(?![가-힣]{{3}})"
)
_COMPANY_KO = re.compile(
    rf"(?<![가-힣])(?P<region>{either(list(_COUNTRY_KO))})\s(?:[가-힣]{{0,6}}(?:{either(PLACES.kinds)})(?:인)?\s)?(?P<name>[가-힣]{{2,8}}?|[A-Z][A-Za-z]{{2,15}})(?=(?:은|는|이|가|와|과|의|를|을|도)?(?:[\s,.·()]|$))"
)
_COMPANY_EN = re.compile(
    rf"(?<![A-Za-z])(?P<region>{either(list(_COUNTRY_EN))})\s(?:[a-z]{{3,14}}\s)?(?:{either(PLACES.kinds_en)})\s(?P<name>[A-Z][A-Za-z]{{2,15}}(?:\s[A-Z][A-Za-z]{{2,15}})?)"
)
_STATE = re.compile(
    rf"(?<![A-Za-z])(?P<name>[A-Z][a-z]{{2,15}}(?:\s[A-Z][a-z]{{2,15}})?),\s(?P<region>{either(list(PLACES.states))})(?![A-Za-z])"
)


@dataclass(frozen=True, slots=True)
class _Use:
    """One use of a name with its region."""

    located: Located
    each: Extraction
    claim: Claim


def compare_places(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """Names with two regions, no text giving both."""
    by_name: dict[str, dict[str, list[_Use]]] = defaultdict(lambda: defaultdict(list))
    for each in extractions:
        for located in located_names(each):
            claim = text_claim(each, "name", located.span, (located.name, "location"), located.region)
            by_name[located.name][located.region].append(_Use(located, each, claim))
    for name, regions in sorted(by_name.items()):
        for a, b in combinations(sorted(regions), 2):
            if not _side_by_side(regions[a], regions[b]) and _are_proper((*regions[a], *regions[b])):
                yield _draft(name, (a, b), regions[a], regions[b])


def located_names(each: Extraction) -> Iterator[Located]:
    """The names of one article that stand beside a region or country, outside page furniture."""
    for sentence in each.sentences:
        yield from _located(each.article.text, each.article.language, (sentence.start, sentence.end))


def _located(text: str, lang: Lang, scope: tuple[int, int]) -> Iterator[Located]:
    if lang == "en":
        for match in (m for m in _STATE.finditer(text, *scope) if m["name"] not in PLACES.states):
            yield Located(match["name"], PLACES.states[match["region"]], match.span(), True)
        for match in _COMPANY_EN.finditer(text, *scope):
            yield Located(match["name"], _COUNTRY_EN[match["region"]], match.span(), True)
        return
    for match in _TOWN.finditer(text, *scope):
        if len(_HOMES.get(match["name"], ())) < 2:
            yield Located(match["name"], _REGION[match["region"]], match.span(), True)
    for match in _COMPANY_KO.finditer(text, *scope):
        if match["name"] not in _COUNTRY_KO and not match["name"].endswith(PLACES.generic):
            yield Located(match["name"], _COUNTRY_KO[match["region"]], (match.start(), match.end("name")), False)


def _are_proper(uses: Sequence[_Use]) -> bool:
    """A name, not a word that follows any country: the grammar reads one of them as a name."""
    return any(use.located.sure or _is_proper(use) for use in uses)


def _is_proper(use: _Use) -> bool:
    end = use.located.span[1]
    words = [w for c in parse(use.each.article.text, "ko", [use.claim.scope], [])[0].clauses for p in c.phrases for w in p.words]
    return any(w.kind == "name" and w.start == end - len(use.located.name) and w.end == end for w in words)


def _side_by_side(left: Sequence[_Use], right: Sequence[_Use]) -> bool:
    return bool({use.claim.article for use in left} & {use.claim.article for use in right})


def _draft(name: str, regions: tuple[str, str], left: Sequence[_Use], right: Sequence[_Use]) -> Draft:
    groups = tuple(tuple(use.claim for use in side) for side in (left, right))
    why = message("why.places", name=name, first=regions[0], second=regions[1])
    ask = message("ask.place", name=name)
    return Draft("FC206", "CONFLICT", "warning", groups, (why,), Decimal("0.9"), subject=name, attribute="location", ask=ask)
