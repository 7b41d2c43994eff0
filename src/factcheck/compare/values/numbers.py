"""Values of different articles that cannot meet: what is left over once everything that agrees is settled.

A deviating value is compared with the whole item, an article that prints both values settles the matter, each claim has
at most one partner in another article, and what moves with the days is an update before it is anything else.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from decimal import Decimal
from types import MappingProxyType

from factcheck.align import Pair, Story
from factcheck.compare.draft import Draft
from factcheck.compare.values.candidates import ALARM_AT, PLAIN_ALARM_AT, Candidate, candidates, distance, mutual_best, stages
from factcheck.compare.values.likeness import MARKET, are_counted_so_far, is_named_alike, rule_of
from factcheck.compare.values.passing import Sides, is_passed_through
from factcheck.compare.values.revisions import compare_revisions
from factcheck.compare.values.sets import are_two_sets
from factcheck.compare.values.slips import RULE_OF
from factcheck.compare.values.ties import Clusters, Ties, by_value, find_ties
from factcheck.keyed import RARE
from factcheck.lexicon.concepts import CONCEPTS, COUNTERS, FIXED
from factcheck.model import Claim, Message, Outcome, Severity, Slip, message
from factcheck.overlap import prove
from factcheck.side import are_unlike_periods
from factcheck.text import key_of

FAR = Decimal("1.1")
"""Beyond a factor of three two values without a typing slip are two things, until an editor says otherwise."""
GROWN = Decimal("2.31")
"""ln 10: what is counted from hour to hour grows by more."""
UPDATE_AT, NAMED_UPDATE_AT = 0.56, 0.65
"""Evidence for an update: of a counter or with a word for the change, of a known attribute."""
OTHER_BASE_AT = 0.12
"""Words that two equal values must share to be one value that is given on two bases."""
BASES: Mapping[str, str] = MappingProxyType({"axis.base_period": "base_period", "axis.accounts": "accounts"})
"""Vetoes by a basis that is part of what the value says, with the axis: one rare value on both of two is no chance."""
PLAIN_NOTE_AT, NEXT_NOTE_AT, PLAN_NOTE_AT, SHARE_NOTE_AT = 0.60, 0.50, 0.80, 0.85
"""Evidence for a note: of two values without a slip, of two that are next to each other, of a plan and what came of it, of two
shares."""
NEXT = Decimal("0.1")
"""Values within a tenth of each other: 13 and 14 dead."""
PERIODIC = frozenset({"percent", "ratio", "duration"})
"""Kinds and attributes that have another value for each period or day (rates, prices): without a word for a revision no state of one
thing."""
PLANNED = frozenset({"plan", "goal", "forecast"})
VOICES = frozenset({None, "vote"})
"""Units in which people are counted too (171표, 171명)."""
Key = tuple[str, ...]
"""A value as `keyed.value_key` gives it."""


@dataclass(frozen=True, slots=True)
class Compared:
    """What comparing the story's values brought."""

    drafts: tuple[Draft, ...]
    items: Mapping[str, str]
    """Claim id → data item id."""


@dataclass(frozen=True, slots=True)
class _Difference:
    """A candidate between two items, with all who state either value."""

    found: Candidate
    left: tuple[Claim, ...]
    right: tuple[Claim, ...]
    outcome: Outcome


def compare_numbers(story: Story, days: Mapping[str, str | None]) -> Compared:
    """Ties and differences over all values; `days` is article id → publication day."""
    pairs = list(story.pairs())
    ties = find_ties(story, pairs)
    members = ties.clusters.members(story.claims)
    found = mutual_best(candidates(story, pairs, ties.settled, members, ties.clusters))
    differences = _told_once(story, _kept(_comoving(list(_differences(found, members, ties.clusters, days))), story))
    drafts = [
        *ties.drafts,
        *_drafts(differences, days),
        *_other_base(story, pairs),
        *compare_revisions(story, ties.clusters, days),
    ]
    return Compared(tuple(drafts), _items(story.claims, ties, differences))


def _kept(differences: Sequence[_Difference], story: Story) -> list[_Difference]:
    """Those that a second reader does not call two things, which has no word in what we hold for sure; and not those of which the
    texts count two sets."""
    told = [d for d in differences if d.found.pair.told is not False or is_sure(d.found)]
    return [d for d in told if d.found.is_strong_slip or not are_two_sets(story, d.found.pair)]


