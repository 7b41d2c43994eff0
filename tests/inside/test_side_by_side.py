"""Numbers side by side that give one another: premiums, passengers and crew, margins, steps with their level, what is short."""

from __future__ import annotations

import pytest
from room import alarms

HITS = [
    ("Harlow Foods agreed to pay 540 pence a share, a 45% premium to Tessin's closing price of 400 pence on Friday.", "FC501"),
    ("Dunmore will pay $62 in cash for each share, representing a premium of 40% to the last closing price of $50.", "FC501"),
    ("The bidder offered $36 a share, 60 percent above Monday's close of $25.", "FC501"),
    ("The offer, at 310 pence, is a 55% premium to Thursday's close of 250 pence.", "FC501"),
    ("공개매수가는 2만7500원으로, 전날 종가 2만1800원에 36%의 프리미엄을 얹었다.", "FC501"),
    ("주당 5만2000원에 공개매수에 나선다. 전날 종가(4만1500원)에 35%의 프리미엄을 얹은 가격이다.", "FC501"),
    ("신주는 주당 1만3600원에 발행된다. 전날 종가(1만7200원)보다 31%의 할인율이 적용됐다.", "FC501"),
    ("The ferry was carrying 148 passengers and a crew of six. All 164 people on board were rescued.", "FC504"),
    ("Of the 164 people aboard, 148 were passengers and six were crew.", "FC504"),
    ("여객선에는 승객 148명과 승무원 6명이 타고 있었다. 탑승자 164명은 모두 구조됐다.", "FC504"),
    ("매출 8450억원, 영업이익 676억원으로 영업이익률이 10%에 달했다.", "FC506"),
    ("The group reported operating income of $84 million on revenue of $1.2 billion, a margin of 9 percent.", "FC506"),
    ("Of 1,200 respondents, 540, or 55 percent, agreed.", "FC506"),
    ("Of the 1,200 workers, 540 voted to strike. That is 55 percent.", "FC506"),
    ("설문에 312명이 답했다. 이는 전체 직원 480명의 75%다.", "FC506"),
    ("Attendance rose by 37,000 to 151,000 from 124,000 a year earlier.", "FC501"),
    ("Net income rose $18 million to $96 million from $88 million.", "FC501"),
    ("The fare goes from $2.75 to $3.00, an increase of 35 cents.", "FC501"),
    ("The bridge cost $120 million, $35 million over its budget of $95 million.", "FC504"),
    ("정원 320명에 지원자는 288명이어서 42명이 모자란다.", "FC504"),
    ("낙찰가는 3200억원이다. 16척으로 나누면 한 척에 250억원꼴이다.", "FC508"),
    ("입찰가는 4216억원이다. 16기로 나누면 한 기에 236억5000만원꼴로, 예산 대비로는 87.5%다.", "FC508"),
    ("성금은 모두 36억원으로, 피해 주민 450가구에 가구당 950만원꼴이다.", "FC508"),
]
TRAPS = [
    "Harlow Foods agreed to pay 540 pence a share, a 35% premium to Tessin's closing price of 400 pence on Friday.",
    "Dunmore raised its bid to $62 from $55 a share, a premium of 55% to the undisturbed price of $40 and 24% to Tuesday's close of $50.",
    "The stock rose 5% to $44 and is now 25 percent above its closing low of $35.20.",
    "매수가는 2만7500원으로, 1차 매수가(2만5000원)보다 10% 높고 전날 종가 2만1800원에 26%의 프리미엄을 얹었다.",
    "The ferry was carrying 148 passengers, six crew and 10 truck drivers. All 164 people on board were rescued.",
    "The coach was carrying 47 passengers, two crew members and a guide. Of the 50 people on board, three were hurt.",
    "헬기에는 승객 9명과 승무원 3명이 타고 있었다. 사고 당시 근처 배의 탑승자 14명도 구조에 나섰다.",
    "승객 287명이 타고 있었고 선원 14명 중 6명이 먼저 배를 떠났다. 탑승자 명단에는 304명이 올라 있었으나 3명은 타지 않았다.",
    "연간 매출은 2조4000억원이고 4분기 영업이익은 840억원으로 4분기 영업이익률은 16%였다.",
    "매출 1200억원, 영업이익 540억원으로 영업이익률은 지난해보다 5%포인트 오른 45%다.",
    "Of the 1,200 workers, 540 voted to strike. That is 12 percent more than last year.",
    "지난해 540명이 다쳤다. 전체 부상자 1200명의 30%는 어린이였다.",
    "The price goes from $12.50 to $14.00 in May, and to $15 in June, an increase of $2.50 over the two steps.",
    "Sales rose by 12,000 to 15,000 a month last year.",
    "정원 240명에 현원은 197명이다. 내년까지 53명이 퇴직해 96명이 모자란다.",
    "총사업비는 1860억원이다. 보상비를 뺀 공사비를 12개 동으로 나누면 한 동에 120억원꼴이다.",
    "성금은 모두 36억원이다. 1차로 피해 주민 450가구에 가구당 500만원꼴을 나눠줬다.",
]


@pytest.mark.parametrize(("text", "rule"), HITS)
def test_numbers_that_do_not_give_one_another(text: str, rule: str) -> None:
    assert alarms(text) == [rule]


@pytest.mark.parametrize("text", TRAPS)
def test_numbers_that_may_all_be_right(text: str) -> None:
    assert alarms(text) == []
