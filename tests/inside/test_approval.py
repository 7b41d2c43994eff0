"""FC506: the rate of a vote against the counts that its text gives some sentences on, and what is called a majority."""

import pytest
from room import alarms

HITS = [
    "새 임금안은 찬성률 72%로 통과됐다. 투표는 이틀간 치러졌다. 투표한 400명 중 210명이 찬성했다.",
    "노조가 이틀간 한 투표에서 임금안은 찬성률 72%로 가결됐다. 투표소는 세 곳이었다. 투표에 참여한 조합원 400명 가운데 210명이 찬성했다.",
    "임금안의 반대율은 31%였다. 개표는 밤에 끝났다. 투표에 참여한 400명 중 190명이 반대했다.",
    "가결 요건은 출석의원 300명의 과반인 148명이었다.",
    "재적 300명의 과반(141명)이 찬성해야 한다.",
    "위원 15명 중 과반인 7명이 찬성했다.",
    "The bill needs 148, a majority of the 298 members.",
    "The bill got 140 of 300 votes, a majority.",
]
TRAPS = [
    "새 임금안은 찬성률 52.5%로 통과됐다. 투표는 이틀간 치러졌다. 투표한 400명 중 210명이 찬성했다.",
    # another body, round, year, group
    "새 임금안은 찬성률 72%로 통과됐다. 가람지부도 투표를 했다. 가람지부는 투표한 400명 중 210명이 찬성했다.",
    "새 임금안은 찬성률 72%로 통과됐다. 앞선 결과는 달랐다. 1차 투표에 참여한 400명 중 210명이 찬성했다.",
    "새 임금안은 찬성률 72%로 통과됐다. 투표는 이틀간 치러졌다. 지난해에는 투표한 400명 중 210명이 찬성했다.",
    "새 임금안은 찬성률 72%로 통과됐다. 투표는 이틀간 치러졌다. 사무직 400명 중 210명이 찬성했다.",
    "새 임금안은 찬성률 72%로 통과됐다. 복지안은 찬성률 52%였다. 투표는 이틀간 치러졌다. 투표한 400명 중 210명이 찬성했다.",
    # of those against
    "새 임금안은 찬성률 72%로 통과됐다. 투표는 이틀간 치러졌다. 투표한 400명 중 110명이 반대했다.",
    # of all who might vote, the whole of which is printed
    "임금안은 조합원 500명 대비 찬성률 42%로 통과됐다. 투표는 이틀간 치러졌다. 투표한 400명 중 210명이 찬성했다.",
    "출석의원 295명의 과반인 148명이었다.",
    "재적 300명의 과반(151명)이 찬성해야 한다.",
    "위원 15명의 과반에 못 미치는 7명이 찬성했다.",
    "위원 약 300명의 과반인 150명이 찬성했다.",
    "The bill got 160 of 300 votes, a majority.",
    "140 of the 300 members voted, a majority of them women.",
    "A majority of the 15-member board, or eight, must agree.",
]


@pytest.mark.parametrize("text", HITS)
def test_what_the_counts_deny(text: str) -> None:
    assert alarms(text) == ["FC506"]


@pytest.mark.parametrize("text", TRAPS)
def test_look_alikes(text: str) -> None:
    assert alarms(text) == []
