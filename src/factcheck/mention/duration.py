"""Lengths of time in both languages; see length for what a value means, duration_ko and duration_en for the words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from types import MappingProxyType

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
_LONG_RACE = re.compile(
    r"(?P<hours>[1-9](?<![0-9A-Za-z:.,$+\-].)):(?P<minutes>[0-5][0-9]):(?P<seconds>[0-5][0-9](?:\.[0-9]{1,3})?)(?![0-9:.]{0,1}[0-9]|[ ]?[apAP]\.?[mM])"
)
_CLOCK_BEFORE = re.compile(r"(?:\b(?:at|by|until|from|since|to)|[0-9일])[ ]$", re.IGNORECASE)


def _races(text: str) -> Iterator[Length]:
    """1:55.12 on a results sheet: minutes, seconds and their hundredths; a clock shows no hundredths behind minutes. 2:27:14: hours,
    minutes and seconds, where no word or day before it makes it a clock's."""
    for match in _RACE.finditer(text) if ":" in text else ():
        yield from _race(match, ("minute", "second"))
    for match in _LONG_RACE.finditer(text) if text.count(":") > 1 else ():
        if not _CLOCK_BEFORE.search(text, max(0, match.start() - 8), match.start()):
            yield from _race(match, ("hour", "minute", "second"))


_SECONDS: Mapping[str, int] = MappingProxyType({"hour": 3600, "minute": 60, "second": 1})


def _race(match: re.Match[str], units: Sequence[str]) -> Iterator[Length]:
    read = {unit: read_digits(match[f"{unit}s"]) for unit in units}
    numbers = {unit: number for unit, number in read.items() if number}
    if len(numbers) < len(units):
        return
    whole = sum((number.value * _SECONDS[unit] for unit, number in numbers.items()), Decimal(0))
    last = units[-1]
    pieces = [
        Piece(*match.span(f"{unit}s"), number.value, number.value, unit, number.step)
        if unit != last
        else Piece(*match.span(f"{unit}s"), number.value, number.value, unit, number.step, ((*match.span(), whole),))
        for unit, number in numbers.items()
    ]
    yield Length(tuple(pieces), match.span())
