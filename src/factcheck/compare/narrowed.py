"""What narrows the thing that a sentence counts: a limit (규모 4.0 이상 지진), a word before its noun (전면파업), whom it is done to (방송법에), a
place, a clause of its own (나라 밖에서 열린 대회에서), in English a phrase (a bill on ports).

Two texts of which one alone narrows, or each in another way, count two sets. A subject may be named at length in one text and
shortly in the other (부산 돌핀스가, 돌핀스가); a genitive only says whose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from types import MappingProxyType

from factcheck import lexicon
from factcheck.claim import Extraction
from factcheck.compare.people.speakers import SURNAMES
from factcheck.compare.spans import runs_in
from factcheck.grammar.english import FUNCTION_WORDS
from factcheck.lexicon.anchors import either
from factcheck.mention.name import TITLES

STEM = 5
"""Letters by which two English words are one."""
LEAST, REACH = 2, 14
"""Letters of a Korean word that is compared; characters before a phrase in which the word before it stands."""
ADNOMINAL = frozenset((4, 8))
"""What a verb before its noun ends in: ㄴ, ㄹ."""


@dataclass(frozen=True, slots=True)
class _File:
    limits: tuple[str, ...]
    stands_for: tuple[str, ...]
    how: tuple[str, ...]
    stops: tuple[str, ...]
    prepositions: tuple[str, ...]
    auxiliaries: tuple[str, ...]
    narrowing: tuple[str, ...]
    directions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun with the words before it and what it is in its clause."""

    head: str
    before: tuple[str, ...]
    role: str
    """subject | object | counted | to | place | by | how | of | else"""
    is_relative: bool = False
    """A clause stands before it."""
    is_pointed: bool = False
    """A word stands before it that points at what the reader knows (이, 이만한, 그런)."""
    end: int = 0
    """Where it ends in the text."""


_FILE = lexicon.load("narrowed.toml", _File)
_ROLES = (
    (re.compile(r"(?:께서|[이가은는도])(?=[\s,]|$)"), "subject"),
    (re.compile(r"[을를](?=[\s,]|$)"), "object"),
    (re.compile(r"에서(?:는|도)?(?=[\s,]|$)"), "place"),
    (re.compile(r"(?:에게|에|까지|만)(?=[\s,]|$)"), "to"),
    (re.compile(r"(?:으로|로)(?=[\s,]|$)"), "by"),
    (re.compile(r"의(?=\s)"), "of"),
)
_GLOSS = re.compile(r"\([^()\n]{1,30}\)")
_NARROWING = frozenset({"to", "place", "by", "how"})
"""What a phrase is that makes a set smaller where one text alone has it."""
_LIMITS = frozenset(_FILE.limits)
_HOW = re.compile(rf"(?<![가-힣])(?P<word>{either(_FILE.how)})(?=\s)(?!\s(?:합|통틀))")
_BY_HOW_MUCH = re.compile(r"(?<![0-9.,])(?P<word>[0-9][^\s]{0,12})\s(?:이나\s|넘게\s)?[가-힣]{1,8}\s?$")
"""A value right before the verb that ends what happened: 금리를 0.5%포인트 내린."""
_WORD_BEFORE = re.compile(r"(?P<word>[가-힣0-9,.]{1,12})\s$")
_STOPS, _PREPOSITIONS = frozenset((*_FILE.stops, ",", ";", ":")), frozenset(_FILE.prepositions)
_NARROWING_EN, _DIRECTIONS = frozenset(_FILE.narrowing), frozenset(_FILE.directions)
_AUXILIARIES = frozenset(_FILE.auxiliaries)
_POINTED = re.compile(either(_FILE.stands_for))
_PERSON = re.compile(rf"{SURNAMES}(?:[가-힣]{{1,2}})?")
_TITLES = frozenset((*TITLES.ko.exclusive, *TITLES.ko.common))
_EN_TOKEN = re.compile(r"[a-z][a-z'’-]{0,24}|[,;:]")


def phrases(each: Extraction, span: tuple[int, int], idle: frozenset[str]) -> tuple[Phrase, ...]:
    """The Korean noun phrases between two places, without the words that say when, or nothing."""
    return tuple(_phrases(each, span, idle))


def _phrases(each: Extraction, span: tuple[int, int], idle: frozenset[str]) -> Iterator[Phrase]:
    text = each.article.text
    runs = list(runs_in(each, span))
    ends = {part.end for run in runs for part in run}
    for whole in runs:
        run = [part for part in whole if span[0] <= part.start and part.end <= span[1]]
        while run and run[-1].end - run[-1].start < LEAST and _role(text, run[-1].end) == "else":
            run.pop()
        if not run:
            continue
        words = [text[part.start : part.end] for part in run]
        if words[-1] in idle:
            continue
        role = _role(text, run[-1].end)
        kept = tuple(word for word in words[:-1] if word not in idle)
        yield Phrase(words[-1], kept, role, *_led(text, (span[0], run[0].start), (ends, idle)), run[-1].end)
    for match in (*_HOW.finditer(text, *span), *_BY_HOW_MUCH.finditer(text, *span)):
        yield Phrase(match["word"], (), "how")


