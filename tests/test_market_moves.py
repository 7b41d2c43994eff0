"""How far a price moved is another number each moment: two swapped digits of it are no slip; a verb that we know tells by and to."""

from __future__ import annotations

import pytest

from test_parallel_lists import told


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Shares slid 12% in extended trading after the report.",
            "The share price slumped 21% before the opening after the report.",
        ),
        ("Carden will cut more than 15% of its workforce.", "The workforce of Carden shrinks by more than 15%."),
        ("Carden will cut more than 15% of its workforce.", "At Carden more than 15% of the workforce is affected."),
    ],
)
def test_traps(one: str, other: str) -> None:
    assert told(one, other) == set()


def test_a_swap_of_three_digits_is_told() -> None:
    assert told("Carden's share price fell 12.4% on Friday.", "The share price of Carden fell 14.2% on Friday.")
