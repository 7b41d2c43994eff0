"""Equal values first: they anchor data items, and what agrees is shown as agreement.

Only exactly equal points join items for good. A hedged, rounded or bounded value is attached to the one item that it fits
best and never joins two items: `1.0 to 2.2 %` meets half of a forecast table.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from decimal import Decimal

from factcheck.align import Pair, Story, identity
from factcheck.compare.draft import Draft
from factcheck.compare.values.likeness import COMMON_UNITS, WORDING, are_two_numbers, count_other_things, named_alike
from factcheck.compare.values.mutual import lone_pairs
from factcheck.keyed import RARE, base_unit, value_key
from factcheck.model import Claim, Outcome, message
from factcheck.overlap import prove
from factcheck.side import names_clash

ANCHOR_AT = 0.42
TIE_FLOOR = 0.25
NO_TIE = 2.0
"""No words are enough: two companies that each name 20조 of something have two such numbers."""
NAMED_APART = frozenset({"sibling", "subject"})
"""Vetoes of two names."""
NEAR_BOUND = Decimal("1.5")
ROUNDED = Decimal("1.25")
"""How many times one point may be of the other that rounds to it."""
CALENDAR_KINDS = frozenset({"date", "time"})


_CLOCK = re.compile(r"[0-9]{2}:(?P<minute>[0-9]{2})")


class Clusters:
    """Claims joined into data items (union-find; the smallest claim id is the root)."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self.parent = {claim.id: claim.id for claim in claims}

    def root(self, cid: str) -> str:
        """The item's name."""
        while self.parent[cid] != cid:
            self.parent[cid] = self.parent[self.parent[cid]]
            cid = self.parent[cid]
        return cid

    def join(self, a: str, b: str) -> None:
        """Make two items one."""
        first, second = sorted((self.root(a), self.root(b)))
        self.parent[second] = first

    def members(self, claims: Iterable[Claim]) -> Mapping[str, tuple[Claim, ...]]:
        """Root → its claims, in the order given."""
        found: dict[str, list[Claim]] = defaultdict(list)
        for claim in claims:
            found[self.root(claim.id)].append(claim)
        return {root: tuple(each) for root, each in found.items()}


@dataclass(frozen=True, slots=True)
class Ties:
    """Which claims agree."""

    clusters: Clusters
    settled: frozenset[tuple[str, str]]
    """(claim id, article id): the claim has a partner of equal value in that article."""
    attached: Mapping[str, str]
    """Root of a hedged or rounded value's cluster → root of the one that it agrees with best."""
    drafts: tuple[Draft, ...]


def find_ties(story: Story, pairs: Sequence[Pair]) -> Ties:
    """All agreements between articles."""
    told = [pair for pair in pairs if story.may_be_one(pair.first, pair.second) or pair.score >= ANCHOR_AT]
    rounded = {id(pair) for pair in told if _may_be_only(pair)}
    only = _only_partners(story, pairs, {side for pair in told if id(pair) in rounded for side in _sides(pair)})
    agreeing = [pair for pair in told if _agrees(pair, story) or (id(pair) in rounded and _is_only(pair, only))]
    clusters = Clusters(story.claims)
    for pair in agreeing:
        if pair.is_exact:
            clusters.join(pair.first.id, pair.second.id)
    attached = _attach(agreeing, clusters)
    settled = {side for pair in agreeing for side in _sides(pair)}
    return Ties(clusters, frozenset(settled), attached, tuple(_with_lone(story, clusters, attached)))


def _with_lone(story: Story, clusters: Clusters, attached: Mapping[str, str]) -> Iterable[Draft]:
    """The ties, with those that few words carry: these join groups that are shown, and nothing that is compared."""
    shown = Clusters(story.claims)
    shown.parent.update(clusters.parent)
    lone = list(lone_pairs(story))
    for pair in lone:
        if pair.is_exact:
            shown.join(pair.first.id, pair.second.id)
    known = {shown.root(loose): shown.root(item) for loose, item in sorted(attached.items())}
    loose = _attach([pair for pair in lone if shown.root(_looser(pair).id) not in known], shown)
    return _drafts(story.claims, shown, {**loose, **{a: b for a, b in known.items() if a != b}})


def _only_partners(story: Story, pairs: Sequence[Pair], asked: Set[tuple[str, str]]) -> Counter[tuple[str, str]]:
    """How many values of another article each claim meets without being equal to them, where that is asked; one that only a
    lenient width reaches counts where no strict one does. What the other article prints twice is one value."""
    loose: list[tuple[Pair, tuple[str, str], tuple[str, str, str]]] = []
    for pair in pairs if asked else ():
        if not pair.is_exact:
            met = zip(_sides(pair), (pair.second, pair.first), strict=True)
            loose += [
                (pair, side, story.keys[other.id]) for side, other in met if side in asked and pair.meeting in {"same", "near"}
            ]
    strict = {side for pair, side, _ in loose if pair.meeting == "same"}
    values = {(side, key) for pair, side, key in loose if pair.meeting == "same" or side not in strict}
    return Counter(side for side, _ in values)


