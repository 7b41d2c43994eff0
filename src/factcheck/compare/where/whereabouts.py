"""Where one thing is or happened, in two texts (FC206): 북쪽 9㎞ and 남쪽 9㎞, 40.7도 of two towns, a landfall on two shores.

One thing it is where a fine value stands in both, or where every text has one place for the event or the kind of site and the
sentences share a word. Refused: points of the compass that may be one, a text that names both places for it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from factcheck import lexicon
from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.keyed import base_unit, value_key
from factcheck.lexicon.anchors import either
from factcheck.lexicon.places import PLACES
from factcheck.model import Claim, message
from factcheck.resolve import text_claim

FINE = 3
"""Digits of a measured value that two places do not share by chance."""
REACH = 34
"""Characters before a value in which the place stands where it was measured."""
SHARED = 2
"""Words that two sentences on one event or site must have in common."""


@dataclass(frozen=True, slots=True)
class _File:
    events: tuple[str, ...]
    sites: tuple[str, ...]
    not_places: tuple[str, ...]
    opposite: tuple[tuple[str, str], ...]
    opposite_en: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class _At:
    """Something at a place."""

    what: str
    place: str
    about: frozenset[str]
    claim: Claim


_FILE = lexicon.load("whereabouts.toml", _File)


TOWNS = tuple(sorted({town for region in PLACES.region for town in region.towns}))
_PLACE = rf"(?<![가-힣A-Za-z])(?P<place>[가-힣]{{2,4}}?[시군구]|{either(TOWNS)})(?=의|에|에서|으로|로|이|가|은|는|\s|\(|,)"
_REGIONS = frozenset(name for region in PLACES.region for name in region.names)
_TOWN = re.compile(_PLACE)
_EVENT = re.compile(
    rf"{_PLACE}\s?(?:[가-힣]{{1,6}}\s){{0,2}}?[가-힣]{{0,8}}?(?:에|에서|으로|로|)\s?(?P<what>{either(_FILE.events)})(?=했|한|해|됐|된|하|$|[\s,.])"
)
_SITE = re.compile(
    rf"{_PLACE}(?:의|에\s있는|에\s위치한|\s소재)\s(?:[가-힣]{{1,4}}\s)?(?:[가-힣]{{1,4}}\s)?(?P<what>{either(_FILE.sites)})(?![가-힣]{{0,1}}(?:장|주)\s)"
)
_POINT = re.compile(r"(?P<point>[동서남북]{1,3})(?:쪽|방|)\s?(?:으로\s|방향\s|방향으로\s|해상\s|바다\s)?(?:약\s?)?$")
_EN_POINT = re.compile(
    r"\s(?:\([^()]{1,20}\)\s)?(?:(?:to|due)\s(?:the\s)?)?(?P<point>(?:north|south|east|west)(?:-?(?:north|south|east|west)){0,2})\sof\s"
)
_WORD = re.compile(r"[가-힣A-Za-z][가-힣A-Za-z0-9\-]{0,29}|[0-9]{1,3}")


def compare_whereabouts(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """Points of the compass, places of a value, of an event, of a site."""
    yield from _differ([at for each in extractions for at in _points(each)], _opposed)
    yield from _differ([at for each in extractions for at in _measured(each)], _other)
    yield from _differ([at for each in extractions for at in _told(each)], _other)


def _points(each: Extraction) -> Iterator[_At]:
    """Where from something lies how far: the distance is what makes it one thing."""
    text = each.article.text
    for claim in each.claims:
        if claim.kind != "quantity" or base_unit(claim) != "metre":
            continue
        if each.article.language == "ko":
            match = _POINT.search(text, max(claim.scope[0], claim.span[0] - 20), claim.span[0])
        else:
            match = _EN_POINT.match(text, claim.span[1], claim.scope[1])
        if match:
            span = (min(match.start(), claim.span[0]), max(match.end("point"), claim.span[1]))
            yield _At("/".join(value_key(claim)), match["point"], frozenset(), _claim(each, span, match["point"]))


def _measured(each: Extraction) -> Iterator[_At]:
    """The town that stands before a fine measured value."""
    text = each.article.text
    for claim in each.claims if each.article.language == "ko" else ():
        if claim.kind == "quantity" and claim.significant >= FINE:
            near = [
                m for m in _TOWN.finditer(text, max(claim.scope[0], claim.span[0] - REACH), claim.span[0]) if _is_town(m["place"])
            ]
            if len(near) == 1:
                span = (near[0].start(), claim.span[1])
                yield _At("/".join(value_key(claim)), near[0]["place"], frozenset({"="}), _claim(each, span, near[0]["place"]))


def _told(each: Extraction) -> Iterator[_At]:
    text = each.article.text
    for s in each.sentences if each.article.language == "ko" else ():
        for match in (m for pattern in (_EVENT, _SITE) for m in pattern.finditer(text, s.start, s.end)):
            if _is_town(match["place"]):
                words = (w.group() for w in _WORD.finditer(text, s.start, s.end))
                about = frozenset(w[:2] for w in words if len(w) > 1) - {match["place"][:2]}
                yield _At(match["what"], match["place"], about, _claim(each, match.span(), match["place"]))


def _is_town(word: str) -> bool:
    return not word.endswith(_FILE.not_places) and word not in _REGIONS


def _claim(each: Extraction, span: tuple[int, int], place: str) -> Claim:
    return text_claim(each, "name", span, (each.article.title or "", "location"), place)


def _opposed(a: _At, b: _At) -> bool:
    """The one has the east where the other has the west."""
    for x, y in (*_FILE.opposite, *_FILE.opposite_en):
        ours, theirs = ({side for side in (x, y) if side in at.place} for at in (a, b))
        if ours and theirs and not ours & theirs:
            return True
    return False


def _other(a: _At, b: _At) -> bool:
    """Two towns of one rank, of which neither is a short form of the other."""
    same_rank = (
        a.place[-1] == b.place[-1] or {a.place[-1], b.place[-1]} <= {"시", "군", "구"} or (a.place in TOWNS and b.place in TOWNS)
    )
    return same_rank and a.place[:2] != b.place[:2] and ("=" in a.about or len(a.about & b.about) >= SHARED)


def _differ(every: Sequence[_At], differ: object) -> Iterator[Draft]:
    by_what: dict[str, list[_At]] = defaultdict(list)
    for at in every:
        by_what[at.what].append(at)
    for _, ats in sorted(by_what.items()):
        sides: Mapping[str, list[_At]] = _by_place(ats)
        for a, b in combinations(sorted(sides), 2):
            if {x.claim.article for x in sides[a]} & {x.claim.article for x in sides[b]}:
                continue
            if callable(differ) and any(differ(x, y) for x in sides[a] for y in sides[b]):
                yield _draft((a, b), sides[a], sides[b])


def _by_place(ats: Sequence[_At]) -> Mapping[str, list[_At]]:
    found: dict[str, list[_At]] = defaultdict(list)
    for at in ats:
        found[at.place].append(at)
    return found


def _draft(places: tuple[str, str], left: Sequence[_At], right: Sequence[_At]) -> Draft:
    groups = tuple(tuple(dict.fromkeys(at.claim for at in side)) for side in (left, right))
    what = left[0].claim.quote
    why = message("why.places", name=what, first=places[0], second=places[1])
    ask = message("ask.place", name=what)
    return Draft("FC206", "CONFLICT", "warning", groups, (why,), Decimal("0.8"), subject=what, attribute="location", ask=ask)
