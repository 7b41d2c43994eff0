"""Names of people: one holder of a role cannot have two names (FC201, FC517).

Names are the largest class of corrections in Korean papers. No list of right names is needed: two near spellings beside
one title are a difference whichever is right. Refused: two names that one article sets side by side, and titles that
many hold at once unless the organisation is the same too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations

from factcheck.compare.draft import Draft
from factcheck.entity.jamo import distance
from factcheck.entity.person import firm, grouped, near_names, plain_name, same_role, set_side_by_side
from factcheck.model import Claim, message
from factcheck.resolve import Holder


def compare_names(holders: Sequence[Holder]) -> Iterator[Draft]:
    """Two near names in one role."""
    by_name: Mapping[str, list[Holder]] = grouped(firm(holders))
    for a, b in combinations(sorted(by_name), 2):
        pairs = [(x, y) for x in by_name[a] for y in by_name[b] if near_names(x, y) and same_role(x, y)]
        if pairs and not set_side_by_side(by_name[a], by_name[b]):
            yield _name_draft(by_name[a], by_name[b], pairs)


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
