"""Korean names in Latin letters: which admitted spellings a syllable has, and which names they may write.

Every common spelling of a surname and of each syllable is admitted; hyphens, case and the order of the names do not count.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product
from types import MappingProxyType

from factcheck import lexicon
from factcheck.claim import Extraction
from factcheck.model import Claim
from factcheck.resolve import text_claim

ROLE_NEAR = 70
"""Characters around a name in which its role stands."""


@dataclass(frozen=True, slots=True)
class _Letters:
    roles: tuple[str, ...]
    initial: Mapping[str, tuple[str, ...]]
    vowel: Mapping[str, tuple[str, ...]]
    final: Mapping[str, tuple[str, ...]]
    surnames: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Romanised:
    """A Korean name in Latin letters: family name and two syllables, in lower case."""

    family: str
    given: tuple[str, str]
    claim: Claim
    article: str


_FILE = lexicon.load("romanisation.toml", _Letters)
_INITIALS, _VOWELS = tuple(_FILE.initial), tuple(_FILE.vowel)
_FINALS: Mapping[str, str] = MappingProxyType(
    {
        chr(0x11A7 + n): letter
        for n, letter in (
            (1, "ㄱ"),
            (4, "ㄴ"),
            (7, "ㄷ"),
            (8, "ㄹ"),
            (16, "ㅁ"),
            (17, "ㅂ"),
            (19, "ㅅ"),
            (21, "ㅇ"),
            (22, "ㅈ"),
            (27, "ㅎ"),
        )
    }
)
_FAMILIES = frozenset(spelling for spellings in _FILE.surnames.values() for spelling in spellings)
_NAME = re.compile(
    r"(?<![A-Za-z\-])(?:(?P<family>[A-Z][a-z]{0,6})\s(?P<a>[A-Z][a-z]{1,6})(?:-|\s(?=[A-Z]))(?P<b>[A-Za-z][a-z]{1,6})|(?P<a2>[A-Z][a-z]{1,6})-(?P<b2>[A-Za-z][a-z]{1,6})\s(?P<family2>[A-Z][a-z]{0,6}))(?![A-Za-z\-])"
)
_ROLE = re.compile(rf"(?<![a-z])(?:{'|'.join(re.escape(role) for role in _FILE.roles)})(?![a-z])")


def romanised_names(each: Extraction) -> Iterator[Romanised]:
    """Korean names in one English text, with a role beside them."""
    article = each.article
    if article.language != "en":
        return
    for s in each.sentences:
        for match in _NAME.finditer(article.text, s.start, s.end):
            family = (match["family"] or match["family2"]).lower()
            around = article.text[max(s.start, match.start() - ROLE_NEAR) : min(s.end, match.end() + ROLE_NEAR)].lower()
            if family in _FAMILIES and _ROLE.search(around):
                given = ((match["a"] or match["a2"]).lower(), (match["b"] or match["b2"]).lower())
                claim = text_claim(each, "name", match.span(), (match.group(), "person_name"), match.group())
                yield Romanised(family, given, claim, article.id)


@cache
def spellings(syllable: str) -> frozenset[str]:
    """Every admitted spelling of one syllable."""
    letters = unicodedata.normalize("NFD", syllable)
    if len(letters) < 2 or not "가" <= syllable <= "힣":
        return frozenset()
    first, vowel = _INITIALS[ord(letters[0]) - 0x1100], _VOWELS[ord(letters[1]) - 0x1161]
    last = _FILE.final.get(_FINALS.get(letters[2], ""), ("",)) if len(letters) > 2 else ("",)
    return frozenset("".join(parts) for parts in product(_FILE.initial[first], _FILE.vowel[vowel], last))


def family_meets(latin: Romanised, name: str) -> bool:
    """True when the Latin family name may write the first syllable of the Hangul name."""
    return latin.family in _FILE.surnames.get(name[0], ()) or latin.family in spellings(name[0])


def syllables_meet(latin: Romanised, name: str) -> tuple[bool, bool]:
    """Which of the two syllables of the given name are admitted spellings."""
    return latin.given[0] in spellings(name[1]), latin.given[1] in spellings(name[2])


def is_name_of(latin: Romanised, name: str) -> bool:
    """True when the Latin name is an admitted spelling of the Hangul name."""
    return family_meets(latin, name) and all(syllables_meet(latin, name))
