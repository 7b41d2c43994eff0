"""Agreements that a reader proposes become ties where our own claims on the quoted words state one value, or add up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.align import Story, value_key
from factcheck.compare.draft import Draft
from factcheck.compare.ties import tie_of
from factcheck.model import Claim, message
from factcheck.overlap import meet
from factcheck.reader.decide import Ground
from factcheck.reader.places import spots, stems
from factcheck.reader.relations import fits_exactly, results
from factcheck.reader.schema import Accord
from factcheck.reader.values import claims_on

COMPARED = frozenset({"percent", "money", "count", "quantity", "duration", "date", "time", "rank", "ratio"})
MOST_TERMS = 9
"""Claims among which a calculation is looked for."""
Rows = Sequence[tuple[Claim, ...]]
"""The claims on each quote."""


def agreement(accord: Accord, ground: Ground) -> Draft | None:
    """A tie of claims that meet or of a calculation that holds, or None where the words carry no such thing."""
    rows = [row for row in _rows(accord, ground) if row]
    chains = [_chain(n, first, rows, ground.story) for n, row in enumerate(rows) for first in row]
    proven = [chain for chain in chains if len(chain) > 1]
    if proven:
        return tie_of(max(proven, key=lambda chain: (_spread(chain), len(chain), chain[0].significant, chain[0].id)))
    return _calculation(rows)


def _spread(chain: Sequence[Claim]) -> int:
    return len({c.article for c in chain})


def _rows(accord: Accord, ground: Ground) -> Iterator[tuple[Claim, ...]]:
    about = stems(f"{accord.subject} {accord.attribute}")
    for quote in accord.quotes:
        found = {c.id: c for spot in spots(quote, ground.texts, about) for c in claims_on(spot, ground.holdings)}
        yield tuple(c for c in found.values() if c.kind in COMPARED)


def _chain(place: int, first: Claim, rows: Rows, story: Story) -> list[Claim]:
    """The claim and, from the other quotes, all that state the same as every one before."""
    chain = [first]
    for n, row in enumerate(rows):
        for claim in row if n != place else ():
            if all(_agree(claim, other, story) for other in chain):
                chain.append(claim)
    return chain


def _agree(a: Claim, b: Claim, story: Story) -> bool:
    """Readings meet, at lenient width where a hedge asks for it, and neither text says that it measures something else."""
    if a.id == b.id or not (_meet(a, b) or _same_number(a, b)):
        return False
    veto = story.veto(a, b) or ""
    return veto != "period" and not (veto.startswith("axis") and value_key(a) != value_key(b))


def _meet(a: Claim, b: Claim) -> bool:
    met = meet(a.readings, b.readings)
    return a.kind == b.kind and (met == "same" or (met == "near" and "approx" in {a.hedge, b.hedge}))


def _same_number(a: Claim, b: Claim) -> bool:
    """A number that stands without its unit in one text: 198,000 and 19만8000원."""
    x, y = a.value.lo, b.value.lo
    bare = a.value.unit is None or b.value.unit is None
    return bare and isinstance(x, Decimal) and x == y and a.value.is_point and b.value.is_point and min(a.significant, b.significant) > 2


def _calculation(rows: Rows) -> Draft | None:
    """One printed value that follows from the others."""
    claims = list({c.id: c for row in rows for c in row}.values())[:MOST_TERMS]
    for stated in claims:
        others = [c for c in claims if c.id != stated.id]
        for terms, _, result in results(stated, others):
            if fits_exactly(stated, result):
                groups = ((stated,), *((term,) for term in terms))
                return Draft("FC113", "FRAMING", "tie", groups, (message("why.reader.holds"),), Decimal(1), Decimal(0))
    return None
