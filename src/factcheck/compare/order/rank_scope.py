"""In what a rank is counted, when, and whose it is, by its own sentence: 국내 선수만 치면 득점 1위, 2024년 도움 4위, 팀은 홈런 2위, 4위로 밀렸다.

Two ranks of which one alone has a limit, or which are of two years, of two days of a moving list, or of two subjects, are two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from factcheck import lexicon
from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.compare.spans import claims_in
from factcheck.compare.spoken_of import is_of_another_time, spoken_of
from factcheck.lexicon.anchors import either
from factcheck.model import Claim

STEM = 2
"""Syllables by which two words are one."""
BEHIND = 24
"""Characters behind a rank in which a verb says that it moved."""


@dataclass(frozen=True, slots=True)
class _File:
    limiting: tuple[str, ...]
    unlimiting: tuple[str, ...]
    classes: tuple[str, ...]
    fields: tuple[str, ...]
    moved: tuple[str, ...]
    limiting_en: tuple[str, ...]
    moved_en: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RankScope:
    """What makes a rank one of a kind."""

    limits: frozenset[str]
    is_earlier: bool
    """It is told of another year."""
    moved: bool
    day: str
    days: frozenset[str]
    """Days that the sentence names."""
    subject: tuple[str, ...]
    """The words of the nearest subject before it."""


_FILE = lexicon.load("rank_scope.toml", _File)
_LIMIT = re.compile(
    rf"(?:(?<![가-힣])(?P<which>[가-힣]{{2,6}})\s)?(?P<word>[가-힣]{{2,8}}|(?<![가-힣])팀)\s?(?P<by>{either(_FILE.limiting)})(?=[\s,])"
)
_LIMIT_EN = re.compile(rf"(?<![A-Za-z])(?:{either(_FILE.limiting_en)})\s(?:the\s|all\s)?(?P<word>[a-z-]{{3,20}})", re.IGNORECASE)
_FIELD = re.compile(rf"(?:(?<![가-힣])(?:{either(_FILE.fields)})\s){{1,3}}$")
_AMONG = re.compile(rf"(?<![가-힣])(?P<which>[가-힣]{{2,6}})\s(?:{either(_FILE.classes)})\s(?:[가-힣]{{2,8}}\s){{0,2}}$")
_CURRENT = re.compile(r"[0-9]일\s(?:현재|기준)")
_MOVED = re.compile(rf"(?:으로|로|까지|에서)?\s?(?:[가-힣]{{1,4}}\s)?(?:{either(_FILE.moved)})")
_MOVED_EN = re.compile(rf"(?<![A-Za-z])(?:{either(_FILE.moved_en)})(?![a-z])")


def scope_of_rank(each: Extraction, claim: Claim) -> RankScope:
    """What the sentence of a rank says of it; `claim` may hold its holder's name as well."""
    text, (start, end) = each.article.text, claim.scope
    english = each.article.language == "en"
    moved = _MOVED_EN.search(text, start, end) if english else _MOVED.match(text, claim.span[1], min(end, claim.span[1] + BEHIND))
    subjects = () if english else spoken_of(each, claim).subjects
    return RankScope(
        frozenset((*_limits(text, (start, end), english), *_field(text, claim, english))),
        is_of_another_time(each, claim),
        moved is not None,
        each.article.date or "",
        frozenset(_days(each, claim)),
        subjects[-1] if subjects else (),
    )


def _limits(text: str, span: tuple[int, int], english: bool) -> Iterator[str]:
    for match in (_LIMIT_EN if english else _LIMIT).finditer(text, *span):
        word = match["word"]
        if not english and word.endswith(_FILE.classes) and not match["by"].startswith("에서"):
            word = match["which"] or _FILE.unlimiting[0]
        if not word.endswith(_FILE.unlimiting):
            yield word if english else word[-STEM:]


def _field(text: str, claim: Claim, english: bool) -> Iterator[str]:
    """The words right before a rank that say of what it is (구단 역대 3위), and that it is a group of ranks (5위권)."""
    if not english:
        before = _FIELD.search(text, claim.scope[0], claim.span[0])
        yield from before.group().split() if before else ()
        which = _AMONG.search(text, claim.scope[0], claim.span[0])
        yield from [which["which"][-STEM:]] if which and not which["which"].endswith(_FILE.unlimiting) else ()
        yield from ["권"] if text.startswith("권", claim.span[1]) or claim.quote.endswith("권") else ()
        yield from ["현재"] if _CURRENT.search(text, claim.scope[0], claim.span[0]) else ()


def _days(each: Extraction, claim: Claim) -> Iterator[str]:
    for other in claims_in(each, claim.scope):
        if other.kind == "date" and isinstance(other.value.lo, str) and other.value.lo == other.value.hi:
            yield other.value.lo


def are_other_ranks(a: RankScope, b: RankScope) -> bool:
    """Two ranks by what their sentences say."""
    if a.limits != b.limits or a.is_earlier != b.is_earlier or (a.days and b.days and not a.days & b.days):
        return True
    return (a.moved or b.moved) and a.day != b.day


def are_of_others(a: RankScope, b: RankScope) -> bool:
    """Two ranks, or those of two: a player's and his team's."""
    if are_other_ranks(a, b):
        return True
    if any(each.subject and each.subject[-1].endswith(_FILE.unlimiting) for each in (a, b)):
        return False
    return bool(a.subject and b.subject) and not any(_is_one(x, y) for x, y in product(a.subject, b.subject))


def _is_one(x: str, y: str) -> bool:
    return x in y or y in x


def without_other_ranks(extractions: Sequence[Extraction], drafts: Sequence[Draft]) -> list[Draft]:
    """Without alarms about two values that are ranks of two kinds."""
    texts = {each.article.id: each for each in extractions}
    return [draft for draft in drafts if not (draft.is_alarm and _tells_two(texts, draft))]


def _is_rank(claim: Claim) -> bool:
    return claim.kind in {"rank", "ordinal"} and (claim.counter or "").startswith("위")


def _tells_two(texts: dict[str, Extraction], draft: Draft) -> bool:
    if len(draft.groups) != len("ab") or not all(map(_is_rank, draft.claims)):
        return False
    first, second = ([scope_of_rank(texts[c.article], c) for c in group] for group in draft.groups)
    return all(are_of_others(a, b) for a, b in product(first, second))
