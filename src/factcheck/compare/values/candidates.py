"""Which two values look like one data item and cannot both be right: slips, the words that they need, mutual best match.

A misprint turns an attested value into a lone one; the rarer the mechanism, the fewer words it needs. Everything else
needs words that match, and each claim keeps its best partner in each other article only.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from decimal import Decimal

from factcheck.align import Pair, Story
from factcheck.compare.values.likeness import MARKET, count_other_things
from factcheck.compare.values.misprints import is_misprint
from factcheck.compare.values.outvoted import outvoted, short_slip
from factcheck.compare.values.slips import Likeness, evidence, likeness, one_power
from factcheck.compare.values.stated_shares import is_stated_share, stated_in
from factcheck.compare.values.ties import Clusters
from factcheck.keyed import LONG, RARE
from factcheck.model import Claim
from factcheck.overlap import AN_E_FOLD, gap, times

ALARM_AT, PLAIN_ALARM_AT, NOTE_AT = 0.58, 0.68, 0.45
"""Evidence that two claims are one data item (alignment notes, section 4)."""
ROUND = Decimal(1000)
"""Smaller numbers are counted, not rounded: 30 dead are not 27."""
REMOTE_STEP, REMOTE_TIMES = 0.01, tuple(Decimal(n).scaleb(-1).exp() for n in range(3, 23))
"""A hundredth lost for each tenth of an e-fold beyond 35 %, up to a fifth."""
EARLIER = 0.15
"""Lost by a value that its own text calls an earlier one, so that the later one is the better partner."""
LONE, HARDLY_ANY = 0.18, 0.03
"""Added for a lone value that is one slip away from an attested one; words that three digits of a conversion must share."""
ONE_SENTENCE = 0.12
"""Added for what two sentences of one period count by one word, beside values that both have."""
MANY_WORDS = 0.75
"""Words by which two texts of a large set speak of one thing although they share no rare value."""
CONVERSIONS, LIKE_WORDS = frozenset({"magnitude", "unit", "framing"}), 0.4
"""Slips of a factor or a unit keep all digits: with words that match two digits are enough."""
TO_FOR_BY, FEW_FRAMED = 0.35, 0.08
"""Added where one number is a level in the one text and a change in the other, and the words that they must share."""
WORDED_SLIPS, SAME_WORDS = frozenset({"unit", "number_word", "scale_word"}), 0.6
"""Slips that one digit carries where the words are the same: 초속 40m and 시속 40㎞, nineteen and ninety seconds."""
BOUNDS = frozenset({"at_least", "at_most", "more_than", "less_than"})
NOT_COMPARED = frozenset({"date", "time", "ordinal"})
"""Need rules of their own: a date its event, an ordinal its list."""


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
        if self.slip is None or (self.slip.mechanism == "replaced_digit" and not self.misprint):
            # One other digit is what a recount changes too: the dates decide.
            return False
        return (
            self.misprint
            or is_to_for_by(self.pair)
            or self.slip.digits >= 3
            or (self.slip.mechanism in CONVERSIONS and self.slip.digits == 2 and self.pair.score >= LIKE_WORDS)
            or (self.slip.mechanism in WORDED_SLIPS and self.pair.score >= SAME_WORDS)
        )


def candidates(
    story: Story,
    pairs: Sequence[Pair],
    settled: frozenset[tuple[str, str]],
    members: Mapping[str, tuple[Claim, ...]],
    clusters: Clusters,
) -> Iterator[Candidate]:
    """Pairs that differ in every reading, are kept apart by nothing, and share the words that their mechanism needs."""
    stated = stated_in(story.claims)
    for pair in pairs:
        a, b = pair.first, pair.second
        if not story.may_be_one(a, b) and pair.score < MANY_WORDS:
            continue
        short = short_slip(story, pair)
        slip = None if pair.meeting in {"same", "near"} and not is_passed(a, b) else likeness(a, b) or short
        misprint = is_misprint(story, pair, slip) or (short is not None and slip == short)
        if (
            not (_differs(pair, slip) or (slip and is_passed(a, b)))
            or (pair.veto and not misprint)
            or {a.kind, b.kind} & NOT_COMPARED
        ):
            continue
        if (
            (slip and _moves_by_the_hour(a, b, slip))
            or (slip is None and count_other_things(a, b))
            or (slip and slip.mechanism == "magnitude" and story.are_two(a, b))
        ):
            continue
        if not misprint and pair.score < (FEW_FRAMED if is_to_for_by(pair) else _least(pair, slip)):
            continue
        if _same_size(a, b) or _is_rounded(a, b) or (a.id, b.article) in settled or (b.id, a.article) in settled:
            continue
        left, right = members[clusters.root(a.id)], members[clusters.root(b.id)]
        if not misprint and any(story.veto(x, y) or story.in_one_article(x, y) for x in left for y in right):
            continue
        if slip and slip.mechanism == "magnitude" and any(is_stated_share(stated, x, y) for x in left for y in right):
            continue
        support = 0.04 * min(3, len({c.article for c in (*left, *right)}) - 2)
        weight = (
            pair.score
            + evidence(slip, misprint)
            + TO_FOR_BY * is_to_for_by(pair)
            + support
            + LONE * misprint
            + ONE_SENTENCE * (story.share_sentence(a, b) and a.as_of == b.as_of)
            + outvoted(story, pair, left, right)
            - _remote(pair, slip)
        )
        yield Candidate(pair, weight - EARLIER * (_is_earlier(a, b) and not misprint), slip, misprint, story.are_bound(a, b))


def _moves_by_the_hour(a: Claim, b: Claim, slip: Likeness) -> bool:
    """Two digits of how far a share or a rate moved: 12% in late trading and 21% before the next opening are two moments."""
    return slip.mechanism == "swapped_digits" and slip.digits < RARE and a.kind == b.kind == "percent" and a.attribute in MARKET


def is_passed(a: Claim, b: Claim) -> bool:
    """One of two numbers of many digits is a mark that something passed (81조9017억원을 넘어): the number is exact, it is what passed
    it that is not told. Or both are bounds of one kind, some powers of ten apart (17억 원 이상, 170억원 이상)."""
    if a.hedge == b.hedge and a.hedge in BOUNDS:
        return one_power(a, b)
    return any(c.significant >= LONG and c.hedge in BOUNDS for c in (a, b)) and min(a.significant, b.significant) >= LONG


def is_to_for_by(pair: Pair) -> bool:
    """One number, said to be what is left and to be what was lost (30%까지 줄였다, 30% 줄였다): both texts say which."""
    a, b = pair.first, pair.second
    if pair.veto or pair.meeting != "apart" or not _are_shares(a, b) or not (a.value.is_point and b.value.is_point):
        return False
    x, y = a.value.lo, b.value.lo
    return (
        {a.framing, b.framing} == {"level", "change_by"}
        and isinstance(x, Decimal)
        and isinstance(y, Decimal)
        and abs(x) == abs(y)
    )


def _are_shares(a: Claim, b: Claim) -> bool:
    """Percentages, or one of them as a fraction in words (a fifth, 5분의 1)."""
    return (
        {a.kind, b.kind} <= {"percent", "ratio"} and a.value.unit == b.value.unit == "percent" and "percent" in {a.kind, b.kind}
    )


def stages(a: Claim, b: Claim) -> frozenset[str]:
    """`previous` where a side is quoted as an earlier value, `revised` where its sentence says that it was changed."""
    return frozenset(filter(None, (dict(a.axes).get("stage"), dict(b.axes).get("stage"))))


def _is_earlier(a: Claim, b: Claim) -> bool:
    """One of the two is quoted as an earlier value; where both are, it is the same one."""
    return "previous" in stages(a, b) and dict(a.axes).get("stage") != dict(b.axes).get("stage")


def _same_size(a: Claim, b: Claim) -> bool:
    """A deficit of 112 trillion and minus 112 trillion: one amount, its sign is in the word or in the number."""
    x, y = a.value.lo, b.value.lo
    return a.kind == b.kind == "money" and isinstance(x, Decimal) and isinstance(y, Decimal) and x == -y


def _is_rounded(a: Claim, b: Claim) -> bool:
    """One of the two is the other in round figures; one that a text calls revised is none, for it is given as the new one."""
    return "revised" not in stages(a, b) and (rounds_to(a, b) or rounds_to(b, a))


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
    found = [times(x.strict, y.strict) for x in pair.first.readings for y in pair.second.readings if x.unit == y.unit]
    return REMOTE_STEP * bisect_left(REMOTE_TIMES, min(found, default=AN_E_FOLD))


def mutual_best(found: Iterator[Candidate], least: float = NOTE_AT) -> list[Candidate]:
    """Each claim keeps its best partner in each other article, and only where that partner agrees."""
    ordered = sorted(found, key=lambda c: (c.weight, c.pair.first.id, c.pair.second.id))
    best: dict[tuple[str, str], Candidate] = {}
    for each in ordered:
        best[(each.pair.first.id, each.pair.second.article)] = each
        best[(each.pair.second.id, each.pair.first.article)] = each
    kept = [
        each
        for each in ordered
        if each.weight >= least
        and best[(each.pair.first.id, each.pair.second.article)] is each
        and best[(each.pair.second.id, each.pair.first.article)] is each
    ]
    misprinted = {claim.id for each in kept if each.misprint for claim in (each.pair.first, each.pair.second)}
    return [each for each in kept if each.misprint or each.slip is None or not _is_explained(each, misprinted)]


def _is_explained(found: Candidate, misprinted: Set[str]) -> bool:
    """One wrong value has one explanation: what is a misprint of 1,650원 is no digit short of 150원 as well."""
    return found.pair.first.id in misprinted or found.pair.second.id in misprinted


def distance(pair: Pair) -> Decimal:
    """ln of the ratio of the nearest readings; 1 where no reading has a unit in common."""
    gaps = [gap(x.strict, y.strict) for x in pair.first.readings for y in pair.second.readings if x.unit == y.unit]
    return min(gaps, default=Decimal(1))
