"""Data items of the seeds against their annotation: what is equal is one item, what is another thing is another one."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from factcheck import api
from factcheck.report import RenderSettings
from factcheck.report.json import render

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "benchmarks" / "score"))
import score_report as scorer  # noqa: E402  (kept as it is, and no package)

pytestmark = [  # the scorer leaves files to the collector
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
GOLD = ROOT / "benchmarks" / "gold"
KINDS = {"name": {"name", "role"}, "role": {"name", "role"}, "count": {"count", "quantity"}, "quantity": {"count", "quantity"}}
LEAST = 0.85
"""Share of the annotated claims that have one of ours of their kind on their words; what is left is mostly no value that is
written (a place without a word for it, a statement in a verb)."""


@pytest.fixture(scope="module")
def report() -> dict:  # type: ignore[type-arg]
    told = json.loads(render(api.run([str(ROOT / "seeds")]), RenderSettings()))
    keys = {each["id"]: scorer.article_key(each["path"]) for each in told["inputs"]}
    told["claims"] = [dict(each, article_key=keys[each["article"]]) for each in told["claims"]]
    return told


def test_equal_is_together_and_other_apart(report: dict) -> None:  # type: ignore[type-arg]
    gold = scorer.load_gold(GOLD / "seeds_conflicts.json", str(GOLD / "seeds_claims.jsonl"))
    found = scorer.score_items(gold, report["claims"], scorer.read_texts(ROOT / "seeds"))
    assert found["together"][0] == found["together"][1] > 5
    assert found["apart"][0] == found["apart"][1] > 0


def test_claims_stand_on_the_annotated_words(report: dict) -> None:  # type: ignore[type-arg]
    texts = scorer.read_texts(ROOT / "seeds")
    wanted = [json.loads(line) for line in (GOLD / "seeds_claims.jsonl").read_text(encoding="utf-8").splitlines()]
    hit = 0
    for each in wanted:
        spans = scorer.spans_of(texts[each["article"]], each["quote"])
        kinds = KINDS.get(each["kind"], {each["kind"]})
        hit += any(
            claim["kind"] in kinds and any(claim["start"] < end and start < claim["end"] for start, end in spans)
            for claim in report["claims"]
            if claim["article_key"] == each["article"]
        )
    assert len(wanted) == 244 and hit >= LEAST * len(wanted)
