"""Promises of a whole run: order changes nothing, a fault costs one article, everything is counted and can be proved."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from newsroom import article, articles, report

from factcheck import pipeline
from factcheck.claim import Extraction, extract
from factcheck.compare.draft import Draft
from factcheck.config import Settings
from factcheck.model import Article, FailedInput, Report, message
from factcheck.pipeline import run
from factcheck.read import read_paths

SEEDS = Path(__file__).parents[2] / "seeds"

STORY = (
    "한빛전자는 1분기 매출이 4218억원, 영업이익이 612억원이라고 5일 공시했다. 최태원 회장은 직원 2947명에게 감사했다.",
    "한빛전자의 1분기 매출은 4128억원, 영업이익은 621억원이다. 최대원 회장이 참석했다. 공장은 12곳이다.",
    "한빛전자는 1분기에 매출 4218억원을 올렸다. 주가는 3.2% 올랐다. 전년 동기 대비 20.5% 늘어난 매출이다.",
    "Hanbit Electronics reported revenue of 421.8 billion won for the first quarter on Thursday.",
)
UNRELATED = "가람시 동물원에 아기 수달 3마리가 태어났다. 수달은 몸길이 25cm에 무게 310g이다. 관람객 1200명이 이름을 지었다."
WORDS = st.lists(
    st.sampled_from(
        "한빛전자는 매출이 매출은 영업이익은 4218억원 4128억원 612억원 28명 12% 30% 늘었다. 이다. 지난해보다 5일 약 최대 이상 ,".split()
    ),
    min_size=3,
    max_size=16,
).map(" ".join)


def over(made: Sequence[Article]) -> Report:
    return run(made, (), (), Settings())


@cache
def seeds() -> Report:
    read = read_paths([str(SEEDS)], base=SEEDS.parent)
    return run(read.articles, read.failed, read.problems, Settings())


# --- order -----------------------------------------------------------------------------------------------------


def test_shuffled_articles_give_an_equal_report() -> None:
    made = articles(STORY)
    expected = over(made)
    for seed in range(4):
        shuffled = list(made)
        random.Random(seed).shuffle(shuffled)
        assert over(shuffled) == expected


@settings(max_examples=12)
@given(st.lists(WORDS, min_size=2, max_size=5), st.randoms(use_true_random=False))
def test_any_articles_in_any_order_give_an_equal_report(texts: list[str], chance: random.Random) -> None:
    made = articles(texts)
    shuffled = list(made)
    chance.shuffle(shuffled)
    assert over(shuffled) == over(made)


@settings(max_examples=12)
@given(st.lists(WORDS, min_size=1, max_size=4))
def test_ids_are_unique_and_lead_somewhere(texts: list[str]) -> None:
    _is_sound(report(texts))


PROBE = """
import hashlib, sys
from factcheck.config import Settings
from factcheck.pipeline import run
from factcheck.read import Limits, read_bytes
texts = sys.stdin.buffer.read().split(b"\\0")
made = [read_bytes(text, f"{n}.md", Limits()) for n, text in enumerate(texts)]
report = run(made if sys.argv[1] == "0" else made[::-1], (), (), Settings())
shown = repr([(c.id, c.item, c.subject.id, c.attribute, c.axes) for c in report.claims]) + repr((report.findings, report.ties))
print(hashlib.sha256(shown.encode()).hexdigest())
"""


def _hash_in(place: int, **environment: str) -> str:
    texts = b"\0".join(text.encode() for text in STORY)
    done = subprocess.run(
        [sys.executable, "-c", PROBE, str(place)], input=texts, env={**os.environ, **environment}, capture_output=True, check=True
    )
    return done.stdout.decode()


def test_hash_seed_locale_and_time_zone_change_nothing() -> None:
    worlds = (("1", "C.UTF-8", "Asia/Seoul"), ("4242", "C", "America/St_Johns"))
    seen = {_hash_in(n % 2, PYTHONHASHSEED=seed, LC_ALL=locale, TZ=zone) for n, (seed, locale, zone) in enumerate(worlds)}
    assert len(seen) == 1


# --- neighbours ------------------------------------------------------------------------------------------------


def test_a_fault_in_one_article_costs_that_article_only(monkeypatch: pytest.MonkeyPatch) -> None:
    made = articles([*STORY[:3], UNRELATED])
    (bad,) = [each for each in made if "수달" in each.text]

    def failing(each: Article) -> Extraction:
        if each.id == bad.id:
            raise LookupError("planted")
        return extract(each)

    expected = over([each for each in made if each.id != bad.id])
    monkeypatch.setattr(pipeline, "extract", failing)
    got = over(made)
    assert (got.claims, got.findings, got.ties) == (expected.claims, expected.findings, expected.ties)
    assert [each.path for each in got.failed] == [bad.path]
    assert not got.complete


def test_a_fault_in_a_check_costs_that_check_of_that_article_only(monkeypatch: pytest.MonkeyPatch) -> None:
    made = articles([*STORY[:3], UNRELATED])

    def failing(each: Extraction) -> Iterator[Draft]:
        if "수달" in each.article.text:
            raise ValueError("planted")
        yield from ()

    expected = over(made)
    monkeypatch.setattr(pipeline, "CHECKS", (*pipeline.CHECKS, failing))
    got = over(made)
    assert (got.claims, got.findings, got.ties) == (expected.claims, expected.findings, expected.ties)
    assert [(p.code, p.failed) for p in got.problems if p not in expected.problems] == [("FC801", True)]
    assert not got.complete


def test_an_error_that_is_no_fault_of_an_article_is_not_swallowed(monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(each: Article) -> Extraction:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "extract", stopped)
    with pytest.raises(KeyboardInterrupt):
        over(articles(STORY[:1]))


def test_an_unrelated_article_removes_no_finding() -> None:
    before, after = report(STORY), report([*STORY, UNRELATED])
    assert {f.id for f in before.findings} <= {f.id for f in after.findings}
    assert {f.id for f in before.ties} <= {f.id for f in after.ties}
    assert {c.id for c in before.claims} <= {c.id for c in after.claims}


def test_failed_inputs_and_problems_are_kept() -> None:
    lost = FailedInput("b.md", None, None, message("read.empty", path="b.md"))
    made = run(articles(STORY[:1]), (lost,), (), Settings())
    assert made.failed == (lost,)
    assert not made.complete


def test_copies_of_one_file_are_read_twice_and_witness_once() -> None:
    """Two outlets with the same bytes: every claim keeps an id of its own."""
    one = article(STORY[0])
    twin = replace(one, id=f"{one.id}0", path="b.md")
    made = over([one, twin])
    _is_sound(made)
    assert len(set(made.witnesses.values())) == 1


def test_no_article() -> None:
    made = over([])
    assert (made.claims, made.findings, made.coverage.mentions, made.complete) == ((), (), 0, True)


def test_progress_counts_every_article() -> None:
    steps: list[tuple[str, int, int]] = []
    run(articles(STORY), (), (), Settings(), lambda *step: steps.append(step))
    assert [step for step in steps if step[0] == "extract"] == [("extract", n, len(STORY)) for n in range(1, len(STORY) + 1)]


# --- proof -----------------------------------------------------------------------------------------------------


def _is_sound(made: Report) -> None:
    """Unique ids, findings whose claims are reported, quotes that stand where they are said to."""
    raw = {each.id: each.raw for each in made.articles}
    known = {claim.id for claim in made.claims}
    assert len(known) == len(made.claims)
    findings = (*made.findings, *made.ties)
    assert len({f.id for f in findings}) == len(findings)
    assert {cid for f in findings for p in f.positions for cid in p.claims} <= known
    assert {f.slip.suspect for f in findings if f.slip and f.slip.suspect} <= known
    assert [c.quote for c in made.claims if raw[c.article][c.start : c.end] != c.quote] == []
    assert all(c.sentence[0] <= c.start < c.end <= c.sentence[1] for c in made.claims)
    assert {p for f in findings for position in f.positions for p in position.articles} <= set(raw)
    counted = made.coverage
    states = counted.tied + counted.corroborated + counted.single + counted.noted + counted.conflicting
    assert counted.mentions == states + counted.unread
    assert states == len(made.claims)


def test_a_story_is_sound() -> None:
    made = report([*STORY, UNRELATED])
    assert made.findings
    _is_sound(made)


@pytest.mark.skipif(not SEEDS.exists(), reason="the seed articles are not beside the tests")
def test_the_seeds_are_sound() -> None:
    _is_sound(seeds())
    assert len(seeds().claims) > 80


@pytest.mark.skipif(not SEEDS.exists(), reason="the seed articles are not beside the tests")
def test_every_mention_is_counted() -> None:
    """What was extracted is either a claim or a problem that names it, and each is counted once."""
    for each in seeds().articles:
        found = extract(each)
        reported = Counter((c.start, c.end) for c in seeds().claims if c.article == each.id)
        assert {(c.start, c.end) for c in found.claims} <= set(reported)
        places = {(p.start, p.end) for p in seeds().problems if p.article == each.id and p.code == "FC901"}
        assert {each.raw_span(u.start, u.end) for u in found.unread} <= places


def test_unread_numbers_are_counted() -> None:
    made = report([f"회사는 매출이 {'9' * 60}원이라고 밝혔다. 직원은 12명이다."])
    assert made.coverage.unread == sum(problem.code == "FC901" for problem in made.problems) > 0


# --- small sizes of what must hold at large ones ---------------------------------------------------------------

BOMBS = (
    "9" * 5_000,
    "0." + "0" * 5_000 + "1",
    "1e999999999",
    "9" * 30 + "조",
    "1조" * 2_000,
    "NaN원 inf명 Infinity%",
    "1/" * 2_000 + "3",
    "천" * 4_000 + "원",
    "١٢٣٤명 १२३원 ⑫개 10³명",
    "-" * 3_000 + "5%",
    "1~" * 2_000 + "2명",
    "2026-99-99 0000-00-00 99999년 13월 32일",
)


@pytest.mark.parametrize("bomb", BOMBS, ids=lambda bomb: bomb[:8])
def test_digit_bombs(bomb: str) -> None:
    """T3: no crash, nothing lost beside the bomb, nothing that is not exact."""
    made = report([f"매출은 {bomb} 규모다. 직원은 2947명이다.", "직원은 2947명이다. 공장은 12곳이다."])
    assert made.complete
    assert Counter(c.quote for c in made.claims)["2947명"] == 2
    _is_sound(made)


def test_the_tail_of_a_bomb_is_no_number() -> None:
    made = report([f"매출은 1{',000' * 2_000} 규모다. 직원은 2947명이다."])
    assert [c.quote for c in made.claims if set(c.quote) <= set("0,")] == []


def test_a_thousand_claims_of_one_subject() -> None:
    """T5: blocks are capped, so that many claims of one kind do not make the square of their number in pairs."""
    texts = [". ".join(f"가람시는 {k}월 예산으로 {n}{k}7억원을 썼다" for n in range(1, 126)) + "." for k in range(1, 5)]
    made = report(texts)
    assert sum(c.kind == "money" for c in made.claims) == 500
    assert made.complete
    assert [p.code for p in made.problems] == ["FC806"]
    _is_sound(made)


def test_a_story_is_not_crowded() -> None:
    assert [p for p in seeds().problems if p.code == "FC806"] == []
