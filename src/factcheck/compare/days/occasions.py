"""Two dates of one happening (FC401): the same kind of word dates both, and the same things take part in it and stand around it.

What is shared is weighed: names and rare values of the part of the sentence that is the date's own and of the sentences next to it,
then nouns. Each date keeps its best partner. Where each text dates one happening of the kind, both tell the same story by their
values, and the dates are a slip of the pen apart, nobody need be named beside the date. A day that the other text prints for
something else is none, a year weighs less. What keeps two dates apart stands in `two_happenings`; a date that a text says was moved is an update (FC402).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from typing import cast

from factcheck.claim import Extraction
from factcheck.compare.beside import RARE
from factcheck.compare.days.happening_days import Dated, dated_happenings, is_slip, is_typo, meet, printed_days
from factcheck.compare.days.happenings import RECORD, is_of_saying
from factcheck.compare.days.two_happenings import (
    are_comparable,
    are_opposed,
    are_others,
    are_series,
    is_of_its_day,
    is_one,
    is_past_and_plan,
    is_yearly,
)
from factcheck.compare.draft import Draft
from factcheck.compare.names.taking_part import SHORT, STEM, Part
from factcheck.lexicon.occasions import RITES
from factcheck.model import Claim, Message, message

SLIP, OTHER, AROUND_ONLY, HEAVY = (3, 2), (7, 3), 6, 2
"""Weight of all that is shared, and of what both dates share in their own part of the sentence: where one part of the date differs,
and where more does; of all where only what stands around is shared, and how many names or values of it."""
NAMES, LONG_NAME = 2, 3
"""Names that are worth one value, and their letters."""
TOLD_BOTH, OF_SERIES = 2, 3
"""Rare values and dates that both texts print, where each dates one happening of the kind and the dates are a slip of the pen
apart; more where a subject has many such happenings."""
PRINTED_YEAR = 2
"""So much less where a text prints the other's year for something else."""
NAME, NOUN, AROUND = 3, 1, 12
"""Weight of a shared name and noun, a longer noun weighing more; most that the sentences next to the dates add."""
FEW_DAYS = 4
"""Days between two dates of a ceremony that is one."""
RICH = 6
"""Weight of what two of a series share, names above all, that makes one of them."""
BEHIND = 30
"""Characters behind a date in which its figure stands."""
MOST = 40
"""Dates of happenings of one text that are compared; a text with more is a calendar."""
COMMON, MARGIN = 4, 2
"""A word beside more dates than this tells none apart; the best partner weighs so much more than the next."""
_CAPITALS = re.compile(
    r"(?<![.!?]\s)(?<![A-Za-z\n])(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\b)[A-Z][a-z]{2,20}(?![A-Za-z])"
)
_MONTH_AND_DAY = re.compile(r"[0-9]{1,2}월\s?[0-9]{1,2}일|[A-Z][a-z]{2,8}\.?\s[0-9]{1,2}\b|\b[0-9]{1,2}\s[A-Z][a-z]{2,8}\b")
_PRICE, SIGNS = re.compile(r" [A-Z]{3}$"), frozenset({"signs"})
_FIGURES_OF = frozenset({"money", "percent", "quantity"})
_MEASURED = frozenset({"count", "money", "quantity", "percent", "duration"})


@dataclass(frozen=True, slots=True)
class _Texts:
    """What all dates of the story are held against."""

    dated: Mapping[str, Sequence[Dated]]
    printed: Mapping[str, frozenset[tuple[Decimal, Decimal]]]
    own: Mapping[str, str | None]
    values: Mapping[str, frozenset[str]]
    names: Mapping[str, frozenset[str]]
    """Names of three letters and more."""
    beside: Mapping[tuple[str, tuple[int, int]], frozenset[str]]
    """Article and sentence → its rare values."""
    rows: Mapping[tuple[str, tuple[int, int]], Sequence[Claim]]
    """Article and sentence → what is measured in it, in the order of the text."""
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
        for x, y in combinations(sorted(key for key, dates in texts.dated.items() if dates), 2)
        for pair in _pairs(texts.dated[x], texts.dated[y], texts.words)
        if _may_differ(pair, texts)
    ]
    done: list[_Pair] = []
    for pair in sorted(pairs, key=lambda p: (-p.a.fine - p.b.fine, -p.weight, p.a.claim.id, p.b.claim.id)):
        if not any(_is_told(pair, other) for other in done):
            done.append(pair)
            yield _draft(pair, texts)


