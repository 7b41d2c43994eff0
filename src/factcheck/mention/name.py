"""People with their titles, and names with a gloss: found on the raw words, before any morphology.

A person is a name that stands beside a title (최태원 SK그룹 회장, Mayor Josephine Adeyemi-Clark): no list of names is
needed, and a misspelt name is found like a right one. Refused: names without a title (too many words look like one),
reporters' bylines, and candidates that contain a particle between name and title.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from factcheck import lexicon
from factcheck.lexicon.anchors import either, opening
from factcheck.lexicon.entities import ENTITY_WORDS
from factcheck.mention.untitled import is_no_office
from factcheck.model import Lang


@dataclass(frozen=True, slots=True)
class TitleWords:
    """Titles of one language; `reporters` sign articles and are no part of a story."""

    exclusive: tuple[str, ...]
    common: tuple[str, ...]
    reporters: tuple[str, ...]
    close: tuple[str, ...] = ()
    """Titles that are ordinary words too (검사, 시장): they must follow the name at once."""


@dataclass(frozen=True, slots=True)
class Surnames:
    """Korean surnames of one and of two syllables."""

    ko: tuple[str, ...]
    compound: tuple[str, ...]
    organisation_endings: tuple[str, ...]
    institutions: tuple[str, ...] = ()
    """Public bodies of three syllables that begin with a surname."""


@dataclass(frozen=True, slots=True)
class Equal:
    """Titles that one person may bear at once without comment."""

    titles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OneOf:
    """Titles that many hold, of which one person has one."""

    titles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Renamed:
    """Names that one institution bore one after the other: only one of them is current."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Organisations:
    """What makes two organisations rivals for one person."""

    kinds: tuple[str, ...]
    """Last syllables of a kind of employer of which a person has one."""
    alike: tuple[tuple[str, ...], ...]
    """Kinds of one sort."""
    bodies: tuple[str, ...]
    """Last syllables by which the name of a body is known."""
    mistaken: tuple[tuple[str, ...], ...]
    """Kinds of body that are taken for one another."""
    renamed: tuple[Renamed, ...]


@dataclass(frozen=True, slots=True)
class Executive:
    """Ranks of a company, and endings of the fields that somebody of a rank heads."""

    ranks: tuple[str, ...]
    functions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Titles:
    """Shape of titles.toml."""

    ko: TitleWords
    en: TitleWords
    equal: tuple[Equal, ...]
    one_of: tuple[OneOf, ...]
    surnames: Surnames
    organisations: Organisations
    executive: Executive


@dataclass(frozen=True, slots=True)
class Person:
    """A person's name beside a title. Spans are clean."""

    start: int
    end: int
    name: str
    title: str
    """The title word as written, without its organisation."""
    organisation: str
    """Words between name and title, or before the title; empty when the text gives none."""
    role: tuple[int, int]
    """Span of organisation and title."""
    exclusive: bool
    """One holder at a time within one organisation."""
    doubtful: bool = False
    """The name ends like a noun with its particle (경찰은, but also 지은): another text must confirm it."""
    also: tuple[str, ...] = ()
    """Further titles that the same words give (부총리 겸 장관, president and chief executive)."""
    rivals: tuple[str, ...] = ()
    """Name-like words between name and title: the rarer of them in the story is the person (가나전자 한도윤 사장)."""


@dataclass(frozen=True, slots=True)
class Gloss:
    """A name and its other spelling in parentheses: 배키(VAETKI)."""

    start: int
    end: int
    name: str
    gloss: str


TITLES = lexicon.load("titles.toml", Titles)
ORGANISATION_ENDS = (
    *ENTITY_WORDS.business,
    *ENTITY_WORDS.business_glued,
    *TITLES.organisations.bodies,
    *TITLES.organisations.kinds,
)
"""How names of firms, bodies and institutes end."""
_OFFICE: Mapping[str, str] = MappingProxyType(
    {word.lower(): group.titles[0].lower() for group in TITLES.equal for word in group.titles}
)


