"""The course of a value as one text tells it, and texts that print the earlier figure alone (FC402): 효능은 76%다. 앞서 22일 공개한
값은 79%였다; capex is $2.75 billion, on July 21 the number was $2.6 billion.

No word of revision is needed where the text says that the one figure was told before the other. Refused: two periods (작년, the
same quarter of last year) and market values, which were right for their time; days gone by alone (사흘 전) unless something is
counted, for that is how a rate moves; texts that print both figures. A text that is later and has the earlier figure may know
better, unless others have the new one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.compare.values.likeness import MARKET, named_alike, rule_of
from factcheck.keyed import RARE, base_unit, value_key
from factcheck.lexicon.cues import WORDS, english, korean
from factcheck.model import Claim, message
from factcheck.overlap import prove

REACH = 140
"""Characters between the two figures."""
BEFORE, AFTER = 40, 28
"""Characters on each side of a figure in which its text says that it was told before."""
DIGITS = 2
"""Significant digits that keep an equal value elsewhere from being a chance."""
TIMES = 3
"""How many times the one figure may be of the other: what is far apart is a part and its whole more often than a course."""
SURE = Decimal("0.85")
_NO_FIGURE = frozenset({"date", "time", "ordinal", "duration", "rank"})
_TOLD = re.compile(f"{korean(WORDS['told'].ko)}|{english(WORDS['told'].en)}")
_TAKEN_BACK = re.compile(f"(?:{korean(WORDS['told'].ko)})[가-힣]{{0,3}}(?:다가|으나|지만|는데)")
_ONCE = re.compile(f"{korean(WORDS['once'].ko)}|{english(WORDS['once'].en)}", re.IGNORECASE)
_AGO = re.compile(f"{korean(WORDS['days_ago'].ko)}|{english(WORDS['days_ago'].en)}")
_ON_A_DAY = re.compile(
    r"(?<![0-9])[0-3]?[0-9]일(?:에는|에|의)?\s|(?<![0-9])[1-9]차\s"
    r"|\b(?:[Oo]n|[Ii]n)\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
)
_RENEWED = re.compile(
    f"{korean(WORDS['renewed'].ko)}|{korean(WORDS['revised'].ko)}|{english(WORDS['renewed'].en)}|{english(WORDS['revised'].en)}"
)
_RETOLD = re.compile(r"(?:다가|으나|지만|는데|[가-힣]던|[가-힣]에서)[\s,]|\b(?:but|now|later|since)\b")
"""Between an earlier figure and the one that takes its place."""
_NEXT = re.compile(r"[.!?;]\s|\b(?:from|after|down|up)\b|\n")
"""Between a figure and the one before it: another sentence, so that the one is no part of the other (1239곳 가운데 876곳)."""
_STANDS_FOR = re.compile(f"{korean(WORDS['stands_for'].ko)}|{english(WORDS['stands_for'].en)}")
_OTHER_PERIOD = re.compile(
    f"{korean(WORDS['base'].ko)}|{korean(WORDS['other_year'].ko)}|{english(WORDS['base'].en)}|{english(WORDS['other_year'].en)}"
)
_PART_OF_YEAR = re.compile(f"{korean(WORDS['part_of_year'].ko)}|{english(WORDS['part_of_year'].en)}")


@dataclass(frozen=True, slots=True)
class _Figure:
    """A value with the words of its own part of the sentence."""

    claim: Claim
    before: str
    after: str

    @property
    def is_earlier(self) -> bool:
        """Its text says that it was told before another."""
        around = f"{self.before} | {self.after}"
        if (self.claim.kind == "count" and _AGO.search(around)) or _TAKEN_BACK.search(self.after):
            return True
        return bool((_ONCE.search(self.before) or _ON_A_DAY.search(around) or _AGO.search(around)) and _TOLD.search(around))


def compare_courses(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """Every told course with the texts that have its earlier figure."""
    for each in extractions:
        for old, new in told_courses(each):
            others = [other for other in extractions if other is not each and each.article.date and other.article.date]
            has_new = [claim for other in others for claim in _named(other, new, (old, new))]
            has_old = [claim for other in others for claim in _named(other, old, (old, new)) if not _has(other, new)]
            yield from _told(each, (old, *has_old), (new, *has_new), {e.article.id: e.article.date or "" for e in others})


def _told(each: Extraction, olds: Sequence[Claim], news: Sequence[Claim], days: Mapping[str, str]) -> Iterator[Draft]:
    """A later state where texts that are not later have the earlier figure, a difference where a later text has it and not only
    the text with the course has the new one."""
    day, why = each.article.date or "", message("why.course", old=olds[0].value, new=news[0].value)
    stale = [claim for claim in olds[1:] if days[claim.article] <= day]
    late = [claim for claim in olds[1:] if days[claim.article] > day]
    if stale:
        # The earlier figure of the text with the course is no statement of its own: "A says 79, A says 76".
        yield Draft("FC402", "UPDATE", "info", (tuple(news), tuple(stale)), (why,), SURE)
    if late and len(news) > 1:
        yield Draft(
            rule_of(news[0], late[0]), "CONFLICT", "warning", (tuple(news), tuple(late)), (why,), SURE, ask=message("ask.sources")
        )


def told_courses(each: Extraction) -> Iterator[tuple[Claim, Claim]]:
    """Two neighbouring figures of one thing, the one told earlier first."""
    rows: dict[tuple[str, str], list[Claim]] = {}
    for claim in each.claims:
        if claim.kind not in _NO_FIGURE and claim.value.is_point and claim.attribute not in MARKET:
            rows.setdefault((claim.kind, base_unit(claim)), []).append(claim)
    for row in rows.values():
        figures = [_figure(each, row, n) for n in range(len(row))]
        for a, b in pairwise(figures):
            for old, new in ((a, b), (b, a)):
                if old.is_earlier and _is_renewed(each, new) and _are_one(each, old, new):
                    yield old.claim, new.claim


def _figure(each: Extraction, row: Sequence[Claim], n: int) -> _Figure:
    claim, text = row[n], each.article.text
    start, end = claim.span
    first = max(claim.scope[0], row[n - 1].span[1] if n else 0, start - BEFORE)
    last = min(claim.scope[1], row[n + 1].span[0] if n + 1 < len(row) else len(text), end + AFTER)
    return _Figure(claim, text[first:start], text[end:last])


def _is_renewed(each: Extraction, figure: _Figure) -> bool:
    """It is the one in force: nothing says that it was told earlier, or it is told anew."""
    if _OTHER_PERIOD.search(f"{figure.before} | {figure.after}"):
        return False
    is_earlier = figure.is_earlier or _ONCE.search(figure.before)
    return not is_earlier or _RENEWED.search(each.article.text, *figure.claim.scope) is not None


def _are_one(each: Extraction, old: _Figure, new: _Figure) -> bool:
    """One thing at two times of telling, and not of two periods."""
    a, b = sorted((old.claim, new.claim), key=lambda c: c.span)
    between = each.article.text[a.span[1] : b.span[0]]
    if len(between) > REACH or "\n\n" in between or "change_by" in {a.framing, b.framing} or prove(a.readings, b.readings).met:
        return False
    words = f"{old.before} | {old.after}"
    if _OTHER_PERIOD.search(words) or _PART_OF_YEAR.search(words) or not (_RETOLD if a is old.claim else _NEXT).search(between):
        return False
    low, high = sorted(abs(Decimal(value_key(c)[1])) for c in (a, b))
    named = a.attribute == b.attribute or named_alike(a, b) or bool(_STANDS_FOR.search(old.before))
    return high <= TIMES * low and (named or a.scope == b.scope)


def _named(other: Extraction, figure: Claim, course: tuple[Claim, Claim]) -> Iterator[Claim]:
    """The figure in another text, by what it is called there, and not as one that was told earlier."""
    for claim in other.claims:
        if value_key(claim) != value_key(figure) or claim.kind != figure.kind or not claim.value.is_point:
            continue
        named = any(claim.attribute == own.attribute or named_alike(claim, own) for own in course)
        rare = claim.significant >= (RARE if claim.kind == "count" and claim.value.unit is None else DIGITS)
        before = other.article.text[max(claim.scope[0], claim.span[0] - BEFORE) : claim.span[0]]
        if named and rare and dict(claim.axes).get("stage") != "previous" and not _ONCE.search(before):
            yield claim


def _has(other: Extraction, figure: Claim) -> bool:
    return any(value_key(claim) == value_key(figure) for claim in other.claims)
