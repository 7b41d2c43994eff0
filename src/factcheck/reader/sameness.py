"""What a second reader said of two statements, as a word about our own claims: it moves alignment, never an outcome.

A word counts only where both values stand in the articles exactly where they were asked about, and where no other record says
the opposite.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from factcheck.align import Story
from factcheck.compare.draft import Draft
from factcheck.model import Article, Claim, message
from factcheck.reader.schema import Place, Record, Sameness

Told = Mapping[frozenset[str], bool]
"""Two claim ids → one thing, or two."""
_Where = tuple[str, int, int, str]


def told(records: Iterable[Record], articles: Sequence[Article], claims: Iterable[Claim]) -> Told:
    """The claims that were spoken of, and what was said; unsure and contradicted words say nothing."""
    standing = _standing(articles, claims)
    found: dict[frozenset[str], set[bool]] = defaultdict(set)
    for record in records:
        for each in record.pairs:
            if each.said != "unsure":
                for ids in _meant(each, standing):
                    found[ids].add(each.said == "yes")
    return MappingProxyType({ids: said.pop() for ids, said in found.items() if len(said) == 1})


def speaks(record: Record, inputs: frozenset[str]) -> bool:
    """Some pair of the record is about two of these articles."""
    return any({each.first.article, each.second.article} <= inputs for each in record.pairs)


def _standing(articles: Sequence[Article], claims: Iterable[Claim]) -> Mapping[_Where, list[str]]:
    sha = {article.id: article.sha256 for article in articles}
    found: dict[_Where, list[str]] = defaultdict(list)
    for claim in claims:
        found[(sha[claim.article], claim.start, claim.end, claim.quote)].append(claim.id)
    return found


def _meant(each: Sameness, standing: Mapping[_Where, list[str]]) -> Iterator[frozenset[str]]:
    for a in standing.get(_where(each.first), ()):
        for b in standing.get(_where(each.second), ()):
            if a != b:
                yield frozenset({a, b})


def _where(place: Place) -> _Where:
    return place.article, place.start, place.end, place.text


def marked(drafts: Iterable[Draft], story: Story) -> list[Draft]:
    """The drafts, those that stand on the word of a second reader marked as such."""
    lifted = list(_lifted(story))
    return [_marked(draft, lifted) for draft in drafts] if lifted else list(drafts)


def _lifted(story: Story) -> Iterator[frozenset[str]]:
    """The pairs that our own words alone would not have called one."""
    by_id = {claim.id: claim for claim in story.claims}
    for ids in (each for each, said in story.told.items() if said):
        a, b = (by_id[cid] for cid in sorted(ids))
        if story.pair(a, b).told:
            yield ids


def _marked(draft: Draft, lifted: Sequence[frozenset[str]]) -> Draft:
    ids = {claim.id for claim in draft.claims}
    if draft.is_alarm and draft.slip is None or not any(pair <= ids for pair in lifted):
        return draft
    return replace(draft, why=(*draft.why, message("why.reader.same")), reader="proposed")
