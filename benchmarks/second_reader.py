"""What a second reader adds: rules alone, the reader alone, and both, on annotated stories with recorded readings.

usage: reader.py SHARED [SET...]     SHARED holds score/, stories/, readings/, seeds/ and gold/; of the set `check` only sums are shown.

The reader alone is scored as if every proposal were a finding as it stands: what proving takes away shows in the difference.
"""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from factcheck.asking.answers import replayed
from factcheck.config import Settings
from factcheck.model import Article
from factcheck.pipeline import Inputs, run_with_reader
from factcheck.read import read_paths
from factcheck.reader.schema import Record
from factcheck.report.json import render
from factcheck.report.settings import RenderSettings

SETS = ("seeds", "train", "check")
COLUMNS = ("rules", "reader", "both")
SHOWN = ("high_found_pct", "high_medium_found_pct", "alarms", "alarms_true_pct", "false", "unjudged", "ties_pct", "ties_wrong")
Scorer = Any
"""The scorer's modules, which lie outside this repository."""


def main() -> int:
    """Print the table of every set."""
    shared = Path(sys.argv[1]).resolve()
    sys.path.insert(0, str(shared / "score"))
    stories, report = importlib.import_module("score_stories"), importlib.import_module("score_report")
    for name in sys.argv[2:] or SETS:
        records = replayed(shared / "readings" / name).records
        rows = _scored(name, shared, records, (stories, report))
        _show(name, {column: stories.total(results) for column, results in rows.items()})
    return 0


def _scored(name: str, shared: Path, records: Sequence[Record], scorer: tuple[Scorer, Scorer]) -> Mapping[str, list[Any]]:
    stories, report = scorer
    rows: dict[str, list[Any]] = {column: [] for column in COLUMNS}
    for story, folder, gold_path, claims in stories.stories_in("seeds" if name == "seeds" else str(shared / "stories" / name)):
        gold, texts = report.load_gold(gold_path, claims), report.read_texts(folder)
        for column, made in _reports(folder, records).items():
            rows[column].append(report.score(made, gold, texts))
        if name != "check":
            print(f"{story:24}", "  ".join(f"{c} {rows[c][-1]['must_or_should'][0]}" for c in COLUMNS), file=sys.stderr)
    return rows


def _reports(folder: Path, records: Sequence[Record]) -> Mapping[str, Any]:
    read = read_paths([str(folder)], base=Path.cwd())
    inputs = Inputs(read.articles, read.failed, read.problems)
    known = {article.sha256 for article in read.articles}
    mine = [record for record in records if record.articles <= known]
    rules = json.loads(render(run_with_reader(inputs, None, Settings()), RenderSettings()))
    both = json.loads(render(run_with_reader(inputs, mine, Settings()), RenderSettings()))
    return {"rules": rules, "reader": _as_proposed(read.articles, mine, rules), "both": both}


def _as_proposed(articles: Sequence[Article], records: Sequence[Record], rules: Mapping[str, Any]) -> Mapping[str, Any]:
    """A report that believes every proposal: an update is a note, the rest are alarms, an agreement is a tie."""
    claims: dict[str, dict[str, Any]] = {}
    by_sha = {article.sha256: article for article in articles}

    def claim(sha: str, text: str, value: str | None) -> str | None:
        start = by_sha[sha].raw.find(text)
        if start < 0:
            return None
        made = {"article": by_sha[sha].id, "start": start, "end": start + len(text), "quote": text, "value": {"text": value}}
        key = f"{sha[:12]}-{start}-{len(text)}-{value}"
        claims.setdefault(key, {"id": key, **made})
        return key

    findings, ties = [], []
    for record in records:
        for each in record.proposals:
            ids = [[claim(q.article, q.text, s.value) for q in s.quotes] for s in each.stances]
            severity = "info" if each.kind == "update" else "error"
            findings.append({"severity": severity, "positions": [{"claims": [i for i in row if i]} for row in ids]})
        for accord in record.accords:
            row = [i for q in accord.quotes if (i := claim(q.article, q.text, None))]
            ties.append({"severity": "tie", "positions": [{"claims": row}]})
    return {"inputs": rules["inputs"], "claims": list(claims.values()), "findings": findings, "ties": ties}


def _show(name: str, totals: Mapping[str, Mapping[str, Any]]) -> None:
    print(f"\n{name} ({totals['rules']['stories']} stories)")
    print(f"  {'':24}" + "".join(f"{column:>10}" for column in COLUMNS))
    for key in SHOWN:
        print(f"  {key:24}" + "".join(f"{totals[column][key]!s:>10}" for column in COLUMNS))


if __name__ == "__main__":
    sys.exit(main())
