"""Two days of one ceremony, told by texts of several days: hits and traps in both languages."""

from __future__ import annotations

import pytest
from story import alarms, on

WORDS = "한도겸 단장이 팬들에게 우승을 약속했다."
DAYS = ("2026-03-23", "2026-03-30")
RITES = ["입단식", "은퇴식", "취임식", "출정식", "환영식", "위촉식", "시상식", "개관식", "출범식", "협약식", "제막식", "발대식"]
HITS = [
    (
        f"팬들이 모였다. 23일 오르카스파크에서 열린 {rite}에서 {WORDS}",
        f"지난 24일 오르카스파크 미디어홀에서 열린 {rite}에서 {WORDS}",
    )
    for rite in RITES
]
ENGLISH = (
    "The memorial ceremony for Marcus Ellery at Danesmoor Cathedral was held on March 23, his family said.",
    "Marcus Ellery's memorial ceremony at Danesmoor Cathedral was held on March 24, attended by his family.",
)

TRAPS = [
    # the same day
    (f"23일 오르카스파크에서 열린 입단식에서 {WORDS}", f"지난 23일 오르카스파크에서 열린 입단식에서 {WORDS}"),
    # other people, other places
    (f"23일 오르카스파크에서 열린 입단식에서 {WORDS}", "지난 24일 가람돔에서 열린 입단식에서 서이안 투수가 첫 승을 다짐했다."),
    ("23일 나루대에서 협약식이 열렸다.", "지난 24일 다온대에서 협약식이 열렸다."),
    # what comes again: meetings, games, briefings
    ("23일 오르카스파크에서 열린 경기에서 백승유가 이겼다.", "지난 24일 오르카스파크에서 열린 경기에서 백승유가 이겼다."),
    ("23일 나루시청에서 열린 회의에서 한도겸 시장이 말했다.", "지난 24일 나루시청에서 열린 회의에서 한도겸 시장이 말했다."),
    ("23일 나루시청에서 열린 브리핑에서 한도겸 시장이 말했다.", "지난 24일 나루시청에서 열린 브리핑에서 한도겸 시장이 말했다."),
    # other days by far, another year
    (f"23일 오르카스파크에서 열린 시상식에서 {WORDS}", f"지난 12일 오르카스파크에서 열린 시상식에서 {WORDS}"),
    (f"23일 오르카스파크에서 열린 입단식에서 {WORDS}", f"2024년 3월 24일 오르카스파크에서 열린 입단식에서 {WORDS}"),
    # one text gives both days
    (
        f"23일 오르카스파크에서 열린 입단식에서 {WORDS} 24일에는 훈련이 시작됐다.",
        f"지난 24일 오르카스파크 미디어홀에서 열린 입단식에서 {WORDS}",
    ),
    # no date of the ceremony, a word that only ends alike
    (f"오르카스파크에서 열린 입단식에서 {WORDS}", f"지난 24일 오르카스파크에서 열린 입단식에서 {WORDS}"),
    ("23일 나루시청에서 바뀐 방식을 한도겸 시장이 설명했다.", "지난 24일 나루시청에서 바뀐 방식을 한도겸 시장이 설명했다."),
    (
        "The match at Danesmoor Park was held on March 23 before Marcus Ellery.",
        "Marcus Ellery saw the match at Danesmoor Park that was held on March 24.",
    ),
]


@pytest.mark.parametrize("texts", HITS)
def test_two_days_of_one_ceremony_are_found(texts: tuple[str, str]) -> None:
    assert on(alarms("FC401", texts, DAYS), "23일", "24일")
    assert on(alarms("FC401", texts[::-1], DAYS[::-1]), "23일", "24일")


def test_a_ceremony_in_english_is_found() -> None:
    assert on(alarms("FC401", ENGLISH, DAYS), "23", "24")


@pytest.mark.parametrize("texts", TRAPS)
def test_what_only_looks_like_it_is_silent(texts: tuple[str, str]) -> None:
    assert not alarms("FC401", texts, DAYS)
