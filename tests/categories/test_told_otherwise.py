"""What only looks like two tellings of one thing: shares in brackets, wholes of a vote, a holder's own firsts, days of another deed."""

from __future__ import annotations

import pytest
from story import alarms, notes, on


@pytest.mark.parametrize(
    ("rule", "texts"),
    [
        ("FC305", ("나루지수는 412.47포인트(3.07%) 급락한 1만3021.83에 마감했다.", "나루지수는 412.47포인트(-3.07%) 미끄러진 1만3021.83에 마감했다.")),
        ("FC301", ("가람전자 주가는 하루 만에 16.97% 폭락했다.", "가람전자 주가는 하루 만에 16.97% 미끄러진 118.42달러에 마감했다.")),
        ("FC305", ("나루지수는 -3.07% 하락했다고 거래소가 밝혔다.", "나루지수는 3.07% 하락했다고 거래소가 밝혔다.")),
        ("FC301", ("Garamsoft is laying off 13% of its staff, Chief Executive Ann Lee said.", "Garamsoft cuts are equivalent to 13 percent of its staff, Chief Executive Ann Lee said.")),
        ("FC103", ("Narubit imaging revenue was $760 million in the quarter, up 26% sequentially.", "Narubit revenue soared 62% year-over-year in the quarter.")),
    ],
)  # fmt: skip
def test_one_share_in_two_wordings(rule: str, texts: tuple[str, ...]) -> None:
    assert alarms(rule, texts) == []


def test_a_share_that_rose_and_fell() -> None:
    rose = "나루지수는 412.47포인트(3.07%) 오른 1만3021.83에 마감했다."
    fell = "나루지수는 412.47포인트(3.07%) 급락한 1만3021.83에 마감했다."
    assert alarms("FC305", (rose, fell)) or alarms("FC205", (rose, fell)) or alarms("FC301", (rose, fell))


@pytest.mark.parametrize(
    "texts",
    [
        ("Lee won, 211 backing her against 148 – 32 short of what was needed.", "Despite 148 of her 359 members lining up against her, Lee won."),
        ("A total of 211 out of 359 members voted in favour of Lee.", "Despite 148 of her 359 members lining up against Lee, she won."),
        ("The members voted in favour of Lee by 211 votes and against by 148.", "Brady said 211 members backed Lee, with 148 voting that they had no confidence."),
    ],
)  # fmt: skip
def test_the_whole_of_a_vote_is_on_no_side(texts: tuple[str, ...]) -> None:
    assert alarms("FC205", texts) == []


def test_one_number_on_both_sides_of_a_vote() -> None:
    texts = (
        "In Friday's council vote on the harbour budget 1,482 members were against it.",
        "In Friday's council vote on the harbour budget 1,482 members backed it.",
    )
    assert on(alarms("FC205", texts), "1,482")


GUILTY = "A jury found Dana Orr guilty of four counts of defrauding investors in the Lumen case."


@pytest.mark.parametrize(
    "texts",
    [
        ("Dana Orr was found guilty on four charges of defrauding investors in the Lumen case.", "Jurors acquitted Dana Orr on four charges of defrauding patients in the Lumen case. " + GUILTY),
        ("Dana Orr was convicted on 4 counts of fraud in the Lumen case.", "Dana Orr was acquitted on seven of the counts of fraud in the Lumen case."),
    ],
)  # fmt: skip
def test_a_verdict_on_so_many_counts(texts: tuple[str, ...]) -> None:
    assert alarms("FC205", texts) == []


def test_a_verdict_on_all_counts() -> None:
    texts = (
        "Dana Orr was convicted on all four counts of fraud in the Lumen case.",
        "Dana Orr was acquitted on all four counts of fraud in the Lumen case.",
    )
    assert on(alarms("FC205", texts), "convicted", "acquitted")


@pytest.mark.parametrize(
    "texts",
    [
        ("The storms crossed Arkansas, Illinois, Indiana and Ohio.", "The twister hit parts of Arkansas, Missouri, Tennessee and Kentucky."),
        ("It was felt in Georgia, Alabama and Florida.", "It was felt in Georgia, Florida and Texas."),
    ],
)  # fmt: skip
def test_states_in_a_row(texts: tuple[str, ...]) -> None:
    assert alarms("FC206", texts) == []


TITLE = "{} to {} world title {}at the Lumen Stadium on Sunday."


