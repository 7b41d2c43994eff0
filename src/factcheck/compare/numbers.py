"""Values of different articles: ties first, then what is left over and cannot meet.

Equal values anchor data items; a deviating value is compared with the whole anchored group. An article that prints both
values settles the matter, and each claim has at most one partner in another article.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from factcheck.align import Pair, Story, base_unit
from factcheck.compare.draft import Draft
from factcheck.compare.slips import RULE_OF, Likeness, evidence, likeness
from factcheck.model import Claim, Message, Slip, message
from factcheck.overlap import gap, prove

ALARM_AT, NOTE_AT = 0.58, 0.42
"""Evidence that two claims are one data item (alignment notes, section 4)."""
ANCHOR_AT = 0.42
TIE_FLOOR = 0.30
TIE_BONUS = (0.0, 0.0, 0.10, 0.22, 0.32)
"""Added for 0, 1, 2, 3, 4 or more significant digits: a rare number is its own evidence."""
QUIET_KINDS = frozenset({"date", "time", "ordinal"})
"""Compared by rules of their own, once events are known; every text's `27일` is another day's matter."""


@dataclass(frozen=True, slots=True)
class Compared:
    """What comparing the story's values brought."""

    drafts: tuple[Draft, ...]
    items: Mapping[str, str]
    """Claim id → data item id."""


class Clusters:
    """Claims of equal value joined into data items (union-find, smallest claim id is the root)."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self.parent = {claim.id: claim.id for claim in claims}

    def root(self, cid: str) -> str:
        """The cluster's name."""
        while self.parent[cid] != cid:
            self.parent[cid] = self.parent[self.parent[cid]]
            cid = self.parent[cid]
        return cid

    def join(self, a: str, b: str) -> None:
        """Make two clusters one."""
        first, second = sorted((self.root(a), self.root(b)))
        self.parent[second] = first


@dataclass(frozen=True, slots=True)
class _Candidate:
    pair: Pair
    weight: float
    slip: Likeness | None


def compare_numbers(story: Story, days: Mapping[str, str | None]) -> Compared:
    """Ties and differences over all values; `days` is article id → publication day."""
    pairs = [pair for pair in story.pairs() if pair.first.kind not in QUIET_KINDS and pair.second.kind not in QUIET_KINDS]
    ties = [pair for pair in pairs if _is_tie(pair)]
    clusters = Clusters(story.claims)
    for pair in ties:
        clusters.join(pair.first.id, pair.second.id)
    settled = {(a.id, b.article) for pair in ties for a, b in ((pair.first, pair.second), (pair.second, pair.first))}
    members = _members(story.claims, clusters)
    candidates = _mutual_best(_candidates(story, pairs, settled, members, clusters))
    drafts = [*_tie_drafts(members), *_difference_drafts(candidates, members, clusters, days)]
    return Compared(tuple(drafts), _items(story.claims, clusters, candidates))


def _is_tie(pair: Pair) -> bool:
    if pair.veto or pair.meeting not in {"same", "near"}:
        return False
    digits = min(pair.first.significant, pair.second.significant, 4)
    needed = ANCHOR_AT if pair.meeting == "near" or digits <= 1 else TIE_FLOOR
    return pair.score > 0.1 and pair.score + TIE_BONUS[max(digits, 0)] >= needed


def _members(claims: Sequence[Claim], clusters: Clusters) -> Mapping[str, tuple[Claim, ...]]:
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        found[clusters.root(claim.id)].append(claim)
    return {root: tuple(each) for root, each in found.items()}


def _candidates(
    story: Story,
    pairs: Sequence[Pair],
    settled: set[tuple[str, str]],
    members: Mapping[str, tuple[Claim, ...]],
    clusters: Clusters,
) -> list[_Candidate]:
    found = []
    for pair in pairs:
        a, b = pair.first, pair.second
        if pair.meeting != "apart" or pair.veto or (a.id, b.article) in settled or (b.id, a.article) in settled:
            continue
        left, right = members[clusters.root(a.id)], members[clusters.root(b.id)]
        if any(story.in_one_article(x, y) or story.veto(x, y) for x in left for y in right):
            continue
        slip = likeness(a, b)
        support = 0.04 * min(3, len({c.article for c in (*left, *right)}) - 2)
        found.append(_Candidate(pair, pair.score + evidence(slip) + support, slip))
    return found


def _mutual_best(candidates: Sequence[_Candidate]) -> list[_Candidate]:
    """Each claim keeps its best partner in each other article, and only where that partner agrees."""
    best: dict[tuple[str, str], _Candidate] = {}
    for each in sorted(candidates, key=lambda c: (c.weight, c.pair.first.id, c.pair.second.id)):
        best[(each.pair.first.id, each.pair.second.article)] = each
        best[(each.pair.second.id, each.pair.first.article)] = each
    return [
        each
        for each in candidates
        if best[(each.pair.first.id, each.pair.second.article)] is each
        and best[(each.pair.second.id, each.pair.first.article)] is each
    ]


def _tie_drafts(members: Mapping[str, tuple[Claim, ...]]) -> list[Draft]:
    return [_tie(group) for root, group in sorted(members.items()) if len({c.article for c in group}) > 1]


