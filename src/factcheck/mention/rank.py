"""Ranks and ordinals that no unit word marks: 첫, 톱10, 넘버1, 제13차, No. 1, first, 21st, third-largest.

References (제3조, Article 5) and quarters are left alone; `second` is an ordinal only where no length of time is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck.lexicon.anchors import Anchored, either, opening
from factcheck.lexicon.numbers import numbers
from factcheck.mention.draft import Draft
from factcheck.mention.hedge import HedgeAt
from factcheck.mention.unit import named
from factcheck.mention.words_en import IN_A_ROW
from factcheck.model import Lang
from factcheck.numerals import Number, english_stops, read_digits

_FIRST = re.compile(r"첫(?<![가-힣].)(?:(?:[ ]?번째|째)?(?![가-힣])|번째|째)|네(?<![가-힣].)째번?")
_TOP = re.compile(
    r"(?P<top>톱(?<![가-힣A-Za-z].)[ ]?|T(?<![가-힣A-Za-z].)OP[ -]?|t(?<![가-힣A-Za-z].)op[ -])(?P<n>[0-9]{1,4})(?![0-9])(?=권|위|에|을|를|이|은|$|[^가-힣A-Za-z0-9.,]|[ ])"
)
_NUMBER = re.compile(r"(?:넘버[ ]?|N(?<![A-Za-z].)(?:o\.[ ]?|umber )|n(?<![A-Za-z].)umber )(?P<n>1)(?![0-9.,])")
_NTH = re.compile(r"제(?P<n>[0-9]{1,4})(?P<unit>차|회|대|기|기수)(?=[^가-힣]|[은는이가을를의에로]|$)")
_ENGLISH_DIGITS = re.compile(r"(?P<n>[0-9](?i:(?<![A-Za-z0-9.,$-].))[0-9]{0,2}(?:,[0-9]{3})*)(?i:(?:st|nd|rd|th)(?![A-Za-z0-9]))")
_NOT_RANK = re.compile(
    r"[ -](?:quarter|half|century|of (?:January|February|March|April|May|June|July|August|September|October|November|December))",
    re.IGNORECASE,
)
_SECOND_OF_TIME = re.compile(r"(?:\ba|\bper|\bone|\bevery|\beach|[0-9]|\bI|\bsplit)[ -]$", re.IGNORECASE)
_ONE_BEFORE = re.compile(r"(?<![A-Za-z])(?:a|an|one|two|three|four|five|six|seven|eight|nine)[ -]$", re.IGNORECASE)


def drafts(text: str, lang: Lang) -> Iterator[Draft]:
    """One draft per rank or ordinal."""
    finders = (_korean, _tops) if lang == "ko" else (_english_digits, _english_words, _tops)
    for finder in finders:
        yield from finder(text)


def _draft(place: tuple[int, int], span: tuple[int, int], value: Decimal, unit: str) -> Draft:
    number = Number(value, 1, Decimal(1))
    rules = (f"rank.{unit}",)
    return Draft(*place, number, number, ((*span, value),), unit=named(unit), kind=unit, rules=rules)


def _korean(text: str) -> Iterator[Draft]:
    for match in _FIRST.finditer(text) if "첫" in text or "네" in text else ():
        value = Decimal(4) if match[0].startswith("네") else Decimal(1)
        yield _draft(match.span(), match.span(), value, "ordinal")
    for match in _NTH.finditer(text) if "제" in text else ():
        number = read_digits(match["n"])
        if number is not None:
            yield _draft(match.span(), match.span("n"), number.value, "ordinal")


def _tops(text: str) -> Iterator[Draft]:
    for pattern, needles in ((_TOP, ("톱", "TOP", "top")), (_NUMBER, ("넘버", "No.", "umber "))):
        for match in pattern.finditer(text) if any(needle in text for needle in needles) else ():
            number = read_digits(match["n"])
            if number is not None:
                hedges = (HedgeAt(match.start(), match.end(), "at_most", ""),) if pattern is _TOP else ()
                yield _draft(match.span(), match.span("n"), number.value, "rank")._replace(hedges=hedges)


def _english_digits(text: str) -> Iterator[Draft]:
    for match in _ENGLISH_DIGITS.finditer(text):
        number = read_digits(match["n"])
        if number is not None and (IN_A_ROW.match(text, match.end()) or not _NOT_RANK.match(text, match.end())):
            yield _draft(match.span(), match.span(), number.value, "ordinal")


def _number_words() -> Anchored:
    table = numbers("en").numerals
    listed = (*table.ordinals, *table.digits, *table.native, *table.small, *table.large)
    words = either(listed)
    pattern = re.compile(
        rf"(?<![A-Za-z-])(?:{words}(?![A-Za-z])|a(?=[^A-Za-z]{{1,3}}{words})|{either(table.native)}(?=[a-z]))",
        re.IGNORECASE,
    )
    return Anchored(pattern, opening(listed, "A-Za-z-", re.IGNORECASE, "a(?![A-Za-z])"))


_WORDS = _number_words()


def _english_words(text: str) -> Iterator[Draft]:
    place = 0
    for match in _WORDS.finditer(text):
        if match.start() < place:
            continue
        stops = [stop for stop in english_stops(text, match.start()) if stop.last == "ordinal"]
        if not stops or not _is_rank(text, match.start(), stops[-1].end):
            continue
        place = stops[-1].end
        span = (match.start(), place)
        yield _draft(span, span, stops[-1].number.value, "ordinal")


def _is_rank(text: str, start: int, end: int) -> bool:
    if IN_A_ROW.match(text, end):
        return True
    if _NOT_RANK.match(text, end) or text[end : end + 1].isalnum():
        return False
    word = text[start:end].lower()
    if word == "second" and _SECOND_OF_TIME.search(text, max(0, start - 8), start):
        return False
    return word in ("first", "second") or not _ONE_BEFORE.search(text, max(0, start - 8), start)
