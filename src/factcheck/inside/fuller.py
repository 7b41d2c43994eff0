"""A page on which small numbers have a sign as well: 금 4, 온실 160동, 강원 셋, one abstention.

They are too small, or their counter has too many meanings, to be read wherever they stand; as an operand of a sum that the
words announce they count, and that one was left out must not make a sum wrong.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache
from types import MappingProxyType

from factcheck.inside.page import Page, page_of
from factcheck.lexicon.units import units
from factcheck.model import Claim, Interval, Reading, Value
from factcheck.numerals import read_digits
from factcheck.resolve import text_claim

MOST = 400
"""Small numbers of one article; more of them are no news text."""
_DIGITS = re.compile(
    r"(?<![0-9A-Za-z.,:/~∼–\-(])(?<!제)(?<!제 )(?P<digits>[0-9]{1,3}(?:,[0-9]{3}){1,3}|[0-9]{1,5})"
    r"(?:(?P<counter>[가-힣])(?=[^가-힣]|[은는이가을를의에와과도로으만씩]|$)|(?![가-힣]))"
    r"(?![0-9A-Za-z:/~∼%℃㎡㎞–-]|[.,][0-9]|\s?대\s?[0-9])"
)
_SCALE = re.compile("[만억조]$")
_YEAR = re.compile(r"(?:1[89]|20)[0-9]{2}")
_NATIVE = MappingProxyType({word: n for n, word in enumerate("하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉 열".split(), 1)})
_KOREAN = re.compile(rf"(?<=[가-힣] )(?P<word>{'|'.join(_NATIVE)})(?=[,·.)]|\s?(?:과|와|이|은|을|를|으로|로|씩)?[\s,.)])")
_ENGLISH = re.compile(
    r"(?<![A-Za-z-])(?:one|a (?:single|sole|lone)|one other|another|the other)(?=\s(?!of\b|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b|hundred|thousand|million|day\b|year|month|week|hour|time|side|hand|thing|more\b)[a-z])",
    re.IGNORECASE,
)
_AFTER_DIGITS = frozenset("년월일시분초세살위호차기회층번강주반절권조항선구급")
"""What makes a date, an age, a place in an order or a name of the number before it."""


@cache
def _counters() -> Mapping[str, str]:
    """A Korean counter of one syllable → its unit."""
    return MappingProxyType(
        {"무": "draw"} | {word: each.name for each in units().unit if each.kind == "count" for word in each.ko if len(word) == 1}
    )


def filled(page: Page) -> Page:
    """The page with the small numbers that nothing else has read."""
    found = [claim for claim in _small(page) if claim is not None][:MOST]
    lent = dict(pair for row in page.rows for pair in _lent(row.claims))
    if not found and not lent:
        return page
    return page_of(replace(page.each, claims=(*(lent.get(c.id, c) for c in page.each.claims), *found)))


def _lent(claims: Sequence[Claim]) -> Iterator[tuple[str, Claim]]:
    """2024년 40억, 2025년 80억, 2026년 100억 원: the last of a list names the currency of all."""
    last: Claim | None = None
    for claim in reversed([c for c in claims if c.kind not in {"date", "duration"}]):
        if claim.kind == "money" and claim.value.is_point and claim.readings:
            last = claim
        elif last is not None and claim.kind == "quantity" and claim.value.unit is None and _SCALE.search(claim.quote):
            unit, readings = last.value.unit, tuple(replace(r, unit=last.readings[0].unit) for r in claim.readings[:1])
            yield claim.id, replace(claim, kind="money", value=replace(claim.value, unit=unit), readings=readings)
        else:
            last = None


def _small(page: Page) -> Iterator[Claim | None]:
    text = page.each.article.text
    taken = sorted(c.span for c in page.at.values())
    starts = [start for start, _ in taken]

    def is_free(start: int, end: int) -> bool:
        place = bisect_right(starts, end - 1)
        return not place or taken[place - 1][1] <= start

    for sentence in page.each.sentences:
        part = text[sentence.start : sentence.end]
        for match in (*_DIGITS.finditer(part), *_KOREAN.finditer(part), *_ENGLISH.finditer(part)):
            start, end = sentence.start + match.start(), sentence.start + match.end()
            groups = match.groupdict()
            if "digits" in groups:
                end = sentence.start + match.end("digits")
            if is_free(start, end):
                yield _claim(page, start, end, groups)


def _claim(page: Page, start: int, end: int, groups: Mapping[str, str]) -> Claim | None:
    counter = groups.get("counter") or ""
    if "digits" in groups:
        read = read_digits(groups["digits"])
        if (
            read is None
            or (counter and counter not in _counters())
            or counter in _AFTER_DIGITS
            or (not counter and _YEAR.fullmatch(groups["digits"]))
        ):
            return None
        value = read.value
    else:
        value = Decimal(_NATIVE.get(groups.get("word", ""), 1))
    unit = _counters().get(counter)
    end += len(counter) if unit else 0
    words = page.each.article.text[start:end]
    made = text_claim(page.each, "count", (start, end), ("", "part"), words)
    one = Interval(value, value)
    reading = Reading("as_written", unit or "number", one, one)
    significant = len(f"{value:f}".strip("0")) or 1
    return replace(
        made, value=Value(value, value, unit), readings=(reading,), counter=counter if unit else None, significant=significant
    )
