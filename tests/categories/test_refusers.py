"""Who turned it down (FC205), and what a named adviser advised; and two matters, rounds or sides of which each did."""

from __future__ import annotations

import pytest
from story import alarms

Pairs = list[tuple[tuple[str, str], tuple[str, ...]]]
HITS: Pairs = [
    (
        (
            "조정위는 15일 조정안을 냈지만 세림병원이 거부해 조정이 무산됐다.",
            "조정위가 15일 낸 조정안은 환자 측이 거부해 무산됐다. 세림병원은 말을 아꼈다.",
        ),
        (),
    ),
    (
        (
            "Talks ended when the teachers' union rejected the district's offer of mediation on May 4.",
            "The district rejected the union's offer of mediation on May 4.",
        ),
        (),
    ),
    (
        (
            "노조가 사측의 중재 제안을 거부했다. 파업은 11일 시작된다.",
            "사측이 노조의 중재 제안을 거부하면서 11일 파업이 시작된다.",
        ),
        (),
    ),
    (
        (
            "Dellmore, the landlord, turned down the tenants' proposal for arbitration.",
            "The tenants turned down Dellmore's proposal for arbitration.",
        ),
        (),
    ),
    (
        (
            "피해자 측이 합의를 거부해 재판이 이어졌다. 가해 업체 도온건설은 합의금 3억원을 내놨다.",
            "합의금 3억원을 두고 도온건설이 합의를 거부해 재판이 이어졌다. 피해자 측은 아쉽다고 했다.",
        ),
        (),
    ),
    (
        (
            "The hospital refused mediation, so the patient went to court.",
            "The patient refused mediation and went to court. The hospital had been willing.",
        ),
        (),
    ),
    (
        (
            "의결권 자문사 도움평가원과 원글로벌은 나란히 합병안에 반대를 권고했다.",
            "자문사 의견은 갈렸다. 도움평가원은 반대를, 원글로벌은 합병안에 찬성을 권고했다.",
        ),
        (),
    ),
    (
        (
            "Proxy adviser Harrow Glass urged shareholders to vote against the merger.",
            "Harrow Glass, the proxy adviser, recommended a vote for the merger.",
        ),
        (),
    ),
    (("원글로벌은 분할안에 찬성표를 던지라고 권했다.", "원글로벌은 분할안에 반대표를 던지라고 주주들에게 권고했다."), ()),
]
INNOCENT: Pairs = [
    (("노조가 사측의 임금안을 거부했다.", "사측이 노조의 중재 제안을 거부했다."), ()),
    (("세림병원이 조정을 거부했다.", "한도병원이 지난해 조정을 거부했다."), ()),
    (("The union rejected the airline's offer of 17 percent.", "The airline rejected the union's call for mediation."), ()),
    (("Both the landlord and the tenants rejected arbitration.", "The tenants rejected arbitration."), ()),
    (("환자 측은 1차 조정안을 거부했다.", "병원은 2차 조정안을 거부했다."), ()),
    (("The buyer rejected the first offer of the seller.", "The seller rejected the buyer's second offer."), ()),
    (("도움평가원은 합병안에 반대를 권고했다.", "원글로벌은 합병안에 찬성을 권고했다."), ()),
    (("도움평가원은 이사 선임안에 반대했다.", "도움평가원은 합병안에 찬성했다."), ()),
    (("Harrow Glass recommended a vote for the merger.", "Harrow Glass urged shareholders to vote against the pay plan."), ()),
    (("원글로벌은 분할안에 찬성을 권했다. 이사 보수 한도에는 반대했다.", "원글로벌은 이사 보수 한도에 반대를 권했다."), ()),
]


@pytest.mark.parametrize(("texts", "days"), HITS)
def test_told_both_ways(texts: tuple[str, str], days: tuple[str, ...]) -> None:
    assert len(alarms("FC205", texts, days)) == 1


@pytest.mark.parametrize(("texts", "days"), INNOCENT)
def test_of_two_things(texts: tuple[str, str], days: tuple[str, ...]) -> None:
    assert alarms("FC205", texts, days) == []
