"""FC501: a percentage beside the price of one money in another, in whichever direction the price is told."""

from __future__ import annotations

import pytest
from room import alarms, involved

HITS = [
    "The crown took the news badly, sinking 8 percent as the dollar went from 7.36 to 7.42 crowns.",
    "The crown slid 8% against the dollar, from 7.36 to 7.42.",
    "The yen lost 10% as the dollar climbed from 148.2 yen to 149.7 yen.",
    "The won weakened 10 percent as the dollar rose from 1,360 to 1,374 won.",
    "The dollar went from 7.36 to 7.42 crowns as the crown lost 8 percent.",
    "As the euro moved from 8.54 to 8.61 crowns, the crown shed 8%.",
    "The pound gained 5% against the dollar, from 1.252 to 1.258.",
    "The exchange rate moved from 7.36 to 7.42 as the crown sank 80 percent.",
    "The peso eased 4% to the dollar, from 17.20 to 17.27.",
    "The krona strengthened 0.08 percent as the euro fell from 11.42 to 11.33 kronor.",
    "원화는 달러당 7.36에서 7.42로 오르며 8% 떨어졌다.",
    "원·달러 환율이 1360원에서 1374원으로 오르며 원화 가치는 10% 떨어졌다.",
    "원화는 8% 떨어지며 달러당 7.36에서 7.42로 올랐다.",
    "원화 가치가 8% 떨어져 환율이 달러당 7.36에서 7.42로 뛰었다.",
    "달러가 7.36크로네에서 7.42크로네로 오르면서 크로네는 8% 내렸다.",
    "수출이 100억달러에서 110억달러로 늘어 증가율은 20%였다.",
    "원·달러 환율이 1374원에서 1360원으로 내리며 원화 가치는 10% 올랐다.",
]
TRAPS = [
    "The crown took the news badly, sinking 0.8 percent as the dollar went from 7.36 to 7.42 crowns.",
    "The crown slid 0.8% against the dollar, from 7.36 to 7.42.",
    "The won lost 20 percent as the dollar climbed from 1,100 to 1,375 won.",
    "The yen lost 10% this year as the dollar climbed from 148.2 yen to 149.7 yen.",
    "The crown lost 8 percent in 2025; the dollar went from 7.36 to 7.42 crowns.",
    "Exports rose 8 percent as the dollar went from 7.36 to 7.42 crowns.",
    "Shares rose 5% as the stock moved from $102.40 to $102.91.",
    "The dollar went from 7.36 to 7.42 crowns, and 8 percent of traders expect more.",
    "The crown may sink 3 percent as the dollar went from 7.36 to 7.42 crowns.",
    "The crown fell 8 percent and the euro 7 percent as the dollar went from 7.36 to 7.42 crowns.",
    "The crown sank 8 percent from a year ago as the dollar went from 7.36 to 7.42 crowns.",
    "The crown sank 8 percent, and the fee rose from 7.36 to 7.42 and then to 7.50 crowns a dollar.",
    "원화는 달러당 7.36에서 7.42로 오르며 0.8% 떨어졌다.",
    "원화는 0.8% 떨어지며 달러당 7.36에서 7.42로 올랐다.",
    "원·달러 환율이 1100원에서 1375원으로 오르며 원화 가치는 20% 떨어졌다.",
    "원·달러 환율이 1360원에서 1374원으로 오르며 원화 가치는 1% 떨어졌다.",
    "달러당 원화 환율이 1360원에서 1374원으로 오르는 동안 수출은 10% 늘었다.",
    "환율이 달러당 1360원에서 1374원으로 올라 수입 물가는 10% 올랐다.",
    "주민이 1360명에서 1374명으로 느는 동안 예산은 10% 늘었다.",
    "원화 가치는 지난해보다 10% 떨어졌고 환율은 1360원에서 1374원으로 올랐다.",
]


@pytest.mark.parametrize("text", HITS)
def test_hits(text: str) -> None:
    assert alarms(text) == ["FC501"]


@pytest.mark.parametrize("text", TRAPS)
def test_traps(text: str) -> None:
    assert alarms(text) == []


def test_the_percentage_and_the_prices_are_shown() -> None:
    assert involved(HITS[0], "FC501") == {"8 percent", "7.36 to 7.42"}
