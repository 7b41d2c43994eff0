"""Who voted how, told in two ways (FC205): hits and traps in both languages."""

from __future__ import annotations

import pytest
from story import alarms, articles, on

from factcheck.claim import extract
from factcheck.compare.decisions.voters import compare_voters

LEAD = "나루위원회가 26일 해온 원전의 계속운전을 허가했다."
LEAD_EN = "The Marlow council approved the Penrose cannery sale on Thursday."
HITS = [
    (
        "나은채·육종민 위원이 반대표를, 추선화 위원이 기권표를 던졌다.",
        "반대한 위원은 육종민 위원과 추선화 위원으로, 다수는 찬성했다.",
    ),
    ("추선화 위원은 기권했다.", "추선화 위원은 반대표를 던졌다."),
    ("추선화 위원이 찬성했다.", "반대표를 던진 추선화 위원은 말을 아꼈다."),
    ("반대한 위원은 추선화 위원이다.", "기권한 위원은 추선화 위원이다."),
    (
        "김가람, 이나루, 추선화 위원이 반대했다.",
        "추선화 위원은 찬성표를 행사했다고 밝혔다.".replace("행사했다고 밝혔다", "던졌다"),
    ),
    ("추선화 위원만 반대했고 나머지는 찬성했다.".replace("위원만", "위원이"), "추선화 위원은 찬성 의견을 냈다."),
    ("추선화 의원은 반대표를 행사했다.", "추선화 의원은 기권표를 행사했다."),
]
HITS_EN = [
    ("Anton Brecht dissented.", "Anton Brecht abstained."),
    ("Priya Selwood and Anton Brecht voted against the sale.", "Anton Brecht voted for the sale."),
    ("Only Priya Selwood and Anton Brecht dissented.", "Anton Brecht, a retired teacher and former mayor, voted in favour."),
    ("The dissenters were Priya Selwood and Anton Brecht.", "Priya Selwood, Luca Dorrien and Anton Brecht voted for the sale."),
    ("Anton Brecht voted in favor.", "Anton Brecht cast the only dissenting vote."),
]
TRAPS = [
    ("나은채·육종민 위원이 반대표를, 추선화 위원이 기권표를 던졌다.", "반대한 위원은 나은채 위원과 육종민 위원이다."),
    ("추선화 위원은 기권했다.", "추선화 위원은 반대하지 않았다."),
    ("추선화 위원은 찬성했다.", "추선화 위원이 반대표를 던질 것으로 보인다."),
    ("추선화 위원은 찬성했다.", "추선화 위원은 반대표를 던지지 않았다."),
    ("추선화 위원은 찬성했다.", "추선화 위원은 반대표를 던졌다고 보기 어렵다."),
    ("추선화 위원은 1차 표결에서 반대했다.", "추선화 위원은 찬성했다."),
    ("추선화 위원은 예산안에 찬성했다.", "김선화 위원은 예산안에 반대했다."),
    ("추선화 위원은 예산안에 찬성했다. 추선화 위원은 조례안에 반대했다.", "추선화 위원은 반대했다."),
    ("찬성한 위원은 다섯이다. 추선화 위원은 위원장이다.", "추선화 위원은 반대했다."),
    ("추선화 위원은 반대했다.", "추선화 위원은 반대표를 던졌다."),
    ("조합원이 반대했다.", "조합원이 찬성했다."),
    ("반대한 사람은 조합원이다.", "조합원은 찬성했다."),
    ("주민은 반대했다.", "주민은 찬성했다."),
]
TRAPS_EN = [
    ("Anton Brecht dissented.", "Anton Brecht did not vote against the sale."),
    ("Anton Brecht voted against the sale.", "Anton Brecht dissented."),
    ("Anton Brecht voted for an amendment.", "Anton Brecht voted against the sale."),
    ("Anton Brecht voted for the budget. Anton Brecht voted against the sale.", "Anton Brecht voted for the sale."),
    ("Anton Brecht abstained.", "Luca Dorrien voted for the sale."),
    ("Anton Brecht abstained.", "Anton Brecht never voted for the sale."),
]


