"""Dates that no event word claims, by the words around them (FC401): `the hearing of March 5` where a list knows no hearing.

Date against date by words alone was never right (alignment notes, 5), so the frame is narrow: two days that differ in one
part only, neither of them printed anywhere in the other text, not both the day of their own text, several words in common.
Where one text alone prints a day and several print another for it, one digit away, the texts' own days do not matter.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations

from factcheck.claim import Extraction
from factcheck.compare.days.counted_days import is_counted_day
from factcheck.compare.days.dated import (
    COUNTED_BACK,
    CUES,
    is_another_time,
    is_elsewhere,
    is_joined,
    is_length,
    is_moved,
    is_of_count,
    only_quoted,
)
from factcheck.compare.days.events import compare_events, moves_with_text, one_part_differs
from factcheck.compare.days.happenings import is_of_saying
from factcheck.compare.days.lone_days import compare_lone_days
from factcheck.compare.days.occasions import compare_occasions, is_opposed, said_and_dated
from factcheck.compare.draft import Draft
from factcheck.compare.naming import two_named
from factcheck.compare.order.records import records_apart
from factcheck.model import Claim, message

VOTERS, SHARED_BEST = 2, 4
"""Texts that give one day for what one text alone dates otherwise, and the words that it shares with the closest of them."""
SHARED, SHARED_NEAR = 3, 3
"""Words in common that make one thing of two days; fewer where the days are neighbours or differ in the month alone."""
_WRITTEN = re.compile(r"[0-9]")
_OBJECT = re.compile(r"(?<![가-힣A-Za-z0-9])(?P<word>[가-힣A-Za-z0-9]{1,20}?)[을를](?=\s)")
_END = re.compile(r"부터|까지")
_EMPTY = frozenset({"시간", "현지", "오전", "오후", "기준", "이날", "당시", "day", "time", "local", "week", "month", "year"})


def compare_dates(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """Dates of events that differ, of things found by the words around them, and of happenings; each difference once."""
    told: set[str] = set()
    said, known = said_and_dated(extractions)
    is_of_two_records, names_two = records_apart(extractions), two_named(extractions)
    for found in (compare_events, _by_words, compare_occasions, compare_lone_days):
        before = frozenset(told)
        for draft in found(extractions):
            again = all(any(claim.id in before for claim in side) for side in draft.groups)
            if not again and not is_opposed(draft, said, known) and not is_of_two_records(draft) and not names_two(draft):
                told |= {claim.id for claim in draft.claims}
                yield draft


def _by_words(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """Days of one thing by the words around them, and days that several texts outvote."""
    printed = _printed(extractions)
    days = [claim for each in extractions for claim in _days(each) if not is_of_saying(claim, each.article)]
    objects = {claim.id: _objects(each, claim) for each in extractions for claim in _days(each)}
    ends = {claim.id: _end(each, claim) for each in extractions for claim in _days(each)}
    about = {claim.id: _about(claim) - only_quoted(claim, each.article) for each in extractions for claim in _days(each)}
    own = {each.article.id: each.article.date for each in extractions}
    groups: dict[frozenset[str], tuple[list[Claim], list[Claim]]] = {}
    for a, b in combinations(sorted(days, key=lambda c: (str(c.value.lo), c.id)), 2):
        if a.article == b.article or not one_part_differs(a, b) or moves_with_text(a, b, own):
            continue
        if _are_two_things((about[a.id], about[b.id]), (objects[a.id], objects[b.id])) or ends[a.id] != ends[b.id]:
            continue
        owned = sum(claim.value.lo == own[claim.article] for claim in (a, b))
        if _is_one_thing((a, b), about, owned) and _each_only(a, b, printed):
            left, right = groups.setdefault(frozenset({str(a.value.lo), str(b.value.lo)}), ([], []))
            left += [a] if a not in left else []
            right += [b] if b not in right else []
    for one, others in _outvoted(days, printed, about):
        groups.setdefault(frozenset({str(one.value.lo), str(others[0].value.lo)}), ([one], list(others)))
    for _, (left, right) in sorted(groups.items(), key=lambda item: sorted(item[0])):
        yield _draft(left, right, about)


def _days(each: Extraction) -> Iterator[Claim]:
    """Written days of one article of which it does not say that they were moved or are another place's."""
    article = each.article
    for claim in each.claims:
        if claim.kind == "date" and claim.value.is_point and isinstance(claim.value.lo, str) and claim.hedge == "exact":
            sentence = article.text[claim.scope[0] : claim.scope[1]]
            if (
                _WRITTEN.search(claim.quote)
                and not COUNTED_BACK.search(claim.quote)
                and not is_length(claim, article)
                and not is_another_time(claim, article)
                and not is_counted_day(article, claim)
                and not is_joined(claim, article)
                and not is_moved(sentence, article.language)
                and not is_elsewhere(sentence)
                and not is_of_count(each, claim)
            ):
                yield claim


