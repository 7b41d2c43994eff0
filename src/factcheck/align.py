"""Which claims speak of the same thing: blocking, a score for every candidate pair, vetoes, mutual best match.

The score is the overlap of the words around two values, each word weighted by how closely it binds to its value and
by how rare it is in the story. Weights came from the measurements in docs/architecture.md and are not worth tuning:
what splits look-alike claims is structure, and that is what the vetoes read (axes, periods, siblings).
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from types import MappingProxyType

from factcheck.keyed import BLOCK_CAP, CALENDAR_KINDS, RARE, base_unit, beside_of, blocks_of, rare_of, value_key
from factcheck.lexicon.concepts import CONCEPTS
from factcheck.model import Claim, Lang
from factcheck.overlap import Meeting, meet
from factcheck.side import (
    Once,
    Side,
    disjoint_periods,
    glossed_weight,
    holders_of,
    is_outside,
    names_clash,
    names_with,
    on_other_days,
    overlap_of,
    sorts_of,
)

ZONE_WEIGHTS = (("head", 2.2), ("label", 2.0), ("segment", 1.3), ("topic", 0.7), ("clause", 0.8), ("sentence", 0.35))
PREDICATE_WEIGHT = 0.8
SAME_ITEM = 0.32
SAME, SHARES_SAME = 0.60, 0.86
"""Evidence of two claims that a second reader calls one thing: a note's, and that of two shares."""
TOLLS, TOLL_BONUS = frozenset({"deaths", "casualties", "injuries", "severe_injuries", "light_injuries", "missing"}), 0.15
"""A story has one toll of each kind; what is of a place or a group is told apart by its label."""
OTHER_SUBJECT = 0.08
ANCHOR_BONUS = (0.0, 0.15, 0.40)
"""Added for one rare value that both claims have beside them, and for two."""
ANCHORS = 2
"""Rare values in common by which two sentences speak of one thing."""
GENERAL_UNITS = frozenset({"person", "item", "place", "case", "occurrence"})
"""Units of counts that say little of what is counted."""
ONE_FOLDER, OF_ONE_STORY = 12, 2
"""Articles that are taken for one story, and rare values in common that show it of two in a larger set."""
SOFT_AXES = frozenset({"stage", "part"})
"""Marks that say how a value is used in its sentence, not what it measures."""


class Pair:
    """Two claims of different articles that may be about one data item. `first.id < second.id`. What is asked of it is worked
    out when it is first asked, for most pairs are put aside after one question."""

    __slots__ = ("_meeting", "_own", "_score", "_story", "_veto", "first", "is_exact", "second")

    def __init__(self, story: Story, first: Claim, second: Claim) -> None:
        self._story, self.first, self.second = story, first, second
        self.is_exact = first.value.lo is not None and story.keys[first.id] == story.keys[second.id]
        """Two points of one value, or two equal ranges, in whatever unit they are written."""
        self._own: float | None = None
        self._score: float | None = None
        self._meeting: Meeting | None = None
        self._veto: str | None = None

    @property
    def score(self) -> float:
        """How alike the words around the two are, 0 to 1; where a second reader calls them one thing, at least what a note
        needs."""
        if self._score is None:
            self._score = max(self._words, self._lifted) if self._said else self._words
        return self._score

    @property
    def told(self) -> bool | None:
        """What a second reader says that our own words alone did not: True, one thing; False, two things. No veto of ours
        falls for it, and its no is looked at once the rules have chosen, so that it frees nothing."""
        return (True if self._words < self._lifted else None) if self._said else self._said

    @property
    def _said(self) -> bool | None:
        return self._story.told.get(frozenset({self.first.id, self.second.id})) if self._story.told else None

    @property
    def _lifted(self) -> float:
        return SHARES_SAME if "percent" in {self.first.kind, self.second.kind} else SAME

    @property
    def _words(self) -> float:
        if self._own is None:
            self._own = self._story.once.judged("words", self.first, self.second, self._story.words)
        return self._own

    @property
    def meeting(self) -> Meeting:
        """How the readings of the two meet."""
        if self._meeting is None:
            found: Meeting = self._story.once.judged("meeting", self.first, self.second, _meeting)
            self._meeting = found
        return self._meeting

    @property
    def veto(self) -> str | None:
        """Why the two are different items after all, or None."""
        if self._veto is None:
            self._veto = self._story.once.judged("veto", self.first, self.second, self._story.veto) or ""
        return self._veto or None