def _tie(group: tuple[Claim, ...]) -> Draft:
    by_value = _by_value(group)
    proofs = [prove(a.readings, b.readings) for a in group for b in group if a.id < b.id]
    framed = any("result_level" in names for proof in proofs for names in proof.met) and len({c.framing for c in group}) > 1
    near = any(proof.meeting == "near" for proof in proofs)
    bound = any(c.value.lo is None or c.value.hi is None for c in group)
    rule = "FC310" if framed else "FC112" if bound else "FC111" if near or len(by_value) > 1 else "FC110"
    outcome = "FRAMING" if framed else "PRECISION" if near or bound else "ALIAS"
    why = message(f"why.{rule}")
    return Draft(rule, outcome, "tie", by_value, (why,), Decimal(1), Decimal(0))


def _by_value(group: Sequence[Claim]) -> tuple[tuple[Claim, ...], ...]:
    found: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in group:
        found[(claim.value.lo, claim.value.hi, claim.value.unit)].append(claim)
    return tuple(tuple(each) for each in found.values())


def _difference_drafts(
    candidates: Sequence[_Candidate], members: Mapping[str, tuple[Claim, ...]], clusters: Clusters, days: Mapping[str, str | None]
) -> list[Draft]:
    """One draft for each pair of clusters, from its strongest pair of claims."""
    strongest: dict[tuple[str, str], _Candidate] = {}
    for each in candidates:
        roots = sorted((clusters.root(each.pair.first.id), clusters.root(each.pair.second.id)))
        key = (roots[0], roots[1])
        if key not in strongest or each.weight > strongest[key].weight:
            strongest[key] = each
    drafts = [_difference(each, members[key[0]], members[key[1]], days) for key, each in sorted(strongest.items())]
    return [draft for draft in drafts if draft is not None]


def _difference(
    found: _Candidate, left: tuple[Claim, ...], right: tuple[Claim, ...], days: Mapping[str, str | None]
) -> Draft | None:
    if found.weight < NOTE_AT:
        return None
    groups = (*_by_value(left), *_by_value(right))
    a, b = found.pair.first, found.pair.second
    proof = prove(a.readings, b.readings)
    why = (message("why.no_reading_meets", tried=str(proof.tried)), _split(left, right, days))
    strong_slip = found.slip is not None and found.slip.digits >= 3
    if not strong_slip and _plan_and_actual(a, b):
        return Draft("FC403", "PLAN_ACTUAL", "info", groups, why, _sure(found), _gap(a, b))
    if not strong_slip and _dates_differ(left, right, days) and not _is_fixed(a):
        return Draft("FC402", "UPDATE", "info", groups, why, _sure(found), _gap(a, b))
    alarm = found.weight >= ALARM_AT
    rule = RULE_OF[found.slip.mechanism] if found.slip and found.slip.digits >= 2 else _rule(a)
    slip = Slip(found.slip.mechanism, _suspect(left, right)) if found.slip and strong_slip else None
    return Draft(
        rule, "SLIP" if slip else "CONFLICT", "error" if alarm else "info", groups, why, _sure(found), _gap(a, b), slip=slip
    )


def _sure(found: _Candidate) -> Decimal:
    return Decimal(str(round(min(found.weight, 1.0), 4)))


def _gap(a: Claim, b: Claim) -> Decimal:
    gaps = [gap(x.strict, y.strict) for x in a.readings for y in b.readings if x.unit == y.unit]
    return min(gaps, default=Decimal(1))


def _rule(claim: Claim) -> str:
    if claim.kind == "percent":
        return "FC106"
    return "FC107" if base_unit(claim) == "person" else "FC101"


def _suspect(left: tuple[Claim, ...], right: tuple[Claim, ...]) -> str | None:
    """The side that fewer articles state; nobody where they are even."""
    a, b = len({c.article for c in left}), len({c.article for c in right})
    if a == b:
        return None
    return min(left if a < b else right, key=lambda c: c.id).id


def _plan_and_actual(a: Claim, b: Claim) -> bool:
    planned = {"plan", "goal", "forecast"}
    return (a.modality in planned) != (b.modality in planned)


FIXED = frozenset(
    {"parameter_count", "contract_value", "salary", "floor_area", "site_area", "launch_mass", "thickness", "stake", "height"}
)
"""Attributes that do not move by themselves: another value on a later day needs an explanation."""


def _is_fixed(claim: Claim) -> bool:
    return claim.attribute in FIXED


def _dates_differ(left: Sequence[Claim], right: Sequence[Claim], days: Mapping[str, str | None]) -> bool:
    """True when no day of publication is shared by both sides; an unknown day shares none."""
    a, b = ({days.get(c.article) for c in side} - {None} for side in (left, right))
    return not a & b


def _split(left: Sequence[Claim], right: Sequence[Claim], days: Mapping[str, str | None]) -> Message:
    """How the values fall by date: the most useful thing to know before a call."""
    a, b = (sorted(filter(None, (days.get(c.article) for c in side))) for side in (left, right))
    if a and b and (a[-1] < b[0] or b[-1] < a[0]):
        older, newer = (a, b) if a[-1] < b[0] else (b, a)
        return message("why.split_by_date", until=older[-1], since=newer[0])
    return message("why.same_days")


def _items(claims: Sequence[Claim], clusters: Clusters, candidates: Sequence[_Candidate]) -> Mapping[str, str]:
    """Data items: clusters, joined where a difference was found between them; a claim alone has none."""
    for each in candidates:
        if each.weight >= NOTE_AT:
            clusters.join(each.pair.first.id, each.pair.second.id)
    sizes: dict[str, int] = defaultdict(int)
    for claim in claims:
        sizes[clusters.root(claim.id)] += 1
    return {c.id: f"item-{clusters.root(c.id)}" for c in claims if sizes[clusters.root(c.id)] > 1}
