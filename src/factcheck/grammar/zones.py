"""What the words around a value are to it: the phrase that names it, what it counts, its subject and predicate."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from factcheck.grammar.clause import Clause, Parse, Phrase, Word

NAMING = frozenset({"topic", "subject", "object", "bare", "beside", "possessive", "place"})
_EMPTY: frozenset[str] = frozenset()
WINDOW = 4
"""Content words on either side that count as near."""


@dataclass(frozen=True, slots=True)
class Zones:
    """Lemmas by how closely they bind to one value, and the words of its subject."""

    label: tuple[Word, ...]
    """The nearest phrase before the value that names it."""
    head: tuple[Word, ...]
    """The words after the value in its own phrase: what is counted."""
    predicate: str | None
    modal: tuple[str, ...]
    negated: bool
    segment: frozenset[str]
    clause: frozenset[str]
    sentence: frozenset[str]
    topic: tuple[Word, ...]
    """Topic or subject phrase in force in this sentence, empty when the sentence has none before the value."""
    owner: tuple[Word, ...]
    """The phrase that the topic belongs to, empty where none is written."""
    span: tuple[int, int]
    """Clean span of the clause."""
    scope: tuple[int, int]
    """Clean span of the sentence."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What all values of one sentence have in common, gathered once."""

    words: tuple[Word, ...]
    """The words that are no values."""
    clauses: tuple[frozenset[str], ...]
    """Their lemmas, clause by clause."""
    sentence: frozenset[str]


def ground_of(parse: Parse) -> Ground:
    """Gather it."""
    each = [[word for phrase in clause.phrases for word in phrase.words if word.kind != "value"] for clause in parse.clauses]
    clauses = tuple([frozenset([word.lemma for word in words]) for words in each])
    return Ground(tuple([word for words in each for word in words]), clauses, frozenset().union(*clauses))


def zones(parse: Parse, start: int, end: int, ground: Ground | None = None) -> Zones:
    """Zones of the value at the clean span; empty ones where the parse lost it."""
    ground = ground or ground_of(parse)
    place = next((n for n, clause in enumerate(parse.clauses) if clause.start <= start < clause.end), None)
    if place is None:
        scope = (parse.start, parse.end)
        return Zones((), (), None, (), False, _EMPTY, _EMPTY, ground.sentence, (), (), scope, scope)
    clause = parse.clauses[place]
    index = _phrase_index(clause, start)
    governor = _governor(parse, place)
    topic = _topic(parse, place, start)
    return Zones(
        label=_label(clause, index, start) or _label_outside(parse, place),
        head=_head(clause, index, end) or _head_after(clause, index, end),
        predicate=governor.predicate,
        modal=tuple(part for each in parse.clauses[place:] for part in each.modal),
        negated=governor.negated,
        segment=_segment(ground.words, start, end),
        clause=ground.clauses[place],
        sentence=ground.sentence,
        topic=topic,
        owner=_owner(parse, topic),
        span=(clause.start, clause.end),
        scope=(parse.start, parse.end),
    )


def _governor(parse: Parse, place: int) -> Clause:
    """The first clause from here on with a predicate: coordinated subjects share the last one's (각각 줄었다)."""
    return next((clause for clause in parse.clauses[place:] if clause.predicate), parse.clauses[place])


def _phrase_index(clause: Clause, start: int) -> int | None:
    return next((n for n, phrase in enumerate(clause.phrases) if phrase.start <= start < phrase.end), None)


def _label(clause: Clause, index: int | None, start: int) -> tuple[Word, ...]:
    """Words before the value in its own phrase, else the nearest phrase before it that names something."""
    if index is None:
        return ()
    own = tuple(word for word in _run_before(clause.phrases[index], start) if word.kind != "value")
    if own:
        return own
    for n in range(index - 1, -1, -1):
        words = _after_last_value(clause.phrases[n])
        if words and clause.phrases[n].role in NAMING:
            return _owned(clause, n) + words
    return ()


def _owned(clause: Clause, n: int) -> tuple[Word, ...]:
    """The phrase that this one qualifies (revenue from data center chips): both together name the value."""
    if n == 0 or clause.phrases[n].role != "possessive" or clause.phrases[n].start - clause.phrases[n - 1].end > 12:
        return ()
    return tuple(word for word in clause.phrases[n - 1].words if word.kind != "value")


def _label_outside(parse: Parse, place: int) -> tuple[Word, ...]:
    """A clause that begins with its value is named by the phrase before it, unless a verb has closed that off: 의성(62%)."""
    if place == 0 or parse.clauses[place - 1].predicate:
        return ()
    for phrase in reversed(parse.clauses[place - 1].phrases):
        words = _after_last_value(phrase)
        if words and phrase.role in NAMING:
            return words
    return ()


def _run_before(phrase: Phrase, start: int) -> tuple[Word, ...]:
    """The words between the previous value and this one."""
    run: list[Word] = []
    for word in phrase.words:
        if word.start >= start:
            break
        run = [] if word.kind == "value" else [*run, word]
    return tuple(run)


def _after_last_value(phrase: Phrase) -> tuple[Word, ...]:
    last = max((n for n, word in enumerate(phrase.words) if word.kind == "value"), default=-1)
    tail = phrase.words[last + 1 :]
    return tail if tail else tuple(word for word in phrase.words[: max(last, 0)] if word.kind != "value")


def _head(clause: Clause, index: int | None, end: int) -> tuple[Word, ...]:
    if index is None:
        return ()
    words: list[Word] = []
    for word in clause.phrases[index].words:
        if word.start < end:
            continue
        if word.kind == "value":
            break
        words.append(word)
    return tuple(words)


def _head_after(clause: Clause, index: int | None, end: int) -> tuple[Word, ...]:
    """The phrase that follows at once with a preposition: $1.5 billion in share buybacks, 63 reports of chargers."""
    if index is None or index + 1 >= len(clause.phrases):
        return ()
    following = clause.phrases[index + 1]
    if following.role not in {"possessive", "place"} or not following.lemmas or following.start - end > 16:
        return ()
    return tuple(word for word in following.words if word.kind != "value" and word.kind != "name")


def _segment(words: tuple[Word, ...], start: int, end: int) -> frozenset[str]:
    """Lemmas of the nearest content words on both sides, clause borders ignored: what a loose grammar cannot bind."""
    before = [word.lemma for word in words if word.end <= start][-WINDOW:]
    after = [word.lemma for word in words if word.start >= end][:WINDOW]
    return frozenset((*before, *after))


def _topic(parse: Parse, place: int, start: int) -> tuple[Word, ...]:
    """The last topic, else subject, before the value; a new topic replaces the old one at once."""
    before = [phrase for clause in parse.clauses[: place + 1] for phrase in clause.phrases if phrase.start < start]
    for role in ("topic", "subject"):
        for phrase in reversed(before):
            words = tuple(word for word in phrase.words if word.kind != "value")
            if phrase.role == role and words:
                return words
    return ()


def _owner(parse: Parse, topic: tuple[Word, ...]) -> tuple[Word, ...]:
    """Whose the topic is: the phrase with 의 straight before it (한빛전자의 매출은)."""
    if not topic:
        return ()
    for clause in parse.clauses:
        for first, second in pairwise(clause.phrases):
            if second.start == topic[0].start and first.role == "possessive":
                return tuple(word for word in first.words if word.kind != "value")
    return ()
