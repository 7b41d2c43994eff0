"""Which words name a value, what it counts, and whose topic is in force."""

from __future__ import annotations

import pytest
from newsroom import parsed

from factcheck.grammar.zones import Zones, zones
from factcheck.model import Lang


def around(text: str, quote: str, lang: Lang = "ko") -> Zones:
    """The zones of the one value with these words."""
    tree, mentions = parsed(text, lang)
    (mention,) = [m for m in mentions if m.quote == quote]
    return zones(tree, mention.start, mention.end)


def label(text: str, quote: str, lang: Lang = "ko") -> str:
    return " ".join(word.lemma for word in around(text, quote, lang).label)


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("사망자는 28명이다.", "28명", "사망자"),
        ("회사는 매출이 4218억원이라고 밝혔다.", "4218억원", "매출"),
        ("매출은 4218억원, 영업이익은 612억원이다.", "4218억원", "매출"),
        ("매출은 4218억원, 영업이익은 612억원이다.", "612억원", "영업 이익"),
        ("의성(62%), 안동(55%) 순이다.", "62%", "의성"),
        ("의성(62%), 안동(55%) 순이다.", "55%", "안동"),
        ("2024년 매출은 4218억원이다.", "4218억원", "매출"),
    ],
)
def test_label(text: str, quote: str, expected: str) -> None:
    assert label(text, quote) == expected


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("Harbor Foods reported revenue of $3.2 billion.", "$3.2 billion", "revenue"),
        ("Revenue from data center chips was $30 billion.", "$30 billion", "Revenue data center chip"),
        ("Adjusted net income was $412 million.", "$412 million", "Adjusted net income"),
        ("The death toll rose to 21, police said.", "21", "death toll"),
    ],
)
def test_label_in_english(text: str, quote: str, expected: str) -> None:
    assert label(text, quote, "en") == expected


def test_what_is_compared_with_is_no_label() -> None:
    assert label("삼성보다 30% 빠르다.", "30%") == ""


def test_a_value_is_no_label() -> None:
    assert label("7명 중 3명이 숨졌다.", "3명") == ""


@pytest.mark.parametrize(
    ("text", "quote", "lang", "expected"),
    [
        ("정부는 5개 정예팀을 선발했다.", "5개", "ko", "정예팀"),
        ("It bought back $1.5 billion in shares.", "$1.5 billion", "en", "share"),
        ("The council adopted the $41 million budget.", "$41 million", "en", "budget"),
        ("사망자는 28명이다.", "28명", "ko", ""),
        ("Revenue rose 12% to $3 billion.", "12%", "en", ""),
    ],
)
def test_head(text: str, quote: str, lang: Lang, expected: str) -> None:
    assert " ".join(word.lemma for word in around(text, quote, lang).head) == expected


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("회사는 매출이 4218억원이라고 밝혔다.", "4218억원", "밝히"),
        ("수출은 12% 늘었지만 수입은 5% 줄었다.", "12%", "늘"),
        ("수출은 12% 늘었지만 수입은 5% 줄었다.", "5%", "줄"),
    ],
)
def test_predicate(text: str, quote: str, expected: str) -> None:
    assert around(text, quote).predicate == expected


def test_the_last_topic_before_the_value_is_in_force() -> None:
    assert [word.lemma for word in around("수출은 12% 늘었지만 수입은 5% 줄었다.", "5%").topic] == ["수입"]
    assert [word.lemma for word in around("부상자는 늘고 있으며 12명이 치료를 받고 있다.", "12명").topic] == ["부상자"]


def test_a_later_topic_is_not() -> None:
    assert [word.lemma for word in around("12% 늘어난 수출은 올해도 좋다.", "12%").topic] == []


def test_a_place_outside_every_clause_gives_empty_zones() -> None:
    tree, _ = parsed("매출은 3조원이다.")
    lost = zones(tree, 900, 905)
    assert (lost.label, lost.head, lost.predicate, lost.topic) == ((), (), None, ())
    assert lost.sentence == frozenset({"매출"})
