"""Changes that two levels show to be worded wrongly, and right ones."""

from __future__ import annotations

import pytest
from story import alarms, notes, on


@pytest.mark.parametrize(
    ("rule", "texts", "parts"),
    [
        ("FC301", ("허가 기간이 15년에서 12년으로 줄었다.", "허가 기간이 15년에서 3년으로 줄었다."), ("12년", "3년")),
        ("FC301", ("정류장을 9곳에서 6곳을 줄였다.", "정류장은 9곳에서 6곳으로 줄었다."), ("6곳", "9곳")),
        ("FC301", ("The wait was cut from 12 weeks to 8 weeks.", "The wait was cut from 12 weeks to 4 weeks."), ("8", "4")),
        ("FC301", ("정원은 500명에서 450명으로, 올해의 10% 수준으로 줄어든다.", "정원이 50명 준다."), ("10%", "450명")),
        (
            "FC301",
            (
                "신형 배터리는 구형의 130% 수준 용량이다. 나루전자 신형 배터리 시험 결과다.",
                "나루전자 신형 배터리는 시험 결과 구형보다 용량이 130% 많다.",
            ),
            ("130%",),
        ),
        (
            "FC302",
            (
                "국가채무 비율은 올해 49.2%에서 내년 51.0%로 1.8%포인트 높아진다.",
                "국가채무 비율은 내년 51.0%로 올해보다 1.8% 오른다.",
            ),
            ("1.8%", "49.2%"),
        ),
        (
            "FC301",
            (
                "가람은행은 부실채권을 장부가의 40%만 받고 나루자산에 넘겼다.",
                "가람은행은 나루자산에 부실채권을 장부가보다 40% 싼 값에 팔았다.",
            ),
            ("40%",),
        ),
    ],
)
def test_levels_show_another_change(rule: str, texts: tuple[str, ...], parts: tuple[str, ...]) -> None:
    assert on(alarms(rule, texts), *parts)


@pytest.mark.parametrize(
    "texts",
    [
        ("인력을 60명에서 30명으로 줄인다.", "인력을 60명에서 30명으로, 절반으로 줄인다."),
        ("정류장을 9곳에서 3곳을 줄였다.", "정류장은 9곳에서 6곳으로 줄었다."),
        ("정류장을 8곳에서 4곳을 줄였다.", "정류장은 8곳에서 4곳으로 줄었다."),
        ("정류장을 9곳에서 6곳을 늘렸다.", "정류장은 9곳에서 6곳으로 줄었다."),
        ("정류장 6곳을 줄였다. 정류장은 9곳이었다.", "주차장은 9곳에서 6곳으로 줄었다. 정류장도 6곳 줄었다."),
        ("점유율은 20%에서 25%로 25% 높아졌다.", "점유율은 5%포인트 올라 25%가 됐다."),
        ("정원은 500명에서 450명으로, 올해의 90% 수준으로 줄어든다.", "정원은 10% 준다."),
        ("처리 기간은 30일에서 20일로 줄었다.", "보관 기간은 30일에서 10일로 줄었다. 처리 기간은 30일에서 20일이 됐다."),
        ("The fee rose from $10 to $25, up 150 percent.", "The fee rose 150 percent to $25."),
        ("이 약은 위약보다 34% 높은 효과를 냈다.", "환자의 34%까지 부작용을 겪었다."),
        ("가람은행은 부실채권을 장부가의 60%만 받고 넘겼다.", "가람은행은 부실채권을 장부가보다 40% 싼 값에 팔았다."),
    ],
)
def test_changes_that_fit(texts: tuple[str, ...]) -> None:
    assert [alarms(rule, texts) for rule in ("FC301", "FC302")] == [[], []]


def test_the_toll_of_a_story_is_one_note() -> None:
    texts = ("나루시 공장 폭발로 2명이 숨졌다.", "나루시 공장 폭발 사망자가 4명으로 늘었다.")
    assert notes("FC402", texts, ("2026-03-05", "2026-03-06")) == 1


