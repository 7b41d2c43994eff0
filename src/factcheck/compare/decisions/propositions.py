"""A measure that voters decide, passed in one text and failed in another (FC205): Measure S has passed, Measure S fell short.

Its name is a letter or a number, so that both texts speak of one measure without another word in common. Refused: clauses that leave
the outcome open, that tell of another year or place, and a text that tells both outcomes of it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from factcheck import lexicon
from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.lexicon.anchors import either
from factcheck.model import Claim, message
from factcheck.resolve import text_claim

ASIDE = 40
"""Characters between a measure and its outcome."""
SAID_TWICE = 70
"""Characters from an outcome to the same in other words (did not reach the three-fifths and has failed)."""


@dataclass(frozen=True, slots=True)
class _File:
    names: tuple[str, ...]
    passed: tuple[str, ...]
    failed: tuple[str, ...]
    open: tuple[str, ...]


_FILE = lexicon.load("propositions.toml", _File)
_OUTCOME = re.compile(
    rf"(?<![A-Za-z])(?P<name>(?:{either(_FILE.names)})\s(?:[A-Z]{{1,2}}|[0-9]{{1,3}}[A-Z]?))(?![A-Za-z0-9])"
    rf"(?P<aside>[^.;!?\n\"“”]{{0,{ASIDE}}}?)\s(?:(?P<passed>{either(_FILE.passed)})|(?P<failed>{either(_FILE.failed)}))(?![A-Za-z])"
    rf"(?:[^.;!?\n\"“”]{{0,{SAID_TWICE}}}\sand\s(?:{either((*_FILE.passed, *_FILE.failed))})(?![A-Za-z]))?"
)
_OPEN = re.compile(rf"(?<![A-Za-z])(?:{either(_FILE.open)})(?![A-Za-z])", re.IGNORECASE)
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_BEFORE = 60
"""Characters of the sentence before a measure that are looked at for what leaves its outcome open."""


def compare_propositions(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """Every measure with two outcomes, once."""
    told: dict[str, dict[bool, list[Claim]]] = defaultdict(lambda: {True: [], False: []})
    for each in extractions:
        if each.article.language == "en":
            for name, passed, claim in _outcomes(each):
                told[name][passed].append(claim)
    for name in sorted(told):
        yes, no = _without_both(told[name])
        if yes and no:
            why = message("why.outcomes", first=yes[0].quote, second=no[0].quote)
            ask = message("ask.sources")
            groups = (tuple(yes), tuple(no))
            yield Draft(
                "FC205", "CONFLICT", "warning", groups, (why,), Decimal("0.85"), subject=name, attribute="outcome", ask=ask
            )


def _outcomes(each: Extraction) -> Iterator[tuple[str, bool, Claim]]:
    text = each.article.text
    for sentence in each.sentences:
        for match in _OUTCOME.finditer(text, sentence.start, sentence.end):
            around = text[max(sentence.start, match.start() - _BEFORE) : match.start()] + match["aside"]
            year = _YEAR.search(text, sentence.start, sentence.end)
            if _OPEN.search(around) or (year and each.article.date and year.group() != each.article.date[:4]):
                continue
            claim = text_claim(each, "outcome", match.span(), (match["name"], "outcome"), match.group())
            yield match["name"], match["passed"] is not None, claim


def _without_both(sides: Mapping[bool, Sequence[Claim]]) -> tuple[list[Claim], list[Claim]]:
    """The claims of the texts that tell one outcome only."""
    both = {c.article for c in sides[True]} & {c.article for c in sides[False]}
    return [c for c in sides[True] if c.article not in both], [c for c in sides[False] if c.article not in both]
