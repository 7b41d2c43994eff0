"""Agreements that a reader proposes, and what proves them: zones, time since a beginning, sums in the next sentence, wider ties."""

from __future__ import annotations

import pytest
from reading_desk import accord, heard, proposal

from factcheck.model import Finding, Report


def ties(report: Report) -> list[Finding]:
    return [each for each in report.ties if each.reader]


def quotes(report: Report, tie: Finding) -> set[str]:
    by_id = {each.id: each.quote for each in report.claims}
    return {by_id[cid] for position in tie.positions for cid in position.claims}


def why(report: Report) -> list[str]:
    return [tie.why[0].key for tie in ties(report)]


ZONES = {
    "one sentence": (
        ("선수는 한국시각 16일 오전 6시(현지시각 15일 오후 1시) 회견을 한다.", "구단은 말이 없다."),
        ("16일 오전 6시", "15일 오후 1시"),
    ),
    "offsets": (
        ("로켓은 29일 오전 6시 17분(한국시간)에 떠났다.", "The rocket left on Oct 28 at 21:17 UTC, officials said."),
        ("오전 6시 17분", "21:17 UTC"),
    ),
    "an uneven minute": (
        ("로켓은 28일 21시 17분(협정세계시)에 떠났다.", "It left on Wednesday at 5:17 p.m. local time."),
        ("21시 17분", "5:17 p.m."),
    ),
    "days": (
        ("두 정상은 22일(현지시간) 백악관에서 만났다.", "23일 새벽(한국시간) 끝난 회담에서 정부는 합의했다."),
        ("22일(현지시간)", "23일 새벽(한국시간)"),
    ),
}


@pytest.mark.parametrize("name", ZONES)
def test_one_moment_in_two_zones(name: str) -> None:
    texts, (first, second) = ZONES[name]
    other = "01" if name == "one sentence" else "02"
    made = heard(texts, accord(("01", first), (other, second)), days=("2026-10-29", "2026-10-29"))
    assert why(made) == ["why.reader.zones"]


NO_ZONES = {
    "one zone is not named": (
        ("로켓은 29일 오전 9시 17분에 떠났다.", "로켓은 28일 21시 17분(협정세계시)에 떠났다."),
        ("오전 9시 17분", "21시 17분"),
    ),
    "no zone is named": (
        ("로켓은 29일 오전 6시 17분에 떠났다.", "로켓은 28일 21시 17분에 떠났다."),
        ("오전 6시 17분", "21시 17분"),
    ),
    "other minutes": (
        ("로켓은 29일 오전 6시 17분(한국시간)에 떠났다.", "로켓은 28일 21시 27분(협정세계시)에 떠났다."),
        ("오전 6시 17분", "21시 27분"),
    ),
    "other offsets": (
        ("로켓은 29일 오전 6시 17분(한국시간)에 떠났다.", "로켓은 28일 20시 17분(협정세계시)에 떠났다."),
        ("오전 6시 17분", "20시 17분"),
    ),
    "a round hour of a place that is not named": (
        ("회견은 오전 6시(한국시간)에 열렸다.", "회견은 오후 1시(현지시간)에 열렸다."),
        ("오전 6시", "오후 1시"),
    ),
    "two days apart": (
        ("두 정상은 21일(현지시간) 만났다.", "23일 새벽(한국시간) 끝난 회담이다."),
        ("21일(현지시간)", "23일 새벽(한국시간)"),
    ),
    "one zone": (
        ("두 정상은 22일(한국시간) 만났다.", "23일 새벽(한국시간) 끝난 회담이다."),
        ("22일(한국시간)", "23일 새벽(한국시간)"),
    ),
}


@pytest.mark.parametrize("name", NO_ZONES)
def test_what_zones_do_not_explain_is_no_tie(name: str) -> None:
    texts, (first, second) = NO_ZONES[name]
    assert "why.reader.zones" not in why(heard(texts, accord(("01", first), ("02", second)), days=("2026-10-29", "2026-10-29")))


def test_two_zones_are_no_conflict() -> None:
    texts, (first, second) = ZONES["offsets"]
    made = heard(texts, proposal(("06:17", "01", first), ("21:17", "02", second)), days=("2026-10-29", "2026-10-29"))
    assert not [each for each in made.findings if each.reader]
    assert made.second is not None and made.second.agreed == 1


LAUNCH = (
    "누리호는 이날 오후 6시 24분 예정대로 떠났다. 남극 기지는 오후 7시 7분께 신호를 받았다.",
    "떠난 지 43분 만에 남극 기지가 신호를 감지했다.",
)


