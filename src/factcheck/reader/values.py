"""Which claims of ours stand on the words of a stance, and how the values of two stances relate.

The reader's own rendering of a value only chooses among the claims that stand there; what they state is what we read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from factcheck.compare.values.candidates import rounds_to
from factcheck.compare.values.slips import Likeness, likeness
from factcheck.mention import read_values
from factcheck.model import Claim, Mention
from factcheck.overlap import prove
from factcheck.reader.places import Spot
from factcheck.reader.schema import Stance

Relation = Literal["apart", "unit", "meets", "unknown"]
"""`unit`: one number with two units that are written for one another; `unknown`: nothing in common to compare."""
Holdings = Mapping[str, Sequence[Claim]]
"""Article id → its claims, in the order of the text."""
COUNTED = frozenset({"count", "ordinal", "rank"})
CALENDAR = frozenset({"date", "time", "duration"})


@dataclass(frozen=True, slots=True)
class Side:
    """One stance with the places of its quotes and the claims that it means."""

    stance: Stance
    spots: tuple[Spot, ...]
    claims: tuple[Claim, ...]
    """The chosen ones; none where the words carry no value."""
    sure: bool = False
    """The reader's own number is among them."""


def side_of(stance: Stance, spots: Sequence[Spot], holdings: Holdings) -> Side:
    """The stance with the claims on its words that state what the reader read, else all of them."""
    found = {c.id: c for spot in spots for c in claims_on(spot, holdings)}
    every = tuple(found.values())
    mentions = read_values(stance.value, when=spots[0].each.article.date)
    exact = tuple(c for c in every if any(_states(c, m) for m in mentions))
    if exact:
        return Side(stance, tuple(spots), exact, sure=True)
    kinds = {_family(m.kind) for m in mentions}
    alike = tuple(c for c in every if _family(c.kind) in kinds)
    return Side(stance, tuple(spots), alike or every)


def claims_on(spot: Spot, holdings: Holdings) -> Iterator[Claim]:
    """The claims that a quote touches."""
    for claim in holdings.get(spot.each.article.id, ()):
        if claim.span[0] < spot.end and spot.start < claim.span[1]:
            yield claim


def _states(claim: Claim, mention: Mention) -> bool:
    """The claim holds a number of the reader's."""
    mine = {abs(b) for b in (claim.value.lo, claim.value.hi) if isinstance(b, Decimal)}
    theirs = {abs(b) for b in (mention.value.lo, mention.value.hi) if isinstance(b, Decimal)}
    if claim.kind in CALENDAR or mention.kind in CALENDAR:
        return claim.kind == mention.kind and bool(
            {claim.value.lo, claim.value.hi} & {mention.value.lo, mention.value.hi} - {None}
        )
    return bool(mine & theirs) or (bool(mine) and prove(claim.readings, mention.readings).meeting == "same")


def _family(kind: str) -> str:
    return "counted" if kind in COUNTED else kind


@dataclass(frozen=True, slots=True)
class Pairing:
    """Two claims of two stances, and how they relate."""

    first: Claim
    second: Claim
    relation: Relation
    slip: Likeness | None = None

    @property
    def differs(self) -> bool:
        """They cannot both be right, if they are about one thing."""
        return self.relation in {"apart", "unit"}


def pairings(left: Side, right: Side) -> list[Pairing]:
    """All comparable pairs of the chosen claims of two stances."""
    found = [_paired(a, b) for a in left.claims for b in right.claims if a.id != b.id]
    known = [each for each in found if each.relation != "unknown"]
    kinds = {(each.first.kind, each.second.kind) for each in known}
    alike = [each for each in known if each.first.kind == each.second.kind or len(kinds) == 1]
    return alike or known


def _paired(a: Claim, b: Claim) -> Pairing:
    if (a.kind in CALENDAR or b.kind in CALENDAR) and a.kind != b.kind:
        return Pairing(a, b, "unknown")
    if "percent" in {a.kind, b.kind} and a.kind != b.kind and a.kind != "ratio" != b.kind:
        return Pairing(a, b, "unknown")
    meeting = prove(a.readings, b.readings).meeting
    if _ends_differ(a, b):
        return Pairing(a, b, "apart")
    if meeting in {"same", "near"} or (meeting == "apart" and _rounds(a, b)):
        return Pairing(a, b, "meets")
    slip = likeness(a, b)
    if meeting == "apart":
        return Pairing(a, b, "apart", slip)
    if slip is not None and slip.mechanism == "unit":
        return Pairing(a, b, "unit", slip)
    return Pairing(a, b, _as_numbers(a, b))


def _ends_differ(a: Claim, b: Claim) -> bool:
    """Two ranges of one kind with one end in common and another apart (1.4~4.1, 1.8~4.1), or two beginnings (since 2015, since
    2016): both holding a value in common does not make them one."""
    (lo, hi), (other_lo, other_hi) = (a.value.lo, a.value.hi), (b.value.lo, b.value.hi)
    if a.kind != b.kind or a.value.unit != b.value.unit or a.value.is_point or b.value.is_point:
        return False
    if None in {lo, hi, other_lo, other_hi}:
        return a.kind == "date" and hi is other_hi is None and lo != other_lo
    return (lo == other_lo) != (hi == other_hi)


CLOSE = Decimal("0.05")
"""Within it a finer number may be what a coarser one was rounded from."""


def _rounds(a: Claim, b: Claim) -> bool:
    x, y = a.value.lo, b.value.lo
    if not isinstance(x, Decimal) or not isinstance(y, Decimal) or not (rounds_to(a, b) or rounds_to(b, a)):
        return False
    return abs(x - y) <= CLOSE * max(abs(x), abs(y))


def _as_numbers(a: Claim, b: Claim) -> Relation:
    """A rank and an ordinal are one kind of number; a day whose month the text leaves out is compared as it is written."""
    x, y = a.value.lo, b.value.lo
    if _counted_alike(a, b) and isinstance(x, Decimal) and isinstance(y, Decimal) and a.value.is_point and b.value.is_point:
        return "meets" if x == y else "apart"
    if a.kind == b.kind == "date" and not (a.readings and b.readings):
        left, right = _day(a), _day(b)
        return "unknown" if left is None or right is None else "meets" if left == right else "apart"
    return "unknown"


def _counted_alike(a: Claim, b: Claim) -> bool:
    """Numbers of one series; a first of its kind is no rank."""
    return {a.kind, b.kind} <= COUNTED and (a.kind == b.kind or "count" in {a.kind, b.kind})


def _day(claim: Claim) -> str | None:
    """The day of the month as written, without leading zeros."""
    if isinstance(claim.value.lo, str) and claim.value.is_point:
        return claim.value.lo[8:10].lstrip("0")
    numbers = [m.quote for m in read_values(claim.quote) if m.kind == "count"]
    digits = [part for part in "".join(sign if sign.isdigit() else " " for sign in claim.quote).split() if len(part) <= 2]
    return (digits[-1] if digits else numbers[-1] if numbers else "").lstrip("0") or None
