"""Changes with one end in common, values beside one that two texts give alike, lengths that change places: each trap stands beside
its hits."""

from __future__ import annotations

import pytest
from story import alarms, notes, on

VALUES = ("FC101", "FC102", "FC106", "FC107")
APART = ("2026-03-05", "2026-04-05")


def told(texts: tuple[str, ...], days: tuple[str, ...] = ()) -> list[frozenset[str]]:
    return [found for rule in VALUES for found in alarms(rule, texts, days)]


@pytest.mark.parametrize(
    ("texts", "parts"),
    [
        (("시는 전세대출 보증비율을 80%에서 60%로 낮춘다고 밝혔다.", "나루시의 전세대출 보증비율이 80%에서 70%로 낮아진다."), ("60%", "70%")),
        (("△급여 상한: 월 210만원 → 220만원\n시는 5월부터 새 기준을 쓴다.", "시는 급여 상한을 월 210만원에서 230만원으로 올린다."), ("220만원", "230만원")),
        (("가람교 통행료는 다음 달 1800원에서 2100원으로 오른다.", "가람교 통행료가 1800원에서 2200원으로 인상된다."), ("2100원", "2200원")),
        (("The council cut the speed limit on Harbour Road from 50 mph to 30 mph.", "On Harbour Road the speed limit drops from 50 mph to 35 mph."), ("30 mph", "35 mph")),
        (("The airline will raise the bag fee to $45 from $35 next month.", "The bag fee goes from $25 to $45 next month, the airline said."), ("$35", "$25 to $45")),
        (("청년 월세의 본인 부담률은 30%에서 20%로 낮아진다.", "청년 월세의 본인 부담률이 30%에서 15%로 내려간다."), ("20%", "15%")),
        (("감독은 훈련 인원을 26명에서 30명으로 늘렸다고 말했다.", "대표팀 소집 훈련 인원이 종전 26명에서 33명으로 늘어난다."), ("30명", "33명")),
    ],
)  # fmt: skip
def test_one_end_in_common(texts: tuple[str, ...], parts: tuple[str, ...]) -> None:
    assert on(told(texts), *parts)


@pytest.mark.parametrize(
    "texts",
    [
        ("여성 응답자 가운데 찬성은 40%에서 52%로 늘었다.", "20대에서는 찬성이 40%에서 55%로 늘었다."),
        ("The council cut the speed limit on Harbour Road from 50 mph to 30 mph.", "The council cut the speed limit on Mill Lane from 50 mph to 40 mph."),
        ("휴직 급여 상한을 150만원에서 250만원으로 올린다. 넉 달째부터는 200만원이다.", "휴직 급여 상한은 넉 달째부터 150만원에서 200만원으로 오른다."),
        ("나루시는 어린이집 정원을 45명에서 60명으로 늘렸다.", "나루시는 내년까지 어린이집 정원을 45명에서 80명으로 늘릴 계획이다."),
        ("수출은 지난해 13조원에서 19조원으로 늘었다.", "수출은 2024년 11조원에서 19조원으로 늘었다."),
        ("한도는 1조2400억원에서 1조8600억원으로 늘린다.", "한도는 1조2천억원에서 1조8600억원으로 늘린다."),
    ],
)  # fmt: skip
def test_two_changes(texts: tuple[str, ...]) -> None:
    assert told(texts) == []


def test_a_change_that_is_measured_on_another_day() -> None:
    texts = ("이날 가람선 열차는 142대에서 126대로 줄어 운행했다.", "이날 가람선 열차는 142대에서 119대로 줄어 운행했다.")
    assert told(texts, APART) == []


