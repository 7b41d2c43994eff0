"""Arithmetic that a reader points at: its numbers must be printed, its result must follow from them, and the text must say another.

The reader names the terms; the sum, share, change, difference or product is ours, over claims of one article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal, DivisionByZero, InvalidOperation
from itertools import combinations, permutations
from types import MappingProxyType

from factcheck.compare.draft import Draft
from factcheck.inside.found import of_unit
from factcheck.mention import read_values
from factcheck.model import Claim, Interval, message
from factcheck.overlap import overlap
from factcheck.reader.prove import CONFIDENCE
from factcheck.reader.schema import Proposal
from factcheck.reader.values import Holdings, Side

_SUM = re.compile(r"\d[\d,.]{0,20}[^\s+\d]{0,6}(?:\s?\+\s?[^\s+\d]{0,6}\d[\d,.]{0,20}[^\s+\d=]{0,6}){1,11}")
_NUMBER = re.compile(r"\d[\d,]{0,20}(?:\.\d{1,9})?")
SCALES = tuple(Decimal(10) ** n for n in (0, 3, 4, 6, 8, 12))
"""What a sum may leave to the reader: 2,461 + 1,402 in 억."""
RULES = MappingProxyType(
    {"sum": "FC504", "difference": "FC504", "share": "FC506", "change": "FC501", "product": "FC508", "points": "FC501"}
)
COUNTABLE = frozenset({"count", "money", "quantity"})


@dataclass(frozen=True, slots=True)
class Broken:
    """A statement, the claims that it should follow from, how, and what follows."""

    stated: Claim
    terms: tuple[Claim, ...]
    relation: str
    result: Decimal


def arithmetic(proposal: Proposal, sides: Sequence[Side], holdings: Holdings) -> Draft | None:
    """The finding where the printed numbers give another value than the one that is printed, as the reader says."""
    articles = sorted({spot.each.article.id for side in sides for spot in side.spots})
    for article in articles:
        broken = next(_broken(proposal, sides, holdings.get(article, ()), article), None)
        if broken:
            return _draft(proposal, broken)
    return None


def _broken(proposal: Proposal, sides: Sequence[Side], every: Sequence[Claim], article: str) -> Iterator[Broken]:
    named = _numbers(proposal)
    chosen = list({c.id: c for side in sides for c in side.claims if c.article == article}.values())[:12]
    for stated in chosen:
        for terms in _sums(proposal, stated, every):
            total = sum((t for t in map(_number, terms) if t is not None), Decimal(0))
            if not _fits(stated, total):
                yield Broken(stated, terms, "sum", total)
        others = [c for c in chosen if c.id != stated.id]
        for terms, relation, result in _results(stated, others):
            if not _fits(stated, result) and any(_equals(result, number) for number in named):
                yield Broken(stated, terms, relation, result)


def _sums(proposal: Proposal, stated: Claim, every: Sequence[Claim]) -> Iterator[tuple[Claim, ...]]:
    """The claims that print the terms of a sum which the reader writes out."""
    if stated.kind not in COUNTABLE:
        return
    for text in (*(stance.value for stance in proposal.stances), proposal.why):
        for match in _SUM.finditer(text):
            numbers = [Decimal(each.replace(",", "")) for each in _NUMBER.findall(match.group())]
            for scale in SCALES:
                terms = _printed([number * scale for number in numbers], stated, every)
                if terms:
                    yield terms


def _printed(numbers: Sequence[Decimal], stated: Claim, every: Sequence[Claim]) -> tuple[Claim, ...]:
    """One claim for each number, of the stated claim's unit, the nearest first; none unless all are there."""
    found: list[Claim] = []
    for number in numbers:
        fitting = [c for c in every if c.id != stated.id and c not in found and _number(c) == number and _one_unit(c, stated)]
        if not fitting:
            return ()
        found.append(min(fitting, key=lambda c: (abs(c.start - stated.start), c.id)))
    return tuple(found)


