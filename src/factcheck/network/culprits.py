"""Which value of a broken equation nothing else supports: the smallest set whose change lets every equation hold.

Equations that share a value belong together; of the sets that have a value in each broken one, the smallest with the least
support is taken. A value is supported by every other article that prints it and by every equation that holds with it. A
suspicion is shown only where one set is better than all others; a draw accuses nobody.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from factcheck.compare.draft import Draft
from factcheck.model import Claim, Interval, Slip, message
from factcheck.network.equations import Equation, attested, equation
from factcheck.overlap import overlap

LARGEST, MOST = 2, 16
"""Values of a set that is tried, and values that may be accused; more is no slip."""
PROVEN = 3
"""What it weighs that another article prints the one number that mends it."""


def with_suspects(drafts: Sequence[Draft], compared: Sequence[Draft]) -> Iterator[Draft]:
    """The drafts, broken equations with the value that the net speaks against, where it is one."""
    read = [(draft, equation(draft)) for draft in drafts]
    broken = [(draft, each) for draft, each in read if each is not None and not each.holds]
    support = _support([each for _, each in read if each is not None], attested(compared))
    for draft in [draft for draft, _ in broken]:
        for claim in _mended(draft):
            support[claim] -= PROVEN
    accused: set[str] = set()
    for group in _components([each for _, each in broken]):
        accused |= _culprits(group, support)
    for draft, each in read:
        suspects = sorted(each.ids & accused) if each is not None and not each.holds else []
        yield _shown(draft, suspects[0]) if len(suspects) == 1 and draft.slip is None else draft


def _support(equations: Sequence[Equation], others: Mapping[str, frozenset[str]]) -> Counter[str]:
    """Other articles that print a value, and equations that hold with it."""
    found = Counter(claim for each in equations if each.holds for claim in each.ids)
    for each in equations:
        for claim in each.terms:
            found[claim.id] += 0
    for printed, articles in others.items():
        found[printed] += len(articles) - 1
    return found


def _mended(draft: Draft) -> frozenset[str]:
    """The value for which another article prints what the arithmetic asks for."""
    home = draft.claims[0].article
    if not any(claim.article != home for claim in draft.claims) or not draft.wanted:
        return frozenset()
    peers = [claim for claim in draft.claims if claim.article != home]
    return frozenset(w.claim.id for w in draft.wanted if any(_prints(w.unit, w.value, peer) for peer in peers))


def _prints(unit: str, value: Decimal, peer: Claim) -> bool:
    asked = Interval(value, value)
    return any(reading.unit == unit and overlap(reading.strict, asked) for reading in peer.readings)


def _components(broken: Sequence[Equation]) -> list[list[Equation]]:
    """Broken equations that share values, together."""
    groups: list[tuple[set[str], list[Equation]]] = []
    for each in broken:
        meeting = [group for group in groups if group[0] & each.ids]
        joined = (set(each.ids).union(*(ids for ids, _ in meeting)), [*(e for _, held in meeting for e in held), each])
        groups = [group for group in groups if group not in meeting] + [joined]
    return [held for _, held in groups]


def _culprits(group: Sequence[Equation], support: Mapping[str, int]) -> frozenset[str]:
    """The one smallest and least supported set with a value in each equation; nothing where two are as good."""
    values = sorted({claim for each in group for claim in each.ids})
    if len(values) > MOST:
        return frozenset()
    for size in range(1, LARGEST + 1):
        ranked: dict[int, list[frozenset[str]]] = defaultdict(list)
        for chosen in map(frozenset, combinations(values, size)):
            if all(chosen & each.ids for each in group):
                ranked[sum(support.get(claim, 0) for claim in chosen)].append(chosen)
        if ranked:
            best = ranked[min(ranked)]
            return best[0] if len(best) == 1 else frozenset()
    return frozenset()


def _shown(draft: Draft, suspect: str) -> Draft:
    claim = next(claim for claim in draft.claims if claim.id == suspect)
    why = message("why.suspect", suspect=claim.quote)
    return replace(draft, slip=Slip("arithmetic", suspect), why=(*draft.why, why))
