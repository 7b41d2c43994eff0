"""Values of different articles that cannot meet: what is left over once everything that agrees is settled.

A deviating value is compared with the whole item, an article that prints both values settles the matter, each claim has
at most one partner in another article, and what moves with the days is an update before it is anything else.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from factcheck.align import Pair, Story, base_unit
from factcheck.claim import key_of
from factcheck.compare.draft import Draft
from factcheck.compare.slips import RULE_OF, Likeness, evidence, likeness, scale_word_slip
from factcheck.compare.ties import WORDING, Clusters, Ties, by_value, find_ties
from factcheck.lexicon.concepts import CONCEPTS, COUNTERS, FIXED
from factcheck.model import Claim, Message, Outcome, Severity, Slip, message
from factcheck.overlap import gap, prove

ALARM_AT, PLAIN_ALARM_AT, NOTE_AT = 0.58, 0.68, 0.45
"""Evidence that two claims are one data item (alignment notes, section 4)."""
ROUND = Decimal(1000)
"""Smaller numbers are counted, not rounded: 30 dead are not 27."""
FAR = Decimal("1.1")
"""Beyond a factor of three two values without a typing slip are two things, until an editor says otherwise."""
REMOTE_STEP, REMOTE_STEPS = 0.01, tuple(Decimal(n).scaleb(-1) for n in range(3, 23))
"""A hundredth lost for each tenth of an e-fold beyond 35 %, up to a fifth."""
EARLIER = 0.15
"""Lost by a value that its own text calls an earlier one, so that the later one is the better partner."""
UPDATE_AT, NAMED_UPDATE_AT, UNNAMED_UPDATE_AT = 0.56, 0.65, 0.80
"""Evidence for an update: of a counter or with a word for the change, of a known attribute, of other words."""
LONE, FEW_WORDS, HARDLY_ANY = 0.10, 0.15, 0.03
LONELY = frozenset({"swapped_digits", "magnitude", "unit", "framing"})
"""Added for a lone value that is one slip away from an attested one, and the words that it must share."""
CONVERSIONS, LIKE_WORDS = frozenset({"magnitude", "unit", "framing"}), 0.4
"""Slips of a factor or a unit keep all digits: with words that match two digits are enough."""
TO_FOR_BY, FEW_FRAMED = 0.35, 0.08
"""Added where one number is a level in the one text and a change in the other, and the words that they must share."""
WORDED_SLIPS, SAME_WORDS = frozenset({"unit", "number_word"}), 0.6
"""Slips that one digit carries where the words are the same: 초속 40m and 시속 40㎞, nineteen and ninety seconds."""
NOT_COMPARED = frozenset({"date", "time", "ordinal"})
"""Need rules of their own: a date its event, an ordinal its list."""
PLANNED = frozenset({"plan", "goal", "forecast"})


@dataclass(frozen=True, slots=True)
class Compared:
    """What comparing the story's values brought."""

    drafts: tuple[Draft, ...]
    items: Mapping[str, str]
    """Claim id → data item id."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two claims that look like one data item and cannot both be right."""

    pair: Pair
    weight: float
    slip: Likeness | None
    misprint: bool = False
    """A lone value, one typing slip away from what several articles print."""
    bound: bool = False
    """What stands beside the two is the same and did not move: they are no two states of one thing, and no two things."""

    @property
    def is_strong_slip(self) -> bool:
        """A typing mechanism with enough digits to be no chance, or two digits in like words."""
        if self.slip is None or self.slip.mechanism == "replaced_digit":
            # One other digit is what a recount changes too: the dates decide.
            return False
        return (
            self.misprint
            or is_to_for_by(self.pair)
            or self.slip.digits >= 3
            or (self.slip.mechanism in CONVERSIONS and self.slip.digits == 2 and self.pair.score >= LIKE_WORDS)
            or (self.slip.mechanism in WORDED_SLIPS and self.pair.score >= SAME_WORDS)
        )


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
    candidates = _mutual_best(_candidates(story, pairs, ties.settled, members, ties.clusters))
    differences = _comoving(list(_differences(candidates, members, ties.clusters, days)))
    drafts = [*ties.drafts, *_drafts(differences, days), *_other_base(pairs, days)]
    return Compared(tuple(drafts), _items(story.claims, ties, differences))


