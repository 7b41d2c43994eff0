"""Short passages with one planted mistake or none: how many are found, and how often an alarm is false: `make passages`.

`arithmetic.jsonl` has single texts, the others pairs of texts by two outlets. Rows were written by people who knew no rule; half of
them have nothing wrong and were written to mislead. Rows in even places were read while rules were made, those in odd places were
only counted: the second figure tells what carries over. Of `facts` only what alarmed wrongly was read. `traps` have nothing wrong at all:
an editor wrote them with the source of the newest rules in hand, where a guard was missing (154 of 342 alarmed then).
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from factcheck.config import Settings
from factcheck.model import ALARMS, Finding, Report
from factcheck.pipeline import run
from factcheck.read import read_paths

HERE = Path(__file__).parent / "passages"
OUTLETS = {"a": "가나일보", "b": "다라신문"}
DAY = "2026-05-03"
Row = Mapping[str, Any]


def written(row: Row, folder: Path) -> dict[str, str]:
    """The texts of a row as files; name → what stands in it."""
    texts = {key: row[key] for key in OUTLETS if key in row} or {"a": row}
    made = {}
    for key, text in texts.items():
        head = {
            "title": json.dumps(text.get("title", ""), ensure_ascii=False),
            "date": text.get("date", DAY),
            "publisher": OUTLETS[key],
        }
        made[key] = "---\n" + "".join(f"{name}: {value}\n" for name, value in head.items()) + f"---\n{text['text']}\n"
        (folder / f"{key}.md").write_text(made[key], encoding="utf-8")
    return made


def places(row: Row, texts: Mapping[str, str]) -> list[tuple[str, int, int]]:
    """Where the words stand that cannot all be right: file, start, end."""
    quotes = [(key, row[f"quote_{key}"]) for key in OUTLETS] if "a" in row else [("a", quote) for quote in row["quotes"]]
    return [(key, texts[key].find(quote), texts[key].find(quote) + len(quote)) for key, quote in quotes if quote]


def touched(finding: Finding, report: Report, marked: Sequence[tuple[str, int, int]]) -> int:
    """How many of the marked places a finding shows."""
    claims = {claim.id: claim for claim in report.claims}
    files = {article.id: Path(article.path).stem for article in report.articles}
    shown = [claims[cid] for position in finding.positions for cid in position.claims if cid in claims]
    return sum(any(files[c.article] == key and c.start < end and start < c.end for c in shown) for key, start, end in marked)


def judged(row: Row, folder: Path) -> Counter[str]:
    """What the report on one row is worth."""
    folder.mkdir()
    marked = places(row, written(row, folder))
    found = read_paths([str(folder)], base=folder)
    report = run(found.articles, found.failed, found.problems, Settings())
    alarms = [finding for finding in report.findings if finding.severity in ALARMS]
    needed = 2 if "a" in row else 1
    hits = [finding for finding in alarms if touched(finding, report, marked) >= needed]
    beside = [finding for finding in alarms if not row["wrong"] or not touched(finding, report, marked)]
    return Counter({"wrong": int(row["wrong"]), "found": int(row["wrong"] and bool(hits)), "false": len(beside), "rows": 1})


def halves(rows: Sequence[Row], folder: Path) -> Iterator[tuple[str, Counter[str]]]:
    """The sums of both halves."""
    for name, first in (("read", 0), ("only counted", 1)):
        yield name, sum((judged(row, folder / row["id"]) for row in rows[first::2]), Counter())


def main() -> None:
    """Print one line for each file and half."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", default=["arithmetic", "numbers", "category", "facts", "dates", "traps"])
    for name in parser.parse_args().names:
        rows = [json.loads(line) for line in (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]
        with tempfile.TemporaryDirectory() as folder:
            for half, sums in halves(rows, Path(folder)):
                found = f"found {sums['found']:3} of {sums['wrong']:3} = {100 * sums['found'] / max(1, sums['wrong']):3.0f} %"
                print(f"{name:11} {half:13} {found}, false alarms {sums['false']} in {sums['rows']} rows")


if __name__ == "__main__":
    main()
