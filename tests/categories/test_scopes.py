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