def _sides(pair: Pair) -> tuple[tuple[str, str], tuple[str, str]]:
    """Each claim with the article that the other is in."""
    return (pair.first.id, pair.second.article), (pair.second.id, pair.first.article)


def _may_be_only(pair: Pair) -> bool:
    """Two points that meet and are not equal: the one a rounding of the other (769조5000억, 약 770조), if they meet nothing else."""
    a, b = pair.first, pair.second
    coarse, fine = sorted((a.significant, b.significant))
    rare = (coarse >= 2 and fine >= 3 and a.value.unit not in COMMON_UNITS) or (coarse >= 2 and fine >= 4)
    if (
        (coarse == fine and a.hedge == b.hedge == "exact")
        or not rare
        or pair.is_exact
        or not (a.value.is_point and b.value.is_point)
        or pair.meeting not in {"same", "near"}
    ):
        return False
    return not pair.veto and {a.kind, b.kind}.isdisjoint(CALENDAR_KINDS) and not names_clash(a, b)


def _is_only(pair: Pair, only: Counter[tuple[str, str]]) -> bool:
    """The two meet each other and nothing else in the two articles."""
    return all(only[side] == 1 for side in _sides(pair))


def _agrees(pair: Pair, story: Story) -> bool:
    a, b = pair.first, pair.second
    if pair.meeting != "same" and (pair.meeting != "near" or a.hedge == b.hedge == "exact"):
        # The lenient width of plain numbers only ever saves from an alarm: 16.4 and 16.5 do not agree.
        return False
    if {a.kind, b.kind} & CALENDAR_KINDS:
        return pair.veto is None and pair.score >= _calendar_floor(pair) and pair.is_exact and a.value.is_point
    if count_other_things(a, b) or are_two_numbers(a, b):
        return False
    if not pair.is_exact:
        return pair.veto is None and pair.score >= _loose_floor(a, b) and _within_reach(a, b)
    return _veto_allows(pair, story) and pair.score >= _exact_floor(pair, story)


def _within_reach(a: Claim, b: Claim) -> bool:
    """Nobody writes `more than 300` of 900, or 1TB for 512GB: a bound and a round number are near what they are said of."""
    if a.value.is_point and b.value.is_point and (gap := nearest(a, b)) is not None:
        return gap <= ROUNDED
    ends = [[end for end in (c.value.lo, c.value.hi) if isinstance(end, Decimal)] for c in (a, b)]
    bounded = 1 in {len(found) for found in ends} and all(ends)
    if not bounded or base_unit(a) != base_unit(b) or a.value.unit != b.value.unit:
        return True
    low, high = sorted(abs(found[0]) for found in ends)
    return high <= (ROUNDED if len(ends[0]) == len(ends[1]) == 1 else NEAR_BOUND) * low


def nearest(a: Claim, b: Claim) -> Decimal | None:
    """How many times the smaller of two points the larger is; None for other units and other signs."""
    (unit, one, _), (other, two, _) = value_key(a), value_key(b)
    low, high = sorted((Decimal(one), Decimal(two)))
    return high / low if unit == other and low > 0 else None


def _calendar_floor(pair: Pair) -> float:
    """Days recur all through a story; a time to the minute does not."""
    clock = _CLOCK.fullmatch(str(pair.first.value.lo))
    if pair.first.kind != "time" or clock is None or clock["minute"] in {"00", "30"}:
        return ANCHOR_AT
    return TIE_FLOOR if clock["minute"].endswith("0") else 0.0


def _veto_allows(pair: Pair, story: Story) -> bool:
    """A rare number outweighs the signs that only say how it is worded; it never outweighs a definition, nor two names under
    which one text gives it (State $288 million, City $288 million)."""
    rare = min(pair.first.significant, pair.second.significant) >= RARE
    once = story.is_single(pair.first) and story.is_single(pair.second)
    return pair.veto is None or (rare and pair.veto in WORDING and (once or pair.veto not in NAMED_APART))


