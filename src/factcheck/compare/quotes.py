"""Words that one person said, quoted in two ways (FC209): quotation marks promise the words themselves.

Compared are quotations of one named speaker that are mostly the same words. Refused: a quotation that is a part of the
other, and pairs that differ in particles and endings only, which Korean papers trim by custom.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.entity.jamo import token_likeness
from factcheck.model import Claim, message
from factcheck.resolve import text_claim

LIKE, SAME = 62, 97
"""Token-set ratio of two versions of one saying; below it is another saying, above it is the same (alignment notes, 5)."""
SHARED = 4
"""Content words that both versions must have."""
MAX_LENGTH = 400
"""Characters of a quotation, and from its speaker to it; the pattern begins at 16, where a term in quotation marks ends."""
_QUOTED = re.compile(r"[\"“](?P<words>[^\"“”\n]{16,400})[\"”]")
_TOKEN = re.compile(r"[가-힣A-Za-z0-9][가-힣A-Za-z0-9.,%·\-]{0,29}")
_NUMERAL = re.compile(r"[0-9][0-9.,]{0,12}")


@dataclass(frozen=True, slots=True)
class _Quotation:
    """A quotation with its speaker's name and its tokens."""

    speaker: str
    words: str
    tokens: tuple[str, ...]
    span: tuple[int, int]
    each: Extraction


def compare_quotes(extractions: Sequence[Extraction]) -> Iterator[Draft]:
    """Pairs of texts that quote one saying differently."""
    every = [quotation for each in extractions for quotation in _quotations(each)]
    for a, b in combinations(every, 2):
        if a.each is not b.each and a.speaker == b.speaker and a.each.article.language == b.each.article.language:
            yield from _differ(a, b)


def _quotations(each: Extraction) -> Iterator[_Quotation]:
    """Quotations in sentences that name a person with a title, or go on quoting one (며)."""
    text = each.article.text
    for match in _QUOTED.finditer(text):
        speaker = _speaker(each, match.start(), match.end())
        if speaker:
            span = (match.start("words"), match.end("words"))
            yield _Quotation(speaker, match["words"], tuple(_TOKEN.findall(match["words"])), span, each)


def _speaker(each: Extraction, start: int, end: int) -> str | None:
    """The last person named on the line before the quotation, else the first one right after it."""
    line = each.article.text.rfind("\n", 0, start) + 1
    before = [p for p in each.people if line <= p.start < start and start - p.start < MAX_LENGTH]
    after = [p for p in each.people if end <= p.start < end + 40]
    return before[-1].name if before else after[0].name if after else None


def _differ(a: _Quotation, b: _Quotation) -> Iterator[Draft]:
    likeness = token_likeness(a.words, b.words)
    shared = {x for x in a.tokens for y in b.tokens if _stem(x) == _stem(y)}
    numbers = set(_NUMERAL.findall(a.words)) != set(_NUMERAL.findall(b.words))
    if likeness < LIKE or (likeness >= SAME and not numbers) or len(shared) < SHARED or _is_part(a, b) or _is_part(b, a):
        return
    left, right = _changed(a, b), _changed(b, a)
    if not left or not right:
        return
    groups = tuple((_claim(x, changed),) for x, changed in ((a, left), (b, right)))
    why = message("why.quotes", name=a.speaker, first=" ".join(x for x, _ in left), second=" ".join(x for x, _ in right))
    confidence = Decimal("0.9") if numbers else Decimal("0.7")
    ask = message("ask.quote", name=a.speaker)
    yield Draft("FC209", "CONFLICT", "warning", groups, (why,), confidence, subject=a.speaker, attribute="quotation", ask=ask)


def _stem(token: str) -> str:
    """The first two syllables of a Korean word, a Latin one whole: particles and endings are no difference."""
    return token.casefold()[:2] if not token.isascii() else token.casefold()


def _is_part(a: _Quotation, b: _Quotation) -> bool:
    """Every word of the one is in the other: it was shortened."""
    stems = {_stem(token) for token in b.tokens}
    return all(_stem(token) in stems for token in a.tokens)


def _changed(a: _Quotation, b: _Quotation) -> list[tuple[str, int]]:
    """Words of the one between words of both that the other lacks, with their places in the quotation."""
    stems = {_stem(token) for token in b.tokens}
    found = [(m.group(), m.start()) for m in _TOKEN.finditer(a.words)]
    common = [n for n, (token, _) in enumerate(found) if _stem(token) in stems]
    if len(common) < SHARED:
        return []
    return [each for n, each in enumerate(found) if common[0] < n < common[-1] and _stem(each[0]) not in stems]


def _claim(quotation: _Quotation, changed: Sequence[tuple[str, int]]) -> Claim:
    """From two words before the first changed one to the end of the last: short enough to read, long enough to find."""
    first, last = changed[0], changed[-1]
    start = quotation.words.rfind(" ", 0, max(0, first[1] - 12)) + 1
    end = min(len(quotation.words), max(last[1] + len(last[0]), start + 24))
    span = (quotation.span[0] + start, quotation.span[0] + end)
    return text_claim(quotation.each, "name", span, (quotation.speaker, "quotation"), quotation.words[start:end])