@pytest.mark.parametrize(
    ("texts", "parts"),
    [
        (("연구에는 6개국 14개 기관 연구자 52명이 참여했다.", "연구진은 6개국 13개 기관 52명으로 꾸려졌다."), ("14개 기관", "13개 기관")),
        (("The gang asked for 310 bitcoin, worth about $2.15 million.", "They wanted 310 bitcoin, some $21.5 million, police said."), ("$2.15", "$21.5")),
        (("업체는 확률을 0.45%로 적었으나 실제로는 0.09%였다.", "업체는 확률을 0.45%로 알려 놓고 실제로는 0.9%를 적용했다."), ("0.09%", "0.9%")),
        (("이주비 한도는 2억원에서 3억원으로 오른다.", "이주비는 2억원까지만 한도로 빌렸지만 앞으로는 3000만원까지 빌린다."), ("3억원", "3000만원")),
    ],
)  # fmt: skip
def test_beside_one_value(texts: tuple[str, ...], parts: tuple[str, ...]) -> None:
    assert on(told(texts), *parts)


@pytest.mark.parametrize(
    "texts",
    [
        ("시는 저소득층 20명에게 30만원씩 준다.", "시는 저소득층 20명에게 모두 300만원을 준다."),
        ("업체는 확률을 0.45%로 적었으나 실제로는 0.09%였다.", "확률이 0.45%인 무기 외에 0.9%인 방패도 문제가 됐다."),
        ("6개국 14개 기관 52명이 왔다. 지난번에는 6개국 13개 기관 52명이었다.", "지난번에는 6개국 13개 기관 52명이 왔다."),
    ],
)  # fmt: skip
def test_beside_another_thing(texts: tuple[str, ...]) -> None:
    assert told(texts) == []


def test_the_hurt_of_two_days_between_values_that_stay() -> None:
    texts = ("가온 5곳 54명, 해든 14명이 다쳤다.", "가온 5곳 59명, 해든 14명이 다쳤다.")
    assert told(texts, APART) == []


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        (("보증 기간은 신차가 5년, 중고차가 2년이다.", "가온자동차는 보증 기간을 신차 2년, 중고차 5년으로 정했다."), 1),
        (("Staff will get 14 days of leave and contractors 21 days.", "The firm will give staff 21 days of leave and contractors 14 days."), 1),
        (("새 법인 지분은 한결바이오 60%, 두레제약 40%로 정해졌다.", "두레제약이 60%, 한결바이오가 40%를 출자한다."), 1),
        (("보증 기간은 신차가 5년, 중고차가 2년이다.", "보증 기간은 중고차가 2년, 신차가 5년이다."), 0),
        (("법원은 강모 씨에게 징역 2년에 집행유예 3년을 선고했다.", "법원은 오모 씨에게 징역 3년에 집행유예 2년을 선고했다."), 0),
        (("한결바이오 지분은 60%, 두레제약은 40%다.", "찬성률은 60%, 반대는 40%였다."), 0),
    ],
)  # fmt: skip
def test_lengths_and_wholes_that_change_places(texts: tuple[str, ...], told: int) -> None:
    assert len(alarms("FC109", texts)) == told


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("4대 그룹은 5년간 1100억달러를 투자한다.", "4대 그룹이 5년간 1150억달러를 투자한다. 사흘 전 발표 때 빠진 50억달러가 더해졌다.", 1),
        ("살처분 대상은 3만7800마리다.", "살처분 대상은 3만9700마리다. 닷새 전보다 1900마리가 늘었다.", 1),
        ("이번 주 판매액은 641억원이다.", "이번 주 판매액은 905억원이다. 전주보다 264억원 늘었다.", 0),
        ("방 대표의 지분 가치는 3조1900억원이다.", "방 대표의 지분 가치는 2조4800억원이다. 종가 기준으로 7100억원 줄었다.", 0),
        ("4대 그룹은 5년간 1100억달러를 투자한다.", "새 공장에는 1150억달러가 든다. 값이 올라 60억달러가 더해졌다.", 0),
    ],
)  # fmt: skip
def test_what_was_added(old: str, new: str, told: int) -> None:
    assert notes("FC402", (old, new), APART) == told


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("가람 1호는 5월 14일 남쪽 평원에 내려 표본을 캔다.", "연구원은 가람 1호의 평원 도착을 5월 14일에서 5월 16일로 조정했다고 밝혔다.", 1),
        ("2027년 상반기: 해든도 하루 100톤급 실증", "해든도에 하루 100톤을 만드는 설비가 들어선다. 당초 2027년 상반기로 잡았으나 공사가 늦어져 2027년 10월 가동으로 미뤄졌다.", 1),
        ("가람 1호는 5월 14일 남쪽 평원에 내려 표본을 캔다. 예비일은 5월 16일이다.", "연구원은 가람 1호의 평원 도착을 5월 14일에서 5월 16일로 조정했다고 밝혔다.", 0),
        ("장미 축제는 5월 14일 문을 연다.", "연구원은 가람 1호의 평원 도착을 5월 14일에서 5월 16일로 조정했다고 밝혔다.", 0),
    ],
)  # fmt: skip
def test_a_day_that_was_moved(old: str, new: str, told: int) -> None:
    assert notes("FC402", (old, new), APART) == told


