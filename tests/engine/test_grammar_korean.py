"""Korean sentences: particles give the parts, endings the clauses, and values stay whole."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from newsroom import parsed

from factcheck.grammar import parse
from factcheck.grammar.clause import Phrase


def phrases(text: str) -> list[tuple[str, str]]:
    """Role and lemmas of all phrases, values as `#`."""
    return [(p.role, _written(p)) for clause in parsed(text)[0].clauses for p in clause.phrases]


def _written(phrase: Phrase) -> str:
    return " ".join("#" if word.kind == "value" else word.lemma for word in phrase.words)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("사망자는 28명이다.", [("topic", "사망자"), ("bare", "#")]),
        ("정부는 5개 정예팀을 선발했다.", [("topic", "정부"), ("object", "# 정예팀")]),
        ("삼성보다 30% 빠르다.", [("than", "삼성"), ("bare", "#")]),
        ("매출이 3조원으로 늘었다.", [("subject", "매출"), ("means", "#")]),
        ("7명 중 3명이 숨졌다.", [("possessive", "#"), ("subject", "#")]),
        ("비용을 통해 30%를 줄였다.", [("means", "비용"), ("object", "#")]),
        ("의성(62%), 안동(55%) 순이다.", [("bare", "의성"), ("bare", "#"), ("bare", "안동"), ("bare", "#"), ("bare", "순")]),
    ],
)
def test_roles(text: str, expected: list[tuple[str, str]]) -> None:
    assert phrases(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("사망자는 28명이다.", [(None, "final")]),
        ("수출은 12% 늘었지만 수입은 5% 줄었다.", [("늘", "coordinate"), ("줄", "final")]),
        ("1조원을 투자할 예정이다.", [("투자", "adnominal"), (None, "final")]),
        ("매출이 3조원이라고 밝혔다.", [(None, "coordinate"), ("밝히", "final")]),
        ("정부는 5개 팀을 선발했다.", [("선발", "final")]),
    ],
)
def test_clauses(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert [(clause.predicate, clause.ending) for clause in parsed(text)[0].clauses] == expected


def test_an_auxiliary_ends_no_clause() -> None:
    assert [clause.predicate for clause in parsed("회사는 3조원 투자를 강조하고 있다.")[0].clauses] == ["강조"]


@pytest.mark.parametrize("text", ["예산안은 통과되지 않았다.", "수입은 줄지 않았다.", "계약하지 못했다."])
def test_negation(text: str) -> None:
    assert parsed(text)[0].clauses[-1].negated


@pytest.mark.parametrize("text", ["예산안은 통과됐다.", "수입은 줄었다.", "않은 듯한 5명이 다쳤다."])
def test_no_negation(text: str) -> None:
    assert not parsed(text)[0].clauses[-1].negated


def test_suffixes_stay_with_their_noun() -> None:
    """율 alone would match every other rate."""
    assert "율" not in {word.lemma for c in parsed("투표율은 61.2%다.")[0].clauses for p in c.phrases for word in p.words}


def test_a_name_that_looks_like_noun_and_particle_stays_whole() -> None:
    text = "정석은 대표가 말했다."
    (tree,) = parse(text, "ko", [(0, len(text))], [(0, 3, "name")])
    assert tree.clauses[0].phrases[0].words[0].lemma == "정석은"


SENTENCES = st.lists(
    st.sampled_from("매출은 사망자가 3조원 28명 12% 늘었고 줄었다. 보다 등 · ( ) , 지난해 이다".split()), max_size=14
).map(" ".join)


@settings(max_examples=40)
@given(SENTENCES)
def test_clauses_and_phrases_are_in_order_inside_the_sentence(text: str) -> None:
    tree, mentions = parsed(text)
    assert all(a.end <= b.start for a, b in pairwise(tree.clauses))
    words = [word for clause in tree.clauses for phrase in clause.phrases for word in phrase.words]
    assert all(0 <= word.start < word.end <= len(text) for word in words)
    assert all(a.start <= b.start for a, b in pairwise(words))
    assert {(m.start, m.end) for m in mentions} == {(word.start, word.end) for word in words if word.kind == "value"}