def office(title: str) -> str:
    """One word for all titles of an office (CFO, chief financial officer, 최고재무책임자)."""
    folded = title.lower()
    return _OFFICE.get(folded, folded)


_KO_TITLE = either(TITLES.ko.exclusive + TITLES.ko.common)
_SURNAME = f"(?:{either(TITLES.surnames.compound)}|[{''.join(TITLES.surnames.ko)}])"
_NAME = f"{_SURNAME}[가-힣]{{2}}"
KOREAN_NAME = _NAME
"""Pattern of a name of three syllables, for texts that name somebody without a title."""
_ORG_WORD = r"[가-힣A-Za-z0-9·&\-]{1,20}"
_TAIL = r"(?=[은는이가을를의도과와께]|[\s,.·()\[\]\"'”’]|에게|으로|로|$)"
_NAME_FIRST = re.compile(
    rf"(?<![가-힣A-Za-z])(?P<names>{_NAME}(?:·{_NAME}){{0,3}})(?:\([0-9]{{1,3}}\))?\s(?P<org>(?:{_ORG_WORD}\s){{0,4}}?)"
    rf"(?P<head>[가-힣A-Za-z0-9]{{0,12}}?)(?P<title>{_KO_TITLE})(?:\([A-Z]{{2,6}}\))?{_TAIL}"
)
_TITLE_FIRST = re.compile(
    rf"(?<![가-힣A-Za-z])(?P<org>(?:{_ORG_WORD}\s){{0,2}}?)(?P<head>[가-힣A-Za-z0-9]{{0,12}}?)(?P<title>{_KO_TITLE})(?:\([A-Z]{{2,6}}\))?(?:[은는]\s|\s)"
    rf"(?P<names>{_NAME})(?=[은는이가을를의도과와]\s|[,.·():]|\s?[/\"'”’]|이다|$)"
)
_TITLE_IS = re.compile(
    rf"(?<![가-힣A-Za-z])(?P<org>(?:{_ORG_WORD}\s){{0,2}}?)(?P<head>[가-힣A-Za-z0-9]{{0,12}}?)(?P<title>{either(TITLES.ko.exclusive)})인\s"
    rf"(?P<names>{_NAME})(?=\s?(?:\(|[은는이가을를의도과와]\s|씨|{_KO_TITLE}))"
)
"""야당 간사인 서문태 의원: the office stands before the name, what everybody is behind it."""
_ORG_BEFORE = re.compile(
    rf"(?<![가-힣A-Za-z0-9])(?P<org>[가-힣A-Za-z0-9·&]{{2,16}}?(?:{either(TITLES.organisations.kinds)}))(?:의)?\s(?:[가-힣]{{2,8}}\s)?$"
)
_NAME_BRACKETS = re.compile(
    rf"(?<![가-힣A-Za-z])(?P<names>{_NAME})\s?[/(]\s?(?P<org>(?:{_ORG_WORD}\s){{0,4}}?)(?P<head>[가-힣A-Za-z0-9]{{0,12}}?)"
    rf"(?P<title>{_KO_TITLE})(?=[)\]·,]|\s?[:\"“])"
)
"""변도형(한도대 토목공학과 교수), and the caption of a broadcast: [문서빈/도의회 예결위원장]."""
_REACH = 2 * 21 + 12
"""Signs that may stand before a title within a match: two words of an organisation, and what is written to the title."""


@dataclass(frozen=True, slots=True)
class _Around:
    """A pattern whose title need not come first, with what finds, fast, every place where that title and its name stand."""

    pattern: re.Pattern[str]
    titles: re.Pattern[str]
    """A match of it begins at each title of each match of `pattern`, at most `_REACH` signs behind where that begins."""

    def starts(self, text: str) -> Iterator[int]:
        """Where a match may begin: at a word at most so far before a title."""
        place = 0
        for found in self.titles.finditer(text):
            for word in _WORD.finditer(text, max(place, found.start() - _REACH), found.start() + 1):
                yield word.start()
            place = found.start() + 1