def _role(text: str, end: int) -> str:
    """What the particle says, behind a bracket too: 가람전자(000010)는, 세계보건기구(WHO)가."""
    gloss = _GLOSS.match(text, end)
    end = gloss.end() if gloss else end
    return next((name for pattern, name in _ROLES if pattern.match(text, end)), "else")


def counted(found: Sequence[Phrase]) -> tuple[Phrase, ...]:
    """The phrases of a sentence whose last subject is what is counted: 방송법 거부권 행사는 두 번째다."""
    last = max((n for n, phrase in enumerate(found) if phrase.role == "subject"), default=None)
    return tuple(replace(phrase, role="counted") if n == last else phrase for n, phrase in enumerate(found))


def _led(text: str, span: tuple[int, int], known: tuple[set[int], frozenset[str]]) -> tuple[bool, bool]:
    """Whether a clause, or a word that points, stands before a phrase."""
    match = _WORD_BEFORE.search(text, max(span[0], span[1] - REACH), span[1])
    if match is None or match["word"] in known[1]:
        return False, False
    word, end = match["word"], match.end("word")
    is_noun = any(end - n in known[0] for n in (0, 1, 2))
    return not is_noun and len(word) >= LEAST and _final(word) in ADNOMINAL, bool(_POINTED.fullmatch(word))


def _final(word: str) -> int:
    return (ord(word[-1]) - ord("가")) % 28 if "가" <= word[-1] <= "힣" else 0


def are_narrowed(a: Sequence[Phrase], b: Sequence[Phrase]) -> bool:
    """One narrows what is counted where the other does not, or each another way."""
    return _is_narrower(a, b) or _is_narrower(b, a) or any(_are_two(x, y) for x in a for y in b)


def with_complement(found: Sequence[Phrase]) -> Sequence[Phrase]:
    """What may belong to the verb that follows is no object of its own: 정상에 오른."""
    return (*found[:-1], replace(found[-1], role="else")) if found and found[-1].role in {"to", "by"} else found


def are_other_things(a: Sequence[Phrase], b: Sequence[Phrase]) -> bool:
    """Right before one verb stands another noun in each: 홍수경보가 내려진, 홍수특보가 내려진."""
    x, y = (next((p for p in reversed(found) if p.role in {"subject", "object", "to"}), None) for found in (a, b))
    return x is not None and y is not None and x.role == y.role and not _is_within(x.head, y.head)


def _is_narrower(a: Sequence[Phrase], b: Sequence[Phrase]) -> bool:
    """A phrase of the one says more than the same phrase of the other, or has none there."""
    words = {word for phrase in b for word in (phrase.head, *phrase.before)}
    for x in a:
        if _is_limited(x) and not words & _LIMITS and not any(y.is_relative and y.head == x.head for y in b):
            return True  # 3m 이하 망원경, 3m가 안 되는 망원경: one limit in two ways
        if x.role in _NARROWING and not any(_is_within(x.head, word) for word in words):
            return True
        if any(_says_more(x, y, words) for y in b):
            return True
    return False


def _is_limited(phrase: Phrase) -> bool:
    return any(word in _LIMITS for word in phrase.before)


def _says_more(x: Phrase, y: Phrase, words: set[str]) -> bool:
    """x is y with more before it; `words` are all of the text of y."""
    if x.role != y.role or x.role == "of":
        return False
    if x.head == y.head:
        more = [] if y.is_relative and _is_limited(x) else [word for word in x.before if word not in words]
        named = x.role == "subject" and not (x.head in _TITLES and any(map(_PERSON.fullmatch, more)))
        led = x.is_relative and not y.is_relative and not _is_limited(y)
        return not y.is_pointed and (led or bool(more and frozenset(y.before) <= frozenset(x.before) and not named))
    return x.head.endswith(y.head) and x.role != "subject" and x.head.removesuffix(y.head) not in words


def _are_two(x: Phrase, y: Phrase) -> bool:
    """One noun, and before it in each text a word that the other has not."""
    if x.head != y.head or x.role != y.role or not (x.before and y.before):
        return False
    return not any(_is_within(p, q) or _is_within(q, p) for p in x.before for q in y.before)


def _is_within(word: str, other: str) -> bool:
    return word in other or other in word


@dataclass(frozen=True, slots=True)
class Clause:
    """An English clause: who, what it is done to, and the words of its phrases with a preposition."""

    who: tuple[str, ...]
    whom: tuple[str, ...]
    phrases: frozenset[str]


@dataclass(frozen=True, slots=True)
class Class:
    """What an English number counts: the noun with the words before it, and those behind its prepositions."""

    noun: tuple[str, ...]
    of: Mapping[str, frozenset[str]]


