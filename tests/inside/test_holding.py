"""Arithmetic that holds although nothing sets it out: only agreement, and only what chance hardly makes."""

from __future__ import annotations

import pytest
from room import alarms, drafts, tied

HITS = [
    ("입원환자는 905명이다. 한 주 전 641명에서 264명 불어난 수다.", {"905명", "641명", "264명"}),
    ("국회는 5조2천억원을 깎고 3조8천억원을 더해 모두 1조4천억원을 줄였다.", {"5조2천억원", "3조8천억원", "1조4천억원"}),
    ("상한은 150억원이다. 합계는 121억4000만원으로 28억6000만원의 여유가 있다.", {"150억원", "121억4000만원", "28억6000만원"}),
    ("발사 중량은 1,820kg이다. 건조 중량 640kg에 연료 1,180kg을 싣는다.", {"1,820kg", "640kg", "1,180kg"}),
    (
        "가계대출은 3조2천억원 늘었다. 은행에서 2조1천억원, 2금융권에서 1조1천억원 증가했다.",
        {"3조2천억원", "2조1천억원", "1조1천억원"},
    ),
    ("최저임금은 시간당 1만320원이다. 월 209시간 기준으로 215만6880원이다.", {"1만320원", "209시간", "215만6880원"}),
    ("열 번 공연했다. 10회를 마쳤고 남은 것은 24회로 총 34회다.", {"10회", "24회", "34회"}),
    ("The plant has 1,240 workers. Of them 815 build cars and 425 build engines.", {"1,240 workers", "815", "425"}),
]
TRAPS = [
    "256GB 모델과 512GB 모델이 있다. 256GB는 값을 내렸다.",
    "어제는 3명, 오늘은 4명이 왔고 내일은 7명이 온다.",
    "1위는 12점, 2위는 20점, 3위는 32점이다.",
    "매출은 4218억원, 영업이익은 612억원이다. 영업비용은 3607억원이다.",
    "지난해 120명에서 올해 180명으로 늘었다. 내년에는 310명이 목표다.",
    "길이 640m, 무게 1,180kg, 값은 1,820원이다.",
]


@pytest.mark.parametrize(("text", "words"), HITS)
def test_what_holds_is_a_tie(text: str, words: set[str]) -> None:
    assert words in [set(each) for each in tied(text)]
    assert not alarms(text)


@pytest.mark.parametrize("text", TRAPS)
def test_what_only_looks_like_a_sum_is_none(text: str) -> None:
    assert not tied(text)


def test_a_sum_that_is_set_out_is_told_once() -> None:
    text = "찬성 172명, 반대 101명, 기권 5명 등 모두 278명이 투표했다."
    assert len([each for each in tied(text) if "278명" in each]) == 1


def test_a_total_is_tied_to_the_lines_below_it() -> None:
    text = "전세 공급: 총 14만호\n\n지역: 수도권 9만2천호, 지방 4만8천호\n\n유형: 매입 10만5천호, 공공 3만5천호"
    assert sum("14만호" in each for each in tied(text)) >= 2


def test_a_text_of_numbers_alone_ends() -> None:
    text = " ".join(f"총 {n}명과 {n + 1}명." for n in range(100, 1_500))
    assert len(drafts(text)) < 1_000