def _is_told(pair: _Pair, other: _Pair) -> bool:
    """The same difference in other texts, or by rougher dates."""
    one_way = meet(pair.a, other.a) and meet(pair.b, other.b)
    return one_way or (meet(pair.a, other.b) and meet(pair.b, other.a))


def _texts(extractions: Sequence[Extraction]) -> _Texts:
    dated = {each.article.id: list(dated_happenings(each)) for each in extractions}
    words = Counter(word for word, _ in {(word, d.lo) for row in dated.values() for d in row for word in d.part.words})
    return _Texts(
        dated,
        {each.article.id: printed_days(each) for each in extractions},
        {each.article.id: each.article.date for each in extractions},
        {each.article.id: frozenset(value for _, value in _values(each)) for each in extractions},
        {each.article.id: frozenset(_names(each)) for each in extractions},
        _by_sentence(extractions),
        _measured(extractions),
        words,
    )


def _by_sentence(extractions: Sequence[Extraction]) -> Mapping[tuple[str, tuple[int, int]], frozenset[str]]:
    found: dict[tuple[str, tuple[int, int]], set[str]] = defaultdict(set)
    for each in extractions:
        for claim, value in _values(each):
            found[each.article.id, claim.scope].add(value)
    return {place: frozenset(values) for place, values in found.items()}


def _measured(extractions: Sequence[Extraction]) -> Mapping[tuple[str, tuple[int, int]], Sequence[Claim]]:
    found: dict[tuple[str, tuple[int, int]], list[Claim]] = defaultdict(list)
    for claim in (claim for each in extractions for claim in each.claims if claim.kind in _FIGURES_OF):
        found[claim.article, claim.scope].append(claim)
    return {place: sorted(row, key=lambda c: c.span) for place, row in found.items()}


def _values(each: Extraction) -> Iterator[tuple[Claim, str]]:
    """The rare values of an article, and its days other than its own."""
    for claim in each.claims:
        lo, hi = claim.value.lo, claim.value.hi
        end = hi if lo is None else lo
        if claim.kind == "date" and claim.value.is_point and isinstance(lo, str) and lo != each.article.date:
            yield claim, lo
        elif claim.kind in _MEASURED and (None in (lo, hi) or lo == hi) and isinstance(end, Decimal) and end >= RARE:
            yield claim, f"{end.normalize()} {claim.value.unit}"


def _names(each: Extraction) -> Iterator[str]:
    text = each.article.text
    if each.article.language == "en":
        yield from _CAPITALS.findall(text)
    for run in each.runs:
        yield from (
            text[p.start : p.end] for p in run if p.end - p.start >= LONG_NAME and (p.name or p.end - p.start > LONG_NAME)
        )


def _pairs(left: Sequence[Dated], right: Sequence[Dated], words: Mapping[str, int]) -> list[_Pair]:
    """Dates of two texts, each with its best partner; where two would do nearly as well there is none."""
    if max(len(left), len(right)) > MOST:
        return []
    found = [pair for a in left for b in right if are_comparable(a, b) for pair in [_weighed(a, b, words)] if pair]
    of_date: dict[int, list[_Pair]] = defaultdict(list)
    for pair in found:
        for dated in (pair.a, pair.b):
            of_date[id(dated)].append(pair)
    return [
        pair for pair in found if not _apart(pair) or all(_is_best(pair, o) for d in (pair.a, pair.b) for o in of_date[id(d)])
    ]


def _is_best(pair: _Pair, other: _Pair) -> bool:
    """No other date of either text goes about as well with one of the two, unless it is the same date."""
    for mine, its, partner in ((pair.a, other.a, (pair.b, other.b)), (pair.b, other.b, (pair.a, other.a))):
        if mine is its and not meet(*partner) and other.weight > pair.weight - MARGIN:
            return False
    return True


def _apart(pair: _Pair) -> bool:
    return not meet(pair.a, pair.b)


