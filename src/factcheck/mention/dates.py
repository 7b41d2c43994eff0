"""Dates and spans of days, in both languages, resolved against the day of publication.

`find` reads; the grammars are date_ko and date_en. What a date is assumed to mean is always in `Mention.rules`
(date_fields). Refused with a reason: days that no calendar has (2월 30일, 13월), years of five digits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache

from factcheck.mention import calendar_math as calendar
from factcheck.mention import date_en, date_ko
from factcheck.mention.bounds import Bound, Kind, bound_en, bound_ko
from factcheck.mention.calendar_math import WEEKDAYS, Days
from factcheck.mention.candidate import Found, Unread
from factcheck.mention.cascade import Token
from factcheck.mention.date_fields import Fields
from factcheck.mention.date_listed import LISTED, continued, is_in_a_row, is_joined
from factcheck.mention.date_outcome import Moment, Outcome, Refused, Resolved, with_other
from factcheck.model import Hedge, Interval, Lang, Mention, Reading, Value

UNIT = "date"
WHOLE_YEAR = 364
"""Days between the first and the last of a year."""
FRESH_DAYS, NEARBY = 7, 1_500
"""`이날` may point to a day mentioned at most so many characters before, and at most so many days old."""
SAME_SENTENCE = 160
"""Characters within which a month that stands with a year gives it to the same month without one."""
_BREAK = re.compile(r"[.!?](?=\s)|\n")
_ADNOMINAL = re.compile(r"\s(?:[가-힣]{1,8}(?:에서|에|로|을|를)\s)?[가-힣]{0,6}[한된린긴친운던낸난진든온간선연]\s(?!바\s|적)")
"""지난 22일 개봉한: a date that says which, in a sentence that goes on about another day."""


def find(text: str, lang: Lang, when: date | None) -> Iterator[Found]:
    """One Mention per date or span of dates; an Unread for words that name no day."""
    memory = _Memory(text, when.date() if isinstance(when, datetime) else when, lang == "ko")
    topic: tuple[int, int] | None = None
    for token in (date_ko if lang == "ko" else date_en).read(text):
        if token.meaning is None:
            continue
        outcome = memory.resolve(_in_topic_year(text, token, topic))
        year = _whole_year(outcome)
        topic = None if year is None else (token.end, year)
        if isinstance(outcome, Refused):
            yield Unread(token.start, token.end, outcome.reason)
        else:
            bound = bound_ko(text, token) if lang == "ko" else bound_en(text, token)
            yield _mention(text, token, outcome, _closed(bound, outcome))


_IN_THAT_YEAR = re.compile(r"(?:에는|엔|에)[ ]")


def _whole_year(outcome: Outcome) -> int | None:
    """The year that a date names as a whole."""
    days = outcome.days if isinstance(outcome, Resolved) else None
    if days is None or days.first is None or days.last is None or days.first.year != days.last.year:
        return None
    return days.first.year if (days.last - days.first).days >= WHOLE_YEAR else None


def _in_topic_year(text: str, token: Token[Moment], topic: tuple[int, int] | None) -> Token[Moment]:
    """2018년에는 5월 20일부터: the month is one of the year right before it, not of the article's."""
    moment = token.meaning
    if topic is None or not isinstance(moment, Fields) or moment.slot is None or moment.marked or moment.is_of_a_year:
        return token
    if not _IN_THAT_YEAR.fullmatch(text, topic[0], token.start):
        return token
    return token._replace(meaning=replace(moment, year=topic[1]))


def _closed(bound: Bound, outcome: Resolved) -> Bound:
    """Before the end of June is until its end; after the beginning of June is since its beginning."""
    if bound.kind == "before" and "date.end" in outcome.rules:
        return replace(bound, kind="until")
    return replace(bound, kind="since") if bound.kind == "after" and "date.start" in outcome.rules else bound


