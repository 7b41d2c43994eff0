"""Measures that voters decide, by their letter or number (FC205): two outcomes, and what is none."""

from __future__ import annotations

import pytest
from story import alarms, on

HITS = [
    (
        ("Measure K has passed, the clerk said.", "Voters were split. Measure K did not reach three-fifths and has failed."),
        ("Measure K",),
    ),
    (("Proposition 12 passed with 54 percent.", "Proposition 12 was rejected, officials said."), ("Proposition 12",)),
    (("Question 3 fell short on Tuesday.", "Question 3 won approval."), ("Question 3",)),
]
TRAPS = [
    ("Measure K has passed.", "Measure J has failed."),
    ("Measure K has passed.", "If Measure K failed, schools would close."),
    ("Measure K has passed.", "Measure K would have failed under the old rule."),
    ("Measure K passed.", "A first Measure K failed in 2019."),
    ("Measure K passed on Tuesday.", "Measure K failed at first, then a recount came and Measure K passed."),
    (
        "Measure K needs three-fifths; Measure K has passed.",
        "Supporters fear Measure K could be defeated; it lost money, Measure K must pass.",
    ),
    ("Issue 2 was approved.", "The issue failed to draw a crowd."),
]


@pytest.mark.parametrize(("texts", "parts"), HITS)
def test_two_outcomes(texts: tuple[str, ...], parts: tuple[str, ...]) -> None:
    found = alarms("FC205", texts)
    assert len(found) == 1 and any(part in quote for quote in found[0] for part in parts)


@pytest.mark.parametrize("texts", TRAPS)
def test_one_outcome(texts: tuple[str, ...]) -> None:
    assert not on(alarms("FC205", texts), "Measure K")
    assert alarms("FC205", texts) == []
