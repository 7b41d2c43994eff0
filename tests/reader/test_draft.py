"""A second reader over a draft and the articles: what is counted is what touches the draft."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from reading_desk import DAY, OUTLETS, articles, proposal, raw, reading

from factcheck import api
from factcheck.asking.settings import Second
from factcheck.config import Settings
from factcheck.model import SecondReader

TEXTS = (
    "기자가 새 다리를 줄자로 재 보니 412미터가 나왔다.",
    "군청 앞 안내문에는 길이가 530미터라고만 적혀 있다. 나무는 모두 60그루다.",
    "나무를 세어 보니 85그루였다. 안내문은 없다.",
)
LENGTHS = proposal(("412미터", "01", "줄자로 재 보니 412미터"), ("530미터", "02", "길이가 530미터"))
TREES = proposal(("60그루", "02", "나무는 모두 60그루"), ("85그루", "03", "세어 보니 85그루"))
WRONG = proposal(("1미터", "01", "이런 말은 글에 없다"), ("2미터", "02", "저런 말도 글에 없다"))
OPEN = proposal(("없다", "03", "안내문은 없다"), ("있다", "02", "적혀 있다"))


def told(draft: int) -> SecondReader:
    """What became of the reading in a check of one of the texts against the others."""
    names = [f"{n + 1:02}.md" for n in range(len(TEXTS))]
    made = api.check(names[draft], [name for name in names if name != names[draft]], Settings(), None, Second(Path("readings")))
    assert made.second is not None
    return made.second


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "readings").mkdir()
    for n, text in enumerate(TEXTS):
        (tmp_path / f"{n + 1:02}.md").write_text(raw(text, OUTLETS[n], DAY), encoding="utf-8")
    record = json.dumps(reading(articles(TEXTS), LENGTHS, TREES, WRONG, OPEN), ensure_ascii=False)
    (tmp_path / "readings" / "one.json").write_text(record, encoding="utf-8")


def test_the_counts_of_a_check_are_those_of_the_draft() -> None:
    whole = api.run([f"{n + 1:02}.md" for n in range(len(TEXTS))], Settings(), None, Second(Path("readings"))).second
    assert whole is not None and whole.proposed == 4 and whole.unfounded == 1
    first, second, third = (told(n) for n in range(3))
    assert (first.proposed, first.unfounded, len(first.open)) == (2, 1, 0)
    assert (second.proposed, second.unfounded) == (4, 1)
    assert (third.proposed, third.unfounded) == (2, 0)


@pytest.mark.parametrize("draft", range(3))
def test_each_proposal_is_counted_in_one_state(draft: int) -> None:
    found = told(draft)
    states = [state for state, _ in found.decided]
    assert found.proven + found.agreed + found.unfounded + len(found.open) == found.proposed == len(states)
