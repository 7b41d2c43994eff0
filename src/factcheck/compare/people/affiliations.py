"""One person with two employers (FC203): 해림대 교수 and 한도대 교수, `state auditor` and `county auditor`, of two rival firms.

Read are all usual orders: 피움랩스의 홍유담 AI연구소장, 홍유담/세울테크 연구소장, 홍유담(41·세울테크), Norvane's chief executive Ailsa Renwick, and
Ailsa Renwick, chief executive of Norvane. Refused: employers of two kinds (a university and its hospital), a part or a short form
of the other, a person whom one text gives to both, titles of which a person has several (회장, 이사).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from factcheck import lexicon
from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.compare.people.offices import HOW_HELD
from factcheck.entity.person import organisations_meet, plain_name
from factcheck.lexicon.anchors import either
from factcheck.lexicon.entities import ENTITY_WORDS
from factcheck.lexicon.places import PLACES
from factcheck.mention.name import ENGLISH_NAME, KOREAN_NAME, TITLES, Person, office
from factcheck.model import Claim, message
from factcheck.resolve import text_claim

MOST_USES = 200
"""Places of a name in one text that are looked at."""
TEXTS = 2
"""Texts that must use a word as a name, where its ending does not say that it is an employer."""


@dataclass(frozen=True, slots=True)
class _File:
    """Shape of affiliations.toml."""

    several: tuple[str, ...]
    one: tuple[str, ...]
    departments: tuple[str, ...]
    levels: tuple[tuple[str, ...], ...]
    not_employers: tuple[str, ...]
    offices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _At:
    """A person at an employer."""

    name: str
    employer: str
    title: str
    claim: Claim


_FILE = lexicon.load("affiliations.toml", _File)


_WORD = r"[가-힣A-Za-z0-9&]{2,16}"
_DEPARTMENT = rf"(?:[가-힣A-Za-z]{{1,10}}(?:{either(_FILE.departments)})\s)?"
_BEFORE = re.compile(rf"(?<![가-힣A-Za-z0-9])(?P<org>{_WORD}?)(?:의)?\s{_DEPARTMENT}$")
_BRACKETS = re.compile(
    rf"\s?[(/]\s?(?:[0-9]{{1,3}}(?:세)?\s?[·,]\s?)?(?P<org>{_WORD})(?=[)\s\]·,])(?![^)\n]{{0,12}}(?:졸|출신|동문|재학))"
)
_WITH_AGE = re.compile(rf"(?<![가-힣])(?P<name>{KOREAN_NAME})\([0-9]{{1,2}}(?:세)?\s?[·,]\s?[가-힣]")
_FIRST_WORD = re.compile(_WORD)
_EN_ORG = r"[A-Z][A-Za-z&\-]{1,20}(?:\s(?:of\s|the\s)?[A-Z][A-Za-z&\-]{1,20}){0,3}"
_EN_TITLE = either(TITLES.en.exclusive + TITLES.en.common)
_EN_OWNER = re.compile(
    rf"(?<![A-Za-z.] )(?<![A-Za-z])(?P<org>{_EN_ORG})(?:['’]s)?\s(?i:(?P<title>{_EN_TITLE}))\s(?P<name>{ENGLISH_NAME})"
)
_EN_SET_OFF = re.compile(
    rf"(?P<name>{ENGLISH_NAME}),\s(?:the\s)?(?P<org>{_EN_ORG})(?:['’]s)?\s(?i:(?P<title>{_EN_TITLE}))(?![A-Za-z])"
)
_EN_OF = re.compile(
    rf"(?P<name>{ENGLISH_NAME}),\s(?:the\s|a\s|an\s)?(?:[a-z\-]{{3,14}}\s){{0,2}}?(?i:(?P<title>{_EN_TITLE}))\s(?:of|at|for|with)\s(?:the\s)?(?P<org>{_EN_ORG})"
)
_EN_LEVELS = either([w for row in _FILE.levels for w in row])
_EN_LEVEL = (
    re.compile(rf"(?P<name>{ENGLISH_NAME}),\s(?:the\s)?(?P<level>{_EN_LEVELS})\s(?i:(?P<title>{_EN_TITLE}))(?![A-Za-z]|\s[A-Z])"),
    re.compile(rf"(?<![A-Za-z])(?P<level>(?i:{_EN_LEVELS}))\s(?i:(?P<title>{_EN_TITLE}))\s(?P<name>{ENGLISH_NAME})"),
)
_KINDS = TITLES.organisations.kinds
_ROWS = (*TITLES.organisations.alike, *((kind,) for kind in (*_KINDS, *_FILE.offices)))
_BUSINESS = (*ENTITY_WORDS.business, *ENTITY_WORDS.business_glued)
_PLACES = frozenset(name for each in (*PLACES.region,) for name in (*each.names, *each.towns)) | frozenset(
    name for each in PLACES.country for name in each.ko
)
_ANY_TITLE = frozenset((*TITLES.ko.exclusive, *TITLES.ko.common))


def compare_affiliations(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """One finding for each person with two employers of a kind."""
    korean, english = ([e for e in extractions if e.article.language == lang] for lang in ("ko", "en"))
    known = _employers(korean)
    names = frozenset(p.name for e in korean for p in e.people if not p.doubtful)
    names |= frozenset(m["name"] for e in korean for m in _WITH_AGE.finditer(e.article.text))
    yield from _clashes([at for e in korean for at in _korean(e, names, known)], _are_rivals)
    yield from _clashes([at for e in english for at in _english(e)], _are_english_rivals)
    yield from _clashes([at for e in english for at in _levels(e)], lambda a, b: True)


def _employers(extractions: Sequence[Extraction]) -> frozenset[str]:
    """Names that several texts use, of one word, and that are no person and no place."""
    found: dict[str, set[str]] = defaultdict(set)
    for each in extractions:
        for run in each.runs:
            for part in run:
                word = each.article.text[part.start : part.end]
                if part.name and len(word) > 2:
                    found[word].add(each.article.id)
    people = {p.name for each in extractions for p in each.people}
    return frozenset(word for word, texts in found.items() if len(texts) >= TEXTS and word not in people and word not in _PLACES)


def _korean(each: Extraction, names: frozenset[str], known: frozenset[str]) -> Iterator[_At]:
    text = each.article.text
    titles = {p.start: p for p in each.people}
    for name in sorted(names):
        start = text.find(name)
        for _ in range(MOST_USES):
            if start < 0:
                break
            yield from _of_use(each, (start, start + len(name)), titles.get(start), known)
            start = text.find(name, start + len(name))


def _of_use(each: Extraction, span: tuple[int, int], person: Person | None, known: frozenset[str]) -> Iterator[_At]:
    text = each.article.text
    name, title = text[span[0] : span[1]], office(person.title) if person else ""
    full = f"{person.organisation.split()[-1] if person.organisation else ''}{person.title}" if person else ""
    before = _BEFORE.search(text, max(0, span[0] - 30), span[0])
    behind = _BRACKETS.match(text, span[1], min(len(text), span[1] + 40))
    own = _FIRST_WORD.match(text, person.role[0]) if person else None
    found = [(m["org"], m.start("org")) for m in (before, behind) if m]
    found += [(own.group(), person.role[0])] if own and person else []
    for org, place in found:
        word = org.removesuffix("의")
        if _is_employer(word, known) and word != name:
            lo, hi = min(place, span[0]), max(place + len(word), span[1], person.role[1] if person else 0)
            if "\n" not in text[lo:hi]:
                own_title = title if title.endswith(_FILE.one) else full or title
                yield _At(name, word, own_title, text_claim(each, "role", (lo, hi), (name, "title"), text[lo:hi]))


def _is_employer(word: str, known: frozenset[str]) -> bool:
    if word in _ANY_TITLE or word.endswith(_FILE.not_employers) or word in _PLACES:
        return False
    return (
        word in known
        or (word.endswith(_KINDS) and word not in _KINDS and len(word) > 2)
        or word.endswith((*_BUSINESS, *_FILE.offices))
    )


def _clashes(every: Sequence[_At], are_rivals: object) -> Iterator[Draft]:
    by_name: dict[str, list[_At]] = defaultdict(list)
    for at in every:
        by_name[plain_name(at.name)].append(at)
    for name, each in sorted(by_name.items()):
        sides: Mapping[str, list[_At]] = _by_employer(each)
        for a, b in combinations(sorted(sides), 2):
            if organisations_meet(a, b) or {x.claim.article for x in sides[a]} & {x.claim.article for x in sides[b]}:
                continue
            pairs = [(x, y) for x in sides[a] for y in sides[b] if callable(are_rivals) and are_rivals(x, y)]
            if pairs:
                yield _draft(name, sides[a], sides[b])
                break


def _by_employer(each: Sequence[_At]) -> Mapping[str, list[_At]]:
    found: dict[str, list[_At]] = defaultdict(list)
    for at in each:
        found[at.employer].append(at)
    return found


def _are_rivals(a: _At, b: _At) -> bool:
    """Two employers of one kind; of two names without a kind the person must have one and the same title."""
    if any(a.employer.endswith(row) and b.employer.endswith(row) for row in _ROWS):
        return True
    if not a.title or a.title != b.title or (a.title.endswith(_FILE.several) and not a.title.endswith(_FILE.one)):
        return False
    return not any(at.employer.endswith(_KINDS) for at in (a, b)) or len(a.title) > len(office(a.title)) or len(a.title) > 3


def _english(each: Extraction) -> Iterator[_At]:
    text = each.article.text
    for s in each.sentences:
        for pattern in (_EN_OWNER, _EN_SET_OFF, _EN_OF):
            for match in pattern.finditer(text, s.start, s.end):
                if match["org"].lower() not in HOW_HELD:
                    claim = text_claim(each, "role", match.span(), (match["name"], "title"), match.group())
                    yield _At(match["name"], match["org"].removeprefix("The "), office(match["title"]), claim)


def _are_english_rivals(a: _At, b: _At) -> bool:
    """One title at two firms that share no word."""
    own, other = ({word.lower() for word in at.employer.split()} for at in (a, b))
    return a.title == b.title and not own & other and not a.title.endswith(_FILE.several)


def _levels(each: Extraction) -> Iterator[_At]:
    """State auditor, county auditor: the level is a part of the office."""
    for s in each.sentences:
        for match in (match for pattern in _EN_LEVEL for match in pattern.finditer(each.article.text, s.start, s.end)):
            last, level = match["name"].split()[-1], match["level"].lower()
            row = next(row for row in _FILE.levels if level in row)
            claim = text_claim(each, "role", match.span(), (last, "title"), match.group())
            yield _At(f"{last}, {office(match['title'])}", row[0], match["title"], claim)


def _draft(name: str, left: Sequence[_At], right: Sequence[_At]) -> Draft:
    why = message("why.roles", name=name, first=left[0].claim.quote, second=right[0].claim.quote)
    groups = (tuple(dict.fromkeys(x.claim for x in left)), tuple(dict.fromkeys(x.claim for x in right)))
    ask = message("ask.role", name=name)
    return Draft("FC203", "CONFLICT", "warning", groups, (why,), Decimal("0.8"), subject=name, attribute="title", ask=ask)