def _weighed(a: Dated, b: Dated, words: Mapping[str, int]) -> _Pair | None:
    shared = sorted({min(x, y) for x in a.part.words for y in b.part.words if is_one(x, y)})
    own = sum(_worth(word, a.part, b.part, words) for word in shared)
    heavy = len((a.around.heavy & b.around.heavy) - set(shared))
    nouns = len((a.around.nouns & b.around.nouns) - set(shared))
    return _Pair(a, b, own + min(AROUND, 2 * heavy + nouns // 2), tuple(shared), own, heavy)


def _worth(word: str, a: Part, b: Part, words: Mapping[str, int]) -> int:
    """A name, and a long Korean noun, tell most; a word beside many dates tells least."""
    if words[word] > COMMON:
        return NOUN
    if word in a.names or word in b.names:
        return NAME
    return NOUN + (len(word) == STEM) if word.isascii() else min(NAME, NOUN + len(word) - SHORT)


def _may_differ(pair: _Pair, texts: _Texts) -> bool:
    """Two days of one thing, and not news of two days, a plan and what came of it, or the same thing in two years."""
    a, b = pair.a, pair.b
    if meet(a, b) or is_yearly(a, b) or is_past_and_plan(a, b, texts.own):
        return False
    moved = a.what.moved or b.what.moved
    if not moved and is_of_its_day(a, b, texts.own) and not _is_one_rite(pair):
        return False
    if _has_two_prices(pair, texts) or _are_two_periods(pair, texts):
        return False
    printed = _prints(pair, texts.printed)
    if printed and a.fine and b.fine:
        return False  # the text knows the other's day, for something else
    less = PRINTED_YEAR * printed
    if are_series(a, b) and not (pair.own >= RICH or _is_all(pair) or _alike(pair, texts) >= OF_SERIES):
        return False
    return _is_enough(pair, less) or (not moved and _is_lone(pair, texts))


def _has_two_prices(pair: _Pair, texts: _Texts) -> bool:
    """Two signings, each of an amount of its own: a firm signs with one buyer more than once."""
    left, right = (
        {value for value in texts.beside.get((each.claim.article, each.claim.scope), ()) if _PRICE.search(value)}
        for each in (pair.a, pair.b)
    )
    signed = pair.a.what.families & pair.b.what.families == SIGNS
    return signed and bool(left and right) and not any(_may_be_one(x, y) for x in left for y in right)


def _are_two_periods(pair: _Pair, texts: _Texts) -> bool:
    """A month or longer with another figure of one unit behind each: prices rose by 6.0% in June and by 6.3% in July."""
    if pair.a.fine or pair.b.fine:
        return False
    figures = [_figure_behind(each, texts) for each in (pair.a, pair.b)]
    if None in figures:
        return False
    (one, unit), (other, its) = (each for each in figures if each)
    return unit == its and one != other


def _figure_behind(dated: Dated, texts: _Texts) -> tuple[Decimal, str | None] | None:
    claim = dated.claim
    row = texts.rows.get((claim.article, claim.scope), ())
    behind = [c for c in row if 0 <= c.span[0] - claim.span[1] <= BEHIND and isinstance(c.value.lo, Decimal)]
    return (cast(Decimal, behind[0].value.lo), behind[0].value.unit) if behind else None


def _may_be_one(x: str, y: str) -> bool:
    """Two amounts of one currency that rounding makes one, or of two currencies."""
    (one, unit), (other, its) = x.split(), y.split()
    return unit != its or abs(Decimal(one) - Decimal(other)) * 20 <= max(Decimal(one), Decimal(other))


def _is_one_rite(pair: _Pair) -> bool:
    """A ceremony of the same people a day or a few apart: nobody joins a club or is buried on two days, whenever it is told."""
    a, b = pair.a, pair.b
    near = a.fine and b.fine and 0 < abs(a.lo - b.lo) <= FEW_DAYS and a.lo == a.hi and b.lo == b.hi
    rite = any(len(word) >= LONG_NAME and each.startswith(word) for word in pair.shared for each in RITES)
    return near and rite and pair.own >= RICH and bool(a.part.names & b.part.names)


def _is_lone(pair: _Pair, texts: _Texts) -> bool:
    """Each text dates one happening of the family, both tell the same story, and the dates are a slip of the pen apart."""
    a, b = pair.a, pair.b
    near = is_typo(a, b) and (_is_year(a, b) or (a.fine and b.fine))
    if a.what.role == "since" and not _is_one_record(pair, texts):
        return False
    if not near or _prints(pair, texts.printed) or _is_guess(a) or _is_guess(b):
        return False
    least = OF_SERIES if are_series(a, b) else TOLD_BOTH
    return _alike(pair, texts) >= least and all(_is_only(x, texts.dated[x.claim.article]) for x in (a, b))


def _is_all(pair: _Pair) -> bool:
    """One of the two has no word that the other has not: nothing says that it is another of the series."""
    return any(not x.part.words - set(pair.shared) for x in (pair.a, pair.b))


def _alike(pair: _Pair, texts: _Texts) -> int:
    """Rare values and days that both texts print; where they name enough of the same things, those stand for them."""
    values, names = (len(row[pair.a.claim.article] & row[pair.b.claim.article]) for row in (texts.values, texts.names))
    return values + names // NAMES


def _is_one_record(pair: _Pair, texts: _Texts) -> bool:
    """One thing by its words, or by the value that both sentences give."""
    left, right = (texts.beside.get((each.claim.article, each.claim.scope), frozenset()) for each in (pair.a, pair.b))
    return bool(pair.own or left & right or pair.a.what.families & pair.b.what.families - RECORD)


def _is_year(a: Dated, b: Dated) -> bool:
    """Two years since which something was so."""
    return a.what.role == "since" and not (a.fine or b.fine)


def _is_guess(dated: Dated) -> bool:
    """The day itself is one of several; with its month printed only the year was taken from the article's."""
    return "date.guess" in dated.claim.derivation and not _MONTH_AND_DAY.search(dated.claim.quote)


def _is_only(dated: Dated, row: Sequence[Dated]) -> bool:
    same = [d for d in row if d.what.families & dated.what.families and d.what.role == dated.what.role]
    return all(meet(d, dated) for d in same)


def _prints(pair: _Pair, printed: Mapping[str, frozenset[tuple[Decimal, Decimal]]]) -> bool:
    return any((y.lo, y.hi) in printed[x.claim.article] for x, y in ((pair.a, pair.b), (pair.b, pair.a)))


def _is_enough(pair: _Pair, less: int) -> bool:
    """Enough in common for one thing."""
    least = SLIP if is_slip(pair.a, pair.b) else OTHER
    around = least is SLIP and pair.heavy >= HEAVY and pair.weight - less >= AROUND_ONLY
    return around or (pair.weight - less >= least[0] and pair.own >= least[1])


def _draft(pair: _Pair, texts: _Texts) -> Draft:
    a, b = pair.a, pair.b
    groups = tuple(tuple(d.claim for row in texts.dated.values() for d in row if d is x or _is_witness(d, x)) for x in (a, b))
    why = _why(pair, texts)
    if a.what.moved or b.what.moved:
        moved = (why, message("why.date_moved"))
        return Draft("FC402", "UPDATE", "info", groups, moved, Decimal("0.7"), subject=a.what.head, attribute="event_date")
    ask = message("ask.date", words=", ".join(pair.shared[:3]) or a.what.head)
    return Draft("FC401", "CONFLICT", "warning", groups, (why,), Decimal("0.75"), attribute="event_date", ask=ask)


def _why(pair: _Pair, texts: _Texts) -> Message:
    """The words in common, or how much else both texts tell alike."""
    a, b = pair.a, pair.b
    told = {"first": a.claim.quote, "second": b.claim.quote, "first_head": a.what.head, "second_head": b.what.head}
    if pair.shared:
        return message("why.occasion", words=", ".join(pair.shared[:5]), **told)
    return message("why.occasion_alone", count=str(_alike(pair, texts)), **told)


def said_and_dated(extractions: Sequence[Extraction]) -> tuple[frozenset[str], Mapping[str, Dated]]:
    """The dates of saying, by the ids of their claims, and the happenings by those of theirs."""
    dates = [(claim, each.article) for each in extractions for claim in each.claims if claim.kind == "date"]
    said = frozenset(claim.id for claim, article in dates if is_of_saying(claim, article))
    return said, {dated.claim.id: dated for each in extractions for dated in dated_happenings(each)}


def is_opposed(draft: Draft, said: frozenset[str], known: Mapping[str, Dated]) -> bool:
    """A difference of two rounds, of a start and an end, of happenings of two named things, or of two days of saying."""
    sides = [[known[claim.id] for claim in group if claim.id in known] for group in draft.groups]
    pairs = [(a, b) for left, right in combinations(sides, 2) for a in left for b in right]
    opposed = bool(pairs) and all(are_opposed(a, b) or (are_series(a, b) and are_others(a, b)) for a, b in pairs)
    return draft.rule == "FC401" and (opposed or all(claim.id in said for claim in draft.claims))


def _is_witness(one: Dated, other: Dated) -> bool:
    """The same days of the same kind of happening, and no other name beside them: another firm founded that day is none."""
    same = (one.lo, one.hi, one.what.role) == (other.lo, other.hi, other.what.role)
    kind = bool(one.what.families & other.what.families)
    shared = any(is_one(x, y) for x in one.part.words for y in other.part.words)
    return same and kind and (shared or not (one.part.names and other.part.names))
