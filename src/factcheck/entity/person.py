"""When two names of people are one person's: near spellings beside one role."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from factcheck.entity.jamo import distance, shared_syllables
from factcheck.mention.name import office
from factcheck.resolve import Holder, abbreviates
from factcheck.text import key_of


def firm(holders: Sequence[Holder]) -> list[Holder]:
    """The holders without doubtful names that nothing confirms: a near name in the role, or the name itself in another text."""
    sure = [h for h in holders if not h.person.doubtful]
    texts: dict[str, set[str]] = defaultdict(set)
    for h in holders:
        texts[h.person.name].add(h.article)
    return [
        h
        for h in holders
        if not h.person.doubtful
        or (len(texts[h.person.name]) > 1 and h.person.name[-1] not in _PARTICLES)
        or any(near_names(h, other) and same_role(h, other) for other in sure)
    ]


def grouped(holders: Sequence[Holder]) -> Mapping[str, list[Holder]]:
    """Holders by name as written, without middle initials."""
    found: dict[str, list[Holder]] = defaultdict(list)
    for holder in holders:
        found[plain_name(holder.person.name)].append(holder)
    return found


_PARTICLES = frozenset("은는이가을를에의와과도로")
"""A common noun with one of these recurs like a name (정부는)."""
_DEPUTY = ("부", "vice", "deputy", "assistant", "former", "acting")
_PART = re.compile(r"[\s-]")
_INITIAL = re.compile(r"\s[A-Z]\.(?=\s)")


def plain_name(name: str) -> str:
    """A name without middle initials, which one text prints and another leaves out."""
    return _INITIAL.sub("", name)


def near_names(a: Holder, b: Holder) -> bool:
    """One or two letters apart; in one exclusive role two syllables of three in place are enough."""
    x, y = plain_name(a.person.name), plain_name(b.person.name)
    if x == y or x.isascii() != y.isascii() or (x[0] != y[0] and not x.isascii()):
        return False
    apart = distance(x, y)
    if x.isascii():
        return apart <= (2 if _parts_shared(x, y) == 1 else 3) and len(x) > 6 and _parts_shared(x, y) > 0
    return apart <= 2 or (len(x) == len(y) == 3 and shared_syllables(x, y) == 2 and a.person.exclusive and b.person.exclusive)


def _parts_shared(x: str, y: str) -> int:
    """Given and family names in common, halves of a double name too: a slip touches one of them, and two people in one role
    rarely share one."""
    return len(set(_PART.split(x)) & set(_PART.split(y)))


def same_role(a: Holder, b: Holder) -> bool:
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


def set_side_by_side(left: Sequence[Holder], right: Sequence[Holder]) -> bool:
    """One sentence that names both has two people in mind."""
    return any(x.article == y.article and x.name.sentence == y.name.sentence for x in left for y in right)
