"""The articles of one story compared with one another: every stage that looks at more than one article, in its order."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from types import MappingProxyType

from factcheck.align import Story
from factcheck.categories import categorical_claims
from factcheck.claim import Extraction
from factcheck.compare.across import compare_across
from factcheck.compare.days.overdue import terms_missed
from factcheck.compare.days.two_ends import of_two_ends
from factcheck.compare.decisions.tallies import VOTES, tells_vote
from factcheck.compare.decisions.vote_numbers import without_two_votes
from factcheck.compare.draft import Draft
from factcheck.compare.known import without_known
from factcheck.compare.lists.parallel import compare_parallel
from factcheck.compare.looked_back import tells_of_then_and_now
from factcheck.compare.names.glosses import compare_glosses
from factcheck.compare.names.misnamed import compare_misnamed
from factcheck.compare.names.names import compare_names
from factcheck.compare.order.rank_scope import without_other_ranks
from factcheck.compare.order.streaks import lengths_of_streaks
from factcheck.compare.peers import with_peers
from factcheck.compare.people.chairs import compare_chairs
from factcheck.compare.people.one_office import compare_one_office
from factcheck.compare.people.roles import compare_roles
from factcheck.compare.values.changes import compare_changes
from factcheck.compare.values.framed import compare_framed
from factcheck.compare.values.from_to import of_two_changes
from factcheck.compare.values.numbers import compare_numbers
from factcheck.compare.values.of_whole import are_complements, are_of_whole
from factcheck.compare.values.past_tolls import compare_past_tolls, tells_past_toll
from factcheck.compare.values.readable import with_readable
from factcheck.compare.values.rows import compare_rows
from factcheck.compare.values.running import of_two_days
from factcheck.compare.values.swaps import compare_swaps
from factcheck.compare.values.toll_parts import of_two_states
from factcheck.compare.values.tolls import compare_tolls, of_two_kinds, tells_toll
from factcheck.entity import Known, Subjects, subjects
from factcheck.model import Claim, Entity
from factcheck.network import solved
from factcheck.resolve import Glossed, Holder, glossed, holders

Said = Mapping[frozenset[str], bool]
"""Two claim ids → one thing or two, as somebody said who read both."""
Hear = Callable[[Sequence[Claim]], Said]
"""What was said of pairs of these claims."""
REPEATED_BY: Mapping[str, str] = MappingProxyType({"FC513": "FC401"})
"""A check inside one article that a comparison with its peers makes superfluous: the one with peers says more."""

ONE_TIME = frozenset({"FC101", "FC102", "FC103", "FC105", "FC106", "FC107", "FC201", "FC401"})
"""Rules of values, names and days of which another year has another."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What one story gives."""

    extractions: Sequence[Extraction]
    story: Story
    drafts: tuple[Draft, ...]
    names: tuple[Claim, ...]
    """Claims of names and roles."""
    items: Mapping[str, str]
    """Claim id → data item id."""
    who: Subjects

    def others(self, taken: Mapping[str, Sequence[Claim]]) -> Iterator[Claim]:
        """Names, lists and firsts that are no claim yet; `taken` are the claims of each article that are."""
        return categorical_claims(self.extractions, self.who.leader, taken)


def compared(extractions: Sequence[Extraction], inside: Sequence[Draft], known: Known, hear: Hear) -> Comparison:
    """All that the articles say differently and alike; `inside` is what was found in each by itself."""
    people, names = holders(extractions), glossed(extractions)
    story, who = resolved(extractions, known, hear)
    found = compare_numbers(story, {each.article.id: each.article.date for each in extractions})
    drafts = [
        *_with_tolls(extractions, without_two_votes(without_other_ranks(extractions, found.drafts), extractions)),
        *compare_swaps(story),
        *compare_rows(story, extractions),
        *compare_changes(story, extractions, found.drafts),
        *compare_framed(story, extractions, found.drafts),
        *compare_parallel(story, extractions, found.drafts),
        *compare_names(people),
        *compare_misnamed(extractions, people),
        *compare_roles(people, extractions),
        *compare_chairs(people, extractions),
        *compare_one_office(people, extractions),
        *compare_glosses(names),
        *solved(story, extractions, found.drafts, _with_peers(story, inside, extractions)),
        *compare_across(extractions),
    ]
    of_two_times = tells_of_then_and_now(extractions)
    drafts = [draft for draft in drafts if draft.rule not in ONE_TIME or not of_two_times(draft)]
    kept = _told_enough(without_known(_without_repeats(drafts), known, who.entities))
    return Comparison(extractions, story, tuple(kept), tuple(_name_claims(people, names)), found.items, who)


