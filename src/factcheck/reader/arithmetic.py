"""Arithmetic that a reader points at: its numbers must be printed, its result must follow from them, and the text must say another.

The reader names the terms; the sum, share, change, difference or product is ours, over claims of one article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from factcheck.compare.draft import Draft
from factcheck.inside.found import of_unit
from factcheck.mention import read_values
from factcheck.model import Claim, message
from factcheck.reader.prove import CONFIDENCE
from factcheck.reader.relations import COUNTABLE, factor, fits, number_of, one_unit, results
from factcheck.reader.schema import Proposal
from factcheck.reader.values import Holdings, Side

_SUM = re.compile(r"\d[\d,.]{0,20}[^\s+\d]{0,6}(?:\s?\+\s?[^\s+\d]{0,6}\d[\d,.]{0,20}[^\s+\d=]{0,6}){1,11}")
_NUMBER = re.compile(r"\d[\d,]{0,20}(?:\.\d{1,9})?")
SCALES = tuple(Decimal(10) ** n for n in (0, 3, 4, 6, 8, 12))
"""What a sum may leave to the reader: 2,461 + 1,402 in 억."""
MOST_CLAIMS = 10
RULES = MappingProxyType(
    {"sum": "FC504", "difference": "FC504", "share": "FC506", "change": "FC501", "product": "FC508", "points": "FC501"}
)


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
    chosen = list({c.id: c for side in sides for c in side.claims if c.article == article}.values())[:MOST_CLAIMS]
    printed = {abs(c.value.lo) for c in chosen if isinstance(c.value.lo, Decimal)}
    named = [number for number in _numbers(proposal) if abs(number) not in printed]
    for stated in chosen:
        for terms in _sums(proposal, stated, every):
            total = sum((t for t in map(number_of, terms) if t is not None), Decimal(0))
            if not fits(stated, total):
                yield Broken(stated, terms, "sum", total)
        others = [c for c in chosen if c.id != stated.id]
        for terms, relation, result in results(stated, others):
            if not fits(stated, result) and any(_equals(result / factor(stated), number) for number in named):
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
        fitting = [c for c in every if c.id != stated.id and c not in found and number_of(c) == number and one_unit(c, stated)]
        if not fitting:
            return ()
        found.append(min(fitting, key=lambda c: (abs(c.start - stated.start), c.id)))
    return tuple(found)


def _numbers(proposal: Proposal) -> tuple[Decimal, ...]:
    """Every number that the reader writes."""
    texts = (*(stance.value for stance in proposal.stances), proposal.why)
    return tuple(m.value.lo for text in texts for m in read_values(text) if isinstance(m.value.lo, Decimal))


def _equals(result: Decimal, number: Decimal) -> bool:
    """The reader's number is the result, as finely as it writes it."""
    exponent = number.as_tuple().exponent
    step = Decimal(1).scaleb(exponent if isinstance(exponent, int) and exponent < 0 else 0)
    return abs(abs(result) - abs(number)) * 2 <= step


def _draft(proposal: Proposal, broken: Broken) -> Draft:
    terms = ", ".join(c.quote[:40] for c in broken.terms[:12])
    unit = None if broken.stated.kind == "ratio" else broken.stated.value.unit
    why = message(
        f"why.reader.{broken.relation}",
        terms=terms,
        computed=of_unit(broken.result / factor(broken.stated), unit),
        stated=broken.stated.value,
    )
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
