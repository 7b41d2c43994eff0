"""Korean names in Latin letters against the same names in Hangul, and against each other (FC201).

Every common spelling of a surname and of each syllable is admitted; hyphens, case and the order of the names do not count.
A difference is reported for one person only: the surname and one syllable of the given name meet, the other does not, a role
stands beside the name, and no other name of the text is that person's.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import combinations, product
from types import MappingProxyType

from factcheck import lexicon
from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.model import Claim, message
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


def compare_romanised(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """Names in Latin letters that no admitted spelling joins to the person they name."""
    latin = [name for each in extractions for name in romanised_names(each)]
    hangul = _hangul(extractions)
    yield from _against_hangul(latin, hangul)
    yield from _against_each_other(latin, hangul)


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


def _hangul(extractions: Sequence[Extraction]) -> Mapping[str, list[Claim]]:
    """Titled people of three syllables, with their claims."""
    found: dict[str, list[Claim]] = {}
    for each in extractions:
        for person in each.people:
            if len(person.name) == 3 and not person.name.isascii() and not person.doubtful and not person.rivals:
                claim = text_claim(each, "name", (person.start, person.end), (person.title, "person_name"), person.name)
                found.setdefault(person.name, []).append(claim)
    return found


@cache
def _spellings(syllable: str) -> frozenset[str]:
    """Every admitted spelling of one syllable."""
    letters = unicodedata.normalize("NFD", syllable)
    if len(letters) < 2 or not "가" <= syllable <= "힣":
        return frozenset()
    first, vowel = _INITIALS[ord(letters[0]) - 0x1100], _VOWELS[ord(letters[1]) - 0x1161]
    last = _FILE.final.get(_FINALS.get(letters[2], ""), ("",)) if len(letters) > 2 else ("",)
    return frozenset("".join(parts) for parts in product(_FILE.initial[first], _FILE.vowel[vowel], last))


def _family_meets(latin: Romanised, name: str) -> bool:
    return latin.family in _FILE.surnames.get(name[0], ()) or latin.family in _spellings(name[0])


def _meets(latin: Romanised, name: str) -> tuple[bool, bool]:
    """Which of the two syllables of the given name are admitted spellings."""
    return latin.given[0] in _spellings(name[1]), latin.given[1] in _spellings(name[2])


def _is(latin: Romanised, name: str) -> bool:
    return _family_meets(latin, name) and all(_meets(latin, name))


def _against_hangul(latin: Sequence[Romanised], hangul: Mapping[str, list[Claim]]) -> Iterator[Draft]:
    for name, claims in sorted(hangul.items()):
        same = [each for each in latin if _is(each, name)]
        odd = [
            each
            for each in latin
            if not any(_is(each, other) for other in hangul)
            and _family_meets(each, name)
            and any(_meets(each, name))
            and each.article not in {x.article for x in same}
        ]
        if odd and len({(each.family, each.given) for each in odd}) == 1:
            yield _draft(odd, (*(c for c in claims), *(each.claim for each in same)), name)


def _against_each_other(latin: Sequence[Romanised], hangul: Mapping[str, list[Claim]]) -> Iterator[Draft]:
    """Two texts in Latin letters, where no Hangul settles it: one syllable differs, the other and the family are spelt alike."""
    known = [each for each in latin if not any(_family_meets(each, name) and any(_meets(each, name)) for name in hangul)]
    by_name: dict[tuple[str, tuple[str, str]], list[Romanised]] = {}
    for each in known:
        by_name.setdefault((each.family, each.given), []).append(each)
    for a, b in combinations(sorted(by_name), 2):
        left, right = by_name[a], by_name[b]
        differ = [x != y for x, y in zip(a[1], b[1], strict=True)]
        if (
            a[0] == b[0]
            and sum(differ) == 1
            and not _one_spelling(a[1], b[1])
            and not {x.article for x in left} & {x.article for x in right}
        ):
            yield _draft(left, tuple(each.claim for each in right), right[0].claim.quote)


def _one_spelling(a: tuple[str, str], b: tuple[str, str]) -> bool:
    """Near spellings may be one syllable (won, weon): a slip cannot be told from a custom."""
    return any(x != y and (x[0] == y[0] and x[-1] == y[-1]) for x, y in zip(a, b, strict=True))


def _draft(odd: Sequence[Romanised], others: tuple[Claim, ...], name: str) -> Draft:
    first = odd[0].claim.quote
    why = message("why.romanised", first=first, second=name)
    groups = (tuple(each.claim for each in odd), others)
    ask = message("ask.romanised", first=first, second=name)
    return Draft("FC201", "CONFLICT", "error", groups, (why,), Decimal("0.8"), subject=name, attribute="person_name", ask=ask)
