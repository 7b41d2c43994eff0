"""Values of two days of one thing that goes on: 파업 5일째 7634명, 파업 24일째 7360명; day 5 and day 24 of the strike.

Each text counts the day itself, so that what it says of the day is no slip of what another text says of another. Refused: a value that
texts of two of its days print, for that one does not move; attributes that do not move; a power of ten or another unit, which no
day explains.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import product

from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.lexicon.anchors import either
from factcheck.lexicon.concepts import FIXED
from factcheck.mention.date_ko_words import WORDS
from factcheck.model import Claim

MOVING = frozenset({"FC101", "FC103", "FC106", "FC107"})
"""Rules of values that may be of two days. FC102 and FC104 tell powers of ten and units."""
STEM = 2
"""Last syllables by which what goes on is one (철도파업, 파업)."""
_WORDS: Mapping[str, Decimal] = {word: Decimal(number) for word, number in WORDS.words["days"].items()}
_KO = re.compile(
    rf"(?<![가-힣])(?P<noun>[가-힣]{{2,10}}?)(?:이|가)?\s?(?:(?:시작|돌입|개시)(?:한\s지)?\s)?(?P<day>[0-9]{{1,4}}(?=일)|{either(_WORDS)})일?\s?(?:째|차)(?![가-힣]{{3}})"
)
_EN = re.compile(
    r"\b(?:day\s(?P<day>[0-9]{1,4})|(?P<nth>[0-9]{1,4})(?:st|nd|rd|th)\sday)\sof\s(?:the\s|a\s)?(?:[a-z]{2,14}\s){0,2}?(?P<noun>[a-z]{4,16})\b",
    re.IGNORECASE,
)
Days = Mapping[str, frozenset[Decimal]]
"""What goes on → the days of it that a text counts."""


def of_two_days(extractions: Sequence[Extraction]) -> Callable[[Draft], bool]:
    """Whether the texts of a difference's two sides count two days of one thing."""
    days = {each.article.id: _days(each) for each in extractions}
    if sum(map(bool, days.values())) < len("ab"):
        return lambda _: False

    def apart(draft: Draft) -> bool:
        if draft.rule not in MOVING or not draft.is_alarm or any(c.attribute in FIXED for c in draft.claims):
            return False
        left, right = ([days[article] for article in _articles(group)] for group in draft.groups[:2])
        lasting = any(_are_apart(a, b) for side in (left, right) for a, b in product(side, side))
        return not lasting and all(_are_apart(a, b) for a, b in product(left, right))

    return apart


def _articles(claims: Iterable[Claim]) -> list[str]:
    return sorted({claim.article for claim in claims})


def _are_apart(a: Days, b: Days) -> bool:
    """Both count one thing, and no day of it in common."""
    shared = a.keys() & b.keys()
    return bool(shared) and not any(a[noun] & b[noun] for noun in shared)


def _days(each: Extraction) -> Days:
    found: dict[str, set[Decimal]] = defaultdict(set)
    for noun, day in _counted(each):
        found[noun].add(day)
    return {noun: frozenset(days) for noun, days in found.items()}


def _counted(each: Extraction) -> Iterator[tuple[str, Decimal]]:
    text = each.article.text
    for match in (_KO if each.article.language == "ko" else _EN).finditer(text):
        if each.article.language == "en":
            yield match["noun"].lower(), Decimal(match["day"] or match["nth"])
        else:
            yield match["noun"][-STEM:], _WORDS.get(match["day"]) or Decimal(match["day"])
