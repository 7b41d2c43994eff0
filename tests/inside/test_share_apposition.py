"""FC506: a share of a whole told as an apposition: A로, B의 p%이다; A, or p percent of the B."""

import pytest
from room import alarms

HITS = [
    "어제까지 회수된 물량은 27만1,500도즈로, 거둬들여야 할 28만4,160도즈의 91.5%입니다.",
    "올해 모금액은 4,120만원으로, 목표로 잡은 5,000만원의 92.4%다.",
    "접종을 마친 사람은 3만1,240명으로, 대상자 4만2,600명의 63.3%였습니다.",
    "복구된 도로는 182㎞로 전체 구간 240㎞의 85.8%이다.",
    "입주한 가구는 412가구로, 지어진 640가구의 74.4%에 그쳤습니다.",
    "판매된 입장권은 8,460장이며, 준비한 1만2,000장의 60.5%예요.",
    "집행액은 312억원으로, 배정된 480억원의 75%를 차지합니다.",
    "투표한 조합원은 1,840명으로, 재적 2,300명의 88%입니다.",
    "압류한 물품은 940점으로, 신고된 1,200점의 68.3%로 집계됐다.",
    "The recovered lots came to 271,500 doses, or 91.5 percent of the 284,160 doses that had to be recalled.",
    "The charity raised $41,200, or 92.4 percent of its $50,000 goal.",
    "Crews reopened 182 miles, 85.8 percent of the 240 miles that flooded.",
    "The city spent $312 million, 75 percent of the $480 million set aside.",
    "Some 1,840 members voted, or 88 percent of the 2,300 on the rolls.",
    "The store sold 8,460 tickets, about 60.5% of the 12,000 printed.",
]
TRAPS = [
    "어제까지 회수된 물량은 27만1,500도즈로, 거둬들여야 할 28만4,160도즈의 95.5%입니다.",
    "올해 모금액은 4,120만원으로, 목표로 잡은 5,000만원의 82.4%다.",
    "올해 모금액은 4,120만원으로, 지난해 5,000만원의 82%에 그쳤습니다.",
    "회수된 물량은 27만1,500도즈로, 28만4,160도즈보다 4.5% 적습니다.",
    "올해 매출은 312억원으로, 지난해 480억원에서 35% 줄었습니다.",
    "입주한 가구는 412가구로, 지어진 640가구의 64%입니다.",
    "판매된 입장권은 8,460장이며, 준비한 1만2,000장의 70%가 넘습니다.",
    "판매된 입장권은 8,460장으로, 준비한 1만2,000장의 70%를 넘었습니다.",
    "어제 회수된 물량은 1,500도즈로, 거둬들여야 할 28만4,160도즈의 95.5%가 지금까지 회수됐습니다.",
    "The recovered lots came to 271,500 doses, or 95.5 percent of the 284,160 doses that had to be recalled.",
    "The charity raised $41,200, or 82.4 percent of its $50,000 goal.",
    "Crews reopened 182 miles, 75.8 percent of the 240 miles that flooded.",
    "The city spent $312 million, 8 percent more than the $480 million set aside last year.",
    "Some 1,840 members voted, 12 percent of them by post; the 2,300 on the rolls were sent papers.",
    "The store sold 8,460 tickets, about 70.5% of the 12,000 printed.",
    "The plant made 412 cars, 75 percent of them electric, against the 640 planned.",
]


@pytest.mark.parametrize("text", HITS)
def test_a_share_that_part_and_whole_do_not_make(text: str) -> None:
    assert alarms(text) == ["FC506"]


@pytest.mark.parametrize("text", TRAPS)
def test_look_alikes(text: str) -> None:
    assert alarms(text) == []
