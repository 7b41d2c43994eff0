"""Two people as the head of one committee or department: 교통위 변지오 위원장, 도혜란 교통위원장 (FC212).

Two near names are the rule of names. It is one office where the bodies are one or a short form of one; more texts give the one than the
other, or the other has another title elsewhere. Refused: an office of another time or held for somebody, bodies of two houses, a change of
post that a text tells, two heads whom one text names.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations

from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.compare.people.chairs import Chair, body_before, korean_chair
from factcheck.compare.people.offices import are_two_houses
from factcheck.compare.values.tied import Tie, draft_of
from factcheck.entity.person import firm, near_names
from factcheck.resolve import Holder, abbreviates, text_claim

DAYS = 31
"""Days between two texts in which an office keeps its holder."""
_DEPUTY = re.compile(r"부(?:위원장|국장|본부장|실장)")
_Held = tuple[Holder, Chair]


def compare_one_office(holders: Sequence[Holder], extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """One finding for each office with two heads."""
    texts = {each.article.id: each for each in extractions if each.article.language == "ko"}
    by_title: dict[str, dict[str, list[_Held]]] = defaultdict(lambda: defaultdict(list))
    for holder in firm(holders):
        chair = _chair(holder, texts.get(holder.article))
        if chair:
            by_title[chair.title][holder.person.name].append((holder, chair))
    for title in sorted(by_title):
        for a, b in combinations(sorted(by_title[title]), 2):
            yield from _of_two(by_title[title][a], by_title[title][b], holders, texts)


def _chair(holder: Holder, each: Extraction | None) -> Chair | None:
    if each is None or holder.person.doubtful or _DEPUTY.search(holder.role.value.text or ""):
        return None
    return korean_chair(holder, each) or body_before(holder, each)


def _of_two(
    left: Sequence[_Held], right: Sequence[_Held], holders: Sequence[Holder], texts: Mapping[str, Extraction]
) -> Iterator[Draft]:
    pairs = [(x, y) for x in left for y in right if _are_one_office(x[1], y[1])]
    if not pairs or any(near_names(x[0], y[0]) for x, y in pairs):
        return
    ours, theirs = (list({h.name.id: (h, c) for h, c in side}.values()) for side in zip(*pairs, strict=True))
    where = [{h.article for h, _ in side} for side in (ours, theirs)]
    if where[0] & where[1] or any(c.moved for _, c in (*ours, *theirs)) or not _of_one_time(where[0] | where[1], texts):
        return
    if _is_outvoted(ours, theirs, holders) or _is_outvoted(theirs, ours, holders):
        ties = [[_tie(held, texts) for held in side] for side in (ours, theirs)]
        yield replace(draft_of("title", pairs[0][0][1].claim.quote, *ties), rule="FC212")


def _are_one_office(a: Chair, b: Chair) -> bool:
    if a.for_a_while != b.for_a_while or are_two_houses(a.house, b.house):
        return False
    return a.body == b.body or abbreviates(a.body, b.body) or abbreviates(b.body, a.body)


def _of_one_time(where: set[str], texts: Mapping[str, Extraction]) -> bool:
    days = [date.fromisoformat(day) for each in where for day in [texts[each].article.date] if day]
    return not days or (max(days) - min(days)).days <= DAYS


def _is_outvoted(odd: Sequence[_Held], usual: Sequence[_Held], holders: Sequence[Holder]) -> bool:
    """More texts call the other one so, or one of them calls this person otherwise."""
    name, other, title = odd[0][0].person.name, usual[0][0].person.name, odd[0][1].title
    own = {h.article for h, _ in odd}
    others = {h.article for h in holders if h.person.name == other and h.person.title == title} - own
    called = (h for h in holders if h.article in others and h.person.name == name)
    return len(others) > len(own) or any(not h.person.title.endswith(title) for h in called)


def _tie(held: _Held, texts: Mapping[str, Extraction]) -> Tie:
    """The words from the name to the office."""
    holder, chair = held
    each = texts[holder.article]
    span = (min(holder.name.span[0], chair.claim.span[0]), max(holder.name.span[1], chair.claim.span[1]))
    words = each.article.text[slice(*span)]
    return Tie(holder.person.name, holder.person.name, text_claim(each, "role", span, (holder.person.name, "title"), words))