def _before_name(titles: tuple[str, ...], between: str) -> re.Pattern[str]:
    """Finds where one of the titles begins behind which a name stands."""
    firsts = "".join(sorted({re.escape(title[0]) for title in titles}))
    return re.compile(f"[{firsts}](?<=(?={either(titles)}{between}{_NAME}).)")


_WORD = re.compile(r"[가-힣A-Za-z0-9·&\-](?<![가-힣A-Za-z].)")
_NAMES = re.compile(
    rf"[{''.join(sorted({each[0] for each in (*TITLES.surnames.compound, *TITLES.surnames.ko)}))}](?<![가-힣A-Za-z].)(?=[가-힣]{{2,3}}[\s·/(])"
)
"""Where a name may begin behind which a title is still to come."""
_AROUND = (
    _Around(_TITLE_IS, _before_name(TITLES.ko.exclusive, r"인\s")),
    _Around(_TITLE_FIRST, _before_name(TITLES.ko.exclusive + TITLES.ko.common, r"(?:\([A-Z]{2,6}\))?[은는]?\s")),
)
_KO_GLOSS = re.compile(
    r"(?P<name>[가-힣A-Za-z][가-힣A-Za-z0-9.\-]{0,24})\((?P<gloss>[A-Z][A-Za-z0-9.&\- ]{1,24}|[가-힣]{2,12})\)"
)

_EN_TITLE = either(TITLES.en.exclusive + TITLES.en.common)
_EN_PART = r"(?:Mc|Mac|De|Di|La|Le|O['’])?[A-Z][a-z'’]{1,15}"
_EN_WORD = rf"{_EN_PART}(?:-(?:{_EN_PART}|[a-z]{{2,8}}))?"
_EN_NAME = rf"{_EN_WORD}(?:\s(?:[A-Z]\.|{_EN_WORD})){{1,2}}"
ENGLISH_NAME = _EN_NAME
"""Pattern of two or three capitalised words."""
_EN_TITLE_FIRST = re.compile(
    rf"(?<![A-Za-z])(?i:(?P<title>{_EN_TITLE}))(?:\s(?P<names>{_EN_NAME})|,\s(?P<set_off>{_EN_NAME})(?=,|\.\s|\s(?:said|says|told)\b))"
)
_EN_NAME_FIRST = re.compile(
    rf"(?<![A-Za-z])(?P<names>{_EN_NAME})(?:,?\s(?:Jr\.?|Sr\.?|I{{2,3}}|IV))?,\s(?:the\s|its\s|a\s)?(?:[A-Za-z'’\-]{{2,16}}\s){{0,2}}?(?i:(?P<title>{_EN_TITLE}))(?![A-Za-z])"
)

_EN_NAMES = re.compile(r"[A-Z](?<![A-Za-z].)")
_EN_OPENING = opening((*TITLES.en.exclusive, *TITLES.en.common), "A-Za-z", re.IGNORECASE)

_ALSO = re.compile(
    rf"\s?(?:겸|and|및)\s(?:{_ORG_WORD}\s){{0,3}}?[가-힣A-Za-z0-9]{{0,12}}?(?i:(?P<title>{_KO_TITLE}|{_EN_TITLE}))(?![A-Za-z]|[가-힣]{{3}})"
)
_IN_BRACKETS = re.compile(r"\((?P<title>[A-Z]{2,6})\)")
"""기금이사(CIO): one office, told twice."""
_EXCLUSIVE = frozenset(title.lower() for title in TITLES.ko.exclusive + TITLES.en.exclusive)
_NAME_ALONE = re.compile(_NAME)
_ANY_TITLE = frozenset(TITLES.ko.exclusive + TITLES.ko.common)
_INSTITUTIONS = frozenset(TITLES.surnames.institutions)
_PARTICLE_LIKE = frozenset("은는이가을를에의와과도로만다해한지게서")
_CLOSE_TITLES = frozenset(TITLES.ko.close)
_REPORTERS = re.compile(rf"^\s?(?:{either(TITLES.ko.reporters)})")


