"""How two named people are related in two texts: hits and traps in both languages."""

from __future__ import annotations

import pytest
from story import alarms, on

HITS = [
    (
        "Ruth Hale and her brother Alec Stone run the mill.",
        "Ruth Hale runs the mill with Alec Stone, her cousin.",
        ("brother", "cousin"),
    ),
    (
        "Ruth Hale, wife of Alec Stone, found the ring.",
        "Ruth Hale, the sister of Alec Stone, found the ring.",
        ("wife", "sister"),
    ),
    ("Ruth Hale's son, Alec Stone, spoke.", "Alec Stone, the nephew of Ruth Hale, spoke.", ("son", "nephew")),
    ("구해솔 씨의 아들 구한솔 씨가 왔다.", "구해솔 씨의 조카 구한솔 씨가 왔다.", ("아들", "조카")),
]
TRAPS = [
    ("Ruth Hale and her brother Alec Stone run the mill.", "Alec Stone and his sister Ruth Hale run the mill."),
    ("Ruth Hale, wife of Alec Stone, found it.", "Ruth Hale, the sister of Ben Archer, found it with Alec Stone."),
    ("Ruth Hale's son, Alec Stone, spoke.", "Alec Stone and his mother Ruth Hale spoke."),
    ("구해솔 씨의 아들 구한솔 씨가 왔다.", "구한솔 씨의 아버지 구해솔 씨가 왔다."),
    ("구해솔 씨의 아들 구한솔 씨가 왔다.", "구해솔 씨와 조카 문보라 씨가 왔다."),
]


@pytest.mark.parametrize(("first", "second", "parts"), HITS)
def test_one_pair_has_two_relations(first: str, second: str, parts: tuple[str, ...]) -> None:
    assert on(alarms("FC203", (first, second)), *parts)


@pytest.mark.parametrize(("first", "second"), TRAPS)
def test_one_relation_from_either_side(first: str, second: str) -> None:
    assert alarms("FC203", (first, second)) == []
