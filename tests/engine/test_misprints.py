"""Slips that a lone value betrays, values bound by what stands beside them, and peers of an inside finding."""

from __future__ import annotations

import pytest
from newsroom import alarms, article, report, told

from factcheck.compare.values.slips import units_slip
from factcheck.config import Settings
from factcheck.pipeline import run

TRIAL = [
    "The trial enrolled {} adults at 96 hospitals, the company said.",
    "It was a study of {} people.",
    "Doctors had followed {} patients for a year.",
]


def three(values: tuple[str, str, str], shapes: list[str]) -> list[str]:
    """Three texts that state one value each."""
    return [shape.format(value) for shape, value in zip(shapes, values, strict=True)]


@pytest.mark.parametrize(
    ("texts", "words", "rule"),
    [
        (three(("1,248", "1,248", "1,284"), TRIAL), ("1,248", "1,284"), "FC103"),
        (
            ["The jet stopped about 140 metres from a truck.", "It came to rest 140 m away.", "They stopped 140 feet short."],
            ("140 metres", "140 feet"),
            "FC104",
        ),
        (
            [
                "Valmont pays 150 million euros upfront.",
                "The deal brings €150 million upfront.",
                "Valmont handed over $150 million.",
            ],
            ("150 million euros", "$150 million"),
            "FC104",
        ),
        (
            [
                "A further $1.5 billion buyback.",
                "The board added $1.5 billion in buybacks.",
                "Directors signed off on $1.5 million in extra buybacks.",
            ],
            ("$1.5 billion", "$1.5 million"),
            "FC102",
        ),
        (
            ["계약 금액은 4조4520억원이다.", "한바다가 4조4천520억원을 받는다.", "44억5200만달러 규모의 계약이다."],
            ("4조4520억원", "44억5200만달러"),
            "FC104",
        ),
    ],
)
def test_a_lone_value_one_slip_away_from_two_texts(texts: list[str], words: tuple[str, ...], rule: str) -> None:
    assert (rule, "SLIP", "error") in told(report(texts), *words)


@pytest.mark.parametrize(
    "texts",
    [
        # other things are counted, in another order of magnitude
        ["도시 15곳이 참여한다.", "열다섯 도시가 함께한다. 모두 15곳이다.", "지난해 1만5천명이 다녀갔다."],
        # two digits swapped are chance without words
        ["비용은 12억원이다.", "12억원이 든다.", "지난해 예산은 218억원이었다."],
        # a recount changes one digit
        ["그는 1만4849표를 얻었다.", "1만4천849표를 받았다.", "재검표에서 그는 1만4846표가 됐다."],
        # a table counts in ten thousands, its cells are bare
        ["가입자는 1천486만 회선이다.", "1천486만 회선이 가입했다.", "| 개인(만) | 1,486 |"],
        # two digits of three are no dropped one
        ["경찰은 올해 141명을 구속했다.", "경찰은 141명을 구속했다.", "경찰은 이 조직의 14명을 구속했다."],
        # unrelated things share no word
        ["The grant is worth $1.5 million.", "Its grant came to $1.5 million.", "A rival raised $1.5 billion last year."],
        ["터널은 365m다.", "길이가 365m인 터널이다.", "다리는 높이가 356m였다."],
        # points and percent are two rates until words say otherwise
        ["금리 차는 1.25%포인트다.", "1.25%포인트 벌어졌다.", "연 1.25% 예금이 나왔다."],
    ],
)
def test_what_chance_brings_about(texts: list[str]) -> None:
    assert alarms(report(texts)) == []


@pytest.mark.parametrize(
    ("a", "b", "likely"),
    [
        ("knot", "kilometre_per_hour", True),
        ("metre_per_second", "kilometre_per_hour", True),
        ("megawatt", "megawatt_hour", True),
        ("USD", "GBP", True),
        ("metre", "kilogram", False),
        ("USD", "person", False),
        (None, "metre", False),
    ],
)
def test_units_that_are_written_for_one_another(a: str | None, b: str | None, likely: bool) -> None:
    assert units_slip(a, b) is likely


@pytest.mark.parametrize(
    ("texts", "words"),
    [
        (["병원은 외래 예약을 평소의 30%까지 줄였다.", "병원은 외래 예약을 30% 줄였다."], ("30%",)),
        (["담수 1t의 전력은 지금의 34.5% 수준까지 줄어든다.", "담수 1t의 전력이 34.5% 줄었다."], ("34.5%",)),
    ],
)
def test_to_for_by_whatever_the_digits(texts: list[str], words: tuple[str, ...]) -> None:
    assert ("FC301", "SLIP", "error") in told(report(texts), *words)


def test_a_level_and_a_cut_that_say_the_same() -> None:
    made = report(["병원은 외래 예약을 평소의 30%까지 줄였다.", "병원은 외래 예약을 70% 줄였다."])
    assert alarms(made) == []


