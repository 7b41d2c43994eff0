"""Figures of markets, statistics and deals: two periods, two hours, two sides of a deal, a fall with its sign; and real differences."""

from __future__ import annotations

import pytest
from story import alarms, on

HITS = [
    # one close of one day
    (
        "FC101",
        (
            "가람전자는 15일 종가 기준 시가총액이 8조7323억원으로 코스피 32위에 올랐다.",
            "가람전자는 15일 종가 기준 시가총액이 8조7233억원으로 코스피 32위에 올랐다.",
        ),
        ("8조7323억원", "8조7233억원"),
    ),
    # who sells and who keeps is one firm
    (
        "FC205",
        (
            "한들그룹이 두레제지 지분 40%를 나루금융에 매각하기로 했다.",
            "한들그룹이 두레제지 지분 40%를 나루금융에서 인수하기로 했다.",
        ),
        ("매각하기로", "인수하기로"),
    ),
    # a product's one start
    (
        "FC401",
        ("한들셀은 새 전지 'HB4'를 2026년 3월 양산한다.", "한들셀이 새 전지 'HB4'를 2026년 9월 양산한다."),
        ("2026년 3월", "2026년 9월"),
    ),
    # one value of two quarters
    (
        "FC303",
        (
            "가람전자의 2분기 매출은 3조4512억원이다. 3분기 매출은 3조9127억원이다.",
            "가람전자는 3분기 매출 3조4512억원을 거뒀다.",
        ),
        ("3조4512억원", "3조9127억원"),
    ),
]
TRAPS = [
    # an hour of trading and the close
    (
        "현재 가람전자의 시가총액은 9조6954억원으로, 코스피 29위를 기록 중이다.",
        "장을 마감하며 가람전자의 시가총액은 8조7323억원을 기록했다. 코스피 33위 규모다.",
        "종가 기준 가람전자 시가총액은 8조7323억 원으로 코스피 33위에 올랐다.",
    ),
    # the buyer and the seller, one of them with a gloss before its particle
    (
        "나루금융이 한들그룹의 두레제지 사업 부문을 인수하기로 했다.",
        "한들그룹(Handeul)은 두레제지 사업을 나루금융에 9천억원에 매각하기로 합의했다.",
    ),
    # a product and its next kind, of which a third text tells both
    (
        "한들셀은 지난 3월부터 양산에 들어가 공급을 본격화한 HB4와 서버 전지의 판매가 늘었다.",
        "한들셀은 주요 고객에게 샘플을 제공한 HB4 12단 제품을 3분기부터 양산할 것이라고 설명했다.",
        "HB4 12단 3분기 양산. 지난 3월부터 양산에 들어가 공급을 본격화한 HB4와 서버 전지의 판매가 늘었다.",
    ),
    # two months of one statistic
    (
        "지난 6월 소비자물가가 6.0% 오르며 23년 7개월 만에 최고치를 기록한 데 이어 오름폭을 키웠다.",
        "7월 소비자물가가 6.3% 오르며 두 달 연속 6%대 오름폭을 기록했다. 최고치다.",
    ),
    # what another measure was the month before
    (
        "신선식품지수는 전월대비 6.9%, 전년동월대비 13.0% 각각 올랐다.",
        "신선식품지수는 전월 대비 6.9% 상승했다.",
        "전기·가스·수도는 15.7% 상승하며 전월(9.6%)보다 오름폭을 키웠다.",
    ),
    # shares of two years, the earlier ones in a list that goes on in the next sentence
    (
        "지난 2019년 기준 세계시장 점유율은 가람전자가 35.9%로 1위다. 이어 나루반도체(19%), 두레칩(9.5%) 순이다.",
        "2021년 3분기 기준 한들의 점유율은 13.5%로 두레칩 5.9%와 합하면 19.4%다.",
        "2021년 3분기 점유율은 두레칩 5.9%다.",
    ),
    # a fall of which the word stands once
    (
        "매출과 영업이익은 전년 동기 대비 각각 19%, 95.75% 감소했다.",
        "전년 동기 대비 매출은 19%, 영업이익은 95.75% 감소했다.",
    ),
    # what a value is compared with is not its own quarter
    (
        "가람전자의 1분기 실적은 전기 대비 매출이 10.59%, 영업이익이 86.08% 줄었다.",
        "가람전자는 1분기 영업이익이 지난해 1분기 대비 95% 줄었다. 지난해 4분기대비 매출은 10.59%, 영업이익은 86.08% 줄었다.",
    ),
    # the day of the telling, and the first day of what is told
    (
        "27일 금융투자업계에 따르면 가람은행 청약 마감 결과 증거금은 57조원이다.",
        "가람은행 청약 첫 날이었던 지난 26일 기준 증거금은 12조원이었다.",
    ),
    # the price of one share under the name of all the money
    (
        "증거금 4097만원 당 1주. 나루게임즈 청약증거금은 58조4236억원이 모였다.",
        "나루게임즈 청약에 모인 증거금은 58조4236억원이다.",
    ),
]
LONE = [
    # a change of the index beside the rates of two months
    "지난달 지수는 지난해 같은 달과 비교해 6.3% 상승했다. 6월(6.0%)대비 0.5% 상승했다.",
    # an end from another sentence, of another thing
    "적자는 4월 24억8000만달러, 6월 25억7000만달러 등이다. 수출액은 지난해 7월(555억달러) 대비 52억달러 많았다.",
    # the quarter after one of a named year is of that year
    "영업이익은 2018년 2분기(5조5739억원)와 3분기(6조4724억원) 이후 6년 만에 5조원대를 회복했다.",
]


@pytest.mark.parametrize(("rule", "texts", "parts"), HITS)
def test_a_difference_is_told(rule: str, texts: tuple[str, ...], parts: tuple[str, ...]) -> None:
    found = [f for name in (rule, "FC103") for f in alarms(name, texts)]
    assert on(found, *parts)


RULES = ("FC101", "FC103", "FC205", "FC301", "FC303", "FC401")


@pytest.mark.parametrize("texts", TRAPS)
def test_two_things_are_no_difference(texts: tuple[str, ...]) -> None:
    assert [f for rule in RULES for f in alarms(rule, texts, ("2022-08-02",) * len(texts))] == []


@pytest.mark.parametrize("text", LONE)
def test_a_text_does_not_contradict_itself(text: str) -> None:
    assert [f for rule in ("FC501", "FC514") for f in alarms(rule, (text,), ("2024-07-25",))] == []


def test_one_slip_with_and_without_its_sign_is_told_once() -> None:
    texts = (
        "숙박·음식점업 취업자는 36만7000명이 줄었다.",
        "취업자는 숙박·음식점업(-36만7000명, -15.7%) 등에서 크게 감소했다.",
        "취업자를 산업별로 보면 숙박·음식점업(-36.7명) 등에서 줄었다.",
    )
    assert len(alarms("FC102", texts)) == 1