def _candidates(
    story: Story,
    pairs: Sequence[Pair],
    settled: frozenset[tuple[str, str]],
    members: Mapping[str, tuple[Claim, ...]],
    clusters: Clusters,
) -> Iterator[Candidate]:
    for pair in pairs:
        a, b = pair.first, pair.second
        slip = None if pair.meeting in {"same", "near"} else likeness(a, b)
        misprint = _is_misprint(story, pair, slip)
        if not _differs(pair, slip) or (pair.veto and not misprint) or {a.kind, b.kind} & NOT_COMPARED:
            continue
        if not misprint and pair.score < (FEW_FRAMED if is_to_for_by(pair) else _least(pair, slip)):
            continue
        if _same_size(a, b) or rounds_to(a, b) or rounds_to(b, a) or (a.id, b.article) in settled or (b.id, a.article) in settled:
            continue
        left, right = members[clusters.root(a.id)], members[clusters.root(b.id)]
        if not misprint and any(story.veto(x, y) or story.in_one_article(x, y) for x in left for y in right):
            continue
        support = 0.04 * min(3, len({c.article for c in (*left, *right)}) - 2)
        weight = (
            pair.score
            + evidence(slip, misprint)
            + TO_FOR_BY * is_to_for_by(pair)
            + support
            + LONE * misprint
            - _remote(pair, slip)
        )
        yield Candidate(pair, weight - EARLIER * ("previous" in _stages(a, b)), slip, misprint, story.are_bound(a, b))


def is_to_for_by(pair: Pair) -> bool:
    """One number, said to be what is left and to be what was lost (30%까지 줄였다, 30% 줄였다): both texts say which."""
    a, b = pair.first, pair.second
    if pair.veto or pair.meeting != "apart" or not a.kind == b.kind == "percent" or not (a.value.is_point and b.value.is_point):
        return False
    x, y = a.value.lo, b.value.lo
    return (
        {a.framing, b.framing} == {"level", "change_by"}
        and isinstance(x, Decimal)
        and isinstance(y, Decimal)
        and abs(x) == abs(y)
    )


def _is_misprint(story: Story, pair: Pair, slip: Likeness | None) -> bool:
    """One lone value that a typing slip turns into a value that several articles print. Its own text may print both, and what
    only says how the two are worded does not part them."""
    if slip is None or slip.digits < 2 or slip.mechanism not in LONELY:
        return False
    if pair.veto and pair.veto not in WORDING:
        return False
    a, b = pair.first, pair.second
    lone = (story.is_lone(a) and story.is_attested(b)) or (story.is_lone(b) and story.is_attested(a))
    return lone and pair.score >= _enough_words(story, pair, slip)


def _enough_words(story: Story, pair: Pair, slip: Likeness) -> float:
    """What chance does not bring about needs no words: three digits with two of them swapped, a number in another unit or
    currency. Two swapped digits, and a share that has points for percent, need words that match."""
    if story.in_one_article(pair.first, pair.second) or (slip.digits == 2 and slip.mechanism == "swapped_digits"):
        return LIKE_WORDS
    rates = "percent" in {pair.first.kind, pair.second.kind}
    if slip.mechanism == "swapped_digits" or (slip.mechanism == "unit" and not rates) or scale_word_slip(pair.first, pair.second):
        return 0.0
    return HARDLY_ANY if slip.digits >= 3 and slip.mechanism in CONVERSIONS and not rates else FEW_WORDS


def _stages(a: Claim, b: Claim) -> frozenset[str]:
    """`previous` where a side is quoted as an earlier value, `revised` where its sentence says that it was changed."""
    return frozenset(filter(None, (dict(a.axes).get("stage"), dict(b.axes).get("stage"))))


def _same_size(a: Claim, b: Claim) -> bool:
    """A deficit of 112 trillion and minus 112 trillion: one amount, its sign is in the word or in the number."""
    x, y = a.value.lo, b.value.lo
    return a.kind == b.kind == "money" and isinstance(x, Decimal) and isinstance(y, Decimal) and x == -y