def _told_once(story: Story, differences: Sequence[_Difference]) -> list[_Difference]:
    """One slip between two values is one finding, however many data items they were taken for (3.4배 on two membranes)."""
    found: dict[tuple[Key, ...], _Difference] = {}
    for d in sorted(differences, key=lambda d: (-d.found.weight, d.found.pair.first.id, d.found.pair.second.id)):
        first, second = (_unsigned(story, c) for c in (d.found.pair.first, d.found.pair.second))
        key = tuple(sorted((first, second))) if d.outcome == "SLIP" else ((d.found.pair.first.id, d.found.pair.second.id),)
        if key not in found:
            found[key] = d
            continue
        kept = found[key]
        turned = {_unsigned(story, c) for c in kept.left}.isdisjoint(_unsigned(story, c) for c in d.left)
        left, right = (d.right, d.left) if turned else (d.left, d.right)
        found[key] = replace(kept, left=_both(kept.left, left), right=_both(kept.right, right))
    return _without_shortened(story, list(found.values()))


def _unsigned(story: Story, claim: Claim) -> Key:
    """The value as printed, a fall without its sign (-36만7000명, 36만7000명이 줄었다)."""
    return tuple(part.removeprefix("-") for part in story.keys[claim.id])


def _without_shortened(story: Story, told: Sequence[_Difference]) -> list[_Difference]:
    """Without a slip that is told in full beside: the two share a value, so only those that do are held together."""
    sharing: dict[Key, list[_Difference]] = defaultdict(list)
    for d in told:
        for key in _keys_of(story, d) if d.outcome == "SLIP" else ():
            sharing[key].append(d)
    near = [{id(other): other for key in _keys_of(story, d) for other in sharing.get(key, ())} for d in told]
    return [
        d
        for d, others in zip(told, near, strict=True)
        if d.outcome != "SLIP" or not any(_is_shortened(story, d, other) for other in others.values() if other is not d)
    ]


def _keys_of(story: Story, d: _Difference) -> frozenset[Key]:
    return frozenset(story.keys[c.id] for c in (*d.left, *d.right))


def _is_shortened(story: Story, d: _Difference, other: _Difference) -> bool:
    """The same slip, of which a headline gives the one value shorter (214억, 214억6천만원)."""
    sides = [(d.left, d.right, other.left, other.right), (d.left, d.right, other.right, other.left)]
    sides += [(b, a, y, x) for a, b, x, y in sides]
    return any(
        not {story.keys[c.id] for c in same}.isdisjoint(story.keys[c.id] for c in also)
        and any(_shortens(c, f) for c in short for f in full)
        for short, same, full, also in sides
    )


def _shortens(short: Claim, full: Claim) -> bool:
    a, b = short.value.lo, full.value.lo
    if short.article != full.article or not isinstance(a, Decimal) or not isinstance(b, Decimal):
        return False
    digits, longer = ("".join(map(str, v.normalize().as_tuple().digits)) for v in (a, b))
    return a.adjusted() == b.adjusted() and len(digits) < len(longer) and longer.startswith(digits)


def _both(one: tuple[Claim, ...], other: tuple[Claim, ...]) -> tuple[Claim, ...]:
    return tuple(sorted({c.id: c for c in (*one, *other)}.values(), key=lambda c: c.id))


def _differences(
    found: Sequence[Candidate], members: Mapping[str, tuple[Claim, ...]], clusters: Clusters, days: Mapping[str, str | None]
) -> Iterator[_Difference]:
    """One difference for each pair of items, from its strongest pair of claims."""
    strongest: dict[tuple[str, ...], Candidate] = {}
    for each in found:
        key = tuple(sorted((clusters.root(each.pair.first.id), clusters.root(each.pair.second.id))))
        if key not in strongest or each.weight > strongest[key].weight:
            strongest[key] = each
    for (a, b), each in sorted(strongest.items()):
        yield _Difference(each, members[a], members[b], _outcome(each, members[a], members[b], days))


def _comoving(differences: Sequence[_Difference]) -> list[_Difference]:
    """Several counts that all rise from one article to the other are one later state, not several mistakes."""
    steps: dict[tuple[str, str], list[int]] = defaultdict(list)
    for d in differences:
        if d.outcome in {"CONFLICT", "UPDATE"} and (step := _step(d.found.pair)):
            steps[step[0]].append(step[1])
    moving = {articles for articles, seen in steps.items() if len(seen) > 1 and len(set(seen)) == 1}
    states = [(d.left, d.right) for d in differences if d.outcome == "UPDATE"]
    return [replace(d, outcome="UPDATE") if _is_later(d, moving, states) else d for d in differences]


