"""T2, T4, T5: every stage takes time in proportion to what it is given, matching too: the ratio for twice as much is noted.

Articles are in both languages, with numbers, names and days in every sentence, and all of their claims are of few subjects,
which is what would make a careless comparison quadratic.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from functools import cache

import pytest

from conftest import Counted
from factcheck import pipeline
from factcheck.claim import extract
from factcheck.config import Settings
from factcheck.inside import CHECKS
from factcheck.mention import scan
from factcheck.model import Article, Report
from factcheck.read import Limits, read_bytes
from factcheck.report import RENDERERS, RenderSettings
from growth import LIMIT, STEP, ratio
from test_partial_failure import text_of

MATCHING = 2.6**2
"""What comparing may take for `STEP` times as many claims; everything else has `LIMIT`."""
PAIRS = 4**2
"""What comparing may take for `STEP` times as many articles that are no story: every two may be looked at, not every three."""
Run = Callable[[], object]


def text(sentences: int, shift: int = 0) -> str:
    """Sentences that all speak of the same few things, each with values of its own."""
    return "\n\n".join(
        f"Lindmark Marine will invest ${n + 101 + shift:,} million in its plant and hire {n * 7 + 1_201:,} people on {n % 28 + 1} March 2026. "
        f"한빛전자는 울산 공장에 {n * 3 + 1_003 + shift:,}억 원을 투자해 {n + 100:,}명을 채용한다."
        for n in range(sentences)
    )


@cache
def article(sentences: int, shift: int = 0) -> Article:
    found = read_bytes(text(sentences, shift).encode(), f"{shift}.txt", Limits())
    assert isinstance(found, Article)
    return found


@cache
def report(sentences: int) -> Report:
    return pipeline.run([article(sentences), article(sentences, 1)], (), (), Settings())


def reading(size: int) -> Run:
    data = f"<html><body>{''.join(f'<p>{each}</p>' for each in text(size).split(chr(10) * 2))}</body></html>".encode()
    return lambda: read_bytes(data, "a.html", Limits())


def mentions(size: int) -> Run:
    words = text(size)
    return lambda: (scan(words, "ko", None), scan(words, "en", None))


def claims(size: int) -> Run:
    return lambda: extract(article(size))


def inside(size: int) -> Run:
    found = extract(article(size))
    return lambda: [list(check(found)) for check in CHECKS]


def matching(size: int) -> Run:
    """Beyond the cap of a block: below it the pairs of a block are all looked at, which is the square of 400 at most."""
    lines = [[f"Lindmark Marine will invest ${n + 101 + shift:,} million in its plant." for n in range(size)] for shift in (0, 1)]
    both = [read_bytes("\n\n".join(each).encode(), f"{shift}.txt", Limits()) for shift, each in enumerate(lines)]
    return lambda: pipeline.run([each for each in both if isinstance(each, Article)], (), (), Settings())


def rendering(size: int) -> Run:
    made = report(size)
    return lambda: [RENDERERS[name](made, RenderSettings(lang="ko")) for name in ("html", "json", "plain", "sarif")]


STAGES: Mapping[str, tuple[Callable[[int], Run], int]] = {
    "reading": (reading, 100),
    "mentions": (mentions, 50),
    "claims": (claims, 40),
    "checks inside": (inside, 40),
    "rendering": (rendering, 10),
}
"""Each stage with the number of sentences of the smaller input."""


def grows(stage: str, short: Run, long: Run, limit: float, counted: Counted) -> None:
    short(), long()
    grown = ratio(short, long, limit)
    counted(**{f"% for twice as much: {stage}": round(100 * math.sqrt(grown))})
    assert grown <= limit


@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_takes_time_in_proportion(stage: str, counted: Counted) -> None:
    made, size = STAGES[stage]
    grows(stage, made(size), made(size * STEP), LIMIT, counted)


@pytest.mark.slow
@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_takes_time_in_proportion_to_much(stage: str, counted: Counted) -> None:
    made, size = STAGES[stage]
    grows(stage, made(size * STEP), made(size * STEP * STEP), LIMIT, counted)


@pytest.mark.slow
def test_matching_takes_time_in_proportion(counted: Counted) -> None:
    grows("matching", matching(400), matching(400 * STEP), MATCHING, counted)


def many_articles(count: int) -> Run:
    """Short articles that are told apart by nothing, so that all are one story, and share names, things and kinds of values."""
    read = [read_bytes(text_of(number).encode(), f"{number:05d}.txt", Limits()) for number in range(count)]
    return lambda: pipeline.run([each for each in read if isinstance(each, Article)], (), (), Settings())


@pytest.mark.slow
def test_many_articles_take_no_more_than_their_pairs(counted: Counted) -> None:
    grows("articles", many_articles(100), many_articles(100 * STEP), PAIRS, counted)
