"""What the verb right behind a count of people says of them: 승객 9명이 숨졌고 counts the dead."""

from __future__ import annotations

import re

from factcheck.grammar.zones import Zones
from factcheck.lexicon.concepts import CONCEPT_FINDER
from factcheck.model import Article, Mention

NEAR = 40
"""Characters behind the count in which the verb stands."""
BEFELL = frozenset({"deaths", "injuries", "severe_injuries", "light_injuries", "missing"})
_DIRECTLY = re.compile(r"[이가은]?\s?(?:모두\s)?")


def befell(article: Article, mention: Mention, around: Zones) -> str | None:
    """승객 9명이 숨졌고: so many of them died, and how many there were is not told. 승객 13명 중 4명이 숨져 tells it."""
    if article.language != "ko" or mention.kind != "count":
        return None
    verb = _DIRECTLY.match(article.text, mention.end)
    start = verb.end() if verb else mention.end
    hits = list(CONCEPT_FINDER["ko"].find(article.text, start, min(around.span[1], start + NEAR)))
    return next((hit.names[0] for hit in hits[:1] if hit.start == start and hit.names[0] in BEFELL), None)