def rounds_to(fine: Claim, coarse: Claim) -> bool:
    """519B and 500B: the finer number rounds to the coarser one, which has a single digit and is large enough to be round."""
    a, b = fine.value.lo, coarse.value.lo
    if (
        not isinstance(a, Decimal)
        or not isinstance(b, Decimal)
        or coarse.significant != 1
        or fine.significant < 2
        or abs(b) < ROUND
    ):
        return False
    place = Decimal(1).scaleb(b.normalize().adjusted())
    return (a / place).to_integral_value() * place == b


def _least(pair: Pair, slip: Likeness | None) -> float:
    """Words that two claims must share at least; swapped digits of an amount or a measure are their own evidence."""
    if slip is not None and slip.digits >= 3 and slip.mechanism in CONVERSIONS:
        return HARDLY_ANY
    if slip is None or slip.digits < 3 or slip.mechanism not in {"swapped_digits", "magnitude"}:
        return 0.3 if slip is not None and slip.mechanism == "dropped_digit" else 0.2
    return 0.0 if pair.first.kind in {"money", "quantity"} else 0.15


def _differs(pair: Pair, slip: Likeness | None) -> bool:
    """Apart in every reading, or one number with two units that are easily written for one another."""
    return pair.meeting == "apart" or (pair.meeting == "incomparable" and slip is not None)


def _remote(pair: Pair, slip: Likeness | None) -> float:
    """Values far apart are seldom one item misreported; a typing slip is the exception (alignment notes, section 3)."""
    if slip is not None and slip.digits >= 2:
        return 0.0
    distance = _gap(pair)
    return REMOTE_STEP * sum(distance > step for step in REMOTE_STEPS)


def _mutual_best(candidates: Iterator[Candidate]) -> list[Candidate]:
    """Each claim keeps its best partner in each other article, and only where that partner agrees."""
    ordered = sorted(candidates, key=lambda c: (c.weight, c.pair.first.id, c.pair.second.id))
    best: dict[tuple[str, str], Candidate] = {}
    for each in ordered:
        best[(each.pair.first.id, each.pair.second.article)] = each
        best[(each.pair.second.id, each.pair.first.article)] = each
    return [
        each
        for each in ordered
        if each.weight >= NOTE_AT
        and best[(each.pair.first.id, each.pair.second.article)] is each
        and best[(each.pair.second.id, each.pair.first.article)] is each
    ]


def _differences(
    candidates: Sequence[Candidate], members: Mapping[str, tuple[Claim, ...]], clusters: Clusters, days: Mapping[str, str | None]
) -> Iterator[_Difference]:
    """One difference for each pair of items, from its strongest pair of claims."""
    strongest: dict[tuple[str, ...], Candidate] = {}
    for each in candidates:
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
    return [
        replace(d, outcome="UPDATE") if d.outcome == "CONFLICT" and (step := _step(d.found.pair)) and step[0] in moving else d
        for d in differences
    ]


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
    if _stages(a, b):
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
    return bool({a.attribute, b.attribute} & COUNTERS)


def _dates_differ(left: Sequence[Claim], right: Sequence[Claim], days: Mapping[str, str | None]) -> bool:
    """True when one side was published before all of the other; an unknown day says nothing. A value that stands before and
    after the other one was not revised to it."""
    a, b = (sorted({days.get(c.article) or "" for c in side} - {""}) for side in (left, right))
    return not a or not b or a[-1] < b[0] or b[-1] < a[0]


def _other_base(pairs: Sequence[Pair], days: Mapping[str, str | None]) -> Iterator[Draft]:
    """One change in percent that two articles give against different periods: 20.0 % on the year, 20.0 % on the quarter."""
    for pair in pairs:
        a, b = pair.first, pair.second
        if pair.veto != "axis.base_period" or pair.score < NOTE_AT or min(a.significant, b.significant) < 3:
            continue
        if a.value.is_point and a.value == b.value:
            why = message("why.base_period", first=dict(a.axes)["base_period"], second=dict(b.axes)["base_period"])
            yield Draft("FC303", "DEFINITION", "info", ((a,), (b,)), (why,), Decimal(str(round(pair.score, 4))))


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
        if d.outcome != "UPDATE":
            yield _single(d, days)


