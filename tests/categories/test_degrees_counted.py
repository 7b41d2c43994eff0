"""FC108: a place by size whose sentence names others before it, counts something in, or tells its holder behind."""

from __future__ import annotations

import pytest
from story import alarms

HITS = [
    ("다온교는 국내 사장교 가운데 가람대교에 이어 두 번째로 길다.", "다온교는 국내 사장교 가운데 가장 길다."),
    ("해외까지 넣으면 다온댐은 아시아에서 두 번째로 높은 댐이다.", "해외까지 포함하면 다온댐은 아시아에서 가장 높은 댐이다."),
    (
        "나루시의 성인 흡연율은 도내 시군 가운데 두 번째로 낮았다.",
        "나루시의 성인 흡연율은 도내 시군 가운데 가장 낮은 것으로 조사됐다.",
    ),
    ("국내 풍력단지 가운데 가장 큰 것은 마루 풍력단지다.", "마루 풍력단지는 국내 풍력단지 가운데 두 번째로 크다."),
]
TRAPS = [
    # two floods: each sentence is on another of them
    (
        "1998년 나루천 범람(212명 사망)에 이어 국내 홍수 가운데 인명 피해가 두 번째로 컸다.",
        "해외 홍수까지 넣으면 1998년 나루천 범람(212명 사망)과 2003년 가람댐 붕괴에 이어 세 번째로 크다.",
    ),
    (
        "1998년 나루천 범람으로 주민 212명이 숨진 데 이어 국내 홍수 중 인명 피해가 두 번째로 컸다.",
        "인명 피해가 가장 많은 것은 1998년 나루천 범람으로 212명이 숨진 홍수다.",
    ),
    ("중국을 빼면 이번 수주가 조선업계에서 가장 크다.", "이번 수주가 조선업계에서 두 번째로 크다."),
    ("가람호까지 포함하면 국내 저수지 가운데 세 번째로 넓다.", "국내 저수지 가운데 두 번째로 넓다."),
    ("2000년대 들어 최저 인상률 가운데 가장 낮다.", "역대 최저 인상률 가운데 일곱 번째로 낮다."),
    ("국내 저수지 가운데 가장 넓은 곳은 한빛호다.", "국내 저수지 가운데 두 번째로 넓다. 나루호 이야기다."),
]


@pytest.mark.parametrize("texts", HITS)
def test_two_places_of_one(texts: tuple[str, ...]) -> None:
    assert alarms("FC108", texts)


@pytest.mark.parametrize("texts", TRAPS)
def test_two_things(texts: tuple[str, ...]) -> None:
    assert alarms("FC108", texts) == []
