"""What a second reader adds: rules alone, the reader alone, and both, on annotated stories with recorded readings.

usage: second_reader.py [--page] SHARED [SET...]     SHARED holds score/, stories/, readings/, seeds/ and gold/; of the set `check`
only sums are shown. With --page the table becomes the last section of docs/scorecard.md.

The reader alone is scored as if every proposal were a finding as it stands: what proving takes away shows in the difference.
"""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
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

PAGE = Path(__file__).resolve().parents[1] / "docs" / "scorecard.md"
HEADING = "## Rules alone, a second reader alone, both"
NAMES = {
    "seeds": "the seeds",
    "train": "stories that the rules were written on",
    "check": "stories that nobody read, whose sums were seen while this was built",
}
ROWS = {
    "high_found_pct": "high conflicts found, %",
    "high_medium_found_pct": "high and medium found, %",
    "alarms": "alarms",
    "alarms_true_pct": "of them true, %",
    "false": "of them on what the annotation says agrees",
    "unjudged": "of them on nothing annotated",
    "ties_pct": "agreements shown, %",
    "ties_wrong": "agreements over a conflict",
}
SETS = ("seeds", "train", "check")
COLUMNS = ("rules", "reader", "both")
SHOWN = ("high_found_pct", "high_medium_found_pct", "alarms", "alarms_true_pct", "false", "unjudged", "ties_pct", "ties_wrong")
Scorer = Any
"""The scorer's modules, which lie outside this repository."""


def main() -> int:
    """Print the table of every set."""
    given = [each for each in sys.argv[1:] if each != "--page"]
    shared = Path(given[0]).resolve()
    sys.path.insert(0, str(shared / "score"))
    stories, report = importlib.import_module("score_stories"), importlib.import_module("score_report")
    made = {}
    for name in given[1:] or SETS:
        records = replayed(shared / "readings" / name).records
        rows = _scored(name, shared, records, (stories, report))
        made[name] = {column: stories.total(results) for column, results in rows.items()}
        _show(name, made[name])
    if "--page" in sys.argv:
        above = PAGE.read_text(encoding="utf-8").partition(HEADING)[0].rstrip("\n")
        PAGE.write_text("\n".join([above, "", *_section(made), ""]), encoding="utf-8")
    return 0


def _section(made: Mapping[str, Mapping[str, Mapping[str, Any]]]) -> Iterator[str]:
    """The lines of the last section of the page."""
    yield from (
        HEADING,
        "",
        "Recorded answers of one model, replayed (`make scorecard`, where they lie beside this repository). The reader alone is scored as",
        "if it were believed: each proposal a finding, each agreement a tie. `Agreements over a conflict` counts ties whose words lie on two",
        "numbers of an annotated conflict; where an annotated quote holds a second number beside the one that differs (512GB, at two prices),",
        "a true agreement on that one counts too.",
    )
    for name, columns in made.items():
        yield from (
            "",
            f"| {NAMES[name]} ({columns['rules']['stories']}) | rules alone | reader alone | both |",
            "|---|--:|--:|--:|",
        )
        for key, label in ROWS.items():
            yield f"| {label} | " + " | ".join(str(columns[column][key]) for column in COLUMNS) + " |"


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