def test_what_is_revised_is_no_round_number() -> None:
    texts = (
        "한은은 금융중개지원대출 한도를 17조원으로 늘린다.",
        "한은은 금융중개지원대출 한도를 20조원으로 상향 조정했다.",
    )
    assert notes("FC402", texts, APART) == 1


def test_measurements_of_two_days_are_no_states() -> None:
    first = "파업으로 가람선 무궁화호 운행은 211대에서 128대로 줄었다."
    other = "파업으로 가람선 무궁화호 운행은 {start}대에서 167대로 줄었다."
    assert notes("FC402", (first, other.format(start="268")), APART) == 0


def test_cases_and_people_are_no_two_states() -> None:
    texts = (
        "경찰은 도박 사범 단속에서 모두 3126건을 적발해 검거했다.",
        "경찰은 도박 사범 단속에서 모두 2410명을 적발해 검거했다.",
    )
    assert notes("FC402", texts, APART) == 0


@pytest.mark.parametrize(
    ("rule", "texts", "parts"),
    [
        ("FC103", ("일반청약 증거금은 5조4020억원이다.", "일반청약 증거금은 5조402억원으로 집계됐다."), ("5조4020억원", "5조402억원")),
        ("FC104", ("별은 지구에서 36.5광년 떨어져 있다.", "이 별은 지구에서 36.5파섹 거리에 있다."), ("36.5광년", "36.5파섹")),
        ("FC104", ("The planet reaches 480 kelvin, the team said.", "The planet reaches 480 degrees Celsius, the team said."), ("480 kelvin", "480 degrees")),
        ("FC103", ("전력 수요가 101.24GW를 기록했다.", "나라 전체가 10만1240메가와트의 전기를 끌어다 썼다.", "어제 오후 6시 직전 최대전력은 10만1420메가와트까지 치솟았다."), ("10만1420",)),
        ("FC102", ("사고 당시 가시거리는 80m였다.", "사고 당시 가시거리가 80m에 그쳤다.", "해경은 사고 당시 가시거리가 800m였다고 밝혔다."), ("80m", "800m")),
    ],
)  # fmt: skip
def test_slips(rule: str, texts: tuple[str, ...], parts: tuple[str, ...]) -> None:
    assert on(alarms(rule, texts), *parts)


@pytest.mark.parametrize(
    "texts",
    [
        ("별은 지구에서 36.5광년 떨어져 있다.", "이 별은 지구에서 11.2파섹(36.5광년) 떨어져 있다."),
        ("공사비는 3조2050억원, 보상비는 3조250억원이다.", "보상비 3조250억원이 문제다."),
    ],
)  # fmt: skip
def test_no_slips(texts: tuple[str, ...]) -> None:
    assert alarms("FC103", texts) == alarms("FC104", texts) == []
