"""What happened for the how-manieth time: hits and traps."""

from __future__ import annotations

import pytest
from story import alarms, on

THIRD = "수명이 다한 원전의 계속운전이 승인된 것은 국내에서 세 번째다."
MODEL = "국내 스타트업이 1천억개를 넘는 모델을 내놓은 것은 지난해 11월 두레AI에 이어 두 번째다."


@pytest.mark.parametrize(
    ("texts", "parts"),
    [
        ((THIRD, "설계수명을 넘긴 원전이 수명을 늘린 것은 국내에서 두 번째다."), ("세 번째", "두 번째")),
        ((THIRD, "국내에서 원전의 계속운전이 승인된 네 번째 사례다."), ("세 번째", "네 번째")),
        ((MODEL, "국내 스타트업이 천억 개가 넘는 모델을 만든 건 이번이 처음입니다."), ("두 번째", "처음")),
        ((MODEL, "국내 스타트업이 이만한 모델을 내놓은 것은 세 번째다."), ("두 번째", "세 번째")),
        (
            ("시립병원이 문을 닫은 것은 도내에서 두 번째다.", "시립병원이 문을 닫은 것은 도내에서 가람병원에 이어 세 번째다."),
            ("두 번째", "세 번째"),
        ),
        (
            ("올해 들어 화물차가 다리를 들이받은 것은 네 번째다.", "올해 들어 화물차가 다리를 들이받은 것은 다섯 번째다."),
            ("네", "다섯"),
        ),
        (("대통령이 이 법안을 거부한 것은 이번이 처음이다.", "대통령이 이 법안을 거부한 것은 두 번째다."), ("처음", "두 번째")),
        (
            ("감사원이 시청을 감사한 것은 이번이 두 번째로, 시는 반발했다.", "감사원이 시청을 감사한 것은 처음이다."),
            ("두", "처음"),
        ),
        (
            (
                "It is the second time that a startup has released a model of this size.",
                "This is only the first time a startup has released a model of such size.",
            ),
            ("second", "first"),
        ),
        (
            (
                "It was the third time a freight train derailed on the harbour line.",
                "It was the fourth time that a freight train had derailed on the harbour line.",
            ),
            ("third", "fourth"),
        ),
        (
            (
                "This is the second time the council has rejected the harbour plan.",
                "It was the third time the council had rejected the harbour plan.",
            ),
            ("second", "third"),
        ),
        (
            (
                "It is the third time this year that porters at the market have walked out.",
                "It is the fifth time this year porters at the market have walked out.",
            ),
            ("third", "fifth"),
        ),
        (("시장이 조례안에 재의를 요구한 것은 두 번째다.", "시장이 조례안에 재의를 요구한 것은 네 번째다."), ("두", "네")),
        (("규모 3.0 이상 지진이 난 것은 올해 두 번째다.", "규모 3.0 이상 지진이 난 것은 올해 세 번째다."), ("두", "세")),
        (("가람 드래곤즈가 대회에서 우승한 것은 두 번째다.", "드래곤즈가 대회에서 우승한 것은 네 번째다."), ("두", "네")),
        (("시의 과태료 부과는 올해 두 번째다.", "시의 과태료 부과는 올해 네 번째다."), ("두", "네")),
        (("한국 선수가 이 대회에서 우승한 것은 두 번째다.", "한국 선수가 이 대회 정상에 오른 것은 네 번째다."), ("두", "네")),
        (
            ("나루시에서 구제역이 발생한 것은 올겨울 두 번째다.", "올겨울 나루시에서 구제역이 발생한 것은 네 번째다."),
            ("두", "네"),
        ),
        (
            (
                "It is the third time this year the plant has leaked ammonia.",
                "It is the fifth time this year that the plant has leaked ammonia into the river.",
            ),
            ("third", "fifth"),
        ),
        (("버스 노조가 총파업에 들어간 것은 두 번째다.", "노조가 총파업에 들어간 것은 네 번째다."), ("두", "네")),
    ],
)
def test_one_happening_of_two_numbers(texts: tuple[str, ...], parts: tuple[str, ...]) -> None:
    assert on(alarms("FC108", texts), *parts)


