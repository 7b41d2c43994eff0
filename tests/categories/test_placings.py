"""Somebody's rank in one named list: hits and traps."""

from __future__ import annotations

import pytest
from story import alarms, on

HITS = [
    (
        "올 시즌 백승유는 다승 2위(14승)에 평균자책점 4위(2.92)를 했다.",
        "백승유는 올해 14승 8패를 거뒀다. 다승 공동 3위, 평균자책점 4위다.",
        ("2위", "3위"),
    ),
    ("백승유는 14승으로 다승 2위에 올랐다.", "백승유는 14승을 올려 다승 4위를 했다.", ("2위", "4위")),
    ("한도겸은 도움 11개로 도움 부문 1위다.", "한도겸은 도움 11개를 올려 도움 부문 공동 2위다.", ("1위", "2위")),
    ("백승유는 14승을 올렸다. 다승 2위였다.", "백승유는 14승에 그쳐 다승 5위였다.", ("2위", "5위")),
    ("한도겸은 21골로 득점 2위를 했다.", "득점 3위 한도겸은 21골을 넣었다.", ("2위", "3위")),
    ("백승유는 탈삼진 169개로 탈삼진 5위다.", "백승유는 탈삼진 169개를 잡아 탈삼진 3위다.", ("5위", "3위")),
    ("한도겸은 타율 0.331로 타격 2위, 홈런 4위에 올랐다.", "한도겸은 타격 3위, 홈런 4위를 했다.", ("2위", "3위")),
    ("이번 시즌 백승유는 다승 2위(14승)였다.", "백승유는 올해 다승 3위(14승)였다.", ("2위", "3위")),
]

TRAPS = [
    # a tie has the rank that it shares
    ("백승유는 14승으로 다승 3위였다.", "백승유는 14승으로 다승 공동 3위였다."),
    # two seasons, a career
    ("지난해 백승유는 14승으로 다승 2위였다.", "올해 백승유는 14승으로 다승 3위였다."),
    ("백승유는 통산 14승으로 다승 2위다.", "올 시즌 백승유는 14승으로 다승 3위였다."),
    # standings of a day
    ("백승유는 10일 현재 14승으로 다승 2위다.", "백승유는 14승으로 다승 3위였다."),
    ("백승유는 14승으로 다승 2위다. 전날까지 다승 3위였다.", "백승유는 14승으로 다승 3위였다."),
    # two people, two lists, other counts
    ("백승유는 14승으로 다승 2위였다.", "한도겸은 14승으로 다승 3위였다."),
    ("백승유는 14승으로 다승 2위였다.", "백승유는 14승을 올렸고 평균자책점 4위였다."),
    ("백승유는 12승으로 다승 4위였다.", "백승유는 16승으로 다승 1위였다."),
    # a scope names no list
    ("백승유는 14승으로 리그 2위였다.", "백승유는 14승으로 세계 3위였다."),
    ("백승유는 14승으로 역대 2위다.", "백승유는 14승으로 구단 역대 3위다."),
    # both ranks in one text
    ("백승유는 14승으로 다승 2위였다.", "백승유는 14승으로 다승 3위였다가 다승 2위로 올라섰다."),
    # a group of ranks
    ("백승유는 14승으로 다승 2위였다.", "백승유는 14승으로 다승 5위권에 들었다."),
]


@pytest.mark.parametrize(("one", "other", "parts"), HITS)
def test_two_ranks_in_one_list_are_found(one: str, other: str, parts: tuple[str, ...]) -> None:
    assert on(alarms("FC108", [one, other]), *parts)
    assert on(alarms("FC108", [other, one]), *parts)


@pytest.mark.parametrize("texts", TRAPS)
def test_what_only_looks_like_it_is_silent(texts: tuple[str, str]) -> None:
    assert not alarms("FC108", texts)
