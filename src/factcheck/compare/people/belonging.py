"""One person with two parties, countries, families or employers (FC203), and one party in government and in opposition.

Read is what stands right beside a full name, or beside 그 where the sentences before name one person only: 푸른당 소속 염지환 의원,
염지환(푸른당), the Unity MP for Fenwick, 케냐 사진가, 오빠 예강산 씨, 그는 극단 너울에 몸담고. Refused: what one text says both of, a change
that a text tells, one word that is a part or a short form of the other, relations that one person has to two people.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from factcheck import lexicon
from factcheck.claim import Extraction
from factcheck.compare.beside import beside
from factcheck.compare.draft import Draft
from factcheck.compare.names.named import Named, by_text, meant_at, named_in
from factcheck.compare.values.tied import Tie, Ties, clashes, tie_of
from factcheck.entity.person import organisations_meet
from factcheck.lexicon.anchors import either
from factcheck.lexicon.places import PLACES
from factcheck.mention.name import TITLES
from factcheck.resolve import text_claim


@dataclass(frozen=True, slots=True)
class _Row:
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Party:
    ends: tuple[str, ...]
    not_parties: tuple[str, ...]
    titles: tuple[str, ...]
    only_with_seat: tuple[str, ...]
    changes: tuple[str, ...]
    independent: tuple[str, ...]
    en_seats: tuple[str, ...]
    row: tuple[_Row, ...]


@dataclass(frozen=True, slots=True)
class _Sides:
    ko_ruling: tuple[str, ...]
    ko_opposing: tuple[str, ...]
    en_ruling: tuple[str, ...]
    en_opposing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Class:
    id: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Family:
    changes: tuple[str, ...]
    mixed: tuple[str, ...]
    classes: tuple[_Class, ...]


@dataclass(frozen=True, slots=True)
class _Employer:
    verbs: tuple[str, ...]
    kinds: tuple[str, ...]
    changes: tuple[str, ...]
    not_employers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Nation:
    born: tuple[str, ...]
    offices: tuple[str, ...]
    country: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _File:
    party: _Party
    side: _Sides
    family: _Family
    employer: _Employer
    nation: _Nation


_FILE = lexicon.load("belonging.toml", _File)


_PARTY = rf"(?:[가-힣]{{1,8}}(?:{either(_FILE.party.ends)})|{either(_FILE.party.independent)})"
_PARTY_CHANGES = re.compile(rf"(?<![가-힣A-Za-z])(?:{either(_FILE.party.changes)})")
_KO_PARTY_BEFORE = re.compile(rf"(?<![가-힣])(?P<party>{_PARTY})(?:\s소속)?(?:인|의)?\s(?:[가-힣]{{2,6}}\s)?$")
_KO_PARTY_BEHIND = re.compile(rf"(?:\s[가-힣]{{2,6}})?\s?\((?:[0-9]{{1,2}}(?:세)?[·,]\s?)?(?P<party>{_PARTY})(?=[)·,\s])")
_KO_PARTY_TITLE = re.compile(rf"\s(?P<party>{_PARTY})\s(?:{either(_FILE.party.titles)})(?![가-힣]{{3}})")
_KO_SIDE = re.compile(
    rf"(?<![가-힣0-9])(?P<side>{either((*_FILE.side.ko_ruling, *_FILE.side.ko_opposing))})(?:인|이자)?\s(?P<party>{_PARTY})(?=[은는이가을를의과와도,]|\s)"
)
_EN_CAPITALS = r"[A-Z][A-Za-z]{1,20}(?:\s(?:and\s|of\s)?[A-Z][A-Za-z]{1,20}){0,3}"
_EN_SEAT = re.compile(
    rf"(?<![A-Za-z])(?:[Tt]he\s|[Aa]n?\s)?(?P<party>{_EN_CAPITALS})\s(?:{either(_FILE.party.en_seats)})\s(?:for|from)\s(?P<seat>{_EN_CAPITALS})"
)
_EN_PARTY_WORD = either([word for row in _FILE.party.row for word in row.words if len(word) > 1])
_EN_PARTY_BEFORE = re.compile(
    rf"(?<![A-Za-z])(?P<party>{_EN_PARTY_WORD})(?:['’]s)?\s(?:(?:{either(_FILE.party.en_seats)}|leader)\s)?$"
)
_EN_PARTY_BEHIND = re.compile(
    rf",\s(?:the\s|an?\s)?(?:[a-z\-]{{3,12}}\s){{0,2}}?(?P<party>{_EN_PARTY_WORD})(?![A-Za-z])|,?\s\(?(?P<letter>[DRI])-"
)
_EN_SIDE = re.compile(
    rf"(?<![A-Za-z])(?P<side>{either((*_FILE.side.en_ruling, *_FILE.side.en_opposing))})\s(?P<party>{_EN_CAPITALS})(?=\s(?:party|Party|leader)|['’]s|[,.]|\s[a-z])"
)
_COUNTRIES = {word: row.en[0] if row.en else row.ko[0] for row in PLACES.country for word in (*row.ko, *row.en)} | {
    word: en for ko, en in _FILE.nation.country.items() for word in (ko, en)
}
_KO_NATION = re.compile(
    rf"(?<![가-힣])(?P<country>{either([w for w in _COUNTRIES if not w.isascii()])})(?P<born>\s?(?:{either(_FILE.nation.born)}))?(?:인)?\s(?P<words>(?:[가-힣]{{2,8}}\s){{0,2}})$"
)
_EN_NATION = re.compile(
    rf"(?<![A-Za-z\-])(?P<country>{either([w for w in _COUNTRIES if w.isascii() and len(w) > 3])})\s(?P<words>(?:[a-z\-]{{3,14}}\s){{1,3}})$|[Tt]he\s(?P<only>{either([w for w in _COUNTRIES if w.isascii() and len(w) > 3])})\s$"
)
_KO_NATION_BEHIND = re.compile(
    rf"(?:\s씨)?[은는]\s(?P<country>{either([w for w in _COUNTRIES if not w.isascii()])})\s?(?P<born>{either(_FILE.nation.born)})(?:이다|이며|으로|인|의|\.)"
)
_EN_NATION_BEHIND = re.compile(
    rf",\s(?:[0-9]{{1,2}},\s)?(?:the|an?)\s(?:[a-z\-]{{3,12}}\s){{0,1}}(?P<country>{either([w for w in _COUNTRIES if w.isascii() and len(w) > 3])})\s(?P<words>[a-z\-]{{3,14}})"
)
_KIN = {word: row.id for row in _FILE.family.classes for word in row.words}
_KO_KIN = re.compile(rf"(?<![가-힣])(?P<kin>{either([w for w in _KIN if not w.isascii()])})(?:인)?\s$")
_EN_KIN_WORD = either([w for w in _KIN if w.isascii()])
_EN_KIN = re.compile(rf"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir)|['’]s)\s(?:[a-z0-9\-]{{2,14}}\s){{0,2}}(?P<kin>{_EN_KIN_WORD}),?\s$")
_EN_KIN_BEHIND = re.compile(
    rf",\s(?:[0-9]{{1,3}},\s)?(?:his|her|their)\s(?:[a-z0-9\-]{{2,14}}\s){{0,2}}(?P<kin>{_EN_KIN_WORD})(?![A-Za-z\-])"
)
_EN_OF_PARENT = re.compile(
    r",?\s(?:[0-9]{1,3},\s)?(?:[a-z]{2,12}\s){1,3}(?:his|her)\s(?P<kin>father|mother|uncle|aunt)(?![A-Za-z\-])"
)
_EN_HIS = re.compile(rf"(?<![A-Za-z])(?:his|her)\s(?P<kin>{_EN_KIN_WORD})(?![A-Za-z\-])")
MONTH = 31
NEAR = 300
"""Characters in which somebody is called a daughter before being named."""
_INVERSE = {"father": "child", "mother": "child", "uncle": "nephew", "aunt": "nephew"}
_KO_HE_OF = re.compile(r"(?<![가-힣])(?P<org>[가-힣A-Za-z]{2,16})\s소속(?:인|의)?\s(?=그(?:는|가|의|를)?\s)")
_KO_OF = re.compile(r"(?<![가-힣])(?P<org>[가-힣A-Za-z]{2,16})\s소속(?:인|의)?\s(?:[가-힣]{2,6}\s)?$")
_KO_ORG = re.compile(
    rf"(?<![가-힣A-Za-z])(?P<org>[가-힣A-Za-z0-9]{{1,14}}(?:{either([k for row in TITLES.organisations.alike for k in row if not k.isascii()])}))(?:의)?\s$"
)
_KO_WORKS = re.compile(
    rf"(?:(?<=\s)|^)(?:그는|(?P<topic>[가-힣]{{3}})(?:\s씨)?[은는])\s(?:[가-힣0-9]{{1,8}}\s){{0,4}}?(?P<org>[가-힣A-Za-z]{{2,16}})(?:{either([v for v in _FILE.employer.verbs if v[0] == '에'])})"
)


def compare_belonging(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """All that two texts tie one person or party to differently."""
    uses = named_in(extractions)
    for attribute, ties, are_rivals in (
        ("party", [*_korean_parties(uses), *_english_parties(uses)], _two_parties),
        ("party", [tie for each in extractions for tie in _seats(each)], _two_names),
        ("side", [tie for each in extractions for tie in _sides(each)], _two_words),
        ("nationality", [*_nations(uses)], _two_words),
        ("relation", [*_relations(uses)], _two_relations),
        ("employer", [*_employers(uses)], _two_employers),
    ):
        yield from clashes(attribute, ties, are_rivals)


def _two_names(a: Tie, b: Tie) -> bool:
    return not organisations_meet(a.value, b.value)


def _two_parties(a: Tie, b: Tie) -> bool:
    """Of texts of one month: within a longer time somebody may have left."""
    days = [date.fromisoformat(tie.use.each.article.date[:10]) for tie in (a, b) if tie.use and tie.use.each.article.date]
    return _two_names(a, b) and (len(days) < 2 or abs((days[0] - days[1]).days) <= MONTH)


def _two_employers(a: Tie, b: Tie) -> bool:
    """Both said in words, or one of them, and both of one kind."""
    alike = any(a.value.endswith(row) and b.value.endswith(row) for row in TITLES.organisations.alike)
    return _two_names(a, b) and ((a.said and b.said) or ((a.said or b.said) and alike))


def _two_words(a: Tie, b: Tie) -> bool:
    return a.value != b.value


def _two_relations(a: Tie, b: Tie) -> bool:
    """Two classes that are mixed up, with another name beside both: the same family."""
    if f"{a.value} {b.value}" not in _FILE.family.mixed and f"{b.value} {a.value}" not in _FILE.family.mixed:
        return False
    if not a.use or not b.use:
        return False
    ours, theirs = (beside(u.each, u.span).heavy for u in (a.use, b.use))
    return any(not word[0].isdigit() for word in ours & theirs)


def _changed(use: Named, words: Sequence[str]) -> bool:
    text = use.each.article.text[use.scope[0] : use.scope[1]]
    return any(word in text for word in words)


def _is_party(word: str, use: Named) -> bool:
    if word in _FILE.party.independent:
        return True
    seated = use.title.endswith(_FILE.party.titles) or use.right.lstrip().startswith(_FILE.party.titles)
    return seated and word not in _FILE.party.not_parties and len(word) > 2


def _korean_parties(uses: Sequence[Named]) -> Ties:
    korean = [use for use in uses if not use.name.isascii()]
    moves = [words for own in by_text(korean).values() for words in _changes_of_party(own[0].each)]
    moved = {name for name in {use.name for use in korean} if any(name in words for words in moves)}
    for use in (use for use in korean if use.name not in moved):
        before = _KO_PARTY_BEFORE.search(use.left)
        if before and _is_party(before["party"], use):
            yield tie_of(use, before["party"], before)
        for match in (_KO_PARTY_BEHIND.match(use.right), _KO_PARTY_TITLE.match(use.right)):
            if match and match["party"] not in _FILE.party.not_parties and len(match["party"]) > 2:
                yield tie_of(use, match["party"], match)


def _changes_of_party(each: Extraction) -> Iterator[str]:
    """Sentences that tell a change of party, with the one before, which may name whom they mean."""
    sentences = [each.article.text[s.start : s.end] for s in each.sentences]
    return (f"{a} {b}" for a, b in pairwise(["", *sentences]) if _PARTY_CHANGES.search(b))


def _party_of(word: str) -> str:
    return next((row.words[0] for row in _FILE.party.row if word in row.words), word)


def _english_parties(uses: Sequence[Named]) -> Ties:
    for use in uses:
        if not use.name.isascii() or _PARTY_CHANGES.search(use.each.article.text):
            continue
        before = _EN_PARTY_BEFORE.search(use.left)
        if before:
            yield tie_of(use, _party_of(before["party"]), before)
        behind = _EN_PARTY_BEHIND.match(use.right)
        if behind:
            yield tie_of(use, _party_of(behind["party"] or behind["letter"]), behind)


def _seats(each: Extraction) -> Ties:
    """The party of whoever sits for a place."""
    text = each.article.text
    if each.article.language != "en" or _PARTY_CHANGES.search(text):
        return
    for s in each.sentences:
        for match in _EN_SEAT.finditer(text, s.start, s.end):
            claim = text_claim(each, "role", match.span(), (match["seat"], "title"), match.group())
            yield Tie(match["seat"], _party_of(match["party"].removeprefix("The ")), claim)


def _sides(each: Extraction) -> Ties:
    """A party that is called one in government, or one in opposition."""
    text = each.article.text
    ruling = (*_FILE.side.ko_ruling, *_FILE.side.en_ruling)
    for s in each.sentences:
        for match in (_KO_SIDE if each.article.language == "ko" else _EN_SIDE).finditer(text, s.start, s.end):
            if match["party"] not in _FILE.party.not_parties:
                claim = text_claim(each, "role", match.span(), (match["party"], "title"), match.group())
                yield Tie(match["party"], "ruling" if match["side"] in ruling else "opposition", claim)


def _nations(uses: Sequence[Named]) -> Ties:
    for use in uses:
        before, behind = (_KO_NATION, _KO_NATION_BEHIND) if not use.name.isascii() else (_EN_NATION, _EN_NATION_BEHIND)
        match = before.search(use.left) or behind.match(use.right)
        groups = match.groupdict() if match else {}
        country = groups.get("country") or groups.get("only")
        if (
            match
            and country
            and country not in use.name
            and (groups.get("born") or groups.get("only") or _is_trade(groups["words"], use))
        ):
            yield tie_of(use, _COUNTRIES[country], match)


def _is_trade(words: str, use: Named) -> bool:
    """The words between a country and a name say what somebody does by himself, not what office he has there."""
    each = words.split()
    offices = any(word.endswith(_FILE.nation.offices) for word in each) or use.title in _FILE.nation.offices
    return bool(each) and not offices and not any(word.endswith("born") for word in each)


def _relations(uses: Sequence[Named]) -> Ties:
    for use in uses:
        if not use.name.isascii():
            before = _KO_KIN.search(use.left)
            if before:
                yield tie_of(use, _KIN[before["kin"]], before)
            continue
        found = _EN_KIN.search(use.left) or _EN_KIN_BEHIND.match(use.right)
        if found:
            yield tie_of(use, _KIN[found["kin"]], found)
        elif parent := _EN_OF_PARENT.match(use.right):
            yield tie_of(use, _INVERSE[parent["kin"]], parent)
            yield from _unnamed(use, _INVERSE[parent["kin"]])


def _unnamed(use: Named, kin: str) -> Ties:
    """Words of the sentences before that mean the same person (his daughter)."""
    text = use.each.article.text
    for match in _EN_HIS.finditer(text, max(0, use.span[0] - NEAR), use.span[0]):
        if _KIN[match["kin"]] == kin:
            yield Tie(use.name, kin, text_claim(use.each, "role", match.span(), (use.name, "title"), match.group()), use)


def _employers(uses: Sequence[Named]) -> Ties:
    """Who is said to belong to a body by 소속 or a verb."""
    for use in uses:
        match = _KO_OF.search(use.left) if not use.name.isascii() else None
        if match and _is_body(match["org"]) and not _changed(use, _FILE.employer.changes):
            yield tie_of(use, match["org"], match)
        plain = _KO_ORG.search(use.left) if not match and not use.name.isascii() else None
        if plain and not _changed(use, _FILE.employer.changes):
            yield replace(tie_of(use, plain["org"], plain), said=False)
    for own in by_text([u for u in uses if not u.name.isascii()]).values():
        yield from _working(own)


def _working(own: Sequence[Named]) -> Ties:
    each = own[0].each
    text = each.article.text
    for s in each.sentences:
        if any(word in text[s.start : s.end] for word in _FILE.employer.changes):
            continue
        for match in (*_KO_HE_OF.finditer(text, s.start, s.end), *_KO_WORKS.finditer(text, s.start, s.end)):
            topic = match.groupdict().get("topic")
            meant = next((u for u in own if u.name == topic), None) if topic else meant_at(match.start(), own)
            if meant and _is_body(match["org"]):
                claim = text_claim(each, "role", match.span(), (meant.name, "title"), match.group())
                yield Tie(meant.name, match["org"], claim, meant)


def _is_body(word: str) -> bool:
    return word not in _FILE.employer.not_employers and not word.endswith(("당", "은", "는", "의"))
