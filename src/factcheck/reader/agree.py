"""Agreements that a reader proposes become ties where two claims of ours on the quoted words state one value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.align import Story, value_key
from factcheck.compare.draft import Draft
from factcheck.compare.ties import tie_of
from factcheck.model import Claim
from factcheck.overlap import meet
from factcheck.reader.decide import Ground
from factcheck.reader.places import spots, stems
from factcheck.reader.schema import Accord
from factcheck.reader.values import claims_on

LOOSE_KINDS = frozenset({"percent", "money", "count", "quantity", "duration", "date", "time", "rank", "ratio"})


def agreement(accord: Accord, ground: Ground) -> Draft | None:
    """A tie of the claims that meet, or None where the words carry no value in common."""
    rows = [row for row in _rows(accord, ground) if row]
    chains = [_chain(first, rows[n + 1 :], ground.story) for n, row in enumerate(rows[:-1]) for first in row]
    proven = [chain for chain in chains if len({c.article for c in chain}) > 1]
    if not proven:
        return None
    return tie_of(max(proven, key=lambda chain: (len(chain), _exact(chain), chain[0].significant, chain[0].id)))


def _rows(accord: Accord, ground: Ground) -> Iterator[tuple[Claim, ...]]:
    """The claims on each quote."""
    about = stems(f"{accord.subject} {accord.attribute}")
    for quote in accord.quotes:
        found = {c.id: c for spot in spots(quote, ground.texts, about) for c in claims_on(spot, ground.holdings)}
        yield tuple(c for c in found.values() if c.kind in LOOSE_KINDS)


def _chain(first: Claim, rows: Sequence[tuple[Claim, ...]], story: Story) -> list[Claim]:
    """The claim and, from each other quote, one that states the same."""
    chain = [first]
    for row in rows:
        fitting = [c for c in row if all(_agree(c, other, story) for other in chain)]
        if fitting:
            chain.append(max(fitting, key=lambda c: (value_key(c) == value_key(first), c.significant, c.id)))
    return chain


def _agree(a: Claim, b: Claim, story: Story) -> bool:
    """Strict readings meet, and neither text says that it measures something else."""
    if a.id == b.id or a.kind != b.kind or meet(a.readings, b.readings) != "same":
        return False
    veto = story.veto(a, b) or ""
    return veto != "period" and not (veto.startswith("axis") and value_key(a) != value_key(b))


def _exact(chain: Sequence[Claim]) -> int:
    return -len({value_key(c) for c in chain})
