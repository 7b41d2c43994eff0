"""What stands under one data item, by kind of annotated agreement: `make items`; other folders of annotated stories may be named.

The scorer's `together` counts sums, whose parts and total are several data items by their nature, and its `apart` fails a group
of which two texts print one and the same value. Here both are counted by themselves, so that what is left is alignment: values
that mean one thing under two items, and values that differ under one.
"""

from __future__ import annotations

import argparse
import importlib
import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

from factcheck.config import Settings
from factcheck.pipeline import run
from factcheck.read import read_paths
from factcheck.report.json import render
from factcheck.report.settings import RenderSettings

HERE = Path(__file__).parent
STORIES = (HERE / "stories" / "train", HERE / "stories" / "ours")
ARITHMETIC = frozenset({"sum_equals_total", "sum_consistent", "derived", "count_matches_list"})
"""Agreements of values that are tied by arithmetic: several data items."""
TIED = frozenset({"FC110", "FC111", "FC112"})
Claims = Sequence[Mapping[str, Any]]


def main() -> None:
    """Print the sums of each folder."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, default=STORIES)
    sys.path.insert(0, str(HERE / "score"))
    stories, scorer = importlib.import_module("score_stories"), importlib.import_module("score_report")
    for folder in parser.parse_args().folders:
        sums: Counter[str] = Counter()
        for _, articles, gold_path, claims in stories.stories_in(str(folder)):
            gold, texts = scorer.load_gold(gold_path, claims), scorer.read_texts(articles)
            sums.update(_kinds(gold, _report(articles), (scorer, texts)))
        print(f"{folder.name}:")
        for name in sorted(sums):
            print(f"  {sums[name]:4}  {name}")


def _report(articles: Path) -> Mapping[str, Any]:
    read = read_paths([str(articles)], base=Path.cwd())
    made: Mapping[str, Any] = json.loads(render(run(read.articles, read.failed, read.problems, Settings()), RenderSettings()))
    return made


def _kinds(gold: Mapping[str, Any], report: Mapping[str, Any], by: tuple[Any, Mapping[str, str]]) -> Iterator[str]:
    """What each annotated agreement with two values under data items is."""
    scorer, texts = by
    keys = {each["id"]: scorer.article_key(each["path"]) for each in report["inputs"]}
    claims = [dict(claim, article_key=keys[claim["article"]]) for claim in report["claims"] if claim.get("item")]
    tied = [{i for p in tie["positions"] for i in p["claims"]} for tie in report["ties"] if tie["rule"] in TIED]
    for group in gold["agreements"]:
        values = [[c for c in claims if n in scorer.items_hit(group, [c], texts)] for n in range(len(group["values"]))]
        held = [each for each in values if each]
        if len(held) > 1:
            yield _together(group, held) if scorer.equal_kind(group) else _apart(held, tied)


def _together(group: Mapping[str, Any], held: Sequence[Claims]) -> str:
    shared = any({c["item"] for c in a} & {c["item"] for c in b} for a, b in combinations(held, 2))
    kind = "tied by arithmetic" if group["type"] in ARITHMETIC else "one thing in several places"
    return f"{kind}: {'one data item' if shared else 'two data items'}"


def _apart(held: Sequence[Claims], tied: Sequence[set[str]]) -> str:
    shared = [(c, d) for a, b in combinations(held, 2) for c in a for d in b if c["item"] == d["item"] and c["id"] != d["id"]]
    if not shared:
        return "several things: kept apart"
    equal = all(any({c["id"], d["id"]} <= tie for tie in tied) or c["value"] == d["value"] for c, d in shared)
    return f"several things: {'two texts print one value' if equal else 'values that differ under one data item'}"


if __name__ == "__main__":
    main()
