"""A finding before it is ranked: the groups that differ or agree, why, and how sure we are that they belong together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal

from factcheck.model import Claim, Message, Outcome, ReaderPart, Severity, Slip


@dataclass(frozen=True, slots=True)
class Wanted:
    """What one value would have to be for the arithmetic to hold, all others as they are written."""

    claim: Claim
    value: Decimal
    unit: str
    beside: Claim | None = None
    """The claim whose words stand for this one's: a gloss is worded as the value that it stands beside."""
    slack: Decimal = Decimal(0)
    """How far the value may be off because those that it is computed from are rounded."""

    @property
    def worded(self) -> Claim:
        """The claim whose words say what this is about."""
        return self.beside or self.claim


@dataclass(frozen=True, slots=True)
class Draft:
    """What a rule found. `groups` holds the claims of each distinct value; order does not matter yet."""

    rule: str
    outcome: Outcome
    severity: Severity
    groups: tuple[tuple[Claim, ...], ...]
    why: tuple[Message, ...]
    confidence: Decimal
    """0 to 1: how sure we are that the claims are about one data item."""
    gap: Decimal = Decimal(1)
    """How far apart, ln of the ratio of the nearest readings; 1 for categories."""
    subject: str = ""
    attribute: str = ""
    slip: Slip | None = None
    ask: Message | None = None
    wanted: tuple[Wanted, ...] = ()
    """For a check inside one article: the repairs, each of one value, that would make it hold."""
    reader: ReaderPart | None = None
    held: bool = False
    """Not certain by its own article: told only where another article prints what one of its values would have to be."""

    @property
    def claims(self) -> tuple[Claim, ...]:
        """All claims, in the order of the groups."""
        return tuple(claim for group in self.groups for claim in group)

    @property
    def is_alarm(self) -> bool:
        """True for what an editor must look at before printing."""
        return self.severity in {"blocker", "error", "warning"}


def with_claims(draft: Draft, change: Callable[[Claim], Claim]) -> Draft:
    """The draft with each of its claims changed, wherever it names one."""
    groups = tuple(tuple(map(change, group)) for group in draft.groups)
    wanted = tuple(replace(each, claim=change(each.claim), beside=each.beside and change(each.beside)) for each in draft.wanted)
    ids = {old.id: new.id for old, new in zip(draft.claims, (c for group in groups for c in group), strict=True)}
    slip = draft.slip and replace(draft.slip, suspect=ids.get(draft.slip.suspect or "", draft.slip.suspect))
    return replace(draft, groups=groups, wanted=wanted, slip=slip)
