"""Dates and times of day of one event (FC401), of a date that was moved (FC402), of a plan and what came (FC403).

Most dates that differ belong to two things. What is asked for: one kind of event, no numbered stage apart, words in common
around the date, no other date of that event in either text that would agree. A date inside the other is no difference.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import combinations

from factcheck.claim import Extraction
from factcheck.compare.days.counted_days import is_counted_day
from factcheck.compare.days.dated import MANY, SINGLE, Dated, dated_events
from factcheck.compare.draft import Draft
from factcheck.model import Claim, Message, Severity, message

MINUTES_APART, MINUTES_ABOUT = 5, 15
"""Two times of day nearer than this are one: minutes where both are exact, and where one is hedged (쯤, about)."""
SHARED = 3
"""Words in common that make one event of two where a text dates several events of the kind."""
SHARED_OF_MANY = 2
"""The same for an event of which a story may have several; each text must date one only."""
LONGEST_DAYS = 190
"""Half a year: a longer span says in which year, not when."""
CLOSE_DAYS = 7
"""A date so near to its text's own day is news of that day."""
FRESH_DAYS = 10
"""Later texts may know a later date: beyond this many days between two texts a difference is a note."""


_Place = tuple[str, tuple[int, int], object]
"""Article, sentence and a day that it prints."""


@dataclass(frozen=True, slots=True)
class Span:
    """A written date as days, or a time as minutes, inclusive."""

    lo: Decimal
    hi: Decimal
    fine: bool
    """A day or a minute, not a month or longer."""


@dataclass(frozen=True, slots=True)
class _Rival:
    """Two dates of one event that share no day."""

    a: Dated
    b: Dated
    shared: int


