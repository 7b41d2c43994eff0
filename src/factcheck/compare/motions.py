"""What was voted on, by whom, in which house and when: whether two places of two texts tell of one vote or of two.

A sentence on a vote names its matter in the object (voted 5-4 to rezone the old mill, 소음 조례안을 … 의결했다), else the sentence
before does. Two matters are two where they share no word, where each has a name of its own, or where the one word that they share
has another one right before it in each (water rate, sewer rate). Where a text names none, nothing is said.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

from factcheck.claim import Extraction
from factcheck.compare import motions_en, motions_ko
from factcheck.compare.matters import Matter, Phrase
from factcheck.text import Sentence

BACK = 3
"""Sentences before a vote in which its matter, its house and its voters may be named."""
Days = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Motion:
    """A vote with all that tells it apart from another."""

    lang: str
    matter: Phrase
    near: frozenset[str]
    """All words of the sentences before, and of the part of its own before the vote."""
    voters: tuple[str, ...]
    """Who voted, in the order of the text."""
    group: str
    """What kind of people the voters are, where the text says so (직원, faculty)."""
    house: str
    """committee | floor | empty."""
    later: bool
    """It came after another decision on the same matter (재의결, overrode)."""
    days: Days
    """First and last day of each date that is past in its sentence."""


def motion_at(each: Extraction, span: tuple[int, int]) -> Motion:
    """The vote whose words stand at `span`."""
    grammar = motions_ko if each.article.language == "ko" else motions_en
    place = next((n for n, s in enumerate(each.sentences) if s.start <= span[0] < s.end), None)
    if place is None:
        return Motion(each.article.language, Phrase(), frozenset(), (), "", "", False, ())
    own, before = each.sentences[place], each.sentences[max(0, place - BACK) : place]
    told = grammar.matter_at(each, own, span)
    said = [grammar.matter_at(each, s, (s.start, s.start)) for s in reversed(before)]
    near = frozenset(told.beside.union(*(grammar.words_of(each, s) for s in before)))
    head = each.sentences[: 1 if place else 0]
    houses = [grammar.house_of(each, s) for s in (own, *reversed(before), *head)]
    return Motion(
        each.article.language,
        _meant(told, said),
        near,
        next((one.voters for one in (told, *said) if one.voters), ()),
        next((one.group for one in (told, *said[:1]) if one.group), ""),
        next(filter(None, houses), ""),
        grammar.is_later(each, own),
        days_in(each, own),
    )


def _meant(told: Matter, said: list[Matter]) -> Phrase:
    """The matter that a sentence names, with the one before where it only points to it (backed the sale); else the one before."""
    if told.what.words and not told.what.pointing:
        return told.what
    earlier = next((one.what for one in said if one.what.words), Phrase())
    if not told.what.words:
        return Phrase(earlier.words, earlier.names, True)
    return Phrase((*told.what.words, *earlier.words), told.what.names | earlier.names, True)


def days_in(each: Extraction, sentence: Sentence) -> Days:
    """Dates of a sentence that are not to come, first and last day."""
    day = each.article.date
    dates = [c.value for c in each.claims if c.kind == "date" and sentence.start <= c.span[0] < sentence.end]
    spans = [(str(v.lo), str(v.hi)) for v in dates if len(str(v.lo)) == len(str(v.hi)) == len("2026-01-01")]
    return tuple(both for both in spans if day is None or both[0] <= day)


def on_other_days(a: Days, b: Days) -> bool:
    """Both sentences say when, and no day is common to both."""
    return bool(a and b) and not any(x[0] <= y[1] and y[0] <= x[1] for x, y in product(a, b))


def are_two_houses(a: Motion, b: Motion) -> bool:
    """One is a committee's, the other the whole body's."""
    return bool(a.house and b.house) and a.house != b.house


def are_two_votes(a: Motion, b: Motion) -> bool:
    """What two texts tell stands at two matters, houses, days or groups of voters."""
    if are_two_houses(a, b) or on_other_days(a.days, b.days) or (a.group and b.group and a.group != b.group):
        return True
    return a.lang == b.lang and (are_two_matters(a, b) or _are_two_bodies(a, b))


def are_two_matters(a: Motion, b: Motion) -> bool:
    """Each names what was voted on, and these are two."""
    mine, theirs = a.matter, b.matter
    if not mine.words or not theirs.words:
        return False
    shared = [(x, y) for x, y in product(mine.words, theirs.words) if _alike(x, y, a.lang)]
    pointing = mine.pointing or theirs.pointing
    if not shared:
        return not (pointing and (_are_near(mine.words, b) or _are_near(theirs.words, a)))
    if pointing:
        return False
    if mine.names and theirs.names and not mine.names & theirs.names and len({x for x, _ in shared}) < 2:
        return True
    return _is_one_apart(a, b, mine.words, theirs.words)


def _are_two_bodies(a: Motion, b: Motion) -> bool:
    return bool(a.voters and b.voters) and _is_one_apart(a, b, a.voters, b.voters)


def _is_one_apart(a: Motion, b: Motion, mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """They share one word at most, and in each another one stands right before it, which the other text does not have near its vote."""
    shared = [(n, m) for n, m in product(range(len(mine)), range(len(theirs))) if _alike(mine[n], theirs[m], a.lang)]
    if len({n for n, _ in shared}) != 1 or not shared[0][0] or not shared[0][1]:
        return False
    one, other = mine[shared[0][0] - 1], theirs[shared[0][1] - 1]
    return not _are_near((one,), b) and not _are_near((other,), a)


def _are_near(words: tuple[str, ...], motion: Motion) -> bool:
    """One of the words stands near the other text's vote."""
    return any(_alike(x, y, motion.lang) for x, y in product(words, motion.near))


def _alike(x: str, y: str, lang: str) -> bool:
    return motions_ko.alike(x, y) if lang == "ko" else x == y
