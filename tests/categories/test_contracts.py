"""FC404 and FC401: one contract's term, its end and the day on which it was signed, by its amount or number."""

import pytest
from story import alarms

TERM = "가람 구단은 5일 투수 나도윤과 4년 총액 137억원에 계약했다고 밝혔다."
DUE = "누리중공업이 다온국과 계약한 장갑차 236대는 2029년까지 차례로 납품된다."
SIGNED = "누리중공업은 지난 1월 다온국 조달청과 47억6천만 달러 규모의 장갑차 이행계약을 체결했다."
HITS = [
    ("FC404", TERM, "투수 나도윤이 가람에서 받는 조건은 6년 총액 137억원이다."),
    ("FC404", TERM, "나도윤이 가람과 계약한 기간은 6년, 총액은 137억 원이다."),
    ("FC404", TERM, "가람과 나도윤의 계약은 137억원에 6년이다."),
    ("FC401", DUE, "누리중공업은 2030년까지 다온국에 인도하기로 한 총 236대의 장갑차 중 20대를 내보냈다."),
    ("FC401", DUE, "누리중공업은 장갑차 236문을 2028년까지 다온국에 인도한다."),
    ("FC401", SIGNED, "누리중공업이 다온국 조달청과 지난해 11월 체결한 48억 달러 규모 장갑차 이행계약의 첫 물량이다."),
]
TRAPS = [
    ("FC404", TERM, "가람 구단은 5일 내야수 라온유와 6년 총액 137억원에 계약했다고 밝혔다."),
    ("FC404", TERM, "투수 라온유가 다온 구단에서 받는 조건은 6년 총액 137억원이다."),
    ("FC404", TERM, "투수 나도윤은 가람에서 뛰다 4+2년 총액 137억원에 계약했다."),
    ("FC404", TERM, "투수 나도윤이 가람과 맺은 총액 137억원은 6년 만에 나온 최고액이다."),
    ("FC404", TERM, "투수 나도윤의 가람 계약 기간은 당초 6년, 총액 137억원이었다."),
    ("FC404", TERM, "투수 나도윤은 가람에서 6년 총액 93억원을 받는다."),
    ("FC404", TERM, "투수 나도윤은 6년을 기다려 가람에서 총액 137억원을 받는다."),
    ("FC401", DUE, "누리중공업은 다온국 장갑차 236대 가운데 절반을 2027년까지 납품한다."),
    ("FC401", DUE, "누리중공업은 다온국 장갑차 236대 중 20대를 2027년까지 납품한다."),
    ("FC401", DUE, "누리중공업은 다온국 장갑차 180대를 2027년까지 납품한다."),
    ("FC401", DUE, "누리중공업은 다온국 장갑차 236대의 정비를 2035년까지 맡는다."),
    ("FC401", DUE, "라온항공은 훈련기 236대를 2027년까지 마루국에 납품한다."),
    ("FC401", SIGNED, "누리중공업이 다온국 조달청과 지난해 11월 93억 달러 규모의 장갑차 기본협정을 맺었다."),
    ("FC401", SIGNED, "누리중공업은 다온국 조달청과 오는 6월 48억 달러 규모 장갑차 이행계약을 체결한다."),
    ("FC401", SIGNED, "라온항공은 지난해 11월 마루국 공군과 48억 달러 규모의 훈련기 공급계약을 체결했다."),
    ("FC401", SIGNED, "누리중공업이 1월 28일 다온국 조달청과 48억 달러 규모의 장갑차 이행계약을 체결했다."),
]
RUNS = "가람바이오는 오는 17∼18일 일반 투자자 공모주 청약을 받는다."


@pytest.mark.parametrize(("rule", "one", "other"), HITS)
def test_hits(rule: str, one: str, other: str) -> None:
    assert alarms(rule, (one, other))


@pytest.mark.parametrize(("rule", "one", "other"), TRAPS)
def test_traps(rule: str, one: str, other: str) -> None:
    assert not alarms(rule, (one, other))


def test_texts_far_apart_may_know_another_plan() -> None:
    later = "누리중공업은 장갑차 236대를 2030년까지 다온국에 인도한다."
    assert alarms("FC401", (DUE, later), ("2026-03-05", "2026-03-06"))
    assert not alarms("FC401", (DUE, later), ("2026-03-05", "2026-09-06"))


def test_a_text_that_gives_both_knows_of_two() -> None:
    both = "투수 나도윤은 가람과 6년 총액 137억원에 합의했으나 가람은 나도윤과 4년 총액 137억원에 계약했다."
    assert not alarms("FC404", (TERM, both))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (RUNS, "가람바이오 일반 투자자 공모주 청약은 오는 18~19일 한다."),
        (
            "가람바이오는 지난 2월 17~18일 일반 투자자 공모주 청약을 받았다.",
            "가람바이오 일반 투자자 공모주 청약은 지난 2월 16~17일이었다.",
        ),
    ],
)
def test_days_that_overlap_in_part(one: str, other: str) -> None:
    assert alarms("FC401", (one, other))


@pytest.mark.parametrize(
    "other",
    [
        "가람바이오 일반 투자자 공모주 청약은 오는 17~18일 한다.",
        "가람바이오 임직원 공모주 청약은 오는 11~12일 한다.",
        "나루전자 공모주 청약은 오는 18~19일 한다.",
        "가람바이오는 일반 투자자 공모주 청약을 오는 18~19일로 하루 미뤘다.",
        "오는 18~19일 나루전자가, 오는 19~20일 다온화학이 일반 투자자 공모주 청약을 받는다.",
        "가람바이오는 오는 17~19일 일반 투자자 공모주 청약을 받는다.",
    ],
)
def test_other_days_of_other_things(other: str) -> None:
    assert not any("17∼18일" in quotes and "18~19일" in str(quotes) for quotes in alarms("FC401", (RUNS, other)))
