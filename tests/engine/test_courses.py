"""A value whose course one text tells, and texts that print the earlier figure alone (FC402)."""

from __future__ import annotations

import pytest
from newsroom import report

DAYS = ["2026-05-08", "2026-05-12"]


def courses(first: str, second: str, days: list[str]) -> list[set[str]]:
    """The values of each later state that one of two texts tells."""
    made = report([first, second], days)
    told = [f for f in made.findings if f.rule == "FC402" and f.why[0].key == "why.course"]
    return [{p.display for p in f.positions} for f in told]


@pytest.mark.parametrize(
    ("early", "late", "now", "was"),
    [
        ("새 백신의 예방 효과는 79%로 나타났다.", "새 백신의 예방 효과는 76%라고 회사가 다시 발표했다. 앞서 8일 공개한 효과는 79%였다.", "76%", "79%"),
        ("한빛전자의 1분기 매출은 49조원이다.", "한빛전자의 1분기 매출은 47조원이다. 지난 8일 공시한 매출 49조원과 비교하면 4% 줄었다.", "47조원", "49조원"),
        ("시는 침수된 상가가 412곳이라고 밝혔다.", "침수된 상가는 모두 437곳이다. 사흘 전 집계된 상가는 412곳이었다.", "437곳", "412곳"),
        ("Tessar expects capital spending of $2.6 billion.", "Tessar now puts capital spending at $2.75 billion. On May 8 the number was $2.6 billion.", "$2.75 billion", "$2.6 billion"),
        ("The agency counted 412 flooded shops.", "The agency has now counted 437 flooded shops. Four days earlier it was 412 shops.", "437", "412"),
    ],
)  # fmt: skip
def test_whoever_prints_the_earlier_figure_has_the_old_one(early: str, late: str, now: str, was: str) -> None:
    assert {now, was} in courses(early, late, DAYS)


@pytest.mark.parametrize(
    ("early", "late"),
    [
        ("한빛전자의 매출은 49조원이다.", "한빛전자의 매출은 47조원이다. 지난해 발표한 매출은 49조원이었다."),
        ("한빛전자의 매출은 49조원이다.", "한빛전자의 매출은 47조원이다. 앞서 8일 발표한 마루전자의 영업이익은 49조원이었다."),
        ("새 백신의 예방 효과는 79%로 나타났다.", "새 백신의 예방 효과는 76%다. 마루제약 백신은 79%였다."),
        ("코스피는 2650으로 마감했다.", "코스피는 2610으로 마감했다. 사흘 전 지수는 2650이었다."),
        ("시는 침수된 상가가 412곳이며 437곳으로 늘 수 있다고 밝혔다.", "침수된 상가는 모두 437곳이다. 사흘 전 집계된 상가는 412곳이었다."),
        ("The index ended at 2,650.", "The index ended at 2,610. Three days ago it was 2,650."),
        ("Tessar sold 412 cars.", "Tessar sold 437 cars. A year ago it was 412 cars."),
    ],
)  # fmt: skip
def test_no_course(early: str, late: str) -> None:
    assert courses(early, late, DAYS) == []


COURSE = "기상센터는 지진 규모를 5.7로 추정했다가 10분 뒤 5.4로 낮췄다."
THREE = ["2026-05-08", "2026-05-08", "2026-05-20"]


def alarms(*texts: str) -> list[set[str]]:
    made = report(list(texts), THREE)
    return [{p.display for p in f.positions} for f in made.findings if f.why[0].key == "why.course" and f.severity != "info"]


def test_a_later_text_has_the_figure_that_was_taken_back() -> None:
    assert alarms(COURSE, "8일 새벽 규모 5.4의 지진이 났다.", "지난 8일 규모 5.7의 지진으로 담이 무너졌다.") == [{"5.4", "5.7"}]


@pytest.mark.parametrize(
    ("second", "third"),
    [
        ("8일 새벽 지진이 났다.", "지난 8일 규모 5.7의 지진으로 담이 무너졌다."),
        ("8일 새벽 규모 5.4의 지진이 났다.", "처음 알려진 규모 5.7의 지진은 5.4로 고쳐졌다."),
        ("8일 새벽 규모 5.4의 지진이 났다.", "당초 규모 5.7의 지진으로 알려졌다."),
    ],
)
def test_a_later_text_may_know_better(second: str, third: str) -> None:
    """Nobody else has the new figure; or the later text tells the course as well."""
    assert alarms(COURSE, second, third) == []