@pytest.mark.parametrize(("one", "other"), HITS)
def test_one_voter_with_two_votes(one: str, other: str) -> None:
    assert _found(f"{LEAD} {one}", f"{LEAD} {other}") == ["추선화"]


@pytest.mark.parametrize(("one", "other"), HITS_EN)
def test_one_english_voter_with_two_votes(one: str, other: str) -> None:
    assert "Anton Brecht" in _found(f"{LEAD_EN} {one}", f"{LEAD_EN} {other}")


@pytest.mark.parametrize(("one", "other"), TRAPS)
def test_one_vote_or_two(one: str, other: str) -> None:
    assert _found(f"{LEAD} {one}", f"{LEAD} {other}") == []


@pytest.mark.parametrize(("one", "other"), TRAPS_EN)
def test_one_english_vote_or_two(one: str, other: str) -> None:
    assert _found(f"{LEAD_EN} {one}", f"{LEAD_EN} {other}") == []


LEFT_OUT = [
    (LEAD, "나은채·육종민 위원이 반대표를 던졌다.", "반대한 위원은 육종민 위원과 추선화 위원이다."),
    (LEAD, "나은채, 육종민, 박다온 위원이 반대했다.", "반대한 위원은 나은채 위원과 육종민 위원으로, 다수는 찬성했다."),
    (LEAD_EN, "Priya Selwood and Anton Brecht dissented.", "Only Anton Brecht dissented."),
    (LEAD_EN, "Priya Selwood and Anton Brecht voted against the sale.", "The dissenters were Anton Brecht and Luca Dorrien."),
]
NOT_LEFT_OUT = [
    (LEAD, "나은채·육종민 위원이 반대표를 던졌다.", "반대한 위원은 육종민 위원 등이다."),
    (LEAD, "나은채·육종민 위원이 반대표를 던졌다.", "반대표를 던진 육종민 위원은 말을 아꼈다."),
    (LEAD, "나은채·육종민 위원이 반대표를 던졌다.", "반대한 위원은 육종민 위원과 나은체 위원이다."),
    (LEAD, "나은채 위원이 반대표를 던졌다.", "반대한 위원은 육종민 위원과 추선화 위원이다."),
    (LEAD, "나은채·육종민 위원이 반대표를 던졌다.", "찬성한 위원은 추선화 위원이다."),
    (LEAD_EN, "Priya Selwood and Anton Brecht dissented.", "Anton Brecht dissented."),
    (LEAD_EN, "Priya Selwood and Anton Brecht dissented.", "Only Anton Brecht and Priya Selwood dissented."),
    (LEAD_EN, "Priya Selwood and Anton Brecht dissented.", "Only Luca Dorrien voted for the sale."),
]


@pytest.mark.parametrize(("lead", "one", "other"), LEFT_OUT)
def test_a_list_of_a_side_without_one_of_it(lead: str, one: str, other: str) -> None:
    assert _found(f"{lead} {one}", f"{lead} {other}")


@pytest.mark.parametrize(("lead", "one", "other"), NOT_LEFT_OUT)
def test_a_list_that_leaves_nobody_out(lead: str, one: str, other: str) -> None:
    assert _found(f"{lead} {one}", f"{lead} {other}") == []


def test_days_apart_there_are_two_votes() -> None:
    one, other = HITS[1]
    assert _found(f"{LEAD} {one}", f"{LEAD} {other}", ("2026-03-05", "2026-03-20")) == []


def test_another_matter_is_another_vote() -> None:
    one, other = HITS[1]
    assert _found(f"{LEAD} {one}", f"가람시의회가 축사 조례를 처리했다. {other}") == []


def test_the_alarm_is_in_the_report() -> None:
    one, other = HITS[0]
    assert on(alarms("FC205", (f"{LEAD} {one}", f"{LEAD} {other}")), "추선화 위원이 기권표", "육종민 위원과 추선화 위원")


def _found(one: str, other: str, days: tuple[str, ...] = ()) -> list[str]:
    """Whose votes are told in two ways."""
    return [
        str(dict(draft.why[0].args)["who"]) for draft in compare_voters([extract(each) for each in articles((one, other), days)])
    ]
