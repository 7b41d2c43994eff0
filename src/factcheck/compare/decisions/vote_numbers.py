"""Numbers of votes that the comparison of numbers puts side by side: they differ because there were two votes, or two sides of one.

찬성 41표 and 찬성 24표 share all their words wherever two villages vote; what was voted on, and who voted, stands elsewhere. Nor is
the number of a yes the number of a no (6명이 합헌, 7명이 위헌).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import product
from types import MappingProxyType

from factcheck.claim import Extraction
from factcheck.compare.decisions.matters import WORDS
from factcheck.compare.decisions.motions import Motions, are_two_votes
from factcheck.compare.draft import Draft
from factcheck.lexicon.anchors import either
from factcheck.model import Claim, Lang

ATTRIBUTES = frozenset({"votes_for", "votes_against", "abstentions"})
BESIDE = 24
"""Characters on each side of a number in which the side stands that it is of."""
_SIDE_OF = {word: n for n, row in enumerate(WORDS.sides) for word in row}
_WORD_KO, _WORD_EN = (either([w for w in _SIDE_OF if w.isascii() == ascii_]) for ascii_ in (False, True))
_BEHIND: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ko": re.compile(rf"(?:[이은가의만]|\)?)\s?(?:[가-힣]{{1,8}}(?:에|을|를|으로|로)\s)?(?P<side>{_WORD_KO})"),
        "en": re.compile(rf"(?:\s[a-z]{{2,14}}){{0,2}}?\s(?P<side>{_WORD_EN})(?![a-z])"),
    }
)
_BEFORE: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ko": re.compile(rf"(?P<side>{_WORD_KO})표?(?:[은는이가]|\s?[:(])?\s?(?:의견을?\s낸\s[가-힣]{{2,6}}[은이]\s)?$"),
        "en": re.compile(rf"(?P<side>{_WORD_EN}):?\s$"),
    }
)


def without_two_votes(drafts: Iterable[Draft], extractions: Sequence[Extraction]) -> list[Draft]:
    """Without the differences between numbers of two votes, and between the two sides of one."""
    texts, motions = {each.article.id: each for each in extractions}, Motions()
    return [draft for draft in drafts if not (_is_of_votes(draft, texts) and _are_apart(draft, texts, motions))]


def _is_of_votes(draft: Draft, texts: Mapping[str, Extraction]) -> bool:
    return len(draft.groups) > 1 and all(
        claim.kind == "count" and (claim.attribute in ATTRIBUTES or _is_voted(texts[claim.article], claim))
        for group in draft.groups[:2]
        for claim in group
    )


def _is_voted(each: Extraction, claim: Claim) -> bool:
    """It has a side, or is what somebody voted (voted 1,204 to 877)."""
    return _side_at(each, claim) is not None or each.article.text[max(0, claim.span[0] - BESIDE) : claim.span[0]].endswith(
        ("voted ", "voting ", "vote of ")
    )


def _are_apart(draft: Draft, texts: Mapping[str, Extraction], motions: Motions) -> bool:
    """Every claim of the one side is of another vote, or another side of it, than every claim of the other."""
    return all(
        _are_two_sides(texts[a.article], a, texts[b.article], b)
        or are_two_votes(motions.at(texts[a.article], a.span), motions.at(texts[b.article], b.span))
        for a, b in product(*draft.groups[:2])
    )


def _are_two_sides(one: Extraction, a: Claim, other: Extraction, b: Claim) -> bool:
    mine, theirs = _side_at(one, a), _side_at(other, b)
    return mine is not None and theirs is not None and mine != theirs


def _side_at(each: Extraction, claim: Claim) -> int | None:
    """The side that the number is of, by the word right behind or before it."""
    text, lang = each.article.text, each.article.language
    before = _BEFORE[lang].search(text[max(0, claim.span[0] - BESIDE) : claim.span[0]])
    match = before or _BEHIND[lang].match(text[claim.span[1] : claim.span[1] + BESIDE])
    return _SIDE_OF.get(match["side"]) if match else None
