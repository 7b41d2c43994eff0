"""How long one thing took, in two texts (FC404): 4년 8개월이 걸렸다 and 3년 8개월이 걸렸다, took two years and four months.

Lengths of two units of which one is the same are not of two things by chance where each text tells one such length; but a review is not
all of a procedure, so that it is a note unless the words that name the stretch are the same. A length that one text counts to another
day (예정, about) is no other length.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
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


@dataclass(frozen=True, slots=True)
class _Length:
    """A length by its written parts, and the words that name what took so long."""

    claim: Claim
    lang: Lang
    parts: tuple[tuple[str, str], ...]
    words: frozenset[str]


def compare_lengths(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """What took two lengths of time."""
    lengths = [found for each in extractions for found in _only(each)]
    rivals: dict[frozenset[tuple[tuple[str, str], ...]], list[_Length]] = defaultdict(list)
    for a, b in combinations(lengths, 2):
        if a.lang == b.lang and a.claim.article != b.claim.article and _one_part_differs(a, b) and _may_be_one(a, b):
            rivals[frozenset({a.parts, b.parts})] += [a, b]
    for key in sorted(rivals, key=sorted):
        yield _draft(rivals[key])


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
            yield _Length(claim, lang, parts, words)


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


def _draft(lengths: Sequence[_Length]) -> Draft:
    by_parts: dict[tuple[tuple[str, str], ...], dict[str, _Length]] = defaultdict(dict)
    for length in lengths:
        by_parts[length.parts][length.claim.id] = length
    sides = [list(by_parts[parts].values()) for parts in sorted(by_parts)]
    sure = any(len(a.words & b.words) >= SURE for a in sides[0] for b in sides[1])
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
