"""Since when one record holds, in two texts (FC401): the lowest since March 2023, a level not seen since March 2022.

One record it is where both sentences give the same value, or where the same thing goes the same way in texts of one day. Two times are
compared that are written alike, a year or a month, and differ in one part: which day a record is from is told in more or less detail.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from types import MappingProxyType

from factcheck import lexicon
from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.compare.order.streak import base_of, months_of, subject_of
from factcheck.grammar.english import FUNCTION_WORDS
from factcheck.keyed import value_key
from factcheck.lexicon.anchors import either
from factcheck.model import Claim, Lang, message

FINE, ROUGH = 3, 2
"""Digits of a value that is not in two sentences by chance; with fewer, what it is of must not be two things."""
BEFORE, BEHIND = 64, 24
STEM: Mapping[Lang, int] = MappingProxyType({"ko": 3, "en": 5})
"""Letters by which the words of two limits are one."""
_MEASURED = frozenset({"percent", "money", "count", "quantity"})


@dataclass(frozen=True, slots=True)
class _Words:
    low: tuple[str, ...]
    high: tuple[str, ...]
    unsaid: tuple[str, ...]
    counted: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _File:
    ko: _Words
    en: _Words


@dataclass(frozen=True, slots=True)
class _Record:
    claim: Claim
    lang: Lang
    since: tuple[str, ...]
    """Year, and month where it is written."""
    way: str
    what: tuple[str, ...]
    values: frozenset[tuple[str, str, str]]
    fine: frozenset[tuple[str, str, str]]
    counted: frozenset[str]
    months: frozenset[str]
    day: str
    sentence: str
    level: tuple[str, str, str] | None
    """The value right before the time, or the first behind it."""
    limits: frozenset[str]
    """Words that say of what it is a record: of any party, on any October day, 지방선거로는."""
    base: str
    """from_month | from_year, where the sentence says from when a rise is counted."""


_FILE = lexicon.load("records.toml", _File)


def _ways(words: _Words) -> str:
    return f"(?P<low>{either(words.low)})|(?P<high>{either(words.high)})|(?P<unsaid>{either(words.unsaid)})"


_WAY: Mapping[Lang, re.Pattern[str]] = {
    "ko": re.compile(_ways(_FILE.ko)),
    "en": re.compile(rf"(?<![a-z])(?:{_ways(_FILE.en)})(?![a-z])"),
}
_YEAR, _MONTH = re.compile(r"(?<![0-9])[0-9]{4}(?![0-9])"), re.compile(r"[0-9]{1,2}월|(?<![a-z])[A-Z][a-z]{2,8}")
_LIMIT: Mapping[Lang, re.Pattern[str]] = {
    "ko": re.compile(
        r"(?P<of>[가-힣A-Za-z0-9]{2,12}?)(?:(?:으로|로)(?:는|서는|만\s보면)|에서는|에선|치고는|까지\s(?:통틀어|합쳐|포함해)|[을를]\s(?:통틀어|합쳐)|\s(?:중|가운데)(?:에서)?는?|만\s(?:놓고\s)?(?:보면|따지면|치면))(?![가-힣])"
    ),
    "en": re.compile(r"(?<![a-z])(?:on|in|for|of|among|by|at|outside|excluding)\s(?P<of>(?:[A-Za-z'’\-]{1,16}\s?){1,4})"),
}
_BEHIND = re.compile(r"^,?\s(?:for|of|among|by|excluding|outside)\s(?P<of>(?:[A-Za-z'’\-]{1,16}\s?){1,4})")
_TIME = re.compile(r"[0-9]{1,4}[년월일분기]{1,2}|이번|올해|지난해|이날|현재|수준|결과")
_WHOSE = frozenset({"any", "his", "her", "its", "their"})
_DAY = re.compile(r"[0-9]{1,2}일|(?<![0-9])[0-9]{1,2}(?![0-9월])")


def compare_records(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """Records that two texts let hold since two times."""
    records = [record for each in extractions for record in _records(each)]
    rivals: dict[frozenset[tuple[str, ...]], list[_Record]] = defaultdict(list)
    for a, b in combinations(records, 2):
        if a.claim.article != b.claim.article and _is_one(a, b) and not _has_both(records, a, b):
            rivals[frozenset({a.since, b.since})] += [a, b]
    for key in sorted(rivals, key=sorted):
        yield _draft(rivals[key])


def _records(each: Extraction) -> Iterator[_Record]:
    text, lang = each.article.text, each.article.language
    for claim in each.claims:
        since = _since(claim)
        if since is None:
            continue
        if lang == "ko":
            found = _WAY["ko"].search(text, claim.span[1], min(claim.scope[1], claim.span[1] + BEHIND))
        else:
            before = list(_WAY["en"].finditer(text, max(claim.scope[0], claim.span[0] - BEFORE), claim.span[0]))
            found = before[-1] if before else None
        if found and found.lastgroup:
            what = subject_of(each, claim, min(claim.span[0], found.start())) or ()
            low = text[claim.scope[0] : claim.scope[1]].lower()
            words = (_FILE.ko if lang == "ko" else _FILE.en).counted
            counted = frozenset(word for word in words if word in low)
            rough, fine = _values(each, claim, ROUGH), _values(each, claim, FINE)
            limits = _limits(text, claim, found.span(), lang)
            day, base = each.article.date or "", base_of(low, lang)
            months = months_of(each, claim)
            yield _Record(
                claim,
                lang,
                since,
                found.lastgroup,
                what,
                rough,
                fine,
                counted,
                months,
                day,
                low,
                _level(each, claim),
                limits,
                base,
            )


def _level(each: Extraction, claim: Claim) -> tuple[str, str, str] | None:
    beside = [c for c in each.claims if c.scope == claim.scope and c.kind in _MEASURED and c.significant >= FINE]
    nearest = min(beside, key=lambda c: (c.span[0] > claim.span[0], abs(c.span[0] - claim.span[0])), default=None)
    return value_key(nearest) if nearest else None


def _limits(text: str, claim: Claim, way: tuple[int, int], lang: Lang) -> frozenset[str]:
    """What a record is one of: behind a preposition beside the superlative, before 로는 or 통틀어 in Korean."""
    if lang == "ko":
        return frozenset(m["of"][: STEM["ko"]] for m in _LIMIT["ko"].finditer(text, *claim.scope) if not _TIME.fullmatch(m["of"]))
    around = (text[way[1] : claim.span[0]], text[claim.span[1] : min(claim.scope[1], claim.span[1] + BEFORE)])
    found = (m["of"] for part, pattern in zip(around, (_LIMIT["en"], _BEHIND), strict=True) for m in pattern.finditer(part))
    words = (word.lower()[: STEM["en"]] for phrase in found for word in phrase.split())
    return frozenset(word for word in words if word in _WHOSE or word not in FUNCTION_WORDS)


def _values(each: Extraction, claim: Claim, digits: int) -> frozenset[tuple[str, str, str]]:
    """Levels in the sentence of a claim, of so many digits at least."""
    beside = (c for c in each.claims if c.scope == claim.scope and c.kind in _MEASURED)
    return frozenset(value_key(c) for c in beside if c.significant >= digits and c.framing != "change_by")


def _since(claim: Claim) -> tuple[str, ...] | None:
    """The year, or year and month, that is written; None for a day and for what no text would call a time since."""
    lo = claim.value.lo
    if claim.kind != "date" or "date.since" not in claim.derivation or not isinstance(lo, str) or claim.value.hi is not None:
        return None
    written = _YEAR.search(claim.quote)
    if not written or written.group() != lo[:4] or _DAY.search(claim.quote.replace(written.group(), "", 1)):
        return None
    return (lo[:4], lo[5:7]) if _MONTH.search(claim.quote) else (lo[:4],)


def records_apart(extractions: Sequence[Extraction]) -> Callable[[Draft], bool]:
    """Whether a finding about dates is of two records whose sentences keep them apart."""
    by_claim = {record.claim.id: record for each in extractions for record in _records(each)}

    def apart(draft: Draft) -> bool:
        sides = [[by_claim.get(claim.id) for claim in group] for group in draft.groups[:2]]
        return len(sides) == 2 and all(a and b and _are_two(a, b) for a in sides[0] for b in sides[1])

    return apart


def _are_two(a: _Record, b: _Record) -> bool:
    """Another way, another scale of time, or counted otherwise; of two days, without a value that both give."""
    if {a.way, b.way} == {"low", "high"} or len(a.since) != len(b.since) or a.counted != b.counted:
        return True
    if (a.months and b.months and not a.months & b.months) or _is_limited(a, b) or _is_limited(b, a):
        return True
    if a.level and b.level and a.level != b.level:
        return True
    if {a.base, b.base} == {"from_month", "from_year"}:
        return True
    return a.day != b.day and not a.values & b.values


def _is_limited(a: _Record, b: _Record) -> bool:
    """The one says of what it is a record, and no word of the other's sentence does."""
    begin = " " if a.lang == "en" else ""
    return any(begin + word not in b.sentence for word in a.limits)