def class_of(words: str, idle: frozenset[str]) -> Class:
    """The noun phrase that a lower-case text begins with: strike by nurses this year."""
    tokens = _first_clause(_EN_TOKEN.findall(words))
    cuts = [n for n, token in enumerate(tokens) if token in _PREPOSITIONS]
    own = tokens[: cuts[0] if cuts else len(tokens)]
    of = {tokens[n]: _kept(tokens[n + 1 : end], idle) for n, end in pairwise([*cuts, len(tokens)])}
    noun = tuple(t[:STEM] for t in own if t not in idle and t not in FUNCTION_WORDS)
    return Class(noun, MappingProxyType({word: found for word, found in of.items() if word in _NARROWING_EN and found}))


def _kept(tokens: Sequence[str], idle: frozenset[str]) -> frozenset[str]:
    return frozenset(t[:STEM] for t in tokens if t not in idle and t not in FUNCTION_WORDS)


def are_other_classes(a: Class, b: Class) -> bool:
    """Behind one preposition each has other words, or one alone has any; or one noun has other words before it."""
    if a.noun and b.noun and a.noun[-1] == b.noun[-1] and frozenset(a.noun) != frozenset(b.noun):
        return True
    return any(not a.of.get(word, frozenset()) & b.of.get(word, frozenset()) for word in a.of.keys() | b.of.keys())


def clause_of(words: str, idle: frozenset[str]) -> Clause:
    """The clause that a lower-case text begins with."""
    tokens = _first_clause(_EN_TOKEN.findall(words))
    verb = _verb(tokens)
    head, tail = tokens[:verb], tokens[verb + 1 :] if verb < len(tokens) else []
    who, beside = _parted(_without_directions(head), idle)
    whom, further = _parted(_without_directions(tail), idle)
    return Clause(who, whom, frozenset((*beside, *further)))


def first_words(words: str, idle: frozenset[str]) -> tuple[str, ...]:
    """The words of the noun phrase that a lower-case English text begins with, up to its verb or a preposition."""
    found = _EN_TOKEN.findall(words)
    if found and found[0] in _PREPOSITIONS and "," in found:
        found = found[found.index(",") + 1 :]  # In Elmport, offices rent for …
    tokens = _first_clause(found)
    verb = next((n for n, token in enumerate(tokens) if token in _AUXILIARIES or (n and token.endswith("ed"))), len(tokens))
    return tuple(token for token in _parted(tokens[:verb], idle, len(words))[0] if token not in idle)


def words_before(words: str, idle: frozenset[str], verbs: frozenset[str]) -> tuple[str, ...]:
    """The words between the last verb of a lower-case English text and its end; none where a preposition stands there."""
    tokens = _EN_TOKEN.findall(words)
    ends = [n for n, t in enumerate(tokens) if t in verbs or t in _AUXILIARIES or t in _STOPS or (n and t.endswith("ed"))]
    if not ends or tokens[ends[-1]] in _STOPS or any(token in _PREPOSITIONS for token in tokens[ends[-1] :]):
        return ()
    return tuple(t for t in tokens[ends[-1] + 1 :] if t not in idle and t not in FUNCTION_WORDS)


def _without_directions(tokens: Sequence[str]) -> list[str]:
    """Without the phrases that say whither (leaked into the river), which narrow nothing."""
    kept: list[str] = []
    dropping = False
    for token in tokens:
        dropping = token in _DIRECTIONS or (dropping and token not in _PREPOSITIONS)
        if not dropping:
            kept.append(token)
    return kept


def _first_clause(tokens: Sequence[str]) -> list[str]:
    end = next((n for n, token in enumerate(tokens) if token in _STOPS and n), len(tokens))
    return list(tokens[:end])


def _verb(tokens: Sequence[str]) -> int:
    """The place of the verb: what the auxiliaries stand before, or the first word that ends as a past does."""
    last = max((n for n, token in enumerate(tokens) if token in _AUXILIARIES), default=None)
    if last is not None:
        return next((n for n in range(last + 1, len(tokens)) if not tokens[n].endswith("ly")), len(tokens))
    return next((n for n, token in enumerate(tokens) if token.endswith("ed") and n), 0)


def _parted(tokens: Sequence[str], idle: frozenset[str], stem: int = STEM) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words before the first preposition, and those behind it; without words that say nothing."""
    cut = next((n for n, token in enumerate(tokens) if token in _PREPOSITIONS), len(tokens))
    sides = (tokens[:cut], tokens[cut:])
    first, rest = (
        tuple(t[:stem] for t in side if t not in idle and t not in FUNCTION_WORDS and t not in _PREPOSITIONS) for side in sides
    )
    return first, rest


def are_other_clauses(a: Clause, b: Clause) -> bool:
    """Others did it, or it was done to others, or in one alone to so and so."""
    if a.phrases != b.phrases:
        return True
    who = bool(a.who and b.who) and a.who[-1] != b.who[-1]
    return who or frozenset(a.whom) != frozenset(b.whom)
