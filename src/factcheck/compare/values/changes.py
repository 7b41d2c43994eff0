"""Two changes of one thing that have exactly one end in common: 80%에서 60%로 and 80% → 70%; from 50,000 to 30,000 and to 35,000.

What both texts give is the one end; what the other end is they cannot both be right about. Told only of one thing by its name, which
must hold more than general words. Refused: names, times, places, plans and outcomes that differ, a text that prints the other's end
too, changes that a text of another day has measured (줄었다, rose) or that it says are not the first, a start that is of a time of its
own, an end that is the gap of the two (13년에서 4년으로), which is told as such.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from factcheck import lexicon
from factcheck.align import Story
from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.compare.values.framings import Step, steps_of
from factcheck.compare.values.groups import are_of_two_groups
from factcheck.compare.values.likeness import MARKET, rule_of
from factcheck.entity.aliases import PLACE_KEYS
from factcheck.keyed import base_unit, value_key
from factcheck.lexicon.anchors import either
from factcheck.lexicon.concepts import CONCEPTS, COUNTERS
from factcheck.model import Claim, Lang, message
from factcheck.overlap import prove

BEFORE, BEHIND = 24, 14
"""Characters before a change in which its start is dated, and behind it in which its verb stands."""
DIGITS = 3
"""Significant digits of a common end that make two words in common enough where names have none."""
SHARED = 2
PLANNED = frozenset({"plan", "goal", "forecast", "condition"})
_PLACES = frozenset(PLACE_KEYS)


@dataclass(frozen=True, slots=True)
class _Words:
    measured: tuple[str, ...]
    anew: tuple[str, ...]
    general: tuple[str, ...]
    dated: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _File:
    ko: _Words
    en: _Words


_FILE = lexicon.load("changes.toml", _File)
_WORDS: Mapping[Lang, _Words] = {"ko": _FILE.ko, "en": _FILE.en}
_GENERAL = frozenset(_FILE.ko.general) | frozenset(_FILE.en.general)
_MEASURED = {lang: re.compile(either(words.measured)) for lang, words in _WORDS.items()}
_ANEW = {lang: re.compile(either(words.anew), re.IGNORECASE) for lang, words in _WORDS.items()}
_DATED = {lang: re.compile(either(words.dated), re.IGNORECASE) for lang, words in _WORDS.items()}
_NAME = re.compile(r"(?<![.!?\"“] )(?<!^)\b[A-Z][A-Za-z]{2,20}\b")
"""An English name inside a sentence."""


@dataclass(frozen=True, slots=True)
class _Change:
    """A step with its text."""

    step: Step
    text: Extraction

    @property
    def ends(self) -> tuple[Claim, Claim]:
        """Where it begins and where it ends."""
        return self.step.start, self.step.end

    @property
    def span(self) -> tuple[int, int]:
        """From the one value to the other, whichever stands first."""
        (a, b), (c, d) = (claim.span for claim in self.ends)
        return min(a, c), max(b, d)

    @property
    def names(self) -> frozenset[str]:
        """The words that name what changes."""
        words = frozenset[str]().union(*(claim.context.label | claim.context.head for claim in self.ends))
        return frozenset(word for word in words if word not in _GENERAL and not any(map(str.isdigit, word)))

    def around(self, before: int, behind: int) -> str:
        """Its words and those beside it, in its sentence."""
        first, last = self.step.start.scope
        start, end = self.span
        return self.text.article.text[max(first, start - before) : min(last, end + behind)]


def compare_changes(story: Story, extractions: Sequence[Extraction], told: Sequence[Draft]) -> Iterator[Draft]:
    """Every two changes with one end in common, one finding for each pair of ends; what `told` alarms on is not told again."""
    changes = [_Change(step, each) for each in extractions for step in steps_of(each) if _is_plain(step)]
    found: dict[tuple[tuple[str, ...], ...], list[tuple[Claim, Claim]]] = {}
    for a, b in combinations(changes, 2):
        ends = _differing(a, b) if a.text is not b.text and _are_one(story, a, b) else None
        if ends:
            left, right = sorted(ends, key=lambda claim: value_key(claim))
            found.setdefault((value_key(left), value_key(right)), []).append((left, right))
    for _, pairs in sorted(found.items()):
        if not any(_is_told(pair, told) for pair in pairs):
            yield _draft(pairs)


def _is_plain(step: Step) -> bool:
    attributes = {step.start.attribute, step.end.attribute}
    return not step.cells and not attributes & (MARKET - {"price"}) and not attributes & COUNTERS


def _differing(a: _Change, b: _Change) -> tuple[Claim, Claim] | None:
    """The ends that differ, where the other two are one value."""
    (x, y), (z, w) = a.ends, b.ends
    if x.kind != z.kind or base_unit(x) != base_unit(z):
        return None
    start, end = value_key(x) == value_key(z), value_key(y) == value_key(w)
    if start == end:
        return None
    one, other = (y, w) if start else (x, z)
    if prove(one.readings, other.readings).met or _is_gap(a.step, b.step):
        return None
    if not start and any(_is_dated(each) for each in (a, b)):
        return None
    return one, other


def _is_gap(a: Step, b: Step) -> bool:
    return a.lo == b.lo and (a.hi == b.gap or b.hi == a.gap)


def _is_dated(change: _Change) -> bool:
    """Its start is of a time of its own (지난해 13조원에서, from 30 last year)."""
    around = change.around(BEFORE, BEHIND)
    return bool(_DATED[change.text.article.language].search(around)) or change.step.start.as_of != change.step.end.as_of


def _are_one(story: Story, a: _Change, b: _Change) -> bool:
    """Nothing sets the two apart, and a name of the one names the other."""
    vetoes = {story.veto(x, y) for x, y in zip(a.ends, b.ends, strict=True)}
    if vetoes - {None, "sibling"} or not _are_named_alike(a, b) or _are_named_apart(a, b) or _are_of_two_states(a, b):
        return False
    mine, theirs = ({value_key(c) for c in each.text.claims if c.id not in {e.id for e in each.ends}} for each in (a, b))
    ends = zip(a.ends, b.ends, strict=True)
    differ = [(x, y) for x, y in ends if value_key(x) != value_key(y)]
    return not any(value_key(y) in mine or value_key(x) in theirs for x, y in differ)


def _are_named_alike(a: _Change, b: _Change) -> bool:
    if {claim.attribute for claim in a.ends} & {claim.attribute for claim in b.ends} & CONCEPTS.keys() or a.names & b.names:
        return True
    common = [x for x, y in zip(a.ends, b.ends, strict=True) if value_key(x) == value_key(y)]
    words = _sentence(a) & _sentence(b)
    return any(claim.significant >= DIGITS for claim in common) and len(words) >= SHARED


def _sentence(change: _Change) -> frozenset[str]:
    words = frozenset[str]().union(*(claim.context.sentence for claim in change.ends))
    return frozenset(word for word in words if len(word) > 1 and not word.startswith("=") and word not in _GENERAL)


def _are_named_apart(a: _Change, b: _Change) -> bool:
    """Each has a name of its own that the other's text does not print; or the one names a place or a subject that the other does not."""
    if _have_own(_proper(a), _proper(b), (a, b)) or (_sentence(a) ^ _sentence(b)) & _PLACES:
        return True
    return are_of_two_groups(a.text, a.step.start.scope, b.text, b.step.start.scope)


