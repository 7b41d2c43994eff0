"""Which articles of the ledger may speak of what a draft speaks of: those that share rare keys with it, the most telling first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from factcheck import __version__
from factcheck.claim import Extraction
from factcheck.errors import UsageError
from factcheck.ledger.add import kept_path, shown_path
from factcheck.ledger.door import Book, Row, reading
from factcheck.ledger.keys import keys_of
from factcheck.ledger.reading import unpacked as reading_of
from factcheck.ledger.schema import FEW
from factcheck.ledger.stored import Broken, unpacked
from factcheck.model import Article, message
from factcheck.pipeline import Alone, alone

MOST = 40
"""Articles that one draft is compared with: a large story's worth, and a check stays a matter of seconds."""
ENOUGH = 4
"""What an article must share at least: as much as two values or names that no other article has (a value or name counts
twice, a word once, all the less the more articles have it). Measured on stories whose articles are known: nine of ten
articles of the draft's own story, and one of another."""
COMMON = 20
"""A key that a twentieth of a large ledger has says nothing."""


@dataclass(frozen=True, slots=True)
class Found:
    """The articles to compare with, closest first, and how many more there would have been."""

    articles: tuple[Article, ...]
    more: int
    of: int
    """Articles of the ledger."""
    stated: Mapping[str, bytes] = field(default_factory=dict)
    """Path → what the article gives by itself, where this version of the program has put it in."""

    def alone(self, article: Article) -> Alone:
        """What one of the articles gives by itself: as it was kept, or read again."""
        kept = self.stated.get(article.path)
        if kept is not None:
            try:
                return reading_of(kept, article)
            except Broken:  # another's bytes, or an article under another id: reading it is never wrong
                pass
        return alone(article)


_USED = "SELECT key FROM common WHERE n > greatest($few, $total // $common)"
_QUERY = """
WITH hits AS (SELECT article, key FROM keys WHERE key IN ({0}) UNION ALL SELECT article, key FROM recent WHERE key IN ({0})),
few AS (SELECT key, count(*) AS n FROM hits GROUP BY key HAVING count(*) <= greatest($few, $total // $common)),
scores AS (
  SELECT h.article, count(*) AS shared,
    -- whole numbers: a sum of fractions would depend on the order of the rows
    sum(CAST(round(1000 * ln(1 + $total / few.n) * (CASE h.key & 1 WHEN 1 THEN 1 ELSE 2 END)) AS BIGINT)) AS score
  FROM hits h JOIN few USING (key) GROUP BY h.article),
kept AS (SELECT * FROM scores WHERE shared > 1 AND score >= $enough * 1000 * ln(1 + $total))
SELECT number, path, count(*) OVER () FROM kept JOIN articles a ON a.number = kept.article
WHERE path <> $own ORDER BY score DESC, path LIMIT $most
"""


def find(place: Path, extraction: Extraction, base: Path = Path(), most: int = MOST) -> Found:
    """The articles for a draft; an older state of it, at its own path, is left out. Raises UsageError."""
    with reading(place) as book:
        return found_in(book, place, extraction, (base, most))


def found_in(book: Book, place: Path, extraction: Extraction, how: tuple[Path, int]) -> Found:
    """The same in a ledger that is open; `how` is the folder that paths are seen from, and the most articles."""
    base, most = how
    total = book.rows("SELECT count(*) FROM articles")[0][0]
    values = {"few": FEW, "common": COMMON, "total": total}
    used = {key for (key,) in book.named(_USED, values)}
    keys = [key for key in keys_of(extraction) if key not in used]
    if not keys:
        return Found((), 0, total)
    own = kept_path(extraction.article.path, place, base)
    query = _QUERY.format(",".join(map(str, keys)))  # whole numbers of our own making
    rows = book.named(query, {**values, "enough": ENOUGH, "own": own, "most": most})
    contents = [_content(book, number) for number, *_ in rows]
    articles = [article_of(content, path, place, base) for (_, path, _), (content, *_) in zip(rows, contents, strict=True)]
    stated = {a.path: kept for a, (_, kept, tool) in zip(articles, contents, strict=True) if kept and tool == __version__}
    return Found(tuple(articles), rows[0][2] - len(rows) if rows else 0, total, stated)


def _content(book: Book, number: int) -> Row:
    """One article's bytes. Each by itself: numbers grow with the rows, so only the part of the table that has it is read."""
    return book.rows("SELECT content, stated, tool FROM articles WHERE number = ?", number)[0]


def article_of(content: bytes, path: str, place: Path, base: Path = Path()) -> Article:
    """A kept article. Raises UsageError for bytes that are none."""
    try:
        return unpacked(content, shown_path(path, place, base))
    except Broken:
        raise UsageError(message("ledger.damaged", path=str(place), reason=path)) from None


def newest_first(book: Book) -> Sequence[str]:
    """The paths of all articles, the latest first."""
    return [row[0] for row in book.rows("SELECT path FROM articles ORDER BY published_at DESC NULLS LAST, path")]
