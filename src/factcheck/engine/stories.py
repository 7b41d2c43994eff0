"""Which articles of a large collection tell one story: those that share enough rare keys, the closest joined first.

One query, in the SQL that both engines understand, gives the pairs; everything in it is whole numbers, so that no engine
and no order of rows changes it. Joining the pairs is the same Python for both.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

FEW = 60
"""Articles of one key at most: a key of more says little, and its pairs grow with their square."""
ENOUGH = 4
"""What two articles of a story share at least, in values that no others have; as in `ledger.find`."""
LARGEST = 120
"""Articles of one story. What would make a story larger is left out and counted: comparing grows with the square."""
Pair = tuple[int, str, str]
"""Score and the two articles."""

_PAIRS = """
WITH few AS (SELECT key, count(*) AS n FROM keys GROUP BY key HAVING count(*) BETWEEN 2 AND {few}),
weighed AS (SELECT f.key, CASE f.key & 1 WHEN 1 THEN w.weight ELSE 2 * w.weight END AS weight
  FROM few f JOIN (VALUES {weights}) AS w(n, weight) ON w.n = f.n),
held AS (SELECT k.article, k.key, w.weight FROM keys k JOIN weighed w ON w.key = k.key)
SELECT CAST(sum(a.weight) AS BIGINT) AS score, a.article AS one, b.article AS other
FROM held a JOIN held b ON a.key = b.key AND a.article < b.article
GROUP BY a.article, b.article HAVING count(*) > 1 AND sum(a.weight) >= {enough}
"""


@dataclass(frozen=True, slots=True)
class Grouped:
    """The stories, each the paths of its articles in order, and how many pairs were left apart."""

    stories: tuple[tuple[str, ...], ...]
    parted: int


def pairs_query(articles: int) -> str:
    """Score and articles of each pair that shares enough; the table `keys` has the columns key and article."""
    weights = ", ".join(f"({n}, {_weight(articles, n)})" for n in range(2, FEW + 1))
    return _PAIRS.format(few=FEW, weights=weights, enough=ENOUGH * _weight(articles, 1))


def _weight(articles: int, n: int) -> int:
    """Thousandths of ln(1 + N / n), made here once so that two engines need not agree about a logarithm."""
    return round(1000 * math.log1p(articles / n))


def grouped(articles: Mapping[str, str], pairs: Iterable[Pair]) -> Grouped:
    """Stories of all articles (path → hash of the content): copies first, then pairs by score, as long as a story stays small
    enough."""
    parent = {path: path for path in articles}
    members = {path: [path] for path in articles}

    def root(path: str) -> str:
        while parent[path] != path:
            parent[path] = parent[parent[path]]
            path = parent[path]
        return path

    def joined(a: str, b: str) -> bool:
        one, other = sorted((root(a), root(b)))
        if one == other:
            return True
        if len(members[one]) + len(members[other]) > LARGEST:
            return False
        parent[other] = one
        members[one] += members.pop(other)
        return True

    ordered = sorted((-score, min(a, b), max(a, b)) for score, a, b in pairs)
    parted = sum(not joined(a, b) for a, b in _copies(articles)) + sum(not joined(a, b) for _, a, b in ordered)
    return Grouped(tuple(sorted(tuple(sorted(each)) for each in members.values())), parted)


def _copies(articles: Mapping[str, str]) -> Sequence[tuple[str, str]]:
    """Neighbours among the articles of one content: so often printed that their keys are no longer rare."""
    ordered = sorted((content, path) for path, content in articles.items())
    return [(a, b) for (one, a), (other, b) in pairwise(ordered) if one == other]
