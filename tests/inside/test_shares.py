"""FC505, FC506, FC519, FC508, FC510: shares, rates, prices per head and margins of error."""

import pytest
from room import alarms, tied

HITS = [
    ("Of 1,098 ballots, 846 were in favor, a majority of 87 percent.", "FC506"),
    ("612 of the 1,000 members voted, and turnout was 81.2 percent.", "FC506"),
    (
        "| 구분 | 득표 | 비율 |\n|---|---|---|\n| 찬성 | 21,874 | 65.9% |\n| 반대 | 17,246 | 44.1% |\n| 무효 | 293 | - |\n| 계 | 39,413 | |",
        "FC506",
    ),
    ("100명 가운데 37명(47%)이 찬성했다.", "FC506"),
    ("검사한 214명 가운데 101명, 74%가 양성이었다.", "FC506"),
    ("4870억원 가운데 미국 업체에 준 돈은 1367억원으로 전체의 38%다.", "FC506"),
    ("주문 12,480건 중 12,205건 완료(79.8%)", "FC506"),
    ("Of those, 37 of 100 (47%) agreed.", "FC506"),
    ("결빙 사고는 4112건으로 78명이 숨졌다. 치사율은 19%로 평균을 웃돈다.", "FC506"),
    ("Of the 200 patients, 50 (35%) recovered.", "FC506"),
    ("50 of the 200 patients, or 35 percent, recovered.", "FC506"),
    ("전체 1,200표 가운데 540표를 얻어 득표율 54%를 기록했다.", "FC506"),
    ("점유율은 가나 45%, 다라 35%, 마바 25% 순이다.", "FC505"),
    ("Market shares: Acme 45%, Bolt 35% and Crane 25%.", "FC505"),
    ("이 회사의 시장 점유율은 104%에 이른다.", "FC519"),
    ("The turnout was 104%.", "FC519"),
    ("보조금 230억원을 농민 4,600명에게 나눠 준다. 1인당 5억원이다.", "FC508"),
    ("계약액은 3조581억원이다. 장갑차 228대를 공급한다. 대당 가격은 13억4천만원 수준이다.", "FC508"),
    ("They set aside $58m for 412,000 chargers, or some $1,410 apiece.", "FC508"),
    ("성인 남녀 1,000명을 조사했으며 표본오차는 95% 신뢰수준에 ±1.0%포인트다.", "FC510"),
    ("성인 남녀 1,000명에게 물었다. 표본오차는 95% 신뢰수준에 ±13.1%포인트다.", "FC510"),
    ("The poll of 1,000 adults has a margin of error of plus or minus 1.1 percentage points.", "FC510"),
    ("출장 142건 가운데 34.8%인 58건은 보고서가 없었다.", "FC506"),
]
TRAPS = [
    "Of 1,098 ballots, 846 were in favor, a majority of 77 percent.",
    "In the June ballot 1,042 of the 1,072 who voted backed a strike. That was a turnout of 94 percent.",
    "투표에 참여한 1,072명 가운데 1,042명이 찬성했고 투표율은 94%였다.",
    "| 구분 | 득표 | 비율(유효표 기준) |\n|---|---|---|\n| 찬성 | 21,874 | 55.9% |\n| 반대 | 17,246 | 44.1% |\n| 무효 | 293 | - |\n| 계 | 39,413 | |",
    "83명 가운데 31명(37%)이 찬성했다.",
    "검사한 214명 가운데 101명, 47%가 양성이었다.",
    "직원 137명 가운데 82명이 연구 인력이다. 매출은 38% 늘었다.",
    "도루(11개)는 2024년(23개)의 절반에도 못 미쳤다.",
    "Of those, 31 of 83 (37%) agreed.",
    "Of the 200 patients, 50 (25%) recovered.",
    "50 of the 200 patients, or 25 percent, recovered.",
    "결빙 사고는 4112건으로 78명이 숨졌다. 치사율은 1.9%로 평균을 웃돈다.",
    "사고는 412건으로 3명이 숨졌다. 교통사고 전체 치사율은 1.4%다.",
    "점유율은 가나 45%, 다라 35%, 마바 20% 순이다.",
    "점유율은 가나 45.1%, 다라 35.4%, 마바 19.6% 순이다.",
    "복수 응답을 허용한 조사에서 비율은 가나 45%, 다라 35%, 마바 25%였다.",
    "매출 비중은 45%이고, 이익은 35%, 수출은 25% 늘었다.",
    "목표 달성률은 104%다.",
    "점유율은 전년의 104% 수준이다.",
    "The turnout was 61%, and spending was 104% of the goal.",
    "보조금 230억원을 농민 4,600명에게 나눠 준다. 1인당 500만원이다.",
    "보조금 230억원을 농민 4,600명에게 나눠 준다. 1인당 최대 5억원이다.",
    "매출은 3조581억원이다. 직원 228명이 일한다. 대당 가격은 13억4천만원이다.",
    "They set aside $58m for 412,000 chargers, or some $141 apiece.",
    "성인 남녀 1,000명을 조사했으며 표본오차는 95% 신뢰수준에 ±3.1%포인트다.",
    "성인 남녀 1,000명을 조사했으며 표본오차는 95% 신뢰수준에 ±3.9%포인트다.",
    "성인 남녀 1,000명을 조사했으며 표본오차는 99% 신뢰수준에 ±4.1%포인트다.",
    "성인 1,000명과 청소년 300명을 조사했고 표본오차는 ±1.0%포인트다.",
    "온도는 20도, 오차는 ±1.0%다. 1,000명이 관람했다.",
    "출장 142건 가운데 40.8%인 58건은 보고서가 없었다.",
]


@pytest.mark.parametrize(("text", "rule"), HITS)
def test_hits(text: str, rule: str) -> None:
    assert alarms(text) == [rule]


@pytest.mark.parametrize("text", TRAPS)
def test_traps(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("83명 가운데 31명(37%)이 찬성했다.", {"83명", "31명", "37%"}),
        ("점유율은 가나 45%, 다라 35%, 마바 20% 순이다.", {"45%", "35%", "20%"}),
        ("They set aside $58m for 412,000 chargers, or some $141 apiece.", {"$58m", "412,000", "$141"}),
        ("성인 남녀 1,000명을 조사했으며 표본오차는 95% 신뢰수준에 ±3.1%포인트다.", {"1,000명", "3.1%포인트"}),
    ],
)
def test_ties(text: str, words: set[str]) -> None:
    assert words in [set(each) for each in tied(text)]
