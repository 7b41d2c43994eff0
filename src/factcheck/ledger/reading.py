"""What one article gives by itself, as bytes in the ledger and back, so that an archive is not read anew at each check.

What comes out equals what went in. Whatever does not fit the article that it is said to be of is refused: the caller then
reads the article again, which is slower and never wrong.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Sequence
from typing import Any, get_type_hints

from factcheck.claim import Extraction
from factcheck.compare.draft import Draft
from factcheck.keyed import value_key
from factcheck.ledger.stored import MOST, Broken
from factcheck.ledger.tree import BROKEN, Pool, claim_of, names_of, tree_of, value_of
from factcheck.model import Article, Claim
from factcheck.pipeline import Alone

_PARTS = names_of(Extraction)[1:]
"""All of an extraction but the article, which is kept by itself."""


def packed(one: Alone) -> bytes | None:
    """The reading as bytes; None where a fault of ours cost a part of it, so that it is tried again."""
    if one.extraction is None or one.faults or one.lost:
        return None
    pool = Pool()
    parts = [tree_of(getattr(one.extraction, name), pool) for name in _PARTS]
    tree = [parts, tree_of(one.inside, pool), pool.trees]
    return zlib.compress(json.dumps(tree, separators=(",", ":")).encode("ascii"), 1)


def unpacked(data: bytes, article: Article) -> Alone:
    """The reading of this article. Raises Broken where it is none, or of another text."""
    try:
        parts, inside, trees = json.loads(zlib.decompressobj().decompress(data, MOST))
        pool = [claim_of(each) for each in trees]
        hints = get_type_hints(Extraction)
        values = [value_of(part, hints[name], pool) for name, part in zip(_PARTS, parts, strict=True)]
        one = Alone(article, Extraction(article, *values), value_of(inside, tuple[Draft, ...], pool))
        fits = all(_fits(claim, article) for claim in pool) and _lies_within(one.extraction, article)
    except (zlib.error, *BROKEN) as error:
        raise Broken from error
    if not fits:
        raise Broken
    return one


def _fits(claim: Claim, article: Article) -> bool:
    """Its words stand where it says, and its unit is one of ours."""
    value_key(claim)
    (start, end), places = claim.span, len(article.text)
    if not 0 <= start <= end <= places or not 0 <= claim.scope[0] <= claim.scope[1] <= places:
        return False
    return claim.article == article.id and 0 <= claim.start <= claim.end and article.raw[claim.start : claim.end] == claim.quote


def _lies_within(extraction: Extraction | None, article: Article) -> bool:
    if extraction is None:
        return False
    marks: Iterable[Sequence[Any]] = (
        extraction.people,
        extraction.glosses,
        extraction.sentences,
        extraction.unread,
        *extraction.runs,
    )
    places = [(each.start, each.end) for group in marks for each in group]
    places += [person.role for person in extraction.people]
    blocks = len(article.blocks)
    return all(0 <= start <= end <= len(article.text) for start, end in places) and all(
        0 <= sentence.block < blocks for sentence in extraction.sentences
    )
