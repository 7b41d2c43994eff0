"""Lengths of time in both languages; see length for what a value means, duration_ko and duration_en for the words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from factcheck.mention import duration_en, duration_ko
from factcheck.mention.candidate import Found
from factcheck.mention.length import Length, Piece, mention
from factcheck.model import Lang
from factcheck.numerals import read_digits


def find(text: str, lang: Lang, when: date | None) -> Iterator[Found]:
    """One Mention per length of time. `when` dates the deadline that 3년 내 names."""
    yield from (mention(text, length) for length in _races(text))
    lengths = duration_ko.read(text, when) if lang == "ko" else duration_en.read(text, when)
    yield from (mention(text, length) for length in lengths)


_RACE = re.compile(r"(?P<minutes>[0-9](?<![0-9A-Za-z:.,$+\-].)[0-9]?):(?P<seconds>[0-5][0-9]\.[0-9]{1,3})(?![0-9:.]{0,1}[0-9])")


def _races(text: str) -> Iterator[Length]:
    """1:55.12 on a results sheet: minutes, seconds and their hundredths; a clock shows no hundredths behind minutes."""
    for match in _RACE.finditer(text) if ":" in text else ():
        minutes, seconds = read_digits(match["minutes"]), read_digits(match["seconds"])
        if minutes and seconds:
            start, mid, last_from, end = *match.span("minutes"), *match.span("seconds")
            whole = ((start, end, minutes.value * 60 + seconds.value),)
            first = Piece(start, mid, minutes.value, minutes.value, "minute", Decimal(1))
            last = Piece(last_from, end, seconds.value, seconds.value, "second", seconds.step, whole)
            yield Length((first, last), match.span())
