"""People under one id: family name and title, a surname alone, near names in one role, Latin and Hangul spellings.

A name that differs by a letter from another in the same role is one person's here; that the two differ stays a finding.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from factcheck.claim import Extraction
from factcheck.entity.form import Span, Table
from factcheck.entity.link import Link, Merged, Node, Why
from factcheck.entity.person import contains, firm, near_names, plain_name, same_role, set_side_by_side
from factcheck.entity.romanised import family_meets, is_name_of, romanised_names, syllables_meet
from factcheck.lexicon.entities import ENTITY_WORDS
from factcheck.lexicon.places import PLACES
from factcheck.mention.name import TITLES, office
from factcheck.resolve import Holder, holders
from factcheck.text import key_of

_KO_TITLE = "|".join(re.escape(t) for t in sorted((*TITLES.ko.exclusive, *TITLES.ko.common), key=lambda t: (-len(t), t)))
_FAMILY = "".join(TITLES.surnames.ko)
_SHORT = re.compile(
    rf"(?<![가-힣A-Za-z])(?P<family>[{_FAMILY}])(?:\s(?P<title>[가-힣A-Za-z]{{0,6}}?(?:{_KO_TITLE}))|씨)(?=[은는이가을를의도과와에]|[^가-힣]|$)"
)
_AGED = re.compile(rf"(?<![가-힣])(?P<name>[{_FAMILY}][가-힣]{{2}}|[{_FAMILY}]모)(?:\s?\([0-9]{{2}}(?:세)?\)|씨(?![가-힣]{{2}}))")
_EN_PART = r"(?:Mc|Mac|De|O['’])?[A-Z][a-z]{1,15}(?:-[A-Z][a-z]{1,15})?"
_EN_NAME = rf"{_EN_PART}(?:\s(?:[A-Z]\.|{_EN_PART})){{1,2}}"
_SAID = "|".join(ENTITY_WORDS.said)
_EN_AGED = re.compile(
    rf"(?<![A-Za-z])(?P<name>{_EN_NAME})(?=,\s[0-9]{{2}},\s)"
    rf"|(?<![A-Za-z])(?:{_SAID})\s(?P<after>{_EN_NAME})(?![A-Za-z])"
)
_NOT_SURNAMES = frozenset(
    word
    for words in (*(a.names for a in ENTITY_WORDS.alias), ENTITY_WORDS.business, ENTITY_WORDS.class_nouns, PLACES.states)
    for word in words
)


@dataclass(frozen=True, slots=True)
class Seen:
    """A person's full name at a place, with the titles that stand beside it there."""

    name: str
    article: str
    span: Span
    title: str


