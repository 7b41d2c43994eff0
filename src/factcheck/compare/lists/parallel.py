"""One name of two parallel enumerations with another number (FC101, FC103): A전차 180대, B포 212문 in one text, A전차 180대, B포 48문 in another.

That the rows beside it are the same, name for name and number for number, shows that the two texts give one table at one time;
no words around need to say so. Told where a row is equal whose number is no chance, and where fewer rows differ than are equal
or one of each stands alone. Refused: names that have several values in one text, tolls and other counts that move, what one
text calls an earlier value, and a number that the other text prints too.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from types import MappingProxyType

from factcheck import lexicon
from factcheck.align import Story
from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.compare.values.candidates import distance
from factcheck.compare.values.slips import RULE_OF, likeness
from factcheck.keyed import base_unit
from factcheck.lexicon.anchors import either
from factcheck.lexicon.concepts import CONCEPTS, COUNTERS
from factcheck.model import Claim, Lang, message

BEFORE = 40
"""Characters before a number in which its name stands."""
NEAR = 60
"""Characters from one row to the next."""
WRITTEN = 3
"""Digits as written of an equal number that shows one table by itself; two rows that are equal need two each."""
MOST = 60
"""Rows of one text that are looked at."""
KINDS = frozenset({"count", "money", "percent", "quantity", "ratio"})
FAR = Decimal("2.31")
"""ln 10."""
BESIDE_NAMES = frozenset({"sibling", "subject"})
"""Vetoes that are about the words around; the names of the rows are what counts here."""


@dataclass(frozen=True, slots=True)
class _Words:
    compared: tuple[str, ...]
    revised: tuple[str, ...]
    particles: tuple[str, ...]
    around: tuple[str, ...]
    general: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _File:
    ko: _Words
    en: _Words


_FILE = lexicon.load("parallel.toml", _File)
_WORDS: Mapping[Lang, _Words] = MappingProxyType({"ko": _FILE.ko, "en": _FILE.en})
_GENERAL = frozenset({*_FILE.ko.general, *_FILE.en.general})
_SIGN = r"[가-힣A-Za-z0-9\-·&.'’]"
_NAMED: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ko": re.compile(
            rf"(?:^|(?<=[\s,;:·/|△▲Δ■●○◇◆▷▶(\[]))(?P<name>[가-힣A-Za-z]{_SIGN}{{0,14}}?(?:\s{_SIGN}{{1,12}}?)?)"
            rf"(?:{either(_FILE.ko.particles)})?(?:\s?[(:=|]\s?|\s)(?:(?:{either(_FILE.ko.around)})\s?)?$"
        ),
        "en": re.compile(
            rf"(?:^|(?<=[\s,;:/|(\[]))(?P<name>[A-Z][A-Za-z0-9\-&.'’]{{1,20}}(?:\s[A-Z][A-Za-z0-9\-&.'’]{{0,20}}){{0,2}})"
            rf"(?:\s?[(:=|]\s?|\s|,\s)(?:(?:{either(_FILE.en.particles)})\s)?(?:(?:{either(_FILE.en.around)})\s)?[$€£]?$"
        ),
    }
)
_COMPARED = re.compile(rf"(?:{either(_FILE.ko.compared)})$")
_REVISED = re.compile(either((*_FILE.ko.revised, *_FILE.en.revised)))
AROUND = 160
"""Characters on either side of a row in which its text says that the table was revised."""
_PLAIN = re.compile(r"[^가-힣a-z0-9]")


@dataclass(frozen=True, slots=True)
class _Row:
    name: str
    claim: Claim


def compare_parallel(story: Story, extractions: Sequence[Extraction], told: Sequence[Draft]) -> Iterator[Draft]:
    """Every row in which two enumerations differ, with all texts that have either number; but for what an alarm tells already."""
    texts = {each.article.id: each for each in extractions}
    rows = {article: _rows(story, texts[article]) for article in sorted(texts)}
    enumerations = [found for article in rows for found in _enumerations(story, rows[article])]
    differing: dict[tuple[str, ...], list[tuple[_Row, _Row]]] = defaultdict(list)
    for one, other in combinations(enumerations, 2):
        for a, b in _differing(story, rows, (one, other)):
            keys = sorted("/".join(story.keys[row.claim.id]) for row in (a, b))
            differing[(a.name, *keys)].append((a, b))
    known = [{claim.id for claim in draft.claims} for draft in told if draft.is_alarm]
    for key in sorted(differing):
        pairs = differing[key]
        if not any({a.claim.id, b.claim.id} <= ids for ids in known for a, b in pairs):
            yield _draft(story, pairs)


def _enumerations(story: Story, rows: Sequence[_Row]) -> Iterator[Mapping[str, _Row]]:
    """Name → row of each run of named numbers in one sentence; a name that has two numbers in one run stands for neither."""
    run: list[_Row] = []
    for row in rows:
        if run and (row.claim.span[0] - run[-1].claim.span[1] > NEAR or row.claim.scope != run[-1].claim.scope):
            yield from _closed(story, run)
            run = []
        run.append(row)
    yield from _closed(story, run)


def _closed(story: Story, run: Sequence[_Row]) -> Iterator[Mapping[str, _Row]]:
    values: dict[str, set[tuple[str, str, str]]] = defaultdict(set)
    for row in run:
        values[row.name].add(story.keys[row.claim.id])
    found = {row.name: row for row in run if len(values[row.name]) == 1}
    if len(found) > 1:
        yield MappingProxyType(found)


def _rows(story: Story, each: Extraction) -> list[_Row]:
    """The named numbers of one text, in its order."""
    own = [claim for claim in story.claims if claim.article == each.article.id and _may_be_row(claim)][:MOST]
    return [row for claim in own for row in [_row(claim, each)] if row]


def _may_be_row(claim: Claim) -> bool:
    if claim.kind not in KINDS or not claim.value.is_point or claim.modality != "actual" or claim.attribute in COUNTERS:
        return False
    moving = {f"={name}" for name in COUNTERS}
    return not moving & (claim.context.label | claim.context.head) and "stage" not in dict(claim.axes)


def _row(claim: Claim, each: Extraction) -> _Row | None:
    """The number with the name right before it."""
    lang = each.article.language
    before = each.article.text[max(claim.scope[0], claim.span[0] - BEFORE) : claim.span[0]]
    found = _NAMED[lang].search(before)
    if found is None:
        return None
    name = _PLAIN.sub("", found["name"].lower())
    start = claim.span[0] - len(before) + found.start("name")
    if any(c.span[1] > start and c.span[0] < claim.span[0] for c in each.claims if c.scope == claim.scope):
        return None  # a number stands in the name: 등심은 100g에 1만350원
    empty = len(name) < 2 or name in _GENERAL or name in CONCEPTS or _COMPARED.search(name)
    return None if empty or _is_revised(each, claim) else _Row(name, claim)


def _is_revised(each: Extraction, claim: Claim) -> bool:
    start, end = claim.span
    return _REVISED.search(each.article.text, max(0, start - AROUND), end + AROUND) is not None


def _differing(
    story: Story, rows: Mapping[str, Sequence[_Row]], two: tuple[Mapping[str, _Row], Mapping[str, _Row]]
) -> Iterator[tuple[_Row, _Row]]:
    """The rows of one name that cannot both be right, where the rest shows that the two are one table."""
    one, other = two
    common = sorted(one.keys() & other.keys())
    if len(common) < 2 or next(iter(one.values())).claim.article == next(iter(other.values())).claim.article:
        return
    pairs = [(one[name], other[name]) for name in common if base_unit(one[name].claim) == base_unit(other[name].claim)]
    equal = [a.claim for a, b in pairs if story.keys[a.claim.id] == story.keys[b.claim.id]]
    apart = [(a, b) for a, b in pairs if story.pair(a.claim, b.claim).meeting == "apart"]
    if not _shows_one_table(equal) or (len(apart) > 1 and len(apart) >= len(equal)):
        return
    for a, b in apart:
        if _may_clash(story, a.claim, b.claim) and not (_prints(story, rows, a, b) or _prints(story, rows, b, a)):
            yield a, b


def _prints(story: Story, rows: Mapping[str, Sequence[_Row]], own: _Row, other: _Row) -> bool:
    """The text of the one gives the number of the other too, and not to another name."""
    named = {row.claim.id: row.name for row in rows[own.claim.article]}
    same = story.holders.get((own.claim.article, story.keys[other.claim.id]), ())
    return any(dict(c.axes).get("stage") != "previous" and named.get(c.id, own.name) == own.name for c in same)


def _shows_one_table(equal: Sequence[Claim]) -> bool:
    """One number of three digits, or two of two; a share of a table at another time is equal more easily."""
    written = [_digits(claim) for claim in equal]
    shares = any(claim.kind == "percent" for claim in equal)
    return sum(n >= WRITTEN for n in written) > shares or sum(n >= WRITTEN - 1 for n in written) > 1 + shares


def _digits(claim: Claim) -> int:
    """Digits as they are written, noughts at the end of a whole number among them: 180 has three, 32.1 has three, 50 has two."""
    number = claim.value.lo
    return max(claim.significant, len(str(abs(number.to_integral_value())))) if isinstance(number, Decimal) else 0


def _may_clash(story: Story, a: Claim, b: Claim) -> bool:
    """No mark parts them, and the one is no tenth of the other: that is another column."""
    if (story.veto(a, b) or "sibling") not in BESIDE_NAMES:
        return False
    return distance(story.pair(a, b)) <= FAR or likeness(a, b) is not None


def _draft(story: Story, pairs: Sequence[tuple[_Row, _Row]]) -> Draft:
    """One difference between all texts that have either number under the name."""
    sides: dict[tuple[str, str, str], dict[str, Claim]] = defaultdict(dict)
    for row in (row for pair in pairs for row in pair):
        sides[story.keys[row.claim.id]][row.claim.id] = row.claim
    groups = tuple(tuple(side[key] for key in sorted(side)) for _, side in sorted(sides.items()))
    slip = likeness(groups[0][0], groups[1][0])
    rule = RULE_OF[slip.mechanism] if slip and slip.digits > 1 else "FC101"
    name = _shown(pairs[0][0])
    why = message("why.parallel", name=name)
    return Draft(rule, "CONFLICT", "error", groups, (why,), Decimal("0.85"), ask=message("ask.sources"))


def _shown(row: _Row) -> str:
    words = row.claim.context.label
    return row.claim.attribute if row.claim.attribute not in CONCEPTS else min(words, default=row.name)