@dataclass(frozen=True, slots=True)
class Stated:
    """What one article states, with nothing to compare it with."""

    claims: tuple[Claim, ...]
    entities: tuple[Entity, ...]


def stated(each: Extraction, inside: Sequence[Draft], known: Known) -> Stated:
    """The claims that a report of this one article lists, and its entities, without looking for what others say differently."""
    numbers, who = _resolved([each], known)
    names = _name_claims(holders([each]), glossed([each]))
    every = with_others(numbers, (*names, *(c for draft in inside for c in draft.claims)), ([each], who.leader))
    return Stated(every, who.entities)


def with_others(
    numbers: Iterable[Claim], more: Iterable[Claim], story: tuple[Sequence[Extraction], Mapping[str, str]]
) -> tuple[Claim, ...]:
    """Every claim once, in the order of the text: what has been found, and the names, lists and firsts of a story that none of it
    tells; the story is its texts and who leads whom."""
    every = {claim.id: claim for claim in numbers}
    for claim in more:
        every.setdefault(claim.id, claim)
    taken: dict[str, list[Claim]] = defaultdict(list)
    for claim in every.values():
        taken[claim.article].append(claim)
    for claim in categorical_claims(*story, taken):
        every.setdefault(claim.id, claim)
    return tuple(sorted(every.values(), key=lambda c: (c.article, c.start, c.end, c.kind, c.id)))


def resolved(extractions: Sequence[Extraction], known: Known, hear: Hear) -> tuple[Story, Subjects]:
    """The numeric claims of one story, ready to be compared, and who is who in it."""
    numbers, who = _resolved(extractions, known)
    return _story(extractions, numbers, who.apart, hear(numbers)), who


def as_one(comparisons: Sequence[Comparison]) -> Story:
    """All stories as one, for a second reader, who has read them side by side."""
    if len(comparisons) == 1:
        return comparisons[0].story
    extractions = [each for one in comparisons for each in one.extractions]
    apart = frozenset(pair for one in comparisons for pair in one.who.apart)
    said = {ids: word for one in comparisons for ids, word in one.story.told.items()}
    return _story(extractions, [claim for one in comparisons for claim in one.story.claims], apart, said)


def entities_of(comparisons: Sequence[Comparison]) -> tuple[Entity, ...]:
    """Everything that has more than one name; what two stories call alike carries one id and is one."""
    found = sorted((entity for one in comparisons for entity in one.who.entities), key=lambda entity: entity.id)
    return tuple(_one([*alike]) for _, alike in groupby(found, key=lambda entity: entity.id))


def _one(alike: Sequence[Entity]) -> Entity:
    first = min(alike, key=lambda entity: (entity.kind != "person", -len(entity.name), entity.name))
    evidence = sorted({e for entity in alike for e in entity.evidence}, key=lambda e: (e.kind, e.a, e.b, e.article or ""))
    return replace(first, forms=tuple(sorted({form for entity in alike for form in entity.forms})), evidence=tuple(evidence))


def _story(extractions: Sequence[Extraction], numbers: Sequence[Claim], apart: frozenset[frozenset[str]], said: Said) -> Story:
    languages = {each.article.id: each.article.language for each in extractions}
    return Story(numbers, languages, [(each.gloss.name, each.gloss.gloss) for each in glossed(extractions)], apart, said)


def _resolved(extractions: Sequence[Extraction], known: Known) -> tuple[list[Claim], Subjects]:
    """All numeric claims, their subjects under one id for all spellings of an entity, and who is who."""
    claims = [claim for each in extractions for claim in each.claims]
    who = subjects(claims, extractions, known)
    ids = who.leader
    return [_led(claim, ids.get(claim.subject.id, claim.subject.id)) for claim in claims], who


