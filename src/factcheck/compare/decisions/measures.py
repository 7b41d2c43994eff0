"""A measure of an authority in two degrees (FC205): 경영개선권고 and 경영개선요구, 영업정지 and 영업취소.

The odd degree stands in one text only, which has not the usual one, two or more texts have that and not the odd one, and their
sentences share words. A measure grows harder while a story goes on: a text from before all others may name the one of that time, and so
may a later one that names a harder one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import permutations

from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.lexicon import load
from factcheck.lexicon.anchors import either
from factcheck.model import Claim, message
from factcheck.resolve import text_claim

OTHERS, SHARED = 2, 1
"""Texts that have the usual degree, and words that a sentence of theirs shares with one of the odd text, the measure apart."""


@dataclass(frozen=True, slots=True)
class _File:
    """Shape of measures.toml."""

    families: tuple[tuple[str, ...], ...]


_FAMILIES = load("measures.toml", _File).families
_MEASURE = re.compile(
    rf"(?<![가-힣])(?P<stem>[가-힣]{{2,6}})(?P<degree>{either({word for each in _FAMILIES for word in each})})(?![가-힣]{{0,2}}(?:권|안|서|제|자))"
)
_WORD = re.compile(r"[가-힣]{2,12}")
_STEM = 2
"""Letters by which two words of Korean are one."""


@dataclass(frozen=True, slots=True)
class _Use:
    """A measure as a sentence has it."""

    degree: str
    claim: Claim
    each: Extraction
    words: frozenset[str]


def compare_measures(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """Measures that one text alone has in another degree."""
    for stem, uses in sorted(_uses(extractions).items()):
        for family in _FAMILIES:
            for odd, usual in permutations(family, 2):
                mine = [use for use in uses if use.degree == odd]
                theirs = [use for use in uses if use.degree == usual]
                if _is_odd(mine, theirs) and not _has_grown(mine, theirs, family.index(odd) > family.index(usual)):
                    yield _draft(stem, mine, theirs)


def _uses(extractions: Sequence[Extraction]) -> Mapping[str, list[_Use]]:
    found: dict[str, list[_Use]] = defaultdict(list)
    for each in extractions:
        for s in each.sentences if each.article.language == "ko" else ():
            for match in _MEASURE.finditer(each.article.text, s.start, s.end):
                written = match["stem"] + match["degree"]
                claim = text_claim(each, "outcome", match.span(), (written, "measure"), written)
                words = frozenset(w[:_STEM] for w in _WORD.findall(each.article.text, s.start, s.end))
                found[match["stem"]].append(_Use(match["degree"], claim, each, words - {match["stem"][:_STEM]}))
    return found


def _is_odd(mine: Sequence[_Use], theirs: Sequence[_Use]) -> bool:
    own, others = {use.each.article.id for use in mine}, {use.each.article.id for use in theirs}
    if len(own) != 1 or len(others) < OTHERS or own & others:
        return False
    return max(len((a.words & b.words) - {a.degree, b.degree}) for a in mine for b in theirs) >= SHARED


def _has_grown(mine: Sequence[_Use], theirs: Sequence[_Use], harder: bool) -> bool:
    """The odd text is of an earlier day than all others and milder, or of a later one and harder, or has no day."""
    own, others = mine[0].each.article.date, [use.each.article.date for use in theirs]
    if own is None or None in others:
        return True
    days = [day for day in others if day is not None]
    return (own > max(days) and harder) or (own < min(days) and not harder)


def _draft(stem: str, mine: Sequence[_Use], theirs: Sequence[_Use]) -> Draft:
    first, second = stem + mine[0].degree, stem + theirs[0].degree
    why = message("why.outvoted_word", first=first, second=second, texts=str(len({use.each.article.id for use in theirs})))
    groups = (tuple(use.claim for use in mine), tuple(use.claim for use in theirs))
    return Draft("FC205", "CONFLICT", "error", groups, (why,), Decimal("0.8"), subject=second, attribute="measure")
