"""FC504: the dead, the rescued and the rest against all who were aboard."""

import pytest
from room import alarms, tied

HITS = [
    "소방청은 이날 오후 6시 기준 사망자 77명(남 42명, 여 35명)을 수습했다고 밝혔다. 신원이 확인된 인원은 27명이다.\n생존자는 꼬리칸에서 찾은 남성 1명, "
    "여성 1명 등 총 2명이며 모두 승무원이다. 나머지 3명은 현재 실종 상태다.\n소방본부는 탑승자 81명 가운데 대부분이 숨진 것으로 본다고 했다.",
    "여객선이 뒤집혀 14명이 숨졌다. 해경은 31명을 구조했다. 구조된 사람은 모두 뭍으로 옮겨졌다. 나머지 6명은 실종됐다. 탑승자는 53명이었다.",
    "The sinking killed 14 people. Fishing boats rescued 31. The remaining six are missing. The ferry was carrying 53 people.",
]
TRAPS = [
    # it adds up
    "여객선이 뒤집혀 14명이 숨졌다. 해경은 31명을 구조했다. 나머지 6명은 실종됐다. 탑승자는 51명이었다.",
    # not the rest of all
    "여객선이 뒤집혀 14명이 숨졌다. 해경은 31명을 구조했다. 승무원 8명 중 2명이 나왔고 나머지 6명은 실종됐다. 탑승자는 53명이었다.",
    # nobody says that it is the rest
    "여객선이 뒤집혀 14명이 숨졌다. 해경은 31명을 구조했다. 6명은 실종됐다. 탑승자는 53명이었다.",
    # two hours
    "오전 9시 현재 14명이 숨졌다. 정오까지 31명이 구조됐다. 오후 3시 기준 나머지 6명은 실종 상태다. 탑승자는 53명이었다.",
    # two vessels
    "어선 탑승자는 9명, 여객선 탑승자는 53명이다. 14명이 숨졌다. 해경은 31명을 구조했다. 나머지 6명은 실종됐다.",
    # two numbers of the dead
    "여객선이 뒤집혀 14명이 숨졌다. 병원에서 16명이 숨졌다. 해경은 31명을 구조했다. 나머지 6명은 실종됐다. 탑승자는 53명이었다.",
    # about so many
    "여객선이 뒤집혀 14명이 숨졌다. 해경은 30여 명을 구조했다. 나머지 6명은 실종됐다. 탑승자는 53명이었다.",
    "The sinking killed 14 people. Fishing boats rescued 31. The remaining six are missing. The ferry was carrying 51 people.",
]


@pytest.mark.parametrize("text", HITS)
def test_hit(text: str) -> None:
    assert alarms(text) == ["FC504"]


@pytest.mark.parametrize("text", TRAPS)
def test_trap(text: str) -> None:
    assert alarms(text) == []


def test_what_adds_up_is_a_tie() -> None:
    assert any({"14명", "31명", "6명", "51명"} <= set(words) for words in tied(TRAPS[0]))
