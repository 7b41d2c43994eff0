"""What is left out of a set, and the class of a record (FC204, FC108): 한국과 중국을 제외한 세계 판권, 한국신기록 and 아시아신기록.

Sets are compared that share a member and each have one of their own, in sentences on one matter; records of one performance, which
the words of both sentences show. Refused: a text that gives both, a record that its text says was missed.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from factcheck import lexicon
from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.lexicon.anchors import either
from factcheck.model import Claim, Lang, message
from factcheck.resolve import text_claim

SHARED, SHARED_RECORD = 1, 3
"""Words in common of two sentences on a set that is left out, and on a record."""
_STEM = {"ko": 2, "en": 5}


@dataclass(frozen=True, slots=True)
class _File:
    out_ko: tuple[str, ...]
    out_en: tuple[str, ...]
    scopes_ko: tuple[str, ...]
    scopes_en: tuple[str, ...]
    record_ko: tuple[str, ...]
    short_ko: tuple[str, ...]
    short_en: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Set:
    """Members with the words of the sentence around them."""

    lang: Lang
    members: frozenset[str]
    about: frozenset[str]
    claim: Claim


_FILE = lexicon.load("exclusions.toml", _File)


_MEMBER_KO = r"[가-힣A-Za-z]{2,8}?"
_OUT_KO = re.compile(
    rf"(?<![가-힣A-Za-z])(?P<list>{_MEMBER_KO}(?:(?:과|와|,|·|및|\s및)\s?{_MEMBER_KO}){{0,5}})(?:을|를|은|는)?(?:\s모두)?\s(?:{either(_FILE.out_ko)})"
)
_NAME_EN = r"[A-Z][A-Za-z]{2,15}(?:\s[A-Z][A-Za-z]{2,15})?"
_OUT_EN = re.compile(rf"(?:{either(_FILE.out_en)})\s(?P<list>{_NAME_EN}(?:(?:,\s|,?\sand\s|,?\sor\s){_NAME_EN}){{0,5}})")
_SPLIT = re.compile(r"과\s|와\s|,\s?and\s|,\s?|·|\s?및\s?|\sand\s|\sor\s")
_RECORD_KO = re.compile(
    rf"(?<![가-힣])(?P<list>(?:{either(_FILE.scopes_ko)})(?:(?:신|신기록)?\s?[·,]\s?(?:{either(_FILE.scopes_ko)})){{0,2}})\s?(?:최고\s)?(?:{either(_FILE.record_ko)})"
)
_RECORD_EN = re.compile(rf"(?<![A-Za-z])(?P<list>(?:{either(_FILE.scopes_en)}))\srecord(?![A-Za-z])", re.IGNORECASE)
_SHORT = re.compile(rf"{either(_FILE.short_ko)}|{either(_FILE.short_en)}")
_WORD = re.compile(r"[가-힣A-Za-z][가-힣A-Za-z0-9\-]{1,29}|[0-9][0-9분초.,m]{2,9}")


def compare_exclusions(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """Sets that are left out, then classes of records."""
    left_out = [found for each in extractions for found in _sets(each, {"ko": _OUT_KO, "en": _OUT_EN})]
    yield from _differ(left_out, SHARED, "FC204")
    records = [found for each in extractions for found in _sets(each, {"ko": _RECORD_KO, "en": _RECORD_EN})]
    yield from _differ([each for each in records if not each.members & {"short"}], SHARED_RECORD, "FC108")


def _sets(each: Extraction, patterns: dict[str, re.Pattern[str]]) -> Iterator[_Set]:
    text, lang = each.article.text, each.article.language
    for s in each.sentences:
        for match in patterns[lang].finditer(text, s.start, s.end):
            members = frozenset(m.strip().removesuffix("신").lower() for m in _SPLIT.split(match["list"]) if m.strip())
            block = each.article.blocks[s.block]
            scope = (block.start, block.end) if block.kind in {"title", "deck", "subhead"} else (s.start, s.end)
            words = (w.group() for w in _WORD.finditer(text, *scope) if not match.start() <= w.start() < match.end())
            about = frozenset(w.lower()[: _STEM[lang]] for w in words if len(w) > (1 if lang == "ko" else 3))
            if _SHORT.search(text, match.end(), min(s.end, match.end() + 30)):
                continue
            claim = text_claim(each, "list", match.span(), (match.group(), "members"), match.group())
            yield _Set(lang, members, about, claim)


def _differ(every: Sequence[_Set], needed: int, rule: str) -> Iterator[Draft]:
    given: dict[str, set[str]] = defaultdict(set)
    for found in every:
        given[found.claim.article] |= found.members
    done: set[frozenset[str]] = set()
    for a, b in combinations(every, 2):
        key = frozenset(a.members ^ b.members)
        if a.lang != b.lang or a.claim.article == b.claim.article or key in done or not _clash(a, b, given, rule):
            continue
        if len(a.about & b.about) >= needed:
            done.add(key)
            yield _draft(a, b, every, rule)


def _clash(a: _Set, b: _Set, given: dict[str, set[str]], rule: str) -> bool:
    """Each has a member that the other's text never gives; sets of several share one."""
    own, other = a.members - given[b.claim.article], b.members - given[a.claim.article]
    if not own or not other:
        return False
    return bool(a.members & b.members) if rule == "FC204" else not a.members & b.members


def _draft(a: _Set, b: _Set, every: Sequence[_Set], rule: str) -> Draft:
    groups = tuple(tuple(dict.fromkeys(x.claim for x in every if x.members == side.members)) for side in (a, b))
    if rule == "FC204":
        why, ask = message("why.lists", names=", ".join(sorted(a.members ^ b.members))), message("ask.members")
        return Draft(rule, "CONFLICT", "warning", groups, (why,), Decimal("0.8"), attribute="members", ask=ask)
    why = message("why.one_order", first=a.claim.quote, second=b.claim.quote)
    return Draft(rule, "CONFLICT", "warning", groups, (why,), Decimal("0.75"), attribute="record", ask=message("ask.first"))
