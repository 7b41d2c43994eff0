"""The engine's word lists: every entry is usable, in both languages, and means one thing."""

from __future__ import annotations

import pytest

from factcheck.lexicon import LexiconError
from factcheck.lexicon.concepts import AXES, AXIS_FINDER, CONCEPT_FINDER, CONCEPTS, COUNTERS, DAILY, FIXED, marks
from factcheck.lexicon.cues import MODALITY, WORDS
from factcheck.lexicon.inside import together
from factcheck.model import Lang


def test_how_an_attribute_moves_is_a_known_word() -> None:
    assert {concept.moves for concept in CONCEPTS.values()} == {"", "counter", "daily", "fixed"}
    assert "deaths" in COUNTERS
    assert "share_price" in COUNTERS & DAILY
    assert "contract_value" in FIXED
    assert not COUNTERS & FIXED


def test_every_list_has_both_languages() -> None:
    assert [name for name, words in {**CONCEPTS, **MODALITY, **WORDS}.items() if not words.ko or not words.en] == []
    assert [axis for axis, found in AXES.items() if not any(words.ko for words in found.values())] == []


def test_english_words_are_lower_case() -> None:
    """They are matched whatever the case; a capital would hide that."""
    assert [word for concept in CONCEPTS.values() for word in concept.en if word != word.lower()] == []


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("영업이익은", "ko", ["operating_profit"]),
        ("영업 이익은", "ko", ["operating_profit"]),
        ("순이익과 매출", "ko", ["net_profit", "revenue"]),
        ("operating profit", "en", ["operating_profit"]),
        ("The DEATH TOLL rose", "en", ["deaths"]),
    ],
)
def test_the_longest_word_wins(text: str, lang: Lang, expected: list[str]) -> None:
    assert [hit.names[0] for hit in CONCEPT_FINDER[lang].find(text)] == expected


@pytest.mark.parametrize("text", ["deadlocked", "counterdeaths", "salesman"])
def test_no_word_inside_a_word(text: str) -> None:
    assert list(CONCEPT_FINDER["en"].find(text)) == []


def test_two_marks_of_one_axis_tell_nothing() -> None:
    assert marks(AXIS_FINDER["ko"].find("연결 기준 매출")) == {"accounts": "consolidated"}
    assert marks(AXIS_FINDER["ko"].find("연결 기준과 별도 기준")) == {}


def test_a_list_of_words_has_a_name_of_its_own() -> None:
    """Two files that use one name would lose one of the lists silently."""
    with pytest.raises(LexiconError, match="took_part"):
        together([{"took_part": ("voted",)}, {"took_part": ("turned out",)}])
    assert together([{"a": ("x",)}, {"b": ("y",)}]) == {"a": ("x",), "b": ("y",)}
