"""Party, country, family and employer of one person in two texts: hits and traps in both languages."""

from __future__ import annotations

import pytest
from story import alarms, on

HITS = [
    ("바른길당 소속 노유겸 의원이 조례를 냈다.", "조례는 새날당 노유겸 의원이 냈다.", ("바른길당", "새날당")),
    ("노유겸 의원(바른길당)이 조례를 냈다.", "조례는 무소속 노유겸 의원이 냈다.", ("바른길당", "무소속")),
    (
        "바른길당을 탈당한 문지수 의원이 물었다. 회의가 열렸다. 새날당 소속 노유겸 의원이 냈다.",
        "조례는 무소속 노유겸 의원이 냈다.",
        ("새날당", "무소속"),
    ),
    ("야당 바른길당은 반대했다.", "여당인 바른길당은 반대했다.", ("야당", "여당")),
    ("The Unity member for Coldbrook spoke.", "Ann Lowe, the Harvest Party MP for Coldbrook, spoke.", ("Unity", "Harvest")),
    ("Labour councillor Ann Lowe spoke.", "Ann Lowe, a Conservative, spoke.", ("Labour", "Conservative")),
    ("The opposition Unity party voted no.", "The ruling Unity party voted no.", ("opposition", "ruling")),
    ("페루 조각가 밀라 오르테가가 상을 받았다.", "칠레 출신 작가 밀라 오르테가가 상을 받았다.", ("페루", "칠레")),
    ("Chilean sculptor Mila Orteza won.", "Mila Orteza, a Peruvian sculptor, won.", ("Chilean", "Peruvian")),
    ("형 노유겸 씨는 문보라 씨와 함께 왔다.", "문보라 씨는 남동생 노유겸 씨를 안았다.", ("형 노유겸", "남동생 노유겸")),
    (
        "Alec Stone left the farm to his daughter, Ruth Hale.",
        "Alec Stone left the farm to Ruth Hale, his niece.",
        ("daughter", "niece"),
    ),
    (
        "물결 소속 배우 노유겸은 상을 받았다. 노유겸은 울었다.",
        "노유겸을 만났다. 그는 8년째 극단 들불에 몸담고 있다. 노유겸은 웃었다.",
        ("물결", "들불"),
    ),
    ("바다연구소 소속 노유겸 박사가 섰다.", "노유겸 박사가 왔다. 지질연구소 소속인 그는 말했다.", ("바다연구소", "지질연구소")),
]
TRAPS = [
    ("더바른길당 노유겸 의원이 냈다.", "바른길당 소속 노유겸 의원이 냈다."),
    ("바른길당을 탈당한 노유겸 의원이 냈다.", "무소속 노유겸 의원이 냈다."),
    ("새날당 노유겸 의원이 냈다. 그는 지난달 입당했다.", "무소속 노유겸 의원이 냈다."),
    ("새날당 노유겸 의원이 냈다.", "무소속 노유겸 의원이 냈다. 회의에서 노유겸 의원은 탈당한 까닭을 말했다."),
    ("경로당 노유겸 회장이 왔다.", "성당 노유겸 회장이 왔다."),
    ("야당 바른길당은 반대했다.", "여당인 새날당은 반대했다."),
    ("Labour councillor Ann Lowe spoke.", "Ann Lowe, a Labour councillor, left the party."),
    ("Democrat Ann Lowe spoke.", "Ann Lowe, D-Ohio, spoke."),
    ("한국 감독 밀라 오르테가가 상을 받았다.", "칠레 출신 밀라 오르테가가 상을 받았다."),
    ("Irish coach Mila Orteza won.", "Mila Orteza, a Peruvian coach, won."),
    ("Irish-born sculptor Mila Orteza won.", "British sculptor Mila Orteza won."),
    ("형 노유겸 씨는 웃었다.", "남동생 노유겸 씨는 빵을 샀다."),
    ("아들 노유겸 씨는 문보라 씨와 왔다.", "문보라 씨는 형 노유겸 씨를 안았다."),
    ("물결 소속 배우 노유겸은 상을 받았다.", "노유겸을 만났다. 그는 극단 들불에 몸담았다가 옮겼다."),
    ("바다연구소 소속 노유겸 박사가 섰다.", "노유겸 박사와 문보라 박사가 왔다. 지질연구소 소속인 그는 말했다."),
    ("한국바다연구소 소속 노유겸 박사가 섰다.", "노유겸 박사가 왔다. 바다연구소 소속인 그는 말했다."),
]


@pytest.mark.parametrize(("first", "second", "parts"), HITS)
def test_one_person_belongs_to_two(first: str, second: str, parts: tuple[str, ...]) -> None:
    assert on(alarms("FC203", (first, second)), *parts)


@pytest.mark.parametrize(("first", "second"), TRAPS)
def test_what_both_may_say(first: str, second: str) -> None:
    assert alarms("FC203", (first, second)) == []
