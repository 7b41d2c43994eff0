"""English numerals in words, and articles and halves before a unit (half a gallon, a mile).

`one`, `a` and bare scale words are numbers only with a unit or a bound: `one of them` counts nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck.lexicon.anchors import Anchored, either, opening
from factcheck.lexicon.numbers import numbers
from factcheck.mention.figure import Figure
from factcheck.mention.unit import unit_after
from factcheck.numerals import EnglishStop, Number, english_share, english_stops

IN_A_ROW = re.compile(
    r"[ -](?:straight|consecutive|successive)(?![A-Za-z])|[ ](?:month|quarter|year|week|day|session|time|game|match|season)[ ](?:running|in a row)(?![A-Za-z])",
    re.IGNORECASE,
)
"""What makes `a fifth` an ordinal, not a share: a fifth straight month, a fifth month running."""


def _english_starts() -> Anchored:
    table = numbers("en").numerals
    words = [*table.digits, *table.native, *table.small, *table.large, *table.dozen, "half", "quarter"]
    article = rf"an?(?=[^A-Za-z]{{1,5}}{either((*words, *table.ordinals, *table.point))})"
    pattern = re.compile(rf"(?<![A-Za-z0-9$.-])(?:{either(words)}(?![A-Za-z])|{article})", re.IGNORECASE)
    return Anchored(pattern, opening(words, "A-Za-z0-9$.-", re.IGNORECASE, article))


_ENGLISH_ANCHOR = _english_starts()


def english_words(text: str, marks: bytearray) -> Iterator[Figure]:
    """Every proven numeral in English words outside the shielded stretches, in order."""
    place = 0
    for match in _ENGLISH_ANCHOR.finditer(text):
        start = match.start()
        if start < place or marks[start]:
            continue
        stops = [stop for stop in english_stops(text, start) if stop.last != "ordinal" and _english_proven(text, start, stop)]
        if stops:
            place = stops[-1].end
            yield Figure(start, place, stops[-1].number, "fraction" if stops[-1].last in ("fraction", "half") else "words")


_SHARES = ("half", "quarter", "third", "fourth", "fifth", "tenth")
_SHARE_OF_UNIT = Anchored(
    re.compile(rf"(?<![A-Za-z0-9.-])({either(_SHARES)})(?:[ -]of)?(?:[ ]an?)?(?=[ -][A-Za-z])", re.IGNORECASE),
    opening(_SHARES, "A-Za-z0-9.-", re.IGNORECASE),
)
_ARTICLE = re.compile(r"[Aa](?i:(?<![A-Za-z0-9.$%'-].)n?(?=[ ][A-Za-z]))")
_PER = re.compile(
    r"[0-9%][ ]?$|(?:[0-9]|thousand|million|billion|dollars?|cents?|times|miles|units|barrels)[ ][A-Za-z-]{0,14}[ ]?$",
    re.IGNORECASE,
)


def english_units(text: str, marks: bytearray) -> Iterator[Figure]:
    """half a gallon, a mile: a share or an article before a unit of measure or money; `$5 a gallon` is a rate, not one."""
    for match in _SHARE_OF_UNIT.finditer(text):
        share = Decimal(1) / english_share(match[1].lower())
        if not marks[match.start()] and _measures(text, match.end()):
            yield Figure(match.start(), match.end(), Number(share, 2, share), "fraction")
    for match in _ARTICLE.finditer(text):
        if (
            not marks[match.start()]
            and _measures(text, match.end())
            and not _PER.search(text, max(0, match.start() - 30), match.start())
        ):
            yield Figure(match.start(), match.end(), Number(Decimal(1), 1, Decimal(1)), "words")


def _measures(text: str, place: int) -> bool:
    found = unit_after(text, place)
    return (
        found is not None
        and found.unit.kind in ("quantity", "money")
        and len(found.word) > 3
        and found.unit.name not in NOT_MEASURED
    )


NOT_MEASURED = frozenset(
    {"point", "degree", "token", "parameter", "year_of_age", "rand", "BRL", "DEM", "foot", "bar", "cup", "ETH"}
)
"""Units whose names are everyday words behind an article."""


def _english_proven(text: str, start: int, stop: EnglishStop) -> bool:
    """`one`, `a` and bare scale words need more: one percent, a dozen, half a million; `one of them` is no number; neither is a place in a row a share."""
    if stop.last == "fraction" and IN_A_ROW.match(text, stop.end):
        return False
    word = text[start : stop.end].lower()
    if word in ("one", "single", "zero"):
        found = unit_after(text, stop.end)
        return (
            start == 0
            and stop.end == len(text)
            or (found is not None and found.unit.kind != "ratio")
            or _BOUND_BEFORE.search(text, max(0, start - 12), start) is not None
        )
    return word not in _NEEDS_MORE or (start == 0 and stop.end == len(text))


_BOUND_BEFORE = re.compile(r"(?:only|least|exactly|minus|negative)[ ]$", re.IGNORECASE)
_NEEDS_MORE = frozenset(("a", "an", "half", "quarter", *numbers("en").numerals.small, *numbers("en").numerals.large, "dozens"))
"""Words that are a number only behind another one (two hundred, half a million)."""
