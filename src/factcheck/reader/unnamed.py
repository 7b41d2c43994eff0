"""What a reader that was given both texts left unnamed: a word about alignment, where alignment rests on words alone.

Two printed values that differ are no proof that they speak of one thing. A typing slip between them, arithmetic, two names in one
seat are proof of another kind, and no reader's silence touches those. Silence counts only from a reader that worked: an article
could have told it to say nothing, and a list that is full says nothing of what did not fit.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from factcheck.compare.draft import Draft
from factcheck.model import message
from factcheck.reader.schema import Record

BY_WORDS = frozenset({"FC101", "FC106", "FC107", "FC108", "FC204", "FC303", "FC401", "FC404"})
"""Rules whose differences across texts are set side by side by the words around them."""
MOST_NAMED = 15
"""Discrepancies that a reader is asked for at most: a list of so many may have left others out."""


def lowered(drafts: Sequence[Draft], heard: Collection[Record], sha_of: Mapping[str, str]) -> tuple[Draft, ...]:
    """The drafts, those notes now that nobody but the words around them calls one thing.

    `heard` are records of which something was proven, `sha_of` the article ids with the hashes of their raw files.
    """
    complete = [each for each in heard if len(each.proposals) + each.malformed < MOST_NAMED]
    return tuple(_as_note(each) if _unnamed(each, complete, sha_of) else each for each in drafts)


def _unnamed(draft: Draft, complete: Sequence[Record], sha_of: Mapping[str, str]) -> bool:
    if not draft.is_alarm or draft.reader is not None or draft.slip is not None or draft.rule not in BY_WORDS:
        return False
    articles = {sha_of[claim.article] for claim in draft.claims}
    return len(articles) > 1 and any(articles <= record.articles for record in complete)


def _as_note(draft: Draft) -> Draft:
    return replace(draft, severity="info", why=(*draft.why, message("why.reader.unnamed")))