def _is_later(d: _Difference, moving: Set[tuple[str, str]], states: Sequence[Sides]) -> bool:
    step = _step(d.found.pair) if d.outcome == "CONFLICT" else None
    return bool(step and step[0] in moving) or (d.outcome == "SLIP" and is_passed_through((d.left, d.right), states))


def _step(pair: Pair) -> tuple[tuple[str, str], int] | None:
    """The two articles in order, and whether the value rises or falls from the first to the second."""
    a, b = sorted((pair.first, pair.second), key=lambda c: c.article)
    if not isinstance(a.value.lo, Decimal) or not isinstance(b.value.lo, Decimal) or a.kind != "count" or b.kind != "count":
        return None
    return (a.article, b.article), 1 if a.value.lo < b.value.lo else -1


def _outcome(found: Candidate, left: Sequence[Claim], right: Sequence[Claim], days: Mapping[str, str | None]) -> Outcome:
    """Decision order of field study 4.2: modality, then time, then conflict; a strong slip outweighs both."""
    a, b = found.pair.first, found.pair.second
    if found.is_strong_slip:
        return "SLIP"
    if stages(a, b):
        return "UPDATE"
    if (a.modality in PLANNED) != (b.modality in PLANNED):
        return "PLAN_ACTUAL"
    if _are_attributed(left, right):
        return "ATTRIBUTED"
    fixed = found.bound or {a.attribute, b.attribute} & FIXED
    if _moves(a, b) or (_dates_differ(left, right, days) and not fixed):
        return "UPDATE"
    return "CONFLICT"


def _are_attributed(left: Sequence[Claim], right: Sequence[Claim]) -> bool:
    """Every statement has a named speaker, and no name of one side is part of one of the other: the speakers differ, no article
    is wrong."""
    names_a, names_b = ({key_of(c.speaker or "") for c in side} for side in (left, right))
    return "" not in names_a | names_b and not any(x in y or y in x for x in names_a for y in names_b)


def _moves(a: Claim, b: Claim) -> bool:
    return bool({a.attribute, b.attribute} & COUNTERS) or are_counted_so_far(a, b)


def _dates_differ(left: Sequence[Claim], right: Sequence[Claim], days: Mapping[str, str | None]) -> bool:
    """True when one side was published before all of the other; an unknown day says nothing. A value that stands before and
    after the other one was not revised to it."""
    a, b = (sorted({days.get(c.article) or "" for c in side} - {""}) for side in (left, right))
    return not (a and b) or a[-1] < b[0] or b[-1] < a[0]


def _other_base(story: Story, pairs: Sequence[Pair]) -> Iterator[Draft]:
    """One rare value that two articles give on two bases: 20.0 % on the year, 20.0 % on the quarter; 연결 2964억원, 별도 2964억원.
    Where no article states the value twice and the words match it is an alarm."""
    found: dict[tuple[tuple[str, ...], str, tuple[str, str]], list[Pair]] = defaultdict(list)
    for pair in pairs:
        if not _is_one_value(story, pair) or (axis := BASES.get(pair.veto or "")) is None:
            continue
        first, second = sorted(dict(c.axes)[axis] for c in (pair.first, pair.second))
        found[story.keys[pair.first.id], axis, (first, second)].append(pair)
    for (_, axis, bases), alike in sorted(found.items()):
        yield _based(story, alike, axis, bases, _rightful(pairs, alike, axis))


def _rightful(pairs: Sequence[Pair], alike: Sequence[Pair], axis: str) -> tuple[Claim, ...]:
    """What an article of one side gives on the basis of the other: the value that should stand there."""
    both = [c for pair in alike for c in (pair.first, pair.second)]
    claims, articles, said = {c.id for c in both}, {c.article for c in both}, {(c.article, c.sentence) for c in both}
    found: list[tuple[float, str, Claim]] = []
    for pair in pairs:
        for mine, other in ((pair.first, pair.second), (pair.second, pair.first)):
            wanted = mine.id in claims and other.article in articles and (other.article, other.sentence) not in said
            if wanted and pair.score >= OTHER_BASE_AT and pair.meeting == "apart" and _marked_alike(mine, other, axis):
                found.append((-pair.score, other.id, other))
    return tuple(claim for _, _, claim in sorted(found)[:1])


def _marked_alike(a: Claim, b: Claim, axis: str) -> bool:
    return a.kind == b.kind and dict(a.axes).get(axis) == dict(b.axes).get(axis)


