"""People, their roles, and names with a gloss: one holder of a role cannot have two names (FC201, FC203, FC517, FC202).

Names are the largest class of corrections in Korean papers. No list of right names is needed: two near spellings beside
one title are a difference whichever is right. Refused: two names that one article sets side by side, and titles that
many hold at once unless the organisation is the same too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations

from factcheck.claim import key_of
from factcheck.compare.draft import Draft
from factcheck.compare.jamo import distance, shared_syllables
from factcheck.mention.name import office
from factcheck.model import Claim, message
from factcheck.resolve import Holder, abbreviates


def compare_people(holders: Sequence[Holder]) -> list[Draft]:
    """All findings about names and roles of people."""
    firm = _firm(holders)
    return [*_names(firm), *_roles(firm)]


def _firm(holders: Sequence[Holder]) -> list[Holder]:
    """Without doubtful names that nothing confirms."""
    sure = [h for h in holders if not h.person.doubtful]
    return [h for h in holders if not h.person.doubtful or any(_near_names(h, other) and _same_role(h, other) for other in sure)]


def _names(holders: Sequence[Holder]) -> Iterator[Draft]:
    """Two near names in one role."""
    by_name: Mapping[str, list[Holder]] = _grouped(holders)
    for a, b in combinations(sorted(by_name), 2):
        pairs = [(x, y) for x in by_name[a] for y in by_name[b] if _near_names(x, y) and _same_role(x, y)]
        if pairs and not _set_side_by_side(by_name[a], by_name[b]):
            yield _name_draft(by_name[a], by_name[b], pairs)


def _grouped(holders: Sequence[Holder]) -> Mapping[str, list[Holder]]:
    found: dict[str, list[Holder]] = defaultdict(list)
    for holder in holders:
        found[holder.person.name].append(holder)
    return found


def _near_names(a: Holder, b: Holder) -> bool:
    """One or two letters apart; in one exclusive role two syllables of three in place are enough."""
    x, y = a.person.name, b.person.name
    if x == y or (x[0] != y[0] and not x.isascii()):
        return False
    apart = distance(x, y)
    if x.isascii():
        return apart <= 2 and len(x) > 6
    return apart <= 2 or (len(x) == len(y) == 3 and shared_syllables(x, y) == 2 and a.person.exclusive and b.person.exclusive)


def _same_role(a: Holder, b: Holder) -> bool:
    """The same title, and organisations that do not contradict."""
    if key_of(a.person.title) != key_of(b.person.title) and not _contains(a.person.title, b.person.title):
        return False
    return _organisations_meet(a.person.organisation, b.person.organisation) or (
        a.person.exclusive and b.person.exclusive and not (a.person.organisation and b.person.organisation)
    )


def _contains(a: str, b: str) -> bool:
    x, y = key_of(a), key_of(b)
    return x.endswith(y) or y.endswith(x)


def _organisations_meet(a: str, b: str) -> bool:
    """Equal, one part of the other, or one an abbreviation of the other; a missing one meets any."""
    x, y = key_of(a), key_of(b)
    if not x or not y:
        return bool(x == y)
    return x in y or y in x or bool(set(a.split()) & set(b.split())) or abbreviates(x, y) or abbreviates(y, x)


def _set_side_by_side(left: Sequence[Holder], right: Sequence[Holder]) -> bool:
    """One sentence that names both has two people in mind."""
    return any(x.article == y.article and x.name.sentence == y.name.sentence for x in left for y in right)


def _name_draft(left: Sequence[Holder], right: Sequence[Holder], pairs: Sequence[tuple[Holder, Holder]]) -> Draft:
    x, y = pairs[0]
    inside = all(h.article == x.article for h in (*left, *right))
    apart = distance(x.person.name, y.person.name)
    groups = (_claims(left), _claims(right))
    why = message("why.names", first=x.person.name, second=y.person.name, role=_role_of(x), apart=str(apart))
    ask = message("ask.name", role=_role_of(x))
    confidence = Decimal("0.95") if apart == 1 else Decimal("0.85")
    return Draft(
        "FC517" if inside else "FC201",
        "CONFLICT",
        "error",
        groups,
        (why,),
        confidence,
        subject=_role_of(x),
        attribute="person_name",
        ask=ask,
    )


def _claims(holders: Sequence[Holder]) -> tuple[Claim, ...]:
    return tuple(h.name for h in holders)


def _role_of(holder: Holder) -> str:
    return " ".join(filter(None, (holder.person.organisation, holder.person.title)))


def _roles(holders: Sequence[Holder]) -> Iterator[Draft]:
    """One person with titles that no article gives together."""
    for name, each in sorted(_grouped(holders).items()):
        offices: dict[str, list[Holder]] = defaultdict(list)
        for holder in each:
            offices[office(holder.person.title)].append(holder)
        clashing = {
            key
            for a, b in combinations(sorted(offices), 2)
            if not _attested_together(a, b, each) and _roles_clash(offices[a], offices[b])
            for key in (a, b)
        }
        if clashing:
            yield _role_draft(name, [offices[key] for key in sorted(clashing)])


def _attested_together(a: str, b: str, holders: Sequence[Holder]) -> bool:
    """Somebody gives both titles at once (부총리 겸 장관)."""
    sets = [{office(h.person.title), *map(office, h.person.also)} for h in holders]
    return any({a, b} <= each for each in sets)


def _roles_clash(left: Sequence[Holder], right: Sequence[Holder]) -> bool:
    """Different offices of one person, never both in one article, none part of the other, of one kind."""
    if {h.article for h in left} & {h.article for h in right}:
        return False
    x, y = left[0], right[0]
    if _contains(x.person.title, y.person.title) or _contains(_role_of(x), _role_of(y)):
        return False
    return x.person.exclusive == y.person.exclusive or _shares_ending(x.person.title, y.person.title)


def _shares_ending(a: str, b: str) -> bool:
    return len(a) > 2 and len(b) > 2 and a[-2:] == b[-2:]


def _role_draft(name: str, offices: Sequence[Sequence[Holder]]) -> Draft:
    why = message("why.roles", name=name, first=_role_of(offices[0][0]), second=_role_of(offices[1][0]))
    groups = tuple(tuple(h.role for h in each) for each in offices)
    ask = message("ask.role", name=name)
    return Draft("FC203", "CONFLICT", "warning", groups, (why,), Decimal("0.8"), subject=name, attribute="title", ask=ask)
