"""Reads every value that a text states: numbers with units and hedges, money, shares, ranks, dates, durations.

`PHENOMENA` is the list in the open: one pure function per phenomenon, in the order that breaks ties between
findings of equal length. `scan` says too what was recognised and refused.
"""

from __future__ import annotations

from datetime import date, datetime

from factcheck.mention import dates, quantity
from factcheck.mention.candidate import Find, Measured, Scan, Unread, settle
from factcheck.mention.frame import framed
from factcheck.mention.gloss import glossed
from factcheck.mention.reading import with_readings
from factcheck.model import Lang, Mention

PHENOMENA: tuple[Find, ...] = (dates.find, quantity.find)


def read_values(text: str, lang: Lang | None = None, when: str | date | datetime | None = None) -> list[Mention]:
    """One Mention per value in `text`, sorted by start; a gloss follows the value that it restates."""
    return list(scan(text, lang, when).mentions)


def scan(text: str, lang: Lang | None = None, when: str | date | datetime | None = None) -> Scan:
    """The values of `text`, and the places that hold a value which was refused, with the reason."""
    spoken = lang or language(text)
    day = datetime.fromisoformat(when) if isinstance(when, str) else when
    found = settle(each for find in PHENOMENA for each in find(text, spoken, day))
    measured = [each for each in found if isinstance(each, Measured)]
    measured = glossed(text, framed(text, measured, spoken), spoken)
    read = [with_readings(each) for each in measured]
    mentions = sorted((*read, *(each for each in found if isinstance(each, Mention))), key=lambda mention: mention.start)
    return Scan(tuple(mentions), tuple(each for each in found if isinstance(each, Unread)))


def language(text: str) -> Lang:
    """Korean where any of the first 4,000 characters is a Hangul syllable, English otherwise."""
    return "ko" if any("가" <= sign <= "힣" for sign in text[:4_000]) else "en"
