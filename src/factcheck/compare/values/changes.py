"""Two changes of one thing that have exactly one end in common: 80%에서 60%로 and 80% → 70%; from 50,000 to 30,000 and to 35,000.

What both texts give is the one end; what the other end is they cannot both be right about. Told only of one thing by its name, which
must hold more than general words. Refused: names, times, places, plans and outcomes that differ, a text that prints the other's end
too, changes that a text of another day has measured (줄었다, rose) or that it says are not the first, a start that is of a time of its
own, an end that is the gap of the two (13년에서 4년으로), which is told as such.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from factcheck import lexicon
from factcheck.align import Story
from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.compare.values.framings import steps_of
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
MOST = 60
"""Changes from or to one value; more are a table."""
NEAR = Decimal("1.02")
"""How many times the one number of a range may be the other without a difference: it may be rounded."""
COUNTED = Decimal(1000)
"""Smaller numbers are counted, not rounded: 30 are not 33, nor are 20 % 15."""
_CALENDAR = frozenset({"date", "time", "ordinal", "duration"})
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
_FROM = re.compile(r"\b[Ff]rom\s(?:about\s|some\s)?[$€£]?$")
_BACK = re.compile(r"(?:\s[a-z]{1,14}){0,3},?\sfrom\s(?:about\s|some\s)?[$€£]?")
_NAME = re.compile(r"(?<![.!?\"“] )(?<!^)\b[A-Z][A-Za-z]{2,20}\b")
"""An English name inside a sentence."""


@dataclass(frozen=True, slots=True)
class _Change:
    """Two levels of one thing in their order, with their text; one claim for both where it was read as a range (from 1,200 to 1,850)."""

    start: Claim
    end: Claim
    lo: Decimal
    hi: Decimal
    text: Extraction

    @property
    def span(self) -> tuple[int, int]:
        """From the one value to the other, whichever stands first."""
        (a, b), (c, d) = self.start.span, self.end.span
        return min(a, c), max(b, d)

    @property
    def names(self) -> frozenset[str]:
        """The words that name what changes."""
        words = frozenset[str]().union(*(claim.context.label | claim.context.head for claim in (self.start, self.end)))
        return frozenset(word for word in words if word not in _GENERAL and not any(map(str.isdigit, word)))

    @property
    def lang(self) -> Lang:
        """The language of its text."""
        return self.text.article.language

    def around(self, before: int, behind: int) -> str:
        """Its words and those beside it, in its sentence."""
        first, last = self.start.scope
        start, end = self.span
        return self.text.article.text[max(first, start - before) : min(last, end + behind)]


def compare_changes(story: Story, extractions: Sequence[Extraction], told: Sequence[Draft]) -> Iterator[Draft]:
    """Every two changes with one end in common, one finding for each pair of ends; what `told` alarms on is not told again."""
    changes = [change for each in extractions for change in _changes(each) if _is_plain(change)]
    found: dict[tuple[tuple[str, str, str], ...], list[tuple[Claim, Claim]]] = {}
    for a, b in _with_one_end(changes):
        ends = _differing(a, b) if a.text is not b.text and _are_one(story, a, b) else None
        if ends:
            left, right = sorted(ends, key=value_key)
            found.setdefault((value_key(left), value_key(right)), []).append((left, right))
    for _, pairs in sorted(found.items()):
        if not any(_is_told(pair, told) for pair in pairs):
            yield _draft(pairs)


def _with_one_end(changes: Sequence[_Change]) -> Iterator[tuple[_Change, _Change]]:
    """Those that begin or end at one value."""
    found: dict[tuple[str, str, Decimal], list[_Change]] = defaultdict(list)
    for change in changes:
        unit = base_unit(change.start)
        found["start", unit, change.lo].append(change)
        found["end", unit, change.hi].append(change)
    for place in sorted(found):
        if len(found[place]) <= MOST:
            yield from combinations(found[place], 2)


def _changes(each: Extraction) -> Iterator[_Change]:
    for step in steps_of(each):
        if not step.cells:
            yield _Change(step.start, step.end, step.lo, step.hi, each)
    if each.article.language == "en":
        yield from _read_as_one(each)


def _read_as_one(each: Extraction) -> Iterator[_Change]:
    """From 1,200 to 1,850, which is read as a range, and went up to 1,650 from 1,200, of which the first is read as a bound."""
    text = each.article.text
    for n, claim in enumerate(each.claims):
        _, low, high = value_key(claim)
        if claim.kind in _CALENDAR or high == "None":
            continue
        if low not in {high, "None"} and _FROM.search(text, max(claim.scope[0], claim.span[0] - BEFORE), claim.span[0]):
            yield _Change(claim, claim, Decimal(low), Decimal(high), each)
        after = each.claims[n + 1] if n + 1 < len(each.claims) else claim
        bound = low == "None" and after.value.is_point and base_unit(after) == base_unit(claim)
        if bound and _BACK.fullmatch(text, claim.span[1], after.span[0]):
            yield _Change(after, claim, Decimal(value_key(after)[1]), Decimal(high), each)


def _is_plain(change: _Change) -> bool:
    attributes = {change.start.attribute, change.end.attribute}
    return not attributes & (MARKET - {"price"}) and not attributes & COUNTERS


def _differing(a: _Change, b: _Change) -> tuple[Claim, Claim] | None:
    """The ends that differ, where the other two are one value."""
    if a.start.kind != b.start.kind or base_unit(a.start) != base_unit(b.start) or (a.lo == b.lo) == (a.hi == b.hi):
        return None
    if a.lo != b.lo:
        dated = any(_is_dated(each) for each in (a, b))
        return None if dated or _may_meet(a.start, b.start, (a.lo, b.lo)) else (a.start, b.start)
    return None if _is_gap(a, b) or _may_meet(a.end, b.end, (a.hi, b.hi)) else (a.end, b.end)


def _may_meet(one: Claim, other: Claim, numbers: tuple[Decimal, Decimal]) -> bool:
    if one.value.is_point and other.value.is_point:
        return bool(prove(one.readings, other.readings).met) or _is_rounded(one, other, numbers)
    low, high = sorted(map(abs, numbers))
    return high <= low * NEAR


def _is_rounded(one: Claim, other: Claim, numbers: tuple[Decimal, Decimal]) -> bool:
    """The one with fewer digits is the other in round figures, or its first figures (1조2400억원, 1조2천억원)."""
    (digits, coarse), (more, fine) = sorted(zip((one.significant, other.significant), numbers, strict=True))
    if digits == more or abs(coarse) < COUNTED:
        return False
    place = Decimal(1).scaleb(coarse.adjusted() - digits + 1)
    return abs(fine - coarse) < place


def _is_gap(a: _Change, b: _Change) -> bool:
    return a.hi == abs(b.hi - b.lo) or b.hi == abs(a.hi - a.lo)


def _is_dated(change: _Change) -> bool:
    """Its start is of a time of its own (지난해 13조원에서, from 30 last year)."""
    around = change.around(BEFORE, BEHIND)
    return bool(_DATED[change.lang].search(around)) or (
        change.start.as_of != change.end.as_of and None not in {change.start.as_of, change.end.as_of}
    )


def _are_one(story: Story, a: _Change, b: _Change) -> bool:
    """Nothing sets the two apart, and a name of the one names the other."""
    vetoes = {story.veto(a.start, b.start), story.veto(a.end, b.end)}
    if (
        vetoes - {None, "sibling", "axis.framing"}
        or not _are_named_alike(a, b)
        or _are_named_apart(a, b)
        or _are_of_two_states(a, b)
    ):
        return False
    mine, theirs = ({value_key(c) for c in each.text.claims if c.id not in {each.start.id, each.end.id}} for each in (a, b))
    unit = base_unit(a.start)
    differ = [(str(x), str(y)) for x, y in ((a.lo, b.lo), (a.hi, b.hi)) if x != y]
    return not any((unit, y, y) in mine or (unit, x, x) in theirs for x, y in differ)


def _are_named_alike(a: _Change, b: _Change) -> bool:
    attributes = ({each.start.attribute, each.end.attribute} for each in (a, b))
    if next(attributes) & next(attributes) & CONCEPTS.keys() or a.names & b.names:
        return True
    words = _sentence(a) & _sentence(b)
    if (not a.names or not b.names) and words & (a.names | b.names):
        return True
    common = (a.start, b.start) if a.lo == b.lo else (a.end, b.end)
    return max(claim.significant for claim in common) >= DIGITS and len(words) >= SHARED


def _sentence(change: _Change) -> frozenset[str]:
    words = change.start.context.sentence | change.end.context.sentence
    return frozenset(word for word in words if len(word) > 1 and not word.startswith("=") and word not in _GENERAL)


def _are_named_apart(a: _Change, b: _Change) -> bool:
    """Each has a name of its own that the other's text does not print; or the one names a place or a subject that the other does not."""
    if _have_own(_proper(a), _proper(b), (a, b)) or (_sentence(a) ^ _sentence(b)) & _PLACES:
        return True
    return are_of_two_groups(a.text, a.start.scope, b.text, b.start.scope)


def _proper(change: _Change) -> frozenset[str]:
    """Words that may be a name: of Korean those that name the value, of English those with a capital."""
    if change.lang == "ko":
        return change.names
    return frozenset(_NAME.findall(change.text.article.text[slice(*change.start.scope)]))


def _have_own(left: frozenset[str], right: frozenset[str], both: tuple[_Change, _Change]) -> bool:
    one, other = (each.text.article.text for each in both)
    mine = any(word not in other for word in left - right if not word.startswith("="))
    return mine and any(word not in one for word in right - left if not word.startswith("="))


def _are_of_two_states(a: _Change, b: _Change) -> bool:
    """A plan and what came of it; two days of what is measured; a change after a change."""
    if len({claim.modality in PLANNED for each in (a, b) for claim in (each.start, each.end)}) > 1 and _is_done(a) != _is_done(b):
        return True
    days = {each.text.article.date for each in (a, b)}
    if len(days) == 1:
        return False
    return any(pattern[each.lang].search(each.around(BEFORE, BEHIND)) for each in (a, b) for pattern in (_MEASURED, _ANEW))


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
