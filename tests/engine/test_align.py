"""Which claims may be compared: shared words raise the score, structure forbids."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from newsroom import articles

from factcheck import align
from factcheck.align import Pair, Story
from factcheck.claim import extract
from factcheck.keyed import value_key


def story(*texts: str) -> Story:
    """The story that these texts make, one article each, entities unresolved."""
    made = articles(texts)
    return Story([claim for each in made for claim in extract(each).claims], {each.id: each.language for each in made})


def pair(made: Story, first: str, second: str) -> Pair | None:
    """The candidate pair of the claims with these words."""
    return next((p for p in made.pairs() if {p.first.quote, p.second.quote} == {first, second}), None)


def veto(first: str, second: str, a: str, b: str) -> str | None:
    found = pair(story(first, second), a, b)
    assert found is not None, f"no candidate pair {a}, {b}"
    return found.veto


@pytest.mark.parametrize(
    ("first", "second", "a", "b", "expected"),
    [
        ("연결 기준 매출은 4218억원이다.", "별도 기준 매출은 3105억원이다.", "4218억원", "3105억원", "axis.accounts"),
        ("전체 파라미터는 1천억 개다.", "활성 파라미터는 120억 개다.", "1천억 개", "120억 개", "axis.parameters"),
        ("매출은 전년 동기 대비 20.5% 늘었다.", "매출은 전분기 대비 9.1% 늘었다.", "20.5%", "9.1%", "axis.base_period"),
        ("2024년 매출은 4218억원이다.", "2025년 매출은 4812억원이다.", "4218억원", "4812억원", "period"),
        ("매출은 4218억원, 영업이익은 612억원이다.", "영업이익은 612억원이다.", "4218억원", "612억원", "sibling"),
        (
            "Adjusted net income was $412 million.",
            "GAAP net income was $398 million.",
            "$412 million",
            "$398 million",
            "axis.earnings_basis",
        ),
    ],
)
def test_veto(first: str, second: str, a: str, b: str, expected: str) -> None:
    assert veto(first, second, a, b) == expected


@pytest.mark.parametrize(
    ("first", "second", "a", "b"),
    [
        ("연결 기준 매출은 4218억원이다.", "매출은 3105억원이다.", "4218억원", "3105억원"),
        ("매출은 전년 동기 대비 20.5% 늘었다.", "매출은 9.1% 늘었다.", "20.5%", "9.1%"),
        ("2024년 매출은 4218억원이다.", "매출은 4812억원이다.", "4218억원", "4812억원"),
        ("새 모델은 연산량을 30% 수준으로 줄였다.", "새 모델은 연산량을 70% 줄였다.", "30%", "70%"),
        ("당초 31회에서 45회로 공연이 늘었다.", "공연은 31회 열린다.", "45회", "31회"),
        ("Net income was $412 million.", "Net income was $398 million.", "$412 million", "$398 million"),
    ],
)
def test_no_veto(first: str, second: str, a: str, b: str) -> None:
    """What is not marked meets every mark; framings that speak of one base are compared."""
    assert veto(first, second, a, b) is None


def test_one_article_that_names_both_subjects_keeps_them_apart() -> None:
    made = story("한빛전자는 매출이 4218억원이다. 마루전자는 매출이 3105억원이다.", "마루전자는 매출이 3210억원이다.")
    found = pair(made, "4218억원", "3210억원")
    assert found is not None
    assert found.veto == "subject"


def test_owners_are_subjects() -> None:
    made = story("한빛전자의 매출은 4218억원이다. 마루전자의 매출은 3105억원이다.", "마루전자의 매출은 3210억원이다.")
    found = pair(made, "4218억원", "3210억원")
    assert found is not None
    assert found.veto == "subject"


def test_like_words_score_higher() -> None:
    made = story(
        "한빛전자의 1분기 매출은 4218억원으로 집계됐다.",
        "한빛전자의 1분기 매출은 4230억원이다.",
        "관객은 표값으로 38억원을 썼다.",
    )
    alike, other = pair(made, "4218억원", "4230억원"), pair(made, "4218억원", "38억원")
    assert alike is not None
    assert other is None or alike.score > other.score + 0.3


def test_claims_of_one_article_are_no_pair() -> None:
    assert list(story("매출은 4218억원이다. 매출은 4218억원이다.").pairs()) == []


@pytest.mark.parametrize(
    ("text", "a", "b"),
    [
        ("한빛AI의 모델은 500B 규모로 5천억 개 파라미터를 쓴다.", "500B", "5천억 개"),
        ("1.2조원은 1조2천억원이다.", "1.2조원", "1조2천억원"),
    ],
)
def test_one_value_one_key(text: str, a: str, b: str) -> None:
    keys = {claim.quote: value_key(claim)[1:] for claim in story(text).claims}
    first, second = (next(key for quote, key in keys.items() if quote.startswith(word)) for word in (a, b))
    assert first == second


WORDS = "매출은 사망자는 예산은 4218억원 4128억원 612억원 28명 12% 늘었다. 이다. 2024년 연결 기준".split()
TEXTS = st.lists(st.lists(st.sampled_from(WORDS), min_size=3, max_size=10).map(" ".join), min_size=2, max_size=4, unique=True)


@settings(max_examples=25)
@given(TEXTS)
def test_comparison_is_symmetric(texts: list[str]) -> None:
    made = story(*texts)
    for a, b in combinations(made.claims, 2):
        assert made.veto(a, b) == made.veto(b, a)
        assert made.similarity(a, b) == pytest.approx(made.similarity(b, a))
        assert 0 <= made.similarity(a, b) <= 1


@settings(max_examples=15)
@given(TEXTS)
def test_pairs_are_in_order_and_single(texts: list[str]) -> None:
    ids = [(p.first.id, p.second.id) for p in story(*texts).pairs()]
    assert ids == sorted(set(ids))
    assert all(a < b for a, b in ids)


def test_a_common_word_makes_no_block(monkeypatch: pytest.MonkeyPatch) -> None:
    """A block over the cap is skipped, so that a thousand claims of one kind do not make a million pairs."""
    texts = [" ".join(f"지점은 {n}{k}1건을 팔았다." for n in range(1, 9)) for k in range(1, 4)]
    before = len(list(story(*texts).pairs()))
    monkeypatch.setattr(align, "BLOCK_CAP", 4)
    assert len(list(story(*texts).pairs())) < before / 10