class Story:
    """All claims of one run, with what is needed to compare any two of them."""

    def __init__(
        self,
        claims: Sequence[Claim],
        languages: Mapping[str, Lang],
        glossary: Sequence[tuple[str, str]] = (),
        apart: frozenset[frozenset[str]] = frozenset(),
        told: Mapping[frozenset[str], bool] = MappingProxyType({}),
    ) -> None:
        self.languages = languages
        self.apart = apart
        """Pairs of subjects that the user keeps apart: what is said of them is never one data item."""
        self.told = told
        """Two claim ids → what a second reader says of them: one thing, or two."""
        self.glossary = tuple(sorted(set(glossary)))
        self.claims = tuple(sorted(claims, key=lambda c: (c.article, c.start, c.end, c.id)))
        self.names_with = names_with(self.glossary)
        self.idf = _inverse_frequency(self.claims)
        self.vectors: Mapping[str, Mapping[str, float]] = {c.id: self._vector(c) for c in self.claims}
        self.sides = {c.id: Side(c, self.vectors[c.id]) for c in self.claims}
        self.keys = {c.id: value_key(c) for c in self.claims}
        self.rare = rare_of(self.claims, self.keys)
        self.beside = beside_of(self.claims, self.keys)
        self.holding = Counter((c.article, base_unit(c), *anchor) for c in self.claims for anchor in self.beside[c.id])
        """Article, unit and anchor → how many values of the unit stand beside it."""
        self.blocks = blocks_of(self.claims, self.keys, self.beside)
        self.crowded = sum(len(members) > BLOCK_CAP for members in self.blocks.values())
        """Blocks that were left out because they hold too many claims."""
        self.siblings = _siblings(self.claims)
        self.rivals = _rivals(self.claims)
        self.printed = _printed(self.claims, self.keys)
        self.holders = holders_of(self.claims, self.keys)
        """Article and value → the claims of the article that state it."""
        self.in_sentence = _in_sentence(self.claims)
        """Article and sentence → its claims, in the order of the text."""
        self.times = Counter((c.article, *self.keys[c.id]) for c in self.claims)
        self._common: dict[tuple[str, str], int] = {}
        self.once = Once(sorts_of(self.claims, languages, self.beside) if len(self.printed) > ONE_FOLDER else {})
        self.articles_with = Counter(key for keys in self.printed.values() for key in keys)

    def words(self, a: Claim, b: Claim) -> float:
        """`similarity`, as fine as it is used."""
        return round(self.similarity(a, b), 6)

    def _vector(self, claim: Claim) -> Mapping[str, float]:
        context = claim.context
        weights: dict[str, float] = {}
        for zone, weight in ZONE_WEIGHTS:
            for word in getattr(context, zone):
                weights[word] = max(weights.get(word, 0.0), weight * self.idf.get(word, 1.0))
        places = {place for word in weights for place in self.names_with.get(word, ())}
        for name, gloss in (self.glossary[place] for place in sorted(places)):
            weight = max(glossed_weight(weights, name), weights.get(gloss, 0.0))
            if weight:
                weights[f"~{gloss.lower()}"] = weight
        if context.predicate:
            weights[context.predicate] = max(
                weights.get(context.predicate, 0.0), PREDICATE_WEIGHT * self.idf.get(context.predicate, 1.0)
            )
        return weights

    def similarity(self, a: Claim, b: Claim) -> float:
        """0 to 1: shared weight over the geometric mean of both weights, and what subject and attribute add."""
        left, right = self.sides[a.id], self.sides[b.id]
        if self.languages[a.article] != self.languages[b.article]:
            left, right = left.neutral, right.neutral
        return max(0.0, min(1.0, overlap_of(left, right) + identity(a, b) + ANCHOR_BONUS[min(2, self.anchors(a, b))]))

    def anchors(self, a: Claim, b: Claim) -> int:
        """Rare values that both claims have beside them, on the same side: what is said of 862억원 here and there. Two in the
        sentences of both hold what each counts once in it (14승6패 … 2.23)."""
        return max(len(self.beside[a.id] & self.beside[b.id]), ANCHORS * self.share_sentence(a, b))

    def share_sentence(self, a: Claim, b: Claim) -> bool:
        """The two sentences have a rare value in common and another, rare or counted by one word (6패), and count the one thing
        once each, by a word of its own."""
        if a.kind != "count" or a.kind != b.kind or a.counter is None or a.counter != b.counter or a.value.unit in GENERAL_UNITS:
            return False
        one, other = (self.in_sentence.get((c.article, c.sentence), ()) for c in (a, b))
        if any(sum(c.counter == a.counter for c in row) != 1 for row in (one, other)):
            return False
        rare = len(self._rare_in(one) & self._rare_in(other))
        return rare > 0 and rare + len(self._counted_in(one) & self._counted_in(other)) >= ANCHORS

    def _counted_in(self, row: Sequence[Claim]) -> frozenset[tuple[str | None, str]]:
        own = (c for c in row if c.kind == "count" and c.counter and c.value.unit not in GENERAL_UNITS and c.significant < RARE)
        return frozenset((c.counter, self.keys[c.id][1]) for c in own)

    def _rare_in(self, row: Sequence[Claim]) -> frozenset[tuple[str, str, str]]:
        return frozenset(self.keys[c.id] for c in row if c.significant >= RARE and c.kind not in CALENDAR_KINDS)

    def pairs(self) -> Iterator[Pair]:
        """Candidate pairs of different articles, in a fixed order."""
        for a, b in self._candidates():
            yield Pair(self, a, b)

    def pair(self, a: Claim, b: Claim) -> Pair:
        """The two, in the order of their ids."""
        return Pair(self, a, b) if a.id < b.id else Pair(self, b, a)

    def _candidates(self) -> Iterator[tuple[Claim, Claim]]:
        """Pairs that share a block, in the order of their ids; while they are gathered a pair is one number."""
        ordered = sorted(self.claims, key=lambda c: c.id)
        place = {claim.id: n for n, claim in enumerate(ordered)}
        count, found = len(ordered), set[int]()
        for members in self.blocks.values():
            if 1 < len(members) <= BLOCK_CAP:
                row = sorted((place[claim.id], claim.article) for claim in members)
                found.update(x * count + y for (x, here), (y, there) in combinations(row, 2) if here != there)
        for pair in sorted(found):
            yield ordered[pair // count], ordered[pair % count]

    def veto(self, a: Claim, b: Claim) -> str | None:
        """Why the two are different data items, whatever their words say."""
        if self.apart and frozenset({a.subject.id, b.subject.id}) in self.apart:
            return "apart"
        left, right = self.sides.get(a.id) or Side(a, {}), self.sides.get(b.id) or Side(b, {})
        marks_a, marks_b = left.marks, right.marks
        if marks_a or marks_b:
            framed = a.kind != "percent" or b.kind != "percent" or (left.is_of_base and right.is_of_base) or units_differ(a, b)
            for axis in sorted(marks_a.keys() & marks_b.keys()):
                if marks_a[axis] != marks_b[axis] and axis not in SOFT_AXES and not (axis == "framing" and framed):
                    return f"axis.{axis}"
            if (marks_a.get("court") == "sought") != (marks_b.get("court") == "sought"):
                return "axis.court"  # a penalty of which nobody is said to have asked for it was imposed
        if disjoint_periods(a.as_of, b.as_of) or on_other_days(a, b) or self._is_of_a_row(a, b) or self._is_of_a_row(b, a):
            return "period"
        if (
            (marks_a or marks_b)
            and not framed
            and (marks_a.get("framing") == "change_by") != (marks_b.get("framing") == "change_by")
        ):
            return "axis.framing"
        if self._are_siblings(left.closest, right.closest):
            return "sibling"
        if a.attribute == b.attribute and (a.attribute, *sorted((a.subject.id, b.subject.id))) in self.rivals:
            return "subject"
        return None

    def _is_of_a_row(self, past: Claim, other: Claim) -> bool:
        """사망자는 2018년 48명, 2023년 32명에 이어: a value of a row of years is of its year, and what another text says of a day
        outside it is none of it."""
        if not is_outside(past.as_of, other.as_of):
            return False
        row = self.in_sentence.get((past.article, past.sentence), ())
        return any(disjoint_periods(past.as_of, c.as_of) and c.kind == past.kind and base_unit(c) == base_unit(past) for c in row)

    def _are_siblings(self, left: frozenset[str], right: frozenset[str]) -> bool:
        """Some article sets the two labels side by side (매출 … 영업이익; 의성 … 안동): they name different things."""
        if not left or not right or left <= right or right <= left:
            return False
        others = right - left
        return any(not others.isdisjoint(self.siblings.get(word, ())) for word in left - right)

    def is_beside_one(self, a: Claim, b: Claim) -> bool:
        """One rare value stands beside both, on whatever side: 5.5%(5140억원) and 5140억 원, 5.5 %."""
        return not {anchor[1:] for anchor in self.beside[a.id]}.isdisjoint(anchor[1:] for anchor in self.beside[b.id])

    def are_bound(self, a: Claim, b: Claim) -> bool:
        """Two rare values are beside both; or both are shares of one, and in neither text another share stands there."""
        shared = self.beside[a.id] & self.beside[b.id]
        alone = [anchor for anchor in shared if all(self.holding[(c.article, base_unit(c), *anchor)] == 1 for c in (a, b))]
        if self.share_sentence(a, b):
            return True
        return len(shared) > 1 or bool(alone and a.kind == b.kind == "percent")

    def is_single(self, claim: Claim) -> bool:
        """The claim's article states this value once: no second item of equal number to confuse it with."""
        return self.times[(claim.article, *self.keys[claim.id])] == 1

    def is_lone(self, claim: Claim) -> bool:
        """No other article prints the value."""
        return self.articles_with[self.keys[claim.id]] < 2

    def is_attested(self, claim: Claim) -> bool:
        """Two articles or more print the value."""
        return self.articles_with[self.keys[claim.id]] > 1

    def in_common(self, a: Claim, b: Claim) -> int:
        """How many rare values the two articles both print."""
        articles = (a.article, b.article)
        if articles not in self._common:
            self._common[articles] = len(self.rare[a.article] & self.rare[b.article])
        return self._common[articles]

    def may_be_one(self, a: Claim, b: Claim) -> bool:
        """A folder holds one story; a larger set may hold many, and there two articles show that they tell one by the rare
        values that both print."""
        return len(self.printed) <= ONE_FOLDER or self.in_common(a, b) >= OF_ONE_STORY

    def are_two(self, a: Claim, b: Claim) -> bool:
        """Two articles that print both values, were it as an earlier one (1,500원에서 150원 올라), say that there are two."""
        first, second = self.keys[a.id], self.keys[b.id]
        return sum((article, *first) in self.times and (article, *second) in self.times for article in self.printed) > 1

    def in_one_article(self, a: Claim, b: Claim) -> bool:
        """An article that prints both values says that they differ: two items, not a contradiction. What it calls an earlier
        value (14조원에서 17조원으로, 당초 31회) is no second item."""
        if dict(a.axes).get("stage") or dict(b.axes).get("stage"):
            return False
        return self._prints(a, b) or self._prints(b, a)

    def _prints(self, own: Claim, other: Claim) -> bool:
        """The article of `own` gives the value of `other` too, and not of what a known word says is counted there (5 models where
        these count teams): small counts recur, amounts and shares of many names seldom do."""
        same = self.holders.get((own.article, self.keys[other.id]), ())
        return any(
            dict(each.axes).get("stage") != "previous"
            and not (each.kind == other.kind == "count" and (names_clash(each, other) or names_clash(each, own)))
            for each in same
        )


def _meeting(a: Claim, b: Claim) -> Meeting:
    return meet(a.readings, b.readings)


def identity(a: Claim, b: Claim) -> float:
    """One subject and one attribute that the lexicon knows are most of what makes a data item."""
    if a.attribute != b.attribute or a.attribute not in CONCEPTS:
        return 0.0
    if a.attribute in TOLLS and a.kind == b.kind == "count":
        return TOLL_BONUS
    if a.subject.id != b.subject.id:
        return -OTHER_SUBJECT if a.context.names and b.context.names else 0.0
    return SAME_ITEM if a.context.names and b.context.names else SAME_ITEM * 0.6


def _naming_words(claim: Claim) -> frozenset[str]:
    return claim.context.label or claim.context.head


def units_differ(a: Claim, b: Claim) -> bool:
    """Two units of one kind (%, %p): only a slip of the unit can make them one item, and that changes the framing too."""
    return a.kind == b.kind and base_unit(a) != base_unit(b)


def _inverse_frequency(claims: Sequence[Claim]) -> Mapping[str, float]:
    """ln(1 + N / n) over distinct sentences, so that a word in every sentence weighs little."""
    sentences = {
        (c.article, c.sentence): c.context.sentence | c.context.clause | c.context.label | c.context.head for c in claims
    }
    counts = Counter(word for words in sentences.values() for word in words)
    return {word: math.log1p(len(sentences) / count) for word, count in counts.items()}


def _in_sentence(claims: Sequence[Claim]) -> Mapping[tuple[str, tuple[int, int]], tuple[Claim, ...]]:
    found: dict[tuple[str, tuple[int, int]], list[Claim]] = defaultdict(list)
    for claim in claims:
        found[(claim.article, claim.sentence)].append(claim)
    return {place: tuple(each) for place, each in found.items()}


def _siblings(claims: Sequence[Claim]) -> Mapping[str, set[str]]:
    """Naming word → those that one sentence sets against it at values of one unit."""
    groups: dict[tuple[str, tuple[int, int], str], list[Claim]] = defaultdict(list)
    for claim in claims:
        groups[(claim.article, claim.sentence, base_unit(claim))].append(claim)
    found: dict[str, set[str]] = defaultdict(set)
    for members in groups.values():
        for a, b in combinations(members[:40], 2):
            left, right = _naming_words(a), _naming_words(b)
            for one, other in ((left - right, right - left), (right - left, left - right)):
                for word in one if other else ():
                    found[word] |= other
    return found


def _rivals(claims: Sequence[Claim]) -> frozenset[tuple[str, ...]]:
    """Attribute and two subjects for which one article gives it: they are two things, whatever the value."""
    groups: dict[tuple[str, str], set[str]] = defaultdict(set)
    for claim in claims:
        if claim.attribute in CONCEPTS and claim.context.names:
            groups[(claim.article, claim.attribute)].add(claim.subject.id)
    return frozenset((attribute, *pair) for (_, attribute), ids in groups.items() for pair in combinations(sorted(ids), 2))


def _printed(
    claims: Iterable[Claim], all_keys: Mapping[str, tuple[str, str, str]]
) -> Mapping[str, frozenset[tuple[str, str, str]]]:
    found: dict[str, set[tuple[str, str, str]]] = defaultdict(set)
    for claim in claims:
        if dict(claim.axes).get("stage") != "previous":
            found[claim.article].add(all_keys[claim.id])
    return {article: frozenset(keys) for article, keys in found.items()}
