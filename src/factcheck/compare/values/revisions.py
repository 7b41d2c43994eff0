"""A revision that a text states (7조8천억원에서 5조2천억원으로 정정했다): whoever prints the earlier value has the old one.

No two texts need to disagree in words for this: the one that states the revision gives both values, and the earlier one
finds its own kind in the other texts as any equal value does. Refused: a change of the thing itself (매출이 3조원에서
4조원으로 늘었다), for which the earlier value stays right for its period; only a word of revision makes the first one old.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

from factcheck.align import Story
from factcheck.compare.draft import Draft
from factcheck.compare.values.ties import Clusters
from factcheck.keyed import base_unit
from factcheck.model import Claim, message

REACH = 40
"""Characters from the earlier value to the one that takes its place."""
DIGITS = 2
"""Significant digits that keep an equal value elsewhere from being a chance."""


def compare_revisions(story: Story, clusters: Clusters, days: Mapping[str, str | None]) -> Iterator[Draft]:
    """Every stated revision whose earlier value another, not later article still prints without the new one."""
    members = clusters.members(story.claims)
    for old, new in _stated(story.claims):
        stale = [c for c in members[clusters.root(old.id)] if _is_stale(story, c, old, new, days)]
        if stale:
            renewed = [c for c in members[clusters.root(new.id)] if story.keys[c.id] == story.keys[new.id]]
            why = message("why.revision", old=old.value, new=new.value)
            yield Draft("FC402", "UPDATE", "info", (tuple(renewed), (*stale, old)), (why,), Decimal("0.9"))


def _stated(claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Two values of one unit side by side in a sentence, the first called an earlier one and the second a revised one."""
    sentences: dict[tuple[str, tuple[int, int], str], list[Claim]] = defaultdict(list)
    for claim in claims:
        sentences[claim.article, claim.sentence, base_unit(claim)].append(claim)
    for _, row in sorted(sentences.items()):
        for old, new in pairwise(row):
            staged = [dict(c.axes).get("stage") for c in (old, new)] == ["previous", "revised"]
            points = old.value.is_point and new.value.is_point and old.value != new.value
            if staged and points and old.significant >= DIGITS and 0 <= new.span[0] - old.span[1] <= REACH:
                yield old, new


def _is_stale(story: Story, claim: Claim, old: Claim, new: Claim, days: Mapping[str, str | None]) -> bool:
    """Another article that prints the earlier value as the one in force, and not the new one."""
    if claim.article == old.article or story.keys[claim.id] != story.keys[old.id] or dict(claim.axes).get("stage") == "previous":
        return False
    earlier, later = days.get(claim.article), days.get(new.article)
    return story.keys[new.id] not in story.printed[claim.article] and not (earlier and later and earlier > later)
