"""A draft against a very large archive: how long a check takes, warm and cold.

    python benchmarks/archive.py FOLDER [--articles 1000000] [--base 300] [--hot 60]

Real: `base` articles (seeds and stories with other numbers and names, benchmarks/ledger.py) and one hot story of `hot`
articles, extracted and put in by `ledger add`. Made: all further rows. Each copy of a base article has its bytes and what it
states, claims under a new number (of every fourth copy, so that there are some ten for each article), and keys that are drawn
anew: half of its words and three of ten of its values and names from all of the base's, as often as Zipf has it, the rest of
its own. So the query and the comparison are measured, adding is not: a million extractions would take many hours.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from pathlib import Path

import duckdb

from factcheck import api
from factcheck.config import Settings
from factcheck.ledger import look
from factcheck.ledger.add import How, add
from factcheck.ledger.schema import SETTLE
from factcheck.read import each_input
from ledger import STORIES, written
from run_seeds import measure

VOCABULARY = """CREATE TEMP TABLE vocabulary AS
  SELECT key & 1 AS kind, row_number() OVER (PARTITION BY key & 1 ORDER BY hash(key)) AS rank, key FROM (SELECT DISTINCT key FROM base)"""
DRAWN = """INSERT INTO recent SELECT DISTINCT coalesce(v.key, d.own), d.article FROM (
    SELECT key & 1 AS kind, b.article + c * {count} AS article, (hash(key, c) >> 1)::BIGINT & -2 | (key & 1) AS own,
      CASE WHEN hash(c, key) % 100 < (CASE key & 1 WHEN 1 THEN 50 ELSE 30 END)
        THEN greatest(1, floor(exp(ln(s.n) * (hash(key, c, 7) % 1000000) / 1e6)))::BIGINT END AS rank
    FROM base b, range({first}, {last}) r(c), (SELECT kind, count(*) AS n FROM vocabulary GROUP BY kind) s WHERE s.kind = key & 1) d
  LEFT JOIN vocabulary v ON v.kind = d.kind AND v.rank = d.rank"""
ARTICLES = """INSERT INTO articles SELECT number + c * {count}, path || '-' || c, a.* EXCLUDE (number, path)
  FROM (SELECT * FROM articles WHERE number <= {count}) a, range({first}, {last}) r(c) ORDER BY c, number"""
CLAIMS = """INSERT INTO claims SELECT article + c * {count}, a.* EXCLUDE (article)
  FROM (SELECT * FROM claims WHERE article <= {count}) a, range({first}, {last}) r(c) WHERE c % {every} = 0"""
STEP = 200
"""Copies of one statement."""


def hot(folder: Path, count: int) -> list[Path]:
    """Articles of one story, each with other paragraphs left out: what a large story is in an archive."""
    folder.mkdir(parents=True, exist_ok=True)
    found = []
    for n in range(count):
        source = STORIES[0][n % len(STORIES[0])]
        lines = source.read_text(encoding="utf-8-sig").split("\n")
        kept = [line for place, line in enumerate(lines) if place < 8 or (place * 7 + n) % (3 + n % 5)]
        place = folder / f"{n:03}.txt"
        place.write_text("\n".join([*kept, f"{n}번째 판이다."]), encoding="utf-8")
        found.append(place)
    return found


def multiplied(place: Path, articles: int, every: int) -> None:
    """Make the further rows."""
    book = duckdb.connect(str(place))
    book.execute("SET threads = 2")
    book.execute("SET memory_limit = '8GB'")
    count = book.execute("SELECT max(number) FROM articles").fetchall()[0][0]
    book.execute("CREATE TEMP TABLE base AS SELECT key, article FROM keys UNION ALL SELECT key, article FROM recent")
    book.execute(VOCABULARY)
    copies = articles // count
    for first in range(1, copies, STEP):
        bounds = {"every": every, "count": count, "first": first, "last": min(copies, first + STEP)}
        for statement in (ARTICLES, CLAIMS, DRAWN):
            book.execute(statement.format(**bounds))
        print(f"{bounds['last'] * count:,} articles", flush=True)
    begin = time.perf_counter()
    for statement in SETTLE:
        book.execute(statement)
    book.close()
    print(f"sorting the keys: {time.perf_counter() - begin:.1f} s", flush=True)


def quantile(times: list[float], part: float) -> float:
    """The value below which this part of the times lies."""
    return sorted(times)[min(len(times) - 1, int(len(times) * part))]


def told(name: str, times: list[tuple[float, float]]) -> None:
    """Wall and CPU seconds; on a machine that others use too, CPU is what compares."""
    walls, cpus = (list(each) for each in zip(*times, strict=True))
    print(
        f"{name}: wall p50 {quantile(walls, 0.5):.3f} s, p95 {quantile(walls, 0.95):.3f} s;"
        f" CPU p50 {quantile(cpus, 0.5):.3f} s, p95 {quantile(cpus, 0.95):.3f} s; load {os.getloadavg()[0]:.0f}",
        flush=True,
    )


def measured(place: Path, drafts: list[Path]) -> None:
    """Checks at one desk, each with the draft's last words changed; then at new desks, then commands of their own."""
    desk, again, first, sizes = api.Desk(api.Archive(place)), [], [], []
    desk.check_file(drafts[0])
    for draft in drafts:
        text = draft.read_text(encoding="utf-8-sig")
        for times, words in ((first, ""), (again, "끝."), (again, "끝끝.")):
            begin, used = time.perf_counter(), time.process_time()
            sizes.append(len(desk.check(f"{text}\n{words}\n", draft).articles))
            times.append((time.perf_counter() - begin, time.process_time() - used))
    print(f"articles compared: median {quantile(sizes, 0.5)}, most {max(sizes)}")
    told("warm process, a draft it has not seen", first)
    told("warm process, the draft saved again", again)
    cold = []
    for draft in drafts[:: max(1, len(drafts) // 6)]:
        found = measure((sys.executable, "-m", "factcheck", "check", str(draft), "--ledger", str(place), "-q", "-f", "json"))
        cold.append((found.wall, found.cpu))
    told("cold command", cold)


def main() -> None:
    """Write, add, multiply, check."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=1_000_000)
    parser.add_argument("--base", type=int, default=300)
    parser.add_argument("--hot", type=int, default=60)
    parser.add_argument("--every", type=int, default=4, help="every so many copies bring their claims, which no check reads")
    parser.add_argument("--again", action="store_true", help="measure with the ledger that is there")
    given = parser.parse_args()
    place = given.folder / "archive.duckdb"
    folders = written(given.folder / "articles", given.base)
    story = hot(given.folder / "hot", given.hot)
    if not given.again:
        place.unlink(missing_ok=True)
        paths = [*map(str, folders), str(given.folder / "hot")]
        begin = time.perf_counter()
        done = add(place, each_input(paths, base=Path()), How(Settings(), "2026-01-01T00:00:00+00:00"))
        print(f"add {done.new} articles: {1000 * (time.perf_counter() - begin) / done.new:.1f} ms each", flush=True)
        multiplied(place, given.articles, given.every)
    found = look.sums(place)
    print(f"{found.articles:,} articles, {found.claims:,} claims, {found.keys:,} keys, {place.stat().st_size / 1e9:.1f} GB")
    measured(place, [*(min(folder.iterdir()) for folder in folders[:: max(1, len(folders) // 16)]), *story[:4]])


if __name__ == "__main__":
    main()
