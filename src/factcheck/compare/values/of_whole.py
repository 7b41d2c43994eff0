"""A share of a whole is no step: `cut 13% of its staff` and `13 percent of its staff` are one number, whatever verb stands before it;
nor are what did and what did not of one whole two values of one thing."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.compare.values.bases import is_whole
from factcheck.lexicon.scopes import FINDERS
from factcheck.model import Claim, Lang

BEFORE, AFTER = 14, 24
"""Characters before and after a share in which its whole is named."""
_OF: Mapping[Lang, re.Pattern[str]] = {
    "ko": re.compile(r"[가-힣](?:의|\s중|\s가운데)\s?(?:약\s|전체\s)?$"),
    "en": re.compile(r"\sof\s(?:its|their|his|her|our|the|all|that|this)\s[a-z]"),
}
"""In Korean the whole stands before its share (직원의 13%), in English behind it (13% of its staff)."""
FRAMED, COUNTED = "FC301", frozenset({"FC101", "FC103"})


def are_of_whole(extractions: Sequence[Extraction]) -> Callable[[Draft], bool]:
    """Whether a level against a change of one number is one share of one whole on either side: nobody took `to` for `by`."""
    texts = {each.article.id: each.article for each in extractions}

    def is_of_whole(article: str, span: tuple[int, int]) -> bool:
        of, text = _OF[texts[article].language], texts[article].text
        if texts[article].language == "ko":
            return of.search(text, max(0, span[0] - BEFORE), span[0]) is not None
        return of.match(text, span[1], span[1] + AFTER) is not None

    def share(draft: Draft) -> bool:
        sides = [any(is_of_whole(c.article, c.span) for c in group if c.kind == "percent") for group in draft.groups]
        return draft.rule == FRAMED and len(sides) > 1 and all(sides)

    return share


def are_complements(extractions: Sequence[Extraction]) -> Callable[[Draft], bool]:
    """Whether two counts make up the whole that both are of, and one of them did not: 312곳 중 117곳이 했다, 195곳은 못했다."""
    texts = {each.article.id: each for each in extractions}

    def whole(claim: Claim) -> frozenset[Decimal]:
        each = texts[claim.article]
        row = (c for c in each.claims if c.scope == claim.scope and c.id != claim.id and is_whole(c, claim, each.article.text))
        return frozenset(c.value.lo for c in row if isinstance(c.value.lo, Decimal))

    def is_left(claim: Claim) -> bool:
        article = texts[claim.article].article
        return FINDERS[article.language]["left"]["left"].search(article.text, *claim.scope) is not None

    def made_up(a: Claim, b: Claim) -> bool:
        if not (isinstance(a.value.lo, Decimal) and isinstance(b.value.lo, Decimal)) or is_left(a) == is_left(b):
            return False
        return a.value.lo + b.value.lo in whole(a) & whole(b)

    return lambda draft: draft.rule in COUNTED and len(draft.groups) > 1 and made_up(draft.groups[0][0], draft.groups[1][0])
