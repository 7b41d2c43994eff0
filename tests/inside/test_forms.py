"""FC503, FC512, FC507, FC304, FC511, FC518, FC513: glosses, lists, scales, orders and weekdays."""

import pytest
from room import alarms, involved, tied

HITS = [
    ("매개변수 500B(5000만개) 모델을 공개했다.", "FC503"),
    ("터는 62만㎡(약 188만평)다.", "FC512"),
    ("전용 84㎡(약 35평) 아파트다.", "FC512"),
    ("It lies 10 km (10 miles) away.", "FC512"),
    ("계약액은 84억달러(약 1조2300억원)다.", "FC512"),
    ("전략투자 2400억달러(약 34조2000억원)를 낸다.", "FC512"),
    ("네 곳(가람·누리봄·대청증권)은 동결을 점쳤다.", "FC507"),
    ("미국·일본·중국·호주 3개국이 참여했다.", "FC507"),
    ("5개사(가나, 다라, 마바, 사아)가 참여했다.", "FC507"),
    ("'5대 초혁신 과제'에는 AI 전환, 에너지 고속도로, 바이오, 우주항공이 들어갔다.", "FC507"),
    ("Five stations are planned: Harker, Linden, Stadium and Hospital.", "FC507"),
    ("벤치마크 13종 평균에서 72.03점을 기록했다. 이는 경쟁 모델 대비 104% 높은 성능이다.", "FC304"),
    ("최저 30도, 평균 25도, 최고 38도였다.", "FC511"),
    ("점유율 1위 가나 31%, 2위 다라 18%, 3위 마바 25%였다.", "FC518"),
    ("회의는 2026년 3월 5일(수)에 열렸다.", "FC513"),
    ("The new hall opened to visitors on Friday, March 5, 2026.", "FC513"),
]
TRAPS = [
    "매개변수 500B(5000억개) 모델을 공개했다.",
    "확진자는 환자 29명, 의료진 9명, 간병인·보호자 3명 등 41명이다.",
    "배에는 선원 12명과 요리사·기관사 4명, 승객 80명이 탔다.",
    "터는 62만㎡(약 18만8천평)다.",
    "전용 84㎡(약 25평) 아파트다.",
    "It lies 10 km (6 miles) away.",
    "계약액은 8억4000만달러(약 1조2300억원)다.",
    "국방예산은 1330억디르함(약 19조원)이다.",
    "100억 홍콩달러(약 1조7000억원)를 냈다.",
    "10억유로(약 11억달러)를 투자했다.",
    "미국·일본·중국 3개국이 참여했다.",
    "미국·일본·중국 등 3개국이 참여했다.",
    "세 곳(누림·하람·초원)에 경고했다.",
    "5개사(가나, 다라, 마바, 사아 등)가 참여했다.",
    "가나, 다라 등 5개사가 참여했다.",
    "3개국(한국 3곳, 미국 1곳)에서 진행했다.",
    "5개사(서울 강남구 소재)가 참여했다.",
    "부상자 3명(남, 여)을 옮겼다. 두 명(김모·이모)은 중상이다.".replace("3명(남, 여)", "3명(중상)"),
    "Five firms including Acme and Bolt took part.",
    "Eleven stations are planned along the route.",
    "벤치마크 13종 평균에서 72.03점을 기록했다. 이는 경쟁 모델의 104% 수준이다.",
    "매출이 104% 높은 120억원이었다.",
    "최저 20도, 평균 25도, 최고 38도였다.",
    "최고 38도, 최저 20도, 평균 25도였다.",
    "기록은 1위 9.8초, 2위 9.9초, 3위 10.1초였다.",
    "점유율 1위 가나 31%, 2위 다라 25%, 3위 마바 18%였다.",
    "회의는 2026년 3월 5일(목)에 열렸다.",
    "The new hall opened to visitors on Thursday, March 5, 2026.",
]


@pytest.mark.parametrize(("text", "rule"), HITS)
def test_hits(text: str, rule: str) -> None:
    assert alarms(text) == [rule]


@pytest.mark.parametrize("text", TRAPS)
def test_traps(text: str) -> None:
    assert alarms(text) == []


def test_a_list_is_a_claim_of_its_own() -> None:
    assert involved("네 곳(가람·누리봄·대청증권)은 동결을 점쳤다.", "FC507") == {"네 곳", "가람·누리봄·대청증권"}


def test_ties() -> None:
    assert {"세 곳", "누림·하람·초원"} in [set(each) for each in tied("세 곳(누림·하람·초원)에 경고했다.")]
    assert {"62만㎡", "18만8천평"} in [set(each) for each in tied("터는 62만㎡(약 18만8천평)다.")]
