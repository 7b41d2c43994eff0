"""Which of several equal sentences a claim stands in: ids are hashes of words, and copies of one text have the same words.

What is counted is a sentence, not what was found in it, so that a claim's id does not depend on which others were made. The
order is that of paths and places: an edit of an article changes its hash, and with it the order of everything else.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from factcheck.claim import OUTSIDE, Extraction, head_of
from factcheck.model import Claim


def copies(extractions: Sequence[Extraction]) -> Mapping[str, Mapping[int, int]]:
    """Article id → start of a sentence that an article of the same head before it holds → in how many it has stood by then.

    `OUTSIDE` stands for the words between sentences. Articles and sentences that are the first of their kind are left out."""
    seen: Counter[tuple[object, ...]] = Counter()
    found: dict[str, Mapping[int, int]] = {}
    for each in sorted(extractions, key=lambda e: _place(e.article.path)):
        article, head = each.article, head_of(each.article)
        words = {s.start: article.text[s.start : s.end] for s in each.sentences}
        seen.update([(head, text) for text in {*words.values()}])
        seen[head] += 1
        numbers = {start: seen[head, text] for start, text in words.items()} | {OUTSIDE: seen[head]}
        found[article.id] = MappingProxyType({start: number for start, number in numbers.items() if number > 1})
    return {article: numbers for article, numbers in found.items() if numbers}


def _place(path: str) -> tuple[str, int, str]:
    """Records of one file in their order: `#9` before `#10`."""
    file, _, record = path.partition("#")
    return file, len(record), record


def numbered(claim: Claim, numbers: Mapping[int, int]) -> Claim:
    """The claim under an id of its own among copies of its article."""
    number = numbers.get(claim.scope[0], 1)
    return claim if number == 1 else replace(claim, id=f"{claim.id}-{number}")


def with_copies(each: Extraction, numbers: Mapping[int, int]) -> Extraction:
    """The extraction whose claims, and all claims that are made of it, are told apart from those of its copies."""
    glossed = tuple((numbered(value, numbers), numbered(gloss, numbers)) for value, gloss in each.glossed_values)
    return replace(each, claims=tuple(numbered(c, numbers) for c in each.claims), glossed_values=glossed, copies=numbers)
