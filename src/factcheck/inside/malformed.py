"""FC524: a number that is no number as it is printed: 18억4398억원, 3조4,94억원, 1021,712대.

The reader refuses such digits (they are counted as unread); here the editor is shown them. Told only with a unit behind: bare digits
with commas are a list, a code or a place on a map.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from factcheck.compare.draft import Draft
from factcheck.inside.found import alarm
from factcheck.inside.page import Page
from factcheck.mention import scan
from factcheck.mention.candidate import Unread
from factcheck.model import Claim, Lang, message
from factcheck.resolve import text_claim

REASONS = frozenset({"malformed_groups", "repeated_scale"})
BEFORE, BEHIND = 16, 12
"""Characters before the digits in which their name stands, and behind them, in which their unit does."""
_LAST = re.compile(r"[0-9]{1,12}[만억조]?$")
_UNIT = re.compile(r"\s?[가-힣A-Za-z%]{1,8}")
_NAME = re.compile(r"(?<![가-힣A-Za-z])(?P<name>[가-힣A-Za-z]{2,10}?)(?:은|는|이|가|을|를|에)?\s$")
_PLACE = re.compile(r"[0-9]\.[0-9]{3,40}\Z|[A-Za-z/_=-]\Z")
"""Before the digits: they go on from a fraction (37.5665,126) or a code."""


def check(page: Page) -> Iterator[Draft]:
    """Every refused number that carries a unit."""
    text, lang = page.each.article.text, page.each.article.language
    for unread in page.each.unread:
        if unread.reason in REASONS and (end := _unit_end(text, unread, lang)):
            claim = _claim(page, (unread.start, end))
            told = alarm("FC524", ((claim,),), message("why.malformed", words=claim.quote), message("ask.writer"))
            yield replace(told, attribute=_named(text[max(0, unread.start - BEFORE) : unread.start]))


def _unit_end(text: str, unread: Unread, lang: Lang) -> int | None:
    """Where the unit behind the digits ends: the last of them with what follows is read as a value."""
    if _PLACE.search(text[max(0, unread.start - 8) : unread.start]):
        return None
    last = _LAST.search(text[unread.start : unread.end])
    if last is None:
        return None
    words = last[0] + text[unread.end : unread.end + BEHIND]
    found = next((m for m in scan(words, lang).mentions if m.start == 0), None)
    if found is None or found.end <= len(last[0]) or not _UNIT.match(text, unread.end):
        return None
    return unread.end + found.end - len(last[0])


def _named(before: str) -> str:
    found = _NAME.search(before)
    return found["name"] if found else ""


def _claim(page: Page, span: tuple[int, int]) -> Claim:
    words = page.each.article.text[slice(*span)]
    return text_claim(page.each, "count", span, ("", ""), words)