def _is_likely_update(d: _Difference) -> bool:
    """Far values in loosely like words are two things, not two states of one; a text that speaks of a change is believed."""
    a, b = d.found.pair.first, d.found.pair.second
    if _stages(a, b):
        return d.found.weight >= UPDATE_AT
    named = a.attribute == b.attribute and a.attribute in CONCEPTS
    return _gap(d.found.pair) <= FAR and d.found.weight >= (
        UPDATE_AT if _moves(a, b) else NAMED_UPDATE_AT if named else UNNAMED_UPDATE_AT
    )


def _chain(chain: Sequence[_Difference], days: Mapping[str, str | None]) -> Draft:
    claims = {c.id: c for d in chain for c in (*d.left, *d.right)}
    best = max(chain, key=lambda d: (d.found.weight, d.found.pair.first.id))
    why = (_split(best.left, best.right, days), _tried(best.found.pair))
    groups = by_value([claims[cid] for cid in sorted(claims)])
    return Draft("FC402", "UPDATE", "info", groups, why, _sure(best.found), _gap(best.found.pair))


def _single(d: _Difference, days: Mapping[str, str | None]) -> Draft:
    pair, slip = d.found.pair, d.found.slip
    groups = (*by_value(d.left), *by_value(d.right))
    why = (_tried(pair), _split(d.left, d.right, days))
    sure = d.found.weight >= ALARM_AT if d.found.is_strong_slip else _is_plain_conflict(d.found)
    alarm: Severity = "error" if sure and d.outcome != "ATTRIBUTED" else "info"
    if d.outcome == "PLAN_ACTUAL":
        return Draft("FC403", "PLAN_ACTUAL", "info", groups, why, _sure(d.found), _gap(pair))
    rule = RULE_OF[slip.mechanism] if slip and (slip.digits >= 2 or d.outcome == "SLIP") else _rule(pair)
    told = Slip(slip.mechanism, _suspect(d.left, d.right)) if slip and d.outcome == "SLIP" else None
    return Draft(rule, d.outcome, alarm, groups, why, _sure(d.found), _gap(pair), slip=told, ask=_ask(pair))


def _is_plain_conflict(found: Candidate) -> bool:
    """Without a typing slip only counts and amounts in like words are an alarm; two percentages are too often two rates, unless
    the same amounts stand beside them."""
    pair = found.pair
    if found.bound:
        return found.weight >= ALARM_AT and _gap(pair) <= FAR
    return found.weight >= PLAIN_ALARM_AT and _gap(pair) <= FAR and "percent" not in {pair.first.kind, pair.second.kind}


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


def _gap(pair: Pair) -> Decimal:
    gaps = [gap(x.strict, y.strict) for x in pair.first.readings for y in pair.second.readings if x.unit == y.unit]
    return min(gaps, default=Decimal(1))


def _rule(pair: Pair) -> str:
    """The rule of a difference without a slip: a broken bound, a share, a count of people, any other number."""
    if any(c.value.lo is None or c.value.hi is None for c in (pair.first, pair.second)):
        return "FC105"
    if pair.first.kind == "percent":
        return "FC106"
    return "FC107" if base_unit(pair.first) == "person" else "FC101"


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
    """Data items: equal and agreeing values, joined where they are found to contradict each other; a claim alone has none."""
    clusters = ties.clusters
    for loose, item in sorted(ties.attached.items()):
        clusters.join(loose, item)
    for d in differences:
        if d.outcome in {"CONFLICT", "SLIP"} and d.found.weight >= ALARM_AT:
            clusters.join(d.found.pair.first.id, d.found.pair.second.id)
    sizes: dict[str, int] = defaultdict(int)
    for claim in claims:
        sizes[clusters.root(claim.id)] += 1
    return {c.id: f"item-{clusters.root(c.id)}" for c in claims if sizes[clusters.root(c.id)] > 1}
