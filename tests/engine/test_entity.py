"""One id for all spellings of an entity, by evidence in the texts alone."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from newsroom import articles

from factcheck.claim import extract
from factcheck.entity import shortens, subjects
from factcheck.text import key_of


def leaders(*texts: str) -> Mapping[str, str]:
    """Key → key of the entity, over the articles with these texts."""
    found = [extract(each) for each in articles(texts)]
    return subjects([claim for each in found for claim in each.claims], found).leader


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("과기정통부", "과학기술정보통신부"),
        ("국토부", "국토교통부"),
        ("skt", "sk텔레콤"),
        ("한국거래소", "한국증권거래소"),
    ],
)
def test_shortens(short: str, long: str) -> None:
    assert shortens(short, long)


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("국부", "국토교통부"),
        ("skt", "sk하이닉스"),
        ("sk", "sk텔레콤"),
        ("교육부", "과학기술정보통신부"),
        ("과학기술정보통신부", "과기정통부"),
        ("lg", "lg전자"),
        ("kt", "sk텔레콤"),
        ("a", "a전자"),
        ("", "전자"),
    ],
)
def test_does_not_shorten(short: str, long: str) -> None:
    """Two syllables, two shared letters, another word, the longer for the shorter."""
    assert not shortens(short, long)


def test_an_abbreviation_is_its_long_form() -> None:
    found = leaders("과학기술정보통신부는 3조원을 쓴다고 밝혔다.", "과기정통부는 3조원을 쓴다고 밝혔다.")
    assert found["과기정통부"] == found["과학기술정보통신부"] == "과학기술정보통신부"


def test_a_product_is_its_makers() -> None:
    found = leaders("한빛AI는 '다솜'을 공개했다. 한빛AI는 매개변수가 1천억 개라고 밝혔다.", "다솜은 매개변수가 1천억 개다.")
    assert found["다솜"] == key_of("한빛AI")


def test_a_product_of_two_makers_stays_its_own() -> None:
    found = leaders(
        "한빛AI는 '다솜'을 공개했다. 값은 3만원이다.", "마루AI는 '다솜'을 공개했다. 값은 3만원이다.", "다솜은 값이 3만원이다."
    )
    assert found["다솜"] == "다솜"


def test_two_companies_stay_two() -> None:
    found = leaders("한빛전자는 매출이 3조원이다.", "마루전자는 매출이 3조원이다.")
    assert found["한빛전자"] != found["마루전자"]


def test_every_id_leads_to_one_that_leads_to_itself() -> None:
    found = leaders(
        "과학기술정보통신부(과기정통부)는 3조원을, 국토교통부는 2조원을 쓴다.", "과기정통부는 3조원을, 국토부는 2조원을 쓴다."
    )
    assert all(found[leader] == leader for leader in found.values())


def test_no_claims_no_entities() -> None:
    assert dict(leaders("글자뿐이다.")) == {}
