"""A whole and a part that is taken out of it, as the words of one sentence bind them: W 중 P, P of the W, of W, P."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.inside.footing import LEVEL_KINDS, alike
from factcheck.inside.page import LEVEL, Page, Row, shape
from factcheck.model import Claim

_MARKED = shape(r"\s?(?:의\s|인\s|이던\s|짜리\s|규모의\s)?(?:[가-힣]{1,6}\s)?{part_of}[\s,]")
_OF_BEFORE = shape(r"(?:\bof|out of)\s(?:(?:the|its|all|those|their|some|about|more than|a total of|our|his|her)\s){0,2}$")
_LEADS = shape(r"(?:^|[\s,;–—\ue008])of\s(?:the\s|its\s|all\s|those\s|their\s|some\s|about\s){0,2}$")
_OUT = shape(
    r"(?:\s[a-z-]{2,16}){0,3}\s(?:out\s)?of\s(?:(?:the|its|all|those|their|some|about|a total of|our)\s){0,2}(?:[a-z-]{2,14}\s){0,2}"
)
_AMONG = shape(r"^(?:\s?[-–—·•○◦ㅇ□]\s?)?(?:{among_them})(?:에서|에)?[\s,]|^(?:of|among) (?:those|them|these|whom)\b")


@dataclass(frozen=True, slots=True)
class Pair:
    """A part and its whole."""

    part: Claim
    whole: Claim


def is_level(claim: Claim) -> bool:
    """A point that is counted, paid or measured."""
    return claim.kind in LEVEL_KINDS and claim.value.is_point and bool(claim.readings) and claim.framing != "change_by"


def is_marked(page: Page, claim: Claim) -> bool:
    """A word says that something is taken out of the value."""
    if page.text[page.place[claim.id]] != LEVEL:
        return False
    return bool(_MARKED.match(page.after(claim, 14) + " ") or _OF_BEFORE.search(page.before(claim, 30)))


def pairs(page: Page, row: Row) -> Iterator[Pair]:
    """The pairs of a sentence, in its order."""
    levels = [c for c in row.claims if is_level(c)]
    if page.each.article.language == "en":
        yield from _english(page, row, levels)
    for n, whole in enumerate(levels):
        if _MARKED.match(page.after(whole, 14) + " "):
            part = next((c for c in levels[n + 1 :] if alike(c, whole)), None)
            if part is not None:
                yield Pair(part, whole)
    yield from _among(page, row, levels)


def _english(page: Page, row: Row, levels: list[Claim]) -> Iterator[Pair]:
    for one, other in itertools.pairwise(levels):
        if not alike(one, other):
            continue
        if _OUT.fullmatch(page.between(one, other)):
            yield Pair(one, other)
        elif _LEADS.search(page.text[max(row.start - 1, 0) : page.place[one.id]]) and "," in page.between(one, other):
            yield Pair(other, one)


def _among(page: Page, row: Row, levels: list[Claim]) -> Iterator[Pair]:
    """이 가운데 12명: the whole is the one value of its unit in the sentence before."""
    if not levels or not row.index or not _AMONG.search(page.text[row.start : row.start + 24].lstrip("\n ")):
        return
    before = [c for c in page.rows[row.index - 1].claims if is_level(c) and alike(c, levels[0])]
    if len(before) == 1:
        yield Pair(levels[0], before[0])
