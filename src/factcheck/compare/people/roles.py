"""The role of one person: titles that no article gives together, an institution under a name of the past (FC203)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations

from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.compare.names.names import role_of
from factcheck.compare.people.appointed import COMES
from factcheck.compare.people.offices import is_acting
from factcheck.entity.person import contains, firm, grouped
from factcheck.mention.name import TITLES, office
from factcheck.model import message
from factcheck.resolve import Holder

_RENAMED = TITLES.organisations.renamed
_ONE_OF = tuple(frozenset(map(office, row.titles)) for row in TITLES.one_of)


def compare_roles(holders: Sequence[Holder], extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """All findings about titles and organisations of people."""
    people = grouped(firm(holders))
    yield from _titles(people, {each.article.id: each for each in extractions})
    yield from _organisations(people)


def _titles(holders: Mapping[str, list[Holder]], texts: Mapping[str, Extraction]) -> Iterator[Draft]:
    """One person with titles that no article gives together."""
    for name, found in sorted(holders.items()):
        offices: dict[str, list[Holder]] = defaultdict(list)
        each = [h for h in found if h.article not in texts or not is_acting(texts[h.article], h.role, h.name)]
        for holder in each:
            offices[office(holder.person.title)].append(holder)
        clashing = {
            key
            for a, b in combinations(sorted(offices), 2)
            if not _attested_together(a, b, each)
            and _roles_clash(offices[a], offices[b])
            and not _comes_to(name, offices[a], (offices[b], texts))
            and not _comes_to(name, offices[b], (offices[a], texts))
            for key in (a, b)
        }
        if clashing:
            yield _role_draft(name, [offices[key] for key in sorted(clashing)])


def _attested_together(a: str, b: str, holders: Sequence[Holder]) -> bool:
    """Somebody gives both titles at once (부총리 겸 장관)."""
    sets = [{office(h.person.title), *map(office, h.person.also)} for h in holders]
    return any({a, b} <= each for each in sets)


def _comes_to(name: str, titled: Sequence[Holder], others: tuple[Sequence[Holder], Mapping[str, Extraction]]) -> bool:
    """A text that calls the person otherwise tells of how the office is come into (이사장으로 영화감독 도연수 씨를 임명했다):
    the other title is what the person was before."""
    holders, texts = others
    titles = {h.person.title for h in titled} | {office(h.person.title) for h in titled}
    word = re.compile(rf"(?<![가-힣A-Za-z])(?i:{'|'.join(map(re.escape, sorted(titles)))})")
    for each in (texts[h.article] for h in holders if h.article in texts):
        sentences = (each.article.text[s.start : s.end] for s in each.sentences)
        if any(name in words and COMES.search(words) and word.search(words) for words in sentences):
            return True
    return False


def _roles_clash(left: Sequence[Holder], right: Sequence[Holder]) -> bool:
    """Different offices of one person, never both in one article, none part of the other, of one kind."""
    if {h.article for h in left} & {h.article for h in right}:
        return False
    x, y = left[0], right[0]
    if (
        contains(x.person.title, y.person.title)
        or contains(role_of(x), role_of(y))
        or _rank_and_function(x.person.title, y.person.title)
    ):
        return False
    if x.person.exclusive and y.person.exclusive:
        return True
    return _shares_ending(x.person.title, y.person.title) or _is_one_of(office(x.person.title), office(y.person.title))


def _rank_and_function(a: str, b: str) -> bool:
    """An executive has a rank and a field (부사장, CFO): two texts that give one each agree."""
    return any(x in TITLES.executive.ranks and y.endswith(TITLES.executive.functions) for x, y in ((a, b), (b, a)))


def _is_one_of(a: str, b: str) -> bool:
    """Two ranks of one ladder, two places in one team: of other titles that many hold a person may have both."""
    return any({a, b} <= rows for rows in _ONE_OF)


def _shares_ending(a: str, b: str) -> bool:
    return len(a) > 2 and len(b) > 2 and a[-2:] == b[-2:]


def _role_draft(name: str, offices: Sequence[Sequence[Holder]]) -> Draft:
    why = message("why.roles", name=name, first=role_of(offices[0][0]), second=role_of(offices[1][0]))
    groups = tuple(tuple(h.role for h in each) for each in offices)
    ask = message("ask.role", name=name)
    return Draft("FC203", "CONFLICT", "warning", groups, (why,), Decimal("0.8"), subject=name, attribute="title", ask=ask)


def _organisations(holders: Mapping[str, list[Holder]]) -> Iterator[Draft]:
    """One person with one title in an institution under two names."""
    for name, each in sorted(holders.items()):
        for title in sorted({office(h.person.title) for h in each}):
            sides = _by_organisation([h for h in each if office(h.person.title) == title])
            for a, b in combinations(sorted(sides), 2):
                if _rivals(a, b) and not _share_an_article(sides[a], sides[b]):
                    yield _organisation_draft(name, sides[a], sides[b])


def _by_organisation(holders: Sequence[Holder]) -> Mapping[str, list[Holder]]:
    found: dict[str, list[Holder]] = defaultdict(list)
    for holder in holders:
        if holder.person.organisation:
            found[holder.person.organisation].append(holder)
    return found


def _rivals(a: str, b: str) -> bool:
    """Two names of one institution of which one is current; two employers have rules of their own (`affiliations`)."""
    return any(_named(a, pair.names) and _named(b, pair.names) not in (None, _named(a, pair.names)) for pair in _RENAMED)


def _named(organisation: str, names: Sequence[str]) -> str | None:
    return next((name for name in names if name in organisation.split()), None)


def _share_an_article(left: Sequence[Holder], right: Sequence[Holder]) -> bool:
    return bool({h.article for h in left} & {h.article for h in right})


def _organisation_draft(name: str, left: Sequence[Holder], right: Sequence[Holder]) -> Draft:
    why = message("why.roles", name=name, first=role_of(left[0]), second=role_of(right[0]))
    groups = (tuple(h.role for h in left), tuple(h.role for h in right))
    ask = message("ask.role", name=name)
    return Draft("FC203", "CONFLICT", "warning", groups, (why,), Decimal("0.8"), subject=name, attribute="title", ask=ask)
