"""Which articles of the ledger may speak of what a draft speaks of: those that share rare keys with it, the most telling first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from factcheck.claim import Extraction
from factcheck.errors import UsageError
from factcheck.ledger.add import kept_path, shown_path
from factcheck.ledger.door import Book, reading
from factcheck.ledger.keys import keys_of
from factcheck.ledger.stored import Broken, unpacked
from factcheck.model import Article, message

MOST = 40
"""Articles that one draft is compared with: a large story's worth, and a check stays a matter of seconds."""
ENOUGH = 4
"""What an article must share at least: as much as two values or names that no other article has (a value or name counts
twice, a word once, all the less the more articles have it). Measured on stories whose articles are known: nine of ten
articles of the draft's own story, and one of another."""
COMMON = 20
"""A key that a twentieth of a large ledger has says nothing."""
_FEW = 60
"""… but one that so few articles have may be a story's."""


@dataclass(frozen=True, slots=True)
class Found:
    """The articles to compare with, closest first, and how many more there would have been."""

    articles: tuple[Article, ...]
    more: int
    of: int
    """Articles of the ledger."""


_QUERY = """
WITH mine AS (SELECT DISTINCT unnest($keys::VARCHAR[]) AS key),
hits AS (SELECT k.article, k.key FROM keys k SEMI JOIN mine USING (key)),
few AS (SELECT key, count(*) AS n FROM hits GROUP BY key HAVING count(*) <= greatest($few, $total // $common)),
scores AS (
  SELECT h.article, count(*) AS shared,
    -- whole numbers: a sum of fractions would depend on the order of the rows
    sum(CAST(round(1000 * ln(1 + $total / few.n) * (CASE left(h.key, 1) WHEN 'w' THEN 1 ELSE 2 END)) AS BIGINT)) AS score
  FROM hits h JOIN few USING (key) GROUP BY h.article),
kept AS (SELECT * FROM scores WHERE shared > 1 AND score >= $enough * 1000 * ln(1 + $total))
SELECT a.path, a.content, count(*) OVER () FROM kept JOIN articles a ON a.number = kept.article
WHERE a.path <> $own ORDER BY score DESC, a.path LIMIT $most
"""


def find(place: Path, extraction: Extraction, base: Path = Path(), most: int = MOST) -> Found:
    """The articles for a draft; an older state of it, at its own path, is left out. Raises UsageError."""
    with reading(place) as book:
        return found_in(book, place, extraction, (base, most))


def found_in(book: Book, place: Path, extraction: Extraction, how: tuple[Path, int]) -> Found:
    """The same in a ledger that is open; `how` is the folder that paths are seen from, and the most articles."""
    base, most = how
    total = book.rows("SELECT count(*) FROM articles")[0][0]
    own = kept_path(extraction.article.path, place, base)
    values = {"keys": list(keys_of(extraction)), "few": _FEW, "common": COMMON, "total": total}
    rows = book.named(_QUERY, {**values, "enough": ENOUGH, "own": own, "most": most})
    articles = tuple(article_of(content, path, place, base) for path, content, _ in rows)
    return Found(articles, rows[0][2] - len(rows) if rows else 0, total)


def article_of(content: bytes, path: str, place: Path, base: Path = Path()) -> Article:
    """A kept article. Raises UsageError for bytes that are none."""
    try:
        return unpacked(content, shown_path(path, place, base))
    except Broken:
        raise UsageError(message("ledger.damaged", path=str(place), reason=path)) from None


def newest_first(book: Book) -> Sequence[str]:
    """The paths of all articles, the latest first."""
    return [row[0] for row in book.rows("SELECT path FROM articles ORDER BY published_at DESC NULLS LAST, path")]
