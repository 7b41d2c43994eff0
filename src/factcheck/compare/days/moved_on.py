"""A day that one text says was moved, with the day before it, and earlier texts that print that one (FC402): 착륙일을 1월 14일에서 1월
16일로 조정했다; 당초 상반기로 잡았으나 10월로 미뤄졌다.

The text that tells of the move gives both days, so the earlier one needs no noun right beside it elsewhere (`postponed` finds the
others). Told as a later state only. Refused: texts that are not earlier or print the new day too, days without words in common.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

from factcheck.claim import Extraction
from factcheck.compare.days.postponed import WORDS
from factcheck.compare.draft import Draft
from factcheck.compare.spans import claims_in, sentence_before
from factcheck.lexicon.anchors import either
from factcheck.model import Claim, Lang, message

REACH, BEFORE, BEHIND = 60, 8, 24
"""Characters between the two days, before the first where it is called the planned one, and behind the second to the verb."""


_FROM: Mapping[Lang, re.Pattern[str]] = {"ko": re.compile(r"(?:\([월화수목금토일]\))?에서\s"), "en": re.compile(r",?\sto\s")}
_MOVED: Mapping[Lang, re.Pattern[str]] = {
    "ko": re.compile(either(WORDS.ko.moved)),
    "en": re.compile(rf"\b(?:{either(WORDS.en.moved)})\b"),
}
_PLANNED: Mapping[Lang, re.Pattern[str]] = {
    "ko": re.compile(either(WORDS.ko.planned)),
    "en": re.compile(rf"(?i:{either(WORDS.en.planned)})"),
}


def compare_moved_on(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """Every day that a text says was moved, with the earlier texts that have it as it was."""
    for each in extractions:
        for old, new in _moves(each):
            stale = [claim for other in extractions for claim in _stale(other, each, (old, new))]
            if stale:
                why = message("why.revision", old=old.value, new=new.value)
                yield Draft("FC402", "UPDATE", "info", ((new,), tuple(stale)), (why,), Decimal("0.85"))


def _moves(each: Extraction) -> Iterator[tuple[Claim, Claim]]:
    """Two neighbouring days of one sentence, the first of which was moved to the second."""
    text, lang = each.article.text, each.article.language
    for old, new in pairwise(claim for claim in each.claims if _is_day(claim)):
        between = text[old.span[1] : new.span[0]]
        if old.scope != new.scope or len(between) > REACH or old.value == new.value:
            continue
        stated = _FROM[lang].match(between) if lang == "ko" else _FROM[lang].fullmatch(between)
        planned = _PLANNED[lang].search(text, max(old.scope[0], old.span[0] - BEFORE), new.span[0])
        around = text[old.span[1] : min(new.scope[1], new.span[1] + BEHIND)] if lang == "ko" else text[slice(*old.scope)]
        if (stated or planned) and _MOVED[lang].search(around):
            yield old, new


def _is_day(claim: Claim) -> bool:
    return claim.kind == "date" and isinstance(claim.value.lo, str) and isinstance(claim.value.hi, str)


def _stale(other: Extraction, each: Extraction, move: tuple[Claim, Claim]) -> Iterator[Claim]:
    """The earlier day in an earlier text, where it lay ahead."""
    old, new = move
    day, today = other.article.date, each.article.date
    if other is each or not day or not today or day >= today or any(claim.value == new.value for claim in other.claims):
        return
    words = _words(each, old)
    for claim in other.claims:
        if claim.kind == "date" and claim.value == old.value and str(claim.value.hi) >= day and words & _sentence(claim):
            yield claim


def _words(each: Extraction, claim: Claim) -> frozenset[str]:
    """Of the sentence of the move and the one before it, which names what was moved where the move leaves it out."""
    before = sentence_before(each, claim.scope[0])
    start = before.start if before else claim.scope[0]
    return frozenset[str]().union(*(_sentence(c) for c in claims_in(each, (start, claim.scope[1]))))


def _sentence(claim: Claim) -> frozenset[str]:
    return frozenset(word for word in claim.context.sentence if len(word) > 1 and not word.startswith("="))
