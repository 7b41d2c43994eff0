"""An abbreviation that does not belong to its long form, or two for one long form (FC207): 국내총생산(GNP).

Two proofs are accepted: the long form bears the words of another entry of the glossary and none of its own, or another text
of the story gives the same long form another abbreviation. An unknown abbreviation alone says nothing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from types import MappingProxyType

from factcheck import lexicon
from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.model import Claim, Lang, Message, message
from factcheck.resolve import text_claim
from factcheck.text import key_of


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """A short form and the words that its long form bears, one of them enough."""

    short: str
    ko: tuple[str, ...]
    en: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Abbreviations:
    abbreviation: tuple[Abbreviation, ...]


@dataclass(frozen=True, slots=True)
class _Expanded:
    """`long (short)` as one text prints it."""

    long: str
    short: str
    claim: Claim


_FILE = lexicon.load("abbreviations.toml", _Abbreviations)
_BY_SHORT: Mapping[str, Abbreviation] = MappingProxyType({each.short.casefold(): each for each in _FILE.abbreviation})
_SHORT = r"(?P<short>[A-Z][A-Za-z&]{0,5}[A-Z])"
_PATTERN: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ko": re.compile(rf"(?<![가-힣A-Za-z])(?P<long>(?:[가-힣·]{{2,10}}\s){{0,2}}[가-힣·]{{2,16}})\({_SHORT}\)"),
        "en": re.compile(
            rf"(?<![A-Za-z])(?P<long>(?:[A-Za-z][A-Za-z\-]{{1,15}}\s){{1,5}}[A-Za-z][A-Za-z\-]{{1,15}})\s\({_SHORT}\)"
        ),
    }
)
MIN_LONG = 4
"""Signs of a long form that two texts share by more than chance (협약 is many things)."""


def compare_abbreviations(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """Long forms with another entry's abbreviation, and with two."""
    every = [found for each in extractions for found in _expanded(each)]
    yield from _against_glossary(every, extractions)
    yield from _against_each_other(every)


def _expanded(each: Extraction) -> Iterator[_Expanded]:
    article = each.article
    for sentence in each.sentences:
        for match in _PATTERN[article.language].finditer(article.text, sentence.start, sentence.end):
            claim = text_claim(each, "name", match.span(), (match["long"], "abbreviation"), match["short"])
            yield _Expanded(match["long"], match["short"], claim)


def _owners(long: str) -> frozenset[str]:
    """The entries whose words the long form bears."""
    folded = long.casefold()
    return frozenset(each.short for each in _FILE.abbreviation if any(word in folded for word in (*each.ko, *each.en)))


def _against_glossary(every: Sequence[_Expanded], extractions: Sequence[Extraction]) -> Iterator[Draft]:
    for found in every:
        entry, owners = _BY_SHORT.get(found.short.casefold()), _owners(found.long)
        if entry is None or not owners or entry.short in owners or not _looks_alike(found.short, owners):
            continue
        right = min(owners)
        why = message("why.abbreviation", long=found.long, short=found.short, other=right)
        groups = tuple(filter(None, ((found.claim,), _peers(found, right, extractions))))
        yield _draft(groups, why, found.long)


def _looks_alike(short: str, owners: frozenset[str]) -> bool:
    """As long as the right one and one letter off: how an abbreviation is mistyped (MoU, MoE)."""
    return any(
        len(short) == len(o) and sum(a != b for a, b in zip(short.casefold(), o.casefold(), strict=True)) == 1 for o in owners
    )


def _peers(found: _Expanded, right: str, extractions: Sequence[Extraction]) -> tuple[Claim, ...]:
    """Other places of the story that print the long form's own words."""
    entry = _BY_SHORT[right.casefold()]
    claims = []
    for each in extractions:
        words = entry.ko if each.article.language == "ko" else entry.en
        for sentence in each.sentences:
            place = next((p for w in words if (p := each.article.text.find(w, sentence.start, sentence.end)) >= 0), None)
            if place is not None and not (each.article.id == found.claim.article and sentence.start == found.claim.scope[0]):
                word = next(w for w in words if each.article.text.startswith(w, place))
                claims.append(text_claim(each, "name", (place, place + len(word)), (found.long, "abbreviation"), right))
    return tuple(claims[:8])


def _against_each_other(every: Sequence[_Expanded]) -> Iterator[Draft]:
    by_long: dict[str, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for found in every:
        if len(key_of(found.long)) >= MIN_LONG:
            by_long[_name_of(found.long)][found.short.upper()].append(found.claim)
    for shorts in (by_long[key] for key in sorted(by_long)):
        for a, b in combinations(sorted(shorts), 2):
            if len(a) == len(b) and not {c.article for c in shorts[a]} & {c.article for c in shorts[b]}:
                long = shorts[a][0].subject.name
                why = message("why.two_abbreviations", long=long, first=a, second=b)
                yield _draft((tuple(shorts[a]), tuple(shorts[b])), why, long)


def _name_of(long: str) -> str:
    """The long form's own words: a last word of some length is a name by itself, whatever stands before it (이른바 …)."""
    last = key_of(long.split()[-1])
    return last if len(last) > MIN_LONG and not last.isascii() else key_of(long)


def _draft(groups: tuple[tuple[Claim, ...], ...], why: Message, long: str) -> Draft:
    ask = message("ask.abbreviation", long=long)
    return Draft("FC207", "CONFLICT", "warning", groups, (why,), Decimal("0.85"), subject=long, attribute="abbreviation", ask=ask)
