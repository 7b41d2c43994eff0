"""One person as the head of two bodies of a kind: hits and traps in both languages."""

from __future__ import annotations

import pytest
from story import alarms, on

HITS = [
    (["노승겸 기획재정위원장은 사과했다.", "노승겸 예산결산특별위원장은 경과를 보고했다."], ("기획재정", "예산결산")),
    (["노승겸 기재위원장은 사과했다.", "노승겸 예결위원장은 경과를 보고했다."], ("기재", "예결")),
    (["국회 노승겸 국토교통위원장은 사과했다.", "노승겸 환경노동위원장은 경과를 보고했다."], ("국토교통", "환경노동")),
    (["노승겸 행정자치위원장이 말했다.", "행정사무감사에서 노승겸 도시건설위원장이 말했다."], ("행정자치", "도시건설")),
    (["노승겸 복지환경위원장(가람시의회)이 물었다.", "노승겸 문화관광위원장이 물었다."], ("복지환경", "문화관광")),
    (["한도윤 교통국장은 설명했다.", "한도윤 복지국장은 설명했다."], ("교통", "복지")),
    (["한도윤 도로관리과장은 설명했다.", "한도윤 하천정비과장은 설명했다."], ("도로관리", "하천정비")),
    (["한도윤 안전본부장은 설명했다.", "한도윤 영업본부장은 설명했다."], ("안전", "영업")),
    (
        [
            "노승겸 법제사법위원장은 회의를 멈췄다.",
            "노승겸 보건복지위원장은 회의를 멈췄다.",
            "노승겸 법사위원장이 회의를 멈췄다.",
        ],
        ("법제사법", "보건복지"),
    ),
    (
        [
            "Clara Winslow, chair of the Finance Committee, apologised.",
            "Clara Winslow, chair of the Transport Committee, apologised.",
        ],
        ("Finance", "Transport"),
    ),
    (
        ["Housing Committee chair Clara Winslow apologised.", "Clara Winslow, who chairs the Budget Committee, apologised."],
        ("Housing", "Budget"),
    ),
    (
        [
            "Clara Winslow, the Energy Committee chairwoman, spoke.",
            "Clara Winslow, chairwoman of the Senate Ethics Committee, spoke.",
        ],
        ("Energy", "Ethics"),
    ),
]

TRAPS = [
    # a short form, a part, the whole
    ["노승겸 예결위원장은 사과했다.", "노승겸 예산결산특별위원장은 사과했다."],
    ["노승겸 예산결산위원장은 사과했다.", "노승겸 예산결산특별위원장은 사과했다."],
    ["노승겸 위원장은 사과했다.", "노승겸 예산결산특별위원장은 사과했다."],
    ["노승겸 예산결산특별위원회 위원장은 사과했다.", "노승겸 예결위원장은 사과했다."],
    # one text gives both
    ["노승겸 기획재정위원장은 사과했다. 노승겸 예결위원장은 이어 말했다.", "노승겸 예산결산특별위원장은 사과했다."],
    # a party's and a union's chair
    ["노승겸 선거대책위원장은 사과했다.", "노승겸 예산결산특별위원장은 사과했다."],
    ["노승겸 노조위원장은 사과했다.", "노승겸 쟁의위원장은 사과했다."],
    # an office of another time
    ["노승겸 전 기획재정위원장은 사과했다.", "노승겸 예산결산특별위원장은 사과했다."],
    ["노승겸 당시 기획재정위원장은 사과했다.", "노승겸 예산결산특별위원장은 사과했다."],
    # two people
    ["노승겸 기획재정위원장은 사과했다.", "한도윤 예산결산특별위원장은 사과했다."],
    ["한도윤 교통국장은 설명했다.", "한도윤 서울시 교통국장은 설명했다."],
    ["한도윤 도시국장은 설명했다.", "한도윤 도시계획국장은 설명했다."],
    ["Clara Winslow, chair of the Finance Committee, spoke.", "Clara Winslow, chair of the House Finance Committee, spoke."],
    ["Clara Winslow, chair of the Finance Committee, spoke.", "Mark Ellery, chair of the Transport Committee, spoke."],
    [
        "Clara Winslow, chair of the Finance Committee, spoke. Clara Winslow, chair of the Budget Committee, left.",
        "Clara Winslow, chair of the Budget Committee, spoke.",
    ],
]


@pytest.mark.parametrize(("texts", "parts"), HITS)
def test_heads_of_two_bodies_are_found(texts: list[str], parts: tuple[str, ...]) -> None:
    assert on(alarms("FC203", texts), *parts)
    assert on(alarms("FC203", texts[::-1]), *parts)


@pytest.mark.parametrize("texts", TRAPS)
def test_what_only_looks_like_it_is_silent(texts: list[str]) -> None:
    assert not alarms("FC203", texts)