def _one_unit(a: Claim, b: Claim) -> bool:
    return a.kind in COUNTABLE and (a.value.unit == b.value.unit or None in {a.value.unit, b.value.unit})


def _results(stated: Claim, others: Sequence[Claim]) -> Iterator[tuple[tuple[Claim, ...], str, Decimal]]:
    """What two or more printed claims give, for a statement of its kind."""
    numbers = [(c, n) for c in others if (n := _number(c)) is not None and c.kind != "date"]
    for (a, x), (b, y) in permutations(numbers, 2):
        if stated.kind in {"percent", "ratio"} and _one_unit(a, b) and y:
            yield from _rates(stated, (a, x), (b, y))
        if stated.value.unit == "percentage_point" and a.kind == b.kind == "percent" and x > y:
            yield (a, b), "points", x - y
        if stated.kind in COUNTABLE and _one_unit(a, stated) and b.kind == "ratio":
            yield (a, b), "product", x * y
        if stated.kind in COUNTABLE and _one_unit(a, stated) and b.kind == "percent":
            yield (a, b), "product", x * y / 100
        if stated.kind in COUNTABLE and _one_unit(a, stated) and b.kind == "count" and b.value.unit == "occurrence":
            yield (a, b), "product", x * y
    alike = [(c, n) for c, n in numbers if stated.kind in COUNTABLE and _one_unit(c, stated)]
    for size in range(2, min(len(alike), 6) + 1):
        for row in combinations(alike, size):
            yield tuple(c for c, _ in row), "sum", sum((n for _, n in row), Decimal(0))


def _rates(stated: Claim, a: tuple[Claim, Decimal], b: tuple[Claim, Decimal]) -> Iterator[tuple[tuple[Claim, ...], str, Decimal]]:
    (one, x), (other, y) = a, b
    try:
        share = x / y
    except (DivisionByZero, InvalidOperation):
        return
    yield (one, other), "share", share * 100 if stated.kind == "percent" else share
    yield (one, other), "change", (share - 1) * 100


def _number(claim: Claim) -> Decimal | None:
    return claim.value.lo if isinstance(claim.value.lo, Decimal) and claim.value.is_point else None


def _fits(stated: Claim, result: Decimal) -> bool:
    """Some reading of the statement holds the result, or its size."""
    return any(
        overlap(reading.lenient, Interval(number, number))
        for reading in stated.readings
        for number in (result, -result)
        if reading.name != "change_amount"
    )


def _numbers(proposal: Proposal) -> tuple[Decimal, ...]:
    """Every number that the reader writes."""
    texts = (*(stance.value for stance in proposal.stances), proposal.why)
    return tuple(m.value.lo for text in texts for m in read_values(text) if isinstance(m.value.lo, Decimal))


def _equals(result: Decimal, number: Decimal) -> bool:
    """The reader's number is the result, as finely as it writes it."""
    exponent = number.as_tuple().exponent
    step = Decimal(1).scaleb(exponent if isinstance(exponent, int) and exponent < 0 else 0)
    return abs(abs(result) - abs(number)) <= step


def _draft(proposal: Proposal, broken: Broken) -> Draft:
    terms = ", ".join(c.quote[:40] for c in broken.terms[:12])
    unit = None if broken.stated.kind == "ratio" else broken.stated.value.unit
    why = message(f"why.reader.{broken.relation}", terms=terms, computed=of_unit(broken.result, unit), stated=broken.stated.value)
    severity = "info" if proposal.weight == "low" else "error"
    groups = ((broken.stated,), tuple(c for c in broken.terms if c.id != broken.stated.id))
    return Draft(
        RULES[broken.relation],
        "CONFLICT",
        "error" if severity == "error" else "info",
        groups,
        (why,),
        CONFIDENCE[proposal.weight],
        Decimal("0.5"),
        subject=proposal.subject[:60],
        attribute=broken.stated.attribute,
        ask=message("ask.sources"),
    )