@pytest.mark.parametrize(
    ("texts", "days"),
    [
        # the hours of one day, a leap of a toll that only grows, and where it is told again
        (
            (
                "나루시 목욕탕 화재 1명 사망\n\n나루시 목욕탕에서 불이 나 1명이 숨졌다.",
                "나루시 목욕탕 화재 사망 16명으로\n\n숨진 사람이 총 16명이다.",
            ),
            ("2026-03-05 16:10", "2026-03-05 19:30"),
        ),
        (
            ("사망자는 5일 오후 3시18분 기준 24명이다.", "나루시 공장 화재로 29명이 숨지고 26명이 다쳤다."),
            ("2026-03-05", "2026-03-06"),
        ),
        (("공장에 남은 실종자는 5명이다.", "공장에서 찾지 못한 실종자 2명을 찾고 있다."), ("2026-03-05", "2026-03-06")),
        (
            ("Six people remain missing after the mill fire.", "The search for four others at the mill was suspended."),
            ("2026-03-05", "2026-03-06"),
        ),
        (
            ("The mill fire killed three people.", "The death toll of the mill fire has risen to five."),
            ("2026-03-05", "2026-03-06"),
        ),
    ],
)
def test_a_toll_by_the_words_right_around_it(texts: tuple[str, ...], days: tuple[str, ...]) -> None:
    assert notes("FC402", texts, days) == 1
    assert alarms("FC107", texts, days) == []


@pytest.mark.parametrize(
    ("texts", "days"),
    [
        (("배추 한 포기는 4210원이다.", "배추 한 포기는 4350원이다."), ("2026-03-05", "2026-03-12")),
        (("주가는 5만2100원에 마감했다.", "주가는 5만3400원에 마감했다."), ("2026-03-05", "2026-03-06")),
        (
            ("2014년 침몰 사고로 304명이 숨졌다. 이번 사고로 3명이 숨졌다.", "이번 사고 사망자는 3명이다."),
            ("2026-03-05", "2026-03-06"),
        ),
        # an earlier happening, one of both sexes, a place, the dead and the hurt, one hour
        (
            ("나루항공 사고는 2013년 5월 3일에 있었다. 공항에서 미끄러져 3명이 숨졌다.", "공장에서 불이 나 2명이 숨졌다."),
            ("2026-03-05", "2026-03-06"),
        ),
        (("화재 사망 여 23명·남 6명 사망", "화재로 29명이 숨졌다."), ("2026-03-05", "2026-03-06")),
        (("화재로 29명이 숨졌다.", "화재로 29명이 숨졌다. 나루역에서 24명이 숨졌다."), ("2026-03-05", "2026-03-06")),
        (("공장 화재로 6명이 숨졌다.", "공장 화재로 9명이 다쳤다."), ("2026-03-05", "2026-03-06")),
        (("공장 화재로 6명이 숨졌다.", "공장 화재로 3명이 더 숨졌다."), ("2026-03-05", "2026-03-06")),
        (("The mill fire killed three people.", "The mill fire injured five people."), ("2026-03-05", "2026-03-06")),
        (("지난해 산재 사망자는 82명이다.", "1월 산재 사망자는 7명이다."), ("2026-03-05", "2026-03-09")),
    ],
)
def test_values_of_two_days_are_no_update(texts: tuple[str, ...], days: tuple[str, ...]) -> None:
    assert notes("FC402", texts, days) == 0


@pytest.mark.parametrize(
    "texts",
    [
        (
            "회사는 올해 투자액을 4조2000억원으로 잡았다.",
            "회사는 올해 투자액을 4조2000억원에서 3조8000억원으로 낮춰 잡았다.",
        ),
        (
            "The company plans capital spending of $2.4 billion this year.",
            "The company raised its capital spending plan for this year to $2.9 billion from $2.4 billion.",
        ),
    ],
)
def test_a_changed_plan_makes_the_old_figure_old(texts: tuple[str, ...]) -> None:
    assert notes("FC402", texts, ("2026-03-05", "2026-04-07")) == 1
    assert notes("FC402", texts, ("2026-04-07", "2026-03-05")) == 0


def test_a_price_of_each_day_is_another_on_another_day() -> None:
    """2만4800원 and 2만8450원 are nearly each other's swap of digits, and a month lies between the days that they are of."""
    days = ("2026-10-14", "2026-11-13")
    other = ("가람게임즈 주가는 13일 2만8450원에 마감했다.", "가람게임즈 주가는 13일 2만4800원에 마감했다.")
    assert alarms("FC103", other, days) == []
    assert alarms("FC103", other, ("2026-11-13", "2026-11-13"))