@pytest.mark.parametrize(
    "texts",
    [
        (TITLE.format("Lee led Arvenia", "their first", "since 1986 "), "Arvenia won their third world title and Dana Orr's first world title at the Lumen Stadium on Sunday. Lee cried."),
        ("Lee led Arvenia to its first world title in Lumen.", "Orr won the first world title of her life in Lumen. Arvenia won it with Orr and Lee."),
    ],
)  # fmt: skip
def test_a_first_of_ones_own(texts: tuple[str, ...]) -> None:
    assert alarms("FC208", texts) == []


@pytest.mark.parametrize(
    "texts",
    [
        ("Arvenia led 2-0 and won their first world title since 1986 in Lumen on Sunday.", "It was also the first world final hat-trick since 1966 in Lumen on Sunday."),
        ("나루쇼핑은 지난 18일 처음엔 계정 4500개만 유출됐다고 판단했으나 피해 규모가 커졌다.", "나루쇼핑 계정 유출은 지난 6월 24일부터 시작돼 피해 규모가 커진 것으로 추정된다."),
        ("나루쇼핑은 지난달 18일 경찰에 고객 개인정보 유출 신고를 냈다.", "위원회는 나루쇼핑의 개인정보 유출 신고를 지난달 20일과 29일 두 차례 받았다."),
        ("나루쇼핑은 지난달 18일 고객 개인정보 유출 사실을 알았다.", '한 의원은 지난달 28일 자신의 누리집에 "나루쇼핑 고객 개인정보 유출 사실을 알았다"고 적었다.'),
    ],
)  # fmt: skip
def test_days_of_two_deeds(texts: tuple[str, ...]) -> None:
    assert alarms("FC401", texts) == []


@pytest.mark.parametrize(
    ("texts", "parts"),
    [
        (("나루쇼핑은 지난달 18일 고객 개인정보 유출을 경찰에 신고했다.", "나루쇼핑은 지난달 19일 고객 개인정보 유출을 경찰에 신고했다."), ("18일", "19일")),
        (("Arvenia won their first world title since 1986 in Lumen.", "Arvenia won their first world title since 1966 in Lumen."), ("1986", "1966")),
    ],
)  # fmt: skip
def test_two_days_of_one_deed(texts: tuple[str, ...], parts: tuple[str, ...]) -> None:
    assert on(alarms("FC401", texts), *parts)


LAUNCHED = "다온호는 5일 오전 1시 13분 발사됐다."
SPOKE = "5일 오전 1시 55분 남극 기지에서 다온호 발사의 주탑재 위성인 다온별과 첫 교신이 됐다."
FLOWN = "5일 오전 1시 31분 한국형 발사체 다온호의 비행이 끝났다."


@pytest.mark.parametrize("texts", [(LAUNCHED, SPOKE), (LAUNCHED, FLOWN), (SPOKE, FLOWN)])
def test_a_launcher_is_no_launch(texts: tuple[str, ...]) -> None:
    assert alarms("FC401", texts) == []
    assert notes("FC402", texts) == 0


def test_a_launch_at_two_times() -> None:
    assert on(alarms("FC401", (LAUNCHED, "다온호는 5일 오전 1시 31분 발사됐다.")), "1시 13분", "1시 31분")


PLANNED = "다온호는 5일 오전 0시 55분 한빛 우주센터 제2발사대에서 떠날 예정이었다."
HEARD = "5일 오전 1시 55분 한빛 우주센터 제2발사대 옆 관제실에 첫 교신이 들어왔다."


def test_an_hour_that_several_texts_give_is_no_slip() -> None:
    assert alarms("FC401", (PLANNED, PLANNED.replace("예정이었다", "참이었다"), HEARD, HEARD.replace("들어왔다", "닿았다"))) == []


@pytest.mark.parametrize(
    "texts",
    [
        ("다온호는 5일 오전 8시 8분 발사됐다.", "다온호는 5일 오전 8시 48분 운반선에서 분리됐고, 발사 후 1시간 반이 지나 첫 교신을 했다."),
        ("다온호는 5일 발사됐다.", "다온호가 발사된 시각은 미국 동부 시간으로 4일 저녁 7시 8분, 한국 시각으로는 오늘 오전 8시 8분이다."),
        ("다온호는 오는 12월 16일 달을 도는 궤도에 들어선 뒤 같은달 31일 상공 100km에 진입한다.", "다온호는 오는 12월 31일 상공 100km 궤도에 들어선다."),
    ],
)  # fmt: skip
def test_other_steps_of_one_flight(texts: tuple[str, ...]) -> None:
    assert alarms("FC401", texts) == []


def test_two_days_of_one_step() -> None:
    texts = ("다온호는 오는 12월 16일 달을 도는 궤도에 들어선다.", "다온호는 오는 12월 26일 달을 도는 궤도에 들어선다.")
    assert on(alarms("FC401", texts), "16일", "26일")
