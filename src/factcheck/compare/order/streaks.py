"""One streak of two lengths in two texts (FC101): 13개월 연속 흑자, 흑자 행진은 14개월째; a fourth and a fifth straight quarter of growth.

One streak it is where the same thing goes the same way in the same unit. Refused: another thing or a part of it (반도체 수출), another
measure (영업적자), sentences that date two months, a rise from a month before against one from a year before, texts so far apart that
the streak has gone on.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from itertools import combinations
from types import MappingProxyType

from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.compare.order.streak import ANAPHORIC, OWNED, Streak, streaks_of
from factcheck.compare.order.streak_scope import are_of_two
from factcheck.model import Claim, message

ATTRIBUTE = "streak"
APART: Mapping[str, int] = MappingProxyType({"week": 2, "month": 10, "quarter": 30, "year": 60, "occurrence": 7})
"""Days between two texts that speak of the same end of a streak, by its unit; of any other unit none."""
OFTEN = frozenset({"day", "game"})
"""Units of which one more may come within a day: a text of the morning tells the day before."""
BALANCES = frozenset({"surplus", "deficit"})
"""Trends that say by themselves what they are of."""


def compare_streaks(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """Streaks of one thing whose lengths differ."""
    of = {each.article.id: list(streaks_of(each)) for each in extractions}
    days = {each.article.id: each.article.date for each in extractions}
    texts = {each.article.id: each.article.text for each in extractions}
    rivals: dict[tuple[str, ...], list[Streak]] = defaultdict(list)
    own: dict[tuple[str, ...], list[Streak]] = defaultdict(list)
    for a, b in combinations([streak for article in sorted(of) for streak in of[article]], 2):
        key = (*a.kind, *sorted((str(a.number), str(b.number))))
        if not are_rivals(a, b):
            continue
        if a.claim.article == b.claim.article:
            own[key] += [a, b] if is_one_thing(a.what, b.what) else []
        elif _of_one_time(a, b, days) and _of_one_thing(a, b, of, texts):
            rivals[key] += [a, b]
    for key in sorted(rivals):
        yield _draft([*rivals[key], *own[key]])


def lengths_of_streaks(extractions: Sequence[Extraction]) -> frozenset[str]:
    """The ids of the claims that say how long a streak is."""
    return frozenset(streak.claim.id for each in extractions for streak in streaks_of(each))


def are_rivals(a: Streak, b: Streak) -> bool:
    """Another length of what may be one streak by all that its own sentence says, but for whose it is."""
    if a.kind != b.kind or a.number == b.number or a.qualifiers != b.qualifiers or are_of_two(a.scope, b.scope):
        return False
    if {"".join(a.what), "".join(b.what)} & OWNED and a.claim.subject.name != b.claim.subject.name:
        return False
    if {a.base, b.base} not in ({a.base}, {"", "from_year"}):
        return False
    return not a.months or not b.months or bool(a.months & b.months)


def is_one_thing(a: Sequence[str], b: Sequence[str]) -> bool:
    """The same words, or a word for all of its kind and the word of which it is the end (수지, 무역수지)."""
    if not a or not b:
        return False
    one, other = ("".join(words).removesuffix("액") if words[-1][-1:] == "액" else "".join(words) for words in (a, b))
    return one == other or any(x in ANAPHORIC and y.endswith(x) for x, y in ((one, other), (other, one)))


def _of_one_thing(a: Streak, b: Streak, of: Mapping[str, Sequence[Streak]], texts: Mapping[str, str]) -> bool:
    if a.what and b.what:
        return is_one_thing(a.what, b.what)
    known, open_ = (a, b) if a.what else (b, a)
    if not known.what:
        return is_one_thing(a.carried, b.carried)
    if is_one_thing(known.what, open_.carried):
        return True
    if known.trend not in BALANCES or (open_.carried and not _is_measure(known.what)):
        return False  # 나래항공은 4분기 연속 적자다; 새벽항공은 98억원을 잃었다. 2분기 연속 적자다
    of_kind = [s for article in (a.claim.article, b.claim.article) for s in of[article] if s.kind == known.kind and s.what]
    word = "".join(known.what)
    named = word in texts[open_.claim.article]
    return named and all(is_one_thing(known.what, s.what) for s in of_kind)


def _is_measure(words: Sequence[str]) -> bool:
    """A balance (무역수지), no company that has one."""
    return words[-1].endswith(ANAPHORIC)


def _of_one_time(a: Streak, b: Streak, days: Mapping[str, str | None]) -> bool:
    """The texts are of days between which the streak has not gone on."""
    x, y = days[a.claim.article], days[b.claim.article]
    if x is None or y is None:
        return False
    apart = date.fromisoformat(y).toordinal() - date.fromisoformat(x).toordinal()
    if abs(apart) > APART.get(a.unit, 0):
        return False
    more = b.number - a.number
    if abs(more) == 1 and a.unit in OFTEN:
        return False
    return apart == 0 or more * (1 if apart > 0 else -1) != 1


def _draft(streaks: Iterable[Streak]) -> Draft:
    by_number: dict[Decimal, dict[str, Claim]] = defaultdict(dict)
    for streak in streaks:
        by_number[streak.number][streak.claim.id] = streak.claim
    groups = tuple(tuple(by_number[number].values()) for number in sorted(by_number))
    why = message("why.streaks", first=groups[0][0].quote, second=groups[1][0].quote)
    return Draft("FC101", "CONFLICT", "warning", groups, (why,), Decimal("0.85"), attribute=ATTRIBUTE, ask=message("ask.streaks"))
