"""Two amounts and their percentages, a headline's count against the body's, and a change whose start stands in an aside."""

import pytest
from room import alarms

HITS = [
    ("보상금은 국비로 80%인 103억6천만원, 지방비로 20%인 28억4천만원을 댄다.", "FC506"),
    ("예산은 시설비 640억원(70%)과 운영비 260억원(30%)으로 나뉜다.", "FC506"),
    ("The state pays 60 percent, or $4.8 million, and the city 40 percent, or $2.4 million.", "FC506"),
    ("2025년 순이익은 1284억원으로, 1010억원이던 2024년보다 21.7% 늘었다.", "FC501"),
    ("관측한 38차례 가운데 31차례, 비율로는 71.6%에서 신호가 보였다.", "FC506"),
]
TRAPS = [
    "보상금은 국비로 80%인 113억6천만원, 지방비로 20%인 28억4천만원을 댄다.",
    # three parts: the two shares that are named divide nothing alone
    "예산은 시설비 640억원(70%)과 운영비 90억원(10%), 나머지로 나뉜다.",
    # another year's share
    "매출 640억원(70%)을 거뒀고 지난해에는 260억원(28%)이었다.",
    "The state pays 60 percent, or $3.6 million, and the city 40 percent, or $2.4 million.",
    "2025년 순이익은 1284억원으로, 1010억원이던 2024년보다 27.1% 늘었다.",
]


@pytest.mark.parametrize(("text", "rule"), HITS)
def test_what_does_not_add_up(text: str, rule: str) -> None:
    assert rule in alarms(text)


@pytest.mark.parametrize("text", TRAPS)
def test_what_does(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("title", "body", "rules"),
    [
        ("나루항공, 관측위성 18기 만든다", "나루항공은 관측위성 16기를 만든다. 4기씩 네 번 쏜다.", ["FC515"]),
        ("나루시, 전기버스 42대 들인다", "나루시는 올해 전기버스 24대를 들인다.", ["FC515"]),
        # the headline adds up
        ("나루항공, 관측위성 20기 만든다", "나루항공은 관측위성 16기를 만든다. 예비 위성도 4기 있다.", []),
        # other things are counted
        ("나루항공, 관측위성 18기 만든다", "나루항공은 발사체 3기를 쓴다. 18기의 위성을 만든다.", []),
        ("나루항공, 관측위성 18기 만든다", "나루항공은 발사체 3기를 쓴다.", []),
        # ten times too much, with one word in common
        ("가람공항 3조9600억 들여 그대로 간다", "변경안을 보면 가람공항 공사에는 3960억원이 든다.", ["FC515"]),
        ("가람공항 3조9600억 들여 그대로 간다", "가람공항에는 3조9600억원이 든다. 국비는 3960억원이다.", []),
        ("가람공항 3조9600억 들여 그대로 간다", "나루항만의 보상비는 3960억원이다.", []),
    ],
)
def test_a_count_of_the_headline(title: str, body: str, rules: list[str]) -> None:
    assert alarms(body, title) == rules
