"""`rose by 37,000 to 151,000` names by how much and to where; `rose by 10 to 15 percent` is a range."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent / "inside"))
from room import article

from factcheck.claim import extract


def _quotes(text: str) -> list[str]:
    return [claim.quote for claim in extract(article(text)).claims]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("Profit rose $37m to $151m.", ["$37m", "$151m"]),
        ("The jobless count fell by 3,200 to 151,000.", ["3,200", "151,000"]),
        ("The shares were up 14 pence to 312 pence.", ["14 pence", "312 pence"]),
        ("The toll rose by 12 to 47.", ["12", "47"]),
    ],
)
def test_a_step_and_its_level_are_two_values(text: str, quotes: list[str]) -> None:
    assert _quotes(text) == quotes


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Prices rose by 10 to 35 percent.", "10 to 35 percent"),
        ("Payrolls rose by 12,000 to 15,000.", "12,000 to 15,000"),
        ("Rents rose $50 to $200.", "$50 to $200"),
        ("They plan to hire 12,000 to 47,000 people.", "12,000 to 47,000 people"),
    ],
)
def test_a_range_stays_one(text: str, quote: str) -> None:
    assert quote in _quotes(text)
