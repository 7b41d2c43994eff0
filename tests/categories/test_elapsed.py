"""FC404: days counted from one start, in two texts."""

import pytest
from story import alarms, notes

START = "가람지법은 5일 나도윤 전 시장에게 징역 3년을 선고했다. 재판에 넘겨진 지 179일 만이다."


@pytest.mark.parametrize(
    "other",
    [
        "나도윤 전 시장은 가람지법에서 징역 3년을 선고받았다. 재판에 넘겨진 지 197일 만이다.",
        "재판에 넘겨진 지 172일 만에 나도윤 전 시장이 가람지법에서 징역 3년을 선고받았다.",
    ],
)
def test_hits(other: str) -> None:
    assert alarms("FC404", (START, other))


@pytest.mark.parametrize(
    "other",
    [
        "나도윤 전 시장은 가람지법에서 징역 3년을 선고받았다. 재판에 넘겨진 지 179일 만이다.",
        "나도윤 전 시장은 가람지법에서 징역 3년을 선고받았다. 구치소에 갇힌 지 197일 만이다.",
        "나도윤 전 시장은 가람지법에서 징역 3년을 선고받았다. 재판에 넘겨진 지 약 190일 만이다.",
        "나도윤 전 시장은 가람지법에서 징역 3년을 선고받았다. 재판에 넘겨진 지 30일 만에 첫 공판이 열렸다.",
        "나도윤 전 시장은 가람지법에서 징역 3년을 선고받았다. 재판에 넘겨진 지 197일째다.",
        "라온유 의원은 다온고법에서 벌금을 물었다. 재판에 넘겨진 지 197일 만이다.",
    ],
)
def test_traps(other: str) -> None:
    assert not alarms("FC404", (START, other))


def test_a_day_more_is_a_way_of_counting() -> None:
    other = "나도윤 전 시장은 가람지법에서 징역 3년을 선고받았다. 재판에 넘겨진 지 180일 만이다."
    assert not alarms("FC404", (START, other)) and notes("FC404", (START, other)) == 1


def test_a_count_that_grows_with_the_days() -> None:
    other = "나도윤 전 시장은 가람지법에서 징역 3년을 선고받았다. 재판에 넘겨진 지 184일 만이다."
    assert not alarms("FC404", (START, other), ("2026-03-05", "2026-03-10"))