def _end(each: Extraction, claim: Claim) -> str:
    """`부터` or `까지` where the day begins or ends something: no day of the thing itself."""
    found = _END.match(each.article.text, claim.span[1])
    return found[0] if found else ""


def _objects(each: Extraction, claim: Claim) -> frozenset[str]:
    """What is done behind a day of the clause, where it is done to one thing: the same deed to two things has two days."""
    words = _OBJECT.findall(each.article.text, claim.span[1], claim.scope[1])
    return frozenset(words) if len(words) == 1 else frozenset()


def _are_two_things(about: tuple[frozenset[str], frozenset[str]], objects: tuple[frozenset[str], frozenset[str]]) -> bool:
    """Each is done to a thing of its own, which is no word of what the two share."""
    x, y = objects
    return bool(x and y) and not x & y and not (x | y) & about[0] & about[1]


def _printed(extractions: Sequence[Extraction]) -> Mapping[str, frozenset[str]]:
    """Every day that an article prints, ends of spans and its own day included."""
    found: dict[str, set[str]] = defaultdict(set)
    for each in extractions:
        found[each.article.id] |= {str(end) for c in each.claims if c.kind == "date" for end in (c.value.lo, c.value.hi)}
    return {article: frozenset(days) for article, days in found.items()}


def _outvoted(
    days: Sequence[Claim], printed: Mapping[str, frozenset[str]], about: Mapping[str, frozenset[str]]
) -> Iterator[tuple[Claim, tuple[Claim, ...]]]:
    """A day that one text alone prints, with all that give another for it: several texts, in many of its words."""
    for one in sorted(days, key=lambda c: c.id):
        own = str(one.value.lo)
        if any(own in found for article, found in printed.items() if article != one.article):
            continue
        rivals: dict[str, list[tuple[int, str, Claim]]] = defaultdict(list)
        for other in days:
            if other.article != one.article and _one_digit_differs(one, other):
                shared = len(about[one.id] & about[other.id])
                rivals[str(other.value.lo)] += [(shared, other.id, other)] if shared >= SHARED else []
        for day, found in sorted(rivals.items()):
            closest, voters = max((shared for shared, _, _ in found), default=0), {claim.article for _, _, claim in found}
            if day not in printed[one.article] and closest >= SHARED_BEST and len(voters) >= VOTERS:
                yield one, tuple(claim for _, _, claim in sorted(found, key=lambda each: (-each[0], each[1])))


def _one_digit_differs(a: Claim, b: Claim) -> bool:
    """20 and 30 December: one stroke of a key."""
    return sum(x != y for x, y in zip(str(a.value.lo), str(b.value.lo), strict=True)) == 1


def _each_only(a: Claim, b: Claim, printed: Mapping[str, frozenset[str]]) -> bool:
    return str(a.value.lo) not in printed[b.article] and str(b.value.lo) not in printed[a.article]


def _is_one_thing(pair: tuple[Claim, Claim], about: Mapping[str, frozenset[str]], owned: int) -> bool:
    """Words enough; where one is the day of its text, which most of its sentences are, the days must be neighbours too."""
    shared = len(about[pair[0].id] & about[pair[1].id])
    if owned:
        return owned == 1 and shared >= SHARED and _are_near(*pair)
    return shared >= (SHARED_NEAR if _are_near(*pair) else SHARED)


def _are_near(a: Claim, b: Claim) -> bool:
    """Neighbouring days, or one day of two months."""
    x, y = str(a.value.lo), str(b.value.lo)
    return x[8:] == y[8:] or (x[:8] == y[:8] and abs(ord(x[9]) - ord(y[9])) == 1 and x[8] == y[8])


def _about(claim: Claim) -> frozenset[str]:
    context = claim.context
    words = context.clause | context.label | context.head | context.topic | context.segment | {context.predicate or ""}
    kept = (w for w in words if not w.startswith("=") and len(w) > 1 and not w[0].isdigit() and w not in _EMPTY)
    return frozenset(w for w in kept if w not in CUES.told and w not in CUES.evidence)


def _draft(left: Sequence[Claim], right: Sequence[Claim], about: Mapping[str, frozenset[str]]) -> Draft:
    shared = sorted(about[left[0].id] & about[right[0].id])
    why = message("why.dates", first=left[0].quote, second=right[0].quote, words=", ".join(shared[:5]))
    ask = message("ask.date", words=", ".join(shared[:3]))
    groups = (tuple(left), tuple(right))
    return Draft("FC401", "CONFLICT", "warning", groups, (why,), Decimal("0.75"), attribute="event_date", ask=ask)
