"""The values of a proposal decide: do the stances differ in every reading, and what does the difference mean?

The same charity as everywhere: what meets is no difference, what moves with the days or was planned is a note, and only what is
left can be an alarm. The reader's word for it is never enough.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations, pairwise
from types import MappingProxyType

from factcheck.align import Story
from factcheck.compare.draft import Draft
from factcheck.compare.values.candidates import stages
from factcheck.compare.values.slips import RULE_OF
from factcheck.keyed import base_unit, value_key
from factcheck.lexicon.concepts import COUNTERS
from factcheck.model import Claim, Message, Outcome, Severity, Slip, message
from factcheck.overlap import gap, prove
from factcheck.reader.relations import factor
from factcheck.reader.schema import Proposal, Weight
from factcheck.reader.values import CALENDAR, Pairing, Side, pairings
from factcheck.text import key_of

CONFIDENCE: Mapping[Weight, Decimal] = MappingProxyType({"high": Decimal("0.9"), "medium": Decimal("0.8"), "low": Decimal("0.6")})
CERTAIN, NO_GAP = Decimal(1), Decimal(0)
"""Of a tie."""
LIKE, CLOSE = 0.3, Decimal("0.2")
"""Words that two claims must share, and the distance of two values inside one text (ln), where the reader itself is less sure."""
PLANNED = frozenset({"plan", "goal", "forecast"})
ONLY_RISE = COUNTERS & {
    *("area", "arrests", "buildings", "casualties", "confirmed_cases", "damage", "deaths", "downloads", "rainfall", "reports"),
    "vehicles",
}
"""Counters of what has happened: a later text that prints less does not tell a later state."""
SURE_SLIPS = frozenset({"magnitude", "swapped_digits", "dropped_digit", "unit", "number_word", "framing"})
SOFT = frozenset({"stage", "part", "extreme", "framing"})
"""Marks of a sentence that name no other measure."""


@dataclass(frozen=True, slots=True)
class Values:
    """What comparing the values of a proposal brought."""

    differing: tuple[Pairing, ...]
    meeting: tuple[Pairing, ...]

    @property
    def agree(self) -> bool:
        """Everything comparable meets."""
        return bool(self.meeting) and not self.differing

    @property
    def equal(self) -> bool:
        """All that meets is one value: whatever differs, it is not the number."""
        return self.agree and all(value_key(p.first) == value_key(p.second) for p in self.meeting)


def compared(sides: Sequence[Side]) -> Values:
    """All pairs of stances, all comparable claims of both."""
    found = [each for a, b in combinations(sides, 2) for each in _of_two(a, b)]
    return Values(tuple(p for p in found if p.differs), tuple(p for p in found if not p.differs))


def _of_two(a: Side, b: Side) -> list[Pairing]:
    """Pairs of two stances; where some meet and some differ, the place of a quote or the choice of a claim is in doubt, and only
    claims that the reader's own numbers chose on both sides decide."""
    found = pairings(a, b)
    if len({p.differs for p in found}) < 2 or (a.sure and b.sure):
        return found
    points = [p for p in found if p.first.value.is_point and p.second.value.is_point]
    return [p for p in points if p.differs] if points and all(p.differs for p in points) else [p for p in found if not p.differs]


def draft_of(
    proposal: Proposal, sides: Sequence[Side], differing: Sequence[Pairing], story: Story, days: Mapping[str, str | None]
) -> Draft:
    """The finding that the differing values make."""
    ids = {c.id for p in differing for c in (p.first, p.second)}
    groups = _groups(sides, ids)
    best = max(differing, key=lambda p: (_is_slip(p), p.slip.digits if p.slip else 0, p.first.id, p.second.id))
    outcome = _outcome(proposal, best, groups, story, days)
    severity = severity_of(proposal, outcome) if outcome != "CONFLICT" or _is_one_item(proposal, differing, story) else "info"
    slip = Slip(best.slip.mechanism, None) if best.slip and outcome == "SLIP" else None
    return Draft(
        _rule(best, outcome),
        outcome,
        severity,
        groups,
        (_tried(best),),
        CONFIDENCE[proposal.weight],
        _distance(best),
        slip=slip,
        subject=proposal.subject[:60],
        attribute=_attribute(groups) or proposal.attribute[:60],
        ask=message("ask.sources"),
    )


def _is_one_item(proposal: Proposal, differing: Sequence[Pairing], story: Story) -> bool:
    """What a reader holds for important is one item on its word and the quotes; anything less needs words of ours that match, or
    two values of one text that lie close."""
    if proposal.weight == "high":
        return True
    inside = [p for p in differing if p.first.article == p.second.article]
    if inside:
        return any(_distance(p) <= CLOSE for p in inside)
    known = [p for p in differing if {p.first.id, p.second.id} <= story.vectors.keys()]
    return any(story.similarity(p.first, p.second) >= LIKE for p in known)


def _groups(sides: Sequence[Side], ids: set[str]) -> tuple[tuple[Claim, ...], ...]:
    """The differing claims by stance, each claim once."""
    seen: set[str] = set()
    found = []
    for side in sides:
        group = tuple(c for c in side.claims if c.id in ids and c.id not in seen)
        seen.update(c.id for c in group)
        found.append(group)
    return tuple(group for group in found if group)


def severity_of(proposal: Proposal, outcome: Outcome) -> Severity:
    """Only contradictions are alarms, and what the reader itself holds for small is a note."""
    if outcome not in {"CONFLICT", "SLIP"} or proposal.weight == "low":
        return "info"
    return "error" if proposal.weight == "high" or outcome == "SLIP" else "warning"


