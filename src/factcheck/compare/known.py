"""What the user has said of two names settles a difference between them: names of one thing, and names of two things.

A finding that two names differ takes them for one thing. Where the user lists both as names of it, or keeps them apart,
there is nothing to ask.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

from factcheck.compare.draft import Draft
from factcheck.entity import Known
from factcheck.entity.known import Marks, clash
from factcheck.model import Claim, Entity
from factcheck.text import key_of

_NAMES = frozenset({"person_name", "name", "abbreviation"})
"""Attributes of findings about how something is called."""


def without_known(drafts: Sequence[Draft], known: Known, entities: Sequence[Entity]) -> list[Draft]:
    """The drafts without those about names on which the user has decided."""
    if not known.group_of and not known.apart_keys:
        return list(drafts)
    forms = _forms(entities)
    return [draft for draft in drafts if draft.attribute not in _NAMES or not _is_settled(draft, known, forms)]


def _forms(entities: Sequence[Entity]) -> Mapping[str, frozenset[str]]:
    """Key → the keys of all names of its entity."""
    found: dict[str, frozenset[str]] = {}
    for each in entities:
        keys = frozenset(map(key_of, each.forms))
        found |= dict.fromkeys(keys, keys)
    return found


def _is_settled(draft: Draft, known: Known, forms: Mapping[str, frozenset[str]]) -> bool:
    sides = [_keys(group) for group in draft.groups]
    if any(known.are_named(a, b) for a, b in combinations(sides, 2)):
        return True
    marks: list[Marks] = [known.marks({form for key in side for form in forms.get(key, {key})}) for side in sides]
    return any(clash(a, b) for a, b in combinations(marks, 2))


def _keys(group: Sequence[Claim]) -> frozenset[str]:
    """Names as one side writes them, with a gloss in parentheses taken apart."""
    words = [text for claim in group for text in (claim.value.text or "", claim.quote)]
    parts = [part for text in words for part in (text, *text.replace(")", "(").split("("))]
    return frozenset(filter(None, map(key_of, parts)))
