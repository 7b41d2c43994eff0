"""What of an article stands between two places: found by halving, so that a long text is not read once for each of its values."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from factcheck.claim import Extraction
from factcheck.grammar.runs import Run
from factcheck.model import Claim
from factcheck.text import Sentence


def claims_in(each: Extraction, span: tuple[int, int]) -> Iterator[Claim]:
    """The claims that begin and end there, in the order of the text."""
    first = bisect_left(each.claims, span[0], key=lambda claim: claim.span[0])
    for n in range(first, len(each.claims)):
        if each.claims[n].span[0] >= span[1]:
            return
        if each.claims[n].span[1] <= span[1]:
            yield each.claims[n]


def runs_in(each: Extraction, span: tuple[int, int]) -> Iterator[Run]:
    """The noun runs that reach into it, in the order of the text."""
    first = max(0, bisect_right(each.runs, span[0], key=lambda run: run[0].start) - 1)
    for n in range(first, len(each.runs)):
        if each.runs[n][0].start >= span[1]:
            return
        if each.runs[n][-1].end > span[0]:
            yield each.runs[n]


def sentence_before(each: Extraction, start: int) -> Sentence | None:
    """The sentence before the one that begins at `start`, in the same block."""
    place = bisect_right(each.sentences, start, key=lambda sentence: sentence.start) - 1
    if place < 1 or each.sentences[place - 1].block != each.sentences[place].block:
        return None
    return each.sentences[place - 1]
