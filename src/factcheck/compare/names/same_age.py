"""One person of one age under two names a letter apart, without any title: 노하람(57·여) / 노하란(57·여) (FC201, FC517).

The age and the sex stand for the title. Across texts neither may print the other's name; inside one text a name of its prose
must be missing in a list that has the odd one. Refused: two sexes, two ages, a story in which any list or sentence
prints both, words that speak of relatives beside them, two family names.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from factcheck.claim import Extraction
from factcheck.compare.beside import Beside, beside, weight
from factcheck.compare.draft import Draft
from factcheck.compare.names.misnamed import speaks_of_kin
from factcheck.compare.people.aged import Aged, aged_in
from factcheck.entity.jamo import distance, shared_syllables
from factcheck.model import Claim, message
from factcheck.resolve import text_claim

LETTER = 1
"""Letters of Hangul by which the names may differ where the sex is known on both sides or the same things stand beside both."""
SYLLABLE = 2
"""Letters of one syllable by which they may differ where both are."""
NEAR = 2
"""What must stand beside both names."""
LIST = 3
"""Names with ages in one sentence that make it a list."""
MOST = 400
"""Names of one story that are compared in pairs."""


def compare_same_age(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """Two near names of people of one age."""
    uses: dict[str, list[Aged]] = defaultdict(list)
    sizes: Counter[tuple[str, int]] = Counter()
    for each in extractions:
        for aged in aged_in(each):
            uses[aged.name].append(aged)
            sizes[each.article.id, aged.scope[0]] += 1
    by_family: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name in sorted(uses)[:MOST]:
        for age in sorted({aged.age for aged in uses[name]}):
            by_family[name[0], age].append(name)
    for names in by_family.values():
        for a, b in combinations(names, 2):
            if _near(a, b) and _is_one(uses[a], uses[b], sizes, extractions):
                yield _draft(uses[a], uses[b])


def _near(a: str, b: str) -> bool:
    return len(a) == len(b) and shared_syllables(a, b) == len(a) - 1 and distance(a, b) <= SYLLABLE


def _is_one(
    left: Sequence[Aged], right: Sequence[Aged], sizes: Mapping[tuple[str, int], int], extractions: Sequence[Extraction]
) -> bool:
    if _sexes(left) | _sexes(right) == {"f", "m"} or len({x.age for x in (*left, *right)}) > 1:
        return False
    if any(_has_kin(x) for x in (*left, *right)):
        return False
    told = bool(_sexes(left) and _sexes(right))
    apart = distance(left[0].name, right[0].name)
    if not told or apart > LETTER:
        close = max(weight(_beside(x), _beside(y)) for x in left for y in right) >= NEAR
        if not close or (apart > LETTER and not told):
            return False
    both = [each for each in extractions if left[0].name in each.article.text and right[0].name in each.article.text]
    return all(_drifts(each.article.id, left, right, sizes) for each in both)


def _beside(use: Aged) -> Beside:
    """What stands beside the name, without the age, which both have."""
    found = beside(use.each, use.span)
    return replace(found, heavy=frozenset(word for word in found.heavy if not word.startswith(f"{use.age} ")))


def _sexes(uses: Sequence[Aged]) -> set[str]:
    return {use.sex for use in uses if use.sex}


def _has_kin(use: Aged) -> bool:
    return speaks_of_kin(use.each.article.text[use.scope[0] : use.scope[1]])


def _drifts(article: str, left: Sequence[Aged], right: Sequence[Aged], sizes: Mapping[tuple[str, int], int]) -> bool:
    """A text that prints both: one in its prose, the other in a list that has not the first."""
    x, y = ([use for use in side if use.each.article.id == article] for side in (left, right))
    if not x or not y:
        return False
    lists = [[sizes[article, use.scope[0]] >= LIST for use in side] for side in (x, y)]
    text = x[0].each.article.text
    alone = all(other[0].name not in text[use.scope[0] : use.scope[1]] for side, other in ((x, y), (y, x)) for use in side)
    return alone and (all(lists[0]) and not any(lists[1]) or (all(lists[1]) and not any(lists[0])))


def _draft(left: Sequence[Aged], right: Sequence[Aged]) -> Draft:
    inside = len({use.each.article.id for use in (*left, *right)}) == 1
    why = message("why.same_age", first=left[0].name, second=right[0].name, age=left[0].age)
    return Draft(
        "FC517" if inside else "FC201",
        "CONFLICT",
        "error",
        (tuple(map(_claim, left)), tuple(map(_claim, right))),
        (why,),
        Decimal("0.85"),
        subject=left[0].name,
        attribute="person_name",
        ask=message("ask.spelling", first=left[0].name, second=right[0].name),
    )


def _claim(use: Aged) -> Claim:
    return text_claim(use.each, "name", use.span, (use.name, "name"), use.name)
