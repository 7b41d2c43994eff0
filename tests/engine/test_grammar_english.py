"""English sentences by closed word classes: subject, verb, object, prepositions."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from newsroom import parsed

from factcheck.grammar.english import lemma


def phrases(text: str) -> list[tuple[str, str]]:
    """Role and lemmas of all phrases, values as `#`."""
    tree = parsed(text, "en")[0]
    return [
        (p.role, " ".join("#" if word.kind == "value" else word.lemma for word in p.words))
        for c in tree.clauses
        for p in c.phrases
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Harbor Foods reported revenue of $3.2 billion.",
            [("subject", "Harbor Foods"), ("object", "revenue"), ("possessive", "#")],
        ),
        ("Revenue rose 12% to $3.2 billion.", [("subject", "Revenue"), ("object", "#"), ("means", "#")]),
        ("Profit was higher than $4 million.", [("subject", "Profit"), ("object", "higher"), ("than", "#")]),
        ("It bought back $1.5 billion in shares.", [("object", "back #"), ("place", "share")]),
    ],
)
def test_roles(text: str, expected: list[tuple[str, str]]) -> None:
    assert phrases(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The death toll rose to 21, police said.", ["rise", "say"]),
        ("In 2024, sales were $3 billion; in 2025, they were $4 billion.", ["be", "be"]),
        ("Sales fell 3% while profit rose 2%.", ["fall", "rise"]),
        ("Revenue rose 12% and profit.", ["rise"]),
    ],
)
def test_clauses(text: str, expected: list[str]) -> None:
    assert [clause.predicate for clause in parsed(text, "en")[0].clauses] == expected


@pytest.mark.parametrize("text", ["The council did not approve $41 million.", "It never paid $3 million."])
def test_negation(text: str) -> None:
    assert parsed(text, "en")[0].clauses[0].negated


@pytest.mark.parametrize("text", ["The council approved $41 million.", "Another 45 were hurt in Nottingham."])
def test_no_negation(text: str) -> None:
    assert not any(clause.negated for clause in parsed(text, "en")[0].clauses)


def test_modals_are_kept() -> None:
    assert parsed("The company will cut 1,250 jobs.", "en")[0].clauses[0].modal == ("will",)


@pytest.mark.parametrize(
    ("word", "expected"),
    [("chips", "chip"), ("bodies", "body"), ("people", "person"), ("rose", "rise"), ("company's", "company")],
)
def test_lemma(word: str, expected: str) -> None:
    assert lemma(word) == expected


@pytest.mark.parametrize("word", ["loss", "status", "analysis", "gas", "its", "series"[:3]])
def test_lemma_leaves_alone(word: str) -> None:
    assert lemma(word) == word


WORDS = st.sampled_from("revenue Harbor rose fell to of in and while $3 12% 45 people not will the , ; ( ) said".split())


@given(st.lists(WORDS, max_size=20).map(" ".join))
def test_clauses_and_phrases_are_in_order_inside_the_sentence(text: str) -> None:
    tree, mentions = parsed(text, "en")
    assert all(a.end <= b.start for a, b in pairwise(tree.clauses))
    words = [word for clause in tree.clauses for phrase in clause.phrases for word in phrase.words]
    assert all(0 <= word.start < word.end <= len(text) for word in words)
    assert all(a.start <= b.start for a, b in pairwise(words))
    assert {(m.start, m.end) for m in mentions} == {(word.start, word.end) for word in words if word.kind == "value"}


@pytest.mark.parametrize(
    ("text", "lemmas"),
    [
        ("Wages fell 12%. Those wages are high.", {"wage"}),
        ("Passengers: 168,000 in all.", {"passenger"}),
        ("Tolliver: 168,000 came, and Tolliver said so.", {"Tolliver"}),
        ("Harlow said 12 came.", {"Harlow"}),
    ],
)
def test_a_word_has_its_capital_only_because_it_opens_the_sentence(text: str, lemmas: set[str]) -> None:
    """Where the article has it without one, or as the label of a number."""
    subjects = {w.lemma for c in parsed(text, "en")[0].clauses[:1] for p in c.phrases[:1] for w in p.words}
    assert subjects == lemmas
