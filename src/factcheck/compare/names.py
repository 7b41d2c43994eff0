"""Names of people: one holder of a role cannot have two names (FC201, FC517).

Names are the largest class of corrections in Korean papers. No list of right names is needed: two near spellings beside
one title are a difference whichever is right. Refused: two names that one article sets side by side, and titles that
many hold at once unless the organisation is the same too.
"""

from __future__ import annotations

import re
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


def compare_names(holders: Sequence[Holder]) -> Iterator[Draft]:
    """Two near names in one role."""
    by_name: Mapping[str, list[Holder]] = grouped(firm(holders))
    for a, b in combinations(sorted(by_name), 2):
        pairs = [(x, y) for x in by_name[a] for y in by_name[b] if _near_names(x, y) and _same_role(x, y)]
        if pairs and not _set_side_by_side(by_name[a], by_name[b]):
            yield _name_draft(by_name[a], by_name[b], pairs)


def firm(holders: Sequence[Holder]) -> list[Holder]:
    """The holders without doubtful names that nothing confirms."""
    sure = [h for h in holders if not h.person.doubtful]
    return [h for h in holders if not h.person.doubtful or any(_near_names(h, other) and _same_role(h, other) for other in sure)]


def grouped(holders: Sequence[Holder]) -> Mapping[str, list[Holder]]:
    """Holders by name as written, without middle initials."""
    found: dict[str, list[Holder]] = defaultdict(list)
    for holder in holders:
        found[plain_name(holder.person.name)].append(holder)
    return found


_DEPUTY = ("부", "vice", "deputy", "assistant", "former", "acting")
_INITIAL = re.compile(r"\s[A-Z]\.(?=\s)")


def plain_name(name: str) -> str:
    """A name without middle initials, which one text prints and another leaves out."""
    return _INITIAL.sub("", name)


def _near_names(a: Holder, b: Holder) -> bool:
    """One or two letters apart; in one exclusive role two syllables of three in place are enough."""
    x, y = plain_name(a.person.name), plain_name(b.person.name)
    if x == y or x.isascii() != y.isascii() or (x[0] != y[0] and not x.isascii()):
        return False
    apart = distance(x, y)
    if x.isascii():
        return apart <= 2 and len(x) > 6 and _shares_part(x, y)
    return apart <= 2 or (len(x) == len(y) == 3 and shared_syllables(x, y) == 2 and a.person.exclusive and b.person.exclusive)


def _shares_part(x: str, y: str) -> bool:
    """A given or a family name in common: a slip touches one of them, two people rarely share one in one role."""
    return bool(set(x.split()) & set(y.split()))


def _same_role(a: Holder, b: Holder) -> bool:
    """The same office, and organisations that do not contradict."""
    if office(a.person.title) != office(b.person.title) and not contains(a.person.title, b.person.title):
        return False
    return organisations_meet(a.person.organisation, b.person.organisation) or (
        a.person.exclusive and b.person.exclusive and not (a.person.organisation and b.person.organisation)
    )


def contains(a: str, b: str) -> bool:
    """One is the last part of the other (정책실장, 실장); a deputy is another office (부총재, 총재)."""
    short, long = sorted((key_of(a), key_of(b)), key=len)
    return long.endswith(short) and not long.removesuffix(short).endswith(_DEPUTY)


def organisations_meet(a: str, b: str) -> bool:
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
    apart = distance(plain_name(x.person.name), plain_name(y.person.name))
    groups = (_claims(left), _claims(right))
    why = message(
        "why.names", first=plain_name(x.person.name), second=plain_name(y.person.name), role=role_of(x), apart=str(apart)
    )
    ask = message("ask.name", role=role_of(x))
    confidence = Decimal("0.95") if apart == 1 else Decimal("0.85")
    return Draft(
        "FC517" if inside else "FC201",
        "CONFLICT",
        "error",
        groups,
        (why,),
        confidence,
        subject=role_of(x),
        attribute="person_name",
        ask=ask,
    )


def _claims(holders: Sequence[Holder]) -> tuple[Claim, ...]:
    return tuple(h.name for h in holders)


def role_of(holder: Holder) -> str:
    """Organisation and title as one text names them."""
    return " ".join(filter(None, (holder.person.organisation, holder.person.title)))
