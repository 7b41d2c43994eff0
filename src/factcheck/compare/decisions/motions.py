"""What was voted on, by whom, in which house and when: whether two places of two texts tell of one vote or of two.

A sentence on a vote names its matter in the object (voted 5-4 to rezone the old mill, 소음 조례안을 … 의결했다), else the sentence
before does. Two matters are two where they share no word, where each has a name of its own, or where the one word that they share
has another one right before it in each (water rate, sewer rate). Where a text names none, nothing is said.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import product

from factcheck.claim import Extraction
from factcheck.compare.decisions import motions_en, motions_ko
from factcheck.compare.decisions.asserted import is_head
from factcheck.compare.decisions.matters import Matter, Phrase
from factcheck.text import Sentence

BACK = 3
"""Sentences before a vote in which its matter, its house and its voters may be named."""
HEADS = 3
"""Sentences at the beginning that may be a headline."""
LEAD = 2
"""Sentences behind a headline that say in full who voted."""
WEEK = timedelta(days=7)
"""Days before a text in which a vote was that it does not date."""
Days = tuple[tuple[str, str], ...]
_YEAR = re.compile(r"[0-9]{4}년?")
_IN_YEAR = re.compile(r"(?:[Ii]n\s)[0-9]{4}|[\s\S]{0,3}[0-9]{4}년(?:에|엔|\s[당표투첫])")


@dataclass(frozen=True, slots=True)
class Motion:
    """A vote with all that tells it apart from another."""

    lang: str
    matter: Phrase
    near: frozenset[str]
    """All words of the sentences before, and of the part of its own before the vote."""
    head: frozenset[str]
    """All words of the headline."""
    voters: tuple[str, ...]
    """Who voted, in the order of the text."""
    group: str
    """What kind of people the voters are, where the text says so (직원, faculty)."""
    house: str
    """committee | floor | empty."""
    committee: str
    """Its name, where the vote's own sentence has it in Korean."""
    later: bool
    """It came after another decision on the same matter (재의결, overrode)."""
    days: Days
    """First and last day of each date that is past in its sentence."""
    day: str | None = None
    """Of the text."""


class Motions:
    """The votes of places that many pairs ask for, each read once."""

    def __init__(self) -> None:
        self._read: dict[tuple[str, tuple[int, int]], Motion] = {}

    def at(self, each: Extraction, span: tuple[int, int]) -> Motion:
        """The vote whose words stand at `span`."""
        key = each.article.id, span
        if key not in self._read:
            self._read[key] = motion_at(each, span)
        return self._read[key]


def motion_at(each: Extraction, span: tuple[int, int]) -> Motion:
    """The vote whose words stand at `span`."""
    grammar = motions_ko if each.article.language == "ko" else motions_en
    place = next((n for n, s in enumerate(each.sentences) if s.start <= span[0] < s.end), None)
    if place is None:
        return Motion(each.article.language, Phrase(), frozenset(), frozenset(), (), "", "", "", False, ())
    own, before = each.sentences[place], each.sentences[max(0, place - BACK) : place]
    told = grammar.matter_at(each, own, span)
    said = [grammar.matter_at(each, s, (s.start, s.start)) for s in reversed(before)]
    lead = each.sentences[place + 1 : place + 1 + LEAD] if is_head(each, own) else ()
    who = (told, *said, *(grammar.matter_at(each, s, (s.start, s.start)) for s in lead))
    near = frozenset(told.beside.union(*(grammar.words_of(each, s) for s in before)))
    head = [s for s in each.sentences[:HEADS] if is_head(each, s)]
    houses = [grammar.house_of(each, s) for s in (own, *reversed(before), *head)]
    return Motion(
        each.article.language,
        _meant(told, said, each.article.language),
        near,
        frozenset().union(*(grammar.words_of(each, s) for s in head)),
        next((one.voters for one in who if one.voters), ()),
        next((one.group for one in (told, *said[:1]) if one.group), ""),
        next(filter(None, houses), ""),
        motions_ko.committee_of(each, own) if each.article.language == "ko" else "",
        grammar.is_later(each, own),
        days_in(each, own),
        each.article.date,
    )


def _meant(told: Matter, said: list[Matter], lang: str) -> Phrase:
    """The matter that a sentence names, with the one before where it only points to it (backed the sale); else that of the decision
    before. English verbs of decisions are many: what stands right before a vote is taken for one."""
    if told.what.words and not told.what.pointing:
        return told.what
    right_before = said[:1] if lang == "en" else []
    earlier = next((one.what for one in said if one.what.words and (one.decides or one in right_before)), Phrase())
    if not told.what.words:
        return replace(earlier, carried=True)
    return Phrase((*told.what.words, *earlier.words), told.what.names | earlier.names, True)


def days_in(each: Extraction, sentence: Sentence) -> Days:
    """Dates of a sentence that are not to come, first and last day; a year that belongs to a noun (the 2019 rule) is none."""
    day, text = each.article.date, each.article.text
    dates = [c for c in each.claims if c.kind == "date" and sentence.start <= c.span[0] < sentence.end]
    told = [c.value for c in dates if not _YEAR.fullmatch(c.quote) or _IN_YEAR.match(text[max(0, c.span[0] - 3) : c.span[1] + 3])]
    spans = [(str(v.lo), str(v.hi)) for v in told if len(str(v.lo)) == len(str(v.hi)) == len("2026-01-01")]
    return tuple(both for both in spans if day is None or both[0] <= day)