def _is_one_value(story: Story, pair: Pair) -> bool:
    """The same number, and what shows that it is no chance: a rare value beside both, or digits enough of its own in like words."""
    a, b = pair.first, pair.second
    if not a.value.is_point or story.keys[a.id] != story.keys[b.id]:
        return False
    return story.is_beside_one(a, b) or (min(a.significant, b.significant) >= RARE and pair.score >= OTHER_BASE_AT)


def _based(story: Story, alike: Sequence[Pair], axis: str, bases: tuple[str, str], rightful: tuple[Claim, ...]) -> Draft:
    claims = {c.id: c for pair in alike for c in (pair.first, pair.second)}
    groups = tuple(tuple(claims[cid] for cid in sorted(claims) if dict(claims[cid].axes)[axis] == base) for base in bases)
    sure = all(story.is_single(claim) for claim in claims.values())
    confidence = Decimal(str(round(max(0.6, *(pair.score for pair in alike)), 4)))
    first, second = (message(f"{axis}.{base}") for base in bases)
    why = message("why.one_value_two_bases", first=first, second=second)
    return Draft(
        "FC303",
        "CONFLICT" if sure else "DEFINITION",
        "warning" if sure else "info",
        (*groups, *filter(None, [rightful])),
        (why,),
        confidence,
    )


def _is_worth_a_note(d: _Difference) -> bool:
    """What no slip explains is told below an alarm only where it may well be one thing: like words, values not far apart, and
    two shares, which are too often two rates, only in nearly the same words."""
    pair, slip = d.found.pair, d.found.slip
    if (slip and slip.digits >= 2) or d.outcome == "SLIP" or (d.found.bound and is_sure(d.found)):
        return True
    if d.outcome == "PLAN_ACTUAL":
        return d.found.weight >= PLAN_NOTE_AT
    if "percent" in {pair.first.kind, pair.second.kind} and not d.found.bound:
        return d.found.weight >= SHARE_NOTE_AT
    if d.found.weight < NEXT_NOTE_AT:
        return False
    return distance(pair) <= (FAR if d.found.weight >= PLAIN_NOTE_AT else NEXT)


def _drafts(differences: Sequence[_Difference], days: Mapping[str, str | None]) -> Iterator[Draft]:
    """Conflicts one by one; updates of one item as one chain, newest value first."""
    chains = Clusters(c for d in differences for c in (*d.left, *d.right))
    moving = [d for d in differences if d.outcome == "UPDATE" and _is_likely_update(d)]
    for d in moving:
        chains.join(d.left[0].id, d.right[0].id)
    grouped: dict[str, list[_Difference]] = defaultdict(list)
    for d in moving:
        grouped[chains.root(d.left[0].id)].append(d)
    for _, chain in sorted(grouped.items()):
        yield _chain(chain, days)
    for d in differences:
        if d.outcome != "UPDATE" and _is_worth_a_note(d):
            yield _single(d, days)


def _is_likely_update(d: _Difference) -> bool:
    """Far values in loosely like words are two things, not two states of one; a text that speaks of a change is believed."""
    a, b = d.found.pair.first, d.found.pair.second
    if _count_people_and_things(a, b) or are_unlike_periods(a.as_of, b.as_of):
        return False
    if stages(a, b):
        return d.found.weight >= UPDATE_AT
    named = a.attribute == b.attribute and (a.attribute in CONCEPTS or is_named_alike(a, b, d.found.weight))
    moves, market = _moves(a, b), {a.attribute, b.attribute} & MARKET
    if {a.kind, b.kind} & PERIODIC or market or not (named or moves):
        return False
    least, farthest = UPDATE_AT if moves else NAMED_UPDATE_AT, GROWN if are_counted_so_far(a, b) else FAR
    return d.found.weight >= least and distance(d.found.pair) <= farthest


def _count_people_and_things(a: Claim, b: Claim) -> bool:
    """3,126건 and 2,410명: cases, places and those who are in them are no two states of one count."""
    units = {a.value.unit, b.value.unit}
    return a.kind == b.kind == "count" and len(units) > 1 and "person" in units and units.isdisjoint(VOICES)


def _chain(chain: Sequence[_Difference], days: Mapping[str, str | None]) -> Draft:
    claims = {c.id: c for d in chain for c in (*d.left, *d.right)}
    best = max(chain, key=lambda d: (d.found.weight, d.found.pair.first.id))
    why = (_split(best.left, best.right, days), _tried(best.found.pair))
    groups = by_value([claims[cid] for cid in sorted(claims)])
    return Draft("FC402", "UPDATE", "info", groups, why, _sure(best.found), distance(best.found.pair))


