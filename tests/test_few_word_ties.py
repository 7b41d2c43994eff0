"""Agreements that few words carry: each value meets one value of the other text and nothing else that is near."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent / "reader"))
from reading_desk import alone

HITS = [
    ("누적 3만4천218명이 인정받았다.", "피해자로 불린 이가 3만4천명이 넘는다.", {"3만4천218명", "3만4천명"}),
    ("옥상까지 더하면 214,600㎡다.", "연면적 21만㎡가 넘는 큰 건물이다.", {"214,600㎡", "21만㎡"}),
    ("신고는 모두 7,816건 접수됐다.", "어림잡아 7천800여건이 들어왔다.", {"7,816건", "7천800여건"}),
    ("노선은 8.6km를 달린다.", "길이 8,600m짜리 철길이 놓였다.", {"8.6km", "8,600m"}),
    ("진화는 2시간 53분 걸렸다.", "불은 약 3시간 만에 꺼졌다.", {"2시간 53분", "3시간"}),
]
TRAPS = [
    ("누적 3만4천218명이 인정받았다.", "피해자로 불린 이가 3만4천명이 넘는다. 다친 사람은 3만3천명이 넘는다."),
    ("손님 5명이 왔다.", "문 닫은 곳은 5명이 일하던 가게다."),
    ("금리는 2.32%다.", "설비 투자는 2.3% 늘었다."),
    ("공사는 3년 걸렸다.", "임기는 36개월이다."),
    ("사망 12명, 부상 30명이다.", "실종자는 12명이다."),
    ("마을에서 14만명이 산다.", "예산은 14만원이다."),
]


def ties(first: str, second: str) -> list[set[str]]:
    report = alone((first, second))
    by_id = {claim.id: claim for claim in report.claims}
    found = []
    for tie in report.ties:
        claims = [by_id[cid] for position in tie.positions for cid in position.claims]
        if len({claim.article for claim in claims}) > 1:
            found.append({claim.quote for claim in claims})
    return found


@pytest.mark.parametrize(("first", "second", "words"), HITS)
def test_what_meets_nothing_else_agrees(first: str, second: str, words: set[str]) -> None:
    assert words in ties(first, second)


@pytest.mark.parametrize(("first", "second"), TRAPS)
def test_what_meets_by_chance_does_not(first: str, second: str) -> None:
    assert not ties(first, second)


def test_an_agreement_of_few_words_changes_nothing_that_is_compared() -> None:
    for first, second, _ in HITS:
        assert not alone((first, second)).findings
