"""Two amounts a power of ten apart are no slip where a text says that the one is that share of the other; nor are two measures of
two digits under units of one dimension that share no word."""

from __future__ import annotations

import pytest
from newsroom import alarms, report, told

HITS = [
    (["84㎡의 최고가는 7억4,900만원이다.", "84㎡ 최고가는 7억4,900만 원이다.", "84㎡의 최고가는 7,490만 원이다."], ("7억4,900만원", "7,490만 원")),
    # another share than the one that parts them
    (
        ["84㎡의 최고가는 7억4,900만원이다.", "84㎡ 최고가는 7억4,900만 원이다.", "계약금은 20%고, 84㎡의 최고가는 7,490만 원이다."],
        ("7억4,900만원", "7,490만 원"),
    ),
    # a tenth that something grew by
    (
        ["매출은 4,310억원이다.", "올해 매출은 4,310억원이다.", "매출은 1년 새 10% 늘어난 431억원이다."],
        ("4,310억원", "431억원"),
    ),
    # the share stands in another paragraph
    (
        ["공사비는 7,312억원이다.", "도가 밝힌 공사비는 7,312억원이다.", "공정률은 10%다. 다리는 내년에 열린다. 도가 밝힌 공사비는 731억2천만원이다."],
        ("7,312억원", "731억2천만원"),
    ),
    (
        ["The top flat costs $745,000.", "The top flat is priced at $745,000.", "The top flat costs $74,500."],
        ("$745,000", "$74,500"),
    ),
]  # fmt: skip
UNITS = [
    (["The train was moving at 14 km/h when it struck the 4,218-tonne crane.", "It hit the 4,218-tonne crane at 14 knots."], ("14 km/h", "14 knots")),
    (["The 4,218-tonne jet braked 140 metres from the fence.", "The jet, of 4,218 tonnes, stopped 140 feet away."], ("140 metres", "140 feet")),
]  # fmt: skip
TRAPS = [
    ["84㎡의 최고가는 7억4,900만원이다.", "84㎡ 최고가는 7억4,900만 원이다.", "계약금은 10%, 84㎡ 최고가라면 7,490만 원을 먼저 낸다."],
    ["84㎡의 최고가는 7억4,900만원이다.", "84㎡ 최고가는 7억4,900만 원이다.", "계약금은 10퍼센트다. 84㎡ 최고가라면 7,490만 원이다."],
    ["84㎡의 최고가는 7억4,900만원이다.", "84㎡ 최고가는 7억4,900만 원이다.", "84㎡ 최고가 기준 계약금은 7,490만 원(10%)이다."],
    ["84㎡의 최고가는 7억4,900만원이고 계약금은 10%다.", "84㎡ 최고가는 7억4,900만 원이다.", "84㎡ 최고가로 치면 7,490만 원을 먼저 낸다."],
    ["총사업비는 4,310억원이다.", "총사업비 4,310억원이 든다.", "총사업비의 10%인 431억원을 시가 낸다."],
    ["총사업비는 4,310억원이다.", "총사업비 4,310억원이 든다.", "시는 총사업비의 10분의 1인 431억원을 낸다."],
    ["빚은 4,310억원이다.", "빚이 4,310억원으로 불었다.", "빚은 자본금 431억원의 10배다."],
    ["The top flat costs $745,000.", "The top flat is priced at $745,000.", "Buyers of the top flat pay a deposit of 10 percent, $74,500."],
    ["The top flat costs $745,000.", "The top flat is priced at $745,000.", "A 10% deposit on the top flat is $74,500."],
    ["The fund holds $4.31 billion.", "The fund holds $4.31 billion.", "It sold 1% of the fund, or $43.1 million."],
    # two measures that share no word
    ["농가는 4,218곳, 피해액은 512억원, 면적은 3,350㏊다. 신고배 15㎏은 5만2000원으로 작년과 거의 같다.", "농가는 4,218곳, 피해액은 512억원, 면적은 3,350㏊다. 그는 지난해 사과 38t을 팔았다. 올해는 15t을 기대한다."],
    ["농가는 4,218곳, 피해액은 512억원, 면적은 3,350㏊다. 감자 20㎏ 한 상자가 3만원이다.", "농가는 4,218곳, 피해액은 512억원, 면적은 3,350㏊다. 밭에서는 해마다 20t이 난다."],
    ["The 4,218 farms lost $51.2 million on 3,350 acres. A sack of 25 kg sold for $40.", "The 4,218 farms lost $51.2 million on 3,350 acres. The truck carried 25 tonnes."],
]  # fmt: skip


@pytest.mark.parametrize(("texts", "words"), HITS)
def test_a_power_of_ten_is_a_slip(texts: list[str], words: tuple[str, str]) -> None:
    assert ("FC102", "SLIP", "error") in told(report(texts), *words)


@pytest.mark.parametrize("texts", TRAPS)
def test_a_stated_share_is_none(texts: list[str]) -> None:
    assert [rule for rule, _ in alarms(report(texts)) if rule in {"FC102", "FC104"}] == []


@pytest.mark.parametrize(("texts", "words"), UNITS)
def test_units_that_are_taken_for_each_other(texts: list[str], words: tuple[str, str]) -> None:
    assert ("FC104", "SLIP", "error") in told(report(texts), *words)