def _is_one(a: _Record, b: _Record) -> bool:
    if a.lang != b.lang or _are_two(a, b) or sum(x != y for x, y in zip(a.since, b.since, strict=True)) != 1:
        return False
    same = a.what == b.what
    unnamed = same or not (a.what and b.what)
    if (a.fine & b.fine and (unnamed or a.fine == b.fine)) or (a.values & b.values and unnamed):
        return True  # a sentence with a further level may name that one's record
    return a.way == b.way != "unsaid" and a.day != "" and bool(a.what) and same and not (a.values and b.values)


def _has_both(records: Sequence[_Record], a: _Record, b: _Record) -> bool:
    """One of the two texts knows both times: it tells two records."""
    return any(
        record.since == other.since and record.claim.article == own.claim.article
        for own, other in ((a, b), (b, a))
        for record in records
    )


def _draft(records: Sequence[_Record]) -> Draft:
    by_time: dict[tuple[str, ...], dict[str, Claim]] = defaultdict(dict)
    for record in records:
        by_time[record.since][record.claim.id] = record.claim
    groups = tuple(tuple(by_time[since].values()) for since in sorted(by_time))
    why = message("why.since_when", first=groups[0][0].quote, second=groups[1][0].quote)
    return Draft("FC401", "CONFLICT", "warning", groups, (why,), Decimal("0.8"), attribute="since", ask=message("ask.since_when"))
