"""The forms of a verb that are one: 내다 and 냈다, apologize and apologized."""

from __future__ import annotations

import pytest
from story import alarms

from factcheck.compare.decisions.acts_en import key_of
from factcheck.compare.decisions.acts_ko import past_of


@pytest.mark.parametrize(
    ("stem", "past"),
    [
        ("내", "냈"),
        ("받", "받았"),
        ("보내", "보냈"),
        ("알리", "알렸"),
        ("주", "줬"),
        ("치르", "치렀"),
        ("보", "봤"),
        ("막", "막았"),
        ("열", "열었"),
        ("반영되", "반영됐"),
    ],
)
def test_the_past_of_a_stem(stem: str, past: str) -> None:
    assert past_of(stem) == past


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("pay", "paid"),
        ("apologize", "apologized"),
        ("stop", "stopped"),
        ("notify", "notified"),
        ("agree", "agreed"),
        ("appeal", "challenge"),
    ],
)
def test_forms_of_one_verb(one: str, other: str) -> None:
    assert key_of(one) == key_of(other)


@pytest.mark.parametrize(
    "denial",
    ["did not notify", "never notified", "failed to notify", "had not notified", "neglected to notify", "refused to notify"],
)
def test_english_denials(denial: str) -> None:
    told = "Harle Foods notified the ministry of the recall on Monday. Shops cleared their shelves."
    denied = f"Harle Foods {denial} the ministry of the recall on Monday. Shops cleared their shelves."
    assert len(alarms("FC205", (told, denied))) == 1


@pytest.mark.parametrize(
    "denial",
    ["통보하지 않았다", "통보를 하지 않았다", "통보한 적이 없다", "통보하지 못했다", "통보하지 않은 것으로 조사됐다"],
)
def test_korean_denials(denial: str) -> None:
    told = "하늘식품은 리콜 계획을 식약청에 통보했다고 밝혔다. 매장은 제품을 치웠다."
    denied = f"하늘식품은 리콜 계획을 식약청에 {denial}. 매장은 제품을 치웠다."
    assert len(alarms("FC205", (told, denied))) == 1


@pytest.mark.parametrize(
    "open_",
    ["통보하지 않으면 과태료를 문다", "통보했다고 주장했다", "통보해야 했다", "통보하지 않았느냐는 질문을 받았다"],
)
def test_what_is_open(open_: str) -> None:
    told = "하늘식품은 리콜 계획을 식약청에 통보하지 않았다. 매장은 제품을 치웠다."
    assert alarms("FC205", (told, f"하늘식품은 리콜 계획을 식약청에 {open_}. 매장은 제품을 치웠다.")) == []
    told = "하늘식품은 리콜 계획을 식약청에 통보했다. 매장은 제품을 치웠다."
    if "않" in open_:
        assert alarms("FC205", (told, f"하늘식품은 리콜 계획을 식약청에 {open_}. 매장은 제품을 치웠다.")) == []
