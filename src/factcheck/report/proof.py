"""The proof of a written finding, replayed: every admissible pair of readings of rival values, with the arithmetic.

The engine has called two values apart only where no pair meets. Here the same pairs are tried again from the readings
that the report holds, so that a reader sees what was tried and need not believe it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations, islice

from factcheck.model import Interval, Reading
from factcheck.overlap import Trial, trials
from factcheck.report import contract

_MOST = 24
"""Positions of a finding, and readings of a position, that are compared: a report from elsewhere may name any number."""
INSIDE = "FC5"
"""Rules on one text: their values are the parts of one sum or rate, not rivals."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two values of a finding and every pair of their readings that can be compared."""

    first: str
    second: str
    trials: tuple[Trial, ...]

    @property
    def met(self) -> int:
        """Pairs that share a number, at strict or lenient width."""
        return sum(each.meeting in ("same", "near") for each in self.trials)


@dataclass(frozen=True, slots=True)
class Replay:
    """The proof of one finding. `kind` says what it rests on."""

    kind: str
    """readings: pairs of readings were tried; words: names and wordings, compared as text; arithmetic: one text's own sums."""
    comparisons: tuple[Comparison, ...]


def replay(finding: contract.Finding, claims: Mapping[str, contract.Claim]) -> Replay:
    """Try every pair of readings of every two positions again."""
    if finding.rule.startswith(INSIDE):
        counted = any(_readings(position, claims) for position in finding.positions)
        return Replay("arithmetic" if counted else "words", ())
    sides = [(position.display, _readings(position, claims)) for position in finding.positions[:_MOST]]
    compared = tuple(Comparison(a, b, trials(x, y)) for (a, x), (b, y) in combinations(sides, 2))
    tried = tuple(each for each in compared if each.trials)
    if all(each.met for each in tried):  # a date that stands with two weekdays: the difference is not in the number
        return Replay("words", ())
    return Replay("readings", tried)


def _readings(position: contract.Position, claims: Mapping[str, contract.Claim]) -> Sequence[Reading]:
    """The readings of all claims of a position, each once, in the order of the claims."""
    found: Iterator[Reading] = (
        Reading(each.name, each.unit, _interval(each.strict), _interval(each.lenient))
        for claim in position.claims
        if claim in claims
        for each in claims[claim].readings
    )
    return tuple(dict.fromkeys(islice(found, _MOST * _MOST)))[:_MOST]


def _interval(given: contract.Interval) -> Interval:
    lo, hi = (None if each is None else Decimal(each) for each in (given.lo, given.hi))
    return Interval(lo, hi, given.lo_open, given.hi_open)
