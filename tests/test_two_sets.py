"""Two lists of one kind that differ in every place count two sets; where they differ in one, that one is looked at."""

from __future__ import annotations

import pytest

from factcheck.align import Story
from factcheck.claim import extract
from factcheck.compare.values.sets import are_two_sets
from factcheck.model import Article, Lang
from factcheck.read import Limits, read_bytes

STOLEN = "도둑은 절에 들어와 불상 2점과 불화 9점, 공예품 12점을 챙겨 달아났다."
PAIRS = {
    "smaller in every place": ("당국이 되찾은 유물은 불상 1점, 불화 4점, 공예품 7점이다.", True),
    "another in one place": ("도둑이 챙긴 유물은 불상 2점, 불화 9점, 공예품 7점이다.", False),
    "smaller and larger": ("당국이 되찾은 유물은 불상 3점, 불화 4점, 공예품 7점이다.", False),
    "too short": ("당국이 되찾은 유물은 불화 4점, 공예품 7점이다.", False),
    "another kind between": ("당국이 되찾은 유물은 2곳의 불화 4점, 공예품 7점이다.", False),
}


@pytest.mark.parametrize("name", PAIRS)
def test_lists_that_differ_in_every_place(name: str) -> None:
    text, expected = PAIRS[name]
    made = [extract(_article(each, f"{n}.md")) for n, each in enumerate((STOLEN, text))]
    languages: dict[str, Lang] = {each.article.id: "ko" for each in made}
    story = Story([claim for each in made for claim in each.claims], languages)
    found = {(a.quote, b.quote): story.pair(a, b) for a in made[0].claims for b in made[1].claims}
    assert are_two_sets(story, found["12점", "7점"]) is expected


def _article(text: str, path: str) -> Article:
    found = read_bytes(f"{text}\n".encode(), path, Limits())
    assert isinstance(found, Article)
    return found