def _single(d: _Difference, days: Mapping[str, str | None]) -> Draft:
    pair, slip = d.found.pair, d.found.slip
    groups = (*by_value(d.left), *by_value(d.right))
    why = (_tried(pair), _split(d.left, d.right, days))
    alarm: Severity = "error" if is_sure(d.found) and d.outcome != "ATTRIBUTED" else "info"
    if d.outcome == "PLAN_ACTUAL":
        return Draft("FC403", "PLAN_ACTUAL", "info", groups, why, _sure(d.found), distance(pair))
    rule = RULE_OF[slip.mechanism] if slip and (slip.digits >= 2 or d.outcome == "SLIP") else rule_of(pair.first, pair.second)
    told = Slip(slip.mechanism, _suspect(d.left, d.right)) if slip and d.outcome == "SLIP" else None
    return Draft(rule, d.outcome, alarm, groups, why, _sure(d.found), distance(pair), slip=told, ask=_ask(pair))


def is_sure(found: Candidate) -> bool:
    """Evidence of an alarm: a strong slip, or like words."""
    return found.weight >= ALARM_AT if found.is_strong_slip else _is_plain_conflict(found)


def _is_plain_conflict(found: Candidate) -> bool:
    """Without a typing slip only counts and amounts in like words are an alarm; two percentages are too often two rates, unless
    the same amounts stand beside them."""
    pair = found.pair
    if pair.told:
        return False  # what only a second reader calls one thing is a note, unless a slip of our own says more
    if found.bound:
        return found.weight >= ALARM_AT and distance(pair) <= FAR
    if _is_of_a_span(pair.first) != _is_of_a_span(pair.second):
        return False
    return found.weight >= PLAIN_ALARM_AT and distance(pair) <= FAR and "percent" not in {pair.first.kind, pair.second.kind}


def _is_of_a_span(claim: Claim) -> bool:
    """An amount that its text gives for a stretch of time (1~6월 매출, 누적 영업이익): one without may be of another."""
    return claim.kind == "money" and ("/" in (claim.as_of or "") or "span" in dict(claim.axes))


def _ask(pair: Pair) -> Message:
    """Whom to ask what: the subject that the two claims share, else the one that its own sentence names."""
    claim = pair.first if pair.first.context.names else pair.second
    if not claim.context.names:
        return message("ask.sources")
    attribute = message(f"attribute.{claim.attribute}") if claim.attribute in CONCEPTS else claim.attribute
    return message("ask.value", subject=claim.subject.name, attribute=attribute)


def _tried(pair: Pair) -> Message:
    tried = prove(pair.first.readings, pair.second.readings).tried
    if not tried:
        return message("why.other_unit", first=pair.first.value, second=pair.second.value)
    return message("why.no_reading_meets", tried=str(tried))


def _sure(found: Candidate) -> Decimal:
    return Decimal(str(round(min(found.weight, 1.0), 4)))


def _suspect(left: tuple[Claim, ...], right: tuple[Claim, ...]) -> str | None:
    """The side that fewer articles state; nobody where they are even."""
    a, b = len({c.article for c in left}), len({c.article for c in right})
    if a == b:
        return None
    return min(left if a < b else right, key=lambda c: c.id).id


def _split(left: Sequence[Claim], right: Sequence[Claim], days: Mapping[str, str | None]) -> Message:
    """How the values fall by date: the most useful thing to know before a call."""
    a, b = (sorted(filter(None, (days.get(c.article) for c in side))) for side in (left, right))
    if a and b and (a[-1] < b[0] or b[-1] < a[0]):
        older, newer = (a, b) if a[-1] < b[0] else (b, a)
        return message("why.split_by_date", until=older[-1], since=newer[0])
    return message("why.same_days")


def _items(claims: Sequence[Claim], ties: Ties, differences: Sequence[_Difference]) -> Mapping[str, str]:
    """Data items: whatever is shown as agreeing, joined where it is found to contradict each other; a claim alone has none."""
    clusters = ties.clusters
    for loose, item in sorted(ties.attached.items()):
        clusters.join(loose, item)
    for shown in ties.drafts:
        first, *others = (claim.id for group in shown.groups for claim in group)
        for other in others:
            clusters.join(first, other)
    for d in differences:
        if d.outcome in {"CONFLICT", "SLIP"} and d.found.weight >= ALARM_AT:
            clusters.join(d.found.pair.first.id, d.found.pair.second.id)
    sizes: dict[str, int] = defaultdict(int)
    for claim in claims:
        sizes[clusters.root(claim.id)] += 1
    return {c.id: f"item-{clusters.root(c.id)}" for c in claims if sizes[clusters.root(c.id)] > 1}
