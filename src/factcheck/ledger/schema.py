"""What a ledger holds. Exact values are decimal strings; the numbers beside them are for sorting alone.

Tables have no keys of their own: a path has one article because every writer takes the old one out in the transaction
that puts the new one in.
"""

from __future__ import annotations

SCHEMA = "factcheck-ledger/2"
"""Changes whenever a table does."""

ARTICLES = (
    ("number", "INTEGER"),
    ("path", "VARCHAR"),  # relative to the ledger's folder
    ("sha256", "VARCHAR"),
    ("bytes", "BIGINT"),
    ("language", "VARCHAR"),
    ("publisher", "VARCHAR"),
    ("published_at", "VARCHAR"),
    ("title", "VARCHAR"),
    ("url", "VARCHAR"),
    ("tool", "VARCHAR"),  # the version that read it: another one reads it again
    ("first_seen", "VARCHAR"),
    ("last_seen", "VARCHAR"),
    ("content", "BLOB"),
    ("stated", "BLOB"),  # what it gives by itself, so that a check need not read it anew; NULL: read it
)
CLAIMS = (
    ("article", "INTEGER"),
    ("id", "VARCHAR"),
    ("kind", "VARCHAR"),
    ("quote", "VARCHAR"),
    ("start_at", "INTEGER"),
    ("end_at", "INTEGER"),
    ("sentence", "VARCHAR"),
    ("sentence_start", "INTEGER"),
    ("sentence_end", "INTEGER"),
    ("place", "VARCHAR"),
    ("subject_written", "VARCHAR"),
    ("subject_id", "VARCHAR"),
    ("subject", "VARCHAR"),
    ("attribute", "VARCHAR"),
    ("axes", "VARCHAR"),
    ("unit", "VARCHAR"),
    ("lo", "VARCHAR"),
    ("hi", "VARCHAR"),
    ("words", "VARCHAR"),
    ("base_unit", "VARCHAR"),
    ("base_lo", "VARCHAR"),
    ("base_hi", "VARCHAR"),
    ("hedge", "VARCHAR"),
    ("framing", "VARCHAR"),
    ("modality", "VARCHAR"),
    ("as_of", "VARCHAR"),
    ("speaker", "VARCHAR"),
    ("significant", "INTEGER"),
    ("first_seen", "VARCHAR"),
)
KEYS = (("key", "BIGINT"), ("article", "INTEGER"))
"""`keys` is sorted, so that a key is found without looking at the others; what came in since stands in `recent` until it is
worth sorting anew. `common` holds the keys of many articles and how many that were."""
FEW = 60
"""Articles of a key that says something in a ledger of any size."""


def types_of(table: tuple[tuple[str, str], ...]) -> list[str]:
    """The types of a table's columns."""
    return [kind for _, kind in table]


def _made(name: str, table: tuple[tuple[str, str], ...]) -> str:
    return f"CREATE TABLE {name} ({', '.join(f'{column} {kind}' for column, kind in table)})"


_NUMBER = "coalesce(try_cast({0} AS DOUBLE), datediff('day', DATE '1970-01-01', try_cast({0} AS DATE))) AS {1}"
CREATE = (
    "CREATE TABLE meta (key VARCHAR, value VARCHAR)",
    _made("articles", ARTICLES),
    _made("claims", CLAIMS),
    _made("keys", KEYS),
    _made("recent", KEYS),
    "CREATE TABLE common (key BIGINT, n BIGINT)",
    "CREATE VIEW statements AS SELECT a.path, a.sha256, a.publisher, a.published_at, a.title, a.last_seen, c.* EXCLUDE (article), "
    + ", ".join(_NUMBER.format(f"c.base_{side}", f"{side}_number") for side in ("lo", "hi"))
    + " FROM claims c JOIN articles a ON a.number = c.article",
)
"""`statements` is what other programs read: one row for each claim, with its article."""
SETTLE = (
    "CREATE TABLE settled AS SELECT key, article FROM (FROM keys UNION ALL FROM recent) ORDER BY key, article",
    "DROP TABLE keys",
    "ALTER TABLE settled RENAME TO keys",
    "DROP TABLE recent",
    _made("recent", KEYS),
    "DROP TABLE common",
    f"CREATE TABLE common AS SELECT key, count(*) AS n FROM keys GROUP BY key HAVING count(*) > {FEW} ORDER BY key",
)
"""Sort all keys."""