def are_on_other_days(a: Motion, b: Motion) -> bool:
    """A sentence says when, and the other text's vote was not then: not on a day that it says, nor in the week before it."""
    mine, theirs = a.days or _week_of(a), b.days or _week_of(b)
    if not (a.days or b.days) or not (mine and theirs):
        return False
    return not any(x[0] <= y[1] and y[0] <= x[1] for x, y in product(mine, theirs))


def _week_of(motion: Motion) -> Days:
    return (
        ((str(date.fromisoformat(motion.day) - WEEK), motion.day),) if motion.day and len(motion.day) == len("2026-01-01") else ()
    )


def are_two_houses(a: Motion, b: Motion) -> bool:
    """One is a committee's, the other the whole body's or another committee's."""
    if a.house == b.house == "committee":
        return bool(a.committee and b.committee) and motions_ko.are_two_committees(a.committee, b.committee)
    return bool(a.house and b.house) and a.house != b.house


def are_two_votes(a: Motion, b: Motion) -> bool:
    """What two texts tell stands at two matters, houses, days or groups of voters."""
    if are_two_houses(a, b) or are_on_other_days(a, b) or (a.group and b.group and a.group != b.group):
        return True
    return a.lang == b.lang and (are_two_matters(a, b) or _are_two_bodies(a, b))


def are_two_decisions(a: Motion, b: Motion) -> bool:
    """Two votes, or one that came after the other on the same matter."""
    return a.later != b.later or are_two_votes(a, b)


def are_two_matters(a: Motion, b: Motion) -> bool:
    """Each names what was voted on, and these are two."""
    mine, theirs = a.matter, b.matter
    if not mine.words or not theirs.words:
        return False
    shared = [(x, y) for x, y in product(mine.words, theirs.words) if _alike(x, y, a.lang)]
    if not shared:
        return not _may_be_meant(a, b)
    if mine.names and theirs.names and not mine.names & theirs.names and len({x for x, _ in shared}) < 2:
        return not (mine.pointing or theirs.pointing)
    if {x for x, _ in shared} <= mine.names & theirs.names and _are_other_things(a, b):
        return True
    if mine.pointing or theirs.pointing or (a.lang == "en" and (mine.carried or theirs.carried)):
        return False  # adjectives of a sentence before name a matter more loosely
    return _is_one_apart(a, b)


def _are_other_things(a: Motion, b: Motion) -> bool:
    """Beside the names that both have (Farley's budget, Farley's curfew) each has words that the other text has nowhere near."""
    mine, theirs = (tuple(word for word in x.matter.words if word not in x.matter.names) for x in (a, b))
    return bool(mine and theirs) and not (
        _are_among(mine, b.near | b.head, a.lang) or _are_among(theirs, a.near | a.head, a.lang)
    )


def _may_be_meant(a: Motion, b: Motion) -> bool:
    """One only points to its matter, or takes it from a sentence before, and what the other names stands there too."""
    if a.matter.pointing or b.matter.pointing:
        return _are_among(a.matter.words, b.near, a.lang) or _are_among(b.matter.words, a.near, a.lang)
    carried = a.matter.carried or b.matter.carried
    return carried and (_is_only_headed(a, b) or _is_only_headed(b, a))


def _is_only_headed(a: Motion, b: Motion) -> bool:
    """The headline of one names what the other was on; where it names its own matter too, it tells of two."""
    own = b.matter.carried and _are_among(b.matter.words, b.head, b.lang)
    return _are_among(a.matter.words, b.head, a.lang) and not own


def _are_two_bodies(a: Motion, b: Motion) -> bool:
    """Another word before the body's own, of which at least one is unknown to the other text (노조, 하청 노조)."""
    return any(not _are_among((x,), y.near, a.lang) for x, y in _differing(a, b, a.voters, b.voters))


def _is_one_apart(a: Motion, b: Motion) -> bool:
    """They share one word, beside names, and in each another one stands right before it, which the other text does not have near."""
    mine, theirs = a.matter, b.matter
    shared = {x for x, y in product(mine.words, theirs.words) if _alike(x, y, a.lang)} - (mine.names & theirs.names)
    differing = _differing(a, b, mine.words, theirs.words)
    return bool(differing) and len(shared) == 1 and not any(_are_among((x,), y.near, a.lang) for x, y in differing)


def _differing(a: Motion, b: Motion, mine: tuple[str, ...], theirs: tuple[str, ...]) -> list[tuple[str, Motion]]:
    """The words right before the last one that two phrases share, each with the other's vote."""
    shared = [(n, m) for n, m in product(range(len(mine)), range(len(theirs))) if _alike(mine[n], theirs[m], a.lang)]
    if not shared or not shared[-1][0] or not shared[-1][1]:
        return []
    one, other = mine[shared[-1][0] - 1], theirs[shared[-1][1] - 1]
    return [] if _alike(one, other, a.lang) else [(one, b), (other, a)]


def _are_among(words: tuple[str, ...], others: frozenset[str], lang: str) -> bool:
    return any(_alike(x, y, lang) for x, y in product(words, others))


def _alike(x: str, y: str, lang: str) -> bool:
    return motions_ko.alike(x, y) if lang == "ko" else x == y
