"""What one article states, as rows of the ledger."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from factcheck.comparison import Stated
from factcheck.config import Settings
from factcheck.keyed import value_key
from factcheck.ledger.door import Row
from factcheck.ledger.keys import keys_of
from factcheck.ledger.reading import packed as reading
from factcheck.ledger.stored import packed
from factcheck.model import Article, Claim
from factcheck.pipeline import FAULTS, Alone, alone, stated_by


@dataclass(frozen=True, slots=True)
class Entry:
    """One article with its rows, ready to be written; the rows still lack the article's number. Nothing in it is dear to send
    from one process to another."""

    texts: tuple[Row, tuple[bytes, bytes | None]]
    """What the table says of the article, but its path and times; its bytes, and those of what it gives by itself."""
    claims: tuple[Row, ...]
    keys: tuple[int, ...]


def entry_of(article: Article, settings: Settings) -> Entry | None:
    """Extract what an article states, by the pipeline. None where a fault of ours costs it."""
    one = alone(article)
    if one.extraction is None:
        return None
    try:
        return Entry(_texts(one), tuple(_rows(stated_by(one, settings), article)), keys_of(one.extraction))
    except FAULTS:
        return None


def _texts(one: Alone) -> tuple[Row, tuple[bytes, bytes | None]]:
    article = one.article
    told = (article.publisher, article.published_at, article.title, article.url)
    facts = (article.sha256, article.bytes, article.language, *(plain(each) if each is not None else None for each in told))
    return facts, (packed(article), reading(one))


def _rows(stated: Stated, article: Article) -> list[Row]:
    names = {each.id: each.name for each in stated.entities}
    return [_row(claim, article, names) for claim in stated.claims]


def _row(claim: Claim, article: Article, names: Mapping[str, str]) -> Row:
    unit, lo, hi = value_key(claim)
    value = claim.value
    return (
        claim.id,
        claim.kind,
        plain(claim.quote),
        claim.start,
        claim.end,
        plain(article.raw[claim.sentence[0] : claim.sentence[1]]),
        *claim.sentence,
        claim.where,
        plain(claim.subject.surface),
        plain(claim.subject.id),
        plain(names.get(claim.subject.id, claim.subject.name)),
        plain(claim.attribute),
        plain(json.dumps(dict(sorted(claim.axes)), ensure_ascii=False)),
        value.unit,
        _bound(value.lo),
        _bound(value.hi),
        plain(value.text or " · ".join(value.items)) or None,
        plain(unit),
        lo if value.lo is not None else None,
        hi if value.hi is not None else None,
        claim.hedge,
        claim.framing,
        claim.modality,
        claim.as_of,
        plain(claim.speaker) if claim.speaker else None,
        claim.significant,
    )


def _bound(bound: Decimal | str | None) -> str | None:
    return format(bound, "f") if isinstance(bound, Decimal) else bound


def plain(text: str) -> str:
    """Text that a table can hold: lone surrogates become escapes. The article itself is kept as it is."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
