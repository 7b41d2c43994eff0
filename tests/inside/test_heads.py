"""FC515: the one percentage of a headline against the body's."""

import pytest
from room import alarms

DAY = "2026-05-03"
HITS = [
    ("반려동물 등록 60% 껑충", "해든시에 등록된 반려견이 3만9천200마리로 불어났다. 다섯 해 전 2만8천 마리보다 40% 많다."),
    ("Council tax to rise 4.9%", "Households face a 3.9% increase in council tax from April. A band D bill will go up."),
    ("교육 예산 비중 고작 1%대", "군 예산 5천200억원 가운데 교육 분야는 156억원으로 3%에 불과하다."),
    ("가람시 청년 실업률 7.2%", "가람시 청년 실업률이 9.2%로 집계됐다. 시는 대책을 찾고 있다."),
]
TRAPS = [
    ("반려동물 등록 40% 껑충", "해든시에 등록된 반려견이 3만9천200마리로 불어났다. 다섯 해 전 2만8천 마리보다 40% 많다."),
    ("가람전자 매출 20% 늘어", "가람전자 매출이 100억원에서 120억원으로 늘었다. 이익은 30% 늘었다."),
    ("Council tax to rise 4%", "Households face a 3.9% increase in council tax from April."),
    ("시민 62% 반대", "찬성은 38%에 그쳤다."),
    ("가람시 실업률 7.2%", "가람시 실업률이 9.2%에서 2%포인트 낮아졌다. 취업률은 62%, 참가율은 71%다."),
    ("청년 실업률 7%대", "청년 실업률이 7.4%로 집계됐다."),
]


@pytest.mark.parametrize(("title", "text"), HITS)
def test_hits(title: str, text: str) -> None:
    assert set(alarms(text, title, DAY)) & {"FC515"}


@pytest.mark.parametrize(("title", "text"), TRAPS)
def test_traps(title: str, text: str) -> None:
    assert alarms(text, title, DAY) == []