def test_shares_of_one_amount_are_one_share() -> None:
    texts = ["빼돌린 돈은 회사 자기자본 862억원의 24.9%다.", "팀장이 빼돌린 돈은 회사 자기자본 862억원의 34.9%다."]
    assert ("FC106", "CONFLICT", "error") in told(report(texts, ("2026-03-05", "2026-03-08")), "24.9%", "34.9%")


def test_several_shares_beside_one_amount_are_several() -> None:
    texts = [
        "배추는 6840원으로 한 달 전보다 15.5%, 한 해 전보다 11.8% 비쌌다.",
        "배추 값은 6840원이다. 평년보다 6.2% 비싸다.",
    ]
    assert alarms(report(texts, ("2026-03-05", "2026-03-08"))) == []


def test_a_value_before_and_after_another_was_not_revised_to_it() -> None:
    texts = [
        "연속 안타 기록은 21경기다. 배이준은 21경기 연속 안타를 쳤다.",
        "배이준의 연속 안타 기록은 22경기다.",
        "배이준의 연속 안타 기록은 21경기다.",
    ]
    made = report(texts, ("2026-03-05", "2026-03-06", "2026-03-07"))
    assert not [f for f in made.findings if f.outcome == "UPDATE"]


# --- peers of an inside finding ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("texts", "peer", "rule"),
    [
        (["국비 118억원과 민간 24억원 등 총 146억원이 들었다.", "총사업비는 142억원이다."], "142억원", "FC504"),
        (
            ["Revenue rose 12 percent to $1.34bn from $1.26bn.", "Revenue grew 6.3 percent to $1.34 billion."],
            "6.3 percent",
            "FC501",
        ),
        (["터는 62만㎡(약 188만평)다.", "터는 620,000㎡(약 18만8천평)다."], "18만8천평", "FC512"),
        (["연료비 120억원, 인건비 48억원 등 모두 158억원을 쓴다.", "인건비는 38억원이다."], "38억원", "FC504"),
    ],
)
def test_an_inside_finding_brings_its_peers(texts: list[str], peer: str, rule: str) -> None:
    made = report(texts)
    (finding,) = [f for f in made.findings if f.rule == rule]
    words = {c.id: c.quote for c in made.claims}
    assert any(peer in words[cid] for position in finding.positions for cid in position.claims)
    assert any(each.key == "why.peers" for each in finding.why)


@pytest.mark.parametrize(
    "texts",
    [
        ["국비 118억원과 민간 24억원 등 총 146억원이 들었다.", "총사업비는 150억원이다."],
        ["국비 118억원과 민간 24억원 등 총 146억원이 들었다.", "시민 142명이 왔다."],
        ["Revenue rose 12 percent to $1.34bn from $1.26bn.", "The town's population is 6,300."],
    ],
)
def test_no_peer_no_position(texts: list[str]) -> None:
    made = report(texts)
    assert all(each.key != "why.peers" for f in made.findings for each in f.why)


@pytest.mark.parametrize(
    ("first", "second", "a", "b"),
    [
        ("한빛은 650만달러 계약을 맺었다.", "The deal is worth $6.5 million over three years.", "650만달러", "$6.5 million"),
        ("불은 오후 5시 5분에 꺼졌다.", "17:05 완진했다.", "5시 5분", "17:05"),
        ("투표자는 243,476명이다.", "투표자는 24만3천여 명이다.", "243,476명", "24만3천여 명"),
    ],
)
def test_ties_by_how_narrow_the_agreement_is(first: str, second: str, a: str, b: str) -> None:
    assert [severity for _, _, severity in told(report([first, second]), a, b)] == ["tie"]


def test_a_bound_is_near_what_it_is_said_of() -> None:
    made = report(["한빛전자의 1분기 매출은 9000억원이다.", "한빛전자는 1분기 매출이 3000억원 이상이라고 밝혔다."])
    assert told(made, "9000억원", "3000억원") == []


def test_a_large_set_holds_many_stories() -> None:
    """In one folder the odd budget is a slip; among a dozen other texts it needs more than like words."""
    three_texts = [
        "가람시 새해 예산은 2360억원으로 짜였다. 시의회가 살핀다.",
        "가람시는 새해 예산을 2360억원으로 잡았다.",
        "도서관을 짓는 데 예산 2630억원이 들었다고 나루시가 밝혔다.",
    ]
    others = [
        "비가 12㎜ 왔다.",
        "눈이 7㎝ 쌓였다.",
        "배 3척이 떴다.",
        "개 4마리가 짖었다.",
        "길이 5㎞ 막혔다.",
        "불이 2시간 만에 꺼졌다.",
        "꽃 9송이가 피었다.",
        "기온은 31도였다.",
        "책 6권이 나왔다.",
        "문이 8분 늦게 열렸다.",
    ]
    few = [article(text, f"신문 {n}") for n, text in enumerate(three_texts)]
    many = [article(text, f"신문 {n}") for n, text in enumerate([*three_texts, *others])]
    assert [rule for rule, _ in alarms(run(few, (), (), Settings()))] == ["FC103"]
    assert alarms(run(many, (), (), Settings())) == []
