"""Ways of which one holds (FC205): split, line-up, licence, contract, indictment; and two things that each had its own."""

from __future__ import annotations

import pytest
from story import alarms

Pairs = list[tuple[tuple[str, str], tuple[str, ...]]]
HITS: Pairs = [
    (
        (
            "나래중공업은 3일 이사회에서 풍력 사업부를 인적분할하기로 했다고 공시했다.",
            "나래중공업이 풍력 사업부를 물적분할하는 안건을 3일 이사회에서 통과시켰다.",
        ),
        (),
    ),
    (
        (
            "Midfielder Jonas Ferrow started against Calworth on Saturday and scored in the 60th minute.",
            "Jonas Ferrow came off the bench against Calworth on Saturday and scored the winner.",
        ),
        (),
    ),
    (("차윤도는 12일 가람전에 선발 출전해 결승골을 넣었다.", "차윤도는 12일 가람전에서 교체 투입돼 결승골을 터뜨렸다."), ()),
    (("The model, Corvus 2, may be used commercially under its licence.", "Corvus 2 is licensed for research use only."), ()),
    (
        (
            "기소된 남모 전 국장은 항소심에서 무죄를 선고받았다.",
            "남모 전 국장은 항소심에서 징역 1년에 집행유예 2년을 선고받았다.",
        ),
        (),
    ),
    (
        (
            "도림시는 이번 공사를 수의계약으로 맡겼다. 금액은 38억원이다.",
            "도림시는 38억원짜리 이번 공사를 공개입찰에 부쳐 업체를 뽑았다.",
        ),
        (),
    ),
]
INNOCENT: Pairs = [
    (
        (
            "나래중공업은 풍력 사업부를 인적분할하기로 했다.",
            "두온화학은 배터리 사업부를 물적분할한다. 나래중공업의 분할과 다르다.",
        ),
        (),
    ),
    (("나래중공업은 2021년 조선 사업부를 물적분할했다.", "나래중공업은 풍력 사업부를 인적분할하기로 했다."), ()),
    (("Jonas Ferrow started against Calworth on Saturday.", "Jonas Ferrow came off the bench against Penrith last week."), ()),
    (("차윤도는 12일 가람전에 선발 출전했다.", "차윤도는 19일 도림전에서 교체 투입됐다."), ("2026-05-12", "2026-05-20")),
    (("소형 모델 '다온 3 미니'는 상업적 이용이 가능하다.", "'다온 3'은 연구용으로만 공개됐다."), ()),
    (("위원회는 고령층에 재접종을 권고했다.", "위원회는 건강한 성인은 재접종이 필요 없다고 했다."), ()),
    (
        (
            "The tower told flight 218 to hold short of runway 9.",
            "The tower later cleared flight 218 to cross runway 9 at 06:20.",
        ),
        (),
    ),
    (("조례안은 상임위에서 만장일치로 의결됐다.", "본회의에서 야당 의원 4명이 퇴장한 가운데 조례안이 의결됐다."), ()),
    (("도림시는 설계를 수의계약으로 맡겼다.", "도림시는 시공을 공개입찰에 부쳤다."), ()),
    (("남모 전 국장은 1심에서 무죄를 선고받았다.", "남모 전 국장은 항소심에서 징역 1년을 선고받았다."), ()),
    (
        (
            "Ada Morrow, the interim chief of Vell Bank until June, will hand over.",
            "Vell Bank named Ada Morrow its permanent chief executive on Monday.",
        ),
        (),
    ),
    (("The beta model, Corvus 2 Lite, may be used commercially.", "Corvus 2 is licensed for research use only."), ()),
]


@pytest.mark.parametrize(("texts", "days"), HITS)
def test_told_both_ways(texts: tuple[str, str], days: tuple[str, ...]) -> None:
    assert len(alarms("FC205", texts, days)) == 1


@pytest.mark.parametrize(("texts", "days"), INNOCENT)
def test_of_two_things(texts: tuple[str, str], days: tuple[str, ...]) -> None:
    assert alarms("FC205", texts, days) == []


def test_a_third_text_that_tells_both_ways() -> None:
    one = "가온항공은 5000억원을 제3자 배정으로 조달한다. 가온항공 이사회가 3일 의결했다."
    other = "가온항공은 2조원을 주주배정으로 조달한다. 가온항공 이사회가 3일 의결했다."
    both = "가온홀딩스는 5000억원을 제3자 배정으로, 가온항공은 2조원을 주주배정으로 조달한다."
    assert alarms("FC205", (one, other))
    assert alarms("FC205", (one, other, both)) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("구속 기소", "불구속 기소"),
        ("자발적 리콜", "강제 리콜"),
        ("수의계약", "경쟁입찰"),
        ("무기명 투표", "기명 투표"),
        ("조건부 승인", "조건 없이 승인"),
    ],
)
def test_members_of_one_set(first: str, second: str) -> None:
    frame = "두온기업은 이번 건이 {} 쪽으로 정해졌다고 4일 공시했다. 주주들이 물었다."
    assert len(alarms("FC205", (frame.format(first), frame.format(second)))) == 1
    assert alarms("FC205", (frame.format(first), frame.format(second).replace("두온기업", "세마물산"))) == []
