"""What a text takes back it does not assert (FC205): hits that stand, and the many ways of denying, in both languages."""

from __future__ import annotations

import pytest
from story import alarms

from factcheck.compare.decisions.denied import is_denied, is_denied_before, is_taken_back

SPLIT_EN = "The rate council lowered its policy rate on Thursday in a split vote, and mortgage lenders welcomed the cut."
SPLIT_KO = "가람은행 통화위원회가 5일 기준금리를 내렸다. 위원 두 명이 반대표를 던졌다. 시장은 인하를 반겼다."
TOLD_EN = ["was unanimous", "was unanimous, though it was not quick", "was unanimous and no member asked for more"]
DENIED_EN = [
    "wasn't unanimous",
    "wasn’t unanimous",
    "was not unanimous",
    "was never unanimous",
    "was far from unanimous",
    "was hardly unanimous",
    "was by no means a unanimous one",
    "was nowhere near unanimous",
    "cannot be called unanimous",
    "was anything but unanimous",
    "was all but unanimous",
    "was nearly unanimous",
    "was a non-unanimous one",
    "fell one vote short of unanimous",
    "was neither quick nor unanimous",
    "failed to be unanimous",
    "must be unanimous",
]
TOLD_KO = ["만장일치였다", "만장일치로 이뤄졌다", "만장일치 결정이었다"]
DENIED_KO = [
    "만장일치는 아니었다",
    "만장일치가 아니라 표결이었다",
    "만장일치가 아닌 표결로 이뤄졌다",
    "만장일치와는 거리가 멀었다",
    "만장일치라고 보기는 어려웠다",
    "만장일치라고는 도저히 부르기 힘들었다",
    "만장일치에 이르지는 못했다",
    "만장일치를 이루는 데에는 끝내 실패했다",
    "거의 만장일치였다",
    "사실상 만장일치였다",
    "만장일치에 한 표 모자랐다",
    "만장일치로 결정된 것은 아니었다",
    "만장일치 관례가 처음으로 깨졌다",
    "만장일치가 원칙이다",
]


@pytest.mark.parametrize("words", TOLD_EN)
def test_an_english_outcome_that_is_told(words: str) -> None:
    text = f"The rate council's decision on Thursday to lower the policy rate {words}. Mortgage lenders welcomed the cut."
    assert alarms("FC205", (text, SPLIT_EN))


@pytest.mark.parametrize("words", DENIED_EN)
def test_an_english_outcome_that_is_denied(words: str) -> None:
    text = f"The rate council's decision on Thursday to lower the policy rate {words}. Mortgage lenders welcomed the cut."
    assert alarms("FC205", (text, SPLIT_EN)) == []


@pytest.mark.parametrize("words", TOLD_KO)
def test_a_korean_outcome_that_is_told(words: str) -> None:
    text = f"가람은행 통화위원회가 5일 기준금리를 내렸다. 통화위원회의 인하 결정은 {words}. 시장은 금리 인하를 반겼다."
    assert alarms("FC205", (text, SPLIT_KO))


@pytest.mark.parametrize("words", DENIED_KO)
def test_a_korean_outcome_that_is_denied(words: str) -> None:
    text = f"가람은행 통화위원회가 5일 기준금리를 내렸다. 통화위원회의 인하 결정은 {words}. 시장은 금리 인하를 반겼다."
    assert alarms("FC205", (text, SPLIT_KO)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the merger was not approved", True),
        ("it has not, as yet, been decided; the merger was approved", False),
        ("the merger was not only approved but praised", False),
        ("no date was set when the merger was approved", False),
        ("nobody on the panel approved", True),
        ("the plan was almost approved", True),
        ("the note said it was approved", False),
        ("the knot was approved", False),
    ],
)
def test_where_an_english_denial_reaches(text: str, expected: bool) -> None:
    assert is_denied_before(text, text.index("approved"), 0) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("승인했다", False),
        ("승인했다고 보기 어렵다", True),
        ("승인한 것은 아니다", True),
        ("승인한 적이 없다", True),
        ("승인했다는 보도는 사실이 아니다", True),
        ("승인했지만 문제가 없는 것은 아니다", False),
        ("승인했다. 반대한 것은 아니다", False),
    ],
)
def test_what_a_korean_text_takes_back(text: str, expected: bool) -> None:
    assert is_taken_back(text, 2, len(text)) is expected


def test_a_denial_is_of_its_own_clause() -> None:
    text = "만장일치로 통과됐고 별다른 이견은 전혀 없었다"
    assert not is_denied(text, (0, 4), (0, len(text)), "ko")


@pytest.mark.parametrize("end", ["수용했다", "받아들였다"])
def test_a_stance_that_is_told(end: str) -> None:
    one = f"나루노조가 회사의 중재안을 5일 {end}. 파업은 끝난다."
    assert alarms("FC205", (one, "나루노조는 회사의 중재안을 5일 거부했다. 파업은 이어진다."))


@pytest.mark.parametrize(
    "end", ["수용한 것은 아니다", "수용했다고 보기는 어렵다", "받아들였다고 볼 수 없다", "받아들였다는 말은 사실이 아니다"]
)
def test_a_stance_that_is_taken_back(end: str) -> None:
    one = f"나루노조가 회사의 중재안을 5일 {end}. 파업은 이어진다."
    assert alarms("FC205", (one, "나루노조는 회사의 중재안을 5일 거부했다. 파업은 이어진다.")) == []
