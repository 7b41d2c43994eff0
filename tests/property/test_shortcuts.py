"""What is not looked at because it cannot matter: the shorter way gives what the longer one gives."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from importlib import import_module
from itertools import combinations
from pkgutil import iter_modules

from hypothesis import example, given, settings
from hypothesis import strategies as st

from factcheck import inside
from factcheck.compare.spotted import Spotter
from factcheck.inside.arithmetic import some_fit, sum_fit
from factcheck.inside.page import _needed, shape
from factcheck.lexicon.anchors import Anchored, overlapping
from factcheck.model import Claim, Interval, Reading, Subject, Value
from factcheck.report import contract
from factcheck.text import Sentence
from factcheck.witness import FEW, _candidates, _contained

SLOTS = [chr(0xE000 + n) for n in range(9)]


def shapes() -> Iterator[re.Pattern[str]]:
    """Every pattern over masked text that the checks inside an article hold."""
    for module in iter_modules(inside.__path__):
        for value in vars(import_module(f"factcheck.inside.{module.name}")).values():
            for each in value if isinstance(value, tuple) else (value,):
                whole = each.pattern if isinstance(each, Anchored) else each
                if isinstance(whole, re.Pattern) and set(SLOTS) & set(whole.pattern):
                    yield whole


SHAPES = list(dict.fromkeys(shapes()))
JOINTS = st.sampled_from(
    [
        "에서 ",
        "으로 ",
        " from ",
        " to ",
        "보다 ",
        " (",
        ") ",
        ", ",
        "의 ",
        "은 ",
        " of ",
        " 증가",
        " 중 ",
        ". ",
        "",
        " rose ",
        "이다",
    ]
)


def test_the_patterns_are_found() -> None:
    assert len(SHAPES) > 60
    assert sum(bool(_needed(each)) for each in SHAPES) > 40


@given(st.lists(st.tuples(JOINTS, st.sampled_from(SLOTS)), max_size=8))
@settings(deadline=None, max_examples=40)
def test_a_pattern_needs_the_values_that_it_names(parts: list[tuple[str, str]]) -> None:
    text = "".join(joint + sign for joint, sign in parts)
    for pattern in SHAPES:
        if any(not signs & set(text) for signs in _needed(pattern)):
            assert next(overlapping(pattern, text), None) is None


def test_a_value_that_may_be_missing_is_not_needed() -> None:
    assert _needed(shape(r"<L:a>\s(?:<P:b>)?")) == (frozenset({SLOTS[0]}),)
    assert _needed(shape(r"<L:a>|<P:b>")) == ()
    assert _needed(shape(r"\(<L:a>\)\s[(|]<P:b>?")) == (frozenset({SLOTS[0]}),)


def level(number: Decimal, low: Decimal, high: Decimal, hedge: bool) -> Claim:
    """A claim of so much, as wide as said."""
    value, exact = Value(number, number, None), Interval(number - low / 2, number + low / 2)
    reading = Reading("as_written", "number", exact, Interval(number - low - high, number + low + high))
    subject = Subject("a", "a", "a")
    return Claim(
        *("c", "a", "quantity", 0, 1, "1", (0, 1), "body", subject, "a", (), value, (reading,)),
        hedge="approx" if hedge else "exact",
        significant=3,
    )


SIZES = st.builds(
    level,
    st.integers(-30, 400).map(Decimal),
    st.sampled_from([Decimal(0), Decimal("0.5"), Decimal(5)]),
    st.sampled_from([Decimal(0), Decimal(2)]),
    st.booleans(),
)


@given(st.lists(SIZES, max_size=7), SIZES)
@settings(deadline=None)
def test_the_search_for_parts_tries_all_that_can_fit(parts: list[Claim], total: Claim) -> None:
    tried = (chosen for count in range(2, len(parts) + 1) for chosen in combinations(parts, count))
    assert some_fit(parts, total) == any(sum_fit(chosen, total) != "off" for chosen in tried)


WORDS = ["가", "가나", "가나다", "나다", "ab", "abc", "b", "다."]


@given(
    st.dictionaries(st.integers(0, 4), st.lists(st.sampled_from(WORDS), max_size=3), min_size=1).filter(
        lambda d: any(d.values())
    ),
    st.lists(st.text("가나다ab. ", max_size=8), max_size=6),
)
@example({0: ["가"], 1: ["가나"]}, ["가나"])
def test_every_sentence_with_a_word_is_spotted(lists: dict[int, list[str]], texts: list[str]) -> None:
    starts = [sum(len(each) + 1 for each in texts[:n]) for n in range(len(texts))]
    sentences = tuple(Sentence(start, start + len(text), 0) for start, text in zip(starts, texts, strict=True))
    found = Spotter(lists).places("\n".join(texts), sentences)
    for label, words in lists.items():
        held = [n for n, text in enumerate(texts) if any(word in text for word in words)]
        assert found[label] == held


@given(st.lists(st.frozensets(st.integers(0, 60).map(str), min_size=21, max_size=40), min_size=2, max_size=6))
def test_few_texts_and_many_have_the_same_copies(sets: list[frozenset[str]]) -> None:
    few = {f"{n:03}": each for n, each in enumerate(sets)}
    many = few | {f"x{n:03}": frozenset({f"x{n}"}) for n in range(FEW)}
    copies = [
        {pair for pair in map(frozenset, _candidates(each)) if _contained(*(each[n] for n in pair))} for each in (few, many)
    ]
    assert copies[0] == copies[1]


ANY_CHARACTERS = st.text(st.characters(exclude_categories=[]), max_size=20)
"""Halves of surrogate pairs too."""
TREES = st.dictionaries(
    ANY_CHARACTERS,
    st.recursive(
        st.none() | st.booleans() | st.integers() | ANY_CHARACTERS,
        lambda part: st.lists(part, max_size=4) | st.dictionaries(ANY_CHARACTERS, part, max_size=4),
        max_leaves=20,
    ),
    max_size=4,
)


@given(tree=TREES)
@example(tree={"": "".join(map(chr, range(0x300))), "\u2028": [], "\ufeff": {}, "한": [[]]})
@example(tree={"half": "\ud800"})
def test_a_report_is_written_as_the_standard_library_writes_it(tree: dict[str, object]) -> None:
    assert contract.written(tree) == json.dumps(tree, ensure_ascii=False, indent=1)