def _is_slip(pair: Pairing) -> bool:
    return pair.slip is not None and pair.slip.mechanism in SURE_SLIPS and (pair.slip.digits >= 2 or pair.relation == "unit")


def _outcome(
    proposal: Proposal, best: Pairing, groups: Sequence[Sequence[Claim]], story: Story, days: Mapping[str, str | None]
) -> Outcome:
    """Decision order of every difference: revision, mechanism, measure, modality, speaker, time, conflict."""
    a, b = best.first, best.second
    if proposal.kind == "update":
        return "UPDATE"
    if _is_slip(best):
        return "SLIP"
    if "revised" in stages(a, b) and a.article != b.article:
        return "UPDATE"
    if _other_measure(a, b) or story.veto(a, b) == "period":
        return "DEFINITION"
    if _is_outcome_of_plan(a, b, groups, days):
        return "PLAN_ACTUAL"
    if _attributed(groups):
        return "ATTRIBUTED"
    if _has_moved(a, b, groups, days):
        return "UPDATE"
    return "CONFLICT"


def _is_outcome_of_plan(a: Claim, b: Claim, groups: Sequence[Sequence[Claim]], days: Mapping[str, str | None]) -> bool:
    """What came of a plan is told after it: a text of the same day or an earlier one speaks of the plan itself."""
    if (a.modality in PLANNED) == (b.modality in PLANNED) or {a.kind, b.kind} & CALENDAR or a.article == b.article:
        return False
    plan, outcome = (a, b) if a.modality in PLANNED else (b, a)
    planned, told = _days_of(plan, groups, days), _days_of(outcome, groups, days)
    return not planned or not told or planned[-1] < told[0]


def _has_moved(a: Claim, b: Claim, groups: Sequence[Sequence[Claim]], days: Mapping[str, str | None]) -> bool:
    """A counter told on different days; neither an hour nor a total that falls is one."""
    named = {a.attribute, b.attribute} & COUNTERS
    if not named or a.kind in CALENDAR or not _days_differ(groups, days):
        return False
    first, last = sorted((a, b), key=lambda c: (_days_of(c, groups, days) or [""])[0])
    low, high = first.value.lo, last.value.lo
    if (
        not named <= ONLY_RISE
        or not _days_of(first, groups, days)
        or not isinstance(low, Decimal)
        or not isinstance(high, Decimal)
    ):
        return True
    return base_unit(first) != base_unit(last) or low * factor(first) <= high * factor(last)


def _days_of(claim: Claim, groups: Sequence[Sequence[Claim]], days: Mapping[str, str | None]) -> list[str]:
    """The days on which the value of this claim is told, in order."""
    return sorted(filter(None, (days.get(c.article) for group in groups if claim in group for c in group)))


def _other_measure(a: Claim, b: Claim) -> bool:
    """Both texts say by which definition they measure, and not by the same one."""
    left, right = dict(a.axes), dict(b.axes)
    return any(left[axis] != right[axis] for axis in left.keys() & right.keys() if axis not in SOFT)


def _attributed(groups: Sequence[Sequence[Claim]]) -> bool:
    """Every value has a named speaker, and no two stances share one."""
    names = [{key_of(c.speaker or "") for c in group} for group in groups]
    return all("" not in side for side in names) and not any(x & y for x, y in combinations(names, 2))


def _days_differ(groups: Sequence[Sequence[Claim]], days: Mapping[str, str | None]) -> bool:
    spans = [sorted(filter(None, (days.get(c.article) for c in group))) for group in groups]
    if not all(spans):
        return True
    ordered = sorted(spans)
    return all(a[-1] < b[0] for a, b in pairwise(ordered))


def _rule(pair: Pairing, outcome: Outcome) -> str:
    a, b = pair.first, pair.second
    if outcome == "UPDATE":
        return "FC402"
    if outcome == "PLAN_ACTUAL":
        return "FC403"
    if outcome == "DEFINITION":
        return "FC303"
    if a.kind in CALENDAR:
        return "FC404" if a.kind == "duration" else "FC401"
    if pair.slip and (pair.slip.digits >= 2 or outcome == "SLIP"):
        return _rule_of_slip(pair)
    if any(c.value.lo is None or c.value.hi is None for c in (a, b)):
        return "FC105"
    if {a.kind, b.kind} & {"rank", "ordinal"}:
        return "FC108"
    if a.kind == "percent":
        return "FC106"
    return "FC107" if base_unit(a) == "person" else "FC101"


def _rule_of_slip(pair: Pairing) -> str:
    units = {pair.first.value.unit, pair.second.value.unit}
    if units == {"percent", "percentage_point"}:
        return "FC302"
    return RULE_OF[pair.slip.mechanism] if pair.slip else "FC101"


def _attribute(groups: Sequence[Sequence[Claim]]) -> str:
    """The attribute that all claims have in common, where the lexicon knows one."""
    names = {c.attribute for group in groups for c in group}
    return names.pop() if len(names) == 1 else ""


def _tried(pair: Pairing) -> Message:
    tried = prove(pair.first.readings, pair.second.readings).tried
    if not tried or pair.relation == "unit":
        return message("why.other_unit", first=pair.first.value, second=pair.second.value)
    return message("why.no_reading_meets", tried=str(tried))


def _distance(pair: Pairing) -> Decimal:
    gaps = [gap(x.strict, y.strict) for x in pair.first.readings for y in pair.second.readings if x.unit == y.unit]
    return max(min(gaps, default=Decimal(1)), Decimal("0.05"))
