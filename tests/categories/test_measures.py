"""A measure of an authority in another degree than the other texts have."""

from __future__ import annotations

import pytest
from story import alarms

DAYS = ("2026-03-05", "2026-03-06", "2026-03-06")
DEGREES = [
    ("경영개선요구", "경영개선권고"),
    ("영업정지", "영업취소"),
    ("시정명령", "시정권고"),
    ("기관경고", "기관주의"),
    ("면허취소", "면허정지"),
]


@pytest.mark.parametrize(("usual", "odd"), DEGREES)
def test_one_text_has_another_degree(usual: str, odd: str) -> None:
    texts = (f"당국은 가람은행에 {usual}를 내렸다.", f"가람은행은 {usual} 조치를 받았다.", f"{odd}를 받은 가람은행은 사과했다.")
    assert alarms("FC205", texts, DAYS) == [frozenset({usual, odd})]


@pytest.mark.parametrize(
    ("texts", "days"),
    [
        # both degrees in one text: it tells them apart
        (
            (
                "당국은 가람은행에 시정명령을 내렸다.",
                "가람은행은 시정명령을 받았다.",
                "가람은행은 시정권고에 이어 시정명령을 받았다.",
            ),
            DAYS,
        ),
        # one text against one
        (("당국은 가람은행에 시정명령을 내렸다.", "가람은행은 시정권고를 받았다."), DAYS[:2]),
        # milder and earlier, harder and later: it has grown
        (
            ("가람은행은 시정권고를 받았다.", "당국은 가람은행에 시정명령을 내렸다.", "가람은행은 시정명령을 받았다."),
            ("2026-02-05", "2026-03-05", "2026-03-06"),
        ),
        (
            ("당국은 가람은행에 시정권고를 내렸다.", "가람은행은 시정권고를 받았다.", "가람은행은 시정명령을 받았다."),
            ("2026-03-05", "2026-03-05", "2026-04-06"),
        ),
        # another matter
        (("당국은 가람은행에 시정명령을 내렸다.", "가람은행은 시정명령을 받았다.", "나루시는 주민에게 이전권고를 했다."), DAYS),
        # nothing in common but the measure
        (("당국은 가람은행에 시정명령을 내렸다.", "가람은행은 시정명령을 받았다.", "학교는 시정권고만 했다."), DAYS),
        # no compound
        (("노조는 인상을 요구했다.", "노조가 인상을 요구한다.", "위원회는 인상을 권고했다."), DAYS),
    ],
)
def test_no_other_degree(texts: tuple[str, ...], days: tuple[str, ...]) -> None:
    assert alarms("FC205", texts, days) == []
