"""One rare value with two scopes: hits and traps in both languages."""

from __future__ import annotations

import pytest
from story import alarms, notes, on


@pytest.mark.parametrize(
    "texts",
    [
        ("시는 앞으로 5년간 총 2천350억원을 들여 하수관을 바꾼다.", "시는 하수관 교체에 해마다 2천350억원을 쓴다."),
        ("투표자의 78.4%가 파업에 찬성했다.", "재적 조합원의 78.4%가 파업에 찬성한 것으로 나타났다."),
        ("두 후보의 격차는 3.2%포인트 좁혀졌다.", "두 후보의 격차가 3.2%포인트 벌어졌다."),
        ("The city will spend a total of $245 million over 10 years.", "The city will spend $245 million a year on the sewers."),
        ("The dairy pays farmers 12 percent of the profit.", "The dairy pays farmers 12 percent of revenue."),
    ],
)
def test_one_value_with_two_scopes(texts: tuple[str, ...]) -> None:
    assert alarms("FC303", texts) or notes("FC303", texts)


@pytest.mark.parametrize(
    ("texts", "parts"),
    [
        (
            (
                "검찰은 방화 혐의로 기소된 최모씨에게 징역 18년을 구형했다. 법원은 징역 12년을 선고했다.",
                "방화범 최모씨가 법원에서 징역 18년을 선고받았다.",
            ),
            ("18년", "12년"),
        ),
        (
            (
                "Prosecutors sought 14 years in prison for the banker. The judge gave 9 years in prison.",
                "The banker was sentenced to 14 years in prison.",
            ),
            ("14 years", "9 years"),
        ),
        (
            (
                "조선소는 협력사를 더해 1만2400명이 일한다. 직접 고용 인원은 5300명이다.",
                "조선소가 직접 고용한 인원은 1만2400명이다.",
            ),
            ("1만2400명", "5300명"),
        ),
    ],
)
def test_the_other_text_has_what_should_stand_there(texts: tuple[str, ...], parts: tuple[str, ...]) -> None:
    assert on(alarms("FC303", texts), *parts)


@pytest.mark.parametrize(
    "texts",
    [
        ("공장은 해마다 2400대를 만든다. 5년간 총 1만2000대를 낸다.", "공장이 5년간 총 1만2000대를 만든다."),
        ("검찰은 징역 3년을 구형했다.", "법원은 구형대로 징역 3년을 선고했다."),
        ("매출은 전 분기보다 8.1%, 지난해보다 8.1% 늘었다.", "매출은 지난해보다 8.1% 늘었다."),
        ("연간 36만t을 만드는 공장이다.", "1공장 20만t과 2공장 16만t을 합쳐 36만t이다."),
        ("투표자의 61.2%가 찬성했다. 재적의 52.3%다.", "재적의 52.3%가 찬성했다."),
        ("Prosecutors sought five years for the mayor.", "His aide was sentenced to five years."),
        ("The plant makes 52,000 cars a year.", "The plant made 52,000 cars last year, 4,300 a month."),
        ("국비 1200억원이 들어간다.", "시는 국비 1200억원과 시비 400억원을 쓴다."),
    ],
)
def test_what_only_looks_like_two_scopes(texts: tuple[str, ...]) -> None:
    assert alarms("FC303", texts) == []
    assert notes("FC303", texts) == 0


