"""Two dates of one happening (FC401): the same kind of word dates both, and the same things take part in it and stand around it.

What is shared is weighed: names and rare values of the part of the sentence that is the date's own and of the sentences next to it,
then nouns. Each date keeps its best partner. Refused: a date that the other text prints as well; a text that dates the happening
twice; another stage, round or name; a happening that a text reports on its own day; a plan and what came of it much later. A
date that one text says was moved is an update (FC402).
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import combinations

from factcheck.claim import Extraction
from factcheck.compare.beside import RARE, Beside, beside
from factcheck.compare.draft import Draft
from factcheck.compare.happenings import RECORD, Happening, happenings_of, is_of_saying
from factcheck.compare.taking_part import Part, part_of
from factcheck.lexicon.occasions import SERIES, YEARLY
from factcheck.model import Claim, message

SLIP, OTHER, AROUND_ONLY = (3, 2), (7, 3), 6
"""Weight of all that is shared, and of what both dates share in their own part of the sentence: where one part of the date differs,
and where more does; of all where only what stands around is shared, of which two must be names or values."""
TOLD_BOTH, OF_SERIES = 2, 3
"""Rare values and dates that both texts print, where each dates one happening of the family and the dates are a slip of the pen
apart: so few name no participant beside the date. More where a subject has many such happenings."""
PRINTED, PRINTED_YEAR = 4, 2
"""So much less where a text prints the other's day, or its year, for something else."""
NAME, NOUN, VALUE = 3, 1, 3
SHORT = 2
COMMON = 4
"""A word beside more dates than this tells none apart."""
AROUND = 12
"""Most that the sentences next to them add."""
LATER = 10
"""Days between two texts after which the later may know a new plan."""
MARGIN = 2
"""So much more than the next best."""
MONTH = 31
MEASURED = frozenset({"count", "money", "quantity", "percent", "duration"})
SLACK = Decimal(10)
"""Days that a rough date may be off."""


_FIGURES, _MONTHS = re.compile(r"[0-9]{1,4}"), re.compile(r"월|달|[A-Z][a-z]{2}")


@dataclass(frozen=True, slots=True)
class Dated:
    """A happening with its days and what takes part in it."""

    what: Happening
    lo: Decimal
    hi: Decimal
    fine: bool
    part: Part
    around: Beside

    @property
    def claim(self) -> Claim:
        """The date's claim."""
        return self.what.claim


@dataclass(frozen=True, slots=True)
class _Texts:
    """What all dates of the story are held against."""

    dated: Mapping[str, Sequence[Dated]]
    printed: Mapping[str, frozenset[tuple[Decimal, Decimal]]]
    own: Mapping[str, str | None]
    values: Mapping[str, frozenset[str]]
    words: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class _Pair:
    a: Dated
    b: Dated
    weight: int
    shared: tuple[str, ...]
    own: int
    heavy: int


