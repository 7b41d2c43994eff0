"""Two offices that one person may well have: acting for somebody, a change of post, a committee for a while, two houses."""

from __future__ import annotations

import pytest
from story import alarms

ROWS = [
    # acting for somebody
    ("배서준 행정부지사는 현장을 지켰다.", "배서준 도지사 권한대행은 현장을 지켰다.", "배서준 도지사는 현장을 지켰다."),
    ("배서준 부위원장은 회의를 열었다.", "배서준 위원장 직무대리는 회의를 열었다.", "배서준 위원장은 회의를 열었다."),
    ("배서준 부군수는 현장을 지켰다.", "군수 권한대행 배서준 부군수가 말했다.", "배서준 군수는 현장을 지켰다."),
    (
        "Deputy police chief Joan Reed toured the site.",
        "Interim police chief Joan Reed toured the site.",
        "Mayor Joan Reed toured the site.",
    ),
    # a standing committee and one for a while
    ("문지수 교육위원장은 물었다.", "문지수 지방소멸특별위원장은 물었다.", "문지수 교통위원장은 물었다."),
    ("문지수 산업위원장은 물었다.", "문지수 반도체특위 위원장은 물었다.", "문지수 예산결산특별위원장은 물었다."),
    (
        "Ann Poole, chair of the Budget Committee, spoke.",
        "Ann Poole, who chairs the Select Flood Committee, spoke.",
        "Ann Poole, who chairs the Housing Committee, spoke.",
    ),
    (
        "Ann Poole, chair of the Budget Committee, spoke.",
        "Ann Poole, chair of the Ethics Commission, spoke.",
        "Ann Poole, chair of the Ethics Committee, spoke.",
    ),
    # a change of post
    (
        "문지수 복지국장은 쉼터를 찾았다.",
        "가온시가 1일자로 국장급 인사를 했다. 문지수 경제국장은 첫 회의를 열었다.",
        "가온시가 1일 예산을 냈다. 문지수 경제국장은 첫 회의를 열었다.",
    ),
    ("문지수 교통국장은 버스를 늘린다고 했다.", "문지수 환경국장은 5일 취임했다.", "문지수 환경국장은 5일 답했다."),
    (
        "Ann Poole, chair of the Budget Committee, spoke.",
        "Ann Poole, chair of the Transport Committee since this morning, spoke.",
        "Ann Poole, chair of the Transport Committee, spoke this morning.",
    ),
    # two houses
    (
        "서래시의회 문지수 환경위원장은 하천을 찾았다.",
        "도의회 문지수 농업위원장은 하천을 찾았다.",
        "시의회 문지수 농업위원장은 하천을 찾았다.",
    ),
]


@pytest.mark.parametrize(("one", "trap", "hit"), ROWS)
def test_offices_that_one_person_may_have(one: str, trap: str, hit: str) -> None:
    assert alarms("FC203", (one, trap)) == []
    assert alarms("FC203", (trap, one)) == []
    assert alarms("FC203", (one, hit))