SURE = {
    "year and quarter": (
        "모란전자는 1분기 매출이 3조4218억원으로 전년 동기보다 12.7% 늘었다고 공시했다.",
        "모란전자의 1분기 매출은 3조4218억원이다. 직전 분기보다 12.7% 증가했다.",
    ),
    "a month by its name": (
        "산업부는 4월 수출이 572억달러로 1년 전에 견줘 4.6% 증가했다고 발표했다.",
        "4월 수출은 572억달러로 3월보다 4.6% 늘었다고 산업부가 밝혔다.",
    ),
    "the level stands between": (
        "가람기금의 수익률은 6.38%로 전년 동기 4.08% 대비 2.30%p 올랐다.",
        "가람기금의 수익률은 6.38%다. 전 분기와 견주면 2.3%포인트 높다.",
    ),
    "quarter and year": (
        "Sales of car chips slipped 7 percent from the previous quarter, to $1.06 billion.",
        "Sales of car chips dropped 7% from the same quarter last year to $1.06 billion.",
    ),
    "from a month": (
        "Kelso County sold 4,812 homes in March, 18.3% more than a year earlier.",
        "Home sales in Kelso County rose 18.3% from February to 4,812.",
    ),
    "left and done": (
        "정전된 6만1400가구 가운데 72%가 복구됐다고 한전이 밝혔다.",
        "정전된 6만1400가구 가운데 72%가 아직 어둠 속에 있다.",
    ),
    "of one whole": ("점검한 비상벨 24개 중 9개가 작동하지 않았다.", "점검한 비상벨 24개 중 9개만 정상 작동했다."),
    "of one whole in English": (
        "Engineers restored power to 71 percent of the homes by Sunday night.",
        "By Sunday night 71 percent of the homes were still without power.",
    ),
    "a gap": ("재검표 결과 두 후보의 표 차는 173표 줄었다.", "재검표를 거치며 두 후보의 격차는 173표 더 벌어졌다."),
}


@pytest.mark.parametrize("texts", SURE.values(), ids=SURE)
def test_two_scopes_of_what_is_surely_one_thing(texts: tuple[str, str]) -> None:
    assert alarms("FC303", texts)


UNSURE = {
    "the same month of last year": (
        "4월 수출은 572억달러로 1년 전보다 4.6% 늘었다.",
        "4월 수출은 572억달러로 지난해 4월보다 4.6% 늘었다.",
    ),
    "a month of another year": (
        "Kelso County sold 4,812 homes in March, 18.3% more than a year earlier.",
        "Home sales in Kelso County rose 18.3% from March 2025 to 4,812.",
    ),
    "two parts of the business": (
        "Marlow Retail said first-quarter sales rose 6.8 percent from a year earlier.",
        "Marlow Retail's online orders climbed 6.8% from the previous quarter.",
    ),
    "up and down": (
        "라온반도체의 매출은 4218억원이다. 영업이익은 지난해보다 31.6% 늘었다.",
        "라온반도체의 매출은 4218억원이다. 순이익은 전 분기보다 31.6% 줄었다.",
    ),
    "a half": (
        "정전된 6만1400가구 가운데 50%가 복구됐다고 한전이 밝혔다.",
        "정전된 6만1400가구 가운데 50%가 아직 어둠 속에 있다.",
    ),
    "two wholes": ("점검한 비상벨 24개 중 9개가 작동하지 않았다.", "점검한 소화기 24개 중 9개만 정상 작동했다."),
    "complements": (
        "정전된 6만1400가구 가운데 72%가 복구됐다고 한전이 밝혔다.",
        "정전된 6만1400가구 가운데 28%가 아직 어둠 속에 있다.",
    ),
    "no gap": ("재검표에서 기권은 173표 줄었다.", "재검표를 거치며 두 후보의 격차는 173표 더 벌어졌다."),
}


@pytest.mark.parametrize("texts", UNSURE.values(), ids=UNSURE)
def test_what_is_not_surely_one_thing(texts: tuple[str, str]) -> None:
    assert alarms("FC303", texts) == []


def test_what_is_left_and_what_is_done_on_two_days() -> None:
    texts = SURE["left and done"]
    assert alarms("FC303", texts, ("2026-09-08", "2026-09-12")) == []


def test_what_did_and_what_did_not_make_the_whole() -> None:
    done = "조사 대상 학교 312곳 가운데 117곳이 석면을 제거했다."
    assert alarms("FC101", (done, "조사 대상 학교 312곳 중 195곳은 석면을 아직 제거하지 못했다.")) == []
    assert alarms("FC101", (done, "조사 대상 학교 312곳 가운데 195곳이 석면을 제거했다."))
