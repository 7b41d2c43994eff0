"""Copies of one text are one witness; two reports of one event are two."""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st
from newsroom import OUTLETS, article

from factcheck.model import Article
from factcheck.witness import _candidates, _contained, _shingles, witnesses

HANDOUT = (
    "가람시는 5일 하천 정비 사업에 예산 412억원을 쓴다고 밝혔다. 공사는 6월에 시작해 내년 9월에 끝난다. "
    "시는 주민 설명회를 세 차례 열어 의견을 들었다. 산책로 4.2km와 다리 두 곳이 새로 놓인다. "
    "이나루 하천과장은 장마 전에 둑을 높이는 일이 가장 급하다고 말했다."
)
OWN = (
    "장마철마다 물이 넘치던 가람천이 새 단장에 들어간다. 예산은 412억원으로 잡혔고 초여름 첫 삽을 뜬다. "
    "상인들은 공사 기간 손님이 줄까 걱정한다. 반면 아이를 키우는 집은 산책로를 반긴다. 둑 높이는 지금보다 1m 올라간다."
)


def made(*texts: str) -> list[Article]:
    return [article(text, OUTLETS[n]) for n, text in enumerate(texts)]


def groups(articles: Sequence[Article]) -> list[set[str]]:
    """Publishers by witness."""
    found: dict[str, set[str]] = {}
    for one in articles:
        found.setdefault(witnesses(articles)[one.id], set()).add(one.publisher or "")
    return sorted(found.values(), key=sorted)


def test_a_copy_is_no_second_witness() -> None:
    assert groups(made(HANDOUT, HANDOUT, OWN)) == [{"가람일보", "나루신문"}, {"다온뉴스"}]


def test_a_copy_with_a_paragraph_of_its_own_is_none_either() -> None:
    assert len(groups(made(HANDOUT, HANDOUT + " " + "주민들은 대체로 반겼다. 장터 상인은 손님이 는다고 했다."))) == 1


def test_a_cut_copy_is_none_either() -> None:
    assert len(groups(made(HANDOUT, HANDOUT[: len(HANDOUT) * 2 // 3]))) == 1


def test_two_reports_of_one_event_are_two() -> None:
    assert len(groups(made(HANDOUT, OWN))) == 2


def test_one_shared_sentence_is_no_copy() -> None:
    assert len(groups(made(HANDOUT, OWN + " " + HANDOUT.split(". ")[0] + "."))) == 2


def test_short_notes_are_not_compared() -> None:
    assert len(groups(made("사망 3명.", "사망 3명."))) == 2


def test_copies_of_copies_are_one() -> None:
    middle = HANDOUT[len(HANDOUT) // 3 :] + " " + OWN[: len(OWN) // 3]
    assert len(groups(made(HANDOUT, middle, OWN))) <= 2


def test_the_smallest_id_names_the_witness() -> None:
    articles = made(HANDOUT, HANDOUT, OWN)
    copies = [one.id for one in articles[:2]]
    assert {witnesses(articles)[each] for each in copies} == {min(copies)}


def test_order_changes_nothing() -> None:
    articles = made(HANDOUT, OWN, HANDOUT + " 끝으로 시는 예산을 아끼겠다고 했다.", OWN[:150], HANDOUT[40:])
    expected = witnesses(articles)
    for seed in range(5):
        shuffled = list(articles)
        random.Random(seed).shuffle(shuffled)
        assert witnesses(shuffled) == expected


def test_nothing_in_nothing_out() -> None:
    assert witnesses([]) == {}


SENTENCES = st.sampled_from([*HANDOUT.split(". "), *OWN.split(". "), "장터 상인은 손님이 는다고 했다", "주민들은 대체로 반겼다"])


@settings(max_examples=40)
@given(st.lists(st.lists(SENTENCES, min_size=1, max_size=6, unique=True).map(". ".join), min_size=2, max_size=5))
def test_no_copy_is_missed(texts: list[str]) -> None:
    """Only pairs that share a rare run of characters are compared: exactly those that can be copies."""
    articles = made(*texts)
    shingles = {one.id: _shingles(one) for one in articles}
    together = {frozenset((a, b)) for a, b in combinations(shingles, 2) if _contained(shingles[a], shingles[b])}
    tried = {frozenset(pair) for pair in _candidates(shingles)}
    assert together <= tried