def test_time_since_a_beginning_that_an_article_prints() -> None:
    made = heard(LAUNCH, accord(("01", "오후 7시 7분께"), ("02", "43분 만에")))
    assert why(made) == ["why.reader.since"] and "오후 6시 24분" in quotes(made, ties(made)[0])


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (LAUNCH[0], "떠난 지 44분 만에 신호를 감지했다."),
        ("남극 기지는 오후 7시 7분께 신호를 받았다. 오후 7시 50분에 발표했다.", LAUNCH[1]),
    ],
)
def test_time_since_nothing_that_is_printed(first: str, second: str) -> None:
    assert "why.reader.since" not in why(heard((first, second), accord(("01", "오후 7시 7분께"), ("02", second[5:12]))))


def test_round_durations_lie_between_many_hours() -> None:
    texts = (LAUNCH[0].replace("7시 7분", "6시 54분"), "떠난 지 30분 만에 남극 기지가 신호를 감지했다.")
    assert "why.reader.since" not in why(heard(texts, accord(("01", "오후 6시 54분께"), ("02", "30분 만에"))))


def test_a_sum_with_a_term_in_the_next_sentence() -> None:
    texts = ("11시 집계는 31명이었다.", "사고로 4명이 목숨을 잃었다. 부상자는 27명으로 늘었다.")
    made = heard(texts, accord(("01", "집계는 31명"), ("02", "부상자는 27명")))
    assert any(quotes(made, tie) == {"31명", "27명", "4명"} for tie in ties(made))


def test_another_unit_is_no_term() -> None:
    texts = ("11시 집계는 31명이었다.", "차량은 4대가 얽혔다. 부상자는 27명으로 늘었다.")
    assert not ties(heard(texts, accord(("01", "집계는 31명"), ("02", "부상자는 27명"))))


def test_a_price_times_a_number() -> None:
    texts = ("세 장에 59만4천원을 냈다고 했다.", "VIP석은 198,000원이다.")
    made = heard(texts, accord(("01", "59만4천원"), ("02", "198,000원")))
    assert any({"59만4천원", "세 장"} <= quotes(made, tie) for tie in ties(made))


def test_a_bound_is_no_result() -> None:
    texts = ("한 층은 0.7나노미터. 쌓아도 10나노미터가 안 된다.", "막의 두께는 8.5나노미터다.")
    made = heard(texts, accord(("01", "0.7나노미터"), ("01", "10나노미터가"), ("02", "8.5나노미터")))
    assert all("0.7나노미터" not in quotes(made, tie) for tie in ties(made))
    assert any({"10나노미터", "8.5나노미터"} <= quotes(made, tie) for tie in ties(made))


def test_a_tie_is_shown_with_what_other_ties_call_equal() -> None:
    texts = ("총지출은 769조5000억원으로 편성됐다.", "총지출 769조5000억원 규모의 예산안이다.", "총지출은 약 770조원이다.")
    made = heard(texts, accord(("01", "769조5000억원"), ("03", "약 770조원")))
    assert [tie for tie in made.ties if "770조원" in quotes(made, tie)] and len(made.ties) == 1
    assert len(made.ties[0].positions) == 2 and sum(len(p.claims) for p in made.ties[0].positions) == 3


def test_far_round_numbers_do_not_agree() -> None:
    texts = ("출자금은 1조원이다.", "출자금은 7천억원으로 깎였다.")
    assert not ties(heard(texts, accord(("01", "1조원"), ("02", "7천억원"))))


def test_a_plan_and_what_came_of_it_must_come_in_this_order() -> None:
    texts = ("회사는 올해 신입 사원 300명을 뽑을 계획이다.", "회사는 올해 신입 사원 250명을 뽑았다.")
    told = proposal(("300명", "01", "300명"), ("250명", "02", "250명"))
    after = heard(texts, told, days=("2026-03-05", "2026-06-22"))
    before = heard(texts, told, days=("2026-06-22", "2026-03-05"))
    assert {(f.outcome, f.severity) for f in after.findings if f.reader} == {("PLAN_ACTUAL", "info")}
    assert {(f.outcome, f.severity) for f in before.findings if f.reader} == {("CONFLICT", "error")}


@pytest.mark.parametrize(("later", "outcome"), [("58명", "UPDATE"), ("31명", "CONFLICT")])
def test_a_toll_that_falls_is_no_later_state(later: str, outcome: str) -> None:
    texts = ("사망자는 모두 45명으로 집계됐다.", f"사망자는 모두 {later}으로 집계됐다.")
    told = proposal(("45명", "01", "45명"), (later, "02", later))
    made = heard(texts, told, days=("2026-03-05", "2026-03-06"))
    assert {f.outcome for f in made.findings if f.reader == "proposed"} <= {outcome} and any(
        f.outcome == outcome for f in made.findings
    )
