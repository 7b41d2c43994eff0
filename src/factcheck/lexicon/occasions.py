"""Families of happenings that a text dates, and the words around such a date, as patterns."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from factcheck.lexicon import load
from factcheck.lexicon.anchors import either
from factcheck.model import Lang


@dataclass(frozen=True, slots=True)
class Family:
    """One kind of happening. Verbs bind a date wherever they stand, nouns only where no other noun follows them; a stem, in whatever form, where it is the predicate of
    the date's clause."""

    id: str
    ko: tuple[str, ...] = ()
    ko_noun: tuple[str, ...] = ()
    ko_stem: tuple[str, ...] = ()
    en: tuple[str, ...] = ()
    en_noun: tuple[str, ...] = ()
    series: bool = False
    span: bool = False
    yearly: bool = False


@dataclass(frozen=True, slots=True)
class Cues:
    """Words that give a date to somebody's saying, or make it the start or the end of a span."""

    told_ko: tuple[str, ...]
    told_en: tuple[str, ...]
    quoted_ko: tuple[str, ...]
    judged_ko: tuple[str, ...]
    end_ko: tuple[str, ...]
    end_en: tuple[str, ...]
    start_ko: tuple[str, ...]
    start_en: tuple[str, ...]
    record_ko: tuple[str, ...]
    record_en: tuple[str, ...]
    apart: tuple[tuple[str, ...], ...]
    further: tuple[str, ...]
    made: tuple[tuple[str, ...], ...]
    empty: tuple[str, ...]
    rites: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Occasions:
    cues: Cues
    family: tuple[Family, ...]


_FILE = load("occasions.toml", _Occasions)
EMPTY = frozenset(_FILE.cues.empty)
APART, FURTHER = _FILE.cues.apart, _FILE.cues.further
SERIES = frozenset(each.id for each in _FILE.family if each.series)
MADE = _FILE.cues.made
RITES = _FILE.cues.rites
"""What somebody holds once: a ceremony by its kind, a hearing of the public."""
YEARLY = frozenset(each.id for each in _FILE.family if each.yearly)
SPANS = frozenset(each.id for each in _FILE.family if each.span)


def _korean(words: Sequence[str]) -> re.Pattern[str]:
    """The words where a written word begins with them."""
    return re.compile(rf"(?<![가-힣])(?:{either(words)})")


def _english(words: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![A-Za-z])(?:{either(words)})(?![A-Za-z])", re.IGNORECASE)


def _families() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for each in _FILE.family:
        for word in (*each.ko, *each.ko_noun, *each.en, *each.en_noun):
            found[word].add(each.id)
    return MappingProxyType({word: frozenset(ids) for word, ids in found.items()})


FAMILIES = _families()
"""Word → the families that it names."""
STEMS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        word: frozenset(each.id for each in _FILE.family if word in (*each.ko_stem, *each.ko_noun))
        for family in _FILE.family
        for word in (*family.ko_stem, *family.ko_noun)
    }
)
"""Predicate of a Korean clause, as the analyser names it → the families that it tells."""
NOUNS = frozenset(word for each in _FILE.family for word in (*each.ko_noun, *each.en_noun))
HEADS: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ko": _korean([w for each in _FILE.family for w in (*each.ko, *each.ko_noun)]),
        "en": _english([w for each in _FILE.family for w in (*each.en, *each.en_noun)]),
    }
)
TOLD: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {"ko": re.compile(either(_FILE.cues.told_ko)), "en": _english(_FILE.cues.told_en)}
)
QUOTED = re.compile(either(_FILE.cues.quoted_ko))
JUDGED = re.compile(rf"[가-힣]{{0,4}}다고\s(?:{either(_FILE.cues.judged_ko)})")
ENDS: Mapping[Lang, re.Pattern[str]] = MappingProxyType({"ko": _korean(_FILE.cues.end_ko), "en": _english(_FILE.cues.end_en)})
STARTS: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {"ko": _korean(_FILE.cues.start_ko), "en": _english(_FILE.cues.start_en)}
)
RECORDS: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ko": re.compile(rf"(?:[0-9]{{1,3}}|[가-힣]{{1,4}})\s?(?:년|해|달|개월)여?\s?만|{either(_FILE.cues.record_ko)}"),
        "en": _english(_FILE.cues.record_en),
    }
)
"""9년 만, 최저: what makes a time since which it was so a record."""