def compare_events(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """All findings about the dates of events."""
    days = {each.article.id: each.article.date for each in extractions}
    by_kind: dict[tuple[str, str], list[Dated]] = defaultdict(list)
    beside = {
        (c.article, c.scope, c.value.lo) for each in extractions for c in each.claims if c.kind == "date" and c.value.is_point
    }
    for each in extractions:
        for dated in dated_events(each):
            if span_of(dated.claim) is not None and not is_counted_day(each.article, dated.claim):
                by_kind[dated.kind, dated.claim.kind].append(dated)
    for _, members in sorted(by_kind.items()):
        yield from _of_kind(members, days, beside)


def _of_kind(members: Sequence[Dated], days: Mapping[str, str | None], beside: Set[_Place]) -> Iterator[Draft]:
    pairs = (pair for pair in combinations(members, 2) if not _is_other_step(*pair, beside))
    rivals = [rival for a, b in pairs for rival in _rival(a, b, members, days)]
    done: set[frozenset[tuple[Decimal, Decimal]]] = set()
    for rival in sorted(rivals, key=lambda r: (_between_texts(r, days), -r.shared, r.a.claim.id, r.b.claim.id)):
        key = frozenset({_key(rival.a), _key(rival.b)})
        if key not in done:
            done.add(key)
            yield from _drafts(rival, members, days)


def _is_other_step(a: Dated, b: Dated, beside: Set[_Place]) -> bool:
    """The sentence of the one prints the other's day for what came next: 16일 궤도에 들어선 뒤 31일 임무 궤도에 진입."""
    if a.revised or b.revised:
        return False
    return any((x.claim.article, x.claim.scope, y.claim.value.lo) in beside for x, y in ((a, b), (b, a)))


def span_of(claim: Claim) -> Span | None:
    """The days or minutes that the words cover; None where they are open, vague or not on the calendar."""
    lo, hi = claim.value.lo, claim.value.hi
    if not isinstance(hi, str) or claim.hedge == "range":
        return None
    if claim.kind == "time":
        second = claim.readings[0].strict.lo if claim.readings and lo == hi else None
        return None if second is None else Span(second // 60, second // 60, True)
    last = _ordinal(hi)
    if "date.within" in claim.derivation and "date.until" in claim.derivation:
        return Span(_ordinal(f"{hi[:4]}-01-01"), last, False)
    if lo is None:
        return Span(last, last, "date.end" not in claim.derivation)
    if not isinstance(lo, str):
        return None
    first = _ordinal(lo)
    return Span(first, last, first == last) if last - first <= LONGEST_DAYS else None


def _ordinal(day: str) -> Decimal:
    return Decimal(date.fromisoformat(day).toordinal())


def _key(dated: Dated) -> tuple[Decimal, Decimal]:
    span = span_of(dated.claim)
    return (span.lo, span.hi) if span else (Decimal(0), Decimal(0))


def moves_with_text(a: Claim, b: Claim, days: Mapping[str, str | None]) -> bool:
    """Texts of two days that each speak of a day close to their own: the story moved on, the dates with it."""
    if a.kind == "time" or days.get(a.article) == days.get(b.article):
        return False
    return any(_is_close(claim, days.get(claim.article)) for claim in (a, b))


def _is_close(claim: Claim, own: str | None) -> bool:
    span = span_of(claim)
    return own is None or span is None or abs(span.hi - _ordinal(own)) <= CLOSE_DAYS


def _rival(a: Dated, b: Dated, members: Sequence[Dated], days: Mapping[str, str | None]) -> Iterator[_Rival]:
    if a.claim.article == b.claim.article or a.zoned or b.zoned or not _apart(a.claim, b.claim):
        return
    if (a.stages and b.stages and not a.stages & b.stages) or (a.day and b.day and a.day != b.day):
        return
    if moves_with_text(a.claim, b.claim, days) and a.kind not in SINGLE:
        return
    if not (a.revised or b.revised) and (_has_it_too(a, b, members) or _has_it_too(b, a, members) or _are_known(a, b, members)):
        return
    rival = _Rival(a, b, len(a.about & b.about))
    if _one_event(a, b, members) or _later_plan(rival, members, days):
        yield rival


def _later_plan(rival: _Rival, members: Sequence[Dated], days: Mapping[str, str | None]) -> bool:
    """Texts far apart that each date the story's one event of the kind, not yet come for the earlier: a note, never more."""
    a, b = rival.a, rival.b
    if a.kind not in SINGLE or not (_is_lone(a, members) and _is_lone(b, members)) or _between_texts(rival, days) <= FRESH_DAYS:
        return False
    return all(str(each.claim.value.hi) >= str(days.get(each.claim.article)) for each in (a, b))


def _apart(a: Claim, b: Claim) -> bool:
    """No day or minute in common; open ends differ only from each other (`until 5 August` holds 10 July)."""
    x, y = span_of(a), span_of(b)
    if x is None or y is None:
        return False
    if a.kind == "time":
        hedged = a.hedge != "exact" or b.hedge != "exact"
        return abs(x.lo - y.lo) >= (MINUTES_ABOUT if hedged else MINUTES_APART)
    bounds = {claim.value.lo is None and "date.within" not in claim.derivation for claim in (a, b)}
    if bounds == {True, False} and not _ends(a, b):
        return False
    return x.hi < y.lo or y.hi < x.lo


def _ends(a: Claim, b: Claim) -> bool:
    """The later one is the open one's end: `until 31 December 2033` and `ends on 31 December 2032`."""
    return str(a.value.hi)[4:] == str(b.value.hi)[4:]


def _has_it_too(a: Dated, b: Dated, members: Sequence[Dated]) -> bool:
    """The article of `a` gives this kind of event the date of `b` as well: it means two events."""
    return any(
        each.claim.article == a.claim.article and not _apart(each.claim, b.claim) and _apart(each.claim, a.claim)
        for each in members
    )


def _are_known(a: Dated, b: Dated, members: Sequence[Dated]) -> bool:
    """A third text tells both: one product went into production in March, the next one follows in the third quarter."""
    told: dict[str, set[tuple[Decimal, Decimal]]] = defaultdict(set)
    for each in members:
        if not each.revised:
            told[each.claim.article].add(_key(each))
    return any({_key(a), _key(b)} <= keys for keys in told.values())


def _one_event(a: Dated, b: Dated, members: Sequence[Dated]) -> bool:
    """Words in common, fewer where the dates differ in one part only or a story has one event of the kind."""
    shared, slip = len(a.about & b.about), one_part_differs(a.claim, b.claim)
    if a.kind in MANY:
        return slip and shared >= SHARED_OF_MANY and _is_lone(a, members) and _is_lone(b, members)
    if shared >= SHARED or (shared > 0 and slip) or _agreed_elsewhere(a, b, members):
        return True
    if not (_is_lone(a, members) and _is_lone(b, members)):
        return False
    one_word = a.trigger == b.trigger and not (a.named and b.named)
    single = a.kind in SINGLE and (slip or shared > 0)
    return single or (one_word and slip) or (shared > 0 and bool(a.stages & b.stages))


def _is_lone(dated: Dated, members: Sequence[Dated]) -> bool:
    """Its article dates one event of the kind only."""
    return len({_key(each) for each in members if each.claim.article == dated.claim.article}) == 1


def _agreed_elsewhere(a: Dated, b: Dated, members: Sequence[Dated]) -> bool:
    """Three texts agree on the one, and the other's sentence names no subject of its own: it speaks of the story's event."""
    return any(not x.named and _support(y, members) >= 2 and _same_year(x, y) for x, y in ((a, b), (b, a)))


def _support(dated: Dated, members: Sequence[Dated]) -> int:
    return len({each.claim.article for each in members if _key(each) == _key(dated)})


def _same_year(a: Dated, b: Dated) -> bool:
    return str(a.claim.value.hi)[:4] == str(b.claim.value.hi)[:4]


def one_part_differs(a: Claim, b: Claim) -> bool:
    """Year, month and day, or hour and minute, equal but for one of them: how a date is usually mistyped."""
    x, y = span_of(a), span_of(b)
    if x is None or y is None or not (x.fine and y.fine):
        return False
    left, right = (str(claim.value.hi).replace(":", "-").split("-")[:3] for claim in (a, b))
    return len([p for p, q in zip(left, right, strict=False) if p != q]) == 1


def _drafts(rival: _Rival, members: Sequence[Dated], days: Mapping[str, str | None]) -> Iterator[Draft]:
    a, b = rival.a, rival.b
    groups = tuple(tuple(m.claim for m in members if _key(m) == _key(x) and not (m.zoned)) for x in (a, b))
    why = (message("why.event_dates", event=message(f"event.{a.kind}"), first=_words(a), second=_words(b)),)
    moved = _moved(rival, days)
    if moved:
        yield Draft("FC402", "UPDATE", "info", groups, (*why, moved), Decimal("0.7"), subject=a.trigger, attribute="event_date")
        return
    slip = one_part_differs(a.claim, b.claim)
    if not slip and not _both_told(a, b):
        return
    ask = message("ask.event_date", event=message(f"event.{a.kind}"))
    confidence = Decimal("0.9") if slip else Decimal("0.75")
    severity: Severity = "error" if slip else "warning"
    yield Draft(
        "FC401",
        "CONFLICT",
        severity,
        groups,
        why,
        confidence,
        _gap(a.claim, b.claim),
        subject=a.trigger,
        attribute="event_date",
        ask=ask,
    )


def _gap(a: Claim, b: Claim) -> Decimal:
    """Hours between times of day, at most 1; a day is a whole difference."""
    x, y = span_of(a), span_of(b)
    if a.kind != "time" or x is None or y is None:
        return Decimal(1)
    return min(Decimal(1), abs(x.lo - y.lo) / 60)


def _words(dated: Dated) -> str:
    return dated.claim.quote


def _moved(rival: _Rival, days: Mapping[str, str | None]) -> Message | None:
    """One text says that the date was moved, or they lie too far apart to know the same plan."""
    a, b = rival.a, rival.b
    if a.revised or b.revised:
        return message("why.date_moved")
    apart = _between_texts(rival, days)
    if one_part_differs(a.claim, b.claim):
        return None
    return message("why.date_later", days=str(apart)) if apart > FRESH_DAYS else None


def _between_texts(rival: _Rival, days: Mapping[str, str | None]) -> int:
    return days_apart(days.get(rival.a.claim.article), days.get(rival.b.claim.article))


def days_apart(x: str | None, y: str | None) -> int:
    """Days between two texts, by their dates; 0 where one has none."""
    return abs(date.fromisoformat(x).toordinal() - date.fromisoformat(y).toordinal()) if x and y else 0


def _both_told(a: Dated, b: Dated) -> bool:
    """Neither is a loose word (초, 말, in early May): those move by a few days with the writer."""
    return all(each.claim.hedge != "vague" or "date.within" in each.claim.derivation for each in (a, b))
