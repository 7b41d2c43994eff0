"""Korean dates: the grammar. Tokens come from date_ko_words, meaning from date_fields.

Codes: Y 2025년, N 25년, y 올해, j 그해, M 12월, m 지난달, z 같은 달, D 30일, d 어제, a 이날, K 지난주, q 다음 분기, Q 3분기,
H 상반기, S 가을, W 월요일, w (월), o 둘째, k 주, p 말, e 연말, E 주말, T 오는, A 1990년대, C 21세기, G 전/뒤,
i v l g a length in days, weeks, months, years, 1 2 3 year, month and day in Sino-Korean words, f 부터, ~ a dash,
X a date that is read, ! a word that only looks like one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from factcheck.mention import calendar_math as calendar
from factcheck.mention.calendar_math import Grain
from factcheck.mention.cascade import Grammar, Rule, Token, rewrite, runs
from factcheck.mention.date_fields import Fields
from factcheck.mention.date_ko_words import tokens
from factcheck.mention.date_outcome import UNKNOWN, Moment, Outcome, Part, Refused, Resolved
from factcheck.mention.date_span import Span

Tokens = Sequence[Token[Moment]]
Stated = dict[str, Any]
"""Fields by name, while a run is read."""
_GAP = re.compile(r"[ \u00a0]{0,2}|의[ ]")
_PARTS: tuple[Part | None, ...] = (None, "early", "mid", "late", "start", "end", "within", None, None)
_WELDED: tuple[Grain | None, ...] = (None, "year", "month", "week")
FIRST_YEAR = 1500
"""A bare year before this is as often a length of time (천년, 1000년)."""
LAST_DAY, BY_THEN = 7, 8
"""Entries of [words.part]: 말일 is a day, 내 and 안 are a bound."""


def read(text: str) -> list[Token[Moment]]:
    """Every date of a Korean text as an X token, unresolved, in order."""
    return [token for run, codes in runs(text, tokens(text), _GAP) for token in rewrite(run, codes, GRAMMAR) if token.code == "X"]


def fields_of(run: Tokens) -> Fields | None:
    """The fields that a run of tokens states, read token by token; None when a part cannot be in a calendar."""
    stated: Stated = {}
    for token in run:
        if token.code in _PLAIN:
            stated[_PLAIN[token.code]] = token.number
        elif token.code in _SETTERS:
            _SETTERS[token.code](stated, token.number)
    return Fields(**stated)


def _set_part(stated: Stated, number: int) -> None:
    if number == LAST_DAY:
        stated["day"] = -1
    else:
        stated["part"] = "within" if number == BY_THEN else _PARTS[number]


def _set_welded(stated: Stated, number: int) -> None:
    """연말, 월초: the part of the year or month in force, this one if none is named."""
    grain = _WELDED[number // 10]
    _set_part(stated, number % 10)
    if grain != "year":
        if not stated.get("grain"):
            stated.update(grain=grain, slot_by=0)
    elif stated.get("year") is None and stated.get("year_by") is None:
        stated["year_by"] = 0


def _short_year(number: int) -> int:
    return number + (2000 if number < 70 else 1900)


def _set_weekend(stated: Stated, _: int) -> None:
    toward, by = stated.get("toward") or 0, stated.get("slot_by")
    stated.update(grain="week", slot_by=by if by is not None else toward, part="late", toward=None)


def _set_weekday(stated: Stated, number: int) -> None:
    """The weekday of a day that is named is only printed beside it."""
    named = stated.get("day") is not None or stated.get("day_by") is not None
    stated["stated" if named else "weekday"] = number


def _setter(name: str, **fixed: str) -> Callable[[Stated, int], None]:
    return lambda stated, number: stated.update(fixed, **{name: number})


_PLAIN: Mapping[str, str] = {
    "Y": "year",
    "1": "year",
    "y": "year_by",
    "D": "day",
    "3": "day",
    "d": "day_by",
    "T": "toward",
    "w": "stated",
    "o": "nth",
}
"""Tokens that fill one field with their number."""
_SETTERS: Mapping[str, Callable[[Stated, int], None]] = {
    "N": lambda stated, number: stated.update(year=_short_year(number)),
    "j": _setter("year_by", marked="date.last_year"),
    "M": _setter("slot", grain="month"),
    "2": _setter("slot", grain="month"),
    "m": _setter("slot_by", grain="month"),
    "z": _setter("slot_by", grain="month", marked="date.last_month"),
    "a": _setter("day_by", marked="date.last_day"),
    "K": _setter("slot_by", grain="week"),
    "q": _setter("slot_by", grain="quarter"),
    "Q": _setter("slot", grain="quarter"),
    "H": _setter("slot", grain="half"),
    "S": _setter("slot", grain="season"),
    "k": lambda stated, _: stated.update(week=stated.get("nth"), nth=None),
    "e": _set_welded,
    "E": _set_weekend,
    "W": _set_weekday,
    "p": _set_part,
}


@dataclass(frozen=True, slots=True)
class Block:
    """1990년대, 21세기: a decade or century."""

    grain: Grain
    number: int

    def resolve(self, ref: date | None) -> Outcome:
        """The ten or hundred years; 70년대 is of the last century, 20년대 of this one."""
        year = (self.number - 1) * 100 if self.grain == "century" else self.number
        if self.grain == "decade" and self.number < 100:
            year += 2000 if self.number < 30 else 1900
        if year % 10 or not 0 <= year <= 2999:
            return Refused("no_such_year")
        if self.grain == "century":
            first = calendar.block("year", year + 1)
            last = calendar.block("year", year + 100)
            days = calendar.Days(first.first, last.last, "century") if first and last else None
        else:
            days = calendar.block("decade", year)
        return Resolved(days, rules=("date.absolute",)) if days else Refused("no_such_year")


@dataclass(frozen=True, slots=True)
class Steps:
    """사흘 전, 2년 뒤: so many units from the day of publication. Months and years are meant by the month, but 1년 전 오늘 is a day."""

    unit: str
    count: int
    day: int | None = None
    """Days from the day of publication to the one that is named: 오늘, 어제."""

    def resolve(self, ref: date | None) -> Outcome:
        """The day, or the month that holds it."""
        if ref is None:
            return UNKNOWN
        if (ref := calendar.shift(ref, self.day or 0)) is None:
            return Refused("no_such_year")
        if self.unit in "일주":
            return Resolved(
                calendar.one(calendar.shift(ref, self.count * (7 if self.unit == "주" else 1))), rules=("date.relative",)
            )
        moved = calendar.shift_months(ref, self.count * (12 if self.unit == "년" else 1))
        if moved and self.day is not None:
            return Resolved(calendar.one(moved), rules=("date.relative",))
        days = calendar.around("month", moved) if moved else None
        return Resolved(days, rules=("date.relative", "date.ago"), vague=True) if days else Refused("no_such_year")


def _decade(run: Tokens) -> Moment:
    return Block("decade", run[0].number)


def _century(run: Tokens) -> Moment:
    return Block("century", run[0].number)


def _range(run: Tokens) -> Moment | None:
    first, last = run[0].meaning, run[-1].meaning
    return Span(first, last) if first and last else None


def _in_words(run: Tokens) -> Moment | None:
    """천년 and 오백년 are lengths; a year in words must be a year of the press."""
    fields = fields_of(run)
    return fields if fields and (fields.slot is not None or (fields.year or 0) >= FIRST_YEAR) else None


def _stated(run: Tokens) -> Moment | None:
    fields = run[0].meaning
    return replace(fields, stated=run[1].number) if isinstance(fields, Fields) else None


def _steps(run: Tokens) -> Steps:
    return Steps({"i": "일", "v": "주", "l": "월", "g": "년"}[run[0].code], run[0].number * run[1].number)


def _steps_day(run: Tokens) -> Moment:
    return replace(_steps(run), day=run[-1].number)


def _rule(name: str, codes: str, make: Callable[[Tokens], Moment | None] = fields_of) -> Rule[Moment]:
    return Rule(f"date.ko.{name}", re.compile(codes), make)


RULES: tuple[Rule[Moment], ...] = (
    _rule("decade", "A", _decade),
    _rule("century", "C", _century),
    _rule("in_words", "(?:1[2M]|[Yyj]2)(?:[3D][wW]?)?|(?:2[3D]|M3)[wW]?|1", _in_words),
    _rule("stated", "X[wW]", _stated),
    _rule("steps_day", "[vlg]Gd", _steps_day),
    _rule("steps", "[ivlg]G", _steps),
    _rule("day", "(?:[YNyj][Mm]|T?M|m|z)D[wW]?"),
    _rule("nth_weekday", "(?:[YNyj]M|M|m|[Yy])o(?:kW|W|k)"),
    _rule("month", "(?:[YNyj][Mm]|T?M|m|z)[pe]?"),
    _rule("quarter", "(?:[YNyj]Q|T?Q|q|[YNyj]H|T?H|[YNyj]S|TS)[pe]?"),
    _rule("year", "[Yyj][pe]?|e|Ne"),
    _rule("week", "KE|KW|Ke?|TE|TW"),
    _rule("relative_day", "[da][wW]?"),
    _rule("bare_day", "T?D[wW]?"),
    _rule("weekday", "W"),
    _rule("range", "X[~f]X", _range),
)
"""Longest first: what a rule has joined, later ones see as one X."""
GRAMMAR = Grammar(RULES)
