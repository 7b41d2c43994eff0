"""Reads every value that a text states: numbers with units and hedges, money, shares, ranks, dates, durations.

`PHENOMENA` is the list in the open: one pure function per phenomenon, in the order that breaks ties between
findings of equal length. `scan` says too what was recognised and refused.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from operator import attrgetter

from factcheck.mention import age, dates, duration, quantity, time_of_day
from factcheck.mention.candidate import Find, Found, Measured, Scan, Unread, settle
from factcheck.mention.cells import in_tables
from factcheck.mention.frame import framed
from factcheck.mention.gloss import glossed
from factcheck.mention.reading import with_readings
from factcheck.model import Lang, Mention
from factcheck.text import CASE_TWINS

PHENOMENA: tuple[Find, ...] = (dates.find, time_of_day.find, duration.find, age.find, quantity.find)


def read_values(text: str, lang: Lang | None = None, when: str | date | datetime | None = None) -> list[Mention]:
    """One Mention per value in `text`, sorted by start; a gloss follows the value that it restates."""
    return list(scan(text, lang, when).mentions)


def scan(text: str, lang: Lang | None = None, when: str | date | datetime | None = None) -> Scan:
    """The values of `text`, and the places that hold a value which was refused, with the reason."""
    plain = text.translate(CASE_TWINS)
    found = _scanned(plain, lang or language(text), when)
    if plain == text:
        return found
    return Scan(tuple(replace(each, quote=text[each.start : each.end]) for each in found.mentions), found.unread)


def _scanned(text: str, spoken: Lang, when: str | date | datetime | None) -> Scan:
    day = datetime.fromisoformat(when) if isinstance(when, str) else when
    proposed: list[Found] = []
    for find in PHENOMENA:
        proposed += find(text, spoken, day)
    found = settle(proposed)
    measured = [each for each in found if isinstance(each, Measured)]
    framed(text, measured, spoken, day)
    glossed(text, measured, spoken)
    read = [with_readings(each) for each in measured]
    shares = {(each.start, each.end): each for each in proposed if isinstance(each, Measured) and each.kind == "ratio"}
    dated = [_with_share(each, shares) for each in found if isinstance(each, Mention)]
    mentions = in_tables(text, sorted((*read, *dated), key=attrgetter("start")), partial(_cell, spoken=spoken))
    return Scan(tuple(mentions), tuple(each for each in found if isinstance(each, Unread)))


def _cell(written: str, spoken: Lang) -> tuple[Mention, ...]:
    """The values of a cell and its unit, read as a text of their own."""
    return _scanned(written, spoken, None).mentions


def _with_share(mention: Mention, shares: Mapping[tuple[int, int], Measured]) -> Mention:
    """A day that may be a share as well (2/5) keeps that as a reading; comparing it as a day stays the default."""
    share = shares.get((mention.start, mention.end))
    if share is None:
        return mention
    readings = tuple(replace(reading, name="as_share") for reading in with_readings(share).readings[:1])
    return replace(mention, readings=mention.readings + readings)


def language(text: str) -> Lang:
    """Korean where any of the first 4,000 characters is a Hangul syllable, English otherwise."""
    return "ko" if any("가" <= sign <= "힣" for sign in text[:4_000]) else "en"