def compare_occasions(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """Findings about happenings with two dates, the surest first."""
    texts = _texts(extractions)
    pairs = [
        pair
        for x, y in combinations(sorted(texts.dated), 2)
        for pair in _pairs(texts.dated[x], texts.dated[y], texts.words)
        if _may_differ(pair, texts)
    ]
    done: set[frozenset[tuple[Decimal, Decimal]]] = set()
    for pair in sorted(pairs, key=lambda p: (-p.weight, p.a.claim.id, p.b.claim.id)):
        key = frozenset({(pair.a.lo, pair.a.hi), (pair.b.lo, pair.b.hi)})
        if key not in done:
            done.add(key)
            yield _draft(pair, texts)


def _texts(extractions: Sequence[Extraction]) -> _Texts:
    dated = {each.article.id: list(_dated(each)) for each in extractions}
    words = Counter(word for word, _ in {(word, d.lo) for row in dated.values() for d in row for word in d.part.words})
    return _Texts(
        dated,
        {each.article.id: _printed(each) for each in extractions},
        {each.article.id: each.article.date for each in extractions},
        {each.article.id: frozenset(_values(each)) for each in extractions},
        words,
    )


def _values(each: Extraction) -> Iterator[str]:
    """The rare values of an article, and its days other than its own."""
    for claim in each.claims:
        lo = claim.value.lo
        if claim.kind == "date" and claim.value.is_point and isinstance(lo, str) and lo != each.article.date:
            yield lo
        elif claim.kind in MEASURED and claim.value.is_point and isinstance(lo, Decimal) and lo >= RARE:
            yield f"{lo.normalize()} {claim.value.unit}"


def _dated(each: Extraction) -> Iterator[Dated]:
    """The happenings of one article whose days are known."""
    for what in happenings_of(each):
        days = days_of(what.claim, what.role)
        if days is not None:
            lo, hi, fine = days
            yield Dated(what, lo, hi, fine, part_of(each, what), beside(each, what.claim.span))


def _printed(each: Extraction) -> frozenset[tuple[Decimal, Decimal]]:
    """Every day or span of days that an article prints, and each end of it."""
    found = set()
    for claim in each.claims:
        ends = [_ordinal(end) for end in (claim.value.lo, claim.value.hi) if claim.kind == "date" and isinstance(end, str)]
        found |= {(end, end) for end in ends} | ({(ends[0], ends[-1])} if ends else set())
    return frozenset(found)


def _ordinal(day: str) -> Decimal:
    return Decimal(date.fromisoformat(day).toordinal())


def _pairs(left: Sequence[Dated], right: Sequence[Dated], words: Mapping[str, int]) -> list[_Pair]:
    """Dates of two texts, each with its best partner; where two would do nearly as well there is none."""
    found = [pair for a in left for b in right if _comparable(a, b) for pair in [_weighed(a, b, words)] if pair]
    return [pair for pair in found if not _apart(pair) or all(_is_best(pair, other) for other in found)]


def _is_best(pair: _Pair, other: _Pair) -> bool:
    """No other date of either text goes about as well with one of the two, unless it is the same date."""
    for mine, its, partner in ((pair.a, other.a, (pair.b, other.b)), (pair.b, other.b, (pair.a, other.a))):
        rival = mine is its and not _meet(*partner)
        if rival and other.weight > pair.weight - MARGIN:
            return False
    return True


def _comparable(a: Dated, b: Dated) -> bool:
    if not a.what.families & b.what.families or a.what.role != b.what.role:
        return False
    return not are_opposed(a, b) and not _others(a.part, b.part)


def are_opposed(a: Dated, b: Dated) -> bool:
    """Two stages, two rounds, or the start of the one and the end of the other."""
    stages = bool(a.what.stages and b.what.stages and not a.what.stages & b.what.stages)
    return stages or {a.what.role, b.what.role} == {"start", "end"} or _opposed(a.part, b.part)


def _others(a: Part, b: Part) -> bool:
    """Each names somebody, and none of them is named by both."""
    return bool(a.names and b.names) and not any(_is_one(x, y) for x in a.names for y in b.words) and not (
        any(_is_one(x, y) for x in b.names for y in a.words)
    )


def _is_one(x: str, y: str) -> bool:
    """One word, or a name of which the analyser took a piece."""
    return x == y or (min(len(x), len(y)) > SHORT and not x.isascii() and (x in y or y in x))


def _opposed(a: Part, b: Part) -> bool:
    """Each names another word of one row (예선 and 결선), or a name where the other has another one and they share none."""
    rows = {n for n, _ in a.sides} & {n for n, _ in b.sides}
    mine, theirs = ({side for side in part.sides if side[0] in rows} for part in (a, b))
    return bool(rows) and not mine & theirs


def _meet(a: Dated, b: Dated) -> bool:
    return a.lo <= b.hi and b.lo <= a.hi


def _apart(pair: _Pair) -> bool:
    return not _meet(pair.a, pair.b)


def _weighed(a: Dated, b: Dated, words: Mapping[str, int]) -> _Pair | None:
    shared = sorted({min(x, y) for x in a.part.words for y in b.part.words if _is_one(x, y)})
    own = sum(_worth(word, a.part, b.part, words) for word in shared)
    heavy = len((a.around.heavy & b.around.heavy) - set(shared))
    nouns = len((a.around.nouns & b.around.nouns) - set(shared))
    return _Pair(a, b, own + min(AROUND, 2 * heavy + nouns // 2), tuple(shared), own, heavy)


def _worth(word: str, a: Part, b: Part, words: Mapping[str, int]) -> int:
    if words[word] > COMMON:
        return NOUN
    return NAME if word in a.names or word in b.names else min(NAME, NOUN + len(word) - SHORT)


def _may_differ(pair: _Pair, texts: _Texts) -> bool:
    """Two days of one thing, and not news of two days, a plan and what came of it, or the same thing in two years."""
    a, b = pair.a, pair.b
    if _meet(a, b) or _is_yearly(a, b) or _is_past_and_plan(a, b, texts.own):
        return False
    moved = a.what.moved or b.what.moved
    if not moved and _is_of_its_day(a, b, texts.own):
        return False
    less = (PRINTED if a.fine and b.fine else PRINTED_YEAR) * _prints(pair, texts.printed)
    return _is_enough(pair, less) or (not moved and _is_lone(pair, texts))


def _is_lone(pair: _Pair, texts: _Texts) -> bool:
    """Each text dates one happening of the family, both tell the same story, and the dates are a slip of the pen apart."""
    a, b = pair.a, pair.b
    near = _is_typo(a, b) and (_is_year(a, b) or (a.fine and b.fine))
    if a.what.role == "since" and not (pair.own or pair.heavy or a.what.families & b.what.families - RECORD):
        return False
    if not near or _prints(pair, texts.printed) or _is_guess(a) or _is_guess(b):
        return False
    shared = texts.values[a.claim.article] & texts.values[b.claim.article]
    least = OF_SERIES if a.what.families & b.what.families <= SERIES else TOLD_BOTH
    return len(shared) >= least and all(_is_only(x, texts.dated[x.claim.article]) for x in (a, b))


def _is_year(a: Dated, b: Dated) -> bool:
    """Two years since which something was so."""
    return a.what.role == "since" and not (a.fine or b.fine)


def _is_guess(dated: Dated) -> bool:
    return "date.guess" in dated.claim.derivation


def _is_only(dated: Dated, row: Sequence[Dated]) -> bool:
    same = [d for d in row if d.what.families & dated.what.families and d.what.role == dated.what.role]
    return all(_meet(d, dated) for d in same)


def _is_typo(a: Dated, b: Dated) -> bool:
    """One figure of the date is another, two have changed places, or the days are neighbours."""
    x, y = (date.fromordinal(int(each.lo)).isoformat() for each in (a, b))
    at = [n for n, (one, other) in enumerate(zip(x, y, strict=True)) if one != other]
    swapped = len(at) == 2 and x[at[0]] == y[at[1]] and x[at[1]] == y[at[0]]
    return len(at) == 1 or swapped or abs(a.lo - b.lo) == 1


def _is_yearly(a: Dated, b: Dated) -> bool:
    """Other years of what comes every year; whole years of it are figures."""
    return a.what.families & b.what.families <= YEARLY and (_year(a) != _year(b) or max(a.hi - a.lo, b.hi - b.lo) > MONTH)


def _year(dated: Dated) -> int:
    return date.fromordinal(int(dated.lo)).year


def _is_past_and_plan(a: Dated, b: Dated, own: Mapping[str, str | None]) -> bool:
    """For the one text it has happened, for the other it is to come, though both are of one time."""
    x, y = (own.get(each.claim.article) for each in (a, b))
    if x is None or y is None:
        return False
    return (a.hi < _ordinal(x) and b.lo > _ordinal(y)) or (b.hi < _ordinal(y) and a.lo > _ordinal(x))


def _prints(pair: _Pair, printed: Mapping[str, frozenset[tuple[Decimal, Decimal]]]) -> bool:
    return any((y.lo, y.hi) in printed[x.claim.article] for x, y in ((pair.a, pair.b), (pair.b, pair.a)))


def _is_enough(pair: _Pair, less: int) -> bool:
    """Enough in common for one thing."""
    least = SLIP if _is_slip(pair.a, pair.b) else OTHER
    around = least is SLIP and pair.heavy >= 2 and pair.weight - less >= AROUND_ONLY
    return around or (pair.weight - less >= least[0] and pair.own >= least[1])


def _is_slip(a: Dated, b: Dated) -> bool:
    """Year, month or day differs, and no other part of the date."""
    parts = 3 if a.fine and b.fine else 2 if max(a.hi - a.lo, b.hi - b.lo) <= MONTH else 1
    one, other = (date.fromordinal(int(each.lo)).isoformat().split("-")[:parts] for each in (a, b))
    return sum(x != y for x, y in zip(one, other, strict=True)) == 1


def _is_of_its_day(a: Dated, b: Dated, own: Mapping[str, str | None]) -> bool:
    days = [own.get(each.claim.article) for each in (a, b)]
    if days[0] is None or days[1] is None:
        return days[0] != days[1]
    first, second = (_ordinal(day) for day in days if day)
    apart = abs(first - second)
    if apart == 0:
        return False
    if a.lo == first or b.lo == second or (apart > LATER and (a.lo > first or b.lo > second)):
        return True
    if a.lo - first == b.lo - second or (abs(a.lo - first) <= 1 and abs(b.lo - second) <= 1):
        return True
    early, late = sorted(((a, first), (b, second)), key=lambda each: each[0].lo)
    return early[1] <= late[0].lo and late[0].hi <= late[1] and a.what.families & b.what.families <= SERIES


def days_of(claim: Claim, role: str) -> tuple[Decimal, Decimal, bool] | None:
    """The first and the last day that a date may be of, and whether it is one day."""
    lo, hi = claim.value.lo, claim.value.hi
    if role in {"start", "since"} and isinstance(lo, str) and (hi is None or claim.hedge == "range"):
        return _as_written(claim, lo)
    if role == "end" and isinstance(hi, str) and (lo is None or claim.hedge == "range"):
        return _as_written(claim, hi)
    if hi is None and isinstance(lo, str):
        return _as_written(claim, lo)
    if not isinstance(lo, str) or not isinstance(hi, str):
        return None
    first, last = _ordinal(lo), _ordinal(hi)
    slack = SLACK if claim.hedge in {"vague", "approx"} and first != last else 0
    return first - slack, last + slack, first == last


def _as_written(claim: Claim, day: str) -> tuple[Decimal, Decimal, bool]:
    """The day, or its month or year where the words hold no day."""
    year, month, number = day.split("-")
    figures = {figure.lstrip("0") for figure in _FIGURES.findall(claim.quote)}
    if number.lstrip("0") in figures or not (_MONTHS.search(claim.quote) or year in figures):
        return _ordinal(day), _ordinal(day), True
    months = (month, month) if _MONTHS.search(claim.quote) else ("01", "12")
    first, last = f"{year}-{months[0]}-01", f"{year}-{months[1]}-{_last(year, months[1])}"
    return _ordinal(first), _ordinal(last), False


def _last(year: str, month: str) -> int:
    return monthrange(date.fromisoformat(f"{year}-{month}-01").year, date.fromisoformat(f"{year}-{month}-01").month)[1]


def _draft(pair: _Pair, texts: _Texts) -> Draft:
    a, b = pair.a, pair.b
    groups = tuple(tuple(d.claim for row in texts.dated.values() for d in row if _is_like(d, x)) for x in (a, b))
    words = ", ".join(pair.shared[:5]) or "–"
    heads = {"first_head": a.what.head, "second_head": b.what.head}
    why = message("why.occasion", first=a.claim.quote, second=b.claim.quote, words=words, **heads)
    if a.what.moved or b.what.moved:
        moved = (why, message("why.date_moved"))
        return Draft("FC402", "UPDATE", "info", groups, moved, Decimal("0.7"), subject=a.what.head, attribute="event_date")
    ask = message("ask.date", words=words if pair.shared else a.what.head)
    return Draft("FC401", "CONFLICT", "warning", groups, (why,), Decimal("0.75"), attribute="event_date", ask=ask)


def without_opposed(drafts: Sequence[Draft], extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """The drafts without differences of two rounds, of a start and an end, and of happenings of two named things."""
    known = {dated.claim.id: dated for each in extractions for dated in _dated(each)}
    said = {claim.id for each in extractions for claim in each.claims if claim.kind == "date" and is_of_saying(claim, each.article)}
    for draft in drafts:
        sides = [[known[claim.id] for claim in group if claim.id in known] for group in draft.groups]
        pairs = [(a, b) for left, right in combinations(sides, 2) for a in left for b in right]
        opposed = bool(pairs) and all(are_opposed(a, b) or _others(a.part, b.part) for a, b in pairs)
        if draft.rule != "FC401" or not (opposed or all(claim.id in said for claim in draft.claims)):
            yield draft


def _is_like(one: Dated, other: Dated) -> bool:
    """The same days of the same kind of happening."""
    same = (one.lo, one.hi, one.what.role) == (other.lo, other.hi, other.what.role)
    return same and bool(one.what.families & other.what.families)
