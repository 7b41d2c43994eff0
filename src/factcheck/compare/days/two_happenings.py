"""What keeps two dates of one kind of happening apart: rounds, stages, other names, another year, news of two days, plan and outcome."""

from __future__ import annotations

import re
from collections.abc import Mapping

from factcheck.compare.days.happening_days import MONTH, Dated, ordinal
from factcheck.compare.names.taking_part import LONG, SHORT, Part
from factcheck.lexicon.occasions import SERIES, YEARLY

STEM = 4
"""Letters by which two nouns are one: title, titles."""
LATER = 10
"""Days between two texts after which the later may know a new plan."""
_FIGURES = re.compile(r"[0-9]{1,2}일|[0-9]{1,2}\.\s?[0-9]{1,2}|[A-Z][a-z]{2,8}\.?\s[0-9]{1,2}|[0-9]{1,2}\s[A-Z][a-z]{2,8}")


def are_comparable(a: Dated, b: Dated) -> bool:
    """One kind of happening, and nothing beside the dates that makes it two."""
    if not a.what.families & b.what.families or a.what.role != b.what.role:
        return False
    if a.what.first_of[:STEM] != b.what.first_of[:STEM] and a.what.first_of and b.what.first_of:
        return False  # the first title since 1986, the first hat-trick since 1966
    return not are_opposed(a, b) and not are_others(a, b)


def are_opposed(a: Dated, b: Dated) -> bool:
    """Two stages, two rounds, or the start of the one and the end of the other."""
    stages = bool(a.what.stages and b.what.stages and not a.what.stages & b.what.stages)
    return (
        stages or a.part.further != b.part.further or {a.what.role, b.what.role} == {"start", "end"} or _opposed(a.part, b.part)
    )


def _opposed(a: Part, b: Part) -> bool:
    """Each names another word of one row: 예선 and 결선."""
    rows = {n for n, _ in a.sides} & {n for n, _ in b.sides}
    mine, theirs = ({side for side in part.sides if side[0] in rows} for part in (a, b))
    return bool(rows) and not mine & theirs


def are_others(a: Dated, b: Dated) -> bool:
    """Each names somebody, and none of them is named by both; what comes once may also be known by a long word."""
    mine, theirs = a.part, b.part
    known = [(x, y) for x in mine.names for y in theirs.words] + [(x, y) for x in theirs.names for y in mine.words]
    if not (mine.names and theirs.names) or any(is_one(x, y) for x, y in known):
        return False
    return are_series(a, b) or not any(len(word) >= LONG and not word.isascii() for word in mine.nouns & theirs.nouns)


def are_series(a: Dated, b: Dated) -> bool:
    """A subject has many happenings of the kind."""
    return a.what.families & b.what.families <= SERIES


def is_one(x: str, y: str) -> bool:
    """One word, or a name of which the analyser took a piece."""
    return x == y or (min(len(x), len(y)) > SHORT and not x.isascii() and (x in y or y in x))


def is_yearly(a: Dated, b: Dated) -> bool:
    """Other years of what comes every year; whole years of it are figures."""
    return a.what.families & b.what.families <= YEARLY and (a.year != b.year or max(a.hi - a.lo, b.hi - b.lo) > MONTH)


def is_past_and_plan(a: Dated, b: Dated, own: Mapping[str, str | None]) -> bool:
    """For the one text it has happened, for the other it is to come, though both are of one time."""
    x, y = (own.get(each.claim.article) for each in (a, b))
    if x is None or y is None:
        return False
    return (a.hi < ordinal(x) and b.lo > ordinal(y)) or (b.hi < ordinal(y) and a.lo > ordinal(x))


def _are_printed(a: Dated, b: Dated) -> bool:
    """Days in figures of something that happens once: that they lie as far from their texts is chance."""
    return all(_FIGURES.search(each.claim.quote) for each in (a, b)) and not are_series(a, b)


def is_of_its_day(a: Dated, b: Dated, own: Mapping[str, str | None]) -> bool:
    """Texts of two days each tell their own day's news, or the later one may know a new plan."""
    days = [own.get(each.claim.article) for each in (a, b)]
    if days[0] is None or days[1] is None:
        return days[0] != days[1]
    first, second = (ordinal(day) for day in days if day)
    apart = abs(first - second)
    if apart == 0:
        return False
    if a.lo == first or b.lo == second or (apart > LATER and (a.lo > first or b.lo > second)):
        return True
    if (abs(a.lo - first) <= 1 and abs(b.lo - second) <= 1) or (a.lo - first == b.lo - second and not _are_printed(a, b)):
        return True
    early, late = sorted(((a, first), (b, second)), key=lambda each: each[0].lo)
    return early[1] <= late[0].lo and late[0].hi <= late[1] and are_series(a, b)
