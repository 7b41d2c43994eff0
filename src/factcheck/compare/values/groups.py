"""Of whom or of where a value is told: two texts that each name a group, a region or a period of their own speak of two values."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from factcheck import lexicon
from factcheck.claim import Extraction
from factcheck.lexicon.anchors import either
from factcheck.model import Lang


@dataclass(frozen=True, slots=True)
class _Words:
    groups: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _File:
    ko: _Words
    en: _Words


_FILE = lexicon.load("groups.toml", _File)
_GROUPS: Mapping[Lang, re.Pattern[str]] = {
    "ko": re.compile(rf"(?<![가-힣])(?:{either(_FILE.ko.groups)}|[1-9]0대(?!\s?[0-9])|[0-9]{{1,2}}[~∼-][0-9]{{1,2}}세)"),
    "en": re.compile(rf"(?<![A-Za-z])(?:{either(_FILE.en.groups)})(?![a-z])", re.IGNORECASE),
}


def groups_in(each: Extraction, span: tuple[int, int]) -> frozenset[str]:
    """The groups that a stretch of text names."""
    return frozenset(found.lower() for found in _GROUPS[each.article.language].findall(each.article.text, *span))


def are_of_two_groups(a: Extraction, scope: tuple[int, int], b: Extraction, other: tuple[int, int]) -> bool:
    """Each of the two names groups, and none that the other names."""
    left, right = groups_in(a, scope), groups_in(b, other)
    return bool(left and right and left.isdisjoint(right))