class People:
    """Everybody whom a story names in full."""

    def __init__(self, extractions: Sequence[Extraction]) -> None:
        self.extractions = extractions
        self.holders = _outside_roles(firm(holders(extractions)))
        self.seen = sorted(self._seen(), key=lambda s: (s.article, s.span, s.name))
        self.names = frozenset(each.name for each in self.seen)
        self.nodes: frozenset[Node] = frozenset((key_of(name), "") for name in self.names)
        self.table = Table(extractions, self.names)
        for each in self.seen:
            self.table.add(each.name, each.article, each.span)

    def _seen(self) -> Iterator[Seen]:
        for holder in self.holders:
            person = holder.person
            yield Seen(plain_name(person.name), holder.article, (person.start, person.end), person.title)
        for each in self.extractions:
            pattern = _AGED if each.article.language == "ko" else _EN_AGED
            for s in each.sentences:
                for match in pattern.finditer(each.article.text, s.start, s.end):
                    group = "name" if match["name"] else "after"
                    if not _NOT_SURNAMES & {match[group], *match[group].split()}:
                        yield Seen(plain_name(match[group]), each.article.id, match.span(group), "")

    def links(self, merged: Merged) -> Iterator[Link]:
        """All evidence that two names are one person's; `merged` knows which organisations are one."""
        by_article: dict[str, list[Seen]] = defaultdict(list)
        for each in self.seen:
            by_article[each.article].append(each)
        for extraction in self.extractions:
            own = by_article[extraction.article.id]
            yield from self._short(extraction, own) if extraction.article.language == "ko" else self._surnames(extraction, own)
        yield from self._near(merged)
        yield from self._romanised()

    def _short(self, each: Extraction, own: Sequence[Seen]) -> Iterator[Link]:
        """최 회장 for 최태원, named before in the article; the title decides between two of one family."""
        for s in each.sentences:
            for match in _SHORT.finditer(each.article.text, s.start, s.end):
                person = _meant(match["family"], match["title"] or "", [p for p in own if p.span[0] < match.start()])
                name = self.table.add(match.group(), each.article.id, match.span()) if person else None
                if person and name:
                    yield self._local(name.key, person, "family name and title", match.span())

    def _local(self, key: str, person: Seen, why: Why, span: Span) -> Link:
        return Link(0, (key, person.article), (key_of(person.name), ""), why, person.article, span)

    def _surnames(self, each: Extraction, own: Sequence[Seen]) -> Iterator[Link]:
        """Doe for Jane Doe, named in full in the same article; no other name there ends so."""
        text = each.article.text
        full: dict[str, set[str]] = defaultdict(set)
        for person in own:
            full[person.name.split()[-1]].add(person.name)
        for run in each.runs:
            surname = text[run[0].start : run[0].end]
            if len(run) == 1 and len(full.get(surname, ())) == 1 and surname not in _NOT_SURNAMES:
                person = next(p for p in own if p.name in full[surname])
                name = self.table.add(surname, each.article.id, (run[0].start, run[0].end))
                if name:
                    yield self._local(name.key, person, "surname", (run[0].start, run[0].end))

    def _near(self, merged: Merged) -> Iterator[Link]:
        by_name: dict[str, list[Holder]] = defaultdict(list)
        for holder in self.holders:
            by_name[plain_name(holder.person.name)].append(holder)
        for a, b in combinations(sorted(by_name), 2):
            if (a[0] != b[0] and not a.isascii()) or not near_names(by_name[a][0], by_name[b][0]):
                continue
            pair = next((y for x in by_name[a] for y in by_name[b] if near_names(x, y) and self._one_role(x, y, merged)), None)
            if pair and not set_side_by_side(by_name[a], by_name[b]):
                span = (pair.person.start, pair.person.end)
                yield Link(1, (key_of(a), ""), (key_of(b), ""), "near name in one role", pair.article, span)

    def _one_role(self, a: Holder, b: Holder, merged: Merged) -> bool:
        """One office at one organisation, whatever the two texts call it."""
        if same_role(a, b):
            return True
        x, y = a.person, b.person
        if office(x.title) != office(y.title) and not contains(x.title, y.title):
            return False
        return any(
            merged.of((key_of(p), "")) == merged.of((key_of(q), "")) and key_of(p) in self.table
            for p in _wholes(x.organisation)
            for q in _wholes(y.organisation)
        )

    def _romanised(self) -> Iterator[Link]:
        names = sorted({p.name for p in self.seen if len(p.name) == 3 and not p.name.isascii()})
        latin = [each for extraction in self.extractions for each in romanised_names(extraction)]
        exact = {each.claim.id: [name for name in names if is_name_of(each, name)] for each in latin}
        for each in latin:
            found = exact[each.claim.id]
            near = found or [name for name in names if family_meets(each, name) and any(syllables_meet(each, name))]
            made = self.table.add(each.claim.quote, each.article, each.claim.span)
            if len(near) == 1 and made:
                why: Why = "romanisation" if found else "near romanisation"
                yield Link(0 if found else 2, (made.key, ""), (key_of(near[0]), ""), why, each.article, each.claim.span)


def _outside_roles(found: Sequence[Holder]) -> list[Holder]:
    """Without organisations: what stands between another's name and title is his employer (한도윤 가나전자 부회장)."""
    roles: dict[str, list[Span]] = defaultdict(list)
    for holder in found:
        roles[holder.article].append(holder.person.role)
    return [h for h in found if not any(start <= h.person.start and h.person.end < end for start, end in roles[h.article])]


def _wholes(organisation: str) -> Iterator[str]:
    """An organisation as written, and its words from the first on."""
    words = organisation.split()
    yield from (" ".join(words[:n]) for n in range(1, len(words) + 1))


def _meant(family: str, title: str, before: Sequence[Seen]) -> Seen | None:
    """Whom family name and title mean: the last one named with such a title, else the only one of the family."""
    kin = [
        p
        for p in before
        if p.name.startswith(family) and len(p.name) == (2 if not title and p.name.endswith("모") else len(p.name))
    ]
    titled = [p for p in kin if title and p.title and (office(p.title) == office(title) or contains(p.title, title))]
    if titled:
        return titled[-1]
    return kin[-1] if len({p.name for p in kin}) == 1 else None