def _exact_floor(pair: Pair, story: Story) -> float:
    """Words that two equal values must share: the rarer the number, the fewer."""
    a, b = pair.first, pair.second
    digits = min(a.significant, b.significant)
    if identity(a, b) > 0 and digits < 3:
        return TIE_FLOOR
    if identity(a, b) < 0 and digits < 2 and a.kind != "duration":
        return NO_TIE
    if None not in {a.value.unit, b.value.unit} and a.value.unit != b.value.unit and a.kind == b.kind == "count":
        return ANCHOR_AT
    clash = names_clash(a, b)
    once = story.is_single(a) and story.is_single(b)
    if digits >= 3:
        return 0.15 if clash else 0.0 if digits > 3 or story.is_single(a) or story.is_single(b) else 0.05
    if digits == 2:
        return 0.2 if a.value.unit in COMMON_UNITS or clash else 0.0 if once else 0.08
    return TIE_FLOOR if once and not clash and a.value.unit not in COMMON_UNITS and named_alike(a, b) else ANCHOR_AT


WIDTHS = ((Decimal("0.002"), 0.02), (Decimal("0.01"), 0.10), (Decimal("0.05"), 0.20), (Decimal("0.2"), 0.30))
"""Relative width of the looser reading, and the words that a value within it must share: the narrower, the less a chance."""


def _loose_floor(a: Claim, b: Claim) -> float:
    """The same for values that only meet: one rounds to the other, lies within its bound, or is hedged."""
    if min(a.significant, b.significant) < 2:
        return 0.3 if max(a.significant, b.significant) >= 3 else ANCHOR_AT
    if {a.value.lo, a.value.hi} & {b.value.lo, b.value.hi} - {None}:
        return 0.15 if min(a.significant, b.significant) >= 3 else 0.25
    width = max(_width(a), _width(b))
    return next((floor for most, floor in WIDTHS if width <= most), ANCHOR_AT)


def _width(claim: Claim) -> Decimal:
    """Relative width of the strict reading; an open end is as wide as can be."""
    strict = claim.readings[0].strict
    if strict.lo is None or strict.hi is None or strict.lo <= 0:
        return Decimal(1)
    return (strict.hi - strict.lo) / strict.lo


def _attach(agreeing: Sequence[Pair], clusters: Clusters) -> Mapping[str, str]:
    """Root of a loose claim → root of the item that it agrees with best."""
    best: dict[str, Pair] = {}
    for pair in sorted(agreeing, key=lambda p: (p.score, p.first.id, p.second.id)):
        if not pair.is_exact:
            best[_looser(pair).id] = pair
    found: dict[str, str] = {}
    for cid, pair in sorted(best.items()):
        other = pair.first if pair.second.id == cid else pair.second
        mine, theirs = clusters.root(cid), clusters.root(other.id)
        if mine != theirs and found.get(theirs) != mine:
            found.setdefault(mine, theirs)
    return found


def _looser(pair: Pair) -> Claim:
    """The side that says less: an open end, a hedge, fewer digits."""
    return max(pair.first, pair.second, key=lambda c: (not c.value.is_point, c.hedge != "exact", -c.significant, c.id))


def _drafts(claims: Sequence[Claim], clusters: Clusters, attached: Mapping[str, str]) -> Iterable[Draft]:
    members = clusters.members(claims)
    groups = {root: list(group) for root, group in members.items()}
    for loose, item in sorted(attached.items()):
        groups[item] = [*groups.get(item, []), *members[loose]]
    for _, group in sorted(groups.items()):
        if len({c.article for c in group}) > 1 and any(dict(c.axes).get("stage") != "previous" for c in group):
            yield tie_of(group)


def by_value(group: Sequence[Claim]) -> tuple[tuple[Claim, ...], ...]:
    """The claims by what they state."""
    found: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in group:
        found[(claim.value.lo, claim.value.hi, claim.value.unit, claim.value.text)].append(claim)
    return tuple(tuple(each) for each in found.values())


def tie_of(group: Sequence[Claim]) -> Draft:
    """The tie of claims that agree, by the way in which they are written."""
    values = by_value(group)
    rule, outcome = _rule(group, values)
    return Draft(rule, outcome, "tie", values, (message(f"why.{rule}"),), Decimal(1), Decimal(0))


def _rule(group: Sequence[Claim], values: Sequence[Sequence[Claim]]) -> tuple[str, Outcome]:
    if len(values) == 1:
        return "FC110", "ALIAS"
    first, second = values[0][0], values[1][0]
    met = prove(first.readings, second.readings).met
    if first.framing != second.framing and any("result_level" in names for names in met):
        return "FC310", "FRAMING"
    if all(c.value.is_point for c in group) and len({value_key(c)[1:] for c in group}) == 1:
        return "FC110", "ALIAS"
    if any(c.value.lo is None or c.value.hi is None for c in group):
        return "FC112", "SCOPE"
    return "FC111", "PRECISION"
