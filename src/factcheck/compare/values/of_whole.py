"""A share of a whole is no step: `cut 13% of its staff` and `13 percent of its staff` are one number, whatever verb stands before it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.model import Lang

BEFORE, AFTER = 14, 24
"""Characters before and after a share in which its whole is named."""
_OF: Mapping[Lang, re.Pattern[str]] = {
    "ko": re.compile(r"[가-힣](?:의|\s중|\s가운데)\s?(?:약\s|전체\s)?$"),
    "en": re.compile(r"\sof\s(?:its|their|his|her|our|the|all|that|this)\s[a-z]"),
}
"""In Korean the whole stands before its share (직원의 13%), in English behind it (13% of its staff)."""
FRAMED = "FC301"


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
