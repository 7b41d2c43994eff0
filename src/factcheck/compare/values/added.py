"""A number that a later text tells with what was added to it, and texts that print the one before (FC402): 앙코르 3회를 더해 총 34회,
31회; 1150억달러, 50억달러가 더해졌다, 1100억달러.

The later text needs not name the earlier number: the sum gives it, and an earlier text has it. Told as a later state, never as an
alarm. Refused: texts of one day, what has another value for each day or period (전주 641명에서 264명, 종가), a
text that prints the new number or in which the earlier one is of something else by its words, sums
in which the amount is the whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from factcheck import lexicon
from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.compare.spans import claims_in
from factcheck.keyed import base_unit, value_key
from factcheck.lexicon.anchors import either
from factcheck.lexicon.concepts import CONCEPTS
from factcheck.lexicon.cues import WORDS, english, korean
from factcheck.model import Claim, Lang, message

REACH = 160
"""Characters between the amount and the new number."""
BEFORE, BEHIND = 16, 20
"""Characters before the amount in which its text names the time that it compares with, and behind it in which it says that it was added."""
TIMES = 2
"""How many times the amount the earlier number is at least: what doubles is told otherwise."""
SHARED, MANY, DIGITS = 2, 4, 2
"""Words that the two sentences must share, where a count is small, and significant digits of the two numbers."""
SMALL = Decimal(100)
"""A smaller count recurs by chance."""
KINDS = frozenset({"count", "money", "quantity"})


@dataclass(frozen=True, slots=True)
class _Words:
    more: tuple[str, ...]
    fewer: tuple[str, ...]
    market: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _File:
    ko: _Words
    en: _Words


_FILE = lexicon.load("added.toml", _File)
_KO, _EN = r"(?:씩)?(?:을|를|이|가)?\s?(?:더\s)?", r"\s(?:[a-z]{1,12}\s)?"
_MORE: Mapping[Lang, re.Pattern[str]] = {
    "ko": re.compile(rf"{_KO}(?:{either(_FILE.ko.more)})"),
    "en": re.compile(rf"{_EN}(?:{either(_FILE.en.more)})\b", re.IGNORECASE),
}
_FEWER: Mapping[Lang, re.Pattern[str]] = {
    "ko": re.compile(rf"{_KO}(?:{either(_FILE.ko.fewer)})"),
    "en": re.compile(rf"{_EN}(?:{either(_FILE.en.fewer)})\b", re.IGNORECASE),
}
_OF_A_TIME = re.compile(
    f"{korean(WORDS['base'].ko)}|{korean(WORDS['other_year'].ko)}|{english(WORDS['base'].en)}|{english(WORDS['other_year'].en)}"
)
_MARKET = re.compile(f"{korean(_FILE.ko.market)}|{english(_FILE.en.market)}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Grown:
    """A number, what was added to it, and what it was before."""

    new: Claim
    amount: Claim
    before: Decimal


def compare_added(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """Every number that was added to, with the earlier texts that have it as it was."""
    told: set[tuple[tuple[str, ...], Decimal]] = set()
    for each in extractions:
        for grown in _grown(each):
            stale = [c for other in extractions if _is_earlier(other, each) for c in _as_it_was(other, grown)]
            key = (value_key(grown.new), grown.before)
            if stale and key not in told:
                told.add(key)
                why = message("why.added", new=grown.new.value, old=stale[0].value, amount=grown.amount.value)
                yield Draft("FC402", "UPDATE", "info", ((grown.new,), tuple(stale)), (why,), Decimal("0.85"))


def _is_earlier(other: Extraction, each: Extraction) -> bool:
    return bool(other.article.date and each.article.date and other.article.date < each.article.date)


def _grown(each: Extraction) -> Iterator[_Grown]:
    for amount in each.claims:
        sign = _sign(each, amount)
        size = _size(amount)
        if not sign or size is None:
            continue
        for new in claims_in(each, (amount.span[0] - REACH, amount.span[1] + REACH)):
            total = _size(new)
            if new.id == amount.id or total is None or new.kind != amount.kind or base_unit(new) != base_unit(amount):
                continue
            before = total - sign * size
            if before >= TIMES * size and new.significant >= DIGITS and new.framing != "change_by":
                yield _Grown(new, amount, before)


def _sign(each: Extraction, amount: Claim) -> int:
    """1 where the text says that the amount was added, -1 where it was taken away, else 0."""
    if amount.kind not in KINDS or _MARKET.search(each.article.text, *amount.scope):
        return 0
    end = amount.span[1]
    if _OF_A_TIME.search(each.article.text, max(amount.scope[0], amount.span[0] - BEFORE), amount.span[0]):
        return 0
    lang, text = each.article.language, each.article.text
    more, fewer = (pattern[lang].match(text, end, end + BEHIND) for pattern in (_MORE, _FEWER))
    return 1 if more else -1 if fewer else 0


def _size(claim: Claim) -> Decimal | None:
    """The value in the unit of comparison; of a bound (최대 78억원) the number that it names."""
    if claim.kind not in KINDS:
        return None
    _, low, high = value_key(claim)
    number = low if low != "None" else high
    return abs(Decimal(number)) if low == high or "None" in {low, high} else None


def _as_it_was(other: Extraction, grown: _Grown) -> list[Claim]:
    """The earlier number in another text, of the same thing by its words; none where the text has the new one."""
    if any(value_key(claim) == value_key(grown.new) for claim in other.claims):
        return []
    return [
        claim
        for claim in other.claims
        if claim.kind == grown.new.kind
        and base_unit(claim) == base_unit(grown.new)
        and _size(claim) == grown.before
        and claim.significant >= DIGITS
        and (claim.counter == grown.new.counter or claim.kind != "count")
        and _are_of_one(claim, grown.new)
    ]


def _are_of_one(a: Claim, b: Claim) -> bool:
    left, right = (
        {word for word in c.context.sentence | c.context.topic if len(word) > 1 and not word.startswith("=")} for c in (a, b)
    )
    if b.kind == "count" and (_size(b) or SMALL) < SMALL:
        return len(left & right) >= MANY
    return len(left & right) >= SHARED or (a.attribute == b.attribute and a.attribute in CONCEPTS)