@pytest.mark.parametrize(
    "texts",
    [
        (THIRD, "수명이 다한 원전의 계속운전이 승인된 것은 세계에서 아흔 번째다."),
        (THIRD, "수명이 다한 원전의 건설이 승인된 것은 국내에서 두 번째다."),
        (THIRD, "원전의 계속운전이 취소된 것은 올해 들어 두 번째다."),
        (THIRD, "수명이 다한 원전의 계속운전이 승인된 것은 국내에서 고리에 이어 세 번째다."),
        (THIRD, "해송 2호기의 세 번째 사례 발표가 있었다. 원전 직원이 두 번째 회의를 열었다."),
        ("쿠팡이 뉴욕 증시에 상장한 것은 국내 기업 중 두 번째다.", "나루웹툰이 뉴욕 증시에 상장한 것은 국내 기업 중 네 번째다."),
        ("한도윤이 금메달을 딴 것은 국내 선수로 두 번째다.", "박서준이 금메달을 딴 것은 국내 선수로 네 번째다."),
        ("원전이 수명을 늘린 것은 국내에서 두 번째다.", "원전이 출력을 늘린 것은 국내에서 처음이다."),
        ("올해 화물차가 다리를 들이받은 것은 네 번째다.", "화물차가 다리를 들이받은 것은 아홉 번째다."),
        ("대통령이 법안을 거부한 것은 처음이다.", "총리가 법안을 거부한 것은 두 번째다."),
        (
            "가람시에서 조류인플루엔자가 발생한 것은 올겨울 두 번째다.",
            "나루시에서 조류인플루엔자가 발생한 것은 올겨울 네 번째다.",
        ),
        ("국회가 총리 해임안을 가결한 것은 처음이다.", "국회가 장관 해임안을 가결한 것은 두 번째다."),
        ("이 감독이 작품상을 받은 것은 두 번째다.", "이 감독이 감독상을 받은 것은 세 번째다."),
        ("야당이 탄핵안을 낸 것은 이번이 두 번째다.", "야당이 특검법안을 낸 것은 이번이 세 번째다."),
        ("2015년 이후 시가 이 조례를 고친 것은 두 번째다.", "시가 이 조례를 고친 것은 다섯 번째다."),
        (
            "스타트업이 모델을 내놓은 것은 국내에서 두 번째다. 스타트업이 모델을 내놓은 것은 국내에서 처음이라는 말도 있었다.",
            "스타트업이 모델을 내놓은 것은 국내에서 두 번째다.",
        ),
        (
            "This is the second time the council has rejected the harbour plan.",
            "This is the third time this year the council has rejected the harbour plan.",
        ),
        (
            "This is the second time that Acme has won a contract from the ministry.",
            "This is the third time that Bolt has won a contract from the ministry.",
        ),
        ("For the first time a startup spoke.", "It is the second time that a startup has released a large model."),
        ("It was the second time he had spoken.", "It was the third time she had spoken."),
        (
            "It was the first time in years that rain fell on the harbour fair.",
            "It was the second time rain fell on the harbour fair.",
        ),
        # one text alone says from which size on
        ("시속 90㎞ 이상 돌풍이 분 것은 올해 두 번째다.", "돌풍이 분 것은 올해 열두 번째다."),
        ("시속 90㎞ 이상 돌풍은 올해 두 번째다.", "돌풍은 올해 열두 번째다."),
        # to whom, where, by what, how
        ("시장이 조례안에 재의를 요구한 것은 두 번째다.", "시장이 재의를 요구한 것은 아홉 번째다."),
        ("시장의 조례안 재의 요구는 두 번째다.", "시장의 재의 요구는 아홉 번째다."),
        ("나루도에서 정전이 난 것은 올해 세 번째다.", "정전이 난 것은 올해 스무 번째다."),
        ("낙뢰로 열차가 멈춘 것은 올해 두 번째다.", "열차가 멈춘 것은 올해 여덟 번째다."),
        ("보가 수문을 연 것은 올해 여섯 번째다.", "보가 수문을 모두 연 것은 올해 두 번째다."),
        # a word before the noun
        ("노조가 부분파업에 들어간 것은 두 번째다.", "노조가 파업에 들어간 것은 다섯 번째다."),
        ("군이 순항미사일을 쏜 것은 올해 두 번째다.", "군이 미사일을 쏜 것은 올해 다섯 번째다."),
        ("시가 여객선 허가를 물린 것은 두 번째다.", "시가 화물선 허가를 물린 것은 네 번째다."),
        ("이 감독이 퇴장당한 것은 이번 시즌 두 번째다.", "최 감독이 퇴장당한 것은 이번 시즌 네 번째다."),
        ("최 감독이 퇴장당한 것은 이번 시즌 두 번째다.", "감독이 퇴장당한 것은 이번 시즌 아홉 번째다."),
        # another noun before one verb, a value before it
        ("나루강에 홍수주의보가 내려진 것은 올해 두 번째다.", "나루강에 홍수특보가 내려진 것은 올해 다섯 번째다."),
        ("한은이 금리를 0.5%포인트 올린 것은 두 번째다.", "한은이 금리를 올린 것은 여덟 번째다."),
        ("It was the second gas fire at the mill this year.", "It was the ninth fire at the mill this year."),
        # a clause before the noun
        ("눈 속에 치른 대회에서 한국이 우승한 것은 두 번째다.", "대회에서 한국이 우승한 것은 일곱 번째다."),
        (
            "It is the second time this year porters at the market have walked out.",
            "It is the fourth time this year staff at the market have walked out.",
        ),
        (
            "It is the second time the ministry has recalled the Orla this year.",
            "It is the sixth time the ministry has recalled cars this year.",
        ),
        (
            "It is the second time the mayor has rejected a plan on parking.",
            "It is the fifth time the mayor has rejected a plan.",
        ),
        ("This is the second strike by porters this year.", "This is the fourth strike by market staff this year."),
    ],
)
def test_happenings_that_are_two(texts: tuple[str, ...]) -> None:
    assert alarms("FC108", texts) == []


def test_what_happened_again_before_the_later_text() -> None:
    texts = ("올해 들어 화물차가 다리를 들이받은 것은 네 번째다.", "올해 들어 화물차가 다리를 들이받은 것은 다섯 번째다.")
    assert alarms("FC108", texts, ("2026-03-05", "2026-04-02")) == []
    assert on(alarms("FC108", texts[::-1], ("2026-03-05", "2026-04-02")), "네 번째", "다섯 번째")