def _led(claim: Claim, subject: str) -> Claim:
    return claim if subject == claim.subject.id else replace(claim, subject=replace(claim.subject, id=subject))


def _with_peers(story: Story, inside: Sequence[Draft], extractions: Sequence[Extraction]) -> list[Draft]:
    """What articles say against themselves, with what the others print for the same values."""
    glosses = [pair for each in extractions for pair in each.glossed_values]
    return list(with_peers(story, with_readable(inside, story.claims), glosses))


_TWO_THINGS: tuple[Callable[[Sequence[Extraction]], Callable[[Draft], bool]], ...] = (
    of_two_days,
    of_two_changes,
    of_two_kinds,
    of_two_states,
    of_two_ends,
    are_of_whole,
    are_complements,
)
"""What shows of a difference that its values are of two things."""


def _with_tolls(extractions: Sequence[Extraction], drafts: Sequence[Draft]) -> list[Draft]:
    """The tolls of earlier happenings and of the story, then what else its numbers differ in; lengths of streaks and of delays are compared as such."""
    tolls, lengths = list(compare_tolls(extractions)), lengths_of_streaks(extractions) | terms_missed(extractions)
    past = list(compare_past_tolls(extractions))
    two_things = [guard(extractions) for guard in _TWO_THINGS]
    kept = [
        d for d in drafts if not (tells_toll(d, tolls) or tells_past_toll(d, past) or any(are_two(d) for are_two in two_things))
    ]
    return [*past, *tolls, *(d for d in kept if not (d.is_alarm and lengths.issuperset(c.id for c in d.claims)))]


TWO_WAYS = frozenset({"FC201", "FC202", "FC517", "FC301", "FC302", "FC303", "FC401", "FC402"})
"""Rules that more than one comparison has: the first to find a difference tells it."""


def _is_within(draft: Draft, earlier: Sequence[Draft]) -> bool:
    """Another draft of the rule holds a claim of each of its two sides."""
    told = [{claim.id for claim in other.claims} for other in earlier if other.rule == draft.rule]
    return any(all(any(claim.id in ids for claim in group) for group in draft.groups[:2]) for ids in told)


TOLD_WITH_OTHERS = frozenset({"streak"})
"""Attributes that are looked at inside one article and across articles in one way."""


def _is_part(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Another draft of the attribute holds all its claims and more."""
    ids = {claim.id for claim in draft.claims}
    return any(ids < {claim.id for claim in other.claims} for other in drafts if other.attribute == draft.attribute)


ENOUGH = 2
"""Alarms on one value: what it cannot stand beside in other texts, and in its own. A third says it once more."""


def _told_enough(drafts: Iterable[Draft]) -> list[Draft]:
    """A third alarm on one value is a note."""
    told: Counter[str] = Counter()
    kept: list[Draft] = []
    for draft in drafts:
        ids = {claim.id for claim in draft.claims}
        if draft.is_alarm and not draft.held:
            if any(told[each] >= ENOUGH for each in ids):
                draft = replace(draft, severity="info")
            told.update(ids)
        kept.append(draft)
    return kept


def _without_repeats(drafts: Sequence[Draft]) -> list[Draft]:
    """Drafts without those whose claims all stand in a finding that shows the same with the other articles beside it."""
    drafts = [d for n, d in enumerate(drafts) if not (d.rule in TWO_WAYS and _is_within(d, drafts[:n]))]
    votes = [d for d in drafts if d.attribute == VOTES]
    drafts = [d for d in drafts if d in votes or not tells_vote(d, votes)]
    drafts = [d for d in drafts if not (d.attribute in TOLD_WITH_OTHERS and _is_part(d, drafts))]
    shown = {rule: {c.id for d in drafts if d.rule == rule for c in d.claims} for rule in REPEATED_BY.values()}
    return [d for d in drafts if d.rule not in REPEATED_BY or not {c.id for c in d.claims} <= shown[REPEATED_BY[d.rule]]]


def _name_claims(people: Sequence[Holder], names: Sequence[Glossed]) -> Iterator[Claim]:
    for holder in people:
        if not holder.person.doubtful:
            yield from (holder.name, holder.role)
    for each in names:
        yield from each.claims