def _proper(change: _Change) -> frozenset[str]:
    """Words that may be a name: of Korean those that name the value, of English those with a capital."""
    if change.text.article.language == "ko":
        return change.names
    return frozenset(_NAME.findall(change.text.article.text[slice(*change.step.start.scope)]))


def _have_own(left: frozenset[str], right: frozenset[str], both: tuple[_Change, _Change]) -> bool:
    one, other = (each.text.article.text for each in both)
    mine = any(word not in other for word in left - right if not word.startswith("="))
    return mine and any(word not in one for word in right - left if not word.startswith("="))


def _are_of_two_states(a: _Change, b: _Change) -> bool:
    """A plan and what came of it; two days of what is measured; a change after a change."""
    if len({claim.modality in PLANNED for each in (a, b) for claim in each.ends}) > 1 and _is_done(a) != _is_done(b):
        return True
    days = {each.text.article.date for each in (a, b)}
    if len(days) == 1:
        return False
    return any(
        pattern[each.text.article.language].search(each.around(BEFORE, BEHIND))
        for each in (a, b)
        for pattern in (_MEASURED, _ANEW)
    )


_DONE = re.compile(r"(?:으로|로)\s(?:[가-힣]{1,6}\s)?[가-힣]{0,4}[았었렸췄했됐][다으던]")


def _is_done(change: _Change) -> bool:
    return bool(_DONE.search(change.around(0, BEHIND)))


def _is_told(pair: tuple[Claim, Claim], told: Sequence[Draft]) -> bool:
    ids = [claim.id for claim in pair]
    alarms = (draft for draft in told if draft.is_alarm)
    return any(all(any(cid == c.id for group in draft.groups for c in group) for cid in ids) for draft in alarms)


def _draft(pairs: Sequence[tuple[Claim, Claim]]) -> Draft:
    left, right = (tuple({c.id: c for c in side}.values()) for side in zip(*pairs, strict=True))
    why = message("why.one_end", first=left[0].value, second=right[0].value)
    return Draft(
        rule_of(left[0], right[0]), "CONFLICT", "warning", (left, right), (why,), Decimal("0.8"), ask=message("ask.change")
    )
