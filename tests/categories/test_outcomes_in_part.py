"""FC205 and FC107: outcomes on condition, of some counts of several, of another motion, and sides of a vote that are counts."""

from __future__ import annotations

import pytest
from story import alarms

HITS = [
    ("FC205", ("가람시의회는 5일 나루공원 매각안을 가결했다.", "가람시의회는 5일 나루공원 매각안을 부결했다.")),
    (
        "FC205",
        (
            "가람지법은 5일 도유찬 전 군수의 뇌물 혐의를 유죄로 판단했다.",
            "가람지법은 5일 도유찬 전 군수의 뇌물 혐의에 무죄를 선고했다.",
        ),
    ),
    (
        "FC107",
        (
            "가람시의회는 5일 나루공원 매각안을 찬성 16명, 반대 15명으로 가결했다.",
            "가람시의회는 5일 나루공원 매각안을 찬성 18명, 반대 13명으로 가결했다.",
        ),
    ),
]
TRAPS = [
    # what would be needed
    ("FC205", ("가람시의회 나루공원 매각안, 찬성 16표면 가결", "가람시의회는 5일 나루공원 매각안을 부결했다.")),
    (
        "FC205",
        ("31명이 나오는 가람시의회에서 '찬성 16표'시 나루공원 매각안 가결", "가람시의회는 5일 나루공원 매각안을 부결했다."),
    ),
    # a side of a vote with its number is no outcome
    ("FC205", ("가람시의회 나루공원 매각안 31명 표결, 반대 15·기권 2", "가람시의회는 5일 나루공원 매각안을 가결했다.")),
    # some counts of several
    (
        "FC205",
        (
            "가람지법은 5일 도유찬 전 군수의 뇌물 혐의 상당 부분을 유죄로 판단했다.",
            "가람지법은 5일 도유찬 전 군수의 뇌물 혐의에 무죄를 선고했다.",
        ),
    ),
    (
        "FC205",
        (
            "도유찬 전 군수 측의 뇌물은 유죄, 체육기금은 무죄",
            "도유찬 전 군수 뇌물 사건에서 상납금 관련 뇌물 혐의는 유죄로 인정됐다.",
        ),
    ),
    # how many might come, and how many came
    ("FC107", ("가람시의회 표결에는 최대 30명이 참여할 것으로 보인다.", "가람시의회 표결에는 31명이 참여했다.")),
    ("FC105", ("가람시의회 표결에는 최대 30명이 참여할 것으로 보인다.", "가람시의회 표결에는 31명이 참여했다.")),
    # two motions of one day, both named in a headline
    (
        "FC107",
        (
            "나루공원 매각안 가결, 도유찬 의장 불신임안도 통과\n\n나루공원 매각안이 5일 본회의를 통과했다. 무기명 투표에서 "
            "찬성 16명, 반대 15명이 나왔다.",
            "나루공원 매각안 가결, 불신임안도 통과\n\n앞서 도유찬 의장 불신임안이 가결됐고 이 역시 처음이다. 찬성 20명, 반대 11명이었다.",
        ),
    ),
]


@pytest.mark.parametrize(("rule", "texts"), HITS)
def test_one_matter(rule: str, texts: tuple[str, ...]) -> None:
    assert alarms(rule, texts)


@pytest.mark.parametrize(("rule", "texts"), TRAPS)
def test_no_contradiction(rule: str, texts: tuple[str, ...]) -> None:
    assert alarms(rule, texts) == []