def find_people(text: str, lang: Lang) -> Iterator[Person]:
    """People beside a title, by start."""
    found: dict[tuple[int, int], Person] = {}
    for match in _beside_titles(text, lang):
        for each in _people(text, match):
            found.setdefault((each.start, each.end), each)
    yield from (found[place] for place in sorted(found))


def _beside_titles(text: str, lang: Lang) -> Iterator[re.Match[str]]:
    if lang == "en":
        yield from _overlapping(_EN_TITLE_FIRST, text, _starts(_EN_OPENING, text))
        yield from _overlapping(_EN_NAME_FIRST, text, _starts(_EN_NAMES, text))
        return
    title_is, title_first = _AROUND
    yield from _overlapping(title_is.pattern, text, title_is.starts(text))
    yield from _overlapping(_NAME_FIRST, text, _starts(_NAMES, text))
    yield from _overlapping(title_first.pattern, text, title_first.starts(text))
    yield from _overlapping(_NAME_BRACKETS, text, _starts(_NAMES, text))


def _starts(pattern: re.Pattern[str], text: str) -> Iterator[int]:
    return (match.start() for match in pattern.finditer(text))


def _overlapping(pattern: re.Pattern[str], text: str, starts: Iterable[int]) -> Iterator[re.Match[str]]:
    """All matches that begin at one of these places, and those that begin inside the organisation of another (가나전자 한도윤
    사장)."""
    place = 0
    for start in starts:
        match = pattern.match(text, start) if start >= place else None
        if match:
            yield match
            place = match.end("names") + 1 if pattern is _NAME_FIRST else match.end()


def _people(text: str, match: re.Match[str]) -> Iterator[Person]:
    groups = match.groupdict()
    head, org = groups.get("head") or "", (groups.get("org") or "").strip()
    if _REPORTERS.match(text[match.end() : match.end() + 8]):
        return
    title = match["title"]
    if (title in _CLOSE_TITLES and org) or (len(title) == 1 and head):  # 모로코 육군 is nobody
        return
    which = "names" if match["names"] else "set_off"
    place = match.start(which)
    also, role_end = _further(text, match.end("title"))
    edges = [match.start(name) for name in ("org", "head", "title") if name in groups and match.start(name) >= 0]
    role = (min(edges), role_end)
    rivals = tuple(
        word for word in org.split() if _NAME_ALONE.fullmatch(word) and not word.endswith(TITLES.surnames.organisation_endings)
    )
    if is_no_office(text[match.start() : match.end("title")], org.split(), (head, title), rivals):
        return
    organisation = " ".join(filter(None, (org, head)))
    employer = None if organisation else _ORG_BEFORE.search(text, max(0, place - 40), place)
    if employer:
        organisation, role = employer["org"], (employer.start("org"), role_end)
    for name in match[which].split("·"):
        doubtful = name[-1] in _PARTICLE_LIKE
        if name not in _ANY_TITLE and name not in _INSTITUTIONS:
            exclusive = any(each.lower() in _EXCLUSIVE for each in (title, *also))
            yield Person(place, place + len(name), name, title, organisation, role, exclusive, doubtful, also, rivals)
        place += len(name) + 1


def _further(text: str, end: int) -> tuple[tuple[str, ...], int]:
    """Titles joined to the one that ends here."""
    bracket = _IN_BRACKETS.match(text, end)
    found = [bracket["title"]] if bracket and bracket["title"].lower() in _EXCLUSIVE else []
    while match := _ALSO.match(text, end):
        found.append(match["title"])
        end = match.end()
    return tuple(found[:4]), end


def find_glosses(text: str) -> Iterator[Gloss]:
    """Names with another spelling in parentheses."""
    for match in _KO_GLOSS.finditer(text):
        yield Gloss(match.start(), match.end(), match["name"], match["gloss"])
