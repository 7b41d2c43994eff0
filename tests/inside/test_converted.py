"""FC512, FC513: converted values, two rates of one currency, and weekdays within a range of days."""

import pytest
from room import alarms

DAY = "2026-05-03"
HITS = [
    "밤에도 화씨 95도(섭씨 39도) 밑으로 떨어지지 않았다.",
    "낮 기온이 섭씨 40도(화씨 114도)까지 올랐다.",
    "The buyer offered €640m (about 1.02tn won), up from €600m (about 860bn won) in May.",
    "신청은 2026년 8월 3일 월요일부터 28일 목요일까지 받는다.",
    "The works run from Monday 3 August to Thursday 28 August 2026.",
    "전시는 2026년 10월 5일(월)~9일(토) 열린다.",
]
TRAPS = [
    "인수가는 2억달러(약 2800억원)다. 지난해에는 1억5000만달러(약 1800억원)를 제시했다.",
    "밤에도 화씨 95도(섭씨 35도) 밑으로 떨어지지 않았다. 기온이 화씨 9도(섭씨 5도) 올랐다.",
    "낮 기온이 섭씨 40도(화씨 104도)까지 올랐다.",
    "The buyer offered €640m (about 1.02tn won), up from €600m (about 960bn won) in May.",
    "인수가는 2억달러(약 2800억원)다. 1998년 환율로는 1억5000만달러(약 1800억원)였다.",
    "He weighed 12st 4lb (78kg) and ran 26 miles (42km).",
    "신청은 2026년 8월 3일 월요일부터 28일 금요일까지 받는다.",
    "The works run from Monday 3 August to Friday 28 August 2026.",
    "전시는 2026년 10월 5일(월)~9일(금) 열린다.",
    "무게는 37킬로그램(높이 2미터)이다. 길이 30㎝(무게 2㎏)짜리다.",
]


@pytest.mark.parametrize("text", HITS)
def test_hits(text: str) -> None:
    assert set(alarms(text, day=DAY)) & {"FC512", "FC513"}


@pytest.mark.parametrize("text", TRAPS)
def test_traps(text: str) -> None:
    assert alarms(text, day=DAY) == []
