"""FC504: the parts of a classification in the sentence after their whole, or before it."""

from __future__ import annotations

import pytest
from room import alarms, tied

HITS = [
    "해솔은 이런 사업장을 전국에 47곳 안고 있다. 당국 평가에서 양호·보통이 28곳, 유의가 11곳, 부실우려가 9곳이었다. 열에 여섯은 비수도권이다.",
    "교육청은 학교 62곳을 둘러봤다. 평가에서 우수가 31곳, 보통이 22곳, 미흡이 10곳이었다.",
    "다리 85개가 대상이다. 등급별로는 A등급 41개, B등급 30개, C등급 12개, D등급 3개다.",
    "점검 대상은 54곳이다. 판정 결과 적합 30곳, 조건부 적합 18곳, 부적합 8곳이었다.",
    "시내 병원은 120곳이다. 평가 결과 1등급은 70곳, 2등급은 40곳, 3등급은 12곳이다.".replace("1등급", "상위")
    .replace("2등급", "중위")
    .replace("3등급", "하위"),
    "시는 저수지 39곳을 살폈다. 안전진단에서 양호가 20곳, 보통이 14곳, 불량이 7곳으로 분류됐다.",
    "지점은 모두 40곳이다. 서울이 21곳, 경기가 12곳, 부산이 8곳이다.",
    "회사는 매장을 33곳 두고 있다. 지역별로 서울 15곳, 경기 11곳, 인천 8곳이다.",
    "지원자 가운데 90명이 시험을 봤다. 심사 결과 합격 50명, 보류 25명, 불합격 17명이었다.".replace("지원자 가운데 ", "지원자 "),
    "당국 평가에서 양호가 28곳, 유의가 11곳, 부실우려가 9곳이었다. 사업장은 47곳이다.",
    "수출국은 모두 26개국이다. 규모별로 대형이 12개국, 중형이 9개국, 소형이 6개국이다.",
    "어린이집은 71곳이다. 평가에서 A등급은 40곳, B등급은 22곳, C등급은 11곳이었다.",
    "The agency visited 62 homes. It rated 31 good, 22 fair and 10 poor.",
    "The county has 85 bridges. Engineers rated 41 good, 30 fair, 12 poor and three critical.",
    "Inspectors looked at 54 plants. They graded 30 safe, 18 fair and eight unsafe.",
    "군이 맡은 도서관은 22곳이다. 지역별로 서울 10곳, 경기 8곳, 인천 6곳이다. 도서관은 월요일에 쉰다.",
    "The board checked 47 sites. Of quality, it classified 28 as good, 11 as weak and nine as failing.".replace(
        "Of quality, it", "It"
    ),
]
TRAPS = [
    "해솔은 이런 사업장을 전국에 48곳 안고 있다. 당국 평가에서 양호·보통이 28곳, 유의가 11곳, 부실우려가 9곳이었다.",
    "해솔은 이런 사업장을 전국에 50곳 안고 있다. 당국 평가에서 양호·보통이 28곳, 유의가 11곳, 부실우려가 9곳이었다.",
    "해솔은 사업장을 47곳 안고 있다. 평가에서 양호가 28곳, 유의가 11곳, 부실우려가 9곳 등이었다.",
    "경찰은 업소 47곳을 적발했다. 위반 유형은 원산지 표시가 28곳, 위생 불량이 11곳, 무허가가 9곳이었다.",
    "환자 47명이 왔다. 발열이 28명, 기침이 11명, 두통이 9명이었다.",
    "버스가 뒤집혀 47명이 다쳤다. 골절이 28명, 타박상이 11명, 찰과상이 9명이었다.",
    "지난해 사업장은 47곳이었다. 올해 평가에서 양호가 28곳, 유의가 11곳, 부실우려가 9곳이었다.",
    "해솔은 사업장을 47곳, 점포를 14곳 두고 있다. 평가에서 양호가 28곳, 유의가 11곳, 부실우려가 9곳이었다.",
    "이 가운데 47곳이 문을 열었다. 평가에서 양호가 28곳, 유의가 11곳, 부실우려가 9곳이었다.",
    "사업장은 47곳이다. 평가에서 양호가 28곳, 유의가 11곳, 부실우려가 9곳이었다. 모두 48곳을 점검했다.",
    "사업장은 30곳이다. 평가에서 양호가 28곳, 유의가 21곳, 부실우려가 19곳이었다.",
    "사업장은 47곳이다. 평가에서 양호가 28곳, 유의가 약 11곳, 부실우려가 9곳이었다.",
    "지점은 47곳이다. 서울이 28곳, 경기가 11곳, 인천이 9곳 순이다.",
    "응시자는 47명이다. 국어 우수가 28명, 수학 우수가 11명, 영어 우수가 9명이다.",
    "사업장은 47곳이다. 1차 평가에서 양호가 28곳, 2차 평가에서 양호가 11곳, 3차 평가에서 양호가 9곳이었다.",
    "회원국은 47곳이다. 지역별 행사는 서울 28곳, 경기 11곳, 인천 9곳에서 열린다.",
    "사업장은 47곳이다. 복수 평가에서 수익성이 28곳, 성장성이 11곳, 안정성이 9곳이었다.",
    "군이 맡은 도서관은 22곳이다. 지역별로 서울 10곳, 경기 8곳, 인천 6곳이다. 두 도서관은 분관을 따로 두고 있다.",
    "군이 맡은 도서관은 22곳이다. 지역별로 서울 10곳, 경기 8곳, 인천 6곳이다. 경계에 있는 두 곳은 양쪽에 넣었다.",
    "감독관은 식당 62곳을 둘러봤다. 위생과 시설 두 분야 평가에서 우수가 31곳, 보통이 22곳, 미흡이 10곳이었다.",
    "The agency visited 62 homes. It rated 31 good, 22 fair and 10 poor. One home was also rated for its garden.",
    "The agency visited 63 homes. It rated 31 good, 22 fair and 10 poor.",
    "The agency visited 70 homes. It rated 31 good, 22 fair and 10 poor.",
    "The agency visited 62 homes. It found mould in 31, damp in 22 and rats in 10.",
    "The agency visited 62 homes. Last year it rated 31 good, 22 fair and 10 poor.",
    "The agency visited 62 homes and 14 schools. It rated 31 good, 22 fair and 10 poor.",
    "The agency visited 62 homes. Some were rated twice: 31 good, 22 fair and 10 poor.",
    "The agency visited 62 homes. It rated 31 good, 22 fair and at least 10 poor.",
    "The agency has 62 staff. Among others, it rated 31 good, 22 fair and 10 poor.",
]


@pytest.mark.parametrize("text", HITS)
def test_hits(text: str) -> None:
    assert alarms(text) == ["FC504"]


@pytest.mark.parametrize("text", TRAPS)
def test_traps(text: str) -> None:
    assert alarms(text) == []


def test_classes_that_make_the_whole_are_agreement() -> None:
    assert {"48곳", "28곳", "11곳", "9곳"} in [set(words) for words in tied(TRAPS[0])]