class _Memory:
    """The dates mentioned so far, for 그해, 같은 달 and 이날, and for the next one of a list."""

    def __init__(self, text: str, ref: date | None, lists: bool) -> None:
        self.text, self.ref, self.lists = text, ref, lists
        self.before: tuple[int, Moment] | None = None
        self.month: tuple[int, Fields] | None = None
        self.last: date | None = None
        self.day: tuple[int, date] | None = None

    def resolve(self, token: Token[Moment]) -> Outcome:
        """What the token means here, remembered for later ones."""
        assert token.meaning is not None
        moment, alone = token.meaning, True
        if self.lists and self.before is not None:
            between = self.text[self.before[0] : token.start]
            alone = not is_joined(between)
            if not alone or is_in_a_row(between):
                moment = continued(self.before[1], moment) or moment
        self.before = (token.end, moment)
        outcome = self.meant(moment, token)
        if moment is token.meaning or isinstance(outcome, Refused):
            return outcome
        outcome = replace(outcome, rules=(*outcome.rules, LISTED))
        return outcome if not alone else with_other(outcome, "not_listed", _resolved(token.meaning, self.ref))

    def meant(self, moment: Moment, token: Token[Moment]) -> Outcome:
        """The days that the words name after all that came before them."""
        marked = moment.marked if isinstance(moment, Fields) else None
        if marked == "date.last_day":
            outcome = self.that_day(moment, token.start)
        elif marked:
            outcome = _resolved(moment, self.last) if self.last else Refused("no_date_before")
        else:
            moment = self.with_year(moment, token)
            outcome = _resolved(moment, self.ref)
            self.remember(token, outcome)
        return outcome

    def with_year(self, moment: Moment, token: Token[Moment]) -> Moment:
        """2013년 12월, … 파업 첫날인 12월 9일: the month of its sentence that has a year."""
        if not isinstance(moment, Fields) or moment.grain != "month" or moment.slot is None:
            return moment
        if moment.year is not None:
            self.month = (token.end, moment)
        if moment.year is not None or moment.year_by is not None or moment.toward is not None or self.month is None:
            return moment
        end, named = self.month
        if named.slot != moment.slot or token.start - end > SAME_SENTENCE or _BREAK.search(self.text, end, token.start):
            return moment
        return replace(moment, year=named.year)

    def remember(self, token: Token[Moment], outcome: Outcome) -> None:
        days = outcome.days if isinstance(outcome, Resolved) else None
        if days and days.first:
            self.last = days.first
            fresh = days.first == days.last and self.ref is not None and 0 <= (self.ref - days.first).days <= FRESH_DAYS
            if fresh and not (self.day and self.is_aside(token)):
                self.day = (token.end, days.first)

    def is_aside(self, token: Token[Moment]) -> bool:
        """지난 22일 개봉한 영화: what goes before a noun is no day that the text turns to."""
        past = isinstance(token.meaning, Fields) and token.meaning.toward == -1
        return past and bool(_ADNOMINAL.match(self.text, token.end))

    def that_day(self, moment: Moment, start: int) -> Outcome:
        """이날: the day last mentioned where that is close by and fresh, else the article's; the other one stays a reading."""
        here = _resolved(moment, self.ref)
        if self.day is None or start - self.day[0] > NEARBY:
            return replace(here, rules=(*here.rules, "date.article_day")) if isinstance(here, Resolved) else here
        there = _resolved(moment, self.day[1])
        if isinstance(there, Refused):
            return there
        return with_other(there, "article_day", here)


def _mention(text: str, token: Token[Moment], outcome: Resolved, bound: Bound) -> Mention:
    meaning = token.meaning
    stated = meaning.stated if isinstance(meaning, Fields) else None
    value, readings, hedge = _meant(outcome, stated, bound.kind, bound.approx)
    return Mention(
        start=token.start,
        end=token.end,
        extent=(bound.start, bound.end),
        numerals=token.numerals,
        quote=text[token.start : token.end],
        kind="date",
        value=value,
        readings=readings,
        hedge=hedge,
        rules=(*outcome.rules, *bound.rules),
    )


@lru_cache(maxsize=4096)
def _meant(outcome: Resolved, stated: int | None, kind: Kind, approx: bool) -> tuple[Value, tuple[Reading, ...], Hedge]:
    """Value, readings and hedge of days with a bound, wherever they stand: one story names the same days over and over."""
    bound, days = Bound(0, 0, kind, approx), outcome.days
    written = WEEKDAYS[stated] if stated is not None else outcome.text
    value = Value(text=written) if days is None else replace(_value(days, bound), text=written)
    return value, tuple(_readings(outcome, bound)), _hedge(outcome, bound)


@lru_cache(maxsize=4096)
def _resolved(moment: Moment, ref: date | None) -> Outcome:
    """What the words mean on that day."""
    return moment.resolve(ref)


def _value(days: Days, bound: Bound) -> Value:
    days = bound.applied(days)
    return Value(_iso(days.first), _iso(days.last), "day")


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _hedge(outcome: Resolved, bound: Bound) -> Hedge:
    if bound.hedge != "exact":
        return bound.hedge
    return "vague" if outcome.vague else "range" if "date.range" in outcome.rules else "exact"


def _readings(outcome: Resolved, bound: Bound) -> Iterator[Reading]:
    if outcome.days is None:
        return
    yield _reading("as_written", bound.applied(outcome.days), bound.applied(outcome.lenient or outcome.days), bound)
    for name, days in outcome.others:
        yield _reading(name, bound.applied(days), bound.applied(days), bound)
    if bound.further is not None:
        opened = bound.further.applied(outcome.days)
        yield _reading("from_then_on", opened, opened, bound)


def _reading(name: str, strict: Days, lenient: Days, bound: Bound) -> Reading:
    slack = bound.slack if lenient.first != lenient.last else min(bound.slack, 3)
    wide = Interval(_moved(lenient.first, -slack), _moved(lenient.last, slack))
    return Reading(name, UNIT, Interval(calendar.ordinal(strict.first), calendar.ordinal(strict.last)), wide)


def _moved(day: date | None, days: int) -> Decimal | None:
    number = calendar.ordinal(day)
    return None if number is None else number + days
