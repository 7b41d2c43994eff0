"""How long one thing took, in two texts (FC404): 4년 8개월이 걸렸다 and 3년 8개월이 걸렸다, took two years and four months.

Lengths of two units of which one is the same are not of two things by chance where each text tells one such length; but a review is not
all of a procedure, so that it is a note unless the words that name the stretch are the same. A length that one text counts to another
day (예정, about) is no other length.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.compare.naming import apart_by_name
from factcheck.grammar.english import FUNCTION_WORDS
from factcheck.model import Claim, Lang, message

SURE = 2
"""Words naming the stretch that both texts must have for an alarm."""
_MISCOUNTED = frozenset({Decimal(1), Decimal(12)})
_PARTS = re.compile(
    r"(?P<ko>[0-9]{1,3})\s?(?P<unit>년|개월|주|일)(?![가-힣])|(?P<en>[0-9]{1,3}|[a-z]{3,9})[ -](?P<units>year|month|week|day)s?(?![a-z])",
    re.IGNORECASE,
)
_TOOK: Mapping[Lang, re.Pattern[str]] = {
    "ko": re.compile(r"\s?(?:이나|이|가|간|은|만에)?\s?(?:걸렸|걸린|걸려|소요)"),
    "en": re.compile(r"(?:took|taken|lasted|taking|lasting)\s(?:just\s|only\s|a\sfull\s)?$"),
}

_TIMES = frozenset({"day", "date", "time", "moment", "year", "month", "start"})
KO_STEM, EN_STEM = 2, 5
"""Letters by which the words of two starting points are one."""
_FROM: Mapping[Lang, re.Pattern[str]] = {
    "ko": re.compile(
        r"(?P<start>(?:[가-힣A-Za-z0-9]{1,12}\s)?[가-힣A-Za-z0-9]{1,12}?)(?:에서부터|에서|부터|고|[아어해]서|\s(?:지|뒤|후|이후|다음|때부터|이래)|이후)[,\s]\s?(?=[^.!?\n]{0,60}$)"
    ),
    "en": re.compile(
        r"(?<![A-Za-z])(?i:from|since|after|between)\s(?P<start>(?:[A-Za-z'’\-]{1,16}\s){0,7}?[A-Za-z'’\-]{2,16})(?=\s(?:to|until|till|and|through|took|before)(?![a-z])|[.,;]|$)"
    ),
}
"""From when a length is counted: 신청하고, 소송을 낸 뒤, 착공에서; from filing to ruling."""
_ALONE: Mapping[Lang, re.Pattern[str]] = {
    "ko": re.compile(r"[가-힣](?:에만|까지만|만|만도)\s(?:해도\s)?$|자체"),
    "en": re.compile(r"^\s(?:alone|by\sitself|on\sits\sown)(?![a-z])"),
}


@dataclass(frozen=True, slots=True)
class _Length:
    """A length by its written parts, and the words that name what took so long."""

    claim: Claim
    lang: Lang
    parts: tuple[tuple[str, str], ...]
    words: frozenset[str]
    start: frozenset[str]
    """Words that say from when it is counted: from filing, 소송을 낸 뒤."""
    alone: bool
    """It is a part of something longer: the appeal alone."""


def compare_lengths(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """What took two lengths of time."""
    lengths = [found for each in extractions for found in _only(each)]
    rivals: dict[frozenset[tuple[tuple[str, str], ...]], list[_Length]] = defaultdict(list)
    for a, b in combinations(lengths, 2):
        if a.lang == b.lang and a.claim.article != b.claim.article and _one_part_differs(a, b) and _may_be_one(a, b):
            rivals[frozenset({a.parts, b.parts})] += [a, b]
    for key in sorted(rivals, key=sorted):
        yield _draft(rivals[key], apart_by_name(extractions))


def _only(each: Extraction) -> list[_Length]:
    """The one length of two units that a text says something took; a text with more tells of several things."""
    found = list(_lengths(each))
    return found if len({length.parts for length in found}) == 1 else []


def _lengths(each: Extraction) -> Iterator[_Length]:
    text, lang = each.article.text, each.article.language
    for claim in each.claims:
        if claim.kind != "duration" or claim.hedge != "exact" or claim.modality != "actual":
            continue
        parts = tuple((m["unit"] or m["units"].lower(), (m["ko"] or m["en"]).lower()) for m in _PARTS.finditer(claim.quote))
        start, end = claim.span
        took = (
            _TOOK["ko"].match(text, end, claim.scope[1])
            if lang == "ko"
            else _TOOK["en"].search(text, max(claim.scope[0], start - 24), start)
        )
        if took and len(parts) > 1:
            named = claim.context.label | claim.context.topic | claim.context.segment
            words = frozenset(w for w in named if len(w) > 1 and w[0] not in "=0123456789")
            before, behind = text[claim.scope[0] : start], text[end : claim.scope[1]]
            alone = bool(_ALONE[lang].search(before if lang == "ko" else behind))
            yield _Length(claim, lang, parts, words, _start(before if lang == "ko" else text[slice(*claim.scope)], lang), alone)


def _start(words: str, lang: Lang) -> frozenset[str]:
    """What a length is counted from, by the stems of its words; empty where the sentence does not say."""
    found = list(_FROM[lang].finditer(words))
    if not found:
        return frozenset()
    if lang == "ko":
        return frozenset(word[:KO_STEM] for word in found[-1]["start"].split())
    return frozenset(word[:EN_STEM].lower() for word in found[0]["start"].split() if word not in FUNCTION_WORDS | _TIMES)


def _counted_alike(a: _Length, b: _Length) -> bool:
    """From one point, as far as both say; and neither is a part only."""
    return a.alone == b.alone and (not (a.start and b.start) or bool(a.start & b.start))


def _one_part_differs(a: _Length, b: _Length) -> bool:
    if [unit for unit, _ in a.parts] != [unit for unit, _ in b.parts]:
        return False
    return sum(x != y for x, y in zip(a.parts, b.parts, strict=True)) == 1


def _may_be_one(a: _Length, b: _Length) -> bool:
    """A word names both, or the part that differs is one more or less: a year or a month miscounted."""
    ends = [length.claim.value.lo for length in (a, b)]
    if a.words & b.words:
        return True
    return all(isinstance(end, Decimal) for end in ends) and abs(Decimal(ends[0] or 0) - Decimal(ends[1] or 0)) in _MISCOUNTED


def _draft(lengths: Sequence[_Length], are_two: Callable[[Claim, Claim], bool]) -> Draft:
    by_parts: dict[tuple[tuple[str, str], ...], dict[str, _Length]] = defaultdict(dict)
    for length in lengths:
        by_parts[length.parts][length.claim.id] = length
    sides = [list(by_parts[parts].values()) for parts in sorted(by_parts)]
    pairs = [(a, b) for a in sides[0] for b in sides[1] if _counted_alike(a, b) and not are_two(a.claim, b.claim)]
    sure = any(len(a.words & b.words) >= SURE for a, b in pairs)
    groups = tuple(tuple(length.claim for length in side) for side in sides)
    why = message("why.lengths", first=groups[0][0].quote, second=groups[1][0].quote)
    return Draft(
        "FC404",
        "CONFLICT",
        "warning" if sure else "info",
        groups,
        (why,),
        Decimal("0.8") if sure else Decimal("0.6"),
        attribute="duration",
        ask=message("ask.lengths"),
    )
